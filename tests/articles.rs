//! The annotated articles below `tests/temporal/articles` and `tests/temporal/blind`: every annotated value is a
//! date, and there are as many articles as `docs/draft.md` promises.

#[cfg(feature = "html")]
mod pages;
mod reading;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use dateline::date::{Hemisphere, When};

/// Returns the paths of all articles, sorted.
fn paths() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/temporal");
    let entries = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
    };
    let mut paths = Vec::new();
    for folder in [vec![root.join("articles")], entries(&root.join("blind"))].concat() {
        if folder.is_dir() {
            for language in ["de", "en", "ru", "uk"] {
                paths.extend(entries(&folder.join(language)));
            }
        }
    }
    paths.sort();
    paths
}

/// Returns the words and the values of each mark `[[words|value or value]]`.
fn marks(text: &str) -> Vec<(&str, Vec<&str>)> {
    text.split("[[")
        .skip(1)
        .map(|rest| {
            let (mark, _) = rest.split_once("]]").expect("a mark ends with ]]");
            let (words, values) = mark.split_once('|').expect("a mark has a value");
            (words, values.split(" or ").collect())
        })
        .collect()
}

#[test]
fn every_annotated_value_is_a_date() {
    for path in paths() {
        let text = fs::read_to_string(&path).unwrap();
        for (words, values) in marks(&text) {
            for value in values.into_iter().filter(|value| !matches!(*value, "?" | "-")) {
                if let Err(error) = When::parse(value, Hemisphere::North) {
                    panic!("{}: {words}: {value}: {error}", path.display());
                }
            }
        }
    }
}

#[test]
fn every_article_has_a_header_and_dates() {
    let mut counts = BTreeMap::new();
    for path in paths() {
        let text = fs::read_to_string(&path).unwrap();
        let (header, body) = text.split_once("\n\n").expect("an empty line ends the header");
        let values: Vec<&str> = ["title: ", "published: ", "language: ", "mode: "]
            .iter()
            .zip(header.lines())
            .map(|(key, line)| {
                line.strip_prefix(key).unwrap_or_else(|| panic!("{}: {line}", path.display()))
            })
            .collect();
        let folder = path.parent().and_then(Path::file_name).unwrap().to_str().unwrap();
        assert_eq!(values[2], folder, "{}", path.display());
        assert!(["news", "narrative", "mixed"].contains(&values[3]), "{}", path.display());
        When::parse(values[1], Hemisphere::North).unwrap();
        assert!(!marks(body).is_empty(), "{}", path.display());
        *counts.entry(folder.to_owned()).or_insert(0) += 1;
    }
    for (language, least) in [("de", 8), ("en", 12), ("ru", 10), ("uk", 10)] {
        assert!(counts[language] >= least, "{language}: {} articles", counts[language]);
    }
}
