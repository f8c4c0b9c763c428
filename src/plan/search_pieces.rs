//! The pieces of the search index and their names.
//!
//! Browsers load them one by one, as a query needs them; `docs/internals/search.md` says what each contains.

use crate::timeline::Taxonomy;
use crate::weight::PieceKind;

/// Number of events in a piece of days.
pub const EVENTS_PER_DAYS: usize = 5_000;
/// Number of events in a piece of rows. Results are shown in the order of dates and can be far apart, so
/// each may need a piece of its own.
pub const EVENTS_PER_ROWS: usize = 25;

/// Number of events per shard of words.
const EVENTS_PER_SHARD: usize = 60;
/// Number of rare terms per shard of names.
const NAMES_PER_SHARD: usize = 150;
/// Maximum number of shards of words, and of names.
const MAX_SHARDS: usize = 1024;
/// Maximum bytes, approximately, of the terms that every query loads.
const MAX_COMMON_BYTES: usize = 160_000;

/// A piece of the search index of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// What the others share: the common terms, the words of the interface, the number of the other pieces.
    Terms,
    /// Days of [`EVENTS_PER_DAYS`] events, by number.
    Days(usize),
    /// Titles, dates and rare terms of [`EVENTS_PER_ROWS`] events, by number, as results show them.
    Rows(usize),
    /// A shard of the words.
    Words(usize),
    /// A shard of the words in the names of rare terms.
    Names(usize),
}

impl Piece {
    /// Returns its name, which is also that of its file: `days-0`.
    pub fn name(self) -> String {
        match self {
            Piece::Terms => "terms".into(),
            Piece::Days(number) => format!("days-{number}"),
            Piece::Rows(number) => format!("rows-{number}"),
            Piece::Words(number) => format!("words-{number}"),
            Piece::Names(number) => format!("names-{number}"),
        }
    }

    /// Returns its kind.
    pub fn kind(self) -> PieceKind {
        match self {
            Piece::Terms => PieceKind::Terms,
            Piece::Days(_) => PieceKind::Days,
            Piece::Rows(_) => PieceKind::Rows,
            Piece::Words(_) => PieceKind::Words,
            Piece::Names(_) => PieceKind::Names,
        }
    }
}

/// The size of the search index, the same in each language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchIndex {
    /// Number of events.
    pub events: usize,
    /// Minimum number of events of a common term: every query loads common terms.
    pub common_from: usize,
    /// Number of shards of words: a power of two, so that it seldom changes.
    pub words: usize,
    /// Number of shards of names, likewise; 0 if all terms are common.
    pub names: usize,
}

impl SearchIndex {
    /// Returns the index of a number of events with these terms.
    pub fn of(events: usize, taxonomies: &[Taxonomy]) -> SearchIndex {
        let common_from = common_from(taxonomies);
        let terms = taxonomies.iter().flat_map(|taxonomy| &taxonomy.terms);
        let rare = terms.filter(|term| term.events.len() < common_from).count();
        let names = if rare > 0 { shards(rare, NAMES_PER_SHARD) } else { 0 };
        SearchIndex { events, common_from, words: shards(events, EVENTS_PER_SHARD), names }
    }

    /// Returns all its pieces.
    pub fn pieces(&self) -> impl Iterator<Item = Piece> + use<> {
        let days = (0..self.events.div_ceil(EVENTS_PER_DAYS)).map(Piece::Days);
        let rows = (0..self.events.div_ceil(EVENTS_PER_ROWS)).map(Piece::Rows);
        let words = (0..self.words).map(Piece::Words);
        let names = (0..self.names).map(Piece::Names);
        std::iter::once(Piece::Terms).chain(days).chain(rows).chain(words).chain(names)
    }
}

fn shards(entries: usize, entries_per_shard: usize) -> usize {
    entries.div_ceil(entries_per_shard).next_power_of_two().min(MAX_SHARDS)
}

/// Returns the smallest number of events such that all terms of at least as many fit into what every query
/// may load; those of the most events always fit.
fn common_from(taxonomies: &[Taxonomy]) -> usize {
    // A line of the index: the name, the address, and some two characters for each event.
    let bytes = |events: usize, name: &str, slug: &str| name.len() + slug.len() + 8 + 2 * events;
    let terms = taxonomies.iter().flat_map(|taxonomy| &taxonomy.terms);
    let mut terms: Vec<(usize, usize)> = terms
        .map(|term| (term.events.len(), bytes(term.events.len(), &term.name, &term.slug)))
        .collect();
    terms.sort_unstable_by(|a, b| b.cmp(a));
    let mut total = 0;
    let mut from = 0;
    for level in terms.chunk_by(|a, b| a.0 == b.0) {
        total += level.iter().map(|(_, bytes)| bytes).sum::<usize>();
        if from > 0 && total > MAX_COMMON_BYTES {
            return from;
        }
        from = level[0].0;
    }
    0
}
