//! Rules for clock times and parts of a day, with the day beside them.

use super::{Base, Fields, Parser, Read, Written};
use crate::temporal::sem::{Relative, Sem, Unit};

impl Parser<'_> {
    /// Returns a point with a clock time or a part of the day around it.
    pub(super) fn timed(&self, at: usize) -> Read {
        if let Some((hour, minute, next)) = self.clock(at) {
            let joint =
                self.skip(next, &[Sem::Comma, Sem::On, Sem::Of, Sem::In, Sem::Lead, Sem::By]);
            if let Some((written, to)) = self.core(joint).filter(|(written, _)| is_day(written)) {
                return Some((with_clock(written, (hour, minute)), to));
            }
            return Some((Written::Clock(hour, minute), next));
        }
        let mut start = at;
        if self.sem(at) == Sem::DayPart {
            start = self.skip(at + 1, &[Sem::Of, Sem::The, Sem::On, Sem::In, Sem::Lead, Sem::By]);
            if start == at + 1 && !self.lexicon.grammar.dotted_days {
                return None;
            }
        }
        let (written, to) = self.core(start)?;
        if start > at && !is_day(&written) {
            return None;
        }
        Some(self.with_time_after(written, to))
    }

    /// Adds the clock time or part of the day that follows a day.
    fn with_time_after(&self, written: Written, to: usize) -> (Written, usize) {
        if !is_day(&written) {
            return (written, to);
        }
        if self.sem(to) == Sem::DayPart {
            return (written, to + 1);
        }
        let next = self.skip(to, &[Sem::Comma, Sem::On, Sem::In, Sem::Lead, Sem::By, Sem::About]);
        match self.clock(next) {
            Some((hour, minute, end)) => (with_clock(written, (hour, minute)), end),
            None => (written, to),
        }
    }

    /// Reads a clock time: `10:30`, `3 p.m.`, `3:00 a.m.`, `10 Uhr`.
    fn clock(&self, at: usize) -> Option<(u8, u8, usize)> {
        let (hour, minute) = match self.sem(at) {
            Sem::Clock(hour, minute) => (hour, minute),
            Sem::Number(hour, 1 | 2) if matches!(self.sem(at + 1), Sem::Am | Sem::Pm) => {
                (u8::try_from(hour).ok()?, 0)
            }
            _ => return None,
        };
        let (add, next) = match self.sem(at + 1) {
            Sem::Pm if hour < 12 => (12, at + 2),
            Sem::Am | Sem::Pm => (0, at + 2),
            _ => (0, at + 1),
        };
        let next = if self.sem(next) == Sem::Stop
            && self.is_glued(next)
            && next > at + 1
            && self.ends_short(next)
        {
            next + 1
        } else {
            next
        };
        (hour + add < 24).then_some((hour + add, minute, next))
    }

    /// Returns whether a full stop ends an abbreviation: a word in lower case follows.
    fn ends_short(&self, at: usize) -> bool {
        self.items.get(at + 1).is_some_and(|item| !item.capital && item.sem != Sem::Break)
    }
}

/// Returns whether a day is meant, not something longer.
fn is_day(written: &Written) -> bool {
    match written {
        Written::Date(fields) => fields.day.is_some() || fields.weekday.is_some(),
        Written::Shift { unit, base, .. } => *unit == Unit::Day || matches!(base, Base::Near(_)),
        Written::Unit(_, unit) => *unit == Unit::Day,
        Written::WeekdayOf(..)
        | Written::Nth(..)
        | Written::Far { .. }
        | Written::Beside { .. }
        | Written::LastDay(_) => true,
        Written::Clock(..) | Written::Now => false,
    }
}

/// Adds a clock time.
fn with_clock(written: Written, clock: (u8, u8)) -> Written {
    match written {
        Written::Date(fields) => Written::Date(Fields { clock: Some(clock), ..fields }),
        Written::Shift { unit: Unit::Day, count, base: Base::Publication } => {
            let relative = Some(Relative::This);
            let clock = Some(clock);
            Written::Date(Fields { near_day: count, relative, clock, ..Fields::default() })
        }
        other => other,
    }
}
