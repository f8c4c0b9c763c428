//! Work grows in proportion to the site: steps are counted, not seconds, at two sizes.

use std::collections::BTreeMap;

use dateline::work::Step;

use crate::support::Project;

#[path = "../benches/corpus.rs"]
mod corpus;

/// The size of the second site relative to the first.
pub const TIMES: usize = 4;
/// The tolerance, for sorting and for pages that exist once.
pub const SLACK: f64 = 1.15;

#[test]
fn four_times_the_notes_take_four_times_the_work() {
    let project = |notes: usize| {
        let project = Project::new();
        corpus::write(&project.path(""), notes, 7).expect("a folder to write to");
        project
    };
    assert_growth("notes", project(40), project(40 * TIMES));
}

#[test]
fn four_times_the_entries_of_one_note_take_four_times_the_work() {
    let project = |entries: usize| {
        let entry = |at: usize| format!("  - {{id: e{at}x, date: {}, title: E {at}}}\n", 1000 + at);
        one_note(&(0..entries).map(entry).collect::<String>())
    };
    // With 120 and 480 years, the strip has about a hundred steps, and their names dominate the count. With 60
    // years it would have half as many, and the ratio would be wrong.
    assert_growth("entries of one note", project(120), project(120 * TIMES));
}

#[test]
fn four_times_the_claims_of_one_event_take_four_times_the_work() {
    let project = |claims: usize| {
        let entry = |at: usize| {
            let title = if at == 0 { ", title: It" } else { "" };
            format!("  - {{id: it, date: 2024-06, according_to: Speaker {at}{title}}}\n")
        };
        one_note(&(0..claims).map(entry).collect::<String>())
    };
    assert_growth("claims of one event", project(60), project(60 * TIMES));
}

#[test]
fn four_times_the_terms_take_four_times_the_work() {
    // The number of events of each term, and other configuration.
    for (uses, config) in [(1, ""), (3, ""), (12, ""), (1, "outputs: {terms: always}\n")] {
        let project = |events: usize| {
            let entry = |at: usize| {
                let tags = format!("tags: [tag {0}, other {0}, all]", at / uses);
                format!("  - {{id: e{at}x, date: {}, title: E {at}, {tags}}}\n", 1000 + at)
            };
            let note = one_note(&(0..events).map(entry).collect::<String>());
            note.config(&format!("base_url: https://example.org/\n{config}"))
        };
        assert_growth(
            &format!("terms of {uses} events {config}"),
            project(48),
            project(48 * TIMES),
        );
    }
}

#[test]
fn a_text_is_parsed_once_per_use() {
    // A text is parsed for its facts and its first sentence, and once each for pages, data, texts, tables and
    // search.
    const USES: u64 = 7;
    let reads = |notes: usize| {
        let note = |project: Project, at: usize| {
            let front = format!("kind: event\ntitle: Event {at}\ndate: 2024-01-01");
            project.note(&format!("e{at}.md"), &format!("---\n{front}\n---\nWords.\n\n- *b*\n"))
        };
        timings_counts(&(0..notes).fold(Project::new(), note))[Step::MarkdownRead.words()]
    };
    assert_eq!(reads(40) - reads(20), USES * 20);
}

fn one_note(entries: &str) -> Project {
    let note = format!("---\ntitle: A\ndate: 2025-01-01\nevents:\n{entries}---\n");
    Project::new().note("a.md", &note).config("base_url: https://example.org/\n")
}

/// Builds both sites and compares each count of the second with that of the first.
#[track_caller]
fn assert_growth(what: &str, small: Project, large: Project) {
    let (before, after) = (timings_counts(&small), timings_counts(&large));
    let rises = before.iter().filter(|(step, count)| after[*step] > **count).count();
    assert!(rises > 2, "nothing has grown: {before:?}, {after:?}");
    for (step, count) in &before {
        let most = (*count).max(20) as f64 * TIMES as f64 * SLACK;
        let found = after[step];
        assert!(found as f64 <= most, "{what}: {count} {step} have become {found}");
    }
}

/// The counts of `build --timings`.
#[track_caller]
fn timings_counts(project: &Project) -> BTreeMap<&'static str, u64> {
    let run = project.run(&["build", "--timings", "--quiet"]).success();
    parse_counts(&run.stderr).into_iter().collect()
}

/// Parses the counts of steps from the output of `build --timings`.
#[track_caller]
pub fn parse_counts(report: &str) -> Vec<(&'static str, u64)> {
    let lines: Vec<&str> = report.lines().map(str::trim_start).collect();
    let count = |step: Step| {
        let count = |line: &&str| line.strip_suffix(step.words())?.trim_end().parse().ok();
        let count = lines.iter().find_map(count);
        (step.words(), count.unwrap_or_else(|| panic!("no {}: {report}", step.words())))
    };
    Step::ALL.map(count).into()
}
