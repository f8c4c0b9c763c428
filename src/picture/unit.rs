//! The steps of axes: where each begins, and its name.

use super::reach::{DAY, Instant};
use crate::date::{Clock, Day, Point, Shape};
use crate::words::Words;

/// A step of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// This many hours, counted from midnight.
    Hours(u8),
    /// A day.
    Day,
    /// Seven days from a Monday.
    Week,
    /// This many months, 1 to 6, counted from January.
    Months(u8),
    /// This many years. Those of our era begin with multiples of the number, and with the year 1; those
    /// before it end with them, as in 500–401 BCE.
    Years(i64),
}

impl Unit {
    /// Returns the steps of bins, ever longer: one, two and five of each power of ten of years.
    pub(super) fn bins() -> impl Iterator<Item = Unit> {
        let hours = [1, 3, 6].into_iter().map(Unit::Hours);
        let months = [Unit::Day, Unit::Week, Unit::Months(1), Unit::Months(3)];
        hours.chain(months).chain(years())
    }

    /// Returns the steps of ticks, ever longer.
    pub(super) fn ticks() -> impl Iterator<Item = Unit> {
        let hours = [1, 2, 3, 6, 12].into_iter().map(Unit::Hours);
        let months = [1, 2, 3, 6].into_iter().map(Unit::Months);
        hours.chain([Unit::Day, Unit::Week]).chain(months).chain(years())
    }

    /// Returns the length of its longest step.
    pub(super) fn longest(self) -> Instant {
        match self {
            Unit::Hours(hours) => Instant::from(hours) * 60,
            Unit::Day => DAY,
            Unit::Week => 7 * DAY,
            Unit::Months(months) => Instant::from(months) * 31 * DAY,
            Unit::Years(years) => Instant::from(years) * 366 * DAY,
        }
    }

    /// Returns the beginning of the step of an instant.
    pub(super) fn floor(self, instant: Instant) -> Instant {
        let days = instant.div_euclid(DAY);
        match self {
            Unit::Hours(hours) => {
                let step = Instant::from(hours.max(1)) * 60;
                days * DAY + instant.rem_euclid(DAY).div_euclid(step) * step
            }
            Unit::Day => days * DAY,
            // 1 January 1970 was a Thursday.
            Unit::Week => (days - (days + 3).rem_euclid(7)) * DAY,
            Unit::Months(months) => {
                let day = Day::from_ordinal(days);
                let months = months.clamp(1, 12);
                start(day.year, (day.month - 1) / months * months + 1)
            }
            Unit::Years(years) => start(first_year(Day::from_ordinal(days).year, years), 1),
        }
    }

    /// Returns the beginning of the step after that of an instant. Greater than the instant, except at
    /// the end of all time.
    pub(super) fn next(self, instant: Instant) -> Instant {
        let from = self.floor(instant);
        let day = day_of(from);
        match self {
            Unit::Hours(hours) => {
                (from + Instant::from(hours.max(1)) * 60).min((from.div_euclid(DAY) + 1) * DAY)
            }
            Unit::Day => from + DAY,
            Unit::Week => from + 7 * DAY,
            Unit::Months(months) if day.month + months > 12 => start(day.year.saturating_add(1), 1),
            Unit::Months(months) => start(day.year, day.month + months),
            Unit::Years(years) => {
                let next = day.year.saturating_add(years);
                // The years 1 to 99 are the first century.
                start(if day.year == 1 && years > 1 { years } else { next }, 1)
            }
        }
    }

    /// Returns the step that begins at an instant, in words: "19 June 2024", "10–16 June 2024", "June
    /// 2024", "first quarter of 2024", "1980–1984".
    pub(super) fn words(self, from: Instant, words: &Words) -> String {
        let day = day_of(from);
        let last = day_of(self.next(from) - 1);
        let month = |day: Day| Point::month(day.year, day.month);
        words.date(&match self {
            Unit::Day => return words.day(day.year, day.month, day.day),
            Unit::Hours(_) => {
                let clock = clock_of(from);
                Shape::Point(Point { clock: Some(clock), ..Point::day(day) })
            }
            Unit::Months(1) => return words.month_of_year(day.year, day.month),
            Unit::Years(1) => return words.year(day.year),
            Unit::Week => Shape::between(Point::day(day), Point::day(last)),
            Unit::Months(3) => Shape::Point(Point::quarter(day.year, (day.month - 1) / 3 + 1)),
            Unit::Months(_) => Shape::between(month(day), month(last)),
            Unit::Years(_) => Shape::between(Point::year(day.year), Point::year(last.year)),
        })
    }
}

/// Returns the day of an instant.
pub(super) fn day_of(instant: Instant) -> Day {
    Day::from_ordinal(instant.div_euclid(DAY))
}

/// Returns the time of day of an instant.
pub(super) fn clock_of(instant: Instant) -> Clock {
    let minutes = instant.rem_euclid(DAY);
    let part = |number: Instant| u8::try_from(number).unwrap_or_default();
    Clock { hour: part(minutes / 60), minute: part(minutes % 60), second: None, offset: None }
}

/// Returns 1, 2, 5, 10, 20, 50 years and so on.
fn years() -> impl Iterator<Item = Unit> {
    (0..18).flat_map(|power| [1, 2, 5].map(|digit| Unit::Years(digit * 10_i64.pow(power))))
}

/// Returns the first year of the step of a year.
fn first_year(year: i64, years: i64) -> i64 {
    let years = years.max(1);
    if year >= 1 {
        return (year / years * years).max(1);
    }
    // Years before our era, counted backwards from 1.
    let before = i128::from(1) - i128::from(year);
    let steps = (before + i128::from(years) - 1) / i128::from(years);
    i64::try_from(1 - steps * i128::from(years)).unwrap_or(i64::MIN)
}

/// Returns the first instant of a month of a year.
fn start(year: i64, month: u8) -> Instant {
    Day { year, month, day: 1 }.ordinal() * DAY
}
