//! Dates in words.

use super::Edition;
use crate::date::{Shape, When};
use crate::note::Status;
use crate::timeline::Event;
use crate::words::Arg;

/// A date in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateWords {
    /// Never more precise than the date: "June 2024", "18 or 19 June 2024".
    pub words: String,
    /// A sentence about how exact it is, where one is due.
    pub note: Option<String>,
}

impl Edition {
    /// A date in words.
    pub fn date(&self, when: &When) -> DateWords {
        DateWords { words: self.words.date(when.shape()), note: self.words.date_note(when.shape()) }
    }

    /// The date of an event in words: of rivals that no set holds, each by name.
    pub(super) fn event_date(&self, event: &Event) -> DateWords {
        let date = self.date(&event.date.when);
        if !event.date.is_undecided() || matches!(event.date.when.shape(), Shape::OneOf(_)) {
            return date;
        }
        let rivals: Vec<&Shape> = event.date.rivals.iter().map(When::shape).collect();
        // The hull's note would speak of the hull.
        DateWords { words: self.words.one_of(&rivals), note: None }
    }

    /// A text with a remark in brackets.
    pub(super) fn in_brackets(&self, text: &str, note: &str) -> String {
        self.words.message("in-brackets", &[("text", Arg::Text(text)), ("note", Arg::Text(note))])
    }

    /// What a status is called, where it is one that the reader must know of.
    pub fn status(&self, status: Status) -> Option<String> {
        (status != Status::Reported).then(|| self.label(&format!("status-{}", status.word())))
    }
}
