//! What pages elsewhere show of the timeline: frames, fragments, oEmbed answers, and what they share.

pub(super) mod files;
mod frame;
mod make;
mod oembed;
pub(super) mod select;

pub(super) use make::{make, script};
