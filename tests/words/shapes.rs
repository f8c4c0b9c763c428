//! Short constructors of shapes, so that rows of tables are easy to read.

use dateline::date::{Clock, End, Member, Offset, Point, Shape, Year};

/// A whole year, astronomical.
pub fn y(year: i64) -> Point {
    Point { text: format!("Y{year}"), ..Point::year(year) }
}

/// A month of a year.
pub fn ym(year: i64, month: u8) -> Point {
    Point { month: Some(month), ..y(year) }
}

/// A day.
pub fn ymd(year: i64, month: u8, day: u8) -> Point {
    Point { day: Some(day), ..ym(year, month) }
}

/// A season by its EDTF code.
pub fn season(year: i64, code: u8) -> Point {
    Point { season: Some(code), ..y(year) }
}

/// The years from `first` with `unspecified` open digits at the end.
pub fn digits(first: i64, unspecified: u8) -> Point {
    let last = first + 10_i64.pow(u32::from(unspecified)) - 1;
    Point { year: Year { first, last, unspecified, estimate: None }, ..y(first) }
}

/// An estimated year between two others.
pub fn estimate(year: i64, first: i64, last: i64) -> Point {
    Point { year: Year { first, last, unspecified: 0, estimate: Some(year) }, ..y(year) }
}

/// A point that is shown as its text.
pub fn partial(text: &str) -> Point {
    Point { partial: true, text: text.to_owned(), ..y(2024) }
}

/// Variants of a point, such as approximate or uncertain.
pub trait Change {
    fn about(self) -> Point;
    fn uncertain(self) -> Point;
    fn at(self, hour: u8, minute: u8) -> Point;
    fn second(self, second: u8) -> Point;
    fn zone(self, minutes: i16) -> Point;
}

impl Change for Point {
    fn about(self) -> Point {
        Point { approximate: true, ..self }
    }

    fn uncertain(self) -> Point {
        Point { uncertain: true, ..self }
    }

    fn at(self, hour: u8, minute: u8) -> Point {
        Point { clock: Some(Clock { hour, minute, second: None, offset: None }), ..self }
    }

    fn second(self, second: u8) -> Point {
        let clock = self.clock.map(|clock| Clock { second: Some(second), ..clock });
        Point { clock, ..self }
    }

    fn zone(self, minutes: i16) -> Point {
        let offset = Some(Offset { minutes });
        Point { clock: self.clock.map(|clock| Clock { offset, ..clock }), ..self }
    }
}

/// A shape of one point.
pub fn on(point: Point) -> Shape {
    Shape::Point(point)
}

/// An interval between two known points.
pub fn span(start: Point, end: Point) -> Shape {
    Shape::Interval(End::Point(start), End::Point(end))
}

/// `start/..`
pub fn since(start: Point) -> Shape {
    Shape::Interval(End::Point(start), End::Open)
}

/// `../end`
pub fn until(end: Point) -> Shape {
    Shape::Interval(End::Open, End::Point(end))
}

/// `[…]` of single points.
pub fn one_of<const N: usize>(points: [Point; N]) -> Shape {
    Shape::OneOf(points.into_iter().map(Member::Point).collect())
}

/// `{…}` of single points.
pub fn all_of<const N: usize>(points: [Point; N]) -> Shape {
    Shape::AllOf(points.into_iter().map(Member::Point).collect())
}

/// `[start..end]`
pub fn between(start: Point, end: Point) -> Shape {
    Shape::OneOf(vec![Member::Range(start, end)])
}
