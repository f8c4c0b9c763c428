//! Dates, messages and numbers in a language, through the public interface of `words`.

mod dates;
mod hostile;
mod languages;
mod messages;
mod notes;
mod ranges;
mod shapes;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use dateline::words::{Lang, Words};

/// The words of a language without overrides, loaded once.
fn words(tag: &str) -> Arc<Words> {
    static LOADED: Mutex<BTreeMap<String, Arc<Words>>> = Mutex::new(BTreeMap::new());
    let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
    loaded.entry(tag.to_owned()).or_insert_with(|| load(tag)).clone()
}

fn load(tag: &str) -> Arc<Words> {
    let loaded = Words::load(&Lang::parse(tag).expect("a tag"), &[]);
    assert!(loaded.diagnostics.is_empty(), "{tag}: {:?}", loaded.diagnostics);
    Arc::new(loaded.value)
}

/// Replaces non-breaking spaces by plain ones, so that tables are easy to read.
fn with_plain_spaces(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}', '\u{2009}'], " ")
}
