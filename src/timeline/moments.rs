//! Clock times that are listed in another order than that of their moments.

use std::collections::BTreeMap;

use super::order::is_without_offset;
use super::{Event, Timeline, dating, lint};
use crate::date::{Day, When};
use crate::diag::{Code, Diagnostic, Place};

/// Seconds of a day.
const DAY: i128 = 86_400;

/// An event with a clock time and an offset, and its moment in seconds.
type Timed<'a> = (&'a Event, i128);

/// Reports each event that is listed right after one with a later moment.
pub(super) fn out_of_order(timeline: &Timeline, diagnostics: &mut Vec<Diagnostic>) {
    let listed = || timeline.events.iter().filter(|event| !event.withdrawn);
    let timed = |event: &'_ &Event| event.date.when.moment();
    let timed: Vec<Timed<'_>> =
        listed().filter_map(|event| Some((event, timed(&event)?))).collect();
    let mut by_clock: BTreeMap<Day, &Event> = BTreeMap::new();
    for event in listed().filter(|event| is_without_offset(event)) {
        if let Some(day) = event.date.when.sorting_day() {
            by_clock.entry(day).or_insert(event);
        }
    }
    for pair in timed.windows(2) {
        let [before, event] = pair else { continue };
        if event.1 < before.1 {
            diagnostics.push(diagnostic(timeline, *before, *event, &by_clock));
        }
    }
}

fn diagnostic(
    timeline: &Timeline,
    before: Timed<'_>,
    event: Timed<'_>,
    by_clock: &BTreeMap<Day, &Event>,
) -> Diagnostic {
    let written = |(event, _): Timed<'_>| event.date.when.as_written().to_owned();
    let message = format!(
        "`{}` at `{}` is listed after `{}` at `{}`, which is the later moment",
        event.0.id,
        written(event),
        before.0.id,
        written(before)
    );
    let day = |(event, _): Timed<'_>| event.date.when.sorting_day();
    let without_offset = day(event).filter(|_| day(event) == day(before));
    let help = match without_offset.and_then(|day| by_clock.get(&day)) {
        Some(other) => format!(
            "times of one day are listed by moment only if all have a UTC offset: add one to `{}` of `{}`, such as `{0}+03:00` or `{0}Z`",
            other.date.when.as_written(),
            other.id
        ),
        None => {
            let moved = if Some(utc_day(event)) == day(event) { before } else { event };
            format!(
                "events are listed under the day that their source names; to list `{}` by its moment, write `{}`",
                moved.0.id,
                utc(moved)
            )
        }
    };
    let mut diagnostic =
        Diagnostic::new(Code::TimesOutOfOrder, date_place(timeline, event.0), message).help(help);
    let other = date_place(timeline, before.0);
    diagnostic.related.extend(other.map(|place| (place, format!("`{}` here", before.0.id))));
    diagnostic
}

/// Returns the day of an event's moment in UTC.
fn utc_day((_, moment): Timed<'_>) -> Day {
    Day::from_ordinal(moment.div_euclid(DAY))
}

/// Returns the time of an event in UTC, as exact as it is written.
fn utc(event: Timed<'_>) -> String {
    let seconds = event.1.rem_euclid(DAY);
    let [hour, minute, second] = [seconds / 3600, seconds / 60 % 60, seconds % 60];
    let exact = event.0.date.when.clock().is_some_and(|clock| clock.second.is_some());
    let second = if exact { format!(":{second:02}") } else { String::new() };
    format!("{}T{hour:02}:{minute:02}{second}Z", utc_day(event))
}

/// Returns where the date that an event shows is written.
fn date_place(timeline: &Timeline, event: &Event) -> Option<Place> {
    let shown = |when: &When| dating::date_key(when) == dating::date_key(&event.date.when);
    lint::dates(timeline, event).into_iter().find(|date| shown(date.when)).map(|date| date.place)
}
