//! Reads and changes files below a folder, and follows no symbolic link below it.
//!
//! The folder itself may be a link. A link below it may have been put there a moment ago, by the checkout of
//! a branch of another author for example, and could lead to any file of this machine.

mod file;
#[cfg(test)]
mod tests;

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{self, ErrorKind, Write};
#[cfg(unix)]
use std::os::fd::OwnedFd;
use std::path::Path;
#[cfg(not(unix))]
use std::path::PathBuf;

pub use file::{FileBelow, FileSource};

/// The hidden name of the new content of a file until it is complete.
fn new_name(name: &OsStr) -> OsString {
    [OsStr::new("."), name, OsStr::new(".dateline-new")].into_iter().collect()
}

/// An open folder.
pub struct Folder {
    #[cfg(unix)]
    handle: OwnedFd,
    #[cfg(not(unix))]
    path: PathBuf,
}

impl Folder {
    /// Opens the regular file at a path below the folder, and returns it with its size.
    ///
    /// Returns `None` if there is no regular file: nothing, a folder, a special file, or a symbolic link
    /// anywhere in the path.
    ///
    /// # Errors
    /// If the system does not permit it.
    pub fn open_file(&self, path: &Path) -> io::Result<Option<(File, u64)>> {
        let file = match self.open_below(path) {
            Ok(file) => file,
            Err(cause) if is_no_file(&cause) => return Ok(None),
            Err(cause) => return Err(cause),
        };
        let metadata = file.metadata()?;
        Ok(metadata.is_file().then_some((file, metadata.len())))
    }
}

#[cfg(unix)]
impl Folder {
    /// Opens a folder.
    ///
    /// # Errors
    /// If there is none, or the system does not permit it.
    pub fn open(path: &Path) -> io::Result<Folder> {
        use rustix::fs::{CWD, Mode, OFlags, openat};
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        Ok(Folder { handle: openat(CWD, path, flags, Mode::empty())? })
    }

    /// Gives the file at a path below the folder a second name, `to`.
    ///
    /// # Errors
    /// If there is no such file, a link leads to it, or the system does not permit it.
    pub fn link(&self, path: &Path, to: &Path) -> io::Result<()> {
        use rustix::fs::{AtFlags, CWD, linkat};
        let (folder, name) = self.split(path)?;
        Ok(linkat(folder, name, CWD, to, AtFlags::empty())?)
    }

    /// Moves a file to a path below the folder, and creates the folders above it.
    ///
    /// # Errors
    /// If a link is in the place of one of these folders, or the system does not permit it.
    pub fn receive(&self, from: &Path, path: &Path) -> io::Result<()> {
        use rustix::fs::{CWD, Mode, mkdirat, renameat};
        let folders: Vec<&Path> = path.ancestors().skip(1).collect();
        for folder in folders.into_iter().rev().filter(|folder| !folder.as_os_str().is_empty()) {
            let (above, name) = self.split(folder)?;
            match mkdirat(above, name, Mode::from_raw_mode(0o777)) {
                Err(cause) if cause != rustix::io::Errno::EXIST => return Err(cause.into()),
                _ => {}
            }
        }
        let (folder, name) = self.split(path)?;
        Ok(renameat(CWD, from, folder, name)?)
    }

    /// Removes the regular file at a path below the folder. Does nothing if there is none.
    ///
    /// # Errors
    /// If the system does not permit it.
    pub fn remove_file(&self, path: &Path) -> io::Result<()> {
        use rustix::fs::{AtFlags, FileType, statat, unlinkat};
        let removed = self.split(path).and_then(|(folder, name)| {
            let mode = statat(&folder, name, AtFlags::SYMLINK_NOFOLLOW)?.st_mode;
            if FileType::from_raw_mode(mode) == FileType::RegularFile {
                unlinkat(&folder, name, AtFlags::empty())?;
            }
            Ok(())
        });
        match removed {
            Err(cause) if is_no_file(&cause) => Ok(()),
            removed => removed,
        }
    }

    /// Removes an empty folder below the folder.
    ///
    /// # Errors
    /// If it is not an empty folder, or the system does not permit it.
    pub fn remove_folder(&self, path: &Path) -> io::Result<()> {
        use rustix::fs::{AtFlags, unlinkat};
        let (folder, name) = self.split(path)?;
        Ok(unlinkat(folder, name, AtFlags::REMOVEDIR)?)
    }

    /// Replaces the content of the regular file at a path below the folder, and keeps its permissions. A crash
    /// leaves the old content or the new one.
    ///
    /// # Errors
    /// If there is no such file, a link leads to it, or the system does not permit it.
    pub fn replace_file(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        use rustix::fs::{AtFlags, Mode, OFlags, openat, renameat, unlinkat};
        let permissions = self.open_below(path)?.metadata()?.permissions();
        let (folder, name) = self.split(path)?;
        let new = new_name(name);
        // One that a crash has left is written over.
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::TRUNC | OFlags::NOFOLLOW;
        let file = openat(&folder, &new, flags | OFlags::CLOEXEC, Mode::from_raw_mode(0o600))?;
        let mut file = File::from(file);
        let written = file
            .set_permissions(permissions)
            .and_then(|()| file.write_all(bytes))
            .and_then(|()| file.sync_all())
            .and_then(|()| Ok(renameat(&folder, &new, &folder, name)?));
        if written.is_err() {
            // The first error is the one to report.
            let _ = unlinkat(&folder, &new, AtFlags::empty());
        }
        written
    }

    /// Opens the folder that contains a path, and returns it with the last part of the path.
    fn split<'a>(&self, path: &'a Path) -> io::Result<(OwnedFd, &'a OsStr)> {
        let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
        let folder = match path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            Some(parent) => self.open_below(parent)?.into(),
            None => self.handle.try_clone()?,
        };
        Ok((folder, name))
    }

    /// Opens a file or a folder.
    fn open_below(&self, path: &Path) -> io::Result<File> {
        #[cfg(target_os = "linux")]
        match self.open_at_once(path) {
            // Linux before 5.6, or a container that does not permit the call.
            Err(cause) if is_refused_call(&cause) => {}
            opened => return opened,
        }
        self.open_step_by_step(path)
    }

    /// Opens a file or a folder with one call to the system.
    #[cfg(target_os = "linux")]
    fn open_at_once(&self, path: &Path) -> io::Result<File> {
        use rustix::fs::{Mode, ResolveFlags, openat2};
        let resolve = ResolveFlags::NO_SYMLINKS | ResolveFlags::BENEATH;
        Ok(openat2(&self.handle, path, FILE_FLAGS, Mode::empty(), resolve)?.into())
    }

    /// Opens one folder of the path after the other, and then the file or folder at its end.
    fn open_step_by_step(&self, path: &Path) -> io::Result<File> {
        use rustix::fs::{Mode, OFlags, openat};
        let mut at = self.handle.try_clone()?;
        let mut parts = path.components().peekable();
        while let Some(part) = parts.next() {
            let std::path::Component::Normal(name) = part else {
                return Err(ErrorKind::InvalidInput.into());
            };
            let kind = if parts.peek().is_some() { OFlags::DIRECTORY } else { OFlags::empty() };
            at = openat(&at, name, FILE_FLAGS | kind, Mode::empty())?;
        }
        Ok(at.into())
    }
}

/// Flags with which the system follows no link, and does not wait for a pipe that has no writer.
#[cfg(unix)]
const FILE_FLAGS: rustix::fs::OFlags = rustix::fs::OFlags::RDONLY
    .union(rustix::fs::OFlags::NOFOLLOW)
    .union(rustix::fs::OFlags::NONBLOCK)
    .union(rustix::fs::OFlags::CLOEXEC);

/// Whether the system does not know or permit a call at all.
#[cfg(target_os = "linux")]
fn is_refused_call(cause: &io::Error) -> bool {
    use rustix::io::Errno;
    [Errno::NOSYS, Errno::PERM]
        .iter()
        .any(|errno| cause.raw_os_error() == Some(errno.raw_os_error()))
}

/// Whether an error means that a path leads to no regular file, or through a link.
#[cfg(unix)]
fn is_no_file(cause: &io::Error) -> bool {
    use rustix::io::Errno;
    // A socket or a device without a driver gives NXIO; on some systems a link gives MLINK.
    let errnos = [Errno::NOENT, Errno::NOTDIR, Errno::LOOP, Errno::MLINK, Errno::NXIO];
    errnos.iter().any(|errno| cause.raw_os_error() == Some(errno.raw_os_error()))
}

#[cfg(not(unix))]
impl Folder {
    /// Opens a folder.
    ///
    /// # Errors
    /// If there is none, or the system does not permit it.
    pub fn open(path: &Path) -> io::Result<Folder> {
        std::fs::read_dir(path)?;
        Ok(Folder { path: path.to_owned() })
    }

    /// Gives the file at a path below the folder a second name, `to`.
    ///
    /// # Errors
    /// If there is no such file, a link leads to it, or the system does not permit it.
    pub fn link(&self, path: &Path, to: &Path) -> io::Result<()> {
        drop(self.open_below(path)?);
        std::fs::hard_link(self.path.join(path), to)
    }

    /// Moves a file to a path below the folder, and creates the folders above it.
    ///
    /// # Errors
    /// If the system does not permit it.
    pub fn receive(&self, from: &Path, path: &Path) -> io::Result<()> {
        let target = self.path.join(path);
        std::fs::create_dir_all(target.parent().unwrap_or(&self.path))?;
        std::fs::rename(from, target)
    }

    /// Removes the regular file at a path below the folder. Does nothing if there is none.
    ///
    /// # Errors
    /// If the system does not permit it.
    pub fn remove_file(&self, path: &Path) -> io::Result<()> {
        match self.open_file(path)? {
            Some(_) => std::fs::remove_file(self.path.join(path)),
            None => Ok(()),
        }
    }

    /// Removes an empty folder below the folder.
    ///
    /// # Errors
    /// If it is not an empty folder, or the system does not permit it.
    pub fn remove_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_dir(self.path.join(path))
    }

    /// Replaces the content of the regular file at a path below the folder.
    ///
    /// # Errors
    /// If there is no such file, or the system does not permit it.
    pub fn replace_file(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        drop(self.open_below(path)?);
        let path = self.path.join(path);
        let new = path.with_file_name(new_name(path.file_name().unwrap_or_default()));
        std::fs::write(&new, bytes)?;
        std::fs::rename(new, path)
    }

    /// Looks at each part of the path before opening the file; this system has no call that does both.
    fn open_below(&self, path: &Path) -> io::Result<File> {
        let mut whole = self.path.clone();
        for part in path.components() {
            whole.push(part);
            if std::fs::symlink_metadata(&whole)?.is_symlink() {
                return Err(ErrorKind::NotFound.into());
            }
        }
        match std::fs::metadata(&whole)?.is_file() {
            true => File::open(whole),
            false => Err(ErrorKind::NotFound.into()),
        }
    }
}

/// Whether an error means that a path leads to no regular file, or through a link.
#[cfg(not(unix))]
fn is_no_file(cause: &io::Error) -> bool {
    matches!(cause.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}
