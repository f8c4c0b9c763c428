//! The review of a draft in the terminal: one proposed claim a screen, one key a decision.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use dateline::date::{Hemisphere, When};
use dateline::draft::review::{Undecided, accept, is_draft, set, set_date, strike, undecided};
use dateline::error::{Error, Result};
use dateline::folder::FileBelow;
use dateline::temporal::typed_date;

use super::shown;
use crate::cli::{keys::Keys, plural, print};

const HELP: &str = "\
a  accept          o  accept with the other date   j  accept as the event that it looks like
x  strike it out   d  type a date                  t  type a title
e  type an event   s  skip for now                 b  go back
q  stop; `--review` goes on from here\n";

/// A note under review.
struct Review<'k> {
    path: PathBuf,
    /// Its text, which the file has too.
    note: String,
    /// Its texts before each decision, with the place of the claim, to go back.
    earlier: Vec<(String, usize)>,
    /// The place of the claim on the screen among the undecided ones.
    at: usize,
    keys: &'k mut Keys,
}

/// What follows a key.
enum Next {
    /// The note as it is after the decision.
    Changed(String),
    /// The same claim again, or the one now in its place.
    Screen,
    /// The end.
    Stop,
}

/// Asks for a decision on each undecided claim of a note and writes each at once, so that it can be stopped at any
/// time and resumed later. Returns whether to go on with the next note.
///
/// # Errors
/// If the file cannot be read or written.
pub(super) fn review(path: &Path) -> Result<bool> {
    let bytes = file_in_folder(path).read().map_err(Error::io("read", path))?;
    let note =
        String::from_utf8(bytes).map_err(io::Error::other).map_err(Error::io("read", path))?;
    let keys = &mut Keys::open();
    let mut review = Review { path: path.to_owned(), note, earlier: Vec::new(), at: 0, keys };
    loop {
        let claims = undecided(&review.note);
        let Some(claim) = claims.get(review.at) else {
            print(&format!("{}: {}\n", shown(path), review.summary(claims.len())))?;
            return Ok(true);
        };
        print(&screen(claim, review.at + 1, claims.len()))?;
        match review.next(claim)? {
            Next::Changed(note) => {
                let before = std::mem::replace(&mut review.note, note);
                review.earlier.push((before, review.at));
                review.write()?;
            }
            Next::Screen => {}
            Next::Stop => {
                print(&format!("{}: {}\n", shown(path), review.summary(claims.len())))?;
                return Ok(false);
            }
        }
    }
}

impl Review<'_> {
    /// Waits for a key and does what it says.
    fn next(&mut self, claim: &Undecided) -> Result<Next> {
        let note = &self.note;
        let changed = match self.keys.next()? {
            Some('a' | '\n') => Some(accept(note, claim)),
            Some('o') => {
                claim.other.as_ref().map(|date| self.accepted(set_date(note, claim, date)))
            }
            Some('j') => {
                claim.looks_like.as_ref().map(|id| self.accepted(set(note, claim, "id", id)))
            }
            Some('x') => Some(strike(note, claim)),
            Some('d') => self.ask_date()?.map(|date| set_date(&self.note, claim, &date)),
            Some('t') => self.ask("title: ")?.map(|title| set(&self.note, claim, "title", &title)),
            Some('e') => self.ask_id()?.map(|id| set(&self.note, claim, "id", &id)),
            Some('s') => {
                self.at += 1;
                None
            }
            Some('b') => {
                if let Some((note, at)) = self.earlier.pop() {
                    (self.note, self.at) = (note, at);
                    self.write()?;
                }
                None
            }
            Some('q') | None => return Ok(Next::Stop),
            Some(_) => {
                print(HELP)?;
                None
            }
        };
        Ok(changed.map_or(Next::Screen, Next::Changed))
    }

    /// Returns a changed note with the claim on the screen accepted.
    fn accepted(&self, changed: String) -> String {
        match undecided(&changed).get(self.at) {
            Some(claim) => accept(&changed, claim),
            None => changed,
        }
    }

    /// Asks for a line; `None` if it is empty.
    fn ask(&mut self, prompt: &str) -> Result<Option<String>> {
        print(prompt)?;
        let line = self.keys.line()?;
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok(Some(words).filter(|words| !words.is_empty()))
    }

    /// Asks for a date, in EDTF or in words, until it is one.
    fn ask_date(&mut self) -> Result<Option<String>> {
        while let Some(text) = self.ask("date (such as 2024-06-19 or June 2024): ")? {
            let typed = typed_date(&text).map(|typed| typed.edtf);
            let parsed = |text: &str| When::parse(text, Hemisphere::North);
            match parsed(&text)
                .or_else(|error| typed.and_then(|edtf| parsed(&edtf).ok()).ok_or(error))
            {
                Ok(when) => return Ok(Some(when.as_written().to_owned())),
                Err(error) => print(&format!("{error}\n"))?,
            }
        }
        Ok(None)
    }

    /// Asks for an event's id until it is one.
    fn ask_id(&mut self) -> Result<Option<String>> {
        while let Some(id) = self.ask("id of the event: ")? {
            match dateline::slug::problem(&id) {
                None => return Ok(Some(id)),
                Some(problem) => print(&format!("`{id}` {problem}\n"))?,
            }
        }
        Ok(None)
    }

    fn summary(&self, left: usize) -> String {
        match left {
            0 if is_draft(&self.note) => {
                "no claim is left to decide; delete `draft: true` to publish the note".to_owned()
            }
            0 => "no claim is left to decide, and the next build publishes the note".to_owned(),
            left => {
                let resume = format!("dateline draft --review {}", shown(&self.path));
                format!("{} left to decide; `{resume}` goes on", plural(left, "claim"))
            }
        }
    }

    /// Writes the note to a new file, then puts that in place, so that a crash leaves the old one or the new one.
    fn write(&self) -> Result<()> {
        let new = self.path.with_extension("md.dateline-new");
        // A crash may have left it; a link in its place is removed and not followed.
        let _ = fs::remove_file(&new);
        let file = fs::File::create_new(&new);
        let written = file.and_then(|mut file| file.write_all(self.note.as_bytes()));
        written.map_err(Error::io("write", &new))?;
        fs::rename(&new, &self.path).map_err(Error::io("write", &self.path))
    }
}

/// Returns the file in its folder, so that it is not read if it is a link.
fn file_in_folder(path: &Path) -> FileBelow {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    FileBelow::new(&folder.unwrap_or(Path::new(".")).into(), path.file_name().unwrap_or_default())
}

fn screen(claim: &Undecided, number: usize, of: usize) -> String {
    let Undecided { id, title, date, date_text, quote, .. } = claim;
    let date = date.as_deref().unwrap_or("no date");
    let marked = quote.replacen(date_text, &format!("[{date_text}]"), 1);
    let mut screen = format!("\n{number}/{of}  {title}\n      {date}  ({id})\n      {marked}\n");
    for comment in &claim.comments {
        screen.push_str(&format!("      {comment}\n"));
    }
    let other = claim.other.as_ref().map(|other| format!("  [o]ther: {other}"));
    let join = claim.looks_like.as_ref().map(|id| format!("  [j]oin {id}"));
    screen.push_str("[a]ccept");
    screen.extend([other, join].into_iter().flatten());
    screen + "  [x] strike  [d]ate  [t]itle  [e]vent  [s]kip  [b]ack  [q]uit\n"
}
