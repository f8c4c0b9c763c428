//! What a bibliography can say of a date: years, months and days, never more than is known.

use crate::date::{Bound, End, Point, Shape, When};

/// A date in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Numbers {
    /// The year as people count it: −44 is 44 BCE, and there is no year 0.
    pub year: i64,
    /// 1 to 12.
    pub month: Option<u8>,
    /// An EDTF season of 21 to 24, in place of a month.
    pub season: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
}

/// A date as far as numbers can say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// One point; `about`: the source says so, or doubts it.
    Point { at: Numbers, about: bool },
    /// From one point to another.
    Range { first: Numbers, last: Numbers, about: bool },
    /// Only words can say it.
    Words,
}

/// The numbers of a date.
pub(super) fn known(when: &When) -> Known {
    let about = when.is_approximate() || when.is_uncertain();
    match when.shape() {
        Shape::Point(point) => match numbers(point) {
            Some(at) => Known::Point { at, about },
            None => Known::Words,
        },
        Shape::Interval(End::Point(first), End::Point(last)) => {
            match (numbers(first), numbers(last)) {
                (Some(first), Some(last)) => Known::Range { first, last, about },
                _ => Known::Words,
            }
        }
        _ => Known::Words,
    }
}

/// The only year that a date can lie in.
pub(super) fn year(when: &When) -> Option<i64> {
    match (when.bounds().earliest, when.bounds().latest) {
        (Bound::Day(first), Bound::Day(last)) if first.year == last.year => {
            Some(counted(first.year))
        }
        _ => None,
    }
}

/// A year as people count it, from an astronomical one.
fn counted(year: i64) -> i64 {
    if year <= 0 { year - 1 } else { year }
}

fn numbers(point: &Point) -> Option<Numbers> {
    let year = point.year;
    let season = point.season.filter(|season| (21..=24).contains(season));
    let whole = year.first == year.last && year.estimate.is_none() && !point.partial;
    (whole && point.season == season).then(|| Numbers {
        year: counted(year.first),
        month: point.month,
        season,
        day: point.month.and(point.day),
    })
}
