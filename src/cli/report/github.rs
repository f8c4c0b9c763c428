//! Diagnostics into GitHub's workflow commands, which become annotations of a pull request.
//!
//! The form: `::error file=…,line=…,col=…,title=…::message`, as in "Workflow commands for GitHub
//! Actions" of GitHub's documentation; the escapes are those of its toolkit.

use std::fmt::Write as _;

use dateline::diag::{Diagnostic, Severity};

use super::{Sources, Span, Texts};

/// One command in a line for each diagnostic.
pub(super) fn commands(diagnostics: &[Diagnostic], texts: Texts<'_>) -> String {
    let mut sources = Sources::new(texts);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&command(diagnostic, &mut sources));
        out.push('\n');
    }
    out
}

fn command(diagnostic: &Diagnostic, sources: &mut Sources<'_>) -> String {
    let mut line = format!("::{} ", name(diagnostic.severity));
    if let Some(place) = &diagnostic.place {
        let _ = write!(line, "file={},", property(&place.file));
        if let Some(span) = sources.span(place) {
            line.push_str(&range(&span));
        }
    }
    let text = std::iter::once(&diagnostic.message).chain(&diagnostic.help);
    let text: Vec<&str> = text.map(String::as_str).collect();
    let _ = write!(line, "title={}::{}", diagnostic.code.name(), message(&text.join("\n")));
    line
}

fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note | Severity::Hint => "notice",
    }
}

/// The properties of a span; GitHub refuses columns where a span has more than one line.
fn range(span: &Span) -> String {
    let Span { start, end } = span;
    if start.line == end.line {
        format!(
            "line={},endLine={},col={},endColumn={},",
            start.line, end.line, start.column, end.column
        )
    } else {
        format!("line={},endLine={},", start.line, end.line)
    }
}

/// A message with what would end its line escaped.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A value of a property with what would end the property escaped as well.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
