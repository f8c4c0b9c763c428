//! Smaller versions of pictures: which pictures have some, what they contain, where pages name them, and the
//! cache.

mod build;
mod credits;
mod files;
mod location;
mod raster;
