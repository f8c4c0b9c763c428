//! Groups claims by event: explicit ids and aliases join, everything else stays apart.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::NoteIndex;
use super::collisions::collisions;
use crate::diag::{Code, Diagnostic, Place};
use crate::id::{Id, indexed};
use crate::note::{Claim, Note};

/// All claims about one event, and its record.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// The editor's record.
    pub record: Option<NoteIndex>,
    /// Claims, as note and index among its claims, in no particular order.
    pub claims: Vec<(NoteIndex, Id<Claim>)>,
    /// Other ids and old paths, with their places.
    pub aliases: BTreeMap<String, Place>,
}

/// Groups the claims of all notes by event id.
pub(super) fn group(
    notes: &[Arc<Note>],
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<String, Group> {
    let names = Names::of(notes, diagnostics);
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (index, note) in indexed(notes) {
        if let Some(record) = note.record().filter(|record| !record.id.is_empty()) {
            let group = groups.entry(names.event(&record.id)).or_default();
            match group.record {
                None => group.record = Some(index),
                Some(first) => two_records(&notes[first], note, &record.id, diagnostics),
            }
        }
        let named = indexed(&note.claims).filter(|(_, claim)| !claim.id.is_empty());
        for (position, claim) in named {
            groups.entry(names.of_claim(claim)).or_default().claims.push((index, position));
        }
    }
    for (alias, (owner, place)) in names.aliases.iter().chain(&names.paths) {
        if let Some(group) = groups.get_mut(owner) {
            group.aliases.insert(alias.clone(), place.clone());
        }
    }
    collisions(notes, &groups, diagnostics);
    groups
}

/// The event id that each other name means, and the place of the name.
type Meanings = BTreeMap<String, (String, Place)>;

/// Other names of events.
struct Names {
    /// Other ids.
    aliases: Meanings,
    /// Old site paths.
    paths: Meanings,
}

/// An alias as written: the id of its event, whether claims of other notes may join that, the alias and
/// its place.
struct Alias<'a> {
    owner: &'a str,
    explicit: bool,
    name: &'a str,
    place: Place,
}

impl Names {
    fn of(notes: &[Arc<Note>], diagnostics: &mut Vec<Diagnostic>) -> Names {
        let all = aliases(notes);
        let mut first = Meanings::new();
        for alias in all.iter().filter(|alias| !alias.name.starts_with('/')) {
            first
                .entry(alias.name.to_owned())
                .or_insert_with(|| (alias.owner.to_owned(), alias.place.clone()));
        }
        let mut names = Names { aliases: first, paths: Meanings::new() };
        // The ends of chains are known only when every alias is.
        let owner = |alias: &Alias<'_>| match alias.explicit {
            true => names.event(alias.owner),
            false => alias.owner.to_owned(),
        };
        let mut settled: [Meanings; 2] = [Meanings::new(), Meanings::new()];
        for alias in &all {
            let owner = owner(alias);
            let meanings = &mut settled[usize::from(alias.name.starts_with('/'))];
            match meanings.get(alias.name) {
                Some((other, first)) if *other != owner => {
                    diagnostics.push(ambiguous(alias, &owner, other, first));
                }
                Some(_) => {}
                None => drop(meanings.insert(alias.name.to_owned(), (owner, alias.place.clone()))),
            }
        }
        [names.aliases, names.paths] = settled;
        names
    }

    /// Follows aliases to the present id; a cycle ends where it began.
    fn event(&self, id: &str) -> String {
        let mut seen = BTreeSet::new();
        let mut id = id;
        while let Some((next, _)) = self.aliases.get(id).filter(|_| seen.insert(id)) {
            id = next;
        }
        id.to_owned()
    }

    /// Returns the event of a claim; ids that are not explicit never join another.
    fn of_claim(&self, claim: &Claim) -> String {
        match claim.explicit {
            true => self.event(&claim.id),
            false => claim.id.clone(),
        }
    }
}

/// Returns all aliases, in the order of the notes. Those of a note that is its own event are aliases of
/// the event too; old paths lead to the note.
fn aliases(notes: &[Arc<Note>]) -> Vec<Alias<'_>> {
    let mut all = Vec::new();
    for note in notes {
        if let Some(record) = note.record() {
            for name in &note.aliases {
                let place = note.place(name.range.clone());
                all.push(Alias { owner: &record.id, explicit: true, name, place });
            }
        }
        for claim in &note.claims {
            for name in &claim.event_fields.aliases {
                let place = note.place(name.range.clone());
                all.push(Alias { owner: &claim.id, explicit: claim.explicit, name, place });
            }
        }
        let own = note.aliases.iter().filter(|name| note.is_event() && !name.starts_with('/'));
        for name in own {
            let place = note.place(name.range.clone());
            all.push(Alias { owner: &note.slug, explicit: false, name, place });
        }
    }
    all.retain(|alias| !alias.owner.is_empty() && alias.owner != alias.name);
    all
}

fn ambiguous(alias: &Alias<'_>, owner: &str, other: &str, first: &Place) -> Diagnostic {
    let message = format!("`{}` is an alias of `{other}` and of `{owner}`", alias.name);
    Diagnostic::new(Code::AmbiguousId, alias.place.clone(), message)
        .help("an old id can lead to only one event: keep one of the two")
        .related(first.clone(), format!("alias of `{other}`"))
}

fn two_records(first: &Note, second: &Note, id: &str, diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.push(
        Diagnostic::new(
            Code::TwoRecords,
            second.place(second.slug_place.clone()),
            format!("two files are records of `{id}`"),
        )
        .help("an event has one record: join the two files, or give one of them another `id`")
        .related(first.place(first.slug_place.clone()), "the first one"),
    );
}
