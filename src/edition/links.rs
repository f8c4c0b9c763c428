//! The words of wikilinks that have none: the titles of what they lead to.

use super::Edition;
use super::event::title;
use crate::markdown;
use crate::note::Target;

impl Edition {
    /// The title of the event or note to which a link in a note of this folder leads.
    pub fn link_title(&self, destination: &str, folder: &str) -> Option<String> {
        let event = |id: &str| {
            let index = self.timeline.names.get(id)?;
            // Not `EditionEvent::title`: it is kept with the event's first sentence, which may be what asks.
            Some(title(self.event(*index)).text)
        };
        match self.timeline.target(destination, folder) {
            Target::Event(id) => event(&id),
            Target::Note { name, .. } => {
                let index = self.timeline.note_named(&name)?;
                match self.timeline.notes[index].record() {
                    Some(record) => event(&record.id),
                    None => Some(self.note_title(index).text),
                }
            }
            _ => None,
        }
    }

    /// The words of a text of a note in this folder, without markup.
    pub fn plain(&self, text: &str, folder: &str) -> String {
        markdown::plain_with_titles(text, &|destination| self.link_title(destination, folder))
    }
}
