//! The time of many marks in, the time that a picture shows of it out.
//!
//! Showing everything would often show nothing: one year of the Big Bang beside a hundred days of
//! 2024, or a date known to the century beside days. So a picture shows the time in which nearly all
//! of the marks lie. What is known only to a stretch far longer than that does not widen it, and
//! what lies farther away than fifty times its length is left to the edge, if that is few.

use super::reach::{Instant, Span};

/// A mark may lie so many times as far from the others as these reach, and is still shown.
const FAR: Instant = 50;
/// A mark that reaches so many times as far as all others does not widen the picture.
const WIDE: Instant = 2;
/// One mark in so many may be left to the edge.
const FEW: usize = 10;

/// The time that the picture of some marks shows; `least` is the length (minutes) below which their
/// own length does not count as short. `None` of no marks.
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

/// The shortest time that holds nine of ten marks.
fn dense(marks: &[Span]) -> Option<Span> {
    let mut marks = marks.to_vec();
    marks.sort_unstable();
    let many = marks.len() - marks.len() / FEW;
    let windows = marks.windows(many.max(1)).filter_map(|some| some.iter().copied().reduce(join));
    windows.min_by_key(|span| (span.len(), *span))
}

/// Takes in what lies near, and with it what lies near that.
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

/// Whether a mark is near enough, and short enough, to be shown whole.
fn belongs(mark: Span, shown: Span, least: Instant) -> bool {
    let length = shown.len().max(least);
    let gap = mark.from.saturating_sub(shown.to).max(shown.from.saturating_sub(mark.to));
    mark.len() <= length.saturating_mul(WIDE) && gap <= length.saturating_mul(FAR)
}

fn join(one: Span, other: Span) -> Span {
    Span { from: one.from.min(other.from), to: one.to.max(other.to) }
}
