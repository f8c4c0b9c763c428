//! Reports headings that say a date in words, and so were probably meant as events.

use super::builder::NoteBuilder;
use super::references::shift;
use super::{Body, Kind, Note};
use crate::date::{Precision, When};
use crate::diag::Code;
use crate::keys::date_in_words;
use crate::markdown::{Heading, is_dated};
use crate::yaml::NodeKind;

/// Signs between a date and the words of a heading, longest first.
const SEPARATORS: [&str; 9] = [" – ", " — ", " - ", ": ", " | ", "： ", "：", ", ", ". "];

impl NoteBuilder<'_, '_> {
    /// Warns of headings such as `## 6 September 2022: Yacht chartered`, unless the note says that it claims
    /// nothing, or its text is the report's.
    pub(super) fn undated_headings(&mut self, note: &Note) {
        let events = self.node.get("events").map(|events| &events.kind);
        let is_source = matches!(events, Some(NodeKind::List(claims)) if claims.is_empty());
        if is_source || note.body.report || !matches!(note.kind, Kind::Report { .. }) {
            return;
        }
        let outline = self.outline;
        for heading in outline.headings.iter().filter(|one| one.nesting == 0 && !is_dated(one)) {
            self.undated_heading(heading, &note.body);
        }
    }

    fn undated_heading(&mut self, heading: &Heading, body: &Body) {
        let written = &body.markdown[heading.title_range.clone()];
        let hemisphere = self.config.hemisphere;
        let dated = parts(written).into_iter().find_map(|(date, words)| {
            let date = date_in_words(date, hemisphere).filter(has_month)?;
            Some((date.edtf(), words))
        });
        let Some((date, words)) = dated else { return };
        let signs = "#".repeat(heading.level.into());
        let present = heading.attributes.iter().map(|one| &body.markdown[one.range.clone()]);
        let date = format!("date={date}");
        let attributes = present.chain([date.as_str()]).collect::<Vec<_>>().join(" ");
        let range = shift(&heading.range, body.offset);
        let message = "this heading contains a date, but it is not an event";
        self.reader.checker.report(Code::UndatedHeading, &range, message.into()).add_replacement(
            "if it is meant as one, ",
            range,
            format!("{signs} {words} {{{attributes}}}"),
        );
    }
}

/// Returns whether a date is at least as precise as a month or season of a known year.
fn has_month(date: &When) -> bool {
    match date.precision() {
        Precision::Interval | Precision::Set => date.edtf().contains('-'),
        precision => precision <= Precision::Season,
    }
}

/// Returns the date and the other words that a heading may have: before or after a sign, or in brackets at the end.
fn parts(heading: &str) -> Vec<(&str, &str)> {
    let heading = heading.trim();
    let mut parts = Vec::new();
    for separator in SEPARATORS {
        parts.extend(heading.split_once(separator));
        parts.extend(heading.rsplit_once(separator).map(|(words, date)| (date, words)));
    }
    let inner = heading.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    parts.extend(inner.map(|(words, date)| (date, words)));
    let trimmed = parts.into_iter().map(|(date, words)| (date.trim(), words.trim()));
    trimmed.filter(|(date, words)| !date.is_empty() && !words.is_empty()).collect()
}
