//! Checks whether the folder that the user named may be the output.

use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use crate::error::{Error, Result};

use super::Options;

/// Returns the output's path without links. The folder need not exist yet.
///
/// # Errors
/// [`Error::Refused`] if the path may not be the output, with the reason; [`Error::Io`] if it cannot be read.
pub(super) fn check(out: &Path, options: &Options) -> Result<PathBuf> {
    refuse_non_folder(out)?;
    let path = resolve(out)?;
    match find_reason(&path, options)? {
        None => Ok(path),
        Some(reason) => Err(refused(&path, &reason)),
    }
}

/// Refuses a symbolic link, a file, a device.
fn refuse_non_folder(out: &Path) -> Result<()> {
    // With a slash at its end, the path would follow a link.
    let without_slash: PathBuf = out.components().collect();
    let kind = match fs::symlink_metadata(&without_slash) {
        Ok(metadata) => metadata.file_type(),
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(Error::io("look at", out)(cause)),
    };
    if kind.is_symlink() {
        return Err(refused(out, "it is a symbolic link; name the folder that it points to"));
    }
    if !kind.is_dir() {
        return Err(refused(out, "it is a file, and the site needs a folder"));
    }
    Ok(())
}

/// Resolves links and dots in the part of the path that exists, and appends the rest.
fn resolve(path: &Path) -> Result<PathBuf> {
    let absolute = std::path::absolute(path).map_err(Error::io("look at", path))?;
    let mut missing: Vec<OsString> = Vec::new();
    let mut existing = absolute.as_path();
    loop {
        match existing.canonicalize() {
            Ok(real) => return Ok(missing.iter().rev().fold(real, |path, name| path.join(name))),
            Err(cause) if cause.kind() == ErrorKind::NotFound => {}
            Err(cause) => return Err(Error::io("look at", path)(cause)),
        }
        let last = existing.components().next_back();
        let (Some(Component::Normal(name)), Some(parent)) = (last, existing.parent()) else {
            return Err(refused(path, "it goes upwards from a folder that does not exist"));
        };
        missing.push(name.to_owned());
        existing = parent;
    }
}

/// The reason why this resolved path may not be the output, if there is one.
fn find_reason(path: &Path, options: &Options) -> Result<Option<String>> {
    if path.parent().is_none() {
        return Ok(Some("it is the root of the file system".to_owned()));
    }
    let home = std::env::home_dir().and_then(|home| resolve(&home).ok());
    let shared = [Path::new("/home"), Path::new("/Users")];
    if home.is_some_and(|home| home.starts_with(path))
        || shared.iter().any(|homes| path == *homes || path.parent() == Some(homes))
    {
        return Ok(Some("it is or contains a home directory".to_owned()));
    }
    let project = resolve(&options.project)?;
    if project.starts_with(path) {
        return Ok(Some(format!("it is or contains the project `{}`", project.display())));
    }
    for input in &options.inputs {
        let input = resolve(input)?;
        if input.starts_with(path) {
            return Ok(Some(format!(
                "it is or contains `{}`, which dateline reads",
                input.display()
            )));
        }
        if path.starts_with(&input) && input != project {
            return Ok(Some(format!("it is inside `{}`, which dateline reads", input.display())));
        }
    }
    Ok(None)
}

/// The error that refuses `path` for a reason.
fn refused(path: &Path, reason: &str) -> Error {
    Error::Refused(format!(
        "`{}` cannot be the output folder: {reason}; name another with `--output`",
        path.display()
    ))
}
