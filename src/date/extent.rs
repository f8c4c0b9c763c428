//! All days that a date can mean, as spans of day numbers.

use edtf_core::Edtf;

use super::body::{Body, Edge, Element};
use super::bounds::{Bound, Bounds, Precision};
use super::day::Day;
use super::point::{Atom, Unit, days};
use super::shape::Clock;

/// Maximum number of values that are listed; dates with more are known by their bounds only.
const MAX_VALUES: usize = 10_000;

/// Days from the first to the last, inclusive, by [`Day::ordinal`]; the greatest and least numbers mean
/// no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    /// First day.
    pub(super) first: i128,
    /// Last day.
    pub(super) last: i128,
}

impl Span {
    /// Returns the span of bounds; unknown ends may be anywhere.
    pub(super) fn of(bounds: Bounds) -> Span {
        Span {
            first: bounds.earliest.day().map_or(i128::MIN, Day::ordinal),
            last: bounds.latest.day().map_or(i128::MAX, Day::ordinal),
        }
    }

    /// Returns whether some day is in both.
    pub(super) fn meets(self, other: Span) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// All days that a date can mean: sorted spans that do not touch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Extent(pub(super) Vec<Span>);

impl Extent {
    /// Returns the days of a date as written.
    pub(super) fn of(body: &Body) -> Extent {
        match body {
            Body::Point(atom) => elements(std::slice::from_ref(&Element::At(atom.clone())), plain),
            Body::Set(_, members) => elements(members, plain),
            Body::Unknown | Body::Interval(..) => Extent(vec![Span::of(body.bounds())]),
        }
    }

    /// Returns the days of a point or set; qualified values reach one unit further on both sides.
    pub(super) fn widened(body: &Body) -> Extent {
        match body {
            Body::Point(atom) => elements(std::slice::from_ref(&Element::At(atom.clone())), wide),
            Body::Set(_, members) => elements(members, wide),
            Body::Unknown | Body::Interval(..) => Extent(vec![Span::of(body.bounds())]),
        }
    }

    /// Returns the days that an end of an interval can mean, extended likewise; `None` if it agrees with
    /// anything.
    pub(super) fn of_edge(edge: &Edge) -> Option<Extent> {
        edge.element().map(|element| elements(std::slice::from_ref(element), wide))
    }

    /// Returns the number of days; `i128::MAX` without end.
    pub(super) fn days(&self) -> i128 {
        self.0.iter().fold(0, |sum: i128, span| {
            let days = span.last.checked_sub(span.first).unwrap_or(i128::MAX);
            sum.saturating_add(days).saturating_add(1)
        })
    }

    /// Returns whether it includes every day of the other.
    pub(super) fn covers(&self, other: &Extent) -> bool {
        other.0.iter().all(|inner| {
            self.0.iter().any(|span| span.first <= inner.first && inner.last <= span.last)
        })
    }

    /// Returns whether some day is in both.
    pub(super) fn meets(&self, other: &Extent) -> bool {
        self.0.iter().any(|span| other.0.iter().any(|its| span.meets(*its)))
    }
}

/// Returns the first and last position of a clock time of a day: half seconds (so that a leap second has
/// a position of its own) by the clock itself, or by UTC for clocks with an offset.
pub(super) fn position(day: Day, clock: Clock, by_utc: bool) -> (i128, i128) {
    let moved = match clock.offset {
        Some(offset) if by_utc => i128::from(offset.minutes),
        _ => 0,
    };
    let minutes = day.ordinal() * 1440 + i128::from(clock.hour) * 60 + i128::from(clock.minute);
    let start = (minutes - moved) * 120;
    match clock.second {
        Some(60) => (start + 119, start + 119),
        Some(second) => (start + i128::from(second) * 2, start + i128::from(second) * 2),
        None => (start, start + 119),
    }
}

/// Converts the bounds of a point to a span: as they are, or extended.
type Reach = fn(&Atom, Bounds) -> Span;

/// Returns the bounds as they are.
fn plain(_: &Atom, bounds: Bounds) -> Span {
    Span::of(bounds)
}

/// Returns the bounds, extended on both sides by one unit of a qualified point.
fn wide(atom: &Atom, bounds: Bounds) -> Span {
    if !atom.is_qualified() {
        return Span::of(bounds);
    }
    let moved = |bound: Bound, step: i64| match bound {
        Bound::Day(day) => Bound::Day(step_from(day, atom.unit, step)),
        other => other,
    };
    Span::of(Bounds { earliest: moved(bounds.earliest, -1), latest: moved(bounds.latest, 1) })
}

/// Returns the day one unit before (−1) or after (1) a day; the last day of a month leads to the last of
/// another.
fn step_from(day: Day, unit: Unit, step: i64) -> Day {
    let months = match unit {
        Unit::Day if step < 0 => return day.predecessor(),
        Unit::Day => return day.successor(),
        Unit::Months(months) => i64::from(months),
        Unit::Years(years) => {
            let year = day.year.saturating_add(years.saturating_mul(step));
            return day_in_month(day, year, day.month);
        }
    };
    let months = i64::from(day.month) - 1 + months * step;
    let month = u8::try_from(months.rem_euclid(12) + 1).unwrap_or(day.month);
    day_in_month(day, day.year.saturating_add(months.div_euclid(12)), month)
}

/// Returns the day in another month: its first for a first, its last for a last.
fn day_in_month(day: Day, year: i64, month: u8) -> Day {
    let len = Day::months_len(year, month);
    let is_last = day.day == Day::months_len(day.year, day.month);
    Day { year, month, day: if is_last { len } else { day.day.min(len) } }
}

/// Returns the days of these elements.
fn elements(elements: &[Element], reach: Reach) -> Extent {
    let mut spans = Vec::new();
    for element in elements {
        let atom = element.atoms()[0];
        match element {
            Element::At(atom) if atom.precision == Precision::Partial => {
                spans.extend(values(atom, reach));
            }
            _ => spans.push(reach(atom, element.bounds())),
        }
        if spans.len() > MAX_VALUES {
            let all = elements.iter().map(|one| reach(one.atoms()[0], one.bounds()));
            return Extent(all.reduce(join).into_iter().collect());
        }
    }
    Extent(merge_spans(spans))
}

/// Returns the days of each value of a point with unspecified digits; at most one more than
/// [`MAX_VALUES`].
fn values(atom: &Atom, reach: Reach) -> Vec<Span> {
    let whole = reach(atom, Element::At(Box::new(atom.clone())).bounds());
    // A year with significant digits has no gaps between its values.
    if atom.point.year.estimate.is_some() {
        return vec![whole];
    }
    let Ok(values) = Edtf::Date(atom.date).values() else { return vec![whole] };
    let spans: Vec<Span> = values
        .take(MAX_VALUES + 1)
        .filter_map(|value| match value {
            Edtf::Date(date) => days(&date, atom.hemisphere),
            _ => None,
        })
        .map(|(first, last)| {
            reach(atom, Bounds { earliest: Bound::Day(first), latest: Bound::Day(last) })
        })
        .collect();
    if spans.len() > MAX_VALUES { vec![whole] } else { spans }
}

/// Returns the same days, sorted, with spans that touch joined.
fn merge_spans(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut merged: Vec<Span> = Vec::new();
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.first <= last.last.saturating_add(1) => {
                last.last = last.last.max(span.last);
            }
            _ => merged.push(span),
        }
    }
    merged
}

/// Returns the span that includes both.
fn join(a: Span, b: Span) -> Span {
    Span { first: a.first.min(b.first), last: a.last.max(b.last) }
}
