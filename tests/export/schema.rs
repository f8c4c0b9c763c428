//! The JSON files: valid, complete, and each file of a page a part of the whole.

use std::collections::BTreeMap;
use std::fs;

use dateline::export;
use serde_json::Value;

use super::{read_with_python, sites, text};
use crate::support::{Project, example};

#[test]
fn all_data_is_valid_against_the_published_schema() {
    let test = "all_data_is_valid_against_the_published_schema";
    let mut count = 0;
    for project in sites() {
        let schema = project.path("public/data/v1/schema.json");
        let files: Vec<_> = documents(project).into_keys().collect();
        count += files.len();
        let paths: Vec<_> =
            files.iter().map(|file| project.path(&format!("public/{file}"))).collect();
        let mut arguments = vec!["schema", text(&schema)];
        arguments.extend(paths.iter().map(|path| text(path)));
        let Some(found) = read_with_python(test, "jsonschema", &arguments) else { return };
        assert_eq!(found, Value::Array(Vec::new()));
    }
    assert!(count > 100, "only {count} files");
}

/// Makes a document invalid.
type Change = &'static dyn Fn(&mut Value);

#[test]
fn the_schema_rejects_invalid_data() {
    let test = "the_schema_rejects_invalid_data";
    let project = Project::example();
    project.build().success();
    let schema = project.path("public/data/v1/schema.json");
    let wrong = |name: &str, change: Change| {
        let mut data = project.data();
        change(&mut data);
        project.write(name, data.to_string());
        read_with_python(test, "jsonschema", &["schema", text(&schema), text(&project.path(name))])
    };
    let changes: [(&str, Change); 5] = [
        ("id.json", &|data| drop(data["events"][0].as_object_mut().unwrap().remove("id"))),
        ("more.json", &|data| data["events"][0]["more"] = true.into()),
        ("status.json", &|data| data["events"][0]["claims"][0]["status"] = "perhaps".into()),
        ("version.json", &|data| data["version"] = 2.into()),
        ("date.json", &|data| data["events"][0]["date"] = Value::Null),
    ];
    for (name, change) in changes {
        let Some(found) = wrong(name, change) else { return };
        assert!(!found.as_array().unwrap().is_empty(), "{name} was taken for good");
    }
}

#[test]
fn the_published_schema_is_generated_from_the_types() {
    let project = example();
    let published: Value =
        serde_json::from_str(&project.text("data/v1/schema.json")).expect("it is JSON");
    assert_eq!(published, export::schema());
}

#[test]
fn data_by_year_and_by_event_add_up_to_the_whole() {
    for project in sites() {
        let whole = project.data();
        let events = whole["events"].as_array().unwrap();
        let mut of_years: Vec<Value> = Vec::new();
        for (path, document) in documents(project) {
            let pieces = document["events"].as_array().unwrap();
            let counted = document["counts"]["events"].as_u64().unwrap();
            assert_eq!(usize::try_from(counted).unwrap(), pieces.len(), "{path}");
            for piece in pieces {
                let own = events.iter().find(|event| event["id"] == piece["id"]);
                assert_eq!(Some(piece), own, "{path}");
            }
            if path.starts_with("data/v1/years/") {
                of_years.extend(pieces.iter().cloned());
            }
            if let Some(id) = path.strip_prefix("data/v1/events/") {
                assert_eq!(pieces.len(), 1, "{path}");
                assert_eq!(format!("{}.json", pieces[0]["id"].as_str().unwrap()), id);
            }
        }
        let by_id = |events: &[Value]| -> BTreeMap<String, Value> {
            events.iter().map(|event| (event["id"].to_string(), event.clone())).collect()
        };
        assert_eq!(of_years.len(), events.len());
        assert_eq!(by_id(&of_years), by_id(events));
    }
}

#[test]
fn data_of_a_page_contains_the_events_of_the_page() {
    let project = example();
    for (page, data) in [
        ("timelines/ratification/index.html", "data/v1/timelines/ratification.json"),
        ("actors/dprk/index.html", "data/v1/terms/actors/dprk.json"),
        ("2024/index.html", "data/v1/years/2024.json"),
    ] {
        let html = project.text(page);
        let document: Value = serde_json::from_str(&project.text(data)).expect("it is JSON");
        let ids: Vec<&str> = document["events"]
            .as_array()
            .unwrap()
            .iter()
            .map(|event| event["id"].as_str().unwrap())
            .collect();
        assert!(!ids.is_empty());
        for id in &ids {
            assert!(html.contains(&format!("id=\"e-{id}\"")), "{page}: {id}");
        }
        assert_eq!(html.matches("id=\"e-").count(), ids.len(), "{page}");
        assert!(html.contains(&format!("{data}\"")), "{page} links {data}");
    }
}

/// The JSON documents of a built site by path, without the schema.
fn documents(project: &Project) -> BTreeMap<String, Value> {
    let is_document = |path: &str| {
        path.starts_with("data/v1/") && path.ends_with(".json") && !path.ends_with("schema.json")
    };
    let paths = project.output().into_keys().filter(|path| is_document(path));
    let read = |path: String| {
        let text = fs::read_to_string(project.path(&format!("public/{path}"))).expect("text");
        let document =
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        (path, document)
    };
    paths.map(read).collect()
}
