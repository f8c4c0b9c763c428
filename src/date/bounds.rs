//! Bounds and precision of dates.

use super::day::Day;

/// One end of what a date can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// A day, inclusive.
    Day(Day),
    /// No end: it goes on, or has always been so.
    Open,
    /// There is an end, but it is not known.
    Unknown,
}

impl Bound {
    /// Returns the day, if there is one.
    pub fn day(self) -> Option<Day> {
        match self {
            Bound::Day(day) => Some(day),
            Bound::Open | Bound::Unknown => None,
        }
    }
}

/// The first and last day that a date can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first.
    pub earliest: Bound,
    /// The last; never before the first.
    pub latest: Bound,
}

/// The precision of a date, or its kind if it is not a single point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A clock time with seconds.
    Second,
    /// A clock time without seconds.
    Minute,
    /// `2024-06-19`
    Day,
    /// `2024-06`, `2024-06-XX`
    Month,
    /// Seasons, quarters, quadrimesters and semesters: `2024-21` to `2024-41`.
    Season,
    /// `2024`, `2024-XX`, `1950S4`
    Year,
    /// Ten years: `198X`, `1985S3`.
    Decade,
    /// A hundred years: `19XX`, `1950S2`.
    Century,
    /// A thousand years: `1XXX`, `1950S1`.
    Millennium,
    /// From one point to another.
    Interval,
    /// Several points.
    Set,
    /// A point with a gap (`XXXX-06`, `2024-XX-15`, `1X84`), or less precise than a millennium (`XXXX`,
    /// `Y171010000S3`).
    Partial,
    /// The date is unknown.
    Unknown,
}

impl Precision {
    /// Returns the name in data files and templates.
    pub fn name(self) -> &'static str {
        match self {
            Precision::Second => "second",
            Precision::Minute => "minute",
            Precision::Day => "day",
            Precision::Month => "month",
            Precision::Season => "season",
            Precision::Year => "year",
            Precision::Decade => "decade",
            Precision::Century => "century",
            Precision::Millennium => "millennium",
            Precision::Interval => "interval",
            Precision::Set => "set",
            Precision::Partial => "partial",
            Precision::Unknown => "unknown",
        }
    }
}
