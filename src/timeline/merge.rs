//! Merges notes into a timeline.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use super::finder::{Finder, Guesses};
use super::identity::{Group, group};
use super::links::{Known, ResolvedLinks};
use super::relations::{Relations, ResolvedRelations, relate};
use super::wiki_names::AllNames;
use super::{
    ClaimIndex, Event, EventClaim, EventText, MergeInput, NoteIndex, Timeline, dating, links, lint,
    names, order, own_events, terms, translated, wikilinks,
};
use crate::config::Config;
use crate::date::When;
use crate::diag::{Checked, Code, Diagnostic};
use crate::id::Id;
use crate::note::{Change, Claim, ClaimForm, Media, Note, Record, Status, Terms};

/// Merges the notes into events. Mistakes are reported, and the rest is merged. The order of
/// `input.notes` does not matter.
pub fn merge(input: &MergeInput<'_>) -> Checked<Timeline> {
    let mut notes = input.notes.clone();
    notes.sort_by(|a, b| a.path.cmp(&b.path));
    let mut diagnostics = Vec::new();
    let wiki_names = wikilinks::are_used(&notes, input).then(|| AllNames::of(&notes, input));
    if let Some(names) = &wiki_names {
        own_events::decide(&mut notes, names, &mut diagnostics);
    }
    let groups = group(&notes, &mut diagnostics);
    let groups: Vec<(String, Group)> = groups.into_iter().collect();
    let unlinked = groups.into_par_iter().map(|(id, group)| {
        let mut diagnostics = Vec::new();
        (event(&notes, id, group, input.config, &mut diagnostics), diagnostics)
    });
    let (mut unlinked, of_events): (Vec<UnlinkedEvent>, Vec<_>) = unlinked.unzip();
    diagnostics.extend(of_events.into_iter().flatten());
    let days = order::ClockDays::of(unlinked.iter().map(|unlinked| &unlinked.event));
    // Groups are sorted by id, and so are events of one date.
    unlinked.par_sort_by_cached_key(|unlinked| {
        let when = &unlinked.event.date.when;
        when.oldest_key(days.time_order(when))
    });
    let relations: Vec<Relations> =
        unlinked.iter_mut().map(|one| std::mem::take(&mut one.relations)).collect();
    let events = unlinked.into_iter().map(|one| one.event).collect();
    let mut timeline = Timeline { notes, events, ..Timeline::default() };
    names::claim_ids(&mut timeline);
    names::names_of_events(&mut timeline);
    names::names_of_notes(&mut timeline, &mut diagnostics);
    let (linked, indexed) = rayon::join(
        || resolve_links(&timeline, relations, input, wiki_names.as_ref()),
        || terms::index(&timeline, input.config),
    );
    let Checked { value: (related, linked), diagnostics: of_links } = linked;
    diagnostics.extend(of_links);
    related.apply(&mut timeline);
    linked.apply(&mut timeline);
    diagnostics.extend(indexed.diagnostics);
    indexed.value.apply(&mut timeline);
    timeline.translated = translated::translate(&timeline, &input.translations, &mut diagnostics);
    let (newest, ()) = rayon::join(
        || order::newest_places(&timeline.events),
        || lint::lint(&timeline, input.today, &mut diagnostics),
    );
    timeline.newest = newest;
    Checked { value: timeline, diagnostics }
}

/// Resolves the relations of events and the links of notes.
fn resolve_links(
    timeline: &Timeline,
    relations: Vec<Relations>,
    input: &MergeInput<'_>,
    names: Option<&AllNames<'_>>,
) -> Checked<(ResolvedRelations, ResolvedLinks)> {
    let mut diagnostics = Vec::new();
    let guesses = Guesses::default();
    let finder = Finder::new(timeline, input, &guesses);
    report_untitled(timeline, &finder, &mut diagnostics);
    let related = relate(timeline, relations, &finder, &mut diagnostics);
    let known = Known { timeline, input, finder: &finder, names };
    let linked = links::check(&known, &mut diagnostics);
    Checked { value: (related, linked), diagnostics }
}

/// An event whose relations are still names.
struct UnlinkedEvent {
    event: Event,
    relations: Relations,
}

/// All claims about one event, in order, and those whose words are used first.
struct EventSources<'a> {
    /// The notes of the site.
    notes: &'a [Arc<Note>],
    /// The claims, in order of publication.
    group: &'a Group,
    claims: &'a [&'a Claim],
    /// The record's note and the record.
    record: Option<(NoteIndex, &'a Note, &'a Record)>,
    /// Indexes in `claims` in the order in which their words are used: the lead, then those that are not
    /// retracted, then all.
    speakers: Vec<usize>,
}

fn event(
    notes: &[Arc<Note>],
    id: String,
    mut group: Group,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) -> UnlinkedEvent {
    group.claims.sort_by(|a, b| publication(notes, *a, *b));
    let claims: Vec<&Claim> =
        group.claims.iter().map(|(note, claim)| &notes[*note].claims[*claim]).collect();
    let sources = EventSources::new(notes, &group, &claims);
    sources.leads(diagnostics);
    let most = config.limits.dates_per_event;
    sources.too_many_dates(&id, most, diagnostics);
    let record = sources.record.map(|(_, _, record)| record);
    let written = dating::written_status(record, &claims);
    let status = dating::status(written, &claims);
    let (title, title_from) = sources.title(&id);
    let event = Event {
        title,
        title_from,
        text: sources.text(),
        date: dating::date(dating::decision(record, &claims), written, &claims, most),
        status,
        had_been_planned: dating::had_been_planned(written, &claims),
        withdrawn: status == Status::Retracted,
        key: record.is_some_and(|record| record.event_fields.key)
            || claims.iter().any(|claim| claim.event_fields.key),
        media: sources.media(),
        part_of: None,
        follows: Vec::new(),
        related: Vec::new(),
        aliases: group.aliases.clone(),
        changes: sources.changes(),
        terms: Terms::default(),
        claims: event_claims(&group),
        record: group.record,
        mentions: Vec::new(),
        id,
    };
    UnlinkedEvent { event, relations: Relations::of(notes, &group) }
}

impl<'a> EventSources<'a> {
    fn new(notes: &'a [Arc<Note>], group: &'a Group, claims: &'a [&'a Claim]) -> EventSources<'a> {
        let record_of = |index: NoteIndex| Some((index, &*notes[index], notes[index].record()?));
        let sound = |at: &usize| claims[*at].status() != Status::Retracted;
        let lead = claims.iter().position(|claim| *claim.lead);
        let speakers = lead.into_iter().chain((0..claims.len()).filter(sound));
        let speakers = speakers.chain(0..claims.len()).collect();
        EventSources { notes, group, claims, record: group.record.and_then(record_of), speakers }
    }

    /// Returns the first claim that has something.
    fn first(&self, has: impl Fn(&Claim) -> bool) -> Option<usize> {
        self.speakers.iter().copied().find(|at| has(self.claims[*at]))
    }

    /// Returns the title, and the claim that gives it; the id if none does.
    fn title(&self, id: &str) -> (String, Option<ClaimIndex>) {
        if let Some((_, note, _)) = self.record {
            return (note.title.clone(), None);
        }
        let from = self.first(|claim| claim.title.is_some());
        let title = from.and_then(|at| self.claims[at].title.clone());
        (title.unwrap_or_else(|| id.to_owned()), from.map(Id::new))
    }

    fn text(&self) -> Option<EventText> {
        let written =
            |(_, note, _): &(NoteIndex, &Note, &Record)| !note.body.markdown.trim().is_empty();
        match self.record.filter(written) {
            Some((index, _, _)) => Some(EventText::Record(index)),
            None => {
                let from = self.first(|claim| claim.text.is_some());
                from.map(|at| EventText::Claim(Id::new(at)))
            }
        }
    }

    fn media(&self) -> Vec<(NoteIndex, Media)> {
        let own = self.record.map(|(index, _, record)| (index, &record.event_fields.media));
        let claimed = self.first(|claim| !claim.event_fields.media.is_empty());
        let claimed =
            claimed.map(|at| (self.group.claims[at].0, &self.claims[at].event_fields.media));
        let Some((note, media)) = own.filter(|(_, media)| !media.is_empty()).or(claimed) else {
            return Vec::new();
        };
        media.iter().map(|media| (note, media.clone())).collect()
    }

    /// Returns all corrections, latest first.
    fn changes(&self) -> Vec<Change> {
        let own = self.record.map(|(_, _, record)| &record.event_fields).into_iter();
        let all = own.chain(self.claims.iter().map(|claim| &claim.event_fields));
        let mut changes: Vec<Change> = all.flat_map(|own| &own.changes).cloned().collect();
        changes.sort_by(|a, b| b.date.order(&a.date));
        changes
    }

    /// Reports more different dates than an event may have, at the first claim that exceeds the limit.
    fn too_many_dates(&self, id: &str, most: usize, diagnostics: &mut Vec<Diagnostic>) {
        if self.claims.len() <= most {
            return;
        }
        let mut dates = BTreeSet::new();
        let mut beyond = None;
        for (at, claim) in self.claims.iter().enumerate() {
            let is_new =
                claim.date.as_ref().is_some_and(|when| dates.insert(dating::date_key(when)));
            if is_new && dates.len() > most {
                beyond = beyond.or(Some(at));
            }
        }
        let Some(at) = beyond else { return };
        let place = self.notes[self.group.claims[at].0].place(self.claims[at].date_place());
        let message = format!("`{id}` is given {} different dates, more than {most}", dates.len());
        diagnostics.push(
            Diagnostic::new(Code::OverLimit, place, message)
                .help("the limit is `limits: {dates_per_event: …}` in `dateline.yaml`"),
        );
    }

    /// Reports a second lead, and a lead in addition to a record.
    fn leads(&self, diagnostics: &mut Vec<Diagnostic>) {
        let place = |at: usize| {
            self.notes[self.group.claims[at].0].place(self.claims[at].lead.range.clone())
        };
        let mut leads = (0..self.claims.len()).filter(|at| *self.claims[*at].lead);
        let (first, message, help, label) = match self.record {
            Some((_, note, _)) => (
                Some(note.place(note.slug_place.clone())),
                "this claim has `lead`, but the event has a record",
                "leave out `lead`: a record takes precedence over all claims",
                "the record",
            ),
            None => (
                leads.next().map(place),
                "two claims about one event have `lead`",
                "keep one of the two",
                "the first one",
            ),
        };
        let Some(first) = first else { return };
        for at in leads {
            diagnostics.push(
                Diagnostic::new(Code::TwoLeads, place(at), message)
                    .help(help)
                    .related(first.clone(), label),
            );
        }
    }
}

/// Compares by publication, then path, then place in the file. Unknown days of publication come last.
fn publication(
    notes: &[Arc<Note>],
    a: (NoteIndex, Id<Claim>),
    b: (NoteIndex, Id<Claim>),
) -> Ordering {
    let when = |(note, claim): (NoteIndex, Id<Claim>)| -> Option<&When> {
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

/// Returns the claims of an event, still without ids; a record without any claim is itself the only one.
fn event_claims(group: &Group) -> Vec<EventClaim> {
    let alone = group.record.filter(|_| group.claims.is_empty()).map(|record| (record, None));
    let claims = group.claims.iter().map(|(note, claim)| (*note, Some(*claim)));
    let bare = |(note, claim)| EventClaim { id: String::new(), note, claim };
    claims.chain(alone).map(bare).collect()
}

/// Reports events without a title.
fn report_untitled(timeline: &Timeline, finder: &Finder<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mute = |event: &&Event| event.record.is_none() && event.title_from.is_none();
    let titled = timeline.events.iter().filter(|event| !mute(event));
    let ids: Vec<&str> = titled.map(|event| event.id.as_str()).collect();
    for event in timeline.events.iter().filter(mute) {
        let guess = finder.guesses.guess(&event.id, || ids.iter().copied());
        for claim in &event.claims {
            let note = &timeline.notes[claim.note];
            let Some(claim) = claim.claim.map(|at| &note.claims[at]) else { continue };
            if claim.form == ClaimForm::Note {
                // A missing title of the note itself is reported already.
                continue;
            }
            let place = note.place(claim.id_place());
            if let Some(fault) = finder.draft_only_event(&claim.id) {
                diagnostics.push(fault(place));
                continue;
            }
            let message = format!("the event `{}` has no title yet", claim.id);
            let mut diagnostic = Diagnostic::new(Code::UntitledEvent, place, message);
            diagnostic.help.extend(guess.clone());
            diagnostics.push(diagnostic.help("add `title:` to one of its claims"));
        }
    }
}
