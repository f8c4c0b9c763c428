//! Cuts a text into words, numbers and signs.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Letters, with apostrophes between them.
    Word,
    /// ASCII digits.
    Number,
    /// Any other visible character.
    Sign(char),
    /// The end of a paragraph: a line break.
    Break,
}

/// A word, number or sign of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: TokenKind,
    /// Its bytes.
    pub(super) range: Range<usize>,
    /// No white space precedes it.
    pub(super) glued: bool,
}

/// Returns all tokens, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut glued = false;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() && c != '\n' || is_invisible(c) {
            glued = glued && is_invisible(c);
            continue;
        }
        let mut end = start + c.len_utf8();
        let kind = match c {
            '\n' => TokenKind::Break,
            '0'..='9' => TokenKind::Number,
            c if c.is_alphabetic() => TokenKind::Word,
            c => TokenKind::Sign(c),
        };
        let continues = |at: usize, c: char| match kind {
            TokenKind::Number => c.is_ascii_digit(),
            TokenKind::Word => c.is_alphabetic() || is_mark(c) || is_inner_apostrophe(text, at, c),
            _ => false,
        };
        while let Some(&(at, next)) = chars.peek()
            && continues(at, next)
        {
            end = at + next.len_utf8();
            chars.next();
        }
        out.push(Token { kind, range: start..end, glued });
        glued = c != '\n';
    }
    out
}

/// Returns whether a character is an apostrophe before a letter.
fn is_inner_apostrophe(text: &str, at: usize, c: char) -> bool {
    is_apostrophe(c)
        && text
            .get(at + c.len_utf8()..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(char::is_alphabetic)
}

/// Returns whether a character is used as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{02bc}')
}

/// Returns whether a character is an accent over the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036f}')
}

/// Returns whether a character has no width: soft hyphens and marks of direction.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}
