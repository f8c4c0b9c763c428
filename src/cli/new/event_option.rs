//! Parses `--event ID=DATE`, and adds what the site knows of the event.

use dateline::date::When;
use dateline::diag::suggest;
use dateline::error::Result;
use dateline::slug;
use dateline::timeline::{Event, Timeline};

use super::{ExistingSite, refuse};
use crate::cli::date_help;

/// An event from the command line.
pub(super) struct EventOption {
    /// Its id.
    pub(super) id: String,
    /// The date that the report gives, if any.
    pub(super) date: Option<When>,
    /// The event's title on the site, if it has one.
    pub(super) title: Option<String>,
    /// Whether an earlier `--event` has the same id.
    pub(super) is_repeated: bool,
    /// The warning if the id resembles that of another event.
    pub(super) warning: Option<String>,
}

/// Parses every `--event`.
///
/// # Errors
/// If an id is malformed or cannot be joined, or a date is invalid.
pub(super) fn parse_all(written: &[String], site: &ExistingSite<'_>) -> Result<Vec<EventOption>> {
    let mut all: Vec<EventOption> = Vec::with_capacity(written.len());
    for text in written {
        let mut event = parse(text, site)?;
        event.is_repeated = all.iter().any(|other| other.id == event.id);
        if event.is_repeated {
            event.warning = None;
        }
        all.push(event);
    }
    Ok(all)
}

/// Parses one `--event`: `ID`, or `ID=DATE`.
fn parse(text: &str, site: &ExistingSite<'_>) -> Result<EventOption> {
    let (id, written) = match text.split_once('=') {
        Some((id, date)) => (id.trim(), Some(date.trim())),
        None => (text.trim(), None),
    };
    if let Some(fault) = slug::problem(id) {
        let help = match slug::slugify(id) {
            better if better.is_empty() => {
                "write `--event ID=DATE`, such as `treaty-signed=2024-06`".to_owned()
            }
            better => format!("write `{better}`"),
        };
        return refuse(format!("`{}`, as an event's id, {fault}", id.escape_debug()), help);
    }
    let date =
        written.map(|written| parse_date(written, &format!("--event {id}"), site)).transpose()?;
    let event = site.timeline.event(id);
    if let Some(event) = event {
        check_not_single_note(event, site.timeline)?;
    }
    let title = event.map(|event| event.title.clone()).filter(|title| !title.is_empty());
    let warning = event.is_none().then(|| resembling_id(id, site.timeline)).flatten();
    Ok(EventOption { id: id.to_owned(), date, title, is_repeated: false, warning })
}

/// Parses a date.
///
/// # Errors
/// If it is invalid, with the help that an invalid date in a note gets.
pub(super) fn parse_date(written: &str, option: &str, site: &ExistingSite<'_>) -> Result<When> {
    match When::parse(written, site.inputs.config.hemisphere) {
        Ok(when) => Ok(when),
        Err(error) => {
            refuse(format!("{option}: {}", error.message), date_help(&error).join("\n  = help: "))
        }
    }
}

/// Refuses an event whose id comes from a title, since it belongs to one note alone.
fn check_not_single_note(event: &Event, timeline: &Timeline) -> Result<()> {
    let owner = event.claims.iter().find_map(|entry| {
        let note = timeline.note_of(entry);
        let claim = &note.claims[entry.claim?];
        (!claim.explicit).then_some(note)
    });
    match owner {
        None => Ok(()),
        Some(note) => refuse(
            format!(
                "the event `{}` belongs to `{}` alone, which gives it no `id`",
                event.id, note.file
            ),
            format!(
                "write `id: {}` there first (a note that is its own event needs an entry under `events`)",
                event.id
            ),
        ),
    }
}

/// The warning about an id that no event has, if it resembles that of an event.
fn resembling_id(id: &str, timeline: &Timeline) -> Option<String> {
    let question = suggest(id, timeline.names.keys().map(String::as_str))?;
    Some(format!("note: no event is called `{id}` yet, so this note declares it; {question}"))
}
