//! The order of events in lists.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use rayon::prelude::*;

use super::{Event, EventIndex, Timeline};
use crate::config::Order;
use crate::date::{Bound, Day, TimeOrder, When};
use crate::id::{Beside, Id};

/// Returns the day under which an event is listed in this order; `None` if its date is unknown.
///
/// Oldest first this is its sorting day. Newest first it is its latest day, so the days have the
/// order of the events; what continues is listed where it began.
pub fn display_day(event: &Event, order: Order) -> Option<Day> {
    let when = &event.date.when;
    let sorting = when.sorting_day()?;
    match (order, when.bounds().latest) {
        (Order::NewestFirst, Bound::Day(latest)) => Some(latest),
        _ => Some(sorting),
    }
}

impl Timeline {
    /// Returns the position of an event among all events, newest first; by id if they are otherwise
    /// equal.
    pub fn newest_place(&self, event: EventIndex) -> usize {
        self.newest[event]
    }
}

/// The days on which some event has a clock time without an offset, so its moment is unknown and all
/// times of the day are ordered by what the clocks read.
pub(super) struct ClockDays(BTreeSet<Day>);

impl ClockDays {
    /// Finds the days of events. Those that are withdrawn are in no list.
    pub(super) fn of<'a>(events: impl Iterator<Item = &'a Event>) -> ClockDays {
        let listed = events.filter(|event| !event.withdrawn && is_without_offset(event));
        ClockDays(listed.filter_map(|event| event.date.when.sorting_day()).collect())
    }

    /// Returns the order of times on the day of this date.
    pub(super) fn time_order(&self, when: &When) -> TimeOrder {
        match when.sorting_day().is_some_and(|day| self.0.contains(&day)) {
            true => TimeOrder::Clock,
            false => TimeOrder::Moment,
        }
    }
}

/// Returns whether an event has a clock time without an offset.
pub(super) fn is_without_offset(event: &Event) -> bool {
    event.date.when.clock().is_some_and(|clock| clock.offset.is_none())
}

/// Returns the position of each event, newest first.
pub(super) fn newest_places(events: &[Event]) -> Beside<Event, usize> {
    let days = ClockDays::of(events.iter());
    let key = |index: EventIndex| {
        let event = &events[index];
        let day = Reverse(display_day(event, Order::NewestFirst));
        let when = &event.date.when;
        (day, when.newest_key(days.time_order(when)), event.id.as_str(), index)
    };
    let mut order: Vec<_> =
        (0..events.len()).into_par_iter().map(|place| key(Id::new(place))).collect();
    order.par_sort_unstable();
    let mut places = vec![0; events.len()];
    for (place, (.., index)) in order.into_iter().enumerate() {
        places[index.place()] = place;
    }
    Beside::each(events, |event| places[event.place()])
}
