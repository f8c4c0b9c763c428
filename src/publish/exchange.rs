//! Turns a staged site into the published one in a single step, and the old one into nothing.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::{Error, Result};

use super::Change;
use super::file;
use super::found::{Found, folders_above};
use super::manifest::{self, Manifest};
use super::stage::{Stage, gone};

/// Completes the staged site by links to all that stays, and exchanges it with the output.
///
/// Says `false`, and has changed nothing, where the system cannot do it.
pub(super) fn exchange(stage: &Stage, change: &Change, found: &Found) -> Result<bool> {
    let (site, out) = (stage.site(), stage.out());
    let present = match fs::symlink_metadata(out) {
        Ok(present) => Some(present),
        Err(cause) if file::is_missing(&cause) => None,
        Err(cause) => return Err(Error::io("look at", out)(cause)),
    };
    if present.is_some() && !cfg!(target_os = "linux") {
        return Ok(false);
    }
    if !link_all(&site, out, change, found)? {
        return Ok(false);
    }
    let path = site.join(manifest::NAME);
    let written = file::write_new(&path, &change.new.to_bytes());
    written.map_err(Error::io("write", out.join(manifest::NAME)))?;
    let Some(present) = present else {
        fs::rename(&site, out).map_err(Error::io("create", out))?;
        return Ok(true);
    };
    // What the system refuses here it may grant for single files, which are tried next.
    Ok(take_rights(&site, &present).is_ok() && swap(&site, out).is_ok())
}

/// Links unchanged and foreign files into the staged site; `false` where rights are missing.
fn link_all(site: &Path, out: &Path, change: &Change, found: &Found) -> Result<bool> {
    let same = change.same.iter().map(|path| path.as_str());
    let kept: BTreeSet<&str> = same.chain(found.foreign.iter().map(String::as_str)).collect();
    let linked = kept.into_par_iter().try_for_each(|path| {
        let from = out.join(path);
        file::link_or_copy(&from, &site.join(path)).map_err(|cause| (from, cause))
    });
    match linked {
        Ok(()) => Ok(true),
        Err((_, cause)) if cause.kind() == ErrorKind::PermissionDenied => Ok(false),
        Err((path, cause)) => Err(Error::io("link", path)(cause)),
    }
}

/// Gives the staged site the owner and permissions of the folder whose place it takes.
#[cfg(unix)]
fn take_rights(site: &Path, present: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, chown};
    let own = fs::symlink_metadata(site)?;
    if (own.uid(), own.gid()) != (present.uid(), present.gid()) {
        chown(site, Some(present.uid()), Some(present.gid()))?;
    }
    fs::set_permissions(site, present.permissions())
}

/// Never called here, since folders are not exchanged.
#[cfg(not(unix))]
fn take_rights(_site: &Path, _present: &fs::Metadata) -> io::Result<()> {
    Ok(())
}

/// Exchanges two folders in one step.
#[cfg(target_os = "linux")]
fn swap(one: &Path, two: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, two, RenameFlags::EXCHANGE)?)
}

/// Not to be had here.
#[cfg(not(target_os = "linux"))]
fn swap(_one: &Path, _two: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Removes an old site whose place `new` has taken: its own files by its manifest, and of the
/// others those that the new folder has too. What is left, because somebody put it there while
/// we built, moves to the new folder. Can be killed and begun again.
pub(super) fn retire(old: &Path, new: &Path) -> Result<()> {
    let list = old.join(manifest::NAME);
    let ours = Manifest::read(old)?.unwrap_or_default();
    ours.files.par_iter().try_for_each(|(path, _)| {
        let path = old.join(path);
        match fs::symlink_metadata(&path) {
            Ok(found) if !found.is_file() => Ok(()),
            _ => gone(fs::remove_file(&path)).map_err(Error::io("remove", &path)),
        }
    })?;
    let folders = ours.files.keys().flat_map(|path| folders_above(path));
    let retired = Retired { old, new, folders: folders.map(|folder| old.join(folder)).collect() };
    for entry in entries(old)? {
        // Last, so that whoever has to begin again knows what is ours.
        if entry != list {
            retired.clear(&entry)?;
        }
    }
    gone(fs::remove_file(&list)).map_err(Error::io("remove", &list))?;
    fs::remove_dir(old).map_err(Error::io("remove", old))
}

/// An old site without the files that its manifest lists.
struct Retired<'a> {
    old: &'a Path,
    new: &'a Path,
    /// Folders that held listed files.
    folders: BTreeSet<PathBuf>,
}

impl Retired<'_> {
    /// Removes or rescues one thing that no manifest lists.
    fn clear(&self, path: &Path) -> Result<()> {
        let target = self.new.join(path.strip_prefix(self.old).unwrap_or(path));
        let kind = fs::symlink_metadata(path).map_err(Error::io("look at", path))?.file_type();
        if kind.is_dir() && (self.folders.contains(path) || target.is_dir()) {
            for entry in entries(path)? {
                self.clear(&entry)?;
            }
            return fs::remove_dir(path).map_err(Error::io("remove", path));
        }
        if kind.is_file() && is_kept(path, &target)? {
            return fs::remove_file(path).map_err(Error::io("remove", path));
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(Error::io("create", parent))?;
        }
        fs::rename(path, free_name(target)).map_err(Error::io("move", path))
    }
}

/// Whether the new site has the same file: the same inode, or where links are unknown a copy.
fn is_kept(path: &Path, target: &Path) -> Result<bool> {
    let open = fs::File::open(path);
    if open.is_ok_and(|open| file::is_same(&open, target)) {
        return Ok(true);
    }
    file::equal(path, target)
}

/// The path itself if nothing is there, else the first free one with a number.
fn free_name(path: PathBuf) -> PathBuf {
    let mut free = path.clone();
    let mut number = 1;
    while fs::symlink_metadata(&free).is_ok() {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".saved-{number}"));
        free = path.with_file_name(name);
        number += 1;
    }
    free
}

/// The paths in a folder, sorted.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let list = || -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
    };
    let mut paths = list().map_err(Error::io("read", folder))?;
    paths.sort();
    Ok(paths)
}
