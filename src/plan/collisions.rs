//! Finds outputs that could not exist side by side on every disk.

use std::collections::BTreeMap;

use super::{EmbedContent, Item, Page, Planner};
use crate::diag::{Code, Diagnostic, Place};
use crate::site::OutPath;
use crate::slug::normalize;

impl Planner<'_> {
    /// Reports paths that differ only in case or normal form, and files in place of folders.
    pub(super) fn collisions(&mut self) {
        // Nearly every path is its own normal form.
        let mut folded: BTreeMap<String, Vec<OutPath>> = BTreeMap::new();
        for path in self.plan.items.keys() {
            let plain = normalize(path.as_str());
            if plain != path.as_str() {
                folded.entry(plain).or_default().push(path.clone());
            }
        }
        let mut found = Vec::new();
        for (plain, mut paths) in folded.clone() {
            paths.extend(
                self.plan.items.get_key_value(plain.as_str()).map(|(path, _)| path.clone()),
            );
            paths.sort();
            found.extend(paths.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())));
        }
        let existing = |plain: &str| {
            let own = self.plan.items.get_key_value(plain).map(|(path, _)| path);
            folded.get(plain).and_then(|paths| paths.last()).or(own)
        };
        // Paths are sorted, so those of one folder are neighbours.
        let mut before = "";
        for path in self.plan.items.keys() {
            let folder = path.as_str().rfind('/').map_or("", |at| &path.as_str()[..=at]);
            if std::mem::replace(&mut before, folder) == folder {
                continue;
            }
            for (at, _) in folder.match_indices('/') {
                if let Some(other) = existing(&normalize(&path.as_str()[..at])) {
                    found.push((other.clone(), path.clone()));
                }
            }
        }
        for (first, second) in found {
            let place = self.place_at(&second);
            self.collision(&first, &second, place);
        }
    }

    /// Reports that two outputs have one path; `place` is where the second can be changed.
    pub(super) fn collision(&mut self, first: &OutPath, second: &OutPath, place: Option<Place>) {
        let message = match first == second {
            true => format!("two outputs have the path `{first}`"),
            false => format!("`{second}` and `{first}` cannot both exist on every disk"),
        };
        let other = self.place_at(first);
        let place = place.or_else(|| other.clone());
        let is_static = |place: &&Place| place.file.starts_with("static/");
        let help = match place.iter().chain(&other).find(is_static) {
            Some(own) => format!("rename or remove `{}`", own.file),
            None => "give one of them another `slug` or `id`".to_owned(),
        };
        let mut diagnostic = Diagnostic::new(Code::PathCollision, place, message).help(help);
        if let Some(other) = other.filter(|other| diagnostic.place.as_ref() != Some(other)) {
            diagnostic = diagnostic.related(other, "the other one");
        }
        if !self.diagnostics.contains(&diagnostic) {
            self.diagnostics.push(diagnostic);
        }
    }

    /// Returns the place at which the author can change a path of the plan.
    pub(super) fn place_at(&self, path: &OutPath) -> Option<Place> {
        let own = || self.plan.items.get(path).and_then(|item| self.place_of(item));
        self.places.get(path).cloned().or_else(own)
    }

    /// Returns the place at which the author can change the path of an event or a note.
    pub(super) fn place_of(&self, item: &Item) -> Option<Place> {
        match item {
            Item::Page(_, Page::Event(event)) => {
                self.timeline.place_of_id(&self.timeline.events[*event])
            }
            Item::Page(_, Page::Note(note) | Page::Text(note)) => {
                let note = &self.timeline.notes[*note];
                Some(note.place(note.slug_place.clone()))
            }
            Item::Embed(item) => match self.plan.embeds[item.embed()?].content {
                EmbedContent::Event(event) => {
                    self.timeline.place_of_id(&self.timeline.events[event])
                }
                _ => None,
            },
            _ => None,
        }
    }
}
