//! A tree of YAML against a table.

use std::ops::Range;
use std::sync::Arc;

use super::checked::{Checked, CheckedMap, CheckedValue};
use super::report::{unknown, wrong};
use super::scalar::single;
use super::{Key, TERMS, Table, Takes};
use crate::diag::{Code, Diagnostic, Place, Severity};
use crate::yaml::{Entry, Node, NodeKind, Spanned};

/// How maps of one file are checked.
#[derive(Debug)]
pub struct Checker<'a> {
    /// The file.
    pub file: &'a Arc<str>,
    /// Keys that are taxonomies.
    pub taxonomies: &'a [Spanned<String>],
    /// What an unknown key is.
    pub unknown: Severity,
    /// What has been found.
    pub found: Vec<Diagnostic>,
}

impl Checker<'_> {
    /// Adds a diagnostic about a place of the file and returns it, to be completed.
    pub fn report(&mut self, code: Code, range: &Range<usize>, message: String) -> &mut Diagnostic {
        self.found.push(Diagnostic::new(code, Place::new(self.file, range.clone()), message));
        let last = self.found.len() - 1;
        &mut self.found[last]
    }
}

/// Checks a map against `table`. What is wrong is reported and left out.
pub fn check<'a>(checker: &mut Checker<'_>, node: &'a Node, table: &Table) -> CheckedMap<'a> {
    let entries = node.entries();
    let mut values = Vec::with_capacity(entries.len());
    let mut terms = Vec::new();
    let mut unusable = Vec::new();
    for entry in entries {
        if let Some(key) = table.find(&entry.key) {
            match value(checker, &entry.value, key.takes, entry) {
                Some(value) => values.push((Checked::text(key.name, &entry.key_range), value)),
                None if entry.value.is_null() => {}
                None => unusable.push((key.name, entry.value.range.clone())),
            }
        } else if table.terms && checker.taxonomies.iter().any(|name| **name == entry.key) {
            terms.push((Checked::text(&entry.key, &entry.key_range), term_list(checker, entry)));
        } else {
            let meant = meant(checker, entry, entries, table);
            unusable.extend(meant.map(|key| (key.name, entry.value.range.clone())));
        }
    }
    if !terms.is_empty() {
        let terms = Checked::new(CheckedValue::Map(terms), &node.range);
        values.push((Checked::text(TERMS, &node.range), terms));
    }
    let map = Checked::new(CheckedValue::Map(values), &node.range);
    CheckedMap { map, unusable }
}

/// Reports an unknown key, and returns the key that was probably meant where the map lacks it: what is
/// mistyped is not missing besides.
fn meant<'t>(
    checker: &mut Checker<'_>,
    entry: &Entry,
    entries: &[Entry],
    table: &'t Table,
) -> Option<&'t Key> {
    let key = unknown(checker, entry, table)?;
    let counts =
        checker.unknown == Severity::Error && entries.iter().all(|one| one.key != key.name);
    counts.then_some(key)
}

/// The value of one key; `None` where it is missing or wrong.
fn value<'a>(
    checker: &mut Checker<'_>,
    node: &'a Node,
    takes: Takes,
    entry: &Entry,
) -> Option<Checked<'a>> {
    if node.is_null() && !matches!(takes, Takes::Free | Takes::Apart) {
        if matches!(takes, Takes::Date) {
            checker
                .report(
                    Code::BadDate,
                    &entry.key_range,
                    format!("nothing stands after `{}:`", entry.key),
                )
                .add_help("write the date, or leave the key out; `unknown` says that nobody knows");
        }
        return None;
    }
    let value = match (takes, &node.kind) {
        (Takes::Apart, _) => return None,
        (Takes::Free, _) => return Some(free(node)),
        (Takes::List(of), NodeKind::List(items)) => list(checker, items, *of, entry),
        (Takes::List(of), _) => CheckedValue::List(vec![value(checker, node, *of, entry)?]),
        (Takes::Maps(table), NodeKind::List(items)) => {
            list(checker, items, Takes::Map(table), entry)
        }
        (Takes::Maps(table), _) => {
            CheckedValue::List(vec![value(checker, node, Takes::Map(table), entry)?])
        }
        (Takes::Map(table) | Takes::TextOr(table, _), NodeKind::Map(_)) => {
            return Some(check(checker, node, table).map);
        }
        (Takes::TextOr(_, key), NodeKind::Scalar { text, .. }) => {
            let [key, text] = [key, text].map(|text| Checked::text(text, &node.range));
            CheckedValue::Map(vec![(key, text)])
        }
        (Takes::Named(of), NodeKind::Map(entries)) => named(checker, entries, *of),
        (_, NodeKind::Scalar { text, .. }) => single(checker, text, takes, node)?,
        _ => {
            wrong(checker, node, takes);
            return None;
        }
    };
    Some(Checked::new(value, &node.range))
}

fn list<'a>(
    checker: &mut Checker<'_>,
    items: &'a [Node],
    of: Takes,
    entry: &Entry,
) -> CheckedValue<'a> {
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        if item.is_null() {
            wrong(checker, item, of);
        } else {
            values.extend(value(checker, item, of, entry));
        }
    }
    CheckedValue::List(values)
}

fn named<'a>(checker: &mut Checker<'_>, entries: &'a [Entry], of: Takes) -> CheckedValue<'a> {
    let mut values = Vec::with_capacity(entries.len());
    for entry in entries {
        let value = match value(checker, &entry.value, of, entry) {
            None if entry.value.is_null() && matches!(of, Takes::Map(_) | Takes::Named(_)) => {
                Some(Checked::new(CheckedValue::Map(Vec::new()), &entry.value.range))
            }
            value => value,
        };
        values.extend(value.map(|value| (Checked::text(&entry.key, &entry.key_range), value)));
    }
    CheckedValue::Map(values)
}

/// The terms of a taxonomy, without white space around them.
fn term_list<'a>(checker: &mut Checker<'_>, entry: &'a Entry) -> Checked<'a> {
    let items = match &entry.value.kind {
        NodeKind::List(items) => items.as_slice(),
        _ if entry.value.is_null() => &[],
        _ => std::slice::from_ref(&entry.value),
    };
    let mut terms = Vec::with_capacity(items.len());
    for item in items {
        match item.as_text().map(str::trim) {
            Some(text) if !text.is_empty() && !item.is_null() => {
                terms.push(Checked::text(text, &item.range));
            }
            _ => wrong(checker, item, Takes::Text),
        }
    }
    Checked::new(CheckedValue::List(terms), &entry.value.range)
}

/// Any tree, its scalars by YAML's own rules.
fn free(node: &Node) -> Checked<'_> {
    let value = match &node.kind {
        NodeKind::Scalar { text, plain: true } => CheckedValue::Plain(text),
        NodeKind::Scalar { text, .. } => CheckedValue::Text(text),
        NodeKind::List(items) => CheckedValue::List(items.iter().map(free).collect()),
        NodeKind::Map(entries) => {
            let keys = entries.iter().map(|entry| Checked::text(&entry.key, &entry.key_range));
            let values = entries.iter().map(|entry| free(&entry.value));
            CheckedValue::Map(keys.zip(values).collect())
        }
    };
    Checked::new(value, &node.range)
}
