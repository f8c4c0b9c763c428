//! Checks a tree of YAML against a table.

use std::ops::Range;
use std::sync::Arc;

use super::checked::{CheckedMap, CheckedNode, CheckedValue};
use super::colon::{is_without_colon, report_without_colon};
use super::foreign::{self, report_foreign};
use super::private::refuse_comment;
use super::report::{repeated_items, unknown, wrong_type};
use super::scalar::scalar_value;
use super::{Key, TERMS, Table, ValueType};
use crate::diag::{Code, Diagnostic, Place, Severity};
use crate::yaml::{Entry, Node, NodeKind, Spanned};

/// The key whose map contains free keys.
const EXTRA: &str = "extra";

/// A key and its value.
type KeyAndValue<'a> = (CheckedNode<'a>, CheckedNode<'a>);

/// The file and the rules by which its maps are checked, and the diagnostics so far.
#[derive(Debug)]
pub struct Checker<'a> {
    /// The file.
    pub file: &'a Arc<str>,
    /// Its text.
    pub text: &'a str,
    /// The taxonomies, which are keys too.
    pub taxonomies: &'a [Spanned<String>],
    /// Severity of an unknown key.
    pub unknown: Severity,
    /// Unknown keys that become free ones below `extra`: names, or prefixes such as `x_*`.
    pub extra_keys: &'a [String],
    /// Everything that was reported.
    pub diagnostics: Vec<Diagnostic>,
}

impl Checker<'_> {
    /// Returns whether the configuration lets an unknown key through.
    fn is_extra(&self, key: &str) -> bool {
        self.extra_keys.iter().any(|allowed| match allowed.strip_suffix('*') {
            Some(beginning) => key.starts_with(beginning),
            None => key == allowed,
        })
    }

    /// Adds a diagnostic about a place of the file and returns it, so that help can be added.
    pub fn report(&mut self, code: Code, range: &Range<usize>, message: String) -> &mut Diagnostic {
        self.diagnostics.push(Diagnostic::new(code, Place::new(self.file, range.clone()), message));
        let last = self.diagnostics.len() - 1;
        &mut self.diagnostics[last]
    }
}

/// A key under which the value of another key belongs.
pub(super) struct Intended<'t, 'a> {
    pub(super) key: &'t Key,
    /// The other key with its value.
    pub(super) entry: &'a Entry,
    /// Whether the value can be used as it is.
    pub(super) is_value: bool,
}

/// Checks a map against `table`. Mistakes are reported and left out. The value of a key in other words is
/// reported and then used, so that nothing is reported as missing that only has the wrong name.
pub fn check<'a>(checker: &mut Checker<'_>, node: &'a Node, table: &Table) -> CheckedMap<'a> {
    let entries = node.entries();
    let mut values = Vec::with_capacity(entries.len());
    let (mut terms, mut extra) = (Vec::new(), Vec::new());
    let mut unusable = Vec::new();
    let mut foreign = Vec::new();
    let mut intended: Vec<Intended<'_, 'a>> = Vec::new();
    for entry in entries {
        if is_without_colon(checker, entry) {
            let key = report_without_colon(checker, entry, entries, table);
            unusable.extend(key.map(|key| (key, entry.key_range.clone())));
        } else if let Some(key) = table.find(&entry.key) {
            match check_value(checker, &entry.value, key.value_type, entry) {
                Some(value) => values.push((CheckedNode::text(key.name, &entry.key_range), value)),
                None if entry.value.is_null() => {}
                None => unusable.push((key.name, entry.value.range.clone())),
            }
        } else if table.terms && checker.taxonomies.iter().any(|name| **name == entry.key) {
            terms
                .push((CheckedNode::text(&entry.key, &entry.key_range), term_list(checker, entry)));
        } else if checker.is_extra(&entry.key) && table.find(EXTRA).is_some() {
            let key = CheckedNode::text(&entry.key, &entry.key_range);
            extra.extend(free(checker, &entry.value).map(|value| (key, value)));
        } else if let Some(home) = foreign::home(entry, entries, table, checker.taxonomies) {
            foreign.push((entry, home));
        } else {
            let key = unknown(checker, entry, entries, table);
            intended.extend(key.map(|key| Intended { key, entry, is_value: true }));
        }
    }
    intended.extend(report_foreign(checker, foreign, entries, table));
    if checker.unknown == Severity::Error {
        use_intended(checker, intended, entries, &mut values, &mut unusable);
    }
    if !terms.is_empty() {
        let terms = CheckedNode::new(CheckedValue::Map(terms), &node.range);
        values.push((CheckedNode::text(TERMS, &node.range), terms));
    }
    if !extra.is_empty() {
        add_extra(checker, &mut values, extra, node);
    }
    let map = CheckedNode::new(CheckedValue::Map(values), &node.range);
    CheckedMap { map, unusable }
}

/// Adds keys that the configuration lets through to the map `extra`, which may be written too.
fn add_extra<'a>(
    checker: &mut Checker<'_>,
    values: &mut Vec<KeyAndValue<'a>>,
    mut extra: Vec<KeyAndValue<'a>>,
    node: &Node,
) {
    let name = |key: &CheckedNode<'_>| match &key.value {
        CheckedValue::Text(name) => name.to_string(),
        _ => String::new(),
    };
    let written = values.iter_mut().find(|(key, _)| name(key) == EXTRA);
    let Some((_, CheckedNode { value: CheckedValue::Map(written), .. })) = written else {
        let map = CheckedNode::new(CheckedValue::Map(extra), &node.range);
        values.push((CheckedNode::text(EXTRA, &node.range), map));
        return;
    };
    for (key, _) in &extra {
        if written.iter().any(|(own, _)| name(own) == name(key)) {
            let message = format!("`{}` is also under `extra`", name(key));
            checker.report(Code::DuplicateKey, &key.range, message).add_help("keep one of the two");
        }
    }
    written.append(&mut extra);
}

/// Adds the values of keys in other words to those of the keys that were probably meant.
fn use_intended<'a>(
    checker: &mut Checker<'_>,
    intended: Vec<Intended<'_, 'a>>,
    entries: &'a [Entry],
    values: &mut Vec<(CheckedNode<'a>, CheckedNode<'a>)>,
    unusable: &mut Vec<(&'static str, Range<usize>)>,
) {
    for Intended { key, entry, is_value } in intended {
        let is_known = unusable.iter().any(|(name, _)| *name == key.name);
        if is_known || entries.iter().any(|other| other.key == key.name) {
            continue;
        }
        unusable.push((key.name, entry.value.range.clone()));
        if !is_value || matches!(key.value_type, ValueType::Date | ValueType::Moment) {
            continue;
        }
        let reported = checker.diagnostics.len();
        let value = check_value(checker, &entry.value, key.value_type, entry);
        checker.diagnostics.truncate(reported);
        let name = CheckedNode::text(key.name, &entry.key_range);
        values.extend(value.map(|value| (name, value)));
    }
}

/// Returns the value of one key; `None` if it is missing or wrong.
pub(super) fn check_value<'a>(
    checker: &mut Checker<'_>,
    node: &'a Node,
    value_type: ValueType,
    entry: &Entry,
) -> Option<CheckedNode<'a>> {
    if node.is_null()
        && !matches!(value_type, ValueType::Free | ValueType::Private | ValueType::Claims)
    {
        if matches!(value_type, ValueType::Date) {
            checker
                .report(
                    Code::BadDate,
                    &entry.key_range,
                    format!("the value of `{}` is empty", entry.key),
                )
                .add_help(
                    "write the date, or delete the line; write `unknown` if no source knows the date",
                );
        }
        if matches!(value_type, ValueType::Bool) {
            let message = format!("the value of `{}` is empty", entry.key);
            checker
                .report(Code::WrongType, &entry.key_range, message)
                .add_help(format!("write `{}: true`, or delete the line", entry.key));
        }
        return None;
    }
    let value = match (value_type, &node.kind) {
        (ValueType::Claims, _) => return None,
        (ValueType::Private, _) => return None,
        (ValueType::Free, _) => return free(checker, node),
        (ValueType::List(of), NodeKind::List(items)) => list(checker, items, *of, entry),
        (ValueType::List(ValueType::Text | ValueType::OneOf(_)), NodeKind::Map(_)) => {
            wrong_type(checker, node, value_type);
            return None;
        }
        (ValueType::List(of), _) => {
            CheckedValue::List(vec![check_value(checker, node, *of, entry)?])
        }
        (ValueType::Maps(table), NodeKind::List(items)) => {
            list(checker, items, ValueType::Map(table), entry)
        }
        (ValueType::Maps(table), _) => {
            CheckedValue::List(vec![check_value(checker, node, ValueType::Map(table), entry)?])
        }
        (ValueType::Map(table) | ValueType::TextOr(table, _), NodeKind::Map(_)) => {
            return Some(check(checker, node, table).map);
        }
        (ValueType::TextOr(_, key), NodeKind::Scalar { text, .. }) => {
            let text = scalar_value(checker, text, ValueType::Text, node, &entry.key)?;
            let key = CheckedNode::text(key, &node.range);
            CheckedValue::Map(vec![(key, CheckedNode::new(text, &node.range))])
        }
        (ValueType::Named(of), NodeKind::Map(entries)) => named(checker, entries, *of),
        (_, NodeKind::Scalar { text, .. }) => {
            scalar_value(checker, text, value_type, node, &entry.key)?
        }
        _ => {
            wrong_type(checker, node, value_type);
            return None;
        }
    };
    Some(CheckedNode::new(value, &node.range))
}

fn list<'a>(
    checker: &mut Checker<'_>,
    items: &'a [Node],
    of: ValueType,
    entry: &Entry,
) -> CheckedValue<'a> {
    if !matches!(of, ValueType::Map(_) | ValueType::TextOr(..)) {
        repeated_items(checker, items);
    }
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        if item.is_null() {
            wrong_type(checker, item, of);
        } else {
            values.extend(check_value(checker, item, of, entry));
        }
    }
    CheckedValue::List(values)
}

fn named<'a>(checker: &mut Checker<'_>, entries: &'a [Entry], of: ValueType) -> CheckedValue<'a> {
    let mut values = Vec::with_capacity(entries.len());
    for entry in entries {
        if refuse_comment(checker, &entry.key, &entry.key_range) {
            continue;
        }
        let value = match check_value(checker, &entry.value, of, entry) {
            None if entry.value.is_null()
                && matches!(of, ValueType::Map(_) | ValueType::Named(_)) =>
            {
                Some(CheckedNode::new(CheckedValue::Map(Vec::new()), &entry.value.range))
            }
            value => value,
        };
        values.extend(value.map(|value| (CheckedNode::text(&entry.key, &entry.key_range), value)));
    }
    CheckedValue::Map(values)
}

/// Returns the terms of a taxonomy, without white space around them.
fn term_list<'a>(checker: &mut Checker<'_>, entry: &'a Entry) -> CheckedNode<'a> {
    let items = match &entry.value.kind {
        NodeKind::List(items) => items.as_slice(),
        _ if entry.value.is_null() => &[],
        _ => std::slice::from_ref(&entry.value),
    };
    repeated_items(checker, items);
    let mut terms = Vec::with_capacity(items.len());
    for item in items {
        match item.as_text().map(str::trim) {
            Some(text) if refuse_comment(checker, text, &item.range) => {}
            Some(text) if !text.is_empty() && !item.is_null() => {
                terms.push(CheckedNode::text(text, &item.range));
            }
            _ => wrong_type(checker, item, ValueType::Text),
        }
    }
    CheckedNode::new(CheckedValue::List(terms), &entry.value.range)
}

/// Returns any tree, with the scalars that YAML itself knows; `None` if part of it has a comment.
fn free<'a>(checker: &mut Checker<'_>, node: &'a Node) -> Option<CheckedNode<'a>> {
    let value = match &node.kind {
        NodeKind::Scalar { text, .. } if refuse_comment(checker, text, &node.range) => return None,
        NodeKind::Scalar { text, plain: true } => CheckedValue::Plain(text),
        NodeKind::Scalar { text, .. } => CheckedValue::Text(text.into()),
        NodeKind::List(items) => {
            CheckedValue::List(items.iter().map(|item| free(checker, item)).collect::<Option<_>>()?)
        }
        NodeKind::Map(entries) => {
            let mut checked = Vec::with_capacity(entries.len());
            for entry in entries {
                if refuse_comment(checker, &entry.key, &entry.key_range) {
                    return None;
                }
                let key = CheckedNode::text(&entry.key, &entry.key_range);
                checked.push((key, free(checker, &entry.value)?));
            }
            CheckedValue::Map(checked)
        }
    };
    Some(CheckedNode::new(value, &node.range))
}
