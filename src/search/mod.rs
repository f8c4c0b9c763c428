//! Text into the words that a search finds, and the words of many texts into shards.
//!
//! `themes/chronicle/static/lookup.js` does the same to what a reader types; `tests/search/words.txt`
//! holds the two together.

mod fold;
mod shards;
mod tokens;

pub use fold::fold;
pub use shards::{Shards, base36, shard_of};
pub use tokens::{LONGEST, tokens};
