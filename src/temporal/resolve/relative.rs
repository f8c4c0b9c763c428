//! Distances and units that depend on another time: "two weeks ago", "last month", "the day before".

use chrono::{Datelike, NaiveDate};

use super::calendar::{add_days, add_months, monday, weekday};
use super::{LocalContext, Mentioned, Resolved};
use crate::temporal::Anchor;
use crate::temporal::item::days_of;
use crate::temporal::parse::Base;
use crate::temporal::sem::{Relative, Sem, Unit};
use crate::temporal::value::{Point, Value};

/// Resolves "two weeks ago", "three days later".
pub(super) fn shift(unit: Unit, count: i32, base: Base, local: &LocalContext) -> Option<Resolved> {
    let published = local.news();
    match base {
        Base::Near(days) => {
            let day = add_days(published?, days.into())?;
            Some(Resolved::relative(
                moved(unit, count, Point::of_day(day))?,
                Anchor::Publication,
                95,
            ))
        }
        Base::Publication => {
            let value = moved(unit, count, Point::of_day(published?))?;
            let coming = local.coming_event().filter(|_| count > 0 && !is_tomorrow(unit, count));
            // "It opens on 25 November and ends in a week": from either day.
            let is_same =
                coming.is_none_or(|day| moved(unit, count, Point::of_day(day)) == Some(value));
            is_same.then(|| Resolved::relative(value, Anchor::Publication, 90))
        }
        Base::Previous => shift_from_previous(unit, count, local),
    }
}

/// Returns whether a distance may be the word "tomorrow" or "the day after".
fn is_tomorrow(unit: Unit, count: i32) -> bool {
    unit == Unit::Day && count <= 2
}

/// Resolves "2 years, 1 month and 21 days ago".
pub(super) fn far(months: i32, days: i32, base: Base, local: &LocalContext) -> Option<Resolved> {
    let previous = local
        .previous
        .and_then(|previous| previous.only_day())
        .map(|day| (day, local.previous_anchor()));
    let published = local.news().map(|day| (day, Anchor::Publication));
    let (day, anchor) = if base == Base::Previous { previous.or(published)? } else { published? };
    let day = add_days(add_months(day, months)?, days.into())?;
    Some(Resolved::relative(Value::At(Point::of_day(day)), anchor, 90))
}

/// Resolves a distance from the previous event; "the day before" from the day of publication,
/// if news mentions no day.
fn shift_from_previous(unit: Unit, count: i32, local: &LocalContext) -> Option<Resolved> {
    let by_publication = local.news().and_then(|day| moved(unit, count, Point::of_day(day)));
    if let Some(Mentioned { date, range, .. }) = &local.mentioned
        && let Some(value) = moved(unit, count, *date)
    {
        return Some(Resolved::relative(value, Anchor::Previous(range.clone()), 85));
    }
    let by_previous = local.previous.and_then(|previous| moved(unit, count, previous));
    match (by_previous, by_publication) {
        (Some(previous), publication) => {
            let resolved = Resolved::relative(previous, local.previous_anchor(), 85);
            let other = publication.filter(|_| count.abs() == 1 && unit == Unit::Day);
            Some(resolved.or(other, "it may be relative to the day of publication"))
        }
        (None, Some(publication)) if unit == Unit::Day && is_near(count, local) => {
            Some(Resolved::relative(publication, Anchor::Publication, 75))
        }
        _ => None,
    }
}

/// Returns whether a day may be the one beside the day of publication: the one after it only if it may lie
/// ahead.
fn is_near(count: i32, local: &LocalContext) -> bool {
    count == -1 || count == 1 && local.tense != Some(Sem::Past)
}

/// Returns the weekend that the text is about, by tense: "More rain fell at the weekend."
fn the_weekend(local: &LocalContext) -> Option<Resolved> {
    let published = local.news()?;
    let is_weekend = weekday(published) > 5;
    let steps = match local.tense? {
        Sem::Past if !is_weekend => Relative::Last,
        _ => Relative::This,
    };
    Some(Resolved::relative(weekend(published, steps)?, Anchor::Publication, 80))
}

/// Returns a point some units away, no more precise than the unit and the point allow.
pub(super) fn moved(unit: Unit, count: i32, from: Point) -> Option<Value> {
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

/// Returns the point that a relative depends on.
fn base(relative: Relative, local: &LocalContext) -> Option<(Point, Anchor, u8)> {
    let publication = local.published.map(|day| (Point::of_day(day), Anchor::Publication, 92));
    let previous = local.previous.map(|previous| (previous, local.previous_anchor(), 82));
    match (local.counts_from_previous(relative), local.news().is_some()) {
        (false, true) => publication,
        (true, true) => previous.or(publication.map(|(point, anchor, _)| (point, anchor, 60))),
        (_, false) => previous,
    }
}

/// Resolves "last month", "this week", "the following day", "that decade".
pub(super) fn unit(relative: Relative, unit: Unit, local: &LocalContext) -> Option<Resolved> {
    if unit == Unit::Weekend && relative == Relative::The {
        return the_weekend(local);
    }
    // "It failed in October and was dropped at the end of the month".
    let mentioned = local
        .mentioned
        .as_ref()
        .filter(|one| relative == Relative::The && unit == Unit::Month && one.date.month.is_some());
    let (from, anchor, confidence) = match mentioned {
        Some(one) => (one.date, Anchor::Previous(one.range.clone()), 85),
        None => base(relative, local)?,
    };
    let steps = relative.steps();
    let value = match unit {
        Unit::Day if relative.counts_from_previous() || relative == Relative::This => {
            moved(Unit::Day, steps, from)?
        }
        Unit::Week => {
            let first = add_days(monday(from.only_day()?)?, 7 * i64::from(steps))?;
            Value::days(first, add_days(first, 6)?)
        }
        Unit::Weekend => weekend(from.only_day()?, relative)?,
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
    Some(Resolved::relative(value, anchor, confidence))
}

/// Returns a Saturday and Sunday.
fn weekend(day: NaiveDate, relative: Relative) -> Option<Value> {
    let weeks = i64::from(relative.steps());
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
pub(super) fn weekday_of(
    weekday: u8,
    relative: Relative,
    local: &LocalContext,
) -> Option<Resolved> {
    let (from, anchor, confidence) = base(relative, local)?;
    let first = add_days(monday(from.only_day()?)?, 7 * i64::from(relative.steps()))?;
    let day = add_days(first, i64::from(weekday) - 1)?;
    Some(Resolved::relative(Value::At(Point::of_day(day)), anchor, confidence))
}
