//! Decides which notes with wikilinks are events themselves, once all names are known.
//!
//! A note that claims nothing and links to no event is itself an event. Whether a wikilink leads to an
//! event may depend on whether another such note is one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::NoteIndex;
use super::wiki_names::{AllNames, Meaning};
use crate::diag::Diagnostic;
use crate::id::indexed;
use crate::note::{Kind, Note, Reference, Target};

/// Takes its claim from each note whose wikilinks lead to an event. Notes that only link each other in a
/// circle stay events, so none is lost.
pub(super) fn decide(
    notes: &mut [Arc<Note>],
    names: &AllNames<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let open: BTreeSet<NoteIndex> = indexed(notes)
        .filter(|(_, note)| note.event_unless_linked)
        .map(|(index, _)| index)
        .collect();
    let ids = open.iter().map(|index| (notes[*index].slug.as_str(), *index)).collect();
    let linked: BTreeMap<NoteIndex, BTreeSet<Linked>> =
        open.iter().map(|index| (*index, links(notes, &ids, *index, names))).collect();
    let mut linked_by: BTreeMap<NoteIndex, Vec<NoteIndex>> = BTreeMap::new();
    for (from, to) in &linked {
        for to in to.iter().filter_map(Linked::undecided) {
            linked_by.entry(to).or_default().push(*from);
        }
    }
    // Number of links of each note that may still lead to an event.
    let mut waiting: BTreeMap<NoteIndex, usize> =
        linked.iter().map(|(index, to)| (*index, to.len())).collect();
    let mut is_event: BTreeMap<NoteIndex, bool> = BTreeMap::new();
    let mut decided: Vec<(NoteIndex, bool)> = linked
        .iter()
        .filter(|(_, to)| to.is_empty() || to.contains(&Linked::Event))
        .map(|(index, to)| (*index, to.is_empty()))
        .collect();
    while let Some((note, answer)) = decided.pop() {
        if is_event.contains_key(&note) {
            continue;
        }
        is_event.insert(note, answer);
        for from in linked_by.get(&note).into_iter().flatten() {
            let left = waiting.entry(*from).or_default();
            *left = left.saturating_sub(1);
            match (answer, *left) {
                (true, _) => decided.push((*from, false)),
                (false, 0) => decided.push((*from, true)),
                (false, _) => {}
            }
        }
    }
    for (index, _) in is_event.iter().filter(|(_, is_event)| !**is_event) {
        let note = Note { claims: Vec::new(), ..Note::clone(&notes[*index]) };
        notes[index.place()] = Arc::new(Note { kind: Kind::Report { own_event: false }, ..note });
    }
    diagnostics.extend(open.iter().filter_map(|index| notes[*index].looks_like_report()));
}

/// What a wikilink of a note leads to.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Linked {
    /// An event.
    Event,
    /// A note that may be an event.
    Undecided(NoteIndex),
}

impl Linked {
    fn undecided(&self) -> Option<NoteIndex> {
        match self {
            Linked::Undecided(note) => Some(*note),
            Linked::Event => None,
        }
    }
}

/// Returns the events, and the notes that may be events, to which the wikilinks of a note lead.
fn links(
    notes: &[Arc<Note>],
    ids: &BTreeMap<&str, NoteIndex>,
    from: NoteIndex,
    names: &AllNames<'_>,
) -> BTreeSet<Linked> {
    let folder = notes[from].folder();
    let event = |id: &str| match ids.get(id) {
        Some(note) if *note == from => None,
        Some(note) => Some(Linked::Undecided(*note)),
        None => Some(Linked::Event),
    };
    let linked = |meaning: Meaning<'_>| match meaning {
        Meaning::Event(id) => Some(event(id)),
        Meaning::Note(note) => {
            let note = &notes[note];
            let is_event = note.record().is_some() || note.is_event();
            Some(if is_event { event(&note.slug) } else { None })
        }
        Meaning::File(_) => Some(None),
    };
    let of = |reference: &Reference| match &reference.to {
        Target::Wikilink { name, .. } => names.find(name, folder, linked),
        _ => BTreeSet::new(),
    };
    notes[from].references.iter().flat_map(of).flatten().collect()
}
