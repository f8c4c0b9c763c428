//! The time between events, in words: long gaps of a list, and the way from one key event to the next.

use super::context::PageContext;
use crate::config::Order;
use crate::date::Day;
use crate::timeline::EventIndex;
use crate::words::Arg;

/// A gap is named if it is longer than a year and than this part of the whole list.
const PART: i128 = 25;
const YEAR: i128 = 366;
/// Average number of days in a month.
const MONTH: f64 = 30.436_875;
/// Maximum number of days that are counted as days.
const MOST_DAYS: u64 = 13;
/// Maximum number of days that are counted as weeks.
const MOST_WEEKS: u64 = 69;
/// Minimum number of months that are counted as years.
const TWO_YEARS: u64 = 24;

impl PageContext<'_> {
    /// The gap before each year of a list, if it is long. `years` are in the list's order.
    pub(super) fn gaps(&self, years: &[&[(EventIndex, Day)]], order: Order) -> Vec<Option<String>> {
        let reach: Vec<_> = years.iter().map(|run| self.reach(run)).collect();
        let ends = || reach.iter().copied().flatten();
        let first = ends().map(|(first, _)| first).min().unwrap_or(0);
        let last = ends().map(|(_, last)| last).max().unwrap_or(0);
        let least = YEAR.max((last - first) / PART);
        let direction = match order {
            Order::OldestFirst => "later",
            Order::NewestFirst => "earlier",
        };
        // How far the list has come so far.
        let mut front: Option<i128> = None;
        let gap = |years: &Option<(i128, i128)>| {
            let (first, last) = (*years)?;
            let (near, far) = match order {
                Order::OldestFirst => (first, last),
                Order::NewestFirst => (-last, -first),
            };
            let days = front.map(|front| near - front);
            front = Some(front.map_or(far, |front| front.max(far)));
            days.filter(|days| *days > least).map(|days| self.gap(days, direction))
        };
        reach.iter().map(gap).collect()
    }

    /// The first and last day of some events, as far as these are known.
    fn reach(&self, events: &[(EventIndex, Day)]) -> Option<(i128, i128)> {
        let days = events.iter().filter_map(|(index, _)| self.days_of_event(*index));
        days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    }

    fn days_of_event(&self, index: EventIndex) -> Option<(i128, i128)> {
        let bounds = self.model.timeline.events[index].date.when.bounds();
        let ends = (bounds.earliest.day(), bounds.latest.day());
        let (first, last) = (ends.0.or(ends.1)?, ends.1.or(ends.0)?);
        Some((first.ordinal(), last.ordinal()))
    }

    fn gap(&self, days: i128, direction: &str) -> String {
        let (unit, count) = match months(days) {
            months if months < TWO_YEARS => ("months", months),
            months => ("years", months / 12),
        };
        self.words().message(&format!("{unit}-{direction}"), &[("count", Arg::Number(count))])
    }

    /// How long it is from one event to the next: "5 years"; none below one day.
    pub(super) fn time_between(&self, before: EventIndex, after: EventIndex) -> Option<String> {
        let days = self.days_of_event(after)?.0 - self.days_of_event(before)?.1;
        let days = u64::try_from(days).ok().filter(|days| *days > 0)?;
        let (unit, count) = match days {
            days if days <= MOST_DAYS => ("days", days),
            days if days <= MOST_WEEKS => ("weeks", (days + 3) / 7),
            _ => match months(i128::from(days)) {
                months if months < TWO_YEARS => ("months", months),
                months => ("years", (months + 6) / 12),
            },
        };
        Some(self.words().message(&format!("duration-{unit}"), &[("count", Arg::Number(count))]))
    }
}

/// A number of days as months, rounded.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a span of dates")]
fn months(days: i128) -> u64 {
    (days as f64 / MONTH).round() as u64
}
