//! Checks the links of all texts and of the configuration: their destinations must exist.

mod configured;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::finder::{Finder, MakeDiagnostic};
use super::{EventIndex, MergeInput, NoteIndex, Timeline};
use crate::config::{Config, Selection};
use crate::diag::{Code, Diagnostic, Place};
use crate::id::{Beside, indexed};
use crate::note::{ClaimForm, Note, Reference, Target, Translation};
use crate::yaml::Spanned;

/// What the links of all notes lead to.
#[derive(Default)]
pub(super) struct ResolvedLinks {
    /// Notes that mention events.
    mentions: BTreeSet<(EventIndex, NoteIndex)>,
    /// Files that notes use, by path below the content folder.
    files: BTreeSet<String>,
}

impl ResolvedLinks {
    /// Sets the notes that mention each event without claiming anything, and the files of the timeline.
    pub(super) fn apply(self, timeline: &mut Timeline) {
        let mut claimed: BTreeSet<(EventIndex, NoteIndex)> = BTreeSet::new();
        for (index, event) in indexed(&timeline.events) {
            claimed.extend(event.claims.iter().map(|claim| (index, claim.note)));
            claimed.extend(event.record.map(|record| (index, record)));
        }
        for (event, note) in self.mentions.difference(&claimed) {
            timeline.events[*event].mentions.push(*note);
        }
        timeline.files = self.files;
    }
}

/// Checks the links of all notes and of the configuration; collects mentions and files.
pub(super) fn check(
    timeline: &Timeline,
    input: &MergeInput<'_>,
    finder: &Finder<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> ResolvedLinks {
    let mut linked = ResolvedLinks::default();
    let anchors = Anchors::of(&timeline.notes);
    for (index, note) in indexed(&timeline.notes) {
        for reference in &note.references {
            let place = note.place(reference.place.clone());
            match target(timeline, finder, &anchors, (index, reference)) {
                Ok(Some(event)) => drop(linked.mentions.insert((event, index))),
                Ok(None) => {}
                Err(fault) => diagnostics.push(fault(place.clone())),
            }
            if let Target::File(file) = &reference.to {
                file_named(file, place, (input, finder), &mut linked.files, diagnostics);
            }
        }
        for (file, place) in media(note) {
            file_named(&file, place, (input, finder), &mut linked.files, diagnostics);
        }
    }
    for translation in &input.translations {
        translated(translation, (input, finder), &mut linked.files, diagnostics);
    }
    check_configuration(finder, input.config, diagnostics);
    configured::check((input, finder), &mut linked.files, diagnostics);
    linked
}

/// Checks the links of a translation; mentions are those of its note.
fn translated(
    translation: &Translation,
    (input, finder): (&MergeInput<'_>, &Finder<'_>),
    files: &mut BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for reference in &translation.references {
        let place = Place::new(&translation.file, reference.place.clone());
        let fault = match &reference.to {
            Target::Event(id) => finder.event(id).err(),
            // Translations have headings, and anchors, of their own.
            Target::Note { name, .. } => finder.note(name).err(),
            Target::File(file) => {
                file_named(file, place, (input, finder), files, diagnostics);
                continue;
            }
            _ => None,
        };
        diagnostics.extend(fault.map(|fault| fault(place)));
    }
}

/// Returns the event that a reference mentions, if it leads to one.
fn target(
    timeline: &Timeline,
    finder: &Finder<'_>,
    anchors: &Anchors<'_>,
    (note, reference): (NoteIndex, &Reference),
) -> Result<Option<EventIndex>, MakeDiagnostic> {
    match &reference.to {
        Target::Event(id) => finder.event(id).map(Some),
        Target::Note { name, heading } => {
            let other = finder.note(name)?;
            if let Some(anchor) = heading {
                anchors.find(anchor, (other, &timeline.notes[other]), finder)?;
            }
            // A record has no page besides that of its event.
            let record = timeline.notes[other].record();
            Ok(record.and_then(|record| timeline.names.get(&record.id).copied()))
        }
        Target::Heading(anchor) => {
            anchors.find(anchor, (note, &timeline.notes[note]), finder).map(|()| None)
        }
        Target::File(_) | Target::Site(_) | Target::Web | Target::Outside => Ok(None),
    }
}

/// Maximum number of headings in a message.
const NAMED: usize = 8;

/// The anchors of the published headings of every note.
struct Anchors<'a>(Beside<Arc<Note>, BTreeSet<&'a str>>);

impl<'a> Anchors<'a> {
    fn of(notes: &'a [Arc<Note>]) -> Anchors<'a> {
        Anchors(Beside::each(notes, |note| published_anchors(&notes[note]).collect()))
    }

    /// Returns whether a note has this heading.
    fn find(
        &self,
        anchor: &str,
        (index, note): (NoteIndex, &Note),
        finder: &Finder<'_>,
    ) -> Result<(), MakeDiagnostic> {
        let known = &self.0[index];
        if known.contains(anchor) {
            return Ok(());
        }
        let guess = finder.guesses.guess(anchor, || known.iter().copied());
        let message = format!("`{}` has no heading `#{anchor}`", note.path);
        let help = guess.unwrap_or_else(|| headings(note));
        Err(Box::new(move |place| Diagnostic::new(Code::UnknownHeading, place, message).help(help)))
    }
}

/// Returns the anchors of a note in the order of its text; none if the text is not published.
fn published_anchors(note: &Note) -> impl Iterator<Item = &str> {
    note.body.anchors.iter().filter(|_| note.body.published).map(String::as_str)
}

/// Lists the headings of a note, for a message without a suggestion.
fn headings(note: &Note) -> String {
    let first: Vec<String> =
        published_anchors(note).take(NAMED).map(|anchor| format!("`#{anchor}`")).collect();
    let more = published_anchors(note).skip(NAMED).count();
    match (first.is_empty(), more, note.body.published) {
        (true, _, true) => "that note has no headings".into(),
        (true, _, false) => "the text of that note is not published".into(),
        (false, 0, _) => format!("its headings are {}", first.join(", ")),
        (false, more, _) => format!("its headings are {} and {more} more", first.join(", ")),
    }
}

/// Returns the images that keys name, with their places.
fn media(note: &Note) -> Vec<(String, Place)> {
    let own = note.media.iter().map(|media| (media.image.clone(), note.place(media.place.clone())));
    // A note that is its own event has the same images as the event.
    let claims = note.claims.iter().filter(|claim| claim.form != ClaimForm::Note);
    let claimed = claims.flat_map(|claim| &claim.event_fields.media);
    let claimed = claimed.map(|media| (media.image.clone(), note.place(media.place.clone())));
    own.chain(claimed).collect()
}

/// Endings of files that could run in a reader's browser, which are refused.
const REFUSED: [&str; 7] = ["html", "htm", "xhtml", "js", "mjs", "xht", "shtml"];

fn file_named(
    file: &str,
    place: Place,
    (input, finder): (&MergeInput<'_>, &Finder<'_>),
    files: &mut BTreeSet<String>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let ending = file.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    if REFUSED.contains(&ending.as_str()) {
        diagnostics.push(
            Diagnostic::new(
                Code::RefusedFile,
                place,
                format!("`{file}` is not published: it could run in a reader's browser"),
            )
            .help("link a PDF or an image, or put pages of your own into `static/`"),
        );
    } else if input.files.contains_key(file) {
        let is_first = files.insert(file.to_owned());
        if let Some(size) = input.large_images.get(file).filter(|_| is_first) {
            let message = format!("the image `{file}` has {size}, and phones wait for it");
            diagnostics.push(
                Diagnostic::new(Code::LargeImage, place, message)
                    .help("make it smaller: 2,000 pixels a side and 500 KB at most"),
            );
        }
    } else {
        let guess = finder.guesses.guess(file, || input.files.keys().map(String::as_str));
        let message = format!("there is no file `{file}` below the content folder");
        let help = guess.unwrap_or_else(|| {
            "paths are relative to the note; names beginning with `.` or `_` are left alone".into()
        });
        diagnostics.push(Diagnostic::new(Code::MissingFile, place, message).help(help));
    }
}

/// Checks the events and pages that the configuration names.
fn check_configuration(finder: &Finder<'_>, config: &Config, diagnostics: &mut Vec<Diagnostic>) {
    let place = |name: &Spanned<String>| Place::new(&config.file, name.range.clone());
    for timeline in &config.timelines {
        let Selection::Events(ids) = &timeline.selection else { continue };
        for id in ids {
            diagnostics.extend(finder.event(id).err().map(|fault| fault(place(id))));
        }
    }
    for page in config.nav.iter().filter_map(|item| item.page.as_ref()) {
        diagnostics.extend(finder.page(page).err().map(|fault| fault(place(page))));
    }
}
