//! Colours: parses those of CSS, compares them by contrast, and makes weak ones readable.
//!
//! Contrast is that of WCAG 2.2 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>): 1 for two equal
//! colours, 21 for black on white.

use std::fmt;

/// Minimum contrast of text with its background (WCAG 2.2, criterion 1.4.3).
pub const MIN_TEXT_CONTRAST: f64 = 4.5;

/// An opaque sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue, 0 to 255.
    pub rgb: [u8; 3],
}

/// Why a text is not a usable colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourError {
    /// It is not a CSS colour.
    Unknown,
    /// It is transparent.
    Transparent,
}

impl Colour {
    /// White.
    pub const WHITE: Colour = Colour { rgb: [255; 3] };
    /// Black.
    pub const BLACK: Colour = Colour { rgb: [0; 3] };

    /// Reads an opaque colour of CSS: `#rgb`, `#rrggbb`, a name, `rgb()`, `hsl()`, `oklch()` and so on.
    ///
    /// # Errors
    /// Fails if the text is not a colour, or a transparent one.
    pub fn parse(text: &str) -> Result<Colour, ColourError> {
        let colour = csscolorparser::parse(text).map_err(|_| ColourError::Unknown)?;
        let [r, g, b, alpha] = colour.to_rgba8();
        if alpha < 255 { Err(ColourError::Transparent) } else { Ok(Colour { rgb: [r, g, b] }) }
    }

    /// Returns the ratio of the lighter to the darker of two colours, from 1 to 21.
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Returns the lowest contrast with any of several backgrounds; infinite if there are none.
    pub fn min_contrast(self, backgrounds: &[Colour]) -> f64 {
        backgrounds.iter().map(|ground| self.contrast(*ground)).fold(f64::INFINITY, f64::min)
    }

    /// Returns the first colour on the way from this one to `end`, in steps of a hundredth, whose
    /// contrast with every background is at least `least`; `end` if there is none.
    pub fn towards(self, end: Colour, backgrounds: &[Colour], least: f64) -> Colour {
        let steps = (0..=100).map(|share| self.mix(end, share));
        let mut strong = steps.filter(|colour| colour.min_contrast(backgrounds) >= least);
        strong.next().unwrap_or(end)
    }

    /// Mixes a share of `other`, in hundredths, into this colour.
    fn mix(self, other: Colour, share: u16) -> Colour {
        let mix = |one: u8, two: u8| {
            let sum = u16::from(one) * (100 - share) + u16::from(two) * share;
            // Both are at most 255, so their mean is.
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        Colour { rgb: [0, 1, 2].map(|i| mix(self.rgb[i], other.rgb[i])) }
    }

    /// Returns the relative luminance, 0 for black to 1 for white.
    fn luminance(self) -> f64 {
        let [r, g, b] = self.rgb.map(|value| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [r, g, b] = self.rgb;
        write!(f, "#{r:02x}{g:02x}{b:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault:?}"))
    }

    #[test]
    fn colours_of_css_are_read_and_written_in_six_digits() {
        let table = [
            ("#7a1f1f", "#7a1f1f"),
            ("#7A1F1F", "#7a1f1f"),
            ("#fa0", "#ffaa00"),
            ("DarkRed", "#8b0000"),
            ("rgb(0 128 255)", "#0080ff"),
            ("hsl(120, 100%, 25%)", "#008000"),
            ("#12345678", "Transparent"),
            ("transparent", "Transparent"),
            ("#12345", "Unknown"),
            ("dark red", "Unknown"),
            ("var(--x)", "Unknown"),
            ("", "Unknown"),
        ];
        for (text, expected) in table {
            let found = match Colour::parse(text) {
                Ok(colour) => colour.to_string(),
                Err(fault) => format!("{fault:?}"),
            };
            assert_eq!(found, expected, "{text}");
        }
    }

    /// Ratios as published tables of WCAG give them, to two places.
    #[test]
    fn contrast_is_that_of_wcag() {
        let table = [
            ("#000", "#fff", 21.0),
            ("#fff", "#fff", 1.0),
            ("#767676", "#fff", 4.54),
            ("#777777", "#fff", 4.48),
            ("#ff0000", "#ffffff", 4.0),
            ("#0000ff", "#ffffff", 8.59),
            ("#ffff00", "#ffffff", 1.07),
        ];
        for (one, two, ratio) in table {
            let (one, two) = (colour(one), colour(two));
            assert!((one.contrast(two) - ratio).abs() < 0.005, "{}", one.contrast(two));
            assert_eq!(one.contrast(two), two.contrast(one));
        }
    }

    #[test]
    fn a_colour_is_changed_just_as_far_as_it_must_be() {
        let paper = [Colour::WHITE, colour("#f0f0f0")];
        let strong = colour("#7a1f1f");
        assert_eq!(strong.towards(Colour::BLACK, &paper, MIN_TEXT_CONTRAST), strong);
        let yellow = colour("#ffd400");
        let dark = yellow.towards(Colour::BLACK, &paper, MIN_TEXT_CONTRAST);
        assert!(dark.min_contrast(&paper) >= MIN_TEXT_CONTRAST);
        let before = (0..=100).map(|share| yellow.mix(Colour::BLACK, share));
        let before = before.take_while(|colour| *colour != dark).last().unwrap();
        assert!(
            before.min_contrast(&paper) < MIN_TEXT_CONTRAST,
            "{dark} is darker than it need be"
        );
        assert_eq!(colour("#808080").towards(Colour::WHITE, &paper, 21.0), Colour::WHITE);
    }

    #[test]
    fn grey_at_the_threshold_of_linear_light_has_one_luminance() {
        let steps = (0..=255u8).map(|value| Colour { rgb: [value; 3] }.luminance());
        let steps: Vec<f64> = steps.collect();
        assert!(steps.is_sorted() && steps[0] == 0.0 && (steps[255] - 1.0).abs() < 1e-12);
    }
}
