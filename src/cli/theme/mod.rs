//! `dateline theme`: what is built in, and a folder for what a site changes of it.

mod begin;

use std::collections::BTreeMap;

use dateline::diag::{did_you_mean, nearest};
use dateline::error::Result;
use dateline::render::themes;

use super::args::{Colour, Global, ShowTheme, Theme, ThemeCommand};
use super::{Outcome, print, say};

/// The theme that a name without a theme's means.
const FIRST: &str = "chronicle";

/// Calls the command about themes.
pub(super) fn run(args: &Theme, global: &Global) -> Result<Outcome> {
    match &args.command {
        ThemeCommand::Show(args) => show(args, global.color),
        ThemeCommand::New(args) => begin::run(args, global),
    }
}

/// Prints one file, or the list of all.
fn show(args: &ShowTheme, colour: Colour) -> Result<Outcome> {
    let files = builtin_files();
    let Some(name) = &args.file else {
        print(colour, &files.keys().map(|path| format!("{path}\n")).collect::<String>())?;
        return Ok(Outcome::Done);
    };
    let named = |path: &&String| names(path).iter().any(|known| known == name);
    let mut found: Vec<&String> = files.keys().filter(named).collect();
    found.sort_by_key(|path| !path.starts_with(FIRST));
    match found.first() {
        Some(path) => {
            print(colour, &String::from_utf8_lossy(&files[*path]))?;
            Ok(Outcome::Done)
        }
        None => {
            say(colour, &unknown(name, &files));
            Ok(Outcome::Usage)
        }
    }
}

/// The files of all built-in themes, by `theme/folder/name`.
fn builtin_files() -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for theme in themes::builtin_names().iter().filter_map(|name| themes::builtin(name)) {
        let files = theme.files.into_iter();
        all.extend(files.map(|(path, bytes)| (format!("{}/{path}", theme.name), bytes)));
    }
    all
}

/// Everything that a file may be called: with or without its theme, with or without its folder.
fn names(path: &str) -> Vec<String> {
    let (theme, below) = path.split_once('/').unwrap_or(("", path));
    let name = below.split_once('/').map_or(below, |(_, name)| name);
    vec![path.to_owned(), below.to_owned(), name.to_owned(), format!("{theme}/{name}")]
}

fn unknown(name: &str, files: &BTreeMap<String, Vec<u8>>) -> String {
    let known: Vec<String> = files.keys().flat_map(|path| names(path)).collect();
    let near = nearest(name, known.iter().map(String::as_str));
    let help = did_you_mean(&near)
        .unwrap_or_else(|| "`dateline theme show` without a name lists them all".to_owned());
    format!("error: no built-in theme has a file `{}`\n  = help: {help}", name.escape_debug())
}
