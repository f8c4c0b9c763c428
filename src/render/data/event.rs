//! An event with its claims and their sources as data.

use std::sync::Arc;

use crate::date::{Bound, Moment, When};
use crate::edition::{self, EditionClaim};
use crate::export::{Change, Claim, DatePiece, Event, Media, SiteHtml, Source, Translation};
use crate::markdown;
use crate::note::Note;
use crate::plan::url;
use crate::render::context::PageContext;
use crate::render::text::{Portable, TextInput};
use crate::timeline::{self, EventIndex, NoteIndex};

impl PageContext<'_> {
    pub(super) fn event_data(&self, index: EventIndex) -> Arc<Event> {
        let place = &self.model.data[self.tree][index];
        place.get_or_init(|| Arc::new(self.made_data(index))).clone()
    }

    fn made_data(&self, index: EventIndex) -> Event {
        let timeline = &self.model.timeline;
        let event = &timeline.events[index];
        let when = &event.date.when;
        let id = |other: &EventIndex| timeline.events[*other].id.clone();
        let resolved = self.event(index);
        let date = resolved.date();
        Event {
            id: event.id.clone(),
            url: url::directory(&self.tree().event(&event.id)),
            title: resolved.title().text.clone(),
            text: SiteHtml::new(self.event_html(index, 2)),
            title_with_status: resolved.title_with_status(),
            dates_by_source: self.dates_by_source(index),
            disagreement: resolved.disagreement().map(str::to_owned),
            plain: self.event_as(index, markdown::to_plain),
            markdown: self.event_as(index, markdown::to_markdown),
            date: match event.date.is_undecided() {
                true => when.edtf(),
                false => when.as_written().to_owned(),
            },
            edtf: when.edtf(),
            earliest: day(when.bounds().earliest),
            latest: day(when.bounds().latest),
            precision: when.precision().name(),
            qualifiers: qualifiers(when),
            date_words: date.words.clone(),
            date_text: event.date.date_text.clone(),
            status: event.status.word(),
            key: event.key,
            rival_dates: !event.date.rivals.is_empty(),
            rivals: event.date.rivals.iter().map(written).collect(),
            settled: event.date.settled,
            because: event.date.because.clone(),
            had_been_planned: event.had_been_planned.as_ref().map(written),
            withdrawn: event.withdrawn,
            follows: event.follows.iter().map(id).collect(),
            part_of: event.part_of.as_ref().map(id),
            related: event.related.iter().map(id).collect(),
            aliases: event.aliases.keys().cloned().collect(),
            taxonomies: event.terms.iter().map(|(name, own)| (name.clone(), own.clone())).collect(),
            translations: self.translated_titles(index),
            media: self.media_data(event),
            changes: self.changes_data(index),
            added: resolved.added().cloned(),
            updated: resolved.updated().cloned(),
            claims: resolved.claims().map(|claim| self.claim_data(&claim)).collect(),
            mentioned_in: self.mentioned_in(event),
            when: when.clone(),
            date_note: date.note.clone(),
            joined: resolved.joined(),
        }
    }

    /// Who gives which date of an event, if these cannot all be true.
    fn dates_by_source(&self, index: EventIndex) -> Vec<DatePiece> {
        let piece = |piece: edition::DatePiece<'_>| match piece {
            edition::DatePiece::Text(text) => DatePiece::Text(text),
            edition::DatePiece::Speaker(edition::Speaker { name, claim }) => {
                DatePiece::Speaker(name, Box::new(self.claim_data(&claim).source))
            }
        };
        self.event(index).dates_by_source().into_iter().flatten().map(piece).collect()
    }

    /// An event's text for other programs.
    fn event_as(&self, index: EventIndex, make: Portable) -> String {
        let text = self.event(index).text();
        text.map_or_else(String::new, |text| self.portable(&TextInput::from(&text), make))
    }

    fn translated_titles(
        &self,
        index: EventIndex,
    ) -> std::collections::BTreeMap<String, Translation> {
        let translated = self.model.timeline.translated.iter();
        let title = |words: &timeline::TimelineTranslation| {
            Some(Translation { title: words.events.get(&index)?.title.clone() })
        };
        translated.filter_map(|(lang, words)| Some((lang.to_string(), title(words)?))).collect()
    }

    fn mentioned_in(&self, event: &timeline::Event) -> Vec<String> {
        let notes = event.mentions.iter().map(|note| &self.model.timeline.notes[*note]);
        notes.map(|note| note.slug.clone()).collect()
    }

    fn media_data(&self, event: &timeline::Event) -> Vec<Media> {
        let view = |(position, (note, media)): (usize, &(NoteIndex, crate::note::Media))| {
            let note = &self.model.timeline.notes[*note];
            let prefix = format!("t-{}-media-{position}-", event.id);
            let view = self.media(media, note, &prefix, &url::encode);
            let caption = Some(view.caption_html).filter(|html| !html.is_empty());
            Media {
                url: view.href,
                alt: view.alt,
                caption: caption.map(SiteHtml::new),
                credit: view.credit,
            }
        };
        event.media.iter().enumerate().map(view).collect()
    }

    fn changes_data(&self, index: EventIndex) -> Vec<Change> {
        let event = &self.model.timeline.events[index];
        let view = |(position, change): (usize, &crate::note::Change)| Change {
            date: written(&change.date),
            text: SiteHtml::new(self.owned_inline(
                index,
                &change.text,
                &format!("t-{}-change-{position}-", event.id),
            )),
            moment: change.date.bounds().earliest.day().and_then(Moment::beginning_of),
        };
        event.changes.iter().enumerate().map(view).collect()
    }

    fn claim_data(&self, claim: &EditionClaim<'_>) -> Claim {
        let owned = |words: Option<&str>| words.map(str::to_owned);
        Claim {
            id: claim.id.to_owned(),
            note: claim.note.slug.clone(),
            note_url: self.note_path(claim.note).map(|path| url::directory(&path)),
            source: claim.source.map(|source| self.source_data(source, claim.note)),
            date: claim.date.map(written),
            edtf: claim.date.map(When::edtf),
            earliest: claim.date.and_then(|when| day(when.bounds().earliest)),
            latest: claim.date.and_then(|when| day(when.bounds().latest)),
            precision: claim.date.map(|when| when.precision().name()),
            date_text: owned(claim.date_text),
            title: owned(claim.title),
            text: claim.text.map(|markdown| {
                let prefix = format!("t-{}-", claim.id);
                let text = TextInput { prefix: &prefix, ..TextInput::new(markdown, claim.note) };
                SiteHtml::new(self.blocks(&text))
            }),
            plain: claim.text.map_or_else(String::new, |markdown| {
                self.portable(&TextInput::new(markdown, claim.note), markdown::to_plain)
            }),
            quote: owned(claim.quote),
            quote_translation: owned(claim.quote_translation),
            according_to: owned(claim.according_to),
            page: owned(claim.page),
            status: claim.status.word(),
            lead: claim.lead,
        }
    }

    /// A source; one in the front matter of a note was published when that says.
    pub(super) fn source_data(&self, source: &crate::note::Source, note: &Note) -> Source {
        let published = source.published.as_ref().or_else(|| note.published());
        Source {
            name: source.label(),
            title: source.title.clone(),
            author: source.author_names(),
            url: source.url.clone(),
            kind: source.kind.clone(),
            publisher: source.publisher.clone(),
            number: source.number.clone(),
            via: source.via.clone(),
            published: published.map(written),
            accessed: source.accessed.as_ref().map(written),
            archived: source.archived.clone(),
            lang: source.lang.clone(),
            access: source.access.clone(),
            published_words: published.map(|when| self.words().date(when.shape())),
        }
    }
}

fn written(when: &When) -> String {
    when.as_written().to_owned()
}

fn day(bound: Bound) -> Option<String> {
    bound.day().map(|day| day.to_string())
}

fn qualifiers(when: &When) -> Vec<&'static str> {
    let pairs = [(when.is_approximate(), "approximate"), (when.is_uncertain(), "uncertain")];
    pairs.into_iter().filter(|(holds, _)| *holds).map(|(_, name)| name).collect()
}
