//! Notes in the language of an edition.

use std::borrow::Cow;
use std::iter;

use super::event::joined;
use super::{Edition, Title};
use crate::date::Moment;
use crate::note::{Note, Translation};
use crate::timeline::NoteIndex;

impl Edition {
    /// A note's title.
    pub fn note_title(&self, index: NoteIndex) -> Title {
        let note = &self.timeline.notes[index];
        match self.translated_note(index).and_then(|words| words.title.clone()) {
            Some(text) => Title { text, lang: None },
            None => Title { text: note.title.clone(), lang: self.foreign(Some(note)) },
        }
    }

    /// What a note says in short, in plain words.
    pub fn note_summary(&self, index: NoteIndex) -> Option<Cow<'_, str>> {
        let note = &self.timeline.notes[index];
        match self.translated_note(index).and_then(|words| words.summary.as_deref()) {
            Some(translated) => Some(self.plain(translated, note.folder()).into()),
            None => self.summary_of(note),
        }
    }

    /// What a note says in short, not translated.
    pub fn summary_of<'n>(&self, note: &'n Note) -> Option<Cow<'n, str>> {
        match &note.linked_summary {
            Some(markdown) => Some(self.plain(markdown, note.folder()).into()),
            None => note.summary.as_deref().map(Cow::Borrowed),
        }
    }

    /// A note's body (Markdown); empty if it is not published.
    pub fn note_body(&self, index: NoteIndex) -> &str {
        let note = &self.timeline.notes[index];
        let translated = self.translated_note(index).map(|words| words.body.markdown.as_str());
        match translated.filter(|text| !text.trim().is_empty()) {
            _ if !note.body.published => "",
            Some(markdown) => markdown,
            None => &note.body.markdown,
        }
    }

    /// When readers could first know of a note's report.
    pub fn note_joined(&self, index: NoteIndex) -> Option<Moment> {
        let note = &*self.timeline.notes[index];
        joined(iter::once(note), note.published().into_iter())
    }

    /// A note's translation into this language.
    pub fn translated_note(&self, index: NoteIndex) -> Option<&Translation> {
        Some(self.timeline.translated.get(self.lang())?.notes.get(&index)?)
    }

    /// The language of a note, or of the site without one, if it is not the edition's.
    pub fn foreign(&self, note: Option<&Note>) -> Option<String> {
        let own = note.and_then(|note| note.lang.as_ref()).unwrap_or(&self.config.lang);
        (own != self.lang()).then(|| own.to_string())
    }
}
