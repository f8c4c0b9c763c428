//! What is known of a note into the text of its file.

use chrono::{DateTime, SecondsFormat, Utc};
use dateline::yaml::quoted;

use super::asked::Asked;

/// Front matter that grows key by key, in the order in which people read it.
#[derive(Default)]
pub(super) struct FrontMatter {
    lines: String,
}

impl FrontMatter {
    /// A key with a text, in quotes where YAML needs them.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        self.line(&format!("{key}: {}", quoted(value)));
    }

    /// A key with a moment, to the second.
    pub(super) fn moment(&mut self, key: &str, moment: DateTime<Utc>) {
        self.line(&format!("{key}: {}", moment.to_rfc3339_opts(SecondsFormat::Secs, true)));
    }

    /// The report's address and its outlet.
    pub(super) fn source(&mut self, url: &str, name: &str) {
        self.line("source:");
        self.text("  name", name);
        self.text("  url", url);
    }

    /// The events that the report speaks of; where none is known, how to write one.
    pub(super) fn events(&mut self, asked: &[Asked], published: &str) {
        if asked.is_empty() {
            self.line("# What the report says happened, an entry for each event. As long as there is none, the");
            self.line("# note is itself the event, and `date` is when that happened.");
            self.line("# events:");
            self.line("#   - id: name-of-the-event");
            self.line(&format!("#     date: {}", quoted(published)));
            self.line("#     title: What happened");
            return;
        }
        self.line("events:");
        for one in asked {
            self.line(&entry_head(&one.id, one.title.as_deref()));
            if let Some(when) = &one.date {
                self.text("    date", when.as_written());
            }
            if one.title.is_none() && !one.again {
                let title = quoted(&title_of(&one.id));
                self.line(&format!("    title: {title}  # from the id: say what happened"));
            }
        }
    }

    /// The date that the record decides for, or how to write one.
    pub(super) fn decision(&mut self, written: Option<&str>) {
        match written {
            Some(written) => self.text("date", written),
            None => self.line("# date: the one that holds, where the reports differ"),
        }
        self.line("# because: why this date and not another");
    }

    /// The whole file.
    pub(super) fn finish(self) -> String {
        format!("---\n{}---\n\n", self.lines)
    }

    fn line(&mut self, line: &str) {
        self.lines.push_str(line);
        self.lines.push('\n');
    }
}

/// The first line of an entry under `events`, with the title that the site has for its event.
pub(in crate::cli) fn entry_head(id: &str, title: Option<&str>) -> String {
    let title = title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
    let title = title.map_or_else(String::new, |title| format!("  # {title}"));
    format!("  - id: {}{title}", quoted(id))
}

/// A headline to begin with: the words of the id.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let first = words.chars().next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(words.chars().skip(1)).collect()
}
