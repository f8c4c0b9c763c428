//! The order of events in lists.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::{Event, EventIndex, Timeline};
use crate::config::Order;
use crate::date::{Bound, Day};
use crate::id::{Beside, Id};

/// Returns the day under which an event is listed in this order; `None` if its date is unknown.
///
/// Oldest first this is its sorting day. Newest first it is its latest day, so that the days have the
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

/// Returns the position of each event, newest first.
pub(super) fn newest_places(events: &[Event]) -> Beside<Event, usize> {
    let key = |index: EventIndex| {
        let event = &events[index];
        let day = Reverse(display_day(event, Order::NewestFirst));
        (day, event.date.when.newest_key(), event.id.as_str(), index)
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
