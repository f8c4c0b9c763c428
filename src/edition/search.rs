//! Everything that is said of an event, as one text whose words the search index takes.

use super::{Edition, EditionEvent};
use crate::id::Id;
use crate::note::Source;
use crate::timeline::EventText;

impl EditionEvent<'_> {
    /// Titles, date, text, terms with their other names, and of each claim its words, speaker and source.
    pub fn search_text(self) -> String {
        let mut text = SearchText { edition: self.edition, text: String::new() };
        text.add(&self.facts.title);
        text.add(&self.date().words);
        if let Some(words) = self.translation() {
            text.add_all(words.title.as_deref());
            text.add_markdown(words.text.as_deref());
        }
        text.add_markdown(self.original_text().map(|text| text.markdown));
        self.add_terms(&mut text);
        self.add_claims(&mut text);
        text.text
    }

    fn add_terms(self, text: &mut SearchText<'_>) {
        for (taxonomy, names) in self.facts.terms.iter() {
            for name in names {
                text.add(name);
                let Some(term) = self.edition.timeline.term(taxonomy, name) else { continue };
                text.add(&self.edition.term_title(term));
                text.add_all(term.declared.aliases.iter().map(String::as_str));
            }
        }
    }

    fn add_claims(self, text: &mut SearchText<'_>) {
        for (position, claim) in Id::all(&self.facts.claims).zip(self.claims()) {
            // Notes that are events give each of their sources the event's title.
            let title = claim.title.filter(|title| *title != self.facts.title);
            text.add_all([title, claim.quote, claim.quote_translation].into_iter().flatten());
            text.add_all(claim.according_to);
            if self.facts.text != Some(EventText::Claim(position)) {
                text.add_markdown(claim.text);
            }
            if let Some(source) = claim.source {
                text.add_source(source);
            }
        }
    }
}

/// A text, each part of it on lines of its own.
struct SearchText<'e> {
    edition: &'e Edition,
    text: String,
}

impl SearchText<'_> {
    fn add(&mut self, words: &str) {
        self.text.push_str(words);
        self.text.push('\n');
    }

    fn add_all<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) {
        words.into_iter().for_each(|words| self.add(words));
    }

    fn add_markdown(&mut self, text: Option<&str>) {
        text.into_iter().for_each(|text| self.add(&self.edition.plain(text, "")));
    }

    fn add_source(&mut self, source: &Source) {
        self.add_all(source.label().as_deref());
        let words = [&source.title, &source.publisher, &source.via];
        let authors = source.author.iter().map(|author| author.name.as_str());
        self.add_all(words.into_iter().flatten().map(String::as_str).chain(authors));
    }
}
