//! Draws dated marks as SVG with a name, and gives the numbers that it shows.
//!
//! Pure, and without knowledge of sites: a [`Mark`] is a date that may be key, a [`ChartMark`] also has a
//! title and a link. [`Strip`] is the overview of a whole list, the number of events per day, month or
//! decade; [`Chart`] shows each mark in lanes. Both are drawn from the start to the end of the reading
//! direction, with colours by class and `currentColor` only, without style attributes and scripts.
//!
//! Neither shows more than the dates say: an approximate date is hatched over all the time in which it
//! may lie, and has a weight of 1 in total; what has no end on either side ends in dashes; what lies so
//! far away that showing it would hide everything else is an arrow with a count at the edge.

mod axis;
mod chart;
mod lanes;
mod period;
mod reach;
mod strip;
mod svg;
mod ticks;
mod unit;
mod year;

pub use chart::{Chart, ChartLane, ChartMark};
pub use strip::{BinLink, BinRow, Edge, Strip};
pub use unit::Unit;
pub use year::year_bars;

use crate::date::{Day, When};

/// One event in a picture.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a> {
    /// Its date.
    pub when: &'a When,
    /// Whether it is a key event.
    pub key: bool,
}

/// The time that a picture shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// What the marks need.
    Fitting,
    /// From the first to the second day, inclusive; marks outside are counted at the edges.
    Days(Day, Day),
}
