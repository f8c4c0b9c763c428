//! Replaces the published site by the staged one file by file, in an order in which no link breaks.
//!
//! Meanwhile the manifest lists the files of both sites. So if the build is killed, the next one does not
//! take any of them for foreign. Nothing is written meanwhile, only renamed: if the stage is on another file
//! system than the output, the files are copied to a folder in the output first.

use std::cmp::Reverse;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::folder::Folder;
use crate::site::OutPath;

use super::listing::folders_above;
use super::stage::{self, Stage, ignore_missing};
use super::{Changes, Durability, file, manifest};

/// Name, in the output folder, of the folder to which files are copied from a stage on another file system.
const COPIES: &str = ".dateline-part";

/// Removes what a killed build left in the output folder.
pub(super) fn recover(out: &Path) -> Result<()> {
    let copies = out.join(COPIES);
    ignore_missing(fs::remove_dir_all(&copies)).map_err(Error::io("remove", &copies))
}

/// Moves the changed files into the output and removes the stale ones.
pub(super) fn replace(stage: &Stage, changes: &Changes, durability: Durability) -> Result<()> {
    let out = stage.out();
    fs::create_dir_all(out).map_err(Error::io("create", out))?;
    let from = prepare(stage, changes, durability)?;
    durability.sync(out)?;
    let folder = Folder::open(out).map_err(Error::io("open", out))?;

    let (blocking, rest): (Vec<&str>, Vec<&str>) =
        changes.stale.iter().map(String::as_str).partition(|path| blocks_new_files(path, changes));
    remove(&folder, out, &blocking)?;
    let mut changed = changes.changed.clone();
    changed.sort_by_key(|path| write_order(path));
    for path in changed {
        let staged = stage::site_in(&from).join(path.as_str());
        let moved = folder.receive(&staged, Path::new(path.as_str()));
        moved.map_err(Error::io("write", out.join(path.as_str())))?;
    }
    remove(&folder, out, &rest)?;
    let target = out.join(manifest::NAME);
    let written = file::write_new(&stage::manifest_in(&from), &changes.new.to_bytes());
    written.map_err(Error::io("write", &target))?;
    // On Linux this also syncs the names of all files that were moved and removed.
    durability.sync_all(&from)?;
    move_file(&stage::manifest_in(&from), &target)?;
    durability.sync(out)?;
    recover(out)
}

/// Puts the manifest of both sites into the output, and all changed files on its file system. Returns the
/// folder with these files, which is arranged as the stage is.
fn prepare(stage: &Stage, changes: &Changes, durability: Durability) -> Result<PathBuf> {
    let (staged, target) = (stage::manifest_in(stage.folder()), stage.out().join(manifest::NAME));
    let union = changes.old.union(&changes.new).to_bytes();
    file::write_new(&staged, &union).map_err(Error::io("write", &target))?;
    durability.sync_all(stage.folder())?;
    match fs::rename(&staged, &target) {
        Err(cause) if cause.kind() == ErrorKind::CrossesDevices => {}
        moved => {
            moved.map_err(Error::io("write", &target))?;
            return Ok(stage.folder().to_owned());
        }
    }
    let copies = stage.out().join(COPIES);
    let copied = copy_stage(stage, changes, &copies).and_then(|()| durability.sync_all(&copies));
    if copied.is_err() {
        // The error above matters more; the next build removes what is left.
        let _ = fs::remove_dir_all(&copies);
    }
    copied?;
    move_file(&stage::manifest_in(&copies), &target)?;
    Ok(copies)
}

/// Copies the changed files and the manifest.
fn copy_stage(stage: &Stage, changes: &Changes, copies: &Path) -> Result<()> {
    let copy = |from: &Path, to: &Path| {
        let file = fs::File::open(from).map_err(Error::io("read", from))?;
        file::copy_new(&file, to).map(drop).map_err(Error::io("write", to))
    };
    let (from, to) = (stage.site(), stage::site_in(copies));
    let mut changed = changes.changed.iter().map(|path| path.as_str());
    changed.try_for_each(|path| copy(&from.join(path), &to.join(path)))?;
    copy(&stage::manifest_in(stage.folder()), &stage::manifest_in(copies))
}

/// The sort key for the order of writing: files that pages need, pages from the deepest to the home page,
/// then feeds and calendars. So no link leads to a page that does not exist yet.
fn write_order(path: &OutPath) -> (u8, Reverse<usize>, &str) {
    let text = path.as_str();
    let depth = text.matches('/').count();
    let is_feed = [".xml", ".ics"].iter().any(|end| text.ends_with(end)) || text == "feed.json";
    let class = match text {
        _ if is_feed => 2,
        _ if text.ends_with(".html") => 1,
        _ => 0,
    };
    (class, Reverse(depth), text)
}

/// Whether a stale file is where the new site needs a folder, or below a path where it needs a file.
fn blocks_new_files(stale: &str, changes: &Changes) -> bool {
    let below = format!("{stale}/");
    let next = changes.new.files.range(below.clone()..).next();
    next.is_some_and(|(path, _)| path.starts_with(&below))
        || folders_above(stale).any(|folder| changes.new.files.contains_key(folder))
}

/// Removes files, and folders that become empty.
fn remove(folder: &Folder, out: &Path, stale: &[&str]) -> Result<()> {
    for path in stale {
        let removed = folder.remove_file(Path::new(path));
        removed.map_err(Error::io("remove", out.join(path)))?;
        let folders: Vec<&str> = folders_above(path).collect();
        let emptied = |inner: &&&str| folder.remove_folder(Path::new(inner)).is_ok();
        folders.iter().rev().take_while(emptied).for_each(drop);
    }
    Ok(())
}

/// Moves a file to the output in one step.
fn move_file(from: &Path, target: &Path) -> Result<()> {
    fs::rename(from, target).map_err(Error::io("write", target))
}
