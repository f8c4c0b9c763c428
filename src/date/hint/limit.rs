//! Reads a date that is only a limit: `before 2024`, `by June 2024`, `after 19 June 2024`.
//!
//! Such words leave open whether something lasted or happened once, so both readings are offered.

use super::span::around;
use super::{Reading, parses, point};
use crate::date::day::year_text;
use crate::date::{Bound, Hemisphere, Precision, When};

/// The limit that a word sets with the date after it.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Limit {
    /// Earlier than the date.
    Before,
    /// No later than the date.
    By,
    /// Lasting up to the date.
    Until,
    /// Later than the date.
    After,
    /// No earlier than the date.
    NotBefore,
    /// Lasting from the date.
    Since,
}

/// Words before a date.
const WORDS: &[(&str, Limit)] = &[
    ("not before ", Limit::NotBefore),
    ("not earlier than ", Limit::NotBefore),
    ("no earlier than ", Limit::NotBefore),
    ("on or after ", Limit::NotBefore),
    (">=", Limit::NotBefore),
    ("≥", Limit::NotBefore),
    ("not after ", Limit::By),
    ("not later than ", Limit::By),
    ("no later than ", Limit::By),
    ("on or before ", Limit::By),
    ("<=", Limit::By),
    ("≤", Limit::By),
    ("before ", Limit::Before),
    ("prior to ", Limit::Before),
    ("earlier than ", Limit::Before),
    ("<", Limit::Before),
    ("by ", Limit::By),
    ("until ", Limit::Until),
    ("till ", Limit::Until),
    ("up to ", Limit::Until),
    ("through ", Limit::Until),
    ("after ", Limit::After),
    ("later than ", Limit::After),
    (">", Limit::After),
    ("since ", Limit::Since),
    ("from ", Limit::Since),
    ("starting ", Limit::Since),
    ("as of ", Limit::Since),
];

/// Words after a date.
const ENDINGS: &[(&str, Limit)] = &[
    (" onwards", Limit::Since),
    (" onward", Limit::Since),
    (" or earlier", Limit::By),
    (" or before", Limit::By),
    (" at the latest", Limit::By),
    (" or later", Limit::NotBefore),
    (" or after", Limit::NotBefore),
    (" at the earliest", Limit::NotBefore),
];

/// Returns readings of lower-case text; none if it has no such word.
pub(super) fn readings(low: &str) -> Vec<Reading> {
    let ending = ENDINGS.iter().find_map(|(word, limit)| Some((low.strip_suffix(word)?, *limit)));
    let (rest, limit) = ending.unwrap_or((low, Limit::Since));
    let word = WORDS.iter().find_map(|(word, limit)| Some((rest.strip_prefix(word)?, *limit)));
    let (rest, limit) = match (word, ending) {
        (Some((rest, word)), None) => (rest, word),
        // `from 2024 onwards`
        (Some((rest, Limit::Since)), Some(_)) => (rest, limit),
        (None, Some(_)) => (rest, limit),
        _ => return Vec::new(),
    };
    let dates = around(point(rest.trim()), "", "");
    dates.iter().flat_map(|date| readings_of(&date.text, limit)).collect()
}

/// Returns the readings of one date with a limit.
fn readings_of(date: &str, limit: Limit) -> Vec<Reading> {
    let (once, lasting) = match limit {
        Limit::Before => ("once, earlier", "it lasted until then"),
        Limit::By => ("once, by then", "it lasted until then"),
        Limit::Until => ("once, by then", "it lasted until then"),
        Limit::After => ("once, later", "it lasted from then on"),
        Limit::NotBefore => ("once, then or later", "it lasted from then on"),
        Limit::Since => return Reading::plain(format!("{date}/..")),
    };
    let moved = match limit {
        Limit::Before => neighbour(date, Side::Before),
        Limit::After => neighbour(date, Side::After),
        _ => Some(date.to_owned()),
    };
    let date = moved.unwrap_or_else(|| date.to_owned());
    let is_end = matches!(limit, Limit::Before | Limit::By | Limit::Until);
    let (set, interval) = match (in_set(&date), is_end) {
        (member, true) => (format!("[..{member}]"), format!("../{date}")),
        (member, false) => (format!("[{member}..]"), format!("{date}/..")),
    };
    let mut both = vec![Reading::with_note(set, once), Reading::with_note(interval, lasting)];
    if limit == Limit::Until {
        both.reverse();
    }
    both.retain(|reading| parses(&reading.text));
    both
}

/// A side of a date.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Side {
    Before,
    After,
}

/// Returns the year, month or day beside a date, as precise as the date; `None` beside a clock time, whose
/// day still counts.
fn neighbour(date: &str, side: Side) -> Option<String> {
    let when = When::parse(date, Hemisphere::North).ok()?;
    let bounds = when.bounds();
    let day = match (side, bounds.earliest, bounds.latest) {
        (Side::Before, Bound::Day(first), _) => first.predecessor(),
        (Side::After, _, Bound::Day(last)) => last.successor(),
        _ => return None,
    };
    let year = year_text(day.year);
    match when.precision() {
        Precision::Second | Precision::Minute => None,
        Precision::Day => Some(day.to_string()),
        Precision::Month | Precision::Season => Some(format!("{year}-{:02}", day.month)),
        _ if date.ends_with("BCE") && day.year < 1 => Some(format!("{} BCE", 1 - day.year)),
        _ => Some(year),
    }
}

/// Returns a date as a set has it: in EDTF, a clock time as its day.
fn in_set(date: &str) -> String {
    let day = date.split('T').next().unwrap_or(date);
    When::parse(day, Hemisphere::North).map_or_else(|_| date.to_owned(), |when| when.edtf())
}
