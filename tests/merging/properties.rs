//! Properties of every merged timeline, for generated notes.

use std::collections::{BTreeMap, BTreeSet};

use dateline::date::{Bound, Precision, When};
use dateline::id::{Id, indexed};
use dateline::note::Claim;
use dateline::timeline::{Event, NoteIndex, Timeline};
use proptest::prelude::*;

use super::site::Site;

/// Dates that agree, contain and contradict each other in many ways.
const DATES: &[&str] = &[
    "2024-06-18",
    "2024-06-19",
    "2024-06",
    "2024",
    "2024-06-19T10:00",
    "2024-06-19T11:00:00Z",
    "2024-06~",
    "2024-07-01",
    "202X",
    "[2024-06-18,2024-06-20]",
    "2024-06-18/2024-06-20",
    "2024-03/..",
    "../2024",
    "1914/1918",
    "unknown",
    "500 BCE",
    "-0499",
    "2024-06-19?",
    "2024-XX-19",
    "[..2023]",
    "2024/",
];
/// Statuses, most often the default.
const STATUSES: &[&str] =
    &["reported", "reported", "confirmed", "planned", "disputed", "denied", "retracted"];
/// Ids; `one` and `uno` may be one event by an alias.
const IDS: &[&str] = &["one", "two", "three", "uno"];

#[derive(Debug, Clone)]
struct ClaimOf {
    id: usize,
    titled: bool,
    date: Option<usize>,
    status: usize,
    /// 0: it leads with a reason; 1: it leads without a reason; 2: it has an alias; 3: it is a key event
    /// and follows another; 4: it has no id.
    extra: usize,
}

#[derive(Debug, Clone)]
enum NoteOf {
    Report { published: usize, claims: Vec<ClaimOf> },
    Record { id: usize, date: Option<usize>, status: Option<usize>, because: bool },
}

fn claims() -> impl Strategy<Value = ClaimOf> {
    let date = prop::option::weighted(0.9, 0..DATES.len());
    (0..IDS.len(), prop::bool::weighted(0.8), date, 0..STATUSES.len(), 0..30usize)
        .prop_map(|(id, titled, date, status, extra)| ClaimOf { id, titled, date, status, extra })
}

fn notes() -> impl Strategy<Value = Vec<NoteOf>> {
    let report = (1..5usize, prop::collection::vec(claims(), 0..=6))
        .prop_map(|(published, claims)| NoteOf::Report { published, claims });
    let date = prop::option::of(0..DATES.len());
    let record = (0..IDS.len(), date, prop::option::of(0..STATUSES.len()), any::<bool>())
        .prop_map(|(id, date, status, because)| NoteOf::Record { id, date, status, because });
    prop::collection::vec(prop_oneof![6 => report, 1 => record], 1..6)
}

/// The text of a note.
fn text(note: &NoteOf) -> String {
    match note {
        NoteOf::Report { published, claims } => {
            let entries: String = claims.iter().map(entry).collect();
            let events = if entries.is_empty() { "events: []\n" } else { "events:\n" };
            format!("---\ntitle: N\ndate: 2024-10-1{published}\n{events}{entries}---\n")
        }
        NoteOf::Record { id, date, status, because } => {
            let mut text = format!("---\nkind: event\nid: {}\ntitle: Record\n", IDS[*id]);
            let lines = [
                date.map(|date| format!("date: \"{}\"\n", DATES[date])),
                status.map(|status| format!("status: {}\n", STATUSES[status])),
                because.then(|| "because: We know.\n".to_owned()),
            ];
            text.extend(lines.into_iter().flatten());
            text + "---\n"
        }
    }
}

fn entry(claim: &ClaimOf) -> String {
    let mut keys = vec![format!("status: {}", STATUSES[claim.status])];
    if claim.extra != 4 {
        keys.push(format!("id: {}", IDS[claim.id]));
    }
    if claim.titled || claim.extra == 4 {
        keys.push("title: T".to_owned());
    }
    keys.extend(claim.date.map(|date| format!("date: \"{}\"", DATES[date])));
    match claim.extra {
        0 => keys.push("lead: true, because: We know.".to_owned()),
        1 => keys.push("lead: true".to_owned()),
        2 => keys.push("aliases: [uno]".to_owned()),
        3 => keys.push("key: true, follows: [two]".to_owned()),
        _ => {}
    }
    format!("  - {{{}}}\n", keys.join(", "))
}

fn site(notes: &[(usize, &NoteOf)]) -> Site {
    notes.iter().fold(Site::default(), |site, (number, note)| {
        site.note(&format!("n{number}.md"), text(note))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_order_of_notes_does_not_matter(notes in notes(), turn in 0..6usize) {
        let mut given: Vec<(usize, &NoteOf)> = notes.iter().enumerate().collect();
        let in_order = site(&given).merge();
        given.rotate_left(turn % notes.len());
        let turned = site(&given).merge();
        given.reverse();
        let reversed = site(&given).merge();
        let describe = |timeline: &Timeline| format!("{:?} {:?}", timeline.events, timeline.names);
        for other in [turned, reversed] {
            prop_assert_eq!(describe(&in_order.timeline), describe(&other.timeline));
            prop_assert_eq!(&in_order.found, &other.found);
        }
    }

    #[test]
    fn no_claim_is_lost_or_duplicated(notes in notes()) {
        let given: Vec<(usize, &NoteOf)> = notes.iter().enumerate().collect();
        let timeline = site(&given).merge().timeline;
        let made: BTreeSet<(NoteIndex, Id<Claim>)> = indexed(&timeline.notes)
            .flat_map(|(note, given)| Id::all(&given.claims).map(move |claim| (note, claim)))
            .collect();
        let all = || timeline.events.iter().flat_map(|event| &event.claims);
        let merged_claims: Vec<(NoteIndex, Id<Claim>)> =
            all().filter_map(|claim| Some((claim.note, claim.claim?))).collect();
        prop_assert_eq!(merged_claims.len(), made.len());
        prop_assert_eq!(merged_claims.into_iter().collect::<BTreeSet<_>>(), made);
        let ids: BTreeSet<&str> = all().map(|claim| claim.id.as_str()).collect();
        prop_assert_eq!(ids.len(), all().count());
    }

    #[test]
    fn every_shown_date_comes_from_a_note(notes in notes()) {
        let given: Vec<(usize, &NoteOf)> = notes.iter().enumerate().collect();
        let timeline = site(&given).merge().timeline;
        for event in &*timeline.events {
            assert_dates_from_claims(&timeline, event)?;
        }
        for pair in timeline.events.windows(2) {
            let order = pair[0].date.when.order(&pair[1].date.when);
            prop_assert!(order.then_with(|| pair[0].id.cmp(&pair[1].id)).is_lt());
        }
    }
}

/// Asserts that the dates of an event come from its claims and its record, and are not more precise.
fn assert_dates_from_claims(timeline: &Timeline, event: &Event) -> Result<(), TestCaseError> {
    let claims: Vec<&Claim> = event
        .claims
        .iter()
        .filter_map(|claim| Some(&timeline.notes[claim.note].claims[claim.claim?]))
        .collect();
    let record = event.record.and_then(|record| timeline.notes[record].date.as_ref());
    let given: Vec<&When> =
        claims.iter().filter_map(|claim| claim.date.as_ref()).chain(record).collect();
    let (shown, rivals) = (&event.date.when, &event.date.rivals);
    for rival in rivals {
        prop_assert!(given.contains(&rival), "{rival:?} has no source: {given:?}");
        let agrees_with_all = rivals.iter().all(|other| rival.agrees(other));
        prop_assert!(!agrees_with_all || rivals.len() > 2, "{rivals:?}");
    }
    prop_assert_ne!(rivals.len(), 1);
    if event.date.decided || rivals.is_empty() {
        let known = shown.precision() != Precision::Unknown;
        prop_assert!(!known || given.contains(&shown), "{shown:?} of {given:?}");
        return Ok(());
    }
    let together: Vec<&When> = rivals.iter().collect();
    prop_assert_eq!(shown, &When::rivals(&together));
    for rival in rivals {
        prop_assert!(contains_bounds(shown, rival), "{shown:?} does not hold {rival:?}");
    }
    Ok(())
}

/// Whether the bounds of one date contain those of the other.
fn contains_bounds(wide: &When, narrow: &When) -> bool {
    let (outer, inner) = (wide.bounds(), narrow.bounds());
    let starts = match (outer.earliest, inner.earliest) {
        (Bound::Day(outer), Bound::Day(inner)) => outer <= inner,
        (outer, _) => !matches!(outer, Bound::Day(_)),
    };
    let ends = match (outer.latest, inner.latest) {
        (Bound::Day(outer), Bound::Day(inner)) => outer >= inner,
        (outer, _) => !matches!(outer, Bound::Day(_)),
    };
    starts && ends
}

#[test]
fn claims_of_one_note_have_unique_ids() {
    let entries: BTreeMap<usize, String> =
        (0..12).map(|at| (at, format!("  - {{id: e, title: T, page: \"{at}\"}}\n"))).collect();
    let entries: String = entries.into_values().collect();
    let note = |name: &str, entries: &str| {
        (format!("{name}.md"), format!("---\ntitle: N\ndate: 2024\nevents:\n{entries}---\n"))
    };
    let mut site = Site::default();
    site.notes.push(note("a", &entries));
    site.notes.push(note("a-2", "  - {id: e, date: 2024}\n"));
    let timeline = site.merge().timeline;
    let ids: Vec<&str> = timeline.events[0].claims.iter().map(|claim| claim.id.as_str()).collect();
    let expected = [
        "e--a-2", "e--a", "e--a-3", "e--a-4", "e--a-5", "e--a-6", "e--a-7", "e--a-8", "e--a-9",
        "e--a-10", "e--a-11", "e--a-12", "e--a-13",
    ];
    assert_eq!(ids, expected);
}
