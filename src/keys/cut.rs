//! Finds values that a `#` cuts: YAML takes what follows it for a comment.

use std::ops::Range;

use super::Checker;
use crate::diag::Code;
use crate::yaml::{Entry, Node, NodeKind, quote};

/// Keys whose values are words for readers, so a number sign is probably one of them.
const PROSE: [&str; 18] = [
    "alt",
    "according_to",
    "author",
    "because",
    "caption",
    "credit",
    "date_text",
    "description",
    "footer",
    "intro",
    "name",
    "publisher",
    "quote",
    "quote_translation",
    "summary",
    "text",
    "title",
    "via",
];

/// Warns of plain values that end where a comment begins, unless it looks like one.
pub fn warn_of_cut_values(checker: &mut Checker<'_>, node: &Node) {
    match &node.kind {
        NodeKind::Map(entries) => {
            for entry in entries.iter().filter(|entry| entry.key != "private") {
                cut_entry(checker, entry);
            }
        }
        NodeKind::List(items) => {
            for item in items {
                cut_value(checker, item, "");
            }
        }
        NodeKind::Scalar { .. } => {}
    }
}

fn cut_entry(checker: &mut Checker<'_>, entry: &Entry) {
    let text = checker.text;
    if !entry.value.is_null() || !entry.value.range.is_empty() {
        return cut_value(checker, &entry.value, &entry.key);
    }
    // The value is empty: what looks like one begins with the sign.
    let line = line_from(text, entry.key_range.end);
    let Some(rest) = text[line.clone()].trim_start_matches(['"', '\'']).strip_prefix(':') else {
        return;
    };
    if is_word(rest.trim_start()) {
        let start = line.end - rest.trim_start().len();
        report(checker, start..start, line.end, &entry.key);
    }
}

/// Looks at a value of a key, or at an item of a list.
fn cut_value(checker: &mut Checker<'_>, value: &Node, key: &str) {
    let text = checker.text;
    let NodeKind::Scalar { plain: true, .. } = &value.kind else {
        return match &value.kind {
            // An item that is only a comment is an error.
            NodeKind::List(items) => {
                let items = items.iter().filter(|item| !item.is_null());
                items.for_each(|item| cut_value(checker, item, key));
            }
            _ => warn_of_cut_values(checker, value),
        };
    };
    let line = line_from(text, value.range.end);
    let rest = text[line.clone()].trim_start();
    let is_cut = rest.starts_with('#') && rest.len() < line.len();
    if is_cut && (is_word(rest) || PROSE.contains(&key)) {
        report(checker, value.range.clone(), line.end, key);
    }
}

/// Returns whether a comment begins without a space, as in `#5`.
fn is_word(comment: &str) -> bool {
    comment.strip_prefix('#').is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}

/// Returns the rest of a line, without white space at its end.
fn line_from(text: &str, start: usize) -> Range<usize> {
    let rest = &text[start.min(text.len())..];
    let line = rest.lines().next().unwrap_or_default();
    start..start + line.trim_end().len()
}

/// Reports a value that a comment up to `end` cuts.
fn report(checker: &mut Checker<'_>, value: Range<usize>, end: usize, key: &str) {
    let text = checker.text;
    let written = &text[value.clone()];
    let sign = value.end + text[value.end..end].find('#').unwrap_or_default();
    let message = match written {
        "" => "everything from `#` on is a comment, so this key has no value".to_owned(),
        _ => format!(
            "everything from ` #` on is a comment, so the value is only `{}`",
            short(written)
        ),
    };
    let whole = quote(&text[value.start..end]);
    let is_item = !text[..value.start].trim_end().ends_with(':');
    let key = if is_item { String::new() } else { format!("{key}: ") };
    let help = match whole.contains("\\n") {
        true => "put the value in quotation marks".to_owned(),
        false => format!("put the value in quotation marks: `{key}{whole}`"),
    };
    checker
        .report(Code::CutByComment, &(sign..end), message)
        .help
        .extend([help, "write a comment on its own line".to_owned()]);
}

/// Returns the last words of a long value.
fn short(written: &str) -> String {
    let folded = written.split_whitespace().collect::<Vec<_>>().join(" ");
    match folded.char_indices().nth_back(59) {
        Some((at, _)) if at > 0 => format!("…{}", &folded[at..]),
        _ => folded,
    }
}
