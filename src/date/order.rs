//! The order of dates, and which of two is narrower.

use std::cmp::{Ordering, Reverse};

use super::body::{Body, Edge, Element};
use super::bounds::{Bound, Precision};
use super::shape::Clock;
use super::{Day, When};

/// The key of the order [`When::order`]: unknown dates last, then sorting day, the later latest day
/// first, the clock as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OldestFirst(bool, Option<Day>, Reverse<End>, Option<Reading>);

impl OldestFirst {
    pub(super) fn of(when: &When) -> OldestFirst {
        let day = when.sorting_day();
        OldestFirst(day.is_none(), day, Reverse(end(when.bounds().latest)), reading(when))
    }
}

/// The key of the order [`When::order_newest`]: unknown dates last, then the later latest day first, the
/// narrower, the later sorting day, the later clock.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NewestFirst(bool, Reverse<End>, Width, Reverse<(Option<Day>, Option<Reading>)>);

impl NewestFirst {
    pub(super) fn of(when: &When) -> NewestFirst {
        let begin = Reverse((when.sorting_day(), reading(when)));
        NewestFirst(is_unknown(when), Reverse(end(when.bounds().latest)), width(when), begin)
    }
}

/// Returns the order of [`When::narrower`].
pub(super) fn narrower(a: &When, b: &When) -> Ordering {
    width(a).cmp(&width(b))
}

/// How imprecise a date is: unknown, its days, how imprecise its clock is, whether it is qualified.
type Width = (bool, i128, u8, bool);

fn width(when: &When) -> Width {
    let qualified = when.is_approximate() || when.is_uncertain();
    (is_unknown(when), when.extent().days(), vagueness(clock(when)), qualified)
}

fn is_unknown(when: &When) -> bool {
    when.precision() == Precision::Unknown
}

/// Returns how imprecise a clock time is: 0 with seconds and a zone, to 4 for none.
fn vagueness(clock: Option<Clock>) -> u8 {
    clock.map_or(4, |clock| 2 * u8::from(clock.second.is_none()) + u8::from(clock.offset.is_none()))
}

/// A latest day, or none, which is later than any day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// This day.
    On(Day),
    /// It goes on, or nobody knows.
    Never,
}

/// Returns the latest day for sorting.
fn end(bound: Bound) -> End {
    bound.day().map_or(End::Never, End::On)
}

/// Hour, minute and second as written; zones are ignored.
type Reading = (u8, u8, Option<u8>);

/// Returns what the clock reads at the start of a date.
fn reading(when: &When) -> Option<Reading> {
    clock(when).map(|clock| (clock.hour, clock.minute, clock.second))
}

/// Returns the clock time of a point, or of an interval's start.
fn clock(when: &When) -> Option<Clock> {
    match &when.0.body {
        Body::Point(atom) | Body::Interval(Edge::At(Element::At(atom)), _) => atom.point.clock,
        _ => None,
    }
}
