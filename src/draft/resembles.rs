//! Looks for the event of a site that a proposed claim may be about.

use std::collections::BTreeSet;

use crate::date::When;
use crate::slug;

/// Shorter words say little about what an event is.
const SHORTEST: usize = 4;
/// Number of letters that two forms of one word share: "ratify", "ratified".
const STEM: usize = 5;
/// What a claim and an event must have in common: two words of the clause, or one and two of its sentence.
const LEAST_SCORE: usize = 4;

/// An event of the site.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownEvent {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// When it happened.
    pub when: When,
    /// Its actors, places and other terms.
    pub terms: Vec<String>,
}

/// Returns the event with an agreeing date that has most in common with a claim; `None` if none has enough. A
/// claim without a date, or with one that is open at an end, resembles nothing.
pub(super) fn nearest<'k>(
    title: &str,
    quote: &str,
    when: Option<&When>,
    known: &'k [KnownEvent],
) -> Option<&'k KnownEvent> {
    let when = when.filter(|when| !when.as_written().contains(".."))?;
    let (clause, sentence) = (stems(title), stems(quote));
    let names = format!("-{}-", slug::slugify(quote));
    let score = |event: &KnownEvent| {
        let words = stems(&event.title);
        let shared = words.intersection(&clause).count();
        let around = words.intersection(&sentence).count();
        let is_named = |term: &&String| names.contains(&format!("-{}-", slug::slugify(term)));
        let terms = event.terms.iter().filter(is_named).count();
        // Actors alone do not make an event: the same two states act every day.
        if shared == 0 { 0 } else { 2 * shared + around.saturating_sub(shared) + terms }
    };
    let candidates = known.iter().filter(|event| event.when.agrees(when));
    let best = candidates.map(|event| (score(event), event)).max_by_key(|(score, event)| {
        // The first id of equals, so that the choice does not depend on the order.
        (*score, std::cmp::Reverse(&event.id))
    });
    best.filter(|(score, _)| *score >= LEAST_SCORE).map(|(_, event)| event)
}

/// The stems of the words of a text that say something.
fn stems(text: &str) -> BTreeSet<String> {
    let slug = slug::slugify(text);
    let words = slug.split('-').filter(|word| word.len() >= SHORTEST);
    words.map(|word| word.get(..STEM).unwrap_or(word).to_owned()).collect()
}
