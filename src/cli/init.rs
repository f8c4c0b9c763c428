//! `dateline init`: creates a small site that shows the idea.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use dateline::error::{Error, Result};
use dateline::inputs::CONFIG_FILE;

use super::args::{Global, Init};
use super::{Outcome, print};

/// The files of the new site, by their path in its folder.
const FILES: [(&str, &str); 6] = [
    (CONFIG_FILE, include_str!("init/dateline.yaml")),
    ("content/about.md", include_str!("init/content/about.md")),
    ("content/events/bridge-opens.md", include_str!("init/content/events/bridge-opens.md")),
    ("content/2024-05-02-herald.md", include_str!("init/content/2024-05-02-herald.md")),
    ("content/2024-05-03-courier.md", include_str!("init/content/2024-05-03-courier.md")),
    (".gitignore", include_str!("init/root.gitignore")),
];

/// Creates the site in the named folder, or in the current one.
pub(super) fn run(args: &Init, global: &Global) -> Result<Outcome> {
    let folder = folder(args, global)?;
    refuse_project(&folder)?;
    for (path, text) in FILES {
        // `refuse_project` has returned an error if one of the others exists.
        write_new(&folder.join(path), text)?;
    }
    if !global.quiet {
        let shown = folder.display();
        let change_folder =
            if folder == Path::new(".") { String::new() } else { format!("cd {shown}\n  ") };
        print(&format!(
            "created a small site in `{shown}`; now run\n  {change_folder}dateline serve --open\n"
        ))?;
    }
    Ok(Outcome::Done)
}

/// The folder of the new site.
fn folder(args: &Init, global: &Global) -> Result<PathBuf> {
    match (&args.dir, &global.root) {
        (Some(_), Some(_)) => Err(Error::Usage(
            "the folder is named twice, as `DIR` and with `--root`; name it once".to_owned(),
        )),
        (Some(folder), None) | (None, Some(folder)) => Ok(folder.clone()),
        (None, None) => Ok(".".into()),
    }
}

/// Refuses a folder that contains a project, or a file in place of a folder.
fn refuse_project(folder: &Path) -> Result<()> {
    let shown = folder.display();
    if folder.exists() && !folder.is_dir() {
        return Err(Error::Usage(format!("`{shown}` is a file; name a folder")));
    }
    for name in [CONFIG_FILE, "content"] {
        // Also for a broken link, which `exists` would not see.
        if fs::symlink_metadata(folder.join(name)).is_ok() {
            return Err(Error::Usage(format!(
                "a `{name}` already exists in `{shown}`, and dateline does not overwrite files; `dateline init NAME` creates a new folder, `dateline new \"TITLE\"` adds a note to this one"
            )));
        }
    }
    Ok(())
}

/// Writes a new file, and creates the folders above it. Returns `false`, and changes nothing, if it exists.
pub(super) fn write_new(path: &Path, text: &str) -> Result<bool> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::io("make the folder", folder))?;
    }
    match fs::File::create_new(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map_err(Error::io("write", path))?,
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => return Ok(false),
        Err(cause) => return Err(Error::io("write", path)(cause)),
    }
    Ok(true)
}
