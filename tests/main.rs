//! All integration tests, in one crate.

mod theme;
