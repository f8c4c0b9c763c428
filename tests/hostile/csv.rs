//! CSV and JSON.

use serde_json::Value;

use super::{TEXTS, json_of, text};
use crate::support::formats::{csv, is_formula};

/// Columns of both tables with texts as written.
const COLUMNS: [&str; 14] = [
    "title",
    "event_title",
    "date_text",
    "because",
    "quote",
    "quote_translation",
    "according_to",
    "page",
    "source_name",
    "source_title",
    "source_author",
    "source_publisher",
    "source_number",
    "source_via",
];

#[test]
fn csv_has_no_formula_and_every_text() {
    for (name, key) in [("events.csv", "id"), ("claims.csv", "event")] {
        let table = csv(&text(&format!("data/v1/{name}")))
            .unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let (head, rows) = table.split_first().expect("a head");
        assert_eq!(rows.len(), TEXTS.len(), "{name}");
        let formulas: Vec<&String> =
            table.iter().flatten().filter(|cell| is_formula(cell)).collect();
        assert_eq!(formulas, [""; 0], "{name}");
        let column = |name: &str| head.iter().position(|cell| cell == name);
        let id = column(key).expect("a column of ids");
        let columns: Vec<usize> = COLUMNS.iter().filter_map(|name| column(name)).collect();
        assert!(columns.len() >= 3, "{name}");
        for (at, written) in TEXTS.iter().enumerate() {
            let row = rows.iter().find(|row| row[id] == format!("e{at}")).expect("a row");
            for column in &columns {
                let cell = row[*column].strip_prefix('\'').filter(|rest| is_formula(rest));
                assert_eq!(cell.unwrap_or(&row[*column]), *written, "{name}: {}", head[*column]);
            }
        }
    }
}

#[test]
fn an_export_of_hostile_notes_is_equal_to_the_published_file() {
    assert!(text("export.claims-csv") == text("data/v1/claims.csv"));
}

#[test]
fn data_has_every_text_as_it_was_written() {
    let data = json_of("data/v1/timeline.json");
    let events = data["events"].as_array().expect("events");
    assert_eq!(events.len(), TEXTS.len());
    for (at, written) in TEXTS.iter().enumerate() {
        let event = events.iter().find(|event| event["id"] == format!("e{at}")).expect("an event");
        assert_eq!(*event, json_of(&format!("data/v1/events/e{at}.json"))["events"][0]);
        let (claim, media) = (&event["claims"][0], &event["media"][0]);
        let source = &claim["source"];
        let texts: [&Value; 16] = [
            &event["title"],
            &event["because"],
            &event["date_text"],
            &event["translations"]["uk"]["title"],
            &media["alt"],
            &media["credit"],
            &claim["quote"],
            &claim["quote_translation"],
            &claim["according_to"],
            &claim["page"],
            &source["name"],
            &source["title"],
            &source["author"][0],
            &source["publisher"],
            &source["via"],
            &source["number"],
        ];
        for (place, found) in texts.iter().enumerate() {
            assert_eq!(*found, written, "text {place} of e{at}");
        }
        assert_eq!(event["taxonomies"]["actors"][0], written.trim());
    }
}
