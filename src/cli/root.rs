//! Which folder is the project.

use std::path::{Path, PathBuf};

use dateline::error::{Error, Result};
use dateline::inputs::CONFIG_FILE;

/// The project's folder: the one that is named, else the nearest upwards from here with
/// `dateline.yaml` or `content/`.
///
/// # Errors
/// When the named folder does not exist, or none is found.
pub(super) fn find(named: Option<&Path>) -> Result<PathBuf> {
    if let Some(named) = named {
        return match named.is_dir() {
            true => Ok(named.to_owned()),
            false => Err(Error::Usage(format!("there is no folder `{}`", named.display()))),
        };
    }
    let here = std::env::current_dir().map_err(Error::io("find", "the current folder"))?;
    let project =
        |folder: &&Path| folder.join(CONFIG_FILE).is_file() || folder.join("content").is_dir();
    match here.ancestors().find(project) {
        Some(folder) => Ok(folder.to_owned()),
        None => Err(Error::Usage(
            "there is no project here: no `dateline.yaml` and no `content/` in this folder or above it; \
             `dateline init` makes a small one"
                .into(),
        )),
    }
}
