//! The house rules that a compiler does not know, held against the source itself.

mod areas;
mod dependencies;
mod front_end;
mod layers;
mod source;
mod words;
