//! The preview server: who gets an answer, which one, and what open pages hear of changes.

mod access;
mod answers;
mod browser;
mod changes;
mod process;
mod setup;
