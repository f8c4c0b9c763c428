//! Goes through a text for readers: fields hidden, callouts marked, wikilinks with titles.

use super::callout::{self, Callout, Callouts};
use super::html::Titles;
use super::{heading, nesting, wikilink};
use pulldown_cmark::{Event, LinkType, Tag};
use std::borrow::Cow;

/// A text as the parser reads it, of the same length as the source.
pub(super) struct Prepared<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) callouts: Callouts,
}

/// One event of the parser, with what only we know of it.
pub(super) struct Step<'t, 'c> {
    pub(super) event: Event<'t>,
    /// What readers see in place of the name in a wikilink without words: the title of what it leads to.
    pub(super) shown: Option<String>,
    /// The callout of which it begins the quotation or the title.
    pub(super) callout: Option<&'c Callout>,
}

impl<'t> From<Event<'t>> for Step<'t, '_> {
    fn from(event: Event<'t>) -> Self {
        Step { event, shown: None, callout: None }
    }
}

/// Returns a text with hidden comments as the parser reads it.
pub(super) fn prepare(text: &str) -> Prepared<'_> {
    prepare_capped(nesting::cap(text).0)
}

/// The same as [`prepare`] for a text whose nesting is limited.
pub(super) fn prepare_capped(text: Cow<'_, str>) -> Prepared<'_> {
    let text = wikilink::keep_links(heading::hide_fields(text));
    let (text, callouts) = callout::mark_titles(text);
    Prepared { text, callouts }
}

impl Prepared<'_> {
    /// Returns the callout of which an element at this place is the quotation or the title.
    pub(super) fn callout(&self, event: &Event<'_>, start: usize) -> Option<&Callout> {
        match event {
            Event::Start(Tag::BlockQuote(_) | Tag::Heading { .. }) => self.callouts.get(&start),
            _ => None,
        }
    }

    /// Returns the steps through the text.
    pub(super) fn steps(&self, titles: Titles<'_>) -> impl Iterator<Item = Step<'_, '_>> {
        let mut link: Option<(bool, String)> = None;
        super::parser(&self.text).into_offset_iter().map(move |(event, range)| {
            let event = wikilink::with_brackets(event);
            let mut shown = None;
            match &event {
                Event::Start(Tag::Link {
                    link_type: LinkType::WikiLink { has_pothole },
                    dest_url,
                    ..
                }) => link = Some((*has_pothole, dest_url.to_string())),
                Event::Text(text) => {
                    let bare = link.take().filter(|(has_words, _)| !has_words || text.is_empty());
                    shown = bare.map(|(_, written)| wikilink::shown(&written, titles));
                }
                _ => {}
            }
            let callout = self.callout(&event, range.start);
            Step { event, shown, callout }
        })
    }
}
