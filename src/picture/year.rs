//! The small picture of a year: a bar for each month.

use std::fmt::Write as _;

use crate::html::Html;

/// Width of a bar.
const BAR: usize = 8;
/// Width of a bar with the space after it.
const STEP: usize = 10;
const HEIGHT: usize = 24;
/// A month with one event is seen, too.
const LOWEST: usize = 2;

/// Returns twelve bars; `most` is the number of events that fills the whole height. Empty without events.
pub fn year_bars(months: &[usize; 12], most: usize) -> Html {
    if months.iter().all(|count| *count == 0) {
        return Html::default();
    }
    let width = 12 * STEP - (STEP - BAR);
    let mut path = String::new();
    for (month, count) in months.iter().enumerate().filter(|(_, count)| **count > 0) {
        let height = (count * HEIGHT / most.max(1)).clamp(LOWEST, HEIGHT);
        let _ = write!(path, "M{} {HEIGHT}v-{height}h{BAR}v{height}z", month * STEP);
    }
    Html::from_markup(format!(
        "<svg class=\"year-strip\" viewBox=\"0 0 {width} {HEIGHT}\" width=\"{width}\" height=\"{HEIGHT}\" \
         aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
    ))
}
