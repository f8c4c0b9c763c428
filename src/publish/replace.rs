//! Turns the published site into the staged one file by file, in an order that keeps readers safe.
//!
//! While it runs, the manifest lists the files of both sites, so that a build that dies on the
//! way leaves nothing that the next one would take for foreign.

use std::cmp::Reverse;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::error::{Error, Result};
use crate::site::OutPath;

use super::Change;
use super::file;
use super::found::folders_above;
use super::manifest;
use super::stage::{Stage, gone};

/// The name, in the output folder, of a file on its way from another file system.
const PART: &str = ".dateline-part";

/// Clears away what a killed build left in the output folder.
pub(super) fn recover(out: &Path) -> Result<()> {
    let part = out.join(PART);
    gone(fs::remove_file(&part)).map_err(Error::io("remove", &part))
}

/// Moves the changed files into the output and removes the stale ones.
pub(super) fn replace(stage: &Stage, change: &Change) -> Result<()> {
    let (site, out) = (stage.site(), stage.out());
    fs::create_dir_all(out).map_err(Error::io("create", out))?;
    write_manifest(stage, &change.old.united(&change.new))?;

    let (in_the_way, rest): (Vec<&str>, Vec<&str>) =
        change.stale.iter().map(String::as_str).partition(|path| is_in_the_way(path, change));
    remove(out, &in_the_way)?;
    let mut changed = change.changed.clone();
    changed.sort_by_key(|path| turn(path));
    for path in changed {
        let target = out.join(path.as_str());
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
        }
        place(&site.join(path.as_str()), &target, out)?;
    }
    remove(out, &rest)?;
    write_manifest(stage, &change.new)
}

/// When a file's turn is: what pages need, pages from the deepest, the home page, then what
/// announces pages. So no link leads to what is not there yet.
fn turn(path: &OutPath) -> (u8, Reverse<usize>, &str) {
    let text = path.as_str();
    let depth = text.matches('/').count();
    let announces = [".xml", ".ics"].iter().any(|end| text.ends_with(end)) || text == "feed.json";
    let class = match text {
        _ if announces => 2,
        _ if text.ends_with(".html") => 1,
        _ => 0,
    };
    (class, Reverse(depth), text)
}

/// Whether a stale file stands where the new site needs a folder, or below where it needs a file.
fn is_in_the_way(stale: &str, change: &Change) -> bool {
    let below = format!("{stale}/");
    let next = change.new.files.range(below.clone()..).next();
    next.is_some_and(|(path, _)| path.starts_with(&below))
        || folders_above(stale).any(|folder| change.new.files.contains_key(folder))
}

/// Removes files, and the folders above them that become empty.
fn remove(out: &Path, stale: &[&str]) -> Result<()> {
    for path in stale {
        let file = out.join(path);
        gone(fs::remove_file(&file)).map_err(Error::io("remove", &file))?;
        let folders: Vec<&str> = folders_above(path).collect();
        let emptied = |folder: &&&str| fs::remove_dir(out.join(folder)).is_ok();
        folders.iter().rev().take_while(emptied).for_each(drop);
    }
    Ok(())
}

/// Puts a manifest into the output.
fn write_manifest(stage: &Stage, manifest: &manifest::Manifest) -> Result<()> {
    let target = stage.out().join(manifest::NAME);
    let staged = stage.manifest();
    file::write_new(&staged, &manifest.to_bytes()).map_err(Error::io("write", &target))?;
    place(&staged, &target, stage.out())
}

/// Moves a file to its place in one step, also from another file system.
fn place(staged: &Path, target: &Path, out: &Path) -> Result<()> {
    match fs::rename(staged, target) {
        Err(cause) if cause.kind() == ErrorKind::CrossesDevices => {}
        moved => return moved.map_err(Error::io("write", target)),
    }
    let part = out.join(PART);
    let copied = file::copy_new(staged, &part).and_then(|()| fs::rename(&part, target));
    if copied.is_err() {
        // The error that matters is the one above; what stays is removed by the next build.
        let _ = fs::remove_file(&part);
    }
    copied.map_err(Error::io("write", target))?;
    fs::remove_file(staged).map_err(Error::io("remove", staged))
}
