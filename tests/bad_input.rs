//! Extreme input: it is built without loss, in work proportional to its size, or refused by a limit.

mod growth;
mod limits;
mod refused;

use crate::support::Site;

/// The first keys of every note.
const HEAD: &str = "title: A\ndate: 2025-01-01\n";

/// A project of one note.
fn note(front: &str, body: &str) -> Site {
    Site::new().note("a.md", &format!("---\n{HEAD}{front}---\n\n{body}\n"))
}

/// A project of one note with these entries under `events`.
fn entries(count: usize, entry: impl Fn(usize) -> String) -> Site {
    note(&format!("events:\n{}", repeated(count, entry)), "")
}

/// This number of pieces in one text.
fn repeated(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

/// A day within thirty years, different for each of ten thousand numbers.
fn day(at: usize) -> String {
    format!("{}-{:02}-{:02}", 1990 + at / 336 % 30, at / 28 % 12 + 1, at % 28 + 1)
}

/// A name for a number whose digits are distinct words, so such names resemble each other.
fn letter_name(mut at: usize) -> String {
    let letter = |at: usize| char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
    let mut text = String::new();
    for _ in 0..4 {
        text.push(letter(at));
        at /= 26;
    }
    text
}
