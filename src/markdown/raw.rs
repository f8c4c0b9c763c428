//! Raw HTML in a text → text, harmless elements, or itself.

use super::address::{is_remote, safe_address};
use super::html::RawHtml;
use super::writer::Writer;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Elements that a text may bring along where HTML is sanitised: none that loads, runs, submits,
/// positions or changes how the rest is parsed (no svg, math, style, iframe, form, template).
const ELEMENTS: [&str; 64] = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
];

/// Elements that never have an end.
const VOID: [&str; 4] = ["br", "col", "hr", "img"];

/// Elements that end where the next one begins, so that leaving them open nests nothing.
const IMPLIED_END: [&str; 11] =
    ["p", "li", "td", "th", "tr", "dt", "dd", "thead", "tbody", "rt", "rp"];

/// The longest tag that is passed on, in bytes: parsers compare each attribute with all others.
const LONGEST_TAG: usize = 4096;

/// A part of raw HTML.
enum Piece<'h> {
    /// A comment, whole or to the end of the text.
    Comment,
    /// A tag from `<` to `>`, with its name in lower case.
    Tag { source: &'h str, name: String, is_end: bool },
    /// Words, entities and whatever is no whole tag.
    Text(&'h str),
}

/// Whether there is nothing but comments and white space.
pub(super) fn is_only_comments(html: &str) -> bool {
    pieces(html).all(|piece| match piece {
        Piece::Comment => true,
        Piece::Tag { .. } => false,
        Piece::Text(text) => text.trim().is_empty(),
    })
}

/// The elements that raw HTML has left open so far, so that it can neither nest without end nor
/// close what it did not open.
#[derive(Debug)]
pub(super) struct Balance {
    /// How many elements may be open.
    limit: usize,
    /// How many are open that do not end by themselves.
    depth: usize,
    /// How many are open of each name.
    open: BTreeMap<String, usize>,
}

impl Balance {
    /// Nothing open, and at most `limit` elements in each other.
    pub(super) fn new(limit: usize) -> Self {
        Balance { limit, depth: 0, open: BTreeMap::new() }
    }

    /// Whether a tag may be passed on; notes what it opens or closes.
    fn admits(&mut self, name: &str, is_end: bool) -> bool {
        let weight = usize::from(!IMPLIED_END.contains(&name));
        if VOID.contains(&name) {
            return !is_end;
        }
        let open = self.open.entry(name.to_owned()).or_default();
        if is_end && *open > 0 {
            *open -= 1;
            self.depth -= weight;
            true
        } else if !is_end && self.depth + weight <= self.limit {
            *open += 1;
            self.depth += weight;
            true
        } else {
            false
        }
    }
}

/// Writes raw HTML as `mode` says. Sanitised HTML still has to go through [`sanitize`].
pub(super) fn write(writer: &mut Writer, html: &str, mode: RawHtml, balance: &mut Balance) {
    let html = without_controls(html);
    for piece in pieces(&html) {
        match (mode, piece) {
            (_, Piece::Comment) => {}
            (RawHtml::Escape, Piece::Tag { source, .. } | Piece::Text(source)) => {
                writer.text(source)
            }
            (RawHtml::Trust, Piece::Tag { source, .. } | Piece::Text(source)) => {
                writer.markup(source)
            }
            (RawHtml::Sanitize, Piece::Text(text)) => {
                writer.markup(&text.replace('<', "&lt;").replace('>', "&gt;"));
            }
            (RawHtml::Sanitize, Piece::Tag { source, name, is_end }) => {
                let is_ours = ELEMENTS.contains(&name.as_str()) && source.len() <= LONGEST_TAG;
                if is_ours && balance.admits(&name, is_end) {
                    writer.markup(source);
                } else {
                    writer.text(source);
                }
            }
        }
    }
}

/// Cuts raw HTML into its pieces; together the tags and texts are the source without comments.
fn pieces(html: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = html;
    std::iter::from_fn(move || {
        let (piece, len) = first_piece(rest)?;
        rest = &rest[len..];
        Some(piece)
    })
}

/// The first piece and its length in bytes, at least one.
fn first_piece(html: &str) -> Option<(Piece<'_>, usize)> {
    if html.is_empty() {
        return None;
    }
    if let Some(comment) = html.strip_prefix("<!--") {
        let len = if comment.starts_with('>') {
            5
        } else if comment.starts_with("->") {
            6
        } else {
            comment.find("-->").map_or(html.len(), |end| end + 7)
        };
        return Some((Piece::Comment, len));
    }
    if let Some(tag) = first_tag(html) {
        return Some(tag);
    }
    // What begins like a tag and never ends is words to the very end.
    let next = if is_tag_start(html) {
        None
    } else {
        html.char_indices().skip(1).find(|(_, c)| *c == '<')
    };
    let len = next.map_or(html.len(), |(at, _)| at);
    Some((Piece::Text(&html[..len]), len))
}

/// Whether a browser would begin a tag here.
fn is_tag_start(html: &str) -> bool {
    let name = html.strip_prefix("</").or_else(|| html.strip_prefix('<'));
    name.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// A whole tag at the beginning, and its length.
fn first_tag(html: &str) -> Option<(Piece<'_>, usize)> {
    if !is_tag_start(html) {
        return None;
    }
    let is_end = html.starts_with("</");
    let start = if is_end { 2 } else { 1 };
    let name_len =
        html[start..].find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'))?;
    let name = html[start..start + name_len].to_ascii_lowercase();
    let mut quote = None;
    for (offset, byte) in html.bytes().enumerate().skip(start + name_len) {
        match (quote, byte) {
            (None, b'>') => {
                let len = offset + 1;
                return Some((Piece::Tag { source: &html[..len], name, is_end }, len));
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Without control characters but line ends and tabs; a form feed is a space.
fn without_controls(html: &str) -> Cow<'_, str> {
    let is_bad = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if !html.contains(is_bad) {
        return Cow::Borrowed(html);
    }
    let space = |c: char| if c == '\u{c}' { ' ' } else { c };
    Cow::Owned(html.chars().map(space).filter(|c| !is_bad(*c)).collect())
}

/// HTML with only harmless elements, attributes and addresses, ids prefixed, every element closed.
pub(super) fn sanitize(html: &str, id_prefix: &str) -> String {
    let mut tags: HashSet<&str> = ELEMENTS.into_iter().collect();
    tags.extend(["h1", "input"]);
    let attributes: HashMap<&str, HashSet<&str>> = [
        ("a", ["href", "hreflang", "rel"].as_slice()),
        ("img", &["src", "alt", "width", "height", "loading"]),
        ("input", &["type", "disabled", "checked"]),
        ("time", &["datetime"]),
        ("data", &["value"]),
        ("ol", &["start"]),
        ("td", &["colspan", "rowspan"]),
        ("th", &["colspan", "rowspan", "scope"]),
        ("details", &["open"]),
    ]
    .into_iter()
    .map(|(tag, attributes)| (tag, attributes.iter().copied().collect()))
    .collect();
    let generic = ["class", "id", "lang", "dir", "title", "tabindex", "role", "aria-label"];
    ammonia::Builder::empty()
        .tags(tags)
        .clean_content_tags(["script", "style"].into())
        .tag_attributes(attributes)
        .generic_attributes(generic.into())
        .url_schemes(["http", "https", "mailto", "tel"].into())
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None)
        .id_prefix(Some(id_prefix))
        .attribute_filter(|element, attribute, value| match (element, attribute) {
            ("img", "src") if is_remote(value) => None,
            (_, "href" | "src") => safe_address(value).map(Cow::Owned),
            _ => Some(Cow::Borrowed(value)),
        })
        .clean(html)
        .to_string()
}
