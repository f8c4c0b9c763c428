//! Formats diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors read.

use std::collections::BTreeSet;

use dateline::diag::explain::{explanation, readable};
use dateline::diag::{Code, Diagnostic, Place, Replacement, Severity};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::{SourceLines, SourceTexts};

/// The whole log, indented, with a line break at its end.
pub(super) fn document(diagnostics: &[Diagnostic], texts: SourceTexts<'_>) -> String {
    let mut sources = SourceLines::new(texts);
    let codes: BTreeSet<Code> = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    let codes: Vec<Code> = codes.into_iter().collect();
    let rules: Vec<Value> = codes.iter().copied().map(rule).collect();
    let results: Vec<Value> =
        diagnostics.iter().map(|diagnostic| result(diagnostic, &codes, &mut sources)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

/// Describes a code (a `reportingDescriptor`, 3.49).
fn rule(code: Code) -> Value {
    let help = readable(explanation(code));
    let first_paragraph = help.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    json!({
        "id": code.name(),
        "shortDescription": { "text": code.name().replace('-', " ") },
        "fullDescription": { "text": first_paragraph },
        "help": { "text": help, "markdown": help },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

/// One diagnostic (a `result`, 3.27).
fn result(diagnostic: &Diagnostic, codes: &[Code], sources: &mut SourceLines<'_>) -> Value {
    let text: Vec<&str> =
        std::iter::once(&diagnostic.message).chain(&diagnostic.help).map(String::as_str).collect();
    let mut result = json!({
        "ruleId": diagnostic.code.name(),
        "ruleIndex": codes.iter().position(|code| *code == diagnostic.code),
        "level": level(diagnostic.severity),
        "message": { "text": text.join("\n") },
    });
    if let Some(place) = &diagnostic.place {
        result["locations"] = json!([{ "physicalLocation": physical_location(place, sources) }]);
    }
    if !diagnostic.related.is_empty() {
        let related = diagnostic.related.iter().enumerate().map(|(index, (place, label))| {
            json!({
                "id": index + 1,
                "physicalLocation": physical_location(place, sources),
                "message": { "text": label },
            })
        });
        result["relatedLocations"] = related.collect();
    }
    if let Some(place) = diagnostic.place.as_ref().filter(|_| !diagnostic.replacements.is_empty()) {
        let fixes = diagnostic.replacements.iter().map(|one| fix(place, one, sources));
        result["fixes"] = fixes.collect();
    }
    result
}

/// A text that help suggests (a `fix`, 3.55).
fn fix(place: &Place, replacement: &Replacement, sources: &mut SourceLines<'_>) -> Value {
    let place = Place::new(&place.file, replacement.range.clone());
    let location = physical_location(&place, sources);
    json!({
        "description": { "text": format!("write `{}`", replacement.text) },
        "artifactChanges": [{
            "artifactLocation": location["artifactLocation"],
            "replacements": [{
                "deletedRegion": location["region"],
                "insertedContent": { "text": replacement.text },
            }],
        }],
    })
}

/// A place (a `physicalLocation`, 3.29), without a region if the file has no text.
fn physical_location(place: &Place, sources: &mut SourceLines<'_>) -> Value {
    let mut location = json!({ "artifactLocation": { "uri": uri(&place.file) } });
    if let Some(span) = sources.span(place) {
        location["region"] = json!({
            "startLine": span.start.line,
            "startColumn": span.start.column,
            "endLine": span.end.line,
            "endColumn": span.end.column,
        });
    }
    location
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note | Severity::Hint => "note",
    }
}

/// A path below the project's root as a relative reference (RFC 3986): all except unreserved characters and
/// `/` is percent-encoded.
fn uri(path: &str) -> String {
    const RESERVED: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');
    utf8_percent_encode(path, RESERVED).to_string()
}
