//! Everything that a build takes, read once, from disk or from memory: configuration, notes, themes, files.
//!
//! The one place below `publish`, `serve` and `cli` that opens files. Each note's parse is kept beside
//! its bytes, so that a refresh parses only what changed.

mod decode;
mod image;
#[cfg(test)]
mod tests;
mod tree;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::config::{self, Config};
use crate::date::Day;
use crate::diag::{Checked, Code, Diagnostic, Place};
use crate::error::{Error, Result};
use crate::note::{self, Parsed};
use crate::work::{self, Step};
use decode::{decode, without_bom};
pub use tree::FileSource;
use tree::{Content, Tree};
use walk::Walked;

/// The configuration's file name, below the root.
pub const CONFIG_FILE: &str = "dateline.yaml";

/// So many notes are parsed in one go.
const AT_ONCE: usize = 16;

/// The title of a site that has none, where its folder has no name either.
const TITLE: &str = "Timeline";

/// Whether drafts belong to the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drafts {
    /// Left out and counted; their mistakes are warnings.
    LeaveOut,
    /// Built like other notes.
    Include,
}

/// One Markdown file and what it says.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// Path below the root.
    pub file: Arc<str>,
    /// Its text; a lossy reading where it is not UTF-8, for showing the place.
    pub text: Arc<str>,
    /// What it is, with what is wrong with it alone.
    pub parsed: Arc<Checked<Option<Parsed>>>,
}

/// Everything that a build takes: the files of a project, each note parsed, and the day of the build.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// Where the files are.
    tree: Tree,
    /// The configuration.
    #[doc(hidden)]
    pub config: Arc<Config>,
    /// The configuration's text, where there is one.
    #[doc(hidden)]
    pub config_text: Option<Arc<str>>,
    /// What is wrong with the configuration, and with the folder as a whole.
    #[doc(hidden)]
    pub diagnostics: Vec<Diagnostic>,
    /// Markdown files in the order of their paths.
    #[doc(hidden)]
    pub sheets: Vec<Sheet>,
    /// Other files below the content folder, by their path below it.
    #[doc(hidden)]
    pub files: BTreeMap<String, FileSource>,
    /// Width and height in pixels of the images among them, as far as their files say.
    #[doc(hidden)]
    pub sizes: BTreeMap<String, (u32, u32)>,
    /// Files and folders below the content folder that were passed over by name or by `ignore`: their
    /// paths below it.
    #[doc(hidden)]
    pub passed_over: Vec<String>,
    /// Files of the site's `static/` folder, by their path below it.
    #[doc(hidden)]
    pub statics: BTreeMap<String, FileSource>,
    /// Files of the site's own themes: path below `themes/`, and bytes.
    #[doc(hidden)]
    pub themes: BTreeMap<String, Arc<[u8]>>,
    /// Whether drafts belong to the site.
    #[doc(hidden)]
    pub drafts: Drafts,
    /// The day of the build, for diagnostics only.
    #[doc(hidden)]
    pub today: Day,
}

impl Inputs {
    /// Reads the project in the folder `root`. `today` decides only what is said of dates that are to
    /// come or have passed: no page depends on it.
    ///
    /// # Errors
    /// [`Error::Io`] when a file or folder cannot be read. A file that can be read and is not as it
    /// should be is no error here, but a [`Diagnostic`] of the build.
    pub fn read(root: &Path, drafts: Drafts, today: Day) -> Result<Inputs> {
        read(Tree::Disk(root.to_owned()), drafts, today, None)
    }

    /// Takes a project whose files are in memory, each with its path below the project's folder:
    /// `dateline.yaml`, `content/a.md`, `content/maps/route.png`, `static/logo.svg`,
    /// `themes/house/theme.yaml`. They mean what they mean on disk, and nothing is read from there.
    ///
    /// # Errors
    /// [`Error::Usage`] for a path that could not be one below a folder: with a part that is empty, `.`
    /// or `..`, or with a NUL.
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
                return Err(Error::Usage(format!("`{shown}` is no path of a file below a folder")));
            }
            all.insert(path, bytes.as_ref().into());
        }
        read(Tree::Memory(Arc::new(all)), drafts, today, None)
    }

    /// Reads the project again, parsing only notes whose bytes have changed. `changed` are the files and
    /// folders that are known to have changed since. If all of them are notes, no other note is opened.
    /// An empty slice means that anything may have changed.
    ///
    /// # Errors
    /// [`Error::Io`] when a file or folder cannot be read.
    pub fn refresh(&self, changed: &[PathBuf]) -> Result<Inputs> {
        let notes: Option<BTreeSet<String>> =
            changed.iter().map(|path| self.note_file(path)).collect();
        let notes = notes.filter(|notes| !notes.is_empty());
        let before = Before { inputs: self, changed: notes.as_ref() };
        read(self.tree.clone(), self.drafts, self.today, Some(before))
    }

    /// The path below the root of what is, or was, a note; `None` for a folder and any other file.
    fn note_file(&self, path: &Path) -> Option<String> {
        let Tree::Disk(root) = &self.tree else { return None };
        let parts: Option<Vec<&str>> =
            path.strip_prefix(root).ok()?.iter().map(|part| part.to_str()).collect();
        let file = parts?.join("/");
        let is_note = file.ends_with(".md") && file.starts_with(&self.config.content);
        (is_note && !path.is_dir()).then_some(file)
    }

    /// The project's folder; an empty path where its files are in memory.
    pub fn root(&self) -> &Path {
        match &self.tree {
            Tree::Disk(root) => root,
            Tree::Memory(_) => Path::new(""),
        }
    }

    /// The text of a project file that diagnostics may point into, by its path below the root.
    pub fn text_of(&self, file: &str) -> Option<Arc<str>> {
        if file == CONFIG_FILE {
            return self.config_text.clone();
        }
        let sheet = self.sheets.binary_search_by(|sheet| (*sheet.file).cmp(file)).ok();
        if let Some(index) = sheet {
            return Some(self.sheets[index].text.clone());
        }
        let theme = self.themes.get(file.strip_prefix("themes/")?)?;
        Some(String::from_utf8_lossy(theme).into())
    }
}

/// What was read before.
#[derive(Clone, Copy)]
struct Before<'a> {
    inputs: &'a Inputs,
    /// The only files that may have changed since, by their path below the root; `None` if any may.
    changed: Option<&'a BTreeSet<String>>,
}

impl<'a> Before<'a> {
    /// The note as it was, if it was there.
    fn sheet(&self, file: &str) -> Option<&'a Sheet> {
        let sheets = &self.inputs.sheets;
        let index = sheets.binary_search_by(|sheet| (*sheet.file).cmp(file)).ok()?;
        Some(&sheets[index])
    }

    /// Whether the file may have other bytes now.
    fn may_have_changed(&self, file: &str) -> bool {
        self.changed.is_none_or(|changed| changed.contains(file))
    }
}

/// Reads a project, with what is unchanged from `before`.
fn read(tree: Tree, drafts: Drafts, today: Day, before: Option<Before<'_>>) -> Result<Inputs> {
    let mut diagnostics = Vec::new();
    let config_text = read_config(&tree, &mut diagnostics)?;
    let file: Arc<str> = CONFIG_FILE.into();
    let name = tree.name()?;
    let same = before.filter(|before| before.inputs.config_text == config_text);
    let config = match same {
        Some(Before { inputs, .. }) => {
            diagnostics.extend(inputs.diagnostics.iter().filter(|one| of_config(one)).cloned());
            inputs.config.clone()
        }
        None => {
            let title = name.as_deref().unwrap_or(TITLE);
            let checked = config::read(&file, config_text.as_deref(), title);
            diagnostics.extend(checked.diagnostics);
            Arc::new(checked.value)
        }
    };
    let (walked, sheets) = walk_and_parse(&tree, &config, same, &mut diagnostics)?;
    Ok(Inputs {
        sheets,
        sizes: image::sizes(&walked.files),
        files: walked.files,
        passed_over: walked.passed_over,
        statics: walk::files_below(&tree, "static", &mut diagnostics)?,
        themes: walk::theme_files(&tree, &mut diagnostics)?,
        tree,
        config,
        config_text,
        diagnostics,
        drafts,
        today,
    })
}

/// Walks through the content folder, and parses its notes while the walk goes on.
fn walk_and_parse(
    tree: &Tree,
    config: &Config,
    before: Option<Before<'_>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(Walked, Vec<Sheet>)> {
    let parsed: Mutex<Vec<Result<Sheet>>> = Mutex::default();
    let parse = |found: Vec<(String, FileSource)>| {
        let sheets = found.iter().map(|(path, source)| sheet(path, source, config, before));
        let sheets: Vec<Result<Sheet>> = sheets.collect();
        parsed.lock().unwrap_or_else(PoisonError::into_inner).extend(sheets);
    };
    let walked = rayon::scope(|scope| {
        let mut found = Vec::new();
        let walked = walk::walk(tree, config, diagnostics, |path, source| {
            found.push((path, source));
            if found.len() == AT_ONCE {
                let found = std::mem::take(&mut found);
                scope.spawn(|_| parse(found));
            }
        });
        parse(found);
        walked
    })?;
    let parsed = parsed.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut sheets: Vec<Sheet> = parsed.into_iter().collect::<Result<_>>()?;
    sheets.sort_unstable_by(|a, b| a.file.cmp(&b.file));
    Ok((walked, sheets))
}

/// Whether a diagnostic is about the configuration file, and so stands as long as that does.
fn of_config(diagnostic: &Diagnostic) -> bool {
    diagnostic.place.as_ref().is_some_and(|place| &*place.file == CONFIG_FILE)
}

fn read_config(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<Arc<str>>> {
    let Some(bytes) = tree.bytes(CONFIG_FILE)? else { return Ok(None) };
    let (text, fault) = decode(&CONFIG_FILE.into(), &bytes);
    diagnostics.extend(fault);
    Ok(Some(text))
}

/// Reads and parses one Markdown file, unless its bytes are those of before.
fn sheet(
    path: &str,
    source: &FileSource,
    config: &Config,
    before: Option<Before<'_>>,
) -> Result<Sheet> {
    let file: Arc<str> = [config.content.as_str(), "/", path].concat().into();
    let known = before.and_then(|before| before.sheet(&file));
    if let (Some(known), Some(before)) = (known, before)
        && !before.may_have_changed(&file)
    {
        return Ok(known.clone());
    }
    let bytes = match source.read(config.limits.note)? {
        Content::Bytes(bytes) => bytes,
        Content::TooLong(size) => {
            let fault = too_long(&file, size, config);
            return Ok(refused(file, "".into(), fault));
        }
    };
    work::count(Step::NoteRead);
    if let Some(known) = known.filter(|known| known.text.as_bytes() == without_bom(&bytes)) {
        return Ok(known.clone());
    }
    match decode(&file, &bytes) {
        (text, Some(fault)) => Ok(refused(file, text, fault)),
        (text, None) => {
            let parsed = Arc::new(note::parse(&file, path, &text, config));
            Ok(Sheet { file, text, parsed })
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

fn refused(file: Arc<str>, text: Arc<str>, fault: Diagnostic) -> Sheet {
    let parsed = Arc::new(Checked { value: None, diagnostics: vec![fault] });
    Sheet { file, text, parsed }
}
