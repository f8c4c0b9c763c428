//! How much a diagnostic matters in this build: drafts, `allow`, `lints` and `--strict`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::config::{Config, Level};
use crate::diag::{self, Code, Diagnostic, Severity};
use crate::note::Note;

/// Whether warnings are errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// They are warnings.
    #[default]
    Usual,
    /// They stop the build; notes and hints never do.
    Strict,
}

/// Sorts diagnostics and gives them the severities that configuration, notes and `--strict` ask for.
/// `drafts` are notes that are left out: their mistakes stop nothing.
pub fn tune<'n>(
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
        // What concerns several notes, such as rival dates, any one of them may accept.
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
