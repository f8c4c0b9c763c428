//! What is read by lines is what the parser would have read, and all else is left to it.

use super::scan::parsed;
use super::{Node, lines};
use crate::diag::Diagnostic;
use proptest::prelude::*;
use std::sync::Arc;

const DEPTH: usize = 4;

fn by_lines(text: &str) -> Option<Node> {
    lines::tree(text, 7, DEPTH)
}

fn by_parser(text: &str) -> (Option<Node>, Vec<Diagnostic>) {
    let mut found = Vec::new();
    (parsed(&Arc::from("note.md"), text, 7, DEPTH, &mut found), found)
}

#[test]
fn usual_front_matter_needs_no_parser() {
    for text in [
        "title: The treaty's text\n",
        "title: \"Signed: in Kyiv\"\ndate: 2024-03\ntags: [a, 'b c', \"d\"]\n\nadded: 2024-03-01T10:00:00Z\n",
        "source:\n  name: Діло\n  url: https://example.org/?a=b&c\nevents:\n  - date: 2023-06\n    title: Signed\n    tags: []\n\n  - date: 2023-10\n",
        "tags:\n  - a\n  - b c\nlang: uk",
        "a:\n    b:\n        c: 1",
    ] {
        let tree = by_lines(text);
        assert!(tree.is_some(), "{text}");
        assert_eq!((tree, Vec::new()), by_parser(text), "{text}");
    }
}

#[test]
fn all_else_is_left_to_the_parser() {
    for text in [
        "",
        "a",
        "a:",
        "a: b: c",
        "a: b # c",
        "# a\nb: c",
        "a: b\n  c",
        "a: b\na: c",
        "a: |\n  b",
        "a: [b, [c]]",
        "a: [b,\n c]",
        "a: {b: c}",
        "a: &b c",
        "a: *b",
        "a: !b c",
        "a: 'it''s'",
        "a: \"b\\n\"",
        "a:\tb",
        "---\na: b",
        "- a",
        "a: b\n...",
        "a: [b, ]",
        "a: [b: c]",
        "'a': b",
        "? a",
        "a : b",
        "a:\n  b: c\n d: e",
        "a:\n  - b\n c: d",
        "a: b\r\nc: d",
        "a: \u{85}",
        "a: %b",
        "a: @b",
        "a:\n  b:\n    c:\n      d:\n        e: f",
    ] {
        assert_eq!(by_lines(text), None, "{text}");
    }
}

fn agree(pieces: &[&str]) -> Result<(), TestCaseError> {
    let text = pieces.concat();
    if let Some(tree) = by_lines(&text) {
        prop_assert_eq!((Some(tree), Vec::new()), by_parser(&text), "{}", text);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn lines_and_parser_agree(pieces in prop::collection::vec(prop::sample::select(PIECES), 1..24)) {
        agree(&pieces)?;
    }

    #[test]
    fn lines_and_parser_agree_on_what_is_nearly_usual(lines in prop::collection::vec(prop::sample::select(LINES), 1..7)) {
        agree(&lines)?;
    }
}

const LINES: &[&str] = &[
    "a: b\n",
    "b: 'c d'\n",
    "c: [x, \"y z\"]\n",
    "d:\n",
    "e:\n",
    "f:  g  \n",
    "  a: b\n",
    "  b: [x]\n",
    "  c:\n",
    "  d: \"e\"  \n",
    "  - a: b\n",
    "  - c\n",
    "  - d:\n",
    "  -   e: f\n",
    "    a: b\n",
    "    c: 1\n",
    "    d:\n",
    "    - a: b\n",
    "    - 2\n",
    "      a: b\n",
    "      - c\n",
    "- a\n",
    "- b: c\n",
    "\n",
    "  \n",
    "  b: c\n\n",
];

const PIECES: &[&str] = &[
    "a",
    "b-c",
    "key",
    "title",
    "é",
    "12",
    "1e3",
    "~",
    "true",
    ":",
    ": ",
    ": ",
    ": ",
    ":\n",
    ":\n  ",
    ":\n    ",
    "\n",
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "\n- ",
    "\n  - ",
    "- ",
    "-",
    " ",
    "  ",
    ", ",
    ",",
    "[",
    "]",
    "[a, b]",
    ": [x, \"y\"]\n",
    "'",
    "\"",
    "\"q r\"",
    "'s'",
    "#",
    " #",
    "{",
    "}",
    "?",
    "!",
    "&",
    "*",
    "|",
    ">",
    "%",
    "@",
    "`",
    "\\",
    "\t",
    "\u{a0}",
    "\u{feff}",
    "\u{2028}",
    "https://a.b/c",
    "10:00",
    "...",
    "---",
    "key: word\n",
    "k: v w\n  ",
    "x: 'y'\n- ",
    "list:\n  - name: z\n    ",
];
