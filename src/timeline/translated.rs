//! Attaches translations to notes and events.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::finder::Guesses;
use super::{
    ClaimIndex, EventIndex, EventText, EventTranslation, NoteIndex, Timeline, TimelineTranslation,
};
use crate::diag::{Code, Diagnostic, Place};
use crate::note::Translation;
use crate::words::Lang;

/// Groups translations by language and by their notes and events.
pub(super) fn translate(
    timeline: &Timeline,
    translations: &[Arc<Translation>],
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Lang, TimelineTranslation> {
    let guesses = Guesses::default();
    let mut all: BTreeMap<Lang, TimelineTranslation> = BTreeMap::new();
    for translation in translations {
        let Some(note) = timeline.note_at(&translation.of) else {
            let paths = || timeline.notes.iter().map(|note| note.path.as_str());
            let guess = guesses.guess(&translation.of, paths);
            diagnostics.push(
                Diagnostic::new(
                    Code::BadTranslation,
                    Place::file(&translation.file),
                    format!("there is no note `{}` to translate", translation.of),
                )
                .help(guess.unwrap_or_else(|| {
                    "a translation is in the folder of its note, under the same name".into()
                })),
            );
            continue;
        };
        let into = all.entry(translation.lang.clone()).or_default();
        into.notes.insert(note, translation.clone());
        let record = timeline.notes[note].record().map(|record| record.id.as_str());
        if let Some(event) = record.and_then(|id| timeline.names.get(id)) {
            let body = &translation.body.markdown;
            let text = (!body.trim().is_empty()).then(|| body.clone());
            add(into, timeline, (*event, note), (translation.title.clone(), text));
        }
        if timeline.notes[note].is_event()
            && let Some(event) = timeline.names.get(&timeline.notes[note].slug)
        {
            let words = (translation.title.clone(), translation.summary.clone());
            add(into, timeline, (*event, note), words);
        }
        for (id, words) in &translation.events {
            let place = Place::new(&translation.file, words.range.clone());
            let event = timeline.names.get(id).copied();
            let claims = event.is_some_and(|event| {
                timeline.events[event].claims.iter().any(|claim| claim.note == note)
            });
            match event.filter(|_| claims) {
                Some(event) => {
                    let words = (words.title.clone(), words.text.clone());
                    add(into, timeline, (event, note), words);
                }
                None => diagnostics.push(
                    Diagnostic::new(
                        Code::BadTranslation,
                        place,
                        format!("`{}` has no claim about the event `{id}`", translation.of),
                    )
                    .help("translate the event in a translation of a note that claims it"),
                ),
            }
        }
    }
    all
}

/// Takes the title and the text of the note from which the event has its own, else the first ones.
fn add(
    into: &mut TimelineTranslation,
    timeline: &Timeline,
    (index, note): (EventIndex, NoteIndex),
    (title, text): (Option<String>, Option<String>),
) {
    let event = &timeline.events[index];
    let note_of = |claim: ClaimIndex| Some(event.claims[claim].note);
    let titles = event.title_from.map_or(event.record, note_of) == Some(note);
    let tells = match event.text {
        Some(EventText::Record(record)) => record == note,
        Some(EventText::Claim(position)) => note_of(position) == Some(note),
        None => false,
    };
    let empty = EventTranslation { title: None, text: None, text_from: note };
    let words = into.events.entry(index).or_insert(empty);
    if title.is_some() && (titles || words.title.is_none()) {
        words.title = title;
    }
    if text.is_some() && (tells || words.text.is_none()) {
        words.text = text;
        words.text_from = note;
    }
}
