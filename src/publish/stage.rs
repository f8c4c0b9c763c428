//! The stage: a folder beside the output folder in which the next site is built.
//!
//! ```text
//! .public.dateline-stage/
//!     made-by-dateline-1234   marks the folder as dateline's, with the inode number of the new `site`
//!     site/                   the new site; after the exchange the old one
//!     manifest                a manifest on its way into the output
//! ```
//!
//! A `site` with another inode number is therefore an old site, which may contain foreign files. So the
//! next build knows whether a killed build had exchanged the folders already.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

use super::{exchange, file, replace};

/// Beginning of the marker's name.
const MARKER_PREFIX: &str = "made-by-dateline-";

/// A path beside the output folder, in most cases on the same file system.
pub(super) fn sibling(out: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(out.file_name().unwrap_or_default());
    name.push(".dateline-");
    name.push(suffix);
    out.with_file_name(name)
}

/// Removes what a killed build left behind. The caller must have the lock on the output.
pub(super) fn recover(out: &Path) -> Result<()> {
    replace::recover(out)?;
    discard(&sibling(out, "stage"), out)
}

/// The stage of one build. Dropping it removes it.
pub(super) struct Stage {
    folder: PathBuf,
    out: PathBuf,
}

impl Stage {
    /// Creates the stage for an output folder.
    pub(super) fn create(out: &Path) -> Result<Stage> {
        let folder = sibling(out, "stage");
        fs::create_dir(&folder).map_err(Error::io("create", &folder))?;
        let stage = Stage { folder, out: out.to_owned() };
        let site = stage.site();
        fs::create_dir(&site).map_err(Error::io("create", &site))?;
        let inode = file::inode(&site).map_err(Error::io("look at", &site))?;
        let marker = stage.folder.join(format!("{MARKER_PREFIX}{inode}"));
        File::create_new(&marker).map_err(Error::io("create", &marker))?;
        Ok(stage)
    }

    /// The stage itself.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of the new site.
    pub(super) fn site(&self) -> PathBuf {
        site_in(&self.folder)
    }

    /// The output folder.
    pub(super) fn out(&self) -> &Path {
        &self.out
    }

    /// Removes the stage, and with it the old site if the two were exchanged.
    pub(super) fn discard(self) -> Result<()> {
        discard(&self.folder, &self.out)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // Needed after an error only; what cannot be removed now, `recover` removes.
        let _ = discard(&self.folder, &self.out);
    }
}

/// The folder of the new site in a stage.
pub(super) fn site_in(folder: &Path) -> PathBuf {
    folder.join("site")
}

/// The path, in a stage, of a manifest that is to be moved to the output.
pub(super) fn manifest_in(folder: &Path) -> PathBuf {
    folder.join("manifest")
}

/// Removes a stage in any state.
fn discard(folder: &Path, out: &Path) -> Result<()> {
    let names = match fs::read_dir(folder) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(()),
        names => names.map_err(Error::io("read", folder))?,
    };
    let mut marker = None;
    for name in names {
        let name = name.map_err(Error::io("read", folder))?.file_name();
        marker = marker.or_else(|| name.to_str()?.strip_prefix(MARKER_PREFIX)?.parse::<u64>().ok());
    }
    let site = site_in(folder);
    match (marker, file::inode(&site)) {
        (Some(new_inode), Ok(inode)) if inode == new_inode => {
            // It may have the permissions of an output folder that is not writable.
            file::make_writable(&site).map_err(Error::io("remove", &site))?;
            fs::remove_dir_all(&site).map_err(Error::io("remove", &site))?;
        }
        (Some(_), Ok(_)) => exchange::remove_old_site(&site, out)?,
        // Killed before the marker existed: the folder is empty, or it is foreign and not removed.
        (None, _) => drop(fs::remove_dir(&site)),
        (Some(_), Err(_)) => {}
    }
    if let Some(new_inode) = marker {
        for path in [manifest_in(folder), folder.join(format!("{MARKER_PREFIX}{new_inode}"))] {
            ignore_missing(fs::remove_file(&path)).map_err(Error::io("remove", &path))?;
        }
    }
    ignore_missing(fs::remove_dir(folder)).map_err(|cause| match cause.kind() {
        ErrorKind::DirectoryNotEmpty => Error::Refused(format!(
            "`{}` is where the next site is built, but it has files that are not dateline's; \
             move it elsewhere",
            folder.display()
        )),
        _ => Error::io("remove", folder)(cause),
    })
}

/// Treats it as success if the file to be removed does not exist.
pub(super) fn ignore_missing(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(cause) if file::is_missing(&cause) => Ok(()),
        removed => removed,
    }
}
