//! Rules for expressions relative to another time: "two weeks ago", "last month", "the day before".

use super::{Base, Fields, Parser, Read, Written, YearRef};
use crate::temporal::item::{days_of, number_of};
use crate::temporal::sem::{Relative, Sem, Unit};

/// Longest distance: a longer one is not a date.
const MAX_COUNT: u32 = 400;

impl Parser<'_> {
    /// Returns a relative expression.
    pub(super) fn relative(&self, at: usize) -> Read {
        match self.sem(at) {
            Sem::Day(days) => self.near_day(at, days),
            Sem::ThatDay(days) => self.day_from_previous(at, days),
            Sem::Now => Some((Written::Now, at + 1)),
            Sem::AgoCount => {
                let (count, unit, to) = self.count(self.skip(at + 1, &[Sem::About]))?;
                (unit != Unit::Hour).then_some((shift(unit, count, -1, Base::Publication), to))
            }
            Sem::InCount | Sem::InOrWithin | Sem::In => self.in_count(at),
            Sem::Earlier | Sem::Later => self.earlier_this(at).or_else(|| self.after_a_while(at)),
            Sem::Unit(Unit::Weekend) => self.weekend(at),
            Sem::Unit(_)
            | Sem::Units(_)
            | Sem::Number(..)
            | Sem::Cardinal(_)
            | Sem::Ordinal(_)
            | Sem::Few => self.counted(at),
            _ => None,
        }
    }

    /// Returns "yesterday".
    fn near_day(&self, at: usize, days: i8) -> Read {
        if let Some(named) = self.day_after_comma(at + 1) {
            return Some(named);
        }
        let written =
            Written::Shift { unit: Unit::Day, count: Some(days.into()), base: Base::Publication };
        Some((written, at + 1))
    }

    /// Returns the date in "yesterday, 5 May", from the item after "yesterday".
    fn day_after_comma(&self, at: usize) -> Read {
        if self.sem(at) == Sem::Comma { self.named_day(at + 1) } else { None }
    }

    /// Returns "the day before", unless what it is before follows: "the day before the attack".
    fn day_from_previous(&self, at: usize, days: i8) -> Read {
        if let Some(named) = self.day_after_comma(at + 1) {
            return Some(named);
        }
        let leads_on = days != 0
            && self.item_ends_with_preposition(at)
            && self.items.get(at + 1).is_some_and(|next| next.sem != Sem::Break)
            && (self.lexicon.grammar.leads_on)(&self.word(at + 1).to_lowercase());
        let written =
            Written::Shift { unit: Unit::Day, count: Some(days.into()), base: Base::Previous };
        (!leads_on).then_some((written, at + 1))
    }

    /// Returns whether an item is a phrase that may go on: "the day before …".
    fn item_ends_with_preposition(&self, at: usize) -> bool {
        let last = self.word(at).rsplit(' ').next().and_then(|word| self.lexicon.word(word));
        let is_one_word = !self.word(at).contains(' ');
        is_one_word || matches!(last, Some(Sem::Before | Sem::After | Sem::Earlier))
    }

    /// Reads a count and a unit: "two weeks", "a few days", "2 years 1 month".
    fn count(&self, at: usize) -> Option<(Option<i32>, Unit, usize)> {
        let (count, to) = match self.sem(at) {
            Sem::Few => (None, at + 1),
            Sem::Unit(unit) if unit != Unit::Half => return Some((Some(1), unit, at + 1)),
            _ => {
                let (count, to) = self.small_number(at)?;
                let count = i32::try_from(count).ok().filter(|_| count <= MAX_COUNT);
                (Some(count?), to)
            }
        };
        let unit_at = if self.is_glued(to) { self.skip(to, &[Sem::Dash]) } else { to };
        match self.sem(unit_at) {
            Sem::Unit(unit) | Sem::Units(unit) => Some((count, unit, unit_at + 1)),
            Sem::YearMark => Some((count, Unit::Year, unit_at + 1)),
            _ => None,
        }
    }

    /// Returns "two weeks ago", "two days later", "two days after tomorrow".
    fn counted(&self, at: usize) -> Read {
        if matches!(self.sem(at), Sem::Ordinal(_)) {
            return None;
        }
        if let Some(several) = self.several_counts(at) {
            return Some(several);
        }
        if let Sem::Unit(unit) = self.sem(at)
            && let Some(found) = self.after_next(at, unit)
        {
            return Some(found);
        }
        let (count, unit, to) = self.count(at)?;
        let bare = matches!(self.sem(at), Sem::Unit(_) | Sem::Units(_))
            && !self.lexicon.grammar.counts_may_lack_one;
        if unit == Unit::Hour || bare {
            return None;
        }
        if let Some(beside) = self.beside(count, unit, to) {
            return Some(beside);
        }
        match self.sem(to) {
            Sem::Ago => Some((shift(unit, count, -1, Base::Publication), to + 1)),
            Sem::Hence => Some((shift(unit, count, 1, Base::Publication), to + 1)),
            // "Two weeks earlier than usual", "на две недели раньше срока"
            Sem::Later | Sem::Earlier if self.is_comparison(at, to) => None,
            Sem::Later => Some((shift(unit, count, 1, Base::Previous), to + 1)),
            Sem::Earlier => Some((shift(unit, count, -1, Base::Previous), to + 1)),
            Sem::Before | Sem::After | Sem::From => {
                let sign = if self.sem(to) == Sem::Before { -1 } else { 1 };
                if let Sem::Day(days) = self.sem(to + 1) {
                    return Some((shift(unit, count, sign, Base::Near(days)), to + 2));
                }
                let ends =
                    matches!(self.sem(to + 1), Sem::Stop | Sem::Comma | Sem::Break | Sem::Close);
                let is_date = ends && self.sem(to) != Sem::From;
                is_date.then_some((shift(unit, count, sign, Base::Previous), to + 1))
            }
            _ => None,
        }
    }

    /// Returns whether a distance compares: the item before its count or after it says so.
    fn is_comparison(&self, at: usize, to: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).map(|before| self.sem(before));
        let is_counted = before(1).and_then(number_of).is_some();
        let lead = if is_counted { before(2) } else { before(1) };
        self.sem(to + 1) == Sem::Than || lead == Some(Sem::On) && self.lexicon.grammar.years_follow
    }

    /// Returns "two days before Christmas" from the item after "two days".
    fn beside(&self, count: Option<i32>, unit: Unit, at: usize) -> Read {
        let sign = match self.sem(at) {
            Sem::Before | Sem::AgoCount => -1,
            Sem::Until if self.lexicon.grammar.years_follow => -1,
            Sem::After => 1,
            _ => return None,
        };
        let (Written::Date(day), to) = self.named_day(at + 1)? else { return None };
        Some((Written::Beside { unit, count: count? * sign, day }, to))
    }

    /// Returns "2 years, 1 month and 21 days ago".
    fn several_counts(&self, at: usize) -> Read {
        let (mut months, mut days, mut to, mut parts) = (0, 0, at, 0);
        while let Some((Some(count), unit, next)) = self.count(to) {
            match (unit, days_of(unit)) {
                (Unit::Year, _) => months += count * 12,
                (Unit::Month, _) => months += count,
                (_, Some(_)) => days += count * i32::try_from(days_of(unit)?).ok()?,
                _ => return None,
            }
            parts += 1;
            to = self.skip(next, &[Sem::Comma, Sem::And]);
            if parts > 3 || to != next && number_of(self.sem(to)).is_none() {
                break;
            }
        }
        let (sign, base) = match self.sem(to) {
            Sem::Ago => (-1, Base::Publication),
            Sem::Hence => (1, Base::Publication),
            Sem::Later => (1, Base::Previous),
            Sem::Earlier => (-1, Base::Previous),
            _ => return None,
        };
        let written = Written::Far { months: months * sign, days: days * sign, base };
        (parts > 1).then_some((written, to + 1))
    }

    /// Returns "in two weeks" and "через два дня".
    fn in_count(&self, at: usize) -> Read {
        let (count, unit, to) = self.count(self.skip(at + 1, &[Sem::About]))?;
        if let Some(beside) = self.beside(count, unit, to) {
            return Some(beside);
        }
        // "За тиждень до вибуху": the day of the event is not known.
        let leads_on = matches!(self.sem(to), Sem::After | Sem::Before)
            || self.sem(at) == Sem::InOrWithin && self.sem(to) == Sem::Until;
        if leads_on && unit != Unit::Hour && self.sem(at) != Sem::In {
            return Some((shift(unit, None, 1, Base::Previous), to));
        }
        // "В 14 году" is a year.
        let names_year = self.sem(at) == Sem::In && self.skip_year_mark(at + 2) > at + 2;
        // "В третьем квартале" counts nothing.
        let is_ordinal = matches!(self.sem(at + 1), Sem::Ordinal(_));
        let leads = matches!(self.sem(at), Sem::InCount | Sem::InOrWithin);
        let is_count = !names_year && number_of(self.sem(at + 1)).is_some() || leads;
        let is_past = self.tense(at) == Some(Sem::Past);
        // "Полагодили за п'ять днів" says how long it took.
        let is_duration = is_past && self.sem(at) == Sem::InOrWithin && !self.begins_clause(at);
        let ahead = leads && !is_duration || !is_past;
        let base = if is_past { Base::Previous } else { Base::Publication };
        let ends = !matches!(self.sem(to), Sem::Of | Sem::Later | Sem::Ago | Sem::Earlier);
        (is_count && !is_ordinal && ahead && ends && unit != Unit::Hour && count.is_some())
            .then_some((shift(unit, count, 1, base), to))
    }

    /// Returns "спустя два дня".
    fn after_a_while(&self, at: usize) -> Read {
        let (count, unit, to) = self.count(at + 1)?;
        let is_led = self.sem(at) == Sem::Later && self.lexicon.grammar.counts_may_lack_one;
        (is_led && unit != Unit::Hour).then_some((shift(unit, count, 1, Base::Previous), to))
    }

    /// Returns "at the weekend".
    fn weekend(&self, at: usize) -> Read {
        let before = at.checked_sub(1).map(|before| self.sem(before));
        let is_led = matches!(before, Some(Sem::The | Sem::On | Sem::In | Sem::Lead));
        let is_that = is_led && self.sem(at + 1) != Sem::Of;
        is_that.then_some((unit_of(Relative::The, Unit::Weekend), at + 1))
    }

    /// Returns "earlier this year", "later that month".
    fn earlier_this(&self, at: usize) -> Read {
        let next = self.skip(at + 1, &[Sem::In, Sem::Lead, Sem::By, Sem::The, Sem::On]);
        match (self.sem(next), self.sem(next + 1)) {
            (Sem::Relative(relative), Sem::Unit(_)) if relative.steps() == 0 => {
                self.relative_date(next, relative)
            }
            (Sem::Unit(unit @ (Unit::Year | Unit::Month | Unit::Week)), _) if next > at + 1 => {
                Some((unit_of(Relative::The, unit), next + 1))
            }
            (Sem::ThatDay(0), _) => self.day_from_previous(next, 0),
            (Sem::Month(_), _) | (_, Sem::Month(_)) => self.core(next),
            _ => None,
        }
    }

    /// Returns "last month", "next Friday", "the following spring", "this September".
    pub(super) fn relative_date(&self, at: usize, relative: Relative) -> Read {
        let next = at + 1;
        match self.sem(next) {
            Sem::Unit(unit) => self.relative_unit(next, relative, unit),
            Sem::YearMark => Some(self.relative_year(next + 1, relative)),
            Sem::Weekday(weekday) => {
                let fields = Fields {
                    weekday: Some(weekday),
                    relative: Some(relative),
                    ..Fields::default()
                };
                Some((Written::Date(fields), next + 1))
            }
            Sem::MaybeMonth(_) if self.is_lower_case(next) => None,
            Sem::Month(_) | Sem::MaybeMonth(_) | Sem::Season(_) | Sem::MaybeSeason(_) => {
                let (written, to) = match self.sem(next) {
                    Sem::Month(_) | Sem::MaybeMonth(_) => self.core(next)?,
                    _ => self.named_season(next)?,
                };
                match written {
                    Written::Date(fields) if fields.year == YearRef::Absent => {
                        Some((Written::Date(Fields { relative: Some(relative), ..fields }), to))
                    }
                    Written::Date(_) => Some((written, to)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Returns a season after a relative word.
    fn named_season(&self, at: usize) -> Read {
        let (Sem::Season(season) | Sem::MaybeSeason(season)) = self.sem(at) else { return None };
        Some((Written::Date(Fields { season: Some(season), ..Fields::default() }), at + 1))
    }

    /// Returns "last week", with a weekday that may follow: "next week Sunday".
    fn relative_unit(&self, at: usize, relative: Relative, unit: Unit) -> Read {
        if unit == Unit::Week {
            let next = self.skip(at + 1, &[Sem::On, Sem::In, Sem::Lead, Sem::By]);
            if let Sem::Weekday(weekday) = self.sem(next) {
                return Some((Written::WeekdayOf(weekday, relative), next + 1));
            }
        }
        match unit {
            Unit::Hour => None,
            // "That century", "the last half": seldom one stretch of time.
            Unit::Half => None,
            Unit::Year => Some(self.relative_year(at + 1, relative)),
            _ => Some((unit_of(relative, unit), at + 1)),
        }
    }

    /// Returns a relative year before an item, with the part of the year that may follow: "last year in
    /// September".
    pub(super) fn relative_year(&self, at: usize, relative: Relative) -> (Written, usize) {
        match self.part_of_relative_year(at) {
            Some((Written::Date(part), to)) if !part.has_year() => {
                (Written::Date(Fields { year: YearRef::Relative(relative), ..part }), to)
            }
            _ => (unit_of(relative, Unit::Year), at),
        }
    }

    /// Returns the season, month or day that belongs to the year before it; after a comma only as an
    /// apposition: "last year, in September, …".
    fn part_of_relative_year(&self, at: usize) -> Read {
        if self.sem(at) == Sem::Comma {
            let part = self.part_of_relative_year_after(at + 1)?;
            let is_led = matches!(self.sem(at + 1), Sem::In | Sem::On);
            let ends = matches!(self.sem(part.1), Sem::Comma | Sem::Stop | Sem::Break | Sem::Close);
            return (is_led && ends).then_some(part);
        }
        self.part_of_relative_year_after(at)
    }

    /// Returns the season, month or day after its prepositions.
    fn part_of_relative_year_after(&self, at: usize) -> Read {
        let next =
            self.skip(at, &[Sem::In, Sem::On, Sem::Lead, Sem::By, Sem::Of, Sem::The, Sem::Edge]);
        let (written, to) = match self.sem(next) {
            Sem::Month(_) | Sem::MaybeMonth(_) => self.month(next)?,
            Sem::Season(_) | Sem::MaybeSeason(_) => self.season(next)?,
            Sem::Number(..) | Sem::Ordinal(_) => self.day_month(next)?,
            _ => return None,
        };
        self.is_plausible(next, to, &written).then_some((written, to))
    }

    /// Returns "the year after next".
    fn after_next(&self, at: usize, unit: Unit) -> Read {
        let next = self.skip(at + 2, &[Sem::The]);
        let is_next = matches!(self.sem(next), Sem::Relative(Relative::Next | Relative::Following));
        (self.sem(at + 1) == Sem::After && is_next)
            .then_some((shift(unit, Some(2), 1, Base::Publication), next + 1))
    }
}

/// Returns one relative unit.
pub(super) fn unit_of(relative: Relative, unit: Unit) -> Written {
    match unit {
        Unit::Year => {
            Written::Date(Fields { year: YearRef::Relative(relative), ..Fields::default() })
        }
        _ => Written::Unit(relative, unit),
    }
}

/// Returns a distance.
fn shift(unit: Unit, count: Option<i32>, sign: i32, base: Base) -> Written {
    Written::Shift { unit, count: count.map(|count| count * sign), base }
}
