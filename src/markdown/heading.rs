//! The parts of a heading other than its words: attributes in braces, fields under it, its anchor.

use super::comment::HIDDEN;
use super::facts::{Attribute, AttributeKind, Field, Heading};
use pulldown_cmark::{Event, Tag, TagEnd};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// Returns whether a heading claims an event: it has a `date=` attribute or a `date::` field.
pub fn is_dated(heading: &Heading) -> bool {
    has_date(&heading.attributes, &heading.fields)
}

/// The rule of [`is_dated`], for a heading that is still being read.
pub(super) fn has_date(attributes: &[Attribute], fields: &[Field]) -> bool {
    let attribute =
        |a: &Attribute| matches!(&a.kind, AttributeKind::Pair { key, .. } if key == "date");
    attributes.iter().any(attribute) || fields.iter().any(|field| field.key == "date")
}

/// Returns a name for an anchor: letters and digits of any script in lower case, with hyphens between the
/// words; empty if there are none.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    if text.is_ascii() {
        // A hyphen waits until a letter follows.
        let mut is_parted = false;
        for byte in text.bytes().filter(|byte| *byte != b'\'') {
            if !byte.is_ascii_alphanumeric() {
                is_parted = true;
                continue;
            }
            if std::mem::take(&mut is_parted) && !slug.is_empty() {
                slug.push('-');
            }
            slug.push(byte.to_ascii_lowercase().into());
        }
        return slug;
    }
    for c in text.nfc().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && !is_inside_word(c) {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// Returns whether a sign joins the letters around it: apostrophes, soft hyphens, combining marks.
fn is_inside_word(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

/// Makes the anchors of one text, each only once.
#[derive(Debug, Default)]
pub(super) struct Anchors {
    /// Each anchor so far, with the number of headings that would have it.
    given: BTreeMap<String, usize>,
}

impl Anchors {
    /// Returns the anchor of the next heading: from its id, else from its words, else `section`; followed
    /// by a number if another heading has the name.
    pub(super) fn next(&mut self, id: Option<&str>, words: &str) -> String {
        let mut base = slug(id.unwrap_or(words));
        if base.is_empty() {
            base.push_str("section");
        }
        let Some(before) = self.given.get(&base) else {
            self.given.insert(base.clone(), 1);
            return base;
        };
        let mut count = before + 1;
        let mut anchor = format!("{base}-{count}");
        while self.given.contains_key(&anchor) {
            count += 1;
            anchor = format!("{base}-{count}");
        }
        self.given.insert(base, count);
        self.given.entry(anchor.clone()).or_insert(1);
        anchor
    }
}

/// Returns the attributes between the last braces of `range`, the rest of a heading: the parser allows
/// neither braces nor line ends inside them.
pub(super) fn attributes(text: &str, range: Range<usize>) -> Vec<Attribute> {
    let tail = &text[range.clone()];
    let Some(open) = tail.find('{') else { return Vec::new() };
    let Some(close) = tail[open..].find('}') else { return Vec::new() };
    let start = range.start + open + 1;
    words(text, start..start + close - 1).map(|word| attribute(text, word)).collect()
}

/// Returns the ranges between white space.
fn words(text: &str, range: Range<usize>) -> impl Iterator<Item = Range<usize>> + '_ {
    let base = text.as_ptr() as usize;
    text[range].split_ascii_whitespace().map(move |word| {
        let start = word.as_ptr() as usize - base;
        start..start + word.len()
    })
}

/// Returns the attribute in a range.
fn attribute(text: &str, range: Range<usize>) -> Attribute {
    let word = &text[range.clone()];
    let kind = if let Some(id) = word.strip_prefix('#') {
        AttributeKind::Id(id.to_owned())
    } else if let Some(class) = word.strip_prefix('.') {
        AttributeKind::Class(class.to_owned())
    } else if let Some((key, value)) = word.split_once('=') {
        let key_range = range.start..range.start + key.len();
        let value_range = range.end - value.len()..range.end;
        AttributeKind::Pair { key: key.to_owned(), key_range, value: value.to_owned(), value_range }
    } else {
        AttributeKind::Word(word.to_owned())
    };
    Attribute { range, kind }
}

/// Returns the `key:: value` lines under a heading that ends at `end`, and their end. Empty lines between
/// heading and fields are allowed, since formatters insert them; between fields they are not.
pub(super) fn fields(text: &str, end: usize) -> (Vec<Field>, usize) {
    let mut fields = Vec::new();
    let mut start = next_line(text, end);
    let mut stop = start;
    while start < text.len() {
        let next = next_line(text, start);
        let line = text[start..next].trim_end_matches(is_blank);
        match field(line, start) {
            Some(field) => {
                fields.push(field);
                stop = next;
            }
            None if line.is_empty() && fields.is_empty() => {}
            None => break,
        }
        start = next;
    }
    (fields, stop)
}

/// Returns the beginning of the line after that of `position`.
pub(super) fn next_line(text: &str, position: usize) -> usize {
    let end = memchr::memchr(b'\n', &text.as_bytes()[position..]);
    end.map_or(text.len(), |offset| position + offset + 1)
}

/// Returns a line `key:: value` that begins at `start`: spaces or tabs, a word, two colons, a space.
fn field(line: &str, start: usize) -> Option<Field> {
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    // A key has no colon, so the first colon must be the sign.
    let colon = memchr::memchr(b':', line.as_bytes())?;
    let (key, rest) = (&line[indent..colon], line[colon..].strip_prefix("::")?);
    let is_word = key.starts_with(char::is_alphabetic)
        && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    if !is_word || !(rest.is_empty() || rest.starts_with([' ', '\t'])) {
        return None;
    }
    let value = rest.trim_matches(is_blank);
    let end = start + line.len();
    Some(Field {
        key: key.to_owned(),
        key_range: start + indent..start + indent + key.len(),
        value: value.to_owned(),
        value_range: end - value.len()..end,
    })
}

/// Returns whether a line is white space, or the rest of a comment.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == HIDDEN
}

/// Returns the text with the fields of dated headings blanked, so that no parser sees them; of the same
/// length, with line ends kept.
pub(super) fn hide_fields(text: Cow<'_, str>) -> Cow<'_, str> {
    if memchr::memmem::find(text.as_bytes(), b"::").is_none() {
        return text;
    }
    let mut blanked: Option<Vec<u8>> = None;
    for (heading, attributes) in top_headings(&text) {
        let (fields, _) = fields(&text, heading.end);
        let (Some(first), Some(last)) = (fields.first(), fields.last()) else { continue };
        if has_date(&attributes, &fields) {
            let bytes = blanked.get_or_insert_with(|| text.as_bytes().to_vec());
            for byte in &mut bytes[first.key_range.start..last.value_range.end] {
                if !matches!(byte, b'\n' | b'\r') {
                    *byte = b' ';
                }
            }
        }
    }
    // Whole lines were replaced by ASCII, so no character can be cut in two.
    blanked.and_then(|bytes| String::from_utf8(bytes).ok()).map_or(text, Cow::Owned)
}

/// Returns the headings outside quotations, lists and footnotes, with their attributes.
fn top_headings(text: &str) -> Vec<(Range<usize>, Vec<Attribute>)> {
    let mut headings = Vec::new();
    let mut nesting = 0_usize;
    let mut open: Option<(Range<usize>, usize)> = None;
    for (event, range) in super::parser(text).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { .. }) if nesting == 0 => {
                let words = range.start;
                open = Some((trim_line_end(text, range), words));
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((range, words)) = open.take() {
                    let attributes = attributes(text, words.min(range.end)..range.end);
                    headings.push((range, attributes));
                }
            }
            Event::Start(Tag::BlockQuote(_) | Tag::List(_) | Tag::FootnoteDefinition(_)) => {
                nesting += 1
            }
            Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition) => {
                nesting = nesting.saturating_sub(1);
            }
            _ => {
                if let Some((_, words)) = &mut open {
                    *words = (*words).max(range.end);
                }
            }
        }
    }
    headings
}

/// Returns the range without line ends and spaces at its end.
pub(super) fn trim_line_end(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text[range.clone()].trim_end().len()
}

/// Ends each section at the heading that follows it.
pub(super) fn close_sections(headings: &mut [Heading]) {
    // For each level, the beginning of the next heading that ends a section of that level.
    let mut ends = [usize::MAX; 7];
    let mut next = usize::MAX;
    for heading in headings.iter_mut().rev() {
        let level = usize::from(heading.level.min(6));
        let end = if heading.nesting == 0 { ends[level] } else { next };
        heading.section.end = heading.section.end.min(end).max(heading.section.start);
        next = heading.range.start;
        if heading.nesting == 0 {
            let from = if is_dated(heading) { 0 } else { level };
            ends[from..].fill(heading.range.start);
        }
    }
}
