//! Reports names that two events or two notes would share, with both places.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::NoteIndex;
use super::identity::Group;
use crate::diag::{Code, Diagnostic, Place};
use crate::id::Id;
use crate::note::{Claim, ClaimForm, Note};
use crate::slug::normalize;

/// Reports collisions of ids that are not explicit, of aliases, and of slugs.
pub(super) fn collisions(
    notes: &[Arc<Note>],
    groups: &BTreeMap<String, Group>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (id, group) in groups {
        default_id(notes, id, group, diagnostics);
        for (alias, place) in group.aliases.iter().filter(|(alias, _)| *alias != id) {
            if let Some(other) = groups.get(alias) {
                alias_taken(notes, (id, alias, place), other, diagnostics);
            }
        }
    }
    slugs(notes, diagnostics);
}

/// Returns the claims of an event with their notes, in the order of notes and places.
fn claims<'a>(notes: &'a [Arc<Note>], group: &Group) -> Vec<(&'a Note, &'a Claim)> {
    let of =
        |(note, claim): &(NoteIndex, Id<Claim>)| (&*notes[*note], &notes[*note].claims[*claim]);
    group.claims.iter().map(of).collect()
}

/// Returns the place of the first claim or the record of an event.
fn first_place(notes: &[Arc<Note>], group: &Group) -> Option<Place> {
    let record = group.record.map(|record| notes[record].place(notes[record].slug_place.clone()));
    let claim = |(note, claim): &(&Note, &Claim)| note.place(claim.id_place());
    record.or_else(|| claims(notes, group).first().map(claim))
}

/// Reports an id that is not explicit and that another claim has too: such ids never join, so somebody
/// must choose.
fn default_id(notes: &[Arc<Note>], id: &str, group: &Group, diagnostics: &mut Vec<Diagnostic>) {
    let claims = claims(notes, group);
    let Some((note, claim)) = claims.iter().find(|(_, claim)| !claim.explicit) else { return };
    // One entry with several `sources` makes several claims at one place.
    // Two notes with one slug are reported as such.
    let same_slug = |(other, theirs): &&(&Note, &Claim)| {
        claim.form == ClaimForm::Note
            && theirs.form == ClaimForm::Note
            && normalize(&other.slug) == normalize(&note.slug)
    };
    let others = claims
        .iter()
        .filter(|other| !same_slug(other))
        .map(|(note, claim)| note.place(claim.place.clone()))
        .filter(|place| *place != note.place(claim.place.clone()));
    let record = group.record.map(|record| notes[record].place(notes[record].slug_place.clone()));
    let Some(other) = others.chain(record).next() else { return };
    let made_from = if claim.form == ClaimForm::Note { "the note's name" } else { "its title" };
    let message =
        format!("this event has no `id`, and `{id}`, made from {made_from}, is already used");
    let help = match claim.form {
        ClaimForm::Note => {
            "to join the two, write it as an entry under `events` with this `id`; to keep them apart, write another `slug`"
        }
        _ => {
            "write `id:` to say which event it is: the same id joins the two, another keeps them apart"
        }
    };
    diagnostics.push(
        Diagnostic::new(Code::AmbiguousId, note.place(claim.place.clone()), message)
            .help(help)
            .related(other, "taken here"),
    );
}

/// Reports an alias that is also the id of another event.
fn alias_taken(
    notes: &[Arc<Note>],
    (id, alias, place): (&str, &str, &Place),
    other: &Group,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let message = format!("the alias `{alias}` of `{id}` is the id of another event");
    let mut diagnostic = Diagnostic::new(Code::AmbiguousId, place.clone(), message)
        .help("remove the alias, or give that event an explicit `id` so that it joins");
    diagnostic
        .related
        .extend(first_place(notes, other).map(|place| (place, format!("`{alias}` here"))));
    diagnostics.push(diagnostic);
}

/// Reports slugs that are equal, or differ only in case or composition. Those of records are ids of
/// events.
fn slugs(notes: &[Arc<Note>], diagnostics: &mut Vec<Diagnostic>) {
    let mut slugs: BTreeMap<String, (&Note, Range<usize>)> = BTreeMap::new();
    for note in notes.iter().filter(|note| note.record().is_none() && !note.slug.is_empty()) {
        let place = note.slug_place.clone();
        let Some((first, range)) = slugs.get(&normalize(&note.slug)) else {
            slugs.insert(normalize(&note.slug), (note, place));
            continue;
        };
        let message = format!("two notes have the slug `{}`", note.slug);
        diagnostics.push(
            Diagnostic::new(Code::PathCollision, note.place(place), message)
                .help("give one of them another `slug`, or rename its file")
                .related(first.place(range.clone()), "the other note"),
        );
    }
}
