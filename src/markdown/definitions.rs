//! Completes a section of a text with the definitions that it needs elsewhere.

use pulldown_cmark::{Event, Tag};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The definitions of reference links and footnotes in one text, so that each dated section can be
/// rendered elsewhere without parsing the whole text again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Definitions {
    /// Source of each definition by its folded label; labels of footnotes have their `^`.
    sources: BTreeMap<String, String>,
}

impl Definitions {
    /// Finds the definitions of a text with hidden comments.
    pub fn of(text: &str) -> Self {
        let mut sources = BTreeMap::new();
        let (capped, _) = super::nesting::cap(text);
        let mut events = super::parser(&capped).into_offset_iter();
        for (event, range) in events.by_ref() {
            if let Event::Start(Tag::FootnoteDefinition(label)) = event {
                sources.entry(fold(&format!("^{label}"))).or_insert_with(|| text[range].to_owned());
            }
        }
        for (label, definition) in events.reference_definitions().iter() {
            sources.entry(fold(label)).or_insert_with(|| text[definition.span.clone()].to_owned());
        }
        Definitions { sources }
    }

    /// Returns the Markdown of a section, followed by the definitions that it refers to and lacks.
    pub fn section<'t>(&self, text: &'t str, section: Range<usize>) -> Cow<'t, str> {
        let source = &text[section];
        if self.sources.is_empty() || !source.contains('[') {
            return Cow::Borrowed(source);
        }
        let own = Definitions::of(source);
        let mut wanted: Vec<&str> = Vec::new();
        let mut seen = BTreeSet::new();
        self.add_referenced(source, &mut wanted, &mut seen);
        let mut next = 0;
        while let Some(definition) = wanted.get(next) {
            next += 1;
            self.add_referenced(definition, &mut wanted, &mut seen);
        }
        let missing = seen.iter().filter(|label| !own.sources.contains_key(*label));
        let missing: Vec<&str> = missing
            .filter_map(|label| self.sources.get(label))
            .map(|source| source.trim_end())
            .collect();
        if missing.is_empty() {
            return Cow::Borrowed(source);
        }
        Cow::Owned(format!("{}\n\n{}\n", source.trim_end(), missing.join("\n\n")))
    }

    /// Adds the definitions whose labels are in a source and were not seen before.
    fn add_referenced<'d>(
        &'d self,
        source: &str,
        wanted: &mut Vec<&'d str>,
        seen: &mut BTreeSet<String>,
    ) {
        for label in labels(source) {
            let label = fold(label);
            if let Some(definition) = self.sources.get(&label)
                && seen.insert(label)
            {
                wanted.push(definition);
            }
        }
    }
}

/// Returns the texts in square brackets, innermost ones only.
fn labels(source: &str) -> impl Iterator<Item = &str> {
    source.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(label, _)| label)
}

/// Returns a label as Markdown compares it: case and white space folded.
fn fold(label: &str) -> String {
    super::plain::fold(&label.to_lowercase())
}
