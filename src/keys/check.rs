//! A tree of YAML against a table.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::{CLAIM, CONFIG, NOTE, PAGE, RECORD, Table, Takes};
use crate::diag::{Code, Diagnostic, Place, Severity, did_you_mean, nearest};
use crate::slug;
use crate::yaml::{Entry, Mapping, Node, NodeKind, Value, scalar};

/// Where the values of one map stand: by key, `key[0]` for an item of a list, `key.inner` for a map.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Places(Vec<(String, Range<usize>)>);

impl Places {
    /// The place of a value.
    pub fn get(&self, path: &str) -> Option<Range<usize>> {
        self.0.iter().find(|(known, _)| known == path).map(|(_, range)| range.clone())
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
    let mut path = String::new();
    found.value =
        map(checker, node.entries(), table, &mut path, &mut found.places, &mut found.terms);
    found
}

type Terms = BTreeMap<String, Vec<(String, Range<usize>)>>;

fn map(
    checker: &mut Checker<'_>,
    entries: &[Entry],
    table: &Table,
    path: &mut String,
    places: &mut Places,
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
            unknown(checker, entry, table);
            continue;
        };
        let length = path.len();
        if !path.is_empty() {
            path.push('.');
        }
        path.push_str(key.name);
        if let Some(value) = value(checker, &entry.value, key.takes, path, places, entry) {
            places.0.push((path.clone(), entry.value.range.clone()));
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
    places: &mut Places,
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
            value(checker, node, *of, path, places, entry).map(|one| Value::Sequence(vec![one]))
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
                let terms = terms.into_iter().map(|(name, terms)| {
                    let terms = terms.into_iter().map(|(term, _)| Value::String(term));
                    (Value::String(name), Value::Sequence(terms.collect()))
                });
                inner.insert(Value::String("terms".into()), Value::Mapping(terms.collect()));
            }
            Some(Value::Mapping(inner))
        }
        (Takes::TextOr(_, key), NodeKind::Scalar { text, .. }) => {
            places.0.push((format!("{path}.{key}"), node.range.clone()));
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
    places: &mut Places,
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
            places.0.push((path.clone(), item.range.clone()));
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
    places: &mut Places,
) -> Mapping {
    let mut mapping = Mapping::new();
    for entry in entries {
        let length = path.len();
        path.push('.');
        path.push_str(&entry.key);
        places.0.push((format!("{path}#key"), entry.key_range.clone()));
        let value = match value(checker, &entry.value, of, path, places, entry) {
            None if entry.value.is_null() && matches!(of, Takes::Map(_) | Takes::Named(_)) => {
                Some(Value::Mapping(Mapping::new()))
            }
            value => value,
        };
        if let Some(value) = value {
            places.0.push((path.clone(), entry.value.range.clone()));
            mapping.insert(Value::String(entry.key.clone()), value);
        }
        path.truncate(length);
    }
    mapping
}

/// A scalar that is one value.
fn single(checker: &mut Checker<'_>, text: &str, takes: Takes, node: &Node) -> Option<Value> {
    if matches!(takes, Takes::Text) {
        return Some(Value::String(text.to_owned()));
    }
    // Block scalars end with a line break, which only a text may want.
    let text = text.trim_end_matches('\n');
    match takes {
        Takes::Bool => match text {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            _ => {
                wrong(checker, node, takes);
                None
            }
        },
        Takes::Size => match size(text) {
            Some(size) => Some(Value::Number(size.into())),
            None => {
                wrong(checker, node, takes);
                None
            }
        },
        Takes::OneOf(words) if !words.contains(&text) => {
            let diagnostic = checker.tell(
                Code::BadValue,
                &node.range,
                format!("`{}` is not known here", shown(text)),
            );
            diagnostic.say(format!("expected {}", takes.describe()));
            let guess = did_you_mean(&nearest(text, words.iter().copied()));
            diagnostic.help.extend(guess);
            None
        }
        Takes::Id => match slug::fault(text) {
            Some(fault) => {
                bad_id(checker, node, text, fault);
                None
            }
            None => Some(Value::String(text.to_owned())),
        },
        Takes::Date | Takes::Moment | Takes::OneOf(_) => Some(Value::String(text.to_owned())),
        _ => {
            wrong(checker, node, takes);
            None
        }
    }
}

fn bad_id(checker: &mut Checker<'_>, node: &Node, text: &str, fault: &str) {
    let name = match text {
        "" => String::new(),
        text => format!(" `{}`", shown(text)),
    };
    let guess = slug::slugify(text);
    let diagnostic = checker.tell(Code::BadId, &node.range, format!("the id{name} {fault}"));
    diagnostic.say(match slug::fault(&guess) {
        None => format!("write `{guess}`"),
        Some(_) => "write another, such as `treaty-signed`".to_owned(),
    });
}

/// Bytes of `16MiB`, `8KiB` or a plain number.
fn size(text: &str) -> Option<u64> {
    let (digits, unit) = match text {
        _ if text.ends_with("MiB") => (&text[..text.len() - 3], 1 << 20),
        _ if text.ends_with("KiB") => (&text[..text.len() - 3], 1 << 10),
        _ if text.ends_with("GiB") => (&text[..text.len() - 3], 1 << 30),
        _ => (text, 1),
    };
    digits.trim().parse::<u64>().ok()?.checked_mul(unit)
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

fn wrong(checker: &mut Checker<'_>, node: &Node, takes: Takes) {
    let message = match node.as_text() {
        Some("") if !node.is_null() => "an empty text stands here".to_owned(),
        Some(text) if !node.is_null() => {
            format!("`{}` is not what this key takes", shown(text))
        }
        _ => format!("{} stands here", node.type_name()),
    };
    let nested = matches!(node.kind, NodeKind::List(_) | NodeKind::Map(_));
    let diagnostic = checker.tell(Code::WrongType, &node.range, message);
    diagnostic.say(format!("expected {}", takes.describe()));
    if matches!(takes, Takes::Date | Takes::Text | Takes::Moment) && nested {
        diagnostic.say("put quotes round a value that begins with `[` or `{`, or that holds `: `");
    }
}

fn unknown(checker: &mut Checker<'_>, entry: &Entry, table: &Table) {
    let names = table.keys.iter().map(|key| key.name);
    let terms = checker.taxonomies.iter().map(String::as_str).filter(|_| table.terms);
    let names: Vec<&str> = names.chain(terms).collect();
    let trimmed = entry.key.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let severity = checker.unknown;
    let home = home(&entry.key, table, checker.taxonomies);
    let diagnostic = checker.tell(
        Code::UnknownKey,
        &entry.key_range,
        format!("`{}` is not a key of {}", shown(&entry.key), table.name),
    );
    diagnostic.severity = severity;
    if trimmed != entry.key && names.contains(&trimmed) {
        diagnostic.say(format!("a space of another kind belongs to this key; write `{trimmed}`"));
    } else if let Some(help) = home {
        diagnostic.say(help);
    } else if let Some(guess) = did_you_mean(&nearest(trimmed, names.iter().copied())) {
        diagnostic.help.push(guess);
    } else if table.find("extra").is_some() {
        diagnostic.say("keys of your own stand under `extra`");
    } else {
        diagnostic.say(format!(
            "its keys are {}",
            names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
        ));
    }
}

/// Where a key belongs that stands in the wrong kind of map.
fn home(key: &str, table: &Table, taxonomies: &[String]) -> Option<String> {
    if std::ptr::eq(table, &CONFIG) {
        let term = taxonomies.iter().any(|taxonomy| taxonomy == key);
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

/// A text as messages hold it: on one line, what cannot be seen escaped, not more than 60 characters.
fn shown(text: &str) -> String {
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
