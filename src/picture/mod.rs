//! Dated marks in, pictures out: SVG text with its name, and the numbers behind it.
//!
//! Pure, and without knowledge of sites: a [`Mark`] is a date that may be key, a [`ChartMark`] has a
//! title and a link as well. [`Strip`] is the overview of a whole list, so many events per day, month
//! or decade; [`Chart`] is every mark by itself, in lanes. Both are drawn from the start to the end of the reading direction, with colours
//! by class and `currentColor` only, without style attributes and scripts.
//!
//! Neither shows more than the dates say: a date that is known roughly is hatched over all the time
//! in which it may lie, and has a weight of 1 in total; what has no end on either side runs out in
//! dashes; what lies so far away that showing it would leave nothing else to see stands at the edge
//! as an arrow with a count.

mod axis;
mod chart;
mod lanes;
mod reach;
mod strip;
mod svg;
mod ticks;
mod unit;

pub use chart::{Chart, ChartLane, ChartMark};
pub use strip::{BinRow, Edge, Strip};
pub use unit::Unit;

use crate::date::{Day, When};

/// One event as a picture sees it.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a> {
    /// When it was.
    pub when: &'a When,
    /// It is a key event.
    pub key: bool,
}

/// Which time a picture is to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// Whatever the marks need.
    Fitting,
    /// From the first to the second day, both included; what lies outside is counted at the edges.
    Days(Day, Day),
}
