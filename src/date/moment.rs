//! Moments: when a note joined the site, when it was revised, when readers could know.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, SecondsFormat, Utc};
use serde::{Serialize, Serializer};

use super::Day;

/// A day, or a date-time of RFC 3339; a day begins at midnight in UTC. Ordered by time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    utc: DateTime<Utc>,
    day: Day,
    written: String,
}

impl Moment {
    /// Parses a moment; `None` for other texts.
    pub fn parse(written: &str) -> Option<Moment> {
        let (utc, day) = match DateTime::parse_from_rfc3339(written) {
            Ok(time) => (time.with_timezone(&Utc), time.date_naive()),
            Err(_) if written.len() != "2024-10-16".len() => return None,
            Err(_) => {
                let day = NaiveDate::parse_from_str(written, "%Y-%m-%d").ok()?;
                (day.and_time(NaiveTime::MIN).and_utc(), day)
            }
        };
        let [month, of_month] = [day.month(), day.day()].map(|part| u8::try_from(part).ok());
        let day = Day::new(day.year().into(), month?, of_month?)?;
        Some(Moment { utc, day, written: written.to_owned() })
    }

    /// Returns the beginning of a day of the years 1 to 9999, which feeds can represent.
    pub fn beginning_of(day: Day) -> Option<Moment> {
        (1..=9999).contains(&day.year).then(|| Moment::parse(&day.to_string())).flatten()
    }

    /// Returns the text that was parsed.
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// Returns the day, in the zone of the date-time.
    pub fn day(&self) -> Day {
        self.day
    }

    /// Returns the moment in UTC, such as `2024-10-16T09:00:00Z`.
    pub fn utc(&self) -> String {
        self.utc.to_rfc3339_opts(SecondsFormat::Secs, true)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written)
    }
}
