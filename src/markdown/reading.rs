//! What the parser found in a text, kept in few bytes, so that a page which shows the text need not
//! have it parsed once more.
//!
//! A [`Reading`] is the parser's events in their order: a byte for each, and for its words where they
//! stand in the text, or themselves where they do not stand there. A text with elements that are rare
//! in notes has none and is parsed again. Numbers are written in LEB128.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};

/// The events of one text; of use together with this text only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading(Box<[u8]>);

/// What one byte of a reading says.
mod sign {
    pub(super) const END: u8 = 0;
    pub(super) const TEXT: u8 = 1;
    pub(super) const CODE: u8 = 2;
    pub(super) const SOFT_BREAK: u8 = 3;
    pub(super) const HARD_BREAK: u8 = 4;
    pub(super) const RULE: u8 = 5;
    pub(super) const PARAGRAPH: u8 = 6;
    pub(super) const QUOTE: u8 = 7;
    pub(super) const BULLETS: u8 = 8;
    pub(super) const NUMBERS: u8 = 9;
    pub(super) const ITEM: u8 = 10;
    pub(super) const EMPHASIS: u8 = 11;
    pub(super) const STRONG: u8 = 12;
    pub(super) const STRIKETHROUGH: u8 = 13;
    /// And above, by level: 20 is that of `<h6>`.
    pub(super) const HEADING: u8 = 14;
    /// And above, by the kind of link.
    pub(super) const LINK: u8 = 24;
    /// And above, by the kind of link.
    pub(super) const IMAGE: u8 = 28;
}

/// The kinds of links that a reading can tell apart, by their place here.
const LINKS: [LinkType; 3] = [LinkType::Inline, LinkType::Autolink, LinkType::Email];

/// How many signs are looked at round the address and title of a link.
const SIGNS: usize = 16;

/// Takes down what the parser finds.
pub(super) struct Recorder<'t> {
    text: &'t str,
    /// `None` from the first event on that a reading cannot hold.
    bytes: Option<Vec<u8>>,
}

impl<'t> Recorder<'t> {
    /// For the text that the parser reads.
    pub(super) fn new(text: &'t str) -> Self {
        Recorder { text, bytes: Some(Vec::with_capacity(256)) }
    }

    /// Takes the next event of the parser.
    pub(super) fn event(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let Some(mut bytes) = self.bytes.take() else { return };
        if self.record(&mut bytes, event, range).is_some() {
            self.bytes = Some(bytes);
        }
    }

    /// What the whole text was read as.
    pub(super) fn finish(self) -> Option<Reading> {
        Some(Reading(self.bytes?.into_boxed_slice()))
    }

    fn record(&self, bytes: &mut Vec<u8>, event: &Event<'_>, range: &Range<usize>) -> Option<()> {
        let (sign, words) = match event {
            Event::End(_) => (sign::END, None),
            Event::Text(words) => (sign::TEXT, Some(words)),
            Event::Code(words) => (sign::CODE, Some(words)),
            Event::SoftBreak => (sign::SOFT_BREAK, None),
            Event::HardBreak => (sign::HARD_BREAK, None),
            Event::Rule => (sign::RULE, None),
            Event::Start(tag) => return self.start(bytes, tag, range),
            _ => return None,
        };
        bytes.push(sign);
        if let Some(words) = words {
            self.words(bytes, words, range);
        }
        Some(())
    }

    fn start(&self, bytes: &mut Vec<u8>, tag: &Tag<'_>, range: &Range<usize>) -> Option<()> {
        let sign = match tag {
            Tag::Paragraph => sign::PARAGRAPH,
            Tag::BlockQuote(None) => sign::QUOTE,
            Tag::List(None) => sign::BULLETS,
            Tag::List(Some(first)) => {
                bytes.push(sign::NUMBERS);
                number(bytes, *first);
                return Some(());
            }
            Tag::Item => sign::ITEM,
            Tag::Emphasis => sign::EMPHASIS,
            Tag::Strong => sign::STRONG,
            Tag::Strikethrough => sign::STRIKETHROUGH,
            Tag::Heading { level, id: None, classes, attrs }
                if classes.is_empty() && attrs.is_empty() =>
            {
                sign::HEADING + *level as u8
            }
            Tag::Link { link_type, dest_url, title, id } => {
                return self.link(bytes, sign::LINK, *link_type, [dest_url, title, id], range);
            }
            Tag::Image { link_type, dest_url, title, id } => {
                return self.link(bytes, sign::IMAGE, *link_type, [dest_url, title, id], range);
            }
            _ => return None,
        };
        bytes.push(sign);
        Some(())
    }

    fn link(
        &self,
        bytes: &mut Vec<u8>,
        sign: u8,
        kind: LinkType,
        parts: [&CowStr<'_>; 3],
        range: &Range<usize>,
    ) -> Option<()> {
        let kind = LINKS.iter().position(|known| *known == kind)?;
        bytes.push(sign + u8::try_from(kind).ok()?);
        // Address and title stand at the end; what is before may hold as many links again.
        let len = SIGNS + parts.iter().map(|part| part.len()).sum::<usize>();
        let start = self.text.floor_char_boundary(range.end.saturating_sub(len));
        let tail = range.start.max(start)..range.end;
        for part in parts {
            self.words(bytes, part, &tail);
        }
        Some(())
    }

    /// Words of an event that is written at `range`: an even number says where they begin, an odd one
    /// that they follow.
    fn words(&self, bytes: &mut Vec<u8>, words: &str, range: &Range<usize>) {
        let find = |source: &str| match source.starts_with(words) {
            true => Some(0),
            false => memchr::memmem::find(source.as_bytes(), words.as_bytes()),
        };
        match self.text.get(range.clone()).and_then(find) {
            Some(at) => {
                number(bytes, 2 * (range.start + at) as u64);
                number(bytes, words.len() as u64);
            }
            None => {
                number(bytes, 1);
                number(bytes, words.len() as u64);
                bytes.extend_from_slice(words.as_bytes());
            }
        }
    }
}

/// Adds a number, seven bits to a byte, the lowest first.
fn number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 0x80 {
        bytes.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    bytes.push(number.to_le_bytes()[0]);
}

/// Gives back what the parser found.
pub(super) struct Replay<'t> {
    text: &'t str,
    bytes: &'t [u8],
    /// How the open elements end.
    open: Vec<TagEnd>,
}

impl Reading {
    /// The events of `text`, which must be the one that was read.
    pub(super) fn events<'t>(&'t self, text: &'t str) -> Replay<'t> {
        Replay { text, bytes: &self.0, open: Vec::new() }
    }
}

impl<'t> Replay<'t> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.bytes.split_first()?;
        self.bytes = rest;
        Some(*first)
    }

    fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..u64::BITS).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        Some(number)
    }

    fn words(&mut self) -> Option<CowStr<'t>> {
        let start = self.number()?;
        let len = usize::try_from(self.number()?).ok()?;
        if start % 2 == 0 {
            let start = usize::try_from(start / 2).ok()?;
            return self.text.get(start..start + len).map(CowStr::Borrowed);
        }
        let (words, rest) = self.bytes.split_at_checked(len)?;
        self.bytes = rest;
        std::str::from_utf8(words).ok().map(CowStr::Borrowed)
    }

    fn start(&mut self, sign: u8) -> Option<Event<'t>> {
        let tag = match sign {
            sign::PARAGRAPH => Tag::Paragraph,
            sign::QUOTE => Tag::BlockQuote(None),
            sign::BULLETS => Tag::List(None),
            sign::NUMBERS => Tag::List(Some(self.number()?)),
            sign::ITEM => Tag::Item,
            sign::EMPHASIS => Tag::Emphasis,
            sign::STRONG => Tag::Strong,
            sign::STRIKETHROUGH => Tag::Strikethrough,
            sign::HEADING..sign::LINK => Tag::Heading {
                level: HeadingLevel::try_from(usize::from(sign - sign::HEADING)).ok()?,
                id: None,
                classes: Vec::new(),
                attrs: Vec::new(),
            },
            sign::LINK.. => self.link(sign)?,
            _ => return None,
        };
        self.open.push(tag.to_end());
        Some(Event::Start(tag))
    }

    fn link(&mut self, sign: u8) -> Option<Tag<'t>> {
        let first = if sign < sign::IMAGE { sign::LINK } else { sign::IMAGE };
        let link_type = *LINKS.get(usize::from(sign - first))?;
        let (dest_url, title, id) = (self.words()?, self.words()?, self.words()?);
        Some(match first {
            sign::LINK => Tag::Link { link_type, dest_url, title, id },
            _ => Tag::Image { link_type, dest_url, title, id },
        })
    }
}

impl<'t> Iterator for Replay<'t> {
    type Item = Event<'t>;

    fn next(&mut self) -> Option<Event<'t>> {
        let event = match self.byte()? {
            sign::END => self.open.pop().map(Event::End),
            sign::TEXT => self.words().map(Event::Text),
            sign::CODE => self.words().map(Event::Code),
            sign::SOFT_BREAK => Some(Event::SoftBreak),
            sign::HARD_BREAK => Some(Event::HardBreak),
            sign::RULE => Some(Event::Rule),
            sign => self.start(sign),
        };
        // To end here would lose the rest of the text without a word.
        assert!(event.is_some(), "a reading is given the text that was read");
        event
    }
}
