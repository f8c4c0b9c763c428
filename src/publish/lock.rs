//! The lock on an output folder, which permits one build at a time.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

use super::{file, stage};

/// How often a lock is tried whose file other builds remove.
const MAX_TRIES: usize = 100;

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
        for _ in 0..MAX_TRIES {
            let file = open(&path)?;
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
        Err(Error::Refused(format!(
            "the file system does not support the lock `{}`; name an output folder on another disk with \
             `--output`",
            path.display()
        )))
    }
}

/// Opens the lock's file, and creates it if necessary. What is not a regular file is refused.
fn open(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
    }
    if fs::symlink_metadata(path).is_ok_and(|present| !present.is_file()) {
        return Err(Error::Refused(format!(
            "`{}` must be a regular file, which dateline locks while it builds; remove what is there",
            path.display()
        )));
    }
    options.open(path).map_err(Error::io("create", path))
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed before unlocking, so that no other build locks a file that is about to be removed.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
    }
}
