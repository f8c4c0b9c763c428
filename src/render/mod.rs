//! Turns pages as data into pages as HTML: the template contract, and the engine that fills it in.

pub mod view;
