//! The calendar: its lines by a strict parser for RFC 5545, its events by another library.

use std::collections::BTreeMap;

use super::{read_with_python, sites, text};
use crate::support::Project;

#[test]
fn every_calendar_is_valid() {
    let mut count = 0;
    for project in sites() {
        let calendars = project.output().into_iter().filter(|(path, _)| path.ends_with(".ics"));
        for (path, bytes) in calendars {
            let text = String::from_utf8(bytes).expect("a calendar is UTF-8");
            count += events(&text).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        }
    }
    assert!(count > 100, "only {count} events");
}

/// Unfolds the content lines of a calendar, and asserts that each is valid.
fn lines_of(calendar: &str) -> Result<Vec<String>, String> {
    let lines = calendar.strip_suffix("\r\n").ok_or("the last line does not end")?;
    let mut unfolded: Vec<String> = Vec::new();
    for line in lines.split("\r\n") {
        if line.len() > 75 || line.chars().any(|c| c.is_control()) {
            return Err(format!("a bad line: {line:?}"));
        }
        match line.strip_prefix(' ') {
            Some(more) => unfolded.last_mut().ok_or("a fold before a line")?.push_str(more),
            None => unfolded.push(line.to_owned()),
        }
    }
    Ok(unfolded)
}

/// Asserts that every line of a calendar is valid, and counts its events.
pub fn events(calendar: &str) -> Result<usize, String> {
    let (mut open, mut count, mut seen) = (Vec::new(), 0, BTreeMap::<String, String>::new());
    for line in lines_of(calendar)? {
        let (name, value) = line.split_once(':').ok_or(format!("no colon: {line}"))?;
        match name {
            "BEGIN" => {
                seen.clear();
                open.push(value.to_owned());
            }
            "END" => {
                if open.pop().as_deref() != Some(value) {
                    return Err(format!("a stray {line}"));
                }
                if value == "VEVENT" {
                    count += 1;
                    assert_complete(&seen)?;
                }
            }
            "ATTACH" => {}
            name => {
                if seen.insert(name.to_owned(), value.to_owned()).is_some() {
                    return Err(format!("`{name}` twice"));
                }
            }
        }
    }
    if open.is_empty() { Ok(count) } else { Err(format!("{open:?} stay open")) }
}

/// The properties that every event of a calendar must have (section 3.6.1).
fn assert_complete(event: &BTreeMap<String, String>) -> Result<(), String> {
    let value = |name: &str| event.get(name).ok_or(format!("no `{name}` in {event:?}"));
    let digits = |text: &str, count: usize| {
        text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let (start, end) = (value("DTSTART;VALUE=DATE")?, value("DTEND;VALUE=DATE")?);
    let stamp = value("DTSTAMP")?;
    let moment = stamp.strip_suffix('Z').and_then(|moment| moment.split_once('T'));
    let good = digits(start, 8)
        && digits(end, 8)
        && start < end
        && moment.is_some_and(|(day, time)| digits(day, 8) && digits(time, 6))
        && value("UID")?.contains('@')
        && value("TRANSP")? == "TRANSPARENT";
    for text in ["SUMMARY", "DESCRIPTION", "UID", "X-EDTF"] {
        let bare = value(text)?.replace("\\\\", "").replace("\\,", "").replace("\\;", "");
        if bare.contains([',', ';']) || bare.replace("\\n", "").contains('\\') {
            return Err(format!("`{text}` is not escaped: {bare}"));
        }
    }
    if good { Ok(()) } else { Err(format!("{event:?}")) }
}

/// The first day, the day after the last, and whether the date is in the title.
type Days = (&'static str, &'static str, bool);

/// Dates of notes, and their days in the calendar; `None` if the event is left out.
const DAYS: &[(&str, Option<Days>)] = &[
    ("2024-06-19", Some(("2024-06-19", "2024-06-20", false))),
    ("2024-06-19T23:30+09:00", Some(("2024-06-19", "2024-06-20", false))),
    ("2024-02-28/2024-02-29", Some(("2024-02-28", "2024-03-01", false))),
    ("2024-06", Some(("2024-06-01", "2024-07-01", true))),
    ("2024-12~", Some(("2024-12-01", "2025-01-01", true))),
    ("2024-06-19?", Some(("2024-06-19", "2024-06-20", true))),
    ("2024-06/2024-10", Some(("2024-06-01", "2024-11-01", true))),
    ("2024-03-05/..", Some(("2024-03-05", "2024-03-06", true))),
    ("2024-03/..", Some(("2024-03-01", "2024-04-01", true))),
    ("../2024-03", Some(("2024-03-01", "2024-04-01", true))),
    ("2024-21", Some(("2024-03-01", "2024-06-01", true))),
    ("[2024-06-18,2024-06-19]", Some(("2024-06-18", "2024-06-20", true))),
    ("0001-01-01", Some(("0001-01-01", "0001-01-02", false))),
    ("2024", None),
    ("1914/1918", None),
    ("198X", None),
    ("2024-XX-15", None),
    ("unknown", None),
    ("-0043-03-15", None),
    ("9999-12-31", None),
];

#[test]
fn calendar_days_are_as_precise_as_the_date() {
    let entries = DAYS.iter().enumerate().map(|(at, (date, _))| {
        format!("  - {{id: e{at}, date: \"{date}\", title: \"Title {at}\"}}\n")
    });
    let note = format!(
        "---\ntitle: A\ndate: 2024-11-01\nadded: 2024-11-02T10:00:00+02:00\nsource: {{name: B}}\nevents:\n{}---\n",
        entries.collect::<String>()
    );
    let project = Project::new().note("a.md", &note).config("base_url: https://x.example/t/\n");
    project.build().success();
    let found = read(&project.text("timeline.ics"));
    for (at, (date, expected)) in DAYS.iter().enumerate() {
        let event = found.get(&format!("e{at}@x.example/t"));
        let days = event.map(|event| {
            assert_eq!(event["DTSTAMP"], "20241102T080000Z");
            assert_eq!(event["URL"], format!("https://x.example/t/events/e{at}/"));
            let days =
                ["DTSTART;VALUE=DATE", "DTEND;VALUE=DATE"].map(|name| with_hyphens(&event[name]));
            (days, event["SUMMARY"] != format!("Title {at}"))
        });
        let expected = expected.map(|(first, end, words)| ([first, end].map(String::from), words));
        assert_eq!(days, expected, "{date}");
    }
    let left_out = DAYS.iter().filter(|(_, row)| row.is_none()).count();
    let run = project.run(&["export", "--format", "ics", "--output", "x.ics"]).success();
    let left_out_counts = run.stderr.lines().filter(|line| line.ends_with("): left out"));
    let left_out_counts =
        left_out_counts.filter_map(|line| line.split(['(', ')']).nth(1)?.parse::<usize>().ok());
    assert_eq!(left_out_counts.sum::<usize>(), left_out, "{}", run.stderr);
}

/// The events of a calendar by id, with their properties as written.
pub fn read(calendar: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut event = BTreeMap::<String, String>::new();
    let mut events = BTreeMap::new();
    for line in lines_of(calendar).expect("a calendar") {
        match line.split_once(':').expect("a name and a value") {
            ("BEGIN", _) => event = BTreeMap::new(),
            ("END", "VEVENT") => drop(events.insert(event["UID"].clone(), event.clone())),
            (name, value) => drop(event.insert(name.to_owned(), value.to_owned())),
        }
    }
    events
}

/// A day with hyphens, as in ISO 8601.
fn with_hyphens(day: &str) -> String {
    format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..])
}

#[test]
fn another_library_reads_the_same_days() {
    let test = "another_library_reads_the_same_days";
    let project = Project::example();
    project.build().success();
    let path = project.path("public/timeline.ics");
    let Some(found) = read_with_python(test, "icalendar", &["calendar", text(&path)]) else {
        return;
    };
    let own = read(&project.text("timeline.ics"));
    let found = found.as_array().expect("a list of events");
    assert_eq!(found.len(), own.len());
    for event in found {
        let own = &own[event["UID"].as_str().expect("an id")];
        for name in ["DTSTART", "DTEND"] {
            assert_eq!(event[name], with_hyphens(&own[&format!("{name};VALUE=DATE")]), "{event}");
        }
    }
}

#[test]
fn texts_of_calendars_are_complete() {
    let title = "Договір; підписано, \\ «так» – 日本語の長い題名がここにあります、とても長い";
    let note = format!(
        "---\ntitle: A\ndate: 2024\nsource: {{name: \"B; C\", url: https://b.example/?a=1}}\n\
         tags: [\"one, two\", three]\nevents:\n  - id: e\n    date: 2024-06-19\n    title: '{title}'\n    \
         text: \"One *two*.\\n\\nThree: four.\"\n---\n"
    );
    let project = Project::new().note("a.md", &note);
    project.build().success();
    let path = project.path("public/timeline.ics");
    let test = "texts_of_calendars_are_complete";
    let Some(found) = read_with_python(test, "icalendar", &["calendar", text(&path)]) else {
        return;
    };
    assert_eq!(found[0]["SUMMARY"], title);
    assert_eq!(found[0]["CATEGORIES"], serde_json::json!(["one, two", "three"]));
    assert_eq!(
        found[0]["DESCRIPTION"],
        "Date: 19 June 2024\nOne two.\nThree: four.\nSources:\n- B; C, 2024, https://b.example/?a=1"
    );
    assert!(found[0].get("URL").is_none(), "without `base_url` there is no address");
}
