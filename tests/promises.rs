//! The promises of `docs/promises.md`, checked on the example and the small sites.

mod addresses;
mod claims;
mod fields;
mod hostile;
mod pages;
mod private;
mod reproducible;
mod rules;

pub use pages::is_datetime;
