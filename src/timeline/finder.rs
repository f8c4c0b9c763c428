//! Finds the event or note of a name, or says what is wrong with the name.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::{EventIndex, MergeInput, NoteIndex, Timeline};
use crate::diag::{Code, Diagnostic, Place, suggest};
use crate::work::{self, Step};

/// Maximum number of unknown names in one step of a build that get a suggestion. Each is compared with
/// all known names, so a folder with many thousand mistakes would take minutes.
const SUGGESTIONS: usize = 100;

/// Suggests names, up to a limit for one step of a build.
#[derive(Default)]
pub(crate) struct Guesses {
    asked: Cell<usize>,
}

impl Guesses {
    /// Suggests the nearest of these names; `None` if none is near, or if the limit is exceeded.
    pub(crate) fn guess<'n, I: IntoIterator<Item = &'n str>>(
        &self,
        name: &str,
        known: impl FnOnce() -> I,
    ) -> Option<String> {
        self.ask(known, |known| suggest(name, known)).flatten()
    }

    /// Compares the known names by `compare`, unless the limit is exceeded.
    pub(super) fn ask<'n, I: IntoIterator<Item = &'n str>, T>(
        &self,
        known: impl FnOnce() -> I,
        compare: impl FnOnce(&mut dyn Iterator<Item = &'n str>) -> T,
    ) -> Option<T> {
        self.asked.set(self.asked.get() + 1);
        let mut known = (self.asked.get() <= SUGGESTIONS)
            .then(|| known().into_iter().inspect(|_| work::count(Step::NamesCompared)))?;
        Some(compare(&mut known))
    }
}

/// Finds events and notes by name.
pub(super) struct Finder<'a> {
    timeline: &'a Timeline,
    /// Ids and aliases of events that exist only in drafts, with the path of the draft.
    draft_events: BTreeMap<&'a str, &'a str>,
    /// Slugs, aliases and paths of drafts, with the path.
    draft_notes: BTreeMap<&'a str, &'a str>,
    pub(super) guesses: &'a Guesses,
}

/// Makes the diagnostic as soon as the place is known.
pub(super) type MakeDiagnostic = Box<dyn FnOnce(Place) -> Diagnostic>;

impl<'a> Finder<'a> {
    /// Collects the names of a timeline's events and notes, and of the drafts that are left out.
    pub(super) fn new(
        timeline: &'a Timeline,
        input: &'a MergeInput<'_>,
        guesses: &'a Guesses,
    ) -> Self {
        let mut draft_events = BTreeMap::new();
        let mut draft_notes = BTreeMap::new();
        for draft in &input.drafts {
            let path = draft.path.as_str();
            // A claim without a title does not declare an event.
            let titled = draft.claims.iter().filter(|claim| claim.title.is_some());
            let claimed = titled.flat_map(|claim| {
                let aliases = claim.event_fields.aliases.iter().map(|alias| &alias.value);
                std::iter::once(&claim.id).chain(aliases)
            });
            let record = draft.record().map(|record| &record.id);
            let aliases = || draft.aliases.iter().map(|alias| &alias.value);
            let own = record.into_iter().chain(aliases().filter(|_| record.is_some()));
            for id in claimed.chain(own) {
                draft_events.entry(id.as_str()).or_insert(path);
            }
            for name in std::iter::once(&draft.slug).chain(aliases()) {
                draft_notes.entry(name.as_str()).or_insert(path);
            }
            draft_notes.insert(path, path);
        }
        Finder { timeline, draft_events, draft_notes, guesses }
    }

    /// Returns the diagnostic for an event that only a draft declares.
    pub(super) fn draft_only_event(&self, id: &str) -> Option<MakeDiagnostic> {
        let draft = self.draft_events.get(id)?;
        Some(only_in_draft(format!("the event `{id}`"), draft))
    }

    /// Returns the diagnostic for a note that is a draft.
    fn draft_only_note(&self, name: &str) -> Option<MakeDiagnostic> {
        let file = format!("{name}.md");
        let draft = self.draft_notes.get(name).or_else(|| self.draft_notes.get(file.as_str()))?;
        Some(only_in_draft(format!("the note `{name}`"), draft))
    }

    /// Returns the diagnostic for the name of an event or note that only a draft has.
    pub(super) fn draft_only(&self, name: &str) -> Option<MakeDiagnostic> {
        self.draft_only_event(name).or_else(|| self.draft_only_note(name))
    }

    /// Finds the event of an id or alias.
    pub(super) fn event(&self, id: &str) -> Result<EventIndex, MakeDiagnostic> {
        if let Some(event) = self.timeline.names.get(id) {
            return Ok(*event);
        }
        if let Some(fault) = self.draft_only_event(id) {
            return Err(fault);
        }
        // Something after an id, such as a heading or a date without a space before it.
        let end = id.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(id.len());
        let known = self.timeline.names.get_key_value(&id[..end]);
        let guess = match known {
            Some((id, _)) => Some(format!(
                "write `event:{id}` alone; a date follows after a space, in quotation marks"
            )),
            None => self.guesses.guess(id, || self.timeline.names.keys().map(String::as_str)),
        };
        let message = format!("there is no event `{id}`");
        Err(Box::new(move |place| {
            Diagnostic::new(Code::UnknownEvent, place, message)
                .help(guess.unwrap_or_else(|| "an event exists if a note claims it with this `id`; `dateline find WORDS` lists ids".into()))
        }))
    }

    /// Returns the paths of all notes below the content folder.
    pub(super) fn notes(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        self.timeline.notes.iter().map(|note| note.path.as_str())
    }

    /// Finds the note of [`Timeline::note_named`].
    pub(super) fn note(&self, name: &str) -> Result<NoteIndex, MakeDiagnostic> {
        let notes = &self.timeline.notes;
        if let Some(index) = self.timeline.note_named(name) {
            return Ok(index);
        }
        if let Some(fault) = self.draft_only_note(name) {
            return Err(fault);
        }
        let names = || self.timeline.note_names.keys().map(String::as_str);
        let paths = || notes.iter().map(|note| note.path.as_str());
        let plain = name.trim_matches('/');
        let plain = plain.strip_prefix("content/").unwrap_or(plain);
        let guess = match self.timeline.note_named(plain).filter(|_| plain != name) {
            Some(_) => Some(format!("write `note:{plain}`")),
            None => self.guesses.guess(plain, || names().chain(paths())),
        };
        let message = format!("there is no note `{name}`");
        Err(Box::new(move |place| {
            Diagnostic::new(Code::UnknownNote, place, message).help(guess.unwrap_or_else(|| {
                "name a note by its slug, or by its path in the content folder".into()
            }))
        }))
    }

    /// Finds the page of a slug.
    pub(super) fn page(&self, slug: &str) -> Result<NoteIndex, MakeDiagnostic> {
        let notes = &self.timeline.notes;
        let named = self.timeline.note_names.get(slug).copied();
        let page = |index: &NoteIndex| notes[*index].is_page() && notes[*index].slug == slug;
        if let Some(index) = named.filter(page) {
            return Ok(index);
        }
        if let Some(draft) = self.draft_notes.get(slug) {
            return Err(only_in_draft(format!("the page `{slug}`"), draft));
        }
        let pages = notes.iter().filter(|note| note.is_page());
        let guess = self.guesses.guess(slug, || pages.map(|note| note.slug.as_str()));
        let message = format!("there is no page `{slug}`");
        Err(Box::new(move |place| {
            Diagnostic::new(Code::UnknownNote, place, message).help(
                guess.unwrap_or_else(|| {
                    "a page is a note of `kind: page`, named by its slug".into()
                }),
            )
        }))
    }
}

fn only_in_draft(what: String, draft: &str) -> MakeDiagnostic {
    let draft = draft.to_owned();
    Box::new(move |place| {
        Diagnostic::new(
            Code::OnlyInDraft,
            place,
            format!("{what} exists only in the draft `{draft}`"),
        )
        .help("publish the draft, delete the reference to it, or build with `--drafts`")
    })
}
