//! Changes of the entries of a map.

use std::ops::Range;

use crate::diag::Replacement;
use crate::keys::Checker;
use crate::yaml::Entry;

/// A range of the file, and the text to write there.
pub(super) type Edit = (Range<usize>, String);

/// Returns the change that deletes an entry of a map; `None` if a comment would go too.
pub(super) fn deletion(checker: &Checker<'_>, entry: &Entry, entries: &[Entry]) -> Option<Edit> {
    let after = |other: &&Entry| other.key_range.start > entry.key_range.start;
    let next = entries.iter().filter(after).map(|next| next.key_range.start).min();
    let before = entries.iter().map(|other| other.value.range.end.max(other.key_range.end));
    let last = before.filter(|end| *end <= entry.key_range.start).max();
    let range = match (next, last) {
        (Some(next), _) => entry.key_range.start..next,
        (None, Some(last)) => last..entry.value.range.end,
        (None, None) => entry.key_range.start..entry.value.range.end,
    };
    let text = checker.text.get(range.clone())?;
    (!text.contains(" #") && !text.contains("::")).then(|| (range, String::new()))
}

/// Returns the change that moves the text of an entry below the front matter.
pub(super) fn moved_below(
    checker: &Checker<'_>,
    entry: &Entry,
    entries: &[Entry],
) -> Option<Replacement> {
    let text = entry.value.as_text()?;
    let deleted = deletion(checker, entry, entries)?;
    let end = entry.value.range.end;
    let fence = end + checker.text.get(end..)?.find("\n---")? + 4;
    let below = fence + checker.text[fence..].find('\n').unwrap_or(checker.text.len() - fence);
    join(checker, vec![Some(deleted), Some((below..below, format!("\n\n{text}\n")))])
}

/// Joins changes of different places into one; `None` if one of them is missing.
pub(super) fn join(checker: &Checker<'_>, edits: Vec<Option<Edit>>) -> Option<Replacement> {
    let mut edits = edits.into_iter().collect::<Option<Vec<_>>>()?;
    edits.sort_by_key(|(range, _)| range.start);
    let start = edits.first()?.0.start;
    let mut at = start;
    let mut text = String::new();
    for (range, new) in edits {
        // Two deletions of neighbours may overlap.
        text.push_str(checker.text.get(at..range.start.max(at))?);
        text.push_str(&new);
        at = at.max(range.end);
    }
    Some(Replacement { range: start..at, text })
}
