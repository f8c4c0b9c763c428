//! Text that looks like syntax is reported with its place; other text is not.

use super::no_internal::build_with_all_outputs;
use crate::support::Site;

/// Texts of a note, with the code and place of what they report.
const SLIPS: &[(&str, &str, &str)] = &[
    // Links to events.
    ("It [blew up](event:x “2024-06”).", "mistyped-link", "7:4"),
    ("It [blew up](event:x 2024-06).", "mistyped-link", "7:4"),
    ("It [blew up](event:x «2024-06»).", "mistyped-link", "7:4"),
    ("It [blew up](event: x \"2024-06\").", "mistyped-link", "7:4"),
    ("It [blew up](event:x \"2024-06).", "mistyped-link", "7:4"),
    ("It [blew up](event:x \"2024-06\"", "mistyped-link", "7:4"),
    ("It [blew up] (event:x \"2024-06\").", "mistyped-link", "7:4"),
    ("It [blew up]\n(event:x \"2024-06\").", "mistyped-link", "7:4"),
    ("It [blew up][event:x \"2024-06\"].", "mistyped-link", "7:4"),
    ("It [blew up]event:x.", "mistyped-link", "7:13"),
    ("It blew up](event:x \"2024-06\").", "mistyped-link", "7:11"),
    ("It blew up (event:x).", "mistyped-link", "7:13"),
    ("It [blew up](note:b “2024-06”).", "mistyped-link", "7:4"),
    ("It [blew up](event :x \"2024-06\").", "mistyped-link", "7:4"),
    ("It [blew up]（event：x “2024-06”）.", "mistyped-link", "7:4"),
    ("It blew up (event: x “2024-06”).", "mistyped-link", "7:13"),
    ("It blew up, event\u{200b}:x.", "mistyped-link", "7:13"),
    ("- It [blew up](event:x 2024)", "mistyped-link", "7:6"),
    ("| a |\n|---|\n| [b](event:x 2024) |", "mistyped-link", "9:3"),
    // Links of Markdown without an address, and of other programs.
    ("It [blew up][explosions].", "unknown-reference", "7:4"),
    ("It [[y]].", "unknown-wikilink", "7:4"),
    ("It [[y|blew up]].", "unknown-wikilink", "7:4"),
    ("- It [[Some note#Part]]", "unknown-wikilink", "7:6"),
    ("![[map.png]]", "unknown-wikilink", "7:1"),
    ("![[x]]", "foreign-syntax", "7:1"),
    ("It [[x|blew up].", "unknown-reference", "7:4"),
    ("It [blew up](event:x)(2024-06).", "mistyped-link", "7:4"),
    ("It [blew up](event:x)“2024-06”.", "mistyped-link", "7:4"),
    ("It [blew up](event:x \"\").", "mistyped-link", "7:4"),
    ("It [[x|blew up]](2024-06).", "mistyped-link", "7:4"),
    ("## [Blew up](event:x) {date=2024}", "bad-heading", "7:4"),
    ("## [[x]] {date=2024}", "bad-heading", "7:4"),
    ("It [TASS](https://tass.example.", "unknown-reference", "7:4"),
    ("It [TASS] (https://tass.example).", "unknown-reference", "7:4"),
    ("It (TASS)[https://tass.example].", "unknown-reference", "7:4"),
    ("It [TASS][].", "unknown-reference", "7:4"),
    ("events:\n- {id: x, date: 2024}", "misplaced-key", "7:1"),
    ("- id: x\n  date: 2024", "misplaced-key", "8:3"),
    ("It [x|blew up]].", "unknown-reference", "7:4"),
    ("It ［[x|blew up]] [then].", "unknown-reference", "7:5"),
    ("It [[x|blew up]］.", "unknown-reference", "7:4"),
    ("> Beware\n> [!note] of it", "foreign-syntax", "8:3"),
    ("> [!my-kind]- Beware {x}", "foreign-syntax", "7:3"),
    ("> [!note Beware", "foreign-syntax", "7:3"),
    ("> ![Note] Beware", "foreign-syntax", "7:3"),
    ("[[x]]:: 2024-06", "mistyped-link", "7:1"),
    ("[[x|blew up]]::2024-06", "mistyped-link", "7:1"),
    ("It ![map](my map.png).", "unknown-reference", "7:4"),
    ("It ![map] (map.png).", "unknown-reference", "7:4"),
    ("It ![map]map.png", "unknown-reference", "7:4"),
    ("It [is](a b.md).", "unknown-reference", "7:4"),
    // Comments.
    ("It <!- ask Ivan -> is.", "unclosed-comment", "7:4"),
    ("It <! -- ask Ivan --> is.", "unclosed-comment", "7:4"),
    ("It <!— ask Ivan —> is.", "unclosed-comment", "7:4"),
    ("It <-- ask Ivan --> is.", "unclosed-comment", "7:4"),
    // Links and footnotes of which readers see nothing, or brackets.
    ("It [](event:x \"2024-06\") is.", "unknown-reference", "7:4"),
    ("It [is](note:a \"2024-06-18\").", "mistyped-link", "7:4"),
    ("It [is](a.md \"2024-06\").", "mistyped-link", "7:4"),
    ("It [is](/events/x/ \"2024-06\").", "mistyped-link", "7:4"),
    ("It.\n\n[1]: event:x \"2024-06\"", "mistyped-link", "9:1"),
    ("It [is][1].\n\n[1]: event:x\n[2]: https://b.example/", "unknown-reference", "10:1"),
    ("It.[^1]\n\n[^1]: TASS.\n\n[^1]: Kuna.", "unused-footnote", "11:1"),
    ("It.[^1]\n\n[^1]:", "unknown-footnote", "9:1"),
    ("It.^[TASS, 4 May]", "foreign-syntax", "7:4"),
    ("It [[]].", "unknown-reference", "7:4"),
    ("It [[|blew up]].", "unknown-reference", "7:4"),
    ("It [[x] ].", "unknown-reference", "7:4"),
    ("It ［［x］］ or 【【x】】.", "unknown-reference", "7:4"),
    // Callouts, and blocks of other programs.
    ("[!warning] It is.", "foreign-syntax", "7:1"),
    ("- [!warning] It is.", "foreign-syntax", "7:3"),
    ("> [warning!] It is.", "foreign-syntax", "7:3"),
    ("> [！note] It is.", "foreign-syntax", "7:3"),
    ("> [!!note] It is.", "foreign-syntax", "7:3"),
    (":::warning\nIt is.\n:::", "foreign-syntax", "7:1"),
    ("!!! note\n    It is.", "foreign-syntax", "7:1"),
    ("It {{< figure src=\"a.png\" >}} is.", "foreign-syntax", "7:4"),
    ("It {% include a.md %} is.", "foreign-syntax", "7:4"),
    ("Text.\n\n```\nIt\n\n## X {date=2024}", "unclosed-code", "9:1"),
    ("~~~~\nIt\n~~~\n", "unclosed-code", "7:1"),
    // Attributes and headings.
    ("## It happened {#y status=denied}", "bad-heading", "7:20"),
    ("## It happened {key}", "bad-heading", "7:17"),
    ("## It happened {#y} {date=2024-06-18}", "bad-heading", "7:1"),
    ("## It happened {}", "bad-heading", "7:1"),
    ("It happened {#x date=2024-06-18}", "bad-heading", "7:13"),
    ("- It happened {date=2024-06-18}", "bad-heading", "7:15"),
    ("##It happened {#x date=2024-06-18}", "bad-heading", "7:15"),
    ("## It happened #x date=2024-06-18}", "bad-heading", "7:16"),
    ("## It happened ｛#x date=2024-06-18}", "bad-heading", "7:16"),
    ("## It happened {#xdate=2024-06-18}", "bad-heading", "7:17"),
    ("It happened #x date=2024-06-18}", "bad-heading", "7:13"),
    ("## It happened [#x date=2024-06-18]", "bad-heading", "7:16"),
    ("## It happened (date=2024-06-18)", "bad-heading", "7:16"),
    ("##It happened", "not-a-heading", "7:1"),
    ("####### It happened", "not-a-heading", "7:1"),
    // Keys below a dated heading.
    ("## X {date=2024}\naccording_to: Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\naccording to:: Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\nacording_to: Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\naccording_to; Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\n\nText. actors:: Russia, DPRK", "misplaced-key", "9:7"),
    ("## X {date=2024}\naccording_to::\n  Spiegel", "wrong-type", "8:1"),
    ("## X {date=2024}\nquote:: |\n  Words", "wrong-type", "8:1"),
    ("## X {date=2024}\nAccording to: Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\nsource = Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\n> source:: Spiegel", "misplaced-key", "8:3"),
    ("## X {date=2024}\n(source:: Spiegel)", "misplaced-key", "8:2"),
    ("## X {date=2024}\n**according_to**:: Spiegel", "misplaced-key", "8:3"),
    ("## X {date=2024}\n[according_to]:: Spiegel", "misplaced-key", "8:2"),
    ("## X {date=2024}\n- source:: Spiegel", "misplaced-key", "8:3"),
    ("## X {date=2024}\n\nText.\n\naccording_to:: Spiegel", "misplaced-key", "11:1"),
    ("## X {date=2024}\nText.\nactors:: Spiegel", "misplaced-key", "9:1"),
    ("## X\ndate: 2024-06-18", "misplaced-key", "8:1"),
    ("## X {date=2024}\nsource::: Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\nsource：： Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\nsource：Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\nactors;: Spiegel", "misplaced-key", "8:1"),
    ("## X {date=2024}\n\u{a0}actors:: Spiegel", "misplaced-key", "8:2"),
    ("## X {date=2024}\nquote:: Xactors:: Spiegel", "misplaced-key", "8:10"),
    ("## X {date=2024}\n\nText.\n\naccording_to: Spiegel", "misplaced-key", "11:1"),
    ("## X {date=2024}\n\nText.\n\nstatus: denied", "misplaced-key", "11:1"),
    ("## X {date=2024}\n\nText.\n\nsource: https://a.example/", "misplaced-key", "11:1"),
    ("## X {date=2024}\n\n| actors:: A | quote:: B |\n|---|---|", "misplaced-key", "9:3"),
    ("## X {date=2024}\n\n| a | quote:: B |\n|---|---|\n| c | page:: 4 |", "misplaced-key", "11:7"),
    ("## X\nid: blew-up", "misplaced-key", "8:1"),
    ("## X\nstatus:: denied\n\nText.", "misplaced-key", "8:1"),
    ("## X\ndate_text:: in June", "misplaced-key", "8:1"),
    // Bold words beside punctuation and letters.
    ("**重要。**次の文。", "open-emphasis", "7:1"),
    ("これは**「重要」**です。", "open-emphasis", "7:4"),
    ("这是**“重要”**的。", "open-emphasis", "7:3"),
    ("It was **over.**Then it went on.", "open-emphasis", "7:8"),
    ("- a\n- **중요(重要)**한", "open-emphasis", "8:3"),
    // Footnotes, and a second front matter.
    ("It happened.[^a]", "unknown-footnote", "7:13"),
    ("It happened.\n\n[^a]: TASS.", "unused-footnote", "9:1"),
    ("It happened.[^ 1]", "unknown-footnote", "7:13"),
    ("It happened.[ ^1] It is.\n\n[^1]: TASS.", "unknown-footnote", "7:13"),
    ("It happened.[^1 and is.\n\nIt.[^1]\n\n[^1]: TASS.", "unknown-footnote", "7:13"),
    // Headings with a date in words.
    ("## 6 September 2022: Yacht chartered", "undated-heading", "7:1"),
    ("## 2022-09-06: Yacht chartered", "undated-heading", "7:1"),
    ("### Yacht chartered (September 2022)", "undated-heading", "7:1"),
    ("## 6 вересня 2022 – Яхту найнято", "undated-heading", "7:1"),
    ("## X {#y .gas}", "undated-heading", "7:11"),
    ("---\nsource: TASS\n---\nText.", "second-front-matter", "7:1"),
    ("---\n\nsource: TASS\n---\nText.", "second-front-matter", "7:1"),
    ("+++\nsource = 'TASS'\n+++\nText.", "second-front-matter", "7:1"),
];

/// Texts that report none of it.
const TEXTS: &[&str] = &[
    "The main event: signing (2024), and a note: see below.",
    "The main event: a speech. Note: two of them (note: the sources differ).",
    "`[x](event:x 2024)` and `{date=2024}`",
    "```\n[x](event:x 2024)\n##X {date=2024}\n```",
    "    [x](event:x 2024)",
    r"See event\:x.",
    "See https://example.org/?event:1 and https://example.org/?date=2024",
    "It [blew up](event:x \"2024-06\").",
    "## X {date=2024}\naccording_to:: Spiegel\n\nText.",
    "## X {date=2024}\n\nText.\n\nsource: all of them",
    "## X\n\nsource: all of them",
    "[a][b], [a][] and [b]\n\n[b]: https://b.example/\n[a]: https://a.example/",
    "As said [1][2], and [1], [see] and x[0].",
    r"\[[y]] and `[[y]]` and [[x]]",
    "> Beware [!note] of it",
    "> [!note] Beware\n> of it",
    "#tag and #2",
    "Date: in June, events: two; it [x](event:x) (2024).",
    "It was (see https://a.example/) or [x] or (https://b.example/).",
    "## See [[x]] {#y date=2024}",
    "[[a], [b] ] and [a [b]] and [[1], 2] and x[y[0]].",
    "The date=2024 in https://a.example/?a={b}&date=2024} and {date}",
    "## X {date=2024}\nactors; then more, in std::vector and A:: b",
    "It happened.[^a]\n\n[^a]: TASS.",
    "It.[^A]\n\n[^a]: TASS.",
    "[//]: # (Ask Ivan.)\n\n[comment]: <> (Ask Ivan.)",
    "[![map](/search/)](event:x) and [b](https://b.example/ \"2024-06-18\") and [c](/search/ \"1984\")",
    r"\:::note, a ::: b, !!!, \{{< a >}} and {{a}} and 2^[1] \^[a]",
    r"> \[!warning] It is and [warning] and [warning!]",
    "~~~\n## X {#y}\n~~~\n\n- ```\n  a",
    "## X {#y}",
    r"## Y \{#y} and {z} then",
    "[^",
    "**重要**。次の文。これは「**重要**」です。",
    "2**3 and **a.** b and a **\"b\"** c",
    r"\*\*重要。\*\*次 and `**重要。**次`",
    "---\n\nText.\n\n---",
    "As said [[1]](https://a.example/) and [[a b]](/search/) and `[[1]](https://a.example/)`.",
    "It [is] (so) and f[0](x y) and ![x][b] and A <-- B and 1 <! 2\n\n[b]: https://b.example/",
    "## X {date=2024}\n    according_to:: Spiegel\n\tstatus:: denied\n\nText.",
    "## X\n\nID: 4711\n\nstatus: all is well\n\n| a: b |\n|---|",
    "## 2022\n\n## 6 September\n\n## The war of 2022: an overview",
    "## 44 BC: Caesar killed\n\n## Chapter 2: May\n\n## War (2022–2023)",
];

/// The codes that this file is about.
const CODES: [&str; 13] = [
    "unclosed-code",
    "undated-heading",
    "unclosed-comment",
    "unknown-wikilink",
    "open-emphasis",
    "unknown-reference",
    "foreign-syntax",
    "mistyped-link",
    "misplaced-key",
    "second-front-matter",
    "not-a-heading",
    "unknown-footnote",
    "unused-footnote",
];

/// The report of a note with this text.
fn report(text: &str) -> String {
    let head =
        "---\ntitle: A\ndate: 2024-07\nevents:\n- {id: x, title: X, date: 2024-06-01}\n---\n";
    let site = Site::new().note("a.md", &format!("{head}{text}\n"));
    build_with_all_outputs(&site);
    site.build().report()
}

#[test]
fn slips_are_reported_at_their_place() {
    let mut missing = Vec::new();
    for (text, code, place) in SLIPS {
        let report = report(text);
        let is_there = report.contains(&format!("[{code}]"))
            && report.contains(&format!("content/a.md:{place}"));
        if !is_there {
            missing.push(format!("{text:?}: no {code} at {place} in {report}"));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn other_texts_are_not_reported() {
    for text in TEXTS {
        let report = report(text);
        let found = CODES.iter().chain(&["bad-heading"]).find(|code| report.contains(**code));
        assert_eq!(found, None, "{text:?}: {report}");
    }
}

#[test]
fn slips_in_values_and_translations_are_reported() {
    let head = "---\ntitle: A\ndate: 2024-07\nevents:\n- {id: x, title: X, date: 2024-06-01, text: 'It [[y]].'}\n---\n";
    let site = Site::new()
        .config("languages: {uk: {}}\n")
        .note("a.md", head)
        .note("a.uk.md", "---\ntitle: A\n---\nIt [[y]].\n\nIt [blew up](event:x 2024).\n");
    let report = site.build().report();
    for expected in ["content/a.md:5:45", "content/a.uk.md:4:4", "content/a.uk.md:6:4"] {
        assert!(report.contains(expected), "no {expected} in {report}");
    }
}
