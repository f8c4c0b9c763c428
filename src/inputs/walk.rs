//! Walks through the folders of a project: finds its files, and which of them are notes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use globset::{Glob, GlobSet, GlobSetBuilder};

use super::tree::{Enter, Entry, EntryKind, FileSource, Tree};
use crate::config::Config;
use crate::diag::{Code, Diagnostic, Place};
use crate::error::Result;

/// The files of the content folder other than notes; paths are below it.
#[derive(Default)]
pub(super) struct ContentFolder {
    pub files: BTreeMap<String, FileSource>,
    pub ignored: Vec<String>,
}

/// What the message says of a name that no address can have.
const NOT_UTF_8: &str = "has a name that is not UTF-8";

/// What the message says of a pipe, a socket or a device.
const NOT_REGULAR: &str = "is not a regular file";

/// What the message says of a name that differs from another only in how letters with marks are written.
const SAME_NAME: &str =
    "is the name of two files, which differ only in how accented letters are stored";

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
                .help("`dateline init` creates a small site; `dateline new \"Title\"` creates a first note; `--root DIR` selects another folder"),
        );
        return Ok(ContentFolder::default());
    }
    let mut walked = ContentFolder::default();
    let mut has_notes = false;
    let mut composed = BTreeSet::new();
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
            EntryKind::Link => diagnostics.push(symbolic_link(&config.content, &path).help(
                "put the file itself here, or ignore the link with `ignore` in `dateline.yaml`",
            )),
            EntryKind::Special => diagnostics.push(refuse(config, &path, NOT_REGULAR)),
            EntryKind::Folder if is_note => {
                diagnostics.push(refuse(config, &path, "is a folder with the name of a note"));
            }
            // Its files come next.
            EntryKind::Folder => {}
            EntryKind::File if !path.is_ascii() && !composed.insert(path.clone()) => {
                diagnostics.push(refuse(config, &path, SAME_NAME));
            }
            EntryKind::File if is_note => {
                has_notes = true;
                note(path, source);
            }
            EntryKind::File => {
                diagnostics.extend(misnamed(config, &path));
                walked.files.insert(path, source);
            }
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
            .help("`dateline new \"Title\"` creates a first one"),
        );
    }
    // The system lists folders in an order of its own.
    walked.ignored.sort();
    Ok(walked)
}

/// Endings of Markdown files that other programs read, in lower case.
const OTHER_ENDINGS: [&str; 9] =
    ["md", "markdown", "mdown", "mdwn", "mkd", "mkdn", "mdx", "qmd", "rmd"];

/// Reports a file that is Markdown or the configuration by its name, but is not read.
fn misnamed(config: &Config, path: &str) -> Option<Diagnostic> {
    let lower = path.to_lowercase();
    let file = format!("{}/{path}", config.content);
    let report = |message: String| {
        Diagnostic::new(Code::MisnamedFile, Place::file(&file.as_str().into()), message)
    };
    if matches!(name(&lower), "dateline.yaml" | "dateline.yml") {
        let message = format!("`{path}` is ignored: the configuration is next to this folder");
        return Some(report(message).help("move it out of this folder, or delete it"));
    }
    // Windows may hide the last ending.
    let shown = lower.trim_end().trim_end_matches(".txt");
    let (stem, ending) = shown.rsplit_once('.')?;
    let stem = path.get(..stem.len())?;
    OTHER_ENDINGS.contains(&ending.trim()).then(|| {
        report(format!("`{path}` is not a note, because its name does not end in `.md`"))
            .help(format!("rename it to `{stem}.md`, or list it under `ignore` in `dateline.yaml`"))
    })
}

fn symbolic_link(folder: &str, path: &str) -> Diagnostic {
    let file = format!("{folder}/{path}").into();
    Diagnostic::new(Code::SymbolicLink, Place::file(&file), format!("`{path}` is a symbolic link"))
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

/// The files below a folder that may not exist.
#[derive(Default)]
pub(super) struct FolderFiles {
    pub files: BTreeMap<String, FileSource>,
    /// Hidden files and folders, which are left out.
    pub hidden: Vec<String>,
}

/// Reads the site's own static files: each file is published, listed as hidden, or refused.
pub(super) fn static_files(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) -> Result<FolderFiles> {
    let is_hidden = |name: &str, kind| match kind {
        EntryKind::Folder => name.starts_with('.') && name != ".well-known",
        _ => is_litter(name),
    };
    files_below(tree, "static", is_hidden, diagnostics)
}

/// Whether systems, editors and Git leave files of this name, or dateline writes it itself.
fn is_litter(name: &str) -> bool {
    let is_known = matches!(name, ".DS_Store" | ".directory" | ".gitkeep" | ".keep" | ".nojekyll");
    is_known
        || [".git", "._", ".#"].iter().any(|start| name.starts_with(start))
        || (name.starts_with('.') && [".swp", ".swo"].iter().any(|end| name.ends_with(end)))
}

/// Lists the files below a folder. A link, a special file and a name that no address can have are refused.
fn files_below(
    tree: &Tree,
    folder: &str,
    is_hidden: impl Fn(&str, EntryKind) -> bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<FolderFiles> {
    let mut found = FolderFiles::default();
    if !tree.has_folder(folder) {
        return Ok(found);
    }
    tree.walk(folder, |Entry { path, kind, source }| {
        let mut refuse = |path: &str, what| {
            diagnostics.push(refused_file(folder, path, what).help("rename or remove it"));
        };
        match path {
            Err(path) => refuse(&path, NOT_UTF_8),
            Ok(path) if is_hidden(name(&path), kind) => {
                found.hidden.push(path);
                return Enter::No;
            }
            Ok(path) if name(&path).starts_with(".dateline-") => {
                refuse(&path, "has a name that dateline uses itself");
            }
            Ok(path) if kind == EntryKind::Link => {
                diagnostics.push(symbolic_link(folder, &path).help("put the file itself here"));
            }
            Ok(path) if kind == EntryKind::Special => refuse(&path, NOT_REGULAR),
            Ok(path) if path.contains('\\') => refuse(&path, "has a backslash in its name"),
            Ok(path) if found.files.contains_key(&path) => refuse(&path, SAME_NAME),
            Ok(path) if kind == EntryKind::File => drop(found.files.insert(path, source)),
            // Its files come next.
            Ok(_) => {}
        }
        Enter::Yes
    })?;
    // The system lists folders in an order of its own.
    found.hidden.sort();
    Ok(found)
}

/// Returns the files of the project's own themes, by path below `themes/`.
pub(super) fn theme_files(
    tree: &Tree,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BTreeMap<String, Arc<[u8]>>> {
    let is_hidden = |name: &str, _| name.starts_with('.');
    let files = files_below(tree, "themes", is_hidden, diagnostics)?.files.into_iter();
    files.map(|(path, source)| Ok((path, source.bytes()?))).collect()
}
