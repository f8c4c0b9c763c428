//! `--event ID=DATE` into an event that is asked for: its id, its date, and what the site knows of it.

use dateline::date::When;
use dateline::diag::{did_you_mean, nearest};
use dateline::error::Result;
use dateline::slug;
use dateline::timeline::{Event, Timeline};

use super::{Known, refuse};

/// An event that the command line names.
pub(super) struct Asked {
    /// Its id.
    pub(super) id: String,
    /// The date that the report gives; `None`: it gives none.
    pub(super) date: Option<When>,
    /// The title that the site has for it; `None`: no note titles it.
    pub(super) title: Option<String>,
    /// It stands in an earlier `--event` too.
    pub(super) again: bool,
    /// What to say where the id looks like a slip of another.
    pub(super) doubt: Option<String>,
}

/// Reads every `--event`.
///
/// # Errors
/// Where an id is of wrong form or cannot be joined, or a date is none.
pub(super) fn events(written: &[String], known: &Known<'_>) -> Result<Vec<Asked>> {
    let mut all: Vec<Asked> = Vec::with_capacity(written.len());
    for text in written {
        let mut asked = event(text, known)?;
        asked.again = all.iter().any(|other| other.id == asked.id);
        if asked.again {
            asked.doubt = None;
        }
        all.push(asked);
    }
    Ok(all)
}

/// Reads one `--event`: `ID`, or `ID=DATE`.
fn event(text: &str, known: &Known<'_>) -> Result<Asked> {
    let (id, written) = match text.split_once('=') {
        Some((id, date)) => (id.trim(), Some(date.trim())),
        None => (text.trim(), None),
    };
    if let Some(fault) = slug::fault(id) {
        let help = match slug::slugify(id) {
            better if better.is_empty() => {
                "write `--event ID=DATE`, such as `treaty-signed=2024-06`".to_owned()
            }
            better => format!("write `{better}`"),
        };
        return refuse(format!("`{}`, as an event's id, {fault}", id.escape_debug()), help);
    }
    let date = written.map(|written| date(written, &format!("--event {id}"), known)).transpose()?;
    let event = known.timeline.event(id);
    if let Some(event) = event {
        refuse_own(event, known.timeline)?;
    }
    let title = event.map(|event| event.title.clone()).filter(|title| !title.is_empty());
    let doubt = event.is_none().then(|| doubt(id, known.timeline)).flatten();
    Ok(Asked { id: id.to_owned(), date, title, again: false, doubt })
}

/// Reads a date, with the help that a note's mistake gets.
///
/// # Errors
/// Where it is none.
pub(super) fn date(written: &str, option: &str, known: &Known<'_>) -> Result<When> {
    match When::parse(written, known.inputs.config.hemisphere) {
        Ok(when) => Ok(when),
        Err(error) => {
            refuse(format!("{option}: {}", error.message), error.help.join("\n  = help: "))
        }
    }
}

/// An event whose id comes from a title belongs to one note alone.
fn refuse_own(event: &Event, timeline: &Timeline) -> Result<()> {
    let own = event.claims.iter().find_map(|one| {
        let note = timeline.note_of(one);
        let claim = &note.claims[one.claim?];
        (!claim.explicit).then_some(note)
    });
    match own {
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

/// What to say of an id that no event has, where it is close to one that has.
fn doubt(id: &str, timeline: &Timeline) -> Option<String> {
    let near = nearest(id, timeline.names.keys().map(String::as_str));
    let question = did_you_mean(&near)?;
    Some(format!("note: no event is called `{id}` yet, so this note declares it; {question}"))
}
