//! dateline compiles a folder of Markdown article notes into a static timeline of events.
//!
//! The way of the data, and the modules in reading order:
//!
//! ```text
//! Inputs ─▶ Notes ─▶ Timeline ─▶ Plan ─▶ Site (+ Diagnostics) ─▶ publish | serve
//!  read      parse     merge      what      path ▶ recipe          write | answer
//!  disk      each      sort       goes      rendered on demand     one request
//!  once      alone     link       where     and in parallel
//! ```

pub mod colour;
pub mod diag;
pub mod error;
pub mod search;
pub mod site;
pub mod slug;
pub mod weight;
pub mod work;

pub mod cite;
pub mod date;
pub mod markdown;
pub mod words;
pub mod xml;
pub mod yaml;

pub mod card;
pub mod export;
pub mod keys;
pub mod picture;

pub mod config;

pub mod note;

pub mod inputs;

pub mod timeline;

pub mod plan;

pub mod render;

pub mod build;
pub mod tune;

pub mod publish;
pub mod serve;

pub use build::{build, document, timeline as read_timeline};
