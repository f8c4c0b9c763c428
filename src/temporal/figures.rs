//! Reads numbers and what touches them: dates in figures, clock times, ordinals, decades; and knows
//! figures that are no dates: amounts, versions, telephone numbers.

use super::item::Source;
use super::lexicon::is_dash;
use super::sem::{Figures, Sem};
use super::token::TokenKind;

/// A number of a chain and the sign before it.
#[derive(Debug, Clone, Copy)]
struct Link {
    /// The sign that joins it to the number before; a blank for the first.
    sign: char,
    /// Its value.
    value: u32,
    /// How many figures it has.
    digits: u8,
}

/// Longest chain of numbers that is looked at: a date, or a range of two dates, has fewer.
const MAX_LINKS: usize = 6;

/// Returns what the number at a token means, with what touches it: meanings with their number of
/// tokens, one after the other.
pub(super) fn read(source: &Source, at: usize) -> Vec<(Sem, usize)> {
    let chain = chain(source, at);
    let len = chain.len() * 2 - 1;
    if is_amount(source, at, len) {
        return vec![(Sem::Other, len)];
    }
    match chain.as_slice() {
        [only] => single(source, at, *only),
        links => several(source, links, at + len).unwrap_or_else(|| vec![(Sem::Other, len)]),
    }
}

/// Returns the numbers that touch each other with one sign between.
fn chain(source: &Source, at: usize) -> Vec<Link> {
    let mut out = vec![link(source, at, ' ')];
    let mut next = at + 1;
    while let (Some(TokenKind::Sign(sign)), Some(TokenKind::Number)) =
        (source.kind(next), source.kind(next + 1))
    {
        let joins = matches!(sign, '.' | '/' | ':' | ',') || is_dash(TokenKind::Sign(sign));
        if !joins || !source.is_glued(next) || !source.is_glued(next + 1) {
            break;
        }
        out.push(link(source, next + 1, if is_dash(TokenKind::Sign(sign)) { '-' } else { sign }));
        next += 2;
    }
    out
}

/// Returns the number at a token.
fn link(source: &Source, at: usize, sign: char) -> Link {
    let text = source.token_text(at);
    let digits = u8::try_from(text.len()).unwrap_or(u8::MAX);
    Link { sign, value: text.parse().unwrap_or(u32::MAX), digits }
}

/// Returns whether a chain is an amount by what is around it.
fn is_amount(source: &Source, at: usize, len: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| source.kind(before));
    let touches = source.is_glued(at);
    let money = |kind| matches!(kind, Some(TokenKind::Sign('$' | '€' | '£' | '¥' | '₴' | '₽')));
    let plus = touches && matches!(before, Some(TokenKind::Sign('+' | '=' | '_' | '@' | '&')));
    let slash = touches
        && before == Some(TokenKind::Sign('/'))
        && at.checked_sub(2).is_some_and(|word| source.kind(word) == Some(TokenKind::Word))
        && !is_month_before(source, at - 1);
    let letter = touches && before == Some(TokenKind::Word) && !is_month_before(source, at);
    let next = source.kind(at + len);
    let share = matches!(next, Some(TokenKind::Sign('%' | '‰' | '°')));
    let path = source.is_glued(at + len)
        && matches!(next, Some(TokenKind::Sign('/' | '_' | '=')))
        && source.is_glued(at + len + 1)
        && !is_month_before(source, at + len + 2);
    money(before) || money(next) || plus || slash || letter || share || path
}

/// Returns whether the word that a number touches is a month: "Oct2".
fn is_month_before(source: &Source, at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|before| source.word_sem(before))
        .is_some_and(|sem| matches!(sem, Sem::Month(_) | Sem::MaybeMonth(_)))
}

/// Returns the sign that touches the end of a chain.
fn after(source: &Source, at: usize) -> Option<char> {
    match source.kind(at) {
        Some(TokenKind::Sign(sign)) if source.is_glued(at) => Some(sign),
        _ => None,
    }
}

/// Returns what a single number means.
fn single(source: &Source, at: usize, number: Link) -> Vec<(Sem, usize)> {
    let Link { value, digits, .. } = number;
    if digits > 4 {
        return vec![(Sem::Other, 1)];
    }
    if let Some((sem, len)) = with_suffix(source, at, number) {
        return vec![(sem, len)];
    }
    let plain = Sem::Number(value, digits);
    if source.lexicon.grammar.dot_ordinals && after(source, at + 1) == Some('.') && digits <= 2 {
        let next = source.word_sem(at + 2);
        let is_ordinal = matches!(
            next,
            Some(Sem::Month(_) | Sem::MaybeMonth(_) | Sem::Unit(_) | Sem::Season(_))
        ) || source.kind(at + 2).is_some_and(is_dash)
            || source.kind(at + 2) == Some(TokenKind::Sign('/'))
            || matches!(next, Some(Sem::And | Sem::To | Sem::Until));
        if is_ordinal {
            return vec![(Sem::Ordinal(value), 2)];
        }
    }
    vec![(plain, 1)]
}

/// Reads the letters that touch a number: `18th`, `1990s`, `90-х`, `10am`.
fn with_suffix(source: &Source, at: usize, number: Link) -> Option<(Sem, usize)> {
    let Link { value, digits, .. } = number;
    let mut next = at + 1;
    let sign = after(source, next);
    let dashed = source.kind(next).is_some_and(is_dash) && source.is_glued(next);
    if dashed || matches!(sign, Some('\'' | '\u{2019}')) {
        next += 1;
    }
    if !source.is_glued(next) {
        return None;
    }
    let word = source.words.get(next)?;
    let len = next - at + 1;
    let grammar = source.lexicon.grammar;
    let month = matches!(source.word_sem(next + 1), Some(Sem::Month(_)));
    if grammar.decade_endings.contains(&word)
        && value % 10 == 0
        && !month
        && matches!(digits, 2 | 4)
    {
        let first = u16::try_from(value).ok()?;
        let sem = if grammar.decades_need_years { Sem::Tens(first) } else { Sem::Decade(first) };
        return Some((sem, len));
    }
    if grammar.ordinal_endings.contains(&word) && digits <= 2 {
        return Some((Sem::Ordinal(value), len));
    }
    if grammar.ordinal_endings.contains(&word) && digits == 4 && dashed {
        return Some((Sem::Year(i32::try_from(value).ok()?), len));
    }
    if !dashed && next > at + 1 {
        return None;
    }
    if dashed {
        // "28-day", "1940-style": no date, but a range may go on: "18-June".
        return match source.word_sem(next) {
            Some(Sem::Month(_) | Sem::MaybeMonth(_) | Sem::In | Sem::On) => None,
            Some(Sem::Unit(_) | Sem::Units(_)) if digits == 4 => None,
            _ if digits == 4 => None,
            _ => Some((Sem::Other, len)),
        };
    }
    match source.word_sem(next) {
        Some(Sem::Am | Sem::Pm | Sem::YearMark | Sem::Bce | Sem::Ce | Sem::Month(_)) => None,
        _ if matches!(word, "q" | "h") => None,
        Some(Sem::Unit(_) | Sem::Units(_)) => None,
        _ => Some((Sem::Other, len)),
    }
}

/// Returns what numbers with signs between mean; `None` for what is no date.
fn several(source: &Source, links: &[Link], end: usize) -> Option<Vec<(Sem, usize)>> {
    if links.len() > MAX_LINKS {
        return None;
    }
    let plain = |link: &Link| Sem::Number(link.value, link.digits);
    let after = after(source, end);
    let is_hour = source.word_sem(end) == Some(Sem::Am);
    match links {
        // A telephone number.
        [a, b] if b.sign == '-' && a.digits == 3 && b.digits == 4 => None,
        [a, b] if b.sign == '-' => {
            if a.digits == 4
                && b.digits <= 2
                && (1..=12).contains(&b.value)
                && b.value < a.value % 100
            {
                return Some(vec![(figures(year_of(a), b.value, None)?, 3)]);
            }
            if a.digits <= 2 && b.digits == 4 && a.value > 12 && b.value > 1100 {
                return None;
            }
            if a.digits <= 2 && b.digits == 4 && (1..=12).contains(&a.value) {
                return Some(vec![(figures(year_of(b), a.value, None)?, 3)]);
            }
            Some(vec![(plain(a), 1), (Sem::Dash, 1), (plain(b), 1)])
        }
        [a, b] if b.sign == '/' => match (a.digits, b.digits) {
            (4, 2) if b.value == (a.value + 1) % 100 => {
                Some(vec![(plain(a), 1), (Sem::Dash, 1), (plain(b), 1)])
            }
            (4, 1 | 2) if (1..=12).contains(&b.value) => {
                Some(vec![(figures(year_of(a), b.value, None)?, 3)])
            }
            (4, 2 | 4) => Some(vec![(plain(a), 1), (Sem::Dash, 1), (plain(b), 1)]),
            (1 | 2, 4) => Some(vec![(figures(year_of(b), a.value, None)?, 3)]),
            _ => None,
        },
        [a, b] if b.sign == ':' && b.digits == 2 && a.digits <= 2 => Some(vec![(clock(a, b)?, 3)]),
        [a, b, c] if b.sign == ':' && c.sign == ':' && a.digits <= 2 => {
            let len = if c.digits == 2 { 5 } else { return None };
            Some(vec![(clock(a, b)?, len)])
        }
        [a, b] if b.sign == '.' && is_hour => Some(vec![(clock(a, b)?, 3)]),
        [a, b] if b.sign == '.' => dotted_pair(source, a, b, after),
        [a, b] if b.sign == ',' && a.digits <= 2 && b.digits == 4 => {
            Some(vec![(plain(a), 1), (Sem::Comma, 1), (plain(b), 1)])
        }
        [a, b, c] if b.sign == c.sign && matches!(b.sign, '.' | '/' | '-') => {
            Some(vec![(triple(source, a, b, c)?, 5)])
        }
        [a, b, c] if b.sign == '-' && c.sign == '.' => {
            let second = dotted_pair(source, b, c, after)?;
            let mut out = vec![(plain(a), 1), (Sem::Dash, 1)];
            out.extend(second);
            Some(out)
        }
        _ => two_dates(source, links),
    }
}

/// Reads `18.06`, which needs a language that writes dates so, or a year: `06.2024`.
fn dotted_pair(
    source: &Source,
    a: &Link,
    b: &Link,
    after: Option<char>,
) -> Option<Vec<(Sem, usize)>> {
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
fn triple(source: &Source, a: &Link, b: &Link, c: &Link) -> Option<Sem> {
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
fn two_dates(source: &Source, links: &[Link]) -> Option<Vec<(Sem, usize)>> {
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
