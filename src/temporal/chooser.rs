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
    /// "Next year" and the like, which may lean on a story too.
    next: u32,
    /// Days of years long before the day of writing.
    far_days: u32,
    /// Dates without a year.
    led: u32,
    /// Weekdays, which stories have too.
    weekdays: u32,
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
                Shape::One(one) => signs.add(&one, written),
                // "Since 1998" is said of the present.
                Shape::Since(_) | Shape::Until(_) => {}
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
        match one {
            Written::Date(Fields { year: YearRef::Given(year), day, .. }) => {
                let is_far = *year < written.year() - 1;
                self.far += u32::from(is_far);
                self.far_days += u32::from(is_far && day.is_some());
                self.now += u32::from(!is_far && *year <= written.year() + 1);
            }
            Written::Date(Fields { year: YearRef::Short(_), .. }) => self.far += 1,
            Written::Date(Fields { year: YearRef::Turned(turn), .. })
            | Written::Date(Fields { turn: Some(turn), .. })
            | Written::Turned(turn, _)
            | Written::WeekdayOf(_, turn) => self.add_turn(*turn),
            Written::Date(Fields { weekday: Some(_), month: None, day: None, .. }) => {
                self.weekdays += 1
            }
            Written::Date(Fields { blurred: 0, .. }) => self.led += 1,
            Written::Shift { base: Base::Near(_), .. } => self.near += 1,
            Written::Shift { base: Base::Writing, count, .. } => {
                self.near += u32::from(count.is_none_or(|count| count <= 0));
            }
            _ => {}
        }
    }

    /// Counts what leans on another time.
    fn add_turn(&mut self, turn: Turn) {
        match turn {
            Turn::Next | Turn::NextButOne => self.next += 1,
            Turn::Last | Turn::LastButOne | Turn::This => self.near += 1,
            Turn::Previous | Turn::Same | Turn::Following => {}
        }
    }

    /// Returns the way of telling of a whole text.
    pub(super) fn of_text(self) -> Mode {
        let near = 2 * self.near + self.next + self.weekdays + self.now;
        if self.far > near { Mode::Narrative } else { Mode::News }
    }

    /// Returns the way of telling of a passage after another. News may tell a story in a passage, and a
    /// story may begin with news, or come back to them.
    pub(super) fn of_passage(
        self,
        text: Mode,
        before: Option<Mode>,
        story_has_begun: bool,
    ) -> Mode {
        let signs = self.near + self.next + self.weekdays;
        let tells_story =
            self.far_days > 0 && self.led > 0 && self.near + self.weekdays + self.now == 0;
        let begins = !story_has_begun
            && self.far == 0
            && (self.near + self.next > 0 || self.weekdays > 0 && self.led > 0);
        let goes_on = before == Some(Mode::News) && !story_has_begun && signs + self.far == 0;
        let comes_back = self.near > 0 && signs > 1 && self.far == 0;
        match text {
            Mode::News if tells_story => Mode::Narrative,
            Mode::Narrative if !(begins || goes_on || comes_back) => Mode::Narrative,
            _ => Mode::News,
        }
    }

    /// Returns whether it tells of years long ago.
    pub(super) fn tells_of_long_ago(self) -> bool {
        self.far > 0
    }
}
