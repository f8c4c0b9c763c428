//! A claim with everything that its note says for it, wherever it was written.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{DateWords, Edition, EditionEvent};
use crate::date::{Precision, When};
use crate::note::{Claim, ClaimForm, EventWords, Note, Record, Source, Status};
use crate::timeline::{Event, EventClaim, NoteIndex};
use crate::work::{self, Step};

/// What one speaker in one source says of an event. A record that is its event's only claim is one
/// too.
#[derive(Clone)]
pub struct EditionClaim<'e> {
    edition: &'e Edition,
    /// Its id.
    pub id: &'e str,
    /// The note that makes it, by its place.
    pub note_index: NoteIndex,
    /// The note that makes it.
    pub note: &'e Note,
    /// What it rests on.
    pub source: Option<&'e Source>,
    /// It names a source of its own, which is not its note's.
    pub has_own_source: bool,
    /// When it happened, says this claim.
    pub date: Option<&'e When>,
    /// The source's words for the date.
    pub date_text: Option<&'e str>,
    /// Whether it happened, says this claim.
    pub status: Status,
    /// Its title as written.
    pub title: Option<&'e str>,
    /// Its own text as written (Markdown).
    pub text: Option<&'e str>,
    /// The source's exact words.
    pub quote: Option<&'e str>,
    /// The quotation in the site's language.
    pub quote_translation: Option<&'e str>,
    /// Whom the source names as the authority.
    pub according_to: Option<&'e str>,
    /// The page in the source.
    pub page: Option<&'e str>,
    /// The editor has chosen it to decide.
    pub lead: bool,
    /// Its words are a part of its note's body.
    pub is_in_body: bool,
    /// The free keys that it adds to those of its event's record.
    pub extra: &'e Value,
    /// The words for the event in the note's translation.
    translation: Option<&'e EventWords>,
}

impl<'e> EditionClaim<'e> {
    pub(super) fn of(edition: &'e Edition, event: &'e Event, claim: &'e EventClaim) -> Self {
        work::count(Step::ClaimLookedUp);
        let note = &*edition.timeline.notes[claim.note];
        let translation = edition.translated_note(claim.note);
        let nothing = EditionClaim {
            edition,
            id: &claim.id,
            note_index: claim.note,
            note,
            source: note.source.as_ref(),
            has_own_source: false,
            date: None,
            date_text: None,
            status: Status::default(),
            title: Some(&note.title),
            text: None,
            quote: None,
            quote_translation: None,
            according_to: None,
            page: None,
            lead: false,
            is_in_body: false,
            extra: &Value::Null,
            translation: translation.and_then(|all| Some(&all.events.get(&event.id)?.value)),
        };
        match (claim.claim, note.record()) {
            (Some(claim), _) => nothing.written(&note.claims[claim]),
            (None, Some(record)) => nothing.of_record(record),
            (None, None) => nothing,
        }
    }

    fn written(self, claim: &'e Claim) -> Self {
        EditionClaim {
            source: claim.source.as_ref().or(self.source),
            has_own_source: claim.source.is_some(),
            date: claim.date.as_ref(),
            date_text: claim.date_text.as_deref(),
            status: claim.status(),
            title: claim.title.as_deref(),
            text: claim.text.as_ref().map(|text| text.markdown.as_str()),
            quote: claim.quote.as_deref(),
            quote_translation: claim.quote_translation.as_deref(),
            according_to: claim.according_to.as_deref(),
            page: claim.page.as_deref(),
            lead: *claim.lead,
            is_in_body: matches!(claim.form, ClaimForm::Heading | ClaimForm::Note),
            extra: &claim.extra,
            ..self
        }
    }

    fn of_record(self, record: &'e Record) -> Self {
        EditionClaim {
            date: record.date.as_ref(),
            date_text: record.date_text.as_deref(),
            status: record.status.unwrap_or_default(),
            ..self
        }
    }

    /// The edition.
    pub(super) fn edition(&self) -> &'e Edition {
        self.edition
    }

    /// Whether it has been taken back.
    pub fn is_retracted(&self) -> bool {
        self.status == Status::Retracted
    }

    /// The name of who says so: the source's, else the note's title.
    pub fn speaker(&self) -> String {
        self.source.and_then(Source::label).unwrap_or_else(|| self.note.title.clone())
    }

    /// Returns when its source was published, if that is known.
    pub fn published(&self) -> Option<&'e When> {
        self.source.and_then(|source| published(source, self.note))
    }

    /// Its date in words.
    pub fn date_words(&self) -> Option<DateWords> {
        self.date.map(|when| self.edition.date_with_status(when, self.status))
    }

    /// The language of what is quoted from its source, if it is not the edition's.
    pub fn quote_lang(&self) -> Option<String> {
        let note = self.note.lang.as_ref().map(ToString::to_string);
        let lang = self.source.and_then(|source| source.lang.clone()).or(note);
        self.edition.if_foreign(lang)
    }

    /// Its title in this language, if it is not that of `event`.
    pub fn own_title(&self, event: EditionEvent<'e>) -> Option<&'e str> {
        let written = self.title.filter(|title| *title != event.facts.title)?;
        let title = self.translation.and_then(|words| words.title.as_deref()).unwrap_or(written);
        Some(title).filter(|title| *title != event.title().text)
    }

    /// Its own text in this language, as written (Markdown).
    pub fn local_text(&self) -> Option<&'e str> {
        let written = self.text?;
        Some(self.translation.and_then(|words| words.text.as_deref()).unwrap_or(written))
    }

    /// The language of its title and text, if it is not the edition's.
    pub fn lang(&self) -> Option<String> {
        self.edition.foreign(Some(self.note)).filter(|_| self.translation.is_none())
    }
}

/// Returns when a report named in a note was published, if that is known.
pub(super) fn published<'s>(source: &'s Source, note: &'s Note) -> Option<&'s When> {
    let published = source.published.as_ref().or_else(|| {
        // A claim's own source was not published when the note's was.
        note.source.as_ref().filter(|own| *own == source).and_then(|_| note.published())
    });
    published.filter(|when| when.precision() != Precision::Unknown)
}

impl Edition {
    /// The free keys of an event: its record's, then those of its claims; the first of a name wins.
    pub(super) fn extra(&self, event: &Event) -> BTreeMap<String, Value> {
        let record = event.record.map(|record| &self.timeline.notes[record].extra);
        let claims = self.claims(event).map(|claim| claim.extra);
        let all = record.into_iter().chain(claims).filter_map(Value::as_object).flatten();
        let mut extra = BTreeMap::new();
        for (key, value) in all {
            extra.entry(key.clone()).or_insert_with(|| value.clone());
        }
        extra
    }
}
