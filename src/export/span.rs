//! A date as the two ends that most other programs want, neither of them finer than the date.

use crate::date::{Clock, End, Member, Point, Precision, Shape, When};

/// A point in time as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Parts {
    /// Astronomical: 0 is 1 BCE.
    pub year: i64,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// As written.
    pub clock: Option<Clock>,
}

/// The beginning of a date, and its end if that is another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    /// The beginning; the end if no beginning is known.
    pub start: Parts,
    /// The end.
    pub end: Option<Parts>,
}

/// The ends of a date; `None` if nothing of it is known.
pub(super) fn of(when: &When) -> Option<Span> {
    let (start, end) = match when.shape() {
        Shape::Unknown => return None,
        Shape::Point(point) if point.season.is_some() => months(when),
        Shape::Point(point) => (Some(first(point)), Some(last(point))),
        Shape::Interval(start, end) => (known(start).map(first), known(end).map(last)),
        Shape::OneOf(members) | Shape::AllOf(members) => {
            let points = || members.iter().flat_map(points);
            (points().map(first).min(), points().map(last).max())
        }
    };
    let start_or_end = start.or(end)?;
    Some(Span { start: start_or_end, end: end.filter(|end| *end != start_or_end) })
}

/// Whether start and end say all that the date says.
pub(super) fn is_whole(when: &When) -> bool {
    let plain = |point: &Point| {
        let qualified = point.approximate || point.uncertain || point.partial;
        !qualified && point.season.is_none() && point.year.first == point.year.last
    };
    match when.shape() {
        Shape::Point(point) => plain(point) && when.precision() != Precision::Partial,
        Shape::Interval(start, end) => {
            let plain = |end: &End| known(end).is_some_and(plain);
            plain(start) && plain(end)
        }
        _ => false,
    }
}

/// The clock times that a date names.
pub(super) fn clocks(when: &When) -> Vec<Clock> {
    let points: Vec<&Point> = match when.shape() {
        Shape::Unknown => Vec::new(),
        Shape::Point(point) => vec![point],
        Shape::Interval(start, end) => known(start).into_iter().chain(known(end)).collect(),
        Shape::OneOf(members) | Shape::AllOf(members) => members.iter().flat_map(points).collect(),
    };
    points.into_iter().filter_map(|point| point.clock).collect()
}

fn known(end: &End) -> Option<&Point> {
    match end {
        End::Point(point) => Some(point),
        End::Open | End::Unknown => None,
    }
}

fn points(member: &Member) -> Vec<&Point> {
    match member {
        Member::Point(one) | Member::OnOrBefore(one) | Member::OnOrAfter(one) => vec![one],
        Member::Range(from, to) => vec![from, to],
    }
}

fn first(point: &Point) -> Parts {
    Parts { year: point.year.first, ..parts(point) }
}

fn last(point: &Point) -> Parts {
    Parts { year: point.year.last, ..parts(point) }
}

/// A point with a gap is known by its year alone, and so is a season among other dates.
fn parts(point: &Point) -> Parts {
    let year = point.year.first;
    match point.partial || point.season.is_some() {
        true => Parts { year, month: None, day: None, clock: None },
        false => Parts { year, month: point.month, day: point.day, clock: point.clock },
    }
}

/// A season's first and last month.
fn months(when: &When) -> (Option<Parts>, Option<Parts>) {
    let bounds = when.bounds();
    let month = |bound: crate::date::Bound| {
        let day = bound.day()?;
        Some(Parts { year: day.year, month: Some(day.month), day: None, clock: None })
    };
    (month(bounds.earliest), month(bounds.latest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Hemisphere;

    #[test]
    fn ends_are_as_coarse_as_their_date() {
        let check = |text: &str, expected: &str| {
            let when = When::parse(text, Hemisphere::North).expect(text);
            let part = |parts: Parts| {
                let more = [parts.month, parts.day].into_iter().flatten();
                more.fold(parts.year.to_string(), |all, next| format!("{all}.{next}"))
            };
            let found = of(&when).map_or_else(String::new, |span| match span.end {
                Some(end) => format!("{} {}", part(span.start), part(end)),
                None => part(span.start),
            });
            assert_eq!(found, expected, "{text}");
        };
        check("unknown", "");
        check("2024", "2024");
        check("2024-06~", "2024.6");
        check("2024-06-19T10:00", "2024.6.19");
        check("198X", "1980 1989");
        check("2024-22", "2024.6 2024.8");
        check("2024-XX-15", "2024");
        check("2024-06/2024-10", "2024.6 2024.10");
        check("2024-03/..", "2024.3");
        check("../2024", "2024");
        check("[2024-06-19,2024-06-18]", "2024.6.18 2024.6.19");
        check("[2024-06-10..2024-06-12]", "2024.6.10 2024.6.12");
        check("500 BCE", "-499");
    }
}
