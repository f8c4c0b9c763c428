//! The declared terms of taxonomies, as written and as checked.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::reader::Reader;
use crate::colour::Colour;
use crate::yaml::Spanned;

/// The terms of a taxonomy as written.
pub(super) type TermFiles = BTreeMap<Spanned<String>, TermFile>;

/// A term as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TermFile {
    slug: Option<String>,
    title: Option<String>,
    aliases: Vec<String>,
    description: Option<String>,
    same_as: Vec<String>,
    colour: Option<Spanned<String>>,
    embed: bool,
    translations: BTreeMap<String, TermWords>,
}

/// The declared terms of a taxonomy.
pub type Terms = BTreeMap<Spanned<String>, Term>;

/// A declared term.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Term {
    /// Last part of its address.
    pub slug: Option<String>,
    /// Name for readers.
    pub title: Option<String>,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// What it is (Markdown).
    pub description: Option<String>,
    /// Addresses that identify it.
    pub same_as: Vec<String>,
    /// Its colour in charts.
    pub colour: Option<Colour>,
    /// Whether it has frames, fragments, data and calendars however few events it has.
    pub embed: bool,
    /// Words by language.
    pub translations: BTreeMap<String, TermWords>,
}

impl Term {
    /// Returns whether a text says what it is, in any language.
    pub fn is_described(&self) -> bool {
        let translated = |words: &TermWords| words.description.is_some();
        self.description.is_some() || self.translations.values().any(translated)
    }
}

/// The words of a term in another language.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct TermWords {
    /// Name.
    pub title: Option<String>,
    /// What it is (Markdown).
    pub description: Option<String>,
}

impl Reader<'_> {
    /// Returns the declared terms by taxonomy.
    pub(super) fn terms(
        &mut self,
        written: BTreeMap<Spanned<String>, TermFiles>,
    ) -> BTreeMap<Spanned<String>, Terms> {
        let mut terms_of = |terms: TermFiles| {
            terms.into_iter().map(|(name, term)| (name, self.term(term))).collect()
        };
        written.into_iter().map(|(taxonomy, terms)| (taxonomy, terms_of(terms))).collect()
    }

    fn term(&mut self, written: TermFile) -> Term {
        let TermFile { slug, title, aliases, description, same_as, colour, embed, translations } =
            written;
        let colour = colour.and_then(|colour| self.colour(colour)).map(|colour| colour.value);
        Term { slug, title, aliases, description, same_as, colour, embed, translations }
    }
}
