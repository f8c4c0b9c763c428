//! The pieces of the search index and their names.
//!
//! Browsers load them one by one, as a query needs them; `docs/internals/search.md` says what each contains.

use crate::weight::PieceKind;

/// Number of events in a piece of facts.
pub const EVENTS_PER_FACTS: usize = 5_000;
/// Number of events in a piece of rows.
pub const EVENTS_PER_ROWS: usize = 500;

/// Number of events per shard of words.
const EVENTS_PER_SHARD: usize = 150;
/// Maximum number of shards of words.
const MAX_SHARDS: usize = 256;

/// A piece of the search index of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// What the others share: the terms, the words of the interface, the number of the other pieces.
    Terms,
    /// Days, terms and states of [`EVENTS_PER_FACTS`] events, by number.
    Facts(usize),
    /// Titles and dates of [`EVENTS_PER_ROWS`] events, by number, as results show them.
    Rows(usize),
    /// A shard of the words.
    Words(usize),
}

impl Piece {
    /// Returns its name, which is also that of its file: `facts-0`.
    pub fn name(self) -> String {
        match self {
            Piece::Terms => "terms".into(),
            Piece::Facts(number) => format!("facts-{number}"),
            Piece::Rows(number) => format!("rows-{number}"),
            Piece::Words(number) => format!("words-{number}"),
        }
    }

    /// Returns its kind.
    pub fn kind(self) -> PieceKind {
        match self {
            Piece::Terms => PieceKind::Terms,
            Piece::Facts(_) => PieceKind::Facts,
            Piece::Rows(_) => PieceKind::Rows,
            Piece::Words(_) => PieceKind::Words,
        }
    }
}

/// Returns all pieces for a number of events.
pub fn pieces(events: usize) -> Vec<Piece> {
    let facts = (0..events.div_ceil(EVENTS_PER_FACTS)).map(Piece::Facts);
    let rows = (0..events.div_ceil(EVENTS_PER_ROWS)).map(Piece::Rows);
    let words = (0..shards(events)).map(Piece::Words);
    std::iter::once(Piece::Terms).chain(facts).chain(rows).chain(words).collect()
}

/// Returns the number of shards of words for a number of events: a power of two, so that it seldom
/// changes.
pub fn shards(events: usize) -> usize {
    events.div_ceil(EVENTS_PER_SHARD).next_power_of_two().min(MAX_SHARDS)
}
