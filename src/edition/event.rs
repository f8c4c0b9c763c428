//! An event in the language of an edition.

use std::collections::{BTreeMap, BTreeSet};

use super::report::last_correction;
use super::titles::capitalise;
use super::{DateWords, Edition, EditionClaim, Title};
use crate::date::{Day, Moment, When};
use crate::markdown;
use crate::note::Note;
use crate::sentence;
use crate::timeline::{ClaimIndex, Event, EventIndex, EventText, EventTranslation, source_key};
use crate::words::Arg;

/// An event in the language of an edition. Cheap to copy.
#[derive(Clone, Copy)]
pub struct EditionEvent<'e> {
    pub(super) edition: &'e Edition,
    /// Its place in the timeline.
    pub id: EventIndex,
    pub(super) facts: &'e Event,
}

/// The parts of an event that are costly to put into words; made on first use.
pub(super) struct EventWords {
    title: Title,
    date: DateWords,
    first_sentence: String,
    attributions: Vec<Attribution>,
    disagreement: Option<String>,
}

/// Who says that an event happened, and in which words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    /// The source's name.
    pub name: String,
    /// Its words for the date, if they are not the event's, and its status, if that does not support
    /// the event's date.
    pub date_words: Option<String>,
    /// The language of these words, if it is not the edition's.
    pub date_lang: Option<String>,
    /// The report's address.
    pub url: Option<String>,
    /// The report's language, if it is not the edition's.
    pub lang: Option<String>,
}

/// A text of an event (Markdown).
#[derive(Clone)]
pub struct EditionText<'e> {
    /// The Markdown.
    pub markdown: &'e str,
    /// The note from whose folder its links start.
    pub note: &'e Note,
    /// It is all of the note's body.
    pub is_body: bool,
    /// Its language, if it is not the edition's.
    pub lang: Option<String>,
}

impl<'e> EditionEvent<'e> {
    fn words(self) -> &'e EventWords {
        self.edition.events[self.id].get_or_init(|| EventWords::of(self))
    }

    /// Its title.
    pub fn title(self) -> &'e Title {
        &self.words().title
    }

    /// Its title, with its status if the title alone would say what may not have happened: "The bridge opens
    /// (planned)".
    pub fn title_with_status(self) -> String {
        let title = &self.title().text;
        let status = self.facts.status;
        if !status.is_warning() {
            return title.clone();
        }
        let status = self.edition.label(&format!("status-{}", status.word()));
        self.edition.in_brackets(title, &status)
    }

    /// That sources disagree about its date, who gives which, and which one the editor has chosen.
    pub fn disagreement(self) -> Option<&'e str> {
        self.words().disagreement.as_deref()
    }

    /// Its date in words.
    pub fn date(self) -> &'e DateWords {
        &self.words().date
    }

    /// The first sentence of its text, in plain words.
    pub fn first_sentence(self) -> &'e str {
        &self.words().first_sentence
    }

    /// Who says so: one for each claim that names a source and is not retracted.
    pub fn attributions(self) -> &'e [Attribution] {
        &self.words().attributions
    }

    /// What its status means here: "Had been planned for 4 December 2024."
    pub fn status_sentence(self) -> Option<String> {
        let edition = self.edition;
        let status = edition.status(self.facts.status);
        let sentence =
            status.map(|_| edition.label(&format!("status-{}-sentence", self.facts.status.word())));
        let planned = self.facts.had_been_planned.as_ref().map(|when| {
            let words = edition.words.date(when.shape());
            let planned = capitalise(&edition.label_with("had-been-planned", "date", &words));
            edition.label_with("sentence", "text", &planned)
        });
        match (sentence, planned) {
            (Some(first), Some(next)) => {
                let args = [("first", Arg::Text(&first)), ("next", Arg::Text(&next))];
                Some(edition.words.message("sentences", &args))
            }
            (one, other) => one.or(other),
        }
    }

    /// Its text: translated, else as its record or a claim gives it.
    pub fn text(self) -> Option<EditionText<'e>> {
        if let Some(words) = self.translation()
            && let Some(markdown) = &words.text
        {
            let note = &*self.edition.timeline.notes[words.text_from];
            return Some(EditionText { markdown, note, is_body: false, lang: None });
        }
        self.original_text()
    }

    /// Its text as its record or a claim gives it.
    pub(super) fn original_text(self) -> Option<EditionText<'e>> {
        let (note, markdown, is_body) = match self.facts.text? {
            EventText::Record(note) => {
                let note = &*self.edition.timeline.notes[note];
                (note, &*note.body.markdown, true)
            }
            EventText::Claim(claim) => {
                let claim = self.edition.claim(self.id, claim);
                (claim.note, claim.text?, false)
            }
        };
        Some(EditionText { markdown, note, is_body, lang: self.edition.foreign(Some(note)) })
    }

    /// Whether its text is that of this claim.
    pub fn has_text_of(self, claim: ClaimIndex) -> bool {
        match self.translation().filter(|words| words.text.is_some()) {
            Some(words) => words.text_from == self.facts.claims[claim].note,
            None => self.facts.text == Some(EventText::Claim(claim)),
        }
    }

    /// What is translated of it.
    pub(super) fn translation(self) -> Option<&'e EventTranslation> {
        self.edition.timeline.translated.get(self.edition.lang())?.events.get(&self.id)
    }

    /// Its claims, in order of publication, retracted ones too.
    pub fn claims(self) -> impl Iterator<Item = EditionClaim<'e>> + Clone {
        self.edition.claims(self.facts)
    }

    /// Its claims that name a source and are not retracted.
    pub fn sourced_claims(self) -> impl Iterator<Item = EditionClaim<'e>> {
        self.claims().filter(|claim| claim.source.is_some() && !claim.is_retracted())
    }

    /// The number of different names among [`EditionEvent::attributions`].
    pub fn speaker_count(self) -> usize {
        let names = self.attributions().iter().map(|one| one.name.as_str());
        names.collect::<BTreeSet<&str>>().len()
    }

    /// The number of its different sources.
    pub fn source_count(self) -> usize {
        let sources = self.claims().filter_map(|claim| claim.source.map(source_key));
        sources.collect::<BTreeSet<String>>().len()
    }

    /// The note in which an editor would change it: its record, or that of its first claim.
    pub fn edited_note(self) -> Option<&'e Note> {
        let note = self.facts.record.or_else(|| Some(self.facts.claims.first()?.note))?;
        Some(&self.edition.timeline.notes[note])
    }

    /// The free keys of its record and its claims.
    pub fn extra(self) -> BTreeMap<String, serde_json::Value> {
        self.edition.extra(self.facts)
    }

    /// The notes that speak of it, the record last.
    pub(super) fn notes(self) -> impl Iterator<Item = &'e Note> + Clone {
        let notes = self.facts.claims.iter().map(|claim| claim.note).chain(self.facts.record);
        notes.map(|note| &*self.edition.timeline.notes[note])
    }

    /// When the first of its notes joined the site.
    pub fn added(self) -> Option<&'e Moment> {
        self.notes().filter_map(|note| note.added.as_ref()).min()
    }

    /// When the last of its notes was revised.
    pub fn updated(self) -> Option<&'e Moment> {
        self.notes().filter_map(|note| note.updated.as_ref()).max()
    }

    /// When readers could first know of it.
    pub fn joined(self) -> Option<Moment> {
        let published = self.claims().filter_map(|claim| {
            let own = claim.source.and_then(|source| source.published.as_ref());
            own.or_else(|| claim.note.published())
        });
        joined(self.notes(), published)
    }

    /// The latest day on which it was corrected or one of its notes was added or revised.
    pub fn last_changed(self) -> Option<Day> {
        let moments = self.notes().flat_map(|note| [&note.updated, &note.added]);
        moments.flatten().map(Moment::day).max().max(last_correction(self.facts))
    }
}

/// When readers could first know: the first `added` of the notes, else the first `updated`, else the
/// first day of publication.
pub(super) fn joined<'n>(
    notes: impl Iterator<Item = &'n Note> + Clone,
    published: impl Iterator<Item = &'n When>,
) -> Option<Moment> {
    let added = notes.clone().filter_map(|note| note.added.clone()).min();
    let updated = || notes.filter_map(|note| note.updated.clone()).min();
    let days = || published.filter_map(|when| Moment::beginning_of(when.bounds().earliest.day()?));
    added.or_else(updated).or_else(|| days().min())
}

impl EventWords {
    fn of(event: EditionEvent<'_>) -> EventWords {
        let date = event.edition.event_date(event.facts);
        EventWords {
            title: title(event),
            first_sentence: event
                .text()
                .map(|text| first_sentence(event, &text))
                .unwrap_or_default(),
            attributions: event
                .sourced_claims()
                .filter_map(|claim| attribution(event, &claim, &date.words))
                .collect(),
            disagreement: event.disagreement_words(),
            date,
        }
    }
}

fn first_sentence(event: EditionEvent<'_>, text: &EditionText<'_>) -> String {
    let lang = text.lang.as_deref().unwrap_or(event.edition.lang().as_str());
    let code = lang.split('-').next().unwrap_or(lang);
    let folder = text.note.folder();
    let title = |destination: &str| event.edition.link_title(destination, folder);
    sentence::first(&markdown::first_line(text.markdown, &title), code).to_owned()
}

pub(super) fn title(event: EditionEvent<'_>) -> Title {
    if let Some(text) = event.translation().and_then(|words| words.title.clone()) {
        return Title { text, lang: None };
    }
    let facts = event.facts;
    let from = facts.title_from.map(|claim| facts.claims[claim].note).or(facts.record);
    let note = from.map(|note| &*event.edition.timeline.notes[note]);
    Title { text: facts.title.clone(), lang: event.edition.foreign(note) }
}

/// The source of a claim, and its words for the date where these are not the event's. A claim with another
/// status has that instead: "denied, 3 May".
fn attribution<'e>(
    event: EditionEvent<'e>,
    claim: &EditionClaim<'e>,
    event_date: &str,
) -> Option<Attribution> {
    let source = claim.source?;
    let has_other_status = event.other_status(claim).is_some();
    let otherwise = has_other_status.then(|| event.says_otherwise(claim)).flatten();
    let written = claim.date_text.filter(|_| otherwise.is_none());
    let date_words = otherwise
        .or_else(|| written.map(str::to_owned))
        .or_else(|| Some(claim.date_words()?.words));
    Some(Attribution {
        name: claim.speaker(),
        date_words: date_words.filter(|words| words != event_date),
        date_lang: written.and_then(|_| claim.quote_lang()),
        url: source.url.clone(),
        lang: claim.edition().if_foreign(source.lang.clone()),
    })
}
