//! What is valid but probably unintended gets a warning or a hint with the line to write.

use super::no_internal::build_with_all_outputs;
use crate::support::Site;

/// A note with a source: its keys after the date, and its text.
fn note(keys: &str, text: &str) -> String {
    format!("---\ntitle: A\ndate: 2024-11-12\nsource: https://a.example/1\n{keys}---\n{text}\n")
}

/// Keys and text of a note, the place of the diagnostic, and a part of its help.
type Doubt = (&'static str, &'static str, &'static str, &'static str);

/// Doubts by the severity and code that `check` reports for them.
#[rustfmt::skip]
const DOUBTS: &[(&str, &[Doubt])] = &[
    ("warning[cut-by-comment]", &[
        ("summary: Report #5 on it\nevents: []\n", "", "5:17", "`summary: \"Report #5 on it\"`"),
        ("summary: Report # 5\nevents: []\n", "", "5:17", "\"Report # 5\""),
        ("tags: gas #sabotage\nevents: []\n", "", "5:11", "\"gas #sabotage\""),
        ("tags:\n- gas #1\nevents: []\n", "", "6:7", "`\"gas #1\"`"),
        ("events:\n- id: x\n  title: X\n  quote: He said #MeToo is over\n", "", "8:18", "quote: \"He said"),
        ("summary: #MeToo\nevents: []\n", "", "5:10", "\"#MeToo\""),
        ("events: []\nextra:\n  mine: one #two\n", "", "7:13", "mine: \"one #two\""),
    ]),
    ("warning[control-character]", &[
        ("summary: \"a\\u0010b\"\nevents: []\n", "", "5:10", "delete it"),
        ("summary: \"a\\uFFFEb\"\nevents: []\n", "", "5:10", "delete it"),
        ("summary: \"a\\0b\"\nevents: []\n", "", "5:10", "delete it"),
        ("summary: \"a\\x92b\"\nevents: []\n", "", "5:10", "Windows-1252"),
        ("tags: [\"a\\U0010FFFFb\"]\nevents: []\n", "", "5:8", "delete it"),
        ("summary: \"a\\u202Eb\"\nevents: []\n", "", "5:10", "U+202C after"),
        ("summary: a\u{2067}b\nevents: []\n", "", "5:10", "U+2069 after"),
        ("events: []\n", "A.\nB\u{b}b", "8:2", "delete it"),
        ("events: []\n", "B\u{92}b", "7:2", "Windows-1252"),
        ("events: []\n", "\u{1f600}\u{fdd0}", "7:2", "delete it"),
        ("events: []\n", "a \u{2066}b\u{2069} \u{202e}c\n\u{202c}", "7:7", "U+202C after"),
    ]),
    ("warning[term-spellings]", &[
        ("tags: [\"Washington, DC\"]\nevents: []\n", "", "5:8", "for `Washington, D.C.`, which is already listed there"),
    ]),
    ("warning[odd-term]", &[
        ("tags: [\"#gas\"]\nevents: []\n", "", "5:8", "write `gas`"),
        ("tags: [“gas”]\nevents: []\n", "", "5:8", "write `gas`"),
        ("tags: gas]\nevents: []\n", "", "5:7", "write `gas`"),
        ("tags: \"[gas, oil]\"\nevents: []\n", "", "5:7", "write `gas` and `oil`"),
        ("tags: [‘gas’]\nevents: []\n", "", "5:8", "write `gas`"),
        ("tags: \"#gas, #oil\"\nevents: []\n", "", "5:7", "write `gas` and `oil`"),
    ]),
    ("hint[comma-in-term]", &[
        ("tags: gas, sabotage\nevents: []\n", "", "5:7", "`[gas, sabotage]`"),
        ("tags: gas; sabotage\nevents: []\n", "", "5:7", "`[gas, sabotage]`"),
        ("events:\n- {id: x, title: X, actors: ['Russia, DPRK']}\n", "", "6:30", "`[Russia, DPRK]`"),
    ]),
    ("hint[season-or-years]", &[
        ("events:\n- {id: x, title: X, date: 2023-24}\n", "", "6:27", "`2023/2024`"),
        ("events:\n- {id: x, title: X, date: 2020-21/2021-22}\n", "", "6:27", "`2020/2021`"),
        ("events:\n- {id: x, title: X, date: 1939-40~}\n", "", "6:27", "`1939/1940`"),
        ("events: []\n", "## X {#x date=2023-24}", "7:15", "`2023/2024`"),
    ]),
    ("warning[claim-after-report]", &[
        ("events:\n- {id: x, title: X, date: 2024-11-13}\n", "", "6:27", "status: planned"),
        ("events:\n- {id: x, title: X, date: 2025-01}\n", "", "6:27", "status: planned"),
        ("events:\n- {id: x, title: X, date: 2024-11-14T10:00}\n", "", "6:27", "the year"),
        ("events:\n- {id: x, title: X, date: 2024-02, source: {url: 'https://b.example', published: 2024-01}}\n", "", "6:27", "the year"),
        ("", "## X {#x date=2025-01}", "6:15", "the year"),
    ]),
    ("warning[undated-heading]", &[
        ("", "## 6 September 2022: Yacht chartered", "6:1", "write `## Yacht chartered {date=2022-09-06}`"),
        ("", "### Yacht chartered (May 2022) {#yacht .boat}", "6:1", "write `### Yacht chartered {#yacht .boat date=2022-05}`"),
        ("", "## 5-6 May 2022 – Talks", "6:1", "write `## Talks {date=2022-05-05/2022-05-06}`"),
    ]),
    ("warning[undated-entry]", &[
        ("", "- 6 September 2022: Yacht chartered", "6:3", "`## Yacht chartered {date=2022-09-06}`"),
        ("", "* 2022-09-06 Yacht chartered\n* 2022-09-26 Explosions", "6:3", "`## Yacht chartered {date=2022-09-06}`"),
        ("", "1. 6 вересня 2022 – Яхту найнято", "6:4", "`## Яхту найнято {date=2022-09-06}`"),
        ("", "**6 September 2022.** Yacht chartered.", "6:3", "`## Yacht chartered {date=2022-09-06}`"),
        ("", "- **September 2022**: Yacht chartered", "6:5", "`## Yacht chartered {date=2022-09}`"),
        ("", "| Date | Event |\n|---|---|\n| 6 September 2022 | Yacht chartered |", "8:3", "`## Yacht chartered {date=2022-09-06}`"),
        ("", "6 September 2022: Yacht\n\n26 September 2022: Explosions", "6:1", "`## Yacht {date=2022-09-06}`"),
        ("", "## 6 September 2022\n\nYacht chartered.", "6:1", "`## … {date=2022-09-06}`"),
    ]),
    ("warning[no-alt-text]", &[
        ("media: {image: a.svg, alt: ''}\nevents: []\n", "", "5:8", "after `alt:`"),
    ]),
    ("warning[large-image]", &[
        ("media: {image: wide.gif, alt: A}\nevents: []\n", "", "5:16", "2,000 pixels"),
        ("events: []\n", "![A](heavy.svg)", "7:1", "500 KB"),
    ]),
    ("hint[note-is-event]", &[
        ("summary: Signed on 11 November 2024\n", "", "2:8", "events: []"),
        ("", "It was signed on 19.6.2024.", "2:8", "`events: []`"),
        ("", "It was signed in 2024.", "2:8", "`events: []`"),
        ("", "It was signed on 19/06.", "2:8", "`events: []`"),
        ("", "See [this](https://b.example/).", "2:8", "`events: []`"),
    ]),
];

/// Notes that get none of these diagnostics.
const MEANT: &[(&str, &str)] = &[
    ("# a comment\nevents: [] # none\n", ""),
    ("tags: gas # the main one\nevents: []\n", ""),
    ("summary: \"Report #5\" # the fifth\nevents: []\n", ""),
    ("summary: C# and F#\nevents: []\n", ""),
    ("private: ask #5\nevents: []\n", ""),
    ("summary: # later\nevents: []\n", ""),
    ("tags: [Smith's, ’t Hooft, \"C#\", \"Washington, D.C.\"]\nevents: []\n", ""),
    ("events:\n- {id: x, title: X, date: 2023-22}\n- {id: y, title: Y, date: 2023-12}\n", ""),
    ("events:\n- {id: x, title: X, date: 2024-11}\n- {id: y, title: Y, date: 2024-11-12}\n", ""),
    ("events:\n- {id: x, title: X, date: 2024-11-13T01:00+09:00}\n", ""),
    ("events:\n- {id: x, title: X, date: 2024-11-13, status: planned}\n", ""),
    ("events:\n- {id: x, title: X, date: 2024-11-13, status: denied}\n", ""),
    ("events:\n- {id: x, title: X, date: 2024-12~}\n", ""),
    ("events:\n- {id: x, title: X, date: 2024-12, source: 'https://b.example'}\n", ""),
    ("", "Everyone on board walks away from 3 of 10 houses."),
    ("events: []\n", "It was signed in 2024.\n\n- 6 September 2022: Yacht chartered"),
    ("status: confirmed\n", "- 6 September 2022: Yacht chartered"),
    ("events:\n- {id: x, title: X}\n", "- 6 September 2022: Yacht chartered"),
    (
        "",
        "- 10:30: they meet\n- 2 of 3 houses\n\nKyiv, 6 September – So it is.\n\n**1,000 people** are here.",
    ),
    ("media: {image: a.svg, alt: A}\nevents: []\n", ""),
    ("status: confirmed\n", "It was signed in 2024."),
    ("key: true\n", "See [this](https://b.example/)."),
    (
        "summary: \"a\\tb \\u2067c\\u2069\"\nevents: []\n",
        "A \u{2068}b\u{2069} \u{200f}c \u{1f600}\r\n",
    ),
];

/// The codes that this file is about.
const CODES: [&str; 13] = [
    "undated-entry",
    "undated-heading",
    "control-character",
    "no-alt-text",
    "cut-by-comment",
    "misnamed-file",
    "claim-after-report",
    "large-image",
    "odd-term",
    "comma-in-term",
    "season-or-years",
    "report-noted-twice",
    "note-is-event",
];

/// A site with the images that notes name, and declared terms.
fn site() -> Site {
    let heavy =
        format!("<svg xmlns='http://www.w3.org/2000/svg'><!--{}--></svg>", "x".repeat(500_001));
    Site::new()
        .config("terms: {tags: {\"C#\": {slug: c-sharp}, \"Washington, D.C.\": {}}}\n")
        .file("content/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9000' height='9'/>")
        .file("content/wide.gif", "GIF89aAAAAAAAAA")
        .file("content/heavy.svg", heavy)
}

#[test]
fn what_is_probably_not_meant_is_reported_with_the_line_to_write() {
    for (code, doubts) in DOUBTS {
        for (keys, text, place, help) in *doubts {
            let site = site().note("a.md", &note(keys, text));
            build_with_all_outputs(&site);
            let report = site.build().report_with_hints();
            let place = format!(" --> content/a.md:{place}");
            let is_wanted =
                |one: &str| one.lines().nth(1) == Some(place.as_str()) && one.contains(help);
            let is_there = report.split(code).skip(1).any(is_wanted);
            assert!(is_there, "{keys}{text}: no {code}{place} with {help} in\n{report}");
        }
    }
}

#[test]
fn what_is_probably_meant_is_not_reported() {
    for (keys, text) in MEANT {
        let report = site().note("a.md", &note(keys, text)).build().report_with_hints();
        let found = CODES.iter().find(|code| report.contains(&format!("[{code}]")));
        assert_eq!(found, None, "{keys}{text}: {report}");
    }
}

#[test]
fn a_note_that_says_when_its_source_appeared_is_an_event_on_purpose() {
    let source = "source: {url: https://a.example/1, published: 2024-11-13}";
    let text = note("", "It was 2024.").replace("source: https://a.example/1", source);
    let report = Site::new().note("a.md", &text).build().report_with_hints();
    assert!(!report.contains("note-is-event"), "{report}");
}

#[test]
fn files_with_other_names_are_reported() {
    let base = Site::new().note("a.md", &note("events: []\n", ""));
    for name in [
        "content/b.MD",
        "content/b.markdown",
        "content/x/b.mkd",
        "content/b.mdown",
        "content/b.md.txt",
        "content/b.mdx",
        "content/b. md",
    ] {
        let report = base.clone().file(name, "---\ntitle: B\n---\n").build().report_with_hints();
        assert!(report.contains("warning[misnamed-file]") && report.contains(name), "{report}");
        assert!(report.contains("b.md`"), "{report}");
    }
    for name in [
        "dateline.yml",
        "Dateline.yaml",
        "dateline.YAML",
        "dateline.yaml.txt",
        "datelin.yaml",
        ".dateline.yml",
    ] {
        let report = base.clone().file(name, "title: B\n").build().report_with_hints();
        assert!(report.contains("warning[misnamed-file]"), "{name}: {report}");
        assert!(report.contains("rename it to `dateline.yaml`"), "{report}");
    }
    let both = base.clone().config("title: A\n").file("dateline.yml", "title: B\n").build();
    assert!(both.report_with_hints().contains("[misnamed-file]"), "{}", both.report_with_hints());
    let inside = base.clone().file("content/dateline.yaml", "title: B\n").build();
    assert!(
        inside.report_with_hints().contains("[misnamed-file]"),
        "{}",
        inside.report_with_hints()
    );
    let ignored = base.config("ignore: ['*.MD']\n").file("content/b.MD", "# B\n").build();
    assert!(
        !ignored.report_with_hints().contains("[misnamed-file]"),
        "{}",
        ignored.report_with_hints()
    );
}

#[test]
fn a_report_that_is_noted_twice_is_reported_once() {
    let claims = "events:\n- {id: x, title: X, date: 2024}\n- {id: y, title: Y, date: 2023}\n";
    let twice = |other: &str| {
        let second = note(claims, "").replace("https://a.example/1", other);
        let site = Site::new().note("a.md", &note(claims, "")).note("b.md", &second);
        site.build().report_with_hints().matches("hint[report-noted-twice]").count()
    };
    for same in ["https://a.example/1", "http://www.a.example/1/#top", "https://A.example/1"] {
        assert_eq!(twice(same), 1, "{same}");
    }
    assert_eq!(twice("https://a.example/2"), 0);
}

#[test]
fn the_configuration_is_looked_at_as_well() {
    for (text, expected) in [
        ("title: Case #4\n", "warning[cut-by-comment]"),
        ("theme:\n  accent: #7a1f1f\n", "warning[cut-by-comment]"),
        ("terms: {tags: {sabotge: {}}}\n", "hint[similar-terms]"),
        (
            "timelines: [{id: a, title: A, where: {tags: sabotage, key: true}}]\n",
            "warning[empty-timeline]",
        ),
        ("timelines: [{id: a, title: A, events: []}]\n", "warning[empty-timeline]"),
    ] {
        let claims = "tags: [sabotage]\nevents: [{id: x, title: X}]\n";
        let site = Site::new().note("a.md", &note(claims, "")).config(text);
        let report = site.build().report_with_hints();
        assert!(report.contains(expected), "{text}: {report}");
        assert!(report.contains("dateline.yaml:"), "{text}: {report}");
    }
    for text in ["terms: {tags: {oil: {}}}\n", "timelines: [{id: a, title: A, events: [x]}]\n"] {
        let claims = "tags: [sabotage]\nevents: [{id: x, title: X}]\n";
        let site = Site::new().note("a.md", &note(claims, "")).config(text);
        assert!(!site.build().report_with_hints().contains("dateline.yaml:"), "{text}");
    }
}

#[test]
fn a_build_counts_the_notes_that_are_events_by_accident() {
    let site = Site::new().note("a.md", &note("", "In 2024."));
    let _ = site
        .on_disk()
        .build()
        .success()
        .stdout_has("1 note makes no claim, so it is itself an event");
    let two = site.note("b.md", &note("", "In 2024."));
    let _ = two.on_disk().build().success().stdout_has("2 notes make no claim");
}

#[test]
fn characters_that_cannot_be_shown_reach_no_output() {
    let odd = ["\\u0010", "\\uFFFE", "\\uFDD0", "\\x7F", "\\x85", "\\U0001FFFF"];
    let raw = "\u{b}\u{7f}\u{9b}\u{fffe}\u{1ffff}";
    for character in odd {
        let keys = format!(
            "tags: [\"x{character}y\"]\nevents:\n- {{id: x, title: \"T{character}\", quote: \"q{character}r\", \
             date: 2024-11-11, according_to: \"P{character}\", text: \"t{character}u\"}}\n"
        );
        let text = note(&keys, &format!("Text{raw} here."));
        let site = Site::new().note("a.md", &text).config("title: \"Si\\u0001te\"\n").build();
        for (path, bytes) in site.success().output() {
            let Ok(text) = std::str::from_utf8(bytes) else { continue };
            let bad = |c: char| dateline::html::is_invalid(c);
            assert!(!text.contains(bad), "{character} in {path}");
        }
    }
}
