//! Dates as sources give them: parses EDTF as [`When`], with bounds, precision and order.
//!
//! The only module that uses `edtf-core`. It depends on no clock and no language: `words` puts a date
//! into words from its [`Shape`].

mod agree;
mod body;
mod bounds;
mod day;
mod error;
mod extent;
mod fault;
mod hint;
mod html;
mod mark;
mod moment;
mod order;
mod parse;
mod point;
mod rivals;
mod shape;

use std::cmp::Ordering;
use std::fmt;
use std::sync::Arc;

use body::Body;
pub use bounds::{Bound, Bounds, Precision};
pub use day::Day;
pub use error::{DateError, Reading};
use extent::{Extent, Span};
pub use html::HtmlDate;
pub use mark::Mark;
pub use moment::Moment;
pub use order::{NewestFirst, OldestFirst, TimeOrder};
pub use shape::{Clock, End, Member, Offset, Point, Shape, Year};

/// The months of the seasons 21 to 24; 25 to 28 are always northern and 29 to 32 always southern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Hemisphere {
    /// Spring is March to May; winter begins in the December of its year.
    #[default]
    North,
    /// Spring is September to November; summer begins in the December of its year.
    South,
}

/// A date exactly as precise as its source gives it. Cheap to clone.
#[derive(Clone, PartialEq, Eq)]
pub struct When(Arc<Inner>);

/// What a [`When`] shares with its clones; all of it follows from text and hemisphere.
#[derive(PartialEq, Eq)]
struct Inner {
    /// Text as written.
    text: String,
    /// Standard EDTF.
    edtf: String,
    /// Structure, to calculate with.
    body: Body,
    /// Parts, to put it into words.
    shape: Shape,
    /// First and last day.
    bounds: Bounds,
    /// Months of its seasons.
    hemisphere: Hemisphere,
}

impl fmt::Debug for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("When").field(&self.0.text).finish()
    }
}

impl When {
    /// Parses EDTF (levels 0 to 2), `unknown`, or one of our two own forms: years `BCE`, and clock times
    /// without seconds. White space is not trimmed.
    ///
    /// # Errors
    /// A [`DateError`] for any other text, and for dates that the calendar does not have, with the place
    /// and what to write instead.
    pub fn parse(text: &str, hemisphere: Hemisphere) -> Result<When, DateError> {
        let parsed = parse::parse(text, hemisphere).map_err(|fault| fault::explain(text, fault))?;
        Ok(When::new(text.to_owned(), parsed, hemisphere))
    }

    /// A day.
    pub fn on(day: Day) -> When {
        let text = day.to_string();
        let parsed = parse::parse(&text, Hemisphere::default());
        parsed.map_or_else(
            |_| When::unknown(),
            |parsed| When::new(text, parsed, Hemisphere::default()),
        )
    }

    /// Returns the date of which nothing is known.
    pub fn unknown() -> When {
        let text = "unknown".to_owned();
        let parsed = parse::ParsedDate { body: Body::Unknown, edtf: text.clone() };
        When::new(text, parsed, Hemisphere::default())
    }

    /// Makes a date with everything that follows from what was parsed.
    fn new(text: String, parsed: parse::ParsedDate, hemisphere: Hemisphere) -> When {
        let parse::ParsedDate { body, edtf } = parsed;
        let (shape, bounds) = (body.shape(), body.bounds());
        When(Arc::new(Inner { text, edtf, body, shape, bounds, hemisphere }))
    }

    /// Returns the text that was parsed.
    pub fn as_written(&self) -> &str {
        &self.0.text
    }

    /// Returns the date in standard EDTF: as written if that is EDTF; `-0499` for `500 BCE`. EDTF has no
    /// times without seconds and no intervals of times, so these give their days rather than invented
    /// seconds. `unknown` stays `unknown`.
    pub fn edtf(&self) -> String {
        self.0.edtf.clone()
    }

    /// Returns the parts of the date, to put it into words.
    #[doc(hidden)]
    pub fn shape(&self) -> &Shape {
        &self.0.shape
    }

    /// Returns the first and last day it can mean; for a clock time the day as written, whatever its
    /// zone.
    pub fn bounds(&self) -> &Bounds {
        &self.0.bounds
    }

    /// Returns how far the start and the end of an interval reach; `None` for other dates.
    pub fn ends(&self) -> Option<(Bounds, Bounds)> {
        match &self.0.body {
            Body::Interval(start, end) => Some((start.bounds(), end.bounds())),
            _ => None,
        }
    }

    /// Returns all days that it can mean, as sorted stretches that do not touch; none for an unknown
    /// date. For a date of more than 10,000 values only the bounds are known.
    pub fn spans(&self) -> Vec<Bounds> {
        if self.precision() == Precision::Unknown {
            return Vec::new();
        }
        let day = |ordinal: i128| match ordinal {
            i128::MIN | i128::MAX => Bound::Open,
            _ => Bound::Day(Day::from_ordinal(ordinal)),
        };
        let bounds = |span: Span| Bounds { earliest: day(span.first), latest: day(span.last) };
        self.extent().0.into_iter().map(bounds).collect()
    }

    /// Returns each point of the date, with the first and last day that it can mean.
    #[doc(hidden)]
    pub fn points(&self) -> impl Iterator<Item = (&Point, Day, Day)> {
        self.0.body.atoms().into_iter().map(|atom| (&atom.point, atom.first, atom.last))
    }

    /// Returns its precision.
    pub fn precision(&self) -> Precision {
        self.0.body.precision()
    }

    /// Returns whether the source says "about" of it or of a part of it (`~`, `%`).
    pub fn is_approximate(&self) -> bool {
        self.0.body.atoms().iter().any(|atom| atom.point.approximate)
    }

    /// Returns whether the source doubts it or a part of it (`?`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.0.body.atoms().iter().any(|atom| atom.point.uncertain)
    }

    /// Returns the day by which it is sorted: its earliest; its latest if it has no first day; the
    /// earliest of those it names if it has neither (`[..1760,1800..]`); `None` if unknown.
    pub fn sorting_day(&self) -> Option<Day> {
        let Bounds { earliest, latest } = self.0.bounds;
        let named = || self.0.body.known_days().into_iter().min();
        earliest.day().or_else(|| latest.day()).or_else(named)
    }

    /// Compares two dates, oldest first: by sorting day, then the one that reaches further, then without
    /// a time before with one, then by the clock as written; unknown dates last. `Equal` leaves the order
    /// to the id.
    pub fn order(&self, other: &When) -> Ordering {
        let key = |when| OldestFirst::of(when, TimeOrder::Clock);
        key(self).cmp(&key(other))
    }

    /// Returns the key of the order [`When::order`], with the times of a day in this order.
    #[doc(hidden)]
    pub fn oldest_key(&self, times: TimeOrder) -> OldestFirst {
        OldestFirst::of(self, times)
    }

    /// Compares two dates, newest first: by latest day, later before earlier, then fewer days, with a time
    /// before without, unqualified before qualified, then later clock first; unknown dates last. `Equal`
    /// leaves the order to the id.
    pub fn order_newest(&self, other: &When) -> Ordering {
        let key = |when| NewestFirst::of(when, TimeOrder::Clock);
        key(self).cmp(&key(other))
    }

    /// Returns the key of the order [`When::order_newest`], with the times of a day in this order.
    #[doc(hidden)]
    pub fn newest_key(&self, times: TimeOrder) -> NewestFirst {
        NewestFirst::of(self, times)
    }

    /// The clock time as written, of a span that of its start.
    #[doc(hidden)]
    pub fn clock(&self) -> Option<Clock> {
        order::clock(self)
    }

    /// The moment of a single date with a clock time and an offset, in seconds, for comparing; `None` of
    /// any other date.
    #[doc(hidden)]
    pub fn moment(&self) -> Option<i128> {
        order::moment(self)
    }

    /// Returns whether both can be true at once. Symmetric; everything agrees with itself.
    pub fn agrees(&self, other: &When) -> bool {
        agree::agree(&self.0.body, &other.0.body)
    }

    /// Compares precision: `Less` if this is narrower: fewer days, then with a time (with seconds, then
    /// with a zone), then unqualified.
    pub fn narrower(&self, other: &When) -> Ordering {
        order::narrower(self, other)
    }

    /// Returns whether every day of the other is one of this, and this is the wider.
    pub fn contains(&self, other: &When) -> bool {
        other.narrower(self) == Ordering::Less && self.extent().covers(&other.extent())
    }

    /// Returns one date that is true if any of these is: the set `[a,b]`, oldest first, without
    /// repetition; the members of sets separately, clock times by their day. If a date fits in no set (an
    /// interval, an "all of"), the interval from the earliest to the latest day of all. [`When::unknown`]
    /// for no dates.
    pub fn rivals(dates: &[&When]) -> When {
        rivals::together(dates)
    }

    /// Returns the value of the date in HTML.
    #[doc(hidden)]
    pub fn html(&self) -> HtmlDate {
        html::value(self)
    }

    /// Returns whether it may lie, wholly or in part, from `earliest` to `latest`, inclusive; `None` is
    /// no limit. An unknown date does so only without any limit.
    pub fn overlaps(&self, earliest: Option<Day>, latest: Option<Day>) -> bool {
        if earliest.is_none() && latest.is_none() {
            return true;
        }
        let bound = |day: Option<Day>| day.map_or(Bound::Open, Bound::Day);
        let asked = Span::of(Bounds { earliest: bound(earliest), latest: bound(latest) });
        self.precision() != Precision::Unknown && self.extent().meets(&Extent(vec![asked]))
    }

    /// Returns whether it certainly starts after a day.
    pub fn starts_after(&self, day: Day) -> bool {
        self.0.bounds.earliest.day().is_some_and(|earliest| earliest > day)
    }

    /// Returns whether it certainly ended before a day.
    pub fn ended_before(&self, day: Day) -> bool {
        self.0.bounds.latest.day().is_some_and(|latest| latest < day)
    }

    /// Returns all days that it can mean.
    fn extent(&self) -> Extent {
        Extent::of(&self.0.body)
    }
}
