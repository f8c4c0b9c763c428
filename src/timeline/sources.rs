//! The reports on which the timeline is based, each once.

use std::collections::BTreeMap;

use super::{NoteIndex, Timeline};
use crate::id::{Id, indexed};
use crate::note::{Claim, Note, Source};

/// A report, wherever it is named.
#[derive(Debug, Clone, Copy)]
pub struct NamedReport {
    /// The first note that names it.
    pub note: NoteIndex,
    /// The claim of that note that names it; `None` if it is the note's own source.
    claim: Option<Id<Claim>>,
    /// Number of claims that rest on it.
    pub claims: usize,
}

/// The key that distinguishes reports: its address and its outlet (a statement may be read inside
/// another report) or, without an address, all that is written of it.
pub fn source_key(source: &Source) -> String {
    match &source.url {
        Some(url) => format!("{url} {}", source.label().unwrap_or_default()),
        None => {
            format!(
                "{:?} {:?} {:?} {:?}",
                source.name, source.title, source.number, source.published
            )
        }
    }
}

impl Timeline {
    /// Returns every report, once, in the order of publication and path.
    pub fn reports(&self) -> Vec<NamedReport> {
        let mut reports: Vec<NamedReport> = self.reports_by_key().into_values().collect();
        reports.sort_by(|a, b| {
            let published = |report: &NamedReport| {
                let of_source = self.source_of(report).and_then(|source| source.published.as_ref());
                of_source.or_else(|| self.notes[report.note].published())
            };
            match (published(a), published(b)) {
                (Some(a), Some(b)) => a.order(b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            }
            .then_with(|| self.notes[a.note].path.cmp(&self.notes[b.note].path))
        });
        reports
    }

    /// Returns the number of reports.
    pub fn report_count(&self) -> usize {
        self.reports_by_key().len()
    }

    /// Returns what is written of a report.
    pub fn source_of(&self, report: &NamedReport) -> Option<&Source> {
        named_source(&self.notes[report.note], report.claim)
    }

    /// Returns the name of the outlet of a report: that of its source, else the host of its address, else
    /// its title.
    pub fn outlet_of(&self, report: &NamedReport) -> String {
        let source = self.source_of(report);
        let outlet = source.and_then(|source| source.outlet().or_else(|| source.label()));
        outlet.unwrap_or_else(|| self.notes[report.note].title.clone())
    }

    fn reports_by_key(&self) -> BTreeMap<String, NamedReport> {
        let mut reports: BTreeMap<String, NamedReport> = BTreeMap::new();
        for (note, own) in indexed(&self.notes) {
            if let Some(source) = &own.source {
                let report = NamedReport { note, claim: None, claims: 0 };
                reports.entry(source_key(source)).or_insert(report);
            }
        }
        for claim in self.events.iter().flat_map(|event| &event.claims) {
            let note = &self.notes[claim.note];
            let own = claim.claim.filter(|at| note.claims[*at].source.is_some());
            if let Some(source) = named_source(note, own) {
                let report = NamedReport { note: claim.note, claim: own, claims: 0 };
                reports.entry(source_key(source)).or_insert(report).claims += 1;
            }
        }
        reports
    }
}

/// Returns the source of a claim of a note, or that of the note.
fn named_source(note: &Note, claim: Option<Id<Claim>>) -> Option<&Source> {
    match claim {
        Some(claim) => note.claims[claim].source.as_ref(),
        None => note.source.as_ref(),
    }
}
