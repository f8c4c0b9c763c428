//! The CSV files: another library reads rows equal to the JSON data.

use serde_json::Value;

use super::{python, read_with_python, sites, text};
use crate::support::Project;
use crate::support::formats::{csv, is_formula};

/// Members of an event with a column of the same name.
const OF_EVENTS: &str = "id url title date edtf earliest latest precision qualifiers date_words date_text status key rival_dates rivals settled because had_been_planned withdrawn follows part_of related aliases added updated mentioned_in";
/// Members of a claim with a column of the same name.
const OF_CLAIMS: &str = "id note note_url date edtf earliest latest precision date_text title quote quote_translation according_to page status lead";

#[test]
fn tables_for_excel_have_a_mark_and_dates_as_text() {
    let project = Project::new().note(
        "a.md",
        "---\ntitle: Договір\ndate: 2024-06\nsource: {name: A, number: 1/2}\nevents: [{id: e, date: 2024-06, title: Two, page: 7}]\n---\n",
    );
    let table = |arguments: &[&str]| {
        project.run(&[&["export", "--quiet", "--format"], arguments].concat()).success().stdout
    };
    let events = table(&["csv", "--excel"]);
    assert!(events.starts_with('\u{feff}'), "{events}");
    assert!(
        events.contains(",\"=\"\"2024-06\"\"\",") && events.contains(",\"=\"\"June 2024\"\"\","),
        "{events}"
    );
    let claims = table(&["claims-csv", "--excel"]);
    assert!(claims.contains(",\"=\"\"1/2\"\"\",") && claims.contains(",7,"), "{claims}");
    assert!(!table(&["csv"]).contains('\u{feff}'));
    let refused = project.run(&["export", "--format", "md", "--excel"]);
    assert!(
        refused.stderr.contains("`--excel` works with `csv` and `claims-csv`"),
        "{}",
        refused.stderr
    );
}

#[test]
fn the_csv_of_events_agrees_with_the_data() {
    let test = "the_csv_of_events_agrees_with_the_data";
    for project in sites() {
        let data = project.data();
        let events = data["events"].as_array().unwrap();
        let Some(rows) = rows(test, project, "events.csv") else { return };
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
fn the_csv_of_claims_agrees_with_the_data() {
    let test = "the_csv_of_claims_agrees_with_the_data";
    for project in sites() {
        let data = project.data();
        let events = data["events"].as_array().unwrap().iter();
        let claims: Vec<(&Value, &Value)> = events
            .flat_map(|event| {
                event["claims"].as_array().unwrap().iter().map(move |one| (event, one))
            })
            .collect();
        let Some(rows) = rows(test, project, "claims.csv") else { return };
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
fn the_csv_has_the_claims_that_an_independent_parser_finds() {
    let test = "the_csv_has_the_claims_that_an_independent_parser_finds";
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

/// Texts that spreadsheets take for formulas, some after white space or in full-width characters.
const FORMULAS: [&str; 12] = [
    "=cmd|' /C calc'!A0",
    "-2+3",
    "+1, \"two\"\nthree",
    "@outlet",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "  @SUM(1)",
    "\tplain",
    "\rplain",
    "\u{ff1d}1+1",
    "\u{a0}\u{ff0d}2",
];

#[test]
fn no_cell_is_a_formula() {
    let claims = FORMULAS.iter().enumerate().map(|(at, formula)| {
        let text = serde_json::to_string(formula).expect("a text is JSON, and so YAML");
        format!("  - {{id: e{at:02}, date: \"-0043\", title: {text}, quote: {text}, according_to: {text}}}\n")
    });
    let note = format!(
        "---\ntitle: A note\ndate: 2024\nsource: {{name: \"@outlet\"}}\nevents:\n{}---\n",
        claims.collect::<String>()
    );
    let project = Project::new().note("a.md", &note);
    project.build().success();
    for name in ["events.csv", "claims.csv"] {
        let table = csv(&project.text(&format!("data/v1/{name}"))).expect("a table");
        let (head, rows) = table.split_first().expect("a head");
        assert_eq!(rows.len(), FORMULAS.len());
        let formulas: Vec<&String> =
            rows.iter().flatten().filter(|cell| is_formula(cell)).collect();
        assert_eq!(formulas, [""; 0], "{name}");
        let column = |name: &str| head.iter().position(|cell| cell == name);
        for name in ["title", "quote", "according_to"] {
            let Some(at) = column(name) else { continue };
            let cells: Vec<&str> = rows.iter().map(|row| &*row[at]).collect();
            assert_eq!(cells, FORMULAS.map(|formula| format!("'{formula}")), "{name}");
        }
        let edtf = column("edtf").expect("a column of dates");
        assert!(rows.iter().all(|row| row[edtf] == "'-0043"), "{name}");
    }
    let Some(rows) = rows("no_cell_is_a_formula", &project, "claims.csv") else { return };
    let quotes: Vec<&str> = rows.iter().map(|row| row["quote"].as_str().expect("a text")).collect();
    assert_eq!(quotes, FORMULAS);
}

fn rows(test: &str, project: &Project, name: &str) -> Option<Vec<Value>> {
    let path = project.path(&format!("public/data/v1/{name}"));
    let rows = read_with_python(test, "csv", &["table", text(&path)])?;
    Some(rows.as_array().expect("rows").clone())
}

fn compare(row: &Value, object: &Value, members: &str) {
    for member in members.split(' ') {
        let (cell, value) = (row.get(member), object.get(member));
        let value = value.unwrap_or_else(|| panic!("the data has no `{member}`"));
        assert_eq!(cell, Some(&as_cell(value)), "{member}");
    }
}

/// The text of a cell for a value of the data.
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
