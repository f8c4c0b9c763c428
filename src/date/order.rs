//! Which of two dates comes first, and which is the narrower.

use std::cmp::{Ordering, Reverse};

use super::body::{Body, Edge, Element};
use super::bounds::{Bound, Precision};
use super::shape::Clock;
use super::{Day, When};

/// The order of [`When::order`].
pub(super) fn oldest_first(a: &When, b: &When) -> Ordering {
    old_key(a).cmp(&old_key(b))
}

/// What places a date, oldest first: unknown dates last, then sorting day, the later latest day
/// first, the clock as written.
fn old_key(when: &When) -> (bool, Option<Day>, Reverse<End>, Option<Reading>) {
    let day = when.sorting_day();
    (day.is_none(), day, Reverse(end(when.bounds().latest)), reading(when))
}

/// The order of [`When::order_newest`].
pub(super) fn newest_first(a: &When, b: &When) -> Ordering {
    let unknown = |when: &When| when.precision() == Precision::Unknown;
    unknown(a)
        .cmp(&unknown(b))
        .then_with(|| end(b.bounds().latest).cmp(&end(a.bounds().latest)))
        .then_with(|| narrower(a, b))
        .then_with(|| b.sorting_day().cmp(&a.sorting_day()))
        .then_with(|| reading(b).cmp(&reading(a)))
}

/// The order of [`When::narrower`].
pub(super) fn narrower(a: &When, b: &When) -> Ordering {
    let width = |when: &When| {
        let qualified = when.is_approximate() || when.is_uncertain();
        let unknown = when.precision() == Precision::Unknown;
        (unknown, when.extent().days(), vagueness(clock(when)), qualified)
    };
    width(a).cmp(&width(b))
}

/// How little a clock time says: 0 with seconds and a zone, to 4 for none.
fn vagueness(clock: Option<Clock>) -> u8 {
    clock.map_or(4, |clock| 2 * u8::from(clock.second.is_none()) + u8::from(clock.offset.is_none()))
}

/// A latest day, or none: later than any day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// This day.
    On(Day),
    /// It goes on, or nobody knows.
    Never,
}

/// The latest day for sorting.
fn end(bound: Bound) -> End {
    bound.day().map_or(End::Never, End::On)
}

/// Hour, minute and second as written; zones do not count.
type Reading = (u8, u8, Option<u8>);

/// What the clock reads at the start of a date.
fn reading(when: &When) -> Option<Reading> {
    clock(when).map(|clock| (clock.hour, clock.minute, clock.second))
}

/// The clock time of a point, or of an interval's start.
fn clock(when: &When) -> Option<Clock> {
    match &when.0.body {
        Body::Point(atom) | Body::Interval(Edge::At(Element::At(atom)), _) => atom.point.clock,
        _ => None,
    }
}
