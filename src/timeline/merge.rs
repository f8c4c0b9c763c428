//! The steps from notes to a timeline.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::identity::{Group, group};
use super::{
    Event, EventClaim, EventText, Given, NoteIndex, Timeline, dating, links, lint, terms,
    translated,
};
use crate::date::When;
use crate::diag::{Checked, Code, Diagnostic, did_you_mean, nearest};
use crate::note::{Change, Claim, Media, Note, Record, Status, Way};

/// Puts together what the notes tell. Whatever is wrong is told; what can be made of the rest is made.
/// The order of `given.notes` does not matter.
pub fn merge(given: &Given<'_>) -> Checked<Timeline> {
    let mut notes = given.notes.clone();
    notes.sort_by(|a, b| a.path.cmp(&b.path));
    let mut found = Vec::new();
    let groups = group(&notes, &mut found);
    let mut raw: Vec<Raw> =
        groups.into_iter().map(|(id, group)| event(&notes, id, group, &mut found)).collect();
    raw.sort_by(|a, b| order(&a.event, &b.event));
    let mut timeline = Timeline { notes, ..Timeline::default() };
    for (index, one) in raw.iter().enumerate() {
        timeline.names.insert(one.event.id.clone(), index);
        for alias in one.event.aliases.iter().filter(|alias| !alias.starts_with('/')) {
            timeline.names.entry(alias.clone()).or_insert(index);
        }
    }
    let relations: Vec<links::Relations> =
        raw.iter_mut().map(|one| std::mem::take(&mut one.relations)).collect();
    timeline.events = raw.into_iter().map(|one| one.event).collect();
    names_of_notes(&mut timeline, &mut found);
    links::relate(&mut timeline, relations, given, &mut found);
    links::check(&mut timeline, given, &mut found);
    timeline.taxonomies = terms::index(&mut timeline, given.config, &mut found);
    timeline.translated = translated::translate(&timeline, &given.translations, &mut found);
    lint::lint(&timeline, given.today, &mut found);
    Checked { value: timeline, diagnostics: found }
}

/// Oldest first, then by id.
fn order(a: &Event, b: &Event) -> Ordering {
    a.date.when.order(&b.date.when).then_with(|| a.id.cmp(&b.id))
}

/// An event whose relations to others are still names.
struct Raw {
    event: Event,
    relations: links::Relations,
}

fn event(notes: &[Arc<Note>], id: String, mut group: Group, found: &mut Vec<Diagnostic>) -> Raw {
    group.claims.sort_by(|a, b| publication(notes, *a, *b));
    let claims: Vec<&Claim> =
        group.claims.iter().map(|(note, claim)| &notes[*note].claims[*claim]).collect();
    let record_note: Option<&Note> = group.record.map(|index| &*notes[index]);
    let record = record_note.and_then(Note::record);
    leads(notes, &group, &claims, record_note, found);
    let status = dating::status(record, &claims);
    let lead = claims.iter().position(|claim| claim.lead);
    let sound = |position: &usize| claims[*position].status() != Status::Retracted;
    let all: Vec<usize> = (0..claims.len()).filter(sound).chain(0..claims.len()).collect();
    let candidates: Vec<usize> = lead.into_iter().chain(all).collect();
    let first =
        |has: &dyn Fn(&Claim) -> bool| candidates.iter().copied().find(|at| has(claims[*at]));
    let title_from = first(&|claim| claim.title.is_some()).filter(|_| record.is_none());
    let title = match (record_note, title_from) {
        (Some(note), _) => note.title.clone(),
        (None, Some(at)) => claims[at].title.clone().unwrap_or_default(),
        (None, None) => id.clone(),
    };
    let written = record_note.filter(|note| !note.body.markdown.trim().is_empty());
    let text = match (written, first(&|claim| claim.text.is_some())) {
        (Some(_), _) => group.record.map(EventText::Record),
        (None, at) => at.map(EventText::Claim),
    };
    let relations = links::Relations::of(notes, &group);
    Raw {
        event: Event {
            title,
            title_from,
            text,
            date: dating::date(dating::decision(record, &claims), &claims),
            status,
            had_been_planned: dating::had_been_planned(&claims),
            withdrawn: status == Status::Retracted,
            key: record.is_some_and(|record| record.own.key)
                || claims.iter().any(|claim| claim.own.key),
            media: media(&group, record, first(&|claim| !claim.own.media.is_empty()), &claims),
            part_of: None,
            follows: Vec::new(),
            related: Vec::new(),
            aliases: group.aliases.iter().cloned().collect(),
            changes: changes(record, &claims),
            terms: BTreeMap::new(),
            claims: event_claims(notes, &id, &group),
            record: group.record,
            mentions: Vec::new(),
            id,
        },
        relations,
    }
}

/// Order of publication, then of paths, then of places in the file. Unknown days of publication last.
fn publication(notes: &[Arc<Note>], a: (NoteIndex, usize), b: (NoteIndex, usize)) -> Ordering {
    let when = |(note, claim): (NoteIndex, usize)| -> Option<&When> {
        let note = &notes[note];
        let own = note.claims[claim].source.as_ref().and_then(|source| source.published.as_ref());
        own.or_else(|| note.published())
    };
    let published = match (when(a), when(b)) {
        (Some(a), Some(b)) => a.order(b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    };
    published.then(a.cmp(&b))
}

fn event_claims(notes: &[Arc<Note>], id: &str, group: &Group) -> Vec<EventClaim> {
    let mut taken: BTreeMap<NoteIndex, usize> = BTreeMap::new();
    let alone = group.record.filter(|_| group.claims.is_empty()).map(|record| (record, None));
    let claims = group.claims.iter().map(|(note, claim)| (*note, Some(*claim)));
    claims
        .chain(alone)
        .map(|(note, claim)| {
            let count = taken.entry(note).or_insert(0);
            *count += 1;
            let slug = &notes[note].slug;
            let id =
                if *count == 1 { format!("{id}--{slug}") } else { format!("{id}--{slug}-{count}") };
            EventClaim { id, note, claim }
        })
        .collect()
}

fn media(
    group: &Group,
    record: Option<&Record>,
    first: Option<usize>,
    claims: &[&Claim],
) -> Vec<(NoteIndex, Media)> {
    let own = record.filter(|record| !record.own.media.is_empty());
    match (own, group.record, first) {
        (Some(record), Some(note), _) => {
            record.own.media.iter().map(|media| (note, media.clone())).collect()
        }
        (_, _, Some(at)) => {
            let note = group.claims[at].0;
            claims[at].own.media.iter().map(|media| (note, media.clone())).collect()
        }
        _ => Vec::new(),
    }
}

/// All corrections, latest first.
fn changes(record: Option<&Record>, claims: &[&Claim]) -> Vec<Change> {
    let own = record.map(|record| &record.own).into_iter();
    let all = own.chain(claims.iter().map(|claim| &claim.own)).flat_map(|own| &own.changes);
    let mut changes: Vec<Change> = all.cloned().collect();
    changes.sort_by(|a, b| b.date.order(&a.date));
    changes
}

/// One claim at most decides, and none beside a record; and somebody must say what happened.
fn leads(
    notes: &[Arc<Note>],
    group: &Group,
    claims: &[&Claim],
    record: Option<&Note>,
    found: &mut Vec<Diagnostic>,
) {
    let place = |at: usize, key: &str| notes[group.claims[at].0].place(claims[at].place_of(key));
    let leads: Vec<usize> = (0..claims.len()).filter(|at| claims[*at].lead).collect();
    let first = match (record, leads.first()) {
        (Some(record), Some(_)) => Some(record.place(record.slug_place.clone())),
        (None, Some(first)) => Some(place(*first, "lead")),
        _ => None,
    };
    let skipped = usize::from(record.is_none());
    for at in leads.iter().skip(skipped) {
        let (message, label) = match record {
            Some(_) => {
                ("this claim has `lead`, and the event has a record, which decides", "the record")
            }
            None => ("a second claim with `lead` for one event", "the first one"),
        };
        let mut diagnostic = Diagnostic::new(Code::TwoLeads, place(*at, "lead"), message)
            .help("keep one of the two: a record wins over every claim");
        if let Some(first) = &first {
            diagnostic = diagnostic.related(first.clone(), label);
        }
        found.push(diagnostic);
    }
    if record.is_none() && claims.iter().all(|claim| claim.title.is_none()) {
        untitled(notes, group, claims, found);
    }
}

fn untitled(notes: &[Arc<Note>], group: &Group, claims: &[&Claim], found: &mut Vec<Diagnostic>) {
    let titled = notes.iter().flat_map(|note| &note.claims).filter(|claim| claim.title.is_some());
    let records = notes.iter().filter_map(|note| note.record()).map(|record| record.id.as_str());
    let ids: Vec<&str> = titled.map(|claim| claim.id.as_str()).chain(records).collect();
    for (at, claim) in claims.iter().enumerate() {
        let note = &notes[group.claims[at].0];
        if claim.way == Way::Note {
            // What is missing is the note's own title, which is told already.
            continue;
        }
        let guess = did_you_mean(&nearest(&claim.id, ids.iter().copied()));
        let mut diagnostic = Diagnostic::new(
            Code::UntitledEvent,
            note.place(claim.place_of("id")),
            format!("no claim gives the event `{}` a title", claim.id),
        );
        diagnostic.help.extend(guess);
        found.push(diagnostic.help("write `title:` in one of its claims to declare it"));
    }
}

/// Slugs and aliases by which `note:` links find notes and pages.
fn names_of_notes(timeline: &mut Timeline, found: &mut Vec<Diagnostic>) {
    let own = |note: &&Arc<Note>| note.record().is_none() && !note.slug.is_empty();
    for (index, note) in timeline.notes.iter().enumerate().filter(|(_, note)| own(note)) {
        timeline.note_names.entry(note.slug.clone()).or_insert(index);
    }
    for (index, note) in timeline.notes.iter().enumerate().filter(|(_, note)| own(note)) {
        for (alias, range) in note.aliases.iter().filter(|(alias, _)| !alias.starts_with('/')) {
            let holder = timeline.note_names.get(alias).copied().filter(|holder| *holder != index);
            if let Some(holder) = holder {
                let other = &timeline.notes[holder];
                found.push(
                    Diagnostic::new(
                        Code::AmbiguousId,
                        note.place(range.clone()),
                        format!("`{alias}` already means `{}`", other.path),
                    )
                    .help("an old slug can lead to one note only: remove it here or there")
                    .related(other.place(other.slug_place.clone()), "this note"),
                );
            }
        }
        let aliases: Vec<String> = note.aliases.iter().map(|(alias, _)| alias.clone()).collect();
        for alias in aliases.into_iter().filter(|alias| !alias.starts_with('/')) {
            timeline.note_names.entry(alias).or_insert(index);
        }
    }
}
