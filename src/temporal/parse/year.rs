//! Rules for years, and for what begins with one.

use super::{Fields, Parsed, Parser, Read, Written, YearRef};
use crate::temporal::item::number_of;
use crate::temporal::sem::{Sem, Unit};

impl Parser<'_> {
    /// Adds the year that follows, if one does.
    pub(super) fn with_year(&self, fields: Fields, at: usize) -> (Written, usize) {
        let next = self.skip(at, &[Sem::Comma, Sem::Of, Sem::The, Sem::In, Sem::Lead, Sem::By]);
        if let (Sem::Number(value @ 32..=99, 2), Some(_), None) =
            (self.sem(at), fields.month, fields.day)
        {
            // "August 99": no day, so a year.
            let year = YearRef::Given(crate::temporal::joined_figures::century_of(value));
            return (Written::Date(Fields { year, ..fields }), at + 1);
        }
        if let Some((year, to)) = self.year(next)
            && self.may_follow(at, next, year)
            && !(self.sem(at) == Sem::Comma && self.sem(to) == Sem::Dash)
        {
            return (Written::Date(Fields { year, ..fields }), to);
        }
        (Written::Date(fields), at)
    }

    /// Returns whether the words between a month and a year join them.
    pub(super) fn may_follow(&self, at: usize, next: usize, year: YearRef) -> bool {
        let between: Vec<_> = (at..next).map(|at| self.sem(at)).collect();
        match year {
            YearRef::Relative(_) => !between.contains(&Sem::Comma),
            _ => !between.contains(&Sem::In) && between.len() <= 2,
        }
    }

    /// Returns the year at an item: `2024`, `264 BC`, "last year", "that year".
    pub(super) fn year(&self, at: usize) -> Option<(YearRef, usize)> {
        match self.sem(at) {
            Sem::Number(value, digits @ 1..=4) => {
                let next = self.skip_year_mark(at + 1);
                if self.sem(next) == Sem::Bce {
                    return Some((YearRef::Given(1 - i32::try_from(value).ok()?), next + 1));
                }
                if self.sem(next) == Sem::Ce {
                    return Some((YearRef::Given(i32::try_from(value).ok()?), next + 1));
                }
                if digits == 3 && next > at + 1 && self.sem(next - 1) != Sem::Units(Unit::Year) {
                    return Some((YearRef::Given(i32::try_from(value).ok()?), next));
                }
                let is_named = at > 0 && self.sem(at - 1) == Sem::Unit(Unit::Year) && digits == 3;
                if is_named {
                    return Some((YearRef::Given(i32::try_from(value).ok()?), next));
                }
                let is_near = (1000..=2200).contains(&value) && self.is_year_here(at);
                let is_year = digits == 4 && is_near || digits > 2 && self.is_far_year(at);
                is_year.then(|| (YearRef::Given(i32::try_from(value).unwrap_or_default()), next))
            }
            Sem::Year(year) => Some((YearRef::Given(year), self.skip_year_mark(at + 1))),
            Sem::Ce => match self.sem(at + 1) {
                Sem::Number(value, _) => Some((YearRef::Given(i32::try_from(value).ok()?), at + 2)),
                _ => None,
            },
            Sem::Relative(relative)
                if matches!(self.sem(at + 1), Sem::Unit(Unit::Year) | Sem::YearMark) =>
            {
                Some((YearRef::Relative(relative), at + 2))
            }
            Sem::RelativeUnit(relative, Unit::Year) => Some((YearRef::Relative(relative), at + 1)),
            Sem::Unit(Unit::Year) if matches!(self.sem(at + 1), Sem::Number(..)) => {
                self.year(at + 1)
            }
            Sem::Ordinal(value @ 5..=20) if self.is_year_after_season(at) => {
                let year = YearRef::Given(1900 + i32::try_from(value).ok()?);
                Some((year, self.skip_year_mark(at + 1)))
            }
            Sem::Cardinal(_) => self.year_in_words(at).or_else(|| self.short_year_in_words(at)),
            _ => None,
        }
    }

    /// Reads "nineteen eighty-four", "two thousand and eighteen".
    pub(super) fn year_in_words(&self, at: usize) -> Option<(YearRef, usize)> {
        let (first, mut next) = self.small_number(at)?;
        let mut value = match self.sem(next) {
            Sem::Cardinal(1000) => {
                next += 1;
                first * 1000
            }
            Sem::Zero if (13..=20).contains(&first) => {
                let (rest, to) = self.small_number(next + 1).filter(|(rest, _)| *rest < 10)?;
                return Some((YearRef::Given(i32::try_from(first * 100 + rest).ok()?), to));
            }
            Sem::Cardinal(_) if (13..=20).contains(&first) => {
                let (rest, to) = self.small_number(next)?;
                return (10..100).contains(&rest).then(|| {
                    (YearRef::Given(i32::try_from(first * 100 + rest).unwrap_or_default()), to)
                });
            }
            _ => return None,
        };
        if let (Some(hundreds), Sem::Cardinal(100)) =
            (number_of(self.sem(next)), self.sem(next + 1))
        {
            value += hundreds * 100;
            next += 2;
        }
        let rest_at = self.skip(next, &[Sem::And]);
        if let (Sem::Cardinal(_), Some((rest @ 1..=99, to))) =
            (self.sem(rest_at), self.small_number(rest_at))
        {
            value += rest;
            next = to;
        }
        let whole = first > 1 || value % 1000 != 0;
        (whole && (1000..=2200).contains(&value))
            .then(|| (YearRef::Given(i32::try_from(value).unwrap_or_default()), next))
    }

    /// Returns whether an ordinal in words is the year of a season: "весной восемнадцатого".
    fn is_year_after_season(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.sem(before));
        let is_word = self.word(at).starts_with(char::is_alphabetic);
        let is_season = matches!(before, Some(Sem::Season(_)));
        self.lexicon.grammar.years_follow && is_word && is_season && self.word(at).ends_with("го")
    }

    /// Reads "сорок третьего" after a preposition or a season: 1943.
    fn short_year_in_words(&self, at: usize) -> Option<(YearRef, usize)> {
        let before = at.checked_sub(1).map(|before| self.sem(before));
        let leads = self.follows_preposition(at)
            || matches!(before, Some(Sem::Month(_) | Sem::Season(_) | Sem::MaybeMonth(_)));
        let (value @ 31..=99, to) = self.small_number(at)? else { return None };
        let is_ordinal = to == at + 2 && matches!(self.sem(to - 1), Sem::Ordinal(_));
        let next = self.skip_year_mark(to);
        // "В сорок третьем доме" is a place.
        let counts = next == to
            && self.sem(to) == Sem::Other
            && self.word(to).ends_with(['е', 'у', 'і', 'ї', 'и', 'ю']);
        let is_year = self.lexicon.grammar.years_follow && leads && is_ordinal && !counts;
        Some((YearRef::Given(1900 + i32::try_from(value).ok()?), next)).filter(|_| is_year)
    }

    /// Returns whether a number after a date without a year seems to be a year that cannot be read: "12 March 12999",
    /// "25 December 800 Charlemagne was crowned".
    pub(super) fn has_unread_year(&self, parsed: &Parsed) -> bool {
        let at = self.skip(parsed.to, &[Sem::Comma]);
        let number = self.word(at);
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        let is_named = self.lexicon.grammar.month_first
            && at == parsed.to
            && self.items.get(at + 1).is_some_and(|item| item.capital);
        let counts =
            self.sem(at + 1) == Sem::Other && (self.lexicon.grammar.counted)(self.word(at + 1));
        parsed.ends_without_year()
            && is_number
            && match number.len() {
                3 => self.closes_date(at) || is_named,
                5.. => self.closes_date(at) || self.lexicon.grammar.month_first && !counts,
                _ => false,
            }
    }

    /// Returns the item after the word "year".
    pub(super) fn skip_year_mark(&self, at: usize) -> usize {
        let marks = match self.sem(at) {
            Sem::YearMark => true,
            Sem::Unit(Unit::Year) => self.lexicon.grammar.years_follow,
            _ => false,
        };
        if marks { at + 1 } else { at }
    }

    /// Returns a year, or what begins with one: "2016 June", "2016 Q3".
    pub(super) fn year_first(&self, at: usize) -> Read {
        let (year, to) = self.year(at).or_else(|| self.short_year(at))?;
        let fields = Fields { year, ..Fields::default() };
        if let Some(month) = self.month_in_figures(at, to) {
            return Some((Written::Date(Fields { month: Some(month), ..fields }), to + 2));
        }
        let next = self.skip(to, &[Sem::Comma, Sem::Dash]);
        let named = match self.sem(next) {
            Sem::Month(month) | Sem::MaybeMonth(month)
                if self.sem(to) == Sem::Dash && self.sem(next + 1) == Sem::Dash =>
            {
                let (day, to) = self.day_number(next + 2)?;
                return Some((
                    Written::Date(Fields { month: Some(month), day: Some(day), ..fields }),
                    to,
                ));
            }
            _ if !self.lexicon.grammar.month_first && !self.lexicon.grammar.years_follow => None,
            Sem::Month(month) | Sem::MaybeMonth(month) => {
                // "2024 October 15"
                if let Some((day, to)) = self.day_number(next + 1).filter(|_| next == to) {
                    let fields = Fields { month: Some(month), day: Some(day), ..fields };
                    return Some((Written::Date(fields), to));
                }
                Some(Fields { month: Some(month), ..fields })
            }
            Sem::Season(season) if next == to => Some(Fields { season: Some(season), ..fields }),
            _ => None,
        };
        match named.filter(|_| matches!(self.sem(at), Sem::Number(_, 4))) {
            // "In 2016, June was dry" names two dates; "2016 June" one.
            Some(named) if next == to || self.sem(to) == Sem::Comma && !self.continues(next) => {
                Some((Written::Date(named), next + 1))
            }
            _ => Some((Written::Date(fields), to)),
        }
    }

    /// Returns a year of one to three digits in a text about times before Christ.
    pub(super) fn short_year(&self, at: usize) -> Option<(YearRef, usize)> {
        let Sem::Number(value, 2 | 3) = self.sem(at) else { return None };
        let marked = self.skip_year_mark(at + 1);
        if marked > at + 1 && self.follows_preposition(at) {
            return Some((YearRef::Short(value), marked));
        }
        let before = at.checked_sub(1).map(|before| self.sem(before));
        let leads = matches!(
            before,
            Some(
                Sem::In
                    | Sem::Lead
                    | Sem::By
                    | Sem::Until
                    | Sem::Since
                    | Sem::Edge
                    | Sem::About
                    | Sem::Open
                    | Sem::From
            )
        );
        let counts = matches!(
            self.sem(at + 1),
            Sem::Other | Sem::Unit(_) | Sem::Units(_) | Sem::Dash | Sem::NotDate
        );
        let ends = !counts
            || self.sem(at + 1) == Sem::Other
                && value >= 100
                && self.sem(at.saturating_sub(1)) == Sem::In;
        (leads && ends).then_some((YearRef::Short(value), at + 1))
    }

    /// Returns the month of `2016 - 11`: less than the end of a range of years would be.
    pub(super) fn month_in_figures(&self, at: usize, dash: usize) -> Option<u8> {
        let (Sem::Number(year, 4), Sem::Number(month @ 1..=12, _)) =
            (self.sem(at), self.sem(dash + 1))
        else {
            return None;
        };
        let alone = !matches!(
            self.sem(dash + 2),
            Sem::Dash | Sem::Number(..) | Sem::Unit(_) | Sem::Units(_)
        );
        let is_month = self.sem(dash) == Sem::Dash && month < year % 100 && alone;
        u8::try_from(month).ok().filter(|_| is_month)
    }

    /// Returns `11 - 2016`.
    pub(super) fn month_and_year_in_figures(&self, at: usize) -> Read {
        let (Sem::Number(month @ 1..=12, _), Sem::Dash, Sem::Number(year @ 1900..=2100, 4)) =
            (self.sem(at), self.sem(at + 1), self.sem(at + 2))
        else {
            return None;
        };
        let fields = Fields {
            year: YearRef::Given(i32::try_from(year).ok()?),
            month: u8::try_from(month).ok(),
            ..Fields::default()
        };
        Some((Written::Date(fields), at + 3))
    }

    /// Returns whether a month goes on with its day: "in 2016, June 5".
    pub(super) fn continues(&self, month: usize) -> bool {
        self.day_number(month + 1).is_some()
            || matches!(self.sem(month + 1), Sem::Past | Sem::Other)
    }

    /// Reads a number in words up to 99: "twenty-first".
    pub(super) fn small_number(&self, at: usize) -> Option<(u32, usize)> {
        let first = number_of(self.sem(at))?;
        if let Sem::Cardinal(20..=90) = self.sem(at) {
            let next = if self.sem(at + 1) == Sem::Dash { at + 2 } else { at + 1 };
            if let Sem::Cardinal(ones @ 1..=9) | Sem::Ordinal(ones @ 1..=9) = self.sem(next) {
                return Some((first + ones, next + 1));
            }
        }
        Some((first, at + 1))
    }
}
