//! Small pieces of SVG: numbers and patterns.

use std::fmt::Write;

/// Returns a coordinate with at most one decimal.
pub(super) fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // No negative zero.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// Writes the pattern with which soft ranges are filled, with an `id` in its page.
pub(super) fn hatch(out: &mut String, id: &str) {
    let _ = write!(
        out,
        "<pattern id=\"{id}\" class=\"hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><path d=\"M1 0v4\" stroke=\"currentColor\" \
         stroke-width=\"1.6\"/></pattern>"
    );
}
