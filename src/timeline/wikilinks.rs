//! Finds what wikilinks mean: `[[name]]` is an id, an alias, a slug, a file's stem, a title or a file.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::finder::{Finder, MakeDiagnostic};
use super::wiki_names::{AllNames, Meaning};
use super::{EventIndex, MergeInput, NoteIndex, Timeline};
use crate::diag::{Code, Diagnostic};
use crate::markdown;
use crate::note::{Note, Target};

/// What wikilinks lead to, as ordinary links would name it: by the folder of their note, then by their
/// destination as written.
#[derive(Debug, Clone, Default)]
pub struct Wikilinks(BTreeMap<String, BTreeMap<String, Target>>);

impl Wikilinks {
    /// Returns where a wikilink of a note in this folder leads. A text that several notes share may be shown
    /// for a note in another folder.
    pub fn get(&self, destination: &str, folder: &str) -> Option<&Target> {
        let own = self.0.get(folder).and_then(|links| links.get(destination));
        own.or_else(|| self.0.values().find_map(|links| links.get(destination)))
    }

    /// Adds where a wikilink leads.
    pub(super) fn insert(&mut self, destination: &str, folder: &str, target: Target) {
        self.0.entry(folder.to_owned()).or_default().insert(destination.to_owned(), target);
    }
}

/// What a wikilink leads to, a record or a note that is its own event being that event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Found<'a> {
    Event(EventIndex),
    Note(NoteIndex),
    File(&'a str),
}

impl Timeline {
    /// Returns the target of a link in a note of this folder; a wikilink that leads nowhere has
    /// [`Target::Outside`].
    pub fn target(&self, destination: &str, folder: &str) -> Target {
        match crate::note::target(destination, folder) {
            Target::Wikilink { .. } => {
                self.wikilinks.get(destination, folder).cloned().unwrap_or(Target::Outside)
            }
            target => target,
        }
    }

    fn found<'a>(&self, meaning: Meaning<'a>) -> Option<Found<'a>> {
        let event = |id: &str| self.names.get(id).copied();
        match meaning {
            Meaning::Event(id) => event(id).map(Found::Event),
            Meaning::File(file) => Some(Found::File(file)),
            Meaning::Note(index) => {
                let note = &self.notes[index];
                let own = (note.record().is_some() || note.is_event()).then(|| event(&note.slug));
                Some(own.flatten().map_or(Found::Note(index), Found::Event))
            }
        }
    }

    /// Describes what a wikilink may mean, and how to write it so that it means nothing else.
    fn choice(&self, found: &Found<'_>) -> (String, String) {
        match found {
            Found::Event(index) => {
                let id = &self.events[*index].id;
                (format!("the event `{id}`"), format!("`[[{id}]]`"))
            }
            Found::Note(index) => {
                let path = &self.notes[*index].path;
                (format!("the note `{path}`"), format!("`[words](<note:{path}>)`"))
            }
            Found::File(file) => (format!("the file `{file}`"), format!("`[[/{file}]]`")),
        }
    }
}

/// Returns the ordinary link that a wikilink in a note of this folder stands for.
pub(super) fn find(
    names: &AllNames<'_>,
    (timeline, finder): (&Timeline, &Finder<'_>),
    (name, heading): (&str, Option<&str>),
    folder: &str,
) -> Result<Target, MakeDiagnostic> {
    if heading.is_some_and(|heading| heading.starts_with('^')) {
        return Err(fault(
            Code::UnknownHeading,
            "dateline does not support links to blocks".into(),
            "link a heading, `[[note#Heading]]`, or the whole note".into(),
        ));
    }
    let found = names.find(name, folder, |meaning| timeline.found(meaning));
    let mut all = found.iter();
    let (Some(first), None) = (all.next(), all.next()) else {
        return Err(match found.is_empty() {
            true => unknown(names, (timeline, finder), name),
            false => ambiguous(timeline, name, &found),
        });
    };
    let anchor = heading.map(markdown::wikilink_anchor);
    let note = |path: &str| Target::Note { name: path.to_owned(), heading: anchor.clone() };
    Ok(match *first {
        Found::File(file) => Target::File(file.to_owned()),
        Found::Note(index) => note(&timeline.notes[index].path),
        Found::Event(index) => match (timeline.events[index].record, &anchor) {
            (Some(record), Some(_)) => note(&timeline.notes[record].path),
            (None, Some(anchor)) => {
                let message =
                    format!("the event `{}` has no heading `#{anchor}`", timeline.events[index].id);
                let help = "link the event itself, or a heading of a note".into();
                return Err(fault(Code::UnknownHeading, message, help));
            }
            (_, None) => Target::Event(timeline.events[index].id.clone()),
        },
    })
}

fn unknown(
    names: &AllNames<'_>,
    (timeline, finder): (&Timeline, &Finder<'_>),
    name: &str,
) -> MakeDiagnostic {
    if let Some(fault) = finder.draft_only(name) {
        return fault;
    }
    // A name and a date, as in a dated link.
    let dated = name.split_once(' ').filter(|(id, _)| timeline.names.contains_key(*id));
    let help = match dated {
        _ if name.is_empty() => "write a name between the brackets, or a backslash before them".into(),
        _ if name.contains("://") => "write an address as `<https://…>` or `[words](https://…)`".into(),
        _ if name.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("write `[\\[{name}\\]](address)` for a link whose words have brackets")
        }
        Some((id, date)) => {
            let date = date.trim_matches(|c: char| !c.is_alphanumeric());
            format!("a wikilink cannot have a date: write `[words](event:{id} \"{date}\")`")
        }
        None => finder.guesses.guess(name, || names.all()).unwrap_or_else(|| "a wikilink names an event by its id, or a note or file by its name or title; to show it as text, write a backslash before the first bracket".into()),
    };
    fault(Code::UnknownWikilink, format!("there is no event, note or file `{name}`"), help)
}

fn ambiguous(timeline: &Timeline, name: &str, found: &BTreeSet<Found<'_>>) -> MakeDiagnostic {
    let choices: Vec<(String, String)> = found.iter().map(|one| timeline.choice(one)).collect();
    let meanings: Vec<&str> = choices.iter().map(|(what, _)| what.as_str()).collect();
    let ways = choices.iter().map(|(what, way)| format!("{way} for {what}"));
    let ways = ways.collect::<Vec<_>>().join(", or ");
    let message = format!("`{name}` may be {}", meanings.join(" or "));
    fault(Code::AmbiguousWikilink, message, format!("write {ways}"))
}

fn fault(code: Code, message: String, help: String) -> MakeDiagnostic {
    Box::new(move |place| Diagnostic::new(code, place, message).help(help))
}

/// Returns whether a note or translation has wikilinks.
pub(super) fn are_used(notes: &[Arc<Note>], input: &MergeInput<'_>) -> bool {
    let is_wikilink = |one: &crate::note::Reference| matches!(one.to, Target::Wikilink { .. });
    notes.iter().any(|note| note.has_wikilinks())
        || input.translations.iter().any(|one| one.references.iter().any(is_wikilink))
        || input.config.texts.iter().any(|text| text.contains("[["))
}
