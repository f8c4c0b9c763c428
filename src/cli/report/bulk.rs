//! Puts diagnostics with one cause together, so that a folder with the same mistake in every file gives a
//! page of output instead of thousands.

use std::collections::BTreeMap;

use dateline::diag::{Code, Diagnostic, Severity};

/// How many places of one cause are reported one by one, before they are put together.
const MAX_APART: usize = 3;

/// How many causes of one code are printed.
const MAX_CAUSES: usize = 20;

/// Diagnostics with the same code and message.
pub(super) struct Cause<'a> {
    /// The first of them, which is printed whole.
    pub first: &'a Diagnostic,
    /// The others, of which only a few places are printed.
    pub others: Vec<&'a Diagnostic>,
}

/// What is printed of a list, and what is not.
pub(super) struct Bulk<'a> {
    /// Causes in the order of their first diagnostics.
    pub causes: Vec<Cause<'a>>,
    /// Diagnostics that are not printed, by code.
    pub hidden: BTreeMap<Code, usize>,
}

impl<'a> Bulk<'a> {
    /// Everything one by one.
    pub(super) fn whole(diagnostics: &'a [Diagnostic]) -> Self {
        let causes = diagnostics.iter().map(|first| Cause { first, others: Vec::new() });
        Bulk { causes: causes.collect(), hidden: BTreeMap::new() }
    }
}

/// Puts together what has the same cause in more than [`MAX_APART`] places, and keeps the first
/// [`MAX_CAUSES`] of each code.
pub(super) fn put_together(diagnostics: &[Diagnostic]) -> Bulk<'_> {
    let counts = count_messages(diagnostics);
    let mut at: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    let mut shown: BTreeMap<Code, usize> = BTreeMap::new();
    let mut bulk = Bulk { causes: Vec::new(), hidden: BTreeMap::new() };
    for diagnostic in diagnostics {
        let key = key(diagnostic);
        let together = counts[&key] > MAX_APART;
        if let Some(&cause) = at.get(&key).filter(|_| together) {
            bulk.causes[cause].others.push(diagnostic);
            continue;
        }
        let shown = shown.entry(diagnostic.code).or_default();
        if *shown == MAX_CAUSES {
            *bulk.hidden.entry(diagnostic.code).or_default() += 1;
            continue;
        }
        *shown += 1;
        at.insert(key, bulk.causes.len());
        bulk.causes.push(Cause { first: diagnostic, others: Vec::new() });
    }
    bulk
}

/// The numbers of diagnostics by code, most first.
pub(super) fn count_codes(diagnostics: &[Diagnostic]) -> Vec<(Code, Severity, usize)> {
    let mut counts: BTreeMap<(Severity, Code), usize> = BTreeMap::new();
    for diagnostic in diagnostics {
        *counts.entry((diagnostic.severity, diagnostic.code)).or_default() += 1;
    }
    let mut counts: Vec<_> =
        counts.into_iter().map(|((severity, code), count)| (code, severity, count)).collect();
    counts.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    counts
}

/// The messages that occur more than once, with their codes and numbers, most first.
pub(super) fn repeated_messages(diagnostics: &[Diagnostic]) -> Vec<(Code, &str, usize)> {
    let counts = count_messages(diagnostics).into_iter();
    let mut repeated: Vec<_> = counts
        .filter(|(_, count)| *count > 1)
        .map(|((code, _, message), count)| (code, message, count))
        .collect();
    repeated.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
    repeated
}

type Key<'a> = (Code, Severity, &'a str);

fn key(diagnostic: &Diagnostic) -> Key<'_> {
    (diagnostic.code, diagnostic.severity, &diagnostic.message)
}

fn count_messages(diagnostics: &[Diagnostic]) -> BTreeMap<Key<'_>, usize> {
    let mut counts = BTreeMap::new();
    for diagnostic in diagnostics {
        *counts.entry(key(diagnostic)).or_default() += 1;
    }
    counts
}
