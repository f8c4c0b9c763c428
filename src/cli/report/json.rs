//! Diagnostics into one JSON document for editors and scripts; members may be added within
//! version 1, never renamed or removed.

use dateline::diag::{Counts, Diagnostic, Place};
use serde::Serialize;

use super::{Sources, Texts};

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    diagnostics: Vec<Entry<'a>>,
    counts: Numbers,
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
}

#[derive(Serialize)]
struct Related<'a> {
    #[serde(flatten)]
    location: Location<'a>,
    message: &'a str,
}

/// A place: bytes from 0 (end excluded), lines and columns from 1 in characters (end excluded).
/// All are null where there is no place, lines and columns also where the file is no text.
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
struct Numbers {
    errors: usize,
    warnings: usize,
    notes: usize,
    hints: usize,
    files: usize,
}

/// The whole document, indented, with a line break at its end.
pub(super) fn document(diagnostics: &[Diagnostic], texts: Texts<'_>) -> String {
    let mut sources = Sources::new(texts);
    let Counts { errors, warnings, notes, hints, files } = Counts::of(diagnostics);
    let document = Document {
        version: 1,
        diagnostics: diagnostics.iter().map(|found| entry(found, &mut sources)).collect(),
        counts: Numbers { errors, warnings, notes, hints, files },
    };
    let text = serde_json::to_string_pretty(&document).expect("text and numbers are always JSON");
    text + "\n"
}

fn entry<'a>(diagnostic: &'a Diagnostic, sources: &mut Sources<'_>) -> Entry<'a> {
    let place = diagnostic.place.as_ref();
    let related = diagnostic.related.iter();
    Entry {
        code: diagnostic.code.name(),
        severity: diagnostic.severity.word(),
        location: place.map(|place| location(place, sources)).unwrap_or_default(),
        message: &diagnostic.message,
        help: &diagnostic.help,
        related: related
            .map(|(place, label)| Related { location: location(place, sources), message: label })
            .collect(),
    }
}

fn location<'a>(place: &'a Place, sources: &mut Sources<'_>) -> Location<'a> {
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
