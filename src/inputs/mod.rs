//! Everything that a build takes, read from disk once: configuration, notes, themes, files.
//!
//! The one place below `publish`, `serve` and `cli` that opens files. Each note's parse is kept beside
//! its bytes, so that a refresh parses only what changed.

mod image;
mod walk;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::config::{self, Config};
use crate::date::Day;
use crate::diag::{Checked, Code, Diagnostic, Place};
use crate::error::{Error, Result};
use crate::note::{self, Parsed};
use crate::work::{self, Step};
use walk::Walked;

/// The configuration's file name, below the root.
pub const CONFIG_FILE: &str = "dateline.yaml";

/// So many notes are parsed in one go.
const AT_ONCE: usize = 16;

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
    /// Width and height in pixels of the images among them, as far as their files say.
    pub sizes: BTreeMap<String, (u32, u32)>,
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

    /// Reads the project again, parsing only notes whose bytes have changed. `changed` are the files and
    /// folders that are known to have changed since; if they are notes that were there before, nothing
    /// else is looked at. Without any, everything is.
    ///
    /// # Errors
    /// When a file or folder cannot be read.
    pub fn refresh(&self, changed: &[PathBuf]) -> Result<Inputs> {
        let known: Option<BTreeSet<usize>> =
            changed.iter().map(|path| self.known_note(path)).collect();
        let Some(known) = known.filter(|known| !known.is_empty()) else {
            return read(&self.root, self.drafts, self.today, Some(self));
        };
        let mut inputs = self.clone();
        for index in known {
            let before = &self.sheets[index];
            let path = before.file[self.config.content.len()..].trim_start_matches('/');
            let on_disk = self.root.join(&*before.file);
            inputs.sheets[index] = sheet(path, &on_disk, &self.config, &self.sheets)?;
        }
        Ok(inputs)
    }

    /// The place of a note's sheet, if it still is a regular file.
    fn known_note(&self, path: &Path) -> Option<usize> {
        let parts: Option<Vec<&str>> =
            path.strip_prefix(&self.root).ok()?.iter().map(|part| part.to_str()).collect();
        let file = parts?.join("/");
        let index = self.sheets.binary_search_by(|sheet| (*sheet.file).cmp(&file)).ok()?;
        fs::symlink_metadata(path).is_ok_and(|found| found.is_file()).then_some(index)
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
    let known = same.map(|inputs| inputs.sheets.as_slice()).unwrap_or_default();
    let (walked, sheets) = walk_and_parse(&content, &config, known, &mut diagnostics)?;
    Ok(Inputs {
        root: root.to_owned(),
        sheets,
        sizes: image::sizes(&walked.files),
        files: walked.files,
        passed_over: walked.passed_over,
        statics: walk::files_below(&root.join("static"))?,
        themes: walk::theme_files(&root.join("themes"))?,
        config,
        config_text,
        diagnostics,
        drafts,
        today,
    })
}

/// Walks through the content folder, and parses its notes while the walk goes on.
fn walk_and_parse(
    content: &Path,
    config: &Config,
    known: &[Sheet],
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<(Walked, Vec<Sheet>)> {
    let parsed: Mutex<Vec<Result<Sheet>>> = Mutex::default();
    let parse = |found: Vec<(String, PathBuf)>| {
        let sheets = found.iter().map(|(path, on_disk)| sheet(path, on_disk, config, known));
        let sheets: Vec<Result<Sheet>> = sheets.collect();
        parsed.lock().unwrap_or_else(PoisonError::into_inner).extend(sheets);
    };
    let walked = rayon::scope(|scope| {
        let mut found = Vec::new();
        let walked = walk::walk(content, config, diagnostics, |path, on_disk| {
            found.push((path, on_disk));
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

/// Reads and parses one Markdown file, unless its bytes are those that are known.
fn sheet(path: &str, on_disk: &Path, config: &Config, known: &[Sheet]) -> Result<Sheet> {
    let file: Arc<str> = [config.content.as_str(), "/", path].concat().into();
    let (open, size) = open(on_disk)?;
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
    let bytes = read_open(open, size).map_err(Error::io("read", on_disk))?;
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

/// A file, and its size in bytes.
fn open(path: &Path) -> Result<(fs::File, u64)> {
    let file = fs::File::open(path).map_err(Error::io("read", path))?;
    let size = file.metadata().map_err(Error::io("read", path))?.len();
    Ok((file, size))
}

fn read_open(file: fs::File, size: u64) -> std::io::Result<Vec<u8>> {
    work::count(Step::NoteRead);
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // Without a limit the size would be asked for once more.
    file.take(u64::MAX).read_to_end(&mut bytes)?;
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
        Ok(text) => {
            let Some(at) = memchr::memchr(0, bytes) else { return (text.into(), None) };
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
