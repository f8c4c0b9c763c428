//! Dates with names and numbers, whose year may have to be found.

use chrono::{Datelike, NaiveDate};

use super::calendar::{add_days, monday, weekday, weekday_from, weekday_until};
use super::yearless;
use super::{Resolved, Scene};
use crate::temporal::Anchor;
use crate::temporal::parse::{Fields, YearRef};
use crate::temporal::sem::{Sem, Turn};
use crate::temporal::value::{Point, Value};

/// Returns whether a date has no year of its own.
pub(super) fn lacks_year(fields: &Fields) -> bool {
    fields.year == YearRef::Absent
        && fields.turn.is_none()
        && (fields.month.is_some() || fields.season.is_some())
}

/// Resolves a date.
pub(super) fn date(fields: &Fields, scene: &Scene) -> Option<Resolved> {
    let bare = bare(fields);
    match fields.year {
        YearRef::Given(year) => Some(given(fields, Point { year: Some(year), ..bare })),
        YearRef::Short(value) => {
            let told = scene.told.and_then(|told| told.year).filter(|year| *year < 1000)?;
            let value = i32::try_from(value).ok()?;
            let year = if told <= 0 { 1 - value } else { value };
            let value = Value::At(Point { year: Some(year), ..bare });
            let near = (told - year).abs() < 200;
            near.then(|| Resolved::leaning(value, scene.told_anchor(), 85))
        }
        YearRef::Turned(turn) => {
            let (base, anchor, confidence) = base_year(turn, scene)?;
            let value = Value::At(Point { year: Some(base + turn.steps()), ..bare });
            Some(Resolved::leaning(value, anchor, confidence))
        }
        YearRef::Absent => without_year(fields, bare, scene),
    }
}

/// Returns what is known of a date without its year.
fn bare(fields: &Fields) -> Point {
    Point {
        year: None,
        blurred: fields.blurred,
        month: fields.month,
        season: fields.season,
        day: fields.day,
        clock: fields.clock,
        about: fields.about,
    }
}

/// Returns a date whose year is given; `3/4/2024` may also be 3 April.
fn given(fields: &Fields, point: Point) -> Resolved {
    if let (2, Some(year @ ..0)) = (point.blurred, point.year) {
        // EDTF has no centuries before Christ.
        return Resolved::itself(Value::Between(
            Some(Point::of_year(year)),
            Some(Point::of_year(year + 99)),
        ));
    }
    let swapped = Point { month: point.day, day: point.month, ..point };
    let other = fields.is_ambiguous.then_some(Value::At(swapped));
    Resolved::itself(Value::At(point)).or(other, "the day may stand before the month")
}

/// Returns the year that "last year" and the like count from.
fn base_year(turn: Turn, scene: &Scene) -> Option<(i32, Anchor, u8)> {
    let writing = scene.written.map(|day| (day.year(), Anchor::Writing, 95));
    let told = scene.told.and_then(|told| told.year).map(|year| (year, scene.told_anchor(), 85));
    match (turn.is_told(), scene.news().is_some()) {
        (false, true) => writing,
        (true, _) | (false, false) => told.or(writing.map(|(year, anchor, _)| (year, anchor, 60))),
    }
}

/// Resolves a date without a year of its own.
fn without_year(fields: &Fields, bare: Point, scene: &Scene) -> Option<Resolved> {
    match (fields.turn, fields.weekday) {
        (Some(turn), None) if fields.in_month => day_of_month(turn, bare, scene),
        (Some(turn), Some(weekday)) => turned_weekday(turn, weekday, scene),
        (Some(turn), None) => yearless::turned(turn, bare, scene),
        (None, Some(weekday)) if fields.month.is_none() => match fields.day {
            Some(day) => weekday_and_day(weekday, day, scene),
            None => weekday_alone(weekday, fields, scene),
        },
        (None, Some(weekday)) => {
            yearless::with_weekday(weekday, bare, scene).or_else(|| yearless::resolve(bare, scene))
        }
        (None, None) => yearless::resolve(bare, scene),
    }
}

/// Returns the day of writing, or the day told last, by what a turn leans on.
fn base_day(turn: Turn, scene: &Scene) -> Option<(NaiveDate, Anchor, u8)> {
    let writing = scene.written.map(|day| (day, Anchor::Writing, 90));
    let told =
        scene.told.and_then(|told| told.only_day()).map(|day| (day, scene.told_anchor(), 80));
    match (turn.is_told(), scene.news().is_some()) {
        (false, true) => writing,
        (true, true) => told.or(writing.map(|(day, anchor, _)| (day, anchor, 60))),
        (_, false) => told,
    }
}

/// Resolves "the 20th of next month", "the 27th".
fn day_of_month(turn: Turn, bare: Point, scene: &Scene) -> Option<Resolved> {
    let month = super::lean::turned(turn, crate::temporal::sem::Unit::Month, scene)?;
    let Value::At(Point { year, month: Some(number), .. }) = month.value else { return None };
    let value = Value::At(Point { year, month: Some(number), ..bare });
    Some(Resolved { value, ..month })
}

/// Resolves "last Friday", "next Sunday".
fn turned_weekday(turn: Turn, wanted: u8, scene: &Scene) -> Option<Resolved> {
    let (base, anchor, confidence) = base_day(turn, scene)?;
    let of_week = |weeks: i64| add_days(monday(base)?, weeks * 7 + i64::from(wanted) - 1);
    let before = || weekday_until(add_days(base, -1)?, wanted);
    let after = || weekday_from(add_days(base, 1)?, wanted);
    let day = match turn {
        Turn::LastButOne => add_days(before()?, -7)?,
        Turn::NextButOne => of_week(2)?,
        Turn::Last | Turn::Previous => before()?,
        Turn::This | Turn::Same => of_week(0)?,
        Turn::Next => of_week(1)?,
        Turn::Following => after()?,
    };
    let other = match turn {
        Turn::Last => of_week(-1),
        Turn::Next => after(),
        _ => None,
    };
    let at = |day| Value::At(Point::of_day(day));
    Some(
        Resolved::leaning(at(day), anchor, confidence).or(other.map(at), "it may count from weeks"),
    )
}

/// Resolves "Friday the 13th" by the month in which they fall together.
fn weekday_and_day(wanted: u8, day: u8, scene: &Scene) -> Option<Resolved> {
    let base = scene.news().or_else(|| scene.told?.first())?;
    let fits = |months: i32| {
        let month = super::calendar::add_months(base, months)?;
        let date = NaiveDate::from_ymd_opt(month.year(), month.month(), day.into())?;
        (weekday(date) == i64::from(wanted)).then_some(date)
    };
    let order = if scene.tense == Some(Sem::Future) { [0, 1, -1, 2] } else { [0, -1, 1, -2] };
    let date = order.into_iter().find_map(fits)?;
    let anchor = if scene.news().is_some() { Anchor::Writing } else { scene.told_anchor() };
    Some(Resolved::leaning(Value::At(Point::of_day(date)), anchor, 90))
}

/// Resolves a weekday by tense, or by the day told last.
fn weekday_alone(wanted: u8, fields: &Fields, scene: &Scene) -> Option<Resolved> {
    let at = |day| Value::At(Point { clock: fields.clock, ..Point::of_day(day) });
    if let Some(written) = scene.news() {
        let past = weekday_until(written, wanted)?;
        let future = weekday_from(written, wanted)?;
        let (day, other, confidence) = match scene.tense {
            _ if scene.is_deadline => (weekday_from(add_days(written, 1)?, wanted)?, past, 75),
            Some(Sem::Future) => (weekday_from(add_days(written, 1)?, wanted)?, past, 85),
            Some(_) => (past, future, 93),
            None => (past, future, 80),
        };
        let resolved = Resolved::leaning(at(day), Anchor::Writing, confidence);
        let other = scene.tense.is_none().then(|| at(other));
        return Some(resolved.or(other, "the sentence does not say whether it lies ahead"));
    }
    let told = scene.told?.only_day()?;
    let day = weekday_from(told, wanted)?;
    Some(Resolved::leaning(at(day), scene.told_anchor(), 60))
}

/// Resolves "the first Friday of July".
pub(super) fn nth(number: u8, wanted: u8, month: &Fields, scene: &Scene) -> Option<Resolved> {
    let whole = match month.turn {
        Some(turn) if month.in_month => {
            super::lean::turned(turn, crate::temporal::sem::Unit::Month, scene)?
        }
        _ => date(month, scene)?,
    };
    let Value::At(point) = whole.value else { return None };
    let first = weekday_from(point.first()?, wanted)?;
    let day = add_days(first, 7 * (i64::from(number) - 1))?;
    let value = Value::At(Point::of_day(day));
    (u8::try_from(day.month()).ok() == point.month).then_some(Resolved { value, ..whole })
}

/// Returns the first date without a year that is not before another.
pub(super) fn after(fields: &Fields, from: &Point) -> Option<Value> {
    let bare = bare(fields);
    let Some(year) = from.year else { return Some(Value::At(bare)) };
    let in_year = |year| Point { year: Some(year), ..bare };
    let same = in_year(year);
    let next = same.last().zip(from.first()).is_some_and(|(last, first)| last < first);
    Some(Value::At(if next { in_year(year + 1) } else { same }))
}
