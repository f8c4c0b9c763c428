//! TimelineJS3 and Markwhen: the programs themselves read the exports.

use std::collections::BTreeMap;
use std::process::Command;

use serde_json::Value;

use super::{sites, text};
use crate::support::browser::{Browser, assert_good, folder_of};
use crate::support::{Project, repository};

/// Texts that look like lines of Markwhen.
const TRAPS: &str = "---\ntitle: A\ndate: 2024\nsource: {name: \"B: [c], \\\"d\\\"\"}\ntags: [plain, \"2024\", two words, Київ]\nevents:\n  \
    - {id: a, date: 2024-06, title: \"#tag !id 50% @you // no: colon\", text: \"10: it was late\\n\\n2024-01-01: no event\\n\\n## no heading\\n\\n- item\\n\\n// gone\\n\\nkey: value\"}\n  \
    - {id: b, date: 2024-07, title: \"every day: 12\"}\n---\n";

#[test]
fn timelinejs_shows_every_event() {
    let test = "timelinejs_shows_every_event";
    if folder_of(test, "@knight-lab/timelinejs").is_none() {
        return;
    }
    let Some(browser) = Browser::find(test) else { return };
    let project = Project::copy_of(&repository().join("tests/sites/dates"));
    for project in [project, Project::example(), Project::new().note("a.md", TRAPS)] {
        let ids = ids(&exported(&project, "json"));
        let value: Value =
            serde_json::from_str(&exported(&project, "timelinejs")).expect("it is JSON");
        let written = value["events"].as_array().unwrap().len();
        let undated = ids.values().filter(|precision| *precision == "unknown").count();
        assert_eq!(written + undated, ids.len());
        project.write("timeline.json", value.to_string());
        browser
            .run("timelinejs.mjs", &[text(&project.path("timeline.json")), &written.to_string()]);
    }
}

#[test]
fn markwhen_reads_every_event_at_its_date() {
    let test = "markwhen_reads_every_event_at_its_date";
    let Some(folder) = folder_of(test, "@markwhen/parser") else { return };
    let mut count = 0;
    for project in sites().iter().chain([&Project::new().note("a.md", TRAPS)]) {
        project.write("timeline.mw", exported(project, "markwhen"));
        let mut node = Command::new("node");
        node.arg(folder.join("markwhen.mjs")).arg(project.path("timeline.mw"));
        let output = node.output().expect("node starts");
        assert_good(&output);
        let read: Value = serde_json::from_slice(&output.stdout).expect("it prints JSON");
        let data: Value = serde_json::from_str(&exported(project, "json")).expect("it is JSON");
        let shown = data["events"].as_array().unwrap().iter();
        let far = |event: &&Value| event["edtf"].as_str().unwrap().starts_with("Y-");
        let shown =
            shown.filter(|event| event["precision"] != "unknown" && event["withdrawn"] == false);
        let expected: Vec<&Value> = shown.filter(|event| !far(event)).collect();
        let read = read.as_array().unwrap();
        assert_eq!(read.len(), expected.len(), "{read:?}");
        for event in expected {
            let own = read.iter().find(|one| one["properties"]["id"] == event["id"]);
            check(own.unwrap_or_else(|| panic!("{event} is missing")), event);
            count += 1;
        }
    }
    assert!(count > 50, "only {count} events");
}

/// The date that Markwhen reads is within the bounds of the event's date.
fn check(read: &Value, event: &Value) {
    assert_eq!(read["properties"]["edtf"], event["edtf"]);
    assert_eq!(read["properties"]["status"], event["status"]);
    let title = read["title"].as_str().unwrap().replace('\u{200b}', "");
    let words = event["title"].as_str().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        title.contains(&words) || title.contains(words.trim_start_matches(['#', '!'])),
        "{title} is not {words}"
    );
    let day = |name: &str| event[name].as_str().filter(|day| day.len() == 10);
    let from = &read["from"].as_str().unwrap()[..10];
    if let Some(earliest) = day("earliest") {
        // A time with a zone may be on the day before or after in UTC.
        let moved = event["edtf"].as_str().unwrap().contains('T');
        // A date with a gap is compared by its year.
        let length = if event["precision"] == "partial" { 4 } else { 10 };
        assert!(moved || from[..length] >= earliest[..length], "{from} is before {earliest}");
    }
    if let (Some(_), Some(latest)) = (day("earliest"), day("latest")) {
        assert!(from <= latest, "{from} is after {latest}");
    }
}

fn exported(project: &Project, format: &str) -> String {
    project.run(&["export", "--format", format]).success().stdout
}

/// The precision of each event that has a date, by its id.
fn ids(json: &str) -> BTreeMap<String, String> {
    let data: Value = serde_json::from_str(json).expect("it is JSON");
    let events = data["events"].as_array().unwrap().iter();
    let shown = events.filter(|event| event["withdrawn"] == false);
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    shown.map(|event| (text(&event["id"]), text(&event["precision"]))).collect()
}
