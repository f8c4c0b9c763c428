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
                for (alias, place) in &event.aliases {
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
                    self.alias(index, alias, folder, to.clone(), place);
                }
            }
        }
    }

    fn alias(&mut self, tree: TreeIndex, alias: &str, folder: &str, to: String, place: Place) {
        let prefix = self.plan.trees[tree].prefix.clone();
        let path = match alias.strip_prefix('/') {
            // Old paths were those of one site, not of its languages.
            Some(_) if tree > TreeIndex::FIRST => return,
            Some(path) => site_path(path),
            None => match slug::problem(alias) {
                None => Ok(format!("{prefix}{folder}{alias}/index.html")),
                Some(problem) => Err(problem),
            },
        };
        match path {
            Ok(path) if path == to => {}
            Ok(path) => self.add_item(path, Item::Page(tree, Page::Alias(to)), Some(place)),
            // A note that is its own event is reported with the place of the alias.
            Err(_) if folder == "events/" && self.is_alias_of_note(alias) => {}
            Err(problem) if tree == TreeIndex::FIRST => {
                let message = format!("the alias `{}` {problem}", alias.escape_debug());
                let mut diagnostic = Diagnostic::new(Code::BadId, place.clone(), message).help(
                    "an alias is an old id or slug, or an old path of the site beginning with `/`",
                );
                let guess = slug::slugify(alias);
                if folder == "notes/" && slug::problem(&guess).is_none() {
                    diagnostic.add_replacement("", place.range, guess);
                }
                self.diagnostics.push(diagnostic);
            }
            Err(_) => {}
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

/// Returns an old path of the site as an output path, or what forbids it.
fn site_path(path: &str) -> Result<String, &'static str> {
    let path = slug::compose(path);
    let folder = path.trim_end_matches('/');
    for part in folder.split('/') {
        match part {
            "" => return Err("has an empty part"),
            _ if part.starts_with('.') => return Err("has a part that begins with a dot"),
            _ if part.contains(['#', '%']) => return Err("contains `#` or `%`"),
            _ => slug::file_name_problem(part).map_or(Ok(()), Err)?,
        }
    }
    match folder.rsplit('/').next().is_some_and(|last| last.contains('.')) && !path.ends_with('/') {
        true => Ok(folder.to_owned()),
        false => Ok(format!("{folder}/index.html")),
    }
}
