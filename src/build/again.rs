//! One build after another, each going on from the one before where only words have changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{sort, tuned, whole};
use crate::diag::{Code, Diagnostic, Severity};
use crate::inputs::{Inputs, Sheet};
use crate::note::{Note, Parsed};
use crate::render::Made;
use crate::site::{Build, LeftOut, Site};
use crate::timeline::NoteIndex;
use crate::tune::Strictness;

/// What a build leaves for the next.
pub(super) struct Kept {
    pub(super) made: Made,
    /// What was to be said of all inputs together.
    pub(super) said: Vec<Diagnostic>,
    pub(super) left_out: Vec<LeftOut>,
    pub(super) drafts: BTreeSet<Arc<str>>,
}

/// Builds a project again and again. Each site is the one that [`build`](super::build) makes of the same
/// inputs, and is made faster where they differ from those before in the words of some notes only.
#[derive(Default)]
pub struct Builder {
    before: Option<(Arc<Inputs>, Kept)>,
}

impl Builder {
    /// The site of these inputs, with everything that is to be said of them.
    pub fn build(&mut self, inputs: &Arc<Inputs>, strictness: Strictness) -> Build {
        let before = self.before.take();
        let reworded = before.and_then(|(before, kept)| reword(&before, kept, inputs, strictness));
        let (site, kept) = reworded.unwrap_or_else(|| whole(inputs, strictness));
        let sound = site.diagnostics().iter().all(|one| one.severity != Severity::Error);
        self.before = kept.filter(|_| sound).map(|kept| (inputs.clone(), kept));
        site
    }
}

/// The site of the inputs, if they differ from those before in words only.
fn reword(
    before: &Inputs,
    kept: Kept,
    inputs: &Inputs,
    strictness: Strictness,
) -> Option<(Build, Option<Kept>)> {
    let notes = changed(before, inputs, &kept.made)?;
    let files: BTreeSet<&str> = notes.iter().map(|(_, note)| &*note.file).collect();
    // Places in a changed note may be others now.
    let is_about = |one: &Diagnostic| {
        let places = one.place.iter().chain(one.related.iter().map(|(place, _)| place));
        one.code != Code::ProbableDuplicate
            && places.into_iter().any(|place| files.contains(&*place.file))
    };
    if kept.said.iter().any(is_about) {
        return None;
    }
    let (site, made) = kept.made.reworded(&notes);
    let said = made.timeline().said_anew(&kept.said);
    let diagnostics = sort(inputs).diagnostics.into_iter().chain(said.iter().cloned()).collect();
    let diagnostics = tuned(diagnostics, inputs, &made.timeline().notes, &kept.drafts, strictness);
    let site = Site { left_out: kept.left_out.clone(), ..site };
    Some((Build::new(site, diagnostics), Some(Kept { made, said, ..kept })))
}

/// The notes that have changed, with their places in the timeline, if nothing has but their words.
fn changed(before: &Inputs, inputs: &Inputs, made: &Made) -> Option<Vec<(NoteIndex, Arc<Note>)>> {
    if !same_but_notes(before, inputs) || before.sheets.len() != inputs.sheets.len() {
        return None;
    }
    let pairs = before.sheets.iter().zip(&inputs.sheets);
    let others = pairs.filter(|(old, new)| !Arc::ptr_eq(&old.parsed, &new.parsed));
    others.map(|(old, new)| reworded(old, new, &made.timeline().notes)).collect()
}

/// A note that differs in words only, with its place among `notes`.
fn reworded(old: &Sheet, new: &Sheet, notes: &[Arc<Note>]) -> Option<(NoteIndex, Arc<Note>)> {
    let (Some(Parsed::Note(before)), Some(Parsed::Note(note))) =
        (&old.parsed.value, &new.parsed.value)
    else {
        return None;
    };
    // Pages stand in menus; drafts in no timeline.
    let is_usual = old.file == new.file && !note.is_page() && before.differs_in_words_only(note);
    let index = notes.binary_search_by(|other| other.path.cmp(&note.path)).ok();
    let index = index.filter(|index| is_usual && Arc::ptr_eq(&notes[*index], before))?;
    Some((index, note.clone()))
}

/// Whether everything but the notes is as it was.
fn same_but_notes(before: &Inputs, inputs: &Inputs) -> bool {
    Arc::ptr_eq(&before.config, &inputs.config)
        && before.diagnostics == inputs.diagnostics
        && before.files == inputs.files
        && before.sizes == inputs.sizes
        && before.passed_over == inputs.passed_over
        && before.statics == inputs.statics
        && before.themes == inputs.themes
        && (before.drafts, before.today) == (inputs.drafts, inputs.today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Day;
    use crate::inputs::Drafts;

    const NOTE: &str =
        "---\ntitle: A treaty\ndate: 2024-06-19\nsource: {name: UNN}\n---\nIt was signed.\n";

    /// Whether a build after an edit of `NOTE` goes on from the one before.
    fn goes_on(from: &str, to: &str) -> bool {
        let folder = tempfile::tempdir().unwrap();
        let content = folder.path().join("content");
        std::fs::create_dir(&content).unwrap();
        std::fs::write(content.join("b.md"), NOTE.replace("A treaty", "Another")).unwrap();
        let write = |text: &str| std::fs::write(content.join("a.md"), text).unwrap();
        write(NOTE);
        let today = Day { year: 2026, month: 11, day: 28 };
        let before = Inputs::read(folder.path(), Drafts::LeaveOut, today).unwrap();
        let kept = whole(&before, Strictness::Usual).1.unwrap();
        write(&NOTE.replacen(from, to, 1));
        let inputs = before.refresh(&[]).unwrap();
        reword(&before, kept, &inputs, Strictness::Usual).is_some()
    }

    #[test]
    fn a_build_goes_on_where_only_words_have_changed() {
        let table = [
            ("signed.", "signed in Moscow.", true),
            ("It was", "First.\n\nIt was", true),
            ("A treaty", "The treaty", true),
            ("signed.", "signed ([UNN](https://example.org/)).", true),
            ("06-19", "06-18", false),
            ("06-19\n", "06-19\ntags: [treaty]\n", false),
            ("06-19\n", "06-19\ndraft: true\n", false),
            ("signed.", "signed, see [there](note:b).", false),
            ("It was", "## When\n\nIt was", false),
            ("It was", "## Signed {#signed date=2024-06}\n\nIt was", false),
        ];
        for (from, to, expected) in table {
            assert_eq!(goes_on(from, to), expected, "{from} to {to}");
        }
    }
}
