//! A timeline in other words: what changes while an author writes.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::duplicate::duplicates;
use super::{Event, EventIndex, NoteIndex, Timeline};
use crate::diag::{Code, Diagnostic};
use crate::note::Note;

impl Timeline {
    /// The timeline with other notes at these places, which must differ from those in words only
    /// ([`Note::differs_in_words_only`]), and the events that they speak of.
    pub fn reworded(&self, notes: &[(NoteIndex, Arc<Note>)]) -> (Timeline, BTreeSet<EventIndex>) {
        let mut timeline = self.clone();
        for (index, note) in notes {
            timeline.notes[*index] = note.clone();
        }
        let changed = |index: NoteIndex| notes.iter().any(|(changed, _)| *changed == index);
        let speaks = |event: &Event| {
            event.record.is_some_and(changed) || event.claims.iter().any(|one| changed(one.note))
        };
        let events = self.events.iter().enumerate().filter(|(_, event)| speaks(event));
        let spoken_of: BTreeSet<EventIndex> = events.map(|(index, _)| index).collect();
        for index in &spoken_of {
            let title = timeline.title_of(&timeline.events[*index]);
            if title != timeline.events[*index].title {
                Arc::make_mut(&mut Arc::make_mut(&mut timeline.events)[*index]).title = title;
            }
        }
        (timeline, spoken_of)
    }

    /// The title of an event in the words of the note that gives it.
    fn title_of(&self, event: &Event) -> String {
        let given = match event.title_from.map(|at| &event.claims[at]) {
            Some(from) => from.claim.and_then(|at| self.notes[from.note].claims[at].title.clone()),
            None => event.record.map(|record| self.notes[record].title.clone()),
        };
        given.unwrap_or_else(|| event.title.clone())
    }

    /// What is said of the timeline, of which `before` was said when its words were others.
    pub fn said_anew(&self, before: &[Diagnostic]) -> Vec<Diagnostic> {
        let stays = |one: &&Diagnostic| one.code != Code::ProbableDuplicate;
        let mut said: Vec<Diagnostic> = before.iter().filter(stays).cloned().collect();
        duplicates(self, &mut said);
        said
    }
}
