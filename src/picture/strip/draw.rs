//! Writes counted bins as the SVG of a strip.
//!
//! The bars are in an inner `<svg>` that is stretched to the available width; the texts are outside of
//! it, in pixels, placed by percentages, so that they stay readable on a phone. There are two sets of
//! labels, for wide and for narrow places, and a style sheet shows one of them.

use std::fmt::Write;

use super::super::reach::Span;
use super::super::svg::{hatch, number};
use super::super::ticks::{AxisSpace, Tick, ticks};
use super::layout::FAR;
use super::{BinLink, BinRow, Strip};
use crate::html::escape;
use crate::measure::ems;
use crate::words::{Arg, Words};

/// Width in which the bars are drawn.
const WIDTH: f64 = 960.0;
/// Top of bars of full height.
const TOP: f64 = 18.0;
/// Bottom of bars.
const BASE: f64 = 82.0;
/// Height of the inner picture, pixels.
const INNER: f64 = 98.0;
/// Height of the whole picture, pixels.
const HEIGHT: f64 = 116.0;
/// Maximum width of a bar.
const BAR: f64 = 36.0;
/// Minimum height of a bar, so that it is visible.
const LOW: f64 = 1.5;
/// Minimum length of a line of what lasts, so that it is visible.
const SHORT: f64 = 5.0;
/// Space between the axis and a break, on both sides.
const BREAK: f64 = 6.0;
/// Size of labels, pixels.
const FONT: f64 = 12.0;
/// Keeps a line one pixel wide however the picture is stretched.
const THIN: &str = "vector-effect=\"non-scaling-stroke\"";
/// The sets of labels: their class, and the width for which they are made, pixels.
const SETS: [(&str, f64); 2] = [("wide", 640.0), ("narrow", 280.0)];

/// Writes the whole picture.
pub(super) fn svg(
    strip: &Strip,
    id: &str,
    marked: Option<Span>,
    links: &[Option<BinLink>],
    words: &Words,
) -> String {
    let rtl = words.lang().dir() == "rtl";
    let drawing = Drawing { strip, rtl };
    let sets = SETS.map(|(class, width)| (class, drawing.ticks(width, words)));
    let mut out = format!(
        "<svg class=\"strip\" role=\"{}\" width=\"100%\" height=\"{HEIGHT}\" aria-label=\"{}\">\
         <svg class=\"strip-bars\" width=\"100%\" height=\"{INNER}\" data-base=\"{BASE}\" \
         data-event=\"{}\" viewBox=\"0 0 {WIDTH} {INNER}\" preserveAspectRatio=\"none\">",
        if links.iter().any(Option::is_some) { "group" } else { "img" },
        escape(&strip.name),
        number((BASE - TOP) / drawing.most())
    );
    drawing.marked(&mut out, marked);
    for (class, ticks) in &sets {
        let lines: String = ticks
            .iter()
            .map(|tick| format!("M{} {TOP}V{INNER}", number(drawing.x(strip.place(tick.at)))))
            .collect();
        path(&mut out, &format!("strip-grid {class}"), THIN, &lines);
    }
    path(&mut out, "strip-base", THIN, &drawing.base());
    drawing.bars(&mut out, id);
    drawing.keys(&mut out);
    path(&mut out, "strip-lasting", "stroke-width=\"2.5\"", &drawing.lasting());
    drawing.links(&mut out, links);
    out.push_str("</svg>");
    drawing.texts(&mut out, &sets, words);
    out.push_str("</svg>");
    out
}

/// What is drawn, and its layout.
struct Drawing<'a> {
    strip: &'a Strip,
    rtl: bool,
}

impl Drawing<'_> {
    /// Converts a position from 0 to 1 in the direction of reading.
    fn x(&self, place: f64) -> f64 {
        if self.rtl { (1.0 - place) * WIDTH } else { place * WIDTH }
    }

    /// Returns the middle of a bin.
    fn middle(&self, index: usize) -> f64 {
        self.x(self.strip.part(index, 0.5))
    }

    /// Returns the line on which the bars are, in pieces.
    fn base(&self) -> String {
        let mut line = "M0 ".to_owned();
        let mut breaks: Vec<f64> = self.strip.breaks().map(|place| self.x(place)).collect();
        breaks.sort_by(f64::total_cmp);
        for at in breaks {
            let _ = write!(line, "{BASE}H{}M{} ", number(at - BREAK), number(at + BREAK));
        }
        let _ = write!(line, "{BASE}H{WIDTH}");
        line
    }

    fn ticks(&self, width: f64, words: &Words) -> Vec<Tick> {
        let place = |instant| self.strip.place(instant);
        let (ems, [_, after]) = (width / FONT, self.strip.margins());
        let space = AxisSpace {
            shown: self.strip.steps(),
            place: &place,
            ems,
            behind: -after * ems,
            least: self.strip.unit,
        };
        ticks(&space, words)
    }

    /// Draws a background under the time that the page is about.
    fn marked(&self, out: &mut String, marked: Option<Span>) {
        let Some(span) = marked.and_then(|marked| marked.cut(self.strip.shown)) else { return };
        let mut ends =
            [self.strip.place(span.from), self.strip.place(span.to)].map(|place| self.x(place));
        ends.sort_by(f64::total_cmp);
        let width = (ends[1] - ends[0]).max(LOW);
        let _ = write!(
            out,
            "<rect class=\"strip-marked\" x=\"{}\" y=\"{TOP}\" width=\"{}\" height=\"{}\" \
             fill=\"currentColor\"/>",
            number(ends[0]),
            number(width),
            number(BASE - TOP)
        );
    }

    /// Returns the weight of the highest bar.
    fn most(&self) -> f64 {
        let weights = self.strip.bins.iter().map(BinRow::weight);
        weights.fold(0.0, f64::max).max(f64::MIN_POSITIVE)
    }

    /// Draws solid bars for certain marks, and hatched ones on top of them for possible ones.
    fn bars(&self, out: &mut String, id: &str) {
        let most = self.most();
        let up = |weight: f64| (weight / most * (BASE - TOP)).max(LOW);
        let (mut soft, mut solid) = (String::new(), String::new());
        for (index, bin) in self.strip.bins.iter().enumerate() {
            let x = number(self.middle(index));
            let mut top = BASE;
            if bin.certain > 0 {
                top -= up(bin.certain as f64);
                let _ = write!(solid, "M{x} {BASE}V{}", number(top));
            }
            if bin.soft > 0.0 {
                let all = (BASE - up(bin.weight())).min(top - LOW);
                let _ = write!(soft, "M{x} {}V{}", number(top), number(all));
            }
        }
        let width = self.bar();
        if !soft.is_empty() {
            hatch(out, &format!("{id}-hatch"));
            let stroke = format!("stroke=\"url(#{id}-hatch)\" stroke-width=\"{width}\"");
            path(out, "strip-soft", &stroke, &soft);
        }
        path(out, "strip-solid", &format!("stroke-width=\"{width}\""), &solid);
    }

    /// Writes an area over each bar that is a link, as high as the picture; a script finds the days of the
    /// bar there.
    fn links(&self, out: &mut String, links: &[Option<BinLink>]) {
        for (index, (bin, link)) in self.strip.bins.iter().zip(links).enumerate() {
            let Some(link) = link else { continue };
            let mut ends = [0.0, 1.0].map(|part| self.x(self.strip.part(index, part)));
            ends.sort_by(f64::total_cmp);
            let _ = write!(
                out,
                "<a class=\"strip-bar\" href=\"{}\" tabindex=\"-1\" data-date=\"{label}\" \
                 data-from=\"{}\" data-to=\"{}\"><title>{label}: {}</title><rect class=\"strip-hit\" \
                 x=\"{}\" width=\"{}\" height=\"{INNER}\" fill=\"none\"/></a>",
                escape(&link.href),
                bin.first,
                bin.last,
                escape(&link.text),
                number(ends[0]),
                number(ends[1] - ends[0]),
                label = escape(&bin.label),
            );
        }
    }

    fn bar(&self) -> String {
        let step = match self.strip.bins.iter().position(|bin| !bin.far) {
            Some(first) => self.strip.part(first, 1.0) - self.strip.part(first, 0.0),
            None => 1.0,
        };
        number((step * WIDTH * 0.82).min(BAR))
    }

    /// Draws a tick under each bin with a key event; a low one under all that an approximate date may
    /// mean.
    fn keys(&self, out: &mut String) {
        let mut ticks = String::new();
        for (index, bin) in self.strip.bins.iter().enumerate() {
            let may = self.strip.soft_keys.iter().any(|(a, b)| (*a..=*b).contains(&index));
            let height = match bin.keys {
                0 if may => 2,
                0 => continue,
                _ => 5,
            };
            let _ = write!(ticks, "M{} {}v{height}", number(self.middle(index)), BASE + 2.0);
        }
        path(out, "strip-keys", &format!("stroke-width=\"{}\"", self.bar()), &ticks);
    }

    /// Draws lines of what lasts, joined where they overlap; dashes where it goes beyond the picture.
    fn lasting(&self) -> String {
        let mut spans = self.strip.lasting.clone();
        spans.sort_unstable();
        let mut united: Vec<Span> = Vec::new();
        for span in spans {
            match united.last_mut().filter(|last| span.from <= last.to) {
                Some(last) => last.to = last.to.max(span.to),
                None => united.push(span),
            }
        }
        let mut lines = String::new();
        for span in united {
            let mut ends = [self.strip.place(span.from) * WIDTH, self.strip.place(span.to) * WIDTH];
            let (early, late) = (span.from < self.strip.shown.from, span.to > self.strip.shown.to);
            if early {
                dashes(0.0, 1.0, |from, to| self.line(&mut lines, from, to));
                ends[0] += 22.0;
            }
            if late {
                dashes(WIDTH, -1.0, |from, to| self.line(&mut lines, from, to));
                ends[1] -= 22.0;
            }
            if !early && !late && ends[1] - ends[0] < SHORT {
                let middle = f64::midpoint(ends[0], ends[1]);
                ends = [middle - SHORT / 2.0, middle + SHORT / 2.0];
            }
            if ends[0] < ends[1] {
                self.line(&mut lines, ends[0], ends[1]);
            }
        }
        lines
    }

    fn line(&self, lines: &mut String, from: f64, to: f64) {
        let y = BASE + 11.0;
        let [from, to] = [from, to].map(|at| number(self.x(at / WIDTH)));
        let _ = write!(lines, "M{from} {y}H{to}");
    }

    /// Writes labels of the axis, the number at the highest bar, and what lies beyond the ends.
    fn texts(&self, out: &mut String, sets: &[(&str, Vec<Tick>)], words: &Words) {
        for (class, ticks) in sets {
            for tick in ticks.iter().filter(|tick| !tick.label.is_empty()) {
                let at = Text {
                    x: self.x(self.strip.place(tick.at)),
                    y: HEIGHT - 4.0,
                    anchor: "start",
                    dx: 4,
                };
                self.text(out, class, &at, &tick.label);
            }
        }
        self.far(out);
        let edges = [
            (self.strip.before.count, 0.0, "start", "strip-earlier"),
            (self.strip.after.count, 1.0, "end", "strip-later"),
        ];
        for (count, place, anchor, message) in edges.into_iter().filter(|edge| edge.0 > 0) {
            let text = words.message(message, &[("count", Arg::Number(count as u64))]);
            let text = match (message == "strip-earlier", self.rtl) {
                (true, false) => format!("← {text}"),
                (true, true) => format!("→ {text}"),
                (false, false) => format!("{text} →"),
                (false, true) => format!("{text} ←"),
            };
            let at = Text { x: self.x(place), y: 11.0, anchor, dx: 0 };
            self.text(out, "edge", &at, &text);
        }
        self.peak(out, words);
    }

    /// Writes the signs of breaks, and the periods beyond them where there is space.
    fn far(&self, out: &mut String) {
        for place in self.strip.breaks() {
            let at = Text { x: self.x(place), y: BASE + 4.0, anchor: "middle", dx: 0 };
            self.text(out, "break", &at, "//");
        }
        for (index, bin) in self.strip.bins.iter().enumerate().filter(|(_, bin)| bin.far) {
            let x = self.x(self.strip.part(index, 0.0));
            let at = Text { x, y: HEIGHT - 4.0, anchor: "start", dx: 4 };
            for (class, width) in SETS {
                if (ems(&bin.label) + 0.5) * FONT <= FAR * width {
                    self.text(out, class, &at, &bin.label);
                }
            }
        }
    }

    /// Writes the number at the highest bar, if it is a number and nothing else is there.
    fn peak(&self, out: &mut String, words: &Words) {
        let Some(most) = self.strip.most() else { return };
        let bin = &self.strip.bins[most];
        let place = self.strip.part(most, 0.5);
        let taken = (self.strip.before.count > 0 && place < 0.4)
            || (self.strip.after.count > 0 && place > 0.6);
        let highest = self.strip.bins.iter().all(|other| other.weight() <= bin.weight());
        if bin.soft > 0.0 || !highest || taken {
            return;
        }
        let anchor = match place {
            ..0.03 => "start",
            0.97.. => "end",
            _ => "middle",
        };
        let at = Text { x: self.x(place), y: TOP - 5.0, anchor, dx: 0 };
        self.text(out, "peak", &at, &words.number(bin.certain as u64));
    }

    fn text(&self, out: &mut String, class: &str, at: &Text, text: &str) {
        let dx = if self.rtl { -at.dx } else { at.dx };
        let dx = if dx == 0 { String::new() } else { format!(" dx=\"{dx}\"") };
        let anchor = match at.anchor {
            "start" => String::new(),
            anchor => format!(" text-anchor=\"{anchor}\""),
        };
        let _ = write!(
            out,
            "<text class=\"{class}\" x=\"{}%\" y=\"{}\"{dx}{anchor}>{}</text>",
            number(at.x / WIDTH * 100.0),
            number(at.y),
            escape(text)
        );
    }
}

/// Position of a text; `anchor` is in the direction of reading.
struct Text {
    x: f64,
    y: f64,
    anchor: &'static str,
    dx: i32,
}

/// Draws four dashes that become shorter towards an edge, `from` and `to`.
fn dashes(edge: f64, inwards: f64, mut line: impl FnMut(f64, f64)) {
    for (from, to) in [(18.0, 13.0), (9.5, 6.0), (3.0, 1.0)] {
        line(edge + inwards * from, edge + inwards * to);
    }
}

/// Writes a path with strokes only, if there is anything to draw.
fn path(out: &mut String, class: &str, more: &str, data: &str) {
    if data.is_empty() {
        return;
    }
    let stroke = if more.contains("stroke=") { "" } else { " stroke=\"currentColor\"" };
    let space = if more.is_empty() { "" } else { " " };
    let _ =
        write!(out, "<path class=\"{class}\" fill=\"none\"{stroke}{space}{more} d=\"{data}\"/>");
}
