//! Gives each expression its date: by itself, by the time of writing, or by the event told last.

mod calendar;
mod fields;
mod lean;
mod yearless;

use chrono::NaiveDate;

use super::parse::{Shape, Written};
use super::sem::Sem;
use super::value::{Point, Value};
use super::{Anchor, Mode};

/// What a written expression means, with what it was resolved against.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Resolved {
    /// The date.
    pub(super) value: Value,
    /// What it leans on.
    pub(super) anchor: Anchor,
    /// Another date that it may mean, and why.
    pub(super) other: Option<(Value, &'static str)>,
    /// 0 to 100.
    pub(super) confidence: u8,
}

impl Resolved {
    /// Returns a date that needs nothing else.
    fn itself(value: Value) -> Resolved {
        Resolved { value, anchor: Anchor::Itself, other: None, confidence: 98 }
    }

    /// Returns a date that leans on something.
    fn leaning(value: Value, anchor: Anchor, confidence: u8) -> Resolved {
        Resolved { value, anchor, other: None, confidence }
    }

    /// Adds another date that may be meant, unless it is the same.
    fn or(mut self, other: Option<Value>, reason: &'static str) -> Resolved {
        if let Some(other) = other.filter(|other| *other != self.value) {
            self.other = Some((other, reason));
            self.confidence = self.confidence.min(80);
        }
        self
    }
}

/// What is known where an expression stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene {
    /// The day of writing.
    pub(super) written: Option<NaiveDate>,
    /// How its passage tells.
    pub(super) mode: Mode,
    /// The event told last.
    pub(super) told: Option<Point>,
    /// Where that event is told.
    pub(super) told_at: (usize, usize),
    /// That event is told in the same passage.
    pub(super) told_here: bool,
    /// That event is told in the same sentence.
    pub(super) told_in_sentence: bool,
    /// "Until" or "by" stands before it.
    pub(super) is_deadline: bool,
    /// `Future`, `Past`, or nothing known.
    pub(super) tense: Option<Sem>,
}

impl Scene {
    /// Returns the anchor "told last".
    fn told_anchor(&self) -> Anchor {
        Anchor::Told(self.told_at.0..self.told_at.1)
    }

    /// Returns whether the passage is told as news, with a day of writing.
    fn news(&self) -> Option<NaiveDate> {
        self.written.filter(|_| self.mode == Mode::News)
    }
}

/// Resolves an expression; `None` if nothing can be said of it.
pub(super) fn resolve(shape: &Shape, scene: &Scene) -> Option<Resolved> {
    match shape {
        Shape::One(written) => point(written, scene),
        Shape::Range(first, second) => range(first, second, scene),
        Shape::Since(written) => {
            // "Since March" is said of the past, "from March" at times of what lies ahead.
            let tense = (scene.tense != Some(Sem::Future)).then_some(Sem::Past);
            let start = point(written, &Scene { tense, ..*scene })?;
            let value = Value::Between(start.value.told(), None);
            Some(Resolved { value, other: None, ..start })
        }
        Shape::Until(written) => {
            let end = point(written, &Scene { is_deadline: true, ..*scene })?;
            let to = match end.value {
                Value::At(point) => Some(point),
                Value::Between(from, to) => to.or(from),
            };
            Some(Resolved { value: Value::Between(None, to), other: None, ..end })
        }
    }
}

/// Resolves a range: the second date leans on the first.
fn range(first: &Written, second: &Written, scene: &Scene) -> Option<Resolved> {
    let start = point(first, scene)?;
    let after = Scene { told: start.value.told().or(scene.told), told_here: true, ..*scene };
    let from = start.value.told()?;
    let mut end = match second {
        Written::Date(fields) if fields::lacks_year(fields) => {
            Resolved::leaning(fields::after(fields, &from)?, start.anchor.clone(), start.confidence)
        }
        _ => point(second, &after)?,
    };
    let mut from = Some(from);
    if let Value::At(to) = &mut end.value {
        (from, *to) = (from.map(without_clock), without_clock(*to));
    }
    let to = match end.value {
        Value::At(point) => Some(point),
        Value::Between(from, to) => to.or(from),
    };
    let value = Value::Between(from, to);
    value.edtf()?;
    let confidence = start.confidence.min(end.confidence);
    Some(Resolved { value, anchor: start.anchor, other: None, confidence })
}

/// Returns a point without its clock time.
fn without_clock(point: Point) -> Point {
    Point { clock: None, ..point }
}

/// Resolves one point in time.
fn point(written: &Written, scene: &Scene) -> Option<Resolved> {
    match written {
        Written::Date(date) => fields::date(date, scene),
        Written::Shift { unit, count, base } => lean::shift(*unit, (*count)?, *base, scene),
        Written::Far { months, days, base } => lean::far(*months, *days, *base, scene),
        Written::Turned(turn, unit) => lean::turned(*turn, *unit, scene),
        Written::WeekdayOf(weekday, turn) => lean::weekday_of(*weekday, *turn, scene),
        Written::Nth(number, weekday, month) => fields::nth(*number, *weekday, month, scene),
        Written::Clock(hour, minute) => {
            let day = scene.told.filter(|told| told.day.is_some() && scene.told_here)?;
            let value = Value::At(Point { clock: Some((*hour, *minute)), ..day });
            Some(Resolved::leaning(value, scene.told_anchor(), 60))
        }
        Written::Now => None,
    }
}
