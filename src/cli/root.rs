//! Finds the project's folder.

use std::path::{Path, PathBuf};

use dateline::error::{Error, Result};
use dateline::inputs::CONFIG_FILE;

/// Returns the folder that `--root` names, else the nearest folder upwards from the current one with
/// `dateline.yaml` or `content/`.
///
/// # Errors
/// [`Error::Usage`] if the named folder does not exist, or none is found.
pub(super) fn find(root: Option<&Path>) -> Result<PathBuf> {
    if let Some(root) = root {
        return match root.is_dir() {
            true => Ok(root.to_owned()),
            false => Err(Error::Usage(format!("there is no folder `{}`", root.display()))),
        };
    }
    let here = std::env::current_dir().map_err(Error::io("find", "the current folder"))?;
    let is_project =
        |folder: &&Path| folder.join(CONFIG_FILE).is_file() || folder.join("content").is_dir();
    match here.ancestors().find(is_project) {
        Some(folder) => Ok(folder.to_owned()),
        None => Err(Error::Usage(
            "there is no project here: no `dateline.yaml` and no `content/` in this folder or above it; \
             `dateline init` creates a small one"
                .into(),
        )),
    }
}
