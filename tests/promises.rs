//! What the README promises of every site, held against the example and the small sites.

mod addresses;
mod claims;
mod fields;
mod hostile;
mod pages;
mod reproducible;
mod rules;

pub use pages::is_datetime;
