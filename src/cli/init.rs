//! `dateline init`: a small site that shows the idea.

use std::fs;
use std::io::Write;
use std::path::Path;

use dateline::error::{Error, Result};
use dateline::inputs::CONFIG_FILE;

use super::args::{Global, Init};
use super::{Outcome, print};

/// The files of the new site, by their path in its folder.
const FILES: [(&str, &str); 7] = [
    (CONFIG_FILE, include_str!("init/dateline.yaml")),
    ("content/about.md", include_str!("init/content/about.md")),
    ("content/events/bridge-opens.md", include_str!("init/content/events/bridge-opens.md")),
    ("content/2024-05-02-herald.md", include_str!("init/content/2024-05-02-herald.md")),
    ("content/2024-05-03-courier.md", include_str!("init/content/2024-05-03-courier.md")),
    // The output folder is part of the project; what stands in it is made.
    ("public/.gitignore", "*\n!.gitignore\n"),
    ("static/.gitkeep", ""),
];

/// Makes the site in the named folder, or in this one.
pub(super) fn run(args: &Init, global: &Global) -> Result<Outcome> {
    let folder = args.dir.clone().or_else(|| global.root.clone()).unwrap_or_else(|| ".".into());
    for taken in [CONFIG_FILE, "content"] {
        if folder.join(taken).exists() {
            return Err(Error::Usage(format!(
                "there is a `{taken}` in `{}` already, and nothing is overwritten; \
                 `dateline init NAME` makes a new folder",
                folder.display()
            )));
        }
    }
    for (path, text) in FILES {
        write_new(&folder.join(path), text)?;
    }
    if !global.quiet {
        let shown = folder.display();
        let there =
            if folder == Path::new(".") { String::new() } else { format!("cd {shown}\n  ") };
        print(
            global.color,
            &format!("made a small site in `{shown}`; now\n  {there}dateline serve --open\n"),
        )?;
    }
    Ok(Outcome::Done)
}

/// Writes a file that must not be there yet, with its folders; one that is there stays.
pub(super) fn write_new(path: &Path, text: &str) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Error::io("make the folder", folder))?;
    }
    match fs::OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map_err(Error::io("write", path)),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(Error::Usage(
            format!("`{}` is there already, and nothing is overwritten", path.display()),
        )),
        Err(error) => Err(Error::io("write", path)(error)),
    }
}
