//! Every claim of the notes is once in the data, once on its event's page, and counted.

use std::collections::BTreeSet;

use dateline::Counts;
use serde_json::Value;

use crate::support::{Python, built_small_sites, example, repository};

#[test]
fn the_example_has_the_claims_that_an_independent_parser_finds() {
    let test = "the_example_has_the_claims_that_an_independent_parser_finds";
    let Some(python) = Python::find(test, "yaml") else { return };
    let content = repository().join("content");
    let read = python.script("treaty-claims.py", &[content.to_str().unwrap()]);
    let mut expected: Vec<Value> = serde_json::from_str(&read).unwrap();
    let mut found: Vec<Value> = claims(&example().data()).map(as_parsed).collect();
    assert!(found.len() >= 30, "{} claims", found.len());
    expected.sort_by_key(Value::to_string);
    found.sort_by_key(Value::to_string);
    assert_eq!(found, expected);
}

/// A claim of the data in the form of the independent parser.
fn as_parsed((event, claim): (&Value, &Value)) -> Value {
    serde_json::json!({
        "event": event["id"], "note": claim["note"], "status": claim["status"],
        "date": claim["date"], "date_text": claim["date_text"], "according_to": claim["according_to"],
    })
}

#[test]
fn every_claim_is_once_on_its_page() {
    let small = built_small_sites().iter().map(|(_, pages)| pages);
    for project in small.chain([example()]) {
        let data = project.data();
        assert_counts(&data, project.counts());
        let mut ids = BTreeSet::new();
        for event in data["events"].as_array().unwrap() {
            let path = format!("{}index.html", event["url"].as_str().unwrap());
            let page = project.page(&path);
            let shown: BTreeSet<&str> =
                page.classed("claim").iter().filter_map(|claim| claim.attribute("id")).collect();
            let claims = event["claims"].as_array().unwrap();
            let expected: BTreeSet<&str> =
                claims.iter().map(|claim| claim["id"].as_str().unwrap()).collect();
            assert_eq!(page.classed("claim").len(), claims.len(), "{path}");
            assert_eq!(shown, expected, "{path}");
            for id in expected {
                assert!(ids.insert(id.to_owned()), "`{id}` appears twice");
            }
        }
        assert!(!ids.is_empty());
    }
}

/// Asserts that the counts in the data and of the build agree with the content of the data.
fn assert_counts(data: &Value, built: Counts) {
    let events = data["events"].as_array().unwrap();
    let rivals = events.iter().filter(|event| event["rival_dates"] == true).count();
    let found = [claims(data).count(), events.len(), rivals];
    let counts = &data["counts"];
    let published_counts = ["claims", "events", "rival_dates", "notes"];
    let published_counts =
        published_counts.map(|name| usize::try_from(counts[name].as_u64().unwrap()).unwrap());
    assert_eq!(published_counts[..3], found);
    assert_eq!(published_counts, [built.claims, built.events, built.rival_dates, built.notes]);
}

/// Every claim of the data, with its event.
fn claims(data: &Value) -> impl Iterator<Item = (&Value, &Value)> {
    data["events"].as_array().into_iter().flatten().flat_map(|event| {
        event["claims"].as_array().into_iter().flatten().map(move |claim| (event, claim))
    })
}
