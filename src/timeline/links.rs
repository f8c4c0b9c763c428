//! Checks the links of all texts and of the configuration: their destinations must exist.

mod configured;
mod files;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use self::files::{NamedFile, check_file};
use super::finder::{Finder, MakeDiagnostic};
use super::wiki_names::AllNames;
use super::wikilinks::{self, Wikilinks};
use super::{EventIndex, MergeInput, NoteIndex, Timeline};
use crate::config::{Config, Selection};
use crate::diag::{Code, Diagnostic, Place, Replacement};
use crate::id::{Beside, indexed};
use crate::note::{self, ClaimForm, Note, Reference, Target, Translation, Usage};
use crate::yaml::{self, Spanned};

/// What the links of all notes lead to.
#[derive(Default)]
pub(super) struct ResolvedLinks {
    /// Notes that mention events.
    mentions: BTreeSet<(EventIndex, NoteIndex)>,
    /// Files that notes use, by path below the content folder.
    files: BTreeSet<String>,
    /// What wikilinks lead to.
    wikilinks: Wikilinks,
}

/// Everything to which links may lead.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) input: &'a MergeInput<'a>,
    pub(super) finder: &'a Finder<'a>,
    /// The names that wikilinks use; `None` if there are no wikilinks.
    pub(super) names: Option<&'a AllNames<'a>>,
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
        timeline.wikilinks = self.wikilinks;
    }

    /// Returns the target of a link in a note of this folder; of a wikilink, that of the ordinary link that
    /// replaces it.
    fn target(
        &mut self,
        destination: &str,
        folder: &str,
        known: &Known<'_>,
    ) -> Result<Target, MakeDiagnostic> {
        let (Target::Wikilink { name, heading }, Some(names)) =
            (note::target(destination, folder), known.names)
        else {
            return Ok(note::target(destination, folder));
        };
        let named = (name.as_str(), heading.as_deref());
        let target = wikilinks::find(names, (known.timeline, known.finder), named, folder)?;
        self.wikilinks.insert(destination, folder, target.clone());
        Ok(target)
    }
}

/// Checks the links of all notes and of the configuration; collects mentions and files.
pub(super) fn check(known: &Known<'_>, diagnostics: &mut Vec<Diagnostic>) -> ResolvedLinks {
    let Known { timeline, input, finder, .. } = *known;
    let mut linked = ResolvedLinks::default();
    let anchors = Anchors::of(&timeline.notes);
    for (index, note) in indexed(&timeline.notes) {
        for reference in &note.references {
            let place = note.place(reference.place.clone());
            let to = resolved(reference, (note.folder(), &place), known, &mut linked, diagnostics);
            let Some(to) = to else { continue };
            match mentioned(known, &anchors, (index, &to)) {
                Ok(Some(event)) => drop(linked.mentions.insert((event, index))),
                Ok(None) => {}
                Err(fault) => {
                    let fault = fault(place.clone());
                    diagnostics.push(with_path(fault, reference, &note.path, finder));
                }
            }
            if reference.usage != Usage::Unpublished
                && let Some(file) = NamedFile::of_link(&to, &reference.written, &note.path)
            {
                check_file(&file, place, known, &mut linked.files, diagnostics);
            }
        }
        for (file, place) in media(note) {
            let named = NamedFile { file: &file, written: &file, note: &note.path };
            let before = diagnostics.len();
            check_file(&named, place, known, &mut linked.files, diagnostics);
            diagnostics[before..].iter_mut().for_each(replace_scalar);
        }
    }
    for translation in &input.translations {
        translated(translation, known, &mut linked, diagnostics);
    }
    check_configuration(finder, input.config, diagnostics);
    configured::check(known, &mut linked, diagnostics);
    linked
}

/// Returns the target of a reference; reports a wikilink that has none, and a note shown like an image.
fn resolved<'r>(
    reference: &'r Reference,
    (folder, place): (&str, &Place),
    known: &Known<'_>,
    linked: &mut ResolvedLinks,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Cow<'r, Target>> {
    let to = match &reference.to {
        Target::Wikilink { .. } => match linked.target(&reference.written, folder, known) {
            Ok(target) => Cow::Owned(target),
            Err(fault) => {
                diagnostics.push(fault(place.clone()));
                return None;
            }
        },
        target => Cow::Borrowed(target),
    };
    if reference.usage == Usage::Shown
        && matches!(*to, Target::Event(_) | Target::Note { .. } | Target::Heading(_))
    {
        let message = "dateline does not show the text of another note inside this one";
        diagnostics.push(
            Diagnostic::new(Code::ForeignSyntax, place.clone(), message)
                .help("to make a link, delete the `!`; otherwise copy the text"),
        );
    }
    Some(to)
}

/// Checks the links of a translation; mentions are those of its note.
fn translated(
    translation: &Translation,
    known: &Known<'_>,
    linked: &mut ResolvedLinks,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for reference in &translation.references {
        let place = Place::new(&translation.file, reference.place.clone());
        let from = (translation.folder(), &place);
        let Some(to) = resolved(reference, from, known, linked, diagnostics) else { continue };
        let fault = match &*to {
            Target::Event(id) => known.finder.event(id).err(),
            // Translations have headings, and anchors, of their own.
            Target::Note { name, .. } => known.finder.note(name).err(),
            _ => {
                let file = NamedFile::of_link(&to, &reference.written, &translation.of);
                if let Some(file) = file {
                    check_file(&file, place, known, &mut linked.files, diagnostics);
                }
                continue;
            }
        };
        let fault = fault.map(|fault| fault(place));
        diagnostics
            .extend(fault.map(|fault| with_path(fault, reference, &translation.of, known.finder)));
    }
}

/// Adds the path of the note that was probably meant to a diagnostic of an unknown one.
fn with_path(
    mut fault: Diagnostic,
    reference: &Reference,
    note: &str,
    finder: &Finder<'_>,
) -> Diagnostic {
    if fault.code == Code::UnknownNote && !reference.written.starts_with("note:") {
        let help = finder.guesses.path(&reference.written, folder_of(note), finder.notes());
        fault.help.splice(.., help.or(fault.help.first().cloned()));
    }
    fault
}

/// Returns the folder of a path, with a `/` at its end unless empty.
fn folder_of(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..=at])
}

/// Makes the path to write a replacement of the scalar that names an image.
fn replace_scalar(fault: &mut Diagnostic) {
    let Some(place) = &fault.place else { return };
    let paths =
        fault.help.iter().filter_map(|help| help.strip_prefix("write `")?.strip_suffix('`'));
    let replacement = |path| Replacement { range: place.range.clone(), text: yaml::quote(path) };
    fault.replacements = paths.map(replacement).collect();
}

/// Returns the event to which a target leads, if it is one.
fn mentioned(
    known: &Known<'_>,
    anchors: &Anchors<'_>,
    (note, target): (NoteIndex, &Target),
) -> Result<Option<EventIndex>, MakeDiagnostic> {
    let Known { timeline, finder, .. } = *known;
    match target {
        Target::Event(id) => finder.event(id).map(Some),
        Target::Note { name, heading } => {
            let other = finder.note(name)?;
            if let Some(anchor) = heading {
                anchors.find(anchor, (other, &timeline.notes[other]), finder)?;
            }
            // A record has no page other than that of its event.
            let record = timeline.notes[other].record();
            Ok(record.and_then(|record| timeline.names.get(&record.id).copied()))
        }
        Target::Heading(anchor) => {
            anchors.find(anchor, (note, &timeline.notes[note]), finder).map(|()| None)
        }
        Target::File(_)
        | Target::Site(_)
        | Target::Web
        | Target::Outside
        | Target::Wikilink { .. } => Ok(None),
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
