//! Languages as data: one file for each. A new language is one file and its tests.

mod de;
mod en;
pub(super) mod field;
mod ru;
mod uk;

use super::sem::Sem;

pub(super) use de::GERMAN;
pub(super) use en::ENGLISH;
pub(super) use ru::RUSSIAN;
pub(super) use uk::UKRAINIAN;

/// Forms of words, separated by `|`, and what they mean. A space separates the words of a phrase; a full
/// stop at the end marks an abbreviation.
pub(super) type Entry = (&'static str, Sem);

/// How a language writes dates.
pub(super) struct Grammar {
    /// ISO 639-1 code.
    pub(super) code: &'static str,
    /// Its words, in tables.
    pub(super) words: &'static [&'static [Entry]],
    /// Letters after a number that make it a place in a row: `18th`.
    pub(super) ordinal_endings: &'static [&'static str],
    /// Letters after a number that make it a decade: `1990s`.
    pub(super) decade_endings: &'static [&'static str],
    /// A decade is one only before the word "years": `90-х років`.
    pub(super) decades_need_years: bool,
    /// The word "year" follows its number: "2024 года".
    pub(super) years_follow: bool,
    /// "From" alone means "since": "с марта".
    pub(super) from_is_since: bool,
    /// The month precedes the day: "June 18", `6/18/2024`.
    pub(super) month_first: bool,
    /// A number with a full stop is a place in a row: `18. Juni`.
    pub(super) dot_ordinals: bool,
    /// `18.06` is a day and a month.
    pub(super) dotted_days: bool,
    /// Months begin with an upper-case letter.
    pub(super) capital_months: bool,
    /// "One" may be left out: "месяц назад".
    pub(super) counts_may_lack_one: bool,
    /// Parts of the day that form one word with a weekday: "Dienstagabend".
    pub(super) day_suffixes: &'static [&'static str],
    /// The preposition of the day on which something happens: "postponed on Monday" is no "postponed to Monday".
    pub(super) on_day: &'static str,
    /// Prefixes of verbs, separated by `|`. Before a verb in the past tense they change nothing.
    pub(super) prefixes: &'static str,
    /// Parts, separated by `|`, of verbs with a prefix that are in the present tense; others are in the future: "подпишет".
    pub(super) imperfective: &'static str,
    /// Endings of verbs in the past tense.
    pub(super) past_endings: &'static [&'static str],
    /// Endings of verbs in the present tense, or of those that also express the future.
    pub(super) present_endings: &'static [&'static str],
    /// Endings of verbs in the future tense.
    pub(super) future_endings: &'static [&'static str],
    /// Returns whether a word after "the day before" is what it leads on to: "the day before the vote".
    pub(super) leads_on: fn(&str) -> bool,
    /// Returns whether a word after a number of four figures is what it counts: "troops".
    pub(super) counted: fn(&str) -> bool,
}
