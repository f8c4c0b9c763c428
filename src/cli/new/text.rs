//! What is known of a note into the text of its file.

use chrono::{DateTime, SecondsFormat, Utc};
use dateline::yaml;

use super::asked::Asked;

/// Front matter that grows key by key, in the order in which people read it.
#[derive(Default)]
pub(super) struct FrontMatter {
    lines: String,
}

impl FrontMatter {
    /// A key with a text, quoted where YAML needs it.
    pub(super) fn text(&mut self, key: &str, value: &str) {
        self.line(&format!("{key}: {}", scalar(value)));
    }

    /// A key with one of our own words, which needs no quotes.
    pub(super) fn word(&mut self, key: &str, word: &str) {
        self.line(&format!("{key}: {word}"));
    }

    /// A key with a date as it was written.
    pub(super) fn date(&mut self, key: &str, written: &str) {
        self.line(&format!("{key}: {}", date(written)));
    }

    /// A key with a moment, to the second.
    pub(super) fn moment(&mut self, key: &str, moment: DateTime<Utc>) {
        self.line(&format!("{key}: {}", moment.to_rfc3339_opts(SecondsFormat::Secs, true)));
    }

    /// The report's address and the outlet's name, or where to put that.
    pub(super) fn source(&mut self, url: &str, name: Option<&str>) {
        self.line("source:");
        match name {
            Some(name) => self.text("  name", name),
            None => self.line("  # name: the outlet as readers know it"),
        }
        self.text("  url", url);
    }

    /// The events that the report speaks of; where none is known, how to write one.
    pub(super) fn events(&mut self, asked: &[Asked], published: &str) {
        if asked.is_empty() {
            self.line("# What the report says happened, an entry for each event. As long as there is none, the");
            self.line("# note is itself the event, and `date` is when that happened.");
            self.line("# events:");
            self.line("#   - id: name-of-the-event");
            self.line(&format!("#     date: {}", date(published)));
            self.line("#     title: What happened");
            return;
        }
        self.line("events:");
        for one in asked {
            self.line(&entry_head(&one.id, one.title.as_deref()));
            if let Some(when) = &one.date {
                self.date("    date", when.as_written());
            }
            if one.title.is_none() && !one.again {
                let title = scalar(&title_of(&one.id));
                self.line(&format!("    title: {title}  # from the id: say what happened"));
            }
        }
    }

    /// The date that the record decides for, or how to write one.
    pub(super) fn decision(&mut self, written: Option<&str>) {
        match written {
            Some(written) => self.date("date", written),
            None => self.line("# date: the one that holds, where the reports differ"),
        }
        self.line("# because: why this date and not another");
    }

    /// The whole file.
    pub(super) fn finish(self) -> String {
        format!("---\n{}---\n", self.lines)
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
    format!("  - id: {}{title}", scalar(id))
}

/// A text as a YAML scalar on one line, in quotes where it needs them.
pub(super) fn scalar(text: &str) -> String {
    let plain = yaml::document(&text).unwrap_or_default();
    match plain.trim_end() {
        // The writer spells characters beyond the first plane as numbers; JSON's strings are YAML
        // too (YAML 1.2, 1.3), and keep them readable.
        "" => quoted(text),
        plain if plain.starts_with('"') || plain.contains('\n') => quoted(text),
        plain => plain.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A date as a YAML scalar: bare wherever a scalar may be, since notes take it as written.
pub(in crate::cli) fn date(written: &str) -> String {
    let digit = |c: char| c.is_ascii_digit();
    let bare = |c: char| c.is_ascii_alphanumeric() || "-~?%/.+:".contains(c);
    match written.starts_with(digit) && written.chars().all(bare) {
        true => written.to_owned(),
        false => scalar(written),
    }
}

/// A headline to begin with: the words of the id.
fn title_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let first = words.chars().next().map(|c| c.to_ascii_uppercase());
    first.into_iter().chain(words.chars().skip(1)).collect()
}
