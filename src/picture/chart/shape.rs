//! The time that a mark takes up in, what is drawn of it out, in the units of the chart.
//!
//! Everything is measured from the beginning of the reading direction; mirroring comes later.

use super::super::lanes::Place;
use super::super::reach::{Instant, Lasting, Reach, Span};

/// What is narrower is drawn as a dot.
const DOT: f64 = 10.0;
/// Soft ends that are narrower are not told apart from the rest.
const SOFT: f64 = 4.0;
/// A date of more pieces is drawn as one.
const PIECES: usize = 12;

/// How time becomes width.
#[derive(Debug, Clone, Copy)]
pub(in crate::picture) struct Scale {
    /// The time shown.
    pub(in crate::picture) shown: Span,
    /// The whole width.
    pub(in crate::picture) width: f64,
    /// Room on both sides of the time shown.
    pub(in crate::picture) margin: f64,
}

/// What is drawn of a mark.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::picture) struct Traced {
    /// Stretches in which it certainly went on.
    pub(in crate::picture) solid: Vec<(f64, f64)>,
    /// Stretches in which it may lie, or may have begun or ended.
    pub(in crate::picture) soft: Vec<(f64, f64)>,
    /// Points.
    pub(in crate::picture) dots: Vec<Dot>,
    /// It goes on before the time shown, or has no known beginning.
    pub(in crate::picture) early: bool,
    /// It goes on behind the time shown, or has no known end.
    pub(in crate::picture) late: bool,
    /// It lies wholly beyond an end.
    pub(in crate::picture) arrow: Option<Side>,
}

/// A point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::picture) struct Dot {
    /// Where.
    pub(in crate::picture) at: f64,
    /// It is known to the day, and nobody doubts it.
    pub(in crate::picture) exact: bool,
}

/// An end of the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::picture) enum Side {
    /// Where it starts.
    Start,
    /// Where it ends.
    End,
}

impl Scale {
    /// Where an instant lies, from 0 to 1, without the room on both sides.
    pub(in crate::picture) fn place(&self, instant: Instant) -> f64 {
        let instant = instant.clamp(self.shown.from, self.shown.to);
        (instant - self.shown.from) as f64 / self.shown.len() as f64
    }

    /// Where an instant lies on the picture.
    pub(in crate::picture) fn x(&self, instant: Instant) -> f64 {
        self.margin + self.place(instant) * (self.width - 2.0 * self.margin)
    }

    /// A mark as it is drawn, not yet in a row.
    pub(in crate::picture) fn trace(&self, reach: &Reach, index: usize) -> Place {
        let traced = match reach.lasting {
            Some(lasting) => self.stretch(lasting, reach),
            None => self.pieces(reach),
        };
        let ends = traced.ends();
        Place { index, traced, from: ends.0, to: ends.1, label: None }
    }

    /// What lasts: solid between the ends, soft where an end is not known to the day.
    fn stretch(&self, lasting: Lasting, reach: &Reach) -> Traced {
        let whole = Span {
            from: lasting.start.map_or(Span::NEVER, |start| start.from),
            to: lasting.end.map_or(Span::EVER, |end| end.to),
        };
        let Some(cut) = whole.cut(self.shown) else { return self.beyond(whole) };
        let mut traced = Traced {
            early: whole.from < self.shown.from,
            late: whole.to > self.shown.to,
            ..Traced::default()
        };
        let core = Span {
            from: lasting.start.map_or(Span::NEVER, |start| start.to),
            to: lasting.end.map_or(Span::EVER, |end| end.from),
        };
        let [from, to] = [cut.from, cut.to].map(|at| self.x(at));
        if to - from < DOT {
            let exact = !reach.qualified && lasting.is_exact();
            traced.dots.push(Dot { at: (from + to) / 2.0, exact });
            return traced;
        }
        let near = |at: f64, end: f64| if (at - end).abs() < SOFT { end } else { at };
        let (begun, ended) = (near(self.x(core.from), from), near(self.x(core.to), to));
        if core.from >= core.to && begun >= ended {
            traced.soft.push((from, to));
            return traced;
        }
        traced.solid.push((begun, ended));
        for (a, b) in [(from, begun), (ended, to)] {
            if a < b {
                traced.soft.push((a, b));
            }
        }
        traced
    }

    /// What does not last: a dot where it is narrow, else a soft range.
    fn pieces(&self, reach: &Reach) -> Traced {
        let hull = Span { from: reach.spans[0].from, to: reach.spans[reach.spans.len() - 1].to };
        let spans = if reach.spans.len() > PIECES { vec![hull] } else { reach.spans.clone() };
        let inside: Vec<Span> = spans.iter().filter_map(|span| span.cut(self.shown)).collect();
        if inside.is_empty() {
            return self.beyond(hull);
        }
        let mut traced = Traced {
            early: hull.from < self.shown.from,
            late: hull.to > self.shown.to,
            ..Traced::default()
        };
        let one = reach.each || spans.len() == 1;
        for span in inside {
            let (from, to) = (self.x(span.from), self.x(span.to));
            match to - from < DOT {
                true => {
                    let exact = one && !reach.qualified && (reach.exact || reach.each);
                    traced.dots.push(Dot { at: (from + to) / 2.0, exact });
                }
                false => traced.soft.push((from, to)),
            }
        }
        traced
    }

    fn beyond(&self, whole: Span) -> Traced {
        let side = if whole.from < self.shown.from { Side::Start } else { Side::End };
        Traced { arrow: Some(side), ..Traced::default() }
    }
}

impl Lasting {
    /// Both ends are known to the day.
    fn is_exact(self) -> bool {
        let day = |end: Option<Span>| end.is_some_and(|end| end.len() <= super::DAY);
        day(self.start) && day(self.end)
    }
}

impl Traced {
    /// From where to where it is drawn.
    fn ends(&self) -> (f64, f64) {
        let bars = self.solid.iter().chain(&self.soft).copied();
        let dots = self.dots.iter().map(|dot| (dot.at, dot.at));
        let both = bars.chain(dots).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let edge = match self.arrow {
            Some(Side::End) => super::WIDTH - super::MARGIN,
            _ => super::MARGIN,
        };
        both.unwrap_or((edge, edge))
    }
}
