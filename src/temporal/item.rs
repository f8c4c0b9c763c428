//! Turns tokens into items: each a word, phrase or number with what it means for a date.

use std::ops::Range;

use super::figures;
use super::joined_figures::century_of;
use super::lexicon::{Lexicon, Words, is_dash};
use super::sem::{Sem, Unit};
use super::token::{Token, TokenKind, tokens};

/// A word, phrase, number or sign, and what it means.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// What it means.
    pub(super) sem: Sem,
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// No white space precedes it.
    pub(super) glued: bool,
    /// It begins with an upper-case letter.
    pub(super) capital: bool,
}

/// A text and its tokens.
pub(super) struct Source<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Its tokens.
    pub(super) tokens: &'a [Token],
    /// Its words in lower case.
    pub(super) words: &'a Words,
    /// The words of its language.
    pub(super) lexicon: &'a Lexicon,
}

impl Source<'_> {
    /// Returns the kind of a token.
    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Returns whether a token touches the one before it.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.glued)
    }

    /// Returns the bytes of a token.
    pub(super) fn token_text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &self.text[token.range.clone()])
    }

    /// Returns what a word means.
    pub(super) fn word_sem(&self, at: usize) -> Option<Sem> {
        self.words.get(at).and_then(|word| self.lexicon.word(word))
    }
}

/// Returns the items of a text, in order.
pub(super) fn items(text: &str, lexicon: &Lexicon) -> Vec<Item> {
    let tokens = tokens(text);
    let words = Words::new(text, &tokens);
    let source = &Source { text, tokens: &tokens, words: &words, lexicon };
    let mut out = Vec::with_capacity(source.tokens.len());
    let mut at = 0;
    while let Some(token) = source.tokens.get(at) {
        match token.kind {
            TokenKind::Number => {
                for (sem, len) in figures::read(source, at) {
                    push(&mut out, source, sem, at..at + len);
                    at += len;
                }
            }
            TokenKind::Word => {
                let (sem, len) = word(source, at);
                push(&mut out, source, sem, at..at + len);
                at += len;
            }
            TokenKind::Sign('\'' | '\u{2019}') if short_year(source, at).is_some() => {
                push(&mut out, source, short_year(source, at).unwrap_or(Sem::Other), at..at + 2);
                at += 2;
            }
            TokenKind::Sign(sign) => {
                push(&mut out, source, sign_sem(sign, token.kind), at..at + 1);
                at += 1;
            }
            TokenKind::Break => {
                push(&mut out, source, Sem::Break, at..at + 1);
                at += 1;
            }
        }
    }
    out
}

/// Adds an item of these tokens.
fn push(out: &mut Vec<Item>, source: &Source, sem: Sem, tokens: Range<usize>) {
    let (Some(first), Some(last)) =
        (source.tokens.get(tokens.start), source.tokens.get(tokens.end - 1))
    else {
        return;
    };
    let range = first.range.start..last.range.end;
    let capital = source.text[range.clone()].chars().next().is_some_and(char::is_uppercase);
    out.push(Item { sem, range, glued: first.glued, capital });
}

/// Returns what a sign means.
fn sign_sem(sign: char, kind: TokenKind) -> Sem {
    match sign {
        ',' => Sem::Comma,
        '.' | '!' | '?' | ';' | ':' => Sem::Stop,
        '(' | '[' => Sem::Open,
        ')' | ']' => Sem::Close,
        '№' | '#' | '§' => Sem::NotDate,
        '/' => Sem::Dash,
        '~' | '≈' => Sem::About,
        _ if is_dash(kind) => Sem::Dash,
        _ => Sem::Other,
    }
}

/// Returns what a word or phrase means, and its number of tokens.
fn word(source: &Source, at: usize) -> (Sem, usize) {
    if let Some(ordinal) = roman_century(source, at) {
        return (Sem::Ordinal(ordinal), 1);
    }
    if let Some(short) = letter_and_number(source, at) {
        return short;
    }
    let found = source.lexicon.at(source.words, source.tokens, at);
    let (sem, len) = found.or_else(|| Some((verb(source, at)?, 1))).unwrap_or((Sem::Other, 1));
    // The full stop of an abbreviation: "Oct.", "р.".
    let is_short = source.words.get(at + len - 1).is_some_and(|word| source.lexicon.is_short(word));
    let has_stop = source.kind(at + len) == Some(TokenKind::Sign('.')) && source.is_glued(at + len);
    (sem, if has_stop && is_short && !ends_sentence(source, at + len) { len + 1 } else { len })
}

/// Returns the year of "'24" after a month, a day or a comma.
fn short_year(source: &Source, at: usize) -> Option<Sem> {
    let number = source.token_text(at + 1);
    let touches = |at| source.is_glued(at) && source.kind(at) == Some(TokenKind::Word);
    let is_short = source.kind(at + 1) == Some(TokenKind::Number) && number.len() == 2;
    let before = at.checked_sub(1)?;
    let follows = matches!(source.kind(before), Some(TokenKind::Number | TokenKind::Sign(',')))
        || matches!(source.word_sem(before), Some(Sem::Month(_) | Sem::MaybeMonth(_)))
        || source.lexicon.grammar.ordinal_endings.contains(&source.words.get(before).unwrap_or(""));
    let is_year = is_short && source.is_glued(at + 1) && !touches(at + 2) && follows;
    is_year.then(|| Some(Sem::Year(century_of(number.parse().ok()?))))?
}

/// Returns the tense of a word that ends like a verb and is no name.
fn verb(source: &Source, at: usize) -> Option<Sem> {
    let is_name = source.token_text(at).starts_with(char::is_uppercase);
    source.lexicon.tense(source.words.get(at).filter(|_| !is_name)?)
}

/// Returns whether a full stop also ends a sentence: at the end of a paragraph.
fn ends_sentence(source: &Source, at: usize) -> bool {
    matches!(source.kind(at + 1), None | Some(TokenKind::Break))
}

/// Returns the value of a Roman numeral before the word "century" or "quarter".
fn roman_century(source: &Source, at: usize) -> Option<u32> {
    let text = source.token_text(at);
    roman_digit(text.chars().next()?)?;
    let next = source.word_sem(at + 1)?;
    matches!(next, Sem::Unit(Unit::Century | Unit::Quarter)).then(|| roman(text))?
}

/// Returns the value of a Roman numeral in upper case.
pub(super) fn roman(text: &str) -> Option<u32> {
    if text.len() > 12 || !text.chars().all(|c| roman_digit(c).is_some()) {
        return None;
    }
    let digits: Vec<u32> = text.chars().filter_map(roman_digit).collect();
    let value = |(at, digit): (usize, &u32)| match digits.get(at + 1) {
        Some(next) if next > digit => -i64::from(*digit),
        _ => i64::from(*digit),
    };
    u32::try_from(digits.iter().enumerate().map(value).sum::<i64>()).ok()
}

/// Returns the value of a Roman digit, also in the Cyrillic letters that look like it.
fn roman_digit(c: char) -> Option<u32> {
    match c {
        'I' | 'І' => Some(1),
        'V' => Some(5),
        'X' | 'Х' => Some(10),
        'L' => Some(50),
        _ => None,
    }
}

/// Reads `Q3` and `H1`.
fn letter_and_number(source: &Source, at: usize) -> Option<(Sem, usize)> {
    let letter = source.words.get(at)?;
    if source.kind(at + 1) != Some(TokenKind::Number) || !source.is_glued(at + 1) {
        return None;
    }
    match (letter, source.token_text(at + 1)) {
        ("q" | "кв", number @ ("1" | "2" | "3" | "4")) => {
            Some((Sem::Season(32 + number.parse::<u8>().ok()?), 2))
        }
        ("h", "1") => Some((Sem::Season(40), 2)),
        ("h", "2") => Some((Sem::Season(41), 2)),
        _ => None,
    }
}

/// Returns whether a meaning is a count or a place in a row.
pub(super) fn number_of(sem: Sem) -> Option<u32> {
    match sem {
        Sem::Number(n, _) | Sem::Cardinal(n) | Sem::Ordinal(n) => Some(n),
        _ => None,
    }
}

/// Returns how many days a unit has that is made of days; `None` for months and years.
pub(super) fn days_of(unit: Unit) -> Option<i64> {
    match unit {
        Unit::Day => Some(1),
        Unit::Week | Unit::Weekend => Some(7),
        Unit::Fortnight => Some(14),
        _ => None,
    }
}
