//! The tables of keys, and what they are for: checking, reading, the JSON Schema and the reference.
//!
//! A key is known when it stands in a table, and nowhere else. [`check`](check::check) compares a
//! tree of YAML with a table, reports everything that is wrong with it, and returns what is left as
//! values of the right types with their places, from which serde fills our structs.

mod check;
mod checked;
mod config;
mod note;
mod reference;
mod report;
mod scalar;
mod schema;

pub use check::{Checker, check};
pub use checked::CheckedMap;
pub use config::{CONFIG, OUTPUTS, THEME};
pub use note::{CLAIM, NOTE, PAGE, RECORD, TRANSLATION, reserved};
pub use reference::reference;
pub use schema::{config_schema, note_schema};

/// The field of structs that holds the terms of a map, by taxonomy.
const TERMS: &str = "terms";

/// All keys of one kind of map.
#[derive(Debug)]
pub struct Table {
    /// What the map is, as messages and the reference name it: "a note", "an entry of `events`".
    pub name: &'static str,
    /// Whether the configured taxonomies come beside the keys.
    pub terms: bool,
    /// The keys in the order of the reference.
    pub keys: &'static [Key],
}

/// One key.
#[derive(Debug)]
pub struct Key {
    /// Its name as written.
    pub name: &'static str,
    /// The values that it takes.
    pub takes: Takes,
    /// What it means, one sentence of Markdown.
    pub about: &'static str,
    /// What holds where it is left out, as it would be written; `None` where the sentence says it.
    pub default: Option<&'static str>,
    /// A map without it is not complete. Readers of the values report it, each in its own words.
    pub required: bool,
}

/// An optional key without default.
const fn key(name: &'static str, takes: Takes, about: &'static str) -> Key {
    Key { name, takes, about, default: None, required: false }
}

impl Key {
    /// The key with its default.
    const fn or(self, default: &'static str) -> Key {
        Key { default: Some(default), ..self }
    }

    /// The key as one that must be there.
    const fn required(self) -> Key {
        Key { required: true, ..self }
    }
}

/// The values that a key takes.
#[derive(Debug, Clone, Copy)]
pub enum Takes {
    /// Any scalar, as written.
    Text,
    /// An EDTF date as written.
    Date,
    /// A date-time of RFC 3339 or a day.
    Moment,
    /// `true` or `false`.
    Bool,
    /// A whole number of bytes with an optional unit (`16MiB`), or a plain whole number.
    Size,
    /// An id: lower-case Latin letters, digits and hyphens.
    Id,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of such values; one value alone is a list of one.
    List(&'static Takes),
    /// A map with a table of its own.
    Map(&'static Table),
    /// A list of maps with one table, or one such map alone.
    Maps(&'static Table),
    /// A map, or a text alone, which stands for this key of it.
    TextOr(&'static Table, &'static str),
    /// A map from names that the author chooses to such values.
    Named(&'static Takes),
    /// Anything; handed on or ignored, never looked into.
    Free,
    /// A list of maps with the table [`CLAIM`], checked elsewhere with places of their own.
    Apart,
}

impl Table {
    /// The key of this name.
    pub fn find(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }
}

impl Takes {
    /// What a message says it expected.
    pub fn describe(&self) -> String {
        match self {
            Takes::Text => "a text".into(),
            Takes::Date => "a date such as `2024-06-19` or `2024-06`".into(),
            Takes::Moment => "a day or date-time such as `2024-06-19T10:00:00Z`".into(),
            Takes::Bool => "`true` or `false`".into(),
            Takes::Size => "a number such as `64` or `16MiB`".into(),
            Takes::Id => "an id such as `treaty-signed`".into(),
            Takes::OneOf(words) => {
                let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
                format!("one of {}", words.join(", "))
            }
            Takes::List(of) => format!("a list; each item {}", of.describe()),
            Takes::Map(_) => "a map".into(),
            Takes::Maps(_) => "a list of maps".into(),
            Takes::Apart => "a list of claims".into(),
            Takes::TextOr(..) => "a text or a map".into(),
            Takes::Named(_) => "a map from names to values".into(),
            Takes::Free => "anything".into(),
        }
    }
}
