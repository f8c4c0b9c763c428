//! The usual changes of a list or map in brackets: quotation marks, and brackets that are missing.

use std::ops::Range;

use super::brackets::Brackets;
use super::line::{Line, QUOTE, reason};
use super::repair::Repair;
use super::scalar::{in_quotes, unquoted};

/// Returns the usual changes of the brackets of a line.
pub(super) fn changes(line: &Line<'_>) -> Vec<Repair> {
    [comma(line), quoted(line), closed(line), surplus(line)].into_iter().flatten().collect()
}

/// Puts all values between brackets that need it in quotation marks.
fn quoted(line: &Line<'_>) -> Option<Repair> {
    let values = values(line.text);
    let strange: Vec<&Range<usize>> =
        values.iter().filter(|range| needs_quotes(&line.text[(*range).clone()])).collect();
    let (first, last) = (strange.first()?, strange.last()?);
    let mut text = String::new();
    let mut at = first.start;
    for range in &strange {
        text.push_str(&line.text[at..range.start]);
        text.push_str(&in_quotes(unquoted(&line.text[(*range).clone()]).first()?));
        at = range.end;
    }
    let message = reason(&line.text[(*first).clone()]);
    Some(Repair::new(line.part(first.start..last.end), text, message, QUOTE))
}

/// Leaves out the second of two commas.
fn comma(line: &Line<'_>) -> Option<Repair> {
    let first = line.text.match_indices(',').map(|(at, _)| at);
    let is_second = |at: &usize| line.text[at + 1..].trim_start().starts_with(',');
    let at = first.clone().find(is_second)?;
    let second = first.clone().find(|other| *other > at)?;
    let message = "nothing is written between two commas";
    let range = line.part(at..second + 1);
    Some(Repair::new(range, ",", message, "leave one of the commas out"))
}

/// Adds the bracket that is missing at the end of the line.
fn closed(line: &Line<'_>) -> Option<Repair> {
    let end = line.text.trim_end().len();
    let open = Brackets::new(line.text).unclosed()?;
    let close = if line.text[open..].starts_with('[') { ']' } else { '}' };
    let text = format!("{}{close}", &line.text[open..end]);
    Some(Repair::new(line.part(open..end), text, "this bracket is not closed", ""))
}

/// Leaves out a bracket at the end of the line.
fn surplus(line: &Line<'_>) -> Option<Repair> {
    let end = line.text.trim_end().len();
    let is_bracket = line.text[..end].ends_with([']', '}']);
    let message = "this closing bracket has no opening bracket";
    is_bracket.then(|| Repair::new(line.part(end - 1..end), "", message, "delete it"))
}

/// Returns whether a value between brackets must be in quotation marks.
fn needs_quotes(value: &str) -> bool {
    let first = value.chars().next().unwrap_or_default();
    let is_whole = matches!(first, '"' | '\'') && closing(value, first) == Some(value.len());
    !is_whole
        && (matches!(first, '"' | '\'' | '#' | '*' | '&' | '!' | '%' | '@' | '`' | '>' | '|' | '-')
            || value.contains(": ")
            || value.contains(" #"))
}

/// Returns the places of the values between the brackets of a line.
fn values(text: &str) -> Vec<Range<usize>> {
    let Some(open) = text.find(['[', '{']) else { return Vec::new() };
    let mut values = Vec::new();
    let mut at = open;
    while at < text.len() && values.len() < 100 {
        let in_map = text[..at + 1].rfind(['[', '{']).is_some_and(|at| text[at..].starts_with('{'));
        let mut start = at + 1;
        start += text[start..].len() - text[start..].trim_start().len();
        if in_map && let Some(colon) = text[start..].find(": ") {
            start += colon + 2;
        }
        let end = start + value_length(&text[start..], in_map);
        let value = text[start..end].trim_end();
        if !value.is_empty() && !value.starts_with(['[', '{']) {
            values.push(start..start + value.len());
            at = end;
        } else {
            at = start;
        }
        at = text[at..].find([',', '[', '{']).map_or(text.len(), |next| at + next);
    }
    values
}

/// Returns the length of the value at the beginning of a text between brackets. In a map a comma ends it
/// only if a key follows.
fn value_length(text: &str, in_map: bool) -> usize {
    if let Some(quote) = text.chars().next().filter(|c| matches!(c, '"' | '\''))
        && let Some(end) = closing(text, quote)
        && text[end..].trim_start().starts_with([',', ']', '}'])
    {
        return end;
    }
    let close = if in_map { '}' } else { ']' };
    let last = text.rfind(close).unwrap_or(text.len());
    let ends = |at: usize| {
        let rest = text[at + 1..].trim_start();
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        !in_map || word > 0 && rest[word..].starts_with(':')
    };
    let comma = text[..last].match_indices(',').map(|(at, _)| at).find(|at| ends(*at));
    let end = comma.unwrap_or(last);
    if in_map { end } else { text[..end].find(close).unwrap_or(end) }
}

/// Returns the end of the quotation with which a text begins.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut before = ' ';
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !(quote == '"' && before == '\\') {
            return Some(at + 1);
        }
        before = c;
    }
    None
}
