//! The sign of a date in lists and pictures.

use super::{Precision, When};

/// A sign that says what kind of time a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A day, or a moment of it; filled.
    Day,
    /// A rough date; hollow.
    Rough,
    /// A span of time; a bar.
    Span,
}

impl Mark {
    /// Its name in class names.
    pub fn name(self) -> &'static str {
        match self {
            Mark::Day => "day",
            Mark::Rough => "rough",
            Mark::Span => "span",
        }
    }
}

impl When {
    /// Returns the sign of this date.
    pub fn mark(&self) -> Mark {
        match self.precision() {
            Precision::Interval => Mark::Span,
            Precision::Day | Precision::Minute | Precision::Second
                if !self.is_approximate() && !self.is_uncertain() =>
            {
                Mark::Day
            }
            _ => Mark::Rough,
        }
    }
}
