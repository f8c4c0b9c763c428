//! The tables of keys, and what they are for: checking, reading, the JSON Schema and the reference.
//!
//! A key is known when it stands in a table, and nowhere else. [`check`](check::check) compares a
//! tree of YAML with a table, tells everything that is wrong with it, and returns what is left as a
//! value of the right types, together with the places of its parts.

mod check;
mod config;
mod note;

pub use check::{Checker, Found, Places, check};
pub use config::{CONFIG, THEME};
pub use note::{CLAIM, NOTE, PAGE, RECORD, TRANSLATION, reserved};

/// All keys of one kind of map.
#[derive(Debug)]
pub struct Table {
    /// What the map is, as messages and the reference name it: "a note", "an entry of `events`".
    pub name: &'static str,
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
    /// Checked elsewhere with places of its own; only its being there counts.
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
            Takes::Maps(_) | Takes::Apart => "a list of maps".into(),
            Takes::TextOr(..) => "a text or a map".into(),
            Takes::Named(_) => "a map from names to values".into(),
            Takes::Free => "anything".into(),
        }
    }
}
