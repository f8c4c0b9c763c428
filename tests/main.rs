//! All integration tests, as one program.

mod commands;
mod publish;
mod serve;
