//! Splitting texts into words, by the table that the script is tested with too.

use dateline::search::{MAX_WORD_LENGTH, Shards, fold, shard_of, tokens};

#[test]
fn texts_are_split_into_the_words_of_the_table() {
    let mut count = 0;
    for line in include_str!("words.txt").lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let mut cells = line.split('|').map(str::trim);
        let (text, expected) = (cells.next().unwrap(), cells.next().unwrap());
        assert_eq!(tokens(text).join(" "), expected, "{text}");
        count += 1;
    }
    assert!(count > 30, "{count} rows");
}

#[test]
fn folding_twice_changes_nothing() {
    for line in include_str!("words.txt").lines() {
        let once = fold(line);
        assert_eq!(fold(&once), once);
    }
}

#[test]
fn words_are_cut_at_the_maximum_length() {
    let word = "ж".repeat(MAX_WORD_LENGTH + 10);
    assert_eq!(tokens(&word), ["ж".repeat(MAX_WORD_LENGTH)]);
}

#[test]
fn words_with_the_same_two_letters_are_in_one_shard() {
    for (beginning, words) in [
        ("ra", ["ratified", "rats", "ra"]),
        ("ра", ["ратифікація", "рада", "рани"]),
        ("19", ["1999", "19", "190"]),
        ("北", ["北京", "北朝", "北"]),
    ] {
        for count in [1, 2, 16, 256] {
            for word in words {
                assert_eq!(shard_of(word, count), shard_of(beginning, count), "{word} of {count}");
                assert!(shard_of(word, count) < count);
            }
        }
    }
}

#[test]
fn a_shard_lists_words_with_steps_between_event_numbers() {
    let mut shards = Shards::new(1);
    shards.add(0, "Treaty signed, treaty kept");
    shards.add(3, "A treaty");
    shards.add(40, "Treaty broken");
    assert_eq!(shards.text(0), "a 3\nbroken 14\nkept 0\nsigned 0\ntreaty 0 3 11\n");
    assert_eq!(shards.text(7), "");
}

#[test]
fn words_are_spread_over_the_shards() {
    let mut shards = Shards::new(16);
    let letters: Vec<char> = ('a'..='z').chain('а'..='я').collect();
    for first in &letters {
        for second in &letters {
            shards.add(0, &format!("{first}{second}x"));
        }
    }
    let sizes: Vec<usize> = (0..16).map(|shard| shards.text(shard).lines().count()).collect();
    let all: usize = sizes.iter().sum();
    assert!(sizes.iter().all(|size| *size < all / 4), "{sizes:?}");
}
