//! An event with its claims and their sources as data.

use std::sync::Arc;

use crate::date::{Bound, Moment, When};
use crate::export::{Change, Claim, Event, Media, Source, Translation};
use crate::id::Id;
use crate::note::Note;
use crate::plan::{file_path, url};
use crate::render::here::Here;
use crate::render::text::Written;
use crate::timeline::{self, ClaimIndex, EventIndex, NoteIndex};

impl Here<'_> {
    pub(super) fn event_data(&self, index: EventIndex) -> Arc<Event> {
        let place = &self.model.data[self.tree][index];
        place.get_or_init(|| Arc::new(self.made_data(index))).clone()
    }

    fn made_data(&self, index: EventIndex) -> Event {
        let timeline = &self.model.timeline;
        let event = &timeline.events[index];
        let when = &event.date.when;
        let id = |other: &EventIndex| timeline.events[*other].id.clone();
        let date = self.event_date(index);
        Event {
            id: event.id.clone(),
            url: url::directory(&self.tree().event(&event.id)),
            title: self.event_title(index).0,
            text: self.event_html(index, 2),
            date: match self.undecided(event) {
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
            aliases: event.aliases.clone(),
            taxonomies: event.terms.iter().map(|(name, own)| (name.clone(), own.clone())).collect(),
            translations: self.translated_titles(index),
            media: self.media_data(event),
            changes: self.changes_data(index),
            added: self.speaking(event).filter_map(|note| note.added.clone()).min(),
            updated: self.event_revised(event).cloned(),
            claims: Id::all(&event.claims).map(|at| self.claim_data(event, at)).collect(),
            mentioned_in: self.mentioned_in(event),
            when: when.clone(),
            date_note: date.note.clone(),
            joined: self.event_joined(event),
        }
    }

    /// The notes that speak of an event, the record last.
    fn speaking(&self, event: &timeline::Event) -> impl Iterator<Item = &Note> + Clone {
        let notes = event.claims.iter().map(|claim| claim.note).chain(event.record);
        notes.map(|note| self.model.timeline.notes[note].as_ref())
    }

    /// When an event joined the site.
    pub(super) fn event_joined(&self, event: &timeline::Event) -> Option<Moment> {
        let published = event.claims.iter().filter_map(|claim| {
            let said = self.said(claim);
            let own = said.source.and_then(|source| source.published.as_ref());
            own.or_else(|| said.note.published())
        });
        joined(self.speaking(event), published)
    }

    /// When what the site says of an event was last revised.
    pub(super) fn event_revised(&self, event: &timeline::Event) -> Option<&Moment> {
        self.speaking(event).filter_map(|note| note.updated.as_ref()).max()
    }

    fn translated_titles(
        &self,
        index: EventIndex,
    ) -> std::collections::BTreeMap<String, Translation> {
        let translated = self.model.timeline.translated.iter();
        let title = |words: &timeline::Translated| {
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
            let caption = media.caption.as_ref().map(|text| self.inline(text, note, &prefix));
            Media {
                url: url::encode(&file_path(&media.image)),
                alt: media.alt.clone(),
                caption,
                credit: media.credit.clone(),
            }
        };
        event.media.iter().enumerate().map(view).collect()
    }

    fn changes_data(&self, index: EventIndex) -> Vec<Change> {
        let event = &self.model.timeline.events[index];
        let view = |(position, change): (usize, &crate::note::Change)| Change {
            date: written(&change.date),
            text: self.owned_inline(
                index,
                &change.text,
                &format!("t-{}-change-{position}-", event.id),
            ),
            moment: first_moment(&change.date),
        };
        event.changes.iter().enumerate().map(view).collect()
    }

    fn claim_data(&self, event: &timeline::Event, position: ClaimIndex) -> Claim {
        let place = &event.claims[position];
        let said = self.said(place);
        let own = said.claim;
        let text = |value: fn(&crate::note::Claim) -> &Option<String>| {
            own.and_then(|claim| value(claim).clone())
        };
        Claim {
            id: place.id.clone(),
            note: said.note.slug.clone(),
            note_url: self.note_path(said.note).map(|path| url::directory(&path)),
            source: said.source.map(|source| self.source_data(source, said.note)),
            date: said.date.map(written),
            edtf: said.date.map(When::edtf),
            earliest: said.date.and_then(|when| day(when.bounds().earliest)),
            latest: said.date.and_then(|when| day(when.bounds().latest)),
            precision: said.date.map(|when| when.precision().name()),
            date_text: said.date_text.map(str::to_owned),
            title: match own {
                Some(claim) => claim.title.clone(),
                None => Some(said.note.title.clone()),
            },
            text: own.and_then(|claim| claim.text.as_ref()).map(|text| {
                self.blocks(&Written {
                    prefix: &format!("t-{}-", place.id),
                    ..Written::new(&text.markdown, said.note)
                })
            }),
            quote: text(|claim| &claim.quote),
            quote_translation: text(|claim| &claim.quote_translation),
            according_to: text(|claim| &claim.according_to),
            page: text(|claim| &claim.page),
            status: said.status.word(),
            lead: own.is_some_and(|claim| *claim.lead),
        }
    }

    /// A source; one that stands in the front matter of a note was published when that says.
    pub(super) fn source_data(&self, source: &crate::note::Source, note: &Note) -> Source {
        let published = source.published.as_ref().or_else(|| note.published());
        Source {
            name: source.label(),
            title: source.title.clone(),
            author: source.author.clone(),
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

/// When readers could first know: the first `added` of the notes, else the first `updated`, else the
/// first day of publication.
pub(super) fn joined<'n>(
    notes: impl Iterator<Item = &'n Note> + Clone,
    published: impl Iterator<Item = &'n When>,
) -> Option<Moment> {
    let added = notes.clone().filter_map(|note| note.added.clone()).min();
    let updated = || notes.filter_map(|note| note.updated.clone()).min();
    added.or_else(updated).or_else(|| published.filter_map(first_moment).min())
}

/// The beginning of a date's first day.
fn first_moment(when: &When) -> Option<Moment> {
    Moment::beginning_of(when.bounds().earliest.day()?)
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
