//! The text that help suggests, as data that programs and tests can apply.

use std::ops::Range;

use super::Diagnostic;

/// A text to write in place of a range of the diagnostic's file.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Replacement {
    /// Bytes of the file that it replaces.
    pub range: Range<usize>,
    /// The text.
    pub text: String,
}

/// A text that may be what the author meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alternative {
    /// The text.
    pub text: String,
    /// Its meaning, such as `3 April`; may be empty.
    pub note: String,
}

impl Diagnostic {
    /// Adds the help to write one of these texts instead of `range`; none if there is no text.
    pub fn add_alternatives(&mut self, range: &Range<usize>, alternatives: &[Alternative]) {
        self.help.extend(write_one_of(alternatives));
        self.replacements.extend(alternatives.iter().map(|alternative| Replacement {
            range: range.clone(),
            text: alternative.text.clone(),
        }));
    }

    /// Adds a sentence of help that ends with "write …" and the text to write instead of `range`.
    pub fn add_replacement(&mut self, reason: &str, range: Range<usize>, text: impl Into<String>) {
        let text = text.into();
        self.help.push(format!("{reason}write `{text}`"));
        self.replacements.push(Replacement { range, text });
    }

    /// Like [`Diagnostic::add_replacement`], for a diagnostic that has not been reported yet.
    pub fn replacement(
        mut self,
        reason: &str,
        range: Range<usize>,
        text: impl Into<String>,
    ) -> Self {
        self.add_replacement(reason, range, text);
        self
    }
}

/// Returns the help "write `a` (note) or `b` (note)"; `None` if there is nothing to write.
pub fn write_one_of(alternatives: &[Alternative]) -> Option<String> {
    let texts: Vec<String> = alternatives
        .iter()
        .map(|alternative| match alternative.note.as_str() {
            "" => format!("`{}`", alternative.text),
            note => format!("`{}` ({note})", alternative.text),
        })
        .collect();
    (!texts.is_empty()).then(|| format!("write {}", texts.join(" or ")))
}
