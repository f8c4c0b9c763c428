//! Text pages, events without a date, redirects, and the page for what does not exist.

use crate::config::Order;
use crate::edition::Title;
use crate::html::Html;
use crate::id::indexed;
use crate::note::Note;
use crate::render::NOTE_PREFIX;
use crate::render::context::PageContext;
use crate::render::text::{TextInput, description};
use crate::render::view::Link;
use crate::render::view::pages::{AliasPage, NotFoundPage, TextPage, UndatedPage};
use crate::timeline::{EventIndex, NoteIndex};

impl PageContext<'_> {
    pub(in crate::render) fn text_page(&self, index: NoteIndex) -> TextPage {
        let note = &self.model.timeline.notes[index];
        let Title { text: title, lang } = self.edition().note_title(index);
        let mut page = self.page("page", title);
        page.title_lang = lang;
        page.crumbs = vec![self.crumb_home()];
        page.description = description(&self.edition().summary_of(note).unwrap_or_default());
        page.edit_href = self.edit(note);
        let updated = note.updated.as_ref().or(note.added.as_ref());
        TextPage {
            page,
            body_html: self.note_body(index),
            updated: updated.map(|moment| self.day(moment.day())),
            media: self.note_media(note),
            extra: crate::yaml::object(&note.extra),
        }
    }

    /// A note's body, translated where that exists.
    pub(in crate::render) fn note_body(&self, index: NoteIndex) -> Html {
        let note = &self.model.timeline.notes[index];
        let markdown = self.edition().note_body(index);
        self.blocks(&TextInput { markdown, prefix: NOTE_PREFIX, ..TextInput::body(note) })
    }

    /// Where a note can be edited.
    pub(in crate::render) fn edit(&self, note: &Note) -> Option<String> {
        let pattern = self.model.config.edit_url.as_ref()?;
        Some(pattern.replace("{file}", &crate::plan::url::encode(&note.file)))
    }

    pub(in crate::render) fn undated(&self) -> UndatedPage {
        let mut page = self.page("undated", self.label("undated"));
        page.crumbs = vec![self.crumb_home()];
        let unknown = indexed(&self.model.timeline.events)
            .filter(|(_, event)| event.date.when.sorting_day().is_none() && !event.withdrawn);
        let events: Vec<EventIndex> = unknown.map(|(index, _)| index).collect();
        UndatedPage { page, events: self.rows(&events, Order::OldestFirst) }
    }

    pub(in crate::render) fn alias(&self, to: &str) -> AliasPage {
        let title = self.model.titles.get(to).cloned().unwrap_or_else(|| self.label("timeline"));
        let mut page = self.page("alias", title.clone());
        page.canonical = self.absolute(to);
        page.noindex = true;
        AliasPage { page, target: Link { href: self.to(to), text: title } }
    }

    pub(in crate::render) fn not_found(&self) -> NotFoundPage {
        let mut page = self.page("not-found", self.label("not-found"));
        page.canonical = None;
        page.noindex = true;
        NotFoundPage { page }
    }
}
