//! One file below a folder.

use std::borrow::Cow;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Folder;

/// The content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileSource {
    /// In a file on disk.
    Disk(FileBelow),
    /// In memory.
    Memory(Arc<[u8]>),
}

impl FileSource {
    /// Returns the whole content.
    ///
    /// # Errors
    /// As [`FileBelow::open`].
    pub fn read(&self) -> io::Result<Cow<'_, [u8]>> {
        match self {
            FileSource::Disk(file) => file.read().map(Cow::Owned),
            FileSource::Memory(bytes) => Ok(Cow::Borrowed(bytes)),
        }
    }
}

/// A regular file below a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileBelow {
    folder: Arc<Path>,
    path: Box<Path>,
}

impl FileBelow {
    /// Takes the folder, and the path of the file below it.
    pub fn new(folder: &Arc<Path>, path: impl AsRef<Path>) -> FileBelow {
        FileBelow { folder: folder.clone(), path: path.as_ref().into() }
    }

    /// The whole path, for messages.
    pub fn path(&self) -> PathBuf {
        self.folder.join(&self.path)
    }

    /// Opens the file, and returns it with its size.
    ///
    /// # Errors
    /// If there is no regular file, or the system does not permit it.
    pub fn open(&self) -> io::Result<(File, u64)> {
        let file = Folder::open(&self.folder)?.open_file(&self.path)?;
        file.ok_or_else(|| match std::fs::symlink_metadata(self.path()) {
            Err(cause) => cause,
            Ok(_) => io::Error::other("it is not a regular file, or a symbolic link leads to it"),
        })
    }

    /// Reads the file.
    ///
    /// # Errors
    /// As [`open`](FileBelow::open).
    pub fn read(&self) -> io::Result<Vec<u8>> {
        let (mut file, size) = self.open()?;
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
        io::Read::read_to_end(&mut file, &mut bytes)?;
        Ok(bytes)
    }

    /// Replaces the content of the file if it is still `before`, and returns whether it was. A crash leaves the
    /// old content or the new one.
    ///
    /// # Errors
    /// As [`open`](FileBelow::open), and if the file cannot be written.
    pub fn replace(&self, before: &[u8], after: &[u8]) -> io::Result<bool> {
        if self.read()? != before {
            return Ok(false);
        }
        Folder::open(&self.folder)?.replace_file(&self.path, after)?;
        Ok(true)
    }
}
