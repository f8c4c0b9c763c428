//! Operations on single files: comparing, hashing and copying.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, ErrorKind, Seek, Write};
use std::path::Path;

use super::manifest::FileHash;

/// Whether two files of the same size have the same bytes. Both are read from their beginnings, in pieces.
pub(super) fn have_equal_bytes(left: &File, right: &File) -> io::Result<bool> {
    let (mut left, mut right) = (BufReader::new(left), BufReader::new(right));
    left.rewind()?;
    right.rewind()?;
    loop {
        let (one, two) = (left.fill_buf()?, right.fill_buf()?);
        let shared = one.len().min(two.len());
        if one[..shared] != two[..shared] {
            return Ok(false);
        }
        if shared == 0 {
            return Ok(one.is_empty() && two.is_empty());
        }
        left.consume(shared);
        right.consume(shared);
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

/// Hashes a file, which is read from its beginning, in pieces.
pub(super) fn hash_file(mut file: &File) -> io::Result<FileHash> {
    let mut hasher = blake3::Hasher::new();
    file.rewind()?;
    hasher.update_reader(file)?;
    Ok(FileHash { blake3: hasher.finalize(), size: hasher.count() })
}

/// Writes a file that must not exist yet, and creates the folders above it.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    create_new(path)?.write_all(bytes)
}

/// Copies a file, from its beginning, to a path that must not exist yet. Creates the folders above it.
pub(super) fn copy_new(mut from: &File, to: &Path) -> io::Result<File> {
    let mut copy = create_new(to)?;
    from.rewind()?;
    io::copy(&mut from, &mut copy)?;
    Ok(copy)
}

/// Creates a file, which must not exist: writing a path twice would be a bug.
fn create_new(path: &Path) -> io::Result<File> {
    if path.ends_with("index.html")
        && let Some(folder) = path.parent()
    {
        // A page is usually the first file of its folder, so a first attempt without it would fail.
        let _ = fs::create_dir(folder);
    }
    let create = || File::options().read(true).write(true).create_new(true).open(path);
    with_folders(path, create)
}

/// Attempts something; if a folder above `path` is missing, creates it and tries again.
pub(super) fn with_folders<T>(path: &Path, attempt: impl Fn() -> io::Result<T>) -> io::Result<T> {
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
