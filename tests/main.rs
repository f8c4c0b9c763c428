//! All integration tests, as one program: a module for each area.

mod commands;
mod dates;
mod format;
mod keys;
mod promises;
mod publish;
mod schema;
mod serve;
mod sites;
mod support;
mod theme;
mod words;
