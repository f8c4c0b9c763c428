//! Draws a card as SVG, and that as PNG.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use ttf_parser::Face;

use super::{Card, SIZE};
use crate::xml::Xml;

static FONT: &[u8] = include_bytes!("../../fonts/DejaVuSans-Bold.ttf");
const FAMILY: &str = "DejaVu Sans";

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

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    fonts.load_font_data(FONT.to_vec());
    Arc::new(fonts)
});

pub(super) fn covers(text: &str) -> bool {
    Face::parse(FONT, 0)
        .is_ok_and(|face| text.chars().all(|c| is_silent(c) || face.glyph_index(c).is_some()))
}

/// Returns whether a character needs no glyph: spaces, marks of direction.
fn is_silent(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}')
}

pub(super) fn png(card: &Card) -> Vec<u8> {
    let options =
        Options { font_family: FAMILY.to_owned(), fontdb: FONTS.clone(), ..Options::default() };
    let picture = Tree::from_str(&svg(card), &options).ok().zip(Pixmap::new(SIZE.0, SIZE.1));
    let Some((tree, mut pixels)) = picture else { return Vec::new() };
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().unwrap_or_default()
}

fn svg(card: &Card) -> String {
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
        text(&mut xml, card, &fit_lines(&card.over, SMALL, 1)[0], line, SMALL, MUTED);
    }
    let (size, title) = title(&card.title);
    for words in title {
        line += size * 1.2;
        text(&mut xml, card, &words, line, size, INK);
    }
    line += SMALL * 0.6;
    for words in card.lines.iter().filter(|words| !words.is_empty() && covers(words)) {
        line += SMALL * 1.4;
        text(&mut xml, card, &fit_lines(words, SMALL, 1)[0], line, SMALL, MUTED);
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

/// Returns the lines of a title in the largest size in which all of it fits; if there is none, cut in the
/// smallest.
fn title(words: &str) -> (f64, Vec<String>) {
    for (size, most) in TITLES {
        let lines = wrap(words, size);
        if lines.len() <= most && lines.iter().all(|line| width(line, size) <= WIDTH) {
            return (size, lines);
        }
    }
    let (size, most) = TITLES[TITLES.len() - 1];
    (size, fit_lines(words, size, most))
}

/// Breaks a text into at most `most` lines; an ellipsis replaces what does not fit.
fn fit_lines(words: &str, size: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(words, size);
    let lost = lines.len() > most;
    lines.truncate(most.max(1));
    for (at, line) in lines.iter_mut().enumerate() {
        let is_cut = lost && at + 1 == most;
        if !is_cut && width(line, size) <= WIDTH {
            continue;
        }
        while !line.is_empty() && width(line, size) + size > WIDTH {
            line.pop();
        }
        line.push('…');
    }
    lines
}

/// Breaks a text into lines that are as long as possible; a word that is longer has a line of its own.
fn wrap(words: &str, size: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split_whitespace() {
        let last = lines.len() - 1;
        let longer = match lines[last].as_str() {
            "" => word.to_owned(),
            line => format!("{line} {word}"),
        };
        match lines[last].is_empty() || width(&longer, size) <= WIDTH {
            true => lines[last] = longer,
            false => lines.push(word.to_owned()),
        }
    }
    lines
}

/// Returns the width of a line, with letters not joined.
fn width(line: &str, size: f64) -> f64 {
    let Ok(face) = Face::parse(FONT, 0) else { return 0.0 };
    let glyphs = line.chars().filter_map(|c| face.glyph_index(c));
    let units: u32 = glyphs.filter_map(|glyph| face.glyph_hor_advance(glyph)).map(u32::from).sum();
    f64::from(units) / f64::from(face.units_per_em()) * size
}
