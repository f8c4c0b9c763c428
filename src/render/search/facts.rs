//! What filters ask of each event, in few characters: its days, its status, and which events have a term.

use serde_json::Value;

use crate::date::{Bound, When};
use crate::note::Status;
use crate::plan::EVENTS_PER_DAYS;
use crate::render::context::PageContext;
use crate::search::{add_steps, base36};
use crate::timeline::EventIndex;

/// The statuses in the order of their numbers in the index.
pub(super) const STATUSES: [Status; 6] = [
    Status::Reported,
    Status::Confirmed,
    Status::Planned,
    Status::Disputed,
    Status::Denied,
    Status::Retracted,
];

impl PageContext<'_> {
    /// The days of a piece, with a `;` between events.
    pub(super) fn search_days(&self, piece: usize) -> Value {
        let mut days = String::new();
        let mut before = 0;
        for (position, index) in self.numbered(piece, EVENTS_PER_DAYS).iter().enumerate() {
            if position > 0 {
                days.push(';');
            }
            add_days(&self.model.timeline.events[*index].date.when, &mut before, &mut days);
        }
        days.into()
    }

    /// The flags of all events, one digit in base 36 for each: the status, 6 more for a key event, 12 more
    /// for rival dates.
    pub(super) fn search_flags(&self) -> String {
        let mut flags = String::new();
        for index in &self.model.links.shown {
            let event = &self.model.timeline.events[*index];
            let status = STATUSES.iter().position(|status| *status == event.status);
            let rival = !event.date.rivals.is_empty();
            let flag = status.unwrap_or(0) + 6 * usize::from(event.key) + 12 * usize::from(rival);
            base36(i128::try_from(flag).unwrap_or_default(), &mut flags);
        }
        flags
    }

    /// The numbers of events as steps from one to the next: `0 3 11`.
    pub(super) fn number_steps(&self, events: &[EventIndex]) -> String {
        let order = &self.model.links.order;
        let mut numbers: Vec<usize> =
            events.iter().filter_map(|event| order.get(event).copied()).collect();
        numbers.sort_unstable();
        let mut text = String::new();
        add_steps(numbers, &mut text);
        text
    }
}

/// Adds the days that a date can mean, as stretches with a `+` between them. A stretch is its first day and,
/// after a comma, the number of further days, if any. The first day is the difference from the first day of
/// the previous event; in a later stretch, from the end of the previous stretch. `<` means no beginning and
/// `>` no end. Nothing is added for an unknown date. The end of a stretch without a first day is also written
/// as a difference.
fn add_days(when: &When, before: &mut i128, days: &mut String) {
    let mut base = *before;
    for (position, stretch) in when.spans().iter().enumerate() {
        if position > 0 {
            days.push('+');
        }
        let first = match stretch.earliest {
            Bound::Day(day) => {
                base36(day.ordinal() - base, days);
                day.ordinal()
            }
            Bound::Open | Bound::Unknown => {
                days.push('<');
                base
            }
        };
        if position == 0 {
            *before = first;
        }
        match stretch.latest {
            Bound::Day(day) if day.ordinal() != first || days.ends_with('<') => {
                days.push(',');
                base36(day.ordinal() - first, days);
                base = day.ordinal();
            }
            Bound::Day(day) => base = day.ordinal(),
            Bound::Open | Bound::Unknown => days.push('>'),
        }
    }
}
