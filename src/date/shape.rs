//! The parts of a date, from which words are made.

use super::day::Day;

/// The parts of a date.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Shape {
    /// The date is unknown.
    Unknown,
    /// One point in time, of some precision.
    Point(Point),
    /// From one point to another (EDTF level 1, extended interval).
    Interval(End, End),
    /// One of the members (`[…]`, EDTF level 2).
    OneOf(Vec<Member>),
    /// All of the members (`{…}`, EDTF level 2).
    AllOf(Vec<Member>),
}

impl Shape {
    /// Returns the interval from one point to another.
    pub fn between(start: Point, end: Point) -> Shape {
        Shape::Interval(End::Point(start), End::Point(end))
    }
}

/// One end of an interval.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum End {
    /// Written `..`: it goes on, or has always been so.
    Open,
    /// Left empty: there is an end, but it is unknown.
    Unknown,
    /// A known end.
    Point(Point),
}

/// One member of a set.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Member {
    /// A single date.
    Point(Point),
    /// All dates from the first to the second, `a..b`.
    Range(Point, Point),
    /// `..a`
    OnOrBefore(Point),
    /// `a..`
    OnOrAfter(Point),
}

/// A point in time of some precision.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Point {
    /// The year, or the years that its unspecified digits allow.
    pub year: Year,
    /// 1 to 12; `None` where there is none, or where its digits are unspecified (`2024-XX`).
    pub month: Option<u8>,
    /// An EDTF season code, 21 to 41 (21 spring, 22 summer, 23 autumn, 24 winter, 25–28 and 29–32 the
    /// same for the northern and the southern hemisphere, 33–36 quarters, 37–39 quadrimesters, 40–41
    /// semesters).
    pub season: Option<u8>,
    /// 1 to 31; `None` where there is none, or where its digits are unspecified (`2024-06-XX`).
    pub day: Option<u8>,
    /// The clock time as written.
    pub clock: Option<Clock>,
    /// `~` or `%`: the source says "about".
    pub approximate: bool,
    /// `?` or `%`: the source doubts it.
    pub uncertain: bool,
    /// Whether the date is shown by its EDTF text. This is so if a month or day has unspecified digits:
    /// `2024-XX-15`, `XXXX-06`, `2024-1X`. A last field of `XX` does not count, since it says no more than
    /// leaving it out. It is also so if a year has other unspecified digits than its last one to three:
    /// `XXXX`, `1X84`. And it is so for the ends `..a` and `a..` of an interval.
    pub partial: bool,
    /// The canonical EDTF text of this point.
    pub text: String,
}

impl Point {
    /// Returns an astronomical year.
    pub fn year(year: i64) -> Point {
        let first = Day { year, month: 1, day: 1 }.to_string();
        Point {
            year: Year { first: year, last: year, unspecified: 0, estimate: None },
            month: None,
            season: None,
            day: None,
            clock: None,
            approximate: false,
            uncertain: false,
            partial: false,
            text: first.trim_end_matches("-01-01").to_owned(),
        }
    }

    /// Returns the decade that begins with an astronomical year, a multiple of ten.
    pub fn decade(start: i64) -> Point {
        let year = Year { first: start, last: start + 9, unspecified: 1, estimate: None };
        Point { year, text: format!("{}X", start.div_euclid(10)), ..Point::year(start) }
    }

    /// Returns a quarter (1 to 4) of an astronomical year.
    pub fn quarter(year: i64, quarter: u8) -> Point {
        let season = 32 + quarter;
        let point = Point::year(year);
        Point { text: format!("{}-{season}", point.text), season: Some(season), ..point }
    }

    /// Returns a month (1 to 12) of an astronomical year.
    pub fn month(year: i64, month: u8) -> Point {
        let point = Point::year(year);
        Point { text: format!("{}-{month:02}", point.text), month: Some(month), ..point }
    }

    /// Returns a day.
    pub fn day(day: Day) -> Point {
        let month = Point::month(day.year, day.month);
        Point { text: day.to_string(), day: Some(day.day), ..month }
    }
}

/// The years that a point may lie in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Year {
    /// Astronomical: 0 is 1 BCE, −43 is 44 BCE.
    pub first: i64,
    /// Equal to `first` where every digit is given.
    pub last: i64,
    /// Number of last digits that are unspecified: 1 for a decade (`198X`), 2 for a century, 3 for a
    /// millennium; 0 otherwise.
    pub unspecified: u8,
    /// For an estimate with significant digits (`1950S2`), the year as estimated.
    pub estimate: Option<i64>,
}

/// A clock time as written, never moved to another zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// `None` where the source gives no seconds.
    pub second: Option<u8>,
    /// `None` where the source gives no zone.
    pub offset: Option<Offset>,
}

/// The distance of a clock from UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Offset {
    /// Minutes east of UTC, −1439 to 1439; 0 for `Z`.
    pub minutes: i16,
}
