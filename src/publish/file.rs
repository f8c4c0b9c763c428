//! Turns questions about single files into answers: equal bytes, the same inode, a link or copy.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::Path;

use crate::error::{Error, Result};

use super::manifest::Print;

/// Whether `path` is a regular file of exactly these bytes; a missing file is not.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> Result<bool> {
    Ok(read_sized(path, bytes.len() as u64)?.is_some_and(|found| found == bytes))
}

/// Whether `path` is a regular file of exactly this print; a missing file is not.
pub(super) fn has_print(path: &Path, print: &Print) -> Result<bool> {
    let found = read_sized(path, print.size)?;
    Ok(found.is_some_and(|found| print_bytes(&found) == *print))
}

/// The bytes of a regular file of this size; `None` where there is none.
fn read_sized(path: &Path, size: u64) -> Result<Option<Vec<u8>>> {
    let open = open_regular(path).map_err(Error::io("read", path))?;
    let Some((mut file, _)) = open.filter(|(_, found)| *found == size) else { return Ok(None) };
    let mut found = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // Without a limit the size would be asked for once more.
    let more = (&mut file).take(size + 1).read_to_end(&mut found);
    more.map_err(Error::io("read", path))?;
    Ok(Some(found))
}

/// A regular file and its size; `None` for a missing one, a link, a folder, and what is special.
#[cfg(unix)]
fn open_regular(path: &Path) -> io::Result<Option<(File, u64)>> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    // A link is not followed, and a pipe without a writer is not waited for.
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed();
    match fs::OpenOptions::new().read(true).custom_flags(flags).open(path) {
        Ok(file) => {
            let found = file.metadata()?;
            Ok(found.is_file().then_some((file, found.len())))
        }
        Err(cause) if is_missing(&cause) || regular_size(path)?.is_none() => Ok(None),
        Err(cause) => Err(cause),
    }
}

/// A regular file and its size; `None` for a missing one, a link, a folder, and what is special.
#[cfg(not(unix))]
fn open_regular(path: &Path) -> io::Result<Option<(File, u64)>> {
    regular_size(path)?.map(|size| Ok((File::open(path)?, size))).transpose()
}

/// Whether two files hold the same bytes, read in pieces; `right` may be missing or no file.
pub(super) fn equal(left: &Path, right: &Path) -> Result<bool> {
    let size = fs::metadata(left).map_err(Error::io("read", left))?.len();
    if regular_size(right).map_err(Error::io("look at", right))? != Some(size) {
        return Ok(false);
    }
    let mut one = BufReader::new(File::open(left).map_err(Error::io("read", left))?);
    let mut two = BufReader::new(File::open(right).map_err(Error::io("read", right))?);
    loop {
        let a = one.fill_buf().map_err(Error::io("read", left))?;
        let b = two.fill_buf().map_err(Error::io("read", right))?;
        let shared = a.len().min(b.len());
        if a[..shared] != b[..shared] {
            return Ok(false);
        }
        if shared == 0 {
            return Ok(a.is_empty() && b.is_empty());
        }
        one.consume(shared);
        two.consume(shared);
    }
}

/// The size of a regular file; `None` for a missing one, a link, a folder.
fn regular_size(path: &Path) -> io::Result<Option<u64>> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(found.is_file().then_some(found.len())),
        Err(cause) if is_missing(&cause) => Ok(None),
        Err(cause) => Err(cause),
    }
}

/// Whether a path leads nowhere, be it that a part of it is missing or is a file.
pub(super) fn is_missing(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// The print of finished bytes.
pub(super) fn print_bytes(bytes: &[u8]) -> Print {
    Print { blake3: blake3::hash(bytes), size: bytes.len() as u64 }
}

/// The print of a file, read in pieces.
pub(super) fn print_file(path: &Path) -> Result<Print> {
    let mut hasher = blake3::Hasher::new();
    let file = File::open(path).map_err(Error::io("read", path))?;
    hasher.update_reader(file).map_err(Error::io("read", path))?;
    Ok(Print { blake3: hasher.finalize(), size: hasher.count() })
}

/// Writes a file that must not exist yet, with the folders above it.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    create_new(path)?.write_all(bytes)
}

/// Copies a file to a path that must not exist yet, with the folders above it.
pub(super) fn copy_new(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    io::copy(&mut source, &mut create_new(to)?).map(drop)
}

/// Gives a file a second name; where the file system knows no links, copies it with its time
/// stamp and permissions.
pub(super) fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    match with_folders(to, || fs::hard_link(from, to)) {
        Ok(()) => return Ok(()),
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => return Err(cause),
        Err(_) => {}
    }
    let mut source = File::open(from)?;
    let found = source.metadata()?;
    let mut copy = create_new(to)?;
    io::copy(&mut source, &mut copy)?;
    copy.set_modified(found.modified()?)?;
    copy.set_permissions(found.permissions())
}

/// Creates a file, which must not exist: two writes to one path would be a bug of ours.
fn create_new(path: &Path) -> io::Result<File> {
    if path.ends_with("index.html")
        && let Some(folder) = path.parent()
    {
        // A page is the first file in a folder of its own, so that trying without would fail.
        let _ = fs::create_dir(folder);
    }
    with_folders(path, || File::create_new(path))
}

/// Tries, and where a folder above `path` is missing, makes it and tries again.
fn with_folders<T>(path: &Path, attempt: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match attempt() {
        Err(cause) if cause.kind() == ErrorKind::NotFound => {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            attempt()
        }
        done => done,
    }
}

/// Whether the open file is the one that `path` names.
#[cfg(unix)]
pub(super) fn is_same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |found: fs::Metadata| (found.dev(), found.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(named)) => identity(open) == identity(named),
        _ => false,
    }
}

/// Whether the open file is the one that `path` names, as far as this system tells.
#[cfg(not(unix))]
pub(super) fn is_same(_file: &File, path: &Path) -> bool {
    path.exists()
}

/// The number that the file system knows this folder by, and keeps when the folder is renamed.
#[cfg(unix)]
pub(super) fn number(path: &Path) -> io::Result<u64> {
    use std::os::unix::fs::MetadataExt;
    Ok(fs::symlink_metadata(path)?.ino())
}

/// Always 0: where folders are never exchanged, nobody needs to tell them apart.
#[cfg(not(unix))]
pub(super) fn number(path: &Path) -> io::Result<u64> {
    fs::symlink_metadata(path).map(|_| 0)
}

/// Lets the owner change what is in a folder.
#[cfg(unix)]
pub(super) fn make_writable(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, PermissionsExt::from_mode(0o700))
}

/// Nothing to do: no permissions are taken over here that would forbid it.
#[cfg(not(unix))]
pub(super) fn make_writable(_folder: &Path) -> io::Result<()> {
    Ok(())
}
