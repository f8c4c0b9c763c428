//! The review of drafts in the preview: the same choices as in the terminal, on pages of their own.
//!
//! Changes drafts and nothing else. A request names a draft by its path, its text by a hash, and the session by
//! a token: a path that is not that of a known draft reaches no disk, and a text that has changed is kept.

mod form;
mod page;

use std::sync::{Mutex, PoisonError};

use axum::http::StatusCode;

use super::access::SessionToken;
use crate::draft::review::{is_draft, undecided};
use crate::draft::{Decision, decide};
use crate::folder::FileBelow;
use form::{Action, Form};
use page::Shown;

/// The style sheet and the script of the pages.
pub(super) const STYLE: &str = include_str!("review.css");
pub(super) const SCRIPT: &str = include_str!("review.js");
/// The address of the list of drafts, and of all requests that change one.
pub(super) const ADDRESS: &str = "/_drafts/";
/// The policy of the pages: nothing from elsewhere, and no other page may show them in a frame, where a click
/// could be led to a button.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
    form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// Maximum size of a request that changes a draft, in bytes.
pub(super) const MAX_BODY: usize = 64 * 1024;
/// Number of decisions that can be undone, the last ones.
const MAX_UNDO: usize = 100;

/// Returns the name of what a path names below the address of the review; `None` for all other paths.
pub(super) fn resource(path: &str) -> Option<&str> {
    path.strip_prefix(ADDRESS)
}

/// A note that is a draft and has proposed claims to decide on.
#[derive(Debug, Clone)]
pub struct DraftNote {
    /// Its path below the project's folder.
    pub path: String,
    /// Its title.
    pub title: String,
    /// The file itself.
    pub file: FileBelow,
}

/// The review of drafts during one session of the preview.
pub(super) struct DraftReview {
    token: SessionToken,
    /// The last decisions, oldest first.
    decided: Mutex<Vec<Decided>>,
}

/// A decision that can be undone.
struct Decided {
    draft: DraftNote,
    /// The text before it and after it.
    before: String,
    after: String,
    /// The place of its claim.
    claim: usize,
    /// What it was, for people.
    what: String,
}

/// An answer: a page with its status, or the address of the next one.
pub(super) enum Answer {
    Page(StatusCode, String),
    Redirect(String),
}

/// Why a change is refused, with its status.
type Refusal = (StatusCode, String);

impl DraftReview {
    /// Creates the review of a session.
    pub(super) fn new(token: SessionToken) -> DraftReview {
        DraftReview { token, decided: Mutex::default() }
    }

    /// Returns the page that lists all drafts or, if the query names one, its claims.
    pub(super) fn page(&self, drafts: &[DraftNote], query: Option<&str>) -> Answer {
        match query.and_then(form::note_of_query) {
            Some(path) => self.note_page(drafts, &path, None),
            None => self.list_page(drafts, StatusCode::OK, None),
        }
    }

    /// Changes a draft as a form says, and returns the address of what is next or a page that says why not.
    pub(super) fn change(&self, drafts: &[DraftNote], body: &[u8]) -> Answer {
        let refused = |status, why: &str| self.list_page(drafts, status, Some(why));
        let Some(form) = Form::parse(body) else {
            return refused(StatusCode::BAD_REQUEST, "This form is not from this page.");
        };
        if !self.token.is(&form.token) {
            let why =
                "This page is from an earlier preview. Nothing was changed: decide again here.";
            return refused(StatusCode::FORBIDDEN, why);
        }
        let changed = match form.action {
            Action::Undo => self.undo(&form),
            _ => match drafts.iter().find(|draft| draft.path == form.note) {
                Some(draft) => self.decide(draft, &form),
                None => return refused(StatusCode::NOT_FOUND, "There is no such draft."),
            },
        };
        match changed {
            Ok(next) => Answer::Redirect(next),
            Err(refusal) => self.note_page(drafts, &form.note, Some((refusal, &form))),
        }
    }

    /// Saves a draft after a decision, and returns the address of the next claim.
    fn decide(&self, draft: &DraftNote, form: &Form) -> Result<String, Refusal> {
        let note = match read(draft) {
            Some(note) if form.is_about(&note) => note,
            _ => return Err((StatusCode::CONFLICT, CHANGED.to_owned())),
        };
        let claims = undecided(&note);
        let Some(claim) = claims.get(form.claim) else {
            return Err((StatusCode::CONFLICT, CHANGED.to_owned()));
        };
        let mut after = note.clone();
        for decision in form.decisions(claim) {
            match decide(&after, form.claim, &decision) {
                Ok(changed) => after = changed,
                Err(why) => {
                    let why = format!("Nothing was changed: {why}.");
                    return Err((StatusCode::UNPROCESSABLE_ENTITY, why));
                }
            }
        }
        let left = undecided(&after).len();
        let next = match left {
            0 => ADDRESS.to_owned(),
            left => page::address(&draft.path, form.claim.min(left - 1)),
        };
        if after != note {
            let what = form.action.done(&claim.title);
            let claim = form.claim;
            save(draft, &note, &after)?;
            self.remember(Decided { draft: draft.clone(), before: note, after, claim, what });
        }
        Ok(next)
    }

    fn remember(&self, decision: Decided) {
        let mut decided = self.decided.lock().unwrap_or_else(PoisonError::into_inner);
        if decided.len() == MAX_UNDO {
            decided.remove(0);
        }
        decided.push(decision);
    }

    /// Restores the text before the last decision, and returns the address of its draft.
    fn undo(&self, form: &Form) -> Result<String, Refusal> {
        let mut decided = self.decided.lock().unwrap_or_else(PoisonError::into_inner);
        let last = decided
            .last()
            .filter(|last| last.draft.path == form.note && form.is_about(&last.after));
        let Some(Decided { draft, before, after, .. }) = last else {
            let why = "There is nothing to undo here.".to_owned();
            return Err((StatusCode::CONFLICT, why));
        };
        let next = page::address(&draft.path, form.claim);
        save(draft, after, before)?;
        decided.pop();
        Ok(next)
    }

    /// The page of one draft; if a change was refused, with why and what was typed.
    fn note_page(
        &self,
        drafts: &[DraftNote],
        path: &str,
        refused: Option<(Refusal, &Form)>,
    ) -> Answer {
        let draft = drafts.iter().find(|draft| draft.path == path);
        let Some((draft, note)) = draft.and_then(|draft| Some((draft, read(draft)?))) else {
            let missing = || (StatusCode::NOT_FOUND, "There is no such draft.".to_owned());
            let (status, why) = refused.map_or_else(missing, |(refusal, _)| refusal);
            return self.list_page(drafts, status, Some(&why));
        };
        let (refusal, form) = refused.unzip();
        let (status, why) =
            refusal.map_or((StatusCode::OK, None), |(status, why)| (status, Some(why)));
        // What was typed for another text may belong to another claim.
        let typed = form.filter(|form| form.is_about(&note));
        let page = |shown: &Shown<'_>| page::note(shown, draft, &note, typed);
        Answer::Page(status, self.with_shown(why.as_deref(), page))
    }

    /// The list of drafts, with why a change was refused.
    fn list_page(&self, drafts: &[DraftNote], status: StatusCode, why: Option<&str>) -> Answer {
        let left = |draft: &DraftNote| read(draft).map_or(0, |note| undecided(&note).len());
        let drafts: Vec<(&DraftNote, usize)> =
            drafts.iter().map(|draft| (draft, left(draft))).filter(|(_, left)| *left > 0).collect();
        Answer::Page(status, self.with_shown(why, |shown| page::list(shown, &drafts)))
    }

    /// Calls a function with what all pages show.
    fn with_shown(&self, message: Option<&str>, page: impl FnOnce(&Shown<'_>) -> String) -> String {
        let decided = self.decided.lock().unwrap_or_else(PoisonError::into_inner);
        page(&Shown { token: &self.token, message, last: decided.last() })
    }
}

/// Why a form about another text is refused.
const CHANGED: &str = "The note has changed since this page was shown. Nothing was changed: this is the note as it is now.";

/// The text of a draft; `None` if it is none any more.
fn read(draft: &DraftNote) -> Option<String> {
    String::from_utf8(draft.file.read().ok()?).ok().filter(|note| is_draft(note))
}

/// Replaces the text of a draft if it is still `before`.
fn save(draft: &DraftNote, before: &str, after: &str) -> Result<(), Refusal> {
    match draft.file.replace(before.as_bytes(), after.as_bytes()) {
        Ok(true) => Ok(()),
        Ok(false) => Err((StatusCode::CONFLICT, CHANGED.to_owned())),
        Err(cause) => {
            let why = format!("Nothing was changed: `{}` cannot be written: {cause}.", draft.path);
            Err((StatusCode::INTERNAL_SERVER_ERROR, why))
        }
    }
}

/// Returns the hash by which a form names the text that it is about.
fn hash(note: &str) -> String {
    blake3::hash(note.as_bytes()).to_hex().to_string()
}
