//! All integration tests, as one program with a module per area.

#![allow(clippy::unwrap_used, reason = "a panic fails the test")]
#![allow(clippy::print_stdout, reason = "child processes of tests print to them")]
#![allow(unreachable_pub, reason = "no other crate uses a program of tests")]

mod articles;
mod authoring;
mod bad_input;
mod browser;
#[cfg(feature = "cards")]
mod cards;
mod cite;
mod commands;
mod dates;
mod drafting;
mod embeds;
mod errors;
mod explanations;
mod export;
mod format;
mod growth;
mod guides;
mod hostile;
mod keys;
mod markdown;
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
#[cfg_attr(not(feature = "cards"), allow(dead_code, reason = "tests of cards use it all"))]
mod support;
mod temporal;
mod theme;
mod tidy;
mod timelines;
mod versions;
mod words;
