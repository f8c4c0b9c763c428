//! Chooses the ticks of an axis: as many as have space for their words.

use super::reach::{Instant, Span};
use super::unit::{Unit, clock_of, day_of};
use crate::date::Day;
use crate::measure::ems;
use crate::words::Words;

/// Maximum number of ticks of an axis.
const MAX_TICKS: usize = 12;
/// Space between two labels, in ems.
const GAP: f64 = 1.1;

/// A tick of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tick {
    /// Its instant.
    pub(super) at: Instant,
    /// Its label: "2024", "June 2024", "Jul", "14:00"; empty if there is no space.
    pub(super) label: String,
}

/// The space for an axis and its labels.
pub(super) struct AxisSpace<'a> {
    /// The time shown.
    pub(super) shown: Span,
    /// Returns the position of an instant, from 0 to 1.
    pub(super) place: &'a dyn Fn(Instant) -> f64,
    /// Width of the whole axis, in ems of its labels.
    pub(super) ems: f64,
    /// Space for the last label after the end of the axis, in ems.
    pub(super) behind: f64,
    /// The shortest step that makes sense.
    pub(super) least: Unit,
}

/// Returns the ticks of the shortest step whose labels do not touch.
pub(super) fn ticks(space: &AxisSpace<'_>, words: &Words) -> Vec<Tick> {
    let steps = Unit::ticks().skip_while(|unit| *unit != space.least);
    for unit in steps {
        let Some(instants) = instants(space.shown, unit) else { continue };
        let mut ticks = label(&instants, unit, words);
        // The last one may have no space before the edge.
        if let Some(last) = ticks.last_mut()
            && (space.place)(last.at) * space.ems + ems(&last.label) + GAP / 2.0
                > space.ems + space.behind
        {
            last.label.clear();
        }
        if fits(&ticks, space) {
            return ticks;
        }
    }
    Vec::new()
}

/// Returns the beginnings of all steps in a time; `None` if they are too many.
fn instants(shown: Span, unit: Unit) -> Option<Vec<Instant>> {
    let mut at = unit.floor(shown.from);
    let mut found = Vec::new();
    while at < shown.to {
        if at >= shown.from {
            found.push(at);
        }
        let next = unit.next(at);
        if next <= at || found.len() > MAX_TICKS {
            return None;
        }
        at = next;
    }
    (found.len() <= MAX_TICKS).then_some(found)
}

fn fits(ticks: &[Tick], space: &AxisSpace<'_>) -> bool {
    ticks.windows(2).all(|pair| {
        let between = ((space.place)(pair[1].at) - (space.place)(pair[0].at)) * space.ems;
        ems(&pair[0].label) + GAP <= between
    })
}

fn label(instants: &[Instant], unit: Unit, words: &Words) -> Vec<Tick> {
    let mut before: Option<Day> = None;
    let mut ticks = Vec::with_capacity(instants.len());
    for at in instants {
        let day = day_of(*at);
        ticks.push(Tick { at: *at, label: name(*at, unit, before, words) });
        before = Some(day);
    }
    ticks
}

/// Returns what a tick says that the one before it does not: the whole date in another year.
fn name(at: Instant, unit: Unit, before: Option<Day>, words: &Words) -> String {
    let day = day_of(at);
    let new_year = before.is_none_or(|before| before.year != day.year);
    match unit {
        Unit::Years(_) => words.year(day.year),
        Unit::Months(_) if before.is_none() && day.month > 1 => {
            words.month_of_year(day.year, day.month)
        }
        Unit::Months(_) if new_year => words.year(day.year),
        Unit::Months(_) => words.month_short(day.month),
        Unit::Day | Unit::Week if new_year => words.day(day.year, day.month, day.day),
        Unit::Day | Unit::Week => words.day_short(day.month, day.day),
        Unit::Hours(_) if before.is_none() => words.day(day.year, day.month, day.day),
        Unit::Hours(_) if before != Some(day) => words.day_short(day.month, day.day),
        Unit::Hours(_) => words.time(&clock_of(at)),
    }
}
