//! Writes the beginning and end of each Markdown element as HTML.

use super::address::{is_remote, percent_decode, safe_address};
use super::callout::Callout;
use super::html::{FirstHeading, Resolution, Target, TargetKind};
use super::outline::number;
use super::render::{Close, Renderer};
use super::writer::Writer;
use super::{link, plain, wikilink};
use pulldown_cmark::{Alignment, CodeBlockKind, LinkType, Tag};
use unicode_normalization::UnicodeNormalization;

/// How wide an image is: a column of text, or a phone.
const SIZES: &str = "(min-width: 48rem) 46rem, 100vw";

/// Opening and closing tags of headings, by level.
const HEADINGS: [(&str, &str); 6] = [
    ("h1", "</h1>\n"),
    ("h2", "</h2>\n"),
    ("h3", "</h3>\n"),
    ("h4", "</h4>\n"),
    ("h5", "</h5>\n"),
    ("h6", "</h6>\n"),
];

impl Renderer<'_> {
    /// Begins an element and returns how to end it.
    pub(super) fn start(&mut self, tag: Tag<'_>) -> Close {
        match tag {
            Tag::Heading { level, id, .. } => {
                self.start_heading(number(level), id.map(String::from))
            }
            Tag::Link { link_type, dest_url, .. } if wikilink::is_text(link_type, &dest_url) => {
                Close::Markup("")
            }
            Tag::Link { link_type, dest_url, title, .. } => {
                self.start_link(&link::destination(link_type, dest_url), &title)
            }
            Tag::Image { link_type, dest_url, title, .. } => {
                self.alt = Some(String::new());
                let destination = link::destination(link_type, dest_url);
                Close::Image { destination, title: title.into(), link_type }
            }
            Tag::FootnoteDefinition(name) => {
                self.writers.push(Writer::default());
                Close::Footnote(name.into())
            }
            Tag::HtmlBlock => {
                self.block = Some(String::new());
                Close::Html
            }
            Tag::Table(columns) => {
                self.columns = columns;
                let label = self.context.words.table;
                let attributes = [
                    ("class", "table"),
                    ("tabindex", "0"),
                    ("role", "group"),
                    ("aria-label", label),
                ];
                self.block_tag("div", &attributes);
                self.out().markup("<table>\n");
                Close::Markup("</tbody></table></div>\n")
            }
            Tag::TableHead | Tag::TableRow | Tag::TableCell => self.start_table_part(&tag),
            Tag::CodeBlock(kind) => self.start_code(&kind),
            tag => self.start_simple(&tag),
        }
    }

    /// Begins an element that needs only its tags.
    fn start_simple(&mut self, tag: &Tag<'_>) -> Close {
        let (name, close) = match tag {
            Tag::Paragraph => ("p", "</p>\n"),
            Tag::BlockQuote(_) => ("blockquote", "</blockquote>\n"),
            Tag::List(None) => ("ul", "</ul>\n"),
            Tag::List(Some(start)) => {
                let start = start.to_string();
                let attributes = [("start", start.as_str())];
                self.block_tag("ol", if start == "1" { &[] } else { &attributes });
                return Close::Markup("</ol>\n");
            }
            Tag::Item => ("li", "</li>\n"),
            Tag::Emphasis => return self.inline("<em>", "</em>"),
            Tag::Strong => return self.inline("<strong>", "</strong>"),
            Tag::Strikethrough => return self.inline("<del>", "</del>"),
            // The other elements belong to disabled extensions.
            _ => return Close::Markup(""),
        };
        self.block_tag(name, &[]);
        Close::Markup(close)
    }

    /// Begins a callout or its title.
    pub(super) fn start_callout(&mut self, callout: &Callout, tag: &Tag<'_>) -> Close {
        let is_folding = callout.fold.is_some();
        let label = callout.label(self.context.words.callouts);
        if let Tag::Heading { .. } = tag {
            let (name, close) = match is_folding {
                true => ("summary", "</summary>\n"),
                false => ("p", "</p>\n"),
            };
            self.block_tag(name, &[("class", "callout-title")]);
            self.out().text(if callout.has_title { "" } else { &label });
            return Close::Markup(close);
        }
        let class = format!("callout callout-{}", callout.class());
        if !is_folding {
            let attributes = [("class", class.as_str()), ("role", "note"), ("aria-label", &label)];
            self.block_tag("div", &attributes);
            return Close::Markup("</div>\n");
        }
        let mut attributes = vec![("class", class.as_str())];
        attributes.extend((callout.fold == Some(true)).then_some(("open", "")));
        self.block_tag("details", &attributes);
        Close::Markup("</details>\n")
    }

    /// Begins a part of running text.
    fn inline(&mut self, open: &'static str, close: &'static str) -> Close {
        self.out().markup(open);
        Close::Markup(close)
    }

    /// Writes a block's opening tag on a line of its own.
    fn block_tag(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.out().line();
        self.out().open(name, attributes);
    }

    /// Begins the head, a row or a cell of a table.
    fn start_table_part(&mut self, tag: &Tag<'_>) -> Close {
        match tag {
            Tag::TableHead => {
                self.is_head = true;
                self.cell = 0;
                self.inline("<thead><tr>", "</tr></thead>\n<tbody>\n")
            }
            Tag::TableRow => {
                self.is_head = false;
                self.cell = 0;
                self.inline("<tr>", "</tr>\n")
            }
            _ => {
                let class = match self.columns.get(self.cell) {
                    Some(Alignment::Left) => Some(("class", "align-left")),
                    Some(Alignment::Center) => Some(("class", "align-center")),
                    Some(Alignment::Right) => Some(("class", "align-right")),
                    _ => None,
                };
                self.cell += 1;
                if self.is_head {
                    let scope = std::iter::once(("scope", "col"));
                    self.out().open("th", &scope.chain(class).collect::<Vec<_>>());
                    return Close::Markup("</th>");
                }
                self.out().open("td", &class.into_iter().collect::<Vec<_>>());
                Close::Markup("</td>")
            }
        }
    }

    /// Begins a block of code; its box can be reached by keyboard, since long lines scroll.
    fn start_code(&mut self, kind: &CodeBlockKind<'_>) -> Close {
        self.block_tag("pre", &[("tabindex", "0")]);
        let language = match kind {
            CodeBlockKind::Fenced(info) => info.split_whitespace().next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        if language.is_empty() {
            self.out().markup("<code>");
        } else {
            self.out().open("code", &[("class", &format!("language-{language}"))]);
        }
        Close::Markup("</code></pre>\n")
    }

    /// Begins a heading: its words are needed before its tag, for the anchor.
    fn start_heading(&mut self, level: u8, id: Option<String>) -> Close {
        let leave_out = self.context.first_heading == FirstHeading::LeaveOut;
        let is_shown = !(leave_out && self.headings == 0 && level == 1 && self.open.is_empty());
        self.headings += 1;
        self.words.clear();
        self.writers.push(Writer::default());
        Close::Heading { level, id, is_shown }
    }

    /// Begins a link, if its address is allowed.
    fn start_link(&mut self, destination: &str, title: &str) -> Close {
        let href = match self.own_anchor(destination) {
            Some(href) => Some(href),
            None => match (self.context.resolve)(Target { destination, kind: TargetKind::Link }) {
                Resolution::Href(href) | Resolution::Image { src: href, .. } => safe_address(&href),
                Resolution::TextOnly => None,
            },
        };
        let Some(href) = href else { return Close::Markup("") };
        // The title of a link to an event is its date, written for us and not for readers.
        let title = if destination.starts_with("event:") { "" } else { title };
        self.open_link(&href, title);
        Close::Link
    }

    /// Returns the address of a heading of this text, if the destination names one.
    fn own_anchor(&self, destination: &str) -> Option<String> {
        let anchor: String = percent_decode(destination.strip_prefix('#')?).nfc().collect();
        let is_known = self.known.contains(&anchor);
        is_known.then(|| format!("#{}{anchor}", self.context.id_prefix))
    }

    /// Writes the opening tag of a link to a safe address.
    fn open_link(&mut self, href: &str, title: &str) {
        let mut attributes = vec![("href", href)];
        if is_on_the_web(href) {
            attributes.push(("rel", "noopener noreferrer"));
        }
        if !title.is_empty() {
            attributes.push(("title", title));
        }
        self.out().open("a", &attributes);
        self.links += 1;
    }

    /// Ends the innermost element.
    pub(super) fn end(&mut self) {
        match self.open.pop() {
            Some(Close::Markup(close)) => self.out().markup(close),
            Some(Close::Link) => {
                self.links -= 1;
                self.out().markup("</a>");
            }
            Some(Close::Heading { level, id, is_shown }) => self.end_heading(level, id, is_shown),
            Some(Close::Image { destination, title, link_type }) => {
                self.end_image(&destination, &title, link_type);
            }
            Some(Close::Html) => self.end_html(),
            Some(Close::Footnote(name)) => {
                let body = self.writers.pop().unwrap_or_default().finish();
                self.footnotes.define(&name, body);
            }
            None => {}
        }
    }

    /// Writes a heading whose words are complete.
    fn end_heading(&mut self, level: u8, id: Option<String>, is_shown: bool) {
        let inner = self.writers.pop().unwrap_or_default().finish();
        let anchor = self.anchors.next(id.as_deref(), &plain::fold(&self.words));
        if !is_shown {
            return;
        }
        while self.levels.last().is_some_and(|above| *above >= level) {
            self.levels.pop();
        }
        let shown = usize::from(self.context.top_level.max(1)) + self.levels.len();
        self.levels.push(level);
        let (name, close) = HEADINGS[shown.min(HEADINGS.len()) - 1];
        let id = self.context.id_prefix.to_owned() + &anchor;
        self.block_tag(name, &[("id", &id)]);
        self.out().markup(&inner);
        self.out().markup(close);
    }

    /// Writes an image of the site; a link in place of any other.
    fn end_image(&mut self, destination: &str, title: &str, link_type: LinkType) {
        let alt = plain::fold(&self.alt.take().unwrap_or_default());
        let alt = wikilink::alternative(link_type, &alt);
        let resolved = (self.context.resolve)(Target { destination, kind: TargetKind::Image });
        let address = match resolved {
            Resolution::TextOnly => None,
            Resolution::Href(href) => safe_address(&href),
            Resolution::Image { src, srcset, size } => match safe_address(&src) {
                Some(src) if is_image_source(&src, destination) => {
                    return self.image((&src, srcset.as_deref()), alt, title, size);
                }
                address => address,
            },
        };
        let name = wikilink::name(destination).map_or(destination, |(name, _)| name);
        let words = if alt.is_empty() { name } else { alt };
        match address {
            Some(href) if self.links == 0 => {
                self.open_link(&href, title);
                self.out().text(words);
                self.links -= 1;
                self.out().markup("</a>");
            }
            _ => self.out().text(words),
        }
    }

    /// Writes an image that the page shows.
    fn image(
        &mut self,
        (src, srcset): (&str, Option<&str>),
        alt: &str,
        title: &str,
        size: Option<(u32, u32)>,
    ) {
        let size = size.map(|(width, height)| (width.to_string(), height.to_string()));
        let mut attributes = vec![("src", src), ("alt", alt)];
        if let Some((width, height)) = &size {
            attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
        }
        if let Some(srcset) = srcset {
            attributes.extend([("srcset", srcset), ("sizes", SIZES)]);
        }
        if !title.is_empty() {
            attributes.push(("title", title));
        }
        attributes.push(("loading", "lazy"));
        self.out().open("img", &attributes);
    }

    /// Writes a block of raw HTML.
    fn end_html(&mut self) {
        let html = self.block.take().unwrap_or_default();
        self.raw_block(html.trim_end());
    }
}

/// Returns whether a safe address leads to a server.
fn is_on_the_web(address: &str) -> bool {
    let address = address.get(..8).unwrap_or(address).to_ascii_lowercase();
    address.starts_with("http://") || address.starts_with("https://")
}

/// Returns whether a page may load `src`: a file of the site, never an address elsewhere in the note.
fn is_image_source(src: &str, destination: &str) -> bool {
    let is_elsewhere = wikilink::name(destination).is_none() && is_remote(destination);
    (is_on_the_web(src) || !is_remote(src)) && !is_elsewhere
}
