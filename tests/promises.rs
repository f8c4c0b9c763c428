//! What the README promises of every site, held against the example and the small sites.

mod claims;
mod hostile;
mod pages;
mod same;

pub use pages::is_datetime;
