//! Numbers footnotes, and writes them as a list at the end, with links both ways.

use super::html::Words;
use super::writer::Writer;
use std::collections::BTreeMap;

/// The footnotes of one text.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// By label in lower case: its number, counted from 1 in the order of first references, and the
    /// number of references.
    numbers: BTreeMap<String, (usize, usize)>,
    /// Text of each label as HTML; the first of several counts.
    bodies: BTreeMap<String, String>,
}

impl Footnotes {
    /// Writes a reference.
    pub(super) fn refer(&mut self, label: &str, prefix: &str, writer: &mut Writer) {
        let next = self.numbers.len() + 1;
        let (number, count) = self.numbers.entry(label.to_lowercase()).or_insert((next, 0));
        *count += 1;
        let href = format!("#{prefix}fn-{number}");
        writer.markup("<sup>");
        let id = reference_id(prefix, *number, *count);
        writer.open("a", &[("class", "footnote"), ("id", &id), ("href", &href)]);
        writer.text(&number.to_string());
        writer.markup("</a></sup>");
    }

    /// Stores the text of a footnote.
    pub(super) fn define(&mut self, label: &str, body: String) {
        self.bodies.entry(label.to_lowercase()).or_insert(body);
    }

    /// Writes the footnotes in the order of their numbers, without those that are never referred to.
    pub(super) fn write(&self, writer: &mut Writer, prefix: &str, words: &Words<'_>) {
        let mut notes: Vec<(usize, usize, &str)> = Vec::new();
        for (label, (number, count)) in &self.numbers {
            let body = self.bodies.get(label).map_or("", String::as_str);
            notes.push((*number, *count, body));
        }
        if notes.is_empty() {
            return;
        }
        notes.sort_unstable();
        writer.line();
        writer.open("section", &[("class", "footnotes"), ("aria-label", words.footnotes)]);
        writer.markup("\n<ol>\n");
        for (number, count, body) in notes {
            writer.open("li", &[("id", &format!("{prefix}fn-{number}"))]);
            writer.markup(body.trim());
            for nth in 1..=count {
                let href = format!("#{}", reference_id(prefix, number, nth));
                writer.markup(" ");
                let label = words.back;
                writer.open(
                    "a",
                    &[("class", "footnote-back"), ("href", &href), ("aria-label", label)],
                );
                writer.markup("↩</a>");
            }
            writer.markup("</li>\n");
        }
        writer.markup("</ol>\n</section>\n");
    }
}

/// Returns the id of the `nth` reference to a footnote.
fn reference_id(prefix: &str, number: usize, nth: usize) -> String {
    if nth == 1 {
        format!("{prefix}fnref-{number}")
    } else {
        format!("{prefix}fnref-{number}-{nth}")
    }
}
