//! Writes the events of the parser as HTML, one element at a time.

use super::footnotes::Footnotes;
use super::heading::Anchors;
use super::html::{Context, RawHtml};
use super::steps::Step;
use super::writer::Writer;
use super::{plain, raw};
use pulldown_cmark::{Alignment, Event, LinkType};
use std::collections::BTreeSet;

/// The state of rendering one text.
pub(super) struct Renderer<'c> {
    pub(super) context: &'c Context<'c>,
    /// The current writer last; those before it wait for an inner part to be complete.
    pub(super) writers: Vec<Writer>,
    /// What to do at the end of each open element.
    pub(super) open: Vec<Close>,
    /// The anchors to which links inside the text can lead.
    pub(super) known: BTreeSet<String>,
    pub(super) anchors: Anchors,
    /// The levels of the headings above the current place, as written.
    pub(super) levels: Vec<u8>,
    /// The columns of the current table, and the number of the cell.
    pub(super) columns: Vec<Alignment>,
    pub(super) cell: usize,
    pub(super) is_head: bool,
    /// The words of the current heading.
    pub(super) words: String,
    /// The alternative text of the current image.
    pub(super) alt: Option<String>,
    /// Number of open links; a link inside another is not allowed.
    pub(super) links: usize,
    /// The raw HTML of the current block.
    pub(super) block: Option<String>,
    pub(super) balance: raw::Balance,
    pub(super) has_raw: bool,
    pub(super) headings: usize,
    pub(super) footnotes: Footnotes,
}

/// What happens at the end of an element.
pub(super) enum Close {
    /// Writes this markup.
    Markup(&'static str),
    /// Ends a link.
    Link,
    /// Writes the heading, or leaves it out.
    Heading { level: u8, id: Option<String>, is_shown: bool },
    /// Writes the image.
    Image { destination: String, title: String, link_type: LinkType },
    /// Writes the block of raw HTML.
    Html,
    /// Stores the footnote.
    Footnote(String),
}

impl<'c> Renderer<'c> {
    /// Makes a renderer; `known` are the anchors of the text,
    /// `len` is the approximate length of the HTML.
    pub(super) fn new(context: &'c Context<'c>, known: BTreeSet<String>, len: usize) -> Self {
        Renderer {
            context,
            writers: vec![Writer::with_room(len)],
            open: Vec::new(),
            known,
            anchors: Anchors::default(),
            levels: Vec::new(),
            columns: Vec::new(),
            cell: 0,
            is_head: false,
            words: String::new(),
            alt: None,
            links: 0,
            block: None,
            balance: raw::Balance::new(context.depth),
            has_raw: false,
            headings: 0,
            footnotes: Footnotes::default(),
        }
    }

    /// Returns all HTML, with the footnotes at its end.
    pub(super) fn finish(mut self) -> String {
        let mut writer = self.writers.drain(..).next().unwrap_or_default();
        self.footnotes.write(&mut writer, self.context.id_prefix, &self.context.words);
        let html = writer.finish();
        if self.has_raw && self.context.html == RawHtml::Sanitize {
            return raw::sanitize(&html, self.context.id_prefix);
        }
        html
    }

    /// Handles the next event of the parser.
    pub(super) fn step(&mut self, step: Step<'_, '_>) {
        let Step { event, shown, callout } = step;
        match event {
            Event::Start(tag) => {
                let is_hidden = self.alt.is_some() || self.open.len() >= self.context.depth;
                let close = match callout {
                    _ if is_hidden => Close::Markup(""),
                    Some(callout) => self.start_callout(callout, &tag),
                    None => self.start(tag),
                };
                self.open.push(close);
            }
            Event::End(_) => self.end(),
            event => match &mut self.alt {
                Some(alt) => alt.push_str(plain::words_of(&event)),
                None => {
                    self.words.push_str(plain::words_of(&event));
                    self.leaf(&shown.map_or(event, |words| Event::Text(words.into())));
                }
            },
        }
    }

    /// Returns the current writer.
    pub(super) fn out(&mut self) -> &mut Writer {
        if self.writers.is_empty() {
            self.writers.push(Writer::default());
        }
        let last = self.writers.len() - 1;
        &mut self.writers[last]
    }

    /// Handles an event that is not the beginning or end of an element.
    fn leaf(&mut self, event: &Event<'_>) {
        match event {
            Event::Text(text) => self.out().text(text),
            Event::Code(text) => {
                self.out().markup("<code>");
                self.out().text(text);
                self.out().markup("</code>");
            }
            Event::Html(html) => match &mut self.block {
                Some(block) => block.push_str(html),
                None => self.raw(html),
            },
            Event::InlineHtml(html) => self.raw(html),
            Event::SoftBreak => self.out().markup("\n"),
            Event::HardBreak => self.out().markup("<br>\n"),
            Event::Rule => {
                self.out().line();
                self.out().markup("<hr>\n");
            }
            Event::FootnoteReference(name) => {
                let prefix = self.context.id_prefix;
                let last = self.writers.len() - 1;
                self.footnotes.refer(name, prefix, &mut self.writers[last]);
            }
            Event::TaskListMarker(is_done) => self.task(*is_done),
            // Mathematics is disabled; the others are elements.
            _ => {}
        }
    }

    /// Writes a box of a task list.
    fn task(&mut self, is_done: bool) {
        let words = self.context.words;
        let mut attributes = vec![("type", "checkbox"), ("disabled", "")];
        if is_done {
            attributes.push(("checked", ""));
        }
        attributes.push(("aria-label", if is_done { words.done } else { words.open }));
        self.out().open("input", &attributes);
        self.out().markup(" ");
    }

    /// Writes raw HTML in running text.
    pub(super) fn raw(&mut self, html: &str) {
        self.has_raw = true;
        let last = self.writers.len() - 1;
        raw::write(&mut self.writers[last], html, self.context.html, &mut self.balance);
    }

    /// Writes a block of raw HTML; as text it is a paragraph.
    pub(super) fn raw_block(&mut self, html: &str) {
        if raw::is_only_comments(html) {
            return;
        }
        self.out().line();
        if self.context.html == RawHtml::Escape {
            self.out().markup("<p>");
            self.raw(html);
            self.out().markup("</p>\n");
        } else {
            self.raw(html);
            self.out().line();
        }
    }
}
