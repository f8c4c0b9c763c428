//! Reads the size of images and whether they have smaller versions from the first bytes of their files, and
//! finds scripts in drawings.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Cursor, Read, Seek};

use rayon::prelude::*;

use super::tree::FileSource;
use crate::raster::{self, Format};

/// Bytes at the beginning of an SVG that contain its size, if it has one.
const HEAD_OF_SVG: u64 = 4096;
/// Endings of images that browsers show; other files are not opened.
const ENDINGS: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// The largest image that is not reported, in bytes, and in pixels of a side.
const MOST_BYTES: u64 = 500_000;
const MOST_PIXELS: u32 = 2_000;

/// Returns in words how large each image is that is too large for readers on a phone, and that has no smaller
/// versions.
pub(super) fn large(
    files: &BTreeMap<String, FileSource>,
    sizes: &BTreeMap<String, (u32, u32)>,
    formats: &BTreeMap<String, Format>,
) -> BTreeMap<String, String> {
    let large = |(name, source): (&String, &FileSource)| {
        let ending = ending(name).filter(|_| !formats.contains_key(name))?;
        let (width, height) = sizes.get(name).copied().unwrap_or_default();
        if ending != "svg" && width.max(height) > MOST_PIXELS {
            return Some((name.clone(), format!("{width} × {height} pixels")));
        }
        let bytes = source.len().filter(|bytes| *bytes > MOST_BYTES)?;
        Some((name.clone(), format!("{} KB", bytes / 1000)))
    };
    files.par_iter().filter_map(large).collect()
}

/// Returns the ending of an image's name, in lower case; `None` if it is no image.
fn ending(name: &str) -> Option<String> {
    let ending = name.rsplit('.').next()?.to_ascii_lowercase();
    ENDINGS.contains(&ending.as_str()).then_some(ending)
}

/// What the files of images say.
#[derive(Default)]
pub(super) struct ImageFacts {
    /// The sizes of those that have one, as browsers show them.
    pub(super) sizes: BTreeMap<String, (u32, u32)>,
    /// The format of the smaller versions of those that have some.
    pub(super) formats: BTreeMap<String, Format>,
}

/// Reads the sizes of images. An image that cannot be read is shown without size: publishing reports it.
pub(super) fn facts(files: &BTreeMap<String, FileSource>) -> ImageFacts {
    let facts = |(name, source): (&String, &FileSource)| {
        let (size, format) = match ending(name)?.as_str() {
            "svg" => (svg(source)?, None),
            _ => raster(source)?,
        };
        (size.0 > 0 && size.1 > 0).then(|| (name.clone(), size, format))
    };
    let all: Vec<_> = files.par_iter().filter_map(facts).collect();
    let mut facts = ImageFacts::default();
    for (name, size, format) in all {
        let format = format.filter(|_| raster::widths(size.0).next().is_some());
        facts.formats.extend(format.map(|format| (name.clone(), format)));
        facts.sizes.insert(name, size);
    }
    facts
}

/// Returns the drawings (SVG) that contain a script, which would run if a reader opened them by themselves.
pub(super) fn scripted(files: &BTreeMap<String, FileSource>) -> BTreeSet<String> {
    let drawings = files.par_iter().filter(|(name, _)| ending(name).as_deref() == Some("svg"));
    let scripted = drawings.filter(|(_, source)| bytes(source, u64::MAX).is_some_and(has_script));
    scripted.map(|(name, _)| name.clone()).collect()
}

fn has_script(drawing: Vec<u8>) -> bool {
    let text = String::from_utf8_lossy(&drawing).to_lowercase();
    // An attribute such as `onload='…'`; XML requires the quotation mark.
    let is_handler = |(at, _): (usize, &str)| {
        if !text[..at].ends_with(|c: char| c.is_whitespace() || matches!(c, '"' | '\'')) {
            return false;
        }
        let event = &text[at + 2..];
        let after = event.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        let value = after.trim_start().strip_prefix('=').map(str::trim_start);
        after.len() < event.len() && value.is_some_and(|value| value.starts_with(['"', '\'']))
    };
    let parts = ["<script", ":script", "javascript:", "<!entity"];
    parts.iter().any(|part| text.contains(part)) || text.match_indices("on").any(is_handler)
}

/// Returns at most `most` bytes of the beginning of a file.
fn bytes(source: &FileSource, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    match source {
        FileSource::Disk(file) => file.open().ok()?.0.take(most).read_to_end(&mut bytes).ok()?,
        FileSource::Memory(all) => (&**all).take(most).read_to_end(&mut bytes).ok()?,
    };
    Some(bytes)
}

/// Returns the size of a picture of pixels, and the format of its smaller versions, if it has some.
fn raster(source: &FileSource) -> Option<((u32, u32), Option<Format>)> {
    match source {
        FileSource::Disk(file) => pixels_of(BufReader::new(file.open().ok()?.0)),
        FileSource::Memory(bytes) => pixels_of(Cursor::new(bytes)),
    }
}

fn pixels_of(mut file: impl BufRead + Seek) -> Option<((u32, u32), Option<Format>)> {
    if let Some(facts) = raster::facts(&mut file) {
        return Some((facts.size, facts.format));
    }
    file.rewind().ok()?;
    let size = imagesize::reader_size(file).ok()?;
    Some(((size.width.try_into().ok()?, size.height.try_into().ok()?), None))
}

/// Returns `width` and `height` of the outermost element, else those of its `viewBox`.
fn svg(source: &FileSource) -> Option<(u32, u32)> {
    let head = bytes(source, HEAD_OF_SVG)?;
    let head = String::from_utf8_lossy(&head);
    let start = head.find("<svg")?;
    let tag = &head[start..start + head[start..].find('>')?];
    let side = |name: &str| pixels(attribute(tag, name)?);
    if let (Some(width), Some(height)) = (side("width"), side("height")) {
        return Some((width, height));
    }
    let view: Vec<&str> = attribute(tag, "viewBox")?.split([' ', ',']).collect();
    match view.as_slice() {
        [_, _, width, height] => Some((pixels(width)?, pixels(height)?)),
        _ => None,
    }
}

/// Returns the value of an attribute in the text of a tag.
fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = tag;
    while let Some(at) = rest.find(name) {
        let stands_alone = rest[..at].ends_with(char::is_whitespace);
        rest = &rest[at + name.len()..];
        let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
        if let Some(value) = value.filter(|_| stands_alone) {
            let quote = value.chars().next().filter(|c| ['"', '\''].contains(c))?;
            return value[1..].split(quote).next();
        }
    }
    None
}

/// Returns a length without a unit, or in `px`, rounded to pixels.
fn pixels(length: &str) -> Option<u32> {
    let number: f64 = length.trim().trim_end_matches("px").parse().ok()?;
    (0.5..1e6).contains(&number).then(|| number.round() as u32)
}
