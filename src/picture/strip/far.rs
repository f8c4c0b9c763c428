//! Counts what is far off in bins of its own, beyond breaks in the axis.

use super::super::reach::Span;
use super::super::unit::day_of;
use super::{BinRow, DatedMark, Strip};
use crate::date::{Day, Point, Shape};
use crate::words::{Arg, Words};

impl Strip {
    /// Adds a bin before the others, and one after them, for the marks that are wholly there.
    pub(super) fn add_far_bins(&mut self, reaches: &[DatedMark], words: &Words) {
        for mark in reaches {
            let spans = self.counted(&mark.reach);
            let (from, to) = (spans[0].from, spans[spans.len() - 1].to);
            let side = match (to <= self.shown.from, from >= self.shown.to) {
                (true, _) => &mut self.far[0],
                (_, true) => &mut self.far[1],
                _ => continue,
            };
            let hull = side.unwrap_or(Span { from, to });
            *side = Some(Span { from: hull.from.min(from), to: hull.to.max(to) });
        }
        let row = |span| BinRow { far: true, ..BinRow::empty(span, self.period(span, words)) };
        let [before, after] = self.far.map(|far| far.map(row));
        if let (Some(span), Some(row)) = (self.far[0], before) {
            self.shown.from = span.from;
            self.limits.insert(0, span.from);
            self.bins.insert(0, row);
        }
        if let (Some(span), Some(row)) = (self.far[1], after) {
            self.shown.to = span.to;
            self.limits.push(span.to);
            self.bins.push(row);
        }
    }

    /// Returns the years of what is far off or, if the others are in one of these, its months, in words.
    fn period(&self, span: Span, words: &Words) -> String {
        let (first, last) = (day_of(span.from), day_of(span.to - 1));
        let others = [day_of(self.shown.from).year, day_of(self.shown.to - 1).year];
        let shared = others.iter().any(|year| (first.year..=last.year).contains(year));
        let point = |day: Day| match shared {
            true => Point::month(day.year, day.month),
            false => Point::year(day.year),
        };
        let (first, last) = (point(first), point(last));
        words.date(&if first == last { Shape::Point(first) } else { Shape::between(first, last) })
    }

    /// Adds to the name what is beyond breaks.
    pub(super) fn name_far(&mut self, words: &Words) {
        let far: Vec<BinRow> = self.bins.iter().filter(|bin| bin.far).cloned().collect();
        for bin in far {
            let count = Arg::Number(bin.weight().round() as u64);
            let args = [("period", Arg::Text(&bin.label)), ("count", count)];
            self.add_sentence(&words.message("strip-far-count", &args), words);
        }
    }
}
