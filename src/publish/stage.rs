//! Turns an output folder into a stage beside it, on which the next site is built.
//!
//! ```text
//! .public.dateline-stage/
//!     made-by-dateline-1234   says that the folder is ours, and the inode number of the new `site`
//!     site/                   the new site; after the exchange the old one
//!     manifest                a manifest on its way into the output
//! ```
//!
//! A `site` of another number than the marker's is therefore an old site, which may hold what is
//! not ours. So a killed build can be told apart before and after the exchange, whenever it died.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

use super::{exchange, file, replace};

/// How the marker's name begins.
const MARKER: &str = "made-by-dateline-";

/// A path beside the output folder, on the same file system in most cases.
pub(super) fn beside(out: &Path, what: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(out.file_name().unwrap_or_default());
    name.push(".dateline-");
    name.push(what);
    out.with_file_name(name)
}

/// Clears away what a killed build left behind; the output's lock must be held.
pub(super) fn recover(out: &Path) -> Result<()> {
    replace::recover(out)?;
    discard(&beside(out, "stage"), out)
}

/// The stage of one build; cleared away when dropped.
pub(super) struct Stage {
    holder: PathBuf,
    out: PathBuf,
}

impl Stage {
    /// Makes the stage for this output folder.
    pub(super) fn create(out: &Path) -> Result<Stage> {
        let holder = beside(out, "stage");
        fs::create_dir(&holder).map_err(Error::io("create", &holder))?;
        let stage = Stage { holder, out: out.to_owned() };
        let site = stage.site();
        fs::create_dir(&site).map_err(Error::io("create", &site))?;
        let number = file::number(&site).map_err(Error::io("look at", &site))?;
        let marker = stage.holder.join(format!("{MARKER}{number}"));
        File::create_new(&marker).map_err(Error::io("create", &marker))?;
        Ok(stage)
    }

    /// Where the new site is built.
    pub(super) fn site(&self) -> PathBuf {
        self.holder.join("site")
    }

    /// Where a manifest waits to be moved into the output.
    pub(super) fn manifest(&self) -> PathBuf {
        manifest_in(&self.holder)
    }

    /// The output folder.
    pub(super) fn out(&self) -> &Path {
        &self.out
    }

    /// Clears the stage away, and with it the old site if the two were exchanged.
    pub(super) fn discard(self) -> Result<()> {
        discard(&self.holder, &self.out)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // After an error, or again after `discard`; what cannot be removed now, `recover` removes.
        let _ = discard(&self.holder, &self.out);
    }
}

/// Where a manifest waits in the stage `holder`.
fn manifest_in(holder: &Path) -> PathBuf {
    holder.join("manifest")
}

/// Clears away a stage in whatever state it is.
fn discard(holder: &Path, out: &Path) -> Result<()> {
    let names = match fs::read_dir(holder) {
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(()),
        names => names.map_err(Error::io("read", holder))?,
    };
    let mut marker = None;
    for name in names {
        let name = name.map_err(Error::io("read", holder))?.file_name();
        marker = marker.or_else(|| name.to_str()?.strip_prefix(MARKER)?.parse::<u64>().ok());
    }
    let site = holder.join("site");
    match (marker, file::number(&site)) {
        (Some(new), Ok(number)) if number == new => {
            // It may have taken the permissions of an output that nobody may write.
            file::make_writable(&site).map_err(Error::io("remove", &site))?;
            fs::remove_dir_all(&site).map_err(Error::io("remove", &site))?;
        }
        (Some(_), Ok(_)) => exchange::retire(&site, out)?,
        // Killed before the marker was made: the folder is still empty, or else it is not ours.
        (None, _) => drop(fs::remove_dir(&site)),
        (Some(_), Err(_)) => {}
    }
    if let Some(new) = marker {
        for path in [manifest_in(holder), holder.join(format!("{MARKER}{new}"))] {
            gone(fs::remove_file(&path)).map_err(Error::io("remove", &path))?;
        }
    }
    gone(fs::remove_dir(holder)).map_err(|cause| match cause.kind() {
        ErrorKind::DirectoryNotEmpty => Error::Refused(format!(
            "`{}` is where the next site is built, but it holds files that are not dateline's; \
             move it elsewhere",
            holder.display()
        )),
        _ => Error::io("remove", holder)(cause),
    })
}

/// Takes the absence of what was to be removed for success.
pub(super) fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(cause) if file::is_missing(&cause) => Ok(()),
        removed => removed,
    }
}
