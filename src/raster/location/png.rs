//! The chunks of a PNG.

use super::{exif, follows_location, names_location};

/// Bytes before the first chunk.
const SIGNATURE: usize = 8;
/// The keyword of XMP, and the beginning of those of metadata in hexadecimal digits.
const XMP: &[u8] = b"XML:com.adobe.xmp";
const PROFILE: &[u8] = b"Raw profile type ";

struct Chunk<'a> {
    kind: [u8; 4],
    /// With its length and checksum.
    bytes: &'a [u8],
    content: &'a [u8],
}

pub(super) fn without_location(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.get(SIGNATURE..)?;
    let mut chunks = Vec::new();
    // A file that ends early keeps its last part.
    while let Some(chunk) = chunk(rest) {
        rest = &rest[chunk.bytes.len()..];
        let is_end = &chunk.kind == b"IEND";
        chunks.push(chunk);
        if is_end {
            break;
        }
    }
    let is_whole = chunks.last().is_some_and(|chunk| &chunk.kind == b"IEND");
    let is_after_end = is_whole && follows_location(rest);
    if !is_after_end && !chunks.iter().any(has_location) {
        return None;
    }
    let mut file = bytes[..SIGNATURE].to_vec();
    for chunk in &chunks {
        match &chunk.kind {
            b"eXIf" => file.extend(written(*b"eXIf", &exif::without_location(chunk.content))),
            _ if is_metadata(chunk) => {}
            _ => file.extend(chunk.bytes),
        }
    }
    if !is_whole {
        file.extend(rest);
    }
    Some(file)
}

fn chunk(rest: &[u8]) -> Option<Chunk<'_>> {
    let length = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?);
    let kind = rest.get(4..8)?.try_into().ok()?;
    let end = usize::try_from(length).ok()?.checked_add(8)?;
    let content = rest.get(8..end)?;
    Some(Chunk { kind, bytes: rest.get(..end + 4)?, content })
}

fn has_location(chunk: &Chunk<'_>) -> bool {
    if &chunk.kind == b"eXIf" {
        return exif::has_location(chunk.content);
    }
    // Compressed metadata may contain anything.
    let is_readable = chunk.content.strip_prefix(XMP).is_some_and(|rest| rest.starts_with(&[0, 0]));
    is_metadata(chunk) && (!is_readable || names_location(chunk.content))
}

/// Whether a chunk is a text that programs read as metadata.
fn is_metadata(chunk: &Chunk<'_>) -> bool {
    let is_text = matches!(&chunk.kind, b"tEXt" | b"zTXt" | b"iTXt");
    is_text && (chunk.content.starts_with(XMP) || chunk.content.starts_with(PROFILE))
}

fn written(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or_default().to_be_bytes();
    let checked = [&kind, content].concat();
    [&length[..], &checked, &crc32fast::hash(&checked).to_be_bytes()].concat()
}
