//! Operations on single files: comparing, hashing, linking and copying.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::path::Path;

use crate::error::{Error, Result};

use super::manifest::FileHash;

/// Whether `path` is a regular file of exactly these bytes; a missing file is not.
pub(super) fn has_bytes(path: &Path, bytes: &[u8]) -> Result<bool> {
    Ok(read_sized(path, bytes.len() as u64)?.is_some_and(|found| found == bytes))
}

/// Whether `path` is a regular file of exactly this hash and size; a missing file is not.
pub(super) fn has_hash(path: &Path, hash: &FileHash) -> Result<bool> {
    let bytes = read_sized(path, hash.size)?;
    Ok(bytes.is_some_and(|bytes| hash_bytes(&bytes) == *hash))
}

/// Reads a regular file of this size; `None` if there is none.
fn read_sized(path: &Path, size: u64) -> Result<Option<Vec<u8>>> {
    let open = open_regular(path).map_err(Error::io("read", path))?;
    let Some((mut file, _)) = open.filter(|(_, actual)| *actual == size) else { return Ok(None) };
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    // With a limit, `read_to_end` does not ask the system for the size again.
    let result = (&mut file).take(size + 1).read_to_end(&mut bytes);
    result.map_err(Error::io("read", path))?;
    Ok(Some(bytes))
}

/// Opens a regular file and returns its size; `None` for a missing file, a link, a folder, a special file.
#[cfg(unix)]
fn open_regular(path: &Path) -> io::Result<Option<(File, u64)>> {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    // The system does not follow a link, or wait for a pipe that has no writer.
    let flags = (OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed();
    match fs::OpenOptions::new().read(true).custom_flags(flags).open(path) {
        Ok(file) => {
            let metadata = file.metadata()?;
            Ok(metadata.is_file().then_some((file, metadata.len())))
        }
        Err(cause) if is_missing(&cause) || regular_size(path)?.is_none() => Ok(None),
        Err(cause) => Err(cause),
    }
}

/// Opens a regular file and returns its size; `None` for a missing file, a link, a folder, a special file.
#[cfg(not(unix))]
fn open_regular(path: &Path) -> io::Result<Option<(File, u64)>> {
    regular_size(path)?.map(|size| Ok((File::open(path)?, size))).transpose()
}

/// Whether two files have the same bytes, read in pieces; `right` may be missing or no file.
pub(super) fn have_equal_bytes(left: &Path, right: &Path) -> Result<bool> {
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
        Ok(metadata) => Ok(metadata.is_file().then_some(metadata.len())),
        Err(cause) if is_missing(&cause) => Ok(None),
        Err(cause) => Err(cause),
    }
}

/// Whether an error means that a path does not exist: a part of it is missing or is a file.
pub(super) fn is_missing(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Hashes bytes in memory.
pub(super) fn hash_bytes(bytes: &[u8]) -> FileHash {
    FileHash { blake3: blake3::hash(bytes), size: bytes.len() as u64 }
}

/// Hashes a file, read in pieces.
pub(super) fn hash_file(path: &Path) -> Result<FileHash> {
    let mut hasher = blake3::Hasher::new();
    let file = File::open(path).map_err(Error::io("read", path))?;
    hasher.update_reader(file).map_err(Error::io("read", path))?;
    Ok(FileHash { blake3: hasher.finalize(), size: hasher.count() })
}

/// Writes a file that must not exist yet, and creates the folders above it.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    create_new(path)?.write_all(bytes)
}

/// Copies a file to a path that must not exist yet, and creates the folders above it.
pub(super) fn copy_new(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    io::copy(&mut source, &mut create_new(to)?).map(drop)
}

/// Links a file to a second path. If the file system has no links, copies it with its time stamp and
/// permissions.
pub(super) fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    match with_folders(to, || fs::hard_link(from, to)) {
        Ok(()) => return Ok(()),
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => return Err(cause),
        Err(_) => {}
    }
    let mut source = File::open(from)?;
    let metadata = source.metadata()?;
    let mut copy = create_new(to)?;
    io::copy(&mut source, &mut copy)?;
    copy.set_modified(metadata.modified()?)?;
    copy.set_permissions(metadata.permissions())
}

/// Creates a file, which must not exist: writing a path twice would be a bug.
fn create_new(path: &Path) -> io::Result<File> {
    if path.ends_with("index.html")
        && let Some(folder) = path.parent()
    {
        // A page is usually the first file of its folder, so that a first attempt without it would fail.
        let _ = fs::create_dir(folder);
    }
    with_folders(path, || File::create_new(path))
}

/// Attempts something; if a folder above `path` is missing, creates it and tries again.
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
pub(super) fn is_same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(named)) => identity(open) == identity(named),
        _ => false,
    }
}

/// Whether there is a file at `path`: this system has no inode numbers to compare.
#[cfg(not(unix))]
pub(super) fn is_same_file(_file: &File, path: &Path) -> bool {
    path.exists()
}

/// The inode number of a folder, which stays when the folder is renamed.
#[cfg(unix)]
pub(super) fn inode(path: &Path) -> io::Result<u64> {
    use std::os::unix::fs::MetadataExt;
    Ok(fs::symlink_metadata(path)?.ino())
}

/// Always 0: this system does not exchange folders, so they need not be distinguished.
#[cfg(not(unix))]
pub(super) fn inode(path: &Path) -> io::Result<u64> {
    fs::symlink_metadata(path).map(|_| 0)
}

/// Lets the owner change the content of a folder.
#[cfg(unix)]
pub(super) fn make_writable(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, PermissionsExt::from_mode(0o700))
}

/// Nothing to do: no permissions are copied on this system.
#[cfg(not(unix))]
pub(super) fn make_writable(_folder: &Path) -> io::Result<()> {
    Ok(())
}
