//! What several commands share: reading a project, and printing its diagnostics.

use std::path::Path;
use std::sync::Arc;

use dateline::diag::{Diagnostic, Severity};
use dateline::error::Result;
use dateline::inputs::{Drafts, Inputs};

use super::args::{Format, Global};
use super::{clock, print_formatted_stderr, report, root};

/// Reads the project that the command line names.
pub(super) fn read(global: &Global, drafts: bool) -> Result<Inputs> {
    let folder = root::find(global.root.as_deref())?;
    read_in(&folder, drafts)
}

/// Reads the project in `folder`.
pub(super) fn read_in(folder: &Path, drafts: bool) -> Result<Inputs> {
    let drafts = if drafts { Drafts::Include } else { Drafts::LeaveOut };
    Inputs::read(folder, drafts, clock::today()?)
}

/// Whether there is an error, which prevents publishing.
pub(super) fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
}

/// The diagnostics that a build prints: no hints, which are for `check`, and no notes with `--quiet`.
pub(super) fn build_diagnostics(diagnostics: &[Diagnostic], global: &Global) -> Vec<Diagnostic> {
    let lowest = if global.quiet { Severity::Warning } else { Severity::Note };
    diagnostics.iter().filter(|diagnostic| diagnostic.severity <= lowest).cloned().collect()
}

/// Prints diagnostics for people to stderr.
pub(super) fn print_diagnostics(inputs: &Inputs, diagnostics: &[Diagnostic], global: &Global) {
    if diagnostics.is_empty() {
        return;
    }
    let texts = |file: &str| inputs.text_of(file);
    let text = report::format_as(Format::Human, diagnostics, &texts, report::Detail::Short);
    print_formatted_stderr(global.color, text.trim_end());
}

/// Returns a function that formats diagnostics of these inputs without colours.
pub(super) fn formatter(inputs: &Arc<Inputs>) -> dateline::serve::FormatDiagnostics {
    let inputs = inputs.clone();
    Arc::new(move |diagnostics: &[Diagnostic]| {
        report::format_plain(diagnostics, &|file: &str| inputs.text_of(file))
    })
}

/// Leaks a value. The process is about to end, and freeing all memory piece by piece would take as long as
/// merging the notes.
pub(super) fn skip_drop<T>(done: T) {
    std::mem::forget(done);
}
