//! Finds syntax of other programs, code that is not closed, and lines that begin with a date.

use super::facts::{Leftover, LeftoverKind};
use super::leftover::line;
use std::ops::Range;

/// Beginnings of a line that other programs read: fenced blocks, admonitions.
const LINE_MARKS: [&str; 3] = [":::", "!!! ", "??? "];

/// Beginnings of what other programs replace in a text: shortcodes, tags of templates.
const TEXT_MARKS: [&str; 3] = ["{{<", "{{%", "{%"];

/// How far into a line the first digit of its date may be, in bytes.
const DATE_REACH: usize = 60;

/// Adds what a piece of text outside code, at `range` of the source, has of these.
pub(super) fn find(source: &str, range: &Range<usize>, found: &mut Vec<Leftover>) {
    let piece = &source[range.clone()];
    if piece.contains('{') {
        found.extend(shortcode(source, range));
    }
    if piece == "[" && source[..range.start].ends_with('^') {
        found.extend(inline_footnote(source, range.start));
    }
    if piece.contains(":: ") {
        found.extend(late_field(source, range));
    }
    if piece.starts_with([':', '!', '?']) {
        found.extend(fence(source, range.start));
    }
    if piece.bytes().take(DATE_REACH).any(|byte| byte.is_ascii_digit()) {
        found.extend(dated_line(source, range.start));
    }
}

/// Returns a shortcode or tag of a template.
fn shortcode(source: &str, range: &Range<usize>) -> Option<Leftover> {
    let rest = &source[range.start..];
    let is_mark = |at: &usize| TEXT_MARKS.iter().any(|mark| rest[*at..].starts_with(mark));
    let piece = &source[range.clone()];
    let at = piece.match_indices('{').map(|(at, _)| at).find(is_mark)? + range.start;
    let is_escaped = source[..at].ends_with(['\\', '{']);
    let range = at..line(source, at).end;
    (!is_escaped).then_some(Leftover { kind: LeftoverKind::Foreign, range })
}

/// Returns a key with two colons after other words of its line.
fn late_field(source: &str, range: &Range<usize>) -> Option<Leftover> {
    let (before, rest) = source[range.clone()].split_once(":: ")?;
    let is_key = |c: char| c.is_alphanumeric() || c == '_';
    let words = before.trim_end_matches(is_key);
    let key = &before[words.len()..];
    let is_late = !key.is_empty() && words.ends_with(' ') && !words.trim().is_empty();
    let start = range.start + words.len();
    let kind =
        LeftoverKind::Field { key: key.to_owned(), value: rest.trim().to_owned(), colons: 2 };
    is_late.then_some(Leftover { kind, range: start..range.end })
}

/// Returns a footnote inside the text, `^[words]`, by its bracket.
fn inline_footnote(source: &str, at: usize) -> Option<Leftover> {
    let text = &source[at..line(source, at).end.max(at)];
    let end = at + text.find(']')? + 1;
    // Not a power such as `2^[1]`.
    let is_meant = text[1..].starts_with(char::is_alphabetic) && !source[..at].ends_with("\\^");
    is_meant.then_some(Leftover { kind: LeftoverKind::Foreign, range: at - 1..end })
}

/// Returns a line that begins a block of other programs.
fn fence(source: &str, at: usize) -> Option<Leftover> {
    let line = line(source, at);
    let (before, text) = (&source[line.start..at], source.get(at..line.end)?);
    let words = LINE_MARKS.iter().find_map(|mark| text.strip_prefix(mark))?;
    let word = words.trim_start_matches([':', ' ', '{']);
    let is_fence = before.trim().is_empty() && word.starts_with(char::is_alphabetic);
    is_fence.then_some(Leftover { kind: LeftoverKind::Foreign, range: at..line.end })
}

/// Returns a line that may begin with a date.
fn dated_line(source: &str, at: usize) -> Option<Leftover> {
    let line = line(source, at);
    let before = &source[line.start..at];
    let is_bold = before.ends_with("**") || before.ends_with("__");
    let mark = before.trim().trim_end_matches(['*', '_', ' ']);
    let number = mark.strip_suffix(['.', ')']).unwrap_or_default();
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_item = is_number || matches!(mark, "-" | "+" | "|");
    let is_item = is_item || mark.is_empty() && before.trim_start().starts_with("* ");
    let kind = LeftoverKind::DatedLine { is_marked: is_item || is_bold };
    (is_item || mark.is_empty()).then_some(Leftover { kind, range: at..line.end })
}

/// Returns a block of code between signs that is not closed, and so ends with the text.
pub(super) fn open_code(source: &str, range: &Range<usize>) -> Option<Leftover> {
    let code = source[range.clone()].trim_end();
    let first = code.lines().next()?;
    let sign = first.chars().next()?;
    let signs = first.chars().take_while(|c| *c == sign).count();
    let last = code.lines().skip(1).last().unwrap_or_default().trim();
    let is_closed = last.chars().all(|c| c == sign) && last.len() >= signs;
    (!is_closed).then(|| Leftover {
        kind: LeftoverKind::OpenCode,
        range: range.start..range.start + first.trim_end().len(),
    })
}
