//! Chooses the time that a picture of many marks shows.
//!
//! Showing everything would often show nothing: one year of the Big Bang beside a hundred days of 2024,
//! or a date known to the century beside days. So a picture shows the time in which nearly all marks lie.
//! A mark with a far longer range does not extend it, and marks further away than fifty times its length
//! are left to the edge, if they are few.

use super::reach::{Instant, Span};

/// A mark is shown if it is at most this many times as far from the others as these reach.
const FAR: Instant = 50;
/// A mark with a range this many times as long as all others does not extend the picture.
const WIDE: Instant = 2;
/// One mark in this many may be left to the edge.
const FEW: usize = 10;

/// Returns the time that the picture of some marks shows; a length below `least` (minutes) counts as
/// `least`. `None` without marks.
pub(super) fn fitting(marks: &[Span], least: Instant) -> Option<Span> {
    let mut by_length = marks.to_vec();
    by_length.sort_by_key(|span| (span.len(), *span));
    let core = &by_length[..by_length.len().div_ceil(2)];
    let mut grown = grow(dense(core)?, &by_length, least);
    let outside = |span: &&Span| span.cut(grown).is_none();
    if marks.iter().filter(outside).count() * FEW > marks.len() {
        let narrow = core.iter().copied().reduce(join)?;
        grown = grow(narrow, &by_length, least);
        let missed = by_length.iter().filter(|span| span.cut(grown).is_none()).copied();
        grown = missed.fold(grown, join);
    }
    Some(grown)
}

/// Returns the shortest time that includes nine of ten marks.
fn dense(marks: &[Span]) -> Option<Span> {
    let mut marks = marks.to_vec();
    marks.sort_unstable();
    let many = marks.len() - marks.len() / FEW;
    let windows = marks.windows(many.max(1)).filter_map(|some| some.iter().copied().reduce(join));
    windows.min_by_key(|span| (span.len(), *span))
}

/// Extends the time to marks near it, and then to marks near those.
fn grow(mut shown: Span, marks: &[Span], least: Instant) -> Span {
    let mut rising = marks.to_vec();
    rising.sort_by_key(|span| (span.from, span.len()));
    let mut falling = marks.to_vec();
    falling.sort_by_key(|span| (std::cmp::Reverse(span.to), span.len()));
    loop {
        let before = shown;
        for mark in rising.iter().chain(&falling) {
            if belongs(*mark, shown, least) {
                shown = join(shown, *mark);
            }
        }
        if shown == before {
            return shown;
        }
    }
}

/// Returns whether a mark is near enough, and short enough, to be shown whole.
fn belongs(mark: Span, shown: Span, least: Instant) -> bool {
    let length = shown.len().max(least);
    let gap = mark.from.saturating_sub(shown.to).max(shown.from.saturating_sub(mark.to));
    mark.len() <= length.saturating_mul(WIDE) && gap <= length.saturating_mul(FAR)
}

fn join(one: Span, other: Span) -> Span {
    Span { from: one.from.min(other.from), to: one.to.max(other.to) }
}
