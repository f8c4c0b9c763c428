//! Patterns of dates from locale data: which words and digits are where in a date.
//!
//! ICU4X formats one sample of each kind per language; its parts show where year, month, day and era are.
//! Filling the patterns gives what ICU4X would print, also for years that it refuses (beyond ±9999), and
//! lets several dates share what they have in common.

use std::fmt::{self, Write};

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::enums::CalendarPeriodFieldSet;
use icu_datetime::fieldsets::{M, MD, Y, YM, YMD};
use icu_datetime::options::YearStyle;
use icu_datetime::{FixedCalendarDateTimeFormatter, parts};
use icu_locale_core::Locale;
use writeable::{Part, PartsWrite, Writeable};

/// A piece of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text as it is.
    Text(String),
    /// The number of the year.
    Year,
    /// The name of the era.
    Era(String),
    /// The name or numeral of the month.
    Month(String),
    /// The day, with at least this many digits.
    Day(usize),
}

/// A date with placeholders.
pub(super) type Pattern = Vec<Piece>;

/// The patterns of one way to write years.
#[derive(Debug, Clone)]
pub(super) struct Forms {
    /// A year alone.
    pub(super) year: Pattern,
    /// A year and each of its months.
    pub(super) months: Vec<Pattern>,
    /// A day of each month of a year.
    pub(super) days: Vec<Pattern>,
}

/// All patterns of a language.
#[derive(Debug, Clone)]
pub(super) struct Patterns {
    /// For years of our era, without naming it.
    pub(super) plain: Forms,
    /// For years of our era, naming it.
    pub(super) after: Forms,
    /// For years before our era.
    pub(super) before: Forms,
    /// Names of the months alone.
    pub(super) months: Vec<String>,
    /// Their short names.
    pub(super) short_months: Vec<String>,
    /// A day of each month, short and without a year.
    pub(super) short_days: Vec<Pattern>,
}

impl Patterns {
    /// Makes the patterns of a locale.
    pub(super) fn new(locale: &Locale) -> Patterns {
        let alone = CalendarPeriodFieldSet::M(M::long());
        let short = CalendarPeriodFieldSet::M(M::medium());
        let plain = forms(locale, YearStyle::Full, 2345);
        let names = (1..=12).map(|number| text(&period(locale, alone, 2345, number)));
        let names = names.zip(&plain.months).map(|(name, dated)| numeral(dated).unwrap_or(name));
        Patterns {
            months: names.collect(),
            short_months: (1..=12)
                .map(|number| text(&period(locale, short, 2345, number)))
                .collect(),
            short_days: (1..=12).map(|number| day_of_month(locale, number)).collect(),
            after: forms(locale, YearStyle::WithEra, 2345).ordered_as(&plain),
            before: forms(locale, YearStyle::WithEra, -2344).ordered_as(&plain),
            plain,
        }
    }

    /// Replaces the locale's names of the eras.
    pub(super) fn rename_eras(&mut self, before: Option<String>, after: Option<String>) {
        for (forms, name) in [(&mut self.before, before), (&mut self.after, after)] {
            let Some(name) = name else { continue };
            let patterns = forms
                .months
                .iter_mut()
                .chain(&mut forms.days)
                .chain(std::iter::once(&mut forms.year));
            for piece in patterns.flatten() {
                if let Piece::Era(era) = piece {
                    era.clone_from(&name);
                }
            }
        }
    }
}

impl Forms {
    /// Returns these forms if they have year, month and day in the order of the plain ones; else the
    /// plain ones with the year and its era in place of the year. CLDR has no Arabic months and days with
    /// an era, and falls back to "BCE 44 March 15".
    fn ordered_as(self, plain: &Forms) -> Forms {
        let Forms { year, months, days } = self;
        let mend = |own: Vec<Pattern>, plain: &[Pattern]| -> Vec<Pattern> {
            let pairs = own.into_iter().zip(plain);
            let fixed = pairs.map(|(own, plain)| match order(&own) == order(plain) {
                true => own,
                false => with_year(plain, &year),
            });
            fixed.collect()
        };
        Forms { months: mend(months, &plain.months), days: mend(days, &plain.days), year }
    }
}

/// Returns the order of year, month and day in a pattern: `y`, `m`, `d`.
fn order(pattern: &[Piece]) -> String {
    let pieces = pattern.iter().filter_map(|piece| match piece {
        Piece::Year => Some('y'),
        Piece::Month(_) => Some('m'),
        Piece::Day(_) => Some('d'),
        Piece::Text(_) | Piece::Era(_) => None,
    });
    pieces.collect()
}

/// Returns a pattern with a whole pattern of a year in place of its year.
fn with_year(pattern: &[Piece], year: &[Piece]) -> Pattern {
    let pieces = pattern.iter().flat_map(|piece| match piece {
        Piece::Year => year.to_vec(),
        other => vec![other.clone()],
    });
    pieces.collect()
}

/// Returns the month of a pattern that ends in a numbered month, such as "6月"; `None` if it has a name.
/// Chinese names months alone in another way than those of a year.
fn numeral(dated: &[Piece]) -> Option<String> {
    let at = dated.iter().position(|piece| matches!(piece, Piece::Month(_)))?;
    let numbered = matches!(&dated[at], Piece::Month(name) if name.chars().all(char::is_numeric));
    (numbered && order(&dated[at..]) == "m").then(|| text(&dated[at..]))
}

fn forms(locale: &Locale, style: YearStyle, year: i32) -> Forms {
    let alone = CalendarPeriodFieldSet::Y(Y::long().with_year_style(style));
    let month = |style| CalendarPeriodFieldSet::YM(YM::long().with_year_style(style));
    let sound = [YearStyle::Full, YearStyle::WithEra]
        .map(month)
        .iter()
        .all(|fields| has_year(locale, *fields));
    let day = YMD::long().with_year_style(style);
    let days: Vec<Pattern> = (1..=12).map(|number| day_of(locale, day, year, number)).collect();
    let months = days.iter().zip(1..).map(|(day, number)| match sound {
        true => period(locale, month(style), year, number),
        false => without_day(day),
    });
    Forms { year: period(locale, alone, year, 6), months: months.collect(), days }
}

/// Returns whether the locale's data for months of a year is usable. CLDR 48 has a letter in place of the
/// year in Portuguese if its era is requested, and ICU4X then fails on the form without era too.
fn has_year(locale: &Locale, fields: CalendarPeriodFieldSet) -> bool {
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), fields);
    let (Ok(formatter), Ok(date)) = (formatter, Date::try_new_gregorian(2345, 6, 5)) else {
        return false;
    };
    let pattern = formatter.format(&date).pattern().to_string();
    // Text is between apostrophes, code is outside of them.
    pattern.split('\'').step_by(2).any(|code| code.contains(['y', 'r', 'U']))
}

/// Returns what ICU4X prints for a month or a year; empty only for a locale without data.
fn period(locale: &Locale, fields: CalendarPeriodFieldSet, year: i32, month: u8) -> Pattern {
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), fields);
    match (formatter, Date::try_new_gregorian(year, month, 5)) {
        (Ok(formatter), Ok(date)) => pieces(&formatter.format(&date)),
        _ => Pattern::new(),
    }
}

/// Returns what ICU4X prints for the fifth day of a month: one digit shows whether days are padded. Empty
/// only for a locale without data, and the compiled data falls back to the root for those.
fn day_of(locale: &Locale, fields: YMD, year: i32, month: u8) -> Pattern {
    let formatter = FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), fields);
    match (formatter, Date::try_new_gregorian(year, month, 5)) {
        (Ok(formatter), Ok(date)) => pieces(&formatter.format(&date)),
        _ => Pattern::new(),
    }
}

/// Returns what ICU4X prints for the fifth day of a month, short and without its year.
fn day_of_month(locale: &Locale, month: u8) -> Pattern {
    let formatter =
        FixedCalendarDateTimeFormatter::<Gregorian, _>::try_new(locale.into(), MD::medium());
    match (formatter, Date::try_new_gregorian(2345, month, 5)) {
        (Ok(formatter), Ok(date)) => pieces(&formatter.format(&date)),
        _ => Pattern::new(),
    }
}

/// Returns the pattern of a day cut down to its month.
fn without_day(day: &[Piece]) -> Pattern {
    let mut pattern = day.to_vec();
    if let Some(at) = pattern.iter().position(|piece| matches!(piece, Piece::Day(_))) {
        // Removes the day and the text between it and the month: the text after the day if the day comes
        // first, else the text before it.
        let tie = if at == 0 { 1 } else { at - 1 };
        pattern.drain(at.min(tie)..=at.max(tie).min(day.len() - 1));
    }
    pattern
}

fn pieces(text: &impl Writeable) -> Pattern {
    let mut pieces = Pieces::default();
    // Writing to memory does not fail.
    let _ = text.write_to_parts(&mut pieces);
    pieces.done
}

/// Collects the pieces of a pattern from the parts that ICU4X writes.
#[derive(Default)]
struct Pieces {
    done: Pattern,
    /// Whether the current part is collected as a whole.
    inside: bool,
    /// The text of that part so far.
    gathered: String,
}

impl Write for Pieces {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.inside {
            self.gathered.push_str(text);
        } else if let Some(Piece::Text(before)) = self.done.last_mut() {
            before.push_str(text);
        } else if !text.is_empty() {
            self.done.push(Piece::Text(text.to_owned()));
        }
        Ok(())
    }
}

impl PartsWrite for Pieces {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        let ours = [parts::YEAR, parts::ERA, parts::MONTH, parts::DAY].contains(&part);
        if !ours || self.inside {
            return write(self);
        }
        self.inside = true;
        write(self)?;
        self.inside = false;
        let text = std::mem::take(&mut self.gathered);
        self.done.push(match part {
            parts::YEAR => Piece::Year,
            parts::ERA => Piece::Era(text),
            parts::MONTH => Piece::Month(text),
            _ => Piece::Day(text.chars().count()),
        });
        Ok(())
    }
}

/// Returns the text of a pattern without placeholders.
fn text(pattern: &[Piece]) -> String {
    let pieces = pattern.iter().map(|piece| match piece {
        Piece::Text(text) | Piece::Era(text) | Piece::Month(text) => text.as_str(),
        Piece::Year | Piece::Day(_) => "",
    });
    pieces.collect()
}
