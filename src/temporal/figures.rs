//! Reads numbers and what touches them: ordinals, decades; and recognizes figures that are not dates, such as
//! amounts.

use super::item::Source;
use super::joined_figures::several;
use super::lexicon::is_dash;
use super::sem::Sem;
use super::token::TokenKind;

/// A number of a chain and the sign before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    /// The sign that joins it to the number before; a blank for the first.
    pub(super) sign: char,
    /// Its value.
    pub(super) value: u32,
    /// How many figures it has.
    pub(super) digits: u8,
}

/// A meaning, with its number of tokens.
pub(super) type Part = (Sem, usize);

/// Returns what the number at a token means, with what touches it, in order.
pub(super) fn read(source: &Source, at: usize) -> Vec<Part> {
    let chain = chain(source, at);
    let len = chain.len() * 2 - 1;
    if is_amount(source, at, len) {
        return vec![(Sem::Other, len)];
    }
    match chain.as_slice() {
        [only] if with_roman_month(source, at, only).is_some() => {
            with_roman_month(source, at, only).into_iter().collect()
        }
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
pub(super) fn after(source: &Source, at: usize) -> Option<char> {
    match source.kind(at) {
        Some(TokenKind::Sign(sign)) if source.is_glued(at) => Some(sign),
        _ => None,
    }
}

/// Reads `15.X.2024`.
fn with_roman_month(source: &Source, at: usize, day: &Link) -> Option<Part> {
    let parts = [TokenKind::Sign('.'), TokenKind::Word, TokenKind::Sign('.'), TokenKind::Number];
    let is_joined = |(step, kind): (usize, &TokenKind)| {
        source.kind(at + 1 + step) == Some(*kind) && source.is_glued(at + 1 + step)
    };
    if !parts.iter().enumerate().all(is_joined) {
        return None;
    }
    let month = super::item::roman(source.token_text(at + 2)).filter(|month| *month <= 12)?;
    let year = link(source, at + 4, '.');
    let month = Link { sign: '.', value: month, digits: 2 };
    Some((super::joined_figures::triple(source, day, &month, &year)?, 5))
}

/// Returns what a single number means.
fn single(source: &Source, at: usize, number: Link) -> Vec<Part> {
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
        // "Am 27. wurde": no sentence ends there.
        let before = at.checked_sub(1).and_then(|before| source.words.get(before));
        let goes_on = source.kind(at + 2) == Some(TokenKind::Word)
            && source.token_text(at + 2).starts_with(char::is_lowercase);
        let is_day = goes_on && matches!(before, Some("am" | "zum" | "vom"));
        if is_ordinal || is_day {
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
    // "28-day", "1940-style": no date, but a range may go on: "18-June".
    let goes_on = match source.word_sem(next) {
        Some(Sem::Month(_)) => true,
        Some(Sem::MaybeMonth(_) | Sem::In | Sem::On) if dashed => true,
        _ if dashed => digits == 4,
        Some(Sem::Am | Sem::Pm | Sem::YearMark | Sem::Bce | Sem::Ce) => true,
        Some(Sem::Unit(_) | Sem::Units(_)) => true,
        _ => matches!(word, "q" | "h"),
    };
    (!goes_on).then_some((Sem::Other, len))
}
