//! Waits until files are on the disk, so that they survive a power cut.
//!
//! A system keeps written files in memory for up to half a minute. Names may reach the disk earlier: after
//! a power cut, a file that was not synced can have its name and no bytes.

use std::fs::File;
use std::io;
use std::path::Path;

use crate::error::{Error, Result};
use crate::work::{self, Step};

/// Whether publishing waits for the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// The new site is on the disk before it replaces the old one. A power cut leaves one of the two.
    #[default]
    Sync,
    /// Publishing does not wait. A power cut within the next half minute may leave empty files.
    NoSync,
}

impl Durability {
    /// Waits until everything below `folder` is on the disk.
    pub(super) fn sync_all(self, folder: &Path) -> Result<()> {
        self.wait(sync_all, folder)
    }

    /// Waits until a file is on the disk, or the names in a folder.
    pub(super) fn sync(self, path: &Path) -> Result<()> {
        self.wait(sync, path)
    }

    /// Calls a function that waits, unless publishing does not wait.
    fn wait(self, function: impl Fn(&Path) -> io::Result<()>, path: &Path) -> Result<()> {
        if self == Durability::NoSync {
            return Ok(());
        }
        work::count(Step::DiskAwaited);
        function(path).map_err(Error::io("write to the disk", path))
    }
}

/// Syncs the file system of the folder, which takes much less time than syncing thousands of files.
#[cfg(target_os = "linux")]
fn sync_all(folder: &Path) -> io::Result<()> {
    use rustix::io::Errno;
    match rustix::fs::syncfs(File::open(folder)?) {
        Err(Errno::NOSYS | Errno::OPNOTSUPP | Errno::PERM | Errno::INVAL) => sync_each(folder),
        synced => Ok(synced?),
    }
}

/// Syncs all files and folders one by one.
#[cfg(not(target_os = "linux"))]
fn sync_all(folder: &Path) -> io::Result<()> {
    sync_each(folder)
}

/// Syncs all files below the folder, and the folders.
fn sync_each(folder: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            sync_each(&entry.path())?;
        } else if kind.is_file() {
            sync(&entry.path())?;
        }
    }
    sync(folder)
}

/// Syncs one file or folder. Windows has nothing to sync a folder with.
fn sync(path: &Path) -> io::Result<()> {
    if cfg!(windows) && path.is_dir() {
        return Ok(());
    }
    File::options().read(true).write(cfg!(windows)).open(path)?.sync_all()
}
