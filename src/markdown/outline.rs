//! Collects the facts of which notes are made: headings, links, images, raw HTML, nesting.

use super::block::Block;
use super::facts::{FirstParagraph, Heading, Image, Leftover, LeftoverKind, Link, Outline};
use super::heading::{self, Anchors};
use super::{foreign, leftover, link, nesting, plain, raw, steps, wikilink};
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, RefDefs, Tag};
use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};
use std::ops::Range;
use std::sync::Arc;

/// Returns the outline of a text with hidden comments (`hide_comments`). Elements nested deeper than
/// `depth` are left out, and the first of them is reported. `lang` is the language by whose rules sentences
/// around dated links end.
pub fn outline(text: &str, depth: usize, lang: &str) -> Outline {
    let (capped, surplus) = nesting::cap(text);
    let prepared = steps::prepare_capped(capped);
    let mut events = super::parser(&prepared.text).into_offset_iter();
    let mut walk = Walk { text, blanked: &prepared.text, depth, ..Walk::default() };
    walk.block.lang = lang.to_owned();
    while let Some((event, range)) = events.next() {
        let event = wikilink::with_brackets(event);
        let is_callout = prepared.callout(&event, range.start).is_some();
        match event {
            Event::Start(Tag::Heading { .. }) if is_callout => walk.open(Kind::Block, range),
            event => walk.event(event, range, events.reference_definitions()),
        }
    }
    walk.block.finish(&mut walk.outline.links);
    heading::close_sections(&mut walk.outline.headings);
    walk.add_uncalled_footnotes();
    walk.add_unused_definitions(events.reference_definitions());
    walk.outline.too_deep = walk.outline.too_deep.or(surplus);
    walk.outline
}

/// The state of a walk over a text.
#[derive(Default)]
struct Walk<'t> {
    /// The text as given, from which the facts are taken.
    text: &'t str,
    /// The text without fields, as the parser sees it.
    blanked: &'t str,
    /// Maximum number of open elements.
    depth: usize,
    outline: Outline,
    /// The open elements, outermost first.
    open: Vec<Frame>,
    /// The words of the current block.
    block: Block,
    anchors: Anchors,
    /// The footnotes with a text, by label in lower case.
    footnotes: BTreeMap<String, Range<usize>>,
    /// The labels of footnotes that are called, in lower case.
    called: BTreeSet<String>,
    /// The places of the definitions that links and images use.
    used: BTreeSet<usize>,
}

/// An open element.
struct Frame {
    kind: Kind,
    /// Its place.
    range: Range<usize>,
    /// From the first to the last element inside, so far.
    inner: Option<Range<usize>>,
}

/// The kinds of open elements.
enum Kind {
    /// A quotation, list, item or footnote.
    Container,
    /// A paragraph.
    Paragraph,
    /// A heading: its level and its id.
    Heading { level: u8, id: Option<String> },
    /// A link: its index in the outline, the beginning of its words, how and under which label it is
    /// written.
    Link { index: usize, start: usize, link_type: LinkType, label: String },
    /// An image: its index in the outline, how and under which label it is written.
    Image { index: usize, link_type: LinkType, label: String },
    /// Emphasis and the like.
    Inline,
    /// A block of code, and whether it has signs around it.
    Code { is_fenced: bool },
    /// Any other block.
    Block,
    /// An element nested deeper than the limit.
    TooDeep,
}

impl Walk<'_> {
    /// Handles the next event of the parser.
    fn event(&mut self, event: Event<'_>, range: Range<usize>, definitions: &RefDefs<'_>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(_) => self.end(range, definitions),
            event => {
                self.leaf(&event, &range);
                self.grow(&range);
            }
        }
    }

    /// Begins an element.
    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let is_deep = self.open.len() >= self.depth;
        if is_deep && self.outline.too_deep.is_none() {
            self.outline.too_deep = Some(heading::trim_line_end(self.text, range.clone()));
        }
        let kind = if is_deep { Kind::TooDeep } else { self.kind(tag, &range) };
        self.open(kind, range);
    }

    /// Adds an open element.
    fn open(&mut self, kind: Kind, range: Range<usize>) {
        if !matches!(kind, Kind::Link { .. } | Kind::Image { .. } | Kind::Inline | Kind::TooDeep) {
            self.block.finish(&mut self.outline.links);
        }
        self.open.push(Frame { kind, range, inner: None });
    }

    /// Returns the kind of an element; links and images are added here, so that they are in order.
    fn kind(&mut self, tag: Tag<'_>, range: &Range<usize>) -> Kind {
        match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading { level, id, .. } => {
                Kind::Heading { level: number(level), id: id.map(String::from) }
            }
            Tag::FootnoteDefinition(label) => {
                self.define_footnote(&label, range);
                Kind::Container
            }
            Tag::BlockQuote(_) | Tag::List(_) | Tag::Item => Kind::Container,
            Tag::CodeBlock(kind) => {
                Kind::Code { is_fenced: matches!(kind, CodeBlockKind::Fenced(_)) }
            }
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough => Kind::Inline,
            Tag::Link { link_type, dest_url, .. } if wikilink::is_text(link_type, &dest_url) => {
                Kind::Inline
            }
            Tag::Link { link_type, dest_url, title, id } => {
                let index = self.outline.links.len();
                let destination = link::destination(link_type, dest_url);
                self.outline.links.push(new_link(destination, title.into(), range.clone()));
                Kind::Link { index, start: self.block.words.len(), link_type, label: id.into() }
            }
            Tag::Image { link_type, dest_url, title, id } => {
                let index = self.outline.images.len();
                self.outline.images.push(Image {
                    destination: link::destination(link_type, dest_url),
                    alt: String::new(),
                    title: title.into(),
                    range: range.clone(),
                    destination_range: None,
                });
                Kind::Image { index, link_type, label: id.into() }
            }
            Tag::HtmlBlock => {
                self.note_raw_html(range);
                Kind::Block
            }
            _ => Kind::Block,
        }
    }

    /// Handles an event that is not the beginning or end of an element.
    fn leaf(&mut self, event: &Event<'_>, range: &Range<usize>) {
        if matches!(self.open.last(), Some(Frame { kind: Kind::TooDeep, .. })) {
            return;
        }
        match event {
            Event::InlineHtml(_) => self.note_raw_html(range),
            Event::FootnoteReference(label) => drop(self.called.insert(label.to_lowercase())),
            Event::Text(_) if !self.is_verbatim() => {
                leftover::find(self.blanked, range, &mut self.outline.leftovers);
                foreign::find(self.blanked, range, &mut self.outline.leftovers);
                if !self.is_in_link() {
                    leftover::find_links(self.blanked, range, &mut self.outline.leftovers);
                }
            }
            _ => {}
        }
        let words = plain::words_of(event);
        let mut is_in_image = false;
        for frame in self.open.iter_mut().rev() {
            match &mut frame.kind {
                Kind::Image { index, .. } => {
                    self.outline.images[*index].alt.push_str(words);
                    is_in_image = true;
                }
                Kind::Link { .. } | Kind::Inline => {}
                _ => break,
            }
        }
        if !is_in_image {
            self.block.push(words, range.clone());
        }
    }

    /// Whether the words in hand are code, or the name in a wikilink.
    fn is_verbatim(&self) -> bool {
        const NAME: LinkType = LinkType::WikiLink { has_pothole: false };
        let kind = self.open.last().map(|frame| &frame.kind);
        matches!(
            kind,
            Some(
                Kind::Code { .. }
                    | Kind::Link { link_type: NAME, .. }
                    | Kind::Image { link_type: NAME, .. }
            )
        )
    }

    /// Whether the words in hand belong to a link or an image.
    fn is_in_link(&self) -> bool {
        let kinds = self.open.iter().rev().map(|frame| &frame.kind);
        let mut inline = kinds.take_while(|kind| {
            matches!(kind, Kind::Inline | Kind::Link { .. } | Kind::Image { .. })
        });
        inline.any(|kind| !matches!(kind, Kind::Inline))
    }

    /// Ends an element.
    fn end(&mut self, range: Range<usize>, definitions: &RefDefs<'_>) {
        let Some(frame) = self.open.pop() else { return };
        let inner = frame.inner.clone().unwrap_or(frame.range.start..frame.range.start);
        match frame.kind {
            Kind::Link { index, start, link_type, label } => {
                let definition = self.use_definition(definitions, &label);
                let parts = link::parts(self.text, &frame.range, inner.end, link_type, definition);
                let link = &mut self.outline.links[index];
                link.text = plain::fold(&self.block.words[start.min(self.block.words.len())..]);
                link.destination_range = parts.destination;
                let has_empty_title = parts.title.is_some() && link.title.is_empty();
                link.title_range = parts.title.filter(|_| !link.title.is_empty());
                if link.may_lead_to_event()
                    && (has_empty_title || leftover::is_date_behind(self.text, link.range.end))
                {
                    let range = link.range.clone();
                    self.outline.leftovers.push(Leftover { kind: LeftoverKind::Link, range });
                }
                if frame.inner.is_none() && wikilink::name(&link.destination).is_none() {
                    let range = link.range.clone();
                    self.outline.leftovers.push(Leftover { kind: LeftoverKind::EmptyLink, range });
                }
                self.block.close_link(index, start);
            }
            Kind::Image { index, link_type, label } => {
                let definition = self.use_definition(definitions, &label);
                let parts = link::parts(self.text, &frame.range, inner.end, link_type, definition);
                let image = &mut self.outline.images[index];
                image.alt = wikilink::alternative(link_type, &plain::fold(&image.alt)).to_owned();
                image.destination_range = parts.destination;
            }
            Kind::Heading { level, id } => {
                self.close_heading(level, id.as_deref(), frame.range, inner);
            }
            Kind::Paragraph => self.close_paragraph(frame.range),
            Kind::Code { is_fenced } => {
                if is_fenced && self.open.is_empty() {
                    self.outline.leftovers.extend(foreign::open_code(self.text, &frame.range));
                }
                self.block.finish(&mut self.outline.links);
            }
            Kind::Container | Kind::Block => self.block.finish(&mut self.outline.links),
            Kind::Inline | Kind::TooDeep => {}
        }
        self.grow(&range);
    }

    /// Adds a heading; its section is for now limited by the elements around it.
    fn close_heading(
        &mut self,
        level: u8,
        id: Option<&str>,
        range: Range<usize>,
        title_range: Range<usize>,
    ) {
        let words = plain::fold(&self.block.words);
        let range = heading::trim_line_end(self.text, range);
        let tail = title_range.end.min(range.end)..range.end;
        let nesting = self.open.iter().filter(|f| matches!(f.kind, Kind::Container)).count();
        let container = self.open.iter().rfind(|f| matches!(f.kind, Kind::Container));
        let limit = container.map_or(self.text.len(), |frame| frame.range.end);
        let (fields, stop) = heading::fields(self.text, range.end);
        let fields = if nesting == 0 { fields } else { Vec::new() };
        let start = if fields.is_empty() { heading::next_line(self.text, range.end) } else { stop };
        self.outline.headings.push(Heading {
            level,
            anchor: self.anchors.next(id, &words),
            text: words,
            attributes: heading::attributes(self.text, tail),
            fields,
            section: start.min(limit)..limit,
            nesting,
            title_range,
            range,
        });
        self.block.finish(&mut self.outline.links);
    }

    /// Ends a paragraph, which may be the first with words.
    fn close_paragraph(&mut self, range: Range<usize>) {
        if self.outline.first_paragraph.is_none() && self.open.is_empty() {
            let text = plain::fold(&self.block.words);
            if !text.is_empty() {
                let range = heading::trim_line_end(self.text, range);
                self.outline.first_paragraph = Some(FirstParagraph { range, text });
            }
        }
        self.block.finish(&mut self.outline.links);
    }

    /// Adds a footnote's text. Only the first of a name is shown, and one without words is none.
    fn define_footnote(&mut self, label: &str, range: &Range<usize>) {
        let range = heading::trim_line_end(self.text, range.clone());
        let is_empty = self.text[range.clone()].ends_with("]:");
        let kind = match self.footnotes.entry(label.to_lowercase()) {
            _ if is_empty => LeftoverKind::Footnote { label: label.to_owned() },
            Entry::Occupied(_) => LeftoverKind::RepeatedFootnote,
            Entry::Vacant(entry) => {
                entry.insert(range);
                return;
            }
        };
        self.outline.leftovers.push(Leftover { kind, range });
    }

    /// Returns the place of the definition of a label, which is thereby used.
    fn use_definition(&mut self, definitions: &RefDefs<'_>, label: &str) -> Option<Range<usize>> {
        let definition = link::definition(definitions, label);
        self.used.extend(definition.as_ref().map(|range| range.start));
        definition
    }

    /// Adds the definitions that no link uses. `[//]: # (words)` is a comment.
    fn add_unused_definitions(&mut self, definitions: &RefDefs<'_>) {
        let unused = definitions.iter().filter(|(_, definition)| {
            !matches!(&*definition.dest, "" | "#") && !self.used.contains(&definition.span.start)
        });
        self.outline.leftovers.extend(unused.map(|(label, definition)| Leftover {
            kind: LeftoverKind::UnusedDefinition { label: label.to_owned() },
            range: heading::trim_line_end(self.text, definition.span.clone()),
        }));
    }

    /// Adds the footnotes that nothing calls.
    fn add_uncalled_footnotes(&mut self) {
        let uncalled = self.footnotes.iter().filter(|(label, _)| !self.called.contains(*label));
        self.outline.leftovers.extend(uncalled.map(|(_, range)| Leftover {
            kind: LeftoverKind::UncalledFootnote,
            range: heading::trim_line_end(self.text, range.clone()),
        }));
    }

    /// Adds raw HTML, unless it is only comments.
    fn note_raw_html(&mut self, range: &Range<usize>) {
        let range = heading::trim_line_end(self.text, range.clone());
        if !raw::is_only_comments(&self.blanked[range.clone()]) {
            self.outline.raw_html.push(range);
        }
    }

    /// Extends the open element by something inside it.
    fn grow(&mut self, range: &Range<usize>) {
        if let Some(frame) = self.open.last_mut() {
            let inner = frame.inner.get_or_insert_with(|| range.clone());
            inner.end = inner.end.max(range.end);
        }
    }
}

/// Makes a link whose words and sentence follow.
fn new_link(destination: String, title: String, range: Range<usize>) -> Link {
    Link {
        destination,
        title,
        text: String::new(),
        sentence_range: range.clone(),
        range,
        destination_range: None,
        title_range: None,
        sentence: Arc::from(""),
    }
}

/// Returns a heading's level as a number.
pub(super) fn number(level: HeadingLevel) -> u8 {
    level as u8
}
