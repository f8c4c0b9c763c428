//! The articles of `tests/temporal/articles/` as a person would paste them, with the dates that they have.

use std::fs;

use crate::support::repository;

/// An article whose dates are annotated.
pub(super) struct Annotated {
    /// Its file's name.
    pub(super) name: String,
    /// Title, day of publication and text.
    pub(super) text: String,
    /// The words of each date with its values; any is right, `?` means that the year is not clear.
    pub(super) dates: Vec<(String, Vec<String>)>,
}

/// Returns all of a language, in the order of their names.
pub(super) fn articles(language: &str) -> Vec<Annotated> {
    let folder = repository().join("tests/temporal/articles").join(language);
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let one = |path: &std::path::PathBuf| {
        let name = path.file_name().unwrap().to_str().unwrap();
        read(&format!("{language}-{name}"), &fs::read_to_string(path).unwrap())
    };
    paths.iter().map(one).collect()
}

/// Reads the format that `tests/temporal/articles/README.md` describes.
fn read(name: &str, annotated: &str) -> Annotated {
    let (head, body) = annotated.split_once("\n\n").unwrap();
    let fact = |key: &str| head.lines().find_map(|line| line.strip_prefix(key)).unwrap();
    let mut text = format!("{}\n\n{}\n\n", fact("title: "), fact("published: "));
    let mut dates = Vec::new();
    let lines: Vec<&str> = body.lines().filter(|line| !line.starts_with('@')).collect();
    let body = lines.join("\n");
    let mut rest = body.as_str();
    while let Some((before, mark)) = rest.split_once("[[") {
        let (mark, after) = mark.split_once("]]").unwrap();
        let (words, values) = mark.split_once('|').unwrap();
        text.push_str(before);
        text.push_str(words);
        dates.push((words.to_owned(), values.split(" or ").map(str::to_owned).collect()));
        rest = after;
    }
    text.push_str(rest);
    Annotated { name: name.to_owned(), text, dates }
}
