//! Turns pages as data into pages as HTML: the template contract, the themes, and the engine that
//! fills the one into the other.

pub mod engine;
pub mod options;
pub mod themes;
pub mod view;
