//! The tables of keys, and their uses: checking, reading, the JSON Schema and the reference.
//!
//! A key exists only if a table has it. [`check`](check::check) compares a tree of YAML with a table,
//! reports all mistakes, and returns the rest as values of the right types with their places, from which
//! serde fills our structs.

mod check;
mod checked;
mod collect;
mod colon;
mod config;
mod cut;
mod date;
mod foreign;
mod lang;
mod note;
mod private;
mod reference;
mod report;
mod scalar;
mod schema;
mod theme;
mod words;

pub use check::{Checker, check};
pub use checked::CheckedMap;
pub use collect::scalars;
pub use config::{CONFIG, OUTPUTS};
pub use cut::warn_of_cut_values;
pub use date::{DatePlace, date_in_words};
pub use note::{CLAIM, NOTE, OF_OWN_EVENT, PAGE, RECORD, STATUSES, TRANSLATION, is_key_of_notes};
pub use reference::{reference, row};
pub use schema::{config_schema, note_schema};
pub use theme::THEME;
pub use words::word;

/// Field of structs for the terms of a map, by taxonomy.
const TERMS: &str = "terms";

/// All keys of one kind of map.
#[derive(Debug)]
pub struct Table {
    /// Name of the map in messages and in the reference: "a note", "an entry of `events`".
    pub name: &'static str,
    /// Whether the configured taxonomies are keys too.
    pub terms: bool,
    /// The keys in the order of the reference.
    pub keys: &'static [Key],
}

/// One key.
#[derive(Debug)]
pub struct Key {
    /// Name as written.
    pub name: &'static str,
    /// Type of its value.
    pub value_type: ValueType,
    /// What it means, one sentence of Markdown.
    pub about: &'static str,
    /// Default as it would be written; `None` if `about` says it.
    pub default: Option<&'static str>,
    /// Whether a map must have it. Readers of the values report its absence, each in its own words.
    pub required: bool,
}

/// Makes an optional key without default.
const fn key(name: &'static str, value_type: ValueType, about: &'static str) -> Key {
    Key { name, value_type, about, default: None, required: false }
}

impl Key {
    /// Returns the key with a default.
    const fn or(self, default: &'static str) -> Key {
        Key { default: Some(default), ..self }
    }

    /// Returns the key as a required one.
    const fn required(self) -> Key {
        Key { required: true, ..self }
    }
}

/// The type of a key's value.
#[derive(Debug, Clone, Copy)]
pub enum ValueType {
    /// Any scalar, as written. Markdown comments in it are errors, because they would be published.
    Text,
    /// An address that pages link, as written.
    Address,
    /// A text in Markdown, without its comments.
    Markdown,
    /// An EDTF date as written.
    Date,
    /// A date-time of RFC 3339 or a day.
    Moment,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Number,
    /// A whole number of bytes with an optional unit (`16MiB`), or a plain whole number.
    Size,
    /// An id: lower-case Latin letters, digits and hyphens.
    Id,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list of such values; a single value is a list of one.
    List(&'static ValueType),
    /// A map with its own table.
    Map(&'static Table),
    /// A list of maps with one table, or one such map.
    Maps(&'static Table),
    /// A map, or a text, which is short for a map with this one key.
    TextOr(&'static Table, &'static str),
    /// A map from names that the author chooses to such values.
    Named(&'static ValueType),
    /// Anything; passed on, checked only for comments.
    Free,
    /// Anything; ignored, never checked.
    Private,
    /// A list of maps with the table [`CLAIM`], which `note` checks with places of its own.
    Claims,
}

impl Table {
    /// Returns the key of this name.
    pub fn find(&self, name: &str) -> Option<&Key> {
        self.keys.iter().find(|key| key.name == name)
    }

    /// Returns what a message says about its keys.
    fn some_keys(&self) -> String {
        let names: Vec<&str> = self.keys.iter().take(2).map(|key| key.name).collect();
        format!("keys such as `{}`", names.join("` and `"))
    }
}

impl ValueType {
    /// Returns what a message says it expected.
    pub fn describe(&self) -> String {
        match self {
            ValueType::Text | ValueType::Address | ValueType::Markdown => "a text".into(),
            ValueType::Date => "a date such as `2024-06-19` or `2024-06`".into(),
            ValueType::Moment => "a day or date-time such as `2024-06-19T10:00:00Z`".into(),
            ValueType::Bool => "`true` or `false`".into(),
            ValueType::Number => "a number such as `1`".into(),
            ValueType::Size => "a number such as `64` or `16MiB`".into(),
            ValueType::Id => "an id such as `treaty-signed`".into(),
            ValueType::OneOf(words) => {
                let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
                format!("one of {}", words.join(", "))
            }
            ValueType::List(of) => format!("a list; each item {}", of.describe()),
            ValueType::Map(table) => table.some_keys(),
            ValueType::Maps(table) => format!("a list; each item has {}", table.some_keys()),
            ValueType::Claims => "a list of claims".into(),
            ValueType::TextOr(table, _) => format!("a text, or {}", table.some_keys()),
            ValueType::Named(of) => {
                format!("lines that each have a name, a colon and {}", of.describe())
            }
            ValueType::Free | ValueType::Private => "anything".into(),
        }
    }
}
