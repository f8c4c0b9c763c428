//! Finds events of one day with similar titles or one report: perhaps one event under two ids.

use std::collections::{BTreeMap, BTreeSet};

use super::clusters::{MAX_NAMED, clusters, listed};
use super::reports::{claims_of, normalized};
use super::{Event, Timeline};
use crate::date::{Day, Precision};
use crate::diag::{Code, Diagnostic, Place};
use crate::slug::slugify;

/// The number of a word; each word of the site has one.
type Word = usize;

/// With how many earlier events that cite a report one more is compared.
const MAX_COMPARED: usize = 8;

/// Reports each group of events of one day that have similar titles, or that cite one report in different
/// notes and share a word of their titles.
pub(super) fn duplicates(timeline: &Timeline, diagnostics: &mut Vec<Diagnostic>) {
    let mut days: BTreeMap<Day, Vec<&Event>> = BTreeMap::new();
    let exact = |event: &&Event| event.date.when.precision() == Precision::Day && !event.withdrawn;
    for event in timeline.events.iter().filter(exact) {
        if let Some(day) = event.date.when.sorting_day() {
            days.entry(day).or_default().push(event);
        }
    }
    for events in days.values().filter(|events| events.len() > 1) {
        let titles = rarest_first(events);
        let similar: BTreeSet<(usize, usize)> = similar_titles(&titles).into_iter().collect();
        let citing = one_report(timeline, events, &titles);
        for cluster in clusters(similar.iter().copied().chain(citing)) {
            let by_title = similar.iter().any(|(first, _)| cluster.contains(first));
            let cluster: Vec<&Event> = cluster.into_iter().map(|at| events[at]).collect();
            diagnostics.push(report(timeline, &cluster, by_title));
        }
    }
}

fn report(timeline: &Timeline, cluster: &[&Event], by_title: bool) -> Diagnostic {
    let names = listed(cluster.iter().map(|event| event.id.as_str()));
    let why = if by_title { "have nearly the same title" } else { "cite the same report" };
    let message = format!("{names} are on the same day and {why}");
    let records = cluster.iter().filter(|event| event.record.is_some()).count();
    let help = match records {
        0 | 1 => "if they are one event, give their claims the same `id`",
        _ => {
            "if they are one event, move the `claims` of one record into the other, and delete the first"
        }
    };
    let (first, others) = (cluster[0], &cluster[1..]);
    let mut diagnostic =
        Diagnostic::new(Code::ProbableDuplicate, first_place(timeline, others[0]), message)
            .help(help);
    for event in others[1..].iter().chain([&first]).take(MAX_NAMED) {
        let place = first_place(timeline, event);
        diagnostic.related.extend(place.map(|place| (place, format!("`{}` here", event.id))));
    }
    diagnostic
}

/// Returns pairs of events that cite one report in different notes and share a word of their titles.
fn one_report(timeline: &Timeline, events: &[&Event], titles: &[Vec<Word>]) -> Vec<(usize, usize)> {
    let mut citing: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, event) in events.iter().enumerate() {
        let addresses: BTreeSet<String> = addresses(timeline, event).collect();
        for address in addresses {
            citing.entry(address).or_default().push(at);
        }
    }
    let notes =
        |at: usize| events[at].claims.iter().map(|claim| claim.note).collect::<BTreeSet<_>>();
    let is_pair = |first: usize, second: usize| {
        shared(&titles[first], &titles[second]) > 0 && notes(first).is_disjoint(&notes(second))
    };
    let mut pairs = Vec::new();
    for events in citing.values().filter(|events| events.len() > 1) {
        for (place, second) in events.iter().enumerate() {
            let before = &events[place.saturating_sub(MAX_COMPARED)..place];
            pairs.extend(
                before
                    .iter()
                    .filter(|first| is_pair(**first, *second))
                    .map(|first| (*first, *second)),
            );
        }
    }
    pairs
}

/// Returns the addresses of the reports that an event cites.
fn addresses<'a>(timeline: &'a Timeline, event: &'a Event) -> impl Iterator<Item = String> + 'a {
    claims_of(timeline, event).filter_map(|(_, note, claim)| {
        let source = claim.source.as_ref().or(note.source.as_ref())?;
        source.url.as_deref().map(normalized)
    })
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

/// Returns each title with the first one before it that is similar. Only titles that share one of their
/// rarer words are compared, so a day may have thousands.
fn similar_titles(titles: &[Vec<Word>]) -> Vec<(usize, usize)> {
    let mut having: BTreeMap<Word, Vec<usize>> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (at, title) in titles.iter().enumerate() {
        // Titles that share three words of four share one of the rarest quarter and one more.
        let rare = &title[..title.len().min(title.len() / 4 + 1)];
        let near = rare.iter().filter_map(|word| having.get(word)).flatten();
        let first = near.copied().filter(|before| alike(&titles[*before], title)).min();
        pairs.extend(first.map(|before| (before, at)));
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
    let shared = shared(a, b);
    shared >= 2 && 4 * shared >= 3 * a.len().max(b.len())
}

/// Returns the number of words that two titles share.
fn shared(a: &[Word], b: &[Word]) -> usize {
    a.iter().filter(|word| b.binary_search(word).is_ok()).count()
}
