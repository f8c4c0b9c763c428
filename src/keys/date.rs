//! Reports invalid dates, with the text to write instead in the notation of their place.

use std::ops::Range;

use super::Checker;
use crate::date::{DateError, Hemisphere, Reading, When};
use crate::diag::{Alternative, Code, nearest};
use crate::temporal::{near_month, typed_date};
use crate::yaml::quote;

/// Shorter words resemble too many names of months.
const MIN_LETTERS: usize = 3;

/// Where a date is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DatePlace {
    /// A scalar of YAML without quotation marks.
    PlainScalar,
    /// An attribute of a heading, which ends at a space.
    Attribute,
    /// A place where any text can be written.
    Text,
}

impl DatePlace {
    /// Returns the place that begins after `before`.
    pub fn after(before: &str) -> DatePlace {
        let spaced = before.trim_end_matches(' ');
        match before.chars().next_back() {
            Some('=') => DatePlace::Attribute,
            Some('"' | '\'' | '(') => DatePlace::Text,
            _ if spaced.ends_with("::") => DatePlace::Text,
            _ => DatePlace::PlainScalar,
        }
    }

    /// Returns a reading as it must be written here.
    fn write(self, reading: Reading) -> Alternative {
        let Reading { text, note } = reading;
        let is_flow = text.starts_with(['[', '{']);
        let text = match self {
            DatePlace::PlainScalar if is_flow => format!("\"{text}\""),
            DatePlace::Attribute if text.contains(' ') => {
                When::parse(&text, Hemisphere::North).map_or(text, |when| when.edtf())
            }
            _ => text,
        };
        Alternative { text, note }
    }
}

impl Checker<'_> {
    /// Reports that `text` is not a date; `mark` is the place of the mistake in `whole`, the place of all of it.
    pub fn report_date(
        &mut self,
        text: &str,
        mark: &Range<usize>,
        whole: &Range<usize>,
        place: DatePlace,
        error: DateError,
    ) {
        let DateError { message, mut readings, mut help, .. } = error;
        let typed = || words_reading(text).or_else(|| misspelled(text));
        if let Some(reading) = readings.is_empty().then(typed).flatten() {
            readings.push(reading);
            help.clear();
        }
        let alternatives: Vec<Alternative> =
            readings.into_iter().map(|reading| place.write(reading)).collect();
        let diagnostic = self.report(Code::BadDate, mark, message);
        diagnostic.add_alternatives(whole, &alternatives);
        diagnostic.help.extend(help);
    }
}

/// Returns a date in any notation that has one meaning.
pub fn date_in_words(text: &str, hemisphere: Hemisphere) -> Option<When> {
    let readings = match When::parse(text, hemisphere) {
        Ok(when) => return Some(when),
        Err(error) => error.readings,
    };
    let edtf = match readings.as_slice() {
        [one] => one.text.clone(),
        [] => words_reading(text)?.text,
        _ => return None,
    };
    When::parse(&edtf, hemisphere).ok()
}

/// Reads a date in words: in one of the languages of the interface, or as vague as reports put it.
fn words_reading(text: &str) -> Option<Reading> {
    let typed = typed_date(text)?;
    When::parse(&typed.edtf, Hemisphere::North).ok()?;
    let words = || format!("`date_text: {}` keeps the words of a claim", quote(text));
    let note = if typed.words_say_more { words() } else { String::new() };
    Some(Reading { text: typed.edtf, note })
}

/// Reads a date in words with one word misspelled: the name of a month, or `unknown`.
fn misspelled(text: &str) -> Option<Reading> {
    if !nearest(text, ["unknown"]).is_empty() {
        return Some(Reading { text: "unknown".to_owned(), note: "no source knows it".to_owned() });
    }
    let is_letter = |c: char| c.is_alphabetic();
    let word = text.split(|c| !is_letter(c)).find(|word| word.chars().count() > MIN_LETTERS)?;
    let month = near_month(word)?;
    let reading = words_reading(&text.replacen(word, month, 1))?;
    Some(Reading { text: reading.text, note: format!("if `{word}` means {month}") })
}
