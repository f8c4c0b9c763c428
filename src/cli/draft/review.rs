//! The review of a draft in the terminal: one proposed claim a screen, one key a decision.

use std::path::{Path, PathBuf};

use dateline::draft::review::{Undecided, is_draft, undecided};
use dateline::draft::{Decision, decide};
use dateline::error::{Error, Result};
use dateline::folder::FileBelow;

use super::shown;
use crate::cli::{keys::Keys, plural, print, usage_error};

const HELP: &str = "\
a  accept          o  accept with the other date   j  accept as the event that it looks like
x  strike it out   d  type a date                  t  type a title
e  type an event   s  skip for now                 b  go back
q  stop; `--review` continues from here\n";

/// A note under review.
struct Review<'k> {
    path: PathBuf,
    file: FileBelow,
    /// Its text, which the file has too.
    note: String,
    /// Its texts before each decision, with the place of the claim, to go back.
    earlier: Vec<(String, usize)>,
    /// The place of the claim on the screen among the undecided ones.
    at: usize,
    keys: &'k mut Keys,
}

/// What a key asks for.
enum Request {
    Decide(Decision),
    /// A decision with a line that the person types.
    Ask(&'static str, fn(String) -> Decision),
    Skip,
    Back,
    Help,
    Stop,
}

impl Request {
    fn of(key: Option<char>) -> Request {
        match key {
            Some('a' | '\n') => Request::Decide(Decision::Accept),
            Some('o') => Request::Decide(Decision::Other),
            Some('j') => Request::Decide(Decision::Join),
            Some('x') => Request::Decide(Decision::Strike),
            Some('d') => Request::Ask("date (such as 2024-06-19 or June 2024): ", Decision::Date),
            Some('t') => Request::Ask("title: ", Decision::Title),
            Some('e') => Request::Ask("id of the event: ", Decision::Event),
            Some('s') => Request::Skip,
            Some('b') => Request::Back,
            Some('q') | None => Request::Stop,
            Some(_) => Request::Help,
        }
    }
}

/// Asks for a decision on each undecided claim of a note and writes each at once, so that it can be stopped at any
/// time and resumed later. Returns whether to go on with the next note.
///
/// # Errors
/// If the file cannot be read or written, or another program changes it during the review.
pub(super) fn review(path: &Path) -> Result<bool> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let file = FileBelow::new(
        &folder.unwrap_or(Path::new(".")).into(),
        path.file_name().unwrap_or_default(),
    );
    let bytes = file.read().map_err(Error::io("read", path))?;
    let note = String::from_utf8(bytes)
        .map_err(|_| usage_error(format!("`{}` is not UTF-8", shown(path)), "save it as UTF-8"))?;
    let keys = &mut Keys::open();
    let mut review = Review { path: path.to_owned(), file, note, earlier: Vec::new(), at: 0, keys };
    loop {
        let claims = undecided(&review.note);
        let goes_on = match claims.get(review.at) {
            Some(claim) => {
                print(&screen(claim, review.at + 1, claims.len()))?;
                review.step()?
            }
            None => return review.end(claims.len(), true),
        };
        if !goes_on {
            return review.end(claims.len(), false);
        }
    }
}

impl Review<'_> {
    /// Waits for a key and does what it says. Returns whether the review goes on.
    fn step(&mut self) -> Result<bool> {
        match Request::of(self.keys.next()?) {
            Request::Decide(decision) => {
                self.decide(&decision)?;
            }
            Request::Ask(prompt, decision) => self.ask(prompt, decision)?,
            Request::Skip => self.at += 1,
            Request::Back => {
                if let Some((note, at)) = self.earlier.pop() {
                    self.save(note)?;
                    self.at = at;
                }
            }
            Request::Help => print(HELP)?,
            Request::Stop => return Ok(false),
        }
        Ok(true)
    }

    /// Saves the note after a decision on the claim on the screen, or prints why it is not possible. Returns
    /// whether it was.
    fn decide(&mut self, decision: &Decision) -> Result<bool> {
        match decide(&self.note, self.at, decision) {
            Ok(note) => {
                let before = self.save(note)?;
                self.earlier.push((before, self.at));
                Ok(true)
            }
            Err(why) => print(&format!("{why}\n")).map(|()| false),
        }
    }

    /// Asks for a line until a decision with it is possible; an empty line decides nothing.
    fn ask(&mut self, prompt: &str, decision: fn(String) -> Decision) -> Result<()> {
        loop {
            print(prompt)?;
            let line = self.keys.line()?;
            if line.trim().is_empty() || self.decide(&decision(line))? {
                return Ok(());
            }
        }
    }

    /// Replaces the note in its file, and returns the text before.
    fn save(&mut self, note: String) -> Result<String> {
        let write_error = Error::io("write", &self.path);
        match self.file.replace(self.note.as_bytes(), note.as_bytes()).map_err(write_error)? {
            true => Ok(std::mem::replace(&mut self.note, note)),
            false => Err(usage_error(
                format!(
                    "another program has changed `{}`, so nothing was saved",
                    shown(&self.path)
                ),
                "start the review again",
            )),
        }
    }

    /// Prints what is left to decide.
    fn end(&self, left: usize, goes_on: bool) -> Result<bool> {
        print(&format!("{}: {}\n", shown(&self.path), self.summary(left)))?;
        Ok(goes_on)
    }

    fn summary(&self, left: usize) -> String {
        match left {
            0 if is_draft(&self.note) => {
                "all claims are decided; delete `draft: true` to publish the note".to_owned()
            }
            0 => "all claims are decided; the next build publishes the note".to_owned(),
            left => {
                let resume = format!("dateline draft --review {}", shown(&self.path));
                format!("{} left to decide; to continue, run `{resume}`", plural(left, "claim"))
            }
        }
    }
}

fn screen(claim: &Undecided, number: usize, of: usize) -> String {
    let Undecided { id, title, date, .. } = claim;
    let date = date.as_deref().unwrap_or("no date");
    let marked = match claim.sentence() {
        [before, "", _] => before.to_owned(),
        [before, words, after] => format!("{before}[{words}]{after}"),
    };
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
