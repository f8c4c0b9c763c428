//! Sets the severity of each diagnostic of a build by drafts, `allow`, `lints` and `--strict`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::{Config, Level};
use crate::diag::{self, Code, Diagnostic, Severity};
use crate::note::Note;

/// Whether a build treats warnings as errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// Warnings stay warnings.
    #[default]
    Normal,
    /// Warnings become errors; notes and hints do not.
    Strict,
}

/// Sorts diagnostics, removes those that are allowed, and sets the severity of the others.
///
/// Errors in `drafts`, the files of notes that are left out, become warnings.
pub fn apply_lint_levels<'n>(
    mut diagnostics: Vec<Diagnostic>,
    config: &Config,
    notes: impl Iterator<Item = &'n Note>,
    drafts: &BTreeSet<Arc<str>>,
    strictness: Strictness,
) -> Vec<Diagnostic> {
    let allowed: BTreeMap<&str, &BTreeSet<Code>> = notes
        .filter(|note| !note.allow.is_empty())
        .map(|note| (&*note.file, &note.allow))
        .collect();
    diagnostics.retain_mut(|diagnostic| {
        let file = diagnostic.place.as_ref().map(|place| place.file.clone());
        if diagnostic.severity == Severity::Error {
            if file.is_some_and(|file| drafts.contains(&file)) {
                diagnostic.severity = Severity::Warning;
            }
            return true;
        }
        // Any of the notes concerned may allow a diagnostic about several notes, such as rival dates.
        let places =
            diagnostic.place.iter().chain(diagnostic.related.iter().map(|(place, _)| place));
        let mut codes = places.filter_map(|place| allowed.get(&*place.file));
        if codes.any(|codes| codes.contains(&diagnostic.code)) {
            return false;
        }
        match config.lints.get(&diagnostic.code) {
            Some(Level::Allow) => return false,
            Some(Level::Warn) => diagnostic.severity = Severity::Warning,
            Some(Level::Deny) => diagnostic.severity = Severity::Error,
            None => {}
        }
        if strictness == Strictness::Strict && diagnostic.severity == Severity::Warning {
            diagnostic.severity = Severity::Error;
        }
        true
    });
    diag::sort(&mut diagnostics);
    diagnostics.dedup();
    diagnostics
}
