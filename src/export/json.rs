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

/// The document, in one line.
pub fn json(document: &Document) -> String {
    serde_json::to_string(document).unwrap_or_default() + "\n"
}
