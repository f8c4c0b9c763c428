//! Rules for seasons, quarters, decades and centuries.

use super::{Fields, Parser, Read, Written, YearRef};
use crate::temporal::item::number_of;
use crate::temporal::sem::{Relative, Sem, Unit};

impl Parser<'_> {
    /// Returns a season, with a year if one follows.
    pub(super) fn season(&self, at: usize) -> Read {
        let (Sem::Season(season) | Sem::MaybeSeason(season)) = self.sem(at) else { return None };
        let fields = Fields { season: Some(season), ..Fields::default() };
        let (written, to) = self.with_year(fields, at + 1);
        let has_year =
            matches!(written, Written::Date(Fields { year, .. }) if year != YearRef::Absent);
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
    pub(super) fn second_winter_year(&self, dash: usize) -> usize {
        let first = dash.checked_sub(1).map(|year| self.sem(year));
        let is_second = match (first, self.sem(dash + 1)) {
            (_, Sem::Number(_, 2)) => true,
            (Some(Sem::Number(first, 4)), Sem::Number(second, 4)) => second == first + 1,
            _ => false,
        };
        let ends = is_second && self.is_glued(dash);
        if ends { self.skip_year_mark(dash + 2) } else { dash }
    }

    /// Returns a decade after its digits: the 1990s, or the nineties before Christ.
    pub(super) fn decade(&self, next: usize, first: u32) -> Read {
        let first = i32::try_from(first).ok()?;
        if self.sem(next) == Sem::Bce {
            return None;
        }
        let first = match first {
            // Without a century, the nearest one that has ended: "the 70s" is the 1970s.
            ..20 => 2000 + first,
            20..100 => 1900 + first,
            _ => first,
        };
        let fields = Fields { year: YearRef::Given(first), blurred: 1, ..Fields::default() };
        Some((Written::Date(fields), next))
    }

    /// Returns a decade by its tens, which the word "years" or an article shows.
    pub(super) fn tens(&self, at: usize, first: u16) -> Read {
        let years = matches!(
            self.sem(at + 1),
            Sem::YearMark | Sem::Unit(Unit::Year) | Sem::Units(Unit::Year)
        );
        if first >= 1000 {
            return self.decade(if years { at + 2 } else { at + 1 }, first.into());
        }
        if self.lexicon.grammar.decades_need_years && !years {
            return if self.is_decade_alone(at) { self.decade(at + 1, first.into()) } else { None };
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

    /// Returns whether a decade without the word "years" is one: "в шестидесятых", "in den Sechzigern".
    fn is_decade_alone(&self, at: usize) -> bool {
        let has_article = at > 0 && matches!(self.sem(at - 1), Sem::The | Sem::On);
        let before = if has_article { at - 1 } else { at };
        let leads = before.checked_sub(1).is_some_and(|before| {
            let sem = self.sem(before);
            matches!(sem, Sem::In | Sem::Lead | Sem::Edge | Sem::Since | Sem::Until | Sem::From)
        });
        // "В двадцатых числах мая" are days.
        let are_days = self.word(at + 1).starts_with("числ");
        leads && !are_days && !self.is_lower_case(at)
    }

    /// Reads "of the 20th century"; returns its first year.
    pub(super) fn ordinal_century(&self, at: usize) -> Option<(u32, usize)> {
        let at = self.skip(at, &[Sem::Of, Sem::The]);
        let Sem::Ordinal(number @ 1..=30) = self.sem(at) else { return None };
        (self.sem(at + 1) == Sem::Unit(Unit::Century)).then(|| ((number - 1) * 100, at + 2))
    }

    /// Returns "the third quarter of 2016", "first half of last year".
    pub(super) fn part_of_year(&self, at: usize) -> Read {
        let number = number_of(self.sem(at)).filter(|_| matches!(self.sem(at), Sem::Ordinal(_)))?;
        let season = match (self.sem(at + 1), number) {
            (Sem::Unit(Unit::Quarter), 1..=4) => 32 + u8::try_from(number).ok()?,
            (Sem::Unit(Unit::Half), 1 | 2) => 39 + u8::try_from(number).ok()?,
            _ => return None,
        };
        let fields = Fields { season: Some(season), ..Fields::default() };
        let year = self.skip(at + 2, &[Sem::Of, Sem::The]);
        let is_named = year > at + 3 || self.lexicon.grammar.years_follow;
        if self.sem(year) == Sem::Unit(Unit::Year) && is_named {
            // "The second half of the year"
            let year_of_text = YearRef::Relative(Relative::The);
            return Some((Written::Date(Fields { year: year_of_text, ..fields }), year + 1));
        }
        Some(self.with_year(fields, at + 2)).filter(|(written, _)| {
            let quarter = (33..=36).contains(&season);
            quarter
                || matches!(written, Written::Date(Fields { year, .. }) if *year != YearRef::Absent)
        })
    }

    /// Returns "the 19th century".
    pub(super) fn century(&self, at: usize) -> Read {
        let (number @ 1..=30, to) = self.small_number(at)? else { return None };
        let dash = self.skip(to, &[Sem::Dash]);
        if self.sem(dash) != Sem::Unit(Unit::Century) {
            return None;
        }
        if !matches!(self.sem(to - 1), Sem::Ordinal(_)) {
            return None;
        }
        let number = i32::try_from(number).ok()?;
        if self.sem(dash + 1) == Sem::Bce {
            let year = YearRef::Given(1 - number * 100);
            return Some((
                Written::Date(Fields { year, blurred: 2, ..Fields::default() }),
                dash + 2,
            ));
        }
        let first = (number - 1) * 100;
        let fields = Fields { year: YearRef::Given(first), blurred: 2, ..Fields::default() };
        Some((Written::Date(fields), dash + 1))
    }
}
