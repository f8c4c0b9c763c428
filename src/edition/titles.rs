//! What the site, its named timelines, its taxonomies and their terms are called in an edition.

use super::Edition;
use crate::config::NamedTimeline;
use crate::id::Id;
use crate::timeline::Term;

impl Edition {
    /// The site's title.
    pub fn site_title(&self) -> &str {
        self.config.title_in(self.lang())
    }

    /// What the site is about; may be empty.
    pub fn site_description(&self) -> &str {
        let own = self.config.languages.get(self.lang());
        let own = own.and_then(|own| own.description.as_deref());
        own.or(self.config.description.as_deref()).unwrap_or_default()
    }

    /// The line at the foot of every page (Markdown).
    pub fn footer(&self) -> Option<&str> {
        let own = self.config.languages.get(self.lang());
        own.and_then(|own| own.footer.as_deref()).or(self.config.footer.as_deref())
    }

    /// A named timeline's title.
    pub fn timeline_title(&self, id: Id<NamedTimeline>) -> &str {
        self.config.timelines[id].title_in(self.lang())
    }

    /// The paragraph above a named timeline (Markdown).
    pub fn timeline_intro(&self, id: Id<NamedTimeline>) -> Option<&str> {
        let timeline = &self.config.timelines[id];
        let own = timeline.translations.get(self.lang().as_str());
        own.and_then(|words| words.intro.as_deref()).or(timeline.intro.as_deref())
    }

    /// The name of a taxonomy for readers: the catalogue's, else its own with a capital letter.
    pub fn taxonomy_label(&self, name: &str) -> String {
        let message = self.label(name);
        if message == name { capitalise(&name.replace('-', " ")) } else { message }
    }

    /// A term's name for readers.
    pub fn term_title(&self, term: &Term) -> String {
        let declared = &term.declared;
        let own = declared.translations.get(self.lang().as_str());
        let own = own.and_then(|words| words.title.as_ref()).or(declared.title.as_ref());
        own.unwrap_or(&term.name).clone()
    }

    /// What a term is (Markdown).
    pub fn term_description<'t>(&self, term: &'t Term) -> Option<&'t str> {
        let declared = &term.declared;
        let own = declared.translations.get(self.lang().as_str());
        own.and_then(|words| words.description.as_deref()).or(declared.description.as_deref())
    }
}

/// The text with its first letter as a capital.
pub fn capitalise(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
