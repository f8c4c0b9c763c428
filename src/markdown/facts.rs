//! The facts in an outline; every range is in bytes of the text given to `outline`.

use std::ops::Range;
use std::sync::Arc;

/// The facts of one Markdown text, each list in the order of the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outline {
    /// All headings, including those inside quotations and lists.
    pub headings: Vec<Heading>,
    /// All links, including those inside headings, tables and footnotes; autolinks too.
    pub links: Vec<Link>,
    /// All images.
    pub images: Vec<Image>,
    /// Every block and every tag of raw HTML, without comments.
    pub raw_html: Vec<Range<usize>>,
    /// The first element that is nested too deep; nothing inside it is in the lists.
    pub too_deep: Option<Range<usize>>,
    /// What was left as text although it looks like syntax.
    pub leftovers: Vec<Leftover>,
    /// The first paragraph with words, outside quotations, lists and footnotes.
    pub first_paragraph: Option<FirstParagraph>,
}

/// A piece of text that looks like syntax.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// What it looks like.
    pub kind: LeftoverKind,
    /// Its place.
    pub range: Range<usize>,
}

/// What a piece of text looks like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftoverKind {
    /// A link to an event or note.
    Link,
    /// Attributes in braces with a date, which the parser does not read as those of a heading.
    Braces,
    /// A heading with this number of signs.
    Heading {
        /// Number of `#`.
        signs: usize,
    },
    /// A call of a footnote without a definition or without its second bracket.
    Footnote {
        /// Its name.
        label: String,
    },
    /// A footnote that nothing calls.
    UncalledFootnote,
    /// The address of a label, as in `[label]: https://…`, that no link uses.
    UnusedDefinition {
        /// The label.
        label: String,
    },
    /// A second footnote with the name of an earlier one.
    RepeatedFootnote,
    /// A link without words.
    EmptyLink,
    /// A block of code that is not closed.
    OpenCode,
    /// Syntax of another program.
    Foreign,
    /// A line that may begin with a date.
    DatedLine {
        /// Whether it is an item of a list, a row of a table, or begins in bold.
        is_marked: bool,
    },
    /// `[words][label]` without a definition of the label.
    Reference {
        /// Words of the link.
        words: String,
        /// Name of the definition.
        label: String,
    },
    /// A link or image without one of its brackets, with its parts apart, or with a space in its address.
    HalfLink,
    /// `[[name]` and the like: a wikilink that lacks a bracket, or has others.
    Wikilink,
    /// `> [!note]`
    Callout {
        /// Its kind.
        kind: String,
    },
    /// An HTML comment with a mistake in its signs.
    Comment,
    /// Words between pairs of stars that are not bold.
    Bold,
    /// A key at the beginning of a line.
    Field {
        /// Word before the colons, spaces in it replaced by `_`.
        key: String,
        /// Text after them.
        value: String,
        /// 1 for one colon, 2 for two or more.
        colons: usize,
    },
}

/// The paragraph that serves as a summary if none is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstParagraph {
    /// The whole paragraph.
    pub range: Range<usize>,
    /// Its words without markup, white space folded.
    pub text: String,
}

/// A heading, with its attributes and fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written.
    pub level: u8,
    /// Words without markup and attributes, white space folded.
    pub text: String,
    /// Name inside the text: from its id, else its words; unique within the text, never empty. `to_html`
    /// adds the id prefix.
    pub anchor: String,
    /// The whole heading, without its line end.
    pub range: Range<usize>,
    /// Words as written, without marks, attributes and spaces around them.
    pub title_range: Range<usize>,
    /// All attributes between the braces in order, repeated ones too.
    pub attributes: Vec<Attribute>,
    /// `key:: value` lines under the heading, repeated ones too; none for a nested heading.
    pub fields: Vec<Field>,
    /// The text under it: after heading and fields, to the next dated heading or heading of the same or a
    /// higher level.
    pub section: Range<usize>,
    /// Number of quotations, lists and items around it; 0 at the top level.
    pub nesting: usize,
}

/// One attribute between the braces of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    /// The whole attribute, such as `#id` or `key=value`.
    pub range: Range<usize>,
    /// Its kind and content.
    pub kind: AttributeKind,
}

/// The forms of attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttributeKind {
    /// `#id`, without the `#`; may be empty.
    Id(String),
    /// `.class`, without the dot; may be empty.
    Class(String),
    /// `key=value`; either may be empty.
    Pair {
        /// Text before the first `=`.
        key: String,
        /// Its place.
        key_range: Range<usize>,
        /// Text after the first `=`, as written, with quotation marks.
        value: String,
        /// Its place.
        value_range: Range<usize>,
    },
    /// A word of another form.
    Word(String),
}

/// A line `key:: value` under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Word before `::`.
    pub key: String,
    /// Its place.
    pub key_range: Range<usize>,
    /// Text after it, without spaces around it; may be empty.
    pub value: String,
    /// Its place; empty and at the end of the line for an empty value.
    pub value_range: Range<usize>,
}

/// A link, with the sentence around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Destination, entities and escapes decoded; an e-mail autolink has its `mailto:`.
    pub destination: String,
    /// Title, decoded; empty if there is none.
    pub title: String,
    /// Words without markup, white space folded.
    pub text: String,
    /// The whole link.
    pub range: Range<usize>,
    /// Place of the destination, for a reference in its definition; `None` if unclear.
    pub destination_range: Option<Range<usize>>,
    /// Place of the title, without its quotation marks.
    pub title_range: Option<Range<usize>>,
    /// Words of the sentence around it, without markup, white space folded; empty if the link does not
    /// lead to an event.
    pub sentence: Arc<str>,
    /// The sentence as written; the link, if it does not lead to an event.
    pub sentence_range: Range<usize>,
}

impl Link {
    /// Returns whether it leads to an event: `[…](event:ID)`.
    pub fn leads_to_event(&self) -> bool {
        self.destination.starts_with("event:")
    }

    /// Returns whether it leads to an event, or is a wikilink, which may.
    pub fn may_lead_to_event(&self) -> bool {
        self.leads_to_event() || super::wikilink::name(&self.destination).is_some()
    }
}

/// One image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Destination, entities and escapes decoded.
    pub destination: String,
    /// Alternative text without markup; empty if there is none.
    pub alt: String,
    /// Title, decoded; empty if there is none.
    pub title: String,
    /// The whole image.
    pub range: Range<usize>,
    /// Place of the destination, for a reference in its definition; `None` if unclear.
    pub destination_range: Option<Range<usize>>,
}
