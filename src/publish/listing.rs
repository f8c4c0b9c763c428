//! Lists the files of the output folder, and what a build must not touch there.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Bound;
use std::path::Path;

use crate::error::{Error, Result};
use crate::site::Site;

use super::file::is_missing;
use super::manifest::{self, Manifest};
use super::published::PublishedFiles;

/// What is in the output folder. Foreign folders, in which no site has a file, are not read.
#[derive(Default)]
pub(super) struct OutputListing {
    /// Paths of all regular files except the manifest.
    pub(super) files: BTreeSet<String>,
    /// Paths of those that the manifest does not list, or that have other bytes and are not in the new site.
    pub(super) foreign: BTreeSet<String>,
    /// Foreign folders, symbolic links and special files.
    others: BTreeSet<String>,
}

impl OutputListing {
    /// Reads the folder; empty if it does not exist.
    ///
    /// A folder belongs to dateline if the old or the new site has a file in it.
    pub(super) fn scan(out: &Path, old: Option<&Manifest>, site: &Site) -> Result<OutputListing> {
        let is_own = |folder: &str| {
            let below = format!("{folder}/");
            let from = (Bound::Included(&*below), Bound::Unbounded);
            let listed = old.and_then(|old| old.files.range::<str, _>(from).next());
            let wanted = site.recipes.range::<str, _>(from).next();
            listed.is_some_and(|(path, _)| path.starts_with(&below))
                || wanted.is_some_and(|(path, _)| path.as_str().starts_with(&below))
        };
        let mut listing = OutputListing::default();
        let mut open = vec![String::new()];
        while let Some(folder) = open.pop() {
            listing.read_folder(out, &folder, is_own, &mut open)?;
        }
        listing.files.remove(manifest::NAME);
        let published = PublishedFiles::open(out)?;
        for path in &listing.files {
            let is_own = match old.and_then(|old| old.files.get(path)) {
                None => false,
                // What the new site does not have is removed: not a file that somebody has put in its place.
                Some(hash) => {
                    site.recipes.contains_key(path.as_str()) || published.has_hash(path, hash)?
                }
            };
            if !is_own {
                listing.foreign.insert(path.clone());
            }
        }
        Ok(listing)
    }

    /// Takes the files of the manifest without reading the folder; `None` if the new site has other paths.
    /// The caller compares each file.
    pub(super) fn from_manifest(old: &Manifest, site: &Site) -> Option<OutputListing> {
        let wanted = site.recipes.keys().map(|path| path.as_str());
        let is_same = old.files.keys().map(String::as_str).eq(wanted);
        is_same.then(|| OutputListing {
            files: old.files.keys().cloned().collect(),
            ..OutputListing::default()
        })
    }

    /// Reads one folder, and adds dateline's own folders in it to `open`.
    fn read_folder(
        &mut self,
        out: &Path,
        folder: &str,
        is_own: impl Fn(&str) -> bool,
        open: &mut Vec<String>,
    ) -> Result<()> {
        let place = out.join(folder);
        let entries = match fs::read_dir(&place) {
            Err(cause) if folder.is_empty() && is_missing(&cause) => return Ok(()),
            entries => entries.map_err(Error::io("read", &place))?,
        };
        for entry in entries {
            let entry = entry.map_err(Error::io("read", &place))?;
            let kind = entry.file_type().map_err(Error::io("look at", entry.path()))?;
            let name = entry.file_name();
            let path = join(folder, &name.to_string_lossy());
            // dateline writes no name that is not UTF-8, and cannot link such a file.
            let is_utf8 = name.to_str().is_some();
            if is_utf8 && kind.is_dir() && is_own(&path) {
                open.push(path);
            } else if is_utf8 && kind.is_file() {
                self.files.insert(path);
            } else {
                self.others.insert(path);
            }
        }
        Ok(())
    }

    /// The first path that a new output folder would not contain, if there is one.
    pub(super) fn first_unexpected(&self) -> Option<&str> {
        let is_expected = |path: &str| {
            path.starts_with(".git") || matches!(path, ".nojekyll" | ".keep" | ".DS_Store")
        };
        let names = self.foreign.iter().chain(&self.others);
        names.map(String::as_str).find(|path| !is_expected(path))
    }

    /// Refuses a site if something foreign blocks one of its paths.
    ///
    /// Foreign files at exactly a path of the site are not refused here: their bytes may be equal.
    pub(super) fn refuse_clashes(&self, out: &Path, site: &Site) -> Result<()> {
        if self.foreign.is_empty() && self.others.is_empty() {
            return Ok(());
        }
        let mut clashes = BTreeSet::new();
        for path in site.recipes.keys().map(|path| path.as_str()) {
            clashes.extend(self.others.get(path));
            for folder in folders_above(path) {
                clashes.extend(self.others.get(folder));
                clashes.extend(self.foreign.get(folder));
            }
            let below = format!("{path}/");
            for names in [&self.foreign, &self.others] {
                let next = names.range(below.clone()..).next();
                clashes.extend(next.filter(|path| path.starts_with(&below)));
            }
        }
        refuse_clashing(out, clashes.into_iter().map(String::as_str).collect())
    }

    /// Why the folder cannot be exchanged as a whole; `None` if it contains only regular files and own
    /// folders, and is on the file system of its parent.
    pub(super) fn obstacle(&self, out: &Path) -> Result<Option<String>> {
        if let Some(first) = self.others.first() {
            return Ok(Some(format!("it contains `{first}`, which dateline did not make")));
        }
        Ok(is_mount_point(out)?.then(|| "it is a mount point".to_owned()))
    }
}

/// Refuses to write over foreign files and folders, naming some of them.
pub(super) fn refuse_clashing(out: &Path, clashes: Vec<&str>) -> Result<()> {
    if clashes.is_empty() {
        return Ok(());
    }
    let some: Vec<String> = clashes.iter().take(5).map(|path| format!("`{path}`")).collect();
    let more = if clashes.len() > 5 { " and others" } else { "" };
    Err(Error::Refused(format!(
        "the site needs paths in `{}` where there are files that dateline did not make: {}{more}; move them elsewhere, or choose another folder with `--output`",
        out.display(),
        some.join(", ")
    )))
}

/// The folders that contain a path: `a` and `a/b` for `a/b/c`.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// The path of `name` in `folder`, which is empty for the output folder itself.
fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Whether the folder is on another file system than its parent.
#[cfg(unix)]
fn is_mount_point(out: &Path) -> Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| match fs::symlink_metadata(path) {
        Ok(metadata) => Ok(Some(metadata.dev())),
        Err(cause) if is_missing(&cause) => Ok(None),
        Err(cause) => Err(Error::io("look at", path)(cause)),
    };
    let own = device(out)?;
    Ok(own.is_some() && own != device(out.parent().unwrap_or(out))?)
}

/// Always `false`: this system does not exchange folders.
#[cfg(not(unix))]
fn is_mount_point(_out: &Path) -> Result<bool> {
    Ok(false)
}
