//! Recognizes dates in other notations, and suggests what to write instead. Every suggestion parses.

mod clock;
mod limit;
mod named;
mod numeric;
mod span;
mod unix;
mod wrapping;

use super::Hemisphere;
use super::error::{DateError, Reading};
use super::fault::{FORMS, describe};
use super::parse::is_number;

/// Maximum length; longer texts are not dates in any notation.
const MAX_LENGTH: usize = 80;

/// Words for a day relative to the day on which they are read.
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

/// Words for an unknown date.
const UNDATED: &[&str] =
    &["unknown", "undated", "unknown date", "date unknown", "no date", "n.d.", "n.d", "nd"];

/// Words for a date that is not written yet, or that does not exist.
const UNDECIDED: &[&str] = &[
    "tbd",
    "tba",
    "tbc",
    "to be decided",
    "to be determined",
    "to be announced",
    "to be confirmed",
    "pending",
    "none",
    "null",
    "n/a",
    "na",
    "?",
    "??",
    "???",
    "~",
    "-",
    "–",
    "—",
    "…",
];

/// Help for a claim whose date is not known yet.
const LEAVE_OUT: &str = "if the date is not known yet, leave out the line `date`";

/// Returns the error for a date in another notation; `None` for other texts.
pub(super) fn other_notation(text: &str) -> Option<DateError> {
    let bare = wrapping::bare(text);
    if bare.is_empty() {
        let unknown = Reading::with_note("unknown", "no source knows it");
        return Some(
            DateError::whole(text, "the date is empty").readings([unknown]).help(LEAVE_OUT),
        );
    }
    if bare.len() > MAX_LENGTH {
        return Some(DateError::whole(text, "this is too long for a date").help(FORMS));
    }
    let found = match wrapping::cause(text, &bare) {
        Some(cause) => DateError::whole(text, cause),
        None => DateError::not_a_date(text),
    };
    if bare != text && parses(&bare) {
        return Some(found.readings(Reading::plain(bare)));
    }
    let error = notation(&bare)?;
    let is_whole = bare == text;
    Some(if is_whole { error } else { DateError { offset: 0, len: text.len(), ..error } })
}

/// Returns the error for a text without signs around it, with the offset 0; `None` for texts that are not
/// a date in any notation.
fn notation(text: &str) -> Option<DateError> {
    let low = text.to_lowercase();
    if low.split_whitespace().any(|word| RELATIVE.contains(&word)) {
        let message = format!("`{text}` means a different day for each reader");
        let help = "write the date itself, such as `2024-06-19`";
        return Some(DateError::whole(text, message).help(help));
    }
    if UNDECIDED.contains(&low.as_str()) {
        let unknown = Reading::with_note("unknown", "no source knows it");
        return Some(DateError::not_a_date(text).readings([unknown]).help(LEAVE_OUT));
    }
    if let Some(help) = short_year(text) {
        let message = format!("the year in `{text}` has two digits");
        return Some(DateError::whole(text, message).help(help));
    }
    let mut readings = readings(text);
    readings.retain(|reading| reading.text != text);
    let mut good: Vec<Reading> = Vec::new();
    for reading in readings.iter().filter(|reading| parses(&reading.text)) {
        if good.iter().all(|known| known.text != reading.text) {
            good.push(reading.clone());
        }
    }
    if let [only] = good.as_slice()
        && only.note == numeric::SPAN
        && !text.contains('/')
    {
        let fault = super::parse::parse(text, Hemisphere::North).err()?;
        let span = Reading::with_note(only.text.clone(), "for a span of years");
        return Some(describe(text, fault).readings([span]));
    }
    if !good.is_empty() {
        return Some(DateError::not_a_date(text).readings(good));
    }
    let impossible = readings.first()?;
    let fault = super::parse::parse(&impossible.text, Hemisphere::North).err()?;
    let DateError { message, readings, help, .. } = describe(&impossible.text, fault);
    let mut error = DateError::not_a_date(text).readings(readings);
    error.help.push(format!("days are written `YYYY-MM-DD`; {message}"));
    error.help.extend(help);
    Some(error)
}

/// Returns the help for `19.06.24`, whose century and order of fields are unknown.
fn short_year(text: &str) -> Option<String> {
    let fields: Vec<&str> = text.split(['.', '/', '-']).collect();
    let is_short = |field: &&str| field.len() <= 2 && is_number(field);
    let is_date = fields.len() == 3 && fields.iter().all(is_short);
    is_date.then(|| "days are written year, month, day, as in `2024-06-19`".to_owned())
}

/// Returns whether the text parses. It is never in another notation itself, or is shorter than the text
/// from which it came, so this ends.
pub(super) fn parses(text: &str) -> bool {
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
