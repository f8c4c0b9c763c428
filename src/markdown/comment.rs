//! A text with comments → the same text, of the same length, without their words.

use pulldown_cmark::{Event, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// How often a text is parsed again because a comment held signs that change what is code.
const ROUNDS: usize = 16;

/// The text with its HTML comments and `%%…%%` replaced by form feeds, line ends kept, so that all
/// ranges stay valid. Form feeds are white space to Markdown and HTML, but neither indent a line
/// nor break it. What looks like a comment in code stays, and so does one whose `%%` is written
/// `\%%`. A comment that nothing closes reaches to the end: see [`unclosed_comment`].
pub fn hide_comments(text: &str) -> Cow<'_, str> {
    let mut hidden = Cow::Borrowed(text);
    let mut from = 0;
    for round in 0..=ROUNDS {
        if !has_opener(&hidden[from..]) {
            break;
        }
        let code = code_ranges(&hidden);
        let mut comments = Vec::new();
        let mut stopped = false;
        while let Some(comment) = next_comment(&hidden, from, &code) {
            from = comment.range.end;
            stopped = round < ROUNDS && hidden[comment.range.clone()].contains(['`', '~']);
            comments.push(comment.range);
            if stopped {
                break;
            }
        }
        if !comments.is_empty() {
            hidden = Cow::Owned(blank(&hidden, &comments));
        }
        if !stopped {
            break;
        }
    }
    hidden
}

/// Where a comment begins that nothing closes: the range of its opening sign.
pub fn unclosed_comment(text: &str) -> Option<Range<usize>> {
    // Hiding changes the end of the text only where a comment reaches it.
    let hidden = hide_comments(text);
    let hidden_from = hidden.trim_end_matches(|c: char| c == '\u{c}' || c.is_whitespace()).len();
    let mut at = hidden_from;
    while let Some(offset) = hidden[at..].find('\u{c}') {
        let start = at + offset;
        let len = opener(&text[start..])?.len();
        if close(text, start, opener(&text[start..])?).is_none() {
            return Some(start..start + len);
        }
        at = close(text, start, opener(&text[start..])?)?;
    }
    None
}

/// A comment, closed or not.
struct Comment {
    range: Range<usize>,
}

/// Whether any comment could begin.
fn has_opener(text: &str) -> bool {
    text.contains("<!--") || text.contains("%%")
}

/// The sign at the beginning of a text that opens a comment.
fn opener(text: &str) -> Option<&'static str> {
    ["<!--", "%%"].into_iter().find(|sign| text.starts_with(sign))
}

/// The next comment that begins at `from` or later and outside of code.
fn next_comment(text: &str, from: usize, code: &[Range<usize>]) -> Option<Comment> {
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
                let end = close(text, start, sign).unwrap_or(text.len());
                return Some(Comment { range: start..end });
            }
        }
    }
}

/// Where a comment that begins at `start` ends.
fn close(text: &str, start: usize, sign: &str) -> Option<usize> {
    let inner = start + sign.len();
    let rest = &text[inner..];
    if sign == "%%" {
        return rest.find("%%").map(|offset| inner + offset + 2);
    }
    // HTML's two forms of an empty comment close with their opening sign's own hyphens.
    let empty = [">", "->"].into_iter().find(|close| rest.starts_with(close));
    let closed = || rest.find("-->").map(|offset| inner + offset + 3);
    empty.map_or_else(closed, |close| Some(inner + close.len()))
}

/// The ranges of code in rising order.
fn code_ranges(text: &str) -> Vec<Range<usize>> {
    let events = super::parser(text).into_offset_iter();
    let is_code =
        |event: &Event<'_>| matches!(event, Event::Start(Tag::CodeBlock(_)) | Event::Code(_));
    events.filter(|(event, _)| is_code(event)).map(|(_, range)| range).collect()
}

/// The text with each range replaced by form feeds, line ends kept.
fn blank(text: &str, ranges: &[Range<usize>]) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut from = 0;
    for range in ranges {
        blanked.push_str(&text[from..range.start]);
        for byte in text[range.clone()].bytes() {
            blanked.push(if matches!(byte, b'\n' | b'\r') { char::from(byte) } else { '\u{c}' });
        }
        from = range.end;
    }
    blanked.push_str(&text[from..]);
    blanked
}
