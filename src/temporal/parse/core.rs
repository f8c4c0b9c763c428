//! Rules for dates with names and numbers: "18 June 2024", "June 18", "spring of 2024", "the 1990s".

use super::{Fields, Parser, Read, Written, YearRef};
use crate::temporal::sem::{Relative, Sem, Unit};

impl Parser<'_> {
    /// Returns a date without the words that may surround it.
    pub(super) fn core(&self, at: usize) -> Read {
        let at = self.skip(at, &[Sem::The]);
        match self.sem(at) {
            Sem::Figures(read) => self.figures(at, read),
            Sem::Weekday(_) | Sem::MaybeWeekday(_) => self.weekday(at),
            Sem::Month(_) | Sem::MaybeMonth(_) => self.month(at),
            Sem::Season(_) | Sem::MaybeSeason(_) => self.season(at),
            Sem::Feast(month, day) => Some(self.feast(at, month, day)),
            Sem::LastDay => match self.month(self.skip(at + 1, &[Sem::Of, Sem::The]))? {
                (Written::Date(month), to) if month.day.is_none() => {
                    Some((Written::LastDay(month), to))
                }
                _ => None,
            },
            Sem::Unit(Unit::Year) if matches!(self.sem(at + 1), Sem::Number(..)) => {
                self.year_first(at + 1)
            }
            Sem::Ce | Sem::Year(_) => self.year_first(at),
            Sem::Decade(first) => self.decade(at + 1, first.into()),
            Sem::Tens(first) => self.tens(at, first),
            Sem::Relative(relative) => self.relative_date(at, relative),
            Sem::RelativeUnit(relative, Unit::Year) => Some(self.relative_year(at + 1, relative)),
            Sem::RelativeUnit(relative, unit) => {
                Some((super::relative::unit_of(relative, unit), at + 1))
            }
            Sem::Number(..) | Sem::Ordinal(_) | Sem::Cardinal(_) => self.numbered(at),
            _ => self.relative(at),
        }
    }

    /// Returns a day by its month, in figures or by its own name. Looks at a few items only, so that other rules can
    /// read on with it in linear time.
    pub(super) fn named_day(&self, at: usize) -> Read {
        let at = self.skip(at, &[Sem::The]);
        let (written, to) = match self.sem(at) {
            Sem::Figures(read) => self.figures(at, read)?,
            Sem::Weekday(_) | Sem::MaybeWeekday(_) => self.weekday(at)?,
            Sem::Month(_) | Sem::MaybeMonth(_) => self.month(at)?,
            Sem::Feast(month, day) => self.feast(at, month, day),
            Sem::Number(..) | Sem::Ordinal(_) | Sem::Cardinal(_) => self.day_month(at)?,
            _ => return None,
        };
        let Written::Date(fields) = written else { return None };
        (fields.day.is_some() && fields.month.is_some()).then_some((written, to))
    }

    /// Returns a day with a name: "Christmas 2024".
    fn feast(&self, at: usize, month: u8, day: u8) -> (Written, usize) {
        let fields = Fields { month: Some(month), day: Some(day), ..Fields::default() };
        self.with_year(fields, at + 1)
    }

    /// Returns a date in figures.
    pub(super) fn figures(&self, at: usize, read: crate::temporal::sem::Figures) -> Read {
        let fields = Fields {
            year: read.year.map_or(YearRef::Absent, YearRef::Given),
            month: Some(read.month),
            day: read.day,
            is_ambiguous: read.is_ambiguous,
            ..Fields::default()
        };
        let next = self.skip_year_mark(at + 1);
        if read.year.is_none()
            && let Some((year, to)) = self.year(next)
        {
            return Some((Written::Date(Fields { year, ..fields }), to));
        }
        Some((Written::Date(fields), next))
    }

    /// Returns a month, with a day and a year if they follow.
    pub(super) fn month(&self, at: usize) -> Read {
        let (Sem::Month(month) | Sem::MaybeMonth(month)) = self.sem(at) else { return None };
        let fields = Fields { month: Some(month), ..Fields::default() };
        let next = self.skip_stop(at + 1);
        if !self.lexicon.grammar.month_first {
            // "Жовтень 15, 2024", as programs write it.
            if let Some((day, to)) = self.day_number(next)
                && let year_at = self.skip(to, &[Sem::Comma])
                && let Sem::Number(year @ 1900..=2100, 4) = self.sem(year_at)
            {
                let year = YearRef::Given(i32::try_from(year).ok()?);
                let fields = Fields { day: Some(day), year, ..fields };
                return Some((Written::Date(fields), self.skip_year_mark(year_at + 1)));
            }
        } else {
            let day_at = self.skip(next, &[Sem::The, Sem::Dash]);
            let spaced = day_at == next || self.is_glued(day_at) || self.sem(next) == Sem::The;
            if let Some((day, to)) = self.day_number(day_at).filter(|_| spaced) {
                let fields = Fields { day: Some(day), ..fields };
                return Some(self.with_year(fields, to));
            }
        }
        Some(self.with_year(fields, next))
    }

    /// Returns the day of a month after its month; not the count of a unit, and no part of a bigger
    /// number.
    pub(super) fn day_number(&self, at: usize) -> Option<(u8, usize)> {
        let (value, to) = match self.sem(at) {
            Sem::Number(value, 1 | 2) | Sem::Ordinal(value) => (value, at + 1),
            // "June twenty-first", but "in December two men".
            Sem::Cardinal(_) => self.small_number(at).filter(|(_, to)| {
                matches!(self.sem(to - 1), Sem::Ordinal(_)) || self.sem(*to) != Sem::Other
            })?,
            _ => return None,
        };
        let counts = matches!(self.sem(to), Sem::Unit(_) | Sem::Units(_) | Sem::Am | Sem::Pm)
            || matches!(self.sem(at), Sem::Cardinal(1)) && to == at + 1
            || self.is_word_glued(to);
        Some((day_of(value)?, to)).filter(|_| !counts)
    }

    /// Returns whether a dash and a word touch what was read: "June 15-year".
    pub(super) fn is_word_glued(&self, at: usize) -> bool {
        self.sem(at) == Sem::Dash
            && self.is_glued(at)
            && self.is_glued(at + 1)
            && matches!(self.sem(at + 1), Sem::Other | Sem::Unit(_) | Sem::Units(_))
    }

    /// Returns the item after the full stop of "16. Nov.", a place in a row as other languages write it.
    pub(super) fn skip_month_stop(&self, at: usize) -> usize {
        let month = matches!(self.sem(at + 1), Sem::Month(_) | Sem::MaybeMonth(_));
        if self.sem(at) == Sem::Stop && self.is_glued(at) && month { at + 1 } else { at }
    }

    /// Returns the item after a full stop that touches.
    pub(super) fn skip_stop(&self, at: usize) -> usize {
        let numbers = matches!(self.sem(at + 1), Sem::Number(..) | Sem::Ordinal(_));
        if self.sem(at) == Sem::Stop && self.is_glued(at) && numbers { at + 1 } else { at }
    }

    /// Returns "the 20th of next month", "the second of this month".
    pub(super) fn day_of_relative_month(&self, at: usize) -> Read {
        if matches!(self.sem(at), Sem::Cardinal(_)) {
            return None;
        }
        let (value, to) = self.small_number(at)?;
        let next = self.skip(to, &[Sem::Of, Sem::The, Sem::In, Sem::Lead, Sem::By]);
        let (Sem::Relative(relative), Sem::Unit(Unit::Month)) =
            (self.sem(next), self.sem(next + 1))
        else {
            return None;
        };
        let day = Some(day_of(value)?);
        let fields = Fields { day, relative: Some(relative), in_month: true, ..Fields::default() };
        Some((Written::Date(fields), next + 2))
    }

    /// Returns a date that begins with its day.
    pub(super) fn day_month(&self, at: usize) -> Read {
        if self.sem(at) == Sem::Cardinal(1) {
            return None;
        }
        let (value, to) = self.small_number(at)?;
        let to = self.skip_month_stop(to);
        let next = self.skip(to, &[Sem::Of, Sem::The, Sem::Dash, Sem::Day(0), Sem::ThatDay(0)]);
        let (Sem::Month(month) | Sem::MaybeMonth(month)) = self.sem(next) else { return None };
        let is_month = self.items.get(next).is_some_and(|item| item.capital)
            || matches!(self.sem(next), Sem::Month(_))
            || matches!(self.sem(at), Sem::Ordinal(_));
        let day = day_of(value).filter(|_| is_month)?;
        let fields = Fields { month: Some(month), day: Some(day), ..Fields::default() };
        Some(self.with_year(fields, self.skip_stop(next + 1)))
    }

    /// Returns an expression that begins with a number.
    pub(super) fn numbered(&self, at: usize) -> Read {
        self.day_month(at)
            .or_else(|| self.month_and_year_in_figures(at))
            .or_else(|| self.day_of_relative_month(at))
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.nth_weekday(at))
            .or_else(|| self.counted_weekdays(at))
            .or_else(|| self.century(at))
            .or_else(|| self.relative(at))
            .or_else(|| self.year_first(at))
            .or_else(|| self.bare_day_of_month(at))
    }

    /// Returns "the 27th": a day of the month mentioned before.
    pub(super) fn bare_day_of_month(&self, at: usize) -> Read {
        let Sem::Ordinal(value) = self.sem(at) else { return None };
        let leads = |sem| {
            matches!(sem, Sem::On | Sem::Since | Sem::Until | Sem::From | Sem::By | Sem::Before)
        };
        let on_the = at >= 2 && self.sem(at - 1) == Sem::The && leads(self.sem(at - 2))
            || at >= 1 && self.sem(at - 1) == Sem::On
            || self.lexicon.grammar.years_follow && self.word(at).ends_with("го");
        let is_counted = matches!(self.word(at + 1), "числа" | "Числа");
        if is_counted && self.lexicon.grammar.years_follow {
            let day = Some(day_of(value)?);
            let relative = Some(Relative::Same);
            let fields = Fields { day, relative, in_month: true, ..Fields::default() };
            return Some((Written::Date(fields), at + 2));
        }
        let is_german = self.lexicon.grammar.dot_ordinals && self.is_lower_word(at + 1);
        let follows = is_german
            || matches!(
                self.sem(at + 1),
                Sem::Stop
                    | Sem::Comma
                    | Sem::Break
                    | Sem::Past
                    | Sem::And
                    | Sem::Close
                    | Sem::In
                    | Sem::Lead
                    | Sem::By
            );
        let in_figures = self.word(at).starts_with(|c: char| c.is_ascii_digit())
            && self.word(at).chars().count() < 6;
        let day = day_of(value).filter(|_| on_the && follows && in_figures)?;
        let fields = Fields {
            day: Some(day),
            relative: Some(Relative::Same),
            in_month: true,
            ..Fields::default()
        };
        Some((Written::Date(fields), at + 1))
    }

    /// Returns whether an item is a word in lower case.
    fn is_lower_word(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_lowercase)
    }
}

/// Returns a day of a month.
pub(super) fn day_of(value: u32) -> Option<u8> {
    u8::try_from(value).ok().filter(|day| (1..=31).contains(day))
}
