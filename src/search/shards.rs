//! An inverted index in shards: which words occur in which of many numbered texts.

use std::collections::BTreeMap;

use super::tokens::{begins_with_dense_sign, tokens};

/// Words with the numbers of their texts, in shards by the first letters of the words.
#[derive(Debug, Default)]
pub struct Shards(Vec<BTreeMap<String, Vec<u32>>>);

impl Shards {
    /// Makes an empty index of `count` shards, at least one.
    pub fn new(count: usize) -> Shards {
        Shards(vec![BTreeMap::new(); count.max(1)])
    }

    /// Adds a text. Call it with rising numbers; all texts of one number must follow each other.
    pub fn add(&mut self, number: u32, text: &str) {
        let count = self.0.len();
        for word in tokens(text) {
            let shard = &mut self.0[shard_of(&word, count)];
            let numbers = match shard.get_mut(&word) {
                Some(numbers) => numbers,
                None => shard.entry(word).or_default(),
            };
            if numbers.last() != Some(&number) {
                numbers.push(number);
            }
        }
    }

    /// Returns a shard as text: a line for each word, in the order of code points; after the word, in
    /// base 36 and separated by spaces, its first number and then the step from each number to the next.
    /// Empty if there is no such shard.
    pub fn text(&self, shard: usize) -> String {
        let mut text = String::new();
        for (word, numbers) in self.entries(shard) {
            text.push_str(word);
            text.push(' ');
            add_steps(numbers.iter().map(|number| *number as usize), &mut text);
            text.push('\n');
        }
        text
    }

    /// Returns the words of a shard in the order of code points, each with its numbers; none if there is no
    /// such shard.
    pub fn entries(&self, shard: usize) -> impl Iterator<Item = (&str, &[u32])> {
        let words = self.0.get(shard).into_iter().flatten();
        words.map(|(word, numbers)| (word.as_str(), numbers.as_slice()))
    }
}

/// Writes rising numbers in base 36, separated by spaces: the first, and then the step from each number to
/// the next.
pub fn add_steps(numbers: impl IntoIterator<Item = usize>, text: &mut String) {
    let mut before = None;
    for number in numbers {
        if before.is_some() {
            text.push(' ');
        }
        let step = number - before.unwrap_or(0);
        base36(i128::try_from(step).unwrap_or_default(), text);
        before = Some(number);
    }
}

/// Returns the shard of a word among `count`: by its first two characters, or by the first alone if that
/// is a character of a script without spaces, so one shard has all words that begin with what a reader
/// has typed.
pub fn shard_of(word: &str, count: usize) -> usize {
    let mut chars = word.chars();
    let first = chars.next().map_or(0, u32::from);
    let second = match chars.next() {
        Some(second) if !begins_with_dense_sign(word) => u32::from(second),
        _ => 0,
    };
    // Any two numbers that spread neighbours work; the script has the same.
    let mixed = u64::from(first) * 31 + u64::from(second) * 7;
    usize::try_from(mixed % 65_521).unwrap_or_default() % count.max(1)
}

/// Writes a number in base 36, with a sign if it is negative.
pub fn base36(number: i128, text: &mut String) {
    if number < 0 {
        text.push('-');
    }
    let mut rest = number.unsigned_abs();
    let mut digits = Vec::new();
    loop {
        let digit = u32::try_from(rest % 36).unwrap_or_default();
        digits.push(char::from_digit(digit, 36).unwrap_or('0'));
        rest /= 36;
        if rest == 0 {
            break;
        }
    }
    text.extend(digits.iter().rev());
}
