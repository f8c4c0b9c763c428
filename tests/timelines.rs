//! Named timelines: the events that each selects.

use std::fmt::Write as _;

use serde_json::Value;

use crate::support::Project;

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
