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

pub mod date;
pub mod diag;
pub mod error;
pub mod markdown;
pub mod site;
