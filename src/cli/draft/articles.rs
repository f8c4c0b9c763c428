//! The articles that the command line names.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use dateline::error::{Error, Result};

use crate::cli::args::Draft;
use crate::cli::{print_stderr, usage_error};

/// Returns the files to read; `None` is standard input.
pub(super) fn articles(args: &Draft) -> Result<Vec<Option<PathBuf>>> {
    if let Some(folder) = &args.batch {
        let mut files = Vec::new();
        add_files(folder, &mut files)?;
        files.sort();
        return match files.is_empty() {
            true => Err(usage_error(
                format!("there is no file in `{}`", folder.display()),
                "name a folder of articles",
            )),
            false => Ok(files.into_iter().map(Some).collect()),
        };
    }
    if args.articles.is_empty() {
        if io::stdin().is_terminal() {
            print_stderr("Paste the article, then press Ctrl-D on a line of its own.");
        }
        return Ok(vec![None]);
    }
    let one = |path: &PathBuf| Some(path.clone()).filter(|path| path.as_os_str() != "-");
    Ok(args.articles.iter().map(one).collect())
}

/// Returns the name of an article, for messages.
pub(super) fn name(path: &Option<PathBuf>) -> String {
    path.as_ref().map_or_else(|| "standard input".to_owned(), |path| path.display().to_string())
}

/// Adds the files in a folder and in folders below it, except hidden ones. Links to folders are not followed.
fn add_files(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(Error::io("read", folder))? {
        let entry = entry.map_err(Error::io("read", folder))?;
        let path = entry.path();
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        if is_hidden {
            continue;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            add_files(&path, files)?;
        } else if path.is_file() {
            files.push(path);
        }
    }
    Ok(())
}
