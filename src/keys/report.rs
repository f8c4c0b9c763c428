//! Diagnostics about keys and values: what was found, what was expected.

use super::{CLAIM, CONFIG, Checker, Key, NOTE, PAGE, RECORD, Table, ValueType};
use crate::diag::{Code, did_you_mean, nearest};
use crate::slug;
use crate::yaml::{Entry, Node, NodeKind, Spanned};

/// Reports a value of the wrong type.
pub(super) fn wrong_type(checker: &mut Checker<'_>, node: &Node, value_type: ValueType) {
    let message = match node.as_text() {
        Some("") if !node.is_null() => "an empty text stands here".to_owned(),
        Some(text) if !node.is_null() => {
            format!("`{}` is not what this key takes", display_text(text))
        }
        _ => format!("{} stands here", node.type_name()),
    };
    let nested = matches!(node.kind, NodeKind::List(_) | NodeKind::Map(_));
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
    if is_scalar && nested {
        diagnostic
            .add_help("put quotes round a value that begins with `[` or `{`, or that holds `: `");
    }
}

/// Reports a key that the table does not have; returns the key of the table that it suggests.
pub(super) fn unknown<'t>(
    checker: &mut Checker<'_>,
    entry: &Entry,
    table: &'t Table,
) -> Option<&'t Key> {
    let names = table.keys.iter().map(|key| key.name);
    let terms = checker.taxonomies.iter().map(|name| name.as_str()).filter(|_| table.terms);
    let names: Vec<&str> = names.chain(terms).collect();
    let trimmed = entry.key.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let severity = checker.unknown;
    let proper_place = proper_place(&entry.key, table, checker.taxonomies);
    let diagnostic = checker.report(
        Code::UnknownKey,
        &entry.key_range,
        format!("`{}` is not a key of {}", display_text(&entry.key), table.name),
    );
    diagnostic.severity = severity;
    if trimmed != entry.key && names.contains(&trimmed) {
        diagnostic
            .add_help(format!("a space of another kind belongs to this key; write `{trimmed}`"));
        return table.find(trimmed);
    } else if let Some(help) = proper_place {
        diagnostic.add_help(help);
        return None;
    }
    let near = nearest(trimmed, names.iter().copied());
    if let Some(guess) = did_you_mean(&near) {
        diagnostic.help.push(guess);
    } else if table.find("extra").is_some() {
        diagnostic.add_help("keys of your own stand under `extra`");
    } else {
        diagnostic.add_help(format!(
            "its keys are {}",
            names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
        ));
    }
    near.first().and_then(|name| table.find(name))
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
fn proper_place(key: &str, table: &Table, taxonomies: &[Spanned<String>]) -> Option<String> {
    if std::ptr::eq(table, &CONFIG) {
        let term = taxonomies.iter().any(|taxonomy| **taxonomy == key);
        return term.then(|| {
            "terms of events stand in notes; what is known about them stands under `terms`".into()
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
