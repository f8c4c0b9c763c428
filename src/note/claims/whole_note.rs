//! The claim of a note that is its own event.

use std::ops::Range;

use serde_json::Value;

use crate::markdown::Outline;
use crate::note::references::shift;
use crate::note::{Claim, ClaimForm, ClaimPlaces, EventFields, Note, Text, WrittenTerms};
use crate::yaml::Spanned;

/// Returns the claim of a note that is its own event.
pub(crate) fn claim_of_note(
    note: &Note,
    outline: &Outline,
    summary: Option<Text>,
    date_place: Option<Range<usize>>,
) -> Claim {
    let first = outline.first_paragraph.as_ref().filter(|_| note.body.published);
    let paragraph = first.map(|first| Text {
        markdown: note.body.markdown[first.range.clone()].to_owned(),
        place: shift(&first.range, note.body.offset),
    });
    Claim {
        id: note.slug.clone(),
        explicit: false,
        form: ClaimForm::Note,
        place: note.title_place.clone(),
        places: ClaimPlaces { date: date_place, ..ClaimPlaces::default() },
        date: note.date.clone(),
        date_text: None,
        title: Some(note.title.clone()).filter(|title| !title.is_empty()),
        text: summary.or(paragraph),
        quote: None,
        quote_translation: None,
        page: None,
        status: None,
        according_to: None,
        source: None,
        lead: Spanned::default(),
        because: None,
        terms: WrittenTerms::default(),
        event_fields: EventFields { media: note.media.clone(), ..EventFields::default() },
        extra: Value::Null,
    }
}
