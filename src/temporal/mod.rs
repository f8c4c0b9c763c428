//! Finds date expressions in a text and resolves them.
//!
//! `token` cuts a text into words, `item` looks up their meanings in the tables of `grammar`, `parse` finds
//! expressions, `mode` decides what a passage counts from, and `resolve` computes each date. `find` runs
//! them. Knows nothing about notes.

mod build;
mod field;
mod figures;
mod find;
mod grammar;
mod item;
mod joined_figures;
mod language;
mod lexicon;
mod mixed;
mod mode;
mod parse;
mod previous;
mod resolve;
mod sem;
mod token;
mod value;

use std::ops::Range;

use chrono::NaiveDate;

pub use field::{TypedDate, near_month, typed_date};
pub use language::Language;
pub use mixed::expressions_by_paragraph;

/// What is known about a text in advance.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context {
    /// The day on which it was published.
    pub published: Option<NaiveDate>,
    /// Its language; detected if not given.
    pub language: Option<Language>,
    /// Its mode; chosen for each passage if not given.
    pub mode: Option<Mode>,
}

/// What the dates of a passage count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// The day of publication.
    News,
    /// The previous event.
    Narrative,
}

/// What a date was resolved against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Anchor {
    /// Its own words.
    Itself,
    /// The day on which the text was published.
    Publication,
    /// The previous event, by the bytes of its expression.
    Previous(Range<usize>),
    /// Nothing: its year is unknown.
    Open,
}

/// The kind of an expression.
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
    /// A clock time, whose day is mentioned elsewhere.
    Clock,
    /// Relative to another time.
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
    /// EDTF, with `XXXX` for an unknown year; `None` if the whole date is unknown.
    pub edtf: Option<String>,
    /// What it was resolved against.
    pub anchor: Anchor,
    /// Another date that it may mean.
    pub other: Option<OtherReading>,
    /// How certain the date is, 0 to 100.
    pub confidence: u8,
    /// The bytes of its sentence.
    pub sentence: Range<usize>,
    /// The mode of its passage.
    pub mode: Mode,
    /// The language whose grammar read it.
    pub language: Language,
    /// For a range: the bytes and the EDTF of its ends.
    pub ends: Vec<(Range<usize>, String)>,
}

impl Expression {
    /// Returns whether its year is unknown.
    pub fn is_open(&self) -> bool {
        self.edtf.as_ref().is_none_or(|edtf| edtf.contains("XXXX"))
    }
}

/// Returns all dates of a text, in order, without overlap.
pub fn expressions(text: &str, context: &Context) -> Vec<Expression> {
    let language = context.language.unwrap_or_else(|| Language::of(text, Language::ALL));
    find::expressions(text, language, context)
}

/// Returns the number of steps that finding the dates of a text takes, so that a test can check that it is
/// linear.
pub fn parse_work(text: &str, language: Language) -> u64 {
    find::parse_work(text, language)
}
