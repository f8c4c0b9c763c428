//! Reads wikilinks: `[[name]]`, `[[name#heading|words]]`, `![[picture.png|words|200]]`.

use super::html::Titles;
use super::{heading, plain};
use pulldown_cmark::{CowStr, Event, LinkType};
use std::borrow::Cow;

/// What the parser sees in place of the inner brackets of `[[1]](address)`, since it would read a wikilink.
/// Control characters, which texts do not contain.
const INNER: [char; 2] = ['\u{e}', '\u{f}'];

/// Maximum length of the words, and of the address, of such a link in bytes, so that a text takes linear time.
const MAX_WORDS: usize = 400;

/// Returns the text, of the same length, with the inner brackets of links such as `[[1]](https://…)` replaced.
pub(super) fn keep_links(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains("]](") || text.contains(INNER) {
        return text;
    }
    let mut kept = text.to_string();
    for (end, _) in text.match_indices("]](") {
        let from = text.floor_char_boundary(end.saturating_sub(MAX_WORDS));
        let Some(open) = text[from..end].rfind("[[").map(|at| from + at) else { continue };
        let words = &text[open + 2..end];
        let reach = text.floor_char_boundary(end + 3 + MAX_WORDS);
        let address = text[end + 3..reach].split([')', '\n']).next().unwrap_or_default();
        // A date after a wikilink is a slip.
        let is_address = address.contains([':', '/', '.', '#']);
        if is_address && !words.contains(['[', ']', '\n']) && !text[..open].ends_with('\\') {
            kept.replace_range(open + 1..open + 2, "\u{e}");
            kept.replace_range(end..end + 1, "\u{f}");
        }
    }
    Cow::Owned(kept)
}

/// Returns the event with the brackets that [`keep_links`] has replaced.
pub(super) fn with_brackets(event: Event<'_>) -> Event<'_> {
    let restored = |text: CowStr<'_>| text.replace(INNER[0], "[").replace(INNER[1], "]").into();
    match event {
        Event::Text(text) if text.contains(INNER) => Event::Text(restored(text)),
        Event::Code(text) if text.contains(INNER) => Event::Code(restored(text)),
        Event::Html(text) if text.contains(INNER) => Event::Html(restored(text)),
        Event::InlineHtml(text) if text.contains(INNER) => Event::InlineHtml(restored(text)),
        event => event,
    }
}

/// Returns the destination of a wikilink: an anchor or an `event:` or `note:` address as in any other link,
/// else the name in its brackets, which only somebody who knows all notes can resolve.
pub(super) fn destination(written: &str) -> String {
    // A table needs a backslash before the bar.
    let name = plain::fold(written.trim_end_matches('\\'));
    let is_address = ["event:", "note:"].into_iter().any(|scheme| {
        name.strip_prefix(scheme).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
    });
    match name.strip_prefix('#') {
        Some(heading) if !heading.starts_with('^') => format!("#{}", anchor(heading)),
        _ if is_address => name,
        _ => format!("[[{name}]]"),
    }
}

/// Returns whether brackets around other brackets are text, such as a list of lists: `[[a], [b]]`.
pub(super) fn is_text(link_type: LinkType, written: &str) -> bool {
    link_type == LinkType::WikiLink { has_pothole: false } && written.contains(['[', ']'])
}

/// Returns the name in a destination, and the heading after it; `None` if it is not that of a wikilink.
pub fn name(destination: &str) -> Option<(&str, Option<&str>)> {
    let inner = destination.strip_prefix("[[")?.strip_suffix("]]")?;
    Some(match inner.split_once('#') {
        Some((name, heading)) => (name.trim_end(), Some(heading)),
        None => (inner, None),
    })
}

/// Returns the anchor of a heading in a wikilink, which may name those above it: `Sources#Reports`.
pub fn anchor(headings: &str) -> String {
    heading::slug(headings.rsplit('#').next().unwrap_or_default())
}

/// Returns the alternative text of an image from the words of its link. Those of a wikilink may end with the
/// size at which another program shows it: `|200` or `|200x100`.
pub(super) fn alternative(link_type: LinkType, words: &str) -> &str {
    let LinkType::WikiLink { has_pothole } = link_type else { return words };
    let is_size = |part: &str| {
        let (width, height) = part.trim().split_once('x').unwrap_or((part.trim(), "0"));
        [width, height]
            .iter()
            .all(|side| !side.is_empty() && side.bytes().all(|byte| byte.is_ascii_digit()))
    };
    match words.rsplit_once('|') {
        _ if !has_pothole || is_size(words) => "",
        Some((words, size)) if is_size(size) => words.trim_end(),
        _ => words,
    }
}

/// Returns what readers see of a wikilink without words: the title of what it leads to, else its name.
pub(super) fn shown(written: &str, titles: Titles<'_>) -> String {
    if written.contains(['[', ']']) {
        return format!("[[{written}]]");
    }
    let name = written.trim_start_matches('#').trim_end_matches('\\');
    titles(&destination(written)).unwrap_or_else(|| plain::fold(name))
}
