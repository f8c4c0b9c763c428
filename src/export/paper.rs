//! What the formats share that are pasted into papers and letters: years, events, numbered sources.

use std::collections::HashMap;

use super::loss::{CHANGES, CLAIMS, KEYS, Loss, PICTURES, REASONS, RELATIONS, WITHDRAWN};
use super::{Document, Event, Source, Sources};

/// Terms.
pub(super) const TERMS: Loss = Loss {
    field: "terms",
    becomes: "left out",
    count: |document| document.shown().map(|event| event.terms().count()).sum(),
};

/// What is not said on paper.
pub(super) const LOSSES: &[&Loss] =
    &[&CLAIMS, &REASONS, &KEYS, &TERMS, &RELATIONS, &CHANGES, &PICTURES, &WITHDRAWN];

/// An event with its sources, each by its number in the list of all (from 1).
pub(super) struct Entry<'d> {
    /// The event.
    pub event: &'d Event,
    /// Numbers and sources of the event as it is listed; none if none are wanted.
    pub sources: Vec<(usize, &'d Source)>,
    /// Those that are named beside a date: they give one of several rival dates, or do not support the
    /// event's.
    pub named_sources: Vec<(usize, &'d Source)>,
}

/// The events as they are listed, and all their sources in the order in which they come up.
pub(super) fn entries(document: &Document, shown: Sources) -> (Vec<Entry<'_>>, Vec<&Source>) {
    let mut all: Vec<&Source> = Vec::new();
    let mut numbers: HashMap<&Source, usize> = HashMap::new();
    let mut entries = Vec::new();
    for event in document.shown() {
        let mut sources = Vec::new();
        if shown != Sources::None {
            for source in event.sources() {
                let number = *numbers.entry(source).or_insert_with(|| {
                    all.push(source);
                    all.len()
                });
                sources.push((number, source));
            }
        }
        let (named_sources, sources) =
            sources.into_iter().partition(|(_, source)| event.is_named_with_date(source));
        entries.push(Entry { event, sources, named_sources });
    }
    (entries, all)
}

impl Entry<'_> {
    /// The date in words, each source that is named there as `mark` writes it from its number.
    pub(super) fn date_words(
        &self,
        text: impl Fn(&str) -> String,
        mark: impl Fn(usize, &Source) -> String,
        shown: Sources,
    ) -> String {
        self.event.date_words_with(&text, |name, source| {
            let known = self.named_sources.iter().find(|(_, one)| Some(*one) == source);
            match (known, shown) {
                (Some((number, source)), Sources::Inline) => mark(*number, source),
                (Some((number, source)), _) => text(name) + &mark(*number, source),
                (None, _) => text(name),
            }
        })
    }
}

/// What is said of a source beside its name and address: title, author, day, archived copy's address.
pub(super) fn details(source: &Source) -> Vec<&str> {
    let title = source.title.as_deref().filter(|title| Some(*title) != source.name.as_deref());
    let author = source.author.iter().map(String::as_str);
    let more = [&source.publisher, &source.number, &source.published_words];
    let more = more.into_iter().flatten().map(String::as_str);
    title.into_iter().chain(author).chain(more).collect()
}
