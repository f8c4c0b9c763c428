//! Explanations of the codes: what each means, why, and an example that is wrong and then fixed.
//!
//! Each code has a file `<code>.md` in this folder. Its examples are small sites; the info strings of the
//! fenced blocks say what each block is (see `example`), so that tests can build the sites.

mod example;

pub use example::{Example, ExampleFile, FileForm, examples, readable};

use super::Code;

/// Returns the explanation of a code as its file has it: Markdown with words in its info strings.
pub fn explanation(code: Code) -> &'static str {
    code.explanation()
}

/// Returns the whole of `docs/diagnostics.md`: every code in alphabetical order with its explanation.
pub fn document() -> String {
    let codes = alphabetical();
    let mut out = String::from(INTRODUCTION);
    out.push_str("| code | severity |\n|---|---|\n");
    for code in &codes {
        let name = code.name();
        out.push_str(&format!("| [`{name}`](#{name}) | {} |\n", code.severity().word()));
    }
    for code in codes {
        out.push_str(&format!("\n## {}\n\n", code.name()));
        out.push_str(&format!("*{}*\n\n", code.severity().word()));
        out.push_str(&readable(explanation(code)));
    }
    out
}

/// Returns all codes, sorted by name.
pub fn alphabetical() -> Vec<Code> {
    let mut codes = Code::ALL.to_vec();
    codes.sort_unstable_by_key(|code| code.name());
    codes
}

const INTRODUCTION: &str = "\
# Diagnostics

Each message of dateline about a site has a code, and the meaning of a code never changes.
`dateline explain CODE` prints the same explanations as this page.

An **error** prevents publishing: the old output does not change. A **warning** does not, unless you
use `--strict`, which turns warnings into errors. A **note** only states a fact about this build. A
**hint** is a suggestion that only `dateline check` prints. To accept a message in one
Markdown file only, write `allow: [CODE]` there. To change a code for the whole site, set it to `allow`, `warn` or
`deny` under `lints` in `dateline.yaml`.

";

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::{Path, PathBuf};

    fn project() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    #[test]
    fn every_file_has_a_code() {
        let folder = project().join("src/diag/explain");
        let stem = |path: &PathBuf| path.file_stem().unwrap().to_str().unwrap().to_owned();
        let files: BTreeSet<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
            .map(|path| stem(&path))
            .collect();
        let codes = Code::ALL.iter().map(|code| code.name().to_owned()).collect();
        assert_eq!(files, codes);
    }

    #[test]
    fn the_page_of_the_documentation_is_up_to_date() {
        let path = project().join("docs/diagnostics.md");
        if std::env::var_os("DATELINE_BLESS").is_some() {
            std::fs::write(&path, document()).unwrap();
        }
        let stored = std::fs::read_to_string(&path).unwrap();
        assert!(stored == document(), "run `DATELINE_BLESS=1 cargo test` and read the difference");
    }

    #[test]
    fn every_explanation_is_60_to_150_words_and_ends_with_one_line_break() {
        for code in Code::ALL {
            let text = explanation(*code);
            let words: usize = prose(text).map(|line| line.split_whitespace().count()).sum();
            assert!((60..=150).contains(&words), "{}: {words} words", code.name());
            assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{}", code.name());
            assert!(text.lines().all(|line| line.chars().count() <= 100), "{}", code.name());
        }
    }

    #[test]
    fn every_code_has_a_wrong_example_and_a_right_one() {
        for code in Code::ALL {
            let example = examples(*code);
            assert!(!example.wrong.is_empty(), "{} has nothing wrong", code.name());
            assert!(!example.right.is_empty(), "{} has nothing right", code.name());
            assert_ne!(example.wrong, example.right, "{}", code.name());
        }
    }

    #[test]
    fn right_notes_are_complete() {
        for code in Code::ALL {
            let notes = examples(*code).right.into_iter().filter(|file| {
                file.path.starts_with("content/")
                    && file.path.ends_with(".md")
                    && file.form == FileForm::Text
            });
            for note in notes {
                assert!(note.text.starts_with("---\n"), "{}: {}", code.name(), note.path);
            }
        }
    }

    /// The lines outside of fences.
    fn prose(text: &str) -> impl Iterator<Item = &str> {
        let mut inside = false;
        text.lines().filter(move |line| {
            let fence = line.starts_with("```");
            inside ^= fence;
            !fence && !inside
        })
    }
}
