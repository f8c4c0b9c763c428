//! The usual changes of a line of `key: value`: blank characters, the colon, quotation marks, indentation.

use std::ops::Range;

use super::repair::Repair;
use super::scalar::{in_quotes, unquoted};

/// Help for a value that must be in quotation marks.
pub(super) const QUOTE: &str = "put the value in quotation marks: ";

/// One line of a text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Line<'a> {
    /// Its bytes, without the line break.
    pub(super) range: Range<usize>,
    /// Its text.
    pub(super) text: &'a str,
}

impl<'a> Line<'a> {
    /// Returns the line of a byte.
    pub(super) fn around(text: &'a str, at: usize) -> Line<'a> {
        let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
        let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
        Line { range: start..end, text: text[start..end].trim_end_matches('\r') }
    }

    /// Returns the line before, without blank ones.
    pub(super) fn before(&self, text: &'a str) -> Option<Line<'a>> {
        let end = text[..self.range.start].trim_end().len();
        (end > 0).then(|| Line::around(text, end))
    }

    /// Returns the length of its white space.
    fn indent(&self) -> usize {
        self.text.len() - self.text.trim_start().len()
    }

    /// Returns its bytes without white space around them.
    pub(super) fn content(&self) -> Range<usize> {
        self.part(self.indent()..self.text.trim_end().len())
    }

    /// Returns the bytes of the text for a part of the line.
    pub(super) fn part(&self, part: Range<usize>) -> Range<usize> {
        self.range.start + part.start..self.range.start + part.end
    }

    /// Returns the place of the value after `key: ` or `- ` in the line; all of it if there is neither.
    pub(super) fn value(&self) -> Range<usize> {
        let mut start = self.indent();
        while self.text[start..].starts_with("- ") {
            start += 2;
        }
        if let Some(colon) = self.text[start..].find(": ") {
            let after = start + colon + 2;
            start = after + (self.text[after..].len() - self.text[after..].trim_start().len());
        }
        start..self.text.trim_end().len().max(start)
    }
}

/// Returns the usual changes of a line, the likeliest first.
pub(super) fn changes(text: &str, line: &Line<'_>) -> Vec<Repair> {
    let mut changes = tabs(text, line);
    changes.extend(invisible(line));
    changes.extend(colon(line));
    changes.extend(link(line));
    changes
}

/// Replaces tabs before the text by the spaces that the line before suggests.
pub(super) fn tabs(text: &str, line: &Line<'_>) -> Vec<Repair> {
    let indent = line.indent();
    if !line.text[..indent].contains('\t') {
        return Vec::new();
    }
    let before = line.before(text).map_or(0, |before| before.indent());
    let spaces = |count: usize| {
        let message = "a tab in the indentation";
        let help = "write spaces instead of the tab";
        Repair::new(line.part(0..indent), " ".repeat(count), message, help)
    };
    let alone = [before, before + 2, before + 4].map(spaces);
    alone.into_iter().chain(tabs_below(text, line)).collect()
}

/// Replaces the tabs before the text of a line and of those below it by two spaces each.
fn tabs_below(text: &str, line: &Line<'_>) -> Option<Repair> {
    let below = text[line.range.start..].split_inclusive('\n');
    let lines: Vec<&str> = below.take_while(|line| line.starts_with('\t')).collect();
    let length = lines.iter().map(|line| line.len()).sum::<usize>();
    let spaced = |line: &&str| {
        let words = line.trim_start_matches(['\t', ' ']);
        line[..line.len() - words.len()].replace('\t', "  ") + words
    };
    let spaced: String = lines.iter().map(spaced).collect();
    let range = line.part(0..length);
    let help = "write spaces instead of the tabs of these lines";
    (lines.len() > 1).then(|| Repair::new(range, spaced, "tabs in the indentation", help))
}

/// Replaces invisible characters around the key.
fn invisible(line: &Line<'_>) -> Option<Repair> {
    let colon = line.text.find(':').map_or(0, |colon| colon + 1);
    let rest = &line.text[colon..];
    let end = colon + (rest.len() - rest.trim_start_matches(is_blank).len());
    let head = &line.text[..end];
    let (at, c) = head.char_indices().find(|(_, c)| !c.is_ascii() && is_blank(*c))?;
    let message = format!("an invisible character (U+{:04X}) next to the key", u32::from(c));
    let last = head.rfind(|c: char| !c.is_ascii() && is_blank(c))?;
    let last = last + head[last..].chars().next().map_or(0, char::len_utf8);
    let plain: String = head[at..last]
        .chars()
        .filter_map(|c| match c {
            c if !is_blank(c) || c == ' ' => Some(c),
            c => c.is_whitespace().then_some(' '),
        })
        .collect();
    let help = match plain.trim() {
        "" => "delete it, or write a plain space instead",
        _ => "",
    };
    Some(Repair::new(line.part(at..last), plain, message, help))
}

/// Returns whether a character shows nothing.
fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'
            ..='\u{2069}' | '\u{FEFF}')
}

/// Writes the colon and the space of `title:War`, `title=War`, `title :War` or `title：War`.
pub(super) fn colon(line: &Line<'_>) -> Option<Repair> {
    let body = line.content();
    let content = line.text.trim();
    let at = content.find([':', '=', '：'])?;
    let sign = content[at..].chars().next()?;
    let (key, value) = (content[..at].trim(), content[at + sign.len_utf8()..].trim_start());
    let is_key =
        key.trim_start_matches("- ").chars().all(|c| c.is_alphanumeric() || "_-".contains(c));
    if key.is_empty() || !is_key || value.starts_with("//") || content[at..].starts_with(": ") {
        return None;
    }
    let message = match sign {
        ':' => "there is no space after the colon",
        _ => "there is no colon after the key",
    };
    Some(Repair::new(body, format!("{key}: {value}"), message, ""))
}

/// Writes the address of `source: [Spiegel](https://…)` alone.
fn link(line: &Line<'_>) -> Option<Repair> {
    let place = line.value();
    let value = &line.text[place.clone()];
    let (_, address) = value.strip_prefix('[')?.strip_suffix(')')?.split_once("](")?;
    let is_address = address.starts_with("https://") || address.starts_with("http://");
    let is_source = ["source:", "url:"].iter().any(|key| line.text[..place.start].contains(key));
    let message = "expected an address, found a Markdown link";
    (is_address && is_source).then(|| Repair::new(line.part(place), address, message, ""))
}

/// Puts the value of the line in quotation marks.
pub(super) fn quoted(line: &Line<'_>) -> Vec<Repair> {
    let place = line.value();
    let value = &line.text[place.clone()];
    let mut texts = unquoted(value);
    texts.dedup();
    let repair = |text: String| {
        Repair::new(line.part(place.clone()), in_quotes(&text), reason(value), QUOTE)
    };
    let has_key = place.start > line.indent() && !value.chars().any(char::is_control);
    if value.is_empty() || !has_key { Vec::new() } else { texts.into_iter().map(repair).collect() }
}

/// Returns why a value must be in quotation marks.
pub(super) fn reason(value: &str) -> String {
    let first = value.chars().next().unwrap_or_default();
    match first {
        '"' if value.contains("\\ud") || value.contains("\\uD") => {
            "a character is written as two escapes, which YAML does not accept".to_owned()
        }
        '"' if value.len() > 1 && value.ends_with('"') && value.contains('\\') => {
            "YAML does not have this escape; to write a backslash, write it twice".to_owned()
        }
        '\'' | '"' if value[1..].contains(first) => {
            "the quotation ends before the end of the value".to_owned()
        }
        '\'' | '"' => format!("the quotation mark `{first}` is not closed"),
        c if "[]{}>|-?*&!%@`#,".contains(c) => {
            format!("a text that begins with `{c}` must be in quotation marks")
        }
        _ if value.contains(": ") || value.ends_with(':') => {
            "a colon followed by a space inside a value".to_owned()
        }
        _ if value.contains(" #") => "everything from ` #` on is a comment".to_owned(),
        _ => "this value must be in quotation marks".to_owned(),
    }
}

/// Returns the line with the indentation of one before, or without a dash.
pub(super) fn reindented(text: &str, line: &Line<'_>) -> Vec<Repair> {
    let indent = line.indent();
    let message = "this line is not indented like the lines before it";
    let mut repairs = Vec::new();
    let mut before = line.before(text);
    while let Some(other) = before.filter(|_| repairs.len() < 4) {
        let count = other.indent();
        if count != indent && !repairs.iter().any(|one: &Repair| one.text.len() == count) {
            let help = "indent it with as many spaces as the lines that it belongs to";
            repairs.push(Repair::new(line.part(0..indent), " ".repeat(count), message, help));
        }
        before = other.before(text);
    }
    if line.text[indent..].starts_with("- ") {
        let message = "a dash makes this line an item of a list, but there are keys around it";
        repairs.push(Repair::new(line.part(indent..indent + 2), "", message, "delete the dash"));
    }
    repairs
}
