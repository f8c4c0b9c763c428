//! Writes running text: words, marks, code, links and images.

use std::mem::take;

use pulldown_cmark::TagEnd;

use super::Portable;
use crate::html::is_invalid;
use crate::markdown::address::{is_remote, safe_address};
use crate::markdown::escape::escape;
use crate::markdown::html::{Resolution, Target, TargetKind};
use crate::markdown::{plain, raw, wikilink};

impl Portable<'_> {
    /// Writes a mark around running text.
    pub(super) fn mark(&mut self, mark: &str) {
        self.markup(if self.is_markdown { mark } else { "" });
    }

    /// Writes markup as it is.
    pub(super) fn markup(&mut self, markup: &str) {
        let words = take(&mut self.words);
        self.line.push_str(&if self.is_markdown { escape(&words) } else { words });
        self.line.push_str(markup);
    }

    /// Writes running text with folded white space.
    pub(super) fn words(&mut self, words: &str) {
        if self.is_code {
            return self.line.push_str(words);
        }
        for c in words.chars() {
            let before = self.words.chars().next_back().or_else(|| self.line.chars().next_back());
            match c {
                c if c.is_whitespace() => {
                    let is_first = before.is_none_or(|before| matches!(before, ' ' | '\n'));
                    self.words.push_str(if is_first { "" } else { " " });
                }
                c if c.is_control() || is_invalid(c) => {}
                c => self.words.push(c),
            }
        }
    }

    /// Writes code in running text, between as many backticks as it needs.
    pub(super) fn code(&mut self, code: &str) {
        if !self.is_markdown {
            return self.words(code);
        }
        let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or_default();
        let fence = "`".repeat(longest + 1);
        let space = if code.starts_with('`') || code.ends_with('`') { " " } else { "" };
        self.markup(&[&fence, space, code, space, &fence].concat());
    }

    /// Writes a tag of raw HTML that pages show as text.
    pub(super) fn raw_tag(&mut self, tag: &str) {
        match raw::name(tag).as_deref() {
            Some("br") => self.hard_break(),
            Some("b" | "strong") => self.mark("**"),
            Some("i" | "em") => self.mark("*"),
            Some("s" | "del") => self.mark("~~"),
            _ => {}
        }
    }

    pub(super) fn hard_break(&mut self) {
        self.markup(if self.is_markdown { "\\\n" } else { "\n" });
    }

    /// Returns where an address leads; `None` if it leads nowhere outside of the text.
    pub(super) fn href(&self, destination: &str, kind: TargetKind) -> Option<String> {
        if destination.starts_with('#') {
            return None;
        }
        match (self.context.resolve)(Target { destination, kind }) {
            Resolution::Href(href) | Resolution::Image { src: href, .. } => safe_address(&href),
            Resolution::TextOnly => None,
        }
    }

    pub(super) fn start_link(&mut self, href: Option<String>) {
        let href = href.filter(|_| self.is_markdown);
        self.markup(if href.is_some() { "[" } else { "" });
        self.links.push(href.map(|href| href.replace('<', "%3C").replace('>', "%3E")));
    }

    /// Writes the alternative text of an image of the site; a link in place of any other.
    pub(super) fn end_image(&mut self) {
        let Some((destination, alt, link_type)) = self.images.pop() else { return };
        let alt = plain::fold(&alt);
        let alt = wikilink::alternative(link_type, &alt);
        if let Some((_, outer, _)) = self.images.last_mut() {
            return outer.push_str(alt);
        }
        if wikilink::name(&destination).is_some() || !is_remote(&destination) {
            return self.words(alt);
        }
        let href = self.href(&destination, TargetKind::Image).filter(|_| self.links.is_empty());
        self.start_link(href);
        self.words(if alt.is_empty() { &destination } else { alt });
        self.end(TagEnd::Link);
    }
}
