//! Finds the undecided claims of a drafted note, and changes them. A change replaces bytes of the note's text, and
//! everything else stays as it is.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::words_of;
use super::write::COMMENTS;
use crate::date::{Hemisphere, When};
use crate::note::{PROPOSED, front_matter};
use crate::yaml::{self, Entry, Node, NodeKind, quote};

/// Maximum nesting of the front matter of a draft.
const MAX_DEPTH: usize = 64;

/// An undecided claim, as its note has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Undecided {
    /// Its map.
    node: Node,
    /// Its lines, as bytes of the note.
    lines: Range<usize>,
    /// The id of its event.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its date in EDTF; `None` if it is not clear.
    pub date: Option<String>,
    /// The article's words for the date.
    pub date_text: String,
    /// The sentence.
    pub quote: String,
    /// The other date that the words may mean.
    pub other: Option<String>,
    /// The id of the event that it looks like.
    pub looks_like: Option<String>,
    /// Its comments, for a person to read.
    pub comments: Vec<String>,
}

impl Undecided {
    /// Returns its sentence in three parts: before the words for the date, these words, and after them.
    pub fn sentence(&self) -> [&str; 3] {
        match self.quote.split_once(self.date_text.as_str()) {
            Some((before, after)) if !self.date_text.is_empty() => [before, &self.date_text, after],
            _ => [&self.quote, "", ""],
        }
    }
}

/// Returns the undecided claims of a note, in their order.
pub fn undecided(note: &str) -> Vec<Undecided> {
    let Some(root) = parse(note) else { return Vec::new() };
    let items = items(&root);
    let starts: Vec<usize> = items.iter().map(|item| line_start(note, item.range.start)).collect();
    let mut claims = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let end = starts.get(at + 1).copied().unwrap_or_else(|| end_of_last(note, item));
        // Two claims on one line have no comments of their own.
        let lines = starts[at]..end.max(starts[at]);
        if note[lines.clone()].lines().any(|line| line.trim() == PROPOSED) {
            claims.push(read(note, item, lines));
        }
    }
    claims
}

/// Returns the note with a claim accepted: without the comments of the draft on it.
pub(super) fn accept(note: &str, claim: &Undecided) -> String {
    let is_ours = |line: &str| COMMENTS.iter().any(|start| line.trim_start().starts_with(start));
    let lines = note[claim.lines.clone()].split_inclusive('\n').filter(|line| !is_ours(line));
    finish(replaced(note, &claim.lines, &lines.collect::<String>()))
}

/// Returns the note without a claim.
pub(super) fn strike(note: &str, claim: &Undecided) -> String {
    finish(replaced(note, &claim.lines, ""))
}

/// Returns the note with another value for a key of a claim. The claim keeps its place among those undecided.
pub(super) fn set(note: &str, claim: &Undecided, key: &str, value: &str) -> String {
    if let Some(own) = claim.node.entries().iter().find(|entry| entry.key == key) {
        return with_value(note, own, &quote(value));
    }
    let Some(first) = claim.node.entries().first() else { return note.to_owned() };
    let indent = first.key_range.start - line_start(note, first.key_range.start);
    let at = line_end(note, first.value.range.end);
    let line = format!("{}{key}: {}{}", " ".repeat(indent), quote(value), line_break(note));
    replaced(note, &(at..at), &line)
}

/// Returns the note with another date of a claim, and with the status that follows from it: a date after that of
/// the article is a plan.
pub(super) fn set_date(note: &str, claim: &Undecided, edtf: &str) -> String {
    let parse_date = |text: &str| When::parse(text, Hemisphere::North).ok();
    let published = parse(note).and_then(|root| parse_date(root.get("date")?.as_text()?));
    let published = published.and_then(|when| when.sorting_day());
    let is_plan = published.zip(parse_date(edtf)).is_some_and(|(day, when)| when.starts_after(day));
    let status = claim.node.entries().iter().find(|entry| entry.key == "status");
    let changed = match (is_plan, status) {
        (true, None) => set(note, claim, "status", "planned"),
        (false, Some(status)) if status.value.as_text() == Some("planned") => {
            without_line(note, status.key_range.start)
        }
        _ => note.to_owned(),
    };
    let own = undecided(&changed).into_iter().find(|own| own.lines.start == claim.lines.start);
    own.map_or(changed.clone(), |own| set(&changed, &own, "date", edtf))
}

/// Returns the id of an event that the note claims twice with nothing to tell the claims apart, which the build
/// would refuse.
pub(super) fn repeated(note: &str) -> Option<String> {
    let root = parse(note)?;
    let mut seen = BTreeSet::new();
    let keys = ["id", "date", "according_to", "page"];
    let of = |item: &Node| keys.map(|key| item.get(key).and_then(Node::as_text).map(str::to_owned));
    let plain = items(&root).iter().filter(|item| item.get("source").is_none());
    let second = plain.map(of).find(|claim| !seen.insert(claim.clone()))?;
    second.into_iter().next().flatten()
}

/// Returns whether the note is a draft.
pub fn is_draft(note: &str) -> bool {
    parse(note).is_some_and(|root| draft_line(&root).is_some())
}

/// Cleans up after a decision: an empty list becomes `[]`, and a note without an undecided claim is no draft
/// any more.
fn finish(mut note: String) -> String {
    if let Some(root) = parse(&note)
        && let Some(events) = root.entries().iter().find(|entry| entry.key == "events")
        && events.value.is_null()
    {
        note = with_value(&note, events, "[]");
    }
    match parse(&note).and_then(|root| draft_line(&root)) {
        Some(at) if undecided(&note).is_empty() => without_line(&note, at),
        _ => note,
    }
}

/// Returns the place of `draft: true`.
fn draft_line(root: &Node) -> Option<usize> {
    let entry = root.entries().iter().find(|entry| entry.key == "draft")?;
    (entry.value.as_text() == Some("true")).then_some(entry.key_range.start)
}

fn parse(note: &str) -> Option<Node> {
    let front = front_matter(note)?;
    let file: Arc<str> = "".into();
    yaml::parse(&file, &note[front.clone()], front.start, MAX_DEPTH, &mut Vec::new())
}

/// The claims under `events`.
fn items(root: &Node) -> &[Node] {
    match root.get("events").map(|events| &events.kind) {
        Some(NodeKind::List(items)) => items,
        _ => &[],
    }
}

/// Returns where the lines of the last claim end, indented comments after it included.
fn end_of_last(note: &str, item: &Node) -> usize {
    let values = item.entries().iter().map(|entry| entry.value.range.end);
    let mut end = line_end(note, values.max().unwrap_or(item.range.start));
    while note[end..].starts_with([' ', '\t']) && note[end..].trim_start().starts_with('#') {
        end = line_end(note, end);
    }
    end
}

fn read(note: &str, node: &Node, lines: Range<usize>) -> Undecided {
    let value = |key: &str| node.get(key).and_then(Node::as_text).map(words_of);
    let comments = note[lines.clone()].lines().filter_map(|line| line.trim().strip_prefix("# "));
    let comments: Vec<String> =
        comments.map(str::to_owned).filter(|comment| !PROPOSED.ends_with(comment)).collect();
    let first_word = |lead: &str| {
        let rest = comments.iter().find_map(|comment| comment.strip_prefix(lead))?;
        rest.split_whitespace().next().map(str::to_owned)
    };
    Undecided {
        id: value("id").unwrap_or_default(),
        title: value("title").unwrap_or_default(),
        date: value("date"),
        date_text: value("date_text").unwrap_or_default(),
        quote: value("quote").unwrap_or_default(),
        other: first_word("or: "),
        looks_like: first_word("looks like: "),
        comments,
        node: node.clone(),
        lines,
    }
}

fn replaced(note: &str, range: &Range<usize>, with: &str) -> String {
    format!("{}{with}{}", &note[..range.start], &note[range.end..])
}

/// Returns the note with another value after a key, whatever the old one's style.
fn with_value(note: &str, entry: &Entry, value: &str) -> String {
    let key = entry.key_range.end;
    let colon = note[key..].find(':').map_or(key, |at| key + at + 1);
    let end = note[..entry.value.range.end].trim_end().len().max(colon);
    replaced(note, &(colon..end), &format!(" {value}"))
}

fn without_line(note: &str, at: usize) -> String {
    replaced(note, &(line_start(note, at)..line_end(note, at)), "")
}

fn line_start(note: &str, at: usize) -> usize {
    note[..at].rfind('\n').map_or(0, |at| at + 1)
}

/// Returns the beginning of the next line.
fn line_end(note: &str, at: usize) -> usize {
    note[at..].find('\n').map_or(note.len(), |length| at + length + 1)
}

fn line_break(note: &str) -> &'static str {
    if note.contains("\r\n") { "\r\n" } else { "\n" }
}
