//! Resolves dates with names and numbers, whose year may be missing.

use chrono::{Datelike, NaiveDate};

use super::calendar::{add_days, monday, weekday, weekday_from, weekday_until};
use super::yearless;
use super::{LocalContext, Mentioned, Resolved};
use crate::temporal::Anchor;
use crate::temporal::parse::{Fields, YearRef};
use crate::temporal::sem::{Relative, Sem};
use crate::temporal::value::{Point, Value};

/// Returns whether a date has no year of its own.
pub(super) fn lacks_year(fields: &Fields) -> bool {
    fields.year == YearRef::Absent
        && fields.relative.is_none()
        && (fields.month.is_some() || fields.season.is_some())
}

/// Resolves a date.
pub(super) fn date(fields: &Fields, local: &LocalContext) -> Option<Resolved> {
    let bare = bare(fields);
    if let Some(days) = fields.near_day {
        let day = Point::of_day(add_days(local.news()?, days.into())?);
        let value = Value::At(Point { clock: fields.clock, ..day });
        return Some(Resolved::relative(value, Anchor::Publication, 90));
    }
    match fields.year {
        YearRef::Given(year) => Some(given(fields, Point { year: Some(year), ..bare })),
        YearRef::Short(value) => {
            let previous =
                local.previous.and_then(|previous| previous.year).filter(|year| *year < 1000)?;
            let value = i32::try_from(value).ok()?;
            let year = if previous <= 0 { 1 - value } else { value };
            let value = Value::At(Point { year: Some(year), ..bare });
            let near = (previous - year).abs() < 60;
            near.then(|| Resolved::relative(value, local.previous_anchor(), 85))
        }
        YearRef::Relative(relative) => {
            let (base, anchor, confidence) = base_year(relative, local)?;
            let value = Value::At(Point { year: Some(base + relative.steps()), ..bare });
            Some(Resolved::relative(value, anchor, confidence))
        }
        YearRef::Absent => without_year(fields, bare, local),
    }
}

/// Returns what is known of a date without its year.
pub(super) fn bare(fields: &Fields) -> Point {
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

/// Returns a date whose year is explicit; `3/4/2024` may also be 3 April.
fn given(fields: &Fields, point: Point) -> Resolved {
    if let (2, Some(year @ ..0)) = (point.blurred, point.year) {
        // EDTF has no centuries before Christ.
        return Resolved::explicit(Value::Between(
            Some(Point::of_year(year)),
            Some(Point::of_year(year + 99)),
        ));
    }
    let swapped = Point { month: point.day, day: point.month, ..point };
    let other = fields.is_ambiguous.then_some(Value::At(swapped));
    Resolved::explicit(Value::At(point)).or(other, "the day may come before the month")
}

/// Returns the year that "last year" and the like count from.
fn base_year(relative: Relative, local: &LocalContext) -> Option<(i32, Anchor, u8)> {
    let publication = local.news().map(|day| (day.year(), Anchor::Publication, 95));
    let previous = local
        .previous
        .and_then(|previous| previous.year)
        .map(|year| (year, local.previous_anchor(), 85));
    match (local.counts_from_previous(relative), local.news().is_some()) {
        (false, true) => publication,
        (true, true) => previous.or(publication.map(|(year, anchor, _)| (year, anchor, 60))),
        (_, false) => previous,
    }
}

/// Resolves a date without a year of its own.
fn without_year(fields: &Fields, bare: Point, local: &LocalContext) -> Option<Resolved> {
    match (fields.relative, fields.weekday) {
        (Some(relative), None) if fields.in_month => day_of_month(relative, bare, local),
        (Some(relative), Some(weekday)) => relative_weekday(relative, weekday, local),
        (Some(relative), None) => yearless::relative(relative, bare, local),
        (None, Some(weekday)) if fields.month.is_none() => match fields.day {
            Some(day) => weekday_and_day(weekday, day, local),
            None => weekday_alone(weekday, fields, local),
        },
        (None, Some(weekday)) => {
            yearless::with_weekday(weekday, bare, local).or_else(|| yearless::resolve(bare, local))
        }
        (None, None) => yearless::resolve(bare, local),
    }
}

/// Returns the day of publication, or the previous day, by what a relative word counts from.
fn base_day(relative: Relative, local: &LocalContext) -> Option<(NaiveDate, Anchor, u8)> {
    let publication = local.published.map(|day| (day, Anchor::Publication, 90));
    let previous = local
        .previous
        .and_then(|previous| previous.only_day())
        .map(|day| (day, local.previous_anchor(), 80));
    match (local.counts_from_previous(relative), local.news().is_some()) {
        (false, true) => publication,
        (true, true) => previous.or(publication.map(|(day, anchor, _)| (day, anchor, 60))),
        (_, false) => previous,
    }
}

/// Resolves "the 20th of next month", "the 27th".
fn day_of_month(relative: Relative, bare: Point, local: &LocalContext) -> Option<Resolved> {
    // "At the end of March, probably on the 25th".
    if let Some(Mentioned { date: Point { year, month: Some(month), .. }, range, .. }) =
        local.mentioned.as_ref().filter(|_| relative == Relative::Same)
    {
        let point = Point { year: *year, month: Some(*month), ..bare };
        if local.tense == Some(Sem::Future) && point.first() < local.news() {
            return yearless::coming_day(bare.day?, local.news()?);
        }
        let value = Value::At(point);
        return Some(Resolved::relative(value, Anchor::Previous(range.clone()), 85));
    }
    let month = super::relative::unit(relative, crate::temporal::sem::Unit::Month, local)?;
    let Value::At(Point { year, month: Some(number), .. }) = month.value else { return None };
    let value = Value::At(Point { year, month: Some(number), ..bare });
    Some(Resolved { value, ..month })
}

/// Resolves "last Friday", "next Sunday".
fn relative_weekday(relative: Relative, wanted: u8, local: &LocalContext) -> Option<Resolved> {
    let (base, anchor, confidence) = base_day(relative, local)?;
    if relative == Relative::Following && anchor == Anchor::Publication {
        return None;
    }
    let of_week = |weeks: i64| add_days(monday(base)?, weeks * 7 + i64::from(wanted) - 1);
    let before = || weekday_until(add_days(base, -1)?, wanted);
    let after = || weekday_from(add_days(base, 1)?, wanted);
    let day = match relative {
        Relative::LastButOne => add_days(before()?, -7)?,
        Relative::NextButOne => of_week(2)?,
        // Yesterday is not called "last Tuesday".
        Relative::Last if before()? == add_days(base, -1)? => of_week(-1)?,
        Relative::Last | Relative::Previous => before()?,
        Relative::This | Relative::The | Relative::Same => of_week(0)?,
        Relative::Next => of_week(1)?,
        Relative::Coming | Relative::Following => after()?,
    };
    let other = match relative {
        Relative::Last => of_week(-1),
        Relative::Next => after(),
        _ => None,
    };
    let at = |day| Value::At(Point::of_day(day));
    Some(
        Resolved::relative(at(day), anchor, confidence)
            .or(other.map(at), "it may be a day of the week before or after"),
    )
}

/// Resolves "Friday the 13th" by the month in which they fall together.
fn weekday_and_day(wanted: u8, day: u8, local: &LocalContext) -> Option<Resolved> {
    let base = local.news().or_else(|| local.previous?.first())?;
    let fits = |months: i32| {
        let month = super::calendar::add_months(base, months)?;
        let date = NaiveDate::from_ymd_opt(month.year(), month.month(), day.into())?;
        (weekday(date) == i64::from(wanted)).then_some(date)
    };
    let order = if local.tense == Some(Sem::Future) { [0, 1, -1, 2] } else { [0, -1, 1, -2] };
    let date = order.into_iter().find_map(fits)?;
    let anchor = if local.news().is_some() { Anchor::Publication } else { local.previous_anchor() };
    Some(Resolved::relative(Value::At(Point::of_day(date)), anchor, 90))
}

/// Resolves a weekday by tense, or by the previous day.
fn weekday_alone(wanted: u8, fields: &Fields, local: &LocalContext) -> Option<Resolved> {
    let at = |day| Value::At(Point { clock: fields.clock, ..Point::of_day(day) });
    if let Some(published) = local.news() {
        let past = weekday_until(published, wanted)?;
        let future = weekday_from(published, wanted)?;
        let (day, other, confidence) = match local.tense {
            // "It burned until Wednesday."
            Some(Sem::Past) if local.is_deadline && (published - past).num_days() < 3 => {
                (past, future, 75)
            }
            _ if local.is_deadline || local.is_goal => {
                (weekday_from(add_days(published, 1)?, wanted)?, past, 75)
            }
            Some(Sem::Future) => (weekday_from(add_days(published, 1)?, wanted)?, past, 85),
            Some(Sem::Present) => (future, past, 80),
            Some(_) => (past, future, 93),
            None => (past, future, 80),
        };
        let resolved = Resolved::relative(at(day), Anchor::Publication, confidence);
        let is_sure = matches!(local.tense, Some(Sem::Past | Sem::Future));
        let other = (!is_sure).then(|| at(other));
        return Some(resolved.or(other, "the sentence does not say whether it is past or future"));
    }
    let previous = local.previous?.only_day()?;
    let day = weekday_from(previous, wanted)?;
    Some(Resolved::relative(at(day), local.previous_anchor(), 60))
}

/// Returns whether one date without a year is some times closer to the day of publication than another.
pub(super) fn is_nearer(
    one: &Resolved,
    other: &Resolved,
    times: i64,
    published: NaiveDate,
) -> bool {
    let distance = |resolved: &Resolved| {
        let first = resolved.value.reference().and_then(|point| point.first())?;
        Some((first - published).num_days().abs())
    };
    distance(one).zip(distance(other)).is_some_and(|(one, other)| one * times < other)
}

/// Resolves "the first Friday of July".
pub(super) fn nth(
    number: u8,
    wanted: u8,
    month: &Fields,
    local: &LocalContext,
) -> Option<Resolved> {
    let whole = match month.relative {
        Some(relative) if month.in_month => {
            super::relative::unit(relative, crate::temporal::sem::Unit::Month, local)?
        }
        _ => date(month, local)?,
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
