//! Chooses what each date counts from. A report counts from its day of publication, and from a past event only
//! while it is about that event; a narrative counts from event to event.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::item::Item;
use super::parse::{Base, Fields, Parsed, Shape, Written, YearRef};
use super::previous::PreviousEvent;
use super::sem::{Relative, Sem};
use super::{Context, Mode};

/// What a date counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CountsFrom {
    /// The day of publication.
    Publication,
    /// The previous event.
    Previous,
    /// The date that was mentioned last, since the sentence says "at that time".
    Mentioned,
    /// The text does not say which of them.
    Either,
    /// Nothing: the text says that its time is not known.
    Nothing,
}

impl CountsFrom {
    /// Returns the mode of a passage whose dates count from this.
    pub(super) fn mode(self, previous: Option<&PreviousEvent>) -> Mode {
        match self {
            CountsFrom::Previous if previous.is_some_and(|event| event.is_recent) => Mode::News,
            CountsFrom::Publication | CountsFrom::Either => Mode::News,
            CountsFrom::Previous | CountsFrom::Mentioned | CountsFrom::Nothing => Mode::Narrative,
        }
    }
}

/// Where an expression is in the text, and when its sentence happens.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// The number of its passage.
    pub(super) passage: usize,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// `Future`, `Present`, `Past`, or nothing known.
    pub(super) tense: Option<Sem>,
    /// The sentence says "at that time".
    pub(super) is_then: bool,
}

/// Chooses what each date of a text counts from.
pub(super) struct Chooser {
    published: Option<NaiveDate>,
    wanted: Option<Mode>,
    /// The mode of the whole text.
    text: Mode,
    /// Passages that are about the time of publication.
    present: BTreeSet<usize>,
    /// Passages that say "once": their time is not known.
    once: BTreeSet<usize>,
}

impl Chooser {
    /// Reads the signs of all passages.
    pub(super) fn new(
        items: &[Item],
        found: &[Parsed],
        places: &[Place],
        context: &Context,
    ) -> Chooser {
        let mut chooser = Chooser {
            published: context.published,
            wanted: context.mode,
            text: Mode::Narrative,
            present: BTreeSet::new(),
            once: BTreeSet::new(),
        };
        let mut passage = 0;
        for item in items {
            passage += usize::from(item.sem == Sem::Break);
            if item.sem == Sem::Once {
                chooser.once.insert(passage);
            }
        }
        let Some(published) = context.published else { return chooser };
        let mut text = None;
        let mut begin = 0;
        for group in places.chunk_by(|a, b| a.passage == b.passage) {
            let passage = group[0].passage;
            let signs = Signs::of(items, &found[begin..], group, published);
            begin += group.len();
            if chooser.once.contains(&passage) {
                continue;
            }
            text = text.or(signs.mode());
            let is_present = match text {
                Some(Mode::Narrative) => {
                    signs.far == 0 && signs.near > 0 && signs.near + signs.weekdays > 1
                }
                _ => signs.near + signs.weekdays + signs.ahead > 0,
            };
            if is_present {
                chooser.present.insert(passage);
            }
        }
        chooser.text = text.unwrap_or(Mode::News);
        chooser
    }

    /// Returns what a date counts from.
    pub(super) fn choose(
        &self,
        parsed: &Parsed,
        place: &Place,
        previous: Option<&PreviousEvent>,
    ) -> CountsFrom {
        match (self.published, self.wanted, self.text) {
            _ if self.once.contains(&place.passage) => match previous {
                Some(previous) if previous.passage == place.passage => CountsFrom::Previous,
                _ => CountsFrom::Nothing,
            },
            (None, ..) | (_, Some(Mode::Narrative), _) => CountsFrom::Previous,
            (_, Some(Mode::News), _) => CountsFrom::Publication,
            (.., Mode::News) => self.in_report(parsed, place, previous),
            (.., Mode::Narrative) if self.present.contains(&place.passage) => {
                CountsFrom::Publication
            }
            (.., Mode::Narrative) => CountsFrom::Previous,
        }
    }

    /// Returns what a date in a report counts from: a past event that was dated in the same passage, unless the
    /// words lead back to the day of publication.
    fn in_report(
        &self,
        parsed: &Parsed,
        place: &Place,
        previous: Option<&PreviousEvent>,
    ) -> CountsFrom {
        let is_near = |written| matches!(sign(&written, place), Some(Sign::Near | Sign::Weekday));
        if let Shape::Since(written) | Shape::Until(written) = parsed.shape
            && is_near(written)
        {
            return CountsFrom::Publication;
        }
        if place.is_then && place.tense == Some(Sem::Past) && !ends(parsed).into_iter().any(is_near)
        {
            return CountsFrom::Mentioned;
        }
        let Some(previous) = previous.filter(|previous| previous.is_background) else {
            return CountsFrom::Publication;
        };
        if ends(parsed).into_iter().any(is_near) || place.tense == Some(Sem::Future) {
            return CountsFrom::Publication;
        }
        let is_present = place.tense == Some(Sem::Present);
        let has_month = previous.date.month.is_some() || previous.date.season.is_some();
        match previous.passage == place.passage {
            true if !parsed.lacks_year() => CountsFrom::Previous,
            true if is_present && !has_month => CountsFrom::Publication,
            true if is_present => CountsFrom::Either,
            true if previous.sentence == place.sentence => CountsFrom::Previous,
            true if has_month && !self.present.contains(&place.passage) => CountsFrom::Previous,
            true if has_month => CountsFrom::Either,
            _ if self.present.contains(&place.passage) => CountsFrom::Publication,
            true => CountsFrom::Either,
            false if previous.is_chain => CountsFrom::Either,
            false => CountsFrom::Publication,
        }
    }
}

/// Returns the dates of an expression that name a time of their own; "since 1998" may describe the present.
fn ends(parsed: &Parsed) -> Vec<Written> {
    match parsed.shape {
        Shape::One(one) => vec![one],
        Shape::Since(_) | Shape::Until(_) => Vec::new(),
        Shape::Range(first, second) => vec![first, second],
    }
}

/// What a date says about its text.
enum Sign {
    /// Only the day of publication explains it: "yesterday", "last month".
    Near,
    /// A weekday alone.
    Weekday,
    /// Its year.
    Year(i32),
    /// A day and month without a year.
    Day(u8, u8),
}

/// Returns what a date says about its text.
fn sign(written: &Written, place: &Place) -> Option<Sign> {
    let by_relative = |relative: Relative| match relative {
        Relative::Previous | Relative::Same | Relative::Following | Relative::The => None,
        // "Next year he died" is the year after.
        Relative::Next | Relative::NextButOne | Relative::Coming
            if place.tense == Some(Sem::Past) =>
        {
            None
        }
        _ => Some(Sign::Near),
    };
    match *written {
        Written::Date(Fields { year: YearRef::Given(year), .. }) => Some(Sign::Year(year)),
        Written::Date(Fields { year: YearRef::Short(_), .. }) => Some(Sign::Year(0)),
        Written::Date(Fields { year: YearRef::Relative(relative), .. })
        | Written::Date(Fields { relative: Some(relative), .. })
        | Written::Unit(relative, _)
        | Written::WeekdayOf(_, relative) => by_relative(relative),
        Written::Date(Fields { weekday: Some(_), month: None, day: None, .. }) => {
            Some(Sign::Weekday)
        }
        Written::Date(Fields { month: Some(month), day: Some(day), .. }) => {
            Some(Sign::Day(month, day))
        }
        Written::Shift { base: Base::Near(_) | Base::Publication, .. } => Some(Sign::Near),
        _ => None,
    }
}

/// Returns whether a date names its year.
fn has_year(written: &Written) -> bool {
    matches!(written, Written::Date(Fields { year: YearRef::Given(_) | YearRef::Short(_), .. }))
}

/// Counted signs of a passage.
#[derive(Debug, Clone, Copy, Default)]
struct Signs {
    /// Dates that only the day of publication explains, or that are close to it.
    near: u32,
    /// Weekdays, which narratives have too.
    weekdays: u32,
    /// Years before that of publication.
    far: u32,
    /// Dates without a year in a sentence that announces something.
    ahead: u32,
}

/// A date without a year is taken for one near the publication if it is at most this many days away.
const CLOSE: i64 = 10;

impl Signs {
    /// Counts the signs in the expressions at some places.
    fn of(items: &[Item], found: &[Parsed], places: &[Place], published: NaiveDate) -> Signs {
        let mut signs = Signs::default();
        // "The contract of 3 April 2019" says nothing about the time of the text.
        let is_of_document =
            |parsed: &Parsed| parsed.from > 0 && items[parsed.from - 1].sem == Sem::Dated;
        let found_here = found.iter().zip(places).filter(|(parsed, _)| !is_of_document(parsed));
        let written = |(parsed, place)| ends(parsed).into_iter().map(move |one| (one, place));
        for (written, place) in found_here.flat_map(written) {
            let is_ahead = matches!(place.tense, Some(Sem::Future | Sem::Present));
            signs.ahead += u32::from(is_ahead && !has_year(&written));
            match sign(&written, place) {
                Some(Sign::Near) => signs.near += 1,
                Some(Sign::Weekday) => signs.weekdays += 1,
                Some(Sign::Year(year)) => signs.far += u32::from(year < published.year()),
                Some(Sign::Day(month, day)) => {
                    let day = published
                        .with_day(1)
                        .and_then(|first| first.with_month(month.into())?.with_day(day.into()));
                    let is_close =
                        day.is_some_and(|day| (day - published).num_days().abs() <= CLOSE);
                    signs.near += u32::from(is_close && signs.far == 0);
                }
                None => {}
            }
        }
        signs
    }

    /// Returns the mode of a text that begins with this passage, if it says so.
    fn mode(self) -> Option<Mode> {
        match (self.near + self.weekdays, self.far) {
            (1.., _) => Some(Mode::News),
            (0, 1..) => Some(Mode::Narrative),
            (0, 0) => None,
        }
    }
}
