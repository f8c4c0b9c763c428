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
    let news = scene.news().and_then(|written| news_year(&bare, written, scene));
    match (news, told) {
        (Some(news), Some(told)) if scene.told_in_sentence && tells_of_other_year(scene) => {
            let resolved = Resolved::leaning(in_year(told), scene.told_anchor(), 80);
            Some(resolved.or(Some(in_year(news)), "it may count from the day of writing"))
        }
        (Some(news), told) => {
            let told = told.filter(|_| scene.told_here && tells_of_other_year(scene));
            let resolved = Resolved::leaning(in_year(news), Anchor::Writing, 92);
            let other = scene.written.and_then(|written| other_year(&bare, news, written, scene));
            let resolved =
                resolved.or(other.map(in_year), "the sentence does not say whether it lies ahead");
            Some(match resolved.other {
                None => resolved.or(told.map(in_year), "it may go on from the event told before"),
                Some(_) => resolved,
            })
        }
        (None, Some(told)) => Some(Resolved::leaning(in_year(told), scene.told_anchor(), 85)),
        (None, None) => Some(Resolved::leaning(Value::At(bare), Anchor::Open, 30)),
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

/// Returns the last such date that has begun on a day, and the next that has not ended.
fn around(bare: &Point, written: NaiveDate) -> (Option<i32>, Option<i32>) {
    let in_year = |year| Point { year: Some(year), ..*bare };
    let year = written.year();
    // 29 February exists in one of eight years.
    let back = (0..=8).map(|back| year - back).find(|year| {
        let first = in_year(*year).first();
        first.is_some() && first <= Some(written)
    });
    let ahead =
        (-1..=8).map(|ahead| year + ahead).find(|year| in_year(*year).last() >= Some(written));
    (back, ahead)
}

/// Days for which a day ahead is told without a year in a sentence in the past tense, while the one
/// behind is nearly a year away.
const SOON: i64 = 60;

/// Returns the year by the day of writing: ahead in the future tense, behind in the past tense, else the
/// nearest.
fn news_year(bare: &Point, written: NaiveDate, scene: &Scene) -> Option<i32> {
    let (Some(back), Some(ahead)) = around(bare, written) else { return None };
    let first = |year| Point { year: Some(year), ..*bare }.first();
    let days_back = (written - first(back)?).num_days();
    let days_ahead = (first(ahead)? - written).num_days();
    let is_ahead = match scene.tense {
        Some(Sem::Future) => true,
        Some(_) if scene.is_deadline => 2 * days_ahead < days_back,
        Some(_) => bare.day.is_some() && days_ahead < SOON && days_back > 300,
        None => days_ahead < days_back,
    };
    Some(if is_ahead { ahead } else { back })
}

/// Returns the other year that may be meant where no tense decides.
fn other_year(bare: &Point, year: i32, written: NaiveDate, scene: &Scene) -> Option<i32> {
    let (back, ahead) = around(bare, written);
    let is_back = back == Some(year);
    let decides = match scene.tense {
        Some(Sem::Future) => !is_back,
        Some(_) => is_back && !scene.is_deadline,
        None => false,
    };
    let other = if is_back { ahead } else { back };
    let first = Point { year: other, ..*bare }.first().filter(|_| !decides)?;
    other.filter(|_| (first - written).num_days().abs() < 400)
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
        Turn::LastButOne | Turn::NextButOne => year + turn.steps(),
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
    let told = scene.told.and_then(|told| told.year);
    let base =
        scene.news().map(|day| day.year()).or(told).or(scene.written.map(|day| day.year()))?;
    let fits = |year: &i32| {
        let day = Point { year: Some(*year), ..bare }.only_day();
        day.is_some_and(|day| weekday(day) == i64::from(wanted))
    };
    let order = match scene.tense {
        Some(Sem::Future) => [base, base + 1, base - 1],
        _ => [base, base - 1, base + 1],
    };
    let year = order.into_iter().find(fits)?;
    let by_told = scene.news().is_none() && told.is_some();
    let anchor = if by_told { scene.told_anchor() } else { Anchor::Writing };
    Some(Resolved::leaning(Value::At(Point { year: Some(year), ..bare }), anchor, 95))
}
