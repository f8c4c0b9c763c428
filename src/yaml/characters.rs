//! Reports characters that cannot be shown, in YAML and in the text under it.

use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Place};
use crate::html::is_invalid;

/// Reports characters that cannot be shown in a text that begins at byte `offset` of the file, and signs that
/// turn the direction of all that follows: once per line.
pub fn check_characters(
    file: &Arc<str>,
    text: &str,
    offset: usize,
    diagnostics: &mut Vec<Diagnostic>,
) {
    // Most texts have none. One look at all bytes, without a branch, takes a fraction of the time.
    if !text.bytes().fold(false, |any, byte| any | may_begin_odd(byte)) {
        return;
    }
    let mut start = offset;
    for line in text.split_inclusive('\n') {
        if let Some((at, character)) = first_odd(line) {
            let range = start + at..start + at + character.len_utf8();
            diagnostics.push(explain(file, range, character));
        }
        start += line.len();
    }
}

/// Reports such a character in a value whose place is `range`.
pub(super) fn check_value(
    file: &Arc<str>,
    value: &str,
    range: &Range<usize>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut odd = value.lines().filter_map(first_odd);
    if let Some((_, character)) = odd.next() {
        diagnostics.push(explain(file, range.clone(), character));
    }
}

/// Returns whether a byte may begin a character that is reported.
fn may_begin_odd(byte: u8) -> bool {
    let control = (byte < 0x20) & !matches!(byte, b'\t' | b'\n' | b'\r') | (byte == 0x7f);
    control | (byte == 0xc2) | (byte == 0xe2) | (byte >= 0xef)
}

/// Returns the first character of a line that cannot be shown, or that turns the direction of the text without
/// an end in the line.
fn first_odd(line: &str) -> Option<(usize, char)> {
    let mut open = Vec::new();
    for (at, c) in line.char_indices() {
        match c {
            // Embeddings and overrides, and isolates, each with the character that ends them (UAX #9).
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push((at, c, '\u{202c}')),
            '\u{2066}'..='\u{2068}' => open.push((at, c, '\u{2069}')),
            '\u{202c}' | '\u{2069}' => {
                let last = open.iter().rposition(|(_, _, end)| *end == c);
                open.truncate(last.unwrap_or(open.len()));
            }
            c if is_invalid(c) => return Some((at, c)),
            _ => {}
        }
    }
    open.first().map(|(at, c, _)| (*at, *c))
}

fn explain(file: &Arc<str>, range: Range<usize>, character: char) -> Diagnostic {
    let number = format!("U+{:04X}", u32::from(character));
    let (message, help) = match character {
        '\u{202a}'..='\u{2069}' => (
            format!(
                "the invisible character {number} changes the direction of all text that follows"
            ),
            "delete it, or end it after the words that it is for: U+202C after U+202A to U+202E, \
             U+2069 after U+2066 to U+2068",
        ),
        '\u{80}'..='\u{9f}' => (
            format!("the character {number} cannot be shown and is left out"),
            "write the character that was meant, often a quotation mark or dash: the text was probably converted from Windows-1252 with errors",
        ),
        _ => (
            format!("the character {number} cannot be shown and is left out"),
            "delete it; it often comes with a text that was copied from a PDF",
        ),
    };
    Diagnostic::new(Code::ControlCharacter, Place::new(file, range), message).help(help)
}
