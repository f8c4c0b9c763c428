//! Writes Markdown as text for other programs: as plain words, or as Markdown whose links work anywhere.

mod blocks;
mod inline;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::mem::take;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use self::blocks::{Blocks, Container};
use super::callout::Callout;
use super::escape::as_line;
use super::html::{Context, FirstHeading, RawHtml, TargetKind};
use super::outline::number;
use super::steps::{Step, prepare};
use super::{link, plain, raw};

/// The text in plain words: blocks on lines of their own, items after `- ` or their number.
pub fn to_plain(text: &str, context: &Context<'_>) -> String {
    Portable::new(context, false).read(text)
}

/// The text as Markdown whose links lead where `context` says. It can be put inside another text:
/// headings become bold, and footnotes a list.
pub fn to_markdown(text: &str, context: &Context<'_>) -> String {
    Portable::new(context, true).read(text)
}

/// The state of writing one text.
struct Portable<'c> {
    context: &'c Context<'c>,
    is_markdown: bool,
    blocks: Blocks,
    /// The block being written, and its last words, which are not escaped yet: the parser cuts words
    /// where markup could begin.
    line: String,
    words: String,
    /// Where each open link leads, if anywhere.
    links: Vec<Option<String>>,
    /// The address of each open image, its alternative text, and how it is written.
    images: Vec<(String, String, LinkType)>,
    is_code: bool,
    /// Inside a title that is shown elsewhere, or a footnote that is never called.
    is_hidden: bool,
    /// Inside the title of a callout.
    is_callout_title: bool,
    headings: usize,
    /// The numbers of the footnotes by their labels.
    footnotes: BTreeMap<String, usize>,
}

impl<'c> Portable<'c> {
    fn new(context: &'c Context<'c>, is_markdown: bool) -> Self {
        Portable {
            context,
            is_markdown,
            blocks: Blocks::new(is_markdown),
            line: String::new(),
            words: String::new(),
            links: Vec::new(),
            images: Vec::new(),
            is_code: false,
            is_hidden: false,
            is_callout_title: false,
            headings: 0,
            footnotes: BTreeMap::new(),
        }
    }

    fn read(mut self, text: &str) -> String {
        let text = prepare(text);
        if text.text.contains("[^") {
            self.number_footnotes(&text.text);
        }
        for Step { event, shown, callout } in text.steps(self.context.titles) {
            let event = shown.map_or(event, |words| Event::Text(words.into()));
            match callout {
                Some(callout) if !self.is_hidden && self.images.is_empty() => {
                    self.start_callout(callout, &event);
                }
                _ => self.event(event),
            }
        }
        self.end_block(false);
        self.blocks.join()
    }

    /// Numbers the footnotes in the order of the first references to them.
    fn number_footnotes(&mut self, text: &str) {
        for event in super::parser(text) {
            if let Event::FootnoteReference(label) = event {
                let next = self.footnotes.len() + 1;
                self.footnotes.entry(label.to_lowercase()).or_insert(next);
            }
        }
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::End(TagEnd::Heading(_) | TagEnd::FootnoteDefinition) if self.is_hidden => {
                self.is_hidden = false;
            }
            _ if self.is_hidden => {}
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            event if !self.images.is_empty() => {
                let alt = self.images.last_mut().map(|(_, alt, _)| alt);
                alt.into_iter().for_each(|alt| alt.push_str(plain::words_of(&event)));
            }
            Event::Text(words) => self.words(&words),
            Event::Code(code) => self.code(&code),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.hard_break(),
            Event::Html(html) => self.line.push_str(&html),
            Event::InlineHtml(html) if self.context.html == RawHtml::Escape => self.words(&html),
            Event::InlineHtml(tag) => self.raw_tag(&tag),
            Event::Rule if self.is_markdown => {
                self.markup("* * *");
                self.end_block(false);
            }
            Event::FootnoteReference(label) => {
                let number = self.footnotes.get(&label.to_lowercase()).copied();
                self.words(&format!("[{}]", number.unwrap_or_default()));
            }
            Event::TaskListMarker(is_done) => self.markup(if is_done { "[x] " } else { "[ ] " }),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Image { link_type, dest_url, .. } => {
                let destination = link::destination(link_type, dest_url);
                self.images.push((destination, String::new(), link_type));
            }
            _ if !self.images.is_empty() => {}
            Tag::Link { link_type, dest_url, .. } => {
                let href = self.href(&link::destination(link_type, dest_url), TargetKind::Link);
                self.start_link(href);
            }
            Tag::Emphasis => self.mark("*"),
            Tag::Strong => self.mark("**"),
            Tag::Strikethrough => self.mark("~~"),
            Tag::TableCell => {
                let is_first = self.line.is_empty() && self.words.is_empty();
                self.markup(if is_first { "" } else { "; " });
            }
            tag => {
                // What an item of a tight list says ends where another block begins in it.
                self.end_block(true);
                self.start_block(tag);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::BlockQuote(_) => self.blocks.open(Container::Quote),
            Tag::List(first) => self.blocks.open(Container::List(first)),
            Tag::Item => self.blocks.open_item(),
            Tag::FootnoteDefinition(label) => match self.footnotes.get(&label.to_lowercase()) {
                Some(number) => self.blocks.open_footnote(*number),
                None => self.is_hidden = true,
            },
            Tag::Heading { level, .. } => {
                self.headings += 1;
                let is_title = self.headings == 1 && number(level) == 1 && self.blocks.is_outside();
                self.is_hidden = is_title && self.context.first_heading == FirstHeading::LeaveOut;
                self.mark(if self.is_hidden { "" } else { "**" });
            }
            Tag::CodeBlock(_) => self.is_code = true,
            _ => {}
        }
    }

    /// Begins a callout, or its title after its mark.
    fn start_callout(&mut self, callout: &Callout, event: &Event<'_>) {
        self.end_block(true);
        if !matches!(event, Event::Start(Tag::Heading { .. })) {
            return self.blocks.open(Container::Callout { blocks: 0 });
        }
        self.is_callout_title = true;
        if self.is_markdown {
            self.markup(&callout.mark());
            self.markup(if callout.has_title { " " } else { "" });
        } else {
            self.words(&callout.label(self.context.words.callouts));
            self.words(if callout.has_title { ": " } else { "" });
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image => self.end_image(),
            _ if !self.images.is_empty() => {}
            TagEnd::Link => {
                if let Some(Some(href)) = self.links.pop() {
                    self.markup(&format!("](<{href}>)"));
                }
            }
            TagEnd::Emphasis => self.mark("*"),
            TagEnd::Strong => self.mark("**"),
            TagEnd::Strikethrough => self.mark("~~"),
            TagEnd::Heading(_) => {
                let is_bold = !std::mem::take(&mut self.is_callout_title);
                self.mark(if is_bold { "**" } else { "" });
                self.end_block(false);
            }
            TagEnd::Paragraph | TagEnd::TableHead | TagEnd::TableRow => self.end_block(false),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::Item | TagEnd::List(_) | TagEnd::BlockQuote(_) => {
                self.end_block(true);
                self.blocks.close();
            }
            TagEnd::FootnoteDefinition => {
                self.end_block(true);
                self.blocks.close_footnote();
            }
            _ => {}
        }
    }

    fn end_code(&mut self) {
        self.is_code = false;
        let indent = if self.is_markdown { "    " } else { "" };
        let code = take(&mut self.line);
        let lines: Vec<String> = code.lines().map(|line| format!("{indent}{line}")).collect();
        self.blocks.push(lines.join("\n").trim_end(), false);
    }

    /// A block of raw HTML.
    fn end_html(&mut self) {
        let html = take(&mut self.line);
        let words = match self.context.html {
            _ if raw::is_only_comments(&html) => String::new(),
            RawHtml::Escape => html.replace('\n', " "),
            RawHtml::Sanitize | RawHtml::Trust => raw::words(&html),
        };
        for line in words.lines() {
            self.words(line);
            self.end_block(false);
        }
    }

    /// Ends the block of running text.
    fn end_block(&mut self, is_tight: bool) {
        self.markup("");
        let text = take(&mut self.line);
        let line = |line: &str| if self.is_markdown { as_line(line) } else { line.to_owned() };
        let lines: Vec<String> = text.trim().lines().map(line).collect();
        self.blocks.push(&lines.join("\n"), is_tight);
    }
}
