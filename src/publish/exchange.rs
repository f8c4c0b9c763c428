//! Exchanges the staged site with the published one in a single step, and removes the old site.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::{Error, Result};
use crate::folder::{FileBelow, Folder};

use super::listing::{OutputListing, folders_above};
use super::manifest::{self, Manifest};
use super::published::PublishedFiles;
use super::stage::{Stage, ignore_missing};
use super::{Changes, Durability, file};

/// Completes the staged site with links to all files that stay, and exchanges it with the output.
///
/// Returns `false`, with nothing changed, if the system cannot do it.
pub(super) fn exchange(
    stage: &Stage,
    changes: &Changes,
    listing: &OutputListing,
    durability: Durability,
) -> Result<bool> {
    let (site, out) = (stage.site(), stage.out());
    let present = match fs::symlink_metadata(out) {
        Ok(present) => Some(present),
        Err(cause) if file::is_missing(&cause) => None,
        Err(cause) => return Err(Error::io("look at", out)(cause)),
    };
    if present.is_some() && !cfg!(target_os = "linux") {
        return Ok(false);
    }
    if !link_unchanged(&site, out, changes, listing)? {
        return Ok(false);
    }
    let path = site.join(manifest::NAME);
    let written = file::write_new(&path, &changes.new.to_bytes());
    written.map_err(Error::io("write", out.join(manifest::NAME)))?;
    // If the system refuses this, the caller replaces single files, which may be permitted.
    if present.as_ref().is_some_and(|present| copy_permissions(&site, present).is_err()) {
        return Ok(false);
    }
    durability.sync_all(stage.folder())?;
    match present {
        Some(_) if exchange_folders(&site, out).is_err() => return Ok(false),
        Some(_) => durability.sync(stage.folder())?,
        None => fs::rename(&site, out).map_err(Error::io("create", out))?,
    }
    durability.sync(out.parent().unwrap_or(out))?;
    Ok(true)
}

/// Links unchanged and foreign files into the staged site; `false` if permissions are missing.
fn link_unchanged(
    site: &Path,
    out: &Path,
    changes: &Changes,
    listing: &OutputListing,
) -> Result<bool> {
    let unchanged = changes.unchanged.iter().map(|path| path.as_str());
    let kept: BTreeSet<&str> =
        unchanged.chain(listing.foreign.iter().map(String::as_str)).collect();
    let present = PublishedFiles::open(out)?;
    let linked = kept.into_par_iter().try_for_each(|path| {
        present.link_or_copy(path, &site.join(path)).map_err(|cause| (out.join(path), cause))
    });
    match linked {
        Ok(()) => Ok(true),
        Err((_, cause)) if cause.kind() == ErrorKind::PermissionDenied => Ok(false),
        Err((path, cause)) => Err(Error::io("link", path)(cause)),
    }
}

/// Gives the staged site the owner and permissions of the folder that it replaces.
#[cfg(unix)]
fn copy_permissions(site: &Path, present: &fs::Metadata) -> io::Result<()> {
    use std::os::unix::fs::{MetadataExt, chown};
    let staged = fs::symlink_metadata(site)?;
    if (staged.uid(), staged.gid()) != (present.uid(), present.gid()) {
        chown(site, Some(present.uid()), Some(present.gid()))?;
    }
    fs::set_permissions(site, present.permissions())
}

/// Never called on this system, which does not exchange folders.
#[cfg(not(unix))]
fn copy_permissions(_site: &Path, _present: &fs::Metadata) -> io::Result<()> {
    Ok(())
}

/// Exchanges two folders in one step.
#[cfg(target_os = "linux")]
fn exchange_folders(one: &Path, two: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, two, RenameFlags::EXCHANGE)?)
}

/// Not supported on this system.
#[cfg(not(target_os = "linux"))]
fn exchange_folders(_one: &Path, _two: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Removes an old site that `new` has replaced: the files of its manifest, and other files that the new
/// folder contains too. The rest, which was added during the build, moves to the new folder. Can be
/// interrupted and started again.
pub(super) fn remove_old_site(old: &Path, new: &Path) -> Result<()> {
    let list = old.join(manifest::NAME);
    let ours = Manifest::read(old)?.unwrap_or_default();
    let folder = Folder::open(old).map_err(Error::io("open", old))?;
    ours.files.par_iter().try_for_each(|(path, _)| {
        folder.remove_file(Path::new(path)).map_err(Error::io("remove", old.join(path)))
    })?;
    let folders = ours.files.keys().flat_map(|path| folders_above(path));
    let old_site = OldSite { old, new, folders: folders.map(|folder| old.join(folder)).collect() };
    for entry in entries(old)? {
        // The manifest goes last, so that a build that starts again knows which files are dateline's.
        if entry != list {
            old_site.remove_or_move(&entry)?;
        }
    }
    ignore_missing(fs::remove_file(&list)).map_err(Error::io("remove", &list))?;
    fs::remove_dir(old).map_err(Error::io("remove", old))
}

/// An old site whose listed files are removed.
struct OldSite<'a> {
    old: &'a Path,
    new: &'a Path,
    /// Folders that contained listed files.
    folders: BTreeSet<PathBuf>,
}

impl OldSite<'_> {
    /// Removes a file or folder that no manifest lists, or moves it to the new site.
    fn remove_or_move(&self, path: &Path) -> Result<()> {
        let target = self.new.join(path.strip_prefix(self.old).unwrap_or(path));
        let kind = fs::symlink_metadata(path).map_err(Error::io("look at", path))?.file_type();
        let is_folder = |path: &Path| fs::symlink_metadata(path).is_ok_and(|kind| kind.is_dir());
        if kind.is_dir() && (self.folders.contains(path) || is_folder(&target)) {
            for entry in entries(path)? {
                self.remove_or_move(&entry)?;
            }
            return fs::remove_dir(path).map_err(Error::io("remove", path));
        }
        if kind.is_file() && self.is_in_new_site(path)? {
            return fs::remove_file(path).map_err(Error::io("remove", path));
        }
        if let Some(parent) = target.parent() {
            fs::create_dir_all(parent).map_err(Error::io("create", parent))?;
        }
        fs::rename(path, unused_path(target)).map_err(Error::io("move", path))
    }

    /// Whether the new site contains the same file: the same inode, or a copy if the file system has no links.
    fn is_in_new_site(&self, path: &Path) -> Result<bool> {
        let below = path.strip_prefix(self.old).unwrap_or(path);
        let file = FileBelow::new(&self.old.into(), below).open();
        let (file, size) = file.map_err(Error::io("read", path))?;
        Ok(file::is_same_file(&file, &self.new.join(below))
            || PublishedFiles::open(self.new)?.has_copy_of(
                &below.to_string_lossy(),
                &file,
                size,
            )?)
    }
}

/// The path itself if there is nothing, else the first unused one with a number.
fn unused_path(path: PathBuf) -> PathBuf {
    let mut unused = path.clone();
    let mut number = 1;
    while fs::symlink_metadata(&unused).is_ok() {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".saved-{number}"));
        unused = path.with_file_name(name);
        number += 1;
    }
    unused
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
