//! Draws the picture that networks show beside a link, from words and bars: PNG, 1200 by 630. And turns
//! other pictures from SVG into PNG.
//!
//! The fonts are built into the program, so a picture is the same on every machine. They have the
//! letters of Latin, Greek, Cyrillic, Hebrew and Arabic; a card leaves other letters out. Without the
//! feature `cards` nothing can be drawn.

#[cfg(feature = "cards")]
mod fonts;
#[cfg(feature = "cards")]
mod paint;

/// Size of a card in pixels.
pub const SIZE: (u32, u32) = (1200, 630);

/// What a card shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    /// A line above the title; may be empty.
    pub over: String,
    /// The title, on at most three lines.
    pub title: String,
    /// Lines below it, most important first.
    pub lines: Vec<String>,
    /// Heights of bars, in order of time.
    pub bars: Vec<f64>,
    /// Colour of decoration, as CSS writes it.
    pub accent: String,
    /// Whether words run from right to left.
    pub rtl: bool,
}

/// Returns whether the fonts have all letters of a text.
pub fn covers(text: &str) -> bool {
    #[cfg(feature = "cards")]
    return fonts::covers(text);
    #[cfg(not(feature = "cards"))]
    return text.is_empty();
}

/// Returns the width of a line in the built-in fonts.
#[cfg(all(test, feature = "cards"))]
pub(crate) fn width(line: &str, size: f64, bold: bool) -> f64 {
    fonts::width(line, size, bold)
}

/// Returns the picture; empty if it cannot be drawn.
pub fn png(card: &Card) -> Vec<u8> {
    #[cfg(feature = "cards")]
    return fonts::png(&paint::svg(card), 1.0).unwrap_or_default();
    #[cfg(not(feature = "cards"))]
    return [card].iter().flat_map(|_| []).collect();
}

/// Returns an SVG picture as PNG, `scale` pixels for each of its units; `None` if it cannot be drawn.
/// Letters that the fonts do not have become boxes.
pub fn png_of(svg: &str, scale: f32) -> Option<Vec<u8>> {
    #[cfg(feature = "cards")]
    return fonts::png(svg, scale);
    #[cfg(not(feature = "cards"))]
    return Some((svg, scale)).and(None);
}
