//! Limits the number of quotations and lists that one line opens.
//!
//! The parser compares each line with every open element, so its time would grow with the square of the
//! text.

use std::borrow::Cow;
use std::ops::Range;

/// Maximum number of quotations and items that one line opens.
const MAX_MARKERS: usize = 1024;

/// Returns the text with the markers beyond the limit blanked, of the same length, and the place of the
/// first of them.
pub(super) fn cap(text: &str) -> (Cow<'_, str>, Option<Range<usize>>) {
    if !has_long_line(text) {
        return (Cow::Borrowed(text), None);
    }
    let mut capped: Option<String> = None;
    let mut first = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.len() > MAX_MARKERS
            && let Some(surplus) = surplus(line)
        {
            let range = start + surplus.start..start + surplus.end;
            // Markers and the spaces between them are ASCII, so the length stays.
            let blank = "\u{c}".repeat(range.len());
            capped.get_or_insert_with(|| text.to_owned()).replace_range(range.clone(), &blank);
            first = first.or(Some(range));
        }
        start += line.len();
    }
    (capped.map_or(Cow::Borrowed(text), Cow::Owned), first)
}

/// Returns whether any line is longer than the limit, checking only few of them.
fn has_long_line(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut start = 0;
    while let Some(line) = bytes.get(start..=start + MAX_MARKERS) {
        match memchr::memrchr(b'\n', line) {
            Some(end) => start += end + 1,
            None => return true,
        }
    }
    false
}

/// Returns the markers of a line beyond the limit.
fn surplus(line: &str) -> Option<Range<usize>> {
    let is_marker = |c: &char| matches!(c, '>' | '-' | '*' | '+' | '.' | ')');
    let is_prefix = |c: char| is_marker(&c) || c.is_ascii_digit() || matches!(c, ' ' | '\t');
    let prefix = &line[..line.find(|c| !is_prefix(c)).unwrap_or(line.len())];
    if prefix.len() <= MAX_MARKERS || !prefix.contains(['>', ' ', '\t']) {
        return None;
    }
    let mut markers = prefix.char_indices().filter(|(_, c)| is_marker(c));
    let (from, _) = markers.nth(MAX_MARKERS)?;
    Some(from..prefix.len())
}
