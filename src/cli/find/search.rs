//! Words and a timeline into the events that hold all of them, with how well they do.

use std::collections::BTreeSet;

use dateline::note::{Claim, Note, Source};
use dateline::slug::slugify;
use dateline::timeline::{Event, EventText, Timeline};
use dateline::words::Words;

/// What a word is worth that stands in an event's id or title.
const NAME: u32 = 8;
/// In a term, an alias, a date or the title of a claim.
const LABEL: u32 = 4;
/// In a text, a quotation or a source.
const TEXT: u32 = 1;

/// Words to look for, folded.
pub(super) struct Query(Vec<String>);

/// An event that holds all the words.
pub(super) struct Hit<'a> {
    /// The event.
    pub(super) event: &'a Event,
    /// Its date in words.
    pub(super) date: String,
    /// How well it matches; more is better.
    score: u32,
}

impl Query {
    /// The words of a text.
    pub(super) fn new(text: &str) -> Query {
        Query(split(text).collect())
    }

    /// Whether there is nothing to look for.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words, folded.
    pub(super) fn words(&self) -> &[String] {
        &self.0
    }

    /// How well an event matches; `None` where a word is missing.
    fn score(&self, index: &Index) -> Option<u32> {
        self.0.iter().map(|word| index.worth(word)).sum()
    }
}

/// The events that hold every word, or a word that begins with it: best first, then oldest first.
pub(super) fn search<'a>(query: &Query, timeline: &'a Timeline, words: &Words) -> Vec<Hit<'a>> {
    let mut hits = Vec::new();
    for event in &*timeline.events {
        let date = words.date(event.date.when.shape());
        if let Some(score) = query.score(&Index::new(event, timeline, &date)) {
            hits.push(Hit { event, date, score });
        }
    }
    // The sort is stable, so that equals stay in order of time.
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    hits
}

/// The words of one event by what they are worth.
#[derive(Default)]
struct Index {
    names: BTreeSet<String>,
    labels: BTreeSet<String>,
    texts: BTreeSet<String>,
}

impl Index {
    fn new(event: &Event, timeline: &Timeline, date: &str) -> Index {
        let mut index = Index::default();
        index.names.extend(split(&event.id).chain(split(&event.title)));
        index.labels.extend(split(date));
        index.labels.extend(event.aliases.iter().flat_map(|alias| split(alias)));
        for (taxonomy, names) in event.terms.iter() {
            for name in names {
                index.term(taxonomy, name, timeline);
            }
        }
        if let Some(EventText::Record(note)) = event.text {
            index.texts.extend(split(&timeline.notes[note].body.markdown));
        }
        for one in &event.claims {
            let note = timeline.note_of(one);
            index.claim(note, one.claim.map(|claim| &note.claims[claim]));
        }
        index
    }

    /// A term's name and whatever else it is called.
    fn term(&mut self, taxonomy: &str, name: &str, timeline: &Timeline) {
        self.labels.extend(split(name));
        if let Some(term) = timeline.term(taxonomy, name) {
            let declared = &term.declared;
            let others = declared.title.iter().chain(&declared.aliases);
            let others = others
                .chain(declared.translations.values().filter_map(|words| words.title.as_ref()));
            self.labels.extend(others.flat_map(|other| split(other)));
        }
    }

    /// What one report says, and who it is.
    fn claim(&mut self, note: &Note, claim: Option<&Claim>) {
        let title = claim.and_then(|claim| claim.title.as_deref());
        self.labels.extend(title.into_iter().flat_map(split));
        if let Some(claim) = claim {
            let text = claim.text.as_ref().map(|text| &text.markdown);
            let quoted = [&claim.quote, &claim.quote_translation];
            let said = quoted.into_iter().chain([&claim.date_text, &claim.according_to]);
            let said = said.flatten().chain(text);
            self.texts.extend(said.flat_map(|text| split(text)));
        }
        self.texts.extend(split(&note.title));
        let source = claim.and_then(|claim| claim.source.as_ref()).or(note.source.as_ref());
        if let Some(Source { name, title, url, publisher, via, author, .. }) = source {
            let names = [name, title, url, publisher, via].into_iter().flatten().chain(author);
            self.texts.extend(names.flat_map(|name| split(name)));
        }
    }

    /// What a word is worth here: twice as much whole as a beginning; `None` where it is not here.
    fn worth(&self, word: &str) -> Option<u32> {
        let fields = [(&self.names, NAME), (&self.labels, LABEL), (&self.texts, TEXT)];
        let worth = fields.into_iter().filter_map(|(words, worth)| {
            let first = words.range(word.to_owned()..).next()?;
            match first.as_str() {
                first if first == word => Some(2 * worth),
                first if first.starts_with(word) => Some(worth),
                _ => None,
            }
        });
        worth.max()
    }
}

/// The words of a text as slugs spell them: without case and marks, in Latin letters. `Kraków` is
/// `krakow`, and `договір` is `dogovir`.
fn split(text: &str) -> impl Iterator<Item = String> {
    // A slug has a longest length, and a text has none.
    let pieces = text.split(|c: char| c.is_whitespace() || c == '/');
    pieces
        .flat_map(|piece| slugify(piece).split('-').map(str::to_owned).collect::<Vec<_>>())
        .filter(|word| !word.is_empty())
}
