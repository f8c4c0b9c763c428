//! A few notes in memory, merged.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

use dateline::config::{self, Config};
use dateline::date::Day;
use dateline::diag::Diagnostic;
use dateline::inputs::FileSource;
use dateline::note::{self, Note, NoteFile};
use dateline::timeline::{MergeInput, Timeline, merge};

use crate::support;

/// The day of every build in these tests.
const TODAY: (i64, u8, u8) = (2025, 6, 1);

/// The inputs of a site.
#[derive(Default)]
pub(super) struct Site {
    /// The configuration's text.
    pub config: Option<String>,
    /// Notes and translations: path below the content folder and text.
    pub notes: Vec<(String, String)>,
    /// Other files below the content folder.
    pub files: Vec<String>,
}

/// The result of merging.
pub(super) struct Merged {
    /// The timeline.
    pub timeline: Timeline,
    /// The diagnostics of merging, in the order of printing.
    pub found: Vec<Diagnostic>,
    /// The diagnostics of parsing.
    pub parsing: Vec<Diagnostic>,
    /// How long merging took.
    pub took: Duration,
}

impl Site {
    /// Adds a note, by its path in the content folder.
    pub(super) fn note(mut self, path: &str, text: impl Into<String>) -> Site {
        self.notes.push((path.to_owned(), text.into()));
        self
    }

    /// The site with empty files, to be built whole.
    pub(super) fn with_files(&self) -> support::Site {
        let config = self.config.as_deref().unwrap_or_default();
        let site = support::Site::new().config(config);
        let site = self.notes.iter().fold(site, |site, (path, text)| site.note(path, text));
        self.files.iter().fold(site, |site, path| site.file(&format!("content/{path}"), ""))
    }

    /// Parses and merges the notes in the order in which they were added.
    pub(super) fn merge(&self) -> Merged {
        let file = "dateline.yaml".into();
        let config = config::read(&file, self.config.as_deref(), "Site");
        let mut merged = self.merge_with(&config.value);
        merged.parsing.splice(0..0, config.diagnostics);
        merged
    }

    fn merge_with(&self, config: &Config) -> Merged {
        let (mut notes, mut drafts, mut translations) = (Vec::new(), Vec::new(), Vec::new());
        let mut parsing = Vec::new();
        for (path, text) in &self.notes {
            let file: Arc<str> = format!("content/{path}").into();
            let parsed = note::parse(&file, path, &text.as_str().into(), config);
            parsing.extend(parsed.diagnostics);
            match parsed.value {
                Some(NoteFile::Note(note)) if note.draft => drafts.push(note),
                Some(NoteFile::Note(note)) => notes.push(note),
                Some(NoteFile::Translation(translation)) => translations.push(translation),
                None => {}
            }
        }
        let empty = |path: &String| (path.clone(), FileSource::Memory(Arc::default()));
        let files: BTreeMap<String, FileSource> = self.files.iter().map(empty).collect();
        let before = Instant::now();
        let (timeline, found) = merged(notes, drafts, translations, config, &files);
        Merged { timeline, found, parsing, took: before.elapsed() }
    }
}

fn merged(
    notes: Vec<Arc<Note>>,
    drafts: Vec<Arc<Note>>,
    translations: Vec<Arc<note::Translation>>,
    config: &Config,
    files: &BTreeMap<String, FileSource>,
) -> (Timeline, Vec<Diagnostic>) {
    let (year, month, day) = TODAY;
    let today = Day::new(year, month, day).expect("a real day");
    let merged = merge(&MergeInput {
        notes,
        drafts,
        translations,
        config,
        files,
        large_images: &BTreeMap::new(),
        scripted_images: &BTreeSet::new(),
        today,
    });
    let mut found = merged.diagnostics;
    dateline::diag::sort(&mut found);
    (merged.value, found)
}
