//! Splits a file into front matter and body.

use std::ops::Range;
use std::sync::Arc;

use crate::diag::{Code, Diagnostic, Place};

/// The two parts of a note, as byte ranges of the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Parts {
    /// YAML between the two lines.
    pub front: Range<usize>,
    /// Markdown after them.
    pub body: Range<usize>,
}

/// Returns the place of the front matter of a note; `None` if it has none.
pub fn front_matter(text: &str) -> Option<Range<usize>> {
    split(&"".into(), text).ok().map(|parts| parts.front)
}

/// Splits a note at its two `---` lines.
///
/// # Errors
/// A diagnostic if there is no front matter, or if it is not closed.
pub(super) fn split(file: &Arc<str>, text: &str) -> Result<Parts, Box<Diagnostic>> {
    let mut at = 0;
    let mut front = None;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        let fence = line.trim_end() == "---";
        match (front, fence) {
            (None, true) => front = Some(end),
            (None, false) => return Err(Box::new(missing(file, text))),
            (Some(start), true) => return Ok(Parts { front: start..at, body: end..text.len() }),
            (Some(_), false) => {}
        }
        at = end;
    }
    match front {
        None => Err(Box::new(missing(file, text))),
        Some(_) => {
            let dots = text.lines().any(|line| line.trim_end() == "...");
            let help = match dots {
                true => "write `---` instead of the line `...`",
                false => "put a line `---` after its last key",
            };
            let message = "the front matter is not closed";
            let place = Place::new(file, 0..3);
            Err(Box::new(Diagnostic::new(Code::UnclosedFrontMatter, place, message).help(help)))
        }
    }
}

fn missing(file: &Arc<str>, text: &str) -> Diagnostic {
    if text.contains('\r') && !text.contains('\n') {
        let message = "this file has old line endings (CR alone), so it is one long line";
        return Diagnostic::new(Code::NoFrontMatter, Place::file(file), message)
            .help("save the file with the line endings LF or CRLF");
    }
    let line = text.lines().next().unwrap_or_default();
    let later = text.trim_start().starts_with("---");
    let help = match line.trim() {
        line if line.len() > 1 && line != "---" && line.chars().all(|c| "-–—−_=*".contains(c)) => {
            "write three hyphens, `---`, on the lines before and after the keys"
        }
        "" if later => "the front matter begins on the very first line: remove what is before it",
        _ if later => "the line `---` must be the first of the file, without space before it",
        "+++" => "front matter is YAML between two `---` lines; dateline does not read TOML",
        line if line.starts_with('{') => {
            "front matter is YAML between two `---` lines; dateline does not read JSON"
        }
        _ => "begin the note with a line `---`, then `title:` and `date:`, then a line `---`",
    };
    let end = line.len().min(text.len());
    Diagnostic::new(Code::NoFrontMatter, Place::new(file, 0..end), "the note has no front matter")
        .help(help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<(&str, &str), &str>) {
        let file: Arc<str> = "content/note.md".into();
        let found = split(&file, text);
        let found =
            found.as_ref().map(|parts| (&text[parts.front.clone()], &text[parts.body.clone()]));
        assert_eq!(found.map_err(|fault| fault.code.name()), expected, "{text:?}");
    }

    #[test]
    fn front_matter_is_between_two_lines() {
        check("---\ntitle: A\n---\nBody\n", Ok(("title: A\n", "Body\n")));
        check("---\r\ntitle: A\r\n---\r\nBody", Ok(("title: A\r\n", "Body")));
        check("--- \na: b\n---\t\nBody\n---\n", Ok(("a: b\n", "Body\n---\n")));
        check("---\n---", Ok(("", "")));
        check("---\na: |\n  ---\n---\n", Ok(("a: |\n  ---\n", "")));
    }

    #[test]
    fn a_note_without_it_is_refused() {
        check("", Err("no-front-matter"));
        check("# Title\n", Err("no-front-matter"));
        check("\n---\na: b\n---\n", Err("no-front-matter"));
        check("+++\na = 1\n+++\n", Err("no-front-matter"));
        check("---\na: b\n", Err("unclosed-front-matter"));
        check("---", Err("unclosed-front-matter"));
    }
}
