//! When a note joined the site or was revised.

use std::fmt;

use chrono::{DateTime, NaiveDate};

/// A day, or a date-time of RFC 3339, as written. The earlier text sorts first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(String);

impl Moment {
    /// Reads a moment; `None` for anything else.
    pub fn parse(written: &str) -> Option<Moment> {
        let is_day = written.len() == 10 && NaiveDate::parse_from_str(written, "%Y-%m-%d").is_ok();
        let is_moment = is_day || DateTime::parse_from_rfc3339(written).is_ok();
        is_moment.then(|| Moment(written.to_owned()))
    }

    /// The text that was parsed.
    pub fn as_written(&self) -> &str {
        &self.0
    }

    /// The day, such as `2024-10-16`, in the zone of the date-time.
    pub fn day(&self) -> &str {
        &self.0[..10]
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
