//! Removes from the files of pictures where they were taken, without decoding them.
//!
//! Cameras and programs write a place in many ways. So a file that has one loses everything except its pixels,
//! its colours, and what [`exif::without_location`] keeps. A file that has none stays as it is.

mod jpeg;
mod png;
mod webp;

use super::exif;

/// Names in XMP that contain one of these are about a place.
const NAMES: [&[u8]; 3] = [b"Latitude", b"Longitude", b"Location"];
/// Begins a block of EXIF in JPEG files, and in some WebP files.
const EXIF: &[u8] = b"Exif\0\0";

/// Returns the file of a JPEG, PNG or WebP without the place where the picture was taken; `None` if the file
/// contains none, or if its parts cannot be found.
pub fn without_location(bytes: &[u8]) -> Option<Vec<u8>> {
    match bytes {
        [0xff, 0xd8, ..] => jpeg::without_location(bytes),
        [0x89, b'P', b'N', b'G', ..] => png::without_location(bytes),
        [b'R', b'I', b'F', b'F', ..] => webp::without_location(bytes),
        _ => None,
    }
}

/// Whether the text of XMP names a place.
fn names_location(text: &[u8]) -> bool {
    NAMES.iter().any(|name| contains(text, name))
}

/// Whether what follows the end of a picture may name a place: a film, or another picture.
fn follows_location(rest: &[u8]) -> bool {
    let has_exif = || {
        let starts = memchr::memmem::find_iter(rest, EXIF);
        starts.into_iter().any(|at| exif::has_location(&rest[at + EXIF.len()..]))
    };
    contains(rest, b"ftyp") || names_location(rest) || has_exif()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(bytes, part).is_some()
}
