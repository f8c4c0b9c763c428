//! Writes a mark of a chart: its target, its shape and its words.

use std::fmt::Write;

use super::super::lanes::{Label, LabelSide, Place};
use super::super::reach::{Instant, Span};
use super::super::svg::number;
use super::draw::{Drawing, middle, time};
use super::shape::{Dot, MarkShape, Side};
use super::{MARGIN, WIDTH};
use crate::html::escape;

impl Drawing<'_> {
    /// Writes a mark in a row with this top and height.
    pub(super) fn mark(&mut self, place: &Place, top: f64, height: f64) {
        let mark = &self.marks[place.index];
        let class = if mark.mark.key { "mark key" } else { "mark" };
        let _ = write!(
            self.out,
            "<a class=\"{class}\" href=\"{}\" tabindex=\"-1\" data-id=\"{}\" data-time=\"{}\" \
             data-date=\"{date}\"><title>{date}: {}</title>",
            escape(&mark.href),
            escape(mark.id),
            place.shape.whole.map(time).unwrap_or_default(),
            escape(&mark.title),
            date = escape(&mark.date)
        );
        self.target(place, top, height);
        let middle = top + middle(height);
        self.shape(&place.shape, middle, mark.mark.key);
        if let Some(label) = &place.label {
            self.label(label, place.index, top, middle + 4.5);
        }
        self.out.push_str("</a>");
    }

    /// Writes the title of a mark or, if it has no space, its number.
    fn label(&mut self, label: &Label, index: usize, top: f64, base: f64) {
        let number = self.numbers.get(&index).filter(|_| label.text.is_empty());
        let (class, text) = match number {
            Some(number) => (" chart-number", self.words.number(*number as u64)),
            None => ("", label.text.clone()),
        };
        let (side, anchor, y) = match label.side {
            LabelSide::Above => (" chart-above", "start", top + 10.0),
            LabelSide::Before => (" chart-before", "end", base),
            LabelSide::Behind => ("", "start", base),
        };
        self.text(&format!("chart-words{class}{side}"), anchor, (label.at, y), &text);
    }

    /// Writes the area that a pointer can hit.
    fn target(&mut self, place: &Place, top: f64, height: f64) {
        let ends = [place.from, place.to].map(|at| self.x(at));
        let _ = write!(
            self.out,
            "<rect class=\"chart-target\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{height}\" \
             fill=\"none\"/>",
            number(ends[0].min(ends[1])),
            number(top),
            number(place.to - place.from)
        );
    }

    fn shape(&mut self, shape: &MarkShape, y: f64, key: bool) {
        let half = if key { 5.5 } else { 4.0 };
        let soft = format!("url(#{}-hatch)", self.id);
        self.tie(shape, y);
        for span in &shape.soft {
            self.bar("chart-soft", *span, (y - half, half * 2.0), &soft);
        }
        for span in &shape.solid {
            self.bar("chart-solid", *span, (y - half, half * 2.0), "currentColor");
        }
        for dot in &shape.dots {
            self.dot(dot, y, half + 1.0);
        }
        self.ends(shape, y);
    }

    /// Writes a round bar, which a script makes as long as its time if there is space.
    fn dot(&mut self, dot: &Dot, y: f64, radius: f64) {
        let class = if dot.exact { "chart-dot" } else { "chart-hollow" };
        let _ = write!(
            self.out,
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{width}\" \
             rx=\"{radius}\" stroke=\"currentColor\" data-time=\"{}\"/>",
            number(self.x(self.scale.middle(dot.span)) - radius),
            number(y - radius),
            if dot.sharp { point(dot.span) } else { time(dot.span) },
            width = radius * 2.0,
        );
    }

    /// Writes a thin line that joins the pieces of one mark.
    fn tie(&mut self, shape: &MarkShape, y: f64) {
        let pieces = shape.soft.iter().copied().chain(shape.dots.iter().map(|dot| dot.span));
        let spans: Vec<Span> = pieces.collect();
        let hull = spans
            .iter()
            .copied()
            .reduce(|a, b| Span { from: a.from.min(b.from), to: a.to.max(b.to) });
        let Some(hull) = hull.filter(|_| spans.len() > 1 && shape.solid.is_empty()) else {
            return;
        };
        let mut ends = [hull.from, hull.to].map(|at| self.x(self.scale.x(at)));
        ends.sort_by(f64::total_cmp);
        let _ = write!(
            self.out,
            "<rect class=\"chart-tie\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"1\" \
             fill=\"currentColor\" data-time=\"{}\"/>",
            number(ends[0]),
            number(y - 0.5),
            number(ends[1] - ends[0]),
            time(hull)
        );
    }

    /// Writes dashes where a mark leaves the picture, an arrow where it lies beyond.
    fn ends(&mut self, shape: &MarkShape, y: f64) {
        let mut lines = String::new();
        let edges = [(shape.early, 0.0, 1.0), (shape.late, WIDTH, -1.0)];
        for (_, edge, inwards) in edges.into_iter().filter(|edge| edge.0) {
            for (from, to) in [(10.5, 8.0), (6.0, 4.0), (2.0, 0.5)] {
                let [from, to] = [from, to].map(|step| number(self.x(edge + inwards * step)));
                let _ = write!(lines, "M{from} {y}H{to}");
            }
        }
        if let Some(side) = shape.arrow {
            let (tip, inwards) = match side {
                Side::Start => (MARGIN - 8.0, 1.0),
                Side::End => (WIDTH - MARGIN + 8.0, -1.0),
            };
            let [tip, back] = [tip, tip + inwards * 8.0].map(|at| number(self.x(at)));
            let _ = write!(lines, "M{back} {}L{tip} {y}L{back} {}", y - 5.0, y + 5.0);
        }
        if !lines.is_empty() {
            let _ = write!(
                self.out,
                "<path class=\"chart-end\" fill=\"none\" stroke=\"currentColor\" d=\"{lines}\"/>"
            );
        }
    }

    fn bar(&mut self, class: &str, span: Span, rows: (f64, f64), fill: &str) {
        let mut ends = [span.from, span.to].map(|at| self.x(self.scale.x(at)));
        ends.sort_by(f64::total_cmp);
        let _ = write!(
            self.out,
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{fill}\" \
             data-time=\"{}\"/>",
            number(ends[0]),
            number(rows.0),
            number(ends[1] - ends[0]),
            number(rows.1),
            time(span)
        );
    }

    /// Writes a text.
    pub(super) fn text(&mut self, class: &str, anchor: &str, at: (f64, f64), text: &str) {
        let anchor = match anchor {
            "start" => String::new(),
            anchor => format!(" text-anchor=\"{anchor}\""),
        };
        let _ = write!(
            self.out,
            "<text class=\"{class}\" x=\"{}\" y=\"{}\"{anchor}>{}</text>",
            number(self.x(at.0)),
            number(at.1),
            escape(text)
        );
    }
}

/// Returns the middle of a time for a script that must not widen it.
fn point(span: Span) -> String {
    let middle = Instant::midpoint(span.from, span.to);
    time(Span { from: middle, to: middle + 1 })
}
