//! Tests of all formats, as tables.

use super::*;
use dateline::diag::{Code, Replacement};
use serde_json::Value;

/// A diagnostic at the first occurrence of `marked` in the text of the file `a.md`.
fn bad_date(text: &str, marked: &str) -> Diagnostic {
    Diagnostic::new(Code::BadDate, place("a.md", text, marked), "found this").help("do that")
}

fn place(file: &str, text: &str, marked: &str) -> Place {
    let start = text.find(marked).expect("the mark occurs in the text");
    Place::new(&Arc::from(file), start..start + marked.len())
}

/// Formats one diagnostic of a project with one file, without the closing line.
fn formatted(diagnostic: &Diagnostic, text: &str) -> String {
    let texts = |file: &str| (file == "a.md").then(|| Arc::from(text));
    let list = format_plain(std::slice::from_ref(diagnostic), &texts);
    let (formatted, closing) = list.trim_end().rsplit_once("\n\n").expect("a closing line");
    assert!(closing.contains("; for more, run `dateline explain "), "{closing}");
    formatted.to_owned()
}

#[test]
fn excerpts_mark_the_place() {
    let table: &[(&str, &str, &str)] = &[
        (
            "title: x\ndate: 2024-06-31\n",
            "2024-06-31",
            " --> a.md:2:7\n  |\n\
             2 | date: 2024-06-31\n\
             \x20 |       ^^^^^^^^^^\n",
        ),
        // Cyrillic letters are two bytes and one column; Chinese ones two columns on the screen
        // and one in the count.
        (
            "title: Київ 平壌 x\n",
            "x",
            " --> a.md:1:16\n  |\n\
             1 | title: Київ 平壌 x\n\
             \x20 |                  ^\n",
        ),
        // CRLF is no part of a line.
        (
            "---\r\ndate: 1\r\n---\r\n",
            "1\r\n",
            " --> a.md:2:7\n  |\n\
             2 | date: 1\n\
             \x20 |       ^\n",
        ),
        // A tab is one column in the count and four on the screen.
        (
            "\tdate: 1\n",
            "1",
            " --> a.md:1:8\n  |\n\
             1 |     date: 1\n\
             \x20 |           ^\n",
        ),
        // More than one line.
        (
            "a: [1,\n  2,\n  3]\nb: 1\n",
            "[1,\n  2,\n  3]\n",
            " --> a.md:1:4\n  |\n\
             1 |   a: [1,\n\
             \x20 |  ____^\n\
             2 | |   2,\n\
             3 | |   3]\n\
             \x20 | |____^\n",
        ),
        // Control characters.
        (
            "title: \x1b[2J\u{202e} x\n",
            "x",
            " --> a.md:1:14\n  |\n\
             1 | title: ␛[2J\\u{202e} x\n\
             \x20 |                     ^\n",
        ),
    ];
    for (text, marked, excerpt) in table {
        let expected = format!("error[bad-date]: found this\n{excerpt}  |\n  = help: do that");
        assert_eq!(formatted(&bad_date(text, marked), text), expected, "{text:?}");
    }
}

#[test]
fn places_at_and_after_the_end_are_marked_at_the_end() {
    let table: &[(&str, Range, &str)] = &[
        ("a: 1\n", (5, 5), " --> a.md:2:1\n  |\n2 |\n  | ^"),
        ("a: 1\n", (90, 900), " --> a.md:2:1\n  |\n2 |\n  | ^"),
        ("a: 1", (4, 4), " --> a.md:1:5\n  |\n1 | a: 1\n  |     ^"),
        ("a: 1", (3, 900), " --> a.md:1:4\n  |\n1 | a: 1\n  |    ^"),
        ("a\r\nb", (2, 2), " --> a.md:1:2\n  |\n1 | a\n  |  ^"),
        ("", (0, 0), " --> a.md:1:1\n  |\n1 |\n  | ^"),
    ];
    for (text, (start, end), excerpt) in table {
        let place = Place::new(&Arc::from("a.md"), *start..*end);
        let found = Diagnostic::new(Code::RawHtml, place, "x");
        let expected = format!("warning[raw-html]: x\n{excerpt}");
        assert_eq!(formatted(&found, text), expected, "{text:?} {start}..{end}");
    }
}

type Range = (usize, usize);

#[test]
fn long_lines_are_cut_around_the_place() {
    let text = format!("{}date: 2024-06-31 {}\n", "я".repeat(9000), "ж".repeat(9000));
    let found = formatted(&bad_date(&text, "2024-06-31"), &text);
    let lines: Vec<&str> = found.lines().collect();
    assert_eq!(lines[1], " --> a.md:1:9007");
    assert!(lines[3].starts_with("1 | …яяя") && lines[3].ends_with("жжж…"), "{found}");
    assert!(lines.iter().all(|line| line.chars().count() <= 126), "{found}");
    let column = |line: &str, mark: &str| line.find(mark).map(|at| line[..at].chars().count());
    assert_eq!(column(lines[3], "2024"), column(lines[4], "^"), "{found}");
}

#[test]
fn places_of_many_lines_are_marked_in_the_first_line() {
    let text = "line\n".repeat(1000);
    let place = Place::new(&Arc::from("a.md"), 5..4000);
    let found = formatted(&Diagnostic::new(Code::BadYaml, place, "x"), &text);
    assert_eq!(found, "error[bad-yaml]: x\n --> a.md:2:1\n  |\n2 | line\n  | ^^^^");
}

#[test]
fn related_places_have_their_labels() {
    let text = format!("a: 1\na: 2\n{}c: 3\n", "b\n".repeat(500));
    let found = Diagnostic::new(Code::DuplicateKey, place("a.md", &text, "a: 2"), "`a` twice")
        .related(place("a.md", &text, "a: 1"), "the first")
        .related(place("a.md", &text, "c"), "far away")
        .related(Place::file(&Arc::from("gone.md")), "elsewhere");
    let expected = "\
error[duplicate-key]: `a` twice
   --> a.md:2:1
    |
  1 | a: 1
    | ---- the first
  2 | a: 2
    | ^^^^
   ::: a.md:503:1
    |
503 | c: 3
    | - far away
   ::: gone.md
    = note: elsewhere";
    assert_eq!(formatted(&found, &text), expected);
}

#[test]
fn places_without_text_show_only_the_file_name() {
    let no_text = Diagnostic::new(Code::NotUtf8, Place::file(&Arc::from("b\x1b.md")), "x");
    assert_eq!(formatted(&no_text, ""), "error[not-utf8]: x\n--> b␛.md");
    let no_place = Diagnostic::new(Code::NoNotes, None, "a\nb\x1b[1m").help("c\u{9b}");
    let expected = "error[no-notes]: a␊b␛[1m\n |\n = help: c\\u{9b}";
    assert_eq!(formatted(&no_place, ""), expected);
}

#[test]
fn a_list_ends_with_its_counts() {
    let text = "a: <b>\n";
    let list = [
        Diagnostic::new(Code::RawHtml, place("a.md", text, "<b>"), "x"),
        bad_date(text, "a"),
        Diagnostic::new(Code::PlannedPassed, place("b.md", text, "a"), "x"),
    ];
    let texts = |_: &str| Some(Arc::from(text));
    let found = format_plain(&list, &texts);
    let closing =
        "1 error, 1 warning, 1 hint in 2 files; for more, run `dateline explain bad-date`\n";
    assert!(found.ends_with(&format!("\n\n{closing}")), "{found}");
    assert!(found.contains("hint[planned-passed]: x\n --> b.md:1:1\n"), "{found}");
    assert_eq!(format_plain(&[], &texts), "");
    let coloured = format_as(Format::Human, &list, &texts, Detail::Short);
    assert!(coloured.contains("\x1b["));
    assert_eq!(anstream::adapter::strip_str(&coloured).to_string(), found);
}

/// Two diagnostics: one with all fields, one without a place.
fn diagnostics_with_all_fields() -> (String, Vec<Diagnostic>) {
    let text = "title: Київ, 100%\r\ndate: 2024-06-31\r\n".to_owned();
    let mut first = bad_date(&text, "2024-06-31");
    first.place = Some(place("content/ü: a,b%.md", &text, "2024-06-31"));
    first.message = "100%\r\n::error::x".to_owned();
    first.replacements.push(Replacement { range: 29..39, text: "2024-06".to_owned() });
    let first = first.related(place("content/ü: a,b%.md", &text, "Київ, 100%\r\ndate"), "see");
    (text, vec![first, Diagnostic::new(Code::NoBaseUrl, None, "left out")])
}

fn parsed(format: Format) -> Value {
    let (text, list) = diagnostics_with_all_fields();
    let document = format_as(format, &list, &|_| Some(Arc::from(&*text)), Detail::Short);
    assert!(document.ends_with("}\n") && !document.contains('\x1b'));
    serde_json::from_str(&document).expect("a JSON document")
}

#[test]
fn json_contains_every_field() {
    let expected = serde_json::json!({
        "version": 1,
        "diagnostics": [
            {
                "code": "bad-date", "severity": "error", "file": "content/ü: a,b%.md",
                "start": 29, "end": 39, "line": 2, "column": 7, "end_line": 2, "end_column": 17,
                "message": "100%\r\n::error::x", "help": ["do that"],
                "related": [{
                    "file": "content/ü: a,b%.md",
                    "start": 7, "end": 27, "line": 1, "column": 8, "end_line": 2, "end_column": 5,
                    "message": "see",
                }],
                "replacements": [{"start": 29, "end": 39, "text": "2024-06"}],
            },
            {
                "code": "no-base-url", "severity": "note", "file": null,
                "start": null, "end": null, "line": null, "column": null,
                "end_line": null, "end_column": null,
                "message": "left out", "help": [], "related": [], "replacements": [],
            },
        ],
        "counts": {
            "errors": 1, "warnings": 0, "notes": 1, "hints": 0, "files": 1,
            "codes": [
                {"code": "bad-date", "severity": "error", "count": 1},
                {"code": "no-base-url", "severity": "note", "count": 1},
            ],
            "messages": [],
        },
    });
    assert_eq!(parsed(Format::Json), expected);
    let empty: Value =
        serde_json::from_str(&format_as(Format::Json, &[], &|_| None, Detail::Short)).unwrap();
    assert_eq!(empty["diagnostics"], serde_json::json!([]));
}

#[test]
fn github_commands_are_escaped() {
    let (text, list) = diagnostics_with_all_fields();
    let found = format_as(Format::Github, &list, &|_| Some(Arc::from(&*text)), Detail::Short);
    let expected = "\
::error file=content/ü%3A a%2Cb%25.md,line=2,endLine=2,col=7,endColumn=17,title=bad-date\
::100%25%0D%0A::error::x%0Ado that
::notice title=no-base-url::left out
";
    assert_eq!(found, expected);
}

#[test]
fn sarif_has_the_required_shape() {
    let log = parsed(Format::Sarif);
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let driver = &run["tool"]["driver"];
    assert_eq!(driver["name"], "dateline");
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let results = run["results"].as_array().expect("results");
    assert_eq!(results.len(), 2);
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
        assert_eq!(driver["rules"][index]["id"], result["ruleId"]);
        assert!(driver["rules"][index]["help"]["text"].is_string());
        assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
        assert!(result["message"]["text"].is_string());
    }
    let location = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(location["artifactLocation"]["uri"], "content/%C3%BC%3A%20a%2Cb%25.md");
    let region = serde_json::json!({
        "startLine": 2, "startColumn": 7, "endLine": 2, "endColumn": 17,
    });
    assert_eq!(location["region"], region);
    let related = &results[0]["relatedLocations"][0];
    assert_eq!(related["id"], 1);
    assert_eq!(related["message"]["text"], "see");
    assert_eq!(results[1].get("locations"), None);
    let change = &results[0]["fixes"][0]["artifactChanges"][0];
    assert_eq!(change["artifactLocation"], location["artifactLocation"]);
    assert_eq!(change["replacements"][0]["deletedRegion"], region);
    assert_eq!(change["replacements"][0]["insertedContent"]["text"], "2024-06");
    assert_eq!(results[1].get("fixes"), None);
}

/// A list with the same unknown key in five files, and a bad date each.
fn many() -> (String, Vec<Diagnostic>) {
    let text = "mood: good\n".to_owned();
    let mut list = Vec::new();
    for number in 0..30 {
        let file = format!("{number:02}.md");
        if number < 5 {
            let place = place(&file, &text, "mood");
            list.push(Diagnostic::new(Code::UnknownKey, place, "`mood` is no key").help("no"));
        }
        let message = format!("`{number}` is no date");
        list.push(Diagnostic::new(Code::BadDate, place(&file, &text, "good"), message));
    }
    (text, list)
}

#[test]
fn one_cause_in_many_places_is_printed_once() {
    let (text, list) = many();
    let texts = |_: &str| Some(Arc::from(&*text));
    let found = format_plain(&list, &texts);
    let key = "\
error[unknown-key]: `mood` is no key
 --> 00.md:1:1
  |
1 | mood: good
  | ^^^^
  |
  = help: no
  = note: also in 01.md:1:1, 02.md:1:1 and 2 more places: `dateline check --only unknown-key` lists all
";
    assert!(found.contains(key), "{found}");
    assert_eq!(found.matches("unknown-key").count(), 4, "{found}");
    assert_eq!(found.matches("is no date").count(), 20, "{found}");
    let end = "\
10 more of `bad-date`: `dateline check --only bad-date` lists all

     30  error[bad-date]
      5  error[unknown-key]

35 errors in 30 files; for more, run `dateline explain unknown-key`
";
    assert!(found.ends_with(end), "{found}");
    let whole = format_as(Format::Human, &list, &texts, Detail::Whole);
    assert_eq!(whole.matches("is no key").count(), 5, "{whole}");
    assert_eq!(whole.matches("is no date").count(), 30, "{whole}");
    let json = format_as(Format::Json, &list, &texts, Detail::Short);
    let json: Value = serde_json::from_str(&json).expect("a JSON document");
    assert_eq!(json["diagnostics"].as_array().map(Vec::len), Some(35));
    let messages = serde_json::json!([
        {"code": "unknown-key", "message": "`mood` is no key", "count": 5},
    ]);
    assert_eq!(json["counts"]["messages"], messages);
}

#[test]
fn one_cause_in_few_places_is_printed_in_each() {
    let (text, list) = many();
    let few: Vec<Diagnostic> =
        list.into_iter().filter(|one| one.code == Code::UnknownKey).take(3).collect();
    let found = format_plain(&few, &|_| Some(Arc::from(&*text)));
    assert_eq!(found.matches("error[unknown-key]").count(), 3, "{found}");
    assert!(!found.contains("--only"), "{found}");
}
