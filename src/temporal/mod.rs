//! Finds date expressions in a text and resolves them.
//!
//! `token` cuts a text into words, `item` says what each means by the tables in `grammar`, `parse`
//! finds expressions, and `resolve` gives each its date. Knows nothing of notes.

mod chooser;
mod field;
mod figures;
mod grammar;
mod item;
mod language;
mod lexicon;
mod parse;
mod resolve;
mod sem;
mod sentence;
mod token;
mod told;
mod value;

use std::ops::Range;

use chrono::NaiveDate;

pub use field::{TypedDate, typed_date};
pub use language::Language;

/// What is known of a text before it is read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context {
    /// The day on which it was published.
    pub published: Option<NaiveDate>,
    /// Its language; recognized if not given.
    pub language: Option<Language>,
    /// How it tells; chosen by the text itself if not given.
    pub mode: Option<Mode>,
}

/// How a passage tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// From the day on which it was published.
    News,
    /// From event to event.
    Narrative,
}

/// What a date was resolved against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchor {
    /// It says all itself.
    Itself,
    /// The day on which the text was published.
    Writing,
    /// Another expression, by its bytes.
    Told(Range<usize>),
    /// Nothing: its year is not known.
    Open,
}

/// What kind of expression it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A day of a month, with or without a year.
    Day,
    /// A month.
    Month,
    /// A season, quarter or half of a year.
    Season,
    /// A year.
    Year,
    /// A decade.
    Decade,
    /// A century.
    Century,
    /// A weekday.
    Weekday,
    /// A clock time, with a day that is told elsewhere.
    Clock,
    /// What leans on another time.
    Relative,
    /// From one date to another.
    Range,
    /// Since or until a date.
    OpenRange,
}

/// Another date that an expression may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherReading {
    /// EDTF.
    pub edtf: String,
    /// Why it may be meant.
    pub reason: &'static str,
}

/// A date in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expression {
    /// Its bytes.
    pub range: Range<usize>,
    /// Its kind.
    pub kind: Kind,
    /// EDTF, with `XXXX` for a year that could not be told; `None` if nothing could.
    pub edtf: Option<String>,
    /// No safe year exists.
    pub is_open: bool,
    /// What it was resolved against.
    pub anchor: Anchor,
    /// Another date that it may mean.
    pub other: Option<OtherReading>,
    /// How certain the date is, 0 to 100.
    pub confidence: u8,
    /// The bytes of its sentence.
    pub sentence: Range<usize>,
    /// How its passage tells.
    pub mode: Mode,
    /// Of a range: the bytes and the EDTF of its ends.
    pub ends: Vec<(Range<usize>, String)>,
}

/// Returns all dates of a text, in order, without overlap.
pub fn expressions(text: &str, context: &Context) -> Vec<Expression> {
    let language = context.language.unwrap_or_else(|| Language::of(text, Language::ALL));
    told::expressions(text, language, context)
}

/// Returns the steps that it takes to find the dates of a text: for a test that they are linear.
pub fn parse_work(text: &str, language: Language) -> u64 {
    told::parse_work(text, language)
}
