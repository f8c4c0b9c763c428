//! Finds the year of a month, season or day that is given without one.

use chrono::{Datelike, NaiveDate};

use super::calendar::weekday;
use super::{Resolved, Scene};
use crate::temporal::Anchor;
use crate::temporal::sem::{Sem, Turn};
use crate::temporal::value::{Point, Value};

/// Months that a story may step back within a year; more means that a year has passed.
const STEP_BACK: i32 = 6;

/// Resolves a date without a year.
pub(super) fn resolve(bare: Point, scene: &Scene) -> Option<Resolved> {
    let in_year = |year: i32| Value::At(Point { year: Some(year), ..bare });
    let told = scene.told.and_then(|told| told_year(&bare, &told));
    let news = scene.written.and_then(|written| news_year(&bare, written, scene.tense));
    match (scene.news().and(news), told) {
        (Some(news), Some(told)) if scene.told_here && tells_of_other_year(scene) => {
            let resolved = Resolved::leaning(in_year(told), scene.told_anchor(), 80);
            Some(resolved.or(Some(in_year(news)), "it may count from the day of writing"))
        }
        (Some(news), _) => {
            let other = other_year(&bare, news, scene).map(in_year);
            let resolved = Resolved::leaning(in_year(news), Anchor::Writing, 92);
            Some(resolved.or(other, "the sentence does not say whether it lies ahead"))
        }
        (None, Some(told)) => Some(Resolved::leaning(in_year(told), scene.told_anchor(), 85)),
        (None, None) if scene.written.is_none() || scene.told.is_none() => {
            Some(Resolved::leaning(Value::At(bare), Anchor::Open, 30))
        }
        (None, None) => None,
    }
}

/// Returns whether the event told last lies in another year than the day of writing, in the past.
fn tells_of_other_year(scene: &Scene) -> bool {
    let told = scene.told.and_then(|told| told.year);
    told.zip(scene.written).is_some_and(|(told, written)| told < written.year())
        && scene.tense != Some(Sem::Future)
}

/// Returns the month in which a date begins.
fn month_of(point: &Point) -> Option<i32> {
    let first = Point { year: Some(2000), day: None, ..*point }.first()?;
    i32::try_from(first.month()).ok()
}

/// Returns the year by the event told last.
fn told_year(bare: &Point, told: &Point) -> Option<i32> {
    let year = told.year.filter(|_| told.blurred == 0)?;
    let (Some(from), Some(to)) = (told.month.map(i32::from), month_of(bare)) else {
        return Some(year);
    };
    let passed = from - to > STEP_BACK;
    Some(if passed { year + 1 } else { year })
}

/// Returns the year by the day of writing: the nearest before it, or after it in the future tense.
fn news_year(bare: &Point, written: NaiveDate, tense: Option<Sem>) -> Option<i32> {
    let in_year = |year| Point { year: Some(year), ..*bare };
    let years = [written.year() - 1, written.year(), written.year() + 1];
    let exists = |year: &i32| in_year(*year).first().is_some();
    match tense {
        Some(Sem::Future) => {
            years.into_iter().filter(exists).find(|year| in_year(*year).last() >= Some(written))
        }
        _ => {
            let far = (1..=8).map(|back| written.year() - back);
            std::iter::once(written.year())
                .chain(far)
                .filter(exists)
                .find(|year| in_year(*year).first() <= Some(written))
        }
    }
}

/// Returns another year that may be meant: where no tense says, the next such date if it is near.
fn other_year(bare: &Point, year: i32, scene: &Scene) -> Option<i32> {
    let written = scene.written.filter(|_| scene.tense.is_none())?;
    let ahead = news_year(bare, written, Some(Sem::Future)).filter(|ahead| *ahead != year)?;
    let first = Point { year: Some(ahead), ..*bare }.first()?;
    ((first - written).num_days() < 120).then_some(ahead)
}

/// Resolves "last June", "the following spring".
pub(super) fn turned(turn: Turn, bare: Point, scene: &Scene) -> Option<Resolved> {
    let in_year = |year: i32| Point { year: Some(year), ..bare };
    let told = scene.told.filter(|told| told.year.is_some());
    let (base, anchor) = match (turn.is_told(), scene.news(), told) {
        (false, Some(written), _) => (Point::of_day(written), Anchor::Writing),
        (_, _, Some(told)) => (told, scene.told_anchor()),
        (_, _, None) => (Point::of_day(scene.written?), Anchor::Writing),
    };
    let year = base.year?;
    let this = in_year(year);
    let found = match turn {
        Turn::This | Turn::Same => year,
        Turn::Last | Turn::Previous if this.last() < base.first() => year,
        Turn::Last | Turn::Previous => year - 1,
        Turn::Next | Turn::Following if this.first() > base.last() => year,
        Turn::Next | Turn::Following => year + 1,
    };
    let confidence = if anchor == Anchor::Writing { 88 } else { 80 };
    let other = match turn {
        Turn::Last if found == year => Some(Value::At(in_year(year - 1))),
        Turn::Next if found == year => Some(Value::At(in_year(year + 1))),
        _ => None,
    };
    let resolved = Resolved::leaning(Value::At(in_year(found)), anchor, confidence);
    Some(resolved.or(other, "it may be that of the year before or after"))
}

/// Resolves a day and month by the weekday given with them.
pub(super) fn with_weekday(wanted: u8, bare: Point, scene: &Scene) -> Option<Resolved> {
    let base = scene.news().map(|day| day.year()).or(scene.told.and_then(|told| told.year))?;
    let fits = |year: &i32| {
        let day = Point { year: Some(*year), ..bare }.only_day();
        day.is_some_and(|day| weekday(day) == i64::from(wanted))
    };
    let order = match scene.tense {
        Some(Sem::Future) => [base, base + 1, base - 1],
        _ => [base, base - 1, base + 1],
    };
    let year = order.into_iter().find(fits)?;
    let anchor = if scene.news().is_some() { Anchor::Writing } else { scene.told_anchor() };
    Some(Resolved::leaning(Value::At(Point { year: Some(year), ..bare }), anchor, 95))
}
