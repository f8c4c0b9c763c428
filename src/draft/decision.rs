//! What a person decides on a proposed claim: the choices of a review, in the terminal and in the preview.

use std::fmt;

use super::review::{Undecided, accept, repeated, set, set_date, strike, undecided};
use super::words_of;
use crate::date::{Hemisphere, When};
use crate::slug;
use crate::temporal::typed_date;

/// A decision on a claim, or a change of a claim that stays undecided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Accepts it as it is.
    Accept,
    /// Accepts it with the other date that its words may mean.
    Other,
    /// Accepts it as a claim about the event that it looks like.
    Join,
    /// Removes it.
    Strike,
    /// Changes its date, in EDTF or in words.
    Date(String),
    /// Changes its title.
    Title(String),
    /// Changes the id of its event.
    Event(String),
}

/// Why a decision is not possible.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible(String);

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns the note after a decision on the undecided claim at a place, counted from 0. A changed claim keeps its
/// place among those undecided.
///
/// # Errors
/// [`Impossible`] if the claim lacks what the decision needs, or a changed value is not one.
pub fn decide(note: &str, place: usize, decision: &Decision) -> Result<String, Impossible> {
    let claims = undecided(note);
    let claim = claims.get(place).ok_or_else(|| impossible("this claim is already decided"))?;
    let accepted = |note: String| decide(&note, place, &Decision::Accept);
    let decided = match decision {
        Decision::Accept => Ok(accept(note, claim)),
        Decision::Strike => Ok(strike(note, claim)),
        Decision::Other => accepted(set_date(note, claim, other(claim)?)),
        Decision::Join => accepted(set(note, claim, "id", looks_like(claim)?)),
        Decision::Date(text) => Ok(set_date(note, claim, &date(&one_line(text, "date")?)?)),
        Decision::Title(text) => Ok(set(note, claim, "title", &one_line(text, "title")?)),
        Decision::Event(text) => Ok(set(note, claim, "id", &id(one_line(text, "event")?)?)),
    }?;
    match repeated(&decided).filter(|_| repeated(note).is_none()) {
        Some(id) => Err(impossible(format!(
            "the note already has a claim about `{id}` with this date; strike one of them"
        ))),
        None => Ok(decided),
    }
}

fn impossible(why: impl Into<String>) -> Impossible {
    Impossible(why.into())
}

fn other(claim: &Undecided) -> Result<&str, Impossible> {
    let other = claim.other.as_deref();
    other.ok_or_else(|| impossible("the words for the date have only one meaning"))
}

fn looks_like(claim: &Undecided) -> Result<&str, Impossible> {
    claim.looks_like.as_deref().ok_or_else(|| impossible("no event of the site looks like it"))
}

/// Returns what a person typed, on one line and without repeated spaces.
fn one_line(text: &str, key: &str) -> Result<String, Impossible> {
    let words = words_of(text);
    if words.is_empty() { Err(impossible(format!("the {key} is empty"))) } else { Ok(words) }
}

/// Returns the EDTF of a date that a person typed.
fn date(text: &str) -> Result<String, Impossible> {
    let parsed = |text: &str| When::parse(text, Hemisphere::North);
    let in_words = || parsed(&typed_date(text)?.edtf).ok();
    match parsed(text).or_else(|error| in_words().ok_or(error)) {
        Ok(when) => Ok(when.as_written().to_owned()),
        Err(error) => Err(impossible(error.to_string())),
    }
}

fn id(text: String) -> Result<String, Impossible> {
    match slug::problem(&text) {
        None => Ok(text),
        Some(problem) => Err(impossible(format!("`{text}` {problem}"))),
    }
}
