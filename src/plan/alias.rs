//! Redirect pages for old ids, slugs and paths.

use super::{Item, Page, Planner, TreeIndex};
use crate::diag::{Code, Diagnostic, Place};
use crate::id::Id;
use crate::slug;

impl Planner<'_> {
    /// Plans redirect pages for old ids, slugs and paths.
    pub(super) fn aliases(&mut self) {
        for index in Id::all(&self.plan.trees) {
            let tree = self.plan.trees[index].clone();
            let events = self.timeline.events.iter();
            for event in events.filter(|event| !event.aliases.is_empty()) {
                let place = self.timeline.place_of_id(event);
                for alias in &event.aliases {
                    self.alias(index, alias, "events/", tree.event(&event.id), place.clone());
                }
            }
            for note in self.timeline.notes.iter().filter(|note| note.record().is_none()) {
                let (folder, to) = match note.is_page() {
                    true => ("", tree.text(&note.slug)),
                    false => ("notes/", tree.note(&note.slug)),
                };
                for alias in &note.aliases {
                    let place = note.place(alias.range.clone());
                    self.alias(index, alias, folder, to.clone(), Some(place));
                }
            }
        }
    }

    fn alias(
        &mut self,
        tree: TreeIndex,
        alias: &str,
        folder: &str,
        to: String,
        place: Option<Place>,
    ) {
        let prefix = self.plan.trees[tree].prefix.clone();
        let path = match alias.strip_prefix('/') {
            // Old paths were those of one site, not of its languages.
            Some(_) if tree > TreeIndex::FIRST => return,
            Some(path) => site_path(path),
            None if slug::problem(alias).is_none() => {
                Some(format!("{prefix}{folder}{alias}/index.html"))
            }
            None => None,
        };
        match path {
            Some(path) if path == to => {}
            Some(path) => self.add_item(path, Item::Page(tree, Page::Alias(to)), place),
            // A note that is its own event is reported with the place of the alias.
            None if folder == "events/" && self.is_alias_of_note(alias) => {}
            None if tree == TreeIndex::FIRST => {
                let message = format!("`{}` is not an alias", alias.escape_debug());
                let mut diagnostic = Diagnostic::new(Code::BadId, place.clone(), message).help(
                    "an alias is an old id or slug, or an old path of the site beginning with `/`",
                );
                let guess = slug::slugify(alias);
                let is_note = folder == "notes/" && slug::problem(&guess).is_none();
                if let Some(place) = place.filter(|_| is_note) {
                    diagnostic.add_replacement("", place.range, guess);
                }
                self.diagnostics.push(diagnostic);
            }
            None => {}
        }
    }
}

impl Planner<'_> {
    /// Returns whether a note that is its own event has this alias.
    fn is_alias_of_note(&self, alias: &str) -> bool {
        let notes = self.timeline.notes.iter().filter(|note| note.is_event());
        notes.into_iter().any(|note| note.aliases.iter().any(|own| own.value == alias))
    }
}

/// Returns an old path of the site as an output path; `None` if it cannot be one.
fn site_path(path: &str) -> Option<String> {
    let folder = path.trim_end_matches('/');
    let safe = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.contains(|c: char| c.is_control() || "\\:*?\"<>|#%".contains(c))
    };
    if !folder.split('/').all(safe) {
        return None;
    }
    match folder.rsplit('/').next().is_some_and(|last| last.contains('.')) && !path.ends_with('/') {
        true => Some(folder.to_owned()),
        false => Some(format!("{folder}/index.html")),
    }
}
