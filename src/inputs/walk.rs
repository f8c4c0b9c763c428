//! The folders of a project: which files there are, and which of them are notes.

use std::collections::BTreeMap;
use std::fs;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;

use globset::{Glob, GlobSet, GlobSetBuilder};
use walkdir::{DirEntry, WalkDir};

use crate::config::Config;
use crate::diag::{Code, Diagnostic, Place};
use crate::error::{Error, Result};

/// What a walk through the content folder found besides notes; paths are below it.
#[derive(Default)]
pub(super) struct Walked {
    pub files: BTreeMap<String, PathBuf>,
    pub passed_over: Vec<String>,
}

/// Walks through the content folder; each note, by its path below it and its path on disk, goes to `note`
/// as soon as it is found, in the order of the system.
pub(super) fn walk(
    content: &Path,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
    mut note: impl FnMut(String, PathBuf),
) -> Result<Walked> {
    let mut walked = Walked::default();
    let mut has_notes = false;
    if !content.is_dir() {
        diagnostics.push(
            Diagnostic::new(Code::NoNotes, None, format!("there is no folder `{}` here", config.content))
                .help("`dateline init` makes a small site; `dateline new \"Title\"` makes a first note; `--root DIR` names another folder"),
        );
        return Ok(walked);
    }
    let ignore = globs(&config.ignore);
    let mut entries = WalkDir::new(content).min_depth(1).into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(|error| walk_error(content, error))?;
        let Some(path) = below(content, entry.path()) else {
            let what = "has a name that is not UTF-8";
            diagnostics.push(refused(config, content, entry.path(), what));
            continue;
        };
        let kind = entry.file_type();
        let is_note = path.ends_with(".md");
        if hidden(&entry) || ignore.is_match(&path) {
            walked.passed_over.push(path);
            if kind.is_dir() {
                entries.skip_current_dir();
            }
        } else if kind.is_symlink() {
            diagnostics.push(symbolic_link(config, &path));
        } else if kind.is_dir() && !is_note {
            // Its files come next.
        } else if !kind.is_file() {
            let what = match kind.is_dir() {
                true => "is a folder with the name of a note",
                false => "is no regular file",
            };
            diagnostics.push(refused(config, content, entry.path(), what));
        } else if is_note {
            has_notes = true;
            note(path, entry.into_path());
        } else if path.to_ascii_lowercase().ends_with(".md") {
            walked.passed_over.push(path);
        } else {
            walked.files.insert(path, entry.into_path());
        }
    }
    if !has_notes {
        diagnostics.push(
            Diagnostic::new(
                Code::NoNotes,
                None,
                format!("there is no note in `{}`", config.content),
            )
            .help("`dateline new \"Title\"` makes a first one"),
        );
    }
    // The system lists folders in an order of its own.
    walked.passed_over.sort();
    Ok(walked)
}

fn symbolic_link(config: &Config, path: &str) -> Diagnostic {
    let file = format!("{}/{path}", config.content).into();
    Diagnostic::new(Code::SymbolicLink, Place::file(&file), format!("`{path}` is a symbolic link"))
        .help("put the file itself here, or ignore the link with `ignore` in `dateline.yaml`")
}

/// Names beginning with `.` or `_` are left alone.
fn hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_str().is_some_and(|name| name.starts_with(['.', '_']))
}

/// The path below `folder` with `/` between its parts; `None` where it is not UTF-8.
fn below(folder: &Path, path: &Path) -> Option<String> {
    let path = path.strip_prefix(folder).ok()?.to_str()?;
    Some(if MAIN_SEPARATOR == '/' { path.to_owned() } else { path.replace(MAIN_SEPARATOR, "/") })
}

/// Refuses what can be neither a note nor a file; `what` says what it is.
fn refused(config: &Config, content: &Path, path: &Path, what: &str) -> Diagnostic {
    let path = path.strip_prefix(content).unwrap_or(path).to_string_lossy();
    let file = format!("{}/{path}", config.content);
    let message = format!("`{}` {what}", path.escape_debug());
    Diagnostic::new(Code::RefusedFile, Place::file(&file.into()), message)
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

/// Regular files below a folder that may not exist; hidden ones are left out, but for `.well-known`.
pub(super) fn files_below(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut files = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    let visible = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !name.starts_with('.') || name == ".well-known"
    };
    for entry in WalkDir::new(folder).into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| walk_error(folder, error))?;
        if let (true, Some(path)) = (entry.file_type().is_file(), below(folder, entry.path())) {
            files.insert(path, entry.into_path());
        }
    }
    Ok(files)
}

pub(super) fn theme_files(folder: &Path) -> Result<BTreeMap<String, Arc<[u8]>>> {
    let mut files = BTreeMap::new();
    for (path, on_disk) in files_below(folder)? {
        let bytes = fs::read(&on_disk).map_err(Error::io("read", &on_disk))?;
        files.insert(path, bytes.into());
    }
    Ok(files)
}
