//! The pieces of the search index: which there are, and how they are called.
//!
//! Browsers load them one by one, as a reader's question needs them; `docs/search.md` says what each
//! holds.

use crate::weight::PieceKind;

/// So many events share a piece of facts.
pub const FACTS: usize = 5_000;
/// So many events share a piece of rows.
pub const ROWS: usize = 500;

/// So many events share a shard of words.
const WORDS: usize = 150;
/// There are at most so many shards of words.
const SHARDS: usize = 256;

/// A piece of the search index of a tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// What the others share: the terms, the words of the interface, the number of the other pieces.
    Terms,
    /// Days, terms and states of the events from so many times [`FACTS`] on.
    Facts(usize),
    /// Titles and dates of the events from so many times [`ROWS`] on, as results show them.
    Rows(usize),
    /// A shard of the words.
    Words(usize),
}

impl Piece {
    /// Its name, which is also its file's: `facts-0`.
    pub fn name(self) -> String {
        match self {
            Piece::Terms => "terms".into(),
            Piece::Facts(number) => format!("facts-{number}"),
            Piece::Rows(number) => format!("rows-{number}"),
            Piece::Words(number) => format!("words-{number}"),
        }
    }

    /// Its kind.
    pub fn kind(self) -> PieceKind {
        match self {
            Piece::Terms => PieceKind::Terms,
            Piece::Facts(_) => PieceKind::Facts,
            Piece::Rows(_) => PieceKind::Rows,
            Piece::Words(_) => PieceKind::Words,
        }
    }
}

/// All pieces for so many events.
pub fn pieces(events: usize) -> Vec<Piece> {
    let facts = (0..events.div_ceil(FACTS)).map(Piece::Facts);
    let rows = (0..events.div_ceil(ROWS)).map(Piece::Rows);
    let words = (0..shards(events)).map(Piece::Words);
    std::iter::once(Piece::Terms).chain(facts).chain(rows).chain(words).collect()
}

/// The number of shards of words for so many events: a power of two, so that it seldom changes.
pub fn shards(events: usize) -> usize {
    events.div_ceil(WORDS).next_power_of_two().min(SHARDS)
}
