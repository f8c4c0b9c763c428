//! Parses YAML into a tree with places, and writes texts as YAML scalars.
//!
//! The only module that uses a YAML library. One pass over the parser's events builds a [`Node`] tree
//! that keeps every scalar as written and its place. It refuses what notes must not use (tags, anchors,
//! aliases, several documents) and what would cost too much (depth). `keys` checks such a tree against
//! its tables and turns it into our structs.

mod brackets;
mod characters;
mod flow;
mod line;
mod parser;
mod repair;
mod scalar;
mod spanned;
mod syntax_error;
#[cfg(test)]
mod tests;

use std::ops::Range;

use line::{Line, colon};

pub use characters::check_characters;
pub use parser::parse;
pub use scalar::{list, map, object, on_one_line, quote, scalar};
pub use spanned::Spanned;

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Bytes of the file.
    pub range: Range<usize>,
    /// What is there.
    pub kind: NodeKind,
}

/// Kinds of nodes.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeKind {
    /// A scalar: the text without quotes and folding.
    Scalar {
        /// The text.
        text: String,
        /// Whether it is written without quotes, so `true`, `~` and `12` mean what YAML says.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map in the order of the file, without repeated keys.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Name.
    pub key: String,
    /// Place of the name.
    pub key_range: Range<usize>,
    /// Value.
    pub value: Node,
}

impl Node {
    /// Makes a scalar that was quoted, or that does not come from YAML.
    pub fn text(text: impl Into<String>, range: Range<usize>) -> Self {
        Node { range, kind: NodeKind::Scalar { text: text.into(), plain: false } }
    }

    /// Returns the text of a scalar; `None` for lists and maps.
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Returns the entries of a map; none for other nodes.
    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            NodeKind::Map(entries) => entries,
            _ => &[],
        }
    }

    /// Returns the value of `key` in a map.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// Returns whether the value is empty: an empty plain scalar, `~` or `null` (YAML 1.2, 10.2.1.1).
    pub fn is_null(&self) -> bool {
        matches!(&self.kind, NodeKind::Scalar { text, plain: true }
            if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// Returns what a message says of it where something else is expected.
    pub fn found(&self) -> String {
        let what = match &self.kind {
            NodeKind::Scalar { text, .. } if text.is_empty() || self.is_null() => {
                return "the value is empty".to_owned();
            }
            NodeKind::Scalar { .. } => "a text",
            NodeKind::List(_) => "a list",
            NodeKind::Map(_) => "several keys",
        };
        format!("found {what}")
    }
}

/// Returns the help for a text that was meant as keys, such as `title:War` or `title = War`.
pub fn as_keys(text: &str, place: &Range<usize>) -> Option<String> {
    let repair = colon(&Line::around(text, place.start))?;
    Some(format!("a colon and a space follow each key: write `{}`", repair.text))
}
