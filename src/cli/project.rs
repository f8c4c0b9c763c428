//! What `build`, `check` and `serve` share: a project read, and what is to be said of it printed.

use std::path::Path;
use std::sync::Arc;

use dateline::diag::{Diagnostic, Severity};
use dateline::error::Result;
use dateline::inputs::{Drafts, Inputs};

use super::args::{Format, Global};
use super::{clock, report, root, say};

/// Reads the project that the command line means.
pub(super) fn read(global: &Global, drafts: bool) -> Result<Inputs> {
    let folder = root::find(global.root.as_deref())?;
    read_in(&folder, drafts)
}

/// Reads the project in `folder`.
pub(super) fn read_in(folder: &Path, drafts: bool) -> Result<Inputs> {
    let drafts = if drafts { Drafts::Include } else { Drafts::LeaveOut };
    Inputs::read(folder, drafts, clock::today()?)
}

/// Whether something forbids publishing.
pub(super) fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// What a build says; hints are for `check` alone, notes for whoever does not ask for quiet.
pub(super) fn of_build(diagnostics: &[Diagnostic], global: &Global) -> Vec<Diagnostic> {
    let least = if global.quiet { Severity::Warning } else { Severity::Note };
    diagnostics.iter().filter(|diagnostic| diagnostic.severity <= least).cloned().collect()
}

/// Prints diagnostics for people, to stderr.
pub(super) fn tell(inputs: &Inputs, diagnostics: &[Diagnostic], global: &Global) {
    if diagnostics.is_empty() {
        return;
    }
    let texts = |file: &str| inputs.text_of(file);
    say(global.color, report::render(Format::Human, diagnostics, &texts).trim_end());
}

/// A painter of diagnostics without colour, over the texts that the inputs hold now.
pub(super) fn painter(inputs: &Arc<Inputs>) -> dateline::serve::Paint {
    let inputs = inputs.clone();
    Arc::new(move |diagnostics: &[Diagnostic]| {
        report::plain(diagnostics, &|file: &str| inputs.text_of(file))
    })
}

/// Lets go of what a command has worked with. The process is about to end: giving everything back piece
/// by piece would take as long as merging it.
pub(super) fn leave<T>(done: T) {
    std::mem::forget(done);
}
