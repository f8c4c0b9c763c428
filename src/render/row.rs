//! One event as a row: what all lists show of it.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use super::here::Here;
use super::text::{escape, shortened};
use super::view::list::{Row, RowSource};
use crate::markdown;
use crate::timeline::{Event, EventIndex};

/// No list shows more characters of an event's text.
const LONGEST_SUMMARY: usize = 1000;

/// What all rows of an event share, and costs more than to copy; made when the first of them asks.
#[derive(Default)]
pub(super) struct Gist {
    summary_html: OnceLock<Arc<str>>,
    sources: OnceLock<Sources>,
}

/// The sources of a row, and how many of different names there are.
#[derive(Clone, Default)]
struct Sources(Arc<Vec<RowSource>>, usize);

impl<'a> Here<'a> {
    /// The row of an event, where it stands by itself.
    pub(super) fn row(&self, index: EventIndex) -> Row {
        let event = &self.model.timeline.events[index];
        let (title, lang) = self.event_title(index);
        let sources = self.gist(index).sources.get_or_init(|| self.named_sources(index)).clone();
        let summary = || escape(&self.summary(index)).into();
        Row {
            id: event.id.clone(),
            href: self.to_event(&event.id),
            anchor: format!("e-{}", event.id),
            day_anchor: None,
            same_date: false,
            fold: None,
            fold_end: false,
            title,
            lang,
            summary_html: self.gist(index).summary_html.get_or_init(summary).clone(),
            summary_lang: self.text_lang(index),
            badge: self.badge(event.status),
            key: event.key,
            corrected: event.changes.first().map(|change| {
                self.say_of("corrected", "date", &self.words().date(change.date.shape()))
            }),
            rival_sentence: (!event.date.rivals.is_empty()).then(|| self.say("sources-disagree")),
            settled: event.date.settled,
            source_count: sources.1,
            sources: sources.0,
            date: self.event_date(index).clone(),
        }
    }

    /// What the rows of an event share.
    pub(super) fn gist(&self, index: EventIndex) -> &'a Gist {
        self.model.gists[self.tree][index].get_or_init(Arc::default)
    }

    fn named_sources(&self, index: EventIndex) -> Sources {
        let event = &self.model.timeline.events[index];
        let sources = self.row_sources(event, &self.event_date(index).words);
        let names: BTreeSet<&str> = sources.iter().map(|source| source.name.as_str()).collect();
        let count = names.len();
        Sources(sources.into(), count)
    }

    /// Who says so, and in which words where these are not the row's own.
    fn row_sources(&self, event: &'a Event, shown: &str) -> Vec<RowSource> {
        let mut sources = Vec::with_capacity(event.claims.len());
        for said in self.speakers(event) {
            let Some(source) = said.source else { continue };
            let date = said.date.map(|when| self.words().date(when.shape()));
            let own = self.words().lang().as_str();
            let says_lang = said.date_text.and(said.lang()).filter(|lang| lang != own);
            let words = said.date_text.map(str::to_owned).or(date);
            sources.push(RowSource {
                name: source.label().unwrap_or_else(|| said.note.title.clone()),
                says: words.filter(|words| words != shown),
                says_lang,
                href: source.url.clone(),
                lang: source.lang.clone().filter(|lang| lang != self.words().lang().as_str()),
                number: 0,
            });
        }
        sources
    }

    /// The first sentence of an event's text, in plain words, cut where it is no sentence any more.
    pub(super) fn summary(&self, index: EventIndex) -> String {
        let event = &self.model.timeline.events[index];
        let translated = self.translated_event(index).and_then(|words| words.text.as_deref());
        let text = translated.or_else(|| self.event_text(event).map(|text| text.markdown));
        let first = markdown::first_line(text.unwrap_or_default());
        shortened(markdown::first_sentence(&first).to_owned(), LONGEST_SUMMARY)
    }
}
