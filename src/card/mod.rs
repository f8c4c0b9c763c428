//! Draws the picture that networks show beside a link, from words and bars: PNG, 1200 by 630.
//!
//! The font is built into the program, so that a picture is the same on every machine. It has the letters
//! of Latin, Greek, Cyrillic, Hebrew and Arabic; other letters are left out. Without the feature `cards`
//! nothing can be drawn.

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

/// Returns whether a card can show a text.
pub fn covers(text: &str) -> bool {
    #[cfg(feature = "cards")]
    return paint::covers(text);
    #[cfg(not(feature = "cards"))]
    return text.is_empty();
}

/// Returns the picture; empty if it cannot be drawn.
pub fn png(card: &Card) -> Vec<u8> {
    #[cfg(feature = "cards")]
    return paint::png(card);
    #[cfg(not(feature = "cards"))]
    return [card].iter().flat_map(|_| []).collect();
}
