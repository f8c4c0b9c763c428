//! Reads published files. No symbolic link in the output folder is followed.

use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::folder::Folder;

use super::file;
use super::manifest::FileHash;

/// The files of an output folder.
pub(super) struct PublishedFiles<'a> {
    out: &'a Path,
    /// `None` if there is no output folder yet.
    folder: Option<Folder>,
}

impl PublishedFiles<'_> {
    /// Opens the output folder, if it exists.
    pub(super) fn open(out: &Path) -> Result<PublishedFiles<'_>> {
        match Folder::open(out) {
            Ok(folder) => Ok(PublishedFiles { out, folder: Some(folder) }),
            Err(cause) if file::is_missing(&cause) => Ok(PublishedFiles { out, folder: None }),
            Err(cause) => Err(Error::io("read", out)(cause)),
        }
    }

    /// Whether there is a regular file of exactly these bytes.
    pub(super) fn has_bytes(&self, path: &str, bytes: &[u8]) -> Result<bool> {
        Ok(self.read_sized(path, bytes.len() as u64)?.is_some_and(|found| found == bytes))
    }

    /// Whether there is a regular file of exactly this hash and size.
    pub(super) fn has_hash(&self, path: &str, hash: &FileHash) -> Result<bool> {
        let bytes = self.read_sized(path, hash.size)?;
        Ok(bytes.is_some_and(|bytes| file::hash_bytes(&bytes) == *hash))
    }

    /// Whether there is a regular file with the same bytes as this one, which is read from its beginning.
    pub(super) fn has_copy_of(&self, path: &str, original: &File, size: u64) -> Result<bool> {
        let found = self.open_file(path)?.filter(|(_, found)| *found == size);
        let Some((found, _)) = found else { return Ok(false) };
        file::have_equal_bytes(original, &found).map_err(Error::io("read", self.out.join(path)))
    }

    /// Links a file to a second path. If the file system has no links, copies it with its time stamp and
    /// permissions.
    pub(super) fn link_or_copy(&self, path: &str, to: &Path) -> io::Result<()> {
        let Some(folder) = &self.folder else { return Err(ErrorKind::NotFound.into()) };
        match file::with_folders(to, || folder.link(Path::new(path), to)) {
            Ok(()) => return Ok(()),
            Err(cause) if cause.kind() == ErrorKind::AlreadyExists => return Err(cause),
            Err(_) => {}
        }
        let (source, _) = folder.open_file(Path::new(path))?.ok_or(ErrorKind::NotFound)?;
        let metadata = source.metadata()?;
        let copy = file::copy_new(&source, to)?;
        copy.set_modified(metadata.modified()?)?;
        copy.set_permissions(metadata.permissions())
    }

    /// The whole path of a file, for messages.
    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.out.join(path)
    }

    /// Reads a regular file of this size; `None` if there is none.
    fn read_sized(&self, path: &str, size: u64) -> Result<Option<Vec<u8>>> {
        let found = self.open_file(path)?.filter(|(_, found)| *found == size);
        let Some((file, _)) = found else { return Ok(None) };
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
        // With a limit, `read_to_end` does not ask the system for the size again.
        let result = file.take(size + 1).read_to_end(&mut bytes);
        result.map_err(Error::io("read", self.path(path)))?;
        Ok(Some(bytes))
    }

    /// Opens a regular file, and returns it with its size; `None` if there is none.
    fn open_file(&self, path: &str) -> Result<Option<(File, u64)>> {
        let Some(folder) = &self.folder else { return Ok(None) };
        folder.open_file(Path::new(path)).map_err(Error::io("read", self.path(path)))
    }
}
