//! The timeline in one language: titles, dates in words, sources and claims, each decided here and
//! nowhere else. Pages, data, feeds, exports, citations and the search read them from an [`Edition`].
//!
//! Pure, and without addresses: where something is to be found, `render` knows.

mod claim;
mod date;
mod event;
mod links;
mod note;
mod report;
mod rivals;
mod search;
mod titles;

use std::sync::{Arc, OnceLock};

pub use claim::EditionClaim;
pub use date::DateWords;
pub use event::{Attribution, EditionEvent, EditionText};
pub use report::Report;
pub use rivals::{DatePiece, GivenDate, Rivals, Speaker};
pub use titles::capitalise;

use event::EventWords;

use crate::config::Config;
use crate::id::Beside;
use crate::timeline::{ClaimIndex, Event, EventIndex, Timeline};
use crate::words::{Arg, Lang, Words};

/// The timeline in one language. What is costly to put into words is kept.
pub struct Edition {
    timeline: Arc<Timeline>,
    config: Arc<Config>,
    words: Arc<Words>,
    events: Beside<Event, OnceLock<EventWords>>,
}

/// A title, and its language if that is not the edition's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// The title.
    pub text: String,
    /// The language of a title that is not translated.
    pub lang: Option<String>,
}

impl Edition {
    /// The edition of a timeline in the language of these words.
    pub fn of(timeline: &Arc<Timeline>, config: &Arc<Config>, words: Arc<Words>) -> Edition {
        let events = Beside::each(&timeline.events, |_| OnceLock::new());
        Edition { timeline: timeline.clone(), config: config.clone(), words, events }
    }

    /// An event in this language.
    pub fn event(&self, id: EventIndex) -> EditionEvent<'_> {
        EditionEvent { edition: self, id, facts: &self.timeline.events[id] }
    }

    /// A claim of an event.
    pub fn claim(&self, event: EventIndex, claim: ClaimIndex) -> EditionClaim<'_> {
        let event = &self.timeline.events[event];
        EditionClaim::of(self, event, &event.claims[claim])
    }

    /// All claims of an event, in order of publication, retracted ones too.
    pub fn claims<'e>(
        &'e self,
        event: &'e Event,
    ) -> impl Iterator<Item = EditionClaim<'e>> + Clone {
        event.claims.iter().map(move |claim| EditionClaim::of(self, event, claim))
    }

    /// The words of its language.
    pub fn words(&self) -> &Arc<Words> {
        &self.words
    }

    /// Its language.
    pub fn lang(&self) -> &Lang {
        self.words.lang()
    }

    /// A language that is not the edition's.
    pub(crate) fn if_foreign(&self, lang: Option<String>) -> Option<String> {
        lang.filter(|lang| lang != self.lang().as_str())
    }

    /// A message without arguments.
    fn label(&self, id: &str) -> String {
        self.words.message(id, &[])
    }

    /// A message with one text.
    fn label_with(&self, id: &str, name: &str, text: &str) -> String {
        self.words.message(id, &[(name, Arg::Text(text))])
    }
}
