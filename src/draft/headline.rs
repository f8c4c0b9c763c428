//! Proposes a title: the clause around a date, without the date.

use super::language::Phrases;
use crate::temporal::Expression;

/// Maximum number of characters of a title.
const MAX_CHARS: usize = 80;
/// A clause of fewer words says too little, and the whole sentence is taken.
const MIN_WORDS: usize = 3;

/// Returns the clause of the sentence around an expression, without the words for the date.
pub(super) fn headline(text: &str, expression: &Expression, phrases: &Phrases) -> String {
    let sentence = &text[expression.sentence.clone()];
    let before = &text[expression.sentence.start..expression.range.start];
    let after = &text[expression.range.end..expression.sentence.end];
    let clause_start = before.rfind(ends_clause).map_or(0, |at| before.ceil_char_boundary(at + 1));
    let clause_end = after.find(ends_clause).unwrap_or(after.len());
    let mut start: Vec<&str> = before[clause_start..].split_whitespace().collect();
    if clause_start > 0 {
        let joining = start.iter().take_while(|word| phrases.is_connective(word)).count();
        start.drain(..joining);
    }
    let clause = join(&start, &after[..clause_end], phrases);
    let is_short = clause.split(' ').count() < MIN_WORDS;
    let whole = || join(&before.split_whitespace().collect::<Vec<_>>(), after, phrases);
    let title = trim(&if is_short { whole() } else { clause });
    if title.is_empty() { trim(sentence) } else { title }
}

/// Returns an expression's words with the preposition before them: "in June".
pub(super) fn with_preposition<'t>(
    text: &'t str,
    expression: &Expression,
    phrases: &Phrases,
) -> &'t str {
    let before = text[expression.sentence.start..expression.range.start].trim_end();
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let start = match phrases.is_preposition(word) {
        true => expression.sentence.start + before.len() - word.len(),
        false => expression.range.start,
    };
    &text[start..expression.range.end]
}

/// Whether a sign ends a clause.
fn ends_clause(c: char) -> bool {
    matches!(c, ';' | ':' | '—' | '–' | '(' | ')' | ',' | '،' | '、' | '。')
}

/// Joins what is before and after a date, without the words that lead to the date.
fn join(before: &[&str], after: &str, phrases: &Phrases) -> String {
    let is_lead =
        |word: &&&str| phrases.leads_to_date(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let leads = before.iter().rev().take_while(is_lead).count();
    let before = before[..before.len() - leads].iter().copied();
    before.chain(after.split_whitespace()).collect::<Vec<_>>().join(" ")
}

/// Trims a title: no signs at its ends, a capital at its start, at most [`MAX_CHARS`].
fn trim(title: &str) -> String {
    let is_loose = |c: char| !c.is_alphanumeric() && !")%\"“”«»'".contains(c);
    let words = title.trim_start_matches(|c: char| !c.is_alphanumeric() && !"\"“«„".contains(c));
    let mut short = String::new();
    for word in words.trim_end_matches(is_loose).split_whitespace() {
        if short.chars().count() + 1 + word.chars().count() > MAX_CHARS {
            short = format!("{} …", short.trim_end_matches(is_loose));
            break;
        }
        // The date was before the sign.
        let is_sign = word.starts_with([',', '.', ';', ':', '!', '?', ')', '»', '”']);
        let blank = if short.is_empty() || is_sign { "" } else { " " };
        short.extend([blank, word]);
    }
    let mut rest = short.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
