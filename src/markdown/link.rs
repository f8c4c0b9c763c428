//! Finds the places of the parts of a link or an image.

use super::wikilink;
use pulldown_cmark::{CowStr, LinkType, RefDefs};
use std::ops::Range;

/// The places of a destination and of a title in the source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    /// Destination, without angle brackets.
    pub(super) destination: Option<Range<usize>>,
    /// Title, without its quotation marks.
    pub(super) title: Option<Range<usize>>,
}

/// Returns the destination of a link or image as an address; that of a wikilink in its brackets.
pub(super) fn destination(link_type: LinkType, written: CowStr<'_>) -> String {
    match link_type {
        LinkType::Email => format!("mailto:{written}"),
        LinkType::WikiLink { .. } => wikilink::destination(&written),
        _ => written.into_string(),
    }
}

/// Finds the parts of a link at `range` whose inner elements end at `inner_end`.
pub(super) fn parts(
    text: &str,
    range: &Range<usize>,
    inner_end: usize,
    link_type: LinkType,
    definition: Option<Range<usize>>,
) -> Parts {
    match link_type {
        LinkType::Autolink | LinkType::Email => {
            let destination = Some(range.start + 1..range.end.saturating_sub(1));
            Parts { destination, title: None }
        }
        LinkType::Inline => inline(text, range, inner_end),
        _ => definition.map(|span| in_definition(text, span)).unwrap_or_default(),
    }
}

/// Returns the place of the definition of a reference link.
pub(super) fn definition(definitions: &RefDefs<'_>, label: &str) -> Option<Range<usize>> {
    definitions.get(label).map(|definition| definition.span.clone())
}

/// Returns the parts of `[text](destination "title")`.
fn inline(text: &str, range: &Range<usize>, inner_end: usize) -> Parts {
    let from = inner_end.clamp(range.start, range.end);
    match memchr::memmem::find(&text.as_bytes()[from..range.end], b"](") {
        Some(offset) => from_destination(text, from + offset + 2..range.end - 1),
        None => Parts::default(),
    }
}

/// Returns the parts of `[label]: destination "title"`.
fn in_definition(text: &str, span: Range<usize>) -> Parts {
    match text[span.clone()].find("]:") {
        Some(offset) => from_destination(text, span.start + offset + 2..span.end),
        None => Parts::default(),
    }
}

/// Returns the parts in a range that contains white space, a destination and perhaps a title, nothing
/// else.
fn from_destination(text: &str, range: Range<usize>) -> Parts {
    let whole = trim(text, range);
    let source = &text[whole.clone()];
    let (destination, rest) = if source.starts_with('<') {
        let close = unescaped(source, '>').unwrap_or(source.len());
        (whole.start + 1..whole.start + close.max(1), whole.start + (close + 1).min(source.len()))
    } else {
        let len = source.find(|c: char| c.is_ascii_whitespace()).unwrap_or(source.len());
        (whole.start..whole.start + len, whole.start + len)
    };
    let title = trim(text, rest..whole.end);
    let title = (title.len() >= 2).then(|| title.start + 1..title.end - 1);
    let title = title
        .filter(|title| text.is_char_boundary(title.start) && text.is_char_boundary(title.end));
    Parts { destination: Some(destination), title }
}

/// Returns the offset of the first `sign` that is not escaped by a backslash.
fn unescaped(source: &str, sign: char) -> Option<usize> {
    let mut escaped = false;
    for (offset, c) in source.char_indices() {
        if c == sign && !escaped {
            return Some(offset);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

/// Returns the range without white space at its ends.
fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let source = &text[range.clone()];
    let start = range.start + (source.len() - source.trim_start().len());
    start..start + source.trim().len()
}
