//! Writes the key tables as JSON Schema (2020-12), for editors that complete and check YAML.
//!
//! A schema accepts everything that a build accepts. It refuses most of what a build refuses, except what
//! needs the calendar or other notes.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{CLAIM, CONFIG, Key, NOTE, PAGE, RECORD, Table, ValueType};
use crate::slug;
use crate::yaml::Spanned;

/// The minimum of a date: letters of EDTF and of our two other forms, among them a digit or `X`. The
/// build checks the rest.
const DATE: &str =
    r"^(unknown|[-0-9XYTZESBC~?%:+./,\[\]{} ]*[0-9X][-0-9XYTZESBC~?%:+./,\[\]{} ]*)$";
/// A day, or a date-time of RFC 3339.
const MOMENT: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}\
    ([Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$";
/// A number of bytes.
const SIZE: &str = "^[0-9]+ *([KMG]iB)?$";
/// An id or slug: as `slug::problem` checks it, except for the names that Windows reserves.
const ID: &str = "^[a-z0-9]([-a-z0-9]{0,118}[a-z0-9])?$";

/// Returns the schema of the front matter of notes, records and pages, for a site with these taxonomies.
pub fn note_schema(taxonomies: &[Spanned<String>]) -> Value {
    let mut writer = Writer { terms: Terms::Named(taxonomies), definitions: BTreeMap::new() };
    let (note, record) = (writer.refer(&NOTE), writer.refer(&RECORD));
    let page = writer.refer(&PAGE);
    let is = |kind: &str| json!({"properties": {"kind": {"const": kind}}, "required": ["kind"]});
    json!({
        "$schema": DIALECT,
        "title": "Front matter of a dateline note",
        "type": "object",
        "if": is("event"),
        "then": record,
        "else": {"if": is("page"), "then": page, "else": note},
        "$defs": writer.definitions,
    })
}

/// Returns the schema of `dateline.yaml`.
pub fn config_schema() -> Value {
    let mut writer = Writer { terms: Terms::Any, definitions: BTreeMap::new() };
    let Value::Object(config) = writer.table(&CONFIG) else { unreachable!("tables are objects") };
    let mut schema = Map::new();
    schema.insert("$schema".into(), DIALECT.into());
    schema.insert("title".into(), "Configuration of a dateline site".into());
    schema.extend(config);
    schema.insert("$defs".into(), json!(writer.definitions));
    Value::Object(schema)
}

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The taxonomies that a table takes as keys.
enum Terms<'a> {
    /// These taxonomies.
    Named(&'a [Spanned<String>]),
    /// Those that the same file names.
    Any,
}

/// Writes the tables that a schema needs, each once.
struct Writer<'a> {
    terms: Terms<'a>,
    definitions: BTreeMap<String, Value>,
}

impl Writer<'_> {
    /// Returns a reference to a table, and defines the table if it is the first.
    fn refer(&mut self, table: &'static Table) -> Value {
        let name = slug::slugify(table.name);
        if !self.definitions.contains_key(&name) {
            // Tables do not contain themselves, so this ends.
            let definition = self.table(table);
            self.definitions.insert(name.clone(), definition);
        }
        json!({"$ref": format!("#/$defs/{name}")})
    }

    /// Returns a map with the keys of a table and no others.
    fn table(&mut self, table: &'static Table) -> Value {
        let mut properties = Map::new();
        for key in table.keys {
            properties.insert(key.name.to_owned(), self.key(key));
        }
        let mut others = Value::Bool(false);
        match self.terms {
            Terms::Named(names) if table.terms => {
                for name in names.iter().filter(|name| table.find(name).is_none()) {
                    properties.insert(name.value.clone(), terms());
                }
            }
            Terms::Any if table.terms => others = terms(),
            _ => {}
        }
        let required: Vec<&str> =
            table.keys.iter().filter(|key| key.required).map(|key| key.name).collect();
        let mut schema = Map::new();
        schema.insert("type".into(), "object".into());
        schema.insert("properties".into(), Value::Object(properties));
        if !required.is_empty() {
            schema.insert("required".into(), required.into());
        }
        schema.insert("additionalProperties".into(), others);
        Value::Object(schema)
    }

    /// Returns one key with its description and default.
    fn key(&mut self, key: &'static Key) -> Value {
        let value = match key.value_type {
            ValueType::Claims => self.claims(key),
            // A missing value after `date:` or `draft:` is reported by the build.
            ValueType::Date | ValueType::Bool => self.value(&key.value_type),
            _ => or_nothing(self.value(&key.value_type)),
        };
        let mut schema = Map::new();
        schema.insert("description".into(), key.about.into());
        if let Value::Object(value) = value {
            schema.extend(value);
        }
        if let Some(default) = key.default {
            let number = default
                .parse::<u64>()
                .ok()
                .filter(|_| matches!(key.value_type, ValueType::Number | ValueType::Size));
            schema.insert("default".into(), number.map_or(default.into(), Value::from));
        }
        Value::Object(schema)
    }

    /// Returns the claims of a note or record. Those of a note must say which event they are about.
    fn claims(&mut self, key: &Key) -> Value {
        let mut claim = self.refer(&CLAIM);
        if NOTE.find(key.name).is_some() {
            claim["anyOf"] = json!([{"required": ["id"]}, {"required": ["title"]}]);
        }
        json!({"type": "array", "items": claim})
    }

    /// Returns a value that is not empty.
    fn value(&mut self, value_type: &ValueType) -> Value {
        match value_type {
            ValueType::Text | ValueType::Address | ValueType::Markdown => text(),
            ValueType::Date => json!({"type": ["string", "integer"], "pattern": DATE}),
            ValueType::Moment => json!({"type": "string", "pattern": MOMENT}),
            ValueType::Bool => json!({"type": "boolean"}),
            ValueType::Number => json!({"type": "integer", "minimum": 0}),
            ValueType::Size => {
                json!({"type": ["integer", "string"], "minimum": 0, "pattern": SIZE})
            }
            ValueType::Id => json!({"type": ["string", "integer"], "pattern": ID}),
            ValueType::OneOf(words) => json!({"enum": words}),
            ValueType::List(of) => one_or_more(self.value(of)),
            ValueType::Map(table) => self.refer(table),
            ValueType::Maps(table) => one_or_more(self.refer(table)),
            ValueType::TextOr(table, key) => {
                let alone = table.find(key).map_or_else(text, |key| self.value(&key.value_type));
                json!({"anyOf": [alone, self.refer(table)]})
            }
            ValueType::Named(of) => {
                json!({"type": "object", "additionalProperties": or_nothing(self.value(of))})
            }
            ValueType::Free | ValueType::Private => json!({}),
            ValueType::Claims => json!({"type": "array"}),
        }
    }
}

/// Returns any scalar: `title: 1984` is a title.
fn text() -> Value {
    json!({"type": ["string", "number", "boolean"]})
}

/// Returns the terms of one taxonomy.
fn terms() -> Value {
    let mut schema = or_nothing(one_or_more(text()));
    schema["description"] = "Terms of this taxonomy.".into();
    schema
}

/// Returns a list; a single value is a list of one.
fn one_or_more(item: Value) -> Value {
    json!({"anyOf": [item.clone(), {"type": "array", "items": item}]})
}

/// Allows nothing after the colon too, which is the same as leaving the key out.
fn or_nothing(mut schema: Value) -> Value {
    if let Some(alternatives) = schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        alternatives.push(json!({"type": "null"}));
    } else if let Some(words) = schema.get_mut("enum").and_then(Value::as_array_mut) {
        words.push(Value::Null);
    } else if let Some(kind) = schema.get_mut("type") {
        let mut kinds = match kind.take() {
            Value::Array(kinds) => kinds,
            one => vec![one],
        };
        kinds.push("null".into());
        *kind = Value::Array(kinds);
    } else if schema.get("$ref").is_some() {
        return json!({"anyOf": [schema, {"type": "null"}]});
    }
    schema
}
