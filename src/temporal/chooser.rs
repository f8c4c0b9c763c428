//! Chooses how each passage tells: as news, from the day of writing, or as a story, from event to event.

use chrono::{Datelike, NaiveDate};

use super::Mode;
use super::parse::{Base, Fields, Parsed, Shape, Written, YearRef};
use super::sem::Turn;

/// Signs of both ways of telling, counted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Signs {
    /// Expressions that only the day of writing explains.
    near: u32,
    /// Years long before the day of writing.
    far: u32,
    /// Dates in the year of writing or the one before.
    now: u32,
}

impl Signs {
    /// Counts the signs in expressions.
    pub(super) fn of(found: &[Parsed], written: NaiveDate) -> Signs {
        let mut signs = Signs::default();
        for parsed in found {
            match parsed.shape {
                Shape::One(one) | Shape::Since(one) | Shape::Until(one) => signs.add(&one, written),
                Shape::Range(first, second) => {
                    signs.add(&first, written);
                    signs.add(&second, written);
                }
            }
        }
        signs
    }

    /// Counts one date.
    fn add(&mut self, one: &Written, written: NaiveDate) {
        let is_near = |turn: Turn| !turn.is_told();
        match one {
            Written::Date(Fields { year: YearRef::Given(year), .. }) => {
                if *year < written.year() - 1 {
                    self.far += 1;
                } else if *year <= written.year() + 1 {
                    self.now += 1;
                }
            }
            Written::Date(Fields { year: YearRef::Turned(turn), .. }) if is_near(*turn) => {
                self.near += 1
            }
            Written::Date(Fields { turn: Some(turn), .. }) if is_near(*turn) => self.near += 1,
            Written::Date(Fields { weekday: Some(_), month: None, day: None, .. }) => {
                self.near += 1
            }
            Written::Shift { base: Base::Writing | Base::Near(_), .. } => self.near += 1,
            Written::Turned(turn, _) | Written::WeekdayOf(_, turn) if is_near(*turn) => {
                self.near += 1
            }
            _ => {}
        }
    }

    /// Returns the way of telling of a whole text.
    pub(super) fn of_text(self) -> Mode {
        if self.far > self.near + self.now { Mode::Narrative } else { Mode::News }
    }

    /// Returns the way of telling of a passage of such a text, after another.
    pub(super) fn of_passage(self, text: Mode, before: Mode) -> Mode {
        match text {
            Mode::Narrative if self.near >= 2 && self.far == 0 => Mode::News,
            Mode::Narrative => Mode::Narrative,
            Mode::News if self.near + self.now > 0 => Mode::News,
            Mode::News if self.far > 1 => Mode::Narrative,
            Mode::News if self.far == 0 => before,
            Mode::News => Mode::News,
        }
    }
}
