//! Places bins and instants on the width of a strip.

use super::super::reach::{Instant, Span};
use super::Strip;

/// Share of the width for what is far off on one side: on a phone, wide enough for a year.
pub(super) const FAR: f64 = 0.125;

impl Strip {
    /// Returns the time of the steps, without what is far off.
    pub(super) fn steps(&self) -> Span {
        let [before, after] = self.far.map(|far| usize::from(far.is_some()));
        Span { from: self.limits[before], to: self.limits[self.limits.len() - 1 - after] }
    }

    /// Returns the space for what is far off before and after the steps, from 0 to 1.
    pub(super) fn margins(&self) -> [f64; 2] {
        self.far.map(|far| if far.is_some() { FAR } else { 0.0 })
    }

    /// Returns the positions of breaks in the axis, from 0 to 1.
    pub(super) fn breaks(&self) -> impl Iterator<Item = f64> {
        let [before, after] = self.margins();
        [before, 1.0 - after].into_iter().filter(|place| *place > 0.0 && *place < 1.0)
    }

    /// Returns the position of a part of a bin, from 0 to 1; all steps are equally wide.
    pub(super) fn part(&self, index: usize, part: f64) -> f64 {
        let [before, after] = self.margins();
        let first = usize::from(before > 0.0);
        let steps = self.bins.len() - first - usize::from(after > 0.0);
        match (self.bins[index].far, index) {
            (true, 0) => part * before,
            (true, _) => 1.0 - after + part * after,
            (false, _) => {
                let step = ((index - first) as f64 + part) / steps as f64;
                before + (1.0 - before - after) * step
            }
        }
    }

    /// Returns the position of an instant, from 0 to 1.
    pub(super) fn place(&self, instant: Instant) -> f64 {
        let index = self.bin(instant);
        let limits = &self.limits;
        let step = Span { from: limits[index], to: limits[index + 1] };
        let [before, after] = self.far;
        // What is far off has no space for the time between it and the others.
        let whole = match (self.bins[index].far, index) {
            (true, 0) => before.unwrap_or(step),
            (true, _) => after.unwrap_or(step),
            (false, _) => step,
        };
        let instant = instant.clamp(whole.from, whole.to);
        self.part(index, (instant - whole.from) as f64 / whole.len() as f64)
    }
}
