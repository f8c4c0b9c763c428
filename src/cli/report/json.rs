//! Formats diagnostics as one JSON document for editors and scripts. Within version 1, members may be
//! added, but never renamed or removed.

use dateline::diag::{Counts, Diagnostic, Place};
use serde::Serialize;

use super::{SourceLines, SourceTexts, bulk};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    diagnostics: Vec<Entry<'a>>,
    counts: CountsEntry<'a>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: &'a str,
    #[serde(flatten)]
    location: Location<'a>,
    message: &'a str,
    help: &'a [String],
    related: Vec<Related<'a>>,
    replacements: Vec<ReplacementEntry<'a>>,
}

/// A text that help suggests: what to write in place of these bytes. One of them is enough.
#[derive(Serialize)]
struct ReplacementEntry<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    location: Location<'a>,
    message: &'a str,
}

/// A place: bytes from 0 (end excluded), lines and columns from 1 in characters (end excluded). All are
/// null if there is no place; lines and columns are also null if the file has no text.
#[derive(Serialize, Default)]
struct Location<'a> {
    file: Option<&'a str>,
    start: Option<usize>,
    end: Option<usize>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
}

#[derive(Serialize)]
struct CountsEntry<'a> {
    errors: usize,
    warnings: usize,
    notes: usize,
    hints: usize,
    files: usize,
    /// By code, most first.
    codes: Vec<CodeCount<'a>>,
    /// Messages that occur more than once, most first.
    messages: Vec<MessageCount<'a>>,
}

#[derive(Serialize)]
struct CodeCount<'a> {
    code: &'a str,
    severity: &'a str,
    count: usize,
}

#[derive(Serialize)]
struct MessageCount<'a> {
    code: &'a str,
    message: &'a str,
    count: usize,
}

/// The whole document, indented, with a line break at its end.
pub(super) fn document(diagnostics: &[Diagnostic], texts: SourceTexts<'_>) -> String {
    let mut sources = SourceLines::new(texts);
    let Counts { errors, warnings, notes, hints, files } = Counts::of(diagnostics);
    let codes = bulk::count_codes(diagnostics).into_iter();
    let messages = bulk::repeated_messages(diagnostics).into_iter();
    let document = Document {
        version: 1,
        diagnostics: diagnostics.iter().map(|diagnostic| entry(diagnostic, &mut sources)).collect(),
        counts: CountsEntry {
            errors,
            warnings,
            notes,
            hints,
            files,
            codes: codes
                .map(|(code, severity, count)| CodeCount {
                    code: code.name(),
                    severity: severity.word(),
                    count,
                })
                .collect(),
            messages: messages
                .map(|(code, message, count)| MessageCount { code: code.name(), message, count })
                .collect(),
        },
    };
    let text = serde_json::to_string_pretty(&document).expect("text and numbers are always JSON");
    text + "\n"
}

fn entry<'a>(diagnostic: &'a Diagnostic, sources: &mut SourceLines<'_>) -> Entry<'a> {
    let place = diagnostic.place.as_ref();
    let related = diagnostic.related.iter();
    let replacements = diagnostic.replacements.iter().map(|one| ReplacementEntry {
        start: one.range.start,
        end: one.range.end,
        text: &one.text,
    });
    Entry {
        code: diagnostic.code.name(),
        severity: diagnostic.severity.word(),
        location: place.map(|place| location(place, sources)).unwrap_or_default(),
        message: &diagnostic.message,
        help: &diagnostic.help,
        related: related
            .map(|(place, label)| Related { location: location(place, sources), message: label })
            .collect(),
        replacements: replacements.collect(),
    }
}

fn location<'a>(place: &'a Place, sources: &mut SourceLines<'_>) -> Location<'a> {
    let span = sources.span(place);
    let start = span.as_ref().map(|span| span.start);
    let end = span.as_ref().map(|span| span.end);
    Location {
        file: Some(&place.file),
        start: Some(place.range.start),
        end: Some(place.range.end),
        line: start.map(|position| position.line),
        column: start.map(|position| position.column),
        end_line: end.map(|position| position.line),
        end_column: end.map(|position| position.column),
    }
}
