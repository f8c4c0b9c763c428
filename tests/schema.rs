//! The JSON Schemas for editors accept and reject the same notes as a build.
//!
//! The validator is Python's `jsonschema`. Without it these tests are skipped; if `CI` is set, it must be
//! installed.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use dateline::diag::Severity;
use dateline::yaml::Spanned;
use dateline::{config, keys, note};
use serde_json::{Value, json};

use crate::support::Python;

/// Front matter that a build accepts.
const GOOD_NOTES: &[&str] = &[
    "title: A\ndate: 2024",
    "title: 1984\ndate: 1984-06~",
    "title: A\ndate: 500 BCE",
    "title: A\ndate: 44 BCE/14",
    "title: A\ndate: \"[2024-06-18,2024-06-19]\"",
    "title: A\ndate: Y-13800000000",
    "title: A\ndate: 2024-06-19T10:00+09:00",
    "title: A\ndate: unknown",
    "title: A\ndate: ../2024",
    "title: A\ndate: -0043",
    "title: A\ndate: 2024\nsource: https://example.org/a",
    "title: A\ndate: 2024\nsource: {name: UNN, author: [A, B], type: book, accessed: 2024-10}",
    "title: A\ndate: 2024\nsource:\nsummary:\ntags:",
    "title: A\ndate: 2024\ntags: treaty\nactors: [Russia, 1984]",
    "title: A\ndate: 2024\nadded: 2024-10-16T09:00:00Z\nupdated: 2024-10-17",
    "title: A\ndate: 2024\nmedia: {image: a.svg, alt: A}",
    "title: A\ndate: 2024\nmedia: [{image: a.svg, alt: A, credit: us}]",
    "title: A\ndate: 2024\nevents: []",
    "title: A\ndate: 2024\nevents:\n  - {id: a, sources: [https://a.example, {name: B}]}",
    "title: A\ndate: 2024\nevents: [{title: B, key: true, changes: {date: 2024, text: c}}]",
    "title: A\ndate: 2024\nextra: {any: [thing, {at: all}]}\nprivate: [1, 2]",
    "title: A\nkind: event\nbecause: why\nclaims: [{date: 2024, page: 12}]",
    "title: A\nkind: event\nid: a-b\nfollows: c\nrelated: [d]\nstatus: confirmed",
    "title: A\nkind: page\nslug: about\ntags: [x]",
];

/// Front matter that a build refuses because of a key or the form of a value.
const BAD_NOTES: &[&str] = &[
    "title: A\ndate: 2024\nevnets: []",
    "title: A\ndate: 2024\nkind: evnt",
    "title: A\ndate: 2024\nclaims: []",
    "title: A\ndate: 2024\nkind: page",
    "title: A\nkind: page\nevents: []",
    "title: A\nkind: event\nevents: []",
    "title: A",
    "title: A\ndate:",
    "title: A\ndate: [2024-06-18,2024-06-19]",
    "title: A\ndate: {2024-06-18,2024-06-19}",
    "title: A\ndate: June 2024",
    "title: A\ndate: c. 1850",
    "title: A\ndate: Q3 2024",
    "title: [A]\ndate: 2024",
    "title: A\ndate: 2024\ndraft: yes",
    "title: A\ndate: 2024\ndraft:",
    "title: A\ndate: 2024\nslug: Not A Slug",
    "title: A\ndate: 2024\nslug: -a",
    "title: A\ndate: 2024\nadded: yesterday",
    "title: A\ndate: 2024\nsource: {nmae: UNN}",
    "title: A\ndate: 2024\nsource: {type: blog}",
    "title: A\ndate: 2024\nsource: [https://example.org]",
    "title: A\ndate: 2024\ntags: {a: b}",
    "title: A\ndate: 2024\nmedia: {image: a.svg}",
    "title: A\ndate: 2024\nevents:",
    "title: A\ndate: 2024\nevents: {title: B}",
    "title: A\ndate: 2024\nevents: [treaty-signed]",
    "title: A\ndate: 2024\nevents: [{date: 2024}]",
    "title: A\ndate: 2024\nevents: [{title: B, staus: planned}]",
    "title: A\ndate: 2024\nevents: [{title: B, status: maybe}]",
    "title: A\ndate: 2024\nevents: [{title: B, follows: [A B]}]",
    "title: A\ndate: 2024\nevents: [{title: B, changes: {date: 2024}}]",
];

const GOOD_CONFIGS: &[&str] = &[
    "{}",
    "title: A\ntheme: chronicle",
    "limits: {note: 16MiB, yaml_depth: 32, front_matter: 1024}",
    "outputs: {ics: never, embeds: auto}\nlints: {no-source: deny}",
    "languages: {uk: {title: A}, pt-BR: }",
    "taxonomies: [tags, people]\nterms: {people: {Anna: {slug: anna, aliases: A}, Bo: }}",
    "timelines: [{id: a, title: A, where: {tags: [x], status: planned, key: true, from: 2024}}]",
    "timelines: {id: a, title: A, events: [b, c], order: newest-first}",
    "nav: [{title: A, page: a}]\nextra: [anything]",
];

const BAD_CONFIGS: &[&str] = &[
    "tilte: A",
    "tags: [a]",
    "order: newest",
    "html: allow",
    "limits: {note: 16MB}",
    "limits: {notes: 1}",
    "outputs: {ics: sometimes}",
    "lints: {no-source: error}",
    "languages: [uk]",
    "terms: {tags: {a: {slug: A B}}}",
    "timelines: [{id: a, events: [b]}]",
    "timelines: [{id: a, title: A, where: {status: [done]}}]",
    "nav: [About]",
    "theme: {colour: red}",
];

#[test]
fn the_schema_of_notes_agrees_with_a_build() {
    let config = configuration(None);
    let mut cases = Vec::new();
    for (front, good) in rows(GOOD_NOTES, BAD_NOTES) {
        let errors = note_errors(&format!("---\n{front}\n---\nText.\n"), &config);
        assert_eq!(errors.is_empty(), good, "{front}\n{errors:#?}");
        cases.push(case(front, front, good));
    }
    assert_verdicts(&keys::note_schema(&config.taxonomies), &cases);
}

#[test]
fn the_schema_of_the_configuration_agrees_with_a_build() {
    let mut cases = Vec::new();
    for (text, good) in rows(GOOD_CONFIGS, BAD_CONFIGS) {
        let file: Arc<str> = "dateline.yaml".into();
        let found = config::read(&file, Some(text), "site").diagnostics;
        assert_eq!(found.is_empty(), good, "{text}\n{found:#?}");
        cases.push(case(text, text, good));
    }
    assert_verdicts(&keys::config_schema(), &cases);
}

#[test]
fn the_schemas_accept_the_example_site() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let settings = fs::read_to_string(root.join("dateline.yaml")).expect("the example is there");
    let config = configuration(Some(&settings));
    assert_verdicts(&keys::config_schema(), &[case("dateline.yaml", &settings, true)]);
    let mut cases = Vec::new();
    for entry in walkdir::WalkDir::new(root.join("content")).sort_by_file_name() {
        let path = entry.expect("the example can be read").into_path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
        // A translation is no note: it contains texts only.
        if name.ends_with(".md") && !name.ends_with(".uk.md") {
            let text = fs::read_to_string(&path).expect("notes are text");
            let front = text.split("---\n").nth(1).expect("notes have front matter");
            cases.push(case(&path.display().to_string(), front, true));
        }
    }
    assert!(cases.len() > 15, "only {} notes", cases.len());
    assert_verdicts(&keys::note_schema(&config.taxonomies), &cases);
}

#[test]
fn the_schema_has_the_taxonomies_of_the_project() {
    let project = tempfile::tempdir().expect("a folder");
    let print = |arguments: &[&str]| -> Value {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
        let output = command.args(arguments).current_dir(&project).output().expect("it runs");
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        serde_json::from_slice(&output.stdout).expect("it prints JSON")
    };
    let keys = |schema: &Value| -> Vec<String> {
        let note = schema["$defs"]["a-note"]["properties"].as_object().expect("keys");
        note.keys().filter(|key| ["tags", "people"].contains(&key.as_str())).cloned().collect()
    };
    assert_eq!(keys(&print(&["schema", "note"])), ["tags"]);
    fs::write(project.path().join("dateline.yaml"), "taxonomies: [people]\n").expect("written");
    assert_eq!(keys(&print(&["schema", "note"])), ["people"]);
    assert_eq!(print(&["schema", "config"]), keys::config_schema());
}

#[test]
fn every_key_is_described() {
    for schema in
        [keys::note_schema(&[Spanned::without_place("tags".into())]), keys::config_schema()]
    {
        let definitions = schema["$defs"].as_object().expect("definitions");
        let tables = definitions.values().chain([&schema]);
        for (name, key) in tables.filter_map(|table| table["properties"].as_object()).flatten() {
            let about = key["description"].as_str().unwrap_or_default();
            assert!(about.contains(' ') && about.ends_with('.'), "{name}: {about}");
        }
    }
}

fn rows<'a>(good: &'a [&str], bad: &'a [&str]) -> impl Iterator<Item = (&'a str, bool)> {
    let with = |verdict: bool| move |text: &&'a str| (*text, verdict);
    good.iter().map(with(true)).chain(bad.iter().map(with(false)))
}

fn configuration(text: Option<&str>) -> config::Config {
    config::read(&"dateline.yaml".into(), text, "site").value
}

fn note_errors(text: &str, config: &config::Config) -> Vec<String> {
    let file: Arc<str> = "content/note.md".into();
    let found = note::parse(&file, "note.md", &text.into(), config).diagnostics;
    let errors = found.into_iter().filter(|found| found.severity == Severity::Error);
    errors.map(|found| found.message).collect()
}

/// A question to the validator: a name, the instance as YAML 1.2 reads it, and the expected result.
fn case(name: &str, yaml: &str, good: bool) -> Value {
    let instance: Value =
        serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{name}: {error}"));
    json!({"name": name, "instance": instance, "good": good})
}

/// Validates with `jsonschema`, and asserts the expected results.
fn assert_verdicts(schema: &Value, cases: &[Value]) {
    let Some(python) = Python::find("schemas", "jsonschema") else { return };
    let question = json!({"schema": schema, "cases": cases}).to_string();
    let answer = python.program(JUDGE, &question);
    assert_eq!(answer, format!("{} validated\n", cases.len()));
}

const JUDGE: &str = r#"
import json, sys
from jsonschema import Draft202012Validator
given = json.load(sys.stdin)
Draft202012Validator.check_schema(given["schema"])
validator = Draft202012Validator(given["schema"])
for case in given["cases"]:
    errors = [error.message for error in validator.iter_errors(case["instance"])]
    if (not errors) != case["good"]:
        print("expected", case["good"], "of", case["name"], errors)
print(len(given["cases"]), "validated")
"#;
