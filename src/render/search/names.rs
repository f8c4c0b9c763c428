//! The terms that are too rare for every query to load them: with the events that have them, and by the words
//! in their names.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

use crate::id::Id;
use crate::render::context::PageContext;
use crate::search::Shards;
use crate::timeline::{EventIndex, Taxonomy, Term};

/// The rare terms of a site, each with its taxonomy.
#[derive(Default)]
pub(super) struct RareTerms {
    terms: Vec<(Id<Taxonomy>, Id<Term>)>,
    /// The places in `terms` of those that each event has.
    of_events: BTreeMap<EventIndex, Vec<usize>>,
}

impl PageContext<'_> {
    /// Whether every query loads a term.
    pub(super) fn is_common(&self, term: &Term) -> bool {
        term.events.len() >= self.model.plan.search_index.common_from
    }

    /// The rare terms of an event as rows have them: number of the group, title, slug.
    pub(super) fn rare_terms_of(&self, event: EventIndex) -> Vec<Value> {
        let rare = self.rare_terms();
        let places = rare.of_events.get(&event).map_or(&[][..], Vec::as_slice);
        let value = |place: &usize| {
            let (taxonomy, term) = rare.terms[*place];
            let term = &self.model.timeline.taxonomies[taxonomy].terms[term];
            let title = self.edition().term_title(term);
            json!([taxonomy.place(), title, written_slug(&term.slug, &title)])
        };
        places.iter().map(value).collect()
    }

    /// A shard of the words in names of rare terms: a line for each word and term, with the number of the
    /// group, the title, the slug and the term's events.
    pub(super) fn search_names(&self, shard: usize) -> Value {
        let words = self.model.index.names[self.tree].get_or_init(|| self.name_words());
        let rare = self.rare_terms();
        let mut text = String::new();
        for (word, places) in words.entries(shard) {
            for place in places {
                let (taxonomy, term) = rare.terms[*place as usize];
                let term = &self.model.timeline.taxonomies[taxonomy].terms[term];
                let title = self.edition().term_title(term);
                // Tabs and line breaks are between cells and lines.
                let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
                let (group, steps) = (taxonomy.place(), self.number_steps(&term.events));
                // Writing to a string cannot fail.
                let slug = written_slug(&term.slug, &title);
                let _ = writeln!(text, "{word}\t{group}\t{title}\t{slug}\t{steps}");
            }
        }
        text.into()
    }

    /// The words in the titles, other names and slugs of the rare terms.
    fn name_words(&self) -> Shards {
        let mut words = Shards::new(self.model.plan.search_index.names);
        for (place, (taxonomy, term)) in (0..).zip(&self.rare_terms().terms) {
            let term = &self.model.timeline.taxonomies[*taxonomy].terms[*term];
            words.add(place, &term.slug);
            words.add(place, &self.edition().term_title(term));
            for alias in &term.declared.aliases {
                words.add(place, alias);
            }
        }
        words
    }

    fn rare_terms(&self) -> &RareTerms {
        self.model.index.rare.get_or_init(|| {
            let mut rare = RareTerms::default();
            let taxonomies = &self.model.timeline.taxonomies;
            for taxonomy in Id::all(taxonomies) {
                for term in Id::all(&taxonomies[taxonomy].terms) {
                    let found = &taxonomies[taxonomy].terms[term];
                    if self.is_common(found) {
                        continue;
                    }
                    for event in &found.events {
                        rare.of_events.entry(*event).or_default().push(rare.terms.len());
                    }
                    rare.terms.push((taxonomy, term));
                }
            }
            rare
        })
    }
}

/// The slug of a term as the index has it: empty if it is the title in lower case with hyphens for spaces.
pub(super) fn written_slug<'a>(slug: &'a str, title: &str) -> &'a str {
    let is_usual = title.is_ascii() && title.to_ascii_lowercase().replace(' ', "-") == slug;
    if is_usual { "" } else { slug }
}
