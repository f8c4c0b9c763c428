//! Reports claims that do not fit their reports: of what came later, or of one report noted twice.

use std::collections::{BTreeMap, BTreeSet};

use super::{Event, NoteIndex, Timeline};
use crate::date::{Day, When};
use crate::diag::{Code, Diagnostic};
use crate::note::{Claim, Note, Status};

/// Reports claims of an event that is dated after the report that makes them, and is not planned.
/// `today` is the day of the build: what lies after it is reported elsewhere.
pub(super) fn claims_after_report(
    timeline: &Timeline,
    event: &Event,
    today: Day,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if event.status == Status::Planned {
        return;
    }
    for (_, note, claim) in claims_of(timeline, event) {
        let published = match &claim.source {
            Some(source) => source.published.as_ref(),
            None => note.published(),
        };
        let (Some(date), Some(published)) = (&claim.date, published) else { continue };
        if !claim.status().may_have_happened()
            || date.starts_after(today)
            || !is_after(date, published)
        {
            continue;
        }
        let (date, published) = (date.as_written(), published.as_written());
        let message = format!("`{date}` is after `{published}`, the date of the report");
        diagnostics.push(
            Diagnostic::new(Code::ClaimAfterReport, note.place(claim.date_place()), message)
                .help("check the year of both dates, or write `status: planned` if the report announces it"),
        );
    }
}

/// Returns whether a date certainly begins after a report. A clock time may be on the next day where it
/// happened.
fn is_after(date: &When, published: &When) -> bool {
    let is_rough = |when: &When| when.as_written().contains(['~', '?', '%']);
    let Some(last) = published.bounds().latest.day() else { return false };
    let last = if date.clock().is_some() { last.successor() } else { last };
    !is_rough(date) && !is_rough(published) && date.starts_after(last)
}

/// Reports two notes with one address of their own source that claim one event, each pair once.
pub(super) fn noted_twice(timeline: &Timeline, diagnostics: &mut Vec<Diagnostic>) {
    let mut reported: BTreeSet<(NoteIndex, NoteIndex)> = BTreeSet::new();
    for event in timeline.events.iter().filter(|event| event.claims.len() > 1) {
        let mut first: BTreeMap<String, (NoteIndex, &Note, &Claim)> = BTreeMap::new();
        for (index, note, claim) in claims_of(timeline, event) {
            let address = note.source.as_ref().and_then(|source| source.url.as_deref());
            let Some(address) = address.filter(|_| claim.source.is_none()) else { continue };
            let (other, before, claimed) =
                *first.entry(normalized(address)).or_insert((index, note, claim));
            if other == index || !reported.insert((other, index)) {
                continue;
            }
            let message = format!(
                "this note and `{}` are about the same report, and both claim `{}`",
                before.path, event.id
            );
            diagnostics.push(
                Diagnostic::new(Code::ReportNotedTwice, note.place(claim.id_place()), message)
                    .help(format!("keep one of the notes; both have the source `{address}`"))
                    .related(before.place(claimed.id_place()), "also claimed here"),
            );
        }
    }
}

/// Returns the claims of an event that notes make, each with its note.
pub(super) fn claims_of<'a>(
    timeline: &'a Timeline,
    event: &'a Event,
) -> impl Iterator<Item = (NoteIndex, &'a Note, &'a Claim)> {
    event.claims.iter().filter_map(|claim| {
        let note = &*timeline.notes[claim.note];
        Some((claim.note, note, &note.claims[claim.claim?]))
    })
}

/// Returns an address without what does not change where it leads.
pub(super) fn normalized(address: &str) -> String {
    let address = address.split('#').next().unwrap_or(address).trim_end_matches('/');
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    host.to_ascii_lowercase() + path
}
