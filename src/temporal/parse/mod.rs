//! Finds expressions in a row of items. Each rule looks at a few items ahead, so that the whole takes
//! linear time.

mod core;
mod guard;
mod range;
mod relative;
mod span;
mod year;

use std::cell::Cell;

use super::item::Item;
use super::lexicon::Lexicon;
use super::sem::{Relative, Sem, Unit};

/// The year of an expression, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearRef {
    /// None is given.
    Absent,
    /// Astronomical.
    Given(i32),
    /// A year that may be of the era before Christ: `264` in "264 to 241 BC".
    Short(u32),
    /// "last year", "that year".
    Relative(Relative),
}

/// A date with parts that may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fields {
    /// The year.
    pub(super) year: YearRef,
    /// Last digits of the year that are not known.
    pub(super) blurred: u8,
    /// 1 to 12.
    pub(super) month: Option<u8>,
    /// 1 to 31.
    pub(super) day: Option<u8>,
    /// 1 to 7.
    pub(super) weekday: Option<u8>,
    /// EDTF code.
    pub(super) season: Option<u8>,
    /// "last June", "next Friday"; "of that month" where no month is named.
    pub(super) relative: Option<Relative>,
    /// The day is one of a month that is named by `relative`.
    pub(super) in_month: bool,
    /// Hour and minute.
    pub(super) clock: Option<(u8, u8)>,
    /// "about".
    pub(super) about: bool,
    /// Month and day could be exchanged.
    pub(super) is_ambiguous: bool,
}

impl Default for Fields {
    fn default() -> Fields {
        Fields {
            year: YearRef::Absent,
            blurred: 0,
            month: None,
            day: None,
            weekday: None,
            season: None,
            relative: None,
            in_month: false,
            clock: None,
            about: false,
            is_ambiguous: false,
        }
    }
}

impl Fields {
    /// Returns whether a year is written, or a word such as "last" that decides it.
    fn has_year(&self) -> bool {
        self.year != YearRef::Absent || self.relative.is_some()
    }
}

/// The point from which a distance counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Base {
    /// The day of publication.
    Publication,
    /// The previous event.
    Previous,
    /// A day near the day of publication: "two days before yesterday".
    Near(i8),
}

/// What was written, before it is resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// A date.
    Date(Fields),
    /// A distance in units.
    Shift {
        /// The unit of the distance.
        unit: Unit,
        /// Negative for the past; `None` for "a few".
        count: Option<i32>,
        /// The point from which it counts.
        base: Base,
    },
    /// A distance in months and days.
    Far {
        /// Negative for the past.
        months: i32,
        /// Negative for the past.
        days: i32,
        /// The point from which it counts.
        base: Base,
    },
    /// A relative unit: "last week", "the same day".
    Unit(Relative, Unit),
    /// A weekday of a relative week.
    WeekdayOf(u8, Relative),
    /// A clock time alone.
    Clock(u8, u8),
    /// "now".
    Now,
    /// One of the weekdays of a month: "the first Friday of July". The last is 0.
    Nth(u8, u8, Fields),
}

/// An expression of one or two dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// One.
    One(Written),
    /// From one to the other; each with its items.
    Range(Written, Written),
    /// From one on.
    Since(Written),
    /// To one.
    Until(Written),
}

/// An expression found, in items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parsed {
    /// What was written.
    pub(super) shape: Shape,
    /// First item.
    pub(super) from: usize,
    /// Item after the last.
    pub(super) to: usize,
    /// The items of the first date of a range, and those of the second.
    pub(super) ends: Option<[(usize, usize); 2]>,
}

/// Reads items of one language.
pub(super) struct Parser<'a> {
    /// The items.
    items: &'a [Item],
    /// The language.
    lexicon: &'a Lexicon,
    /// The text.
    text: &'a str,
    /// How often an item was looked at.
    pub(super) looks: Cell<u64>,
}

/// Items that are skipped in a row at most, so that reading takes linear time.
const MAX_SKIP: usize = 6;

/// What a rule found: what was written, and the item after it.
type Read = Option<(Written, usize)>;

impl<'a> Parser<'a> {
    /// Creates a parser of the items of a text.
    pub(super) fn new(text: &'a str, items: &'a [Item], lexicon: &'a Lexicon) -> Parser<'a> {
        Parser { items, lexicon, text, looks: Cell::new(0) }
    }

    /// Returns all expressions, in order, without overlap.
    pub(super) fn all(&self) -> Vec<Parsed> {
        let mut out = Vec::new();
        let mut at = 0;
        while at < self.items.len() {
            match self.expression(at) {
                Some(found) => {
                    at = found.to.max(at + 1);
                    out.push(found);
                }
                None => at = self.after_nothing(at),
            }
        }
        out
    }

    /// Returns the item at which to go on where no expression begins.
    fn after_nothing(&self, at: usize) -> usize {
        // After "Resolution No." a number is no year.
        let mut next = at + 1;
        if self.sem(at) == Sem::NotDate {
            while matches!(self.sem(next), Sem::NotDate | Sem::Stop)
                && self
                    .items
                    .get(next)
                    .is_some_and(|item| item.glued || self.sem(next) == Sem::NotDate)
            {
                next += 1;
            }
            let last = next + MAX_SKIP;
            while next < last && self.belongs_to_name(next) {
                next += 1;
            }
        }
        next
    }

    /// Returns whether an item after "Resolution", "every" or "Street" belongs to it.
    fn belongs_to_name(&self, at: usize) -> bool {
        match self.sem(at) {
            Sem::Number(..) | Sem::Figures(_) | Sem::Ordinal(_) | Sem::The | Sem::Of => true,
            Sem::Month(_)
            | Sem::MaybeMonth(_)
            | Sem::Weekday(_)
            | Sem::MaybeWeekday(_)
            | Sem::Season(_) => true,
            Sem::MaybeSeason(_) | Sem::YearMark => true,
            Sem::Unit(_) => at > 0 && matches!(self.sem(at - 1), Sem::Number(..) | Sem::NotDate),
            _ => false,
        }
    }

    /// Returns the expression that begins at an item.
    fn expression(&self, at: usize) -> Option<Parsed> {
        self.range(at).or_else(|| self.open_range(at)).or_else(|| {
            let (written, to) = self.point(at)?;
            self.is_plausible(at, to, &written).then_some(Parsed {
                shape: Shape::One(written),
                from: at,
                to,
                ends: None,
            })
        })
    }

    /// Returns what an item means.
    fn sem(&self, at: usize) -> Sem {
        self.looks.set(self.looks.get() + 1);
        self.items.get(at).map_or(Sem::Break, |item| item.sem)
    }

    /// Returns whether an item touches the one before it.
    fn is_glued(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.glued)
    }

    /// Returns the item after those that are articles, "of" and the like.
    fn skip(&self, at: usize, skipped: &[Sem]) -> usize {
        (at..at + MAX_SKIP).find(|at| !skipped.contains(&self.sem(*at))).unwrap_or(at)
    }

    /// Returns one point in time that begins at an item: the longest that a rule finds.
    fn point(&self, at: usize) -> Read {
        let start = self.skip(at, &[Sem::The]);
        if self.sem(start) == Sem::About {
            let (written, to) = self.edged(self.skip(start + 1, &[Sem::The, Sem::Stop]))?;
            return Some((about(written), to));
        }
        self.edged(start)
    }

    /// Returns a point that may begin with "early", "mid-" or "the end of".
    fn edged(&self, at: usize) -> Read {
        if self.sem(at) != Sem::Edge {
            return self.timed(at);
        }
        let mut next = at + 1;
        while next < at + MAX_SKIP
            && matches!(
                self.sem(next),
                Sem::Edge | Sem::Of | Sem::The | Sem::In | Sem::Lead | Sem::By
            )
            || next < at + MAX_SKIP && self.sem(next) == Sem::Dash && self.is_glued(next)
        {
            next += 1;
        }
        let named = self.sem(next - 1) == Sem::The || self.lexicon.grammar.years_follow;
        if let Sem::Unit(unit) = self.sem(next)
            && named
            && matches!(unit, Unit::Year | Unit::Month | Unit::Week | Unit::Decade | Unit::Century)
        {
            return Some((relative::unit_of(Relative::This, unit), next + 1));
        }
        let (written, to) = self.timed(next)?;
        match written {
            Written::Date(fields) if fields.day.is_none() || fields.relative.is_some() => {
                Some((written, to))
            }
            Written::Unit(..) => Some((written, to)),
            _ => None,
        }
    }

    /// Returns a point with a clock time or a part of the day around it.
    fn timed(&self, at: usize) -> Read {
        if let Some((hour, minute, next)) = self.clock(at) {
            let joint =
                self.skip(next, &[Sem::Comma, Sem::On, Sem::Of, Sem::In, Sem::Lead, Sem::By]);
            if let Some((Written::Date(fields), to)) = self.core(joint)
                && (fields.day.is_some() || fields.weekday.is_some())
            {
                return Some((with_clock(Written::Date(fields), (hour, minute)), to));
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
        Written::WeekdayOf(..) | Written::Nth(..) | Written::Far { .. } => true,
        Written::Clock(..) | Written::Now => false,
    }
}

/// Adds a clock time.
fn with_clock(written: Written, clock: (u8, u8)) -> Written {
    match written {
        Written::Date(fields) => Written::Date(Fields { clock: Some(clock), ..fields }),
        other => other,
    }
}

/// Says "about".
fn about(written: Written) -> Written {
    match written {
        Written::Date(fields) => Written::Date(Fields { about: true, ..fields }),
        other => other,
    }
}
