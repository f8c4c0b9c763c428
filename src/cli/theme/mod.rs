//! `dateline theme`: shows the built-in themes, and creates a theme of the site's own.

mod new;

use std::collections::BTreeMap;

use dateline::diag::suggest;
use dateline::error::Result;
use dateline::theme;

use super::args::{Global, ShowTheme, Theme, ThemeCommand};
use super::{Outcome, print, print_data, print_stderr};

/// The theme that comes first for a file name without a theme.
const DEFAULT_THEME: &str = "chronicle";

/// Calls the command about themes.
pub(super) fn run(args: &Theme, global: &Global) -> Result<Outcome> {
    match &args.command {
        ThemeCommand::Show(args) => show(args),
        ThemeCommand::New(args) => new::run(args, global),
    }
}

/// Prints one file, or the list of all.
fn show(args: &ShowTheme) -> Result<Outcome> {
    let files = builtin_files();
    let Some(name) = &args.file else {
        print(&files.keys().map(|path| format!("{path}\n")).collect::<String>())?;
        return Ok(Outcome::Done);
    };
    let is_requested = |path: &&String| accepted_names(path).iter().any(|known| known == name);
    let mut found: Vec<&String> = files.keys().filter(is_requested).collect();
    found.sort_by_key(|path| !path.starts_with(DEFAULT_THEME));
    match found.first() {
        Some(path) => {
            print_data(&files[*path])?;
            Ok(Outcome::Done)
        }
        None => {
            print_stderr(&unknown_file(name, &files));
            Ok(Outcome::Usage)
        }
    }
}

/// The files of all built-in themes, by `theme/folder/name`.
fn builtin_files() -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for theme in theme::builtin_names().iter().filter_map(|name| theme::builtin(name)) {
        let files = theme.files.into_iter();
        all.extend(files.map(|(path, bytes)| (format!("{}/{path}", theme.name), bytes)));
    }
    all
}

/// All names that `theme show` accepts for a file: with or without its theme, with or without its folder.
fn accepted_names(path: &str) -> Vec<String> {
    let (theme, below) = path.split_once('/').unwrap_or(("", path));
    let name = below.split_once('/').map_or(below, |(_, name)| name);
    vec![path.to_owned(), below.to_owned(), name.to_owned(), format!("{theme}/{name}")]
}

fn unknown_file(name: &str, files: &BTreeMap<String, Vec<u8>>) -> String {
    let known: Vec<String> = files.keys().flat_map(|path| accepted_names(path)).collect();
    let help = suggest(name, known.iter().map(String::as_str))
        .unwrap_or_else(|| "`dateline theme show` without a name lists them all".to_owned());
    format!("error: no built-in theme has a file `{}`\n  = help: {help}", name.escape_debug())
}
