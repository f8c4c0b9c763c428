//! Takes apart what Tera prints, if that says more than its types do.

use std::ops::Range;

/// One report of the text in which Tera gathers what loading found.
pub(super) struct Report<'a> {
    pub(super) message: &'a str,
    pub(super) template: &'a str,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) width: usize,
}

/// Takes Tera's reports apart: `error: MESSAGE`, ` --> NAME:LINE:COLUMN`, and three lines with the
/// line of the template and carets under it.
pub(super) fn reports(text: &str) -> Vec<Report<'_>> {
    let lines: Vec<_> = text.lines().collect();
    let report = |(i, line): (usize, &&'_ str)| {
        let message = text_of(text, line).strip_prefix("error: ")?;
        let (template, line, column) = locus(lines.get(i + 1)?.trim().strip_prefix("--> ")?)?;
        let width = lines.get(i + 4).map_or(1, |carets| carets.matches('^').count().max(1));
        Some(Report { message, template, line, column, width })
    };
    lines.iter().enumerate().filter_map(report).collect()
}

/// `line`, with the life of the text that it is a part of.
fn text_of<'a>(text: &'a str, line: &str) -> &'a str {
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    &text[start..start + line.len()]
}

/// `NAME:LINE:COLUMN`
fn locus(text: &str) -> Option<(&str, usize, usize)> {
    let mut parts = text.rsplitn(3, ':');
    let column = parts.next()?.parse().ok()?;
    let line = parts.next()?.parse().ok()?;
    Some((parts.next()?, line, column))
}

/// The `note:` lines of a printed error.
pub(super) fn notes(printed: &str) -> Vec<String> {
    let lines = printed.lines().filter_map(|line| line.strip_prefix("note: "));
    let note = |line: &str| {
        let (words, place) = line.rsplit_once(' ')?;
        let (template, line, _) = locus(place)?;
        Some(format!("{words} `{template}`, line {line}"))
    };
    lines.filter_map(note).collect()
}

/// Bytes of `width` characters from a line and column, both from 1.
pub(super) fn range(text: &str, line: usize, column: usize, width: usize) -> Range<usize> {
    let before =
        text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum::<usize>();
    let offset = |from: usize, chars: usize| {
        from + text[from..].chars().take(chars).map(char::len_utf8).sum::<usize>()
    };
    let start = offset(before, column.saturating_sub(1));
    start..offset(start, width)
}

/// "Field `x` is not defined. Available fields: a, b" → the message, and the names.
pub(super) fn split_available(message: &str) -> (String, Vec<String>) {
    let Some((message, rest)) = message.split_once(" Available ") else {
        return (message.to_owned(), Vec::new());
    };
    let names = rest.split_once(": ").map_or("", |(_, names)| names);
    let names = names.split(", ").map(|name| name.trim().to_owned());
    (message.trim_end_matches('.').to_owned(), names.filter(|name| !name.is_empty()).collect())
}

pub(super) fn in_backticks(message: &str) -> Option<String> {
    message.split('`').nth(1).map(str::to_owned)
}

pub(super) fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or(String::new(), |first| first.to_lowercase().chain(chars).collect())
}
