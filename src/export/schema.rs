//! The JSON Schema of the data, made from its types, and the reference for readers, made from that.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::data::Document;

/// The schema of every JSON file below `data/v1/` (JSON Schema, draft 2020-12).
pub fn schema() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema: Value = settings.into_generator().into_root_schema_for::<Document>().into();
    one_line(&mut schema);
    schema
}

/// Comments of several lines as one, as they are read outside of Rust.
fn one_line(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            for (name, value) in members {
                match value {
                    Value::String(text) if name == "description" => {
                        *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    }
                    value => one_line(value),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(one_line),
        _ => {}
    }
}

/// Every member of every object, as tables of Markdown.
pub fn reference() -> String {
    let schema = schema();
    let mut text = table("The file", &schema);
    let definitions = schema.get("$defs").and_then(Value::as_object);
    for (name, definition) in definitions.into_iter().flatten() {
        text.push('\n');
        text.push_str(&table(name, definition));
    }
    text
}

fn table(name: &str, object: &Value) -> String {
    let about = object["description"].as_str().unwrap_or_default();
    let mut text =
        format!("### {name}\n\n{about}\n\n| member | value | meaning |\n|---|---|---|\n");
    let members = object["properties"].as_object();
    for (member, value) in members.into_iter().flatten() {
        let about = value["description"].as_str().unwrap_or_default();
        let required = object["required"].as_array();
        let always = required.is_some_and(|names| names.iter().any(|name| name == member));
        let about = match always {
            true => about.to_owned(),
            false => format!("{about} Left out where not known."),
        };
        text.push_str(&format!("| `{member}` | {} | {about} |\n", holds(value)));
    }
    text
}

/// What a member contains, in words.
fn holds(value: &Value) -> String {
    if let Some(constant) = value.get("const") {
        return format!("`{constant}`");
    }
    if let Some(all) = value["enum"].as_array() {
        let word = |value: &Value| match value {
            Value::String(text) => format!("`{text}`"),
            other => other.to_string(),
        };
        return all.iter().map(word).collect::<Vec<_>>().join(", ");
    }
    if let Some(name) = reference_of(value) {
        return link(name);
    }
    if let Some(all) = value["anyOf"].as_array() {
        return all.iter().map(holds).collect::<Vec<_>>().join(" or ");
    }
    let types = match &value["type"] {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        Value::String(one) => vec![one.as_str()],
        _ => Vec::new(),
    };
    let of = |kind: &&str| match *kind {
        "array" => format!("list of {}", plural(&value["items"])),
        "object" => format!("map to {}", plural(&value["additionalProperties"])),
        other => other.to_owned(),
    };
    types.iter().map(of).collect::<Vec<_>>().join(" or ")
}

fn plural(items: &Value) -> String {
    match (reference_of(items), items["type"].as_str()) {
        (None, Some("string")) if items.get("enum").is_none() => "strings".to_owned(),
        _ => holds(items),
    }
}

fn reference_of(value: &Value) -> Option<&str> {
    value["$ref"].as_str()?.strip_prefix("#/$defs/")
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}
