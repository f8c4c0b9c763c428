//! Finds the ends of sentences in words without markup, in any script.

/// Words before a full stop that do not end a sentence, in lower case and without it.
const ABBREVIATIONS: [&str; 28] = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "capt", "sgt", "gov", "sen", "rep", "st",
    "no", "vs", "cf", "approx", "ca", "art", "vol", "fig", "p", "pp", "ст", "см", "им", "ім",
];

/// Returns the sorted byte offsets of the ends of sentences, after quotation marks and brackets that
/// follow the stop; the end of the text is not among them.
pub(super) fn ends(words: &str) -> impl Iterator<Item = usize> + '_ {
    words
        .char_indices()
        .filter(|(_, c)| matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '؟' | '۔' | '।'))
        .filter_map(|(at, c)| end_after(words, at, c))
}

/// Returns the end of the sentence with the stop `c` at `at`, if it is one.
fn end_after(words: &str, at: usize, c: char) -> Option<usize> {
    let after = &words[at + c.len_utf8()..];
    let tail = after.trim_start_matches(['"', '\'', '”', '’', '»', '“', ')', ']']);
    let end = words.len() - tail.len();
    if matches!(c, '。' | '！' | '？') {
        return (!tail.is_empty()).then_some(end);
    }
    let next = tail.trim_start();
    if next.is_empty() || next.len() == tail.len() {
        return None;
    }
    let first = next.chars().find(|c| c.is_alphanumeric())?;
    let goes_on = first.is_lowercase() || (c == '.' && is_abbreviation(&words[..at]));
    (!goes_on).then_some(end)
}

/// Returns whether the last word before a full stop is an initial or a known abbreviation.
fn is_abbreviation(before: &str) -> bool {
    let mut reversed = before.chars().rev();
    let word: String = reversed.by_ref().take(8).take_while(|c| c.is_alphanumeric()).collect();
    let word: String = word.chars().rev().collect();
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}
