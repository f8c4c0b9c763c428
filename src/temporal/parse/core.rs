//! Rules for dates with names and numbers: "18 June 2024", "June 18", "spring of 2024", "the 1990s".

use super::{Fields, Parser, Read, Written, YearRef};
use crate::temporal::item::number_of;
use crate::temporal::sem::{Sem, Turn, Unit};

impl Parser<'_> {
    /// Returns a date without what may stand before and after it.
    pub(super) fn core(&self, at: usize) -> Read {
        let at = self.skip(at, &[Sem::The]);
        match self.sem(at) {
            Sem::Figures(read) => self.figures(at, read),
            Sem::Weekday(_) | Sem::MaybeWeekday(_) => self.weekday(at),
            Sem::Month(_) | Sem::MaybeMonth(_) => self.month(at),
            Sem::Season(_) | Sem::MaybeSeason(_) => self.season(at),
            Sem::Decade(first) => self.decade(at + 1, first.into()),
            Sem::Tens(first) => self.tens(at, first),
            Sem::Turn(turn) => self.turned(at, turn),
            Sem::Number(..) | Sem::Ordinal(_) | Sem::Cardinal(_) => self.numbered(at),
            _ => self.relative(at),
        }
    }

    /// Returns a date in figures.
    fn figures(&self, at: usize, read: crate::temporal::sem::Figures) -> Read {
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

    /// Returns a weekday, with the date or week that may follow it.
    fn weekday(&self, at: usize) -> Read {
        let (Sem::Weekday(weekday) | Sem::MaybeWeekday(weekday)) = self.sem(at) else { return None };
        let next = self.skip(at + 1, &[Sem::Comma, Sem::The, Sem::On, Sem::Open, Sem::Stop, Sem::Of]);
        let dated = match self.sem(next) {
            Sem::Figures(_) => self.core(next),
            Sem::Month(_) | Sem::MaybeMonth(_) => self.month(next),
            Sem::Number(_, 1 | 2) | Sem::Ordinal(_) | Sem::Cardinal(_) => {
                self.day_month(next).or_else(|| self.day_alone(next, at + 1))
            }
            _ => None,
        };
        if let Some((Written::Date(fields), to)) = dated
            && fields.day.is_some()
        {
            let closes = self.sem(next.saturating_sub(1)) == Sem::Open && self.sem(to) == Sem::Close;
            let to = if closes { to + 1 } else { to };
            return Some((Written::Date(Fields { weekday: Some(weekday), ..fields }), to));
        }
        let week = self.skip(at + 1, &[Sem::Of, Sem::In, Sem::On, Sem::The]);
        if let (Sem::Turn(turn), Sem::Unit(Unit::Week)) = (self.sem(week), self.sem(week + 1)) {
            return Some((Written::WeekdayOf(weekday, turn), week + 2));
        }
        if matches!(self.sem(at), Sem::MaybeWeekday(_)) {
            return None;
        }
        Some((Written::Date(Fields { weekday: Some(weekday), ..Fields::default() }), at + 1))
    }

    /// Returns the bare day of a month after its weekday: "Friday the 13th".
    fn day_alone(&self, at: usize, after_weekday: usize) -> Read {
        let is_day = matches!(self.sem(at), Sem::Ordinal(_)) && self.sem(after_weekday) == Sem::The;
        let day = number_of(self.sem(at)).and_then(day_of).filter(|_| is_day)?;
        Some((Written::Date(Fields { day: Some(day), ..Fields::default() }), at + 1))
    }

    /// Returns a month, with a day and a year if they follow.
    fn month(&self, at: usize) -> Read {
        let (Sem::Month(month) | Sem::MaybeMonth(month)) = self.sem(at) else { return None };
        let fields = Fields { month: Some(month), ..Fields::default() };
        let next = self.skip_stop(at + 1);
        if self.lexicon.grammar.month_first {
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
    fn day_number(&self, at: usize) -> Option<(u8, usize)> {
        let (value, to) = match self.sem(at) {
            Sem::Number(value, 1 | 2) | Sem::Ordinal(value) => (value, at + 1),
            Sem::Cardinal(_) => self.small_number(at)?,
            _ => return None,
        };
        let counts = matches!(self.sem(to), Sem::Unit(_) | Sem::Am | Sem::Pm)
            || matches!(self.sem(at), Sem::Cardinal(1)) && to == at + 1
            || self.is_word_glued(to);
        Some((day_of(value)?, to)).filter(|_| !counts)
    }

    /// Returns whether a dash and a word touch what was read: "June 15-year".
    fn is_word_glued(&self, at: usize) -> bool {
        self.sem(at) == Sem::Dash && self.is_glued(at) && self.is_glued(at + 1) && matches!(self.sem(at + 1), Sem::Other | Sem::Unit(_))
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

    /// Adds the year that follows, if one does.
    fn with_year(&self, fields: Fields, at: usize) -> (Written, usize) {
        let next = self.skip(at, &[Sem::Comma, Sem::Of, Sem::The, Sem::In]);
        if let Some((year, to)) = self.year(next)
            && self.may_follow(at, next, year)
        {
            return (Written::Date(Fields { year, ..fields }), to);
        }
        (Written::Date(fields), at)
    }

    /// Returns whether what stands between a month and a year joins them.
    fn may_follow(&self, at: usize, next: usize, year: YearRef) -> bool {
        let between: Vec<_> = (at..next).map(|at| self.sem(at)).collect();
        match year {
            YearRef::Turned(_) => !between.contains(&Sem::Comma),
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
                if digits == 3 && next > at + 1 {
                    return Some((YearRef::Given(i32::try_from(value).ok()?), next));
                }
                let is_year = digits == 4 && (1000..=2200).contains(&value) && self.is_year_here(at);
                is_year.then(|| (YearRef::Given(i32::try_from(value).unwrap_or_default()), next))
            }
            Sem::Ce => match self.sem(at + 1) {
                Sem::Number(value, _) => Some((YearRef::Given(i32::try_from(value).ok()?), at + 2)),
                _ => None,
            },
            Sem::Turn(turn) if self.sem(at + 1) == Sem::Unit(Unit::Year) => {
                Some((YearRef::Turned(turn), at + 2))
            }
            Sem::Cardinal(_) => self.year_in_words(at),
            _ => None,
        }
    }

    /// Reads "nineteen eighty-four", "two thousand and eighteen".
    fn year_in_words(&self, at: usize) -> Option<(YearRef, usize)> {
        let (first, mut next) = self.small_number(at)?;
        let mut value = match self.sem(next) {
            Sem::Cardinal(1000) => {
                next += 1;
                first * 1000
            }
            Sem::Cardinal(_) if (13..=20).contains(&first) => {
                let (rest, to) = self.small_number(next)?;
                return (10..100).contains(&rest).then(|| {
                    (YearRef::Given(i32::try_from(first * 100 + rest).unwrap_or_default()), to)
                });
            }
            _ => return None,
        };
        if let (Some(hundreds), Sem::Cardinal(100)) = (number_of(self.sem(next)), self.sem(next + 1)) {
            value += hundreds * 100;
            next += 2;
        }
        let rest_at = self.skip(next, &[Sem::And]);
        if let (Sem::Cardinal(_), Some((rest @ 1..=99, to))) = (self.sem(rest_at), self.small_number(rest_at)) {
            value += rest;
            next = to;
        }
        (1000..=2200).contains(&value).then(|| (YearRef::Given(i32::try_from(value).unwrap_or_default()), next))
    }

    /// Returns the item after the word "year".
    pub(super) fn skip_year_mark(&self, at: usize) -> usize {
        if self.sem(at) == Sem::YearMark { at + 1 } else { at }
    }

    /// Returns the item after a full stop that touches.
    fn skip_stop(&self, at: usize) -> usize {
        let numbers = matches!(self.sem(at + 1), Sem::Number(..) | Sem::Ordinal(_));
        if self.sem(at) == Sem::Stop && self.is_glued(at) && numbers { at + 1 } else { at }
    }

    /// Returns a season, with a year if one follows.
    fn season(&self, at: usize) -> Read {
        let (Sem::Season(season) | Sem::MaybeSeason(season)) = self.sem(at) else { return None };
        let fields = Fields { season: Some(season), ..Fields::default() };
        let (written, to) = self.with_year(fields, at + 1);
        let has_year = matches!(written, Written::Date(Fields { year, .. }) if year != YearRef::Absent);
        if has_year {
            let to = if self.sem(to) == Sem::Dash { self.second_winter_year(to) } else { to };
            return Some((written, to));
        }
        if matches!(self.sem(at), Sem::MaybeSeason(_)) && !self.is_season_here(at) {
            return None;
        }
        Some((written, to))
    }

    /// Returns the item after the second year of "winter 1941–42".
    fn second_winter_year(&self, dash: usize) -> usize {
        let is_short = matches!(self.sem(dash + 1), Sem::Number(_, 2)) && self.is_glued(dash);
        if is_short { dash + 2 } else { dash }
    }

    /// Returns a decade after its digits: the 1990s, or the nineties before Christ.
    fn decade(&self, next: usize, first: u32) -> Read {
        let first = i32::try_from(first).ok()?;
        if self.sem(next) == Sem::Bce {
            return None;
        }
        let first = match first {
            // Without a century, the nearest one that has ended: "the 70s" is the 1970s.
            ..30 => 2000 + first,
            30..100 => 1900 + first,
            _ => first,
        };
        let fields = Fields { year: YearRef::Given(first), blurred: 1, ..Fields::default() };
        Some((Written::Date(fields), next))
    }

    /// Returns a decade by its tens, which the word "years" or an article shows.
    fn tens(&self, at: usize, first: u16) -> Read {
        let years = matches!(self.sem(at + 1), Sem::YearMark | Sem::Unit(Unit::Year));
        if self.lexicon.grammar.decades_need_years && !years {
            return None;
        }
        let has_article = at.checked_sub(1).is_some_and(|before| {
            matches!(self.sem(before), Sem::The | Sem::Edge) || self.sem(before) == Sem::Dash
        });
        if !years && !has_article {
            return None;
        }
        let mut to = if years { at + 2 } else { at + 1 };
        let century = self.ordinal_century(to);
        if let Some((start, end)) = century {
            to = end;
            return self.decade(to, start + u32::from(first));
        }
        self.decade(to, first.into())
    }

    /// Reads "of the 20th century"; returns its first year.
    fn ordinal_century(&self, at: usize) -> Option<(u32, usize)> {
        let at = self.skip(at, &[Sem::Of, Sem::The]);
        let Sem::Ordinal(number @ 1..=30) = self.sem(at) else { return None };
        (self.sem(at + 1) == Sem::Unit(Unit::Century)).then(|| ((number - 1) * 100, at + 2))
    }

    /// Returns "the 20th of next month", "the second of this month".
    fn day_of_turned_month(&self, at: usize) -> Read {
        let (value, to) = self.small_number(at)?;
        let next = self.skip(to, &[Sem::Of, Sem::The, Sem::In]);
        let (Sem::Turn(turn), Sem::Unit(Unit::Month)) = (self.sem(next), self.sem(next + 1)) else {
            return None;
        };
        let day = Some(day_of(value)?);
        let fields = Fields { day, turn: Some(turn), in_month: true, ..Fields::default() };
        Some((Written::Date(fields), next + 2))
    }

    /// Returns a date that begins with its day.
    pub(super) fn day_month(&self, at: usize) -> Read {
        let (value, to) = self.small_number(at)?;
        let next = self.skip(to, &[Sem::Of, Sem::The, Sem::Dash, Sem::Day(0), Sem::ToldDay(0)]);
        let (Sem::Month(month) | Sem::MaybeMonth(month)) = self.sem(next) else { return None };
        let is_month = self.items.get(next).is_some_and(|item| item.capital)
            || matches!(self.sem(next), Sem::Month(_))
            || matches!(self.sem(at), Sem::Ordinal(_));
        let day = day_of(value).filter(|_| is_month)?;
        let fields = Fields { month: Some(month), day: Some(day), ..Fields::default() };
        Some(self.with_year(fields, self.skip_stop(next + 1)))
    }

    /// Returns an expression that begins with a number.
    fn numbered(&self, at: usize) -> Read {
        self.day_month(at)
            .or_else(|| self.day_of_turned_month(at))
            .or_else(|| self.part_of_year(at))
            .or_else(|| self.nth_weekday(at))
            .or_else(|| self.century(at))
            .or_else(|| self.relative(at))
            .or_else(|| self.year_first(at))
            .or_else(|| self.day_of_told_month(at))
    }

    /// Returns "the 27th": a day of the month told last.
    fn day_of_told_month(&self, at: usize) -> Read {
        let Sem::Ordinal(value) = self.sem(at) else { return None };
        let on_the = at >= 2 && self.sem(at - 1) == Sem::The && self.sem(at - 2) == Sem::On
            || at >= 1 && self.sem(at - 1) == Sem::On;
        let follows = matches!(
            self.sem(at + 1),
            Sem::Stop | Sem::Comma | Sem::Break | Sem::Past | Sem::And | Sem::Close | Sem::In
        );
        let in_figures = self.items.get(at).is_some_and(|item| item.range.len() > 2 && item.range.len() < 5);
        let day = day_of(value).filter(|_| on_the && follows && in_figures)?;
        let fields = Fields { day: Some(day), turn: Some(Turn::Same), in_month: true, ..Fields::default() };
        Some((Written::Date(fields), at + 1))
    }

    /// Returns "the third quarter of 2016", "first half of last year".
    fn part_of_year(&self, at: usize) -> Read {
        let number = number_of(self.sem(at)).filter(|_| !matches!(self.sem(at), Sem::Number(..)))?;
        let season = match (self.sem(at + 1), number) {
            (Sem::Unit(Unit::Quarter), 1..=4) => 32 + u8::try_from(number).ok()?,
            (Sem::Unit(Unit::Half), 1 | 2) => 39 + u8::try_from(number).ok()?,
            _ => return None,
        };
        let fields = Fields { season: Some(season), ..Fields::default() };
        Some(self.with_year(fields, at + 2)).filter(|(written, _)| {
            let quarter = (33..=36).contains(&season);
            quarter || matches!(written, Written::Date(Fields { year, .. }) if *year != YearRef::Absent)
        })
    }

    /// Returns "the first Friday of July".
    fn nth_weekday(&self, at: usize) -> Read {
        let Sem::Ordinal(number @ 1..=5) = self.sem(at) else { return None };
        let Sem::Weekday(weekday) = self.sem(at + 1) else { return None };
        let next = self.skip(at + 2, &[Sem::Of, Sem::In, Sem::The]);
        let (fields, to) = match (self.sem(next), self.sem(next + 1)) {
            (Sem::Turn(turn), Sem::Unit(Unit::Month)) => {
                (Fields { turn: Some(turn), in_month: true, ..Fields::default() }, next + 2)
            }
            _ => match self.month(next)? {
                (Written::Date(fields), to) if fields.day.is_none() => (fields, to),
                _ => return None,
            },
        };
        Some((Written::Nth(u8::try_from(number).ok()?, weekday, fields), to))
    }

    /// Returns "the 19th century".
    fn century(&self, at: usize) -> Read {
        let (number @ 1..=30, to) = self.small_number(at)? else { return None };
        let dash = self.skip(to, &[Sem::Dash]);
        if self.sem(dash) != Sem::Unit(Unit::Century) {
            return None;
        }
        if self.sem(dash + 1) == Sem::Bce || !matches!(self.sem(to - 1), Sem::Ordinal(_)) {
            return None;
        }
        let first = i32::try_from((number - 1) * 100).ok()?;
        let fields = Fields { year: YearRef::Given(first), blurred: 2, ..Fields::default() };
        Some((Written::Date(fields), dash + 1))
    }

    /// Returns a year, or what begins with one: "2016 June", "2016 Q3".
    fn year_first(&self, at: usize) -> Read {
        let (year, to) = self.year(at).or_else(|| self.short_year(at))?;
        let fields = Fields { year, ..Fields::default() };
        let next = self.skip(to, &[Sem::Comma, Sem::Dash]);
        let named = match self.sem(next) {
            Sem::Month(month) => Some(Fields { month: Some(month), ..fields }),
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

    /// Returns whether a month goes on with its day: "in 2016, June 5".
    fn continues(&self, month: usize) -> bool {
        self.day_number(month + 1).is_some() || matches!(self.sem(month + 1), Sem::Past | Sem::Other)
    }

    /// Returns a year of one to three digits where the text tells of times before Christ.
    fn short_year(&self, at: usize) -> Option<(YearRef, usize)> {
        let Sem::Number(value, 2 | 3) = self.sem(at) else { return None };
        let before = at.checked_sub(1).map(|before| self.sem(before));
        let leads = matches!(before, Some(Sem::In | Sem::Until | Sem::Since | Sem::Edge | Sem::About | Sem::Open | Sem::From));
        let counts = matches!(self.sem(at + 1), Sem::Other | Sem::Unit(_) | Sem::Dash | Sem::NotDate);
        let ends = !counts || self.sem(at + 1) == Sem::Other && value >= 100 && self.sem(at.saturating_sub(1)) == Sem::In;
        (leads && ends).then_some((YearRef::Short(value), at + 1))
    }
}

/// Returns a day of a month.
pub(super) fn day_of(value: u32) -> Option<u8> {
    u8::try_from(value).ok().filter(|day| (1..=31).contains(day))
}
