//! All integration tests, as one program.

mod commands;
mod publish;
mod serve;
mod words;
//! One integration crate: a module for each area.

mod dates;
//! All integration tests, in one crate.

mod theme;
