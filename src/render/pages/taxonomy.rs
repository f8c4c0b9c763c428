//! The index of a taxonomy: its terms.

use crate::html::Html;
use crate::id::Id;
use crate::plan::term_anchor;
use crate::render::context::PageContext;
use crate::render::view::CountedLink;
use crate::render::view::pages::{TaxonomyPage, TermRow};
use crate::timeline::{EventIndex, Taxonomy, Term};

impl PageContext<'_> {
    pub(in crate::render) fn taxonomy(&self, index: Id<Taxonomy>) -> TaxonomyPage {
        let taxonomy = &self.model.timeline.taxonomies[index];
        let mut page = self.page("taxonomy", self.edition().taxonomy_label(&taxonomy.name));
        page.crumbs = vec![self.crumb_home()];
        let row = |term: &Term| {
            let title = self.edition().term_title(term);
            let lang =
                term.declared.title.is_none().then(|| self.edition().foreign(None)).flatten();
            let href = self.to_term(&taxonomy.name, term).unwrap_or_default();
            let shown: Vec<EventIndex> = self.model.timeline.shown_events(term).collect();
            let has_page = self.model.plan.term_list(&taxonomy.name, term).is_some();
            let events = match has_page {
                true => Vec::new(),
                false => self.in_order(&shown, self.model.config.order),
            };
            let description = self.edition().term_description(term).unwrap_or_default();
            TermRow {
                anchor: term_anchor(&term.slug),
                has_page,
                link: CountedLink { href, count: shown.len(), text: title },
                lang,
                description_html: match description.is_empty() {
                    true => Html::default(),
                    false => self
                        .configured(description, &format!("term-{}-", term.slug))
                        .first_paragraph(),
                },
                span: self.span(&self.dated(&shown)),
                events: events.into_iter().map(|event| self.event_ref(event)).collect(),
            }
        };
        TaxonomyPage {
            page,
            id: taxonomy.name.clone(),
            terms: taxonomy.terms.iter().map(row).collect(),
        }
    }
}
