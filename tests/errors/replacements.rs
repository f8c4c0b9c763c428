//! What help tells an author to write is right: written into the file, it leaves no error.

mod dates;

use std::collections::BTreeMap;

use dateline::diag::{Diagnostic, Replacement, Severity};

use crate::support::Site;

/// The files of a project, by path.
type Files = BTreeMap<String, String>;

/// A mistake: its files, the first error with its place, words of its message, and all its help.
struct Mistake {
    files: Files,
    code: &'static str,
    place: &'static str,
    message: &'static str,
    help: &'static str,
}

fn site(files: &Files) -> Site {
    files.iter().fold(Site::new(), |site, (path, text)| site.file(path, text))
}

/// Returns the errors of a project.
fn errors(files: &Files) -> Vec<Diagnostic> {
    let mut all = site(files).build().build_diagnostics();
    all.retain(|diagnostic| diagnostic.severity == Severity::Error);
    all
}

/// Returns the file in which `error` is, and its text with a replacement.
fn followed(files: &Files, error: &Diagnostic, with: &Replacement) -> (String, String) {
    let path = error.place.as_ref().expect("a replacement has a place").file.to_string();
    let mut text = files[&path].clone();
    text.replace_range(with.range.clone(), &with.text);
    (path, text)
}

/// Asserts that most files have an error, that each error of each file has a replacement, and that a file with any one of them has no
/// error. The files are independent of each other, so that two builds are enough for all of them.
#[track_caller]
fn assert_followable(files: &Files) {
    let errors_before = errors(files);
    assert!(errors_before.len() * 10 > files.len() * 9, "{} errors", errors_before.len());
    let mut after = files.clone();
    let mut origin: BTreeMap<String, String> = BTreeMap::new();
    for (path, text) in files {
        let of_file = |error: &&Diagnostic| {
            error.place.as_ref().is_some_and(|place| place.file.as_ref() == path)
        };
        let of_file: Vec<&Diagnostic> = errors_before.iter().filter(of_file).collect();
        let error = match of_file.as_slice() {
            [] => continue,
            [error] => *error,
            _ => panic!("{text}\n{of_file:#?}"),
        };
        assert!(!error.replacements.is_empty(), "{text}\n{error:#?}");
        after.remove(path);
        for (count, replacement) in error.replacements.iter().enumerate() {
            let (path, text) = followed(files, error, replacement);
            assert_is_in_help(error, replacement);
            let copy = path.replace(".md", &format!("-{count}.md"));
            origin.insert(copy.clone(), format!("{:#?}\n{}", error, files[&path]));
            after.insert(copy, text);
        }
    }
    if let Some(error) = errors(&after).first() {
        let path = error.place.as_ref().map_or("", |place| &place.file);
        panic!("{}\nbecame\n{}\n{error:#?}", origin[path], after[path]);
    }
}

/// Asserts that the help has the text of a replacement.
#[track_caller]
fn assert_is_in_help(error: &Diagnostic, replacement: &Replacement) {
    let written = format!("`{}`", replacement.text);
    assert!(error.help.iter().any(|help| help.contains(&written)), "{error:#?}");
}

/// Asserts that each mistake has its message, place and help, and that each text of the help is right.
#[track_caller]
fn assert_mistakes(mistakes: &[Mistake]) {
    for Mistake { files, code, place, message, help } in mistakes {
        let built = site(files).build();
        let report = built.report();
        let plain = built.diagnostics();
        let first = plain.iter().find(|one| one.severity == "error").expect("an error");
        assert_eq!((&*first.code, &*first.place), (*code, *place), "{files:#?}\n{report}");
        assert!(first.message.contains(message), "no `{message}` in {report}");
        assert!(report.contains(help), "no `{help}` in {report}");
        for error in errors(files) {
            assert!(!error.replacements.is_empty() || error.code.name() != *code, "{error:#?}");
            for replacement in &error.replacements {
                assert_is_in_help(&error, replacement);
                let (path, text) = followed(files, &error, replacement);
                let mut after = files.clone();
                after.insert(path, text);
                let left = errors(&after);
                assert!(left.is_empty(), "{:?}\n{left:#?}", after);
            }
        }
    }
}

/// A mistake in a note alone.
fn note(
    text: &str,
    code: &'static str,
    place: &'static str,
    message: &'static str,
    help: &'static str,
) -> Mistake {
    let files = Files::from([("content/a.md".to_owned(), text.to_owned())]);
    Mistake { files, code, place, message, help }
}
