//! What an outline says of a text: plain data, every range in bytes of the text given to `outline`.

use std::ops::Range;
use std::sync::Arc;

/// The facts of one Markdown text, each list in the order of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// All headings, also those inside quotations and lists.
    pub headings: Vec<Heading>,
    /// All links, also those inside headings, tables and footnotes; autolinks too.
    pub links: Vec<Link>,
    /// All images.
    pub images: Vec<Image>,
    /// Every block and every tag of raw HTML, comments left out.
    pub raw_html: Vec<Range<usize>>,
    /// The first element that stands deeper than the limit; nothing inside it is in the lists.
    pub too_deep: Option<Range<usize>>,
    /// The first paragraph with any words, outside quotations, lists and footnotes.
    pub first_paragraph: Option<FirstParagraph>,
}

/// The paragraph that serves as a summary where none is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstParagraph {
    /// The whole paragraph in the text.
    pub range: Range<usize>,
    /// Its words without markup, white space folded.
    pub text: String,
}

/// One heading, with what is written at it and under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// The words without markup and attributes, white space folded.
    pub text: String,
    /// Its name inside the text: from its id, else its words; unique within the text, never empty.
    /// `to_html` puts the id prefix before it.
    pub anchor: String,
    /// The whole heading, without its line end.
    pub range: Range<usize>,
    /// The words as written, without marks, attributes and spaces around them.
    pub title_range: Range<usize>,
    /// Every attribute between the braces in order, repeated ones too.
    pub attributes: Vec<Attribute>,
    /// A `{…}` in the words that was not understood as attributes.
    pub leftover: Option<Range<usize>>,
    /// The `key:: value` lines under the heading, repeated ones too; none for a nested heading.
    pub fields: Vec<Field>,
    /// The text under it: after heading and fields, to the next dated heading or heading of the
    /// same or a higher level.
    pub section: Range<usize>,
    /// How many quotations, lists and items it stands in; 0 at the top level.
    pub nesting: usize,
}

/// One attribute between the braces of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// The whole attribute, such as `#id` or `key=value`.
    pub range: Range<usize>,
    /// What it is.
    pub kind: AttributeKind,
}

/// The forms that an attribute can have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttributeKind {
    /// `#id`, without the `#`; may be empty.
    Id(String),
    /// `.class`, without the dot; may be empty.
    Class(String),
    /// `key=value`; either may be empty.
    Pair {
        /// Before the first `=`.
        key: String,
        /// Where the key stands.
        key_range: Range<usize>,
        /// After the first `=`, as written: quotation marks stay.
        value: String,
        /// Where the value stands.
        value_range: Range<usize>,
    },
    /// A word that is none of these.
    Word(String),
}

/// A line `key:: value` under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The word before `::`.
    pub key: String,
    /// Where the key stands.
    pub key_range: Range<usize>,
    /// What follows, without spaces around it; may be empty.
    pub value: String,
    /// Where the value stands; empty and at the end of the line for an empty value.
    pub value_range: Range<usize>,
}

/// One link, with the sentence that it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The destination, entities and escapes decoded; an e-mail autolink has its `mailto:`.
    pub destination: String,
    /// The title, decoded; empty without one.
    pub title: String,
    /// The link's words without markup, white space folded.
    pub text: String,
    /// The whole link in the text.
    pub range: Range<usize>,
    /// Where the destination is written, for a reference in its definition; `None` where unclear.
    pub destination_range: Option<Range<usize>>,
    /// Where the title is written, without its quotation marks.
    pub title_range: Option<Range<usize>>,
    /// The words of the sentence around it, without markup, white space folded; empty where the link
    /// does not lead to an event.
    pub sentence: Arc<str>,
    /// The sentence as written; the link, where it does not lead to an event.
    pub sentence_range: Range<usize>,
}

impl Link {
    /// Whether it leads to an event: `[…](event:ID)`.
    pub fn leads_to_event(&self) -> bool {
        self.destination.starts_with("event:")
    }
}

/// One image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// The destination, entities and escapes decoded.
    pub destination: String,
    /// The alternative text without markup; empty where the author gave none.
    pub alt: String,
    /// The title, decoded; empty without one.
    pub title: String,
    /// The whole image in the text.
    pub range: Range<usize>,
    /// Where the destination is written, for a reference in its definition; `None` where unclear.
    pub destination_range: Option<Range<usize>>,
}
