//! Two outputs that could not stand side by side on every disk.

use std::collections::BTreeMap;

use super::Planner;
use crate::diag::{Code, Diagnostic, Place};
use crate::site::OutPath;
use crate::slug::fold;

impl Planner<'_> {
    /// Finds paths that differ only in case or normal form, and files where folders must stand.
    pub(super) fn collisions(&mut self) {
        let mut folded: BTreeMap<String, OutPath> = BTreeMap::new();
        let mut found = Vec::new();
        for path in self.plan.items.keys() {
            if let Some(other) = folded.insert(fold(path.as_str()), path.clone()) {
                found.push((other, path.clone()));
            }
        }
        // Paths stand in order, so that those of one folder are neighbours.
        let mut before = "";
        for path in self.plan.items.keys() {
            let folder = path.as_str().rfind('/').map_or("", |at| &path.as_str()[..=at]);
            if std::mem::replace(&mut before, folder) == folder {
                continue;
            }
            for (at, _) in folder.match_indices('/') {
                if let Some(other) = folded.get(&fold(&path.as_str()[..at])) {
                    found.push((other.clone(), path.clone()));
                }
            }
        }
        for (first, second) in found {
            let place = self.places.get(&second).cloned();
            self.collision(&first, &second, place);
        }
    }

    /// Tells that two outputs want one path; `place` is where the second can be changed.
    pub(super) fn collision(&mut self, first: &OutPath, second: &OutPath, place: Option<Place>) {
        let message = match first == second {
            true => format!("two outputs stand at `{first}`"),
            false => format!("`{second}` and `{first}` cannot stand side by side on every disk"),
        };
        let other = self.places.get(first).cloned();
        let mut diagnostic =
            Diagnostic::new(Code::PathCollision, place.or_else(|| other.clone()), message)
                .help("give one of the two another `slug` or `id`");
        if let Some(other) = other.filter(|other| diagnostic.place.as_ref() != Some(other)) {
            diagnostic = diagnostic.related(other, "the other one");
        }
        if !self.diagnostics.contains(&diagnostic) {
            self.diagnostics.push(diagnostic);
        }
    }
}
