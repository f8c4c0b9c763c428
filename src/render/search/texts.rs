//! Everything that is said of an event, as one text whose words the index takes.

use crate::id::indexed;
use crate::markdown;
use crate::note::Source;
use crate::render::here::Here;
use crate::timeline::{Event, EventIndex, EventText};

impl Here<'_> {
    /// Titles, date, text, terms with their other names, and of each claim its words, speaker and source.
    pub(super) fn search_text(&self, index: EventIndex) -> String {
        let event = &self.model.timeline.events[index];
        let mut text = Gathered(String::new());
        text.add(&event.title);
        text.add(&self.event_date(index).words);
        if let Some(words) = self.translated_event(index) {
            text.add_some(words.title.as_ref());
            text.add_markdown(words.text.as_deref());
        }
        text.add_markdown(self.event_text(event).map(|text| text.markdown));
        self.add_terms(event, &mut text);
        self.add_claims(event, &mut text);
        text.0
    }

    fn add_terms(&self, event: &Event, text: &mut Gathered) {
        for (taxonomy, names) in event.terms.iter() {
            for name in names {
                text.add(name);
                let Some(term) = self.model.timeline.term(taxonomy, name) else { continue };
                text.add(&self.term_title(term));
                term.declared.aliases.iter().for_each(|alias| text.add(alias));
            }
        }
    }

    fn add_claims(&self, event: &Event, text: &mut Gathered) {
        for (position, place) in indexed(&event.claims) {
            let said = self.said(place);
            if let Some(claim) = said.claim {
                let words = [&claim.title, &claim.quote, &claim.quote_translation];
                words.into_iter().for_each(|words| text.add_some(words.as_ref()));
                text.add_some(claim.according_to.as_ref());
                if event.text != Some(EventText::Claim(position)) {
                    text.add_markdown(claim.text.as_ref().map(|text| text.markdown.as_str()));
                }
            }
            if let Some(source) = said.source {
                text.add_source(source);
            }
        }
    }
}

/// A text in the making; what is added stands on lines of its own.
struct Gathered(String);

impl Gathered {
    fn add(&mut self, words: &str) {
        self.0.push_str(words);
        self.0.push('\n');
    }

    fn add_some(&mut self, words: Option<&String>) {
        words.into_iter().for_each(|words| self.add(words));
    }

    fn add_markdown(&mut self, text: Option<&str>) {
        text.into_iter().for_each(|text| self.add(&markdown::plain(text)));
    }

    fn add_source(&mut self, source: &Source) {
        source.label().iter().for_each(|label| self.add(label));
        self.add_some(source.title.as_ref());
        self.add_some(source.publisher.as_ref());
        self.add_some(source.via.as_ref());
        source.author.iter().for_each(|author| self.add(author));
    }
}
