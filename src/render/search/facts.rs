//! What filters ask of each event: its days, its terms, its status, in few characters.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

use crate::date::{Bound, When};
use crate::note::Status;
use crate::plan::{EVENTS_PER_FACTS, ListKind};
use crate::render::context::PageContext;
use crate::search::base36;
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
    /// Columns of a piece of facts: `days` and `terms` with a `;` between events, `flags` with one digit
    /// in base 36 for each.
    pub(super) fn search_facts(&self, piece: usize) -> Value {
        let events = self.numbered(piece, EVENTS_PER_FACTS);
        let terms = self.model.index.terms.get_or_init(|| self.terms_of_events());
        let (mut days, mut term_lists, mut flags) = (String::new(), String::new(), String::new());
        let mut before = 0;
        for (position, index) in events.iter().enumerate() {
            if position > 0 {
                days.push(';');
                term_lists.push(';');
            }
            let event = &self.model.timeline.events[*index];
            add_days(&event.date.when, &mut before, &mut days);
            add_terms(terms.get(index).map_or(&[], Vec::as_slice), &mut term_lists);
            let status = STATUSES.iter().position(|status| *status == event.status);
            let rival = !event.date.rivals.is_empty();
            let flag = status.unwrap_or(0) + 6 * usize::from(event.key) + 12 * usize::from(rival);
            base36(i128::try_from(flag).unwrap_or_default(), &mut flags);
        }
        json!({"days": days, "terms": term_lists, "flags": flags})
    }

    /// The numbers of the terms and named timelines that each event has, rising. They are numbered
    /// through all groups, in the order in which the piece of terms lists them.
    fn terms_of_events(&self) -> BTreeMap<EventIndex, Vec<usize>> {
        let mut numbers: BTreeMap<EventIndex, Vec<usize>> = BTreeMap::new();
        let taxonomies = self.model.timeline.taxonomies.iter();
        let terms = taxonomies.flat_map(|taxonomy| &taxonomy.terms).map(|term| &term.events);
        let lists = self.model.plan.lists.iter();
        let timelines = lists
            .filter(|list| matches!(list.kind, ListKind::Timeline(_)) && list.whole.is_none())
            .map(|list| &list.events);
        for (number, events) in terms.chain(timelines).enumerate() {
            for event in events {
                numbers.entry(*event).or_default().push(number);
            }
        }
        numbers
    }
}

/// Adds the days that a date can mean, as stretches with a `+` between them: the first day as its
/// distance from that of the event before (of a later stretch, from the end of the stretch before), and
/// behind a comma how many days more it lasts, where it does. `<` stands for a first day and `>` for a
/// length without end; of an unknown date nothing is written. The end of a stretch without first day is
/// written as its distance, likewise.
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

/// Adds term numbers, each as its step from the one before.
fn add_terms(terms: &[usize], text: &mut String) {
    let mut before = 0;
    for (position, term) in terms.iter().enumerate() {
        let gap = if position > 0 { "," } else { "" };
        let _ = write!(text, "{gap}");
        base36(i128::try_from(term - before).unwrap_or_default(), text);
        before = *term;
    }
}
