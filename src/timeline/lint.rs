//! What is doubtful rather than wrong: rival dates, ids that resemble each other, dates and plans.

use std::collections::{BTreeMap, BTreeSet};

use super::{Event, Timeline};
use crate::date::{Bound, Day, Precision, When};
use crate::diag::{Code, Diagnostic, Place};
use crate::note::{Note, Source, Status};

/// Tells everything that an author should look at. `today` is the day of the build.
pub(super) fn lint(timeline: &Timeline, today: Day, found: &mut Vec<Diagnostic>) {
    for event in &timeline.events {
        rivals(timeline, event, found);
        times(timeline, event, today, found);
    }
    resembling_ids(timeline, found);
    duplicates(timeline, found);
    for note in &timeline.notes {
        file_name_date(note, found);
        no_source(note, found);
    }
}

/// Where a claim of an event gives its date.
fn date_place(timeline: &Timeline, event: &Event, position: usize) -> Place {
    let claim = &event.claims[position];
    let note = &timeline.notes[claim.note];
    let range = match claim.claim {
        Some(at) => note.claims[at].place_of("date"),
        None => note.record().and_then(|record| record.places.get("date")).unwrap_or(0..0),
    };
    note.place(range)
}

/// Every claim of an event that gives a date which counts.
fn dated<'a>(timeline: &'a Timeline, event: &'a Event) -> Vec<(usize, &'a When)> {
    let of = |(position, claim): (usize, &super::EventClaim)| {
        let claim = &timeline.notes[claim.note].claims[claim.claim?];
        let counts = !matches!(claim.status(), Status::Retracted | Status::Denied);
        claim.date.as_ref().filter(|_| counts).map(|when| (position, when))
    };
    event.claims.iter().enumerate().filter_map(of).collect()
}

fn rivals(timeline: &Timeline, event: &Event, found: &mut Vec<Diagnostic>) {
    if event.date.rivals.is_empty() {
        return;
    }
    let mut said: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut places: Vec<(Place, String)> = Vec::new();
    for (position, when) in dated(timeline, event) {
        let rival = event.date.rivals.iter().any(|rival| rival.as_written() == when.as_written());
        if !rival {
            continue;
        }
        let claim = &event.claims[position];
        let note = &timeline.notes[claim.note];
        let own = claim.claim.and_then(|at| note.claims[at].source.as_ref());
        let label = own.or(note.source.as_ref()).and_then(Source::label);
        let label = label.unwrap_or_else(|| note.slug.clone());
        let names = said.entry(when.as_written()).or_default();
        if !names.contains(&label) {
            names.push(label.clone());
        }
        places.push((
            date_place(timeline, event, position),
            format!("{label} says {}", when.as_written()),
        ));
    }
    let each: Vec<String> =
        said.iter().map(|(date, who)| format!("`{date}` ({})", who.join(", "))).collect();
    let mut places = places.into_iter();
    let place = places.next().map(|(place, _)| place);
    let settled = event.date.settled;
    let code = if settled { Code::SettledDates } else { Code::RivalDates };
    let message = match settled {
        true => format!(
            "the dates of `{}` are settled as `{}`: {}",
            event.id,
            event.date.when.as_written(),
            each.join(", ")
        ),
        false => format!(
            "the sources of `{}` give dates that cannot all be true: {}",
            event.id,
            each.join(", ")
        ),
    };
    let mut diagnostic = Diagnostic::new(code, place, message);
    diagnostic.related = places.collect();
    if !settled {
        diagnostic.say("readers see them all; to decide, write a record (`kind: event`) or `lead: true`, with `because`");
    }
    found.push(diagnostic);
}

/// Claims of the future that are no plans, and plans whose day has passed.
fn times(timeline: &Timeline, event: &Event, today: Day, found: &mut Vec<Diagnostic>) {
    for (position, when) in dated(timeline, event) {
        let claim = &event.claims[position];
        let claim = claim.claim.map(|at| &timeline.notes[claim.note].claims[at]);
        let status = claim.map(|claim| claim.status()).unwrap_or_default();
        let place = || date_place(timeline, event, position);
        if status != Status::Planned && when.starts_after(today) {
            found.push(
                Diagnostic::new(
                    Code::FutureDate,
                    place(),
                    format!(
                        "`{}` is in the future, and the claim is not `planned`",
                        when.as_written()
                    ),
                )
                .help("check the year, or write `status: planned`"),
            );
        }
        if event.status == Status::Planned && when.ended_before(today) {
            found.push(
                Diagnostic::new(
                    Code::PlannedPassed,
                    place(),
                    format!(
                        "`{}` was planned for `{}`, which has passed",
                        event.id,
                        when.as_written()
                    ),
                )
                .help("did it happen? a claim of another status takes the plan's place"),
            );
        }
    }
}

/// Explicit ids within two letters of each other. Ids that share neither their beginning nor their end
/// differ by more, so only neighbours in two orders are compared.
fn resembling_ids(timeline: &Timeline, found: &mut Vec<Diagnostic>) {
    let explicit = |event: &&Event| {
        event.record.is_some()
            || event.claims.iter().any(|claim| {
                claim.claim.is_some_and(|at| timeline.notes[claim.note].claims[at].explicit)
            })
    };
    let events: BTreeMap<&str, &Event> =
        timeline.events.iter().filter(explicit).map(|event| (event.id.as_str(), event)).collect();
    let mut halves: BTreeMap<(bool, String), Vec<&str>> = BTreeMap::new();
    for id in events.keys() {
        let letters: Vec<char> = id.chars().filter(|c| !c.is_ascii_digit()).collect();
        let third = (letters.len() / 3).max(1).min(letters.len());
        halves.entry((false, letters[..third].iter().collect())).or_default().push(id);
        halves
            .entry((true, letters[letters.len() - third..].iter().collect()))
            .or_default()
            .push(id);
    }
    let mut pairs: BTreeSet<(&str, &str)> = BTreeSet::new();
    for ids in halves.values().filter(|ids| ids.len() <= 200) {
        for (at, a) in ids.iter().enumerate() {
            for b in &ids[at + 1..] {
                if resemble(a, b) {
                    pairs.insert((*a.min(b), *a.max(b)));
                }
            }
        }
    }
    for (first, second) in pairs {
        let id_place = |id: &str| {
            let claim = events[id].claims.first()?;
            let note = &timeline.notes[claim.note];
            let range =
                claim.claim.map_or(note.slug_place.clone(), |at| note.claims[at].place_of("id"));
            Some(note.place(range))
        };
        let mut diagnostic = Diagnostic::new(Code::IdResembles, id_place(second), format!("the id `{second}` resembles `{first}`"))
            .help("if they are one event, write the same id; if not, `allow: [id-resembles]` in the note says so");
        diagnostic.related.extend(id_place(first).map(|place| (place, format!("`{first}` here"))));
        found.push(diagnostic);
    }
}

/// Within two letters of each other, digits aside: numbered ids are meant to resemble.
fn resemble(a: &str, b: &str) -> bool {
    let letters = |id: &str| -> String { id.chars().filter(|c| !c.is_ascii_digit()).collect() };
    let digits = |id: &str| -> String { id.chars().filter(char::is_ascii_digit).collect() };
    let (left, right) = (letters(a), letters(b));
    if left == right || digits(a) != digits(b) || left.len().min(right.len()) < 6 {
        return false;
    }
    left.len().abs_diff(right.len()) <= 2 && strsim::damerau_levenshtein(&left, &right) <= 2
}

/// Events of one day with nearly one title: perhaps one event under two ids.
fn duplicates(timeline: &Timeline, found: &mut Vec<Diagnostic>) {
    let mut days: BTreeMap<Day, Vec<&Event>> = BTreeMap::new();
    for event in
        timeline.events.iter().filter(|event| event.date.when.precision() == Precision::Day)
    {
        if let Some(day) = event.date.when.sorting_day() {
            days.entry(day).or_default().push(event);
        }
    }
    for events in days.values().filter(|events| (2..=100).contains(&events.len())) {
        for (at, a) in events.iter().enumerate() {
            for b in events[at + 1..].iter().filter(|b| alike(&a.title, &b.title)) {
                let place = b.claims.first().map(|_| date_place(timeline, b, 0));
                let other = a.claims.first().map(|_| date_place(timeline, a, 0));
                let message =
                    format!("`{}` and `{}` are of one day and nearly one title", a.id, b.id);
                let mut diagnostic = Diagnostic::new(Code::ProbableDuplicate, place, message)
                    .help("if they are one event, give both claims the same `id`");
                diagnostic.related.extend(other.map(|place| (place, format!("`{}` here", a.id))));
                found.push(diagnostic);
            }
        }
    }
}

/// Two titles share most of their words.
fn alike(a: &str, b: &str) -> bool {
    let words = |title: &str| -> BTreeSet<String> {
        crate::slug::slugify(title)
            .split('-')
            .filter(|word| word.len() > 2)
            .map(str::to_owned)
            .collect()
    };
    let (a, b) = (words(a), words(b));
    let shared = a.intersection(&b).count();
    shared >= 2 && 4 * shared >= 3 * a.len().max(b.len())
}

/// A day at the beginning of a file's name that is not the note's.
fn file_name_date(note: &Note, found: &mut Vec<Diagnostic>) {
    let name = note.path.rsplit('/').next().unwrap_or(&note.path);
    let Some(day) = name.get(..10).filter(|day| day.len() == 10 && day.is_ascii()) else { return };
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
        found.push(
            Diagnostic::new(
                Code::FileNameDate,
                Place::file(&note.file),
                format!("the file's name says `{day}`, the note `{}`", date.as_written()),
            )
            .help("the note's date counts; rename the file if it misleads"),
        );
    }
}

fn no_source(note: &Note, found: &mut Vec<Diagnostic>) {
    let own = note.record().is_some() || note.is_page();
    let claims = note.claims.iter().all(|claim| claim.source.is_some()) && !note.claims.is_empty();
    if !own && note.source.is_none() && !claims {
        found.push(
            Diagnostic::new(
                Code::NoSource,
                note.place(note.title_place.clone()),
                "the note names no source",
            )
            .help("write `source:` with the report's address, so that readers can follow it"),
        );
    }
}
