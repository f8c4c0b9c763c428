//! The claims of a note that is its own event.

use std::ops::Range;

use super::of_sources;
use crate::markdown::Outline;
use crate::note::references::shift;
use crate::note::{
    Claim, ClaimForm, ClaimPlaces, EventFields, Note, Source, Status, Text, WrittenTerms,
};
use crate::yaml::Spanned;

/// What a note says of the event that it is itself, in addition to its title, date, text and terms.
pub(in crate::note) struct OwnEvent {
    /// The written summary.
    pub summary: Option<Text>,
    /// Place of the date.
    pub date_place: Option<Range<usize>>,
    /// Words for the date.
    pub date_text: Option<String>,
    /// Whether it happened.
    pub status: Option<Status>,
    /// Its `sources`; without any, the source of the note is that of its claim.
    pub sources: Vec<Source>,
    /// Its own keys.
    pub event_fields: EventFields,
}

/// Returns the claims of a note that is its own event: one for each of its `sources`, else one.
pub(in crate::note) fn claims_of_note(
    note: &Note,
    outline: &Outline,
    event: OwnEvent,
) -> Vec<Claim> {
    let OwnEvent { summary, date_place, date_text, status, sources, mut event_fields } = event;
    let first = outline.first_paragraph.as_ref().filter(|_| note.body.published);
    let paragraph = first.map(|first| Text {
        markdown: note.body.markdown[first.range.clone()].to_owned(),
        place: shift(&first.range, note.body.offset),
    });
    // Those of the note are the event's too.
    event_fields.aliases.clear();
    let claim = Claim {
        id: note.slug.clone(),
        explicit: false,
        form: ClaimForm::Note,
        place: note.title_place.clone(),
        places: ClaimPlaces { date: date_place, ..ClaimPlaces::default() },
        date: note.date.clone(),
        date_text,
        title: Some(note.title.clone()).filter(|title| !title.is_empty()),
        text: summary.or(paragraph),
        quote: None,
        quote_translation: None,
        page: None,
        status,
        according_to: None,
        source: None,
        lead: Spanned::default(),
        because: None,
        terms: WrittenTerms::default(),
        event_fields,
        extra: note.extra.clone(),
    };
    let mut claims = of_sources(claim, sources);
    // The text is the note's own words about the event, which its sources do not repeat.
    claims.iter_mut().skip(1).for_each(|claim| claim.text = None);
    claims
}
