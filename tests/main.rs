//! One crate for all tests that use dateline from outside.

mod commands;
