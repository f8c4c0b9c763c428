//! Keys and their values: the table `keys.txt`, and expensive inputs.

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use dateline::config::Selection;
use dateline::diag::{Code, Diagnostic, Lines, sort};
use dateline::{config, note};

/// Invisible characters, and their form in the table.
const UNSEEN: [(&str, &str); 5] =
    [("<tab>", "\t"), ("<cr>", "\r"), ("<nbsp>", "\u{a0}"), ("<bom>", "\u{feff}"), ("<nul>", "\0")];

#[test]
fn errors_are_as_the_table_says() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/keys.txt");
    let table = fs::read_to_string(&path).expect("the table is there");
    let (head, cases) = table.split_once("\n=== ").expect("cases");
    let mut now = head.trim_end().to_owned() + "\n";
    let mut count = 0;
    for case in cases.split("\n=== ") {
        let (name, rest) = case.split_once('\n').expect("a name, then the case");
        let (input, _) = rest.split_once("==>\n").unwrap_or_else(|| panic!("{name} has no ==>"));
        write!(now, "\n=== {name}\n{input}==>\n{}", diagnostics_of(name, input))
            .expect("strings grow");
        count += 1;
    }
    if std::env::var_os("DATELINE_BLESS").is_some() {
        fs::write(&path, now).expect("the table can be written");
        return;
    }
    assert!(count >= 60, "the table has only {count} cases");
    for (line, (expected, found)) in table.lines().zip(now.lines()).enumerate() {
        assert_eq!(expected, found, "line {} of keys.txt", line + 1);
    }
    assert_eq!(table, now);
}

/// The diagnostics of a case, with the marked text, help and related places.
fn diagnostics_of(name: &str, input: &str) -> String {
    let input =
        UNSEEN.iter().fold(input.to_owned(), |text, (shown, real)| text.replace(shown, real));
    let (text, mut found) = match name.strip_prefix("configuration: ") {
        Some(_) => (input.clone(), config_case(&input)),
        None => {
            let text = format!("---\ntitle: A\ndate: 2024\n{input}---\n");
            let found = note_case(&text);
            (text, found)
        }
    };
    sort(&mut found);
    let lines = Lines::new(text.as_str().into());
    let place = |range: &Range<usize>| {
        let start = lines.position(range.start);
        let marked = text.get(range.clone()).expect("places are at whole characters");
        format!("{}:{} {:?}", start.line, start.column, shorten(marked))
    };
    let mut out = String::new();
    for found in found {
        let at = found.place.as_ref().map(|at| place(&at.range)).unwrap_or_default();
        let (severity, code) = (found.severity.word(), found.code.name());
        writeln!(out, "{severity}[{code}] {at}: {}", found.message).expect("strings grow");
        for help in &found.help {
            writeln!(out, "  help: {help}").expect("strings grow");
        }
        for (at, label) in &found.related {
            writeln!(out, "  {}: {label}", place(&at.range)).expect("strings grow");
        }
    }
    if out.is_empty() { "nothing\n".into() } else { out }
}

/// At most forty characters.
fn shorten(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

fn note_case(text: &str) -> Vec<Diagnostic> {
    let config = config::read(&"dateline.yaml".into(), None, "site").value;
    let file: Arc<str> = "content/note.md".into();
    note::parse(&file, "note.md", &text.into(), &config).diagnostics
}

fn config_case(text: &str) -> Vec<Diagnostic> {
    config::read(&"dateline.yaml".into(), Some(text), "site").diagnostics
}

#[test]
fn terms_in_conditions_have_places() {
    let text = "timelines: [{id: a}, {id: a, title: A, where: {tags: [b, c], actors: d}}]\n";
    let config = config::read(&"dateline.yaml".into(), Some(text), "site").value;
    let Selection::Where(conditions) = &config.timelines[0].selection else {
        panic!("{:?}", config.timelines)
    };
    let terms = conditions.terms.values().flatten();
    let marked: Vec<(&str, &str)> =
        terms.map(|term| (term.as_str(), &text[term.range.clone()])).collect();
    assert_eq!(marked, [("d", "d"), ("b", "b"), ("c", "c")]);
}

/// Hostile front matter, its first diagnostic, and why it could be slow.
#[test]
fn expensive_yaml_is_refused_or_read_quickly() {
    let nested: String = (0..200).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    let many = |count: usize| (0..count).map(|n| format!("  k{n}: {n}\n")).collect::<String>();
    let same: String = "  k: 1\n".repeat(20_000);
    let cases: [(&str, String, Option<Code>); 14] = [
        ("brackets", format!("extra: {}\n", "[".repeat(100_000)), Some(Code::OverLimit)),
        ("braces", format!("extra: {}\n", "{".repeat(100_000)), Some(Code::OverLimit)),
        ("brackets on lines", format!("extra:\n{}", "  [\n".repeat(50_000)), Some(Code::OverLimit)),
        ("tagged brackets", format!("extra: {}\n", "!t [".repeat(50_000)), Some(Code::OverLimit)),
        ("brackets in words", format!("summary: {}\n", "a [ ".repeat(50_000)), None),
        ("pairs", format!("extra: [{}]\n", "[], ".repeat(50_000)), None),
        ("deep maps", format!("extra:\n{}", nested.replace("a:", " a:")), Some(Code::OverLimit)),
        ("deep lists", format!("extra:\n {}x\n", "- ".repeat(50_000)), Some(Code::OverLimit)),
        ("complex keys", format!("extra:\n {}x\n", "? ".repeat(50_000)), Some(Code::OverLimit)),
        ("keys", format!("extra:\n{}", many(50_000)), None),
        ("the same key", format!("extra:\n{same}"), Some(Code::DuplicateKey)),
        ("unknown keys", many(20_000).replace("  k", "k"), Some(Code::UnknownKey)),
        ("quoted", format!("summary: \"{}\"\n", "[".repeat(100_000)), None),
        ("a long line", format!("summary: {}\n", "слово ".repeat(100_000)), None),
    ];
    for (name, front, expected) in cases {
        let begun = Instant::now();
        let found = note_case(&format!("---\ntitle: A\ndate: 2024\n{front}---\n"));
        let first = found.first().map(|found| found.code);
        assert_eq!(first, expected, "{name}: {:?}", found.first());
        let taken = begun.elapsed();
        // Far more than it takes on a busy machine, far less than quadratic work would take.
        assert!(taken < Duration::from_secs(60), "{name} took {taken:?}");
    }
}
