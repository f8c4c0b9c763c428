//! The forms of the review: what they send, and which decisions that makes.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

use super::{Decision, hash};
use crate::draft::review::Undecided;

/// The buttons of a claim, by their values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Action {
    /// Saves what was typed, and leaves the claim undecided.
    Save,
    Accept,
    Other,
    Join,
    Strike,
    Undo,
}

/// Each button's value, and what it has done.
const ACTIONS: [(&str, Action, &str); 6] = [
    ("save", Action::Save, "Changed"),
    ("accept", Action::Accept, "Accepted"),
    ("other", Action::Other, "Accepted with the other date"),
    ("join", Action::Join, "Joined to the event"),
    ("strike", Action::Strike, "Struck"),
    ("undo", Action::Undo, "Undone"),
];

impl Action {
    /// Returns what was done to a claim, for people.
    pub(super) fn done(self, title: &str) -> String {
        let done = ACTIONS.iter().find(|(_, action, _)| *action == self);
        format!("{} “{title}”", done.map_or("", |(_, _, done)| done))
    }
}

/// What a form sends.
#[derive(Debug, Clone)]
pub(super) struct Form {
    pub(super) token: String,
    /// The path of the draft.
    pub(super) note: String,
    /// The hash of its text.
    hash: String,
    /// The place of the claim among the undecided ones.
    pub(super) claim: usize,
    pub(super) action: Action,
    pub(super) date: String,
    pub(super) title: String,
    pub(super) event: String,
}

impl Form {
    /// Reads a form; `None` if it is none of the review's.
    pub(super) fn parse(body: &[u8]) -> Option<Form> {
        let body = std::str::from_utf8(body).ok()?;
        let value = |name: &str| value(body, name);
        let action = value("do")?;
        let (_, action, _) = ACTIONS.into_iter().find(|(name, _, _)| *name == action)?;
        Some(Form {
            token: value("token").unwrap_or_default(),
            note: value("note")?,
            hash: value("hash")?,
            claim: value("claim")?.parse().ok()?,
            action,
            date: value("date").unwrap_or_default(),
            title: value("title").unwrap_or_default(),
            event: value("event").unwrap_or_default(),
        })
    }

    /// Whether the form was made for this text.
    pub(super) fn is_about(&self, note: &str) -> bool {
        self.hash == hash(note)
    }

    /// Returns the decisions that the form makes: first what was typed, then the button.
    pub(super) fn decisions(&self, claim: &Undecided) -> Vec<Decision> {
        if self.action == Action::Strike {
            return vec![Decision::Strike];
        }
        let typed = [
            (
                &self.date,
                claim.date.as_deref().unwrap_or_default(),
                Decision::Date as fn(String) -> _,
            ),
            (&self.title, &claim.title, Decision::Title),
            (&self.event, &claim.id, Decision::Event),
        ];
        let changed = typed.into_iter().filter(|(typed, own, _)| typed.trim() != *own);
        let changed = changed.map(|(typed, _, decision)| decision(typed.clone()));
        let button = match self.action {
            Action::Accept => Some(Decision::Accept),
            Action::Other => Some(Decision::Other),
            Action::Join => Some(Decision::Join),
            Action::Save | Action::Strike | Action::Undo => None,
        };
        changed.chain(button).collect()
    }
}

/// Returns the path of the draft that a query names.
pub(super) fn note_of_query(query: &str) -> Option<String> {
    value(query, "note")
}

/// Returns the first value of a name in `application/x-www-form-urlencoded`.
fn value(text: &str, name: &str) -> Option<String> {
    let mut pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(key, _)| *key == name)?;
    let spaced = value.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8().ok().map(Cow::into_owned)
}
