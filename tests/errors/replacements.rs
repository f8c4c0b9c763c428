//! Each text that help suggests is right: written into the file, it leaves no error.

mod dates;
mod keys;
mod paths;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};

use dateline::diag::{Diagnostic, Replacement};

use super::no_internal::build_with_all_outputs;
use crate::support::Site;

/// The files of a project, by path.
type Files = BTreeMap<String, String>;

/// A mistake in one file: its text, the code of its first error, the places (line and column) of all its errors,
/// words of the message and of the help.
struct Mistake<'a> {
    text: String,
    code: &'a str,
    places: &'a str,
    message: &'a str,
    help: &'a str,
}

fn site(files: &Files) -> Site {
    files.iter().fold(Site::new(), |site, (path, text)| site.file(path, text))
}

/// Returns the errors of a project.
fn errors(files: &Files) -> Vec<Diagnostic> {
    site(files).build().errors()
}

/// Returns the file in which `error` is, and its text with a replacement.
fn followed(files: &Files, error: &Diagnostic, with: &Replacement) -> (String, String) {
    let path = error.place.as_ref().expect("a replacement has a place").file.to_string();
    let mut text = files[&path].clone();
    text.replace_range(with.range.clone(), &with.text);
    (path, text)
}

/// The files of a project after each replacement of its errors.
struct Followed {
    files: Files,
    /// For each copy of a file the error and text before.
    origins: BTreeMap<String, String>,
}

impl Followed {
    fn new(files: &Files) -> Self {
        Followed { files: files.clone(), origins: BTreeMap::new() }
    }

    /// Puts a copy for each replacement of an error in place of its file.
    #[track_caller]
    fn follow(&mut self, files: &Files, error: &Diagnostic) {
        assert!(!error.replacements.is_empty(), "{error:#?}");
        for (number, replacement) in error.replacements.iter().enumerate() {
            assert_is_in_help(error, replacement);
            let (path, text) = followed(files, error, replacement);
            self.files.remove(&path);
            let copy = path.replace(".md", &format!("-{number}.md"));
            self.origins.insert(copy.clone(), format!("{}\n{error:#?}", files[&path]));
            self.files.insert(copy, text);
        }
    }

    #[track_caller]
    fn assert_no_errors(&self) {
        if let Some(error) = errors(&self.files).first() {
            let path = error.place.as_ref().map_or("", |place| &place.file);
            panic!("{}\nbecame\n{}\n{error:#?}", self.origins[path], self.files[path]);
        }
    }
}

/// Asserts that most files have an error, that each error of each file has a replacement, and that a file with
/// any one of them has no error. The files are independent of each other, so two builds are enough for all
/// of them.
#[track_caller]
fn assert_followable(files: &Files) {
    let errors = errors(files);
    assert!(errors.len() * 10 > files.len() * 9, "{} errors", errors.len());
    let mut after = Followed::new(files);
    let mut paths = BTreeSet::new();
    for error in &errors {
        let path = error.place.as_ref().map(|place| &place.file);
        assert!(paths.insert(path), "a second error in one file: {error:#?}");
        after.follow(files, error);
    }
    after.assert_no_errors();
}

/// Asserts that the help has the text of a replacement.
#[track_caller]
fn assert_is_in_help(error: &Diagnostic, replacement: &Replacement) {
    let written = format!("`{}`", replacement.text);
    // White space, nothing at all and several lines are named in words.
    let is_visible = !replacement.text.trim().is_empty() && !replacement.text.contains('\n');
    assert!(!is_visible || error.help.iter().any(|help| help.contains(&written)), "{error:#?}");
}

/// Asserts that each mistake has its message, place and help, and that each text of the help is right. Each
/// is a note of its own in a site with some other files.
#[track_caller]
fn assert_mistakes(mistakes: &[Mistake<'_>], others: &Files) {
    let path = |number: usize| format!("content/n{number}.md");
    let notes = mistakes.iter().enumerate().map(|(number, one)| (path(number), one.text.clone()));
    let files: Files = notes.chain(others.clone()).collect();
    assert_files(mistakes, &files, path);
}

/// Asserts that the mistakes are those of these files, and that each text of the help is right.
#[track_caller]
fn assert_files(mistakes: &[Mistake<'_>], files: &Files, path: impl Fn(usize) -> String) {
    build_with_all_outputs(&site(files));
    let built = site(files).build();
    let all = built.errors();
    let mut after = Followed::new(files);
    for (number, mistake) in mistakes.iter().enumerate() {
        let path = path(number);
        let of_file = |one: &&Diagnostic| one.place.as_ref().is_some_and(|at| *at.file == path);
        let errors: Vec<&Diagnostic> = all.iter().filter(of_file).collect();
        let [error, others @ ..] = errors.as_slice() else {
            panic!("no error in {}", mistake.text)
        };
        // Keys whose values belong together have one help.
        let is_same = |other: &&Diagnostic| other.replacements == error.replacements;
        assert!(others.iter().all(is_same), "{}\n{errors:#?}", mistake.text);
        let places: Vec<String> = errors.iter().map(|error| built.place_of(error)).collect();
        let expected = mistake.places.split(' ').map(|place| format!("{path}:{place}")).collect();
        assert_eq!(
            (error.code.name(), places),
            (mistake.code, expected),
            "{}\n{error:#?}",
            mistake.text
        );
        assert!(error.message.contains(mistake.message), "{}\n{error:#?}", mistake.text);
        let help = error.help.join("; ");
        assert!(help.contains(mistake.help), "{}\nno `{}` in {help}", mistake.text, mistake.help);
        after.follow(files, error);
    }
    after.assert_no_errors();
}
