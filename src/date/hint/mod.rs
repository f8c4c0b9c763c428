//! Recognizes dates in other notations, and suggests what to write instead. Every suggestion parses.

mod clock;
mod named;
mod numeric;
mod span;

use super::Hemisphere;
use super::error::{DateError, FORMS, describe};
use super::parse::is_number;

/// Maximum length; longer texts are not dates in any notation.
const MAX_LENGTH: usize = 80;

/// Words for a day relative to the day of writing.
const RELATIVE: &[&str] = &[
    "yesterday",
    "today",
    "tonight",
    "tomorrow",
    "now",
    "recently",
    "ago",
    "last",
    "next",
    "this",
];

/// Words that say that no date is known.
const UNDATED: &[&str] = &[
    "unknown",
    "undated",
    "unknown date",
    "date unknown",
    "no date",
    "n.d.",
    "n.d",
    "nd",
    "tbd",
    "tba",
    "none",
    "null",
    "n/a",
    "?",
    "~",
    "-",
];

/// A date in another notation as we write it, with what it means if that needs saying.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Reading {
    /// A text that parses.
    text: String,
    /// Its meaning, such as `3 April`; may be empty.
    note: String,
}

impl Reading {
    /// Makes a reading that needs no note.
    fn plain(text: impl Into<String>) -> Vec<Reading> {
        vec![Reading { text: text.into(), note: String::new() }]
    }

    /// Makes a reading with a note.
    fn with_note(text: impl Into<String>, note: impl Into<String>) -> Reading {
        Reading { text: text.into(), note: note.into() }
    }
}

/// Returns the error for a date in another notation; `None` for other texts.
pub(super) fn other_notation(text: &str) -> Option<DateError> {
    let whole = |message: String, help: String| {
        Some(DateError { offset: 0, len: text.len(), message, help: vec![help] })
    };
    let trimmed = text.trim();
    if trimmed.is_empty() {
        let help = "write `unknown` if nobody knows it, or leave the key out";
        return whole("the date is empty".to_owned(), help.to_owned());
    }
    if trimmed.len() > MAX_LENGTH {
        return whole("this is too long for a date".to_owned(), FORMS.to_owned());
    }
    if trimmed != text && parses(trimmed) {
        return Some(white_space_error(text, trimmed));
    }
    let low = trimmed.to_lowercase();
    if low.split_whitespace().any(|word| RELATIVE.contains(&word)) {
        let message = format!("`{trimmed}` depends on the day it is read");
        return whole(message, "write the date itself, such as `2024-06-19`".to_owned());
    }
    if let Some(help) = short_year(trimmed) {
        return whole(format!("the year in `{trimmed}` has two digits"), help);
    }
    let mut readings = readings(trimmed);
    readings.retain(|reading| reading.text != text);
    let good: Vec<&Reading> = readings.iter().filter(|r| parses(&r.text)).collect();
    if let [only] = good.as_slice()
        && only.note == numeric::SPAN
        && !trimmed.contains('/')
    {
        let fault = super::parse::parse(trimmed, Hemisphere::North).err()?;
        let mut error = describe(trimmed, fault);
        error.help.push(format!("for a span of years write `{}`", only.text));
        return Some(error);
    }
    if !good.is_empty() {
        return whole(format!("`{trimmed}` is not EDTF"), advice(&good));
    }
    let impossible = readings.first()?;
    let fault = super::parse::parse(&impossible.text, Hemisphere::North).err()?;
    let error = describe(&impossible.text, fault);
    let mut help = vec![format!("days are written `YYYY-MM-DD`; {}", error.message)];
    help.extend(error.help);
    Some(DateError {
        offset: 0,
        len: text.len(),
        message: format!("`{trimmed}` is not EDTF"),
        help,
    })
}

/// Returns the help for `19.06.24`, whose century and order of fields are unknown.
fn short_year(text: &str) -> Option<String> {
    let fields: Vec<&str> = text.split(['.', '/', '-']).collect();
    let is_short = |field: &&str| field.len() <= 2 && is_number(field);
    let is_date = fields.len() == 3 && fields.iter().all(is_short);
    is_date.then(|| "days are written year, month, day, as in `2024-06-19`".to_owned())
}

/// Returns the error for a date with white space around it.
fn white_space_error(text: &str, trimmed: &str) -> DateError {
    let before = text.len() - text.trim_start().len();
    let (offset, len) = match before {
        0 => (trimmed.len(), text.len() - trimmed.len()),
        _ => (0, before),
    };
    DateError {
        offset,
        len,
        message: format!("white space beside the date `{trimmed}`"),
        help: vec![format!("write `{trimmed}`")],
    }
}

/// "write a (note) or b (note)"
fn advice(readings: &[&Reading]) -> String {
    let mut texts: Vec<String> = Vec::new();
    for reading in readings {
        let text = match reading.note.as_str() {
            "" => format!("`{}`", reading.text),
            note => format!("`{}` ({note})", reading.text),
        };
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    format!("write {}", texts.join(" or "))
}

/// Returns whether the text parses. It is never in another notation itself, or is shorter than the text
/// from which it came, so this ends.
fn parses(text: &str) -> bool {
    super::parse::parse(text, Hemisphere::North).is_ok()
}

/// Returns all readings of a text, the likeliest first.
fn readings(text: &str) -> Vec<Reading> {
    let text = plain_characters(text);
    let low = text.to_lowercase();
    if UNDATED.contains(&low.as_str()) {
        return Reading::plain("unknown");
    }
    if text.starts_with(['[', '{']) {
        return span::set(&low);
    }
    let point = point(&low);
    if point.is_empty() { span::readings(&low) } else { point }
}

/// Returns readings of one point in time, from lower-case text.
fn point(low: &str) -> Vec<Reading> {
    let low = low.trim();
    let exact = unqualified(low);
    if !exact.is_empty() {
        return exact;
    }
    match qualifier(low) {
        Some((sign, rest)) => {
            let mut inner = unqualified(rest);
            inner.retain(|reading| !reading.text.contains(['/', '[']));
            inner.into_iter().map(|r| Reading { text: format!("{}{sign}", r.text), ..r }).collect()
        }
        None => Vec::new(),
    }
}

/// Returns readings of a point without "about" or "perhaps".
fn unqualified(low: &str) -> Vec<Reading> {
    let upper = low.to_uppercase();
    if parses(&upper) && !upper.contains('/') {
        return Reading::plain(upper);
    }
    [numeric::readings, clock::readings, named::readings, unspecified]
        .iter()
        .map(|read| read(low))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// Reads four characters of which the last are `?`, `u`, `x` or `_`: a decade or century.
fn unspecified(low: &str) -> Vec<Reading> {
    let text = low.replace(['u', '?', '_'], "x").to_uppercase();
    let known = text.trim_end_matches('X');
    let is_mask = text.len() >= 4 && known.len() < text.len() && known.len() >= 2;
    if is_mask && parses(&text) { Reading::plain(text) } else { Vec::new() }
}

/// Returns the EDTF qualifier for words before or after a date, and the date.
fn qualifier(low: &str) -> Option<(char, &str)> {
    const ABOUT: &[&str] = &[
        "circa",
        "ca.",
        "ca",
        "c.",
        "approximately",
        "approx.",
        "approx",
        "about",
        "around",
        "roughly",
        "c",
        "~",
        "≈",
    ];
    const PERHAPS: &[&str] = &["probably", "possibly", "perhaps", "maybe", "?"];
    let strip = |words: &[&str]| {
        words.iter().find_map(|word| {
            let rest = low.strip_prefix(word)?;
            // `c1850`, but not `cat`.
            rest.starts_with(|c: char| c == ' ' || c.is_ascii_digit()).then(|| rest.trim())
        })
    };
    let about = || strip(ABOUT).map(|rest| ('~', rest));
    let perhaps = || strip(PERHAPS).map(|rest| ('?', rest));
    let behind = || {
        let rest = low.strip_suffix("(?)").or_else(|| low.strip_suffix('?'))?;
        Some(('?', rest.trim_end()))
    };
    about().or_else(perhaps).or_else(behind)
}

/// Returns the text with ASCII digits, hyphens and spaces for their look-alikes; dashes stay.
fn plain_characters(text: &str) -> String {
    let chars: Vec<char> = text.chars().map(ascii).collect();
    let digit =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| c.is_ascii_digit());
    let letter = |at: Option<usize>| {
        let other = |c: &char| c.is_alphabetic() && !matches!(c, 'O' | 'o' | 'l' | 'I');
        at.and_then(|at| chars.get(at)).is_some_and(other)
    };
    let read = |(at, c): (usize, &char)| {
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        let among_digits = digit(before) || digit(after);
        match c {
            'O' | 'o' if among_digits && !letter(before) && !letter(after) => '0',
            'l' | 'I' if among_digits && !letter(before) && !letter(after) => '1',
            c => *c,
        }
    };
    chars.iter().enumerate().map(read).collect()
}

/// Returns the ASCII character that a look-alike means.
fn ascii(c: char) -> char {
    /// Zeros of the decimal digits of Arabic, Persian, Devanagari and full-width text.
    const ZEROS: [u32; 4] = [0x0660, 0x06F0, 0x0966, 0xFF10];
    let code = u32::from(c);
    let digit = ZEROS.iter().find_map(|zero| code.checked_sub(*zero).filter(|value| *value < 10));
    match (digit, c) {
        (Some(value), _) => char::from_digit(value, 10).unwrap_or(c),
        (None, '\u{2010}' | '\u{2011}' | '\u{2212}') => '-',
        (None, '\u{00A0}' | '\u{202F}' | '\u{2009}') => ' ',
        (None, '\u{2019}') => '\'',
        _ => c,
    }
}
