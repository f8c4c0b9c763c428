//! The words of a language, ready to be looked up.

use std::collections::BTreeMap;

use super::grammar::Grammar;
use super::sem::Sem;
use super::token::{Token, TokenKind, is_apostrophe};

/// A phrase: the words after its first, and what it means.
type Phrase = (Vec<&'static str>, Sem);

/// The words and phrases of a language by their first word, in lower case.
pub(super) struct Lexicon {
    /// The language.
    pub(super) grammar: &'static Grammar,
    /// Single words, and whether a full stop may follow them as part of an abbreviation.
    words: BTreeMap<&'static str, (Sem, bool)>,
    /// Phrases, longest first.
    phrases: BTreeMap<&'static str, Vec<Phrase>>,
}

impl Lexicon {
    /// Makes the lexicon of a language.
    pub(super) fn new(grammar: &'static Grammar) -> Lexicon {
        let mut lexicon = Lexicon { grammar, words: BTreeMap::new(), phrases: BTreeMap::new() };
        for (forms, sem) in grammar.words.iter().copied().flatten() {
            for form in forms.split('|') {
                let is_short = form.len() > 1 && form.ends_with('.');
                let form = form.trim_end_matches('.');
                let mut words = form.split(' ');
                let Some(first) = words.next() else { continue };
                let rest: Vec<&str> = words.collect();
                if rest.is_empty() {
                    lexicon.words.entry(first).or_insert((*sem, is_short));
                } else {
                    lexicon.phrases.entry(first).or_default().push((rest, *sem));
                }
            }
        }
        for phrases in lexicon.phrases.values_mut() {
            phrases.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        lexicon
    }

    /// Returns what a word in lower case means.
    pub(super) fn word(&self, low: &str) -> Option<Sem> {
        let found = self.words.get(low).or_else(|| {
            let stem = low.strip_suffix("'s").or_else(|| low.strip_suffix('\''))?;
            self.words.get(stem).filter(|(sem, _)| !matches!(sem, Sem::MaybeMonth(_)))
        });
        found.map(|(sem, _)| *sem).or_else(|| self.weekday_and_part(low))
    }

    /// Returns the weekday of "Dienstagabend", and the month of "Septemberhälfte".
    fn weekday_and_part(&self, low: &str) -> Option<Sem> {
        let suffixes = self.grammar.day_suffixes.iter();
        let day = suffixes
            .filter_map(|suffix| low.strip_suffix(suffix))
            .find_map(|day| self.words.get(day))?;
        Some(day.0).filter(|sem| matches!(sem, Sem::Weekday(_) | Sem::Month(_)))
    }

    /// Returns the tense of a verb by its ending.
    pub(super) fn tense(&self, low: &str) -> Option<Sem> {
        if low.len() < 4 {
            return None;
        }
        let ends = |endings: &[&str]| endings.iter().any(|ending| low.ends_with(ending));
        if ends(self.grammar.future_endings) {
            return Some(Sem::Future);
        }
        if ends(self.grammar.past_endings) || self.has_past_after_prefix(low) {
            return Some(Sem::Past);
        }
        ends(self.grammar.present_endings).then(|| match self.is_perfective(low) {
            true => Sem::Future,
            false => Sem::Present,
        })
    }

    /// Returns whether a word is a prefix and a verb in the past tense: "entstand".
    fn has_past_after_prefix(&self, low: &str) -> bool {
        let mut rests =
            self.grammar.prefixes.split('|').filter_map(|prefix| low.strip_prefix(prefix));
        rests.any(|rest| self.words.get(rest).is_some_and(|(sem, _)| *sem == Sem::Past))
    }

    /// Returns whether a verb in the form of the present tense means the future by its prefix: "подпишет".
    fn is_perfective(&self, low: &str) -> bool {
        !self.grammar.imperfective.is_empty()
            && self.grammar.prefixes.split('|').any(|prefix| low.starts_with(prefix))
            && !self.grammar.imperfective.split('|').any(|part| low.contains(part))
    }

    /// Returns whether a full stop after a word is part of it: "Oct.".
    pub(super) fn is_short(&self, low: &str) -> bool {
        self.words.get(low).is_some_and(|(_, is_short)| *is_short)
    }

    /// Returns what the word or phrase means that begins with a token, and its number of tokens.
    pub(super) fn at(&self, lows: &Words, tokens: &[Token], at: usize) -> Option<(Sem, usize)> {
        let first = lows.get(at)?;
        let phrases = self.phrases.get(first).map_or(&[][..], Vec::as_slice);
        for (rest, sem) in phrases {
            let fits = rest.iter().enumerate().all(|(step, word)| {
                let at = at + 1 + step;
                lows.get(at) == Some(word)
                    || *word == "-" && tokens.get(at).is_some_and(|token| is_dash(token.kind))
                    || *word == "."
                        && tokens.get(at).is_some_and(|token| token.kind == TokenKind::Sign('.'))
            });
            if fits {
                return Some((*sem, rest.len() + 1));
            }
        }
        Some((self.word(first)?, 1))
    }
}

/// Returns whether a token is a dash.
pub(super) fn is_dash(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Sign('-' | '\u{2010}'..='\u{2015}' | '\u{2212}'))
}

/// The words of a text in lower case, in one allocation.
pub(super) struct Words {
    /// All of them, one after the other.
    text: String,
    /// Where each token's word ends; its start is the end before.
    ends: Vec<usize>,
}

impl Words {
    /// Returns the words of tokens; other tokens have none.
    pub(super) fn new(text: &str, tokens: &[Token]) -> Words {
        let mut words = Words { text: String::new(), ends: Vec::with_capacity(tokens.len()) };
        for token in tokens {
            if token.kind == TokenKind::Word {
                for c in text[token.range.clone()].chars() {
                    match c {
                        c if is_apostrophe(c) => words.text.push('\''),
                        '\u{301}' => {}
                        c => words.text.extend(c.to_lowercase()),
                    }
                }
            }
            words.ends.push(words.text.len());
        }
        words
    }

    /// Returns the word of a token in lower case; `None` for numbers and signs.
    pub(super) fn get(&self, at: usize) -> Option<&str> {
        let end = *self.ends.get(at)?;
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.text[start..end]).filter(|word| !word.is_empty())
    }
}
