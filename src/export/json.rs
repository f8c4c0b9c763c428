//! The data as it is, in JSON (RFC 8259).

use super::{Document, Format, Make};

pub(super) const FORMAT: Format = Format {
    name: "json",
    about: "everything, as data/v1/timeline.json has it",
    media_type: "application/json",
    needs_base_url: false,
    has_sources: false,
    losses: &[],
    make: Make::Text(|document, _| json(document)),
};

/// Bytes that most events need at most. A text that has no room is copied as it grows, and memory holds it twice.
const ROOM_OF_EVENT: usize = 8 * 1024;

/// The document, in one line.
pub fn json(document: &Document) -> String {
    let mut bytes = Vec::with_capacity(document.events.len() * ROOM_OF_EVENT);
    match serde_json::to_writer(&mut bytes, document) {
        Ok(()) => bytes.push(b'\n'),
        Err(_) => bytes.clear(),
    }
    String::from_utf8(bytes).unwrap_or_default()
}
