//! Dates as sources give them: EDTF text in, [`When`] out, with bounds, precision and order.
//!
//! The only module that knows `edtf-core`. It reads no clock and no language: words for a date are
//! made by `words` from its [`Shape`].

mod agree;
mod body;
mod bounds;
mod day;
mod error;
mod extent;
mod hint;
mod html;
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
pub(crate) use day::push_two;
pub use error::DateError;
use extent::{Extent, Span};
pub use html::HtmlDate;
pub use moment::Moment;
pub use order::{NewestFirst, OldestFirst};
pub use shape::{Clock, End, Member, Offset, Point, Shape, Year};

/// Which months the seasons 21 to 24 have; 25 to 28 are northern and 29 to 32 southern anywhere.
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
    /// As written.
    text: String,
    /// In standard EDTF.
    edtf: String,
    /// As the program reasons with it.
    body: Body,
    /// As words see it.
    shape: Shape,
    /// First and last day.
    bounds: Bounds,
    /// Which months its seasons have.
    hemisphere: Hemisphere,
}

impl fmt::Debug for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("When").field(&self.0.text).finish()
    }
}

impl When {
    /// Reads EDTF (levels 0 to 2), `unknown`, or one of our two own forms: years `BCE`, and clock
    /// times without seconds. Takes the text as it is, white space included.
    ///
    /// # Errors
    /// Anything else, and whatever the calendar does not have, with its place and what to write.
    pub fn parse(text: &str, hemisphere: Hemisphere) -> Result<When, DateError> {
        let parsed = parse::parse(text, hemisphere).map_err(|fault| error::explain(text, fault))?;
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

    /// The date of which nobody knows anything.
    pub fn unknown() -> When {
        let text = "unknown".to_owned();
        let parsed = parse::Parsed { body: Body::Unknown, edtf: text.clone() };
        When::new(text, parsed, Hemisphere::default())
    }

    /// A date with all that follows from what was parsed.
    fn new(text: String, parsed: parse::Parsed, hemisphere: Hemisphere) -> When {
        let parse::Parsed { body, edtf } = parsed;
        let (shape, bounds) = (body.shape(), body.bounds());
        When(Arc::new(Inner { text, edtf, body, shape, bounds, hemisphere }))
    }

    /// The text that was parsed.
    pub fn as_written(&self) -> &str {
        &self.0.text
    }

    /// The date in standard EDTF: as written where that is EDTF; `-0499` for `500 BCE`. EDTF has no
    /// times without seconds and no intervals of times, so these give their days rather than
    /// seconds that nobody told. `unknown` stays `unknown`.
    pub fn edtf(&self) -> String {
        self.0.edtf.clone()
    }

    /// The date taken apart, for putting it into words.
    #[doc(hidden)]
    pub fn shape(&self) -> &Shape {
        &self.0.shape
    }

    /// The first and last day it can mean; of a clock time the day as written, whatever its zone.
    pub fn bounds(&self) -> &Bounds {
        &self.0.bounds
    }

    /// Of an interval, how far its start and its end reach; `None` of any other date.
    pub fn ends(&self) -> Option<(Bounds, Bounds)> {
        match &self.0.body {
            Body::Interval(start, end) => Some((start.bounds(), end.bounds())),
            _ => None,
        }
    }

    /// All days that it can mean, as stretches in order that do not touch; none of an unknown date.
    /// A date of more than 10,000 values is known by its bounds alone.
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

    /// How exact it is.
    pub fn precision(&self) -> Precision {
        self.0.body.precision()
    }

    /// Whether the source says "about" of it or of a part of it (`~`, `%`).
    pub fn is_approximate(&self) -> bool {
        self.0.body.atoms().iter().any(|atom| atom.point.approximate)
    }

    /// Whether the source doubts it or a part of it (`?`, `%`).
    pub fn is_uncertain(&self) -> bool {
        self.0.body.atoms().iter().any(|atom| atom.point.uncertain)
    }

    /// The day that places it among others: its earliest; its latest where it has no first day; the
    /// earliest of those it names where it has neither (`[..1760,1800..]`); `None` if unknown.
    pub fn sorting_day(&self) -> Option<Day> {
        let Bounds { earliest, latest } = self.0.bounds;
        let named = || self.0.body.known_days().into_iter().min();
        earliest.day().or_else(|| latest.day()).or_else(named)
    }

    /// Oldest first: by sorting day, then the one that reaches further, then without a time before
    /// with one, then by the clock as written; unknown dates last. `Equal` leaves it to the id.
    pub fn order(&self, other: &When) -> Ordering {
        self.oldest_key().cmp(&other.oldest_key())
    }

    /// What places this date in the order of [`When::order`], for sorting many.
    #[doc(hidden)]
    pub fn oldest_key(&self) -> OldestFirst {
        OldestFirst::of(self)
    }

    /// Newest first: by latest day, later before earlier, then narrower first, then later clock
    /// first; unknown dates last. `Equal` leaves it to the id.
    pub fn order_newest(&self, other: &When) -> Ordering {
        self.newest_key().cmp(&other.newest_key())
    }

    /// What places this date in the order of [`When::order_newest`], for sorting many.
    #[doc(hidden)]
    pub fn newest_key(&self) -> NewestFirst {
        NewestFirst::of(self)
    }

    /// Whether both can be true at once. Symmetric; everything agrees with itself.
    pub fn agrees(&self, other: &When) -> bool {
        agree::agree(&self.0.body, &other.0.body)
    }

    /// `Less` if this is the narrower: fewer days, then with a time (with seconds, then with a
    /// zone), then unqualified.
    pub fn narrower(&self, other: &When) -> Ordering {
        order::narrower(self, other)
    }

    /// Whether every day of the other is one of this, and this is the wider.
    pub fn contains(&self, other: &When) -> bool {
        other.narrower(self) == Ordering::Less && self.extent().covers(&other.extent())
    }

    /// All these dates as one that is true if any of them is: the set `[a,b]`, oldest first, without
    /// doubles; members of sets one by one, clock times by their day. Where a date fits in no set
    /// (an interval, an "all of"), the interval from the earliest to the latest day of all.
    /// [`When::unknown`] of none.
    pub fn rivals(dates: &[&When]) -> When {
        rivals::together(dates)
    }

    /// The date as a value for HTML.
    #[doc(hidden)]
    pub fn html(&self) -> HtmlDate {
        html::value(self)
    }

    /// Whether it may lie, wholly or in part, from `earliest` to `latest`, both included and `None`
    /// for no limit. An unknown date does so only where there is no limit at all.
    pub fn overlaps(&self, earliest: Option<Day>, latest: Option<Day>) -> bool {
        if earliest.is_none() && latest.is_none() {
            return true;
        }
        let bound = |day: Option<Day>| day.map_or(Bound::Open, Bound::Day);
        let asked = Span::of(Bounds { earliest: bound(earliest), latest: bound(latest) });
        self.precision() != Precision::Unknown && self.extent().meets(&Extent(vec![asked]))
    }

    /// Whether it certainly starts after a day.
    pub fn starts_after(&self, day: Day) -> bool {
        self.0.bounds.earliest.day().is_some_and(|earliest| earliest > day)
    }

    /// Whether it was certainly over before a day.
    pub fn ended_before(&self, day: Day) -> bool {
        self.0.bounds.latest.day().is_some_and(|latest| latest < day)
    }

    /// All days that it can mean.
    fn extent(&self) -> Extent {
        Extent::of(&self.0.body)
    }
}
