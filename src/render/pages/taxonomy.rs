//! The index of a taxonomy: its terms.

use crate::html::Html;
use crate::id::Id;
use crate::render::context::PageContext;
use crate::render::view::CountedLink;
use crate::render::view::pages::{TaxonomyPage, TermRow};
use crate::timeline::{Taxonomy, Term};

impl PageContext<'_> {
    pub(in crate::render) fn taxonomy(&self, index: Id<Taxonomy>) -> TaxonomyPage {
        let taxonomy = &self.model.timeline.taxonomies[index];
        let mut page = self.page("taxonomy", self.edition().taxonomy_label(&taxonomy.name));
        page.crumbs = vec![self.crumb_home()];
        let row = |term: &Term| {
            let title = self.edition().term_title(term);
            let lang =
                term.declared.title.is_none().then(|| self.edition().foreign(None)).flatten();
            let description = self.edition().term_description(term).unwrap_or_default();
            TermRow {
                link: CountedLink {
                    href: self.to(&self.tree().term(&taxonomy.name, &term.slug)),
                    count: term.events.len(),
                    text: title,
                },
                lang,
                description_html: match description.is_empty() {
                    true => Html::default(),
                    false => self
                        .configured(description, &format!("term-{}-", term.slug))
                        .first_paragraph(),
                },
                span: self.span(&self.dated(&term.events)),
            }
        };
        TaxonomyPage {
            page,
            id: taxonomy.name.clone(),
            terms: taxonomy.terms.iter().map(row).collect(),
        }
    }
}
