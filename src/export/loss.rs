//! What a format cannot contain: the same conditions, counted for one export and listed for another.

use super::data::{Document, Event};
use super::span;
use crate::date::Precision;

/// Something that a format cannot contain.
pub struct Loss {
    /// What of the data.
    pub field: &'static str,
    /// What becomes of it in this format.
    pub becomes: &'static str,
    /// How often it occurs.
    pub count: fn(&Document) -> usize,
}

/// Events whose claims are all retracted, which are on no timeline.
pub(super) const WITHDRAWN: Loss = Loss {
    field: "retracted events",
    becomes: "left out",
    count: |document| document.events.iter().filter(|event| event.withdrawn).count(),
};

/// Corrections of events.
pub(super) const CHANGES: Loss = Loss {
    field: "corrections",
    becomes: "left out",
    count: |document| document.shown().map(|event| event.changes.len()).sum(),
};

/// What the sources of an event say one by one.
pub(super) const CLAIMS: Loss = Loss {
    field: "claims with their own dates, words and quotations",
    becomes: "only their sources are named",
    count: |document| document.shown().map(|event| event.claims.len()).sum(),
};

/// Follows, part of, related.
pub(super) const RELATIONS: Loss = Loss {
    field: "relations between events",
    becomes: "left out",
    count: |document| {
        let relations = |event: &Event| {
            event.follows.len() + event.related.len() + usize::from(event.part_of.is_some())
        };
        document.shown().map(relations).sum()
    },
};

/// What only a badge says on pages.
pub(super) const KEYS: Loss = Loss {
    field: "the status `confirmed`, and key events",
    becomes: "left out",
    count: |document| document.count(|event| event.key || event.status == "confirmed"),
};

/// Why a date was chosen.
pub(super) const REASONS: Loss = Loss {
    field: "reasons for a date",
    becomes: "left out",
    count: |document| document.count(|event| event.because.is_some()),
};

/// The notes.
pub(super) const NOTES: Loss =
    Loss { field: "notes", becomes: "left out", count: |document| document.notes.len() };

/// Pictures after the first.
pub(super) const MORE_PICTURES: Loss = Loss {
    field: "pictures after an event's first",
    becomes: "left out",
    count: |document| document.shown().map(|event| event.media.len().saturating_sub(1)).sum(),
};

/// All pictures.
pub(super) const PICTURES: Loss = Loss {
    field: "pictures",
    becomes: "left out",
    count: |document| document.shown().map(|event| event.media.len()).sum(),
};

/// Events with an unknown date.
pub(super) const UNDATED: Loss = Loss {
    field: "events with an unknown date",
    becomes: "left out",
    count: |document| document.count(is_undated),
};

/// Addresses of our own pages if there is no `base_url`.
pub(super) const ADDRESSES: Loss = Loss {
    field: "addresses of the site, where `base_url` is not set",
    becomes: "left out",
    count: |document| match document.base_url {
        Some(_) => 0,
        None => document.count(|_| true),
    },
};

/// Whether its date is unknown.
pub(super) fn is_undated(event: &Event) -> bool {
    event.when.precision() == Precision::Unknown || span::of(&event.when).is_none()
}

/// Whether start and end say less than the date.
pub(super) fn is_inexact(event: &Event) -> bool {
    !is_undated(event) && !span::is_whole(&event.when)
}
