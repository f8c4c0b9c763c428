//! Reads dates in English words: `19 June 2024`, `spring 2024`, `Q3 2024`, `19th century`, `500 BC`.

use super::Reading;
use super::numeric::MONTHS;
use crate::date::day::year_text;
use crate::date::parse::is_number;

/// Words without meaning for the date.
const FILLERS: &[&str] = &[
    "the",
    "of",
    "in",
    "on",
    "year",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
];

/// One word of a date.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Word<'a> {
    /// A number as written.
    Number(&'a str),
    /// A number with `st`, `nd`, `rd` or `th`.
    Ordinal(&'a str),
    /// 1 to 12.
    Month(usize),
    /// A season, quarter or semester by its EDTF code.
    Season(u8),
    /// `1980s`, without the s.
    Decade(&'a str),
    /// "century"
    Century,
    /// `bc`, `ad` and the like.
    Era(Era),
}

/// How years are counted.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Era {
    /// Not stated.
    Unstated,
    /// Before Christ.
    Before,
    /// Anno Domini.
    After,
}

/// Returns readings of lower-case text; none if it contains an unknown word.
pub(super) fn readings(low: &str) -> Vec<Reading> {
    // Words do not express a sign, or an open or unknown end of an interval.
    if low.starts_with(['-', '/']) || low.ends_with('/') || low.contains("..") {
        return Vec::new();
    }
    let spread = spread(low);
    let words: Option<Vec<Word>> = spread
        .split_whitespace()
        .map(|word| word.trim_matches([',', '.']))
        .filter(|word| !word.is_empty() && !FILLERS.contains(word))
        .map(word)
        .collect();
    let Some(words) = words else { return Vec::new() };
    let (eras, rest): (Vec<Word>, Vec<Word>) =
        words.into_iter().partition(|word| matches!(word, Word::Era(_)));
    match eras.as_slice() {
        [] => dated(&rest, Era::Unstated),
        [Word::Era(era)] => dated(&rest, *era),
        _ => Vec::new(),
    }
}

/// Separates words that touch: `q3/2024`, `500bc`, `jun-2024`.
fn spread(low: &str) -> String {
    let low = low.replace("b.c.e", "bce").replace("b.c", "bc").replace("a.d", "ad");
    let mut out = String::new();
    let (mut last, mut digits) = (' ', 0);
    for c in low.chars() {
        // Not `19th`, `1st`, `2nd`, `3rd`, `1980s` or `3q`.
        let begins = matches!(c, 'a'..='m' | 'o' | 'q') && (digits > 2 || !matches!(c, 'q' | 'h'));
        let ends = last.is_alphabetic() && c.is_ascii_digit() && !matches!(last, 'q' | 'h');
        let glued = digits > 0 && begins || ends;
        if glued {
            out.push(' ');
        }
        out.push(if matches!(c, '-' | '/') { ' ' } else { c });
        digits = if c.is_ascii_digit() { digits + 1 } else { 0 };
        last = c;
    }
    out
}

/// Returns what one word means.
fn word(text: &str) -> Option<Word<'_>> {
    if is_number(text) {
        return Some(Word::Number(text));
    }
    let number = |suffix: &str| text.strip_suffix(suffix).filter(|number| is_number(number));
    if let Some(number) = ["st", "nd", "rd", "th"].into_iter().find_map(number) {
        return Some(Word::Ordinal(number));
    }
    if let Some(decade) = ["'s", "s"].into_iter().find_map(number) {
        return Some(Word::Decade(decade));
    }
    let month =
        MONTHS.iter().position(|name| text.len() >= 3 && name.to_lowercase().starts_with(text));
    match text {
        "century" | "c" => Some(Word::Century),
        "bc" | "bce" => Some(Word::Era(Era::Before)),
        "ad" | "ce" => Some(Word::Era(Era::After)),
        "spring" => Some(Word::Season(21)),
        "summer" => Some(Word::Season(22)),
        "autumn" | "fall" => Some(Word::Season(23)),
        "winter" => Some(Word::Season(24)),
        "q1" | "1q" => Some(Word::Season(33)),
        "q2" | "2q" => Some(Word::Season(34)),
        "q3" | "3q" => Some(Word::Season(35)),
        "q4" | "4q" => Some(Word::Season(36)),
        "h1" | "1h" => Some(Word::Season(40)),
        "h2" | "2h" => Some(Word::Season(41)),
        _ => month.map(|month| Word::Month(month + 1)),
    }
}

/// Returns readings of words with years of an era.
fn dated(words: &[Word], era: Era) -> Vec<Reading> {
    use Word::{Century, Decade, Month, Number, Ordinal, Season};
    let in_year = |y: &str, rest: String| {
        year(y, era).map_or_else(Vec::new, |year| Reading::plain(format!("{year}{rest}")))
    };
    match *words {
        [Number(y)] if era == Era::Before => {
            Reading::plain(format!("{} BCE", y.trim_start_matches('0')))
        }
        [Number(y)] => in_year(y, String::new()),
        [Decade(y)] => decade(y, era),
        [Month(m)] => yearless(format!("XXXX-{m:02}")),
        [Number(d) | Ordinal(d), Month(m)] | [Month(m), Number(d) | Ordinal(d)] if d.len() <= 2 => {
            yearless(format!("XXXX-{m:02}-{d:0>2}"))
        }
        [Number(y), Number(m), Number(d)] if era == Era::Before => {
            in_year(y, format!("-{m:0>2}-{d:0>2}"))
        }
        [Ordinal(n), Century] => century(n, era),
        [Month(m), Number(y)] | [Number(y), Month(m)] => in_year(y, format!("-{m:02}")),
        [Season(code), Number(y)] | [Number(y), Season(code)] => season(code, y, era),
        [Number(d) | Ordinal(d), Month(m), Number(y)]
        | [Month(m), Number(d) | Ordinal(d), Number(y)]
            if d.len() <= 2 =>
        {
            in_year(y, format!("-{m:02}-{d:0>2}"))
        }
        [Number(y), Month(m), Number(d) | Ordinal(d)] if d.len() <= 2 => {
            in_year(y, format!("-{m:02}-{d:0>2}"))
        }
        _ => Vec::new(),
    }
}

/// Returns a year in EDTF. Two digits are not a year, since the century is unknown.
fn year(text: &str, era: Era) -> Option<String> {
    let number: i64 = text.parse().ok()?;
    match era {
        Era::Before => (number > 0).then(|| year_text(1 - number)),
        Era::After => Some(year_text(number)),
        Era::Unstated => (text.len() > 2).then(|| year_text(number)),
    }
}

/// Returns the reading of a day or month without its year.
fn yearless(text: String) -> Vec<Reading> {
    vec![Reading::with_note(text, "if the year is not known")]
}

/// Returns a season of a year, with its months if they reach into the next.
fn season(code: u8, y: &str, era: Era) -> Vec<Reading> {
    let Some(year) = year(y, era) else { return Vec::new() };
    let note = match (code, y.parse::<i64>()) {
        (24, Ok(number)) if era != Era::Before => {
            format!("December {number} to February {}", number + 1)
        }
        _ => String::new(),
    };
    vec![Reading::with_note(format!("{year}-{code}"), note)]
}

/// Reads `1980s`; `1900s` has two meanings.
fn decade(text: &str, era: Era) -> Vec<Reading> {
    match (text.len(), era) {
        (4, Era::Unstated) if text.ends_with("00") => vec![
            Reading::with_note(format!("{}XX", &text[..2]), "the century"),
            Reading::with_note(format!("{}X", &text[..3]), "its first ten years"),
        ],
        (4, Era::Unstated) if text.ends_with('0') => Reading::plain(format!("{}X", &text[..3])),
        _ => Vec::new(),
    }
}

/// Reads `19th century`; before Christ as an interval, since EDTF has no such digits there.
fn century(number: &str, era: Era) -> Vec<Reading> {
    match (number.parse::<u32>(), era) {
        (Ok(n @ 1..=99), Era::Before) => {
            Reading::plain(format!("{} BCE/{} BCE", n * 100, n * 100 - 99))
        }
        (Ok(n @ 1..=99), _) => {
            let first = n * 100 - 100;
            let note = format!("{first} to {}", first + 99);
            vec![Reading::with_note(format!("{:02}XX", n - 1), note)]
        }
        _ => Vec::new(),
    }
}
