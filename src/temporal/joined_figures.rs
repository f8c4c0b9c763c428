//! Reads numbers that signs join: dates in figures, clock times, ranges; not versions or telephone numbers.

use super::figures::{Link, Part, after};
use super::item::Source;
use super::sem::{Figures, Sem};

/// Longest chain of numbers that is looked at: a date, or a range of two dates, has fewer.
const MAX_LINKS: usize = 6;

/// Returns what numbers with signs between mean; `None` for what is no date.
pub(super) fn several(source: &Source, links: &[Link], end: usize) -> Option<Vec<Part>> {
    if links.len() > MAX_LINKS {
        return None;
    }
    let after = after(source, end);
    let is_hour = source.word_sem(end) == Some(Sem::Am);
    match links {
        [a, b] => match b.sign {
            '-' => dashed_pair(a, b),
            '/' => slashed_pair(a, b),
            ':' if b.digits == 2 && a.digits <= 2 => Some(vec![(clock(a, b)?, 3)]),
            '.' if is_hour => Some(vec![(clock(a, b)?, 3)]),
            '.' => dotted_pair(source, a, b, after),
            ',' if a.digits <= 2 && b.digits == 4 => {
                Some(vec![(plain(a), 1), (Sem::Comma, 1), (plain(b), 1)])
            }
            _ => None,
        },
        [a, b, c] if b.sign == ':' && c.sign == ':' && a.digits <= 2 => {
            (c.digits == 2).then_some(vec![(clock(a, b)?, 5)])
        }
        [a, b, c] if b.sign == c.sign && matches!(b.sign, '.' | '/' | '-') => {
            Some(vec![(triple(source, a, b, c)?, 5)])
        }
        [a, b, c] if b.sign == '-' && c.sign == '.' => {
            let mut out = vec![(plain(a), 1), (Sem::Dash, 1)];
            out.extend(dotted_pair(source, b, c, after)?);
            Some(out)
        }
        _ => two_dates(source, links),
    }
}

/// Returns a number without more meaning.
fn plain(link: &Link) -> Sem {
    Sem::Number(link.value, link.digits)
}

/// Returns two numbers with a dash between.
fn span(a: &Link, b: &Link) -> Vec<Part> {
    vec![(plain(a), 1), (Sem::Dash, 1), (plain(b), 1)]
}

/// Reads `2024-06`, `06-2024` and `18-19`.
fn dashed_pair(a: &Link, b: &Link) -> Option<Vec<Part>> {
    let is_month = |link: &Link| (1..=12).contains(&link.value);
    match (a.digits, b.digits) {
        // A telephone number.
        (3, 4) => None,
        (4, 1 | 2) if is_month(b) && b.value < a.value % 100 => {
            Some(vec![(figures(year_of(a), b.value, None)?, 3)])
        }
        (4, 2) if b.value <= a.value % 100 => None,
        (1 | 2, 4) if a.value > 12 && b.value > 1100 => None,
        (1 | 2, 4) if is_month(a) => Some(vec![(figures(year_of(b), a.value, None)?, 3)]),
        _ => Some(span(a, b)),
    }
}

/// Reads `2024/25`, `2024/06` and `06/2024`.
fn slashed_pair(a: &Link, b: &Link) -> Option<Vec<Part>> {
    match (a.digits, b.digits) {
        (4, 2) if b.value == (a.value + 1) % 100 => Some(span(a, b)),
        (4, 1 | 2) if (1..=12).contains(&b.value) => {
            Some(vec![(figures(year_of(a), b.value, None)?, 3)])
        }
        (4, 2) if b.value < a.value % 100 => None,
        (4, 2 | 4) => Some(span(a, b)),
        (1 | 2, 4) => Some(vec![(figures(year_of(b), a.value, None)?, 3)]),
        _ => None,
    }
}

/// Reads `18.06`, which needs a language that writes dates so, or a year: `06.2024`.
fn dotted_pair(source: &Source, a: &Link, b: &Link, after: Option<char>) -> Option<Vec<Part>> {
    match (a.digits, b.digits) {
        (4, 1 | 2) if year_of(a).is_some_and(|year| year >= 1800) => {
            Some(vec![(figures(year_of(a), b.value, None)?, 3)])
        }
        (1 | 2, 4) => Some(vec![(figures(year_of(b), a.value, None)?, 3)]),
        (1 | 2, 2)
            if source.lexicon.grammar.dotted_days && (b.digits == 2 || after == Some('.')) =>
        {
            Some(vec![(figures(None, b.value, Some(a.value))?, 3)])
        }
        _ => None,
    }
}

/// Reads day, month and year in figures, in the order of the language.
pub(super) fn triple(source: &Source, a: &Link, b: &Link, c: &Link) -> Option<Sem> {
    if a.digits == 4 && b.digits <= 2 && c.digits <= 2 {
        return figures(year_of(a), b.value, Some(c.value));
    }
    if a.digits > 2 || b.digits > 2 || !matches!(c.digits, 2 | 4) {
        return None;
    }
    let year = if c.digits == 4 { year_of(c) } else { Some(century_of(c.value)) };
    let month_first = source.lexicon.grammar.month_first && b.sign != '.';
    let (day, month) = match (a.value, b.value) {
        (1..=12, 13..=31) => (b.value, a.value),
        (13..=31, 1..=12) => (a.value, b.value),
        _ if month_first => (b.value, a.value),
        _ => (a.value, b.value),
    };
    match figures(year, month, Some(day))? {
        Sem::Figures(read) => Some(Sem::Figures(Figures {
            is_ambiguous: source.lexicon.grammar.month_first
                && b.sign != '.'
                && day <= 12
                && day != month,
            ..read
        })),
        other => Some(other),
    }
}

/// Reads two whole dates with a dash between: `18.06.2024-19.06.2024`.
fn two_dates(source: &Source, links: &[Link]) -> Option<Vec<Part>> {
    let [a, b, c, d, e, f] = links else { return None };
    if d.sign != '-' || b.sign == '-' {
        return None;
    }
    Some(vec![(triple(source, a, b, c)?, 5), (Sem::Dash, 1), (triple(source, d, e, f)?, 5)])
}

/// Returns a date in figures if there is such a day or month.
fn figures(year: Option<i32>, month: u32, day: Option<u32>) -> Option<Sem> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    let day = match day {
        Some(day) => Some(u8::try_from(day).ok().filter(|day| (1..=31).contains(day))?),
        None => None,
    };
    Some(Sem::Figures(Figures { year, month, day, is_ambiguous: false }))
}

/// Returns a number as a year.
fn year_of(link: &Link) -> Option<i32> {
    i32::try_from(link.value).ok()
}

/// Returns the year that two figures mean: 1951 to 2050.
pub(super) fn century_of(short: u32) -> i32 {
    let short = i32::try_from(short).unwrap_or_default();
    if short > 50 { 1900 + short } else { 2000 + short }
}

/// Returns a clock time if there is one.
fn clock(hour: &Link, minute: &Link) -> Option<Sem> {
    let (hour, minute) = (u8::try_from(hour.value).ok()?, u8::try_from(minute.value).ok()?);
    (hour < 24 && minute < 60).then_some(Sem::Clock(hour, minute))
}
