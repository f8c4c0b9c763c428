//! Reads Unix times, as programs write them: seconds or milliseconds since 1970.

use chrono::DateTime;

use super::Reading;

/// Seconds of 1990 to 2100; other numbers are years.
const SECONDS: std::ops::Range<i64> = 631_152_000..4_102_444_800;

/// Returns the moment of a number of digits; `None` if it is not one of our time.
pub(super) fn reading(digits: &str) -> Option<Reading> {
    let number: i64 = digits.parse().ok()?;
    let seconds = if digits.len() > 11 { number / 1000 } else { number };
    if !SECONDS.contains(&seconds) {
        return None;
    }
    let moment = DateTime::from_timestamp(seconds, 0)?;
    Some(Reading::with_note(moment.format("%Y-%m-%dT%H:%M:%SZ").to_string(), "as a Unix time"))
}
