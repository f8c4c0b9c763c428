//! Small sites with expected facts: the tables `rules.txt` and `diagnostics.txt`.
//!
//! A case begins with `==` and a title. `@ path` begins a note (or `dateline.yaml`), `@ file path` names
//! another file. After `=>` there are facts (`facts.rs` has their names) and all diagnostics of merging: `!
//! severity[code] place: message`, then its `? help` and `~ place: other place`. The hint `no-source` is
//! left out unless a case expects it. `DATELINE_BLESS=1` rewrites the results; read the difference line by
//! line.

use std::fmt::Write as _;
use std::sync::Arc;

use dateline::diag::{Code, Diagnostic, Lines, Place};

use super::facts::fact;
use super::site::{Merged, Site};
use crate::errors::no_internal::build_with_all_outputs;
use crate::support::repository;

#[test]
fn merging_is_as_the_table_says() {
    check("tests/merging/rules.txt", 30);
}

#[test]
fn diagnostics_are_as_the_table_says() {
    check("tests/merging/diagnostics.txt", 30);
}

/// Runs the cases of a table, of which there must be at least `least`.
fn check(table: &str, least: usize) {
    let path = repository().join(table);
    let text = std::fs::read_to_string(&path).expect("the table can be read");
    let (head, rest) = text.split_once("== ").expect("there is a case");
    let cases: Vec<&str> = rest.split("\n== ").collect();
    assert!(cases.len() >= least, "{} cases", cases.len());
    let now: Vec<String> = cases.iter().map(|case| with_results(case)).collect();
    if std::env::var_os("DATELINE_BLESS").is_some() {
        let all = format!("{head}== {}\n", now.join("\n\n== "));
        std::fs::write(path, all).expect("the table can be written");
        return;
    }
    let wrong: Vec<String> = cases
        .iter()
        .zip(&now)
        .filter(|(case, now)| case.trim_end() != now.trim_end())
        .map(|(case, now)| difference(case, now))
        .collect();
    assert!(wrong.is_empty(), "{table}\n{}", wrong.join("\n"));
}

/// The lines of a case with wrong results.
fn difference(case: &str, now: &str) -> String {
    let mut text = format!("== {}\n", case.lines().next().unwrap_or_default());
    for line in case.lines().filter(|line| !line.is_empty() && !now.lines().any(|one| one == *line))
    {
        let _ = writeln!(text, "  expected {line}");
    }
    for line in now.lines().filter(|line| !line.is_empty() && !case.lines().any(|one| one == *line))
    {
        let _ = writeln!(text, "  found    {line}");
    }
    text
}

/// A case with its results in place of the expected ones.
fn with_results(case: &str) -> String {
    let (given, expected) = case.split_once("\n=>\n").unwrap_or_else(|| panic!("no `=>`: {case}"));
    let (site, texts) = read(given);
    build_with_all_outputs(&site.with_files());
    let merged = site.merge();
    assert!(merged.parsing.is_empty(), "{given}\n{:?}", merged.parsing);
    let mut answer = format!("{given}\n=>\n");
    for line in expected.lines() {
        if let Some((name, _)) =
            line.split_once(" = ").filter(|_| !line.starts_with(['!', '?', '~']))
        {
            let _ = writeln!(answer, "{name} = {}", fact(&merged.timeline, name));
        }
    }
    answer.push_str(&format_diagnostics(&merged, &texts, expected.contains("[no-source]")));
    answer.trim_end().to_owned()
}

/// The texts of a case by path below the root.
type Texts = Vec<(String, Lines)>;

/// The site of a case.
fn read(given: &str) -> (Site, Texts) {
    let (mut site, mut texts) = (Site::default(), Texts::new());
    for part in given.split("\n@ ").skip(1) {
        let (path, text) = part.split_once('\n').unwrap_or((part, ""));
        let text = format!("{}\n", text.trim_end());
        if let Some(file) = path.strip_prefix("file ") {
            site.files.push(file.to_owned());
            continue;
        }
        let below =
            if path == "dateline.yaml" { path.to_owned() } else { format!("content/{path}") };
        texts.push((below, Lines::new(Arc::from(text.as_str()))));
        match path {
            "dateline.yaml" => site.config = Some(text),
            _ => site.notes.push((path.to_owned(), text)),
        }
    }
    (site, texts)
}

/// All diagnostics of merging.
fn format_diagnostics(merged: &Merged, texts: &Texts, sources: bool) -> String {
    let mut said = String::new();
    let wanted = |found: &&Diagnostic| sources || found.code != Code::NoSource;
    for found in merged.found.iter().filter(wanted) {
        let place =
            found.place.as_ref().map_or("the site".to_owned(), |place| format_place(place, texts));
        let (severity, code) = (found.severity.word(), found.code.name());
        let _ = writeln!(said, "! {severity}[{code}] {place}: {}", found.message);
        for help in &found.help {
            let _ = writeln!(said, "  ? {help}");
        }
        for (place, label) in &found.related {
            let _ = writeln!(said, "  ~ {}: {label}", format_place(place, texts));
        }
    }
    said
}

/// A place as file, line, column and its text.
fn format_place(place: &Place, texts: &Texts) -> String {
    let found = texts.iter().find(|(path, _)| **path == *place.file);
    let (_, lines) = found.unwrap_or_else(|| panic!("{place:?} is in no file of the case"));
    let position = lines.position(place.range.start);
    let line = lines.line(position.line);
    let length = place.range.len();
    let covered: String = line.chars().skip(position.column - 1).collect();
    let covered = covered.get(..length).unwrap_or(&covered);
    format!("{}:{}:{} `{covered}`", place.file, position.line, position.column)
}
