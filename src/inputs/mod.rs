//! Reads everything that a build takes, from disk or from memory: configuration, notes, themes, files.
//!
//! With `versions`, the only module below `publish`, `serve` and `cli` that reads files. It keeps the parse
//! of each note with its text, so that a refresh parses only what changed.

mod decode;
mod images;
#[cfg(test)]
mod tests;
mod tree;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::config::{self, Config};
use crate::date::Day;
use crate::diag::{Checked, Code, Diagnostic, Place, nearest};
use crate::error::{Error, Result};
use crate::note::{self, NoteFile};
use crate::raster::Format;
use crate::slug::compose;
use crate::work::{self, Step};
use decode::{decode, without_bom};
use images::ImageFacts;
pub use tree::FileSource;
use tree::{Content, Tree};
use walk::ContentFolder;

/// Name of the configuration file, below the root.
pub const CONFIG_FILE: &str = "dateline.yaml";

/// Number of notes that one task parses.
const NOTES_PER_TASK: usize = 16;

/// Title of a site without one, if its folder has no name either.
const TITLE: &str = "Timeline";

/// Whether drafts are built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// Left out and counted; their errors are warnings.
    LeaveOut,
    /// Built like other notes.
    Include,
}

/// One Markdown file and its content.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Path below the root.
    pub file: Arc<str>,
    /// Text; a lossy decoding if it is not UTF-8, to show the place.
    pub text: Arc<str>,
    /// The note or translation, with the diagnostics of this file alone.
    pub parsed: Arc<Checked<Option<NoteFile>>>,
}

/// Everything that a build takes: the files of a project, with each note parsed, and the day of the
/// build.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// The project's folder.
    tree: Tree,
    /// Configuration.
    #[doc(hidden)]
    pub config: Arc<Config>,
    /// Text of the configuration file, if there is one.
    #[doc(hidden)]
    pub config_text: Option<Arc<str>>,
    /// Diagnostics of the configuration and of the folder as a whole.
    #[doc(hidden)]
    pub diagnostics: Vec<Diagnostic>,
    /// Markdown files, sorted by path.
    #[doc(hidden)]
    pub source_files: Vec<SourceFile>,
    /// Other files below the content folder, by path below it.
    #[doc(hidden)]
    pub files: BTreeMap<String, FileSource>,
    /// Width and height, in pixels, of images whose files state them.
    #[doc(hidden)]
    pub sizes: BTreeMap<String, (u32, u32)>,
    /// Format of the smaller versions, for images that have some.
    #[doc(hidden)]
    pub formats: BTreeMap<String, Format>,
    /// For images without versions that are too large for phones: their size, in words.
    #[doc(hidden)]
    pub large_images: BTreeMap<String, String>,
    /// Drawings that contain a script.
    #[doc(hidden)]
    pub scripted_images: BTreeSet<String>,
    /// Files and folders below the content folder that are ignored, by name or by `ignore`: paths below
    /// it.
    #[doc(hidden)]
    pub ignored: Vec<String>,
    /// Files of the site's `static/` folder, by path below it.
    #[doc(hidden)]
    pub statics: BTreeMap<String, FileSource>,
    /// Hidden files and folders of the `static/` folder, which are not published: paths below it.
    #[doc(hidden)]
    pub hidden_statics: Vec<String>,
    /// Files of the site's own themes: bytes by path below `themes/`.
    #[doc(hidden)]
    pub themes: BTreeMap<String, Arc<[u8]>>,
    /// Whether drafts are built.
    #[doc(hidden)]
    pub drafts: Drafts,
    /// Day of the build, for diagnostics only.
    #[doc(hidden)]
    pub today: Day,
}

impl Inputs {
    /// Reads the project in the folder `root`. `today` matters only for diagnostics about future and past
    /// dates: no page depends on it.
    ///
    /// # Errors
    /// [`Error::Io`] if a file or folder cannot be read. A mistake in a file is not an error here, but a
    /// [`Diagnostic`] of the build.
    pub fn read(root: &Path, drafts: Drafts, today: Day) -> Result<Inputs> {
        read(Tree::Disk(root.to_owned()), drafts, today, None)
    }

    /// Takes a project whose files are in memory, each with its path below the project's folder:
    /// `dateline.yaml`, `content/a.md`, `content/maps/route.png`, `static/logo.svg`,
    /// `themes/house/theme.yaml`. They mean the same as on disk, and nothing is read from there.
    ///
    /// # Errors
    /// [`Error::Usage`] for a path that is not possible below a folder: with a part that is empty, `.` or
    /// `..`, or with a NUL.
    pub fn from_files<P: Into<String>, B: AsRef<[u8]>>(
        files: impl IntoIterator<Item = (P, B)>,
        drafts: Drafts,
        today: Day,
    ) -> Result<Inputs> {
        let mut all = tree::Files::new();
        for (path, bytes) in files {
            let path = path.into();
            if path.contains('\0') || path.split('/').any(|part| ["", ".", ".."].contains(&part)) {
                let shown = path.escape_debug();
                return Err(Error::Usage(format!(
                    "`{shown}` is not the path of a file in a folder"
                )));
            }
            all.insert(path, bytes.as_ref().into());
        }
        read(Tree::Memory(Arc::new(all)), drafts, today, None)
    }

    /// Reads the project again, parsing only notes whose bytes have changed. `changed` lists the files
    /// and folders that have changed since. If all of them are notes, no other note is opened. An empty
    /// slice means that anything may have changed.
    ///
    /// # Errors
    /// [`Error::Io`] if a file or folder cannot be read.
    pub fn refresh(&self, changed: &[PathBuf]) -> Result<Inputs> {
        let notes: Option<BTreeSet<String>> =
            changed.iter().map(|path| self.note_file(path)).collect();
        let notes = notes.filter(|notes| !notes.is_empty());
        let before = PreviousInputs { inputs: self, changed: notes.as_ref() };
        read(self.tree.clone(), self.drafts, self.today, Some(before))
    }

    /// Returns the path below the root of what is, or was, a note; `None` for a folder and any other
    /// file.
    fn note_file(&self, path: &Path) -> Option<String> {
        let Tree::Disk(root) = &self.tree else { return None };
        let parts: Option<Vec<&str>> =
            path.strip_prefix(root).ok()?.iter().map(|part| part.to_str()).collect();
        let file = compose(&parts?.join("/"));
        let is_note = file.ends_with(".md") && file.starts_with(&self.config.content);
        (is_note && !path.is_dir()).then_some(file)
    }

    /// Returns the project's folder; an empty path if its files are in memory.
    pub fn root(&self) -> &Path {
        match &self.tree {
            Tree::Disk(root) => root,
            Tree::Memory(_) => Path::new(""),
        }
    }

    /// Returns the text of a file that diagnostics may point to, by its path below the root.
    pub fn text_of(&self, file: &str) -> Option<Arc<str>> {
        if file == CONFIG_FILE {
            return self.config_text.clone();
        }
        let source_file =
            self.source_files.binary_search_by(|source_file| (*source_file.file).cmp(file)).ok();
        if let Some(index) = source_file {
            return Some(self.source_files[index].text.clone());
        }
        let theme = self.themes.get(file.strip_prefix("themes/")?)?;
        Some(String::from_utf8_lossy(theme).into())
    }
}

/// The inputs that were read before.
#[derive(Clone, Copy)]
struct PreviousInputs<'a> {
    inputs: &'a Inputs,
    /// The only files that may have changed since, by path below the root; `None` if any may.
    changed: Option<&'a BTreeSet<String>>,
}

impl<'a> PreviousInputs<'a> {
    /// Returns the file as it was, if it existed.
    fn source_file(&self, file: &str) -> Option<&'a SourceFile> {
        let source_files = &self.inputs.source_files;
        let index =
            source_files.binary_search_by(|source_file| (*source_file.file).cmp(file)).ok()?;
        Some(&source_files[index])
    }

    /// Returns whether the file may have changed.
    fn may_have_changed(&self, file: &str) -> bool {
        self.changed.is_none_or(|changed| changed.contains(file))
    }
}

/// Reads a project, reusing from `before` what is unchanged.
fn read(
    tree: Tree,
    drafts: Drafts,
    today: Day,
    before: Option<PreviousInputs<'_>>,
) -> Result<Inputs> {
    let mut diagnostics = Vec::new();
    let config_text = read_config(&tree, &mut diagnostics)?;
    let file: Arc<str> = CONFIG_FILE.into();
    let name = tree.name()?;
    let same = before.filter(|before| before.inputs.config_text == config_text);
    let config = match same {
        Some(PreviousInputs { inputs, .. }) => {
            diagnostics
                .extend(inputs.diagnostics.iter().filter(|one| is_about_config(one)).cloned());
            inputs.config.clone()
        }
        None => {
            let title = name.as_deref().unwrap_or(TITLE);
            let checked = config::read(&file, config_text.as_deref(), title);
            diagnostics.extend(checked.diagnostics);
            Arc::new(checked.value)
        }
    };
    let (walked, source_files) = walk_and_parse(&tree, &config, same, &mut diagnostics)?;
    let statics = walk::static_files(&tree, &mut diagnostics)?;
    let ImageFacts { sizes, formats } = images::facts(&walked.files);
    Ok(Inputs {
        source_files,
        large_images: images::large(&walked.files, &sizes, &formats),
        scripted_images: images::scripted(&walked.files),
        sizes,
        formats,
        files: walked.files,
        ignored: walked.ignored,
        statics: statics.files,
        hidden_statics: statics.hidden,
        themes: walk::theme_files(&tree, &mut diagnostics)?,
        tree,
        config,
        config_text,
        diagnostics,
        drafts,
        today,
    })
}

/// Walks through the content folder and parses its notes at the same time.
fn walk_and_parse(
    tree: &Tree,
    config: &Config,
    before: Option<PreviousInputs<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(ContentFolder, Vec<SourceFile>)> {
    let parsed: Mutex<Vec<Result<SourceFile>>> = Mutex::default();
    let parse = |found: Vec<(String, FileSource)>| {
        let source_files =
            found.iter().map(|(path, source)| source_file(path, source, config, before));
        let source_files: Vec<Result<SourceFile>> = source_files.collect();
        parsed.lock().unwrap_or_else(PoisonError::into_inner).extend(source_files);
    };
    let walked = rayon::scope(|scope| {
        let mut found = Vec::new();
        let walked = walk::walk(tree, config, diagnostics, |path, source| {
            found.push((path, source));
            if found.len() == NOTES_PER_TASK {
                let found = std::mem::take(&mut found);
                scope.spawn(|_| parse(found));
            }
        });
        parse(found);
        walked
    })?;
    let parsed = parsed.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut source_files: Vec<SourceFile> = parsed.into_iter().collect::<Result<_>>()?;
    source_files.sort_unstable_by(|a, b| a.file.cmp(&b.file));
    Ok((walked, source_files))
}

/// Returns whether a diagnostic is about the configuration file, and so is valid until that changes.
fn is_about_config(diagnostic: &Diagnostic) -> bool {
    diagnostic.place.as_ref().is_some_and(|place| &*place.file == CONFIG_FILE)
}

fn read_config(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<Arc<str>>> {
    let bytes = tree.bytes(CONFIG_FILE)?;
    let is_other = |name: &String| {
        let lower = name.to_ascii_lowercase();
        let bare = lower.trim_end_matches(".txt").trim_start_matches('.');
        // If the system ignores case, `Dateline.yaml` has been read.
        let is_near = || bytes.is_none() && !nearest(bare, [CONFIG_FILE]).is_empty();
        name != CONFIG_FILE && (bare == "dateline.yml" || lower == "dateline.yaml.txt" || is_near())
    };
    diagnostics.extend(tree.files_at_root()?.into_iter().filter(is_other).map(|name| {
        let message = format!("`{name}` is ignored: the configuration is `{CONFIG_FILE}`");
        let help = match bytes {
            Some(_) => format!("move its contents into `{CONFIG_FILE}`, and delete it"),
            None => format!("rename it to `{CONFIG_FILE}`"),
        };
        Diagnostic::new(Code::MisnamedFile, Place::file(&name.into()), message).help(help)
    }));
    let Some(bytes) = bytes else { return Ok(None) };
    let (text, fault) = decode(&CONFIG_FILE.into(), &bytes);
    diagnostics.extend(fault);
    Ok(Some(text))
}

/// Reads and parses one Markdown file, unless its bytes are unchanged.
fn source_file(
    path: &str,
    source: &FileSource,
    config: &Config,
    before: Option<PreviousInputs<'_>>,
) -> Result<SourceFile> {
    let file: Arc<str> = [config.content.as_str(), "/", path].concat().into();
    let known = before.and_then(|before| before.source_file(&file));
    if let (Some(known), Some(before)) = (known, before)
        && !before.may_have_changed(&file)
    {
        return Ok(known.clone());
    }
    let bytes = match source.read_at_most(config.limits.note)? {
        Content::Bytes(bytes) => bytes,
        Content::TooLong(size) => {
            let fault = too_long(&file, size, config);
            return Ok(refuse(file, "".into(), fault));
        }
    };
    work::count(Step::NoteRead);
    if let Some(known) = known.filter(|known| known.text.as_bytes() == without_bom(&bytes)) {
        return Ok(known.clone());
    }
    match decode(&file, &bytes) {
        (text, Some(fault)) => Ok(refuse(file, text, fault)),
        (text, None) => {
            let parsed = Arc::new(note::parse(&file, path, &text, config));
            Ok(SourceFile { file, text, parsed })
        }
    }
}

fn too_long(file: &Arc<str>, size: u64, config: &Config) -> Diagnostic {
    let message = format!("the note has {size} bytes");
    Diagnostic::new(Code::OverLimit, Place::file(file), message).help(format!(
        "the limit is {} bytes: `limits: {{note: …}}` in `dateline.yaml`",
        config.limits.note
    ))
}

fn refuse(file: Arc<str>, text: Arc<str>, fault: Diagnostic) -> SourceFile {
    let parsed = Arc::new(Checked { value: None, diagnostics: vec![fault] });
    SourceFile { file, text, parsed }
}
