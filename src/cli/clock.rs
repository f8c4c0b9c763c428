//! The current time, which the library never reads.

use chrono::{DateTime, Datelike, Local, Utc};
use dateline::date::Day;
use dateline::error::{Error, Result};

/// The time of this run: `SOURCE_DATE_EPOCH` if set (reproducible-builds.org), else now.
///
/// # Errors
/// [`Error::Usage`] if `SOURCE_DATE_EPOCH` is not a number of seconds.
pub(super) fn now() -> Result<DateTime<Utc>> {
    Ok(epoch()?.unwrap_or_else(Utc::now))
}

/// The day of this run, in the time zone of the machine unless `SOURCE_DATE_EPOCH` is set.
///
/// # Errors
/// [`Error::Usage`] if `SOURCE_DATE_EPOCH` is not a number of seconds.
pub(super) fn today() -> Result<Day> {
    let date = match epoch()? {
        Some(moment) => moment.date_naive(),
        None => Local::now().date_naive(),
    };
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    Ok(Day { year: i64::from(date.year()), month: part(date.month()), day: part(date.day()) })
}

fn epoch() -> Result<Option<DateTime<Utc>>> {
    let Ok(text) = std::env::var("SOURCE_DATE_EPOCH") else { return Ok(None) };
    let moment = text.trim().parse().ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    match moment {
        Some(moment) => Ok(Some(moment)),
        None => Err(Error::Usage(format!(
            "SOURCE_DATE_EPOCH is `{text}`, which is not a number of seconds since 1970"
        ))),
    }
}
