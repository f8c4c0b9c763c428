//! All integration tests, as one program: a module for each area.

mod commands;
mod dates;
mod format;
mod keys;
mod publish;
mod schema;
mod serve;
mod theme;
mod tidy;
mod words;
