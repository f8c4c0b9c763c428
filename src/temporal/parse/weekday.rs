//! Rules for weekdays: "Friday the 13th", "the first Friday of July", "two Fridays ago".

use super::core::day_of;
use super::{Fields, Parser, Read, Written};
use crate::temporal::sem::{Relative, Sem, Unit};

/// Most weekdays that are counted from today.
const MAX_WEEKDAYS: u32 = 8;

impl Parser<'_> {
    /// Returns a weekday, with the date or week that may follow it.
    pub(super) fn weekday(&self, at: usize) -> Read {
        let (Sem::Weekday(weekday) | Sem::MaybeWeekday(weekday)) = self.sem(at) else {
            return None;
        };
        let next =
            self.skip(at + 1, &[Sem::Comma, Sem::The, Sem::On, Sem::Open, Sem::Stop, Sem::Of]);
        let dated = match self.sem(next) {
            Sem::Figures(read) => self.figures(next, read),
            Sem::Month(_) | Sem::MaybeMonth(_) => self.month(next),
            Sem::Number(_, 1 | 2) | Sem::Ordinal(_) | Sem::Cardinal(_) => {
                self.day_month(next).or_else(|| self.day_alone(next, at + 1))
            }
            _ => None,
        };
        if let Some((Written::Date(fields), to)) = dated
            && fields.day.is_some()
        {
            let closes =
                self.sem(next.saturating_sub(1)) == Sem::Open && self.sem(to) == Sem::Close;
            let to = if closes { to + 1 } else { to };
            return Some((Written::Date(Fields { weekday: Some(weekday), ..fields }), to));
        }
        let week = self.skip(at + 1, &[Sem::Of, Sem::In, Sem::Lead, Sem::By, Sem::On, Sem::The]);
        if let (Sem::Relative(relative), Sem::Unit(Unit::Week)) =
            (self.sem(week), self.sem(week + 1))
        {
            return Some((Written::WeekdayOf(weekday, relative), week + 2));
        }
        if self.lexicon.grammar.month_first && self.sem(at + 1) == Sem::Unit(Unit::Week) {
            // "Saturday week" is the one after the next.
            let coming = Some(Relative::Coming);
            let day = Fields { weekday: Some(weekday), relative: coming, ..Fields::default() };
            return Some((Written::Beside { unit: Unit::Day, count: 7, day }, at + 2));
        }
        let before = at.checked_sub(1).map(|before| self.sem(before));
        let follows_preposition =
            matches!(before, Some(Sem::Until | Sem::From | Sem::Since | Sem::By | Sem::Dated));
        if matches!(self.sem(at), Sem::MaybeWeekday(_)) && !follows_preposition {
            return None;
        }
        // "On the Monday" is the one after the event mentioned before.
        let is_named = self.lexicon.grammar.month_first && before == Some(Sem::The);
        let relative = is_named.then_some(Relative::Following);
        let fields = Fields { weekday: Some(weekday), relative, ..Fields::default() };
        Some((Written::Date(fields), at + 1))
    }

    /// Returns the bare day of a month after its weekday: "Friday the 13th".
    pub(super) fn day_alone(&self, at: usize, after_weekday: usize) -> Read {
        let (value, to) = self.small_number(at)?;
        let is_day = self.sem(after_weekday) == Sem::The;
        let day = day_of(value).filter(|_| is_day)?;
        Some((Written::Date(Fields { day: Some(day), ..Fields::default() }), to))
    }

    /// Returns "the first Friday of July".
    pub(super) fn nth_weekday(&self, at: usize) -> Read {
        let Sem::Ordinal(number @ 1..=5) = self.sem(at) else { return None };
        let Sem::Weekday(weekday) = self.sem(at + 1) else { return None };
        let next = self.skip(at + 2, &[Sem::Of, Sem::In, Sem::Lead, Sem::By, Sem::The]);
        let (fields, to) = match (self.sem(next), self.sem(next + 1)) {
            (Sem::Relative(relative), Sem::Unit(Unit::Month)) => {
                (Fields { relative: Some(relative), in_month: true, ..Fields::default() }, next + 2)
            }
            _ => match self.month(next)? {
                (Written::Date(fields), to) if fields.day.is_none() => (fields, to),
                _ => return None,
            },
        };
        Some((Written::Nth(u8::try_from(number).ok()?, weekday, fields), to))
    }

    /// Returns "two Fridays ago", "two Sundays from now": the second one from today.
    pub(super) fn counted_weekdays(&self, at: usize) -> Read {
        let (count @ 2..=MAX_WEEKDAYS, to) = self.small_number(at)? else { return None };
        let (Sem::Weekday(weekday) | Sem::Weekdays(weekday)) = self.sem(to) else { return None };
        let (sign, nearest) = match self.sem(to + 1) {
            Sem::Ago => (-1, Relative::Last),
            Sem::Hence | Sem::Later => (1, Relative::Coming),
            _ => return None,
        };
        let day = Fields { weekday: Some(weekday), relative: Some(nearest), ..Fields::default() };
        let count = sign * 7 * (i32::try_from(count).ok()? - 1);
        Some((Written::Beside { unit: Unit::Day, count, day }, to + 2))
    }
}
