//! The order of dates, and which of two is narrower.

use std::cmp::{Ordering, Reverse};

use super::body::{Body, Edge, Element};
use super::bounds::{Bound, Precision};
use super::shape::{Clock, Offset};
use super::{Day, When};

/// How the clock times of one day are ordered. All dates with the same sorting day need the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TimeOrder {
    /// By the clock time as written, ignoring zones.
    #[default]
    Clock,
    /// By moment, for days whose times all have an offset.
    Moment,
}

/// The key of the order [`When::order`]: unknown dates last, then sorting day, the later latest day first,
/// the time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OldestFirst(bool, Option<Day>, Reverse<End>, Option<Time>);

impl OldestFirst {
    pub(super) fn of(when: &When, order: TimeOrder) -> OldestFirst {
        let day = when.sorting_day();
        OldestFirst(day.is_none(), day, Reverse(end(when.bounds().latest)), time(when, order))
    }
}

/// The key of the order [`When::order_newest`]: unknown dates last, then the later latest day first, fewer
/// days, with a time, unqualified, the later sorting day, the later time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NewestFirst(bool, Reverse<End>, i128, bool, bool, Reverse<(Option<Day>, Option<Time>)>);

impl NewestFirst {
    pub(super) fn of(when: &When, order: TimeOrder) -> NewestFirst {
        let begin = Reverse((when.sorting_day(), time(when, order)));
        let (unknown, days, vagueness, qualified) = width(when);
        let latest = Reverse(end(when.bounds().latest));
        NewestFirst(unknown, latest, days, vagueness == NO_CLOCK, qualified, begin)
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

/// The vagueness of a date without a clock time.
const NO_CLOCK: u8 = 4;

/// Returns how imprecise a clock time is: 0 with seconds and a zone, to [`NO_CLOCK`].
fn vagueness(clock: Option<Clock>) -> u8 {
    clock.map_or(NO_CLOCK, |clock| {
        2 * u8::from(clock.second.is_none()) + u8::from(clock.offset.is_none())
    })
}

/// A latest day, or none, which is later than any day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// This day.
    On(Day),
    /// It continues, or this is unknown.
    Never,
}

/// Returns the latest day for sorting.
fn end(bound: Bound) -> End {
    bound.day().map_or(End::Never, End::On)
}

/// A time within a day, as far as it orders the day's dates.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Time {
    /// Hour, minute and second as written; zones are ignored.
    Reading(u8, u8, Option<u8>),
    /// Seconds from the beginning of the day in UTC, negative before it.
    Moment(i32),
}

/// Returns the time at the start of a date.
fn time(when: &When, order: TimeOrder) -> Option<Time> {
    let clock = clock(when)?;
    match (order, clock.offset) {
        (TimeOrder::Moment, Some(offset)) => Some(Time::Moment(seconds(clock, offset))),
        _ => Some(Time::Reading(clock.hour, clock.minute, clock.second)),
    }
}

/// Returns the seconds from midnight in UTC of the day that the source names.
fn seconds(clock: Clock, offset: Offset) -> i32 {
    let minutes = i32::from(clock.hour) * 60 + i32::from(clock.minute) - i32::from(offset.minutes);
    minutes * 60 + clock.second.map_or(0, i32::from)
}

/// Returns the moment of a single date with a clock time and an offset, in seconds, for comparing; `None` of any
/// other date.
pub(super) fn moment(when: &When) -> Option<i128> {
    let (Body::Point(_), Some(day), Some(clock)) = (&when.0.body, when.sorting_day(), clock(when))
    else {
        return None;
    };
    Some(day.ordinal() * 86_400 + i128::from(seconds(clock, clock.offset?)))
}

/// Returns the clock time of a point, or of an interval's start.
pub(super) fn clock(when: &When) -> Option<Clock> {
    match &when.0.body {
        Body::Point(atom) | Body::Interval(Edge::At(Element::At(atom)), _) => atom.point.clock,
        _ => None,
    }
}
