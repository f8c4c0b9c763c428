//! Cuts lines of a file to a width that fits a screen, and converts the places to mark.

use std::ops::Range;

use dateline::diag::Lines;

use super::escape::push_escaped;

/// Maximum number of characters shown of a line.
const MAX_WIDTH: usize = 120;
/// Number of characters shown before a place if its line is cut.
const MAX_BEFORE: usize = 40;
/// Maximum number of lines marked; of a longer place only the first line is marked.
const MAX_LINES: usize = 40;

/// Lines of a file as shown, with the places to mark.
pub(super) struct Excerpt {
    /// The number of the first line, from 1.
    pub first_line: usize,
    /// The lines, with `\n` between them.
    pub text: String,
    /// The places as byte ranges of `text`, in the given order.
    pub places: Vec<Range<usize>>,
}

/// The range of a place to mark: inside the text, without a line break at its end, with a limited number of
/// lines.
pub(super) fn clamp_mark(lines: &Lines, place: &Range<usize>) -> Range<usize> {
    let range = lines.clamp(place);
    let (first, last) = (lines.line_of(range.start), lines.line_of(range.end));
    if last == first {
        let end = lines.range(first).end;
        return range.start.min(end)..range.end.min(end);
    }
    let last = if range.end == lines.range(last).start { last - 1 } else { last };
    let last = if last - first >= MAX_LINES { first } else { last };
    let start = range.start.min(lines.range(first).end);
    start..range.end.min(lines.range(last).end)
}

impl Excerpt {
    /// Takes the lines from the first to the last of `places`, which come from [`clamp_mark`] and are not
    /// empty.
    pub(super) fn around(lines: &Lines, places: &[Range<usize>]) -> Self {
        let ends = || places.iter().flat_map(|place| [place.start, place.end]);
        let first_line = ends().map(|at| lines.line_of(at)).min().unwrap_or(1);
        let last_line = ends().map(|at| lines.line_of(at)).max().unwrap_or(1);
        let mut text = String::new();
        let mut offsets = Vec::new();
        for number in first_line..=last_line {
            if number > first_line {
                text.push('\n');
            }
            let line = lines.range(number);
            let focus = ends().find(|at| line.start <= *at && *at <= line.end);
            let shown = shown_range(lines.line(number), focus.map_or(0, |at| at - line.start));
            push_line(lines.line(number), shown, line.start, &mut text, &mut offsets);
        }
        let places = places
            .iter()
            .map(|place| shown_offset(&offsets, place.start)..shown_offset(&offsets, place.end))
            .collect();
        Excerpt { first_line, text, places }
    }
}

/// The range of a line that is shown: all of it, or the part around the byte `focus` if it is too long.
fn shown_range(line: &str, focus: usize) -> Range<usize> {
    let after = |from: usize, count: usize| {
        line[from..].char_indices().nth(count).map_or(line.len(), |(at, _)| from + at)
    };
    if after(0, MAX_WIDTH) == line.len() {
        return 0..line.len();
    }
    let before = line[..focus].char_indices().rev().nth(MAX_BEFORE - 1);
    let start = before.map_or(0, |(at, _)| at);
    start..after(start, MAX_WIDTH)
}

/// Appends the shown part of a line to `text`. Adds to `offsets` pairs of an offset in the file (`base` is
/// that of the line) and the offset in `text`.
fn push_line(
    line: &str,
    shown: Range<usize>,
    base: usize,
    text: &mut String,
    offsets: &mut Vec<(usize, usize)>,
) {
    if shown.start > 0 {
        offsets.push((base, text.len()));
        text.push('…');
    }
    for (at, character) in line[shown.clone()].char_indices() {
        offsets.push((base + shown.start + at, text.len()));
        push_escaped(text, character);
    }
    offsets.push((base + shown.end, text.len()));
    if shown.end < line.len() {
        text.push('…');
    }
}

/// The offset in the shown text of an offset in the file, or of the last shown one before it.
fn shown_offset(offsets: &[(usize, usize)], offset: usize) -> usize {
    let following = offsets.partition_point(|(from, _)| *from <= offset);
    following.checked_sub(1).map_or(0, |index| offsets[index].1)
}
