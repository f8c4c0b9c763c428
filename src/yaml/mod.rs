//! YAML text in, a tree with places out; and texts as YAML scalars.
//!
//! The only module that knows a YAML library. One pass of events builds a [`Node`] tree that keeps
//! every scalar as written and where it stands, and refuses what notes must not use (tags, anchors,
//! aliases, more than one document) and what would cost too much (depth). `keys` checks such a tree
//! against its tables and turns it into our structs.

mod brackets;
mod fault;
mod scalar;
mod scan;
mod spanned;
#[cfg(test)]
mod tests;

use std::ops::Range;

pub use scalar::{object, quoted, scalar};
pub use scan::parse;
pub use spanned::Spanned;

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Bytes of the file.
    pub range: Range<usize>,
    /// What stands there.
    pub kind: NodeKind,
}

/// What a [`Node`] is.
#[derive(Debug, Clone, PartialEq)]
pub enum NodeKind {
    /// A scalar, its text as written with quotes and folding taken away.
    Scalar {
        /// The text.
        text: String,
        /// Written without quotes, so that `true`, `~` and `12` mean what YAML says.
        plain: bool,
    },
    /// A list.
    List(Vec<Node>),
    /// A map in the order of the file, without doubles.
    Map(Vec<Entry>),
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub key_range: Range<usize>,
    /// The value.
    pub value: Node,
}

impl Node {
    /// A scalar that stood in quotes, or was found elsewhere than in YAML.
    pub fn text(text: impl Into<String>, range: Range<usize>) -> Self {
        Node { range, kind: NodeKind::Scalar { text: text.into(), plain: false } }
    }

    /// The scalar's text; `None` for lists and maps.
    pub fn as_text(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The entries of a map; none for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.kind {
            NodeKind::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The value of `key` in a map.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|entry| entry.key == key).map(|entry| &entry.value)
    }

    /// Nothing stands there: an empty plain scalar, `~` or `null` (YAML 1.2, 10.2.1.1).
    pub fn is_null(&self) -> bool {
        matches!(&self.kind, NodeKind::Scalar { text, plain: true }
            if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// What a message calls it.
    pub fn type_name(&self) -> &'static str {
        match &self.kind {
            _ if self.is_null() => "nothing",
            NodeKind::Scalar { .. } => "text",
            NodeKind::List(_) => "a list",
            NodeKind::Map(_) => "a map",
        }
    }
}
