//! All integration tests, as one program: a module for each area.

mod commands;
mod dates;
mod publish;
mod serve;
mod theme;
mod words;
