//! All integration tests, as one program.

mod publish;
mod serve;
mod words;
