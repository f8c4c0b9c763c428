//! Some lines of a file and the places in them into lines that fit a screen, marked at the same places.

use std::ops::Range;

use dateline::diag::Lines;

use super::visible::push_visible;

/// The most characters of one line that are shown.
const WIDTH: usize = 120;
/// The characters before a place that stay visible where its line is cut.
const BEFORE: usize = 40;
/// A place of more lines than this is marked in its first line only.
const TALLEST: usize = 40;

/// Lines of a file as they are shown, with places in them.
pub(super) struct Window {
    /// The number of the first line, from 1.
    pub first_line: usize,
    /// The lines, with `\n` between them.
    pub text: String,
    /// The places as bytes of `text`, in the order in which they were given.
    pub places: Vec<Range<usize>>,
}

/// A place as it is marked: inside the text, without a line break at its end, not too tall.
pub(super) fn marked(lines: &Lines, place: &Range<usize>) -> Range<usize> {
    let range = lines.clamp(place);
    let (first, last) = (lines.line_of(range.start), lines.line_of(range.end));
    if last == first {
        let end = lines.range(first).end;
        return range.start.min(end)..range.end.min(end);
    }
    let last = if range.end == lines.range(last).start { last - 1 } else { last };
    let last = if last - first >= TALLEST { first } else { last };
    let start = range.start.min(lines.range(first).end);
    start..range.end.min(lines.range(last).end)
}

impl Window {
    /// Shows the lines from the first to the last of `places`, which are [`marked`] and not empty.
    pub(super) fn around(lines: &Lines, places: &[Range<usize>]) -> Self {
        let numbers = || places.iter().flat_map(|place| [place.start, place.end]);
        let first_line = numbers().map(|at| lines.line_of(at)).min().unwrap_or(1);
        let last_line = numbers().map(|at| lines.line_of(at)).max().unwrap_or(1);
        let mut text = String::new();
        let mut stops = Vec::new();
        for number in first_line..=last_line {
            if number > first_line {
                text.push('\n');
            }
            let line = lines.range(number);
            let focus = numbers().find(|at| line.start <= *at && *at <= line.end);
            let kept = kept(lines.line(number), focus.map_or(0, |at| at - line.start));
            show(lines.line(number), kept, line.start, &mut text, &mut stops);
        }
        let places = places
            .iter()
            .map(|place| shown_at(&stops, place.start)..shown_at(&stops, place.end))
            .collect();
        Window { first_line, text, places }
    }
}

/// The bytes of a line that are shown: all, or those round the byte `focus` where it is too long.
fn kept(line: &str, focus: usize) -> Range<usize> {
    let after = |from: usize, count: usize| {
        line[from..].char_indices().nth(count).map_or(line.len(), |(at, _)| from + at)
    };
    if after(0, WIDTH) == line.len() {
        return 0..line.len();
    }
    let before = line[..focus].char_indices().rev().nth(BEFORE - 1);
    let start = before.map_or(0, |(at, _)| at);
    start..after(start, WIDTH)
}

/// Adds the kept bytes of a line to `text`, and to `stops` which byte of the file (`base` is the
/// line's first) came to stand at which byte of `text`.
fn show(
    line: &str,
    kept: Range<usize>,
    base: usize,
    text: &mut String,
    stops: &mut Vec<(usize, usize)>,
) {
    if kept.start > 0 {
        stops.push((base, text.len()));
        text.push('…');
    }
    for (at, character) in line[kept.clone()].char_indices() {
        stops.push((base + kept.start + at, text.len()));
        push_visible(text, character);
    }
    stops.push((base + kept.end, text.len()));
    if kept.end < line.len() {
        text.push('…');
    }
}

/// Where a byte of the file stands in the shown text: itself, or the last one shown before it.
fn shown_at(stops: &[(usize, usize)], offset: usize) -> usize {
    let behind = stops.partition_point(|(from, _)| *from <= offset);
    behind.checked_sub(1).map_or(0, |index| stops[index].1)
}
