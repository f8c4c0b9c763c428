//! What is drawn of a mark: solid and soft times, and dots for times that are too narrow.

use super::super::lanes::Place;
use super::super::reach::{DAY, Instant, LastingTime, Reach, Span};
use super::super::unit::Unit;

/// Minimum width; narrower times are drawn as dots.
pub(super) const DOT: f64 = 10.0;
/// Maximum number of pieces of a date; with more it is drawn as one.
const PIECES: usize = 12;

/// Converts time to width, measured from the beginning of the reading direction.
#[derive(Debug, Clone, Copy)]
pub(in crate::picture) struct Scale {
    /// The time shown.
    pub(in crate::picture) shown: Span,
    /// The shortest step of its ticks.
    pub(in crate::picture) least: Unit,
    /// Whether some marks have a clock time.
    pub(in crate::picture) timed: bool,
    /// The whole width.
    pub(in crate::picture) width: f64,
    /// Space on both sides of the time shown.
    pub(in crate::picture) margin: f64,
}

/// What is drawn of a mark.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::picture) struct MarkShape {
    /// When it may have been, ends included; without ends if none are known.
    pub(in crate::picture) whole: Option<Span>,
    /// Times in which it certainly lasted.
    pub(in crate::picture) solid: Vec<Span>,
    /// Times in which it may lie, or may have begun or ended.
    pub(in crate::picture) soft: Vec<Span>,
    /// Times that are too narrow to be drawn as long as they were.
    pub(in crate::picture) dots: Vec<Dot>,
    /// Whether it continues before the time shown, or has no known beginning.
    pub(in crate::picture) early: bool,
    /// Whether it continues after the time shown, or has no known end.
    pub(in crate::picture) late: bool,
    /// The end beyond which it wholly lies.
    pub(in crate::picture) arrow: Option<Side>,
}

/// A point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::picture) struct Dot {
    /// Its time.
    pub(in crate::picture) span: Span,
    /// Whether it is known to the day, and not doubted.
    pub(in crate::picture) exact: bool,
    /// Whether it stays a point in any size: its day or minute is known, and nothing shorter is
    /// distinguished.
    pub(in crate::picture) sharp: bool,
}

/// An end of the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::picture) enum Side {
    /// Its start.
    Start,
    /// Its end.
    End,
}

impl Scale {
    /// Returns the position of an instant, from 0 to 1, without the space on both sides.
    pub(in crate::picture) fn place(&self, instant: Instant) -> f64 {
        let instant = instant.clamp(self.shown.from, self.shown.to);
        (instant - self.shown.from) as f64 / self.shown.len() as f64
    }

    /// Returns the position of an instant on the picture.
    pub(in crate::picture) fn x(&self, instant: Instant) -> f64 {
        self.margin + self.place(instant) * (self.width - 2.0 * self.margin)
    }

    /// Returns a mark as it is drawn, not yet in a row.
    pub(in crate::picture) fn trace(&self, reach: &Reach, index: usize) -> Place {
        let shape = match reach.lasting {
            Some(lasting) => self.stretch(lasting, reach),
            None => self.pieces(reach),
        };
        let (from, to) = self.ends(&shape);
        Place { index, shape, from, to, label: None }
    }

    /// Returns where the drawing of a mark begins and ends.
    fn ends(&self, shape: &MarkShape) -> (f64, f64) {
        let bars = shape.solid.iter().chain(&shape.soft);
        let bars = bars.map(|span| (self.x(span.from), self.x(span.to)));
        let dots = shape.dots.iter().map(|dot| self.middle(dot.span)).map(|at| (at, at));
        let both = bars.chain(dots).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let edge = match shape.arrow {
            Some(Side::End) => self.width - self.margin,
            _ => self.margin,
        };
        both.unwrap_or((edge, edge))
    }

    /// Returns the middle of a time.
    pub(in crate::picture) fn middle(&self, span: Span) -> f64 {
        f64::midpoint(self.x(span.from), self.x(span.to))
    }

    fn is_narrow(&self, span: Span) -> bool {
        self.x(span.to) - self.x(span.from) < DOT
    }

    /// Draws what lasts: solid between the ends, soft where an end is not known to the day.
    fn stretch(&self, lasting: LastingTime, reach: &Reach) -> MarkShape {
        let whole = lasting.bounds();
        let Some(cut) = whole.cut(self.shown) else { return self.beyond(whole) };
        let mut shape = self.shape(whole);
        if self.is_narrow(cut) {
            let exact = !reach.qualified && lasting.is_exact();
            shape.dots.push(Dot { span: cut, exact, sharp: false });
            return shape;
        }
        let day = |span: Span| span.len() <= DAY;
        let begun = |start: Span| if day(start) { start.from } else { start.to };
        let ended = |end: Span| if day(end) { end.to } else { end.from };
        let core = Span {
            from: lasting.start.map_or(Span::NEVER, begun),
            to: lasting.end.map_or(Span::EVER, ended),
        };
        let Some(core) = (core.from < core.to).then(|| core.cut(cut)).flatten() else {
            shape.soft.push(cut);
            return shape;
        };
        shape.solid.push(core);
        let ends = [Span { to: core.from, ..cut }, Span { from: core.to, ..cut }];
        shape.soft.extend(ends.into_iter().filter(|end| end.from < end.to));
        shape
    }

    /// Draws what does not last: a dot if it is narrow, else a soft range.
    fn pieces(&self, reach: &Reach) -> MarkShape {
        let hull = reach.bounds();
        let spans = if reach.spans.len() > PIECES { vec![hull] } else { reach.spans.clone() };
        let inside: Vec<Span> = spans.iter().filter_map(|span| span.cut(self.shown)).collect();
        if inside.is_empty() {
            return self.beyond(hull);
        }
        let mut shape = self.shape(hull);
        let one = reach.each || spans.len() == 1;
        let exact = one && !reach.qualified && (reach.exact || reach.each);
        // A day is precise, unless hours are distinguished.
        let finest = if self.timed { 1 } else { DAY };
        for span in inside {
            let sharp = exact && span.len() <= finest;
            match self.is_narrow(span) || sharp {
                true => shape.dots.push(Dot { span, exact, sharp }),
                false => shape.soft.push(span),
            }
        }
        shape
    }

    /// Draws a mark of which at least a part is shown.
    fn shape(&self, whole: Span) -> MarkShape {
        MarkShape {
            whole: Some(whole),
            early: whole.from < self.shown.from,
            late: whole.to > self.shown.to,
            ..MarkShape::default()
        }
    }

    fn beyond(&self, whole: Span) -> MarkShape {
        let side = if whole.from < self.shown.from { Side::Start } else { Side::End };
        MarkShape { whole: Some(whole), arrow: Some(side), ..MarkShape::default() }
    }
}

impl LastingTime {
    /// Returns whether both ends are known to the day.
    fn is_exact(self) -> bool {
        let day = |end: Option<Span>| end.is_some_and(|end| end.len() <= DAY);
        day(self.start) && day(self.end)
    }
}

impl MarkShape {
    /// Returns whether something of it is hatched or hollow.
    pub(in crate::picture) fn is_soft(&self) -> bool {
        !self.soft.is_empty() || self.dots.iter().any(|dot| !dot.exact)
    }
}
