//! The key tables into JSON Schema (2020-12), for editors that complete and check YAML.
//!
//! A schema accepts whatever a build accepts. It refuses most of what a build refuses; what takes
//! knowledge of the calendar or of other notes is left to the build.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{CLAIM, CONFIG, Key, NOTE, PAGE, RECORD, Table, Takes};
use crate::slug;
use crate::yaml::Spanned;

/// What a date is made of, at least: the letters of EDTF and of our two forms, a digit or `X` among
/// them. Which day a month has is the build's affair.
const DATE: &str =
    r"^(unknown|[-0-9XYTZESBC~?%:+./,\[\]{} ]*[0-9X][-0-9XYTZESBC~?%:+./,\[\]{} ]*)$";
/// A day, or a date-time of RFC 3339.
const MOMENT: &str = "^[0-9]{4}-[0-9]{2}-[0-9]{2}\
    ([Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2}))?$";
/// A number of bytes.
const SIZE: &str = "^[0-9]+ *([KMG]iB)?$";
/// An id or slug: as `slug::problem` takes it, but for the names that Windows keeps.
const ID: &str = "^[a-z0-9]([-a-z0-9]{0,118}[a-z0-9])?$";

/// The schema of the front matter of notes, records and pages, for a site with these taxonomies.
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

/// The schema of `dateline.yaml`.
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

/// Which taxonomies come beside the keys of a table that takes them.
enum Terms<'a> {
    /// These.
    Named(&'a [Spanned<String>]),
    /// Whatever the same file names.
    Any,
}

/// Writes the tables that a schema needs, each once.
struct Writer<'a> {
    terms: Terms<'a>,
    definitions: BTreeMap<String, Value>,
}

impl Writer<'_> {
    /// A reference to a table, which is defined when it is first referred to.
    fn refer(&mut self, table: &'static Table) -> Value {
        let name = slug::slugify(table.name);
        if !self.definitions.contains_key(&name) {
            // Tables do not hold themselves, so this ends.
            let definition = self.table(table);
            self.definitions.insert(name.clone(), definition);
        }
        json!({"$ref": format!("#/$defs/{name}")})
    }

    /// A map with the keys of a table and no others.
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

    /// One key with its description and default.
    fn key(&mut self, key: &'static Key) -> Value {
        let value = match key.takes {
            Takes::Apart => self.claims(key),
            // Nothing after `date:` is a slip that the build tells.
            Takes::Date => self.value(&Takes::Date),
            _ => or_nothing(self.value(&key.takes)),
        };
        let mut schema = Map::new();
        schema.insert("description".into(), key.about.into());
        if let Value::Object(value) = value {
            schema.extend(value);
        }
        if let Some(default) = key.default {
            let number = default.parse::<u64>().ok().filter(|_| matches!(key.takes, Takes::Size));
            schema.insert("default".into(), number.map_or(default.into(), Value::from));
        }
        Value::Object(schema)
    }

    /// The claims of a note or record. Those of a note must say which event they are about.
    fn claims(&mut self, key: &Key) -> Value {
        let mut claim = self.refer(&CLAIM);
        if NOTE.find(key.name).is_some() {
            claim["anyOf"] = json!([{"required": ["id"]}, {"required": ["title"]}]);
        }
        json!({"type": "array", "items": claim})
    }

    /// A value that stands.
    fn value(&mut self, takes: &Takes) -> Value {
        match takes {
            Takes::Text => text(),
            Takes::Date => json!({"type": ["string", "integer"], "pattern": DATE}),
            Takes::Moment => json!({"type": "string", "pattern": MOMENT}),
            Takes::Bool => json!({"type": "boolean"}),
            Takes::Size => json!({"type": ["integer", "string"], "minimum": 0, "pattern": SIZE}),
            Takes::Id => json!({"type": ["string", "integer"], "pattern": ID}),
            Takes::OneOf(words) => json!({"enum": words}),
            Takes::List(of) => one_or_more(self.value(of)),
            Takes::Map(table) => self.refer(table),
            Takes::Maps(table) => one_or_more(self.refer(table)),
            Takes::TextOr(table, key) => {
                let alone = table.find(key).map_or_else(text, |key| self.value(&key.takes));
                json!({"anyOf": [alone, self.refer(table)]})
            }
            Takes::Named(of) => {
                json!({"type": "object", "additionalProperties": or_nothing(self.value(of))})
            }
            Takes::Free => json!({}),
            Takes::Apart => json!({"type": "array"}),
        }
    }
}

/// Any scalar: `title: 1984` is a title.
fn text() -> Value {
    json!({"type": ["string", "number", "boolean"]})
}

/// The terms of one taxonomy.
fn terms() -> Value {
    let mut schema = or_nothing(one_or_more(text()));
    schema["description"] = "Terms of this taxonomy.".into();
    schema
}

/// A list; one value alone is a list of one.
fn one_or_more(item: Value) -> Value {
    json!({"anyOf": [item.clone(), {"type": "array", "items": item}]})
}

/// The same, or nothing after the colon, which is as good as leaving the key out.
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
