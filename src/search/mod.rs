//! Splits text into the words that a search finds, and the words of many texts into shards.
//!
//! `themes/chronicle/static/lookup.js` does the same with what a reader types; the cases in
//! `tests/search/words.txt` check both.

mod fold;
mod shards;
mod tokens;

pub use fold::fold;
pub use shards::{Shards, add_steps, base36, shard_of};
pub use tokens::{MAX_WORD_LENGTH, tokens};
