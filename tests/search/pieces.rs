//! Reads the pieces of an index as the scripts do.

use std::collections::BTreeSet;

use dateline::search::{shard_of, tokens};
use serde_json::Value;

use crate::support::BuiltSite;

/// The parsed index of one language.
pub struct Index {
    pub terms: Value,
    pub events: Vec<Event>,
    words: Vec<String>,
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
        let names: Vec<String> = terms["groups"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|group| {
                let id = group["id"].as_str().unwrap();
                let terms = group["terms"].as_array().unwrap();
                terms.iter().map(move |term| format!("{id}={}", term[0].as_str().unwrap()))
            })
            .collect();
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
        for facts in read("facts", count.div_ceil(number("facts"))) {
            events.extend(decode(&facts, &names, &terms["statuses"]));
        }
        let rows = read("rows", count.div_ceil(number("rows")));
        let rows: Vec<Value> =
            rows.into_iter().flat_map(|rows| rows.as_array().unwrap().clone()).collect();
        assert_eq!((events.len(), rows.len()), (count, count));
        events.iter_mut().zip(rows).for_each(|(event, row)| event.row = row);
        let words = read("words", number("shards"));
        let words = words.iter().map(|text| text.as_str().unwrap().to_owned()).collect();
        Index { terms, events, words }
    }

    /// The ids of events with a word that begins with `word`, in their order.
    pub fn find(&self, word: &str) -> Vec<&str> {
        let word = tokens(word).remove(0);
        let shard = &self.words[shard_of(&word, self.words.len())];
        let lines = shard.lines().filter(|line| line.starts_with(&word));
        let mut numbers = BTreeSet::new();
        for line in lines {
            let mut number = 0;
            for step in line.split(' ').skip(1) {
                number += usize::from_str_radix(step, 36).unwrap();
                numbers.insert(number);
            }
        }
        numbers.into_iter().map(|number| self.id(number)).collect()
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

fn decode(facts: &Value, names: &[String], statuses: &Value) -> Vec<Event> {
    let column = |name: &str| facts[name].as_str().unwrap();
    let mut before = 0;
    let rows = column("days").split(';').zip(column("terms").split(';'));
    let row = |((days, terms), flags): ((&str, &str), char)| {
        let mut term = 0;
        let steps = terms.split(',').filter(|step| !step.is_empty());
        let flags = usize::try_from(flags.to_digit(36).unwrap()).unwrap();
        Event {
            row: Value::Null,
            days: parse_spans(days, &mut before),
            terms: steps
                .map(|step| {
                    term += usize::from_str_radix(step, 36).unwrap();
                    names[term].clone()
                })
                .collect(),
            status: statuses[flags % 6][0].as_str().unwrap().to_owned(),
            key: flags / 6 % 2 == 1,
            rival: flags >= 12,
        }
    };
    rows.zip(column("flags").chars()).map(row).collect()
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
