//! Proposes a title: the clause around a date, without the date.

use crate::temporal::Expression;

/// Maximum number of characters of a title.
const MAX_CHARS: usize = 80;
/// A clause of fewer words says too little, and the whole sentence is taken.
const FEWEST_WORDS: usize = 3;

/// Returns the clause of the sentence around an expression, without the words for the date.
pub(super) fn headline(text: &str, expression: &Expression, language: &str) -> String {
    let sentence = &text[expression.sentence.clone()];
    let start = expression.range.start - expression.sentence.start;
    let end = expression.range.end - expression.sentence.start;
    let (before, after) = (&sentence[..start], &sentence[end..]);
    let clause_start = before.rfind(is_clause_end).map_or(0, |at| next_char(before, at));
    let clause_end = after.find(is_clause_end).unwrap_or(after.len());
    let own = &before[clause_start..];
    // After a comma, a clause may begin with a word that only leads on from the one before.
    let own = if clause_start > 0 { without_lead(own, language) } else { own };
    let clause = join(own, &after[..clause_end], language);
    let words = clause.split_whitespace().count();
    let title = if words < FEWEST_WORDS { join(before, after, language) } else { clause };
    let title = trim(&title);
    if title.is_empty() { trim(sentence) } else { title }
}

fn next_char(text: &str, at: usize) -> usize {
    at + text[at..].chars().next().map_or(0, char::len_utf8)
}

/// Returns a clause without the words that join it to the one before: "which was", "and".
fn without_lead<'t>(clause: &'t str, language: &str) -> &'t str {
    let leads: &[&str] = match language {
        "uk" => &[
            "який",
            "яка",
            "яке",
            "які",
            "якого",
            "якої",
            "яких",
            "що",
            "а",
            "і",
            "й",
            "та",
            "але",
            "коли",
            "був",
            "була",
            "було",
            "були",
        ],
        "ru" => &[
            "который",
            "которая",
            "которое",
            "которые",
            "которого",
            "которой",
            "что",
            "а",
            "и",
            "но",
            "когда",
            "был",
            "была",
            "было",
            "были",
        ],
        "de" => &[
            "der", "die", "das", "den", "dem", "dessen", "deren", "und", "aber", "als", "dass",
            "wo", "wobei",
        ],
        _ => &[
            "which", "that", "who", "whose", "and", "but", "while", "as", "when", "where", "was",
            "were", "is", "are",
        ],
    };
    let mut rest = clause.trim_start();
    while let Some((word, behind)) = rest.split_once(char::is_whitespace) {
        if !leads.contains(&word.to_lowercase().as_str()) {
            break;
        }
        rest = behind.trim_start();
    }
    rest
}

/// A sign that ends a clause. A comma between figures does not count, but no date has one inside a clause.
fn is_clause_end(c: char) -> bool {
    matches!(c, ';' | ':' | '—' | '–' | '(' | ')' | ',' | '،' | '、' | '。')
}

/// Joins what is before and behind a date, without the words that lead to the date.
fn join(before: &str, after: &str, language: &str) -> String {
    let mut words: Vec<&str> = before.split_whitespace().collect();
    while words.last().is_some_and(|word| leads_to_date(word, language)) {
        words.pop();
    }
    words.extend(after.split_whitespace());
    words.join(" ")
}

/// Returns an expression's words with the preposition before them: "in June".
pub(super) fn with_preposition<'t>(
    text: &'t str,
    expression: &Expression,
    language: &str,
) -> &'t str {
    const NO_PREPOSITIONS: &[&str] = &["of", "the", "between", "dem", "der", "den"];
    let before = &text[expression.sentence.start..expression.range.start];
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    let leads = leads_to_date(word, language) && word.chars().all(char::is_alphabetic);
    let start = match leads && !NO_PREPOSITIONS.contains(&word.to_lowercase().as_str()) {
        true => expression.sentence.start + before.trim_end().len() - word.len(),
        false => expression.range.start,
    };
    &text[start..expression.range.end]
}

/// Whether a word only leads to a date: a preposition, an article, "about".
fn leads_to_date(word: &str, language: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words: &[&str] = match language {
        "uk" => &[
            "у",
            "в",
            "від",
            "до",
            "з",
            "із",
            "на",
            "близько",
            "приблизно",
            "протягом",
            "після",
            "перед",
        ],
        "ru" => &["в", "во", "от", "до", "с", "со", "на", "около", "примерно", "после", "перед"],
        "de" => &[
            "am", "im", "in", "seit", "bis", "ab", "vom", "von", "um", "dem", "der", "den", "etwa",
            "gegen", "nach", "vor", "zum",
        ],
        _ => &[
            "on", "in", "at", "by", "since", "until", "from", "during", "of", "the", "about",
            "around", "before", "after", "between",
        ],
    };
    words.contains(&word.as_str())
}

/// Trims a title: no signs at its ends, a capital at its start, at most [`MAX_CHARS`].
fn trim(title: &str) -> String {
    let is_loose = |c: char| {
        !c.is_alphanumeric() && !matches!(c, ')' | '%' | '"' | '“' | '”' | '«' | '»' | '\'')
    };
    let words = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words
        .trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '"' | '“' | '«' | '„'));
    let mut short = String::new();
    for word in words.trim_end_matches(is_loose).split(' ') {
        if short.chars().count() + 1 + word.chars().count() > MAX_CHARS {
            short = format!("{} …", short.trim_end_matches(is_loose));
            break;
        }
        short = if short.is_empty() { word.to_owned() } else { format!("{short} {word}") };
    }
    let mut rest = short.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
