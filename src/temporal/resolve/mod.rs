//! Resolves each expression: by its own words, the day of publication, or the previous event.

mod calendar;
mod fields;
mod relative;
mod yearless;

use std::ops::Range;

use chrono::NaiveDate;

use super::Anchor;
use super::mode::CountsFrom;
use super::parse::{Shape, Written};
use super::sem::{Relative, Sem};
use super::value::{Point, Value};

/// What a written expression means, with what it was resolved against.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Resolved {
    /// The date.
    pub(super) value: Value,
    /// What it was resolved against.
    pub(super) anchor: Anchor,
    /// Another date that it may mean, or those of which it means one, and why.
    pub(super) other: Option<(Vec<Value>, &'static str)>,
    /// 0 to 100.
    pub(super) confidence: u8,
}

impl Resolved {
    /// Returns a date that needs no anchor.
    fn explicit(value: Value) -> Resolved {
        Resolved { value, anchor: Anchor::Itself, other: None, confidence: 98 }
    }

    /// Returns a date with an anchor.
    fn relative(value: Value, anchor: Anchor, confidence: u8) -> Resolved {
        Resolved { value, anchor, other: None, confidence }
    }

    /// Adds another date that may be meant, unless it is the same.
    fn or(mut self, other: Option<Value>, reason: &'static str) -> Resolved {
        if let Some(other) = other.filter(|other| *other != self.value) {
            self.other = Some((vec![other], reason));
            self.confidence = self.confidence.min(80);
        }
        self
    }
}

/// A date and where it is.
#[derive(Debug, Clone)]
pub(super) struct Mentioned {
    /// The date.
    pub(super) date: Point,
    /// The bytes of its expression.
    pub(super) range: Range<usize>,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// The number of its passage.
    pub(super) passage: usize,
}

/// What is known at an expression before its own words are read.
#[derive(Debug, Clone)]
pub(super) struct LocalContext {
    /// The day of publication.
    pub(super) published: Option<NaiveDate>,
    /// What a date without a year counts from.
    pub(super) counts_from: CountsFrom,
    /// The previous event.
    pub(super) previous: Option<Point>,
    /// The bytes of its expression.
    pub(super) previous_range: (usize, usize),
    /// That event is mentioned in the same passage.
    pub(super) in_same_passage: bool,
    /// That event is mentioned in the same sentence.
    pub(super) in_same_sentence: bool,
    /// The date that the same sentence mentioned last, also in passing.
    pub(super) mentioned: Option<Mentioned>,
    /// The season that the passage mentioned last.
    pub(super) season: Option<Point>,
    /// "For" precedes it, as in "figures for June".
    pub(super) is_period: bool,
    /// Something is moved to it or planned for it.
    pub(super) is_goal: bool,
    /// "Until" or "by" precedes it.
    pub(super) is_deadline: bool,
    /// `Future`, `Present`, `Past`, or nothing known.
    pub(super) tense: Option<Sem>,
}

impl LocalContext {
    /// Returns the previous event as an anchor.
    fn previous_anchor(&self) -> Anchor {
        Anchor::Previous(self.previous_range.0..self.previous_range.1)
    }

    /// Returns the day after publication that the sentence has mentioned.
    fn coming_event(&self) -> Option<NaiveDate> {
        let day = self.mentioned.as_ref()?.date.first()?;
        Some(day).filter(|day| Some(*day) > self.published)
    }

    /// Returns whether a relative word counts from the previous event: "the end of the year" if that has passed.
    fn counts_from_previous(&self, relative: Relative) -> bool {
        relative.counts_from_previous()
            || relative == Relative::The && self.tense == Some(Sem::Past) && self.in_same_passage
    }

    /// Returns the day of publication if the date may count from it.
    fn news(&self) -> Option<NaiveDate> {
        let is_news = matches!(self.counts_from, CountsFrom::Publication | CountsFrom::Either);
        self.published.filter(|_| is_news)
    }
}

/// Resolves an expression; `None` if it has no anchor.
pub(super) fn resolve(shape: &Shape, local: &LocalContext) -> Option<Resolved> {
    match shape {
        Shape::One(written) => point(written, local),
        Shape::Range(first, second) => range(first, second, local),
        Shape::Since(written) => since(written, local),
        Shape::Until(written) => {
            let end = point(written, &LocalContext { is_deadline: true, ..local.clone() })?;
            let to = match end.value {
                Value::At(point) => Some(point),
                Value::Between(from, to) => to.or(from),
            };
            Some(Resolved { value: Value::Between(None, to), other: None, ..end })
        }
    }
}

/// Resolves a range: the second date depends on the first.
fn range(first: &Written, second: &Written, local: &LocalContext) -> Option<Resolved> {
    let start = point(first, local)?;
    let after = LocalContext {
        previous: start.value.reference().or(local.previous),
        in_same_passage: true,
        ..local.clone()
    };
    let from = start.value.reference()?;
    let mut end = match second {
        Written::Date(fields) if fields::lacks_year(fields) => Resolved::relative(
            fields::after(fields, &from)?,
            start.anchor.clone(),
            start.confidence,
        ),
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

/// Resolves "since March", and "from March", which may be ahead.
fn since(written: &Written, local: &LocalContext) -> Option<Resolved> {
    let tense = local.tense.filter(|tense| *tense == Sem::Future).or(Some(Sem::Past));
    // "Since the start of the year" leads up to the day of publication.
    let in_same_passage = local.in_same_passage && local.news().is_none();
    let at = |tense| point(written, &LocalContext { tense, in_same_passage, ..local.clone() });
    let start = at(tense)?;
    let from = |start: Resolved| {
        let value = Value::Between(start.value.reference(), None);
        Resolved { value, other: None, ..start }
    };
    let (Written::Date(fields), Some(published), false) =
        (written, local.published, local.tense == Some(Sem::Past))
    else {
        return Some(from(start));
    };
    let Some(ahead) = at(Some(Sem::Future)) else { return Some(from(start)) };
    if fields::is_nearer(&ahead, &start, 5, published) {
        return Some(from(ahead));
    }
    let times = if local.tense.is_none() { 1 } else { 2 };
    if !fields::is_nearer(&ahead, &start, times, published) {
        return Some(from(start));
    }
    // EDTF has no sets of spans, so these are the days on which it may begin.
    let begins = [&start, &ahead].map(|one| one.value.reference());
    let either = begins.into_iter().flatten().map(Value::At).collect();
    let open = Value::Between(Some(fields::bare(fields)), None);
    let open = Resolved::relative(open, Anchor::Open, 30);
    Some(Resolved {
        other: Some((either, "the sentence does not say whether it is past or future")),
        ..open
    })
}

/// Resolves one point in time.
fn point(written: &Written, local: &LocalContext) -> Option<Resolved> {
    match written {
        Written::Date(date) => fields::date(date, local),
        Written::Shift { unit, count, base } => relative::shift(*unit, (*count)?, *base, local),
        Written::Beside { unit, count, day } => {
            let resolved = fields::date(day, local)?;
            let Value::At(day) = resolved.value else { return None };
            Some(Resolved { value: relative::moved(*unit, *count, day)?, other: None, ..resolved })
        }
        Written::LastDay(month) => {
            let resolved = fields::date(month, local)?;
            let Value::At(month) = resolved.value else { return None };
            Some(Resolved { value: Value::At(Point::of_day(month.last()?)), ..resolved })
        }
        Written::Far { months, days, base } => relative::far(*months, *days, *base, local),
        Written::Unit(relative, unit) => relative::unit(*relative, *unit, local),
        Written::WeekdayOf(weekday, relative) => relative::weekday_of(*weekday, *relative, local),
        Written::Nth(number, weekday, month) => fields::nth(*number, *weekday, month, local),
        Written::Clock(hour, minute) => {
            let day = local
                .previous
                .filter(|previous| previous.day.is_some() && local.in_same_passage)?;
            let value = Value::At(Point { clock: Some((*hour, *minute)), ..day });
            Some(Resolved::relative(value, local.previous_anchor(), 60))
        }
        Written::Now => None,
    }
}
