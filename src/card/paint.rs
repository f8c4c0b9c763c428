//! Draws a card as SVG.

use super::fonts::{FAMILY, covers, width};
use super::{Card, SIZE};
use crate::measure;
use crate::xml::Xml;

const GROUND: &str = "#fdfcf9";
const INK: &str = "#1f1d1a";
const MUTED: &str = "#625d55";

/// Space around everything.
const MARGIN: f64 = 72.0;
/// Width between the margins.
const WIDTH: f64 = 1200.0 - 2.0 * MARGIN;
/// Sizes of a title with the maximum number of lines; the first that fits is used.
const TITLES: [(f64, usize); 3] = [(72.0, 2), (56.0, 3), (44.0, 3)];
/// Size of the other lines.
const SMALL: f64 = 32.0;
/// Bottom of the bars, and their maximum height.
const FOOT: f64 = 630.0 - MARGIN;
const HIGHEST: f64 = 130.0;

pub(super) fn svg(card: &Card) -> String {
    let size = [SIZE.0, SIZE.1].map(|size| size.to_string());
    let mut xml = Xml::new();
    xml.begin(
        "svg",
        &[("xmlns", "http://www.w3.org/2000/svg"), ("width", &size[0]), ("height", &size[1])],
    );
    rect(&mut xml, [0.0, 0.0, 1200.0, 630.0], GROUND);
    rect(&mut xml, [0.0, 0.0, 1200.0, 16.0], &card.accent);
    let mut line = MARGIN + SMALL;
    if covers(&card.over) && !card.over.is_empty() {
        text(&mut xml, card, &one_line(&card.over), line, SMALL, MUTED);
    }
    let (size, title) = title(&card.title);
    for words in title {
        line += size * 1.2;
        text(&mut xml, card, &words, line, size, INK);
    }
    line += SMALL * 0.6;
    for words in card.lines.iter().filter(|words| !words.is_empty() && covers(words)) {
        line += SMALL * 1.4;
        text(&mut xml, card, &one_line(words), line, SMALL, MUTED);
    }
    bars(&mut xml, card);
    xml.end();
    xml.finish()
}

fn rect(xml: &mut Xml, [x, y, width, height]: [f64; 4], fill: &str) {
    let places = [x, y, width, height].map(|number| format!("{number:.2}"));
    let [x, y, width, height] = &places;
    xml.empty("rect", &[("x", x), ("y", y), ("width", width), ("height", height), ("fill", fill)]);
}

fn text(xml: &mut Xml, card: &Card, words: &str, y: f64, size: f64, fill: &str) {
    let (x, anchor) = if card.rtl { (1200.0 - MARGIN, "end") } else { (MARGIN, "start") };
    // A line's direction does not depend on numbers at its beginning.
    let words = if card.rtl { format!("\u{202b}{words}\u{202c}") } else { words.to_owned() };
    let [x, y, size] = [x, y, size].map(|number| format!("{number:.1}"));
    xml.text(
        "text",
        &[
            ("x", &x),
            ("y", &y),
            ("font-size", &size),
            ("font-family", FAMILY),
            ("font-weight", "700"),
            ("text-anchor", anchor),
            ("fill", fill),
        ],
        &words,
    );
}

/// Draws bars on a line, from the start of the reading direction to its end.
fn bars(xml: &mut Xml, card: &Card) {
    let most = card.bars.iter().copied().fold(0.0, f64::max);
    if most <= 0.0 {
        return;
    }
    rect(xml, [MARGIN, FOOT, WIDTH, 2.0], MUTED);
    let count = u32::try_from(card.bars.len()).map_or(f64::MAX, f64::from);
    let step = (WIDTH / count).min(60.0);
    let mut x = if card.rtl { MARGIN + WIDTH - step } else { MARGIN };
    for bar in &card.bars {
        let height = (bar / most * HIGHEST).max(if *bar > 0.0 { 3.0 } else { 0.0 });
        if height > 0.0 {
            rect(xml, [x, FOOT - height, step * 0.8, height], &card.accent);
        }
        x += if card.rtl { -step } else { step };
    }
}

/// Returns the lines of a title in the largest size in which all of it fits and no word is broken; if there
/// is none, cut in the smallest.
fn title(words: &str) -> (f64, Vec<String>) {
    let mut lines = (SMALL, Vec::new());
    for (size, most) in TITLES {
        let is_broken = words.split_whitespace().any(|word| width(word, size, true) > WIDTH);
        let (fitted, is_whole) = fit_lines(words, size, most);
        lines = (size, fitted);
        if is_whole && !is_broken {
            break;
        }
    }
    lines
}

fn one_line(words: &str) -> String {
    fit_lines(words, SMALL, 1).0.concat()
}

/// Breaks a text into at most `most` lines; an ellipsis replaces what does not fit.
fn fit_lines(words: &str, size: f64, most: usize) -> (Vec<String>, bool) {
    measure::lines(words, most, |line| width(line, size, true) <= WIDTH)
}
