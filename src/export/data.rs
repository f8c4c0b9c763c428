//! The data of a timeline: what `timeline.json` holds, and what all other formats are made from.
//!
//! The types are the contract. Their schema ([`super::schema`]) and the reference in `docs/data.md`
//! are made from them; the comments here are what users read there. Members may be added, never
//! renamed or removed, as long as [`VERSION`] stays.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::date::When;

/// The version of the data, which is also in its address: `/data/v1/`.
pub const VERSION: u8 = 1;

/// Events with their claims, and the notes that make them.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Document {
    /// The version of this format: 1.
    #[schemars(extend("const" = 1))]
    pub version: u8,
    /// The site's title.
    pub title: String,
    /// What the site is about.
    pub description: Option<String>,
    /// The site's language, a BCP 47 tag.
    pub lang: String,
    /// The address at which the site stands, with a slash at its end; every other address of these
    /// files starts there. `null` where the configuration gives none.
    pub base_url: Option<String>,
    /// Who writes the site.
    pub author: Option<String>,
    /// The licence of the site's own words, as an SPDX name or an address.
    pub license: Option<String>,
    /// The latest day on which a note was added or revised or its report published.
    pub updated: Option<String>,
    /// Which part of the site this file holds; `null` in the file of the whole site.
    pub selection: Option<Selection>,
    /// How much of everything this file holds.
    pub counts: Counts,
    /// The taxonomies, each with those of its terms that occur in this file.
    pub taxonomies: Vec<Taxonomy>,
    /// The events, oldest first.
    pub events: Vec<Event>,
    /// The notes that these events rest on or that mention them; in the file of the whole site all
    /// notes about reports. Editors' records are events, not notes.
    pub notes: Vec<Note>,
    /// Words for the formats that people read.
    #[serde(skip)]
    pub words: Words,
    /// The folder of the language below the site's root: empty or with a slash at its end.
    #[serde(skip)]
    pub prefix: String,
    /// The taxonomy whose terms are lanes.
    #[serde(skip)]
    pub lanes: Option<String>,
}

/// Words in the document's language.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// "Sources"
    pub sources: String,
    /// "Changes"
    pub changes: String,
    /// "Date unknown"
    pub undated: String,
    /// "Date"
    pub date: String,
}

/// A part of the site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Selection {
    /// What kind of part.
    #[schemars(extend("enum" = ["year", "undated", "event", "timeline", "term"]))]
    pub kind: &'static str,
    /// Its name in addresses: `2024`, an event's or a timeline's id, a term's last part.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The taxonomy of a term.
    pub taxonomy: Option<String>,
}

/// How much a file holds.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Counts {
    /// Notes that claim something of these events; in the file of the whole site all notes.
    pub notes: usize,
    /// Claims.
    pub claims: usize,
    /// Events.
    pub events: usize,
    /// Events whose dates cannot all be true.
    pub rival_dates: usize,
}

/// A taxonomy.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Taxonomy {
    /// Its name in notes.
    pub id: String,
    /// Its name for readers.
    pub title: String,
    /// Its terms in the order of their titles.
    pub terms: Vec<Term>,
}

/// A term of a taxonomy.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Term {
    /// Its name, as the events of this file have it.
    pub name: String,
    /// Its name for readers.
    pub title: String,
    /// Its page, from the site's root; `null` where terms have no pages.
    pub url: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// Addresses of the same thing elsewhere, such as Wikidata.
    pub same_as: Vec<String>,
}

/// An event: something that happened or will happen.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Event {
    /// Its stable id.
    pub id: String,
    /// Its page, from the site's root.
    pub url: String,
    /// What happened.
    pub title: String,
    /// Its text as HTML, addresses starting at the site's root; may be empty.
    pub text: String,
    /// When, as written in the notes; of open rival dates their EDTF set.
    pub date: String,
    /// When, in standard EDTF (ISO 8601-2); `unknown` where nobody knows.
    pub edtf: String,
    /// The first day that the date can mean; `null` where open or unknown. Years that four digits do
    /// not hold are written as in `Y12024-01-01`.
    pub earliest: Option<String>,
    /// The last day that the date can mean; likewise.
    pub latest: Option<String>,
    /// How exact the date is.
    #[schemars(extend("enum" = PRECISIONS))]
    pub precision: &'static str,
    /// `approximate`, `uncertain`, both or neither.
    #[schemars(extend("items" = {"type": "string", "enum": ["approximate", "uncertain"]}))]
    pub qualifiers: Vec<&'static str>,
    /// The date as the pages show it.
    pub date_words: String,
    /// The words that its giver wrote for it.
    pub date_text: Option<String>,
    /// Whether it happened.
    #[schemars(extend("enum" = STATUSES))]
    pub status: &'static str,
    /// A key event.
    pub key: bool,
    /// The sources give dates that cannot all be true.
    pub rival_dates: bool,
    /// These dates as written, oldest first; empty where all agree.
    pub rivals: Vec<String>,
    /// An editor has decided between them.
    pub settled: bool,
    /// Why this date.
    pub because: Option<String>,
    /// For when it had been planned, as written, where it then came otherwise.
    pub had_been_planned: Option<String>,
    /// Every source has taken it back: the event has a page and stands in no timeline.
    pub withdrawn: bool,
    /// Ids of the events on which it builds.
    pub follows: Vec<String>,
    /// The id of the event of which it is a part.
    pub part_of: Option<String>,
    /// Ids of events beside it.
    pub related: Vec<String>,
    /// Its other ids, and old addresses beginning with a slash.
    pub aliases: Vec<String>,
    /// Its terms by taxonomy.
    pub taxonomies: BTreeMap<String, Vec<String>>,
    /// What is translated, by language.
    pub translations: BTreeMap<String, Translation>,
    /// Its pictures.
    pub media: Vec<Media>,
    /// Corrections, latest first.
    pub changes: Vec<Change>,
    /// When the first of its notes joined the site, as written: a day or an RFC 3339 date-time.
    pub added: Option<String>,
    /// When one of its notes was last revised, likewise.
    pub updated: Option<String>,
    /// Every claim, in order of publication.
    pub claims: Vec<Claim>,
    /// Notes that mention it without dating it, by slug.
    pub mentioned_in: Vec<String>,
    /// The date, to reckon with.
    #[serde(skip)]
    pub when: When,
    /// A sentence about how exact the date is, where one is due.
    #[serde(skip)]
    pub date_note: Option<String>,
    /// When it became known to readers, as [`super::moment`] writes it.
    #[serde(skip)]
    pub joined: Option<String>,
}

/// What `precision` says.
const PRECISIONS: [&str; 13] = [
    "second",
    "minute",
    "day",
    "month",
    "season",
    "year",
    "decade",
    "century",
    "millennium",
    "interval",
    "set",
    "partial",
    "unknown",
];
/// What `status` says.
const STATUSES: [&str; 6] = ["reported", "confirmed", "planned", "disputed", "denied", "retracted"];

/// The words for an event in another language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Translation {
    /// Its title.
    pub title: Option<String>,
}

/// A picture.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Media {
    /// Where it is, from the site's root.
    pub url: String,
    /// What it shows.
    pub alt: String,
    /// A line under it as HTML.
    pub caption: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// A correction.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Change {
    /// When, as written.
    pub date: String,
    /// What, as HTML.
    pub text: String,
    /// Its first day, as [`super::moment`] writes it.
    #[serde(skip)]
    pub moment: Option<String>,
}

/// What one speaker in one source says of one event.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Claim {
    /// Its id, which is also its anchor on the event's page.
    pub id: String,
    /// The slug of the note that makes it; of a record, the event's id.
    pub note: String,
    /// The note's page, from the site's root; `null` where notes have no pages.
    pub note_url: Option<String>,
    /// What it rests on.
    pub source: Option<Source>,
    /// When it happened, as written; `null`: this source gives no date.
    pub date: Option<String>,
    /// The same in standard EDTF.
    pub edtf: Option<String>,
    /// The first day that this date can mean; `null` where open or unknown.
    pub earliest: Option<String>,
    /// The last day that it can mean; likewise.
    pub latest: Option<String>,
    /// How exact this date is.
    #[schemars(extend("enum" = OR_NO_PRECISION))]
    pub precision: Option<&'static str>,
    /// The source's words for the date.
    pub date_text: Option<String>,
    /// The claim's own title.
    pub title: Option<String>,
    /// Its own text as HTML.
    pub text: Option<String>,
    /// The source's exact words.
    pub quote: Option<String>,
    /// The quotation in the site's language.
    pub quote_translation: Option<String>,
    /// Whom the source names for it.
    pub according_to: Option<String>,
    /// On which page of the source.
    pub page: Option<String>,
    /// Whether it happened, says this source.
    #[schemars(extend("enum" = STATUSES))]
    pub status: &'static str,
    /// An editor follows this claim.
    pub lead: bool,
}

/// What the `precision` of a claim says.
const OR_NO_PRECISION: [Option<&str>; 14] = {
    let mut all = [None; 14];
    let mut at = 0;
    while at < PRECISIONS.len() {
        all[at] = Some(PRECISIONS[at]);
        at += 1;
    }
    all
};

/// A published report. What is not known of it is left out, but for name, address and date.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Source {
    /// The outlet's name, else the report's title, else the address's host.
    pub name: Option<String>,
    /// The report's own title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who wrote it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub author: Vec<String>,
    /// Where it can be read.
    pub url: Option<String>,
    /// What it is.
    #[serde(rename = "type")]
    #[schemars(extend("enum" = ["article", "book", "document", "statement", "video", "other"]))]
    pub kind: String,
    /// Who published it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Its number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Where an agency's report was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// When it was published, as written.
    pub published: Option<String>,
    /// When it was read, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accessed: Option<String>,
    /// The address of an archived copy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub archived: Option<String>,
    /// Its language, a BCP 47 tag.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Whether it costs money to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(extend("enum" = ["free", "paywall"]))]
    pub access: Option<String>,
    /// The day of publication in words.
    #[serde(skip)]
    pub published_words: Option<String>,
}

/// A note about a report.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Note {
    /// Its slug: the last part of its address, and what claims name.
    pub id: String,
    /// Its page, from the site's root; `null` where notes have no pages.
    pub url: Option<String>,
    /// Its title.
    pub title: String,
    /// What it says in short, as plain text.
    pub summary: Option<String>,
    /// Its language where that is not the site's.
    pub lang: Option<String>,
    /// The report.
    pub source: Option<Source>,
    /// When it joined the site, as written: a day or an RFC 3339 date-time.
    pub added: Option<String>,
    /// When it was last revised, likewise.
    pub updated: Option<String>,
    /// It is its own event, which stands among the events.
    #[serde(skip)]
    pub own_event: bool,
    /// When it became known to readers, as [`super::moment`] writes it.
    #[serde(skip)]
    pub joined: Option<String>,
}

impl Document {
    /// The absolute address of one that starts at the site's root; `None` without `base_url`.
    pub fn absolute(&self, address: &str) -> Option<String> {
        self.base_url.as_ref().map(|base| format!("{base}{address}"))
    }

    /// The title of the part, else of the site.
    pub fn heading(&self) -> &str {
        self.selection.as_ref().map_or(&self.title, |selection| &selection.title)
    }

    /// The events that stand on timelines.
    pub fn shown(&self) -> impl Iterator<Item = &Event> {
        self.events.iter().filter(|event| !event.withdrawn)
    }

    /// The number of events that stand on timelines and fulfil a condition.
    pub fn count(&self, holds: impl Fn(&Event) -> bool) -> usize {
        self.shown().filter(|event| holds(event)).count()
    }
}

impl Event {
    /// The different sources of its claims, in their order.
    pub fn sources(&self) -> Vec<&Source> {
        let mut sources: Vec<&Source> = Vec::new();
        for source in self.claims.iter().filter_map(|claim| claim.source.as_ref()) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        sources
    }

    /// Its terms of all taxonomies, in the order of the taxonomies' names.
    pub fn terms(&self) -> impl Iterator<Item = &str> {
        self.taxonomies.values().flatten().map(String::as_str)
    }
}
