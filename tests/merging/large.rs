//! Large sites: merging must not take much more than linear time.

use std::time::{Duration, Instant};

use dateline::diag::Severity;

use super::site::Site;

/// A merge takes four seconds on an idle machine, and far longer than this if it compares all pairs.
const MOST: Duration = Duration::from_secs(120);

/// Merges a site of this number of notes with the entries that `entry` returns. Returns the time without
/// parsing.
fn time_merging(notes: usize, entry: impl Fn(usize) -> String) -> (usize, Duration) {
    let mut site = Site::default();
    for number in 0..notes {
        let day = number % 28 + 1;
        let text = format!(
            "---\ntitle: Note {number}\ndate: 2024-10-{day:02}\ntags: [t{}, u{}]\nevents:\n{}---\n",
            number % 50,
            number % 7,
            entry(number)
        );
        site.notes.push((format!("n{number:06}.md"), text));
    }
    let before = Instant::now();
    let merged = site.merge();
    let whole = before.elapsed();
    let took = merged.took;
    println!("{notes} notes: parsed and merged in {whole:?}, merged in {took:?}");
    (merged.timeline.events.len(), took)
}

/// A different word of letters for each number, by a linear congruence, which does not resemble its
/// neighbours.
fn distinct_word(number: usize) -> String {
    let mut seed = (number as u64 + 1).wrapping_mul(6_364_136_223_846_793_005);
    let letter = |_| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(b'a' + u8::try_from((seed >> 33) % 26).unwrap_or(0))
    };
    (0..14).map(letter).collect()
}

#[test]
fn ten_thousand_ids_with_one_prefix_are_merged_in_seconds() {
    let entry = |number: usize| {
        format!(
            "  - {{id: event-{}, title: Event {number} of {0}, date: 2024-06-{1:02}}}\n",
            distinct_word(number),
            number % 30 + 1
        )
    };
    let (events, took) = time_merging(10_000, entry);
    assert_eq!(events, 10_000);
    assert!(took < MOST, "{took:?}");
}

#[test]
fn ten_thousand_events_of_one_day_and_one_title_are_merged_in_seconds() {
    let entry = |number: usize| {
        format!("  - {{id: event-{number}, title: Treaty signed in Pyongyang, date: 2024-06-19}}\n")
    };
    let (events, took) = time_merging(10_000, entry);
    assert_eq!(events, 10_000);
    assert!(took < MOST, "{took:?}");
}

#[test]
fn thousands_of_misspelt_ids_are_reported_in_seconds() {
    let many = 3_000;
    let line = |number: usize| {
        let word = distinct_word(number);
        format!(
            "# {word}\n\n[1](#no-{word}) ![2](no-{word}.svg) [3](note:no-{word}) [4](event:no-{word})\n\n"
        )
    };
    let body: String = (0..many).map(line).collect();
    let text = format!("---\ntitle: A\ndate: 2024-10-15\nevents: []\n---\n{body}");
    let mut site = Site { config: Some("languages: {uk: {}}\n".into()), ..Site::default() };
    site = site.note("a.md", text);
    for number in 0..many {
        let word = distinct_word(number);
        site.files.push(format!("{word}.svg"));
        let note = "---\ntitle: N\ndate: 2024-10-15\nevents: []\n---\n";
        site = site.note(&format!("{word}.md"), note);
        site = site.note(&format!("no-{word}.uk.md"), "---\ntitle: T\n---\n");
    }
    let merged = site.merge();
    let slips = merged.found.iter().filter(|found| found.severity == Severity::Error).count();
    assert_eq!(slips, 5 * many);
    assert!(merged.took < MOST, "{:?}", merged.took);
}

#[test]
#[ignore = "for measuring, with --profile dist: a hundred thousand claims"]
fn a_hundred_thousand_claims_are_merged_in_a_second() {
    let entry = |number: usize| {
        let claim = |at: usize| {
            let event = (number * 10 + at) % 30_000;
            let day = event % 28 + 1;
            let title = distinct_word(event);
            format!(
                "  - {{id: {title}-{}, title: {title} and {}, date: 2024-06-{day:02}}}\n",
                distinct_word(event + 1),
                distinct_word(event % 99)
            )
        };
        (0..10).map(claim).collect()
    };
    let (events, took) = time_merging(10_000, entry);
    assert_eq!(events, 30_000);
    assert!(took < Duration::from_secs(1), "{took:?}");
}
