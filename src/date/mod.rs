//! Dates as sources give them: EDTF text in, [`When`] out, with bounds, precision and order.
//!
//! The only module that knows `edtf-core`. It reads no clock and no language: words for a date are
//! made by `words` from its [`Shape`].

mod shape;

pub use shape::{Clock, End, Member, Offset, Point, Shape, Year};
