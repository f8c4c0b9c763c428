//! Distances and units that lean on another time: "two weeks ago", "last month", "the day before".

use chrono::{Datelike, NaiveDate};

use super::calendar::{add_days, add_months, monday};
use super::{Resolved, Scene};
use crate::temporal::Anchor;
use crate::temporal::item::days_of;
use crate::temporal::parse::Base;
use crate::temporal::sem::{Sem, Turn, Unit};
use crate::temporal::value::{Point, Value};

/// Resolves "two weeks ago", "three days later".
pub(super) fn shift(unit: Unit, count: i32, base: Base, scene: &Scene) -> Option<Resolved> {
    let written = scene.news();
    match base {
        Base::Near(days) => {
            let day = add_days(written?, days.into())?;
            Some(Resolved::leaning(moved(unit, count, Point::of_day(day))?, Anchor::Writing, 95))
        }
        Base::Writing => {
            let value = moved(unit, count, Point::of_day(written?))?;
            Some(Resolved::leaning(value, Anchor::Writing, 90))
        }
        Base::Told => told_shift(unit, count, scene),
    }
}

/// Resolves "2 years, 1 month and 21 days ago".
pub(super) fn far(months: i32, days: i32, base: Base, scene: &Scene) -> Option<Resolved> {
    let told = scene.told.and_then(|told| told.only_day()).map(|day| (day, scene.told_anchor()));
    let written = scene.news().map(|day| (day, Anchor::Writing));
    let (day, anchor) = if base == Base::Told { told.or(written)? } else { written? };
    let day = add_days(add_months(day, months)?, days.into())?;
    Some(Resolved::leaning(Value::At(Point::of_day(day)), anchor, 90))
}

/// Resolves a distance from the event told last; "the day before" from the day of writing, if no day
/// is told in news.
fn told_shift(unit: Unit, count: i32, scene: &Scene) -> Option<Resolved> {
    let by_writing = scene.news().and_then(|day| moved(unit, count, Point::of_day(day)));
    let by_told = scene.told.and_then(|told| moved(unit, count, told));
    match (by_told, by_writing) {
        (Some(told), writing) => {
            let resolved = Resolved::leaning(told, scene.told_anchor(), 85);
            let other = writing.filter(|_| count.abs() == 1 && unit == Unit::Day);
            Some(resolved.or(other, "it may count from the day of writing"))
        }
        (None, Some(writing)) if unit == Unit::Day && is_near(count, scene) => {
            Some(Resolved::leaning(writing, Anchor::Writing, 75))
        }
        _ => None,
    }
}

/// Returns whether a day may be the one beside the day of writing: the one after it only if it may lie
/// ahead.
fn is_near(count: i32, scene: &Scene) -> bool {
    count == -1 || count == 1 && scene.tense != Some(Sem::Past)
}

/// Returns a point some units away, no more precise than the unit and the point allow.
fn moved(unit: Unit, count: i32, from: Point) -> Option<Value> {
    let at = |point: Point| Some(Value::At(point));
    if let Some(days) = days_of(unit) {
        let day = add_days(from.only_day()?, days.checked_mul(count.into())?)?;
        let about = unit != Unit::Day;
        return at(Point { about, ..Point::of_day(day) });
    }
    let year = from.year.filter(|_| from.blurred == 0);
    match unit {
        Unit::Month => {
            let first = NaiveDate::from_ymd_opt(from.year?, from.month?.into(), 1)?;
            at(Point::of_month(add_months(first, count)?))
        }
        Unit::Year => at(Point::of_year(year?.checked_add(count)?)),
        Unit::Decade => {
            let year = year?.checked_add(count.checked_mul(10)?)?;
            at(Point { blurred: 1, ..Point::of_year(year - year.rem_euclid(10)) })
        }
        _ => None,
    }
}

/// Returns the point that a turn leans on.
fn base(turn: Turn, scene: &Scene) -> Option<(Point, Anchor, u8)> {
    let writing = scene.written.map(|day| (Point::of_day(day), Anchor::Writing, 92));
    let told = scene.told.map(|told| (told, scene.told_anchor(), 82));
    match (turn.is_told(), scene.news().is_some()) {
        (false, true) => writing,
        (true, true) => told.or(writing.map(|(point, anchor, _)| (point, anchor, 60))),
        (_, false) => told,
    }
}

/// Resolves "last month", "this week", "the following day", "that decade".
pub(super) fn turned(turn: Turn, unit: Unit, scene: &Scene) -> Option<Resolved> {
    let (from, anchor, confidence) = base(turn, scene)?;
    let steps = turn.steps();
    let value = match unit {
        Unit::Day if turn.is_told() || turn == Turn::This => moved(Unit::Day, steps, from)?,
        Unit::Week => {
            let first = add_days(monday(from.only_day()?)?, 7 * i64::from(steps))?;
            Value::days(first, add_days(first, 6)?)
        }
        Unit::Weekend => weekend(from.only_day()?, turn)?,
        Unit::Month => moved(Unit::Month, steps, from)?,
        Unit::Quarter => quarter(from, steps)?,
        Unit::Decade => {
            let year = from.year?;
            let first = year - year.rem_euclid(10) + 10 * steps;
            Value::At(Point { blurred: 1, ..Point::of_year(first) })
        }
        Unit::Century => {
            let year = from.year?;
            let first = year - year.rem_euclid(100) + 100 * steps;
            Value::At(Point { blurred: 2, ..Point::of_year(first) })
        }
        _ => return None,
    };
    Some(Resolved::leaning(value, anchor, confidence))
}

/// Returns a Saturday and Sunday.
fn weekend(day: NaiveDate, turn: Turn) -> Option<Value> {
    let weeks = i64::from(turn.steps());
    let saturday = add_days(monday(day)?, 5 + 7 * weeks)?;
    Some(Value::days(saturday, add_days(saturday, 1)?))
}

/// Returns a quarter of a year.
fn quarter(from: Point, steps: i32) -> Option<Value> {
    let first = add_months(from.first().filter(|_| from.month.is_some())?, 3 * steps)?;
    let season = 33 + u8::try_from(first.month0() / 3).ok()?;
    Some(Value::At(Point { season: Some(season), ..Point::of_year(first.year()) }))
}

/// Resolves "next week Sunday", "Tuesday of last week".
pub(super) fn weekday_of(weekday: u8, turn: Turn, scene: &Scene) -> Option<Resolved> {
    let (from, anchor, confidence) = base(turn, scene)?;
    let first = add_days(monday(from.only_day()?)?, 7 * i64::from(turn.steps()))?;
    let day = add_days(first, i64::from(weekday) - 1)?;
    Some(Resolved::leaning(Value::At(Point::of_day(day)), anchor, confidence))
}
