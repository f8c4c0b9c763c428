//! Opens files below a folder, and follows no symbolic link below it.
//!
//! The folder itself may be a link. A link below it may have been put there a moment ago, by the checkout of
//! somebody else's branch for example, and could lead to any file of this machine.

use std::fs::File;
use std::io::{self, ErrorKind};
#[cfg(unix)]
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    /// Returns `None` if there is no regular file: nothing, a folder, a special file, or a symbolic link, be
    /// it the last part of the path or an earlier one.
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
        let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
        let link = |folder| linkat(folder, name, CWD, to, AtFlags::empty());
        match path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            Some(parent) => link(self.open_below(parent)?.as_fd())?,
            None => link(self.handle.as_fd())?,
        }
        Ok(())
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
}

#[cfg(all(test, unix))]
#[allow(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;

    /// A folder with files, links, a pipe's stand-in and a file outside of it.
    fn folder() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("folder/inner/deep")).unwrap();
        fs::write(root.path().join("secret"), "secret").unwrap();
        let inside = root.path().join("folder");
        for path in ["a", "inner/b", "inner/deep/c"] {
            fs::write(inside.join(path), path).unwrap();
        }
        symlink(root.path().join("secret"), inside.join("link")).unwrap();
        symlink("a", inside.join("near")).unwrap();
        symlink("inner", inside.join("short")).unwrap();
        symlink(root.path(), inside.join("up")).unwrap();
        symlink("folder", root.path().join("named")).unwrap();
        root
    }

    const ROWS: [(&str, bool); 12] = [
        ("a", true),
        ("inner/b", true),
        ("inner/deep/c", true),
        ("link", false),
        ("near", false),
        ("short", false),
        ("short/b", false),
        ("short/deep/c", false),
        ("up/secret", false),
        ("inner", false),
        ("a/b", false),
        ("missing/a", false),
    ];

    #[test]
    fn no_link_below_a_folder_is_followed() {
        let root = folder();
        // The folder itself may be a link.
        for name in ["folder", "named"] {
            let open = Folder::open(&root.path().join(name)).unwrap();
            let below: Arc<Path> = root.path().join(name).into();
            for (path, is_file) in ROWS {
                let found = open.open_file(Path::new(path)).unwrap();
                assert_eq!(
                    found.map(|(_, size)| size),
                    is_file.then_some(path.len() as u64),
                    "{path}"
                );
                let file = FileBelow::new(&below, path);
                assert_eq!(file.read().ok(), is_file.then(|| path.into()), "{path}");
            }
        }
    }

    #[test]
    fn both_ways_to_open_find_the_same_files() {
        let root = folder();
        let open = Folder::open(&root.path().join("folder")).unwrap();
        for (path, is_file) in ROWS {
            let opened = open.open_step_by_step(Path::new(path));
            let opened = opened.is_ok_and(|file| file.metadata().unwrap().is_file());
            assert_eq!(opened, is_file, "{path}");
        }
        for path in ["../secret", "/etc/passwd", "inner/../../secret"] {
            assert!(open.open_step_by_step(Path::new(path)).is_err(), "{path}");
            assert!(open.open_file(Path::new(path)).is_err(), "{path}");
        }
    }

    #[test]
    fn an_error_says_why_a_file_cannot_be_read() {
        let root = folder();
        let below: Arc<Path> = root.path().join("folder").into();
        let error = |path: &str| FileBelow::new(&below, path).read().unwrap_err();
        assert_eq!(error("missing").kind(), ErrorKind::NotFound);
        assert!(error("link").to_string().contains("symbolic link"));
    }
}
