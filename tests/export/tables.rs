//! The tables: every row what the JSON says, read by another library.

use serde_json::Value;

use super::{judge, python, sites, text};
use crate::support::Project;

/// Members of an event that are columns of the same name.
const OF_EVENTS: &str = "id url title date edtf earliest latest precision qualifiers date_words date_text status key rival_dates rivals settled because had_been_planned withdrawn follows part_of related aliases added updated mentioned_in";
/// Members of a claim that are columns of the same name.
const OF_CLAIMS: &str = "id note note_url date edtf earliest latest precision date_text title quote quote_translation according_to page status lead";

#[test]
fn the_table_of_events_says_what_the_data_says() {
    let test = "the_table_of_events_says_what_the_data_says";
    for project in sites() {
        let data = project.data();
        let events = data["events"].as_array().unwrap();
        let Some(rows) = rows(test, &project, "events.csv") else { return };
        assert_eq!(rows.len(), events.len());
        for (row, event) in rows.iter().zip(events) {
            compare(row, event, OF_EVENTS);
            for (taxonomy, terms) in event["taxonomies"].as_object().unwrap() {
                assert_eq!(row[taxonomy], as_cell(terms), "{taxonomy}");
            }
        }
    }
}

#[test]
fn the_table_of_claims_says_what_the_data_says() {
    let test = "the_table_of_claims_says_what_the_data_says";
    for project in sites() {
        let data = project.data();
        let events = data["events"].as_array().unwrap().iter();
        let claims: Vec<(&Value, &Value)> = events
            .flat_map(|event| {
                event["claims"].as_array().unwrap().iter().map(move |one| (event, one))
            })
            .collect();
        let Some(rows) = rows(test, &project, "claims.csv") else { return };
        assert_eq!(rows.len(), claims.len());
        for (row, (event, claim)) in rows.iter().zip(claims) {
            assert_eq!((&row["event"], &row["event_title"]), (&event["id"], &event["title"]));
            compare(row, claim, OF_CLAIMS);
            for (name, value) in claim["source"].as_object().into_iter().flatten() {
                assert_eq!(row[&format!("source_{name}")], as_cell(value), "{name}");
            }
        }
    }
}

#[test]
fn the_table_has_the_claims_that_another_reading_of_the_notes_finds() {
    let test = "the_table_has_the_claims_that_another_reading_of_the_notes_finds";
    let project = Project::example();
    project.build().success();
    let Some(rows) = rows(test, &project, "claims.csv") else { return };
    let names = ["event", "note", "date", "date_text", "status", "according_to"];
    let cells = |row: &Value| names.map(|name| as_cell(&row[name]));
    let mut found: Vec<[Value; 6]> = rows.iter().map(cells).collect();
    let content = project.path("content");
    let Some(read) = python(test, "yaml", "treaty-claims.py", &[text(&content)]) else { return };
    let mut expected: Vec<[Value; 6]> = read.as_array().unwrap().iter().map(cells).collect();
    assert!(expected.len() >= 30);
    for claims in [&mut found, &mut expected] {
        claims.sort_by_key(|claim| format!("{claim:?}"));
    }
    assert_eq!(found, expected);
}

#[test]
fn no_cell_is_a_formula() {
    let note = "---\ntitle: A note\ndate: 2024\nsource: {name: \"@outlet\"}\nevents:\n  \
                - {id: a, date: \"-0043\", title: '=cmd|'' /C calc''!A0', quote: \"+1, \\\"two\\\"\\nthree\"}\n  \
                - {id: b, date: 2024, title: \"-2+3\"}\n---\n";
    let project = Project::new().note("a.md", note);
    project.build().success();
    for name in ["events.csv", "claims.csv"] {
        let table = project.text(&format!("data/v1/{name}"));
        let cells = table.split(['\n', ',']).map(|cell| cell.trim_start_matches('"'));
        let formulas: Vec<&str> =
            cells.filter(|cell| cell.starts_with(['=', '+', '-', '@', '\t'])).collect();
        assert_eq!(formulas, Vec::<&str>::new(), "{name}");
        assert!(table.ends_with("\r\n"));
    }
    let claims = project.text("data/v1/claims.csv");
    assert!(claims.contains("'=cmd|' /C calc'!A0") && claims.contains("'-0043"), "{claims}");
    assert!(claims.contains("\"'+1, \"\"two\"\"\nthree\""), "{claims}");
    let Some(rows) = rows("no_cell_is_a_formula", &project, "claims.csv") else { return };
    assert_eq!(rows[0]["quote"], "+1, \"two\"\nthree");
}

fn rows(test: &str, project: &Project, name: &str) -> Option<Vec<Value>> {
    let path = project.path(&format!("public/data/v1/{name}"));
    let rows = judge(test, "csv", &["table", text(&path)])?;
    Some(rows.as_array().expect("rows").clone())
}

fn compare(row: &Value, object: &Value, members: &str) {
    for member in members.split(' ') {
        let (cell, value) = (row.get(member), object.get(member));
        let value = value.unwrap_or_else(|| panic!("the data has no `{member}`"));
        assert_eq!(cell, Some(&as_cell(value)), "{member}");
    }
}

/// A value of the data as a cell has it.
fn as_cell(value: &Value) -> Value {
    let word = |value: &Value| match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    };
    match value {
        Value::Array(all) => all.iter().map(word).collect::<Vec<_>>().join("; ").into(),
        one => word(one).into(),
    }
}
