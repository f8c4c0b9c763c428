//! A list of more than a thousand events, which is split into parts.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::support::{Site, links};

/// Events of the year 1990: three per day, some of a month, and some of the year.
const DAYS: usize = 28;
const MONTHS: usize = 12;
const ON_EACH_DAY: usize = 3;

fn crowded_year() -> (Site, usize) {
    let mut note =
        "---\ntitle: A crowded year\ndate: 1991\nsource: {name: Almanac}\nevents:\n".to_owned();
    let mut count = 0;
    let mut add = |date: &str, key: &str| {
        count += 1;
        writeln!(note, "  - {{id: e{count}, date: {date}, title: Event {count}{key}}}").unwrap();
    };
    add("1990", ", key: true");
    for month in 1..=MONTHS {
        add(&format!("1990-{month:02}"), ", key: true");
        for day in 1..=DAYS {
            for _ in 0..ON_EACH_DAY {
                add(&format!("1990-{month:02}-{day:02}"), "");
            }
        }
    }
    for day in 1..=10 {
        add(&format!("1989-05-{day:02}"), "");
    }
    note.push_str("---\n");
    (Site::new().note("almanac.md", &note), count)
}

#[test]
fn a_long_list_is_split_without_loss() {
    let (project, count) = crowded_year();
    assert!(count > 1000);
    let project = project.build().success();
    let counts = project.counts();
    assert_eq!((counts.notes, counts.claims, counts.events), (1, count, count));
    let output = project.output();
    let faults = links::faults(output, None);
    assert!(faults.is_empty(), "{} faults, the first: {}", faults.len(), faults[0]);

    let home = project.page("index.html");
    assert!(home.classed("event").len() < 300, "the home page lists everything");
    let year = project.page("1990/index.html");
    let keys: Vec<String> = year.classed("event").iter().map(|row| row.text()).collect();
    assert_eq!(keys.len(), 12, "the first of 13 key events: {keys:?}");
    assert_eq!(keys[0], "1990 Event 1 Key event Almanac");
    let html = project.text("1990/index.html");
    let place = |part: &str| html.find(part).unwrap_or_else(|| panic!("no {part}"));
    assert!(place("id=\"m1990-12\"") < place("id=\"key-events\""), "parts are first");
    let last = count - 10 - DAYS * ON_EACH_DAY;
    let link = format!("href=\"../search/key/index.html#e-e{last}\">All key events</a>");
    assert!(html.contains(&link), "the link to the other key events");
    let parts: Vec<&String> = output
        .keys()
        .filter(|path| path.starts_with("1990/") && path.ends_with("/index.html"))
        .filter(|path| path.len() > "1990/index.html".len())
        .collect();
    assert_eq!(parts.len(), MONTHS, "{parts:?}");
    let mut seen = BTreeSet::new();
    for part in parts {
        let page = project.page(part);
        let rows = page.classed("event");
        assert!(rows.len() <= 1000 && !rows.is_empty(), "{part}: {}", rows.len());
        for row in rows {
            let id = row.attribute("id").unwrap().to_owned();
            assert!(seen.insert(id.clone()), "{id} appears twice");
        }
    }
    assert_eq!(seen.len(), count - 10, "every event of the year is in one part");
    for month in 1..=MONTHS {
        let id = format!("m1990-{month:02}");
        assert!(year.by_id(&id).is_some(), "the year's page keeps the anchor `{id}`");
    }
}

#[test]
fn a_short_list_is_not_split() {
    let mut note =
        "---\ntitle: A quiet year\ndate: 1991\nsource: {name: Almanac}\nevents:\n".to_owned();
    for day in 1..=28 {
        writeln!(note, "  - {{id: e{day}, date: 1990-02-{day:02}, title: Event {day}}}").unwrap();
    }
    let project = Site::new().note("almanac.md", &(note + "---\n")).build().success();
    assert_eq!(project.page("index.html").classed("event").len(), 28);
    assert_eq!(project.page("1990/index.html").classed("event").len(), 28);
    assert!(!project.paths().any(|path| path.starts_with("1990/02")));
}

#[test]
fn a_long_list_of_key_events_names_each_once() {
    let mut note = "---\ntitle: Key\ndate: 1992\nsource: {name: Almanac}\nevents:\n".to_owned();
    for at in 0..=1000 {
        let year = 1990 + at % 2;
        writeln!(note, "  - {{id: e{at}, date: {year}-02, title: Event {at}, key: true}}").unwrap();
    }
    let project = Site::new().note("almanac.md", &(note + "---\n")).build().success();
    let rows = |path: &str| project.page(path).classed("event").len();
    assert_eq!(rows("search/key/index.html"), 0, "its parts list them");
    assert_eq!(rows("search/key/1990/index.html") + rows("search/key/1991/index.html"), 1001);
}
