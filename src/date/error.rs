//! Why a text is not a date, and what to write instead.

use std::fmt;

/// Why a text is not a date, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    /// Byte of the text at which the mistake begins.
    pub offset: usize,
    /// Length of the mistake in bytes; 0 points between two characters.
    pub len: usize,
    /// What was found: lower case, no final dot, values in backticks.
    pub message: String,
    /// What to write instead of the whole text, the likeliest first.
    pub readings: Vec<Reading>,
    /// What is expected, a sentence each.
    pub help: Vec<String>,
}

/// A date in another notation as we write it, with what it means if that needs saying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// A text that parses.
    pub text: String,
    /// Its meaning, such as `3 April`; may be empty.
    pub note: String,
}

impl Reading {
    /// Makes a reading that needs no note.
    pub(super) fn plain(text: impl Into<String>) -> Vec<Reading> {
        vec![Reading::with_note(text, "")]
    }

    /// Makes a reading with a note.
    pub(super) fn with_note(text: impl Into<String>, note: impl Into<String>) -> Reading {
        Reading { text: text.into(), note: note.into() }
    }
}

impl DateError {
    /// Makes an error about a whole text; its help are readings or sentences.
    pub(super) fn whole(text: &str, message: impl Into<String>) -> DateError {
        DateError {
            offset: 0,
            len: text.len(),
            message: message.into(),
            readings: Vec::new(),
            help: Vec::new(),
        }
    }

    /// Makes the error for a text that is not a date.
    pub(super) fn not_a_date(text: &str) -> DateError {
        DateError::whole(text, format!("expected a date such as 2024-06-19, found `{text}`"))
    }

    /// Adds a sentence of help.
    pub(super) fn help(mut self, help: impl Into<String>) -> DateError {
        self.help.push(help.into());
        self
    }

    /// Adds readings.
    pub(super) fn readings(mut self, readings: impl IntoIterator<Item = Reading>) -> DateError {
        self.readings.extend(readings);
        self
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for DateError {}
