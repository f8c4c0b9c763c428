//! The previous event, from which a narrative continues.

use std::ops::Range;

use super::item::Item;
use super::parse::{Fields, Parsed, Shape, Written, YearRef};
use super::sem::{Sem, Unit};
use super::value::{Point, Value};

/// The event that the text mentioned last.
pub(super) struct PreviousEvent {
    /// Its date.
    pub(super) date: Point,
    /// The bytes of its expression.
    pub(super) range: Range<usize>,
    /// The number of its passage.
    pub(super) passage: usize,
    /// The number of its sentence.
    pub(super) sentence: usize,
}

/// Returns the date from which the text continues after an expression; `None` if it still continues from the
/// previous event.
pub(super) fn next_event(
    items: &[Item],
    parsed: &Parsed,
    value: &Value,
    previous: Option<&PreviousEvent>,
    passage: usize,
) -> Option<Point> {
    let point = value.reference().filter(|point| point.year.is_some() && point.blurred == 0)?;
    let is_aside = previous.is_some_and(|previous| {
        is_aside(items, parsed, &point, &previous.date, previous.passage == passage)
    });
    (!is_aside).then_some(Point { clock: None, about: false, ..point })
}

/// Returns whether a date is mentioned in passing, so that the narrative continues from the previous event.
fn is_aside(
    items: &[Item],
    parsed: &Parsed,
    point: &Point,
    previous: &Point,
    in_same_passage: bool,
) -> bool {
    let before = |back: usize| {
        parsed.from.checked_sub(back).and_then(|at| items.get(at)).map(|item| item.sem)
    };
    if before(1) == Some(Sem::Open)
        || goes_back(&parsed.shape)
        || matches!(parsed.shape, Shape::Until(_))
    {
        return true;
    }
    if (1..=3).any(|back| matches!(before(back), None | Some(Sem::Break | Sem::Stop))) {
        return false;
    }
    let leads = |back| matches!(before(back), Some(Sem::Until | Sem::Future));
    if before(1) == Some(Sem::By) || (1..=AHEAD).any(leads) {
        return true;
    }
    if point.month.is_some() || point.season.is_some() {
        return in_same_passage && point.last() < previous.first();
    }
    let years = previous.year.zip(point.year).map_or(0, |(previous, year)| (year - previous).abs());
    years == 0 || years > 1 && point.last() < previous.first()
}

/// Items before a date in which "until" or "plans to" puts it in the future of the narrative.
const AHEAD: usize = 8;

/// Returns whether an expression goes back from the previous event: "the previous year", "a month earlier".
fn goes_back(shape: &Shape) -> bool {
    let Shape::One(written) = shape else { return false };
    match written {
        Written::Shift { unit, count, .. } => {
            count.is_some_and(|count| count < 0) && *unit != Unit::Day
        }
        Written::Unit(relative, _) => relative.steps() < 0,
        Written::Date(Fields { year: YearRef::Relative(relative), .. }) => relative.steps() < 0,
        Written::Date(Fields { relative: Some(relative), .. }) => relative.steps() < 0,
        _ => false,
    }
}
