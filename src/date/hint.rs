//! Dates as people write them elsewhere, and what to write instead.

use super::error::DateError;

/// What to tell the author of a date in a foreign form; `None` for any other text.
pub(super) fn foreign(text: &str) -> Option<DateError> {
    let trimmed = text.trim();
    (trimmed.is_empty()).then(|| DateError {
        offset: 0,
        len: text.len(),
        message: "the date is empty".to_owned(),
        help: vec![super::error::FORMS.to_owned()],
    })
}
