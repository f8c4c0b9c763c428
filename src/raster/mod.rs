//! Turns bitmap images (JPEG, PNG, WebP) into smaller versions for small screens, and into files without the
//! location where they were taken.
//!
//! The only module that decodes pictures. Versions have no metadata except the colour profile, without which
//! their colours would change.

mod exif;
mod header;
mod location;
mod scale;

use std::io::{BufRead, Seek};

use header::Header;
pub use location::without_location;

/// The widths of versions in pixels: for a phone, a column of text, and a large screen.
pub const WIDTHS: [u32; 3] = [480, 960, 1600];

/// Pictures with more pixels are not decoded: at 4 bytes a pixel, that takes 200 MB of memory.
pub const MAX_PIXELS: u64 = 50_000_000;

/// The format of versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// JPEG, if the picture has no transparent parts.
    Jpeg,
    /// PNG, if it may have some.
    Png,
}

impl Format {
    /// Returns the ending of file names, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::Png => "png",
        }
    }

    /// Returns the media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::Png => "image/png",
        }
    }
}

/// What the beginning of a file says about the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Width and height in pixels as browsers show it, which turn it as its camera says.
    pub size: (u32, u32),
    /// The format of its versions; `None` if it has none: it moves, has the four colours of print, is too
    /// large, or has another format.
    pub format: Option<Format>,
}

/// Returns what the beginning of a file says about the picture; `None` if it is no JPEG, PNG or WebP.
pub fn facts(reader: impl BufRead + Seek) -> Option<Facts> {
    let header = Header::read(reader)?;
    let format = (header.is_still && header.pixels() <= MAX_PIXELS).then_some(header.format);
    Some(Facts { size: header.size(), format })
}

/// Returns the widths of the versions of a picture of this width: only smaller ones.
pub fn widths(width: u32) -> impl DoubleEndedIterator<Item = u32> {
    WIDTHS.into_iter().filter(move |version| *version < width)
}

/// Returns the height of the version with this width of a picture of this size.
pub fn height((width, height): (u32, u32), version: u32) -> u32 {
    let height = f64::from(height) * f64::from(version) / f64::from(width);
    (height.round() as u32).max(1)
}

/// A version of a picture.
pub struct Version {
    /// Its width in pixels.
    pub width: u32,
    /// Its file.
    pub bytes: Vec<u8>,
}

/// Makes all versions of a picture from the bytes of its file.
///
/// # Errors
/// Why the file cannot be decoded.
pub fn versions(bytes: &[u8]) -> Result<Vec<Version>, String> {
    let header = Header::read(std::io::Cursor::new(bytes)).ok_or("it has no header")?;
    scale::versions(bytes, &header).map_err(|error| error.to_string())
}
