//! Finds whom a sentence names as its authority: "according to Peskov", "Peskov said".

use super::language::Phrases;

/// Maximum number of words of a name.
const MAX_WORDS: usize = 6;

/// Returns the name to which a sentence attributes its content.
pub(super) fn speaker(sentence: &str, phrases: &Phrases) -> Option<String> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let plain: Vec<String> = words.iter().map(|word| bare(word).to_lowercase()).collect();
    let verb = plain.iter().position(|word| phrases.is_verb(word));
    let after_phrase = || {
        phrases.according_to().find_map(|phrase| {
            let at = plain.windows(phrase.len()).position(|window| window == phrase)?;
            name_at_start(&words[at + phrase.len()..], phrases, false)
        })
    };
    // After a comma, the subject follows: "in June, said".
    let before_verb = || {
        let words = &words[..verb?];
        let is_clause = words.last().is_some_and(|word| word.ends_with(','));
        if is_clause { None } else { name_at_end(words, phrases) }
    };
    // ", said Marta Ilieva": after the verb if it begins a clause.
    let after_verb = || {
        let begins = |at: &usize| {
            let ends = ['"', ',', '”', '»', '“', '–', '—'];
            words[at - 1].ends_with(ends) && phrases.is_verb(&plain[*at])
        };
        let verb = (1..words.len()).find(begins)?;
        name_at_start(&words[verb + 1..], phrases, phrases.names_continue)
    };
    after_phrase().or_else(before_verb).or_else(after_verb)
}

/// Returns the name with which words begin. With `continues`, the words after its first belong to it up to the
/// end of the clause.
fn name_at_start(words: &[&str], phrases: &Phrases, continues: bool) -> Option<String> {
    let mut name = Vec::new();
    for word in words.iter().take(MAX_WORDS) {
        let own = bare(word);
        let may_continue = !name.is_empty() && (continues || phrases.is_in_name(own));
        if !phrases.is_name(own) && !may_continue {
            break;
        }
        name.push(own);
        if word.ends_with([',', '.', ';', ':', ')']) {
            break;
        }
    }
    without_small_words(name, phrases)
}

/// Returns the name with which words end.
fn name_at_end(words: &[&str], phrases: &Phrases) -> Option<String> {
    let mut name = Vec::new();
    for word in words.iter().rev().take(MAX_WORDS) {
        let own = bare(word);
        let is_earlier_clause = !name.is_empty() && word.ends_with([',', '.', ';', ':']);
        if is_earlier_clause || (!phrases.is_name(own) && !phrases.is_in_name(own)) {
            break;
        }
        name.push(own);
    }
    name.reverse();
    without_small_words(name, phrases)
}

/// Returns a name without small words at its ends; `None` for what has no lower-case letter, such as a sign.
fn without_small_words(mut name: Vec<&str>, phrases: &Phrases) -> Option<String> {
    while name.last().is_some_and(|word| phrases.is_in_name(word)) {
        name.pop();
    }
    let start = name.iter().take_while(|word| phrases.is_in_name(word)).count();
    Some(name[start..].join(" ")).filter(|name| name.chars().any(char::is_lowercase))
}

/// Returns a word without the signs around it and without a genitive's "'s".
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}
