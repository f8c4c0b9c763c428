//! Hides comments, keeping the length of the text.

use pulldown_cmark::{Event, Tag};
use std::borrow::Cow;
use std::ops::Range;

use crate::work::{self, Step};

/// How often a text is parsed again because a comment contained signs that change what is code.
const ROUNDS: usize = 16;

/// Ends a hidden comment at the end of a line; no output contains control characters.
pub(super) const HIDDEN: char = '\u{2}';

/// Returns the text with its HTML comments and `%%…%%` replaced by form feeds, with line ends kept, so
/// that all ranges stay valid. Form feeds are white space to Markdown and HTML, but neither indent nor
/// break a line. Code that looks like a comment stays, and so does a `%%` that is written `\%%`. A
/// comment that is not closed extends to the end: see [`unclosed_comment`].
pub fn hide_comments(text: &str) -> Cow<'_, str> {
    hide(text, Alone::Opens).0
}

/// Returns the opening sign of a comment that is not closed, so the rest of the text is hidden.
pub fn unclosed_comment(text: &str) -> Option<Range<usize>> {
    hide(text, Alone::Opens).1
}

/// Returns a text without its comments, and whether one is not closed, so the rest is left out. A
/// `%%` without a second one is text.
pub fn without_comments(text: &str) -> (Cow<'_, str>, bool) {
    let (hidden, unclosed) = hide(text, Alone::IsText);
    let Cow::Owned(hidden) = hidden else { return (Cow::Borrowed(text), false) };
    let mut rest = String::with_capacity(hidden.len());
    for mut part in hidden.split(['\u{c}', HIDDEN]) {
        // A comment between words becomes one space; one at the end of a line becomes nothing.
        match part.chars().next() {
            Some('\n' | '\r') => rest.truncate(rest.trim_end_matches(' ').len()),
            Some(' ') if rest.ends_with(' ') => part = part.trim_start_matches(' '),
            Some(c) if !c.is_whitespace() && rest.ends_with(|c: char| !c.is_whitespace()) => {
                rest.push(' ');
            }
            _ => {}
        }
        rest.push_str(part);
    }
    rest.truncate(rest.trim_end_matches(' ').len());
    (Cow::Owned(rest), unclosed.is_some())
}

/// What a `%%` is that no second one follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alone {
    /// A comment to the end of the text.
    Opens,
    /// Two signs of the text.
    IsText,
}

/// Returns the text with its comments hidden, and the opening sign of one that is not closed.
fn hide(text: &str, alone: Alone) -> (Cow<'_, str>, Option<Range<usize>>) {
    let mut hidden = Cow::Borrowed(text);
    let mut from = 0;
    for round in 0..=ROUNDS {
        if !has_opener(&hidden[from..]) {
            break;
        }
        let code = code_ranges(&hidden);
        let mut comments = Vec::new();
        let mut unclosed = None;
        let mut changes_code = false;
        while let Some(comment) = next_comment(&hidden, from, &code, alone) {
            from = comment.range.end;
            changes_code = round < ROUNDS && hidden[comment.range.clone()].contains(['`', '~']);
            comments.push(comment.range);
            unclosed = comment.unclosed;
            if changes_code {
                break;
            }
        }
        if !comments.is_empty() {
            hidden = Cow::Owned(blank(&hidden, &comments));
        }
        if unclosed.is_some() || !changes_code {
            return (hidden, unclosed);
        }
    }
    (hidden, None)
}

/// A comment in a text.
struct Comment {
    /// From its opening sign to its closing one, or to the end of the text.
    range: Range<usize>,
    /// The opening sign, if it is not closed.
    unclosed: Option<Range<usize>>,
}

/// Returns whether any comment could begin.
fn has_opener(text: &str) -> bool {
    memchr::memchr2(b'<', b'%', text.as_bytes()).is_some()
        && (text.contains("<!--") || text.contains("%%"))
}

/// Returns the sign at the beginning of a text that opens a comment.
fn opener(text: &str) -> Option<&'static str> {
    ["<!--", "%%"].into_iter().find(|sign| text.starts_with(sign))
}

/// Returns the next comment that begins at `from` or later, outside of code.
fn next_comment(text: &str, from: usize, code: &[Range<usize>], alone: Alone) -> Option<Comment> {
    let mut at = from;
    loop {
        let start = at + text[at..].find(['<', '%'])?;
        let Some(sign) = opener(&text[start..]) else {
            at = start + 1;
            continue;
        };
        let before = code.partition_point(|range| range.start <= start);
        match before.checked_sub(1).map(|index| &code[index]) {
            Some(range) if range.end > start => at = range.end,
            _ if text[..start].ends_with('\\') => at = start + sign.len(),
            _ => {
                let end = close(text, start, sign);
                if end.is_none() && sign == "%%" && alone == Alone::IsText {
                    at = start + sign.len();
                    continue;
                }
                let unclosed = end.is_none().then(|| start..start + sign.len());
                return Some(Comment { range: start..end.unwrap_or(text.len()), unclosed });
            }
        }
    }
}

/// Returns the end of a comment that begins at `start`.
fn close(text: &str, start: usize, sign: &str) -> Option<usize> {
    let inner = start + sign.len();
    let rest = &text[inner..];
    if sign == "%%" {
        return rest.find("%%").map(|offset| inner + offset + 2);
    }
    // HTML's two forms of an empty comment close with the hyphens of their opening sign.
    let empty = [">", "->"].into_iter().find(|close| rest.starts_with(close));
    let closed = || rest.find("-->").map(|offset| inner + offset + 3);
    empty.map_or_else(closed, |close| Some(inner + close.len()))
}

/// Returns the sorted ranges of code.
fn code_ranges(text: &str) -> Vec<Range<usize>> {
    let (capped, _) = super::nesting::cap(text);
    let events = super::parser(&capped).into_offset_iter();
    let is_code =
        |event: &Event<'_>| matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_));
    events.filter(|(event, _)| is_code(event)).map(|(_, range)| range).collect()
}

/// Returns the text with each range replaced by white space, with line ends kept.
fn blank(text: &str, ranges: &[Range<usize>]) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut from = 0;
    for range in ranges {
        blanked.push_str(&text[from..range.start]);
        for line in text[range.clone()].split_inclusive('\n') {
            let words = line.trim_end_matches(['\n', '\r']);
            let at_end = words.len() < line.len() || text[range.end..].starts_with(['\n', '\r']);
            blank_words(&mut blanked, words.len(), at_end || range.end == text.len());
            blanked.push_str(&line[words.len()..]);
        }
        from = range.end;
    }
    blanked.push_str(&text[from..]);
    blanked
}

/// Hides `len` bytes of a line. White space at the end of a line would break it, so a mark ends it after
/// words; in a heading, where it breaks nothing, spaces leave the attributes last.
fn blank_words(blanked: &mut String, len: usize, is_at_end: bool) {
    if !is_at_end || len == 0 {
        blanked.extend(std::iter::repeat_n('\u{c}', len));
        return;
    }
    // Once for each line: a line may have thousands of comments.
    let line = &blanked[blanked.rfind('\n').map_or(0, |at| at + 1)..];
    work::count_many(Step::ByteRead, line.len());
    let has_words = !line.trim().is_empty();
    let is_heading = line.trim_start_matches([' ', '>']).starts_with('#');
    match (has_words, is_heading) {
        (true, true) => blanked.extend(std::iter::repeat_n(' ', len)),
        (true, false) => {
            blanked.extend(std::iter::repeat_n('\u{c}', len - 1));
            blanked.push(HIDDEN);
        }
        (false, _) => blanked.extend(std::iter::repeat_n('\u{c}', len)),
    }
}
