//! What a rule found, before it is resolved.

use crate::temporal::sem::{Relative, Unit};

/// The year of an expression, as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::temporal) enum YearRef {
    /// None is given.
    #[default]
    Absent,
    /// Astronomical.
    Given(i32),
    /// A year that may be of the era before Christ: `264` in "264 to 241 BC".
    Short(u32),
    /// "last year", "that year".
    Relative(Relative),
}

/// A date with parts that may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::temporal) struct Fields {
    /// The year.
    pub(in crate::temporal) year: YearRef,
    /// Last digits of the year that are not known.
    pub(in crate::temporal) blurred: u8,
    /// 1 to 12.
    pub(in crate::temporal) month: Option<u8>,
    /// 1 to 31.
    pub(in crate::temporal) day: Option<u8>,
    /// 1 to 7.
    pub(in crate::temporal) weekday: Option<u8>,
    /// EDTF code.
    pub(in crate::temporal) season: Option<u8>,
    /// "last June", "next Friday"; "of that month" where no month is named.
    pub(in crate::temporal) relative: Option<Relative>,
    /// The day is one of a month that is named by `relative`.
    pub(in crate::temporal) in_month: bool,
    /// Days from the day of publication, with a clock time: "tomorrow at 9 a.m.".
    pub(in crate::temporal) near_day: Option<i32>,
    /// Hour and minute.
    pub(in crate::temporal) clock: Option<(u8, u8)>,
    /// "about".
    pub(in crate::temporal) about: bool,
    /// Month and day could be exchanged.
    pub(in crate::temporal) is_ambiguous: bool,
}

impl Fields {
    /// Returns whether a year is written, or a word such as "last" that decides it.
    pub(super) fn has_year(&self) -> bool {
        self.year != YearRef::Absent || self.relative.is_some()
    }
}

/// The point from which a distance counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::temporal) enum Base {
    /// The day of publication.
    Publication,
    /// The previous event.
    Previous,
    /// A day near the day of publication: "two days before yesterday".
    Near(i8),
}

/// What was written, before it is resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::temporal) enum Written {
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
    /// A distance from a day that is named: "two days before Christmas".
    Beside {
        /// The unit of the distance.
        unit: Unit,
        /// Negative for the past.
        count: i32,
        /// The day.
        day: Fields,
    },
    /// The last day of a month.
    LastDay(Fields),
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
pub(in crate::temporal) enum Shape {
    /// One.
    One(Written),
    /// From one to the other; each with its items.
    Range(Written, Written),
    /// From one on.
    Since(Written),
    /// To one.
    Until(Written),
}

impl Parsed {
    /// Returns whether it is one date with a word that leads to the day of publication: "last December".
    pub(in crate::temporal) fn is_deictic(&self) -> bool {
        matches!(self.shape, Shape::One(_)) && !self.lacks_year()
    }

    /// Returns whether its date, or the first of two, is at least as precise as a season.
    pub(in crate::temporal) fn has_month(&self) -> bool {
        let (Shape::One(first) | Shape::Range(first, _)) = &self.shape else { return false };
        match first {
            Written::Date(fields) => fields.month.is_some() || fields.season.is_some(),
            _ => true,
        }
    }

    /// Returns whether it is a month without a day or year.
    pub(in crate::temporal) fn is_month(&self) -> bool {
        matches!(
            self.shape,
            Shape::One(Written::Date(Fields { month: Some(_), day: None, .. }))
                | Shape::Range(Written::Date(Fields { month: Some(_), day: None, .. }), _)
        )
    }

    /// Returns whether it is the start of something that goes on.
    pub(in crate::temporal) fn is_since(&self) -> bool {
        matches!(self.shape, Shape::Since(_))
    }

    /// Returns whether it says "that" or "the same": "that May".
    pub(in crate::temporal) fn is_same(&self) -> bool {
        use Relative::Same;
        matches!(
            self.shape,
            Shape::One(
                Written::Date(
                    Fields { relative: Some(Same), .. }
                        | Fields { year: YearRef::Relative(Same), .. }
                ) | Written::Unit(Same, _)
            )
        )
    }

    /// Returns whether its last date has a month and no year.
    pub(super) fn ends_without_year(&self) -> bool {
        let (Shape::One(last) | Shape::Range(_, last) | Shape::Since(last) | Shape::Until(last)) =
            self.shape;
        matches!(last, Written::Date(Fields { month: Some(_), year: YearRef::Absent, .. }))
    }

    /// Returns whether it is one date that only lacks its year.
    pub(in crate::temporal) fn lacks_year(&self) -> bool {
        matches!(
            self.shape,
            Shape::One(Written::Date(Fields { year: YearRef::Absent, relative: None, .. }))
                | Shape::Range(
                    Written::Date(Fields { year: YearRef::Absent, relative: None, .. }),
                    _
                )
        )
    }
}

/// An expression found, in items.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::temporal) struct Parsed {
    /// What was written.
    pub(in crate::temporal) shape: Shape,
    /// First item.
    pub(in crate::temporal) from: usize,
    /// Item after the last.
    pub(in crate::temporal) to: usize,
    /// The items of the first date of a range, and those of the second.
    pub(in crate::temporal) ends: Option<[(usize, usize); 2]>,
}
