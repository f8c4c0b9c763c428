//! What a note says, apart from the words in which it says it.

use std::ops::Range;

use super::{Claim, EventKeys, Media, Note, Text};
use crate::keys::Places;

/// No place.
const NOWHERE: Range<usize> = 0..0;

impl Note {
    /// Whether two notes make the same events, links and addresses, and differ in nothing but the words
    /// of titles, texts and summaries, and in where everything stands.
    pub fn differs_in_words_only(&self, other: &Note) -> bool {
        self.without_words() == other.without_words()
    }

    /// The note with a mark in the place of each word that is there.
    fn without_words(&self) -> Note {
        let mut note = self.clone();
        let there = |text: &str| if text.trim().is_empty() { "" } else { "x" }.to_owned();
        note.title = there(&note.title);
        note.summary = note.summary.as_deref().map(there);
        note.body.markdown = there(&note.body.markdown).into();
        note.body.begins_with_summary = false;
        note.body.offset = 0;
        note.title_place = NOWHERE;
        note.slug_place = NOWHERE;
        note.term_places = Default::default();
        note.aliases.iter_mut().for_each(|(_, place)| *place = NOWHERE);
        note.references.iter_mut().for_each(|reference| reference.place = NOWHERE);
        nowhere(&mut note.media);
        note.claims.iter_mut().for_each(without_words);
        if let super::Kind::Record(record) = &mut note.kind {
            record.places = Places::default();
            of_event(&mut record.own);
        }
        note
    }
}

fn without_words(claim: &mut Claim) {
    claim.title = claim.title.as_ref().map(|_| String::new());
    claim.text = claim.text.as_ref().map(|_| Text { markdown: String::new(), place: NOWHERE });
    claim.quote = claim.quote.as_ref().map(|_| String::new());
    claim.place = NOWHERE;
    claim.places = Places::default();
    claim.term_places = Default::default();
    of_event(&mut claim.own);
}

fn of_event(own: &mut EventKeys) {
    nowhere(&mut own.media);
}

fn nowhere(media: &mut [Media]) {
    media.iter_mut().for_each(|media| media.place = NOWHERE);
}
