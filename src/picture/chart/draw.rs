//! Writes lanes with their rows as the HTML of a chart: an SVG for the axis, and one for each lane.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::super::lanes::{FONT, Place};
use super::super::reach::{DAY, Instant, Span};
use super::super::svg::{hatch, number};
use super::super::ticks::{AxisSpace, Tick, ticks};
use super::shape::Scale;
use super::{ChartMark, Lane, MARGIN, WIDTH};
use crate::html::escape;
use crate::words::{Arg, Words};

/// Height of a row with labels.
const ROW: f64 = 28.0;
/// Middle of a mark in such a row: a bar has its label above it.
const MIDDLE: f64 = 18.0;
/// Height of a row with numbers.
const NUMBERED: f64 = 18.0;
/// Height of the axis with its labels.
const AXIS: f64 = 24.0;
/// A year before our era, of one digit.
const ERA_YEAR: i64 = 5;
/// The shortest time that a script shows of a chart with clock times, minutes.
const HOUR: Instant = 60;
/// A higher chart has its axis at the bottom too.
const HIGH: f64 = 480.0;

/// What is drawn, and the HTML so far.
pub(super) struct Drawing<'a> {
    rtl: bool,
    pub(super) words: &'a Words,
    pub(super) id: &'a str,
    pub(super) scale: &'a Scale,
    pub(super) marks: &'a [ChartMark<'a>],
    /// The numbers of marks that have one.
    pub(super) numbers: BTreeMap<usize, usize>,
    ticks: Vec<Tick>,
    pub(super) out: String,
}

impl<'a> Drawing<'a> {
    /// Prepares a drawing; `numbered` are the indexes of marks with numbers, which begin with 1.
    pub(super) fn new(
        scale: &'a Scale,
        marks: &'a [ChartMark<'a>],
        numbered: &BTreeSet<usize>,
        words: &'a Words,
        id: &'a str,
    ) -> Drawing<'a> {
        let rtl = words.lang().dir() == "rtl";
        let numbers = numbered.iter().copied().zip(1..).collect();
        let ticks = axis_ticks(scale, words);
        Drawing { rtl, words, id, scale, marks, numbers, ticks, out: String::new() }
    }

    /// Writes the whole picture: the lanes, and in a fold those that are folded; `rest` are times of
    /// marks that are not drawn.
    pub(super) fn html(
        mut self,
        [lanes, folded]: &[Vec<Lane<'_>>; 2],
        rest: &[(usize, Span)],
        name: &str,
    ) -> String {
        self.open(name, rest);
        self.axis();
        for lane in lanes {
            self.lane(lane);
        }
        if !folded.is_empty() {
            let count = [("count", Arg::Number(folded.len() as u64))];
            let more = self.words.message("chart-more", &count);
            let _ = write!(
                self.out,
                "<details class=\"chart-more\"><summary><span>{}</span></summary>",
                escape(&more)
            );
            for lane in folded {
                self.lane(lane);
            }
            self.out.push_str("</details>");
        }
        if lanes.iter().map(Lane::height).sum::<f64>() > HIGH {
            self.axis();
        }
        self.out.push_str("</div>");
        self.out
    }

    fn open(&mut self, name: &str, rest: &[(usize, Span)]) {
        let least = if self.scale.timed { HOUR } else { DAY };
        let _ = write!(
            self.out,
            "<div class=\"chart\" role=\"group\" aria-label=\"{}\" data-time=\"{}\" \
             data-least=\"{least}\" data-margin=\"{MARGIN}\" data-locale=\"{}\" data-era=\"{}\"{}>\
             <svg class=\"chart-hatch\" width=\"0\" height=\"0\" aria-hidden=\"true\">",
            escape(name),
            time(self.scale.shown),
            self.words.lang().numbers_and_dates(),
            escape(&era(self.words)),
            attribute(rest, self.marks)
        );
        hatch(&mut self.out, &format!("{}-hatch", self.id));
        self.out.push_str("</svg>");
    }

    fn open_svg(&mut self, class: &str, height: f64, more: &str) {
        let _ = write!(
            self.out,
            "<svg class=\"{class}\" width=\"{WIDTH}\" height=\"{height}\" \
             viewBox=\"0 0 {WIDTH} {height}\" font-size=\"{FONT}\"{more}>"
        );
        let line = |tick: &Tick| format!("M{} 0V{height}", number(self.x(self.scale.x(tick.at))));
        let lines: String = self.ticks.iter().map(line).collect();
        let _ = write!(
            self.out,
            "<path class=\"chart-grid\" fill=\"none\" stroke=\"currentColor\" d=\"{lines}\"/>"
        );
    }

    /// Converts a distance from the start of the reading direction to one from the left.
    pub(super) fn x(&self, at: f64) -> f64 {
        if self.rtl { WIDTH - at } else { at }
    }

    /// Writes the axis, which a script replaces when it shows only a part.
    fn axis(&mut self) {
        self.open_svg("chart-axis", AXIS, " aria-hidden=\"true\"");
        let ticks: Vec<Tick> =
            self.ticks.iter().filter(|tick| !tick.label.is_empty()).cloned().collect();
        for tick in ticks {
            self.text("chart-label", "start", (self.scale.x(tick.at) + 4.0, 16.0), &tick.label);
        }
        self.out.push_str("</svg>");
    }

    fn lane(&mut self, lane: &Lane<'_>) {
        let title = escape(&lane.lane.title);
        let _ = write!(self.out, "<div class=\"chart-lane lane-{}\"", lane.number);
        if !lane.lane.term.is_empty() {
            let _ = write!(self.out, " data-term=\"{}\"", escape(&lane.lane.term));
        }
        self.out.push('>');
        let mut named = String::new();
        if !title.is_empty() {
            let _ = write!(self.out, "<p class=\"chart-title\"><span>{title}</span></p>");
            named = format!(" role=\"group\" aria-label=\"{title}\"");
        }
        self.open_svg("chart-marks", lane.height(), &named);
        let mut top = 0.0;
        let mut places: Vec<(f64, f64, &Place)> = Vec::new();
        for (rows, height) in [(&lane.rows.labelled, ROW), (&lane.rows.numbered, NUMBERED)] {
            for row in rows {
                places.extend(row.iter().map(|place| (top, height, place)));
                top += height;
            }
        }
        // Reading order is that of the events, whatever the row.
        places.sort_by_key(|(.., place)| place.index);
        for (top, height, place) in places {
            self.mark(place, top, height);
        }
        self.out.push_str("</svg></div>");
    }
}

impl Lane<'_> {
    fn height(&self) -> f64 {
        self.rows.labelled.len() as f64 * ROW + self.rows.numbered.len() as f64 * NUMBERED
    }
}

/// Returns where the middle of a mark is in a row of this height.
pub(super) fn middle(height: f64) -> f64 {
    if height < ROW { height / 2.0 } else { MIDDLE }
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

fn axis_ticks(scale: &Scale, words: &Words) -> Vec<Tick> {
    let place = |instant| scale.place(instant);
    let ems = (WIDTH - 2.0 * MARGIN) / FONT;
    let (shown, least) = (scale.shown, scale.least);
    ticks(&AxisSpace { shown, place: &place, ems, behind: MARGIN / FONT, least }, words)
}

/// Returns what marks years before our era: "BCE".
fn era(words: &Words) -> String {
    words.year(1 - ERA_YEAR).replace(&words.number(ERA_YEAR.unsigned_abs()), "").trim().to_owned()
}

/// Returns a time for a script: the minutes of its ends, `*` for none.
pub(super) fn time(span: Span) -> String {
    let known = |instant: Instant| match instant {
        Span::NEVER | Span::EVER => "*".to_owned(),
        instant => instant.to_string(),
    };
    format!("{} {}", known(span.from), known(span.to))
}
