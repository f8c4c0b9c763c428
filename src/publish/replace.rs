//! Replaces the published site by the staged one file by file, in an order in which no link breaks.
//!
//! Meanwhile the manifest lists the files of both sites. So if the build is killed, the next one does not
//! take any of them for foreign.

use std::cmp::Reverse;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::error::{Error, Result};
use crate::site::OutPath;

use super::Changes;
use super::file;
use super::listing::folders_above;
use super::manifest;
use super::stage::{Stage, ignore_missing};

/// Name, in the output folder, of a file that is being copied from another file system.
const PARTIAL_NAME: &str = ".dateline-part";

/// Removes what a killed build left in the output folder.
pub(super) fn recover(out: &Path) -> Result<()> {
    let partial = out.join(PARTIAL_NAME);
    ignore_missing(fs::remove_file(&partial)).map_err(Error::io("remove", &partial))
}

/// Moves the changed files into the output and removes the stale ones.
pub(super) fn replace(stage: &Stage, changes: &Changes) -> Result<()> {
    let (site, out) = (stage.site(), stage.out());
    fs::create_dir_all(out).map_err(Error::io("create", out))?;
    write_manifest(stage, &changes.old.union(&changes.new))?;

    let (blocking, rest): (Vec<&str>, Vec<&str>) =
        changes.stale.iter().map(String::as_str).partition(|path| blocks_new_files(path, changes));
    remove(out, &blocking)?;
    let mut changed = changes.changed.clone();
    changed.sort_by_key(|path| write_order(path));
    for path in changed {
        let target = out.join(path.as_str());
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
        }
        move_file(&site.join(path.as_str()), &target, out)?;
    }
    remove(out, &rest)?;
    write_manifest(stage, &changes.new)
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
fn remove(out: &Path, stale: &[&str]) -> Result<()> {
    for path in stale {
        let file = out.join(path);
        ignore_missing(fs::remove_file(&file)).map_err(Error::io("remove", &file))?;
        let folders: Vec<&str> = folders_above(path).collect();
        let emptied = |folder: &&&str| fs::remove_dir(out.join(folder)).is_ok();
        folders.iter().rev().take_while(emptied).for_each(drop);
    }
    Ok(())
}

/// Writes a manifest to the output folder.
fn write_manifest(stage: &Stage, manifest: &manifest::Manifest) -> Result<()> {
    let target = stage.out().join(manifest::NAME);
    let staged = stage.manifest();
    file::write_new(&staged, &manifest.to_bytes()).map_err(Error::io("write", &target))?;
    move_file(&staged, &target, stage.out())
}

/// Moves a file to the output in one step, also from another file system.
fn move_file(staged: &Path, target: &Path, out: &Path) -> Result<()> {
    match fs::rename(staged, target) {
        Err(cause) if cause.kind() == ErrorKind::CrossesDevices => {}
        moved => return moved.map_err(Error::io("write", target)),
    }
    let partial = out.join(PARTIAL_NAME);
    let copied = file::copy_new(staged, &partial).and_then(|()| fs::rename(&partial, target));
    if copied.is_err() {
        // The error above matters more; the next build removes what is left.
        let _ = fs::remove_file(&partial);
    }
    copied.map_err(Error::io("write", target))?;
    fs::remove_file(staged).map_err(Error::io("remove", staged))
}
