//! The names by which wikilinks find events, notes and files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::{MergeInput, NoteIndex};
use crate::note::{Note, resolve};

/// Something that may have the name of a wikilink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Meaning<'a> {
    /// The event of an id.
    Event(&'a str),
    /// A note.
    Note(NoteIndex),
    /// A file, by its path in the content folder.
    File(&'a str),
}

/// Each name as written, with its meaning, by the name without regard to case.
type Names<'a> = BTreeMap<String, Vec<(String, Meaning<'a>)>>;

/// The names of all events, notes and files.
pub(super) struct AllNames<'a> {
    /// Ids, aliases, slugs, stems and titles, in the order in which they are tried.
    steps: [Names<'a>; 5],
    /// Paths, by their last part; those of notes also without `.md`.
    paths: Names<'a>,
}

impl<'a> AllNames<'a> {
    /// Collects the names of these notes, sorted by path, and of everything that belongs to them.
    pub(super) fn of(notes: &[Arc<Note>], input: &'a MergeInput<'_>) -> AllNames<'a> {
        let mut names = AllNames { steps: Default::default(), paths: Names::new() };
        let position = |path: &str| notes.binary_search_by(|note| note.path.as_str().cmp(path));
        for note in &input.notes {
            if let Ok(index) = position(&note.path) {
                names.add_note(note, NoteIndex::new(index));
            }
        }
        for translation in &input.translations {
            let Ok(index) = position(&translation.of) else { continue };
            let meaning = Meaning::Note(NoteIndex::new(index));
            names.add_all(4, translation.title.as_deref(), meaning);
            for (id, words) in &translation.events {
                names.add_all(4, words.title.as_deref(), Meaning::Event(id));
            }
            let path = translation.file.rsplit('/').next().unwrap_or_default();
            names.add_path(&format!("{}{path}", translation.folder()), meaning);
        }
        for file in input.files.keys() {
            names.add_path(file, Meaning::File(file));
        }
        names
    }

    fn add_note(&mut self, note: &'a Note, index: NoteIndex) {
        let own = Meaning::Note(index);
        let is_name = |alias: &&str| !alias.starts_with('/');
        for claim in note.claims.iter().filter(|claim| !claim.id.is_empty()) {
            let event = Meaning::Event(&claim.id);
            let aliases = claim.event_fields.aliases.iter().map(|alias| alias.as_str());
            self.add_all(0, [claim.id.as_str()], event);
            self.add_all(1, aliases.filter(is_name), event);
            self.add_all(4, claim.title.as_deref(), event);
        }
        let step = if note.record().is_some() { 0 } else { 2 };
        self.add_all(step, [note.slug.as_str()], own);
        self.add_all(1, note.aliases.iter().map(|alias| alias.as_str()).filter(is_name), own);
        let name = note.path.rsplit('/').next().unwrap_or_default();
        self.add_all(3, name.strip_suffix(".md"), own);
        self.add_all(4, [note.title.as_str()], own);
        self.add_path(&note.path, own);
    }

    fn add_all<'n>(
        &mut self,
        step: usize,
        names: impl IntoIterator<Item = &'n str>,
        meaning: Meaning<'a>,
    ) {
        for name in names.into_iter().map(normalize).filter(|name| !name.is_empty()) {
            self.steps[step].entry(name.to_lowercase()).or_default().push((name, meaning));
        }
    }

    fn add_path(&mut self, path: &str, meaning: Meaning<'a>) {
        let path = normalize(path);
        for path in [path.strip_suffix(".md"), Some(path.as_str())].into_iter().flatten() {
            let last = path.rsplit('/').next().unwrap_or_default().to_lowercase();
            self.paths.entry(last).or_default().push((path.to_owned(), meaning));
        }
    }

    /// Returns the meanings of a name in a note of this folder: those of the first step that has any of
    /// which `exists` is true, first as spelled, then without regard to case.
    pub(super) fn find<M: Ord>(
        &self,
        name: &str,
        folder: &str,
        exists: impl Fn(Meaning<'a>) -> Option<M>,
    ) -> BTreeSet<M> {
        let name = normalize(name);
        let (key, folder) = (name.to_lowercase(), normalize(folder));
        for is_exact in [true, false] {
            let is_same = |known: &str, name: &str| match is_exact {
                true => known == name,
                false => known.to_lowercase() == name.to_lowercase(),
            };
            for step in &self.steps {
                let named = step.get(&key).into_iter().flatten();
                let named = named.filter(|(known, _)| is_same(known, &name));
                let found: BTreeSet<M> = named.filter_map(|(_, one)| exists(*one)).collect();
                if !found.is_empty() {
                    return found;
                }
            }
            let found = self.find_path(&name, &folder, is_same, &exists);
            if !found.is_empty() {
                return found;
            }
        }
        BTreeSet::new()
    }

    /// Returns what has a path: below the content folder, else from the note's folder, else one that ends so.
    fn find_path<M: Ord>(
        &self,
        name: &str,
        folder: &str,
        is_same: impl Fn(&str, &str) -> bool,
        exists: impl Fn(Meaning<'a>) -> Option<M>,
    ) -> BTreeSet<M> {
        let last = name.rsplit('/').next().unwrap_or_default().to_lowercase();
        let Some(paths) = self.paths.get(&last) else { return BTreeSet::new() };
        let from_folder = resolve(folder, name).unwrap_or_default();
        let is_anywhere = !name.starts_with(['/', '.']);
        let tail = |path: &str| {
            let start = path.len().checked_sub(name.len() + 1)?;
            path.get(start..)?.strip_prefix('/').map(str::to_owned)
        };
        let rules: [&dyn Fn(&str) -> bool; 3] = [
            &|path| is_same(path, name.trim_start_matches('/')),
            &|path| is_same(path, &from_folder),
            &|path| is_anywhere && tail(path).is_some_and(|tail| is_same(&tail, name)),
        ];
        let found = rules.map(|rule| {
            let named = paths.iter().filter(|(path, _)| rule(path));
            named.filter_map(|(_, one)| exists(*one)).collect::<BTreeSet<M>>()
        });
        found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// Returns all names as written, for suggestions.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        let names = self.steps.iter().flat_map(BTreeMap::values).flatten();
        let last = |path: &'_ str| path.rfind('/').map_or(0, |at| at + 1);
        let paths = self.paths.values().flatten();
        let files = paths.filter(|(_, meaning)| matches!(meaning, Meaning::File(_)));
        let files = files.map(move |(path, _)| &path[last(path)..]);
        names.map(|(name, _)| name.as_str()).chain(files)
    }
}

/// Returns a name in NFC, with single spaces.
fn normalize(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}
