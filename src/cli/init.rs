//! `dateline init`: a folder's name into a small site that shows the idea.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use dateline::error::{Error, Result};
use dateline::inputs::CONFIG_FILE;

use super::args::{Global, Init};
use super::{Outcome, print, say};

/// The files of the new site, by their path below its folder, in the order in which they are told.
const FILES: &[(&str, &str)] = &[
    (CONFIG_FILE, include_str!("init/dateline.yaml")),
    (
        "content/2024-05-05-harbour-gazette.md",
        include_str!("init/content/2024-05-05-harbour-gazette.md"),
    ),
    ("content/2024-05-07-coast-radio.md", include_str!("init/content/2024-05-07-coast-radio.md")),
    ("content/about.md", include_str!("init/content/about.md")),
    ("content/events/bridge-reopens.md", include_str!("init/content/events/bridge-reopens.md")),
    ("public/.gitignore", include_str!("init/public.gitignore")),
    (".gitignore", include_str!("init/root.gitignore")),
];

/// Makes the site and prints the path of each file that was written.
pub(super) fn run(args: &Init, global: &Global) -> Result<Outcome> {
    let folder = folder(args, global)?;
    refuse_project(&folder)?;
    let mut made = String::new();
    for (name, text) in FILES {
        let path = folder.join(name);
        if write_new(&path, text)? {
            made.push_str(&format!("{}\n", path.display()));
        }
    }
    print(global.color, &made)?;
    if !global.quiet {
        let step = match folder.as_os_str().is_empty() {
            true => String::new(),
            false => format!("`cd {}`, then ", folder.display()),
        };
        say(global.color, &format!("next: {step}`dateline serve --open`"));
    }
    Ok(Outcome::Done)
}

/// The folder that is meant; empty for the current one.
fn folder(args: &Init, global: &Global) -> Result<PathBuf> {
    let named = match (&args.dir, &global.root) {
        (Some(_), Some(_)) => {
            let message = "the folder is named twice, as `DIR` and with `--root`; name it once";
            return Err(Error::Usage(message.to_owned()));
        }
        (Some(folder), None) | (None, Some(folder)) => folder.as_path(),
        (None, None) => Path::new(""),
    };
    Ok(if named == Path::new(".") { PathBuf::new() } else { named.to_owned() })
}

/// Refuses a folder that holds a project already, or that is none.
fn refuse_project(folder: &Path) -> Result<()> {
    let shown = match folder.as_os_str().is_empty() {
        true => "this folder".to_owned(),
        false => format!("`{}`", folder.display()),
    };
    if folder.exists() && !folder.is_dir() {
        return Err(Error::Usage(format!("{shown} is a file; name a folder")));
    }
    for (name, what) in [(CONFIG_FILE, "a configuration"), ("content", "a content folder")] {
        // A link that leads nowhere is something too.
        if fs::symlink_metadata(folder.join(name)).is_ok() {
            return Err(Error::Usage(format!(
                "{shown} has {what} already, `{name}`, and nothing is overwritten; \
                 `dateline new \"TITLE\"` adds a note to it, and `dateline init DIR` makes a site elsewhere"
            )));
        }
    }
    Ok(())
}

/// Writes a file that does not exist yet; false where something stands there, which is left alone.
fn write_new(path: &Path, text: &str) -> Result<bool> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(Error::io("make the folder", parent))?;
    }
    match fs::File::create_new(path) {
        Ok(mut file) => {
            file.write_all(text.as_bytes()).map_err(Error::io("write", path))?;
            Ok(true)
        }
        Err(cause) if cause.kind() == ErrorKind::AlreadyExists => Ok(false),
        Err(cause) => Err(Error::io("write", path)(cause)),
    }
}
