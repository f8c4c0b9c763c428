//! Claims and rival dates as pages show them.

use super::context::PageContext;
use super::dates::date_view;
use super::text::TextInput;
use super::view::event::{AttributionView, ClaimView, RivalDate, RivalsView};
use crate::edition::{GivenDate, Speaker};
use crate::html::Html;
use crate::timeline::{ClaimIndex, EventIndex};

impl PageContext<'_> {
    /// A claim on its event's page or, with `on_note`, on its note's.
    pub(super) fn claim(
        &self,
        index: EventIndex,
        position: ClaimIndex,
        on_note: bool,
    ) -> ClaimView {
        let event = self.event(index);
        let claim = self.edition().claim(index, position);
        // Its text is not said twice on its event's page.
        let text = claim.local_text().filter(|_| on_note || !event.has_text_of(position));
        let is_here = self.note_path(claim.note).is_some_and(|path| path == self.path);
        let source = claim.source.filter(|_| !on_note || claim.has_own_source);
        let owned = |words: Option<&str>| words.map(str::to_owned);
        ClaimView {
            id: claim.id.to_owned(),
            source: source.map(|source| self.source(source, claim.note)),
            agrees: false,
            note: self.note_link(claim.note_index).filter(|_| !is_here),
            date: claim.date.zip(claim.date_words()).map(|(when, words)| date_view(when, words)),
            date_text: owned(claim.date_text),
            quote_lang: claim.quote_lang(),
            lang: claim.lang(),
            title: owned(claim.own_title(event)),
            text_html: match text {
                Some(markdown) => self.blocks(&TextInput {
                    level: 4,
                    prefix: &format!("t-{}-", claim.id),
                    ..TextInput::new(markdown, claim.note)
                }),
                None => Html::default(),
            },
            quote: owned(claim.quote),
            quote_translation: owned(claim.quote_translation),
            according_to: owned(claim.according_to),
            page: owned(claim.page),
            badge: self.badge(claim.status),
            lead: claim.lead,
            retracted: claim.is_retracted(),
        }
    }

    /// The dates given for an event, if they cannot all be true.
    pub(super) fn rivals(&self, index: EventIndex) -> Option<RivalsView> {
        let event = &self.model.timeline.events[index];
        let rivals = self.event(index).rivals()?;
        let href = self.to(&self.tree().event(&event.id));
        let date = |given: GivenDate<'_>| RivalDate {
            date: self.date(given.when),
            rival: given.rival,
            chosen: given.chosen,
            said_by: given.speakers.into_iter().map(|speaker| said(speaker, &href)).collect(),
        };
        Some(RivalsView {
            sentence: rivals.sentence,
            settled: event.date.settled,
            dates: rivals.dates.into_iter().map(date).collect(),
        })
    }
}

/// Who gives a date of an event whose page is at `href`.
fn said(Speaker { name, claim }: Speaker<'_>, href: &str) -> AttributionView {
    AttributionView {
        name,
        words: claim.date_text.map(str::to_owned),
        lang: claim.quote_lang(),
        href: format!("{href}#{}", claim.id),
    }
}
