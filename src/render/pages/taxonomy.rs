//! The pages of the index of a taxonomy: its terms.

use crate::html::Html;
use crate::id::Id;
use crate::plan::{TERMS_PER_PAGE, TermIndex, TermOrder, TermsPage, term_anchor};
use crate::render::context::PageContext;
use crate::render::view::pages::{TaxonomyPage, TermRow};
use crate::render::view::{CountedLink, Link};
use crate::timeline::{EventIndex, Taxonomy, Term};

impl PageContext<'_> {
    pub(in crate::render) fn taxonomy(&self, at: TermsPage) -> TaxonomyPage {
        let (taxonomy, index) = self.taxonomy_at(at.taxonomy);
        let mut page = self.page("taxonomy", self.edition().taxonomy_label(&taxonomy.name));
        page.crumbs = vec![self.crumb_home()];
        page.noindex = at.order == TermOrder::Name;
        let mut parts = index.terms(at.order).chunks(TERMS_PER_PAGE);
        let terms = parts.nth(at.part).unwrap_or_default();
        let by_name = TermsPage { order: TermOrder::Name, ..at };
        let letters = index.initials.iter().filter(|_| at.order == TermOrder::Name);
        TaxonomyPage {
            page,
            id: taxonomy.name.clone(),
            order: match at.order {
                TermOrder::Count => "count".into(),
                TermOrder::Name => "name".into(),
            },
            terms: terms
                .iter()
                .map(|term| self.term_row(taxonomy, &taxonomy.terms[*term], at.order))
                .collect(),
            count: taxonomy.terms.len(),
            by_count: self.to(&self.tree().terms_page(&taxonomy.name, TermOrder::Count, 0)),
            by_name: index
                .has_names()
                .then(|| self.to(&self.tree().terms_page(&taxonomy.name, TermOrder::Name, 0))),
            letters: letters.map(|(text, term)| self.letter(by_name, text, *term)).collect(),
            names_href: index.has_names().then(|| self.to(&self.tree().term_names(&taxonomy.name))),
            previous: at.part.checked_sub(1).map(|part| self.terms_link(TermsPage { part, ..at })),
            next: parts.next().map(|_| self.terms_link(TermsPage { part: at.part + 1, ..at })),
        }
    }

    fn taxonomy_at(&self, index: Id<Taxonomy>) -> (&Taxonomy, &TermIndex) {
        let model = self.model;
        (&model.timeline.taxonomies[index], &model.plan.term_indexes[index.place()])
    }

    /// A term in the index of its taxonomy. By name it is a link; by count it has its events if they have
    /// no other page.
    fn term_row(&self, taxonomy: &Taxonomy, term: &Term, order: TermOrder) -> TermRow {
        let lang = term.declared.title.is_none().then(|| self.edition().foreign(None)).flatten();
        let shown: Vec<EventIndex> = self.model.timeline.shown_events(term).collect();
        let has_page = self.model.plan.term_list(&taxonomy.name, term).is_some();
        let events = match (has_page, order) {
            (false, TermOrder::Count) => self.in_order(&shown, self.model.config.order),
            _ => Vec::new(),
        };
        let description = self.edition().term_description(term).unwrap_or_default();
        TermRow {
            anchor: term_anchor(&term.slug),
            has_page,
            link: CountedLink {
                href: self.to_term(&taxonomy.name, term).unwrap_or_default(),
                count: shown.len(),
                text: self.edition().term_title(term),
            },
            lang,
            description_html: match description.is_empty() {
                true => Html::default(),
                false => {
                    self.configured(description, &format!("term-{}-", term.slug)).first_paragraph()
                }
            },
            span: self.span(&self.dated(&shown)),
            events: events.into_iter().map(|event| self.event_ref(event)).collect(),
        }
    }

    /// The link to another page of an index, named by its first and last term.
    fn terms_link(&self, at: TermsPage) -> Link {
        let (taxonomy, index) = self.taxonomy_at(at.taxonomy);
        let terms = index.terms(at.order).chunks(TERMS_PER_PAGE).nth(at.part).unwrap_or_default();
        let title = |term: &Id<Term>| self.edition().term_title(&taxonomy.terms[*term]);
        let ends = terms.first().zip(terms.last());
        Link {
            href: self.to(&self.tree().terms_page(&taxonomy.name, at.order, at.part)),
            text: ends
                .map(|(first, last)| format!("{} – {}", title(first), title(last)))
                .unwrap_or_default(),
        }
    }

    /// The link to the first term with an initial.
    fn letter(&self, at: TermsPage, text: &str, term: Id<Term>) -> Link {
        let (taxonomy, _) = self.taxonomy_at(at.taxonomy);
        let part = term.place() / TERMS_PER_PAGE;
        let path = self.tree().terms_page(&taxonomy.name, at.order, part);
        let anchor = term_anchor(&taxonomy.terms[term].slug);
        Link { href: format!("{}#{anchor}", self.to(&path)), text: text.to_owned() }
    }

    /// The titles of all terms of a taxonomy, commonest first, and where each is.
    pub(in crate::render) fn term_names(&self, taxonomy: Id<Taxonomy>) -> serde_json::Value {
        let (taxonomy, index) = self.taxonomy_at(taxonomy);
        let name = |term: &Id<Term>| {
            let term = &taxonomy.terms[*term];
            let href = self.to_term(&taxonomy.name, term);
            serde_json::json!([self.edition().term_title(term), href])
        };
        index.terms(TermOrder::Count).iter().map(name).collect()
    }
}
