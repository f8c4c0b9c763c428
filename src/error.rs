//! Errors of the environment: disk, ports, permissions. Authors' mistakes are in `diag`.

use std::error::Error as _;
use std::fmt::{self, Write as _};
use std::io;
use std::path::{Path, PathBuf};

/// An error of the environment, or of the caller.
///
/// As text it says what could not be done. The system's reason is its
/// [`source`](std::error::Error::source) and not part of that text; [`Error::report`] joins the two.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// An operation on a file or folder failed.
    Io {
        /// What was attempted, as in "read".
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The reason that the system gives.
        cause: io::Error,
    },
    /// The output folder may not be used; the message says why and what to do.
    Refused(String),
    /// The caller or the command line asks for something impossible; the message says what is possible.
    Usage(String),
    /// Another build of the same output is running.
    Locked(PathBuf),
    /// The port of the preview or another service of the system is not available.
    System {
        /// What could not be done, as in "cannot run the preview".
        message: String,
        /// The reason that the system gives, if any.
        cause: Option<io::Error>,
        /// What to do.
        help: Option<&'static str>,
    },
}

/// The result of functions that use disk, network or other services of the system.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// Returns a function for `map_err` that adds what was attempted, and on which path.
    #[doc(hidden)]
    pub fn io(action: &'static str, path: impl AsRef<Path>) -> impl FnOnce(io::Error) -> Error {
        let path = path.as_ref().to_owned();
        move |cause| Error::Io { action, path, cause }
    }

    /// Returns everything in one line for people: what could not be done, why, and what to do.
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
