//! Diagnostics about keys and values: what was found, what was expected.

use std::collections::BTreeSet;
use std::ops::Range;

use super::foreign::in_form;
use super::{CLAIM, CONFIG, Checker, Key, NOTE, PAGE, RECORD, Table, ValueType};
use crate::diag::{Code, Replacement, did_you_mean, nearest};
use crate::slug;
use crate::yaml::{self, Entry, Node, NodeKind, Spanned};

/// Reports a value of the wrong type.
pub(super) fn wrong_type(checker: &mut Checker<'_>, node: &Node, value_type: ValueType) {
    let message = match node.as_text() {
        Some(text) if !text.is_empty() && !node.is_null() => {
            format!("found the text `{}`", display_text(text))
        }
        _ => node.found(),
    };
    if let Some((range, text)) = comment(checker, node) {
        let message = "a text that begins with `#` must be in quotation marks".to_owned();
        checker.report(Code::WrongType, &range, message).add_replacement("", range.clone(), text);
        return;
    }
    let nested = matches!(node.kind, NodeKind::List(_) | NodeKind::Map(_));
    let in_form = in_form(checker, value_type, node);
    let diagnostic = checker.report(Code::WrongType, &node.range, message);
    diagnostic.add_help(format!("expected {}", value_type.describe()));
    let is_scalar = matches!(
        value_type,
        ValueType::Date
            | ValueType::Text
            | ValueType::Address
            | ValueType::Markdown
            | ValueType::Moment
    );
    let is_source = matches!(value_type, ValueType::TextOr(table, _) if table.name == "`source`");
    if is_source && matches!(node.kind, NodeKind::List(_)) {
        diagnostic.add_help("write `sources` for a list of several");
    }
    if let Some(text) = in_form {
        diagnostic.add_replacement("", node.range.clone(), text);
    } else if is_scalar && nested {
        diagnostic.add_help(
            "a text that begins with `[` or `{` or contains `: ` must be in quotation marks",
        );
    }
}

/// Reports texts that a list has twice: the second was often meant as another.
pub(super) fn repeated_items(checker: &mut Checker<'_>, items: &[Node]) {
    let mut seen = BTreeSet::new();
    for item in items {
        let text = item.as_text().map(str::trim).filter(|text| !text.is_empty());
        if let Some(text) = text.filter(|text| !seen.insert(*text)) {
            let message = format!("`{}` is in this list twice", display_text(text));
            checker
                .report(Code::RepeatedItem, &item.range, message)
                .add_help("delete it, or write what was meant instead");
        }
    }
}

/// Returns the comment that is all there is of an item such as `- #gas`, and the comment as a text.
fn comment(checker: &Checker<'_>, node: &Node) -> Option<(Range<usize>, String)> {
    let before = checker.text.get(..node.range.start).filter(|_| node.is_null())?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = checker.text[start..].lines().next().unwrap_or_default();
    let comment = line.trim_start().strip_prefix("- ")?.trim();
    let end = start + line.trim_end().len();
    comment.starts_with('#').then(|| (end - comment.len()..end, yaml::quote(comment)))
}

/// Reports a key that the table does not have; returns the key of the table that it suggests.
pub(super) fn unknown<'t>(
    checker: &mut Checker<'_>,
    entry: &Entry,
    entries: &[Entry],
    table: &'t Table,
) -> Option<&'t Key> {
    let names = names(table, checker.taxonomies);
    let trimmed = trimmed(&entry.key);
    let severity = checker.unknown;
    let proper_place = proper_place(&entry.key, table, checker.taxonomies);
    let near = near(&entry.key, table, checker.taxonomies);
    let diagnostic = checker.report(
        Code::UnknownKey,
        &entry.key_range,
        format!("`{}` is not a key of {}", display_text(&entry.key), table.name),
    );
    diagnostic.severity = severity;
    if trimmed != entry.key && names.contains(&trimmed) {
        let reason = "this key contains an unusual space; ";
        diagnostic.add_replacement(reason, entry.key_range.clone(), trimmed);
        return table.find(trimmed);
    } else if let Some(help) = proper_place {
        diagnostic.add_help(help);
        return None;
    }
    match did_you_mean(&near) {
        Some(guess) => diagnostic.help.push(guess),
        None => diagnostic.add_help(format!("its keys are `{}`", names.join("`, `"))),
    }
    let range = || entry.key_range.clone();
    let is_free = |name: &&&str| entries.iter().all(|other| other.key != **name);
    let texts = near
        .iter()
        .filter(is_free)
        .map(|name| Replacement { range: range(), text: (*name).to_owned() });
    diagnostic.replacements.extend(texts);
    near.first().and_then(|name| table.find(name))
}

/// Returns the keys of a table that resemble a key.
pub(super) fn near<'a>(
    key: &str,
    table: &Table,
    taxonomies: &'a [Spanned<String>],
) -> Vec<&'a str> {
    nearest(trimmed(key), names(table, taxonomies))
}

/// Returns the keys of a table.
fn names<'a>(table: &Table, taxonomies: &'a [Spanned<String>]) -> Vec<&'a str> {
    let names = table.keys.iter().map(|key| key.name);
    let terms = taxonomies.iter().map(|name| name.as_str()).filter(|_| table.terms);
    names.chain(terms).collect()
}

/// Returns a key without spaces of any kind around it.
fn trimmed(key: &str) -> &str {
    key.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}')
}

/// Reports a malformed id; `problem` says what is wrong.
pub(super) fn bad_id(checker: &mut Checker<'_>, node: &Node, text: &str, problem: &str) {
    let name = match text {
        "" => String::new(),
        text => format!(" `{}`", display_text(text)),
    };
    let guess = slug::slugify(text);
    let diagnostic = checker.report(Code::BadId, &node.range, format!("the id{name} {problem}"));
    diagnostic.add_help(match slug::problem(&guess) {
        None => format!("write `{guess}`"),
        Some(_) => "write another, such as `treaty-signed`".to_owned(),
    });
}

/// Returns where a key belongs that is in the wrong kind of map.
pub(super) fn proper_place(
    key: &str,
    table: &Table,
    taxonomies: &[Spanned<String>],
) -> Option<String> {
    if std::ptr::eq(table, &CONFIG) {
        let term = taxonomies.iter().any(|taxonomy| **taxonomy == key);
        return term.then(|| {
            "write the terms of events in notes, and describe these terms under `terms`".into()
        });
    }
    let kinds = [
        (&NOTE, "a note"),
        (&RECORD, "a record (`kind: event`)"),
        (&CLAIM, "a claim, an entry of `events`"),
    ];
    if !std::ptr::eq(table, &PAGE) && !kinds.iter().any(|(kind, _)| std::ptr::eq(table, *kind)) {
        return None;
    }
    let (_, name) = kinds.into_iter().find(|(kind, _)| kind.find(key).is_some())?;
    Some(format!("it is a key of {name}"))
}

/// Returns a text for messages: on one line, invisible characters escaped, at most 60 characters.
pub(super) fn display_text(text: &str) -> String {
    let mut out = String::new();
    for (count, c) in text.chars().enumerate() {
        if count == 60 {
            out.push('…');
            break;
        }
        match c {
            ' ' => out.push(c),
            c if c.is_control() || c.is_whitespace() || c == '\u{feff}' => {
                out.extend(c.escape_debug());
            }
            c => out.push(c),
        }
    }
    out
}
