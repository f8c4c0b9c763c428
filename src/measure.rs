//! Estimates how wide a text is in sans serif, and breaks texts into lines. Needs no font: pictures are
//! shown in the fonts of their reader.

use unicode_normalization::char::is_combining_mark;

/// Returns the width of a text, in units of its font size: that in Arial and similar fonts, or more.
pub fn ems(text: &str) -> f64 {
    text.chars().map(em).sum()
}

fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '’' => 0.3,
        'f' | 't' | 'r' | '(' | ')' | '-' | ' ' | '\u{a0}' => 0.38,
        'm' | 'w' | 'M' | 'W' | '—' | '…' => 0.92,
        _ if is_wide(c) => 1.0,
        'ж' | 'м' | 'ф' | 'ш' | 'щ' | 'ы' | 'ю' => 0.85,
        'Ж' | 'Ф' | 'Ш' | 'Щ' | 'Ы' | 'Ю' => 1.05,
        '\u{400}'..='\u{52f}' if c.is_lowercase() => 0.64,
        _ if c.is_uppercase() => 0.7,
        _ if c.is_alphanumeric() => 0.58,
        _ => 0.5,
    }
}

/// Returns whether a letter is Chinese, Japanese or Korean, and so as wide as high.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}')
        || matches!(c, '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}')
}

/// Cuts a text to a width in ems, with an ellipsis if anything is lost. Cuts only between words, so the
/// visible text is a prefix of the name; a text without spaces is cut between letters.
pub fn cut(text: &str, most: f64) -> String {
    if ems(text) <= most {
        return text.to_owned();
    }
    let mut width = em('…');
    let mut kept = String::new();
    for c in text.chars() {
        width += em(c);
        if width > most {
            break;
        }
        kept.push(c);
    }
    let is_word_cut = text[kept.len()..].starts_with(|c: char| !c.is_whitespace());
    if let Some(end) = kept.rfind(char::is_whitespace).filter(|_| is_word_cut) {
        kept.truncate(end);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// Breaks a text into at most `most` lines that fit, each as long as possible, and says whether all of it
/// is there: if not, the last line ends in an ellipsis. There is at least one line.
pub fn lines(text: &str, most: usize, fits: impl Fn(&str) -> bool) -> (Vec<String>, bool) {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        for (place, piece) in pieces(word).enumerate() {
            let space = if place == 0 { " " } else { "" };
            add(&mut lines, space, piece, &fits);
        }
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                end_early(last, &fits);
            }
            return (lines, false);
        }
    }
    (lines, true)
}

/// Adds a piece to the last line, or to a new one; a piece that is wider than a line is broken between
/// letters.
fn add(lines: &mut Vec<String>, space: &str, piece: &str, fits: &impl Fn(&str) -> bool) {
    let last = lines.last().map_or("", String::as_str);
    let space = if last.is_empty() { "" } else { space };
    let longer = [last, space, piece].concat();
    if fits(&longer) {
        lines.pop();
        return lines.push(longer);
    }
    if !last.is_empty() {
        lines.push(String::new());
    }
    for letter in letters(piece) {
        let last = lines.last().map_or("", String::as_str);
        let longer = [last, letter].concat();
        if last.is_empty() || fits(&longer) {
            lines.pop();
            lines.push(longer);
        } else {
            lines.push(letter.to_owned());
        }
    }
}

/// Ends a line with an ellipsis, before the last word that leaves space for it.
fn end_early(line: &mut String, fits: &impl Fn(&str) -> bool) {
    let mut is_word_cut = false;
    while !line.is_empty() && !fits(&format!("{line}…")) {
        is_word_cut = line.pop().is_some_and(|c| !c.is_whitespace());
    }
    if let Some(end) = line.rfind(char::is_whitespace).filter(|_| is_word_cut) {
        line.truncate(end);
    }
    line.truncate(line.trim_end().len());
    line.push('…');
}

/// The parts of a word between which a line may end: around each Chinese, Japanese or Korean letter.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    split(word, |before, c| {
        let is_sign_after = |c: char| "、。，．）」』】〉》！？：；ー…・々〜)]!?,.:;".contains(c);
        let is_sign_before = |c: char| "（「『【〈《([".contains(c);
        (is_wide(before) || is_wide(c)) && !is_sign_after(c) && !is_sign_before(before)
    })
}

/// The letters of a word, each with the marks on it.
fn letters(word: &str) -> impl Iterator<Item = &str> {
    split(word, |_, _| true)
}

/// The parts of a word between letters where `may_split` allows it; marks stay on their letters.
fn split(word: &str, may_split: impl Fn(char, char) -> bool) -> impl Iterator<Item = &str> {
    let is_joined = |c: char| is_combining_mark(c) || matches!(c, '\u{200d}' | '\u{fe0f}');
    let pairs = word.char_indices().zip(word.chars().skip(1));
    let ends = pairs
        .filter(move |((_, before), c)| {
            !is_joined(*c) && *before != '\u{200d}' && may_split(*before, *c)
        })
        .map(|((at, before), _)| at + before.len_utf8())
        .chain([word.len()]);
    let mut start = 0;
    ends.map(move |end| &word[std::mem::replace(&mut start, end)..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_words_stay_whole_where_they_can() {
        let table: [(&str, usize, f64, &[&str], bool); 9] = [
            ("", 2, 5.0, &[""], true),
            ("one two", 2, 9.0, &["one two"], true),
            ("one  two\nthree", 3, 4.0, &["one two", "three"], true),
            ("one two three", 1, 4.0, &["one…"], false),
            ("one two three four", 2, 4.0, &["one two", "three…"], false),
            ("Donaudampfschiff", 3, 4.0, &["Donaud", "ampfsc", "hiff"], true),
            ("条約、調印される。", 3, 3.5, &["条約、", "調印さ", "れる。"], true),
            ("e\u{301}e\u{301}e\u{301}", 3, 1.2, &["e\u{301}", "e\u{301}", "e\u{301}"], true),
            ("条約調印", 1, 3.0, &["条約…"], false),
        ];
        for (text, most, width, expected, whole) in table {
            let found = lines(text, most, |line| ems(line) <= width);
            let expected: Vec<String> = expected.iter().map(|&line| line.to_owned()).collect();
            assert_eq!(found, (expected, whole), "{text}");
        }
    }
}
