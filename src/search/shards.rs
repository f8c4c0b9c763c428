//! An inverted index in shards: which word stands in which of many numbered texts.

use std::collections::BTreeMap;

use super::tokens::{starts_dense, tokens};

/// Words and the numbers of the texts that have them, in shards by the words' first letters.
#[derive(Debug, Default)]
pub struct Shards(Vec<BTreeMap<String, Vec<u32>>>);

impl Shards {
    /// An index of so many shards, at least one, without words.
    pub fn new(count: usize) -> Shards {
        Shards(vec![BTreeMap::new(); count.max(1)])
    }

    /// Adds a text. All texts of a number come together, and numbers never fall.
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

    /// A shard as text: a line for each word, in the order of its characters' codes; behind the word, in
    /// base 36 and with spaces between them, its first number and then the step from each to the next.
    /// Empty for a shard that is not there.
    pub fn text(&self, shard: usize) -> String {
        let mut text = String::new();
        for (word, numbers) in self.0.get(shard).into_iter().flatten() {
            text.push_str(word);
            let mut before = 0;
            for number in numbers {
                text.push(' ');
                base36(i128::from(number - before), &mut text);
                before = *number;
            }
            text.push('\n');
        }
        text
    }
}

/// The shard of a word among `count`: by its first two characters, or by the first alone where it
/// begins with a sign of a script without spaces, so that every continuation of what a reader has typed
/// stands in one shard.
pub fn shard_of(word: &str, count: usize) -> usize {
    let mut chars = word.chars();
    let first = chars.next().map_or(0, u32::from);
    let second = match chars.next() {
        Some(second) if !starts_dense(word) => u32::from(second),
        _ => 0,
    };
    // Any two numbers do that spread neighbours; the script has the same.
    let mixed = u64::from(first) * 31 + u64::from(second) * 7;
    usize::try_from(mixed % 65_521).unwrap_or_default() % count.max(1)
}

/// Writes a number in base 36, with a sign where it is negative.
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
