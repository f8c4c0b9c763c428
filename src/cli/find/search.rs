//! Finds the events of a timeline that match all words of a query, with a score.

use std::collections::BTreeSet;

use dateline::note::{Claim, Note, Source};
use dateline::search::tokens;
use dateline::slug::slugify;
use dateline::timeline::{Event, EventText, Timeline};
use dateline::words::Words;

/// Score of a word in an event's id or title.
const NAME_SCORE: u32 = 8;
/// Score of a word in a term, an alias, a date or the title of a claim.
const LABEL_SCORE: u32 = 4;
/// Score of a word in a text, a quotation or a source.
const TEXT_SCORE: u32 = 1;

/// The words to find, in folded form.
pub(super) struct Query(Vec<String>);

/// An event that matches all words.
pub(super) struct Hit<'a> {
    /// The event.
    pub(super) event: &'a Event,
    /// Its date in words.
    pub(super) date: String,
    /// How well it matches; more is better.
    score: u32,
}

impl Query {
    /// Takes the words of a text.
    pub(super) fn new(text: &str) -> Query {
        Query(words_of(text).collect())
    }

    /// Whether there are no words.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words, in folded form.
    pub(super) fn words(&self) -> &[String] {
        &self.0
    }

    /// The score of an event; `None` if a word does not match.
    fn score(&self, index: &EventIndex) -> Option<u32> {
        self.0.iter().map(|word| index.score_of(word)).sum()
    }
}

/// Returns the events in which every word occurs, or a word that begins with it: best first, then oldest
/// first.
pub(super) fn search<'a>(query: &Query, timeline: &'a Timeline, words: &Words) -> Vec<Hit<'a>> {
    let mut hits = Vec::new();
    for event in &*timeline.events {
        let date = words.date(event.date.when.shape());
        if let Some(score) = query.score(&EventIndex::new(event, timeline, &date)) {
            hits.push(Hit { event, date, score });
        }
    }
    // The sort is stable, so equal scores stay in order of time.
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    hits
}

/// The words of one event by score.
#[derive(Default)]
struct EventIndex {
    names: BTreeSet<String>,
    labels: BTreeSet<String>,
    texts: BTreeSet<String>,
}

impl EventIndex {
    fn new(event: &Event, timeline: &Timeline, date: &str) -> EventIndex {
        let mut index = EventIndex::default();
        index.names.extend(words_of(&event.id).chain(words_of(&event.title)));
        index.labels.extend(words_of(date));
        index.labels.extend(event.aliases.keys().flat_map(|alias| words_of(alias)));
        for (taxonomy, names) in event.terms.iter() {
            for name in names {
                index.add_term(taxonomy, name, timeline);
            }
        }
        if let Some(EventText::Record(note)) = event.text {
            index.texts.extend(words_of(&timeline.notes[note].body.markdown));
        }
        for one in &event.claims {
            let note = timeline.note_of(one);
            index.add_claim(note, one.claim.map(|claim| &note.claims[claim]));
        }
        index
    }

    /// Adds a term's name, title, aliases and translations.
    fn add_term(&mut self, taxonomy: &str, name: &str, timeline: &Timeline) {
        self.labels.extend(words_of(name));
        if let Some(term) = timeline.term(taxonomy, name) {
            let declared = &term.declared;
            let names = declared.title.iter().chain(&declared.aliases);
            let names = names
                .chain(declared.translations.values().filter_map(|words| words.title.as_ref()));
            self.labels.extend(names.flat_map(|other| words_of(other)));
        }
    }

    /// Adds the texts and the source of one report.
    fn add_claim(&mut self, note: &Note, claim: Option<&Claim>) {
        let title = claim.and_then(|claim| claim.title.as_deref());
        self.labels.extend(title.into_iter().flat_map(words_of));
        if let Some(claim) = claim {
            let text = claim.text.as_ref().map(|text| &text.markdown);
            let quoted = [&claim.quote, &claim.quote_translation];
            let fields = quoted.into_iter().chain([&claim.date_text, &claim.according_to]);
            let fields = fields.flatten().chain(text);
            self.texts.extend(fields.flat_map(|text| words_of(text)));
        }
        self.texts.extend(words_of(&note.title));
        let source = claim.and_then(|claim| claim.source.as_ref()).or(note.source.as_ref());
        if let Some(Source { name, title, url, publisher, via, author, .. }) = source {
            let names = [name, title, url, publisher, via]
                .into_iter()
                .flatten()
                .chain(author.iter().map(|author| &author.name));
            self.texts.extend(names.flat_map(|name| words_of(name)));
        }
    }

    /// The score of a word: twice as high for a whole word as for a beginning; `None` if it does not occur.
    fn score_of(&self, word: &str) -> Option<u32> {
        let fields =
            [(&self.names, NAME_SCORE), (&self.labels, LABEL_SCORE), (&self.texts, TEXT_SCORE)];
        let scores = fields.into_iter().filter_map(|(words, score)| {
            let first = words.range(word.to_owned()..).next()?;
            match first.as_str() {
                first if first == word => Some(2 * score),
                first if first.starts_with(word) => Some(score),
                _ => None,
            }
        });
        scores.max()
    }
}

/// The words of a text, as the search of the site cuts it, in the form of slugs: `Kraków` becomes `krakow`, and
/// `договір` becomes `dogovir`. Words with signs, such as `c++`, stay as they are.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    tokens(text).into_iter().map(|word| match word.chars().all(char::is_alphanumeric) {
        true => Some(slugify(&word)).filter(|slug| !slug.is_empty()).unwrap_or(word),
        false => word,
    })
}
