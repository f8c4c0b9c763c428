//! The terms of taxonomies and of events.

use rayon::prelude::*;

use super::finder::Guesses;
use super::similar_terms::{similar_terms, unused_declarations};
use super::term_names::TermNames;
use super::term_slugs::retain_addressable;
use super::{EventIndex, Taxonomy, Term, Timeline};
use crate::config::Config;
use crate::diag::{Checked, Code, Diagnostic};
use crate::id;
use crate::note::{Status, WrittenTerms};
use crate::slug::normalize;

/// The taxonomies, and the terms of events by taxonomy.
pub(super) struct TermIndex {
    taxonomies: Vec<Taxonomy>,
    given: Vec<Vec<(EventIndex, Vec<String>)>>,
}

impl TermIndex {
    /// Sets the taxonomies, and the terms of each event.
    pub(super) fn apply(self, timeline: &mut Timeline) {
        for (taxonomy, given) in self.taxonomies.iter().zip(self.given) {
            for (event, own) in given {
                timeline.events[event].terms.insert(&taxonomy.name, own);
            }
        }
        timeline.taxonomies = self.taxonomies;
    }
}

/// Finds the terms of the taxonomies and of each event.
pub(super) fn index(timeline: &Timeline, config: &Config) -> Checked<TermIndex> {
    let mut diagnostics = Vec::new();
    let guesses = Guesses::default();
    let mut indexed = TermIndex { taxonomies: Vec::new(), given: Vec::new() };
    for name in &config.taxonomies {
        let names = TermNames::new(timeline, config, name, &guesses, &mut diagnostics);
        let (mut terms, places) = names.terms(config, name);
        let mut given = Vec::new();
        let owned = timeline.events.par_iter().map(|event| {
            let written = event_terms(timeline, event, name);
            let mut own: Vec<&str> = written.filter_map(|term| names.name(term)).collect();
            own.sort_unstable();
            own.dedup();
            own
        });
        let owned: Vec<Vec<&str>> = owned.collect();
        for ((index, event), mut own) in id::indexed(&timeline.events).zip(owned) {
            if own.len() > config.limits.terms {
                diagnostics.push(too_many(timeline, event, own.len(), (name, config)));
                own.truncate(config.limits.terms);
            }
            for term in &own {
                if let Some(place) = places.get(*term) {
                    terms[*place].events.push(index);
                }
            }
            if !own.is_empty() {
                given.push((index, own.into_iter().map(str::to_owned).collect()));
            }
        }
        terms.sort_by(|a, b| a.name.cmp(&b.name));
        terms.retain(|term| !term.events.is_empty() || !term.notes.is_empty());
        let place = |term: &Term| names.place(timeline, config, name, &term.name);
        retain_addressable(&mut terms, (config, name), place, &mut diagnostics);
        let declared = |term: &Term| {
            config
                .terms
                .get(name.as_str())
                .is_some_and(|terms| terms.contains_key(term.name.as_str()))
        };
        if !config.closed_terms.contains(&name.value) {
            similar_terms(&terms, name, place, declared, &mut diagnostics);
            unused_declarations(&terms, name, config, &mut diagnostics);
        }
        let title = |term: &Term| normalize(term.declared.title.as_ref().unwrap_or(&term.name));
        terms.sort_by_cached_key(|term| (title(term), term.name.clone()));
        let spellings = names.places(&terms);
        indexed.given.push(given);
        indexed.taxonomies.push(Taxonomy { name: name.value.clone(), terms, spellings });
    }
    Checked { value: indexed, diagnostics }
}

/// Reports an event whose claims together have more terms than allowed.
fn too_many(
    timeline: &Timeline,
    event: &super::Event,
    count: usize,
    (taxonomy, config): (&str, &Config),
) -> Diagnostic {
    let most = config.limits.terms;
    let message = format!("`{}` is given {count} {taxonomy}, more than {most}", event.id);
    Diagnostic::new(Code::OverLimit, timeline.place_of_id(event), message)
        .help("the limit is `limits: {terms: …}` in `dateline.yaml`")
}

impl Timeline {
    /// Returns the terms of an event in the order in which its notes write them.
    pub fn terms_as_written<'a>(
        &'a self,
        event: &'a super::Event,
        taxonomy: &'a Taxonomy,
    ) -> impl Iterator<Item = &'a Term> {
        let written = event_terms(self, event, &taxonomy.name);
        written.filter_map(|term| Some(&taxonomy.terms[taxonomy.place_of(term)?]))
    }
}

/// Returns the terms of an event as written: those of its record and those of its claims. A claim's own terms
/// replace its note's. A claim without a title only mentions the event, so it lends its own terms only.
fn event_terms<'a>(
    timeline: &'a Timeline,
    event: &'a super::Event,
    taxonomy: &'a str,
) -> impl Iterator<Item = &'a str> {
    let own = move |terms: &'a WrittenTerms| terms.get(taxonomy).map(Vec::as_slice);
    // Retracted claims do not count, unless there are no others.
    let counts = move |claim: &&super::EventClaim| {
        let own = claim.claim.map(|at| timeline.notes[claim.note].claims[at].status());
        event.withdrawn || own != Some(Status::Retracted)
    };
    let claims = event.claims.iter().filter(counts).flat_map(move |claim| {
        let note = &timeline.notes[claim.note];
        let written = claim.claim.map(|at| &note.claims[at]);
        let declares = written.is_none_or(|claim| claim.title.is_some());
        let of_claim = written.and_then(|claim| own(&claim.terms));
        of_claim.or_else(|| own(&note.terms).filter(|_| declares)).unwrap_or_default()
    });
    let record = event.record.and_then(move |record| own(&timeline.notes[record].terms));
    claims.chain(record.unwrap_or_default()).map(|term| term.as_str())
}
