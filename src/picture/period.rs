//! Names the time of a picture by the dates of its marks.

use super::reach::{DAY, Span};
use crate::date::{Point, Shape, When};
use crate::words::{Arg, Words};

/// Returns the name of a picture of `count` marks: the message `id` with the words of its earliest and
/// latest date, or `id` and `-one` if these are the same. No mark's date is named more precisely than it
/// is, and dates that are not wholly within the time shown are left out if others are.
pub(super) fn name<'a>(
    id: &str,
    count: usize,
    dates: impl Iterator<Item = &'a When>,
    shown: Span,
    words: &Words,
) -> String {
    let mut points: Vec<(Span, &Point)> = dates
        .flat_map(When::points)
        .map(|(point, first, last)| {
            (Span { from: first.ordinal() * DAY, to: (last.ordinal() + 1) * DAY }, point)
        })
        .filter(|(span, _)| span.cut(shown).is_some())
        .collect();
    // A year among days may reach beyond the picture at both ends, and says little about it.
    let inside = |(span, _): &(Span, &Point)| span.cut(shown) == Some(*span);
    if points.iter().any(inside) {
        points.retain(inside);
    }
    // If several begin or end together, the narrowest says most.
    let first = points.iter().min_by_key(|(span, _)| (span.from, span.len()));
    let last = points.iter().min_by_key(|(span, _)| (-span.to, span.len()));
    let [first, last] = [first, last].map(|found| {
        // The day is enough, also where the time is known.
        let point = found.map(|(_, point)| Point { clock: None, ..(*point).clone() });
        words.date(&point.map_or(Shape::Unknown, Shape::Point))
    });
    let number = Arg::Number(count as u64);
    if first == last {
        let args = [("count", number), ("period", Arg::Text(&first))];
        return words.message(&format!("{id}-one"), &args);
    }
    let args = [("count", number), ("first", Arg::Text(&first)), ("last", Arg::Text(&last))];
    words.message(id, &args)
}
