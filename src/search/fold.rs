//! Folds letters into the form in which they are compared: without case, compatibility forms and points.

use unicode_normalization::UnicodeNormalization;

/// Letters that Unicode does not decompose, and what replaces them; digits are handled separately.
const LETTERS: [(char, &str); 27] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('þ', "th"),
    ('ð', "d"),
    ('đ', "d"),
    ('ł', "l"),
    ('ø', "o"),
    ('ı', "i"),
    ('ς', "σ"),
    // In Ukrainian one is often written for the other.
    ('ґ', "г"),
    // Hebrew final letters as they are written inside a word.
    ('ך', "כ"),
    ('ם', "מ"),
    ('ן', "נ"),
    ('ף', "פ"),
    ('ץ', "צ"),
    // Arabic letters that are written one for the other, and those of Persian keyboards.
    ('ٱ', "ا"),
    ('ى', "ي"),
    ('ی', "ي"),
    ('ک', "ك"),
    ('ة', "ه"),
    // Apostrophes.
    ('\u{2018}', "'"),
    ('\u{2019}', "'"),
    ('\u{2bc}', "'"),
    ('\u{2b9}', "'"),
    ('\u{2032}', "'"),
    ('`', "'"),
];

/// Returns a text as it is searched: compatibility forms resolved (NFKD), lower case, no diacritics of
/// Latin, Greek and Cyrillic except those of й, ї and ў, no Hebrew points, no Arabic vowel signs, hamzas
/// and tatweel, one form of each letter, composed (NFC).
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase().replace('`', "'");
    }
    let mut letters = String::with_capacity(text.len());
    let mut before = '\0';
    for c in text.nfkd().flat_map(char::to_lowercase) {
        if !is_dropped(c) || is_own_letter(before, c) {
            match LETTERS.iter().find(|(letter, _)| *letter == c) {
                Some((_, other)) => letters.push_str(other),
                None => letters.push(digit(c)),
            }
        }
        before = c;
    }
    letters.nfc().collect()
}

/// Returns whether a mark makes a letter of its own: й, ў and ї are letters of their own, while many
/// write ё as е, and stress marks belong to no word.
fn is_own_letter(before: char, mark: char) -> bool {
    matches!((before, mark), ('и' | 'у', '\u{306}') | ('і', '\u{308}'))
}

/// Returns whether a character is dropped: marks that readers leave out, and invisible characters.
fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Converts Arabic and Persian digits to ASCII.
fn digit(c: char) -> char {
    let value = match c {
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}
