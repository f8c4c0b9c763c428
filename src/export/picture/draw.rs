//! Writes a picture as SVG. It needs no font, style sheet or script, and reads from either side.

use super::layout::{
    DATE, Entry, HEADING, MARGIN, Picture, SMALL, SPINE, Style, TITLE, TITLES, WIDTH,
};
use crate::date::Mark;
use crate::xml::Xml;

const GROUND: &str = "#ffffff";
const INK: &str = "#1f1d1a";
const MUTED: &str = "#625d55";
const LINE: &str = "#d8d3ca";
const FONTS: &str = "Arial, 'DejaVu Sans', sans-serif";

/// The middle of a mark, below the top of its event.
const MIDDLE: f64 = 19.0;

/// A picture that is being drawn.
struct Drawing<'p> {
    picture: &'p Picture<'p>,
    xml: Xml,
    rtl: bool,
}

/// The picture as SVG.
pub(super) fn svg(picture: &Picture<'_>) -> String {
    let rtl = picture.document.words.lang().dir() == "rtl";
    let mut drawing = Drawing { picture, xml: Xml::new(), rtl };
    let (width, height) = (number(WIDTH), number(picture.height()));
    let lang = &picture.document.lang;
    drawing.xml.begin(
        "svg",
        &[
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("role", "img"),
            ("lang", lang),
            ("xml:lang", lang),
            ("width", &width),
            ("height", &height),
            ("viewBox", &format!("0 0 {width} {height}")),
            ("font-family", FONTS),
        ],
    );
    drawing.xml.text("title", &[], picture.document.heading());
    drawing.xml.text("desc", &[], &description(picture));
    drawing.rect([0.0, 0.0, WIDTH, picture.height()], GROUND);
    drawing.rect([0.0, 0.0, WIDTH, 12.0], &picture.document.accent);
    drawing.head();
    drawing.events();
    drawing.foot();
    drawing.xml.finish()
}

/// What the picture says, for those who cannot see it.
fn description(picture: &Picture<'_>) -> String {
    let document = picture.document;
    let entry = |entry: &Entry<'_>| {
        let date = entry.event.full_date_words();
        format!("{date}{} {}\n", document.label("colon"), entry.event.title_with_status)
    };
    let events: String = picture.entries.iter().map(entry).collect();
    format!("{}\n{events}{}", picture.count, picture.source.join(" "))
}

impl Drawing<'_> {
    fn head(&mut self) {
        let picture = self.picture;
        let mut y = MARGIN;
        y = self.lines(&picture.over, (MARGIN, y), SMALL, MUTED);
        y = self.lines(&picture.heading, (MARGIN, y), HEADING, INK);
        self.lines(std::slice::from_ref(&picture.count), (MARGIN, y), SMALL, MUTED);
    }

    fn events(&mut self) {
        let picture = self.picture;
        let mut y = picture.top();
        let last = picture.entries.iter().rev().skip(1).map(Entry::height).sum::<f64>();
        if last > 0.0 {
            self.rect([SPINE - 1.5, y + MIDDLE, 3.0, last], LINE);
        }
        for entry in &picture.entries {
            self.mark(entry, y + MIDDLE);
            // All first lines are on one base line.
            self.lines(&entry.date, (MARGIN, y + TITLE.size - DATE.size), DATE, MUTED);
            let below = self.lines(&entry.title, (TITLES, y), entry.style(), INK);
            let is_doubtful = !entry.event.dates_by_source.is_empty();
            let colour = if is_doubtful { INK } else { MUTED };
            self.lines(&entry.sources, (TITLES, below), SMALL, colour);
            y += entry.height();
        }
    }

    fn foot(&mut self) {
        let picture = self.picture;
        let y = picture.foot();
        self.rect([MARGIN, y, WIDTH - 2.0 * MARGIN, 2.0], LINE);
        let y = self.lines(&picture.source, (MARGIN, y + 8.0), SMALL, INK);
        self.lines(&picture.credit, (MARGIN, y), SMALL, MUTED);
    }

    /// Draws the sign of a date: filled for a day, hollow for a rough date, a bar for a span.
    fn mark(&mut self, entry: &Entry<'_>, middle: f64) {
        let radius = if entry.event.key { 11.0 } else { 8.0 };
        let accent = self.picture.document.accent.clone();
        if entry.event.when.mark() == Mark::Span {
            let width = radius * 1.2;
            return self.bar([SPINE - width / 2.0, middle - 16.0, width, 32.0], &accent);
        }
        let fill = if entry.event.when.mark() == Mark::Day { &accent } else { GROUND };
        let [x, y, r] = [self.x(SPINE), middle, radius - 1.5].map(number);
        let place = [("cx", &*x), ("cy", &*y), ("r", &*r), ("fill", fill)];
        let line = [("stroke", &*accent), ("stroke-width", "3")];
        self.xml.empty("circle", &[&place[..], &line[..]].concat());
    }

    fn bar(&mut self, place: [f64; 4], fill: &str) {
        let radius = number(place[2] / 2.0);
        self.rect_with(place, &[("rx", &radius), ("fill", fill)]);
    }

    fn rect(&mut self, place: [f64; 4], fill: &str) {
        self.rect_with(place, &[("fill", fill)]);
    }

    fn rect_with(&mut self, [x, y, width, height]: [f64; 4], more: &[(&str, &str)]) {
        let x = if self.rtl { WIDTH - x - width } else { x };
        let [x, y, width, height] = [x, y, width, height].map(number);
        let place = [("x", &*x), ("y", &*y), ("width", &*width), ("height", &*height)];
        self.xml.empty("rect", &[&place[..], more].concat());
    }

    /// Writes lines below this place, and returns where the next ones begin.
    fn lines(&mut self, lines: &[String], at: (f64, f64), style: Style, fill: &str) -> f64 {
        let (x, size) = (number(self.x(at.0)), number(style.size));
        let anchor = if self.rtl { "end" } else { "start" };
        let weight = if style.bold { "700" } else { "400" };
        for (place, line) in lines.iter().enumerate() {
            let y = number(at.1 + style.height(&lines[..place]) + style.size);
            // A line's direction does not depend on its first letter.
            let line = match self.rtl {
                true => format!("\u{202b}{line}\u{202c}"),
                false => line.clone(),
            };
            let place = [("x", &*x), ("y", &*y), ("text-anchor", anchor)];
            let look = [("font-size", &*size), ("font-weight", weight), ("fill", fill)];
            self.xml.text("text", &[&place[..], &look[..]].concat(), &line);
        }
        at.1 + style.height(lines)
    }

    /// A place as measured from where lines begin.
    fn x(&self, at: f64) -> f64 {
        if self.rtl { WIDTH - at } else { at }
    }
}

/// A coordinate with at most one decimal.
fn number(value: f64) -> String {
    format!("{}", (value * 10.0).round() / 10.0)
}
