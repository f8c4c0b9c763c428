//! The page of a note: what it claims, and which events it mentions.

use crate::edition::Title;
use crate::html::Html;
use crate::note::Note;
use crate::render::context::PageContext;
use crate::render::text::description;
use crate::render::view::event::{EventRef, MediaView};
use crate::render::view::pages::{NoteClaim, NotePage, NoteView};
use crate::timeline::NoteIndex;

impl PageContext<'_> {
    pub(in crate::render) fn note_page(&self, index: NoteIndex) -> NotePage {
        let note = &self.model.timeline.notes[index];
        let Title { text: title, lang } = self.edition().note_title(index);
        let mut page = self.page("note", title);
        page.title_lang.clone_from(&lang);
        page.crumbs = vec![self.crumb_home()];
        page.description = description(&self.edition().note_summary(index).unwrap_or_default());
        page.edit_href = self.edit(note);
        let view = NoteView {
            slug: note.slug.clone(),
            kind: if note.record().is_some() { "event".into() } else { "note".into() },
            untranslated: self.untranslated(lang.as_ref()),
            lang,
            source: note.source.as_ref().map(|source| self.source(source, note)),
            date: note.date.as_ref().map(|when| self.date(when)),
            added: note.added.as_ref().map(|moment| self.day(moment.day())),
            updated: note.updated.as_ref().map(|moment| self.day(moment.day())),
            summary_html: self.own_summary(note),
            body_html: self.note_body(index),
            media: self.note_media(note),
            claims: self.note_claims(index),
            mentions: self.mentions(index),
            extra: crate::yaml::object(&note.extra),
        };
        NotePage { page, note: view }
    }

    /// The images of a note.
    pub(in crate::render) fn note_media(&self, note: &Note) -> Vec<MediaView> {
        let view = |(position, media): (usize, &crate::note::Media)| {
            self.media(media, note, &format!("media-{position}-"), &|path| self.to(path))
        };
        note.media.iter().enumerate().map(view).collect()
    }

    /// The summary, unless it is the body's own first paragraph.
    fn own_summary(&self, note: &Note) -> Html {
        match note.body.begins_with_summary {
            true => Html::default(),
            false => Html::from_text(&self.edition().summary_of(note).unwrap_or_default()),
        }
    }

    fn note_claims(&self, index: NoteIndex) -> Vec<NoteClaim> {
        let own = self.model.links.claims.get(&index).map_or(&[][..], Vec::as_slice);
        // The sources of a note that is itself an event are on the event's page.
        let own = match self.model.timeline.notes[index].is_event() {
            true => &own[..own.len().min(1)],
            false => own,
        };
        let mut claims = Vec::new();
        for (event, position) in own {
            let mut claim = self.claim(*event, *position, true);
            // Claims whose words are in the body above are not repeated.
            if self.edition().claim(*event, *position).is_in_body {
                claim.text_html = Html::default();
            }
            let event_ref: EventRef = self.event_ref(*event);
            let href = format!("{}#{}", event_ref.href, claim.id);
            claims.push(NoteClaim { event: event_ref, claim, href });
        }
        claims
    }

    /// Events that the note links and claims nothing of.
    fn mentions(&self, index: NoteIndex) -> Vec<EventRef> {
        let links = self.model.links.mentions.get(&index).map_or(&[][..], Vec::as_slice);
        links.iter().map(|event| self.event_ref(*event)).collect()
    }
}
