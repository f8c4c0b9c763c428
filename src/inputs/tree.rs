//! The folder of a project, on disk or in memory: reads its files and walks through its folders.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind, Read};
use std::ops::Bound;
use std::path::{MAIN_SEPARATOR, Path, PathBuf};
use std::sync::Arc;

use walkdir::WalkDir;

use crate::error::{Error, Result};
use crate::folder::FileBelow;
pub use crate::folder::FileSource;
use crate::slug::compose;

/// Files in memory, by path below the project's root.
pub(super) type Files = BTreeMap<String, Arc<[u8]>>;

/// The folder of a project.
#[derive(Debug, Clone)]
pub(super) enum Tree {
    /// A folder on disk.
    Disk(PathBuf),
    /// Files in memory.
    Memory(Arc<Files>),
}

/// An entry of a folder.
pub(super) struct Entry {
    /// Path below the folder that is walked, with `/` between its parts; an error with a readable path if
    /// it is not UTF-8.
    pub(super) path: std::result::Result<String, String>,
    pub(super) kind: EntryKind,
    pub(super) source: FileSource,
}

/// Kind of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntryKind {
    File,
    Folder,
    Link,
    /// A pipe, a socket, a device.
    Special,
}

/// Whether the walk goes into a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Enter {
    Yes,
    No,
}

/// The content of a file.
pub(super) enum Content<'a> {
    /// These bytes.
    Bytes(Cow<'a, [u8]>),
    /// The file has more bytes than allowed: this many.
    TooLong(u64),
}

impl FileSource {
    /// Returns the bytes of the file, unless there are more than `most`.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub(super) fn read_at_most(&self, most: u64) -> Result<Content<'_>> {
        match self {
            FileSource::Memory(bytes) if bytes.len() as u64 > most => {
                Ok(Content::TooLong(bytes.len() as u64))
            }
            FileSource::Memory(bytes) => Ok(Content::Bytes(Cow::Borrowed(bytes))),
            FileSource::Disk(file) => read_file(file, most).map_err(Error::io("read", file.path())),
        }
    }

    /// Returns the number of bytes; `None` if the file cannot be opened.
    pub(super) fn len(&self) -> Option<u64> {
        match self {
            FileSource::Memory(bytes) => Some(bytes.len() as u64),
            FileSource::Disk(file) => file.open().ok().map(|(_, size)| size),
        }
    }

    /// The file's bytes, however many.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn bytes(&self) -> Result<Arc<[u8]>> {
        match self {
            FileSource::Memory(bytes) => Ok(bytes.clone()),
            FileSource::Disk(file) => {
                file.read().map(Arc::from).map_err(Error::io("read", file.path()))
            }
        }
    }
}

fn read_file(file: &FileBelow, most: u64) -> io::Result<Content<'static>> {
    let (file, size) = file.open()?;
    if size > most {
        return Ok(Content::TooLong(size));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // Without a limit, the size would be queried once more.
    file.take(u64::MAX).read_to_end(&mut bytes)?;
    Ok(Content::Bytes(Cow::Owned(bytes)))
}

impl Tree {
    /// Returns the name of the folder itself, if it has one.
    ///
    /// # Errors
    /// Fails if the folder cannot be opened.
    pub(super) fn name(&self) -> Result<Option<String>> {
        let Tree::Disk(root) = self else { return Ok(None) };
        let whole = fs::canonicalize(root).map_err(Error::io("open the folder", root))?;
        Ok(whole.file_name().map(|name| name.to_string_lossy().into_owned()))
    }

    /// Returns the bytes of the file at this path below the root; `None` if there is no such file.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub(super) fn bytes(&self, path: &str) -> Result<Option<Arc<[u8]>>> {
        let root = match self {
            Tree::Disk(root) => root,
            Tree::Memory(files) => return Ok(files.get(path).cloned()),
        };
        match fs::read(root.join(path)) {
            Ok(bytes) => Ok(Some(bytes.into())),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(Error::io("read", root.join(path))(cause)),
        }
    }

    /// Returns the names of the files directly below the root, sorted.
    ///
    /// # Errors
    /// Fails if the folder cannot be read.
    pub(super) fn files_at_root(&self) -> Result<Vec<String>> {
        let root = match self {
            Tree::Disk(root) => root,
            Tree::Memory(files) => {
                return Ok(files.keys().filter(|path| !path.contains('/')).cloned().collect());
            }
        };
        let entries = fs::read_dir(root).map_err(Error::io("read", root))?;
        let entries = entries.collect::<io::Result<Vec<_>>>().map_err(Error::io("read", root))?;
        let files =
            entries.iter().filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
        let mut names: Vec<String> =
            files.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        Ok(names)
    }

    /// Returns whether there is a folder at this path below the root.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        match self {
            Tree::Disk(root) => root.join(folder).is_dir(),
            Tree::Memory(files) => below(files, &format!("{folder}/")).next().is_some(),
        }
    }

    /// Walks through a folder below the root. `visit` gets everything in it, a folder before its content,
    /// and decides for each folder whether the walk enters it.
    ///
    /// # Errors
    /// Fails if a folder on disk cannot be read.
    pub(super) fn walk(&self, folder: &str, visit: impl FnMut(Entry) -> Enter) -> Result<()> {
        match self {
            Tree::Disk(root) => walk_disk(&root.join(folder), visit),
            Tree::Memory(files) => {
                walk_memory(files, &format!("{folder}/"), visit);
                Ok(())
            }
        }
    }
}

/// Walks through a folder on disk, in the order of the system.
fn walk_disk(top: &Path, mut visit: impl FnMut(Entry) -> Enter) -> Result<()> {
    let folder: Arc<Path> = top.into();
    let mut entries = WalkDir::new(top).min_depth(1).into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(|error| walk_error(top, error))?;
        let kind = match entry.file_type() {
            kind if kind.is_symlink() => EntryKind::Link,
            kind if kind.is_dir() => EntryKind::Folder,
            kind if kind.is_file() => EntryKind::File,
            _ => EntryKind::Special,
        };
        let below = entry.path().strip_prefix(top).unwrap_or(entry.path());
        let source = FileSource::Disk(FileBelow::new(&folder, below));
        let enter = visit(Entry { path: path_of(below), kind, source });
        if kind == EntryKind::Folder && enter == Enter::No {
            entries.skip_current_dir();
        }
    }
    Ok(())
}

/// Returns a path in NFC with `/` between its parts; an error if it is not UTF-8.
fn path_of(path: &Path) -> std::result::Result<String, String> {
    match path.to_str() {
        Some(path) if MAIN_SEPARATOR == '/' => Ok(compose(path)),
        Some(path) => Ok(compose(&path.replace(MAIN_SEPARATOR, "/"))),
        None => Err(path.to_string_lossy().into_owned()),
    }
}

fn walk_error(top: &Path, error: walkdir::Error) -> Error {
    let path = error.path().unwrap_or(top).to_owned();
    let cause = error.into_io_error().unwrap_or_else(|| io::Error::other("a loop of folders"));
    Error::io("read", path)(cause)
}

/// Walks through the files whose paths begin with `prefix`, in their order.
fn walk_memory(files: &Files, prefix: &str, mut visit: impl FnMut(Entry) -> Enter) {
    let mut visit = |path: &str, kind, bytes: &Arc<[u8]>| {
        visit(Entry { path: Ok(compose(path)), kind, source: FileSource::Memory(bytes.clone()) })
    };
    let (mut before, mut skipped) = ("", None);
    for (path, bytes) in below(files, prefix) {
        if skipped.is_some_and(|folder| path.starts_with(folder)) {
            continue;
        }
        // Files of one folder are neighbours, so a folder is new if the file before is not in it.
        let folders = path.match_indices('/').map(|(at, _)| &path[..=at]);
        let mut new = folders.filter(|folder| !before.starts_with(folder));
        let nothing = Arc::default();
        skipped = new.find(|folder| {
            visit(folder.trim_end_matches('/'), EntryKind::Folder, &nothing) == Enter::No
        });
        if skipped.is_none() {
            visit(path, EntryKind::File, bytes);
        }
        before = path;
    }
}

/// Returns the files whose paths begin with `prefix`, by the rest of the path.
fn below<'a>(files: &'a Files, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a Arc<[u8]>)> {
    let from = files.range::<str, _>((Bound::Included(prefix), Bound::Unbounded));
    from.map_while(move |(path, bytes)| Some((path.strip_prefix(prefix)?, bytes)))
}
