//! Writes dates, counts and labels in a language.
//!
//! The only module that uses ICU4X (dates and numerals) and Fluent (messages).

mod calendar;
mod catalogue;
mod date;
mod date_note;
mod lang;
mod number;
mod pattern;
mod point;
mod share;

pub use catalogue::{Arg, Catalogue, message_ids};
pub use lang::Lang;

use std::collections::HashMap;
use std::fmt;
use std::sync::RwLock;

use crate::date::Shape;
use crate::diag::Checked;
use calendar::{Calendar, Case};
use catalogue::Messages;
use number::Numbers;
use pattern::Patterns;

/// The words of one language: its messages, with English ones in place of missing ones, and its locale
/// data.
///
/// Threads share one; put it into an `Arc`.
pub struct Words {
    lang: Lang,
    messages: Messages,
    numbers: Numbers,
    patterns: Patterns,
    /// The first day of a month if it is not a plain number: "1er".
    first_day: Option<String>,
    /// How ranges are shortened; `None` for languages where this is not known.
    style: Option<&'static share::Style>,
    /// The words of dates so far.
    dates: RwLock<HashMap<Shape, String>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// Loads the words of a language. Messages of `overrides` replace the built-in ones, those of a later
    /// catalogue those of an earlier one. A catalogue with mistakes gives a `bad-catalogue` for each, and
    /// its valid messages.
    pub fn load(lang: &Lang, overrides: &[Catalogue]) -> Checked<Words> {
        let mut diagnostics = Vec::new();
        let locale = lang.locale();
        let numbers = Numbers::new(&locale);
        let messages = Messages::load(lang, &numbers, overrides, &mut diagnostics);
        let mut patterns = Patterns::new(&locale);
        patterns.rename_eras(messages.own("era-before"), messages.own("era-after"));
        let first_day = messages.own("date-first-day");
        let style = share::Style::find(&lang.language());
        let lang = lang.clone();
        let dates = RwLock::default();
        let value = Words { lang, messages, numbers, patterns, first_day, style, dates };
        Checked { value, diagnostics }
    }

    /// Returns the language.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// Returns the built-in messages that this language lacks, which are printed in English; sorted.
    pub fn missing(&self) -> impl Iterator<Item = &'static str> {
        self.messages.missing().into_iter()
    }

    /// Formats a message. An unknown id is printed itself, so that it is noticed.
    pub fn message(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.messages.format(id, None, args).unwrap_or_else(|| id.to_owned())
    }

    /// Formats an attribute of a message, or the message itself if it has no such attribute.
    fn attribute(&self, id: &str, name: &str, args: &[(&str, Arg)]) -> String {
        self.messages.format(id, Some(name), args).unwrap_or_else(|| id.to_owned())
    }

    /// Returns an astronomical year (0 is 1 BCE): "2024", "44 BCE", "13,800,000,000 BCE".
    pub fn year(&self, year: i64) -> String {
        self.calendar(Calendar::year(year), Case::Alone)
    }

    /// Returns a month (1 to 12) alone, in the nominative: "June"; empty for other numbers.
    pub fn month(&self, month: u8) -> String {
        let index = usize::from(month).wrapping_sub(1);
        self.patterns.months.get(index).cloned().unwrap_or_default()
    }

    /// Returns the short name of a month (1 to 12), for axes: "Jun"; empty for other numbers.
    pub fn month_short(&self, month: u8) -> String {
        let index = usize::from(month).wrapping_sub(1);
        self.patterns.short_months.get(index).cloned().unwrap_or_default()
    }

    /// Returns a day without its year, for axes: "19 Jun"; empty for a month other than 1 to 12.
    pub fn day_short(&self, month: u8, day: u8) -> String {
        self.short_day(month, day)
    }

    /// Returns a month of an astronomical year, in the nominative: "June 2024".
    pub fn month_of_year(&self, year: i64, month: u8) -> String {
        self.calendar(Calendar { year, month: Some(month), day: None }, Case::Alone)
    }

    /// Returns a day of an astronomical year: "19 June 2024".
    pub fn day(&self, year: i64, month: u8, day: u8) -> String {
        self.calendar(Calendar { year, month: Some(month), day: Some(day) }, Case::Alone)
    }

    /// Returns a number with grouped digits: "1,234".
    pub fn number(&self, number: u64) -> String {
        self.numbers.grouped(number)
    }

    /// Returns "a, b or c"; empty for no items.
    pub fn list_or(&self, items: &[String]) -> String {
        self.list("list-or", items)
    }

    /// Returns "a, b and c"; empty for no items.
    pub fn list_and(&self, items: &[String]) -> String {
        self.list("list-and", items)
    }

    fn list(&self, end: &str, items: &[String]) -> String {
        let pair = |id: &str, first: &str, next: &str| {
            let args = [
                ("first", Arg::Text(first)),
                ("next", Arg::Text(next)),
                ("initial", Arg::initial(next)),
            ];
            self.message(id, &args)
        };
        let Some((last, others)) = items.split_last() else { return String::new() };
        let others = others.iter().cloned().reduce(|text, item| pair("list-comma", &text, &item));
        others.map_or_else(|| last.clone(), |others| pair(end, &others, last))
    }
}
