//! Dates of any precision, and their EDTF.

use chrono::{Datelike, Days, Months, NaiveDate};

/// A point in time of some precision; the year is missing if it is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Point {
    /// Astronomical year; for a decade or century, its first.
    pub(super) year: Option<i32>,
    /// Last digits of the year that are not known: 1 for a decade, 2 for a century.
    pub(super) blurred: u8,
    /// 1 to 12.
    pub(super) month: Option<u8>,
    /// EDTF code of a season, quarter or half.
    pub(super) season: Option<u8>,
    /// 1 to 31.
    pub(super) day: Option<u8>,
    /// Hour and minute.
    pub(super) clock: Option<(u8, u8)>,
    /// The text says "about".
    pub(super) about: bool,
}

impl Point {
    /// Returns a year.
    pub(super) fn of_year(year: i32) -> Point {
        Point { year: Some(year), ..Point::default() }
    }

    /// Returns a month of a year.
    pub(super) fn of_month(date: NaiveDate) -> Point {
        let month = u8::try_from(date.month()).ok();
        Point { month, ..Point::of_year(date.year()) }
    }

    /// Returns a day.
    pub(super) fn of_day(date: NaiveDate) -> Point {
        Point { day: u8::try_from(date.day()).ok(), ..Point::of_month(date) }
    }

    /// Returns its first day, if its year is known and the calendar has the date.
    pub(super) fn first(&self) -> Option<NaiveDate> {
        let month = self.month.or(self.season.map(first_month)).unwrap_or(1);
        NaiveDate::from_ymd_opt(self.year?, month.into(), self.day.unwrap_or(1).into())
    }

    /// Returns its only day; `None` if it is less precise.
    pub(super) fn only_day(&self) -> Option<NaiveDate> {
        self.day.and_then(|_| self.first())
    }

    /// Returns its last day, of a winter that of February.
    pub(super) fn last(&self) -> Option<NaiveDate> {
        let first = self.first()?;
        let months = match (self.day, self.month, self.season, self.blurred) {
            (Some(_), ..) => return Some(first),
            (_, Some(_), ..) => 1,
            (_, _, Some(21..=24 | 33..=36), _) => 3,
            (_, _, Some(_), _) => 6,
            (.., 0) => 12,
            (.., 1) => 120,
            _ => 1200,
        };
        first.checked_add_months(Months::new(months))?.checked_sub_days(Days::new(1))
    }

    /// Returns EDTF, with `XXXX` for a year that is not known; `None` for what EDTF or the calendar
    /// does not have.
    pub(super) fn edtf(&self) -> Option<String> {
        let mut out = match (self.year, self.blurred) {
            (Some(year), blurred) if blurred > 0 => {
                if !(0..=9999).contains(&year) {
                    return None;
                }
                let digits = format!("{year:04}");
                let known = 4_usize.checked_sub(blurred.into())?;
                format!("{}{}", digits.get(..known)?, "X".repeat(blurred.into()))
            }
            (Some(year), _) if !(-9999..=9999).contains(&year) => return None,
            (Some(year), _) if year < 0 => format!("-{:04}", -year),
            (Some(year), _) => format!("{year:04}"),
            (None, _) => "XXXX".to_owned(),
        };
        let sub = self.month.or(self.season);
        if self.year.is_none() && sub.is_none() {
            return None;
        }
        if let Some(sub) = sub {
            out.push_str(&format!("-{sub:02}"));
        }
        if let (Some(month), Some(day)) = (self.month, self.day) {
            // 2000 is a leap year: without a year, 29 February may exist.
            NaiveDate::from_ymd_opt(self.year.unwrap_or(2000), month.into(), day.into())?;
            out.push_str(&format!("-{day:02}"));
        }
        match self.clock {
            Some((hour, minute)) if self.day.is_some() && self.year.is_some() => {
                out.push_str(&format!("T{hour:02}:{minute:02}"));
            }
            _ if self.about => out.push('~'),
            _ => {}
        }
        Some(out)
    }
}

/// Returns the first month of a season, quarter or half by its EDTF code.
fn first_month(season: u8) -> u8 {
    match season {
        21 => 3,
        22 => 6,
        23 => 9,
        24 => 12,
        34 => 4,
        35 | 41 => 7,
        36 => 10,
        _ => 1,
    }
}

/// What an expression means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Value {
    /// A point in time.
    At(Point),
    /// From one point to another; `None` is open.
    Between(Option<Point>, Option<Point>),
}

impl Value {
    /// Returns all days from the first to the last.
    pub(super) fn days(first: NaiveDate, last: NaiveDate) -> Value {
        Value::Between(Some(Point::of_day(first)), Some(Point::of_day(last)))
    }

    /// Returns EDTF; `None` for what EDTF does not have, such as a span that ends before it starts.
    pub(super) fn edtf(&self) -> Option<String> {
        let (from, to) = match self {
            Value::At(point) => return point.edtf(),
            Value::Between(from, to) => (from, to),
        };
        if let (Some(from), Some(to)) = (from, to)
            && (from.year.is_none() != to.year.is_none() || from.first() > to.last())
        {
            return None;
        }
        let end = |point: &Option<Point>| match point {
            Some(point) => Point { clock: None, ..*point }.edtf(),
            None => Some("..".to_owned()),
        };
        Some(format!("{}/{}", end(from)?, end(to)?))
    }

    /// Returns the point that later expressions count from: a start, else an end.
    pub(super) fn reference(&self) -> Option<Point> {
        match self {
            Value::At(point) => Some(*point),
            Value::Between(from, to) => from.or(*to),
        }
    }
}
