//! Sums with days, weeks and months.

use chrono::{Datelike, Duration, Months, NaiveDate};

/// Returns a day some days later or earlier.
pub(super) fn add_days(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    date.checked_add_signed(Duration::try_days(days)?)
}

/// Returns the same day some months later or earlier, or the last of that month.
pub(super) fn add_months(date: NaiveDate, months: i32) -> Option<NaiveDate> {
    match months {
        0.. => date.checked_add_months(Months::new(months.unsigned_abs())),
        _ => date.checked_sub_months(Months::new(months.unsigned_abs())),
    }
}

/// Returns 1 for Monday to 7.
pub(super) fn weekday(date: NaiveDate) -> i64 {
    i64::from(date.weekday().number_from_monday())
}

/// Returns the Monday of a week.
pub(super) fn monday(date: NaiveDate) -> Option<NaiveDate> {
    add_days(date, 1 - weekday(date))
}

/// Returns the last such weekday up to and with a day.
pub(super) fn weekday_until(date: NaiveDate, wanted: u8) -> Option<NaiveDate> {
    add_days(date, -(weekday(date) - i64::from(wanted)).rem_euclid(7))
}

/// Returns the first such weekday from a day on.
pub(super) fn weekday_from(date: NaiveDate, wanted: u8) -> Option<NaiveDate> {
    add_days(date, (i64::from(wanted) - weekday(date)).rem_euclid(7))
}
