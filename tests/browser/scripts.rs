//! Checks the types and the format of scripts and style sheets.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::browser::{assert_good, folder_of};
use crate::support::repository;

/// Projects of the type checker: scripts that may share a page, with the type libraries.
const PROJECTS: [&str; 5] = ["pages", "frame", "element", "host", "preview"];

#[test]
fn scripts_have_no_type_errors() {
    let Some(folder) = folder_of("scripts_have_no_type_errors", "typescript") else { return };
    let mut check = Command::new("node");
    check.arg(folder.join("node_modules/typescript/bin/tsc"));
    check.args(["--build", "--force", "--listFiles"]);
    check.args(PROJECTS.map(|name| folder.join("tsconfig").join(name).with_extension("json")));
    let output = check.output().expect("node starts");
    assert_good(&output);
    let listed = String::from_utf8(output.stdout).expect("plain names");
    let checked: BTreeSet<&Path> = listed.lines().map(Path::new).collect();
    let mut scripts = Vec::new();
    for folder in ["themes", "src"] {
        add_scripts(&repository().join(folder), &mut scripts);
    }
    assert!(scripts.len() > 10, "{scripts:?}");
    let unchecked: Vec<_> =
        scripts.iter().filter(|path| !checked.contains(path.as_path())).collect();
    assert!(unchecked.is_empty(), "add to a project in tests/browser/tsconfig/: {unchecked:?}");
}

#[test]
fn scripts_and_styles_are_formatted() {
    let Some(folder) = folder_of("scripts_and_styles_are_formatted", "prettier") else { return };
    let mut check = Command::new("npm");
    check.args(["run", "--silent", "check-format"]).current_dir(folder);
    assert_good(&check.output().expect("npm comes with node"));
}

/// Adds the scripts below a folder.
fn add_scripts(folder: &Path, scripts: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("it is read").path();
        if path.is_dir() {
            add_scripts(&path, scripts);
        } else if path.extension().is_some_and(|ending| ending == "js") {
            scripts.push(path);
        }
    }
}
