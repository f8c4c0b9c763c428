//! What pages elsewhere show of the timeline: frames, fragments, oEmbed answers, and what they share.

pub(super) mod files;
mod frame;
mod oembed;
mod page;
mod recipe;
mod select;

pub(super) use recipe::recipe;
