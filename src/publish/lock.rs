//! Turns an output folder into a lock on it: one build at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

use super::{file, stage};

/// A lock on an output folder; given back, and its file removed, when dropped.
///
/// The system gives it back too when the process dies, and the file that then stays behind is
/// taken by the next build.
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock, which stands beside the folder; makes the folder's parent if need be.
    ///
    /// # Errors
    /// [`Error::Locked`] where another build has it.
    pub(super) fn take(out: &Path) -> Result<Lock> {
        let path = stage::beside(out, "lock");
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
            // Whoever had the lock before may have removed the file between our two steps.
            if file::is_same(&file, &path) {
                return Ok(Lock { file, path });
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while held, so that nobody locks a file that is about to vanish.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}
