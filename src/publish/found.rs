//! Turns the output folder into what was found there: files, and things to keep away from.

use std::collections::BTreeSet;
use std::fs;
use std::ops::Bound;
use std::path::Path;

use crate::error::{Error, Result};
use crate::site::Site;

use super::file::is_missing;
use super::manifest::{self, Manifest};

/// Everything in the output folder, without looking into folders that are not ours.
#[derive(Default)]
pub(super) struct Found {
    /// Regular files but the manifest, ours and foreign ones, by path below the folder.
    pub(super) files: BTreeSet<String>,
    /// Those of them that no manifest lists.
    pub(super) foreign: BTreeSet<String>,
    /// Foreign folders, symbolic links and special files.
    others: BTreeSet<String>,
}

impl Found {
    /// Lists the folder; nothing where it does not exist.
    ///
    /// A folder is ours where the old or the new site has a file below it.
    pub(super) fn scan(out: &Path, old: Option<&Manifest>, site: &Site) -> Result<Found> {
        let is_ours = |folder: &str| {
            let below = format!("{folder}/");
            let from = (Bound::Included(&*below), Bound::Unbounded);
            let listed = old.and_then(|old| old.files.range::<str, _>(from).next());
            let wanted = site.recipes.range::<str, _>(from).next();
            listed.is_some_and(|(path, _)| path.starts_with(&below))
                || wanted.is_some_and(|(path, _)| path.as_str().starts_with(&below))
        };
        let mut found = Found::default();
        let mut open = vec![String::new()];
        while let Some(folder) = open.pop() {
            found.list(out, &folder, is_ours, &mut open)?;
        }
        found.files.remove(manifest::NAME);
        let is_listed = |path: &String| old.is_some_and(|old| old.files.contains_key(path));
        found.foreign = found.files.iter().filter(|path| !is_listed(path)).cloned().collect();
        Ok(found)
    }

    /// What the folder holds if it holds just what the manifest lists, where those are the files of the
    /// new site too. Each of them is still to be compared.
    pub(super) fn expected(old: &Manifest, site: &Site) -> Option<Found> {
        let wanted = site.recipes.keys().map(|path| path.as_str());
        let is_same = old.files.keys().map(String::as_str).eq(wanted);
        is_same.then(|| Found { files: old.files.keys().cloned().collect(), ..Found::default() })
    }

    /// Lists one folder; those below it that are ours are left `open`.
    fn list(
        &mut self,
        out: &Path,
        folder: &str,
        is_ours: impl Fn(&str) -> bool,
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
            let path = joined(folder, &name.to_string_lossy());
            // A name that is not UTF-8 cannot be ours, nor kept by a path that is text.
            let speakable = name.to_str().is_some();
            if speakable && kind.is_dir() && is_ours(&path) {
                open.push(path);
            } else if speakable && kind.is_file() {
                self.files.insert(path);
            } else {
                self.others.insert(path);
            }
        }
        Ok(())
    }

    /// Something that a fresh output folder would not hold, if there is anything.
    pub(super) fn first_unusual(&self) -> Option<&str> {
        let usual = |path: &str| {
            path.starts_with(".git") || matches!(path, ".nojekyll" | ".keep" | ".DS_Store")
        };
        let names = self.foreign.iter().chain(&self.others);
        names.map(String::as_str).find(|path| !usual(path))
    }

    /// Refuses a site that needs a path which something foreign stands on or in the way of.
    ///
    /// Foreign files on exactly a path of the site are not looked at: they may be equal.
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

    /// Whether the folder can be exchanged as a whole: nothing in it but regular files, and the
    /// same file system as its parent.
    pub(super) fn exchangeable(&self, out: &Path) -> Result<bool> {
        Ok(self.others.is_empty() && !is_mount(out)?)
    }
}

/// Refuses to write where foreign things stand, naming some of them.
pub(super) fn refuse_clashing(out: &Path, clashes: Vec<&str>) -> Result<()> {
    if clashes.is_empty() {
        return Ok(());
    }
    let some: Vec<String> = clashes.iter().take(5).map(|path| format!("`{path}`")).collect();
    let more = if clashes.len() > 5 { " and others" } else { "" };
    Err(Error::Refused(format!(
        "the site needs paths in `{}` at which something stands that dateline did not make: \
         {}{more}; move that elsewhere, or choose another folder with `--output`",
        out.display(),
        some.join(", ")
    )))
}

/// `a`, `a/b` for `a/b/c`.
pub(super) fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}

/// The path of `name` in `folder`, which is empty for the output folder itself.
fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// Whether the folder lies on another file system than its parent.
#[cfg(unix)]
fn is_mount(out: &Path) -> Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| match fs::symlink_metadata(path) {
        Ok(found) => Ok(Some(found.dev())),
        Err(cause) if is_missing(&cause) => Ok(None),
        Err(cause) => Err(Error::io("look at", path)(cause)),
    };
    let own = device(out)?;
    Ok(own.is_some() && own != device(out.parent().unwrap_or(out))?)
}

/// Never known here, and never needed: such systems do not exchange folders.
#[cfg(not(unix))]
fn is_mount(_out: &Path) -> Result<bool> {
    Ok(false)
}
