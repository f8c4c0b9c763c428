//! What lasts: the span that a list covers, and events that begin in one place of it and end in
//! another.

use super::context::PageContext;
use super::view::event::EventRef;
use crate::date::{Bound, Day, End, Member, Point, Shape, When};
use crate::timeline::EventIndex;
use crate::timeline::display_day;
use crate::words::Arg;

/// One side of a span.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    First,
    Last,
}

impl PageContext<'_> {
    /// From the first event's date to the last's, in words. Of an interval its own end counts; several
    /// dates are given no closer than all of them together.
    pub(super) fn span(&self, events: &[EventIndex]) -> String {
        let when = |index: &EventIndex| &self.model.timeline.events[*index].date.when;
        let latest = |index: &&EventIndex| {
            let when = when(index);
            (when.bounds().latest.day().or_else(|| when.sorting_day()), **index)
        };
        let (first, last) = (events.iter().min(), events.iter().max_by_key(latest));
        let (Some(first), Some(last)) = (first, last) else { return String::new() };
        if events.len() == 1 {
            return self.event(*first).date().words.clone();
        }
        let first = self.side(when(first), Side::First);
        let last = self.side(when(last), Side::Last);
        if first == last {
            return first;
        }
        let args = [("first", Arg::Text(&first)), ("last", Arg::Text(&last))];
        self.words().message("span-covered", &args)
    }

    fn side(&self, when: &When, side: Side) -> String {
        let words = |point: &Point| self.words().date(&Shape::Point(point.clone()));
        match (when.shape(), side) {
            (Shape::Point(point), _)
            | (Shape::Interval(End::Point(point), _), Side::First)
            | (Shape::Interval(_, End::Point(point)), Side::Last)
            | (Shape::Interval(End::Point(point), _), Side::Last)
            | (Shape::Interval(_, End::Point(point)), Side::First) => words(point),
            (Shape::OneOf(members) | Shape::AllOf(members), _) => self.common(when, members),
            _ => self.words().date(when.shape()),
        }
    }

    /// The month or year that contains all members of a set.
    fn common(&self, when: &When, members: &[Member]) -> String {
        let known = |point: &Point| point.month.is_some();
        let months = members.iter().all(|member| match member {
            Member::Point(point) => known(point),
            Member::Range(first, last) => known(first) && known(last),
            Member::OnOrBefore(_) | Member::OnOrAfter(_) => false,
        });
        match (when.bounds().earliest, when.bounds().latest) {
            (Bound::Day(first), Bound::Day(last)) if first == last => {
                self.words().day(first.year, first.month, first.day)
            }
            (Bound::Day(first), Bound::Day(last)) if first.year == last.year => {
                if months && first.month == last.month {
                    self.words().month_of_year(first.year, first.month)
                } else {
                    self.words().year(first.year)
                }
            }
            _ => self.words().date(when.shape()),
        }
    }

    /// Those of these events that end in a month after the one under which they are listed.
    pub(super) fn ends_in(&self, events: &[EventIndex], year: i64, month: u8) -> Vec<EventRef> {
        let ends_here = |index: &&EventIndex| {
            let event = &self.model.timeline.events[**index];
            let listed = display_day(event, crate::config::Order::OldestFirst);
            let month_of = |day: Day| (day.year, day.month);
            self.last_day(**index).is_some_and(|end| {
                month_of(end) == (year, month)
                    && listed.is_some_and(|day| month_of(day) != month_of(end))
            })
        };
        events.iter().filter(ends_here).map(|index| self.event_ref(*index)).collect()
    }

    /// The end of an interval that is known to the month at least.
    fn last_day(&self, index: EventIndex) -> Option<Day> {
        let when = &self.model.timeline.events[index].date.when;
        match when.shape() {
            Shape::Interval(_, End::Point(point)) if point.month.is_some() && !point.partial => {
                when.bounds().latest.day()
            }
            _ => None,
        }
    }

    /// What began before a year and lasts into it, oldest first.
    pub(super) fn ongoing_in(&self, year: i64) -> Vec<EventIndex> {
        let first = Day { year, month: 1, day: 1 };
        let lasts = |index: &&EventIndex| {
            let when = &self.model.timeline.events[**index].date.when;
            let began = when.sorting_day().is_some_and(|day| day < first);
            // An unknown end may have been long before.
            let goes_on = match when.shape() {
                Shape::Interval(_, End::Open) => true,
                Shape::Interval(_, End::Point(_)) => when
                    .ends()
                    .is_some_and(|(_, end)| end.earliest.day().is_some_and(|day| day >= first)),
                _ => false,
            };
            began && goes_on
        };
        self.model.links.spans.iter().filter(lasts).copied().collect()
    }
}
