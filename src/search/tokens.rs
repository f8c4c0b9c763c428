//! Splits a text into the words under which it is found.

use unicode_normalization::char::is_combining_mark;

use super::fold;

/// Maximum length of a word in characters; the rest of a longer word is ignored.
pub const MAX_WORD_LENGTH: usize = 24;

/// Maximum number of letters of a part of `R&D`.
const MAX_PART_LENGTH: usize = 3;

/// The role of a character in a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CharKind {
    /// It separates words.
    Gap,
    /// A letter, mark or digit of a script with spaces between words.
    Letter,
    /// A character of a script without spaces between words, or whose words merge.
    Dense,
}

/// Returns the words of a text, folded, in their order, repeated ones too:
///
/// - of scripts with spaces, each run of letters, marks and digits, at most [`MAX_WORD_LENGTH`] characters of it;
///   initials with dots between them are one word (`U.S.`, `D.C.`), and a single letter that an apostrophe
///   joins to a word is not a word (`l'État`, `Russia's`); `R&D`, `C++` and `C#` are words, and so are their letters;
/// - of Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese, each two neighbours, and the last character
///   of a run by itself, so every character begins a word;
/// - of Arabic words, the part after the article (with or without one of و ف ب ك) and after لل;
/// - of Cyrillic words, the letters without apostrophes.
pub fn tokens(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    // White space separates words in all scripts.
    for part in text.split_ascii_whitespace() {
        match is_plain(part) {
            true => push_plain_words(part, &mut words),
            false => words.extend(tokens_of(part)),
        }
    }
    words
}

/// Returns whether a text needs only lower-casing: it is ASCII, without punctuation that can be part of a
/// word.
fn is_plain(part: &str) -> bool {
    part.is_ascii() && !part.trim_end_matches('.').contains(['.', '\'', '`', '&', '+', '#'])
}

/// Adds the words of a plain text.
fn push_plain_words(part: &str, words: &mut Vec<String>) {
    for run in part.split(|c: char| !c.is_ascii_alphanumeric()).filter(|run| !run.is_empty()) {
        words.push(run[..run.len().min(MAX_WORD_LENGTH)].to_ascii_lowercase());
    }
}

fn tokens_of(text: &str) -> Vec<String> {
    let folded: Vec<char> = fold(text).chars().collect();
    let kept = (0..folded.len()).filter(|at| !is_joint(&folded, *at));
    let joined: Vec<char> = kept.map(|at| folded[at]).collect();
    let mut words = Vec::new();
    let mut start = 0;
    for run in joined.chunk_by(|a, b| kind_of(*a) == kind_of(*b)) {
        let (kind, end) = (kind_of(run[0]), start + run.len());
        if kind == CharKind::Letter {
            let with_signs = end_with_signs(&joined, start, end);
            let with_signs = with_signs.map(|end| joined[start..end].iter().take(MAX_WORD_LENGTH));
            words.extend(with_signs.map(|word| word.collect::<String>()));
        }
        if !is_elided(&joined, start) {
            push(kind, &run.iter().collect::<String>(), &mut words);
        }
        start = end;
    }
    words
}

/// Returns where a run of letters ends with the signs that make it a word of its own: `R&D`, whose parts have
/// three letters at most, `C++`, `C#`.
fn end_with_signs(text: &[char], start: usize, end: usize) -> Option<usize> {
    if get(text, start.wrapping_sub(1)) == '&' {
        return None;
    }
    let run_end = |from: usize| {
        let len = text.iter().skip(from).take_while(|c| kind_of(**c) == CharKind::Letter).count();
        from + len
    };
    let is_short = |from: usize, to: usize| (1..=MAX_PART_LENGTH).contains(&(to - from));
    let mut last = end;
    while is_short(start, end) && get(text, last) == '&' {
        let next = run_end(last + 1);
        if !is_short(last + 1, next) {
            break;
        }
        last = next;
    }
    if last > end {
        return Some(last);
    }
    let after = match (get(text, end), get(text, end + 1)) {
        ('+', '+') => end + 2,
        ('+' | '#', _) => end + 1,
        _ => return None,
    };
    let next = get(text, after);
    (kind_of(next) == CharKind::Gap && !matches!(next, '+' | '#')).then_some(after)
}

/// Returns whether a character is an apostrophe inside a Cyrillic word (п'ять) or a dot between initials (U.S.).
fn is_joint(text: &[char], at: usize) -> bool {
    let is_cyrillic = |at| matches!(get(text, at), '\u{400}'..='\u{52f}');
    match text[at] {
        '\'' => is_cyrillic(at.wrapping_sub(1)) && is_cyrillic(at + 1),
        '.' => is_single_letter(text, at.wrapping_sub(1)) && is_single_letter(text, at + 1),
        _ => false,
    }
}

/// Returns whether a character is a single letter that an apostrophe joins to a word: l'État, Russia's.
fn is_elided(text: &[char], at: usize) -> bool {
    let letter = |at: usize| kind_of(get(text, at)) == CharKind::Letter;
    let before = get(text, at.wrapping_sub(1)) == '\'' && letter(at.wrapping_sub(2));
    let behind = get(text, at + 1) == '\'' && letter(at + 2);
    (before || behind) && is_single_letter(text, at)
}

/// Returns whether there is a letter of a script with spaces here that has no other next to it.
fn is_single_letter(text: &[char], at: usize) -> bool {
    let is_letter = |at: usize| kind_of(get(text, at)) == CharKind::Letter;
    let c = get(text, at);
    is_letter(at) && c.is_alphabetic() && !is_letter(at.wrapping_sub(1)) && !is_letter(at + 1)
}

/// Returns the character at a place, a space where there is none.
fn get(text: &[char], at: usize) -> char {
    text.get(at).copied().unwrap_or(' ')
}

/// Returns whether a word begins with a sign of a script without spaces.
pub(super) fn begins_with_dense_sign(word: &str) -> bool {
    word.chars().next().is_some_and(|c| kind_of(c) == CharKind::Dense)
}

fn kind_of(c: char) -> CharKind {
    match c {
        '\u{e00}'..='\u{eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30fa}'
        | '\u{30fc}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{20000}'..='\u{3ffff}' => CharKind::Dense,
        c if c.is_alphanumeric() || is_combining_mark(c) => CharKind::Letter,
        _ => CharKind::Gap,
    }
}

fn push(kind: CharKind, run: &str, words: &mut Vec<String>) {
    match kind {
        CharKind::Gap => {}
        CharKind::Dense => {
            let signs: Vec<char> = run.chars().collect();
            words.extend(signs.windows(2).map(|pair| pair.iter().collect::<String>()));
            words.extend(signs.last().map(char::to_string));
        }
        CharKind::Letter => {
            words.push(without_article(run).chars().take(MAX_WORD_LENGTH).collect())
        }
    }
}

/// Returns an Arabic word without its article, if two letters are left.
fn without_article(word: &str) -> &str {
    let bare = word.strip_prefix(['و', 'ف', 'ب', 'ك']);
    let rest = word
        .strip_prefix("ال")
        .or_else(|| bare.and_then(|bare| bare.strip_prefix("ال")))
        .or_else(|| word.strip_prefix("لل"));
    rest.filter(|rest| rest.chars().count() > 1).unwrap_or(word)
}
