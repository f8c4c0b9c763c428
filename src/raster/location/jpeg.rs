//! The segments of a JPEG.

use super::{EXIF, exif, follows_location, names_location};

/// Begins the segments of XMP, and of its continuation.
const XMP: &[u8] = b"http://ns.adobe.com/x";
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// The segment in which the pixels begin, and the mark of the end.
const SCAN: u8 = 0xda;
const END: u8 = 0xd9;

/// A part of a file: a segment, and the pixels that follow it.
struct Segment<'a> {
    kind: u8,
    /// The bytes of the segment, with its marker and, for a scan, its pixels.
    bytes: &'a [u8],
    content: &'a [u8],
}

pub(super) fn without_location(bytes: &[u8]) -> Option<Vec<u8>> {
    let (segments, rest) = segments(bytes.get(2..)?);
    if !segments.iter().any(has_location) && !follows_location(rest) {
        return None;
    }
    let mut file = bytes[..2].to_vec();
    for segment in &segments {
        match (segment.kind, segment.content.strip_prefix(EXIF)) {
            (0xe1, Some(block)) => file.extend(exif_segment(block)),
            (0xe2, _) if !segment.content.starts_with(PROFILE) => {}
            // The colours and the shape of pixels.
            (0xe0 | 0xe2 | 0xee, _) => file.extend(segment.bytes),
            (0xe1..=0xef, _) => {}
            _ => file.extend(segment.bytes),
        }
    }
    Some(file)
}

fn has_location(segment: &Segment<'_>) -> bool {
    let Segment { kind, content, .. } = segment;
    match (kind, content.strip_prefix(EXIF)) {
        (0xe1, Some(block)) => exif::has_location(block),
        (0xe1, None) => content.starts_with(XMP) && names_location(content),
        _ => false,
    }
}

fn exif_segment(block: &[u8]) -> Vec<u8> {
    let content = [EXIF, &exif::without_location(block)].concat();
    let length = u16::try_from(content.len() + 2).unwrap_or(u16::MAX);
    [&[0xff, 0xe1][..], &length.to_be_bytes(), &content].concat()
}

/// Returns the segments up to the mark of the end, and what follows it. The last part of a file that ends early
/// is a segment too.
fn segments(mut rest: &[u8]) -> (Vec<Segment<'_>>, &[u8]) {
    let mut segments: Vec<Segment<'_>> = Vec::new();
    while segments.last().is_none_or(|last| last.kind != END) {
        let last = || Segment { kind: END, bytes: rest, content: &[] };
        let segment = segment(rest).unwrap_or_else(last);
        rest = &rest[segment.bytes.len()..];
        segments.push(segment);
    }
    (segments, rest)
}

/// Reads the next segment. Decoders skip bytes before its mark, and it may have several bytes of 255.
fn segment(rest: &[u8]) -> Option<Segment<'_>> {
    let mark = rest.iter().position(|byte| *byte == 0xff)?;
    let at = mark + rest[mark..].iter().position(|byte| *byte != 0xff)?;
    let kind = rest[at];
    if matches!(kind, 0x01 | 0xd0..=END) {
        return Some(Segment { kind, bytes: &rest[..=at], content: &[] });
    }
    let start = at + 3;
    let length = u16::from_be_bytes(rest.get(at + 1..start)?.try_into().ok()?);
    let end = start + usize::from(length.checked_sub(2)?);
    let content = rest.get(start..end)?;
    let pixels = if kind == SCAN { pixels(&rest[end..]) } else { 0 };
    Some(Segment { kind, bytes: &rest[..end + pixels], content })
}

/// The number of bytes up to the next mark that is not part of the pixels.
fn pixels(bytes: &[u8]) -> usize {
    let mut marks = memchr::memchr_iter(0xff, bytes);
    let is_mark =
        |at: &usize| bytes.get(at + 1).is_some_and(|kind| !matches!(kind, 0 | 0xd0..=0xd7 | 0xff));
    marks.find(is_mark).unwrap_or(bytes.len())
}
