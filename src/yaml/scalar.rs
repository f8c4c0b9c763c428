//! The values of scalars, texts as scalars, and free values.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Node, NodeKind};

/// Returns the value of a plain scalar by YAML's core schema (YAML 1.2, 10.3.2); a text if the schema has
/// no other value, or none that JSON can represent.
pub fn scalar(text: &str) -> Value {
    match serde_yaml::from_str(text) {
        Ok(Value::Null) if matches!(text, "" | "~" | "null" | "Null" | "NULL") => Value::Null,
        Ok(value @ (Value::Bool(_) | Value::Number(_))) => value,
        _ => text.into(),
    }
}

/// Writes a text as a YAML scalar on one line, in quotes if it would read as something else.
pub fn quote(text: &str) -> String {
    let plain = text.starts_with(|c: char| c.is_alphanumeric())
        && !text.ends_with([' ', ':'])
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(|c| c.is_control() || "[]{},&*!|>'\"%@`\\".contains(c))
        && matches!(scalar(text), Value::String(_));
    // Days and months are not read as numbers; other numbers keep their quotes.
    if plain || text.bytes().all(|b| b.is_ascii_digit() || b == b'-') && text.len() >= 4 {
        return text.to_owned();
    }
    in_quotes(text)
}

/// Writes a node on one line.
pub fn on_one_line(node: &Node) -> String {
    match &node.kind {
        NodeKind::Scalar { text, plain: true } if node.is_null() => {
            if text.is_empty() {
                "~".to_owned()
            } else {
                text.clone()
            }
        }
        NodeKind::Scalar { text, plain: true } if !matches!(scalar(text), Value::String(_)) => {
            text.clone()
        }
        NodeKind::Scalar { text, .. } => quote(text),
        NodeKind::List(items) => list(&items.iter().map(on_one_line).collect::<Vec<_>>()),
        NodeKind::Map(entries) => {
            map(entries.iter().map(|entry| (quote(&entry.key), on_one_line(&entry.value))))
        }
    }
}

/// Writes values as a list on one line.
pub fn list(values: &[String]) -> String {
    format!("[{}]", values.join(", "))
}

/// Writes keys with their values as a map on one line.
pub fn map(entries: impl IntoIterator<Item = (String, String)>) -> String {
    let entries = entries.into_iter().map(|(key, value)| format!("{key}: {value}"));
    format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
}

/// Writes a text in double quotation marks.
pub(super) fn in_quotes(text: &str) -> String {
    // JSON strings are YAML scalars (YAML 1.2, 1.2).
    serde_json::to_string(text).unwrap_or_else(|_| format!("{text:?}"))
}

/// Returns the texts that an invalid scalar can be meant as: the string of JSON that it is, what is between
/// its quotation marks, or all of it. There is at least one.
pub(super) fn unquoted(value: &str) -> Vec<String> {
    let json = serde_json::from_str::<String>(value).ok();
    let between = |quote: char| value.strip_prefix(quote)?.strip_suffix(quote);
    let double = between('"').map(|inner| inner.replace("\\\"", "\""));
    let single = between('\'').map(|inner| inner.replace("''", "'"));
    let opened = value.strip_prefix(['"', '\'']).filter(|rest| !rest.contains(['"', '\'']));
    let whole = Some(value.to_owned());
    json.into_iter()
        .chain(double)
        .chain(single)
        .chain(opened.map(str::to_owned))
        .chain(whole)
        .collect()
}

/// Returns the entries of a free value such as `extra`; none if it is not a map.
pub fn object(value: &Value) -> BTreeMap<String, Value> {
    let entries = value.as_object().into_iter().flatten();
    entries.map(|(key, value)| (key.clone(), value.clone())).collect()
}
