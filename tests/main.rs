//! One integration crate: a module for each area.

mod dates;
