//! All integration tests, as one program: a module for each area.

#![allow(clippy::unwrap_used, reason = "a test that panics has said what it has to say")]
#![allow(clippy::print_stdout, reason = "a child of a test speaks to it")]
#![allow(unreachable_pub, reason = "nobody reaches into a program of tests")]

mod authoring;
mod bad_input;
mod browser;
#[cfg(feature = "cards")]
mod cards;
mod cite;
mod commands;
mod dates;
mod embeds;
mod errors;
mod explanations;
mod export;
mod format;
mod growth;
mod hostile;
mod keys;
mod merging;
mod options;
mod pages;
mod pictures;
mod promises;
mod publish;
mod readme;
mod rebuilding;
mod report;
mod schema;
mod search;
mod serve;
mod sites;
mod slugs;
mod structured;
#[allow(dead_code, reason = "the harness has words that no test says yet")]
mod support;
mod theme;
mod tidy;
mod timelines;
mod words;
