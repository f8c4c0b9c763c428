//! Changes a drafted note claim by claim, as its text: all that is not about the claim in hand stays as it is,
//! byte for byte.

use std::ops::Range;

use crate::note::PROPOSED;
use crate::yaml::{quote, scalar};

/// An entry on which nobody has decided yet, as its note has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// The lines of the entry, by their numbers from 0.
    lines: Range<usize>,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its date in EDTF; `None` if it is open.
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

/// A decision of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It is right.
    Accept,
    /// It is no event, and its entry is removed.
    Strike,
}

/// Returns the entries on which nobody has decided, in their order.
pub fn undecided(note: &str) -> Vec<Undecided> {
    let lines: Vec<&str> = note.lines().collect();
    let blocks = blocks(&lines).into_iter();
    blocks
        .filter(|block| has_mark(&lines[block.clone()]))
        .map(|block| read(&lines, block))
        .collect()
}

/// Returns the note after a decision. Without an undecided entry it is no draft any more, and without an entry
/// it claims nothing.
pub fn decide(note: &str, entry: &Undecided, decision: &Decision) -> String {
    let mut lines: Vec<String> = note.lines().map(str::to_owned).collect();
    match decision {
        Decision::Strike => drop(lines.drain(entry.lines.clone())),
        Decision::Accept => {
            let mut at = 0;
            lines.retain(|line| {
                let inside = entry.lines.contains(&at);
                at += 1;
                !(inside && line.trim_start().starts_with('#'))
            });
        }
    }
    let borrowed: Vec<&str> = lines.iter().map(String::as_str).collect();
    let left = blocks(&borrowed);
    let is_decided = left.iter().all(|block| !has_mark(&borrowed[block.clone()]));
    if left.is_empty() {
        let events = lines.iter_mut().find(|line| *line == "events:");
        events.into_iter().for_each(|line| *line = "events: []".to_owned());
    }
    if is_decided {
        let end = front_matter_end(&lines);
        let draft = lines[..end].iter().position(|line| line == "draft: true");
        draft.into_iter().for_each(|at| drop(lines.remove(at)));
    }
    finish(&lines, note)
}

/// Returns the note with another value for a key of an entry; the key is added if the entry lacks it. The place
/// of the entry in the new note is the same, one line longer at most.
pub fn set(note: &str, entry: &Undecided, key: &str, value: &str) -> String {
    let mut lines: Vec<String> = note.lines().map(str::to_owned).collect();
    let written = format!("{key}: {}", quote(value));
    let own =
        entry.lines.clone().find(|at| key_of(&lines[*at]).is_some_and(|(name, _)| name == key));
    match own {
        Some(at) => {
            let start = lines[at].len() - lines[at].trim_start_matches([' ', '-']).len();
            let head = lines[at][..start].to_owned();
            lines[at] = head + &written;
        }
        None => lines.insert(entry.lines.start + 1, format!("    {written}")),
    }
    finish(&lines, note)
}

fn finish(lines: &[String], note: &str) -> String {
    let end = if note.ends_with('\n') { "\n" } else { "" };
    lines.join("\n") + end
}

fn front_matter_end<S: AsRef<str>>(lines: &[S]) -> usize {
    let end = lines.iter().skip(1).position(|line| line.as_ref().trim_end() == "---");
    end.map_or(lines.len(), |at| at + 1)
}

/// The lines of each entry under `events`.
fn blocks(lines: &[&str]) -> Vec<Range<usize>> {
    let end = front_matter_end(lines);
    let Some(start) = lines[..end].iter().position(|line| line.trim_end() == "events:") else {
        return Vec::new();
    };
    let list = start + 1..end;
    // The list ends at the next key of the note.
    let is_inside = |line: &str| line.trim().is_empty() || line.starts_with([' ', '-', '#']);
    let length = lines[list.clone()].iter().take_while(|line| is_inside(line)).count();
    let list = list.start..list.start + length;
    let indent = |line: &str| line.len() - line.trim_start().len();
    let is_item = |line: &str| line.trim_start().starts_with("- ");
    let Some(own) = lines[list.clone()].iter().find(|line| is_item(line)).map(|line| indent(line))
    else {
        return Vec::new();
    };
    let starts = list.clone().filter(|at| is_item(lines[*at]) && indent(lines[*at]) == own);
    let starts: Vec<usize> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([list.end]);
    starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
}

fn has_mark(block: &[&str]) -> bool {
    block.iter().any(|line| line.trim() == PROPOSED)
}

/// The key and the value of a line of an entry.
fn key_of(line: &str) -> Option<(&str, String)> {
    let (key, value) = line.trim_start_matches([' ', '-']).split_once(':')?;
    if key.starts_with('#') || key.contains(' ') {
        return None;
    }
    let value = value.trim();
    let text = match value.starts_with('"') {
        // A quoted value is JSON, as `write` writes it.
        true => serde_json::from_str(value).unwrap_or_else(|_| value.to_owned()),
        false => scalar(value).as_str().map_or_else(|| value.to_owned(), str::to_owned),
    };
    Some((key, text))
}

fn read(lines: &[&str], block: Range<usize>) -> Undecided {
    let own = &lines[block.clone()];
    let value = |key: &str| {
        own.iter()
            .filter_map(|line| key_of(line))
            .find(|(name, _)| *name == key)
            .map(|(_, value)| value)
    };
    let comments: Vec<String> = own
        .iter()
        .filter_map(|line| line.trim().strip_prefix("# "))
        .filter(|comment| format!("# {comment}") != PROPOSED)
        .map(str::to_owned)
        .collect();
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
        lines: block,
    }
}
