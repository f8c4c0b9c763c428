//! One parsed EDTF date as a point with its first and last day.

use edtf_core::{Date, DateField, Edtf, Year as EdtfYear, YearKind};

use super::Hemisphere;
use super::bounds::Precision;
use super::day::Day;
use super::shape::{Clock, Point, Year};

/// Maximum distance of a year; further away numbers would overflow.
pub(super) const FURTHEST_YEAR: i64 = 1_000_000_000_000_000_000;

/// A point in time with everything that is known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Atom {
    /// Parts, for words.
    pub(super) point: Point,
    /// The first day that it can mean.
    pub(super) first: Day,
    /// The last day that it can mean.
    pub(super) last: Day,
    /// Precision.
    pub(super) precision: Precision,
    /// One unit of its precision.
    pub(super) unit: Unit,
    /// The date with its unspecified digits.
    pub(super) date: Date,
    /// Hemisphere of its season.
    pub(super) hemisphere: Hemisphere,
}

/// A step in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// One day.
    Day,
    /// This many months.
    Months(u8),
    /// This many years.
    Years(i64),
}

impl Atom {
    /// Makes the point of a date without a clock time; `None` if its year is beyond [`FURTHEST_YEAR`].
    pub(super) fn new(date: Date, hemisphere: Hemisphere) -> Option<Atom> {
        Self::spelled(date, hemisphere, Edtf::Date(date).to_string())
    }

    /// Makes the same day at a clock time; `text` is the whole as written.
    pub(super) fn at(date: Date, clock: Clock, hemisphere: Hemisphere, text: &str) -> Option<Atom> {
        let mut atom = Self::spelled(date, hemisphere, text.to_owned())?;
        atom.precision = if clock.second.is_some() { Precision::Second } else { Precision::Minute };
        atom.point.clock = Some(clock);
        Some(atom)
    }

    fn spelled(date: Date, hemisphere: Hemisphere, text: String) -> Option<Atom> {
        let (first_year, last_year) = years(&date)?;
        let (first, last) = days(&date, hemisphere)?;
        let point = shape(&date, first_year, last_year, text);
        let precision = precision(&point);
        let unit = unit(&date, &point);
        Some(Atom { point, first, last, precision, unit, date, hemisphere })
    }

    /// Returns whether the source qualifies it, in part or whole.
    pub(super) fn is_qualified(&self) -> bool {
        self.point.approximate || self.point.uncertain
    }
}

/// Returns the first and last day of a date, its season in a hemisphere.
pub(super) fn days(date: &Date, hemisphere: Hemisphere) -> Option<(Day, Day)> {
    let mut date = *date;
    let code = date.month.and_then(DateField::value);
    if let (Hemisphere::South, Some(code @ 21..=24)) = (hemisphere, code) {
        // 29 to 32 are the same seasons, southern ones.
        let code = code + 8;
        date.month = date
            .month
            .map(|field| DateField { digits: [Some(code / 10), Some(code % 10)], ..field });
    }
    let bounds = Edtf::Date(date).bounds();
    Some((day(bounds.earliest)?, day(bounds.latest)?))
}

/// Returns a bound of `edtf-core` as a day.
fn day(bound: edtf_core::Bound) -> Option<Day> {
    match bound {
        edtf_core::Bound::Date(d) => Some(Day { year: d.year, month: d.month, day: d.day }),
        _ => None,
    }
}

/// Returns the first and last year that the year of a date can mean.
fn years(date: &Date) -> Option<(i64, i64)> {
    let alone = Edtf::Date(Date { year: date.year, month: None, day: None }).bounds();
    let (first, last) = (day(alone.earliest)?.year, day(alone.latest)?.year);
    let near = |year: i64| (-FURTHEST_YEAR..=FURTHEST_YEAR).contains(&year);
    (near(first) && near(last)).then_some((first, last))
}

/// Returns the parts of the date, for words.
fn shape(date: &Date, first: i64, last: i64, text: String) -> Point {
    let blank = |field: Option<DateField>| field.is_none_or(|f| f.digits == [None, None]);
    let ends_in_day = !blank(date.day);
    let ends_in_month = !ends_in_day && !blank(date.month);
    let code = date.month.and_then(DateField::value);
    let unspecified = unspecified_digits(&date.year);
    let gap_in_year =
        date.year.has_unspecified() && (unspecified == 0 || ends_in_day || ends_in_month);
    let gap_in_month = (ends_in_day || ends_in_month) && code.is_none();
    let gap_in_day = ends_in_day && date.day.and_then(DateField::value).is_none();
    let estimate = date.year.significant_digits.and_then(|_| date.year.value());
    Point {
        year: Year { first, last, unspecified, estimate },
        month: code.filter(|code| *code <= 12),
        season: code.filter(|code| *code > 12),
        day: date.day.and_then(DateField::value),
        clock: None,
        approximate: date.is_approximate(),
        uncertain: date.is_uncertain(),
        partial: gap_in_year || gap_in_month || gap_in_day,
        text,
    }
}

/// Returns the number of final digits that are unspecified, if it is one to three and no other digit is.
fn unspecified_digits(year: &EdtfYear) -> u8 {
    let YearKind::Standard { digits, .. } = year.kind else { return 0 };
    match digits.map(|digit| digit.is_some()) {
        [true, true, true, false] => 1,
        [true, true, false, false] => 2,
        [true, false, false, false] => 3,
        _ => 0,
    }
}

/// Returns the precision of a point without a clock time.
fn precision(point: &Point) -> Precision {
    if point.partial {
        return Precision::Partial;
    }
    if point.season.is_some() {
        return Precision::Season;
    }
    if point.day.is_some() {
        return Precision::Day;
    }
    if point.month.is_some() {
        return Precision::Month;
    }
    match point.year.last - point.year.first {
        0 => Precision::Year,
        9 => Precision::Decade,
        99 => Precision::Century,
        999 => Precision::Millennium,
        _ => Precision::Partial,
    }
}

/// Returns one unit of a point's precision: of its last given field.
fn unit(date: &Date, point: &Point) -> Unit {
    let given = |field: Option<DateField>| field.is_some_and(|f| f.digits != [None, None]);
    match point.season {
        Some(33..=36) => return Unit::Months(3),
        Some(37..=39) => return Unit::Months(4),
        Some(40..=41) => return Unit::Months(6),
        Some(_) => return Unit::Months(3),
        None => {}
    }
    if given(date.day) {
        Unit::Day
    } else if given(date.month) {
        Unit::Months(1)
    } else if point.partial {
        Unit::Years(1)
    } else {
        Unit::Years(point.year.last - point.year.first + 1)
    }
}
