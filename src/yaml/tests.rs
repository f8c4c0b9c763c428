//! The tree keeps what is written, and where.

use std::ops::Range;
use std::sync::Arc;

use super::{Node, NodeKind, parse};

/// Byte of the file at which the text begins.
const OFFSET: usize = 7;

/// Returns the keys and scalars of a text in order, each with its place and nesting.
fn parts(text: &str) -> Vec<(usize, String, Range<usize>)> {
    let mut diagnostics = Vec::new();
    let tree = parse(&Arc::from("note.md"), text, OFFSET, 8, &mut diagnostics);
    assert_eq!(diagnostics, [], "{text}");
    let mut parts = Vec::new();
    collect(&tree.expect("a tree"), 0, &mut parts);
    parts
}

fn collect(node: &Node, depth: usize, parts: &mut Vec<(usize, String, Range<usize>)>) {
    match &node.kind {
        NodeKind::Scalar { text, .. } => parts.push((depth, text.clone(), node.range.clone())),
        NodeKind::List(items) => items.iter().for_each(|item| collect(item, depth + 1, parts)),
        NodeKind::Map(entries) => {
            for entry in entries {
                parts.push((depth, entry.key.clone(), entry.key_range.clone()));
                collect(&entry.value, depth + 1, parts);
            }
        }
    }
}

#[test]
fn keys_and_scalars_keep_their_places() {
    for (text, expected) in [
        ("title: The treaty's text\n", &["0 title", "1 The treaty's text"][..]),
        (
            "title: \"Signed: in Kyiv\"\ntags: [a, 'b c']\n\nadded: 2024-03-01T10:00:00Z\n",
            &[
                "0 title",
                "1 \"Signed: in Kyiv\"",
                "0 tags",
                "2 a",
                "2 'b c'",
                "0 added",
                "1 2024-03-01T10:00:00Z",
            ],
        ),
        (
            "source:\n  name: Діло\n  url: https://example.org/?a=b&c  \nevents:\n  - date: 2023-06\n    tags: []\n\n  - date: 2023-10 # about\n",
            &[
                "0 source",
                "1 name",
                "2 Діло",
                "1 url",
                "2 https://example.org/?a=b&c",
                "0 events",
                "2 date",
                "3 2023-06",
                "2 tags",
                "2 date",
                "3 2023-10",
            ],
        ),
        ("a:\n    b:\n    - c d\n    - 'it''s'", &["0 a", "1 b", "3 c d", "3 'it''s'"]),
    ] {
        let found = parts(text);
        let written = |(depth, _, range): &(usize, String, Range<usize>)| {
            format!("{depth} {}", &text[range.start - OFFSET..range.end - OFFSET])
        };
        assert_eq!(found.iter().map(written).collect::<Vec<_>>(), expected, "{text}");
        for (_, scalar, range) in &found {
            let written = &text[range.start - OFFSET..range.end - OFFSET];
            let inner = written.trim_matches(['"', '\'']).replace("''", "'");
            assert_eq!(*scalar, inner, "{text}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn every_mistake_is_explained(
        text in "((title|tags|- |  |\t|\u{a0})?(: |:|=|：)?[\\[\\]{}\"',:#>|*&!@ \\\\a-cé\u{200b}\n\r\t-]{0,12}\n?){1,5}"
    ) {
        let mut diagnostics = Vec::new();
        let tree = parse(&Arc::from("note.md"), &text, 0, 8, &mut diagnostics);
        for replacement in diagnostics.iter().flat_map(|one| &one.replacements) {
            let mut changed = text.clone();
            changed.replace_range(replacement.range.clone(), &replacement.text);
            proptest::prop_assert_ne!(&changed, &text);
        }
        proptest::prop_assert!(tree.is_some() || !diagnostics.is_empty() || text.trim().is_empty()
            || text.lines().all(|line| line.trim().is_empty() || line.trim().starts_with('#')
                || line.trim().chars().all(|c| "-.".contains(c))));
    }
}
