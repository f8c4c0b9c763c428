//! The chunks of a WebP.

use super::{EXIF, exif, follows_location, names_location};

/// Bytes before the first chunk.
const START: usize = 12;
/// The bit of the first chunk that says that there is XMP.
const HAS_XMP: u8 = 4;

struct Chunk<'a> {
    kind: [u8; 4],
    /// With its kind, its length, and the byte that makes the length even.
    bytes: &'a [u8],
    content: &'a [u8],
}

pub(super) fn without_location(bytes: &[u8]) -> Option<Vec<u8>> {
    let length = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
    let end = usize::try_from(length).ok()?.saturating_add(8).min(bytes.len());
    let mut rest = bytes.get(START..end)?;
    let mut chunks = Vec::new();
    while let Some(chunk) = chunk(rest) {
        rest = &rest[chunk.bytes.len()..];
        chunks.push(chunk);
    }
    if !chunks.iter().any(has_location) && !follows_location(&bytes[end..]) {
        return None;
    }
    let mut file = bytes[..START].to_vec();
    for chunk in &chunks {
        match &chunk.kind {
            b"VP8X" => {
                let flags = file.len() + 8;
                file.extend(chunk.bytes);
                file.get_mut(flags).into_iter().for_each(|flags| *flags &= !HAS_XMP);
            }
            b"EXIF" => file.extend(written(*b"EXIF", &exif::without_location(block(chunk)))),
            b"XMP " => {}
            _ => file.extend(chunk.bytes),
        }
    }
    // What a file that ends early has after its last whole chunk.
    file.extend(rest);
    let length = u32::try_from(file.len() - 8).ok()?;
    file[4..8].copy_from_slice(&length.to_le_bytes());
    Some(file)
}

fn chunk(rest: &[u8]) -> Option<Chunk<'_>> {
    let kind = rest.get(..4)?.try_into().ok()?;
    let length = usize::try_from(u32::from_le_bytes(rest.get(4..8)?.try_into().ok()?)).ok()?;
    let end = length.checked_add(8)?;
    let content = rest.get(8..end)?;
    Some(Chunk { kind, bytes: &rest[..(end + length % 2).min(rest.len())], content })
}

fn has_location(chunk: &Chunk<'_>) -> bool {
    match &chunk.kind {
        b"EXIF" => exif::has_location(block(chunk)),
        b"XMP " => names_location(chunk.content),
        _ => false,
    }
}

/// The block of EXIF in a chunk.
fn block<'a>(chunk: &Chunk<'a>) -> &'a [u8] {
    chunk.content.strip_prefix(EXIF).unwrap_or(chunk.content)
}

fn written(kind: [u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap_or_default().to_le_bytes();
    let even = vec![0; content.len() % 2];
    [&kind[..], &length, content, &even].concat()
}
