//! Reads one Markdown file as a [`Note`]: its front matter, its text, and all its claims.
//!
//! Each file is read alone; `timeline` joins what several notes say of one event.

mod builder;
mod claims;
mod doubts;
mod excerpt;
mod front_matter;
mod leftovers;
mod links;
mod parse;
mod references;
mod source;
mod split;
mod terms;
mod translation;
mod undated_headings;

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

pub use excerpt::Excerpt;
pub use links::{Reference, Target, Usage, decode, is_image, named_file, resolve, target};
pub use parse::{NoteFile, PROPOSED, parse};
pub use source::{Source, host};
pub use split::front_matter;
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
    /// Kind of note.
    pub kind: Kind,
    /// Last part of its address; the event's id if the note is a record.
    pub slug: String,
    /// Place of the slug; the beginning of the file if the slug is the file's name.
    pub slug_place: Range<usize>,
    /// Whether it is left out unless drafts are built.
    pub draft: bool,
    /// Title.
    pub title: String,
    /// Place of the title.
    pub title_place: Range<usize>,
    /// Date of its front matter: of the publication, or of the event if [`Note::is_event`].
    pub date: Option<When>,
    /// The report; its `published` has the day of publication if that is known.
    pub source: Option<Source>,
    /// Summary in plain text, as written or from the first paragraph.
    pub summary: Option<String>,
    /// The same as Markdown, if it has wikilinks, whose titles depend on the language.
    pub linked_summary: Option<String>,
    /// Language, if it is not the site's.
    pub lang: Option<Lang>,
    /// Old slugs (or, of a record, ids), and old site paths beginning with `/`.
    pub aliases: Vec<Spanned<String>>,
    /// When it joined the site.
    pub added: Option<Moment>,
    /// When it was last revised.
    pub updated: Option<Moment>,
    /// Text.
    pub body: Body,
    /// Terms; those of a claim replace them.
    pub terms: WrittenTerms,
    /// Images.
    pub media: Vec<Media>,
    /// Claims, in the order of the file.
    pub claims: Vec<Claim>,
    /// Whether it stops being its own event if one of its wikilinks leads to an event.
    pub event_unless_linked: bool,
    /// Events that its text links without dating them, and all other links, in the order of the file.
    pub references: Vec<Reference>,
    /// Warnings that are accepted here.
    pub allow: BTreeSet<Code>,
    /// Free keys.
    pub extra: Value,
}

/// Kind of note.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// About a report.
    Report {
        /// Whether it is its own event: it claims nothing else and links to no event.
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
    /// Id of the event.
    pub id: String,
    /// Date of the event.
    pub date: Option<When>,
    /// Place of the date, usable or not; the beginning of the file if there is none.
    pub date_place: Range<usize>,
    /// Words for the date.
    pub date_text: Option<String>,
    /// Reason for the date.
    pub because: Option<String>,
    /// Status of the event.
    pub status: Option<Status>,
    /// Fields of the event.
    pub event_fields: EventFields,
}

/// Whether something happened, in the words of the notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// A source says so; the default.
    #[default]
    Reported,
    /// It certainly happened.
    Confirmed,
    /// It is expected to happen.
    Planned,
    /// A source contradicts it.
    Disputed,
    /// It did not happen.
    Denied,
    /// The report retracted it.
    Retracted,
}

impl Status {
    /// Returns the word that notes and data use.
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

    /// Returns whether the event may have happened: it is neither planned, denied nor retracted.
    pub fn may_have_happened(self) -> bool {
        matches!(self, Status::Reported | Status::Confirmed | Status::Disputed)
    }

    /// Returns whether readers need a warning beside the title: it may not have happened.
    pub fn is_warning(self) -> bool {
        !matches!(self, Status::Reported | Status::Confirmed)
    }
}

/// The text under the front matter.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Body {
    /// Markdown, with comments blanked out.
    pub markdown: Excerpt,
    /// Byte of the file at which it begins.
    pub offset: usize,
    /// Whether it may be published (`body: report` may not).
    pub published: bool,
    /// Whether it is the report's own text.
    pub report: bool,
    /// Whether its first `#` heading is the title, which the page shows already.
    pub begins_with_title: bool,
    /// Anchors of its headings, in order.
    pub anchors: Box<[String]>,
    /// Whether its first paragraph is the note's summary.
    pub begins_with_summary: bool,
}

/// A piece of Markdown with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The Markdown.
    pub markdown: String,
    /// Its place in the file.
    pub place: Range<usize>,
}

impl From<Spanned<String>> for Text {
    fn from(written: Spanned<String>) -> Self {
        Text { markdown: written.value, place: written.range }
    }
}

/// What one report says about one event.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Id of the event: the explicit one, or one made from the note's slug and the title. Empty if
    /// neither is possible, which is reported.
    pub id: String,
    /// Whether the id is explicit, so claims of other notes may join it.
    pub explicit: bool,
    /// How the claim is written.
    pub form: ClaimForm,
    /// Its place.
    pub place: Range<usize>,
    /// Places of its parts.
    pub places: ClaimPlaces,
    /// Date of the event; `None` if the report gives none.
    pub date: Option<When>,
    /// Words of the report for the date.
    pub date_text: Option<String>,
    /// Title of the event.
    pub title: Option<String>,
    /// Text about the event.
    pub text: Option<Text>,
    /// Exact words of the report.
    pub quote: Option<String>,
    /// Quotation in the site's language.
    pub quote_translation: Option<String>,
    /// Page of the quotation.
    pub page: Option<String>,
    /// Status of the event; `None` if it is not written, so `reported`.
    pub status: Option<Status>,
    /// Person or body that the report names for it.
    pub according_to: Option<String>,
    /// Source, if it is not the note's.
    pub source: Option<Source>,
    /// Whether its date, title and text take precedence over those of other claims.
    pub lead: Spanned<bool>,
    /// Reason for that.
    pub because: Option<String>,
    /// Taxonomies that replace the note's for this event.
    pub terms: WrittenTerms,
    /// Fields of the event itself.
    pub event_fields: EventFields,
    /// Free keys.
    pub extra: Value,
}

/// Places of parts of a claim, usable or not; `None` for what is not written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClaimPlaces {
    /// Place of the id.
    pub id: Option<Range<usize>>,
    /// Place of the date.
    pub date: Option<Range<usize>>,
    /// Place of the quotation.
    pub quote: Option<Range<usize>>,
}

/// How a claim is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClaimForm {
    /// An entry of `events`, or of `claims` in a record.
    Entry,
    /// A dated heading.
    Heading,
    /// A dated link.
    Link,
    /// The note itself, which is its own event.
    Note,
}

/// Fields that belong to an event rather than to a claim about it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EventFields {
    /// Whether it is a key event.
    pub key: bool,
    /// Images.
    pub media: Vec<Media>,
    /// Event of which it is a part.
    pub part_of: Option<Spanned<String>>,
    /// Events that it follows, as steps of one sequence.
    pub follows: Vec<Spanned<String>>,
    /// Other events to see.
    pub related: Vec<Spanned<String>>,
    /// Its other ids, and old site paths beginning with `/`.
    pub aliases: Vec<Spanned<String>>,
    /// Corrections.
    pub changes: Vec<Change>,
}

/// A correction of an event's entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Date of the correction.
    pub date: When,
    /// Text of the correction (Markdown).
    pub text: String,
}

/// An image.
#[derive(Debug, Clone, PartialEq)]
pub struct Media {
    /// Path below the content folder.
    pub image: String,
    /// Alternative text.
    pub alt: String,
    /// Caption (Markdown).
    pub caption: Option<String>,
    /// Credit.
    pub credit: Option<String>,
    /// Place of its file's name.
    pub place: Range<usize>,
}

impl Note {
    /// Returns whether the note is its own event, so its date is that of the event.
    pub fn is_event(&self) -> bool {
        matches!(self.kind, Kind::Report { own_event: true })
    }

    /// Returns its folder below the content folder, with a `/` at its end unless empty.
    pub fn folder(&self) -> &str {
        links::folder(&self.path)
    }

    /// Returns the record, if the note is one.
    pub fn record(&self) -> Option<&Record> {
        match &self.kind {
            Kind::Record(record) => Some(record),
            _ => None,
        }
    }

    /// Returns whether it is a page.
    pub fn is_page(&self) -> bool {
        matches!(self.kind, Kind::Page)
    }

    /// Returns when the report was published, if that is known.
    pub fn published(&self) -> Option<&When> {
        self.source.as_ref().and_then(|source| source.published.as_ref()).or(match self.kind {
            Kind::Report { own_event: false } => self.date.as_ref(),
            _ => None,
        })
    }

    /// Returns a place in this note.
    pub fn place(&self, range: Range<usize>) -> Place {
        Place::new(&self.file, range)
    }
}

impl Claim {
    /// Returns the place of the id; if it is not written, that of the claim.
    pub fn id_place(&self) -> Range<usize> {
        self.places.id.as_ref().unwrap_or(&self.place).clone()
    }

    /// Returns the place of the date; if it is not written, that of the claim.
    pub fn date_place(&self) -> Range<usize> {
        self.places.date.as_ref().unwrap_or(&self.place).clone()
    }

    /// Returns the status, `reported` if it is not written.
    pub fn status(&self) -> Status {
        self.status.unwrap_or_default()
    }
}
