//! The data of a timeline: what `timeline.json` contains, and what all other formats are made from.
//!
//! The types are the contract. Their schema ([`super::schema`]) and the reference in `docs/data.md`
//! are made from them; the comments here are what users read there. Members may be added, never
//! renamed or removed, as long as [`VERSION`] stays.

mod claim;
mod event;

pub use claim::{Claim, Source};
pub use event::{Change, DatePiece, Event, Media, Translation};

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use crate::cite::Cited;
use crate::date::{Day, Moment};
use crate::words::{Arg, Words};

/// The version of the data, which is also in its address: `/data/v1/`.
pub const VERSION: u8 = 1;

/// Events with their claims, and the notes that make them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
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
    /// The address of the site, with a slash at its end; every other address of these
    /// files starts there. `null` where the configuration gives none.
    pub base_url: Option<String>,
    /// Who writes the site.
    pub author: Option<String>,
    /// The licence of the site's own words, as an SPDX name or an address.
    pub license: Option<String>,
    /// The latest day on which a note was added, revised or corrected or a report published.
    #[schemars(with = "Option<String>")]
    pub updated: Option<Day>,
    /// Which part of the site this file contains; `null` in the file of the whole site.
    pub selection: Option<Selection>,
    /// The numbers of what this file contains.
    pub counts: Counts,
    /// The taxonomies, each with those of its terms that occur in this file.
    pub taxonomies: Vec<Taxonomy>,
    /// The events, oldest first.
    pub events: Vec<Arc<Event>>,
    /// The notes that make claims about these events or mention them; in the file of the whole site all
    /// notes about reports. Editors' records are events, not notes.
    pub notes: Vec<Note>,
    /// The words of its language.
    #[serde(skip)]
    pub words: Arc<Words>,
    /// The page that shows it, from the site's root.
    #[serde(skip)]
    pub page: String,
    /// The colour of decoration, as CSS writes it.
    #[serde(skip)]
    pub accent: String,
    /// The folder of the language below the site's root: empty or with a slash at its end.
    #[serde(skip)]
    pub prefix: String,
    /// The names of groups by the id of their events, if the timeline has a chart.
    #[serde(skip)]
    pub groups: BTreeMap<String, String>,
    /// The reports on which the events are based; filled in for exports alone.
    #[serde(skip)]
    pub reports: Vec<Cited>,
}

/// A part of the site.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Selection {
    /// What kind of part.
    #[schemars(extend("enum" = ["year", "undated", "event", "timeline", "term", "list"]))]
    pub kind: &'static str,
    /// Its name in addresses: `2024`, an event's or a timeline's id, a term's last part; of another
    /// list, the address of its page, such as `decade/1980s`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The taxonomy of a term.
    pub taxonomy: Option<String>,
}

/// The numbers of what a file contains.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct Counts {
    /// Notes that make claims about these events; in the file of the whole site all notes.
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
    /// Its page, or its entry in the index of its taxonomy, from the site's root; `null` where terms have
    /// no pages.
    pub url: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// Addresses of the same thing elsewhere, such as Wikidata.
    pub same_as: Vec<String>,
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
    #[schemars(with = "Option<String>")]
    pub added: Option<Moment>,
    /// When it was last revised, in the same form.
    #[schemars(with = "Option<String>")]
    pub updated: Option<Moment>,
    /// It is itself an event, which is among the events.
    #[serde(skip)]
    pub own_event: bool,
    /// When it became known to readers.
    #[serde(skip)]
    pub joined: Option<Moment>,
}

impl Document {
    /// The absolute address of one that starts at the site's root; `None` without `base_url`.
    pub fn absolute(&self, address: &str) -> Option<String> {
        self.base_url.as_ref().map(|base| format!("{base}{address}"))
    }

    /// Returns the credit of a picture with a label; a credit that begins with one stays as it is.
    pub(super) fn credit(&self, media: &Media) -> Option<String> {
        let credit = media.credit.as_ref()?;
        if credit.contains([':', '：']) {
            return Some(credit.clone());
        }
        Some(self.words.message("image-credit", &[("credit", Arg::Text(credit))]))
    }

    /// A word of its language.
    pub fn label(&self, id: &str) -> String {
        self.words.message(id, &[])
    }

    /// The title of the part, else of the site.
    pub fn heading(&self) -> &str {
        self.selection.as_ref().map_or(&self.title, |selection| &selection.title)
    }

    /// The events on timelines.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.events.iter().map(|event| &**event).filter(|event| !event.withdrawn)
    }

    /// The number of events on timelines that fulfil a condition.
    pub fn count(&self, holds: impl Fn(&Event) -> bool) -> usize {
        self.shown().filter(|event| holds(event)).count()
    }
}
