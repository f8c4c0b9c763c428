//! Words and bars in, the picture out that networks show beside a link: PNG, 1200 by 630.
//!
//! The font is the program's own, so that a picture is the same on every machine. It has the letters of
//! Latin, Greek, Cyrillic, Hebrew and Arabic; what it cannot write is left out. Without the feature
//! `cards` it can write nothing.

#[cfg(feature = "cards")]
mod paint;

/// The size of a card in pixels.
pub const SIZE: (u32, u32) = (1200, 630);

/// What a card shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Card {
    /// A line over the title; may be empty.
    pub over: String,
    /// The title, on three lines at most.
    pub title: String,
    /// Lines under it, from left to right of importance.
    pub lines: Vec<String>,
    /// The heights of bars, in order of time.
    pub bars: Vec<f64>,
    /// The colour of what adorns, as CSS writes it.
    pub accent: String,
    /// Words run from right to left.
    pub rtl: bool,
}

/// Whether a card can show a text.
pub fn covers(text: &str) -> bool {
    #[cfg(feature = "cards")]
    return paint::covers(text);
    #[cfg(not(feature = "cards"))]
    return text.is_empty();
}

/// The picture; nothing where it cannot be drawn.
pub fn png(card: &Card) -> Vec<u8> {
    #[cfg(feature = "cards")]
    return paint::png(card);
    #[cfg(not(feature = "cards"))]
    return [card].iter().flat_map(|_| []).collect();
}
