//! Reports what is doubtful rather than wrong: rival dates, dates and plans, events that resemble each
//! other.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::reports::{claims_after_report, noted_twice};
use super::similar_events::duplicates;
use super::similar_ids::resembling_ids;
use super::{ClaimIndex, Event, Timeline, dating, moments};
use crate::date::{Bound, Day, Precision, When};
use crate::diag::{Code, Diagnostic, Place};
use crate::id::Id;
use crate::note::{Claim, Note, Source, Status};

/// Reports everything that an author should check. `today` is the day of the build.
pub(super) fn lint(timeline: &Timeline, today: Day, diagnostics: &mut Vec<Diagnostic>) {
    let of_events = timeline.events.par_iter().map(|event| {
        let mut diagnostics = Vec::new();
        let dates = dates(timeline, event);
        if !has_made_id(timeline, event) {
            rivals(event, &dates, &mut diagnostics);
        }
        times(event, &dates, today, &mut diagnostics);
        claims_after_report(timeline, event, today, &mut diagnostics);
        diagnostics
    });
    diagnostics.extend(of_events.collect::<Vec<_>>().into_iter().flatten());
    resembling_ids(timeline, diagnostics);
    duplicates(timeline, diagnostics);
    noted_twice(timeline, diagnostics);
    moments::out_of_order(timeline, diagnostics);
    for note in &timeline.notes {
        file_name_date(note, diagnostics);
        no_source(note, diagnostics);
    }
}

/// A date that counts for an event, with its place and source.
pub(super) struct CountedDate<'a> {
    pub(super) when: &'a When,
    status: Status,
    pub(super) place: Place,
    /// Name of the source, or of the note; `None` for the record.
    by: Option<String>,
}

/// Returns all dates that count for an event, including that of the record.
pub(super) fn dates<'a>(timeline: &'a Timeline, event: &Event) -> Vec<CountedDate<'a>> {
    let own = |at: ClaimIndex| {
        let claim = &event.claims[at];
        claim.claim.map(|position| &timeline.notes[claim.note].claims[position])
    };
    let record = event
        .record
        .and_then(|index| Some((&timeline.notes[index], timeline.notes[index].record()?)));
    let claims: Vec<&Claim> = Id::all(&event.claims).filter_map(own).collect();
    let written = dating::written_status(record.map(|(_, record)| record), &claims);
    let counted_claims = dating::counted_claims(written, &claims);
    let counted_claims: BTreeSet<*const Claim> =
        counted_claims.into_iter().map(std::ptr::from_ref).collect();
    let counts = |claim: &Claim| *claim.lead || counted_claims.contains(&std::ptr::from_ref(claim));
    let mut dates = Vec::new();
    for at in Id::all(&event.claims) {
        let note = &timeline.notes[event.claims[at].note];
        let Some(claim) = own(at).filter(|claim| counts(claim)) else { continue };
        let Some(when) = &claim.date else { continue };
        let source = claim.source.as_ref().or(note.source.as_ref()).and_then(Source::label);
        let by = Some(source.unwrap_or_else(|| note.slug.clone()));
        dates.push(CountedDate {
            when,
            status: claim.status(),
            place: note.place(claim.date_place()),
            by,
        });
    }
    if let Some((note, record)) = record
        && let Some(when) = &record.date
    {
        let place = note.place(record.date_place.clone());
        dates.push(CountedDate { when, status: event.status, place, by: None });
    }
    dates
}

/// Returns whether the id of a claim was made from a title or file name. Where other claims have that id too, it
/// is ambiguous, which is reported, and their dates say nothing about one event.
fn has_made_id(timeline: &Timeline, event: &Event) -> bool {
    let is_made = |claim: &super::EventClaim| {
        claim.claim.is_some_and(|position| !timeline.notes[claim.note].claims[position].explicit)
    };
    event.claims.iter().any(is_made)
}

fn rivals(event: &Event, dates: &[CountedDate<'_>], diagnostics: &mut Vec<Diagnostic>) {
    if event.date.rivals.is_empty() {
        return;
    }
    let mut said: Vec<(&When, Vec<&str>)> =
        event.date.rivals.iter().map(|rival| (rival, Vec::new())).collect();
    let positions: BTreeMap<String, usize> =
        said.iter().enumerate().map(|(at, (rival, _))| (dating::date_key(rival), at)).collect();
    let mut named = BTreeSet::new();
    let mut places = Vec::new();
    for date in dates {
        let Some(at) = positions.get(&dating::date_key(date.when)) else { continue };
        let by = date.by.as_deref().unwrap_or("the record");
        if named.insert((*at, by)) {
            said[*at].1.push(by);
        }
        let written = date.when.as_written();
        places.push((date.place.clone(), format!("{by} says {written}")));
    }
    let each: Vec<String> = said
        .iter()
        .map(|(date, who)| format!("`{}` ({})", date.as_written(), who.join(", ")))
        .collect();
    let (id, each) = (&event.id, each.join(", "));
    let shown = event.date.when.as_written();
    let decided = event.date.decided;
    let (code, message) = match (event.date.settled, decided) {
        (true, _) => {
            (Code::SettledDates, format!("the dates of `{id}` are settled as `{shown}`: {each}"))
        }
        (false, true) => (
            Code::RivalDates,
            format!("the dates of `{id}` are decided as `{shown}` without a reason: {each}"),
        ),
        (false, false) => (
            Code::RivalDates,
            format!("the sources of `{id}` give dates that cannot all be true: {each}"),
        ),
    };
    let mut places = places.into_iter();
    let mut diagnostic = Diagnostic::new(code, places.next().map(|(place, _)| place), message);
    diagnostic.related = places.collect();
    match (event.date.settled, decided) {
        (true, _) => {}
        (false, true) => diagnostic.add_help("say why with `because`, and this becomes a note"),
        (false, false) => diagnostic.add_help("readers see them all; to decide, write a record (`kind: event`) or `lead: true`, with `because`"),
    }
    diagnostics.push(diagnostic);
}

/// Reports dates of the future that are not plans, and plans whose day has passed.
fn times(event: &Event, dates: &[CountedDate<'_>], today: Day, diagnostics: &mut Vec<Diagnostic>) {
    let mut has_passed = false;
    for CountedDate { when, status, place, .. } in dates {
        let written = when.as_written();
        if *status != Status::Planned && event.status != Status::Planned && when.starts_after(today)
        {
            let message = format!("`{written}` is in the future, but the claim is not `planned`");
            diagnostics.push(
                Diagnostic::new(Code::FutureDate, place.clone(), message)
                    .help("check the year, or write `status: planned`"),
            );
        }
        if event.status == Status::Planned && when.ended_before(today) && !has_passed {
            has_passed = true;
            let message = format!("`{}` was planned for `{written}`, which has passed", event.id);
            diagnostics.push(Diagnostic::new(Code::PlannedPassed, place.clone(), message).help(
                "if it happened, add a claim with the date; if not, add one with `status: denied`",
            ));
        }
    }
}

/// Reports a day at the beginning of a file's name that is not the note's date.
fn file_name_date(note: &Note, diagnostics: &mut Vec<Diagnostic>) {
    let name = note.path.rsplit('/').next().unwrap_or(&note.path);
    let is_day = |text: &&str| {
        text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
    };
    let Some(day) = name.get(..10).filter(is_day) else { return };
    let (Ok(named), Some(date)) = (When::parse(day, crate::date::Hemisphere::North), &note.date)
    else {
        return;
    };
    let (Bound::Day(named_day), true) =
        (named.bounds().earliest, named.precision() == Precision::Day)
    else {
        return;
    };
    if !date.overlaps(Some(named_day), Some(named_day)) {
        diagnostics.push(
            Diagnostic::new(
                Code::FileNameDate,
                Place::file(&note.file),
                format!("the file name says `{day}`, the note `{}`", date.as_written()),
            )
            .help("dateline uses the date in the note; rename the file if its name misleads"),
        );
    }
}

fn no_source(note: &Note, diagnostics: &mut Vec<Diagnostic>) {
    let own = note.record().is_some() || note.is_page();
    let claims = note.claims.iter().all(|claim| claim.source.is_some()) && !note.claims.is_empty();
    if !own && note.source.is_none() && !claims {
        diagnostics.push(
            Diagnostic::new(
                Code::NoSource,
                note.place(note.title_place.clone()),
                "the note names no source",
            )
            .help("write `source:` with the report's address, so that readers can follow it"),
        );
    }
}
