//! Reports headings and lines that say a date in words, and so were probably meant as events.

use super::builder::NoteBuilder;
use super::references::shift;
use super::{Body, Kind, Note};
use crate::date::{Precision, When};
use crate::diag::Code;
use crate::keys::date_in_words;
use crate::markdown::{Heading, LeftoverKind, is_dated};
use crate::yaml::NodeKind;

/// Length of the words of a line, in bytes, up to which help repeats them.
const MAX_WORDS: usize = 100;

/// Signs between a date and the words of a heading, longest first.
const SEPARATORS: [&str; 9] = [" – ", " — ", " - ", ": ", " | ", "： ", "：", ", ", ". "];

impl NoteBuilder<'_, '_> {
    /// Warns of text with dates that claims nothing, but looks as if it was meant to.
    pub(super) fn undated(&mut self, note: &Note) {
        self.undated_headings(note);
        self.undated_entries(note);
    }

    /// Warns of headings such as `## 6 September 2022: Yacht chartered`, unless the note says that it claims
    /// nothing, or its text is the report's.
    fn undated_headings(&mut self, note: &Note) {
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

    /// Warns of lines such as `- 6 September 2022: Yacht chartered` and headings that are only a date, in a note
    /// that claims nothing. Plain paragraphs count only if there are several.
    fn undated_entries(&mut self, note: &Note) {
        let says_so = self.keys_of_own_event().next().is_some();
        if !note.is_event() || says_so || note.body.report {
            return;
        }
        let mut dated = Vec::new();
        for heading in self.outline.headings.iter().filter(|one| !is_dated(one)) {
            let title = &note.body.markdown[heading.title_range.clone()];
            let date = self.date_and_words([(title, "…")]);
            dated.extend(
                date.map(|(date, words)| (shift(&heading.range, note.body.offset), date, words)),
            );
        }
        let mut are_meant = !dated.is_empty();
        for leftover in &self.outline.leftovers {
            let LeftoverKind::DatedLine { is_marked } = leftover.kind else { continue };
            let line = &note.body.markdown[leftover.range.clone()];
            let Some((date, words)) = self.date_and_words(entry_parts(line)) else { continue };
            are_meant |= is_marked || !dated.is_empty();
            dated.push((shift(&leftover.range, note.body.offset), date, words));
        }
        let Some((range, date, words)) = dated.first().filter(|_| are_meant) else { return };
        let message = match dated.len() {
            1 => "this line begins with a date, but it is not an event".to_owned(),
            count => format!("{count} lines begin with dates, but are not events"),
        };
        let words = if words.len() > MAX_WORDS { "…" } else { words };
        let diagnostic = self.reader.checker.report(Code::UndatedEntry, range, message);
        diagnostic.add_help(format!(
            "if it is meant as one, write a heading: `## {words} {{date={date}}}`"
        ));
        diagnostic.add_help("if the note is only a source, write `events: []` in its front matter");
    }

    /// Returns the first date of at least a month, with its words.
    fn date_and_words<'t>(
        &self,
        parts: impl IntoIterator<Item = (&'t str, &'t str)>,
    ) -> Option<(String, &'t str)> {
        parts.into_iter().find_map(|(date, words)| {
            let date = date_in_words(date, self.config.hemisphere).filter(has_month)?;
            Some((date.edtf(), words))
        })
    }

    fn undated_heading(&mut self, heading: &Heading, body: &Body) {
        let written = &body.markdown[heading.title_range.clone()];
        let Some((date, words)) = self.date_and_words(parts(written)) else { return };
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

/// Returns the date and the words that a line may begin with: in bold, before a sign, or in figures.
fn entry_parts(line: &str) -> Vec<(&str, &str)> {
    let is_sign =
        |c: char| c.is_whitespace() || matches!(c, '.' | ':' | ',' | '–' | '—' | '-' | '|');
    let mut parts = Vec::new();
    parts.extend(line.split_once("**").or_else(|| line.split_once("__")));
    parts.extend(SEPARATORS.iter().filter_map(|separator| line.split_once(separator)));
    let figures = line.split_once(' ').filter(|(date, _)| date.contains('-'));
    parts.extend(figures);
    let trimmed = parts.into_iter().map(|(date, words)| {
        (date.trim_matches(is_sign), words.trim_matches(is_sign).trim_matches('*'))
    });
    trimmed.filter(|(date, words)| !date.is_empty() && !words.is_empty()).collect()
}
