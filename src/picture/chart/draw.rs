//! Writes lanes with their rows as the SVG of a chart.

use std::fmt::Write;

use super::super::lanes::{FONT, LABEL, Label, LabelSide, Place};
use super::super::reach::{DAY, Instant, Span};
use super::super::svg::{cut, hatch, number};
use super::super::ticks::{AxisSpace, Tick, ticks};
use super::shape::{Dot, MarkShape, Scale, Side};
use super::{ChartMark, Lane, MARGIN, WIDTH};
use crate::html::escape;
use crate::words::Words;

/// Height of a row with words.
const ROW: f64 = 28.0;
/// Middle of a mark in its row.
const MIDDLE: f64 = 18.0;
/// Height of a row in a lane without words.
const BARE: f64 = 16.0;
/// Height of the axis with its labels.
const AXIS: f64 = 24.0;
/// Height of a lane's title.
const TITLE: f64 = 28.0;
/// Space under the last row of a lane.
const BELOW: f64 = 10.0;
/// A year before our era, of one digit.
const ERA_YEAR: i64 = 5;
/// The shortest time that a script shows of a chart with clock times, minutes.
const HOUR: Instant = 60;
/// A higher chart has its axis at the bottom too.
const HIGH: f64 = 500.0;

/// Writes the whole picture.
pub(super) fn svg(
    lanes: &[Lane<'_>],
    marks: &[ChartMark<'_>],
    scale: &Scale,
    rest: &[(usize, Span)],
    name: &str,
    words: &Words,
    id: &str,
) -> String {
    let bottom = AXIS + lanes.iter().map(Lane::height).sum::<f64>();
    let whole = if bottom > HIGH { bottom + AXIS } else { bottom };
    let rtl = words.lang().dir() == "rtl";
    let rest = attribute(rest, marks);
    let mut drawing = Drawing { rtl, id, scale, rest: &rest, marks, out: String::new() };
    drawing.open(name, whole, words);
    drawing.axis(bottom, whole, words);
    let mut top = AXIS;
    for lane in lanes {
        drawing.lane(lane, top);
        top += lane.height();
    }
    drawing.out.push_str("</svg>");
    drawing.out
}

/// Returns the times of marks that are not drawn, as an attribute: id, from and to.
fn attribute(rest: &[(usize, Span)], marks: &[ChartMark<'_>]) -> String {
    if rest.is_empty() {
        return String::new();
    }
    let entry = |(index, span): &(usize, Span)| format!("{} {}", marks[*index].id, time(*span));
    let entries: Vec<String> = rest.iter().map(entry).collect();
    format!(" data-rest=\"{}\"", escape(&entries.join(",")))
}

impl Lane<'_> {
    fn height(&self) -> f64 {
        self.title_height() + self.rows.len() as f64 * self.row_height() + BELOW
    }

    fn title_height(&self) -> f64 {
        if self.title.is_empty() { 4.0 } else { TITLE }
    }

    fn row_height(&self) -> f64 {
        let words = self.rows.iter().flatten().any(|place| place.label.is_some());
        if words { ROW } else { BARE }
    }
}

/// The SVG so far.
struct Drawing<'a> {
    rtl: bool,
    id: &'a str,
    scale: &'a Scale,
    /// What is not drawn, as an attribute for a script.
    rest: &'a str,
    marks: &'a [ChartMark<'a>],
    out: String,
}

impl Drawing<'_> {
    fn open(&mut self, name: &str, height: f64, words: &Words) {
        let least = if self.scale.timed { HOUR } else { DAY };
        let _ = write!(
            self.out,
            "<svg class=\"chart\" role=\"group\" width=\"{WIDTH}\" height=\"{height}\" \
             viewBox=\"0 0 {WIDTH} {height}\" font-size=\"{FONT}\" aria-label=\"{}\" \
             data-time=\"{}\" data-least=\"{least}\" data-margin=\"{MARGIN}\" data-locale=\"{}\" \
             data-era=\"{}\"{}>",
            escape(name),
            time(self.scale.shown),
            words.lang().numbers_and_dates(),
            escape(&era(words)),
            self.rest
        );
        hatch(&mut self.out, &format!("{}-hatch", self.id));
    }

    /// Converts a distance from the start of the reading direction to one from the left.
    fn x(&self, at: f64) -> f64 {
        if self.rtl { WIDTH - at } else { at }
    }

    /// Writes lines and labels, which a script replaces when it shows only a part.
    fn axis(&mut self, bottom: f64, whole: f64, words: &Words) {
        let ticks = self.ticks(words);
        let line = |tick: &Tick| format!("M{} 4V{bottom}", number(self.x(self.scale.x(tick.at))));
        let lines: String = ticks.iter().map(line).collect();
        let rows = if whole > bottom { vec![15.0, whole - 8.0] } else { vec![15.0] };
        let written: Vec<String> = rows.iter().copied().map(number).collect();
        let _ = write!(
            self.out,
            "<g class=\"chart-axis\" data-bottom=\"{bottom}\" data-rows=\"{}\">\
             <path class=\"chart-grid\" fill=\"none\" stroke=\"currentColor\" d=\"{lines}\"/>",
            written.join(" ")
        );
        for y in rows {
            for tick in ticks.iter().filter(|tick| !tick.label.is_empty()) {
                self.text("chart-label", "start", (self.scale.x(tick.at) + 4.0, y), &tick.label);
            }
        }
        self.out.push_str("</g>");
    }

    fn ticks(&self, words: &Words) -> Vec<Tick> {
        let place = |instant| self.scale.place(instant);
        let ems = (WIDTH - 2.0 * MARGIN) / FONT;
        let (shown, least) = (self.scale.shown, self.scale.least);
        let room = AxisSpace { shown, place: &place, ems, behind: MARGIN / FONT, least };
        ticks(&room, words)
    }

    fn lane(&mut self, lane: &Lane<'_>, top: f64) {
        let _ = write!(
            self.out,
            "<g><path class=\"chart-line\" fill=\"none\" stroke=\"currentColor\" d=\"M0 {top}H{WIDTH}\"/>"
        );
        if !lane.title.is_empty() {
            self.text("chart-title", "start", (0.0, top + 18.0), lane.title);
        }
        let (first, step) = (top + lane.title_height(), lane.row_height());
        let rows = lane.rows.iter().zip(0_u16..);
        let mut places: Vec<(f64, &Place)> = rows
            .flat_map(|(row, at)| {
                row.iter().map(move |place| (first + f64::from(at) * step, place))
            })
            .collect();
        // Reading order is that of the events, whatever the row.
        places.sort_by_key(|(_, place)| place.index);
        for (y, place) in places {
            self.mark(place, y, step);
        }
        self.out.push_str("</g>");
    }

    fn mark(&mut self, place: &Place, top: f64, height: f64) {
        let mark = &self.marks[place.index];
        let class = if mark.mark.key { "mark key" } else { "mark" };
        let _ = write!(
            self.out,
            "<a class=\"{class}\" href=\"{}\" tabindex=\"-1\" data-id=\"{}\" data-time=\"{}\">\
             <title>{}: {}</title>",
            escape(&mark.href),
            escape(mark.id),
            place.shape.whole.map(time).unwrap_or_default(),
            escape(&mark.date),
            escape(&mark.title)
        );
        self.target(place, top, height);
        let middle = top + if height < ROW { height / 2.0 } else { MIDDLE };
        self.shape(&place.shape, middle, mark.mark.key);
        if let Some(Label { text, at, side }) = &place.label {
            match side {
                LabelSide::Above => {
                    self.text("chart-words chart-above", "start", (*at, top + 10.0), text)
                }
                LabelSide::Before => {
                    self.text("chart-words chart-before", "end", (*at, middle + 4.5), text)
                }
                LabelSide::Behind => self.text("chart-words", "start", (*at, middle + 4.5), text),
            }
        } else {
            // Hidden, unless a script finds space for it.
            let text = cut(&mark.title, LABEL);
            let at = (place.to, middle + 4.5);
            self.text("chart-words chart-spare chart-hidden", "start", at, &text);
        }
        self.out.push_str("</a>");
    }

    /// Writes the area that takes clicks.
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

    fn text(&mut self, class: &str, anchor: &str, at: (f64, f64), text: &str) {
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

/// Returns what marks years before our era: "BCE".
fn era(words: &Words) -> String {
    words.year(1 - ERA_YEAR).replace(&words.number(ERA_YEAR.unsigned_abs()), "").trim().to_owned()
}

/// Returns the middle of a time for a script that must not widen it.
fn point(span: Span) -> String {
    let middle = Instant::midpoint(span.from, span.to);
    time(Span { from: middle, to: middle + 1 })
}

/// Returns a time for a script: the minutes of its ends, `*` for none.
fn time(span: Span) -> String {
    let known = |instant: Instant| match instant {
        Span::NEVER | Span::EVER => "*".to_owned(),
        instant => instant.to_string(),
    };
    format!("{} {}", known(span.from), known(span.to))
}
