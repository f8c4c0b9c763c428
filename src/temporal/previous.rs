//! The previous event, from which a narrative continues.

use std::ops::Range;

use chrono::{Datelike, Days, NaiveDate};

use super::Anchor;
use super::item::Item;
use super::mode::Place;
use super::parse::{Fields, Parsed, Shape, Written, YearRef};
use super::resolve::Resolved;
use super::sem::{Sem, Unit};
use super::value::{Point, Value};

/// The event that the text mentioned last.
pub(super) struct PreviousEvent {
    /// Its date.
    pub(super) date: Point,
    /// The bytes of its expression.
    pub(super) range: Range<usize>,
    /// The number of its passage.
    pub(super) passage: usize,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// It is in a year before that of publication, which its own words or an event before it name.
    pub(super) is_background: bool,
    /// It is so close to publication that a date after it has the same year by both.
    pub(super) is_recent: bool,
    /// An event before it in its passage is background too.
    pub(super) is_chain: bool,
    /// A date after it may count from it, or from the day of publication.
    pub(super) is_doubtful: bool,
}

/// A resolved expression.
pub(super) struct Event<'a> {
    /// As written.
    pub(super) parsed: &'a Parsed,
    /// What it means.
    pub(super) resolved: &'a Resolved,
    /// Its bytes.
    pub(super) range: &'a Range<usize>,
    /// Where it is.
    pub(super) place: &'a Place,
}

/// Notes an expression as the previous event for those after it.
pub(super) fn note(
    previous: &mut Option<PreviousEvent>,
    items: &[Item],
    event: &Event,
    published: Option<NaiveDate>,
) {
    let Place { passage, sentence, .. } = *event.place;
    let Resolved { anchor, value, .. } = event.resolved;
    let before = previous.as_ref();
    let was_background = before.is_some_and(|before| before.is_background);
    let was_here = before.is_some_and(|before| before.passage == passage);
    let is_named = match anchor {
        Anchor::Itself => !matches!(event.parsed.shape, Shape::Since(_)),
        Anchor::Previous(_) => was_background || event.place.is_then,
        Anchor::Publication | Anchor::Open => false,
    };
    // "In May 2015" leads from the present to a story of its own, "last December" back to the present.
    let begins_story = is_named && !was_background && event.parsed.has_month();
    let begins_anew = begins_story || *anchor == Anchor::Publication && event.parsed.is_deictic();
    let continued = before.filter(|_| !begins_anew);
    let next = next_event(items, event.parsed, value, continued, passage);
    let year = value.reference().and_then(|date| date.year);
    let is_past = |day: NaiveDate| year < Some(day.year());
    let last = value.reference().and_then(|date| date.last());
    let is_recent = |day: NaiveDate| last.is_some_and(|last| last + Days::new(365) >= day);
    let is_of_another_age = before.is_some_and(|before| {
        let is_remembered = year > published.map(|day| day.year() - LIFE);
        let is_far = year > before.date.year.map(|year| year + AGE);
        was_here && is_far && is_remembered
    });
    match (next, &mut *previous) {
        // A find of our days is mentioned with the time that it comes from.
        (_, Some(previous)) if *anchor == Anchor::Open || is_of_another_age => {
            previous.is_doubtful = true;
        }
        (Some(date), _) => {
            *previous = Some(PreviousEvent {
                date,
                range: event.range.clone(),
                passage,
                sentence,
                is_background: is_named && published.is_some_and(is_past),
                is_recent: published.is_some_and(is_recent),
                is_chain: was_background && was_here,
                is_doubtful: false,
            });
        }
        (None, _) => {}
    }
}

/// Years between two events that are not of one story.
const AGE: i32 = 200;

/// Years that living people remember.
const LIFE: i32 = 100;

/// Returns the date from which the text continues after an expression; `None` if it still continues from the
/// previous event.
fn next_event(
    items: &[Item],
    parsed: &Parsed,
    value: &Value,
    previous: Option<&PreviousEvent>,
    passage: usize,
) -> Option<Point> {
    let point = value.reference().filter(|point| point.year.is_some() && point.blurred == 0)?;
    let is_aside = previous.is_some_and(|previous| {
        is_aside(items, parsed, &point, &previous.date, previous.passage == passage)
    });
    (!is_aside && !is_compared(items, parsed) && !is_parenthesis(items, parsed)).then_some(Point {
        clock: None,
        about: false,
        ..point
    })
}

/// Returns whether a date is mentioned in passing, so the narrative continues from the previous event.
fn is_aside(
    items: &[Item],
    parsed: &Parsed,
    point: &Point,
    previous: &Point,
    in_same_passage: bool,
) -> bool {
    let before = |back: usize| {
        parsed.from.checked_sub(back).and_then(|at| items.get(at)).map(|item| item.sem)
    };
    // "The contract of 3 April 2019"
    let is_of_document = before(1) == Some(Sem::Dated) && point.day.is_some();
    if before(1) == Some(Sem::Open)
        || is_of_document
        || goes_back(&parsed.shape)
        || matches!(parsed.shape, Shape::Until(_))
    {
        return true;
    }
    if (1..=3).any(|back| matches!(before(back), None | Some(Sem::Break | Sem::Stop))) {
        return false;
    }
    let leads = |back: &usize| matches!(before(*back), Some(Sem::Until | Sem::Future));
    let in_clause = |back: &usize| !matches!(before(*back), Some(Sem::Comma | Sem::Past));
    if before(1) == Some(Sem::By) || (1..=AHEAD).take_while(in_clause).any(|back| leads(&back)) {
        return true;
    }
    if point.month.is_some() || point.season.is_some() {
        return in_same_passage && point.last() < previous.first();
    }
    let years = previous.year.zip(point.year).map_or(0, |(previous, year)| (year - previous).abs());
    years == 0 || years > 1 && point.last() < previous.first()
}

/// Returns whether a date is what something is compared with: "than in 2021".
fn is_compared(items: &[Item], parsed: &Parsed) -> bool {
    items[parsed.from.saturating_sub(2)..parsed.from].iter().any(|item| item.sem == Sem::Than)
}

/// Items of a parenthesis before its year at most.
const PARENTHESIS: usize = 4;

/// Returns whether a year is in a parenthesis between commas: "the council, elected in 2016, has".
fn is_parenthesis(items: &[Item], parsed: &Parsed) -> bool {
    let sems = items[parsed.from.saturating_sub(PARENTHESIS)..parsed.from]
        .iter()
        .rev()
        .map(|item| item.sem);
    let before: Vec<Sem> =
        sems.take_while(|sem| !matches!(sem, Sem::Stop | Sem::Break | Sem::Comma)).collect();
    let opens = parsed
        .from
        .checked_sub(before.len() + 1)
        .and_then(|at| items.get(at))
        .is_some_and(|item| item.sem == Sem::Comma);
    let closes = items.get(parsed.to).is_some_and(|item| item.sem == Sem::Comma);
    // ", in October 2020," is no more than the date; ", elected in October 2020," says what happened.
    let says_more = before.iter().any(|sem| matches!(sem, Sem::Other | Sem::Past));
    opens && closes && (says_more || !parsed.has_month())
}

/// Items before a date in which "until" or "plans to" puts it in the future of the narrative.
const AHEAD: usize = 8;

/// Returns whether an expression goes back from the previous event: "the previous year", "a month earlier".
fn goes_back(shape: &Shape) -> bool {
    let Shape::One(written) = shape else { return false };
    match written {
        Written::Shift { unit, count, .. } => {
            count.is_some_and(|count| count < 0) && *unit != Unit::Day
        }
        Written::Unit(relative, _) => relative.steps() < 0,
        Written::Date(Fields { year: YearRef::Relative(relative), .. }) => relative.steps() < 0,
        Written::Date(Fields { relative: Some(relative), .. }) => relative.steps() < 0,
        _ => false,
    }
}
