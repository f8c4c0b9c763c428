//! Merges all notes into events: joins them by id, dates, checks and sorts them.
//!
//! Pure: nothing here knows an address, a page or a language.

mod clusters;
mod collisions;
mod dating;
mod finder;
mod identity;
mod links;
mod lint;
mod merge;
mod moments;
mod names;
mod order;
mod own_events;
mod paths;
mod relations;
mod reports;
mod similar_events;
mod similar_ids;
mod similar_terms;
mod sources;
mod term_names;
mod term_slugs;
mod terms;
mod translated;
mod wiki_names;
mod wikilinks;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use dating::date_key;
pub(crate) use finder::Guesses;
pub use merge::merge;
pub use order::display_day;
pub use sources::{NamedReport, source_key};
pub use wikilinks::Wikilinks;

use crate::config::{self, Config};
use crate::date::{Day, When};
use crate::diag::Place;
use crate::id::{Beside, Id};
use crate::inputs::FileSource;
use crate::note::{Change, Claim, Media, Note, Status, Terms, Translation};
use crate::words::Lang;

/// Index of a note in [`Timeline::notes`].
pub type NoteIndex = Id<Arc<Note>>;
/// Index of an event in [`Timeline::events`].
pub type EventIndex = Id<Event>;
/// Index of a claim in [`Event::claims`].
pub type ClaimIndex = Id<EventClaim>;

/// What a timeline is made of.
#[derive(Debug)]
pub struct MergeInput<'a> {
    /// The notes of the site, sorted by path.
    pub notes: Vec<Arc<Note>>,
    /// Drafts that are left out, to report links that lead to them.
    pub drafts: Vec<Arc<Note>>,
    /// Translations, sorted by path.
    pub translations: Vec<Arc<Translation>>,
    /// The configuration.
    pub config: &'a Config,
    /// Files below the content folder that are not notes, by path below it.
    pub files: &'a BTreeMap<String, FileSource>,
    /// Sizes, in words, of the images that are too large for phones.
    pub large_images: &'a BTreeMap<String, String>,
    /// Drawings that contain a script.
    pub scripted_images: &'a BTreeSet<String>,
    /// Day of the build, for diagnostics only.
    pub today: Day,
}

/// The events of all notes.
#[derive(Debug, Default)]
pub struct Timeline {
    /// The notes of the site, including records and pages, sorted by path.
    pub notes: Vec<Arc<Note>>,
    /// The events, oldest first, then by id.
    pub events: Vec<Event>,
    /// Position of each event if events are sorted newest first.
    newest: Beside<Event, usize>,
    /// Ids and aliases of events.
    pub names: BTreeMap<String, EventIndex>,
    /// Slugs and aliases of notes and pages (not of records).
    pub note_names: BTreeMap<String, NoteIndex>,
    /// The taxonomies in the order of the configuration.
    pub taxonomies: Vec<Taxonomy>,
    /// Translations by language.
    pub translated: BTreeMap<Lang, TimelineTranslation>,
    /// Files below the content folder that notes link, show or name, by path below it.
    pub files: BTreeSet<String>,
    /// What wikilinks lead to.
    pub wikilinks: Wikilinks,
}

/// A taxonomy and its terms.
#[derive(Debug, Clone)]
pub struct Taxonomy {
    /// Name in the configuration.
    pub name: String,
    /// Terms of notes or events, sorted by title (normalized), then name.
    pub terms: Vec<Term>,
    /// Index of a term in `terms` by each of its spellings, normalized.
    pub spellings: BTreeMap<String, Id<Term>>,
}

impl Taxonomy {
    /// Returns the place in `terms` of the term with this spelling.
    pub fn place_of(&self, spelling: &str) -> Option<Id<Term>> {
        self.spellings.get(&crate::slug::normalize(spelling)).copied()
    }
}

/// A term of a taxonomy.
#[derive(Debug, Clone)]
pub struct Term {
    /// Name as declared, else as most used.
    pub name: String,
    /// Last part of its address.
    pub slug: String,
    /// Declaration in the configuration; empty if there is none.
    pub declared: config::Term,
    /// Its events, oldest first.
    pub events: Vec<EventIndex>,
    /// Notes that have it, sorted by path.
    pub notes: Vec<NoteIndex>,
}

/// The translations into one language.
#[derive(Debug, Clone, Default)]
pub struct TimelineTranslation {
    /// Notes, records and pages.
    pub notes: BTreeMap<NoteIndex, Arc<Translation>>,
    /// Titles and texts (Markdown) of events, each with its note.
    pub events: BTreeMap<EventIndex, EventTranslation>,
}

/// The words for an event in another language.
#[derive(Debug, Clone)]
pub struct EventTranslation {
    /// Title.
    pub title: Option<String>,
    /// Text (Markdown).
    pub text: Option<String>,
    /// The note to which the translation of the text belongs; links in the text start from its folder.
    pub text_from: NoteIndex,
}

/// Something that happened or will happen.
#[derive(Debug, Clone)]
pub struct Event {
    /// Stable id.
    pub id: String,
    /// Title.
    pub title: String,
    /// The claim that gives the title; `None` for the record's.
    pub title_from: Option<ClaimIndex>,
    /// Text: the record's body, or that of a claim.
    pub text: Option<EventText>,
    /// Date.
    pub date: Dating,
    /// Status.
    pub status: Status,
    /// Planned date, if something else has replaced it.
    pub had_been_planned: Option<When>,
    /// Whether every claim is retracted: the event keeps its page and leaves the timelines.
    pub withdrawn: bool,
    /// Whether it is a key event.
    pub key: bool,
    /// Images, each with the note that names it.
    pub media: Vec<(NoteIndex, Media)>,
    /// Event of which it is a part.
    pub part_of: Option<EventIndex>,
    /// Events that it follows, as steps of one sequence, in the order of the notes.
    pub follows: Vec<EventIndex>,
    /// Other events to see.
    pub related: Vec<EventIndex>,
    /// Its other ids, and old site paths beginning with `/`.
    pub aliases: BTreeMap<String, Place>,
    /// Corrections, latest first.
    pub changes: Vec<Change>,
    /// Terms by taxonomy, as declared in the configuration, else as most used; sorted.
    pub terms: Terms,
    /// All claims, in order of publication, then path, then place.
    pub claims: Vec<EventClaim>,
    /// The editor's record.
    pub record: Option<NoteIndex>,
    /// Notes that link it without dating it.
    pub mentions: Vec<NoteIndex>,
}

/// The text of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventText {
    /// The body of the record.
    Record(NoteIndex),
    /// The text of a claim.
    Claim(ClaimIndex),
}

/// A claim of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventClaim {
    /// Id: `<event id>--<note slug>`, then `-2`, …; unique in the site, so a number is skipped if another
    /// claim's id ends with it.
    pub id: String,
    /// Its note.
    pub note: NoteIndex,
    /// Index in the note's `claims`; `None` for a record that is itself the only claim.
    pub claim: Option<Id<Claim>>,
}

/// The date of an event, and the dates of its sources.
#[derive(Debug, Clone)]
pub struct Dating {
    /// The date shown: a claim's, the record's, or the set or interval of the rivals.
    pub when: When,
    /// The rival dates, oldest first; empty if all agree.
    pub rivals: Vec<When>,
    /// Whether a record or lead has chosen the date, with or without a reason.
    pub decided: bool,
    /// Whether a record or lead has decided between the rivals, with a reason.
    pub settled: bool,
    /// The reason.
    pub because: Option<String>,
    /// Words for the date, as its note writes them.
    pub date_text: Option<String>,
}

/// Returns whether two dates are equal, however they are written.
pub fn same_date(a: &When, b: &When) -> bool {
    date_key(a) == date_key(b)
}

impl Dating {
    /// Whether the date shown is the rivals together, rather than one that the editor chose.
    pub fn is_undecided(&self) -> bool {
        !self.decided && !self.rivals.is_empty()
    }

    /// Returns whether this date, however it is written, is one of the rivals.
    pub fn is_rival(&self, when: &When) -> bool {
        self.rivals.iter().any(|rival| same_date(rival, when))
    }
}

impl Timeline {
    /// Returns the event of this id or alias.
    pub fn event(&self, name: &str) -> Option<&Event> {
        self.names.get(name).map(|index| &self.events[*index])
    }

    /// Returns the note of this slug, alias, or path below the content folder with or without `.md`; for
    /// an event's id or alias its record.
    pub fn note_named(&self, name: &str) -> Option<NoteIndex> {
        let at = |path: &str| self.note_at(path);
        let record = || self.event(name).and_then(|event| event.record);
        let named = self.note_names.get(name).copied();
        named.or_else(|| at(name)).or_else(|| at(&format!("{name}.md"))).or_else(record)
    }

    /// The note at this path below the content folder.
    pub fn note_at(&self, path: &str) -> Option<NoteIndex> {
        self.notes.binary_search_by(|note| note.path.as_str().cmp(path)).ok().map(Id::new)
    }

    /// Returns the term of this name, alias or spelling in a taxonomy.
    pub fn term(&self, taxonomy: &str, name: &str) -> Option<&Term> {
        let taxonomy = self.taxonomies.iter().find(|known| known.name == taxonomy)?;
        Some(&taxonomy.terms[taxonomy.place_of(name)?])
    }

    /// Returns the events of a term that are not withdrawn, oldest first.
    pub fn shown_events(&self, term: &Term) -> impl Iterator<Item = EventIndex> {
        term.events.iter().copied().filter(|event| !self.events[*event].withdrawn)
    }

    /// Returns the note of this claim.
    pub fn note_of(&self, claim: &EventClaim) -> &Note {
        &self.notes[claim.note]
    }

    /// Returns the place that gives an event its id: its first claim, or its record.
    pub fn place_of_id(&self, event: &Event) -> Option<Place> {
        let first = event.claims.first()?;
        let note = self.note_of(first);
        let range = first.claim.map_or(note.slug_place.clone(), |at| note.claims[at].id_place());
        Some(note.place(range))
    }
}
