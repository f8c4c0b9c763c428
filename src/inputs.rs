//! Everything that a build takes, read from disk once: configuration, notes, themes, files.
//!
//! The one place below `publish`, `serve` and `cli` that opens files. Each note's parse is kept beside
//! its bytes, so that a refresh parses only what changed.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::{Glob, GlobSet, GlobSetBuilder};
use rayon::prelude::*;
use walkdir::{DirEntry, WalkDir};

use crate::config::{self, Config};
use crate::date::Day;
use crate::diag::{Checked, Code, Diagnostic, Place};
use crate::error::{Error, Result};
use crate::note::{self, Parsed};

/// The configuration's file name, below the root.
pub const CONFIG_FILE: &str = "dateline.yaml";

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

/// Everything that a build takes.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// The project's folder.
    pub root: PathBuf,
    /// Its configuration.
    pub config: Arc<Config>,
    /// The configuration's text, where there is one.
    pub config_text: Option<Arc<str>>,
    /// What is wrong with the configuration, and with the folder as a whole.
    pub diagnostics: Vec<Diagnostic>,
    /// Markdown files in the order of their paths.
    pub sheets: Vec<Sheet>,
    /// Other files below the content folder: path below it, and path on disk.
    pub files: BTreeMap<String, PathBuf>,
    /// Files and folders below the content folder that were passed over by name or by `ignore`: their
    /// paths below it.
    pub passed_over: Vec<String>,
    /// Files of the site's `static/` folder: path below it, and path on disk.
    pub statics: BTreeMap<String, PathBuf>,
    /// Files of the site's own themes: path below `themes/`, and bytes.
    pub themes: BTreeMap<String, Arc<[u8]>>,
    /// Whether drafts belong to the site.
    pub drafts: Drafts,
    /// The day of the build, for diagnostics only.
    pub today: Day,
}

impl Inputs {
    /// Reads the project in `root`.
    ///
    /// # Errors
    /// When a file or folder cannot be read.
    pub fn read(root: &Path, drafts: Drafts, today: Day) -> Result<Inputs> {
        read(root, drafts, today, None)
    }

    /// Reads the project again, parsing only notes whose bytes have changed.
    ///
    /// # Errors
    /// When a file or folder cannot be read.
    pub fn refresh(&self) -> Result<Inputs> {
        read(&self.root, self.drafts, self.today, Some(self))
    }

    /// The text of a project file that diagnostics may point into.
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

fn read(root: &Path, drafts: Drafts, today: Day, before: Option<&Inputs>) -> Result<Inputs> {
    let mut diagnostics = Vec::new();
    let config_text = read_config(root, &mut diagnostics)?;
    let file: Arc<str> = CONFIG_FILE.into();
    let whole = fs::canonicalize(root).map_err(Error::io("open the folder", root))?;
    let folder = whole.file_name().map_or("Timeline".into(), |name| name.to_string_lossy());
    let same = before.filter(|inputs| inputs.config_text == config_text);
    let config = match same {
        Some(inputs) => {
            diagnostics.extend(inputs.diagnostics.iter().filter(|one| of_config(one)).cloned());
            inputs.config.clone()
        }
        None => {
            let checked = config::read(&file, config_text.as_deref(), &folder);
            diagnostics.extend(checked.diagnostics);
            Arc::new(checked.value)
        }
    };
    let content = root.join(&config.content);
    let mut walked = walk(&content, &config, &mut diagnostics)?;
    let notes = std::mem::take(&mut walked.notes);
    let known = same.map(|inputs| inputs.sheets.as_slice()).unwrap_or_default();
    let sheets: Result<Vec<Sheet>> = notes
        .into_par_iter()
        .map(|(path, on_disk)| sheet(&path, &on_disk, &config, known))
        .collect();
    Ok(Inputs {
        root: root.to_owned(),
        sheets: sheets?,
        files: walked.files,
        passed_over: walked.passed_over,
        statics: files_below(&root.join("static"))?,
        themes: theme_files(&root.join("themes"))?,
        config,
        config_text,
        diagnostics,
        drafts,
        today,
    })
}

/// Whether a diagnostic is about the configuration file, and so stands as long as that does.
fn of_config(diagnostic: &Diagnostic) -> bool {
    diagnostic.place.as_ref().is_some_and(|place| &*place.file == CONFIG_FILE)
}

fn read_config(root: &Path, diagnostics: &mut Vec<Diagnostic>) -> Result<Option<Arc<str>>> {
    let path = root.join(CONFIG_FILE);
    let bytes = match fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Error::io("read", &path)(error)),
    };
    let (text, fault) = decode(&CONFIG_FILE.into(), &bytes);
    diagnostics.extend(fault);
    Ok(Some(text))
}

/// What a walk through the content folder found; paths are below it.
#[derive(Default)]
struct Walked {
    notes: Vec<(String, PathBuf)>,
    files: BTreeMap<String, PathBuf>,
    passed_over: Vec<String>,
}

fn walk(content: &Path, config: &Config, diagnostics: &mut Vec<Diagnostic>) -> Result<Walked> {
    let mut walked = Walked::default();
    if !content.is_dir() {
        diagnostics.push(
            Diagnostic::new(Code::NoNotes, None, format!("there is no folder `{}` here", config.content))
                .help("`dateline init` makes a small site; `dateline new \"Title\"` makes a first note; `--root DIR` names another folder"),
        );
        return Ok(walked);
    }
    let ignore = globs(&config.ignore);
    let mut entries = WalkDir::new(content).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(|error| walk_error(content, error))?;
        let Some(path) = below(content, entry.path()) else {
            diagnostics.push(bad_name(config, entry.path()));
            continue;
        };
        if hidden(&entry) || ignore.is_match(&path) {
            walked.passed_over.push(path);
            if entry.file_type().is_dir() {
                entries.skip_current_dir();
            }
        } else if entry.file_type().is_symlink() {
            let file = format!("{}/{path}", config.content).into();
            diagnostics.push(
                Diagnostic::new(
                    Code::SymbolicLink,
                    Place::file(&file),
                    format!("`{path}` is a symbolic link"),
                )
                .help(
                    "put the file itself here, or ignore the link with `ignore` in `dateline.yaml`",
                ),
            );
        } else if entry.file_type().is_file() {
            let stem = path.rsplit('/').next().unwrap_or(&path);
            match stem.to_ascii_lowercase().ends_with(".md") && !stem.ends_with(".md") {
                true => walked.passed_over.push(path),
                false if stem.ends_with(".md") => walked.notes.push((path, entry.into_path())),
                false => drop(walked.files.insert(path, entry.into_path())),
            }
        } else if !entry.file_type().is_dir() {
            diagnostics.push(bad_name(config, entry.path()));
        }
    }
    if walked.notes.is_empty() {
        diagnostics.push(
            Diagnostic::new(
                Code::NoNotes,
                None,
                format!("there is no note in `{}`", config.content),
            )
            .help("`dateline new \"Title\"` makes a first one"),
        );
    }
    walked.notes.sort();
    Ok(walked)
}

/// Names beginning with `.` or `_` are left alone.
fn hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_str().is_some_and(|name| name.starts_with(['.', '_']))
}

/// The path below `folder` with `/` between its parts; `None` where it is not UTF-8.
fn below(folder: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(folder).ok()?.iter();
    let parts: Option<Vec<&str>> = parts.map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

fn bad_name(config: &Config, path: &Path) -> Diagnostic {
    let name = path.to_string_lossy().into_owned();
    let file =
        format!("{}/{}", config.content, path.file_name().unwrap_or_default().to_string_lossy());
    Diagnostic::new(
        Code::RefusedFile,
        Place::file(&file.into()),
        format!("`{}` is no regular file with a UTF-8 name", name.escape_debug()),
    )
    .help("rename or remove it, or ignore it with `ignore` in `dateline.yaml`")
}

fn globs(patterns: &[String]) -> GlobSet {
    let mut builder = GlobSetBuilder::new();
    // Patterns that do not parse are told by `config`.
    for glob in patterns.iter().filter_map(|pattern| Glob::new(pattern).ok()) {
        builder.add(glob);
    }
    builder.build().unwrap_or_else(|_| GlobSet::empty())
}

fn walk_error(content: &Path, error: walkdir::Error) -> Error {
    let path = error.path().unwrap_or(content).to_owned();
    let cause = error.into_io_error().unwrap_or_else(|| std::io::Error::other("a loop of folders"));
    Error::io("read", path)(cause)
}

/// Reads and parses one Markdown file, unless its bytes are those that are known.
fn sheet(path: &str, on_disk: &Path, config: &Config, known: &[Sheet]) -> Result<Sheet> {
    let file: Arc<str> = format!("{}/{path}", config.content).into();
    let size = fs::metadata(on_disk).map_err(Error::io("read", on_disk))?.len();
    if size > config.limits.note {
        let fault = Diagnostic::new(
            Code::OverLimit,
            Place::file(&file),
            format!("the note has {size} bytes"),
        )
        .help(format!(
            "the limit is {} bytes: `limits: {{note: …}}` in `dateline.yaml`",
            config.limits.note
        ));
        return Ok(refused(file, "".into(), fault));
    }
    let bytes = read_file(on_disk, size)?;
    let before =
        known.binary_search_by(|sheet| sheet.file.cmp(&file)).ok().map(|index| &known[index]);
    if let Some(before) = before.filter(|before| before.text.as_bytes() == without_bom(&bytes)) {
        return Ok(before.clone());
    }
    match decode(&file, &bytes) {
        (text, Some(fault)) => Ok(refused(file, text, fault)),
        (text, None) => {
            let parsed = Arc::new(note::parse(&file, path, &text, config));
            Ok(Sheet { file, text, parsed })
        }
    }
}

fn read_file(path: &Path, size: u64) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    let mut file = fs::File::open(path).map_err(Error::io("read", path))?;
    file.read_to_end(&mut bytes).map_err(Error::io("read", path))?;
    Ok(bytes)
}

fn refused(file: Arc<str>, text: Arc<str>, fault: Diagnostic) -> Sheet {
    let parsed = Arc::new(Checked { value: None, diagnostics: vec![fault] });
    Sheet { file, text, parsed }
}

fn without_bom(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Bytes as text, or what is wrong with them.
fn decode(file: &Arc<str>, bytes: &[u8]) -> (Arc<str>, Option<Diagnostic>) {
    let bytes = without_bom(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => (text.into(), None),
        Ok(text) => {
            let at = text.find('\0').unwrap_or(0);
            let wide = bytes.iter().filter(|byte| **byte == 0).count() > bytes.len() / 4;
            (text.into(), Some(not_utf8(file, at, 0, wide)))
        }
        Err(error) => {
            let at = error.valid_up_to();
            let wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
            let shown: Arc<str> = String::from_utf8_lossy(bytes).into();
            (shown, Some(not_utf8(file, at, bytes.get(at).copied().unwrap_or(0), wide)))
        }
    }
}

fn not_utf8(file: &Arc<str>, at: usize, byte: u8, wide: bool) -> Diagnostic {
    let place = Place::new(file, at..at + 1);
    match wide {
        true => Diagnostic::new(Code::NotUtf8, place, "the file is UTF-16")
            .help("save it as UTF-8; editors offer that as \"save with encoding\""),
        false => Diagnostic::new(
            Code::NotUtf8,
            place,
            format!("byte 0x{byte:02x} at {at} is not text in UTF-8"),
        )
        .help(
            "save the file as UTF-8; a copy from an old program is often Windows-1251 or Latin-1",
        ),
    }
}

/// Regular files below a folder that may not exist; hidden ones are left out, but for `.well-known`.
fn files_below(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    let visible = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !name.starts_with('.') || name == ".well-known"
    };
    for entry in WalkDir::new(folder).sort_by_file_name().into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| walk_error(folder, error))?;
        if let (true, Some(path)) = (entry.file_type().is_file(), below(folder, entry.path())) {
            files.insert(path, entry.into_path());
        }
    }
    Ok(files)
}

fn theme_files(folder: &Path) -> Result<BTreeMap<String, Arc<[u8]>>> {
    let mut files = BTreeMap::new();
    for (path, on_disk) in files_below(folder)? {
        let bytes = fs::read(&on_disk).map_err(Error::io("read", &on_disk))?;
        files.insert(path, bytes.into());
    }
    Ok(files)
}
