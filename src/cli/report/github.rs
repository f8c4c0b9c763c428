//! Formats diagnostics as GitHub's workflow commands, which become annotations of a pull request.
//!
//! The form: `::error file=…,line=…,col=…,title=…::escape_message`, as in "Workflow commands for GitHub
//! Actions" of GitHub's documentation; the escapes are those of its toolkit.

use std::fmt::Write as _;

use dateline::diag::{Diagnostic, Severity};

use super::{SourceLines, SourceTexts, Span};

/// One line with a command per diagnostic.
pub(super) fn commands(diagnostics: &[Diagnostic], texts: SourceTexts<'_>) -> String {
    let mut sources = SourceLines::new(texts);
    let mut out = String::new();
    for diagnostic in diagnostics {
        out.push_str(&command(diagnostic, &mut sources));
        out.push('\n');
    }
    out
}

fn command(diagnostic: &Diagnostic, sources: &mut SourceLines<'_>) -> String {
    let mut line = format!("::{} ", level(diagnostic.severity));
    if let Some(place) = &diagnostic.place {
        let _ = write!(line, "file={},", escape_property(&place.file));
        if let Some(span) = sources.span(place) {
            line.push_str(&line_properties(&span));
        }
    }
    let text = std::iter::once(&diagnostic.message).chain(&diagnostic.help);
    let text: Vec<&str> = text.map(String::as_str).collect();
    let _ = write!(line, "title={}::{}", diagnostic.code.name(), escape_message(&text.join("\n")));
    line
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note | Severity::Hint => "notice",
    }
}

/// The properties of a span. GitHub refuses columns for a span of more than one line.
fn line_properties(span: &Span) -> String {
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

/// Escapes the characters that end a message.
fn escape_message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the characters that end the value of a property.
fn escape_property(text: &str) -> String {
    escape_message(text).replace(':', "%3A").replace(',', "%2C")
}
