//! Named timelines: the events that each selects.

use std::fmt::Write as _;

use serde_json::Value;

use crate::support::{Project, Site};

const NOTE: &str = "---\ntitle: N\ndate: 2023\nsource: {name: S}\nevents:\n  \
    - {id: a, date: 2010-12-15, title: A, tags: [x], key: true}\n  \
    - {id: b, date: 2020-05, title: B, tags: [x, y], status: planned}\n  \
    - {id: c, date: 2022-01/2022-03, title: C, tags: [y], places: [P], status: confirmed}\n  \
    - {id: d, date: unknown, title: D, key: true}\n---\n";

/// The configuration of a timeline, and the events that it selects.
const TIMELINES: &[(&str, &str)] = &[
    ("events: [c, a]", "a c"),
    ("where: {}", "a b c d"),
    ("where: {from: 2010}", "a b c"),
    ("where: {from: 2010-12-15}", "a b c"),
    ("where: {from: 2010-12-16}", "b c"),
    ("where: {from: 2020-05-31}", "b c"),
    ("where: {from: 2020-06}", "c"),
    ("where: {from: 2022-03-31}", "c"),
    ("where: {from: 2022-04}", ""),
    ("where: {to: 2010}", "a"),
    ("where: {to: 2010-12}", "a"),
    ("where: {to: 2010-12-14}", ""),
    ("where: {to: 2020-05-01}", "a b"),
    ("where: {to: 2022}", "a b c"),
    ("where: {from: 2011, to: 2020}", "b"),
    ("where: {status: planned}", "b"),
    ("where: {status: [planned, confirmed]}", "b c"),
    ("where: {key: true}", "a d"),
    ("where: {key: false}", "b c"),
    ("where: {tags: x}", "a b"),
    ("where: {tags: [x, y]}", "a b c"),
    ("where: {tags: y, places: p}", "c"),
    ("where: {tags: x, key: true, to: 2015}", "a"),
];

#[test]
fn pages_data_exports_and_feeds_have_one_order() {
    let event =
        |id: &str, date: &str| format!("  - {{id: {id}, date: '{date}', title: Title {id}}}\n");
    let events = [
        event("denial", "2024-06-19T10:00-04:00"),
        event("late", "2024-06-19T23:00Z"),
        event("lost", "2024-06-19T16:20+03:00"),
        event("statement", "2024-06-19T13:45Z"),
        event("tokyo", "2024-06-20T00:30+09:00"),
    ];
    let note = format!(
        "---\ntitle: N\ndate: 2024-06-21\nsource: {{name: S}}\nevents:\n{}---\n",
        events.concat()
    );
    let ordered = ["lost", "statement", "denial", "late", "tokyo"];
    for (order, newest_first) in [("oldest-first", false), ("newest-first", true)] {
        let config = format!("base_url: https://example.org/\norder: {order}\n");
        let pages = Site::new().config(&config).note("n.md", &note).build().success();
        let check = |path: &str, newest_first: bool| {
            let text = pages.text(path);
            // Titles are in lists and in tables of contents: the last place counts.
            let place = |id: &&str| text.rfind(&format!("Title {id}")).expect("it is there");
            let mut found = ordered;
            found.sort_by_key(|id| place(id));
            let mut expected = ordered;
            if newest_first {
                expected.reverse();
            }
            assert_eq!(found, expected, "{path}, {order}");
        };
        for path in ["index.html", "2024/index.html"] {
            check(path, newest_first);
        }
        let data = ["data/v1/timeline.json", "data/v1/events.csv", "search/rows-0.js"];
        for path in data.into_iter().chain(["timeline.ics", "timeline.md"]) {
            check(path, false);
        }
        for path in ["feed.xml", "feed.json"] {
            check(path, true);
        }
    }
}

#[test]
fn a_timeline_selects_matching_events_to_the_day() {
    let mut config = String::from("timelines:\n");
    for (at, (selection, _)) in TIMELINES.iter().enumerate() {
        writeln!(config, "  - {{id: t{at}, title: T, {selection}}}").expect("strings grow");
    }
    let project = Project::new().note("n.md", NOTE).config(&config);
    project.build().success();
    for (at, (selection, expected)) in TIMELINES.iter().enumerate() {
        let data = project.text(&format!("data/v1/timelines/t{at}.json"));
        let data: Value = serde_json::from_str(&data).expect("it is JSON");
        let events = data["events"].as_array().expect("events").iter();
        let ids: Vec<&str> = events.filter_map(|event| event["id"].as_str()).collect();
        assert_eq!(ids.join(" "), *expected, "{selection}");
    }
}
