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
    /// A sentence about how exact it is, if one is needed.
    pub note: Option<String>,
}

impl Edition {
    /// A date in words.
    pub fn date(&self, when: &When) -> DateWords {
        DateWords { words: self.words.date(when.shape()), note: self.words.date_note(when.shape()) }
    }

    /// The date of something with this status in words.
    pub(super) fn date_with_status(&self, when: &When, status: Status) -> DateWords {
        let mut date = self.date(when);
        // The notes of these dates say that it happened.
        if !status.may_have_happened()
            && matches!(when.shape(), Shape::OneOf(_) | Shape::AllOf(_) | Shape::Unknown)
        {
            date.note = None;
        }
        date
    }

    /// The date of an event in words: of rivals that no set contains, each by name.
    pub(super) fn event_date(&self, event: &Event) -> DateWords {
        let date = self.date_with_status(&event.date.when, event.status);
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
