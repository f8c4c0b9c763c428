//! The time that a mark takes up in, what is drawn of it out: solid and soft stretches of time, and
//! dots for what is too narrow to be seen as one.

use super::super::lanes::Place;
use super::super::reach::{DAY, Instant, Lasting, Reach, Span};
use super::super::unit::Unit;

/// What is narrower is drawn as a dot.
pub(super) const DOT: f64 = 10.0;
/// A date of more pieces is drawn as one.
const PIECES: usize = 12;

/// How time becomes width, measured from the beginning of the reading direction.
#[derive(Debug, Clone, Copy)]
pub(in crate::picture) struct Scale {
    /// The time shown.
    pub(in crate::picture) shown: Span,
    /// The shortest step of its ticks.
    pub(in crate::picture) least: Unit,
    /// Some marks have a clock time.
    pub(in crate::picture) timed: bool,
    /// The whole width.
    pub(in crate::picture) width: f64,
    /// Room on both sides of the time shown.
    pub(in crate::picture) margin: f64,
}

/// What is drawn of a mark.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::picture) struct Traced {
    /// When it may have been, ends included; without ends where none are known.
    pub(in crate::picture) whole: Option<Span>,
    /// Stretches in which it certainly went on.
    pub(in crate::picture) solid: Vec<Span>,
    /// Stretches in which it may lie, or may have begun or ended.
    pub(in crate::picture) soft: Vec<Span>,
    /// What is too narrow to be drawn as long as it was.
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
    /// The time that it stands for.
    pub(in crate::picture) span: Span,
    /// It is known to the day, and nobody doubts it.
    pub(in crate::picture) exact: bool,
    /// It stays a point however large it is drawn: its day or minute is known, and nothing shorter is
    /// told apart.
    pub(in crate::picture) sharp: bool,
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
        let (from, to) = self.ends(&traced);
        Place { index, traced, from, to, label: None }
    }

    /// From where to where a mark is drawn.
    fn ends(&self, traced: &Traced) -> (f64, f64) {
        let bars = traced.solid.iter().chain(&traced.soft);
        let bars = bars.map(|span| (self.x(span.from), self.x(span.to)));
        let dots = traced.dots.iter().map(|dot| self.middle(dot.span)).map(|at| (at, at));
        let both = bars.chain(dots).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let edge = match traced.arrow {
            Some(Side::End) => self.width - self.margin,
            _ => self.margin,
        };
        both.unwrap_or((edge, edge))
    }

    /// The middle of a stretch of time.
    pub(in crate::picture) fn middle(&self, span: Span) -> f64 {
        f64::midpoint(self.x(span.from), self.x(span.to))
    }

    fn is_narrow(&self, span: Span) -> bool {
        self.x(span.to) - self.x(span.from) < DOT
    }

    /// What lasts: solid between the ends, soft where an end is not known to the day.
    fn stretch(&self, lasting: Lasting, reach: &Reach) -> Traced {
        let whole = lasting.bounds();
        let Some(cut) = whole.cut(self.shown) else { return self.beyond(whole) };
        let mut traced = self.traced(whole);
        if self.is_narrow(cut) {
            let exact = !reach.qualified && lasting.is_exact();
            traced.dots.push(Dot { span: cut, exact, sharp: false });
            return traced;
        }
        let day = |span: Span| span.len() <= DAY;
        let begun = |start: Span| if day(start) { start.from } else { start.to };
        let ended = |end: Span| if day(end) { end.to } else { end.from };
        let core = Span {
            from: lasting.start.map_or(Span::NEVER, begun),
            to: lasting.end.map_or(Span::EVER, ended),
        };
        let Some(core) = (core.from < core.to).then(|| core.cut(cut)).flatten() else {
            traced.soft.push(cut);
            return traced;
        };
        traced.solid.push(core);
        let ends = [Span { to: core.from, ..cut }, Span { from: core.to, ..cut }];
        traced.soft.extend(ends.into_iter().filter(|end| end.from < end.to));
        traced
    }

    /// What does not last: a dot where it is narrow, else a soft range.
    fn pieces(&self, reach: &Reach) -> Traced {
        let hull = reach.bounds();
        let spans = if reach.spans.len() > PIECES { vec![hull] } else { reach.spans.clone() };
        let inside: Vec<Span> = spans.iter().filter_map(|span| span.cut(self.shown)).collect();
        if inside.is_empty() {
            return self.beyond(hull);
        }
        let mut traced = self.traced(hull);
        let one = reach.each || spans.len() == 1;
        let exact = one && !reach.qualified && (reach.exact || reach.each);
        // A day is no rough date, unless the hours of others are told apart.
        let finest = if self.timed { 1 } else { DAY };
        for span in inside {
            let sharp = exact && span.len() <= finest;
            match self.is_narrow(span) || sharp {
                true => traced.dots.push(Dot { span, exact, sharp }),
                false => traced.soft.push(span),
            }
        }
        traced
    }

    /// A mark of which at least a part is shown.
    fn traced(&self, whole: Span) -> Traced {
        Traced {
            whole: Some(whole),
            early: whole.from < self.shown.from,
            late: whole.to > self.shown.to,
            ..Traced::default()
        }
    }

    fn beyond(&self, whole: Span) -> Traced {
        let side = if whole.from < self.shown.from { Side::Start } else { Side::End };
        Traced { whole: Some(whole), arrow: Some(side), ..Traced::default() }
    }
}

impl Lasting {
    /// Both ends are known to the day.
    fn is_exact(self) -> bool {
        let day = |end: Option<Span>| end.is_some_and(|end| end.len() <= DAY);
        day(self.start) && day(self.end)
    }
}

impl Traced {
    /// Something of it is hatched or hollow.
    pub(in crate::picture) fn is_soft(&self) -> bool {
        !self.soft.is_empty() || self.dots.iter().any(|dot| !dot.exact)
    }
}
