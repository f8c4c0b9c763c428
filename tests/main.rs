//! One crate for all tests that use dateline from outside.

mod commands;
//! All integration tests, as one program.

mod publish;
mod serve;
