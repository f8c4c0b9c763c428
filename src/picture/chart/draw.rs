//! Marks in rows in, the chart's SVG out.

use std::fmt::Write;

use super::super::Mark;
use super::super::lanes::{FONT, Label, Place};
use super::super::svg::{escape, hatch, number};
use super::super::ticks::{Room, Tick, ticks};
use super::super::unit::Unit;
use super::shape::{Scale, Side, Traced};
use super::{Lane, MARGIN, WIDTH};
use crate::words::Words;

/// The height of a row.
const ROW: f64 = 28.0;
/// The middle of a mark in its row.
const MIDDLE: f64 = 18.0;
/// The height of the axis with its labels.
const AXIS: f64 = 24.0;
/// The height of a lane's title.
const TITLE: f64 = 26.0;
/// Room under the last row of a lane.
const BELOW: f64 = 10.0;
/// A higher chart has its axis at the foot too.
const HIGH: f64 = 500.0;

/// The whole picture.
pub(super) fn svg(
    lanes: &[Lane<'_>],
    marks: &[Mark],
    scale: &Scale,
    least: Unit,
    name: &str,
    words: &Words,
    id: &str,
) -> String {
    let rtl = words.lang().dir() == "rtl";
    let title = |lane: &Lane| if lane.title.is_empty() { 4.0 } else { TITLE };
    let height = |lane: &Lane| title(lane) + lane.rows.len() as f64 * ROW + BELOW;
    let bottom = AXIS + lanes.iter().map(height).sum::<f64>();
    let whole = if bottom > HIGH { bottom + AXIS } else { bottom };
    let mut drawing = Drawing { rtl, id, out: String::new() };
    let ticks = axis(scale, least, words);
    let _ = write!(
        drawing.out,
        "<svg class=\"chart\" role=\"group\" width=\"{WIDTH}\" height=\"{whole}\" \
         viewBox=\"0 0 {WIDTH} {whole}\" font-size=\"{FONT}\" aria-label=\"{}\">",
        escape(name)
    );
    hatch(&mut drawing.out, &format!("{id}-hatch"));
    drawing.axis(&ticks, scale, bottom, whole);
    let mut top = AXIS;
    for lane in lanes {
        drawing.lane(lane, marks, top, title(lane));
        top += height(lane);
    }
    drawing.out.push_str("</svg>");
    drawing.out
}

fn axis(scale: &Scale, least: Unit, words: &Words) -> Vec<Tick> {
    let place = |instant| scale.place(instant);
    let ems = (WIDTH - 2.0 * MARGIN) / FONT;
    ticks(&Room { shown: scale.shown, place: &place, ems, least }, words)
}

/// The SVG so far.
struct Drawing<'a> {
    rtl: bool,
    id: &'a str,
    out: String,
}

impl Drawing<'_> {
    /// From the start of the reading direction to the picture's left.
    fn x(&self, at: f64) -> f64 {
        if self.rtl { WIDTH - at } else { at }
    }

    fn axis(&mut self, ticks: &[Tick], scale: &Scale, bottom: f64, whole: f64) {
        let line = |tick: &Tick| format!("M{} 4V{bottom}", number(self.x(scale.x(tick.at))));
        let lines: String = ticks.iter().map(line).collect();
        if !lines.is_empty() {
            let _ = write!(
                self.out,
                "<path class=\"chart-grid\" fill=\"none\" stroke=\"currentColor\" d=\"{lines}\"/>"
            );
        }
        let heights = if whole > bottom { vec![15.0, whole - 8.0] } else { vec![15.0] };
        for y in heights {
            for tick in ticks.iter().filter(|tick| !tick.label.is_empty()) {
                self.text("chart-label", scale.x(tick.at) + 4.0, y, &tick.label);
            }
        }
    }

    fn lane(&mut self, lane: &Lane<'_>, marks: &[Mark], top: f64, title: f64) {
        let _ = write!(
            self.out,
            "<g><path class=\"chart-line\" fill=\"none\" stroke=\"currentColor\" d=\"M0 {top}H{WIDTH}\"/>"
        );
        if !lane.title.is_empty() {
            self.text("chart-title", 0.0, top + 18.0, lane.title);
        }
        // Reading order is order of time, whatever the row.
        let mut places: Vec<(f64, &Place)> = Vec::new();
        for (row, number) in lane.rows.iter().zip(0_u16..) {
            places.extend(row.iter().map(|place| (top + title + f64::from(number) * ROW, place)));
        }
        places.sort_by(|a, b| {
            let (a, b) = (a.1.index, b.1.index);
            marks[a].when.order(&marks[b].when).then(a.cmp(&b))
        });
        for (y, place) in places {
            self.mark(&marks[place.index], place, y);
        }
        self.out.push_str("</g>");
    }

    fn mark(&mut self, mark: &Mark, place: &Place, top: f64) {
        let class = if mark.key { "mark key" } else { "mark" };
        let _ = write!(
            self.out,
            "<a class=\"{class}\" href=\"{}\" tabindex=\"-1\"><title>{}: {}</title>",
            escape(&mark.href),
            escape(&mark.date),
            escape(&mark.title)
        );
        self.rect("chart-target", (place.from, place.to), (top, ROW), "none");
        self.shape(&place.traced, top + MIDDLE, mark.key);
        if let Some(Label { text, at, above }) = &place.label {
            self.text(
                "chart-words",
                *at,
                if *above { top + 10.0 } else { top + MIDDLE + 4.5 },
                text,
            );
        }
        self.out.push_str("</a>");
    }

    fn shape(&mut self, traced: &Traced, y: f64, key: bool) {
        let half = if key { 5.5 } else { 4.0 };
        let soft = format!("url(#{}-hatch)", self.id);
        for ends in &traced.soft {
            self.rect("chart-soft", *ends, (y - half, half * 2.0), &soft);
        }
        for ends in &traced.solid {
            self.rect("chart-solid", *ends, (y - half, half * 2.0), "currentColor");
        }
        self.pieces(traced, y);
        for dot in &traced.dots {
            let (class, r) = (if dot.exact { "chart-dot" } else { "chart-hollow" }, half + 1.0);
            let _ = write!(
                self.out,
                "<circle class=\"{class}\" cx=\"{}\" cy=\"{y}\" r=\"{r}\" stroke=\"currentColor\"/>",
                number(self.x(dot.at))
            );
        }
        self.ends(traced, y);
    }

    /// A thin line that ties the pieces of one mark together.
    fn pieces(&mut self, traced: &Traced, y: f64) {
        let ends = |ends: &(f64, f64)| [ends.0, ends.1];
        let places: Vec<f64> =
            traced.soft.iter().flat_map(ends).chain(traced.dots.iter().map(|dot| dot.at)).collect();
        if traced.soft.len() + traced.dots.len() < 2 || !traced.solid.is_empty() {
            return;
        }
        let from = places.iter().copied().fold(f64::MAX, f64::min);
        let to = places.iter().copied().fold(f64::MIN, f64::max);
        let [from, to] = [from, to].map(|at| number(self.x(at)));
        let _ = write!(
            self.out,
            "<path class=\"chart-tie\" fill=\"none\" stroke=\"currentColor\" d=\"M{from} {y}H{to}\"/>"
        );
    }

    /// Dashes where a mark runs out of the picture, an arrow where it lies beyond.
    fn ends(&mut self, traced: &Traced, y: f64) {
        let mut lines = String::new();
        let edges = [(traced.early, 0.0, 1.0), (traced.late, WIDTH, -1.0)];
        for (_, edge, inwards) in edges.into_iter().filter(|edge| edge.0) {
            for (from, to) in [(10.5, 8.0), (6.0, 4.0), (2.0, 0.5)] {
                let [from, to] = [from, to].map(|step| number(self.x(edge + inwards * step)));
                let _ = write!(lines, "M{from} {y}H{to}");
            }
        }
        if let Some(side) = traced.arrow {
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

    fn rect(&mut self, class: &str, ends: (f64, f64), rows: (f64, f64), fill: &str) {
        let (from, to) = (self.x(ends.0), self.x(ends.1));
        let _ = write!(
            self.out,
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{fill}\"/>",
            number(from.min(to)),
            number(rows.0),
            number((to - from).abs()),
            number(rows.1)
        );
    }

    fn text(&mut self, class: &str, at: f64, y: f64, text: &str) {
        let _ = write!(
            self.out,
            "<text class=\"{class}\" x=\"{}\" y=\"{}\">{}</text>",
            number(self.x(at)),
            number(y),
            escape(text)
        );
    }
}
