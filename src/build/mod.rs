//! The pipeline: [`Inputs`] into a [`Timeline`], and into a [`Site`].

mod fingerprint;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::{Checked, Code, Diagnostic, Severity};
use crate::export::Document;
use crate::inputs::{Drafts, Inputs};
use crate::lint_levels::{Strictness, apply_lint_levels};
use crate::note::{Note, NoteFile, Translation};
use crate::plan::{self, Extras};
use crate::render::{self, Files, Query, Unknown};
use crate::site::{Build, Counts, Site, SkippedFile};
use crate::theme;
use crate::timeline::{self, MergeInput, Timeline};

pub use fingerprint::fingerprint;

/// The parsed notes by kind, with the diagnostics of reading and parsing.
struct SortedNotes {
    notes: Vec<Arc<Note>>,
    drafts: Vec<Arc<Note>>,
    translations: Vec<Arc<Translation>>,
    diagnostics: Vec<Diagnostic>,
}

/// Returns the merged timeline, for other programs.
pub fn timeline(inputs: &Inputs) -> Checked<Timeline> {
    let sorted = sort_notes(inputs);
    let drafts = files_of(&sorted.drafts);
    let (merged, diagnostics) = merge(inputs, sorted);
    let notes = merged.notes.iter().map(|note| &**note);
    let diagnostics =
        apply_lint_levels(diagnostics, &inputs.config, notes, &drafts, Strictness::Normal);
    Checked { value: merged, diagnostics }
}

/// Builds the site, ready to be rendered, and the diagnostics of its inputs. Errors of templates appear
/// only when a page is rendered.
pub fn build(inputs: &Inputs, strictness: Strictness) -> Build {
    let RenderInput { parts, left_out, drafts, mut diagnostics } = prepare(inputs);
    let notes = parts.timeline.notes.clone();
    let Checked { value: site, diagnostics: site_diagnostics } = render::site(parts);
    diagnostics.extend(site_diagnostics);
    let notes = notes.iter().map(|note| &**note);
    let mut diagnostics =
        apply_lint_levels(diagnostics, &inputs.config, notes, &drafts, strictness);
    if has_errors(&diagnostics) {
        // Nothing is published, so it does not matter which outputs a missing `base_url` would leave out.
        diagnostics.retain(|diagnostic| {
            diagnostic.code != Code::NoBaseUrl || diagnostic.severity == Severity::Error
        });
    }
    Build::new(Site { left_out, ..site }, diagnostics)
}

/// Returns the data that a query selects, by the same plan as the site, or the name in the query that the
/// site does not know. Callers must not use it if the diagnostics contain an error.
pub fn document(inputs: &Inputs, query: &Query) -> Checked<Result<Document, Unknown>> {
    let RenderInput { parts, drafts, mut diagnostics, .. } = prepare(inputs);
    let notes = parts.timeline.notes.clone();
    let document = render::document(parts, query);
    diagnostics.extend(document.diagnostics);
    let notes = notes.iter().map(|note| &**note);
    let diagnostics =
        apply_lint_levels(diagnostics, &inputs.config, notes, &drafts, Strictness::Normal);
    Checked { value: document.value, diagnostics }
}

/// What rendering needs, with the diagnostics so far.
struct RenderInput {
    parts: render::SiteParts,
    left_out: Vec<SkippedFile>,
    drafts: BTreeSet<Arc<str>>,
    diagnostics: Vec<Diagnostic>,
}

/// Does everything up to rendering: merges the notes, loads the theme, plans the output.
fn prepare(inputs: &Inputs) -> RenderInput {
    let sorted = sort_notes(inputs);
    let drafts = files_of(&sorted.drafts);
    let ((timeline, mut diagnostics), theme) =
        rayon::join(|| merge(inputs, sorted), || theme::load(&inputs.config, &inputs.themes));
    let note_claims = count_note_claims(&timeline.notes);
    let left_out = left_out(inputs, &timeline, &drafts);
    let counts = count(&timeline, drafts.len(), left_out.len());
    let event_claims = count_event_claims(&timeline);
    assert!(
        has_errors(&diagnostics) || note_claims == event_claims,
        "the notes make {note_claims} claims, and the events contain {event_claims}"
    );
    let Checked { value: theme, diagnostics: theme_diagnostics } = theme;
    diagnostics.extend(theme_diagnostics);
    let assets = theme::assets(&theme.chain).into_keys().collect();
    let extras = Extras {
        statics: &inputs.statics,
        files: &inputs.files,
        sizes: &inputs.sizes,
        formats: &inputs.formats,
        assets,
        settings: theme.settings.is_some(),
    };
    let (plan, links) = rayon::join(
        || plan::plan(&timeline, &inputs.config, &extras),
        || render::Links::of(&timeline),
    );
    diagnostics.extend(plan.diagnostics);
    let root = inputs.root();
    let files = Files {
        sources: inputs.files.clone(),
        sizes: inputs.sizes.clone(),
        project: (!root.as_os_str().is_empty()).then(|| root.into()),
    };
    let config = inputs.config.clone();
    let parts =
        render::SiteParts { config, timeline, links, plan: plan.value, counts, theme, files };
    RenderInput { parts, left_out, drafts, diagnostics }
}

fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

fn sort_notes(inputs: &Inputs) -> SortedNotes {
    let mut sorted = SortedNotes {
        notes: Vec::new(),
        drafts: Vec::new(),
        translations: Vec::new(),
        diagnostics: inputs.diagnostics.clone(),
    };
    for source_file in &inputs.source_files {
        sorted.diagnostics.extend(source_file.parsed.diagnostics.iter().cloned());
        match &source_file.parsed.value {
            Some(NoteFile::Note(note)) if note.draft && inputs.drafts == Drafts::LeaveOut => {
                sorted.drafts.push(note.clone());
            }
            Some(NoteFile::Note(note)) => sorted.notes.push(note.clone()),
            Some(NoteFile::Translation(translation)) => {
                sorted.translations.push(translation.clone());
            }
            None => {}
        }
    }
    if sorted.notes.is_empty()
        && !sorted.drafts.is_empty()
        && inputs.source_files.iter().all(|source_file| source_file.parsed.value.is_some())
    {
        let message = format!("every note in `{}` is a draft", inputs.config.content);
        sorted.diagnostics.push(
            Diagnostic::new(Code::NoNotes, None, message).help(
                "use `--drafts` to include drafts, or delete `draft: true` to publish a note",
            ),
        );
    }
    let draft_paths: BTreeSet<&str> = sorted.drafts.iter().map(|note| note.path.as_str()).collect();
    sorted.translations.retain(|translation| !draft_paths.contains(translation.of.as_str()));
    sorted
}

fn files_of(notes: &[Arc<Note>]) -> BTreeSet<Arc<str>> {
    notes.iter().map(|note| note.file.clone()).collect()
}

fn merge(inputs: &Inputs, sorted: SortedNotes) -> (Timeline, Vec<Diagnostic>) {
    let input = MergeInput {
        notes: sorted.notes,
        drafts: sorted.drafts,
        translations: sorted.translations,
        config: &inputs.config,
        files: &inputs.files,
        large_images: &inputs.large_images,
        scripted_images: &inputs.scripted_images,
        today: inputs.today,
    };
    let mut merged = timeline::merge(&input);
    let mut diagnostics = sorted.diagnostics;
    diagnostics.append(&mut merged.diagnostics);
    (merged.value, diagnostics)
}

/// Counts the claims that notes make, without records that are themselves the only claim.
fn count_note_claims(notes: &[Arc<Note>]) -> usize {
    notes.iter().map(|note| note.claims.len()).sum()
}

/// Counts the claims of events that come from notes.
fn count_event_claims(timeline: &Timeline) -> usize {
    let claims = timeline.events.iter().flat_map(|event| &event.claims);
    claims.filter(|claim| claim.claim.is_some()).count()
}

/// Lists the files of the content folder and the hidden ones of `static/` that are not published, with
/// reasons.
fn left_out(inputs: &Inputs, timeline: &Timeline, drafts: &BTreeSet<Arc<str>>) -> Vec<SkippedFile> {
    let below = |path: &String| format!("{}/{path}", inputs.config.content);
    let drafts = drafts.iter().map(|file| SkippedFile { path: file.to_string(), why: "a draft" });
    let ignored = inputs.ignored.iter();
    let ignored = ignored.map(|path| SkippedFile { path: below(path), why: "hidden or ignored" });
    let unused = inputs.files.keys().filter(|path| !timeline.files.contains(*path));
    let unused = unused.map(|path| SkippedFile { path: below(path), why: "not used by any note" });
    let hidden = inputs.hidden_statics.iter();
    let hidden = hidden.map(|path| SkippedFile { path: format!("static/{path}"), why: "hidden" });
    let mut all: Vec<SkippedFile> = drafts.chain(ignored).chain(unused).chain(hidden).collect();
    all.sort();
    all
}

fn count(timeline: &Timeline, drafts: usize, left_out: usize) -> Counts {
    let events = &timeline.events;
    Counts {
        notes: timeline.notes.iter().filter(|note| !note.is_page()).count(),
        claims: events.iter().map(|event| event.claims.len()).sum(),
        events: events.len(),
        rival_dates: events.iter().filter(|event| !event.date.rivals.is_empty()).count(),
        drafts,
        skipped: left_out - drafts,
    }
}
