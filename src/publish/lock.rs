//! The lock on an output folder, which permits one build at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

use super::{file, stage};

/// A lock on an output folder. Dropping it releases the lock and removes its file.
///
/// The system also releases it if the process is killed; the next build then uses the file that is left.
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Locks the folder by a file beside it; creates the folder's parent if necessary.
    ///
    /// # Errors
    /// [`Error::Locked`] if another build has the lock.
    pub(super) fn acquire(out: &Path) -> Result<Lock> {
        let path = stage::sibling(out, "lock");
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(Error::io("create", parent))?;
        }
        loop {
            let mut open = OpenOptions::new();
            let file = open.read(true).write(true).create(true).truncate(false).open(&path);
            let file = file.map_err(Error::io("create", &path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(Error::Locked(out.to_owned())),
                Err(TryLockError::Error(cause)) => return Err(Error::io("lock", &path)(cause)),
            }
            // The build that had the lock may have removed the file between these two steps.
            if file::is_same_file(&file, &path) {
                return Ok(Lock { file, path });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed before unlocking, so that no other build locks a file that is about to be removed.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}
