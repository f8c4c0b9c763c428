//! Which event each claim is about: explicit ids and aliases join, everything else stays apart.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::NoteIndex;
use crate::diag::{Code, Diagnostic, Place};
use crate::note::{Claim, Note, Way};
use crate::slug::fold;

/// Everything that is said of one event.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// The editor's record.
    pub record: Option<NoteIndex>,
    /// Claims, as note and place among its claims, in no particular order.
    pub claims: Vec<(NoteIndex, usize)>,
    /// Other ids and old paths.
    pub aliases: BTreeSet<String>,
}

/// Sorts the claims of all notes into events by id.
pub(super) fn group(notes: &[Arc<Note>], found: &mut Vec<Diagnostic>) -> BTreeMap<String, Group> {
    let aliases = aliases(notes, found);
    let canonical = |id: &str| resolve(&aliases, id);
    let mut groups: BTreeMap<String, Group> = BTreeMap::new();
    for (index, note) in notes.iter().enumerate() {
        if let Some(record) = note.record().filter(|record| !record.id.is_empty()) {
            let group = groups.entry(canonical(&record.id)).or_default();
            match group.record {
                None => group.record = Some(index),
                Some(first) => two_records(&notes[first], note, &record.id, found),
            }
        }
        for (position, claim) in
            note.claims.iter().enumerate().filter(|(_, claim)| !claim.id.is_empty())
        {
            let id = if claim.explicit { canonical(&claim.id) } else { claim.id.clone() };
            groups.entry(id).or_default().claims.push((index, position));
        }
    }
    for (alias, (id, _)) in &aliases {
        if let Some(group) = groups.get_mut(&resolve(&aliases, id)) {
            group.aliases.insert(alias.clone());
        }
    }
    paths(notes, &canonical, &mut groups);
    default_collisions(notes, &groups, found);
    case_collisions(notes, &groups, found);
    groups
}

/// Where each alias leads, and where it is given.
type Aliases = BTreeMap<String, (String, Place)>;

/// All claims and records with the ids that they give.
fn owners(notes: &[Arc<Note>]) -> impl Iterator<Item = (&Note, &str, &[String], Place)> {
    notes.iter().flat_map(|note| {
        let record = note.record().map(|record| {
            let range = record.places.get("aliases").unwrap_or(0..0);
            (&**note, record.id.as_str(), record.own.aliases.as_slice(), note.place(range))
        });
        let claims = note.claims.iter().map(|claim| {
            let place = note.place(claim.place_of("aliases"));
            (&**note, claim.id.as_str(), claim.own.aliases.as_slice(), place)
        });
        record.into_iter().chain(claims)
    })
}

fn aliases(notes: &[Arc<Note>], found: &mut Vec<Diagnostic>) -> Aliases {
    let mut aliases = Aliases::new();
    for (_, id, own, place) in owners(notes) {
        for alias in own.iter().filter(|alias| !alias.starts_with('/') && *alias != id) {
            match aliases.get(alias) {
                Some((other, first)) if other != id => found.push(
                    Diagnostic::new(
                        Code::AmbiguousId,
                        place.clone(),
                        format!("`{alias}` is an alias of `{other}` and of `{id}`"),
                    )
                    .help("an old id can lead to one event only: keep one of the two")
                    .related(first.clone(), format!("alias of `{other}`")),
                ),
                _ => drop(aliases.insert(alias.clone(), (id.to_owned(), place.clone()))),
            }
        }
    }
    aliases
}

/// Follows aliases to the present id; a ring of them ends where it began.
fn resolve(aliases: &Aliases, id: &str) -> String {
    let mut seen = BTreeSet::new();
    let mut id = id;
    while let Some((next, _)) = aliases.get(id).filter(|_| seen.insert(id)) {
        id = next;
    }
    id.to_owned()
}

/// Old paths belong to their event, wherever they are given.
fn paths(
    notes: &[Arc<Note>],
    canonical: &dyn Fn(&str) -> String,
    groups: &mut BTreeMap<String, Group>,
) {
    for (_, id, own, _) in owners(notes) {
        let paths: Vec<&String> = own.iter().filter(|alias| alias.starts_with('/')).collect();
        if let Some(group) = groups.get_mut(&canonical(id)).filter(|_| !paths.is_empty()) {
            group.aliases.extend(paths.into_iter().cloned());
        }
    }
}

fn two_records(first: &Note, second: &Note, id: &str, found: &mut Vec<Diagnostic>) {
    found.push(
        Diagnostic::new(
            Code::TwoRecords,
            second.place(second.slug_place.clone()),
            format!("a second record of `{id}`"),
        )
        .help("an event has one record: join the two files, or give one another `id`")
        .related(first.place(first.slug_place.clone()), "the first one"),
    );
}

/// Ids that are not explicit never merge: where one meets another claim, somebody must choose.
fn default_collisions(
    notes: &[Arc<Note>],
    groups: &BTreeMap<String, Group>,
    found: &mut Vec<Diagnostic>,
) {
    for (id, group) in groups {
        let claims: Vec<(&Note, &Claim)> = group
            .claims
            .iter()
            .map(|(note, claim)| (&*notes[*note], &notes[*note].claims[*claim]))
            .collect();
        let Some((note, claim)) = claims.iter().find(|(_, claim)| !claim.explicit) else {
            continue;
        };
        let itself = claim.way == Way::Note;
        let same_slug = |(other, theirs): &&(&Note, &Claim)| {
            // Two notes of one slug are told as such.
            itself && theirs.way == Way::Note && fold(&other.slug) == fold(&note.slug)
        };
        let others = claims.iter().filter(|(_, other)| !std::ptr::eq(*other, *claim));
        let others = others.filter(|other| !same_slug(other));
        let record =
            group.record.map(|record| notes[record].place(notes[record].slug_place.clone()));
        let places = others.map(|(note, claim)| note.place(claim.place.clone()));
        let Some(other) = places.chain(record).next() else { continue };
        let message = match itself {
            true => format!("this note is itself the event `{id}`, and that id is taken"),
            false => format!("this event has no `id`, and `{id}`, made from its title, is taken"),
        };
        found.push(
            Diagnostic::new(Code::AmbiguousId, note.place(claim.place.clone()), message)
                .help("write `id:` to say which event it is: the same id joins the two, another keeps them apart")
                .related(other, "taken here"),
        );
    }
}

/// Ids that differ only in case cannot both have a folder; ids are lower case, so only those of
/// records and files could, and aliases.
fn case_collisions(
    notes: &[Arc<Note>],
    groups: &BTreeMap<String, Group>,
    found: &mut Vec<Diagnostic>,
) {
    let mut slugs: BTreeMap<String, (&Note, Range<usize>)> = BTreeMap::new();
    for note in notes.iter().filter(|note| note.record().is_none() && !note.slug.is_empty()) {
        let place = note.slug_place.clone();
        if let Some((first, range)) = slugs.get(&fold(&note.slug)) {
            found.push(
                Diagnostic::new(
                    Code::PathCollision,
                    note.place(place),
                    format!("two notes have the slug `{}`", note.slug),
                )
                .help("give one of the two another `slug`, or rename its file")
                .related(first.place(range.clone()), "the other note"),
            );
        } else {
            slugs.insert(fold(&note.slug), (note, place));
        }
    }
    for (id, group) in groups {
        for alias in
            group.aliases.iter().filter(|alias| groups.contains_key(*alias) && *alias != id)
        {
            let (note, claim) = match group.claims.first() {
                Some((note, claim)) => (&notes[*note], notes[*note].claims[*claim].place.clone()),
                None => continue,
            };
            found.push(
                Diagnostic::new(
                    Code::AmbiguousId,
                    note.place(claim),
                    format!("the alias `{alias}` of `{id}` is the id of another event"),
                )
                .help("remove the alias, or give that event an explicit `id` so that it joins"),
            );
        }
    }
}
