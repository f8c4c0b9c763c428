//! The review of a draft in the terminal: one proposed claim a screen, one key a decision.

use std::fs;
use std::path::Path;

use dateline::date::{Hemisphere, When};
use dateline::draft::review::{Decision, Undecided, decide, set, undecided};
use dateline::error::{Error, Result};

use super::shown;
use crate::cli::{keys::Keys, plural, print};

/// Asks for a decision on each proposed claim of a note and writes each at once, so that it can be stopped at any
/// time and resumed later. Returns whether to go on with the next note.
///
/// # Errors
/// If the file cannot be read or written.
pub(super) fn review(path: &Path) -> Result<bool> {
    let mut keys = Keys::open();
    let mut note = read(path)?;
    // Notes as they were before each decision, with the place of the claim, to go back.
    let mut before: Vec<(String, usize)> = Vec::new();
    let mut at = 0;
    loop {
        let open = undecided(&note);
        let Some(claim) = open.get(at) else {
            let left = match open.len() {
                0 => "nothing is left to decide, and it is no draft any more".to_owned(),
                left => format!(
                    "{} left to decide; `dateline draft --review {}` goes on",
                    plural(left, "claim"),
                    shown(path)
                ),
            };
            print(&format!("{}: {left}\n", shown(path)))?;
            return Ok(true);
        };
        print(&screen(claim, at + 1, open.len()))?;
        let changed = match keys.next()? {
            Some('a' | '\n' | ' ') => decide(&note, claim, &Decision::Accept),
            Some('o') if claim.other.is_some() => {
                let other = claim.other.as_deref().unwrap_or_default();
                accept_with(&note, at, claim, "date", other)
            }
            Some('j') if claim.looks_like.is_some() => {
                let id = claim.looks_like.as_deref().unwrap_or_default();
                accept_with(&note, at, claim, "id", id)
            }
            Some('x') => decide(&note, claim, &Decision::Strike),
            Some('d') => match ask_date(&mut keys)? {
                Some(date) => set(&note, claim, "date", &date),
                None => continue,
            },
            Some('t') => match ask(&mut keys, "title: ")? {
                Some(title) => set(&note, claim, "title", &title),
                None => continue,
            },
            Some('e') => match ask_id(&mut keys)? {
                Some(id) => set(&note, claim, "id", &id),
                None => continue,
            },
            Some('s') => {
                at += 1;
                continue;
            }
            Some('b') => {
                let Some((text, place)) = before.pop() else { continue };
                (note, at) = (text, place);
                write(path, &note)?;
                continue;
            }
            Some('q') | None => {
                let left = plural(open.len(), "claim");
                print(&format!(
                    "{left} left to decide; `dateline draft --review {}` goes on\n",
                    shown(path)
                ))?;
                return Ok(false);
            }
            Some(_) => {
                print(HELP)?;
                continue;
            }
        };
        before.push((std::mem::replace(&mut note, changed), at));
        write(path, &note)?;
    }
}

const HELP: &str = "\
a  accept          o  accept with the other date   j  accept as the event that it looks like
x  strike it out   d  type a date                  t  type a title
e  type an event   s  skip for now                 b  go back
q  stop; `--review` goes on from here\n";

fn screen(claim: &Undecided, number: usize, of: usize) -> String {
    let date = claim.date.as_deref().unwrap_or("no date");
    let marked = claim.quote.replacen(&claim.date_text, &format!("[{}]", claim.date_text), 1);
    let mut screen =
        format!("\n{number}/{of}  {}\n      {date}  ({})\n      {marked}\n", claim.title, claim.id);
    for comment in &claim.comments {
        screen.push_str(&format!("      {comment}\n"));
    }
    let other = claim.other.as_ref().map(|other| format!("  [o]ther: {other}"));
    let join = claim.looks_like.as_ref().map(|id| format!("  [j]oin {id}"));
    screen
        + "[a]ccept"
        + &other.unwrap_or_default()
        + &join.unwrap_or_default()
        + "  [x] strike  [d]ate  [t]itle  [e]vent  [s]kip  [b]ack  [q]uit\n"
}

/// Sets a key of a claim, then accepts it.
fn accept_with(note: &str, at: usize, claim: &Undecided, key: &str, value: &str) -> String {
    let changed = set(note, claim, key, value);
    match undecided(&changed).get(at) {
        Some(claim) => decide(&changed, claim, &Decision::Accept),
        None => changed,
    }
}

/// Asks for a line; `None` if it is empty.
fn ask(keys: &mut Keys, prompt: &str) -> Result<Option<String>> {
    print(prompt)?;
    let line = keys.line()?;
    let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
    Ok(Some(words).filter(|words| !words.is_empty()))
}

/// Asks for a date until it is one.
fn ask_date(keys: &mut Keys) -> Result<Option<String>> {
    loop {
        let Some(text) = ask(keys, "date (such as 2024-06-19 or 2024-06): ")? else {
            return Ok(None);
        };
        match When::parse(&text, Hemisphere::North) {
            Ok(when) => return Ok(Some(when.as_written().to_owned())),
            Err(error) => print(&format!("{error}\n"))?,
        }
    }
}

/// Asks for an event's id until it is one.
fn ask_id(keys: &mut Keys) -> Result<Option<String>> {
    loop {
        let Some(id) = ask(keys, "id of the event: ")? else { return Ok(None) };
        match dateline::slug::problem(&id) {
            None => return Ok(Some(id)),
            Some(problem) => print(&format!("`{id}` {problem}\n"))?,
        }
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(Error::io("read", path))
}

/// Writes the note beside itself, then puts it in place, so that a crash leaves the old one or the new one.
fn write(path: &Path, note: &str) -> Result<()> {
    let beside = path.with_extension("md.dateline-new");
    fs::write(&beside, note).map_err(Error::io("write", &beside))?;
    fs::rename(&beside, path).map_err(Error::io("write", path))
}
