//! Chooses the time that a picture of many marks shows.
//!
//! Showing everything would often show nothing: one year of the Big Bang beside a hundred days of 2024,
//! or a date known to the century beside days. So a picture shows the time in which nearly all marks lie.
//! A mark with a far longer range does not extend it, and neither do marks that are far off: at most 2 % of
//! the marks beyond a gap of half its length, or at most 10 % beyond five times its length. A strip breaks
//! its axis before and after this time; a chart shows arrows.

use super::reach::{Instant, Span};

/// Rules for leaving marks out; the first that applies is used.
const RULES: [FarOff; 2] =
    [FarOff { half_lengths: 1, few: 50 }, FarOff { half_lengths: 10, few: 10 }];
/// A mark more than this many times as long as the time shown does not extend it.
const WIDE: Instant = 2;
/// One in this many of the shorter half of the marks may lie outside the core, from which the time shown grows.
const DENSE: usize = 10;

/// A rule by which marks are left out of the time shown.
#[derive(Debug, Clone, Copy)]
struct FarOff {
    /// How far they are from the others, in half lengths of the time of these.
    half_lengths: Instant,
    /// One mark in this many may be left out.
    few: usize,
}

/// Returns the time that the picture of some marks shows; a length below `least` (minutes) counts as
/// `least`. `None` without marks.
pub(super) fn fitting(marks: &[Span], least: Instant) -> Option<Span> {
    let mut by_length = marks.to_vec();
    by_length.sort_by_key(|span| (span.len(), *span));
    let core = &by_length[..by_length.len().div_ceil(2)];
    let dense = dense(core)?;
    for rule in RULES {
        let grown = grow(dense, &by_length, least, rule);
        let outside = marks.iter().filter(|span| span.cut(grown).is_none()).count();
        if outside * rule.few <= marks.len() {
            return Some(grown);
        }
    }
    let narrow = core.iter().copied().reduce(join)?;
    let grown = grow(narrow, &by_length, least, RULES[1]);
    let missed = by_length.iter().filter(|span| span.cut(grown).is_none()).copied();
    Some(missed.fold(grown, join))
}

/// Returns the shortest time that includes nine of ten marks.
fn dense(marks: &[Span]) -> Option<Span> {
    let mut marks = marks.to_vec();
    marks.sort_unstable();
    let many = marks.len() - marks.len() / DENSE;
    let windows = marks.windows(many.max(1)).filter_map(|some| some.iter().copied().reduce(join));
    windows.min_by_key(|span| (span.len(), *span))
}

/// Extends the time to marks near it, and then to marks near those.
fn grow(mut shown: Span, marks: &[Span], least: Instant, rule: FarOff) -> Span {
    let mut rising = marks.to_vec();
    rising.sort_by_key(|span| (span.from, span.len()));
    let mut falling = marks.to_vec();
    falling.sort_by_key(|span| (std::cmp::Reverse(span.to), span.len()));
    loop {
        let before = shown;
        for mark in rising.iter().chain(&falling) {
            if belongs(*mark, shown, least, rule) {
                shown = join(shown, *mark);
            }
        }
        if shown == before {
            return shown;
        }
    }
}

/// Returns whether a mark is near enough, and short enough, to be shown whole.
fn belongs(mark: Span, shown: Span, least: Instant, rule: FarOff) -> bool {
    let length = shown.len().max(least);
    let gap = mark.from.saturating_sub(shown.to).max(shown.from.saturating_sub(mark.to));
    let far = length.saturating_mul(rule.half_lengths);
    mark.len() <= length.saturating_mul(WIDE) && gap.saturating_mul(2) <= far
}

fn join(one: Span, other: Span) -> Span {
    Span { from: one.from.min(other.from), to: one.to.max(other.to) }
}
