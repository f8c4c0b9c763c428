//! One event as a row: what all lists show of it.

use super::context::PageContext;
use super::text::shortened;
use super::view::event::MediaView;
use super::view::list::{PullQuote, Row, RowSource};
use crate::edition::{Attribution, Title};
use crate::html::Html;
use crate::id::Id;
use crate::plan::{TreeIndex, url};
use crate::timeline::EventIndex;

/// No list shows more characters of an event's text.
const LONGEST_SUMMARY: usize = 1000;
/// Longer words of a report are no pull quote.
const LONGEST_PULL: usize = 240;

impl PageContext<'_> {
    /// The row of an event that is alone.
    pub(super) fn row(&self, index: EventIndex) -> Row {
        let facts = &self.model.timeline.events[index];
        let event = self.event(index);
        let Title { text: title, lang } = event.title().clone();
        let corrected = |change: &crate::note::Change| {
            self.label_with("corrected", "date", &self.words().date(change.date.shape()))
        };
        Row {
            id: facts.id.clone(),
            href: self.to_event(&facts.id),
            anchor: url::event_anchor(&facts.id),
            day_anchor: None,
            same_date: false,
            fold: None,
            fold_end: false,
            day: None,
            in_day: false,
            day_end: false,
            clock: None,
            title,
            lang,
            summary_html: Html::from_text(&self.summary(index)).into(),
            summary_lang: event.text().and_then(|text| text.lang),
            badge: self.warning_badge(facts.status),
            key: facts.key,
            picture: if facts.key { first_picture(self.event_media(index)) } else { None },
            pull: if facts.key { self.pull_quote(index) } else { None },
            mark: facts.date.when.mark().name().to_owned(),
            corrected: facts.changes.first().map(corrected),
            rival_sentence: event.disagreement().map(str::to_owned),
            settled: facts.date.settled,
            sources: event.attributions().iter().map(source).collect(),
            source_count: event.speaker_count(),
            date: self.event_date(index),
        }
    }

    /// The first words of a report that are short and in the page's language.
    fn pull_quote(&self, index: EventIndex) -> Option<PullQuote> {
        let event = &self.model.timeline.events[index];
        Id::all(&event.claims).find_map(|position| {
            let claim = self.edition().claim(index, position);
            // A translation is in the language of the site.
            let translation = claim.quote_translation.filter(|_| self.tree == TreeIndex::FIRST);
            let own = claim.quote.filter(|_| claim.quote_lang().is_none());
            let text = own.or(translation)?;
            let is_short = text.chars().count() <= LONGEST_PULL && !text.contains('\n');
            (is_short && !claim.is_retracted()).then(|| PullQuote {
                text: text.to_owned(),
                translated: own.is_none(),
                speaker: claim.according_to.map(str::to_owned),
                source: claim.source.and_then(|source| source.label()).unwrap_or_default(),
            })
        })
    }

    /// The first sentence of an event's text, cut if it is longer than a summary may be.
    pub(super) fn summary(&self, index: EventIndex) -> String {
        shortened(self.event(index).first_sentence().to_owned(), LONGEST_SUMMARY)
    }
}

/// The first of these that a page can show as a picture.
pub(super) fn first_picture(media: Vec<MediaView>) -> Option<MediaView> {
    media.into_iter().find(|media| media.image)
}

/// A source of a row; lists that have references give it its number.
fn source(attribution: &Attribution) -> RowSource {
    let Attribution { name, date_words, date_lang, url, lang } = attribution.clone();
    RowSource { name, says: date_words, says_lang: date_lang, href: url, lang, number: 0 }
}
