//! A stretch of time and a width in, the ticks of its axis out: as many as have room for their words.

use super::reach::{Instant, Span};
use super::svg::ems;
use super::unit::{Unit, day_of};
use crate::date::{Clock, Day};
use crate::words::Words;

/// An axis has at most so many ticks.
const MOST: usize = 12;
/// Room between two labels, in ems.
const GAP: f64 = 1.1;

/// A tick of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tick {
    /// Where it stands.
    pub(super) at: Instant,
    /// What stands at it: "2024", "June 2024", "Jul", "14:00"; empty where there is no room.
    pub(super) label: String,
}

/// How an axis is to be labelled.
pub(super) struct Room<'a> {
    /// The time shown.
    pub(super) shown: Span,
    /// Where an instant lies, from 0 to 1.
    pub(super) place: &'a dyn Fn(Instant) -> f64,
    /// The width of the whole axis, in ems of its labels.
    pub(super) ems: f64,
    /// The room for the last label behind the end of the axis, in ems.
    pub(super) behind: f64,
    /// The shortest step that makes sense.
    pub(super) least: Unit,
}

/// The ticks of the shortest step whose labels do not touch each other.
pub(super) fn ticks(room: &Room<'_>, words: &Words) -> Vec<Tick> {
    let steps = Unit::ticks().skip_while(|unit| *unit != room.least);
    for unit in steps {
        let Some(instants) = instants(room.shown, unit) else { continue };
        let mut ticks = label(&instants, unit, words);
        // The last one may find no room before the edge.
        if let Some(last) = ticks.last_mut()
            && (room.place)(last.at) * room.ems + ems(&last.label) + GAP / 2.0
                > room.ems + room.behind
        {
            last.label.clear();
        }
        if fits(&ticks, room) {
            return ticks;
        }
    }
    Vec::new()
}

/// The beginnings of all steps in a stretch of time; `None` if they are too many.
fn instants(shown: Span, unit: Unit) -> Option<Vec<Instant>> {
    let mut at = unit.floor(shown.from);
    let mut found = Vec::new();
    while at < shown.to {
        if at >= shown.from {
            found.push(at);
        }
        let next = unit.next(at);
        if next <= at || found.len() > MOST {
            return None;
        }
        at = next;
    }
    (found.len() <= MOST).then_some(found)
}

fn fits(ticks: &[Tick], room: &Room<'_>) -> bool {
    ticks.windows(2).all(|pair| {
        let between = ((room.place)(pair[1].at) - (room.place)(pair[0].at)) * room.ems;
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

/// What a tick says that the one before it does not: the whole date where that is another year's.
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
        Unit::Hours(_) => {
            let minutes = at.rem_euclid(super::reach::DAY);
            let part = |number: Instant| u8::try_from(number).unwrap_or_default();
            let clock = Clock {
                hour: part(minutes / 60),
                minute: part(minutes % 60),
                second: None,
                offset: None,
            };
            words.time(&clock)
        }
    }
}
