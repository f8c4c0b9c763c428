//! Chooses the steps of a strip.

use super::super::reach::{Instant, Span};
use super::super::unit::Unit;

/// Maximum number of steps, unless one of them would have too many of the marks.
const MAX_STEPS: usize = 120;
/// Maximum number of finer steps: half a pixel each on a phone, where their shape is still visible.
const MAX_FINER: usize = 540;

/// Returns steps that cover a time, each with its limits: last the shortest of which at most [`MAX_STEPS`]
/// are needed, before it the shorter ones that are not too many either, the shortest first. Never empty.
/// There are steps of hours only where most marks are `timed`.
pub(super) fn choices(shown: Span, timed: bool) -> Vec<(Unit, Vec<Instant>)> {
    let mut choices = Vec::new();
    for unit in Unit::bins().skip_while(|unit| !timed && matches!(unit, Unit::Hours(_))) {
        let Some(limits) = limits(unit, shown) else { continue };
        let few = limits.len() <= MAX_STEPS + 1;
        choices.push((unit, limits));
        if few {
            return choices;
        }
    }
    // Twenty digits of years have steps long enough for every time.
    vec![(Unit::Day, vec![shown.from, shown.to])]
}

/// Returns the limits of the steps that cover a time; `None` if they are more than [`MAX_FINER`].
fn limits(unit: Unit, shown: Span) -> Option<Vec<Instant>> {
    if shown.len() > unit.longest() * MAX_FINER as Instant {
        return None;
    }
    let mut limits = vec![unit.floor(shown.from)];
    while *limits.last()? < shown.to {
        let next = unit.next(*limits.last()?);
        if limits.len() > MAX_FINER || next <= *limits.last()? {
            return None;
        }
        limits.push(next);
    }
    Some(limits)
}
