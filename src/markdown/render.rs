//! The parser's events → HTML, one element at a time.

use super::footnotes::Footnotes;
use super::heading::Anchors;
use super::html::{Context, RawHtml};
use super::writer::Writer;
use super::{plain, raw};
use pulldown_cmark::{Alignment, Event};
use std::collections::BTreeSet;

/// The state of rendering one text.
pub(super) struct Renderer<'c> {
    pub(super) context: &'c Context<'c>,
    /// What is being written, and under it what waits for an inner part to be whole.
    pub(super) writers: Vec<Writer>,
    /// What to do at the end of each open element.
    pub(super) open: Vec<Close>,
    /// The anchors that links inside the text can lead to.
    pub(super) known: BTreeSet<String>,
    pub(super) anchors: Anchors,
    /// The levels of the headings that the current place stands under, as written.
    pub(super) levels: Vec<u8>,
    /// The columns of the current table, and the cell's number.
    pub(super) columns: Vec<Alignment>,
    pub(super) cell: usize,
    pub(super) is_head: bool,
    /// The words of the heading being read.
    pub(super) words: String,
    /// The alternative text of the image being read.
    pub(super) alt: Option<String>,
    /// How many links are open; none may stand in another.
    pub(super) links: usize,
    /// The raw HTML of the current block.
    pub(super) block: Option<String>,
    pub(super) balance: raw::Balance,
    pub(super) has_raw: bool,
    pub(super) headings: usize,
    pub(super) footnotes: Footnotes,
}

/// What the end of an element does.
pub(super) enum Close {
    /// Writes this.
    Markup(&'static str),
    /// Ends a link.
    Link,
    /// Writes the heading, or leaves it out.
    Heading { level: u8, id: Option<String>, is_shown: bool },
    /// Writes the image.
    Image { destination: String, title: String },
    /// Writes the block of raw HTML.
    Html,
    /// Puts the footnote aside.
    Footnote(String),
}

impl<'c> Renderer<'c> {
    /// Nothing written yet; `known` are the anchors of the text.
    /// `len` is about how much will be.
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

    /// The whole HTML, with the footnotes at its end.
    pub(super) fn finish(mut self) -> String {
        let mut writer = self.writers.drain(..).next().unwrap_or_default();
        self.footnotes.write(&mut writer, self.context.id_prefix, &self.context.words);
        let html = writer.finish();
        if self.has_raw && self.context.html == RawHtml::Sanitize {
            return raw::sanitize(&html, self.context.id_prefix);
        }
        html
    }

    /// Takes the next event of the parser.
    pub(super) fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => {
                let is_hidden = self.alt.is_some() || self.open.len() >= self.context.depth;
                let close = if is_hidden { Close::Markup("") } else { self.start(tag) };
                self.open.push(close);
            }
            Event::End(_) => self.end(),
            event => match &mut self.alt {
                Some(alt) => alt.push_str(plain::words_of(&event)),
                None => {
                    self.words.push_str(plain::words_of(&event));
                    self.leaf(&event);
                }
            },
        }
    }

    /// Where to write now.
    pub(super) fn out(&mut self) -> &mut Writer {
        if self.writers.is_empty() {
            self.writers.push(Writer::default());
        }
        let last = self.writers.len() - 1;
        &mut self.writers[last]
    }

    /// Something without a beginning and an end of its own.
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
            // Mathematics is not switched on; the others are elements.
            _ => {}
        }
    }

    /// A box of a task list.
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

    /// Raw HTML in running text.
    pub(super) fn raw(&mut self, html: &str) {
        self.has_raw = true;
        let last = self.writers.len() - 1;
        raw::write(&mut self.writers[last], html, self.context.html, &mut self.balance);
    }

    /// A block of raw HTML; as text it is a paragraph.
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
