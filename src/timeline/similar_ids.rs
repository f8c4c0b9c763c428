//! Finds explicit ids that differ by a typing mistake.

use std::collections::{BTreeMap, BTreeSet};

use super::clusters::{MAX_NAMED, clusters, listed};
use super::{Event, Timeline};
use crate::diag::{Code, Diagnostic};
use crate::work::{self, Step};

/// Minimum number of letters; shorter ids all resemble each other.
const MIN_LETTERS: usize = 6;
/// Maximum number of different letters.
const SLIPS: usize = 2;
/// Maximum number of other ids with which one is compared, and that are reported for one: ids that all
/// resemble each other would be compared for hours, and a million warnings help no reader.
const MAX_COMPARED: usize = 500;
const MAX_REPORTED: usize = 8;

/// Reports each group of explicit ids within two letters of each other, ignoring digits, at the last one of
/// the alphabet.
pub(super) fn resembling_ids(timeline: &Timeline, diagnostics: &mut Vec<Diagnostic>) {
    // The claims of an event without a title are reported with a suggestion already.
    let explicit = |event: &&Event| {
        event.record.is_some()
            || event.title_from.is_some()
                && event.claims.iter().any(|claim| {
                    claim.claim.is_some_and(|at| timeline.notes[claim.note].claims[at].explicit)
                })
    };
    let events = timeline.events.iter().filter(explicit);
    for cluster in clusters(pairs(events.map(|event| event.id.as_str()))) {
        let place = |id: &str| timeline.place_of_id(timeline.event(id)?);
        let (last, others) = cluster.split_last().expect("a cluster has two members at least");
        let names = listed(others.iter().copied());
        let verb = if others.len() == 1 { "resembles" } else { "resembles the ids" };
        let message = format!("the id `{last}` {verb} {names}");
        let mut diagnostic = Diagnostic::new(Code::IdResembles, place(last), message)
            .help("if they are one event, write the same id; if not, write `allow: [id-resembles]` in the note");
        for other in others.iter().take(MAX_NAMED) {
            diagnostic.related.extend(place(other).map(|place| (place, format!("`{other}` here"))));
        }
        diagnostics.push(diagnostic);
    }
}

/// An id without its digits. Numbered ids are meant to resemble: only those with equal digits are
/// compared.
struct Word<'a> {
    id: &'a str,
    /// Letters and hyphens.
    letters: Vec<u8>,
    /// Which letters occur (26 bits), and which more than once (26 bits): a mistake changes two bits.
    mask: u64,
}

/// Length, number of letters with the lowest bit, number with the second bit: one mistake changes each by
/// at most one, so only words of near kinds are compared.
type Kind = (usize, usize, usize);

/// Returns the pairs of ids that resemble each other, sorted; only some of an id that resembles very
/// many, or has very many of its kind.
fn pairs<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeSet<(&'a str, &'a str)> {
    let digits = |id: &'a str| id.bytes().filter(u8::is_ascii_digit);
    // Few ids have more digits than a number can store.
    let number = |id: &'a str| {
        digits(id).fold(1_u64, |number, digit| {
            number.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'))
        })
    };
    let mut ids: Vec<(u64, &str)> = ids.map(|id| (number(id), id)).collect();
    let order = |a: &(u64, &'a str), b: &(u64, &'a str)| {
        a.0.cmp(&b.0).then_with(|| digits(a.1).cmp(digits(b.1)))
    };
    ids.sort_unstable_by(order);
    let mut pairs = BTreeSet::new();
    for alike in ids.chunk_by(|a, b| order(a, b).is_eq()).filter(|alike| alike.len() > 1) {
        let mut kinds: BTreeMap<Kind, Vec<Word<'a>>> = BTreeMap::new();
        for (_, id) in alike {
            let letters: Vec<u8> = id.bytes().filter(|byte| !byte.is_ascii_digit()).collect();
            if letters.len() >= MIN_LETTERS {
                let bits = |bit: u8| letters.iter().filter(|letter| *letter & bit != 0).count();
                let kind = (letters.len(), bits(1), bits(2));
                let mask = mask(&letters);
                kinds.entry(kind).or_default().push(Word { id, letters, mask });
            }
        }
        for (kind, words) in &kinds {
            let after: Vec<&Vec<Word<'_>>> =
                kinds_after(*kind).filter_map(|after| kinds.get(&after)).collect();
            for (at, word) in words.iter().enumerate() {
                let others = words[at + 1..].iter().chain(after.iter().copied().flatten());
                let near = others.take(MAX_COMPARED).filter_map(|other| pair(word, other));
                pairs.extend(near.take(MAX_REPORTED));
            }
        }
    }
    pairs
}

/// Returns the kinds after this one that differ by at most two mistakes.
fn kinds_after(kind: Kind) -> impl Iterator<Item = Kind> {
    let (length, first, second) = kind;
    let around = |count: usize| count.saturating_sub(SLIPS)..=count + SLIPS;
    (length..=length + SLIPS)
        .flat_map(move |length| around(first).map(move |first| (length, first)))
        .flat_map(move |(length, first)| around(second).map(move |second| (length, first, second)))
        .filter(move |after| *after > kind)
}

/// Returns which letters occur, and which more than once.
fn mask(letters: &[u8]) -> u64 {
    letters.iter().filter(|letter| letter.is_ascii_lowercase()).fold(0, |mask, letter| {
        let once = 1 << (letter - b'a');
        mask | if mask & once == 0 { once } else { once << 26 }
    })
}

/// Returns the two ids, sorted, if they resemble each other.
fn pair<'a>(a: &Word<'a>, b: &Word<'a>) -> Option<(&'a str, &'a str)> {
    work::count(Step::NamesCompared);
    let far = (a.mask ^ b.mask).count_ones() as usize > 2 * SLIPS;
    let resemble = !far && a.letters != b.letters && within(&a.letters, &b.letters, SLIPS);
    resemble.then(|| (a.id.min(b.id), a.id.max(b.id)))
}

/// Returns whether `slips` mistakes (a letter too many, too few or wrong, two neighbours swapped) change
/// one into the other.
pub(super) fn within(a: &[u8], b: &[u8], slips: usize) -> bool {
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[same..], &b[same..]);
    if a.len().max(b.len()) <= slips {
        return true;
    }
    if slips == 0 || a.len().abs_diff(b.len()) > slips {
        return false;
    }
    match (a, b) {
        ([first, after @ ..], [other, behind @ ..]) => {
            let swapped = || match (after, behind) {
                ([next, rest @ ..], [following, tail @ ..])
                    if first == following && next == other =>
                {
                    within(rest, tail, slips - 1)
                }
                _ => false,
            };
            within(after, behind, slips - 1)
                || within(after, b, slips - 1)
                || within(a, behind, slips - 1)
                || swapped()
        }
        // The rest of the one is longer than the remaining number of mistakes.
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every pair, each compared with each other by the textbook.
    fn compared(ids: &[&'static str]) -> BTreeSet<(&'static str, &'static str)> {
        let letters = |id: &str| id.replace(|c: char| c.is_ascii_digit(), "");
        let digits = |id: &str| id.replace(|c: char| !c.is_ascii_digit(), "");
        let all = ids.iter().flat_map(|a| ids.iter().map(move |b| (*a, *b)));
        all.filter(|(a, b)| a < b && digits(a) == digits(b) && letters(a) != letters(b))
            .filter(|(a, b)| letters(a).len().min(letters(b).len()) >= MIN_LETTERS)
            .filter(|(a, b)| strsim::osa_distance(&letters(a), &letters(b)) <= SLIPS)
            .collect()
    }

    #[test]
    fn ids_resemble_within_two_letters() {
        let ids = [
            "treaty-signed",
            "treaty-sined",
            "treaty-singed",
            "treaty-signedd",
            "treaty-signeds-x",
            "treaty-submitted",
            "rteaty-signed",
            "reaty-signde",
            "event-1",
            "event-2",
            "event-a",
            "event-b",
            "event-1a",
            "event-1b",
            "event-2b",
            "war",
            "way",
            "duma-ratifies",
            "duma-ratified",
            "duma-rratifiess",
            "moscow",
            "moscwo",
            "moskau",
            "xreaty-signedx",
        ];
        let expected = compared(&ids);
        assert_eq!(pairs(ids.into_iter()), expected);
        assert!(expected.contains(&("treaty-signed", "treaty-sined")), "{expected:?}");
        assert!(expected.contains(&("event-1a", "event-1b")), "{expected:?}");
        assert!(!expected.contains(&("event-1", "event-2")), "{expected:?}");
    }
}
