//! Dates, messages and numerals in a language, through the public surface of `words`.

mod dates;
mod hostile;
mod messages;
mod notes;
mod ranges;
mod shapes;

use std::sync::{Arc, LazyLock};

use dateline::words::{Lang, Words};

/// The words of a language without overrides.
fn words(tag: &str) -> Arc<Words> {
    static ENGLISH: LazyLock<Arc<Words>> = LazyLock::new(|| load("en"));
    static UKRAINIAN: LazyLock<Arc<Words>> = LazyLock::new(|| load("uk"));
    match tag {
        "en" => ENGLISH.clone(),
        "uk" => UKRAINIAN.clone(),
        other => load(other),
    }
}

fn load(tag: &str) -> Arc<Words> {
    let loaded = Words::load(&Lang::parse(tag).expect("a tag"), &[]);
    assert!(loaded.diagnostics.is_empty(), "{tag}: {:?}", loaded.diagnostics);
    Arc::new(loaded.value)
}

/// Text with spaces that do not break turned into plain ones, so that tables can be read.
fn spaces_made_plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
}
