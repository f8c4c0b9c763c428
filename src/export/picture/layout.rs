//! Chooses the events of a picture, and breaks all its texts into lines.

use std::cmp::Reverse;

use super::super::loss::is_undated;
use super::super::text::one_line;
use super::super::{Document, Event};
use crate::measure;
use crate::words::Arg;

/// The width of every picture; its height depends on its content.
pub(super) const WIDTH: f64 = 1200.0;
/// A wide slide. A picture of few events has space below them.
const MIN_HEIGHT: f64 = 675.0;
/// A square still fits a slide or a page, and is readable there.
const MAX_HEIGHT: f64 = 1200.0;
/// Space around everything.
pub(super) const MARGIN: f64 = 60.0;
/// Width of the dates.
const GUTTER: f64 = 250.0;
/// Where the line of the marks is.
pub(super) const SPINE: f64 = MARGIN + GUTTER + 34.0;
/// Where titles begin.
pub(super) const TITLES: f64 = SPINE + 34.0;
/// Space between two events.
const GAP: f64 = 22.0;
/// Height of a line, in units of its font size.
const LINE: f64 = 1.3;

/// A kind of text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// Font size.
    pub size: f64,
    /// Whether it is bold.
    pub bold: bool,
}

pub(super) const HEADING: Style = Style { size: 44.0, bold: true };
pub(super) const DATE: Style = Style { size: 22.0, bold: true };
pub(super) const TITLE: Style = Style { size: 28.0, bold: false };
pub(super) const KEY_TITLE: Style = Style { size: 28.0, bold: true };
pub(super) const SMALL: Style = Style { size: 20.0, bold: false };

/// A picture, ready to be drawn.
pub(super) struct Picture<'d> {
    /// What it shows.
    pub document: &'d Document,
    /// The title of the site, if that is not the heading.
    pub over: Vec<String>,
    /// The heading.
    pub heading: Vec<String>,
    /// The number of events.
    pub count: String,
    /// The events that are drawn, oldest first.
    pub entries: Vec<Entry<'d>>,
    /// The number of events that are not drawn.
    pub left_out: usize,
    /// How many are not drawn, and where the timeline is.
    pub source: Vec<String>,
    /// Who made it, and when.
    pub credit: Vec<String>,
}

/// An event.
pub(super) struct Entry<'d> {
    /// The event.
    pub event: &'d Event,
    /// Its date.
    pub date: Vec<String>,
    /// Its title.
    pub title: Vec<String>,
    /// Who says so.
    pub sources: Vec<String>,
}

impl Style {
    /// Returns the lines of a text of at most this width, none of an empty one, and whether all of it is there.
    fn lines(self, text: &str, most: usize, width: f64) -> (Vec<String>, bool) {
        if text.is_empty() {
            return (Vec::new(), true);
        }
        measure::lines(text, most, |line| self.width(line) <= width)
    }

    /// Returns the width of a line in the widest of the fonts that readers have.
    pub(super) fn width(self, line: &str) -> f64 {
        let wider = if self.bold { 1.18 } else { 1.06 };
        measure::ems(line) * self.size * wider
    }

    /// Returns the height of lines.
    pub(super) fn height(self, lines: &[String]) -> f64 {
        self.size * LINE * lines.len() as f64
    }
}

impl<'d> Picture<'d> {
    /// Lays out the picture of a document.
    pub(super) fn of(document: &'d Document) -> Picture<'d> {
        let whole = WIDTH - 2.0 * MARGIN;
        let heading = one_line(document.heading());
        let over = one_line(&document.title);
        let over = if over == heading { Vec::new() } else { SMALL.lines(&over, 1, whole).0 };
        let all: Vec<&Event> = document.shown().collect();
        let count = Arg::Number(all.len() as u64);
        let mut picture = Picture {
            document,
            over,
            heading: HEADING.lines(&heading, 2, whole).0,
            count: document.words.message("count-events", &[("count", count)]),
            entries: Vec::new(),
            left_out: 0,
            source: vec![String::new()],
            credit: SMALL.lines(&credit(document), 1, whole).0,
        };
        picture.choose(&all);
        picture.source = SMALL.lines(&picture.source_words(), 2, whole).0;
        picture
    }

    /// Adds as many events as have space, the most important ones.
    fn choose(&mut self, all: &[&'d Event]) {
        let mut order: Vec<usize> = (0..all.len()).collect();
        order.sort_by_cached_key(|at| {
            let event = all[*at];
            (is_undated(event), !event.key, Reverse(event.sources().len()), *at)
        });
        let mut space = MAX_HEIGHT - self.top() - self.foot_height(2);
        let mut chosen = Vec::new();
        for at in order {
            let entry = Entry::of(self.document, all[at]);
            space -= entry.height();
            if space < 0.0 && !chosen.is_empty() {
                break;
            }
            chosen.push((at, entry));
        }
        chosen.sort_by_key(|(at, _)| *at);
        self.entries = chosen.into_iter().map(|(_, entry)| entry).collect();
        self.left_out = all.len() - self.entries.len();
    }

    /// Where the first event begins.
    pub(super) fn top(&self) -> f64 {
        let head = SMALL.height(&self.over) + HEADING.height(&self.heading);
        MARGIN + head + SMALL.size * LINE + 1.5 * GAP
    }

    /// The height of what is below the events, with so many lines about the source.
    fn foot_height(&self, lines: usize) -> f64 {
        GAP + SMALL.size * LINE * lines as f64 + SMALL.height(&self.credit) + MARGIN
    }

    /// Where the lines below the events begin.
    pub(super) fn foot(&self) -> f64 {
        self.height() - self.foot_height(self.source.len())
    }

    /// The height of the picture.
    pub(super) fn height(&self) -> f64 {
        let events: f64 = self.entries.iter().map(Entry::height).sum();
        (self.top() + events + self.foot_height(self.source.len())).ceil().max(MIN_HEIGHT)
    }

    /// All lines of the picture.
    pub(super) fn texts(&self) -> impl Iterator<Item = &String> {
        let entries = self.entries.iter();
        let entries =
            entries.flat_map(|entry| entry.date.iter().chain(&entry.title).chain(&entry.sources));
        let others = [&self.over, &self.heading, &self.source, &self.credit];
        others.into_iter().flatten().chain(entries)
    }

    /// How many events are not drawn, and the address of the page that has them; without `base_url` the
    /// title of the site.
    fn source_words(&self) -> String {
        let document = self.document;
        let address = document.absolute(&document.page).map(|address| {
            let address = address.split_once("://").map_or(&*address, |(_, rest)| rest);
            address.trim_end_matches('/').to_owned()
        });
        let more = Arg::Number(self.left_out as u64);
        let more = document.words.message("count-more", &[("count", more)]);
        let more = Some(more).filter(|_| self.left_out > 0);
        let parts = [more, address.or_else(|| Some(one_line(&document.title)))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// Who made the timeline, its licence, and the day of its last change.
fn credit(document: &Document) -> String {
    let updated = document.updated.map(|day| {
        let day = document.words.day(day.year, day.month, day.day);
        document.words.message("last-updated", &[("date", Arg::Text(&day))])
    });
    let parts = [document.author.clone(), document.license.clone(), updated];
    one_line(&parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

impl<'d> Entry<'d> {
    fn of(document: &Document, event: &'d Event) -> Entry<'d> {
        let width = WIDTH - MARGIN - TITLES;
        let title = one_line(&event.title_with_status);
        Entry {
            event,
            date: DATE.lines(&one_line(&event.date_words), 3, GUTTER).0,
            title: title_style(event).lines(&title, 3, width).0,
            sources: sources(document, event, width),
        }
    }

    /// How its title looks.
    pub(super) fn style(&self) -> Style {
        title_style(self.event)
    }

    /// The height of the event with the space below it.
    pub(super) fn height(&self) -> f64 {
        let words = self.style().height(&self.title) + SMALL.height(&self.sources);
        words.max(DATE.height(&self.date)) + GAP
    }
}

fn title_style(event: &Event) -> Style {
    if event.key { KEY_TITLE } else { TITLE }
}

/// Who gives which date where sources disagree, else who reports the event. If that is too long: that they
/// disagree, and how many reports there are.
fn sources(document: &Document, event: &Event, width: f64) -> Vec<String> {
    let reports = event.sources();
    let names = reports.iter().filter_map(|source| source.name.as_deref());
    let (words, most) = match (&event.disagreement, event.dates_by_source.is_empty()) {
        (Some(sentence), _) => (sentence.clone(), 3),
        (None, false) => (event.full_date_words(), 3),
        (None, true) => (names.collect::<Vec<_>>().join(" · "), 1),
    };
    let words = one_line(&words);
    let (lines, is_whole) = SMALL.lines(&words, most, width);
    if is_whole {
        return lines;
    }
    let count = Arg::Number(reports.len() as u64);
    let count = document.words.message("count-reports", &[("count", count)]);
    let short = match event.rival_dates {
        true => format!("{} · {count}", document.label("sources-disagree")),
        false => count,
    };
    SMALL.lines(&short, 2, width).0
}
