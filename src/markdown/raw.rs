//! Writes raw HTML: as text, as harmless elements, or as it is.

use super::address::{is_remote, safe_address};
use super::html::RawHtml;
use super::pieces::{Piece, first_tag, pieces};
use super::writer::Writer;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Elements that sanitized HTML may contain: none that loads, runs, submits, positions or changes how the
/// rest is parsed (no svg, math, style, iframe, form, template).
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

/// Elements without an end.
const VOID: [&str; 4] = ["br", "col", "hr", "img"];

/// Elements that end where the next one begins, so that leaving them open nests nothing.
const IMPLIED_END: [&str; 11] =
    ["p", "li", "td", "th", "tr", "dt", "dd", "thead", "tbody", "rt", "rp"];

/// Maximum length of a tag in bytes: parsers compare each attribute with all others.
const MAX_TAG_LENGTH: usize = 4096;

/// Returns whether there are only comments and white space.
pub(super) fn is_only_comments(html: &str) -> bool {
    pieces(html).all(|piece| match piece {
        Piece::Comment => true,
        Piece::Tag { .. } => false,
        Piece::Text(text) => text.trim().is_empty(),
    })
}

/// Elements of running text; all others separate the text before them from the text after them.
const INLINE: [&str; 25] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u",
];

/// The words of raw HTML, those of different blocks on different lines.
pub(super) fn words(html: &str) -> String {
    let word = |piece| match piece {
        Piece::Text(text) => decoded(&text.replace('\n', " ")),
        Piece::Tag { name, .. } if !INLINE.contains(&name.as_str()) => "\n".to_owned(),
        Piece::Tag { .. } | Piece::Comment => String::new(),
    };
    pieces(html).map(word).collect()
}

/// The name of a tag, in lower case.
pub(super) fn name(tag: &str) -> Option<String> {
    match first_tag(tag)?.0 {
        Piece::Tag { name, .. } => Some(name),
        Piece::Comment | Piece::Text(_) => None,
    }
}

/// Words with the character references read that markup cannot do without.
fn decoded(text: &str) -> String {
    let known = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", " ")];
    let text = known.iter().fold(text.to_owned(), |text, (name, c)| text.replace(name, c));
    text.replace("&amp;", "&")
}

/// The elements that raw HTML has left open so far, so it can neither nest without end nor close
/// what it did not open.
#[derive(Debug)]
pub(super) struct Balance {
    /// Maximum number of open elements.
    limit: usize,
    /// Number of open elements that do not end by themselves.
    depth: usize,
    /// Number of open elements by name.
    open: BTreeMap<String, usize>,
}

impl Balance {
    /// Makes a balance without open elements, and with at most `limit` nested ones.
    pub(super) fn new(limit: usize) -> Self {
        Balance { limit, depth: 0, open: BTreeMap::new() }
    }

    /// Returns whether a tag may be passed on, and counts what it opens or closes.
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

/// Writes raw HTML as `mode` says. Sanitized HTML must then go through [`sanitize`].
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
                let is_ours = ELEMENTS.contains(&name.as_str()) && source.len() <= MAX_TAG_LENGTH;
                if is_ours && balance.admits(&name, is_end) {
                    writer.markup(source);
                } else {
                    writer.text(source);
                }
            }
        }
    }
}

/// Removes control characters except line ends and tabs; a form feed is a space.
fn without_controls(html: &str) -> Cow<'_, str> {
    let is_bad = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if !html.contains(is_bad) {
        return Cow::Borrowed(html);
    }
    let space = |c: char| if c == '\u{c}' { ' ' } else { c };
    Cow::Owned(html.chars().map(space).filter(|c| !is_bad(*c)).collect())
}

/// Returns HTML with only harmless elements, attributes and addresses, with prefixed ids, and with every
/// element closed.
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
