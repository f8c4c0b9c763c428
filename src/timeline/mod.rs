//! All notes into the events that they tell of: joined by id, dated, checked, put in order.
//!
//! Pure: nothing here knows an address, a page or a language.

mod collide;
mod dating;
mod duplicate;
mod finder;
mod identity;
mod links;
mod lint;
mod merge;
mod names;
mod order;
mod relations;
mod resemble;
mod terms;
mod translated;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(crate) use finder::Guesses;
pub use merge::merge;
pub use order::standing_day;

use crate::config::{self, Config};
use crate::date::{Day, When};
use crate::id::{Beside, Id};
use crate::inputs::FileSource;
use crate::note::{Change, Claim, Media, Note, Status, Terms, Translation};
use crate::words::Lang;

/// A note's place in [`Timeline::notes`].
pub type NoteIndex = Id<Arc<Note>>;
/// An event's place in [`Timeline::events`].
pub type EventIndex = Id<Event>;
/// A claim's place in [`Event::claims`].
pub type ClaimIndex = Id<EventClaim>;

/// What a timeline is made of.
#[derive(Debug)]
pub struct Given<'a> {
    /// The notes that belong to the site, in the order of their paths.
    pub notes: Vec<Arc<Note>>,
    /// Drafts that are left out, to tell links that lead into them.
    pub drafts: Vec<Arc<Note>>,
    /// Translations, in the order of their paths.
    pub translations: Vec<Arc<Translation>>,
    /// The configuration.
    pub config: &'a Config,
    /// Files below the content folder that are no notes, by their path below it.
    pub files: &'a BTreeMap<String, FileSource>,
    /// The day of the build, for diagnostics only.
    pub today: Day,
}

/// Everything that the notes tell.
#[derive(Debug, Default)]
pub struct Timeline {
    /// The notes of the site, records and pages among them, in the order of their paths.
    pub notes: Vec<Arc<Note>>,
    /// The events, oldest first (DESIGN of dates: order, then id).
    pub events: Vec<Event>,
    /// The place of each event newest first.
    newest: Beside<Event, usize>,
    /// Ids and aliases of events.
    pub names: BTreeMap<String, EventIndex>,
    /// Slugs and aliases of notes and pages (not of records).
    pub note_names: BTreeMap<String, NoteIndex>,
    /// The taxonomies in the order of the configuration.
    pub taxonomies: Vec<Taxonomy>,
    /// What is translated, by language.
    pub translated: BTreeMap<Lang, Translated>,
    /// Files below the content folder that notes link, show or name, by their path below it.
    pub files: BTreeSet<String>,
}

/// A taxonomy and its terms.
#[derive(Debug, Clone)]
pub struct Taxonomy {
    /// Its name in the configuration.
    pub name: String,
    /// The terms that notes or events have, in the order of their titles (folded), then names.
    pub terms: Vec<Term>,
    /// The place of a term in `terms` by each of its spellings, folded.
    pub spellings: BTreeMap<String, Id<Term>>,
}

/// A term of a taxonomy.
#[derive(Debug, Clone)]
pub struct Term {
    /// Its name as declared, else as most used.
    pub name: String,
    /// The last part of its address.
    pub slug: String,
    /// What the configuration says of it; empty where that says nothing.
    pub declared: config::Term,
    /// Its events, oldest first.
    pub events: Vec<EventIndex>,
    /// Notes that have it, in the order of their paths.
    pub notes: Vec<NoteIndex>,
}

/// What is translated into one language.
#[derive(Debug, Clone, Default)]
pub struct Translated {
    /// Notes, records and pages.
    pub notes: BTreeMap<NoteIndex, Arc<Translation>>,
    /// Titles and texts (Markdown) of events, each with the note that it belongs to.
    pub events: BTreeMap<EventIndex, TranslatedEvent>,
}

/// The words for an event in another language.
#[derive(Debug, Clone)]
pub struct TranslatedEvent {
    /// Its title.
    pub title: Option<String>,
    /// Its text (Markdown).
    pub text: Option<String>,
    /// The note beside which the text's translation stands; links in the text start from its folder.
    pub text_from: NoteIndex,
}

/// Something that happened or will happen.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its stable id.
    pub id: String,
    /// What happened.
    pub title: String,
    /// Where the title comes from; `None` for the record's.
    pub title_from: Option<ClaimIndex>,
    /// Its text: the record's body, or that of a claim.
    pub text: Option<EventText>,
    /// When.
    pub date: Dating,
    /// Whether it happened.
    pub status: Status,
    /// For when it had been planned, where that gave way to something else.
    pub had_been_planned: Option<When>,
    /// Every claim is retracted: it keeps its page and leaves the timelines.
    pub withdrawn: bool,
    /// A key event.
    pub key: bool,
    /// Its images, each with the note that names it.
    pub media: Vec<(NoteIndex, Media)>,
    /// The event of which it is a part.
    pub part_of: Option<EventIndex>,
    /// The events on which it builds, in the order of the notes.
    pub follows: Vec<EventIndex>,
    /// Events beside it.
    pub related: Vec<EventIndex>,
    /// Its other ids, and old site paths beginning with `/`.
    pub aliases: Vec<String>,
    /// Corrections, latest first.
    pub changes: Vec<Change>,
    /// Its terms by taxonomy, as declared in the configuration, else as most used; sorted.
    pub terms: Terms,
    /// Every claim, in order of publication, then path, then place.
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
    /// Its id: `<event id>--<note slug>`, then `-2`, …; unique in the site, so that a number that
    /// another claim's id ends with is passed over.
    pub id: String,
    /// The note that makes it.
    pub note: NoteIndex,
    /// Its place in the note's `claims`; `None` for a record that is itself the only claim.
    pub claim: Option<Id<Claim>>,
}

/// The date of an event, and how the sources stand to it.
#[derive(Debug, Clone)]
pub struct Dating {
    /// The date shown: a claim's, the record's, or the set or hull of the rivals.
    pub when: When,
    /// The rival dates, oldest first; empty where all agree.
    pub rivals: Vec<When>,
    /// A record or lead has chosen the date shown, with or without a reason.
    pub decided: bool,
    /// A record or lead has decided between the rivals, and says why.
    pub settled: bool,
    /// Why it decided so.
    pub because: Option<String>,
    /// The words for the date that its giver wrote.
    pub date_text: Option<String>,
}

/// What all ways to write one date have in common.
pub fn date_key(when: &When) -> String {
    dating::same(when)
}

/// Whether two dates are one, however they are written.
pub fn same_date(a: &When, b: &When) -> bool {
    dating::same(a) == dating::same(b)
}

impl Dating {
    /// Whether the date shown is the rivals together, rather than one that somebody chose.
    pub fn is_undecided(&self) -> bool {
        !self.decided && !self.rivals.is_empty()
    }

    /// Whether this date, however it is written, is one of the rivals.
    pub fn is_rival(&self, when: &When) -> bool {
        self.rivals.iter().any(|rival| same_date(rival, when))
    }
}

impl Timeline {
    /// The event of this id or alias.
    pub fn event(&self, name: &str) -> Option<&Event> {
        self.names.get(name).map(|index| &self.events[*index])
    }

    /// The note of this slug, alias, or path below the content folder with or without `.md`; of an
    /// event's id or alias its record.
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

    /// The term of this name, alias or spelling in a taxonomy.
    pub fn term(&self, taxonomy: &str, name: &str) -> Option<&Term> {
        let taxonomy = self.taxonomies.iter().find(|known| known.name == taxonomy)?;
        let term = taxonomy.spellings.get(&crate::slug::normalize(name))?;
        Some(&taxonomy.terms[*term])
    }

    /// The note of this claim.
    pub fn note_of(&self, claim: &EventClaim) -> &Note {
        &self.notes[claim.note]
    }
}
