//! Attributes of a heading in another notation than `key=value`: `date = 2024`, `date: 2024`, `date="2024"`.

use std::ops::Range;

use crate::date::{Hemisphere, When};
use crate::diag::Code;
use crate::markdown::{Attribute, AttributeKind, Heading};
use crate::note::Body;
use crate::note::front_matter::Reader;
use crate::note::references::shift;
use crate::temporal::typed_date;

/// Signs between a key and its value.
const SEPARATORS: [&str; 6] = ["=>", "->", "==", "=", ":", "："];
/// Quotation marks.
const QUOTES: &str = "\"'“”„«»‘’‚";

/// Reports the attributes of a heading once if all of them can be read in another notation, with what to
/// write; returns whether it does.
pub(super) fn report_other_notation(
    reader: &mut Reader<'_, '_>,
    body: &Body,
    heading: &Heading,
) -> bool {
    let (Some(first), Some(last)) = (heading.attributes.first(), heading.attributes.last()) else {
        return false;
    };
    if heading.attributes.iter().all(is_usual) {
        return false;
    }
    let range: Range<usize> = first.range.start..last.range.end;
    let Some(text) = usual(&body.markdown[range.clone()]) else { return false };
    let range = shift(&range, body.offset);
    let message = "attributes are written `key=value`, with spaces only between them".to_owned();
    let diagnostic = reader.checker.report(Code::BadHeading, &range, message);
    diagnostic.add_replacement("", range, text);
    true
}

/// Returns whether an attribute is written as it must be, whatever its value.
fn is_usual(attribute: &Attribute) -> bool {
    match &attribute.kind {
        AttributeKind::Id(text) | AttributeKind::Class(text) => {
            !text.is_empty() && !text.ends_with([',', ';'])
        }
        AttributeKind::Word(word) => word == "key",
        AttributeKind::Pair { key, value, .. } => {
            matches!(key.as_str(), "id" | "date" | "status" | "key")
                && !value.is_empty()
                && !value.starts_with('=')
                && !value.ends_with(';')
        }
    }
}

/// Returns attributes in the usual notation; `None` if they cannot be read, or have no date.
fn usual(text: &str) -> Option<String> {
    let mut written = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
        if rest.is_empty() {
            break;
        }
        let (attribute, after) = one(rest)?;
        written.push(attribute);
        rest = after;
    }
    let dates = written.iter().filter(|attribute| attribute.starts_with("date=")).count();
    (dates == 1).then(|| written.join(" "))
}

/// Reads one attribute; returns it in the usual notation, and the rest.
fn one(text: &str) -> Option<(String, &str)> {
    if let Some(sign) = text.chars().next().filter(|c| matches!(c, '#' | '.')) {
        let (name, rest) = word(text[1..].trim_start());
        return (!name.is_empty()).then(|| (format!("{sign}{name}"), rest));
    }
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let key = text[..end].to_lowercase();
    if key.is_empty() {
        let (value, rest) = word(text);
        return Some((format!("date={}", date(value)?), rest));
    }
    let after = text[end..].trim_start();
    let separator = SEPARATORS.iter().find_map(|sign| after.strip_prefix(sign));
    let value = separator.unwrap_or(after).trim_start();
    match key.as_str() {
        "key" if separator.is_none() => Some((key, after)),
        "key" => {
            let (value, rest) = word(value);
            (value == "true").then_some((key, rest))
        }
        "date" => {
            let (value, rest) = words(value);
            Some((format!("date={}", date(value)?), rest))
        }
        "id" | "status" => {
            separator?;
            let (value, rest) = word(value);
            let sign = if key == "id" { "#".to_owned() } else { "status=".to_owned() };
            (!value.is_empty()).then(|| (sign + &value.to_lowercase(), rest))
        }
        _ => None,
    }
}

/// Splits a word from a text, without the quotation marks around it.
fn word(text: &str) -> (&str, &str) {
    if let Some(open) = text.chars().next().filter(|c| QUOTES.contains(*c)) {
        let inner = &text[open.len_utf8()..];
        let end = inner.find(|c| QUOTES.contains(c)).unwrap_or(inner.len());
        let after = inner[end..].trim_start_matches(|c| QUOTES.contains(c));
        return (inner[..end].trim(), after);
    }
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    text.split_at(end.unwrap_or(text.len()))
}

/// Splits the words of a date from a text: up to the next attribute.
fn words(text: &str) -> (&str, &str) {
    let (first, mut rest) = word(text);
    if text.starts_with(|c| QUOTES.contains(c)) {
        return (first, rest);
    }
    while let Some(next) = rest.strip_prefix(' ') {
        let (one, after) = word(next);
        let is_date =
            one.chars().all(char::is_alphanumeric) && !matches!(one, "status" | "key" | "id");
        if one.is_empty() || !is_date {
            break;
        }
        rest = after;
    }
    (&text[..text.len() - rest.len()], rest)
}

/// Returns a date in EDTF without spaces.
fn date(text: &str) -> Option<String> {
    let text = text.trim();
    let is_date = |text: &str| When::parse(text, Hemisphere::North).is_ok();
    if is_date(text) && !text.contains(' ') {
        return Some(text.to_owned());
    }
    typed_date(text).map(|typed| typed.edtf).filter(|edtf| is_date(edtf) && !edtf.contains(' '))
}

#[cfg(test)]
mod tests {
    use super::usual;

    #[test]
    fn attributes_are_read_in_other_notations() {
        for (text, expected) in [
            ("#t date = 2024-06-19", Some("#t date=2024-06-19")),
            ("#t date: 2024-06-19", Some("#t date=2024-06-19")),
            ("#t date:2024-06-19", Some("#t date=2024-06-19")),
            ("#t Date=2024-06-19 .gas key", Some("#t date=2024-06-19 .gas key")),
            ("#t DATE = “2024-06-19”", Some("#t date=2024-06-19")),
            ("#t date=\"19 June 2024\"", Some("#t date=2024-06-19")),
            ("date=19 June 2024 #t", Some("date=2024-06-19 #t")),
            ("#t, date=2024, status: Planned", Some("#t date=2024 status=planned")),
            ("id: t, date: 2024-06-19", Some("#t date=2024-06-19")),
            ("# t date==2024", Some("#t date=2024")),
            ("#t 2024-06-19", Some("#t date=2024-06-19")),
            ("date 2024-06-19", Some("date=2024-06-19")),
            ("#t date：2024", Some("#t date=2024")),
            ("#t date=2024 key: true", Some("#t date=2024 key")),
            ("#t date=2024 url=https://a.example", None),
            ("#t date=soon", None),
            ("#t .gas", None),
        ] {
            assert_eq!(usual(text).as_deref(), expected, "{text}");
        }
    }
}
