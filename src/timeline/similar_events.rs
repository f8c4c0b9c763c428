//! Finds events of one day with similar titles: perhaps one event under two ids.

use std::collections::BTreeMap;

use super::{Event, Timeline};
use crate::date::{Day, Precision};
use crate::diag::{Code, Diagnostic, Place};
use crate::slug::slugify;

/// The number of a word; each word of the site has one.
type Word = usize;

/// Reports each event whose title resembles that of an earlier one of the same day.
pub(super) fn duplicates(timeline: &Timeline, diagnostics: &mut Vec<Diagnostic>) {
    let mut days: BTreeMap<Day, Vec<&Event>> = BTreeMap::new();
    let exact = |event: &&Event| event.date.when.precision() == Precision::Day && !event.withdrawn;
    for event in timeline.events.iter().filter(exact) {
        if let Some(day) = event.date.when.sorting_day() {
            days.entry(day).or_default().push(event);
        }
    }
    for events in days.values().filter(|events| events.len() > 1) {
        for (first, second) in pairs(events) {
            let message =
                format!("`{}` and `{}` are of one day and nearly one title", first.id, second.id);
            let place = first_place(timeline, second);
            let mut diagnostic = Diagnostic::new(Code::ProbableDuplicate, place, message)
                .help("if they are one event, give both claims the same `id`");
            let other = first_place(timeline, first);
            let other = other.map(|place| (place, format!("`{}` here", first.id)));
            diagnostic.related.extend(other);
            diagnostics.push(diagnostic);
        }
    }
}

/// Returns the place of the date in an event's first claim.
fn first_place(timeline: &Timeline, event: &Event) -> Option<Place> {
    let claim = event.claims.first()?;
    let note = &timeline.notes[claim.note];
    let range = match claim.claim {
        Some(at) => note.claims[at].date_place(),
        None => note.record().map_or(0..0, |record| record.date_place.clone()),
    };
    Some(note.place(range))
}

/// Returns each event with the first one before it that has a similar title. Only events that share one
/// of their rarer words are compared, so that a day may have thousands.
fn pairs<'a>(events: &[&'a Event]) -> Vec<(&'a Event, &'a Event)> {
    let titles = rarest_first(events);
    let mut having: BTreeMap<Word, Vec<usize>> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (at, title) in titles.iter().enumerate() {
        // Titles that share three words of four share one of the rarest quarter and one more.
        let rare = &title[..title.len().min(title.len() / 4 + 1)];
        let near = rare.iter().filter_map(|word| having.get(word)).flatten();
        let first = near.copied().filter(|before| alike(&titles[*before], title)).min();
        pairs.extend(first.map(|before| (events[before], events[at])));
        for word in rare.iter().filter(|_| first.is_none()) {
            having.entry(*word).or_default().push(at);
        }
    }
    pairs
}

/// Returns the words of each title, without short and repeated ones, those of the fewest titles first.
fn rarest_first(events: &[&Event]) -> Vec<Vec<Word>> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let split: Vec<Vec<String>> = events.iter().map(|event| words(&event.title)).collect();
    for word in split.iter().flatten() {
        *counts.entry(word.clone()).or_insert(0) += 1;
    }
    let mut order: Vec<(usize, &str)> =
        counts.iter().map(|(word, count)| (*count, word.as_str())).collect();
    order.sort_unstable();
    let numbers: BTreeMap<&str, Word> =
        order.iter().enumerate().map(|(number, (_, word))| (*word, number)).collect();
    let numbered = |words: &Vec<String>| {
        let mut title: Vec<Word> =
            words.iter().filter_map(|word| numbers.get(word.as_str()).copied()).collect();
        title.sort_unstable();
        title
    };
    split.iter().map(numbered).collect()
}

/// Returns the meaningful words of a title, each once.
fn words(title: &str) -> Vec<String> {
    let slug = slugify(title);
    let mut words: Vec<String> =
        slug.split('-').filter(|word| word.len() > 2).map(str::to_owned).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Returns whether two titles share most of their words: three of four, and at least two.
fn alike(a: &[Word], b: &[Word]) -> bool {
    let shared = a.iter().filter(|word| b.binary_search(word).is_ok()).count();
    shared >= 2 && 4 * shared >= 3 * a.len().max(b.len())
}
