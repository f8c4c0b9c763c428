//! Diagnostics as plain text, from a build in memory or from what the program prints.

/// One diagnostic as printed for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlainDiagnostic {
    /// `error`, `warning`, `note` or `hint`.
    pub severity: String,
    /// Its code, such as `bad-date`.
    pub code: String,
    /// Its message.
    pub message: String,
    /// `file:line:column`; empty if it is about the whole site.
    pub place: String,
}

impl PlainDiagnostic {
    /// Parses the first line of a diagnostic.
    fn parse_heading(line: &str) -> Option<PlainDiagnostic> {
        let (head, message) = line.split_once("]: ")?;
        let (severity, code) = head.split_once('[')?;
        ["error", "warning", "note", "hint"].contains(&severity).then(|| PlainDiagnostic {
            severity: severity.to_owned(),
            code: code.to_owned(),
            message: message.to_owned(),
            place: String::new(),
        })
    }
}

/// Parses what the program prints, line by line.
pub fn parse_diagnostics<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<PlainDiagnostic> {
    let mut all: Vec<PlainDiagnostic> = Vec::new();
    for line in lines {
        if let Some(diagnostic) = PlainDiagnostic::parse_heading(line) {
            all.push(diagnostic);
        } else if let Some(place) = line.trim_start().strip_prefix("--> ")
            && let Some(last) = all.last_mut().filter(|last| last.place.is_empty())
        {
            place.clone_into(&mut last.place);
        }
    }
    all
}

/// Asserts that these are all errors, in this order, by code and place.
#[track_caller]
pub fn assert_errors(diagnostics: &[PlainDiagnostic], expected: &[(&str, &str)], report: &str) {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.severity == "error");
    let errors: Vec<_> = errors.map(|error| (&*error.code, &*error.place)).collect();
    assert_eq!(errors, expected, "{report}");
}
