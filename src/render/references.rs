//! The sources of a list, numbered in the order in which its events name them: for themes that ask for
//! `references`.

use std::collections::BTreeMap;

use super::context::PageContext;
use super::view::list::{ListView, Reference, Row};
use crate::edition::EditionClaim;
use crate::theme::Need;
use crate::timeline::source_key;

impl PageContext<'_> {
    /// Gives each source of the list's rows its number, and the list its references; nothing if no
    /// theme asks for them.
    pub(super) fn number(&self, list: &mut ListView) {
        if !self.model.needs.contains(&Need::References) {
            return;
        }
        let mut numbers = BTreeMap::new();
        let mut references = Vec::new();
        for row in rows(list) {
            let Some(index) = self.model.timeline.names.get(&row.id) else { continue };
            let claims = self.event(*index).sourced_claims();
            for (source, claim) in row.sources.iter_mut().zip(claims) {
                let Some(key) = claim.source.map(source_key) else { continue };
                source.number = *numbers.entry(key).or_insert_with(|| {
                    references.extend(self.reference(&claim, references.len() + 1));
                    references.len()
                });
            }
        }
        list.references = references;
    }

    fn reference(&self, claim: &EditionClaim<'_>, number: usize) -> Option<Reference> {
        let source = self.source(claim.source?, claim.note);
        let own = claim.note.source.as_ref() == claim.source;
        let note = self.note_link(claim.note_index).filter(|_| own);
        Some(Reference { number, anchor: format!("r-{number}"), source, note })
    }
}

/// All rows of a list, in reading order.
fn rows(list: &mut ListView) -> impl Iterator<Item = &mut Row> {
    let years = list.years.iter_mut().flat_map(|year| &mut year.months);
    let dated = years.flat_map(|month| &mut month.events);
    list.key_events.iter_mut().chain(dated).chain(&mut list.unknown)
}
