//! Sorts and counts diagnostics.

use std::collections::BTreeSet;
use std::fmt;

use super::{Diagnostic, Severity};

/// Number of diagnostics of each severity, and of the files with any.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Number of errors; nothing is published if there are any.
    pub errors: usize,
    /// Number of warnings.
    pub warnings: usize,
    /// Number of notes.
    pub notes: usize,
    /// Number of hints.
    pub hints: usize,
    /// Number of files with at least one diagnostic.
    pub files: usize,
}

impl Counts {
    /// Counts a list.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut counts = Counts::default();
        let mut files = BTreeSet::new();
        for diagnostic in diagnostics {
            match diagnostic.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
                Severity::Hint => counts.hints += 1,
            }
            files.extend(diagnostic.place.as_ref().map(|place| &*place.file));
        }
        counts.files = files.len();
        counts
    }
}

/// Prints as in "2 errors, 1 warning in 3 files"; "nothing" if there are none.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let severities = [
            (self.errors, Severity::Error),
            (self.warnings, Severity::Warning),
            (self.notes, Severity::Note),
            (self.hints, Severity::Hint),
        ];
        let parts: Vec<String> = severities
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, severity)| counted(*count, severity.word()))
            .collect();
        if parts.is_empty() {
            return f.write_str("nothing");
        }
        f.write_str(&parts.join(", "))?;
        match self.files {
            0 => Ok(()),
            files => write!(f, " in {}", counted(files, "file")),
        }
    }
}

/// Sorts diagnostics into the order in which they are printed: first those about the whole site, then by
/// file, place and severity.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| key(a).cmp(&key(b)));
}

fn key(diagnostic: &Diagnostic) -> impl Ord {
    let place = diagnostic.place.as_ref().map(|place| (&*place.file, place.range.start));
    let end = diagnostic.place.as_ref().map(|place| place.range.end);
    (place, diagnostic.severity, diagnostic.code, end, &*diagnostic.message, &diagnostic.help)
}

/// Returns a number with its noun, in the plural unless the number is one.
fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Code, Place};
    use std::sync::Arc;

    fn at(code: Code, file: &str, start: usize) -> Diagnostic {
        Diagnostic::new(code, Place::new(&Arc::from(file), start..start), code.name())
    }

    #[test]
    fn order_is_site_file_offset_severity() {
        let mut list = vec![
            at(Code::RawHtml, "b.md", 4),
            at(Code::BadDate, "b.md", 4),
            at(Code::NoSource, "b.md", 1),
            at(Code::BadId, "a.md", 90),
            Diagnostic::new(Code::NoNotes, None, "no notes"),
        ];
        sort(&mut list);
        let codes: Vec<&str> = list.iter().map(|found| found.code.name()).collect();
        assert_eq!(codes, ["no-notes", "bad-id", "no-source", "bad-date", "raw-html"]);
    }

    #[test]
    fn counts_read_as_a_phrase() {
        let lists: [(&[Diagnostic], &str); 3] = [
            (&[], "nothing"),
            (&[Diagnostic::new(Code::NoNotes, None, "")], "1 error"),
            (
                &[
                    at(Code::BadDate, "a", 1),
                    at(Code::BadDate, "a", 2),
                    at(Code::RawHtml, "b", 1),
                    at(Code::NoSource, "b", 1),
                    at(Code::NoBaseUrl, "b", 1),
                ],
                "2 errors, 1 warning, 1 note, 1 hint in 2 files",
            ),
        ];
        for (list, words) in lists {
            assert_eq!(Counts::of(list).to_string(), words);
        }
    }
}
