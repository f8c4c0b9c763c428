//! What the world does to us: disk, ports, permissions. Authors' mistakes are in `diag`.

use std::error::Error as _;
use std::fmt::{self, Write as _};
use std::io;
use std::path::{Path, PathBuf};

/// A fault of the environment: something that the system or the caller does not give.
///
/// As text it says what could not be done. The system's own words for the reason are its
/// [`source`](std::error::Error::source) and no part of that text; [`Error::report`] joins the two.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// An operation on a file or folder failed.
    Io {
        /// What was tried, as in "read".
        action: &'static str,
        /// On what.
        path: PathBuf,
        /// What the system said.
        cause: io::Error,
    },
    /// The output folder may not be used; the message says why and what to do.
    Refused(String),
    /// The caller, or the command line, asks for what makes no sense; the message says what does.
    Usage(String),
    /// Another build of the same output is running.
    Locked(PathBuf),
    /// The preview's port, or another service of the system, is not to be had.
    System {
        /// What could not be done, as in "cannot run the preview".
        message: String,
        /// What the system said, where it said anything.
        cause: Option<io::Error>,
        /// What to do.
        help: Option<&'static str>,
    },
}

/// The result of whatever touches the world.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A function for `map_err` that adds what was tried on which path.
    #[doc(hidden)]
    pub fn io(action: &'static str, path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Error {
        let path = path.as_ref().to_owned();
        move |cause| Error::Io { action, path, cause }
    }

    /// The whole of it in one line for a person: what could not be done, why, and what to do.
    pub fn report(&self) -> String {
        let mut text = self.to_string();
        let mut source = self.source();
        while let Some(cause) = source {
            // Writing to a string cannot fail.
            let _ = write!(text, ": {cause}");
            source = cause.source();
        }
        if let Error::System { help: Some(help), .. } = self {
            text.push_str("; ");
            text.push_str(help);
        }
        text
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Io { action, path, .. } => write!(f, "cannot {action} `{}`", path.display()),
            Error::Refused(text) | Error::Usage(text) | Error::System { message: text, .. } => {
                f.write_str(text)
            }
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

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Io { cause, .. } | Error::System { cause: Some(cause), .. } => Some(cause),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_has_every_cause_once_and_the_help_last() {
        let denied = || io::Error::from(io::ErrorKind::PermissionDenied);
        let port = |cause, help| Error::System { message: "cannot listen".into(), cause, help };
        let table = [
            (Error::io("read", "a.md")(denied()), "cannot read `a.md`", ": permission denied"),
            (Error::Refused("no; do so".into()), "no; do so", ""),
            (port(None, Some("wait")), "cannot listen", "; wait"),
            (port(Some(denied()), None), "cannot listen", ": permission denied"),
            (port(Some(denied()), Some("wait")), "cannot listen", ": permission denied; wait"),
        ];
        for (error, message, more) in table {
            assert_eq!(error.to_string(), message);
            assert_eq!(error.report(), format!("{message}{more}"));
            assert_eq!(error.source().is_some(), more.contains("denied"), "{message}{more}");
        }
    }
}
