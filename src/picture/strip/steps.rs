//! Chooses the steps of a strip.

use std::iter;

use super::super::reach::{Instant, Span};
use super::super::unit::Unit;

/// Maximum number of steps, unless one of them would have too many of the marks.
const MAX_STEPS: usize = 120;
/// Maximum number of finer steps: half a pixel each on a phone, whose shape is still visible.
const MAX_FINER: usize = 540;

/// Returns steps that cover a time, each with its limits: first the shortest of which at most [`MAX_STEPS`]
/// are needed, then the shorter ones that are not too many either. Never empty. There are steps of hours only
/// where most marks are `timed`.
pub(super) fn choices(shown: Span, timed: bool) -> impl Iterator<Item = (Unit, Vec<Instant>)> {
    let units = Unit::bins().skip_while(|unit| !timed && matches!(unit, Unit::Hours(_)));
    let units: Vec<Unit> = units.collect();
    let few = |(at, unit): (usize, &Unit)| Some((at, limits(*unit, shown, MAX_STEPS)?));
    let (at, few) = match units.iter().enumerate().find_map(few) {
        Some((at, limits)) => (at, (units[at], limits)),
        // Twenty digits of years have steps long enough for every time.
        None => (0, (Unit::Day, vec![shown.from, shown.to])),
    };
    let finer = units.into_iter().take(at).rev();
    let finer = finer.filter_map(move |unit| Some((unit, limits(unit, shown, MAX_FINER)?)));
    iter::once(few).chain(finer)
}

/// Returns the limits of the steps that cover a time; `None` if they are more than `most`.
fn limits(unit: Unit, shown: Span, most: usize) -> Option<Vec<Instant>> {
    if shown.len() > unit.longest() * most as Instant {
        return None;
    }
    let mut limits = vec![unit.floor(shown.from)];
    while *limits.last()? < shown.to {
        let next = unit.next(*limits.last()?);
        if limits.len() > most || next <= *limits.last()? {
            return None;
        }
        limits.push(next);
    }
    Some(limits)
}
