//! `docs/format.md`: its reference is generated from the key tables, and its examples are correct.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use dateline::date::{Hemisphere, When};
use dateline::words::{Lang, Words};
use dateline::{config, keys, note};

const BEGIN: &str = "<!-- keys: made by the program -->\n";
const END: &str = "<!-- end of keys -->\n";

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/format.md")
}

fn page() -> String {
    fs::read_to_string(path()).expect("docs/format.md is there")
}

/// A code block of the docs: its info string and its lines.
struct Fence {
    info: String,
    text: String,
}

impl Fence {
    /// The value of `name=` in its info string.
    fn info_value(&self, name: &str) -> Option<&str> {
        self.info.split(' ').find_map(|word| word.strip_prefix(name)?.strip_prefix('='))
    }
}

fn fences(page: &str) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```") else { continue };
        let text = lines.by_ref().take_while(|line| *line != "```").map(|line| format!("{line}\n"));
        fences.push(Fence { info: info.to_owned(), text: text.collect() });
    }
    fences
}

#[test]
fn the_format_docs_list_the_key_tables() {
    let page = page();
    let (before, rest) = page.split_once(BEGIN).expect("the mark before the reference");
    let (_, after) = rest.split_once(END).expect("the mark behind the reference");
    let current = format!("{before}{BEGIN}\n{}\n{END}{after}", keys::reference());
    if std::env::var_os("DATELINE_BLESS").is_some() {
        fs::write(path(), &current).expect("the page can be written");
        return;
    }
    assert!(page == current, "run `DATELINE_BLESS=1 cargo test format` and read the difference");
}

#[test]
fn every_example_file_in_the_docs_is_without_errors() {
    let fences = fences(&page());
    let settings = fences.iter().find(|fence| fence.info_value("file") == Some("dateline.yaml"));
    let settings = settings.expect("an example of the configuration");
    let read = config::read(&"dateline.yaml".into(), Some(&settings.text), "site");
    assert_eq!(read.diagnostics, [], "{}", settings.text);
    let mut notes = 0;
    for fence in &fences {
        let Some(path) = fence.info_value("file").and_then(|path| path.strip_prefix("content/"))
        else {
            continue;
        };
        let file: Arc<str> = format!("content/{path}").into();
        let parsed = note::parse(&file, path, &fence.text.as_str().into(), &read.value);
        assert_eq!(parsed.diagnostics, [], "{}", fence.text);
        notes += 1;
    }
    assert!(notes >= 10, "only {notes} examples of notes");
}

/// The cells of the rows of tables whose header begins with `heading`.
fn table(page: &str, heading: &str) -> Vec<Vec<String>> {
    let lines = page.lines().skip_while(|line| !line.starts_with(heading)).skip(2);
    let rows = lines.take_while(|line| line.starts_with('|'));
    let cells = |row: &str| {
        row.trim_matches('|').split(" | ").map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    };
    let rows: Vec<_> = rows.map(cells).collect();
    assert!(rows.len() > 5, "the table {heading} has only {} rows", rows.len());
    rows
}

/// The code spans of a cell, without backticks.
fn code_spans(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn every_form_in_the_table_of_dates_is_read_as_documented() {
    let page = page();
    let english = Words::load(&Lang::english(), &[]).value;
    let mut wrong = Vec::new();
    for row in table(&page, "| write |") {
        for code in code_spans(&row[0]) {
            let found = english.date(date(code).shape());
            if found != row[1] {
                wrong.push((code.to_owned(), found));
            }
        }
    }
    assert_eq!(wrong, []);
}

#[test]
fn dates_agree_as_documented() {
    for row in table(&page(), "| date | agrees with |") {
        let [one, same, other] = [0, 1, 2].map(|cell| {
            date(code_spans(&row[cell]).next().unwrap_or_else(|| panic!("no date in {row:?}")))
        });
        assert!(one.agrees(&same) && !one.agrees(&other), "{row:?}");
    }
}

fn date(text: &str) -> When {
    When::parse(text, Hemisphere::North).unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn refused_forms_are_errors_and_recommended_forms_are_not() {
    for row in table(&page(), "| not |") {
        for code in code_spans(&row[0]) {
            assert!(When::parse(code, Hemisphere::North).is_err(), "{code}");
        }
        for code in code_spans(&row[1]) {
            assert!(When::parse(code, Hemisphere::North).is_ok(), "{code}");
        }
    }
}
