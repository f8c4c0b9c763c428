//! A tree of YAML against a table.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::scalar::single;
use super::tell::{unknown, wrong};
use super::{Table, Takes};
use crate::diag::{Code, Diagnostic, Place, Severity};
use crate::yaml::{Entry, Mapping, Node, NodeKind, Value, scalar};

/// Where the values of one map stand: by key, `key[0]` for an item of a list, `key.inner` for a map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Places(Arc<Written>);

/// Paths with the places of their values.
type Written = Vec<(String, Range<usize>)>;

impl Places {
    /// The place of a value; of a path that stands there twice the first.
    pub fn get(&self, path: &str) -> Option<Range<usize>> {
        let first = self.0.partition_point(|(known, _)| known.as_str() < path);
        self.0.get(first).filter(|(known, _)| known == path).map(|(_, range)| range.clone())
    }
}

/// A checked map.
#[derive(Debug, Default)]
pub struct Found {
    /// The known keys with values of the right types.
    pub value: Mapping,
    /// Where the values stand.
    pub places: Places,
    /// Terms by taxonomy, as written, with their places.
    pub terms: BTreeMap<String, Vec<(String, Range<usize>)>>,
}

impl Found {
    /// Makes the struct that belongs to the table.
    ///
    /// # Panics
    /// If the table and the struct do not fit together: a bug of ours.
    pub fn decode<T: serde::de::DeserializeOwned>(&mut self) -> T {
        let value = Value::Mapping(std::mem::take(&mut self.value));
        match crate::yaml::decode(value) {
            Ok(decoded) => decoded,
            Err(error) => panic!("a key table and its struct differ: {error}"),
        }
    }
}

/// How maps of one file are checked.
#[derive(Debug)]
pub struct Checker<'a> {
    /// The file.
    pub file: &'a Arc<str>,
    /// Keys that are taxonomies.
    pub taxonomies: &'a [String],
    /// What an unknown key is.
    pub unknown: Severity,
    /// What has been found.
    pub found: Vec<Diagnostic>,
}

impl Checker<'_> {
    /// Adds a diagnostic about a place of the file and returns it, to be completed.
    pub fn tell(&mut self, code: Code, range: &Range<usize>, message: String) -> &mut Diagnostic {
        self.found.push(Diagnostic::new(code, Place::new(self.file, range.clone()), message));
        let last = self.found.len() - 1;
        &mut self.found[last]
    }
}

/// Checks the entries of a map against `table`. What is wrong is told and left out.
pub fn check(checker: &mut Checker<'_>, node: &Node, table: &Table) -> Found {
    let mut found = Found::default();
    let (mut path, mut places) = (String::new(), Vec::new());
    found.value = map(checker, node.entries(), table, &mut path, &mut places, &mut found.terms);
    places.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.places = Places(Arc::new(places));
    found
}

type Terms = BTreeMap<String, Vec<(String, Range<usize>)>>;

fn map(
    checker: &mut Checker<'_>,
    entries: &[Entry],
    table: &Table,
    path: &mut String,
    places: &mut Written,
    terms: &mut Terms,
) -> Mapping {
    let mut mapping = Mapping::new();
    for entry in entries {
        let known = table.find(&entry.key);
        if known.is_none() && table.terms && checker.taxonomies.contains(&entry.key) {
            terms.insert(entry.key.clone(), term_list(checker, entry));
            continue;
        }
        let Some(key) = known else {
            let meant = unknown(checker, entry, table).filter(|name| {
                checker.unknown == Severity::Error && entries.iter().all(|one| one.key != *name)
            });
            // What is mistyped is not missing besides.
            if let Some(name) = meant {
                let gap = if path.is_empty() { "" } else { "." };
                places.push((format!("{path}{gap}{name}"), entry.value.range.clone()));
            }
            continue;
        };
        let length = path.len();
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(key.name);
        let value = value(checker, &entry.value, key.takes, path, places, entry);
        // What is written and wrong has its place too, so that nobody calls it missing.
        if value.is_some() || !entry.value.is_null() {
            places.push((path.clone(), entry.value.range.clone()));
        }
        if let Some(value) = value {
            mapping.insert(Value::String(key.name.to_owned()), value);
        }
        path.truncate(length);
    }
    mapping
}

/// The value of one key; `None` where it is missing or wrong.
fn value(
    checker: &mut Checker<'_>,
    node: &Node,
    takes: Takes,
    path: &mut String,
    places: &mut Written,
    entry: &Entry,
) -> Option<Value> {
    if node.is_null() && !matches!(takes, Takes::Free | Takes::Apart) {
        if matches!(takes, Takes::Date) {
            checker
                .tell(
                    Code::BadDate,
                    &entry.key_range,
                    format!("nothing stands after `{}:`", entry.key),
                )
                .say("write the date, or leave the key out; `unknown` says that nobody knows");
        }
        return None;
    }
    match (takes, &node.kind) {
        (Takes::Apart, _) => None,
        (Takes::Free, _) => Some(free(node)),
        (Takes::List(of), NodeKind::List(items)) => {
            Some(list(checker, items, *of, path, places, entry))
        }
        (Takes::List(of), _) => {
            let one = value(checker, node, *of, path, places, entry)?;
            places.push((format!("{path}[0]"), node.range.clone()));
            Some(Value::Sequence(vec![one]))
        }
        (Takes::Maps(table), NodeKind::List(items)) => {
            Some(list(checker, items, Takes::Map(table), path, places, entry))
        }
        (Takes::Maps(table), _) => value(checker, node, Takes::Map(table), path, places, entry)
            .map(|one| Value::Sequence(vec![one])),
        (Takes::Map(table) | Takes::TextOr(table, _), NodeKind::Map(entries)) => {
            let mut terms = Terms::new();
            let mut inner = map(checker, entries, table, path, places, &mut terms);
            if table.terms {
                for (name, terms) in &terms {
                    let each = terms.iter().enumerate();
                    let place = |(index, (_, range)): (usize, &(String, Range<usize>))| {
                        (format!("{path}.{name}[{index}]"), range.clone())
                    };
                    places.extend(each.map(place));
                }
                let terms = terms.into_iter().map(|(name, terms)| {
                    let terms = terms.into_iter().map(|(term, _)| Value::String(term));
                    (Value::String(name), Value::Sequence(terms.collect()))
                });
                inner.insert(Value::String("terms".into()), Value::Mapping(terms.collect()));
            }
            Some(Value::Mapping(inner))
        }
        (Takes::TextOr(_, key), NodeKind::Scalar { text, .. }) => {
            places.push((format!("{path}.{key}"), node.range.clone()));
            let pair = (Value::String(key.to_owned()), Value::String(text.clone()));
            Some(Value::Mapping(Mapping::from_iter([pair])))
        }
        (Takes::Named(of), NodeKind::Map(entries)) => {
            Some(Value::Mapping(named(checker, entries, *of, path, places)))
        }
        (_, NodeKind::Scalar { text, .. }) => single(checker, text, takes, node),
        _ => {
            wrong(checker, node, takes);
            None
        }
    }
}

fn list(
    checker: &mut Checker<'_>,
    items: &[Node],
    of: Takes,
    path: &mut String,
    places: &mut Written,
    entry: &Entry,
) -> Value {
    let mut values = Vec::with_capacity(items.len());
    for item in items {
        if item.is_null() {
            wrong(checker, item, of);
            continue;
        }
        let length = path.len();
        path.push_str(&format!("[{}]", values.len()));
        if let Some(value) = value(checker, item, of, path, places, entry) {
            places.push((path.clone(), item.range.clone()));
            values.push(value);
        }
        path.truncate(length);
    }
    Value::Sequence(values)
}

fn named(
    checker: &mut Checker<'_>,
    entries: &[Entry],
    of: Takes,
    path: &mut String,
    places: &mut Written,
) -> Mapping {
    let mut mapping = Mapping::new();
    for entry in entries {
        let length = path.len();
        path.push('.');
        path.push_str(&entry.key);
        places.push((format!("{path}#key"), entry.key_range.clone()));
        let value = match value(checker, &entry.value, of, path, places, entry) {
            None if entry.value.is_null() && matches!(of, Takes::Map(_) | Takes::Named(_)) => {
                Some(Value::Mapping(Mapping::new()))
            }
            value => value,
        };
        if let Some(value) = value {
            places.push((path.clone(), entry.value.range.clone()));
            mapping.insert(Value::String(entry.key.clone()), value);
        }
        path.truncate(length);
    }
    mapping
}

fn term_list(checker: &mut Checker<'_>, entry: &Entry) -> Vec<(String, Range<usize>)> {
    let items = match &entry.value.kind {
        NodeKind::List(items) => items.as_slice(),
        _ if entry.value.is_null() => &[],
        _ => std::slice::from_ref(&entry.value),
    };
    let mut terms = Vec::with_capacity(items.len());
    for item in items {
        match item.as_text().map(str::trim) {
            Some(text) if !text.is_empty() && !item.is_null() => {
                terms.push((text.to_owned(), item.range.clone()));
            }
            _ => wrong(checker, item, Takes::Text),
        }
    }
    terms
}

/// Any tree as a value, by YAML's own rules for scalars.
fn free(node: &Node) -> Value {
    match &node.kind {
        NodeKind::Scalar { text, plain: true } => scalar(text),
        NodeKind::Scalar { text, .. } => Value::String(text.clone()),
        NodeKind::List(items) => Value::Sequence(items.iter().map(free).collect()),
        NodeKind::Map(entries) => {
            let pair = |entry: &Entry| (Value::String(entry.key.clone()), free(&entry.value));
            Value::Mapping(entries.iter().map(pair).collect())
        }
    }
}
