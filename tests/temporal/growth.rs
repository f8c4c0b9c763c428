//! Finding dates takes linear time, whatever words a text repeats.

use std::fs;

use dateline::temporal::{Language, parse_work};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::{cases, repository};

/// Repetitions of the words in the shorter text; the longer one has ten times as many.
const TIMES: usize = 200;

/// Returns the texts of the table of a language, which contain the words of all rules.
fn texts(language: Language) -> Vec<String> {
    let path = repository().join(format!("tests/temporal/{}.txt", language.code()));
    let table = fs::read_to_string(path).expect("the table can be read");
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| Some(line.split('|').nth(1)?.trim().to_owned())).collect()
}

/// Returns some words of a text that follow each other.
fn part(text: &str, first: Index, len: usize) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let first = first.index(words.len());
    words[first..words.len().min(first + len)].join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(96)))]

    #[test]
    fn repeated_words_take_linear_time(
        language in proptest::sample::select(Language::ALL),
        parts in proptest::collection::vec((any::<Index>(), any::<Index>(), 1..5_usize), 1..4),
        end in proptest::sample::select(&[" ", ", ", ". ", "\n", "", "-", "(", "\""][..]),
    ) {
        let texts = texts(language);
        let part = |(text, first, len): &(Index, Index, usize)| {
            part(&texts[text.index(texts.len())], *first, *len)
        };
        let parts = parts.iter().map(part);
        let unit = parts.collect::<Vec<_>>().join(" ") + end;
        let work = |times| parse_work(&unit.repeat(times), language);
        let (small, large) = (work(TIMES), work(TIMES * 10));
        // The first words have fewer before them to look at.
        prop_assert!(large <= small * 12, "{unit:?}: {small} and {large}");
    }
}
