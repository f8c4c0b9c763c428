//! A day of the proleptic Gregorian calendar, for any year that fits an `i64`.

use std::fmt;

use serde::{Serialize, Serializer};

/// Number of days in 400 Gregorian years, after which the calendar repeats.
const DAYS_OF_CYCLE: i128 = 146_097;

/// One day of the proleptic Gregorian calendar, ordered by time.
///
/// Prints as EDTF: `2024-06-19`, `-0043-03-15`; years of more than four digits have EDTF's `Y`, as in
/// `Y12024-06-19` (EDTF itself allows it only for years alone).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Astronomical: 0 is 1 BCE, −43 is 44 BCE.
    pub year: i64,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// Returns the day of these numbers; `None` if the calendar has no such day.
    pub fn new(year: i64, month: u8, day: u8) -> Option<Day> {
        let real = (1..=12).contains(&month) && (1..=Day::months_len(year, month)).contains(&day);
        real.then_some(Day { year, month, day })
    }

    /// Returns the number of days, 28 to 31, of a month (1 to 12) of a year.
    pub fn months_len(year: i64, month: u8) -> u8 {
        match month {
            2 if is_leap(year) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// Returns the number of days since 1 January 1970, negative before it.
    pub fn ordinal(self) -> i128 {
        // Years that begin in March have the leap day at the end, where it shifts nothing.
        let early = i128::from(self.month <= 2);
        let year = i128::from(self.year) - early;
        let cycle = year.div_euclid(400);
        let of_cycle = year.rem_euclid(400);
        let month = (i128::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i128::from(self.day) - 1;
        let of_days = of_cycle * 365 + of_cycle / 4 - of_cycle / 100 + of_year;
        cycle * DAYS_OF_CYCLE + of_days - 719_468
    }

    /// Returns the day with this [`Day::ordinal`]; the first or last possible day if it is out of range.
    pub fn from_ordinal(ordinal: i128) -> Day {
        let ordinal = ordinal.clamp(FIRST.ordinal(), LAST.ordinal()) + 719_468;
        let cycle = ordinal.div_euclid(DAYS_OF_CYCLE);
        let of_days = ordinal.rem_euclid(DAYS_OF_CYCLE);
        let of_cycle =
            (of_days - of_days / 1460 + of_days / 36_524 - of_days / (DAYS_OF_CYCLE - 1)) / 365;
        let of_year = of_days - (365 * of_cycle + of_cycle / 4 - of_cycle / 100);
        let march = (5 * of_year + 2) / 153;
        let day = narrow(of_year - (153 * march + 2) / 5 + 1);
        let month = narrow(if march < 10 { march + 3 } else { march - 9 });
        let year = of_cycle + cycle * 400 + i128::from(month <= 2);
        let limit = if year < 0 { i64::MIN } else { i64::MAX };
        Day { year: i64::try_from(year).unwrap_or(limit), month, day }
    }

    /// Returns the day after, or the last possible day.
    pub fn successor(self) -> Day {
        Day::from_ordinal(self.ordinal() + 1)
    }

    /// Returns the day before, or the first possible day.
    pub fn predecessor(self) -> Day {
        Day::from_ordinal(self.ordinal() - 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", year_text(self.year), self.month, self.day)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// Returns a year in EDTF: `2024`, `0014`, `-0043`, `Y12024`, `Y-13800000000`.
pub(super) fn year_text(year: i64) -> String {
    match year {
        0..=9999 => format!("{year:04}"),
        -9999..=-1 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    }
}

/// Returns whether a year has a 29 February.
fn is_leap(year: i64) -> bool {
    year.rem_euclid(4) == 0 && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0)
}

/// Converts the number of a month or a day, which is always small.
fn narrow(number: i128) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// The first possible [`Day`].
const FIRST: Day = Day { year: i64::MIN, month: 1, day: 1 };
/// The last possible [`Day`].
const LAST: Day = Day { year: i64::MAX, month: 12, day: 31 };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_count_days_and_come_back() {
        let day = |y, m, d| Day::new(y, m, d).expect("a real day");
        assert_eq!(day(1970, 1, 1).ordinal(), 0);
        assert_eq!(day(2024, 6, 19).ordinal(), 19_893);
        assert_eq!(day(0, 3, 1).ordinal(), -719_468);
        for start in [day(-401, 12, 25), day(1999, 12, 25), day(2024, 2, 20), day(1900, 2, 20)] {
            let mut one = start;
            for step in 0..800 {
                assert_eq!(one.ordinal(), start.ordinal() + step);
                assert_eq!(Day::from_ordinal(one.ordinal()), one);
                assert_eq!(one.successor().predecessor(), one);
                assert_eq!(Day::new(one.year, one.month, one.day), Some(one));
                one = one.successor();
            }
        }
    }

    #[test]
    fn the_ends_of_the_calendar_stay() {
        assert_eq!(LAST.successor(), LAST);
        assert_eq!(FIRST.predecessor(), FIRST);
        assert_eq!(Day::from_ordinal(LAST.ordinal()), LAST);
        assert_eq!(Day::from_ordinal(FIRST.ordinal()), FIRST);
    }

    #[test]
    fn days_print_as_edtf() {
        let print = |year| Day { year, month: 3, day: 5 }.to_string();
        assert_eq!(print(2024), "2024-03-05");
        assert_eq!(print(-43), "-0043-03-05");
        assert_eq!(print(12024), "Y12024-03-05");
        assert_eq!(print(-13_800_000_000), "Y-13800000000-03-05");
    }
}
