//! Rules for the source that the compiler does not check.

mod areas;
mod dependencies;
mod dialect;
mod docs;
mod front_end;
mod layers;
mod links;
mod source;
mod words;
