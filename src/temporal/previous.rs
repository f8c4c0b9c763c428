//! The previous event, from which a narrative continues.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::item::Item;
use super::mode::Place;
use super::parse::{Fields, Parsed, Shape, Written, YearRef};
use super::resolve::Resolved;
use super::sem::{Sem, Unit};
use super::Anchor;
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
    if let (Anchor::Open, Some(previous)) = (&event.resolved.anchor, &mut *previous) {
        previous.is_doubtful = true;
        return;
    }
    let before = previous.as_ref();
    // "Last December" leads back to the day of publication.
    let leads_back =
        event.resolved.anchor == Anchor::Publication && !event.parsed.lacks_year();
    let Some(date) = next_event(
        items,
        event.parsed,
        &event.resolved.value,
        before.filter(|_| !leads_back),
        passage,
    ) else {
        return;
    };
    if let Some(previous) = previous.as_mut()
        && previous.passage == passage
        && date.year > previous.date.year.map(|year| year + ERA)
        && date.year > published.map(|day| day.year() - LIFE)
    {
        // A find of our days is mentioned with the time that it comes from.
        previous.is_doubtful = true;
        return;
    }
    let before = previous.as_ref();
    let was_background = before.is_some_and(|before| before.is_background);
    let is_named = match event.resolved.anchor {
        Anchor::Itself => !matches!(event.parsed.shape, Shape::Since(_)),
        Anchor::Previous(_) => was_background,
        Anchor::Publication | Anchor::Open => false,
    };
    let is_past = date.year.zip(published).is_some_and(|(year, day)| year < day.year());
    let in_chain = before.is_some_and(|before| before.passage == passage) && was_background;
    *previous = Some(PreviousEvent {
        date,
        range: event.range.clone(),
        passage,
        sentence,
        is_background: is_named && is_past,
        is_chain: in_chain,
        is_doubtful: false,
    });
}

/// Years between two events that are not of one story.
const ERA: i32 = 200;

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
    (!is_aside).then_some(Point { clock: None, about: false, ..point })
}

/// Returns whether a date is mentioned in passing, so that the narrative continues from the previous event.
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
    if before(1) == Some(Sem::Open)
        || (1..=2).any(|back| before(back) == Some(Sem::Than))
        || goes_back(&parsed.shape)
        || matches!(parsed.shape, Shape::Until(_))
    {
        return true;
    }
    if (1..=3).any(|back| matches!(before(back), None | Some(Sem::Break | Sem::Stop))) {
        return false;
    }
    let leads = |back: &usize| matches!(before(*back), Some(Sem::Until | Sem::Future));
    let in_clause = |back: &usize| before(*back) != Some(Sem::Comma);
    if before(1) == Some(Sem::By) || (1..=AHEAD).take_while(in_clause).any(|back| leads(&back)) {
        return true;
    }
    if point.month.is_some() || point.season.is_some() {
        return in_same_passage && point.last() < previous.first();
    }
    let years = previous.year.zip(point.year).map_or(0, |(previous, year)| (year - previous).abs());
    years == 0 || years > 1 && point.last() < previous.first()
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
