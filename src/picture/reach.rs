//! The time that a date takes up on an axis.

use crate::date::{Bound, Bounds, Clock, Day, Point, Precision, Shape, When};

/// Minutes since the beginning of 1 January 1970, by the clock as written.
pub(super) type Instant = i128;

/// Number of minutes in a day.
pub(super) const DAY: Instant = 1440;

/// From one instant to another, exclusive. The least and the greatest number mean no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Span {
    /// Its beginning.
    pub(super) from: Instant,
    /// The first instant after it; greater than `from`.
    pub(super) to: Instant,
}

impl Span {
    /// No beginning.
    pub(super) const NEVER: Instant = Instant::MIN;
    /// No end.
    pub(super) const EVER: Instant = Instant::MAX;

    /// Returns the time of days, of which one or both may be missing.
    fn of(bounds: Bounds) -> Span {
        let day = |bound: Bound| bound.day().map(Day::ordinal);
        Span {
            from: day(bounds.earliest).map_or(Span::NEVER, |day| day * DAY),
            to: day(bounds.latest).map_or(Span::EVER, |day| (day + 1) * DAY),
        }
    }

    /// Returns its length in minutes; the greatest number without end.
    pub(super) fn len(self) -> Instant {
        self.to.saturating_sub(self.from)
    }

    /// Returns what it has in common with another.
    pub(super) fn cut(self, other: Span) -> Option<Span> {
        let span = Span { from: self.from.max(other.from), to: self.to.min(other.to) };
        (span.from < span.to).then_some(span)
    }
}

/// The time that a date takes up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reach {
    /// Possible times, in order. For an event that lasts: when it may have begun, or ended if no beginning is
    /// known. Never empty.
    pub(super) spans: Vec<Span>,
    /// Whether it lies in each of `spans`, not in one of them.
    pub(super) each: bool,
    /// Whether its source says "about" or doubts it.
    pub(super) qualified: bool,
    /// Whether it is a day or more precise.
    pub(super) exact: bool,
    /// From when to when it lasted; `None` for a point.
    pub(super) lasting: Option<LastingTime>,
}

/// The ends of what lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LastingTime {
    /// Where it may have begun; `None` if no beginning is known, or there is none.
    pub(super) start: Option<Span>,
    /// Where it may have ended.
    pub(super) end: Option<Span>,
}

impl Reach {
    /// Returns the time of a date; `None` if it cannot be placed.
    pub(super) fn of(when: &When) -> Option<Reach> {
        when.sorting_day()?;
        let lasting = when.ends().map(|(start, end)| LastingTime::of(start, end));
        let spans = match (&lasting, clock(when)) {
            (Some(lasting), _) => lasting.start.or(lasting.end).into_iter().collect(),
            (None, Some(span)) => vec![span],
            (None, None) => when.spans().into_iter().map(Span::of).collect(),
        };
        let exact =
            matches!(when.precision(), Precision::Second | Precision::Minute | Precision::Day);
        (!spans.is_empty()).then_some(Reach {
            spans,
            each: matches!(when.shape(), Shape::AllOf(_)),
            qualified: when.is_approximate() || when.is_uncertain(),
            exact,
            lasting,
        })
    }

    /// Returns whether its time of day is known.
    pub(super) fn is_timed(&self) -> bool {
        self.lasting.is_none() && self.spans.iter().all(|span| span.len() == 1)
    }

    /// Returns the longest time in which it may be; without ends if none are known.
    pub(super) fn bounds(&self) -> Span {
        match self.lasting {
            Some(lasting) => lasting.bounds(),
            None => Span { from: self.spans[0].from, to: self.spans[self.spans.len() - 1].to },
        }
    }

    /// Returns what a picture of it has to show: both ends of what lasts, else all of it.
    pub(super) fn anchors(&self) -> Vec<Span> {
        let known = |end: &Span| end.from != Span::NEVER && end.to != Span::EVER;
        let lasting = self.lasting.iter().flat_map(|lasting| [lasting.start, lasting.end]);
        let ends: Vec<Span> = lasting.flatten().filter(known).collect();
        if ends.is_empty() { vec![self.whole()] } else { ends }
    }

    /// Returns the time from its first to its last known instant.
    fn whole(&self) -> Span {
        let ends = self.lasting.iter().flat_map(|lasting| [lasting.start, lasting.end]).flatten();
        let spans: Vec<Span> = self.spans.iter().copied().chain(ends).collect();
        let known = |instant: &Instant| ![Span::NEVER, Span::EVER].contains(instant);
        let instants = || spans.iter().flat_map(|span| [span.from, span.to]).filter(known);
        let from = instants().min().unwrap_or(0);
        // One day, if the only thing known is that it ended or began then.
        let to = instants().max().unwrap_or(from).max(from.saturating_add(1));
        Span { from, to }
    }
}

impl LastingTime {
    /// Returns the longest time that it may have lasted.
    pub(super) fn bounds(self) -> Span {
        Span {
            from: self.start.map_or(Span::NEVER, |start| start.from),
            to: self.end.map_or(Span::EVER, |end| end.to),
        }
    }

    fn of(start: Bounds, end: Bounds) -> LastingTime {
        let known = |bounds: Bounds| {
            let any = bounds.earliest.day().or_else(|| bounds.latest.day());
            any.map(|_| Span::of(bounds))
        };
        LastingTime { start: known(start), end: known(end) }
    }
}

/// Returns the minute of a date with a clock time.
fn clock(when: &When) -> Option<Span> {
    let Shape::Point(Point { clock: Some(Clock { hour, minute, .. }), .. }) = when.shape() else {
        return None;
    };
    let day = when.sorting_day()?.ordinal();
    let from = day * DAY + Instant::from(*hour) * 60 + Instant::from(*minute);
    Some(Span { from, to: from + 1 })
}
