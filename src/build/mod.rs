//! The pipeline: [`Inputs`] into a [`Timeline`], and into a [`Site`].

mod made_of;

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diag::{Checked, Code, Diagnostic, Severity};
use crate::export::Document;
use crate::inputs::{Drafts, Inputs};
use crate::note::{Note, Parsed, Translation};
use crate::plan::{self, Extras};
use crate::render::{self, Files, Query, Unknown};
use crate::site::{Build, Counts, LeftOut, Site};
use crate::timeline::{self, Given, Timeline};
use crate::tune::{Strictness, tune};

pub use made_of::made_of;

/// The notes told apart.
struct Sorted {
    notes: Vec<Arc<Note>>,
    drafts: Vec<Arc<Note>>,
    translations: Vec<Arc<Translation>>,
    diagnostics: Vec<Diagnostic>,
}

/// What the notes tell, for exports and other programs.
pub fn timeline(inputs: &Inputs) -> Checked<Timeline> {
    let sorted = sort(inputs);
    let drafts = files_of(&sorted.drafts);
    let (merged, diagnostics) = merge(inputs, sorted);
    let notes = merged.notes.iter().map(|note| &**note);
    let diagnostics = tune(diagnostics, &inputs.config, notes, &drafts, Strictness::Usual);
    Checked { value: merged, diagnostics }
}

/// The site, ready to be rendered, with everything that is to be said of its inputs. What is wrong with a
/// template shows only when a page is rendered.
pub fn build(inputs: &Inputs, strictness: Strictness) -> Build {
    let Planned { given, left_out, drafts, mut diagnostics } = plan(inputs);
    let notes = given.timeline.notes.clone();
    let Checked { value: site, diagnostics: of_site } = render::site(given);
    diagnostics.extend(of_site);
    let notes = notes.iter().map(|note| &**note);
    let mut diagnostics = tune(diagnostics, &inputs.config, notes, &drafts, strictness);
    if diagnostics.iter().any(|one| one.severity == Severity::Error) {
        // Nothing is published, so nothing is left out of what is.
        let said =
            |one: &Diagnostic| one.code != Code::NoBaseUrl || one.severity == Severity::Error;
        diagnostics.retain(said);
    }
    Build::new(Site { left_out, ..site }, diagnostics)
}

/// The data that a query asks for, made of the same plan as the site, or the name in the query that
/// the site does not know. While an error stands among the diagnostics, it must not be used.
pub fn document(inputs: &Inputs, query: &Query) -> Checked<Result<Document, Unknown>> {
    let Planned { given, drafts, mut diagnostics, .. } = plan(inputs);
    let notes = given.timeline.notes.clone();
    let document = render::document(given, query);
    diagnostics.extend(document.diagnostics);
    let notes = notes.iter().map(|note| &**note);
    let diagnostics = tune(diagnostics, &inputs.config, notes, &drafts, Strictness::Usual);
    Checked { value: document.value, diagnostics }
}

/// Everything before rendering.
struct Planned {
    given: render::Given,
    left_out: Vec<LeftOut>,
    drafts: BTreeSet<Arc<str>>,
    diagnostics: Vec<Diagnostic>,
}

fn plan(inputs: &Inputs) -> Planned {
    let sorted = sort(inputs);
    let drafts = files_of(&sorted.drafts);
    let claims_given = claims(&sorted.notes);
    let ((timeline, mut diagnostics), theme) = rayon::join(
        || merge(inputs, sorted),
        || render::load_theme(&inputs.config, &inputs.themes),
    );
    let left_out = left_out(inputs, &timeline, &drafts);
    let counts = count(&timeline, drafts.len(), left_out.len());
    let held = claims_held(&timeline);
    let sound = !diagnostics.iter().any(|one| one.severity == Severity::Error);
    assert!(
        !sound || claims_given == held,
        "the notes make {claims_given} claims, and the events hold {held}"
    );
    let Checked { value: theme, diagnostics: of_theme } = theme;
    diagnostics.extend(of_theme);
    let assets = render::themes::assets(&theme.chain).into_keys().collect();
    let extras = Extras { statics: &inputs.statics, assets, settings: theme.settings.is_some() };
    let (plan, links) = rayon::join(
        || plan::plan(&timeline, &inputs.config, &extras),
        || render::Links::of(&timeline),
    );
    diagnostics.extend(plan.diagnostics);
    let files = Files { sources: inputs.files.clone(), sizes: inputs.sizes.clone() };
    let config = inputs.config.clone();
    let given = render::Given { config, timeline, links, plan: plan.value, counts, theme, files };
    Planned { given, left_out, drafts, diagnostics }
}

fn sort(inputs: &Inputs) -> Sorted {
    let mut sorted = Sorted {
        notes: Vec::new(),
        drafts: Vec::new(),
        translations: Vec::new(),
        diagnostics: inputs.diagnostics.clone(),
    };
    for sheet in &inputs.sheets {
        sorted.diagnostics.extend(sheet.parsed.diagnostics.iter().cloned());
        match &sheet.parsed.value {
            Some(Parsed::Note(note)) if note.draft && inputs.drafts == Drafts::LeaveOut => {
                sorted.drafts.push(note.clone());
            }
            Some(Parsed::Note(note)) => sorted.notes.push(note.clone()),
            Some(Parsed::Translation(translation)) => {
                sorted.translations.push(translation.clone());
            }
            None => {}
        }
    }
    if sorted.notes.is_empty()
        && !sorted.drafts.is_empty()
        && inputs.sheets.iter().all(|sheet| sheet.parsed.value.is_some())
    {
        let message = format!("every note in `{}` is a draft", inputs.config.content);
        sorted.diagnostics.push(
            Diagnostic::new(Code::NoNotes, None, message)
                .help("`--drafts` builds them; a note without `draft: true` is published"),
        );
    }
    let left_out: BTreeSet<&str> = sorted.drafts.iter().map(|note| note.path.as_str()).collect();
    sorted.translations.retain(|translation| !left_out.contains(translation.of.as_str()));
    sorted
}

fn files_of(notes: &[Arc<Note>]) -> BTreeSet<Arc<str>> {
    notes.iter().map(|note| note.file.clone()).collect()
}

fn merge(inputs: &Inputs, sorted: Sorted) -> (Timeline, Vec<Diagnostic>) {
    let given = Given {
        notes: sorted.notes,
        drafts: sorted.drafts,
        translations: sorted.translations,
        config: &inputs.config,
        files: &inputs.files,
        today: inputs.today,
    };
    let mut merged = timeline::merge(&given);
    let mut diagnostics = sorted.diagnostics;
    diagnostics.append(&mut merged.diagnostics);
    (merged.value, diagnostics)
}

/// The claims that notes make, not counting records that are themselves the only claim.
fn claims(notes: &[Arc<Note>]) -> usize {
    notes.iter().map(|note| note.claims.len()).sum()
}

/// Of the claims that events hold, those that notes make.
fn claims_held(timeline: &Timeline) -> usize {
    let claims = timeline.events.iter().flat_map(|event| &event.claims);
    claims.filter(|claim| claim.claim.is_some()).count()
}

/// What the content folder holds and the site does not.
fn left_out(inputs: &Inputs, timeline: &Timeline, drafts: &BTreeSet<Arc<str>>) -> Vec<LeftOut> {
    let below = |path: &String| format!("{}/{path}", inputs.config.content);
    let drafts = drafts.iter().map(|file| LeftOut { path: file.to_string(), why: "a draft" });
    let passed = inputs.passed_over.iter();
    let passed = passed.map(|path| LeftOut { path: below(path), why: "hidden or ignored" });
    let unnamed = inputs.files.keys().filter(|path| !timeline.files.contains(*path));
    let unnamed = unnamed.map(|path| LeftOut { path: below(path), why: "named by no note" });
    let mut all: Vec<LeftOut> = drafts.chain(passed).chain(unnamed).collect();
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
