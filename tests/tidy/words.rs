//! Rules for the text of the source.

use super::source::{Source, has_word, sources};

/// Maximum number of lines of a file of the program.
const LONGEST_FILE: usize = 400;
/// Marks of unfinished work; written in halves, so that this file has none.
const UNFINISHED: &[&str] = &[
    concat!("to", "do"),
    concat!("db", "g"),
    concat!("FIX", "ME"),
    concat!("HA", "CK"),
    concat!("XX", "X"),
];
/// Macros and functions that print or end the program, which the library must not use.
const LOUD: &[&str] = &["println!", "print!", "eprintln!", "eprint!", "process::exit"];

#[test]
fn every_module_begins_with_a_doc_comment() {
    assert_none(all(), |source| {
        let first = source.text.lines().next().unwrap_or_default();
        (!first.starts_with("//! ")).then(|| "it does not open with `//!`".to_owned())
    });
}

#[test]
fn files_are_short() {
    assert_none(sources("src"), |source| {
        let lines = source.text.lines().count();
        (lines > LONGEST_FILE && !source.is_test()).then(|| format!("{lines} lines"))
    });
}

#[test]
fn no_marks_of_unfinished_code_remain() {
    assert_none(all(), |source| {
        UNFINISHED.iter().find(|word| has_word(&source.text, word)).map(|word| format!("`{word}`"))
    });
}

#[test]
fn the_library_prints_nothing() {
    let library = sources("src").into_iter();
    assert_none(library.filter(|source| source.path != "src/main.rs"), |source| {
        let code = source.shipped();
        let mut loud = LOUD.iter().filter(|_| !source.is_test());
        loud.find(|word| has_word(&code, word)).map(|word| format!("`{word}`"))
    });
}

#[test]
fn panics_have_reasons() {
    assert_none(sources("src"), |source| {
        let code = source.shipped();
        let bare = [".unwrap()", ".unwrap_err()"];
        bare.into_iter().find(|word| !source.is_test() && code.contains(word)).map(str::to_owned)
    });
}

fn all() -> Vec<Source> {
    let mut all = sources("src");
    all.extend(sources("tests"));
    all
}

/// Asserts that `fault_of` returns nothing for any file.
fn assert_none(
    sources: impl IntoIterator<Item = Source>,
    fault_of: impl Fn(&Source) -> Option<String>,
) {
    let sources = sources.into_iter();
    let wrong: Vec<String> = sources
        .filter_map(|source| fault_of(&source).map(|wrong| format!("{}: {wrong}", source.path)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
