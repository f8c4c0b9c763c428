//! Finds the year of a month, season or day that lacks one.

use chrono::{Datelike, NaiveDate};

use super::calendar::weekday;
use super::{LocalContext, Resolved};
use crate::temporal::Anchor;
use crate::temporal::mode::CountsFrom;
use crate::temporal::sem::{Relative, Sem};
use crate::temporal::value::{Point, Value};

/// EDTF code of the winter, which begins in December.
const WINTER: u8 = 24;

/// Months that a narrative may go back within a year; more means that a year has passed.
const STEP_BACK: i32 = 5;

/// Resolves a date without a year.
pub(super) fn resolve(bare: Point, local: &LocalContext) -> Option<Resolved> {
    let in_year = |year: i32| Value::At(Point { year: Some(year), ..bare });
    let previous = local.previous.and_then(|previous| year_by_previous(&bare, &previous, local));
    let news = local.news().and_then(|published| year_by_publication(&bare, published, local));
    let open = Resolved::relative(Value::At(bare), Anchor::Open, 30);
    Some(match (news, previous) {
        (None, None) => open,
        (None, Some(previous)) => {
            Resolved::relative(in_year(previous), local.previous_anchor(), 85)
        }
        (Some(news), Some(previous))
            if news != previous
                && (local.counts_from == CountsFrom::Either
                    || local.in_same_sentence && is_other_past_year(local)) =>
        {
            let either = vec![in_year(previous), in_year(news)];
            let reason = "it may be relative to the event mentioned before, or to publication";
            Resolved { other: Some((either, reason)), ..open }
        }
        (Some(news), previous) => {
            if let Some((either, reason)) = doubt(&bare, news, local) {
                let either = either.into_iter().map(in_year).collect();
                return Some(Resolved { other: Some((either, reason)), ..open });
            }
            let resolved = Resolved::relative(in_year(news), Anchor::Publication, 92);
            let other = other_year(&bare, news, local.published?, local).map(in_year);
            let previous = previous.filter(|_| local.in_same_passage && is_other_past_year(local));
            let resolved =
                resolved.or(other, "the sentence does not say whether it is past or future");
            match resolved.other {
                None => resolved
                    .or(previous.map(in_year), "it may be relative to the event mentioned before"),
                Some(_) => resolved,
            }
        }
    })
}

/// Days after which an article does not announce what has happened: "The figures for June will follow."
const JUST: i64 = 60;

/// Returns the years of which a date by the day of publication may have either, and why.
fn doubt(bare: &Point, year: i32, local: &LocalContext) -> Option<([i32; 2], &'static str)> {
    let published = local.published?;
    let in_year = |year| Point { year: Some(year), ..*bare };
    let is_over =
        |season: &Point| season.last() < Some(published) && local.tense == Some(Sem::Past);
    let season = local.season.filter(is_over).and_then(|season| year_within(bare, &season));
    if let Some(season) = season.filter(|season| *season != year) {
        return Some(([season, year], "the year may be that of the season mentioned before"));
    }
    let is_ahead = in_year(year).first() > Some(published);
    let ended = in_year(year - 1).last().map(|last| (published - last).num_days());
    let just_ended = ended.is_some_and(|days| (1..JUST).contains(&days));
    let is_bound = local.is_period || local.is_deadline;
    if is_ahead && just_ended && bare.day.is_none() && !is_bound {
        return Some(([year - 1, year], "it has just ended, but the sentence is about the future"));
    }
    // "He died on 15 January", in November; but also: "They announced a concert on 15 January".
    let is_soon = bare.day.is_some() && around(bare, published).1 == Some(year + 1) && {
        let ahead = in_year(year + 1).first().map(|day| (day - published).num_days());
        ahead.is_some_and(|days| days < SOON)
    };
    (local.tense == Some(Sem::Past) && is_soon && !local.is_deadline && !local.is_goal)
        .then_some(([year, year + 1], "the sentence does not say whether it is past or future"))
}

/// Returns the year of a month that belongs to a season.
fn year_within(bare: &Point, season: &Point) -> Option<i32> {
    let year = season.year?;
    let is_within = |year: &i32| {
        let point = Point { year: Some(*year), ..*bare };
        point.first() >= season.first() && point.last() <= season.last()
    };
    [year, year + 1].into_iter().find(is_within).filter(|_| bare.month.is_some())
}

/// Returns whether the previous event is in a year before that of publication, and the sentence may be about it.
fn is_other_past_year(local: &LocalContext) -> bool {
    let previous = local.previous.and_then(|previous| previous.year);
    previous.zip(local.published).is_some_and(|(previous, published)| previous < published.year())
        && !matches!(local.tense, Some(Sem::Future | Sem::Present))
}

/// Returns the month in which a date begins.
fn month_of(point: &Point) -> Option<i32> {
    let first = Point { year: Some(2000), day: None, ..*point }.first()?;
    i32::try_from(first.month()).ok()
}

/// The same within a sentence, which seldom goes back.
const STEP_BACK_IN_SENTENCE: i32 = 3;

/// Returns the year by the previous event.
fn year_by_previous(bare: &Point, previous: &Point, local: &LocalContext) -> Option<i32> {
    let year = previous.year.filter(|_| previous.blurred == 0)?;
    if previous.season == Some(WINTER) {
        // It ends in February of the next year.
        return month_of(bare).map(|month| if month > 8 { year } else { year + 1 });
    }
    let season_ends = previous.season.and_then(|_| i32::try_from(previous.last()?.month()).ok());
    let from = previous.month.map(i32::from).or(season_ends);
    let (Some(from), Some(to)) = (from, month_of(bare)) else { return Some(year) };
    let step_back = if local.in_same_sentence { STEP_BACK_IN_SENTENCE } else { STEP_BACK };
    let passed = from - to > step_back;
    Some(if passed { year + 1 } else { year })
}

/// Returns the last such date that has begun on a day, and the next that has not ended.
fn around(bare: &Point, published: NaiveDate) -> (Option<i32>, Option<i32>) {
    let in_year = |year| Point { year: Some(year), ..*bare };
    let year = published.year();
    // 29 February exists in one of eight years.
    let back = (0..=8).map(|back| year - back).find(|year| {
        let first = in_year(*year).first();
        first.is_some() && first <= Some(published)
    });
    let ahead =
        (-1..=8).map(|ahead| year + ahead).find(|year| in_year(*year).last() >= Some(published));
    (back, ahead)
}

/// Days within which a yearless day in the past tense is the next one, if the last one is nearly a year
/// ago.
const SOON: i64 = 60;

/// Days within which the present tense announces an event: "opens in March".
const ANNOUNCED: i64 = 270;

/// Returns the year by the day of publication: the next in the future tense, the last in the past tense, else the
/// nearest.
fn year_by_publication(bare: &Point, published: NaiveDate, local: &LocalContext) -> Option<i32> {
    let (Some(back), Some(ahead)) = around(bare, published) else { return None };
    let in_year = |year| Point { year: Some(year), ..*bare };
    let first = |year| in_year(year).first();
    // "It opens in March and runs until September."
    if let Some(opening) = local.coming_event().filter(|_| local.is_deadline)
        && let Some(year) = around(bare, opening).1
        && first(year).is_some_and(|end| (end - opening).num_days() < ANNOUNCED)
    {
        return Some(year);
    }
    let days_back = (published - first(back)?).num_days();
    let days_ahead = (first(ahead)? - published).num_days();
    // "Figures for June will be published on 15 July."
    let ended = in_year(back).last().map(|last| (published - last).num_days());
    if local.is_period && ended.is_some_and(|days| (1..JUST).contains(&days)) {
        return Some(back);
    }
    let is_ahead = match local.tense {
        Some(Sem::Future) => true,
        Some(Sem::Present) if days_ahead < ANNOUNCED => true,
        Some(Sem::Past) if local.is_deadline || local.is_goal => 2 * days_ahead < days_back,
        Some(Sem::Past) => false,
        _ => days_ahead < days_back,
    };
    Some(if is_ahead { ahead } else { back })
}

/// Returns the other year that may be meant where the tense does not decide.
fn other_year(bare: &Point, year: i32, published: NaiveDate, local: &LocalContext) -> Option<i32> {
    let (back, ahead) = around(bare, published);
    let is_back = back == Some(year);
    let decides = match local.tense {
        Some(Sem::Future) => !is_back,
        Some(Sem::Past) => is_back && !local.is_deadline,
        _ => false,
    };
    let other = if is_back { ahead } else { back };
    let first = Point { year: other, ..*bare }.first().filter(|_| !decides)?;
    other.filter(|_| (first - published).num_days().abs() < 400)
}

/// Resolves "last June", "the following spring".
pub(super) fn relative(relative: Relative, bare: Point, local: &LocalContext) -> Option<Resolved> {
    let in_year = |year: i32| Point { year: Some(year), ..bare };
    let previous = local.previous.filter(|previous| previous.year.is_some());
    let (base, anchor) = match (relative.counts_from_previous(), local.news(), previous) {
        (false, Some(published), _) => (Point::of_day(published), Anchor::Publication),
        (_, _, Some(previous)) => (previous, local.previous_anchor()),
        (_, news, None) => (Point::of_day(news?), Anchor::Publication),
    };
    let year = base.year?;
    let this = in_year(year);
    let found = match relative {
        Relative::LastButOne | Relative::NextButOne => year + relative.steps(),
        Relative::This | Relative::The | Relative::Same => year,
        Relative::Last | Relative::Previous if this.last() < base.first() => year,
        // "Last winter" is not the one that has not ended.
        Relative::Last | Relative::Previous if in_year(year - 1).last() >= base.first() => year - 2,
        Relative::Last | Relative::Previous => year - 1,
        Relative::Next | Relative::Coming | Relative::Following if this.first() > base.last() => {
            year
        }
        Relative::Next | Relative::Coming | Relative::Following => year + 1,
    };
    let confidence = if anchor == Anchor::Publication { 88 } else { 80 };
    let other = match relative {
        Relative::Last if found == year => Some(Value::At(in_year(year - 1))),
        Relative::Next if found == year => Some(Value::At(in_year(year + 1))),
        _ => None,
    };
    let resolved = Resolved::relative(Value::At(in_year(found)), anchor, confidence);
    Some(resolved.or(other, "it may be in the year before or after"))
}

/// Returns the first such day of a month from the day of publication on.
pub(super) fn coming_day(day: u8, published: NaiveDate) -> Option<Resolved> {
    let in_month = |months: i32| {
        let month = super::calendar::add_months(published.with_day(1)?, months)?;
        month.with_day(day.into()).filter(|date| *date >= published)
    };
    let date = (0..=2).find_map(in_month)?;
    Some(Resolved::relative(Value::At(Point::of_day(date)), Anchor::Publication, 75))
}

/// Resolves a day and month by their weekday.
pub(super) fn with_weekday(wanted: u8, bare: Point, local: &LocalContext) -> Option<Resolved> {
    let previous = local.previous.and_then(|previous| previous.year);
    let base = local
        .news()
        .map(|day| day.year())
        .or(previous)
        .or(local.published.map(|day| day.year()))?;
    let fits = |year: &i32| {
        let day = Point { year: Some(*year), ..bare }.only_day();
        day.is_some_and(|day| weekday(day) == i64::from(wanted))
    };
    let order = match local.tense {
        Some(Sem::Future) => [base, base + 1, base - 1],
        _ => [base, base - 1, base + 1],
    };
    let year = order.into_iter().find(fits)?;
    let by_previous = local.news().is_none() && previous.is_some();
    let anchor = if by_previous { local.previous_anchor() } else { Anchor::Publication };
    Some(Resolved::relative(Value::At(Point { year: Some(year), ..bare }), anchor, 95))
}
