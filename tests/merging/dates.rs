//! The date and status shown: the table `dates.txt`.
//!
//! A case is a line with its title, a line per claim, and the result. A claim is `published | date |
//! words`, in which the words are a status, `lead`, `because`, `record`; `-` means no date. The result is the
//! date, then only what differs from the default.

use std::fs;

use dateline::date::When;
use dateline::note::Status;
use dateline::timeline::Event;

use super::site::Site;
use crate::support::repository;

#[test]
fn dates_and_statuses_are_as_the_table_says() {
    let path = repository().join("tests/merging/dates.txt");
    let table = fs::read_to_string(path).expect("the table can be read");
    let mut wrong = Vec::new();
    let mut cases = 0;
    for case in table.split("\n\n").map(str::trim) {
        let lines: Vec<&str> = case.lines().filter(|line| !line.starts_with('#')).collect();
        let [what, claims @ .., shown] = lines.as_slice() else { continue };
        cases += 1;
        let merged = site(claims).merge();
        assert!(merged.parsing.is_empty(), "{what}: {:?}", merged.parsing);
        let [event] = merged.timeline.events.as_slice() else { panic!("{what}: one event") };
        let found = format!("  = {}", describe(event));
        if found.trim() != shown.trim() {
            wrong.push(format!("{what}\n  expected {}\n  found    {}", shown.trim(), found.trim()));
        }
    }
    assert!(cases >= 60, "{cases} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// One note per claim, in the reverse order of the table.
fn site(claims: &[&str]) -> Site {
    let mut site = Site::default();
    for (number, claim) in claims.iter().enumerate().rev() {
        let columns: Vec<&str> = claim.split('|').map(str::trim).collect();
        let [published, date, rest @ ..] = columns.as_slice() else { panic!("`{claim}`") };
        let words: Vec<&str> = rest.iter().flat_map(|words| words.split_whitespace()).collect();
        let mut keys = Vec::new();
        if *date != "-" {
            keys.push(format!("date: \"{date}\""));
        }
        for word in &words {
            match *word {
                "record" => {}
                "lead" => keys.push("lead: true".to_owned()),
                "because" => keys.push("because: We know.".to_owned()),
                status => keys.push(format!("status: {status}")),
            }
        }
        site = if words.contains(&"record") {
            let keys = keys.join("\n");
            site.note("e.md", format!("---\nkind: event\ntitle: T\n{keys}\n---\n"))
        } else {
            let keys = keys.iter().map(|key| format!("    {key}\n")).collect::<String>();
            let note = format!(
                "---\ntitle: N\ndate: {published}\nsource: {{name: S{number}}}\nevents:\n  - id: e\n    title: T\n{keys}---\n"
            );
            site.note(&format!("n{number}.md"), note)
        };
    }
    site
}

/// The shown date and status of an event, in the form of the table.
fn describe(event: &Event) -> String {
    let date = &event.date;
    let mut parts = vec![date.when.as_written().to_owned()];
    if !date.rivals.is_empty() {
        let rivals: Vec<&str> = date.rivals.iter().map(When::as_written).collect();
        parts.push(format!("rivals {}", rivals.join(" ; ")));
    }
    if event.status != Status::Reported {
        parts.push(event.status.word().to_owned());
    }
    match (date.settled, date.decided) {
        (true, _) => parts.push("settled".into()),
        (false, true) => parts.push("decided".into()),
        (false, false) => {}
    }
    if let Some(planned) = &event.had_been_planned {
        parts.push(format!("had been planned for {}", planned.as_written()));
    }
    if event.withdrawn {
        parts.push("withdrawn".into());
    }
    parts.join(" | ")
}
