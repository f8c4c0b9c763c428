//! The preview server: access, answers, and events for open pages.

mod access;
mod answers;
mod browser;
mod changes;
mod drafts;
mod process;
mod setup;
