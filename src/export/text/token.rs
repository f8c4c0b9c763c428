//! HTML into tags and words, as far as it can be told apart.

use super::escape;

/// A piece of HTML.
pub(super) enum Token<'h> {
    /// Words, their character references not yet read.
    Text(&'h str),
    /// A tag.
    Tag(Tag<'h>),
}

/// A tag.
pub(super) struct Tag<'h> {
    /// Its name in small letters.
    pub name: String,
    /// It ends an element.
    pub closes: bool,
    /// All of it, from `<` to `>`.
    pub text: &'h str,
    /// Names in small letters and values, read.
    attributes: Vec<(String, String)>,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone())
    }

    /// The tag with another value of an attribute that it has.
    pub(super) fn with(&self, name: &str, value: &str) -> String {
        let mut text = format!("<{}", self.name);
        for (known, own) in &self.attributes {
            let value = if known == name { value } else { own };
            text.push_str(&format!(" {known}=\"{}\"", escape(value)));
        }
        text + ">"
    }
}

/// The pieces of a text; comments are left out.
pub(super) fn tokens(html: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let at = rest.find('<').unwrap_or(rest.len());
        let (words, more) = rest.split_at(at);
        if !words.is_empty() {
            tokens.push(Token::Text(words));
        }
        rest = more;
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
        } else if let Some(length) = tag_length(rest) {
            tokens.push(Token::Tag(tag(&rest[..length])));
            rest = &rest[length..];
        } else if let Some(after) = rest.strip_prefix('<') {
            tokens.push(Token::Text(&rest[..1]));
            rest = after;
        }
    }
    tokens
}

/// The length of the tag that a text begins with, if it does.
fn tag_length(text: &str) -> Option<usize> {
    let name = text.strip_prefix("</").or_else(|| text.strip_prefix('<'))?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    None
}

fn tag(text: &str) -> Tag<'_> {
    let inner = text.trim_start_matches(['<', '/']).trim_end_matches(['>', '/']);
    let end = inner.find(|c: char| c.is_whitespace()).unwrap_or(inner.len());
    Tag {
        name: inner[..end].to_ascii_lowercase(),
        closes: text.starts_with("</"),
        text,
        attributes: attributes(&inner[end..]),
    }
}

fn attributes(text: &str) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(given) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(given.trim_start());
        }
        if !name.is_empty() {
            attributes.push((name, decode(value)));
        } else if value.is_empty() {
            // A stray mark that begins no name.
            rest = rest.get(1..).unwrap_or_default();
        }
        rest = rest.trim_start();
    }
    attributes
}

/// The value that a text begins with, and what follows it.
fn attribute_value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

/// A text with its character references read: the five named ones, the space that does not break,
/// and all numbers.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let found =
            rest.split_once(';').and_then(|(name, after)| Some((character(&name[1..])?, after)));
        match found {
            Some((c, after)) => {
                decoded.push(c);
                rest = after;
            }
            None => {
                decoded.push('&');
                rest = &rest[1..];
            }
        }
    }
    decoded + rest
}

fn character(name: &str) -> Option<char> {
    let number = |digits: &str, radix| char::from_u32(u32::from_str_radix(digits, radix).ok()?);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => match name.strip_prefix("#x").or_else(|| name.strip_prefix("#X")) {
            Some(digits) => number(digits, 16),
            None => number(name.strip_prefix('#')?, 10),
        },
    }
}
