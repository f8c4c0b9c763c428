//! A part of a file's text that shares its memory.

use std::ops::{Deref, Range};
use std::sync::Arc;

/// A part of a shared text.
#[derive(Debug, Clone)]
pub struct Excerpt {
    text: Arc<str>,
    range: Range<usize>,
}

impl Excerpt {
    /// Makes the part of `text` in `range`, in bytes; empty if the text has no such part.
    pub fn new(text: &Arc<str>, range: Range<usize>) -> Self {
        let range = text.get(range.clone()).map_or(0..0, |_| range);
        Excerpt { text: text.clone(), range }
    }
}

impl PartialEq for Excerpt {
    fn eq(&self, other: &Excerpt) -> bool {
        **self == **other
    }
}

impl Default for Excerpt {
    fn default() -> Self {
        Excerpt { text: "".into(), range: 0..0 }
    }
}

impl Deref for Excerpt {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text[self.range.clone()]
    }
}

impl From<String> for Excerpt {
    fn from(text: String) -> Self {
        let range = 0..text.len();
        Excerpt { text: text.into(), range }
    }
}
