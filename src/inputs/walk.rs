//! Walks through the folders of a project: finds its files, and which of them are notes.

use std::collections::BTreeMap;
use std::sync::Arc;

use globset::{Glob, GlobSet, GlobSetBuilder};

use super::tree::{Enter, Entry, EntryKind, FileSource, Tree};
use crate::config::Config;
use crate::diag::{Code, Diagnostic, Place};
use crate::error::Result;

/// The files of the content folder besides notes; paths are below it.
#[derive(Default)]
pub(super) struct ContentFolder {
    pub files: BTreeMap<String, FileSource>,
    pub ignored: Vec<String>,
}

/// What the message says of a name that no address can have.
const NOT_UTF_8: &str = "has a name that is not UTF-8";

/// Walks through the content folder, and calls `note` for each note as soon as it is found, in the order
/// of the system, with its path below the folder and its file.
pub(super) fn walk(
    tree: &Tree,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
    mut note: impl FnMut(String, FileSource),
) -> Result<ContentFolder> {
    if !tree.has_folder(&config.content) {
        diagnostics.push(
            Diagnostic::new(Code::NoNotes, None, format!("there is no folder `{}` here", config.content))
                .help("`dateline init` makes a small site; `dateline new \"Title\"` makes a first note; `--root DIR` names another folder"),
        );
        return Ok(ContentFolder::default());
    }
    let mut walked = ContentFolder::default();
    let mut has_notes = false;
    let ignore = globs(&config.ignore);
    tree.walk(&config.content, |Entry { path, kind, source }| {
        let path = match path {
            Ok(path) => path,
            Err(path) => {
                diagnostics.push(refuse(config, &path, NOT_UTF_8));
                return Enter::Yes;
            }
        };
        let is_note = path.ends_with(".md");
        if is_hidden(&path) || ignore.is_match(&path) {
            walked.ignored.push(path);
            return Enter::No;
        }
        match kind {
            EntryKind::Link => diagnostics.push(symbolic_link(config, &path)),
            EntryKind::Special => {
                diagnostics.push(refuse(config, &path, "is no regular file"));
            }
            EntryKind::Folder if is_note => {
                diagnostics.push(refuse(config, &path, "is a folder with the name of a note"));
            }
            // Its files come next.
            EntryKind::Folder => {}
            EntryKind::File if is_note => {
                has_notes = true;
                note(path, source);
            }
            EntryKind::File if path.to_ascii_lowercase().ends_with(".md") => {
                walked.ignored.push(path);
            }
            EntryKind::File => drop(walked.files.insert(path, source)),
        }
        Enter::Yes
    })?;
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
    walked.ignored.sort();
    Ok(walked)
}

fn symbolic_link(config: &Config, path: &str) -> Diagnostic {
    let file = format!("{}/{path}", config.content).into();
    Diagnostic::new(Code::SymbolicLink, Place::file(&file), format!("`{path}` is a symbolic link"))
        .help("put the file itself here, or ignore the link with `ignore` in `dateline.yaml`")
}

/// Returns whether a name begins with `.` or `_`.
fn is_hidden(path: &str) -> bool {
    name(path).starts_with(['.', '_'])
}

/// Returns the last part of a path.
fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Reports something that is neither a note nor a usable file; `what` says what it is.
fn refuse(config: &Config, path: &str, what: &str) -> Diagnostic {
    refused_file(&config.content, path, what)
        .help("rename or remove it, or ignore it with `ignore` in `dateline.yaml`")
}

fn refused_file(folder: &str, path: &str, what: &str) -> Diagnostic {
    let file = format!("{folder}/{path}");
    let message = format!("`{}` {what}", path.escape_debug());
    Diagnostic::new(Code::RefusedFile, Place::file(&file.into()), message)
}

fn globs(patterns: &[String]) -> GlobSet {
    let mut builder = GlobSetBuilder::new();
    // `config` reports patterns that do not parse.
    for glob in patterns.iter().filter_map(|pattern| Glob::new(pattern).ok()) {
        builder.add(glob);
    }
    builder.build().unwrap_or_else(|_| GlobSet::empty())
}

/// Returns the regular files below a folder, which need not exist; hidden ones are left out, except
/// `.well-known`. Names that no address can have are reported.
pub(super) fn files_below(
    tree: &Tree,
    folder: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeMap<String, FileSource>> {
    let mut files = BTreeMap::new();
    if !tree.has_folder(folder) {
        return Ok(files);
    }
    tree.walk(folder, |Entry { path, kind, source }| {
        let shown = path.as_ref().unwrap_or_else(|shown| shown);
        if name(shown).starts_with('.') && name(shown) != ".well-known" {
            return Enter::No;
        }
        if kind != EntryKind::File {
            return Enter::Yes;
        }
        let mut refuse = |path: &str, what| {
            diagnostics.push(refused_file(folder, path, what).help("rename or remove it"));
        };
        match path {
            Err(path) => refuse(&path, NOT_UTF_8),
            Ok(path) if path.contains('\\') => refuse(&path, "has a backslash in its name"),
            Ok(path) => drop(files.insert(path, source)),
        }
        Enter::Yes
    })?;
    Ok(files)
}

/// Returns the files of the project's own themes, by path below `themes/`.
pub(super) fn theme_files(
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeMap<String, Arc<[u8]>>> {
    let paths = files_below(tree, "themes", diagnostics)?.into_keys();
    let read = paths.map(|path| {
        let bytes = tree.bytes(&format!("themes/{path}"))?;
        Ok(bytes.map(|bytes| (path, bytes)))
    });
    read.filter_map(Result::transpose).collect()
}
