//! Writes a draft note.

use std::fmt::Write;

use super::{KnownEvent, Proposal, words_of};
use crate::markdown::escape_line;
use crate::note::PROPOSED;
use crate::yaml::quote;

/// How a comment begins that names the event which a claim may be about.
const LOOKS_LIKE: &str = "# looks like:";
/// How a comment begins that says what a date counts from.
const RESOLVED: &str = "# counted from";
/// How a comment begins on a date that is not clear.
const UNCLEAR: &str = "# no clear date";
/// How a comment begins that gives another reading of a date.
const OR: &str = "# or:";
/// How all comments of a draft begin.
pub(super) const COMMENTS: [&str; 5] = [PROPOSED, LOOKS_LIKE, RESOLVED, UNCLEAR, OR];

/// What a note says of its article.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// Its title.
    pub title: String,
    /// The day of publication in EDTF.
    pub date: String,
    /// Its outlet.
    pub outlet: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// Its author.
    pub author: Option<String>,
    /// Its language, if it is not that of the site.
    pub lang: Option<String>,
    /// When the note joined the site, as RFC 3339.
    pub added: String,
    /// Its text as paragraphs; `None` leaves the body empty.
    pub body: Option<String>,
}

/// Returns the note: front matter with a proposed claim for each date, and the article's text as a body that is
/// not published.
pub fn note_text(head: &Head, proposals: &[Proposal]) -> String {
    let mut note = String::from("---\n");
    line(&mut note, "", "title", &head.title);
    line(&mut note, "", "date", &head.date);
    source(&mut note, head);
    if let Some(lang) = &head.lang {
        line(&mut note, "", "lang", lang);
    }
    note.push_str(&format!("added: {}\n", head.added));
    note.push_str("draft: true\n");
    if head.body.is_some() {
        note.push_str("body: report\n");
    }
    note.push_str(if proposals.is_empty() { "events: []\n" } else { "events:\n" });
    for proposal in proposals {
        entry(&mut note, proposal);
    }
    note.push_str("---\n");
    if let Some(body) = &head.body {
        note.push('\n');
        note.push_str(&as_text(body));
        note.push('\n');
    }
    note
}

fn source(note: &mut String, head: &Head) {
    let keys = [("name", &head.outlet), ("author", &head.author), ("url", &head.url)];
    let given: Vec<_> =
        keys.iter().filter_map(|(key, value)| Some((key, value.as_ref()?))).collect();
    if given.is_empty() {
        return;
    }
    note.push_str("source:\n");
    for (key, value) in given {
        line(note, "  ", key, value);
    }
}

fn entry(note: &mut String, proposal: &Proposal) {
    // Writing to a string cannot fail.
    let _ = writeln!(note, "  - id: {}", quote(&proposal.id));
    let _ = writeln!(note, "    {PROPOSED}");
    if let Some(KnownEvent { id, title, when, .. }) = &proposal.resembles {
        let title = words_of(title);
        let _ = writeln!(note, "    {LOOKS_LIKE} {id} ({title}, {})", when.as_written());
    }
    line(note, "    ", "title", &proposal.title);
    match &proposal.date {
        Some(date) => {
            line(note, "    ", "date", date.as_written());
            if let Some(anchor) = &proposal.anchor {
                let _ = writeln!(note, "    {RESOLVED} {}", words_of(anchor));
            }
        }
        None => {
            let known = proposal.known.as_ref().map(|known| format!(" ({known})"));
            let known = known.unwrap_or_default();
            let _ = writeln!(note, "    {UNCLEAR}{known}: write `date: …` here if you know it");
        }
    }
    if let Some((edtf, reason)) = &proposal.other {
        let _ = writeln!(note, "    {OR} {edtf} ({reason})");
    }
    if proposal.planned {
        line(note, "    ", "status", "planned");
    }
    line(note, "    ", "date_text", &proposal.date_text);
    line(note, "    ", "quote", &words_of(&proposal.quote));
    if let Some(name) = &proposal.according_to {
        line(note, "    ", "according_to", name);
    }
}

fn line(note: &mut String, indent: &str, key: &str, value: &str) {
    let _ = writeln!(note, "{indent}{key}: {}", quote(value));
}

/// Returns the words of an article as Markdown that reads as these words: nothing in it is a heading, a link or
/// a comment of the note.
fn as_text(body: &str) -> String {
    let lines = body.lines().map(|line| escape_line(line.trim()));
    lines.collect::<Vec<_>>().join("\n")
}
