//! Reads the pieces of an index as the scripts do.

use std::collections::{BTreeMap, BTreeSet};

use dateline::search::{shard_of, tokens};
use serde_json::Value;

use crate::support::BuiltSite;

/// The parsed index of one language.
pub struct Index {
    pub terms: Value,
    pub events: Vec<Event>,
    words: Vec<String>,
    names: Vec<String>,
}

/// The facts of an event in an index.
#[derive(Debug, Default)]
pub struct Event {
    pub row: Value,
    /// Spans of days since 1970; `None` means no end.
    pub days: Vec<(Option<i64>, Option<i64>)>,
    /// Terms such as `actors=russia`.
    pub terms: BTreeSet<String>,
    pub status: String,
    pub key: bool,
    pub rival: bool,
}

impl Index {
    /// Reads the index in a folder of a language: empty, or `uk/`.
    pub fn read(project: &BuiltSite, tree: &str) -> Index {
        let (terms, stamp) = piece(project, tree, "terms");
        let number = |name: &str| usize::try_from(terms[name].as_u64().unwrap()).unwrap();
        let read = |kind: &str, count: usize| -> Vec<Value> {
            let pieces = (0..count).map(|piece_number| {
                let (data, own) = piece(project, tree, &format!("{kind}-{piece_number}"));
                assert_eq!(own, stamp, "{kind}-{piece_number}");
                data
            });
            pieces.collect()
        };
        let count = number("events");
        let mut events: Vec<Event> = Vec::new();
        for days in read("days", count.div_ceil(number("days"))) {
            events.extend(decode_days(days.as_str().unwrap()));
        }
        read_flags(&terms, &mut events);
        read_common_terms(&terms, &mut events);
        let rows = read("rows", count.div_ceil(number("rows")));
        let rows: Vec<Value> =
            rows.into_iter().flat_map(|rows| rows.as_array().unwrap().clone()).collect();
        assert_eq!((events.len(), rows.len()), (count, count));
        for (event, row) in events.iter_mut().zip(rows) {
            for term in row[4].as_array().unwrap() {
                let group = usize::try_from(term[0].as_u64().unwrap()).unwrap();
                event.terms.insert(term_name(&terms, group, &term[1], &term[2]));
            }
            event.row = row;
        }
        let texts = |kind: &str| {
            let pieces = read(kind, number(kind)).into_iter();
            pieces.map(|text| text.as_str().unwrap().to_owned()).collect()
        };
        let (words, names) = (texts("words"), texts("names"));
        Index { terms, events, words, names }
    }

    /// The ids of events with a word that begins with `word`, in their order.
    pub fn find(&self, word: &str) -> Vec<&str> {
        let word = tokens(word).remove(0);
        let shard = &self.words[shard_of(&word, self.words.len())];
        let lines = shard.lines().filter(|line| line.starts_with(&word));
        let numbers: BTreeSet<usize> =
            lines.flat_map(|line| parse_steps(line.split_once(' ').unwrap().1)).collect();
        numbers.into_iter().map(|number| self.id(number)).collect()
    }

    /// The rare terms with a word that begins with `word`, such as `actors=ann-quill`, with the numbers of their
    /// events.
    pub fn find_terms(&self, word: &str) -> BTreeMap<String, BTreeSet<usize>> {
        let word = tokens(word).remove(0);
        let lines = self.names[shard_of(&word, self.names.len())].lines();
        let term = |line: &str| {
            let cells: Vec<&str> = line.split('\t').collect();
            let name = term_name(
                &self.terms,
                cells[1].parse().unwrap(),
                &cells[2].into(),
                &cells[3].into(),
            );
            (name, parse_steps(cells[4]).collect())
        };
        lines.filter(|line| line.starts_with(&word)).map(term).collect()
    }

    /// The id of an event by its number.
    pub fn id(&self, number: usize) -> &str {
        self.events[number].row[0].as_str().unwrap()
    }

    /// The size of the word shards in bytes.
    pub fn size_of_words(&self) -> usize {
        self.words.iter().map(String::len).sum()
    }
}

/// The data and the stamp of a piece.
fn piece(project: &BuiltSite, tree: &str, name: &str) -> (Value, String) {
    let text = project.text(&format!("{tree}search/{name}.js"));
    let inside = text.strip_prefix("dateline.piece(").and_then(|text| text.strip_suffix(")\n"));
    let list: Value = serde_json::from_str(&format!("[{}]", inside.expect("a call"))).unwrap();
    assert_eq!(list[0], name);
    (list[2].clone(), list[1].as_str().unwrap().to_owned())
}

/// A term of the group with this number, as in `actors=russia`.
fn term_name(terms: &Value, group: usize, title: &Value, slug: &Value) -> String {
    let usual = title.as_str().unwrap().to_lowercase().replace(' ', "-");
    let slug = Some(slug.as_str().unwrap()).filter(|slug| !slug.is_empty()).unwrap_or(&usual);
    format!("{}={slug}", terms["groups"][group]["id"].as_str().unwrap())
}

/// The numbers in steps such as `0 3 b`.
fn parse_steps(text: &str) -> impl Iterator<Item = usize> {
    let mut number = 0;
    text.split(' ').filter(|step| !step.is_empty()).map(move |step| {
        number += usize::from_str_radix(step, 36).unwrap();
        number
    })
}

fn decode_days(days: &str) -> Vec<Event> {
    let mut before = 0;
    let events = days.split(';');
    events.map(|days| Event { days: parse_spans(days, &mut before), ..Event::default() }).collect()
}

fn read_flags(terms: &Value, events: &mut [Event]) {
    let flags = terms["flags"].as_str().unwrap();
    assert_eq!(flags.len(), events.len());
    for (event, flags) in events.iter_mut().zip(flags.chars()) {
        let flags = usize::try_from(flags.to_digit(36).unwrap()).unwrap();
        event.status = terms["statuses"][flags % 6][0].as_str().unwrap().to_owned();
        event.key = flags / 6 % 2 == 1;
        event.rival = flags >= 12;
    }
}

fn read_common_terms(terms: &Value, events: &mut [Event]) {
    for (group, found) in terms["groups"].as_array().unwrap().iter().enumerate() {
        for term in found["terms"].as_array().unwrap() {
            for number in parse_steps(term[2].as_str().unwrap()) {
                events[number].terms.insert(term_name(terms, group, &term[0], &term[1]));
            }
        }
    }
}

fn parse_spans(text: &str, before: &mut i64) -> Vec<(Option<i64>, Option<i64>)> {
    let number = |text: &str| i64::from_str_radix(text, 36).unwrap();
    let mut base = *before;
    let mut days = Vec::new();
    for (position, part) in text.split('+').filter(|part| !part.is_empty()).enumerate() {
        let open = part.starts_with('<');
        let endless = part.ends_with('>');
        let inner = part.trim_start_matches('<').trim_end_matches('>');
        let (start, length) = inner.split_once(',').unwrap_or((inner, ""));
        let from = if open { base } else { base + number(start) };
        if position == 0 {
            *before = from;
        }
        base = if length.is_empty() { from } else { from + number(length) };
        days.push(((!open).then_some(from), (!endless).then_some(base)));
    }
    days
}
