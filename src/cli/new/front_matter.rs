//! Writes the front matter of a new note.

use chrono::{DateTime, SecondsFormat, Utc};
use dateline::yaml::quote;

use super::event_option::EventOption;

/// Front matter that is written key by key.
#[derive(Default)]
pub(super) struct FrontMatter {
    lines: String,
}

impl FrontMatter {
    /// Adds a key with a text, in quotation marks if YAML needs them.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        self.line(&format!("{key}: {}", quote(value)));
    }

    /// Adds a key with a date and time, to the second.
    pub(super) fn moment(&mut self, key: &str, moment: DateTime<Utc>) {
        self.line(&format!("{key}: {}", moment.to_rfc3339_opts(SecondsFormat::Secs, true)));
    }

    /// Adds the report's address and outlet.
    pub(super) fn source(&mut self, url: &str, name: &str) {
        self.line("source:");
        self.text("  name", name);
        self.text("  url", url);
    }

    /// Adds the events of the report; if there are none, a comment with an example.
    pub(super) fn events(&mut self, events: &[EventOption], published: &str) {
        if events.is_empty() {
            self.line("# What the report says happened, an entry for each event. As long as there is none, the");
            self.line("# note is itself the event, and `date` is when that happened.");
            self.line("# events:");
            self.line("#   - id: name-of-the-event");
            self.line(&format!("#     date: {}", quote(published)));
            self.line("#     title: What happened");
            return;
        }
        self.line("events:");
        for event in events {
            self.line(&entry_head(&event.id, event.title.as_deref()));
            if let Some(when) = &event.date {
                self.text("    date", when.as_written());
            }
            if event.title.is_none() && !event.is_repeated {
                let title = quote(&title_of(&event.id));
                self.line(&format!("    title: {title}  # from the id: say what happened"));
            }
        }
    }

    /// Adds the date that the record decides for, or a comment with an example.
    pub(super) fn decision(&mut self, written: Option<&str>) {
        match written {
            Some(written) => self.text("date", written),
            None => self.line("# date: the one that you choose, where the reports differ"),
        }
        self.line("# because: why this date and not another");
    }

    /// Returns the whole file.
    pub(super) fn finish(self) -> String {
        format!("---\n{}---\n\n", self.lines)
    }

    fn line(&mut self, line: &str) {
        self.lines.push_str(line);
        self.lines.push('\n');
    }
}

/// The first line of an entry under `events`, with the event's title as a comment.
pub(in crate::cli) fn entry_head(id: &str, title: Option<&str>) -> String {
    let title = title.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" "));
    let title = title.map_or_else(String::new, |title| format!("  # {title}"));
    format!("  - id: {}{title}", quote(id))
}

/// A first title: the words of the id.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let first = words.chars().next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(words.chars().skip(1)).collect()
}
