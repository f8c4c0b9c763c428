//! Names by which links find events, claims and notes.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::{Event, EventClaim, EventIndex, NoteIndex, Timeline};
use crate::diag::{Code, Diagnostic};
use crate::id::indexed;
use crate::note::Note;

/// Sets the id of every claim: first those that need no number, then the others of each note.
pub(super) fn claim_ids(timeline: &mut Timeline) {
    let notes = &timeline.notes;
    let plain = |event: &Event| {
        let id = |claim: &EventClaim| format!("{}--{}", event.id, notes[claim.note].slug);
        event.claims.iter().map(id).collect()
    };
    let plain: Vec<Vec<String>> = timeline.events.par_iter().map(plain).collect();
    let mut taken: HashSet<String> = HashSet::new();
    let events = timeline.events.iter_mut();
    for (event, plain) in events.zip(plain) {
        let mut seen: BTreeMap<NoteIndex, usize> = BTreeMap::new();
        for (claim, plain) in event.claims.iter_mut().zip(plain) {
            if !seen.contains_key(&claim.note) && taken.insert(plain.clone()) {
                seen.insert(claim.note, 1);
                claim.id = plain;
            }
        }
        for claim in event.claims.iter_mut().filter(|claim| claim.id.is_empty()) {
            let count = seen.entry(claim.note).or_insert(1);
            let slug = &timeline.notes[claim.note].slug;
            while claim.id.is_empty() {
                *count += 1;
                let numbered = format!("{}--{slug}-{count}", event.id);
                if taken.insert(numbered.clone()) {
                    claim.id = numbered;
                }
            }
        }
    }
}

/// Collects the names of events; an id takes precedence over aliases.
pub(super) fn names_of_events(timeline: &mut Timeline) {
    let named = indexed(&timeline.events).map(|(index, event)| (event.id.clone(), index));
    let mut names: BTreeMap<String, EventIndex> = named.collect();
    for (index, event) in indexed(&timeline.events) {
        for alias in event.aliases.keys().filter(|alias| !alias.starts_with('/')) {
            names.entry(alias.clone()).or_insert(index);
        }
    }
    timeline.names = names;
}

/// Collects slugs and aliases by which `note:` links find notes and pages.
pub(super) fn names_of_notes(timeline: &mut Timeline, diagnostics: &mut Vec<Diagnostic>) {
    let mut names: BTreeMap<String, NoteIndex> = BTreeMap::new();
    let own = |note: &&Arc<Note>| note.record().is_none() && !note.slug.is_empty();
    for (index, note) in indexed(&timeline.notes).filter(|(_, note)| own(note)) {
        names.entry(note.slug.clone()).or_insert(index);
    }
    for (index, note) in indexed(&timeline.notes).filter(|(_, note)| own(note)) {
        for alias in note.aliases.iter().filter(|alias| !alias.starts_with('/')) {
            let holder = names.get(&alias.value).copied().filter(|holder| *holder != index);
            if let Some(holder) = holder {
                let other = &timeline.notes[holder];
                diagnostics.push(
                    Diagnostic::new(
                        Code::AmbiguousId,
                        note.place(alias.range.clone()),
                        format!("`{}` already means `{}`", alias.value, other.path),
                    )
                    .help("an old slug can lead to only one note: remove it here or there")
                    .related(other.place(other.slug_place.clone()), "this note"),
                );
            }
        }
        let aliases: Vec<String> = note.aliases.iter().map(|alias| alias.value.clone()).collect();
        for alias in aliases.into_iter().filter(|alias| !alias.starts_with('/')) {
            names.entry(alias).or_insert(index);
        }
    }
    timeline.note_names = names;
}
