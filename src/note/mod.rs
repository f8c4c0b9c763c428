//! One Markdown file into a [`Note`]: its front matter, its text, and every claim that it makes.
//!
//! Each file alone: what a note says of events that others tell of too is put together by `timeline`.

mod builder;
mod claims;
mod excerpt;
mod front;
mod links;
mod parse;
mod source;
mod split;
mod terms;
mod texts;
mod translation;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

pub use excerpt::Excerpt;
pub use links::{Reference, Target, decode, target};
pub use parse::{Parsed, parse};
pub use source::{Source, host};
pub use terms::{ByTaxonomy, Terms, WrittenTerms};
pub use translation::{EventWords, Translation};

use crate::date::{Moment, When};
use crate::diag::{Code, Place};
use crate::words::Lang;
use crate::yaml::Spanned;

/// One Markdown file about one article, an event or the site itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Path below the project's root.
    pub file: Arc<str>,
    /// Path below the content folder.
    pub path: String,
    /// What kind of note it is.
    pub kind: Kind,
    /// Last part of its address; an event's id where the note is a record.
    pub slug: String,
    /// Where the slug is given; the file's beginning where it is the file's name.
    pub slug_place: Range<usize>,
    /// Left out unless drafts are wanted.
    pub draft: bool,
    /// Its title.
    pub title: String,
    /// Where the title is given.
    pub title_place: Range<usize>,
    /// The date of its front matter: the publication's, or the event's where [`Note::is_event`].
    pub date: Option<When>,
    /// The report; its `published` holds the day of publication wherever that is known.
    pub source: Option<Source>,
    /// Its summary in plain text, given or taken from the first paragraph.
    pub summary: Option<String>,
    /// Its language, where that is not the site's.
    pub lang: Option<Lang>,
    /// Old slugs (or, of a record, ids), and old site paths beginning with `/`.
    pub aliases: Vec<Spanned<String>>,
    /// When it joined the site.
    pub added: Option<Moment>,
    /// When it was last revised.
    pub updated: Option<Moment>,
    /// Its text.
    pub body: Body,
    /// Its terms; each claim's own come in their place.
    pub terms: WrittenTerms,
    /// Its images.
    pub media: Vec<Media>,
    /// What it claims, in the order of the file.
    pub claims: Vec<Claim>,
    /// Events that its text links without dating them, and all other links, in the order of the file.
    pub references: Vec<Reference>,
    /// Warnings that are accepted here.
    pub allow: BTreeSet<Code>,
    /// Free.
    pub extra: Value,
}

/// What kind of note it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// About a report.
    Report {
        /// It is its own event: it claims nothing else and links to no event.
        own_event: bool,
    },
    /// An editor's record of an event.
    Record(Box<Record>),
    /// A page: undated, without claims.
    Page,
}

/// What an editor decides about an event.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// The event.
    pub id: String,
    /// When it happened.
    pub date: Option<When>,
    /// Where the date is written, usable or not; the file's beginning where it is not.
    pub date_place: Range<usize>,
    /// The words for it.
    pub date_text: Option<String>,
    /// Why this date.
    pub because: Option<String>,
    /// Whether it happened.
    pub status: Option<Status>,
    /// The event's own keys.
    pub own: EventKeys,
}

/// Whether something happened, in the words of the notes (DESIGN of claims: `status`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The default: somebody says so.
    #[default]
    Reported,
    /// It certainly happened.
    Confirmed,
    /// It is to happen.
    Planned,
    /// Somebody contradicts.
    Disputed,
    /// It did not happen.
    Denied,
    /// The report took it back.
    Retracted,
}

impl Status {
    /// The word that notes and data use.
    pub fn word(self) -> &'static str {
        match self {
            Status::Reported => "reported",
            Status::Confirmed => "confirmed",
            Status::Planned => "planned",
            Status::Disputed => "disputed",
            Status::Denied => "denied",
            Status::Retracted => "retracted",
        }
    }
}

/// The text under the front matter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Body {
    /// Markdown, comments blanked out.
    pub markdown: Excerpt,
    /// Byte of the file at which it begins.
    pub offset: usize,
    /// Whether it may be published (`body: report` may not).
    pub published: bool,
    /// It is the report's own text.
    pub report: bool,
    /// The title is its first `#` heading, which the page then shows already.
    pub begins_with_title: bool,
    /// The anchors of its headings, in order.
    pub anchors: Box<[String]>,
    /// The note's summary is its first paragraph.
    pub begins_with_summary: bool,
}

/// A piece of Markdown with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The Markdown.
    pub markdown: String,
    /// Where it stands in the file.
    pub place: Range<usize>,
}

impl From<Spanned<String>> for Text {
    fn from(written: Spanned<String>) -> Self {
        Text { markdown: written.value, place: written.range }
    }
}

/// What one speaker in one source says of one event.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// The event: the explicit id, or the one made from the note's slug and the title. Empty where
    /// neither could be had, which is reported.
    pub id: String,
    /// The id is explicit, so that claims of other notes may join it.
    pub explicit: bool,
    /// How the claim is made.
    pub way: Way,
    /// Where it stands.
    pub place: Range<usize>,
    /// Where its parts are written.
    pub places: ClaimPlaces,
    /// When it happened; `None`: the report gives no date.
    pub date: Option<When>,
    /// The report's words for the date.
    pub date_text: Option<String>,
    /// What happened.
    pub title: Option<String>,
    /// What the report says of it.
    pub text: Option<Text>,
    /// The report's exact words.
    pub quote: Option<String>,
    /// The quotation in the site's language.
    pub quote_translation: Option<String>,
    /// On which page.
    pub page: Option<String>,
    /// Whether it happened; `None`: not written, so `reported`.
    pub status: Option<Status>,
    /// Whom the report names for it.
    pub according_to: Option<String>,
    /// The source where it is not the note's.
    pub source: Option<Source>,
    /// Its date, title and text win over the others'.
    pub lead: Spanned<bool>,
    /// Why.
    pub because: Option<String>,
    /// Taxonomies that replace the note's for this event.
    pub terms: WrittenTerms,
    /// Keys of the event itself.
    pub own: EventKeys,
    /// Free.
    pub extra: Value,
}

/// Where parts of a claim are written, usable or not; `None` for what is not written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClaimPlaces {
    /// The id.
    pub id: Option<Range<usize>>,
    /// The date.
    pub date: Option<Range<usize>>,
    /// The quotation.
    pub quote: Option<Range<usize>>,
}

/// How a claim is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// An entry of `events`, or of a record's `claims`.
    Entry,
    /// A dated heading.
    Heading,
    /// A dated link.
    Link,
    /// The note itself.
    Note,
}

/// Keys that belong to an event rather than to a claim about it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EventKeys {
    /// A key event.
    pub key: bool,
    /// Its images.
    pub media: Vec<Media>,
    /// The event of which it is a part.
    pub part_of: Option<Spanned<String>>,
    /// The events on which it builds.
    pub follows: Vec<Spanned<String>>,
    /// Events beside it.
    pub related: Vec<Spanned<String>>,
    /// Its other ids, and old site paths beginning with `/`.
    pub aliases: Vec<Spanned<String>>,
    /// Corrections.
    pub changes: Vec<Change>,
}

/// A correction of an event's entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// When.
    pub date: When,
    /// What (Markdown).
    pub text: String,
}

/// An image.
#[derive(Debug, Clone, PartialEq)]
pub struct Media {
    /// Path below the content folder.
    pub image: String,
    /// What it shows.
    pub alt: String,
    /// A line under it (Markdown).
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
    /// Where its file is named.
    pub place: Range<usize>,
}

impl Note {
    /// Whether the note is its own event, so that its date is the event's.
    pub fn is_event(&self) -> bool {
        matches!(self.kind, Kind::Report { own_event: true })
    }

    /// The record, where the note is one.
    pub fn record(&self) -> Option<&Record> {
        match &self.kind {
            Kind::Record(record) => Some(record),
            _ => None,
        }
    }

    /// Whether it is a page.
    pub fn is_page(&self) -> bool {
        matches!(self.kind, Kind::Page)
    }

    /// When the report was published, where that is known.
    pub fn published(&self) -> Option<&When> {
        self.source.as_ref().and_then(|source| source.published.as_ref()).or(match self.kind {
            Kind::Report { own_event: false } => self.date.as_ref(),
            _ => None,
        })
    }

    /// A place in this note.
    pub fn place(&self, range: Range<usize>) -> Place {
        Place::new(&self.file, range)
    }
}

impl Claim {
    /// Where its id is written; where it is not, the claim's place.
    pub fn id_place(&self) -> Range<usize> {
        self.places.id.as_ref().unwrap_or(&self.place).clone()
    }

    /// Where its date is written; where it is not, the claim's place.
    pub fn date_place(&self) -> Range<usize> {
        self.places.date.as_ref().unwrap_or(&self.place).clone()
    }

    /// Its status, `reported` where nothing is written.
    pub fn status(&self) -> Status {
        self.status.unwrap_or_default()
    }
}
