//! What the world does to us: disk, ports, permissions. Authors' mistakes are in `diag`.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A fault of the environment; printed once, at the end of `main`.
#[derive(Debug)]
pub enum Error {
    /// An operation on a file or folder failed.
    Io {
        /// What was tried, as in "cannot read".
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The output folder may not be used; the message says why and what to do.
    Refused(String),
    /// The command line asks for what makes no sense; the message says what does.
    Usage(String),
    /// Another build of the same output is running.
    Locked(PathBuf),
    /// The preview's port, or another system service, is not to be had.
    System(String),
}

/// The result of whatever touches the world.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A function for `map_err` that adds what was tried on which path.
    pub fn io(action: &'static str, path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Error {
        let path = path.as_ref().to_owned();
        move |cause| Error::Io { action, path, cause }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Io { action, path, cause } => {
                write!(f, "cannot {action} `{}`: {cause}", path.display())
            }
            Error::Refused(text) | Error::Usage(text) | Error::System(text) => f.write_str(text),
            Error::Locked(path) => {
                write!(
                    f,
                    "another build of `{}` is running; wait for it, or stop it",
                    path.display()
                )
            }
        }
    }
}

impl std::error::Error for Error {}
