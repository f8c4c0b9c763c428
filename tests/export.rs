//! The files for programs and `dateline export`, before the libraries of others.

pub mod calendar;
mod command;
mod documents;
mod feeds;
mod lists;
mod moments;
mod papers;
mod programs;
mod schema;
mod tables;

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::support::{Project, repository, skip, small_sites};

/// Lets another library read a file; `None`, and a word about it, where Python lacks the library.
pub fn judge(test: &str, library: &str, arguments: &[&str]) -> Option<Value> {
    python(test, library, "judge.py", arguments)
}

/// What a script of `tests/data/` prints, as JSON.
fn python(test: &str, library: &str, script: &str, arguments: &[&str]) -> Option<Value> {
    let python = std::env::var("DATELINE_PYTHON").unwrap_or("python3".to_owned());
    let able = Command::new(&python).args(["-c", &format!("import {library}")]).output();
    if !able.is_ok_and(|output| output.status.success()) {
        skip(test, &format!("Python with {library}"));
        return None;
    }
    let script = repository().join("tests/data").join(script);
    let output = Command::new(&python).arg(script).args(arguments).output().expect("it starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(serde_json::from_slice(&output.stdout).expect("it prints JSON"))
}

/// A path as text.
fn text(path: &Path) -> &str {
    path.to_str().expect("a temporary folder has a plain name")
}

/// All small sites and the example, each with an address, built.
fn sites() -> Vec<Project> {
    let copies = small_sites().into_iter().map(|site| Project::copy_of(&site));
    let addressed = |project: Project| {
        let path = project.path("dateline.yaml");
        let config = std::fs::read_to_string(path).unwrap_or_default();
        if !config.lines().any(|line| line.starts_with("base_url:")) {
            project.write("dateline.yaml", format!("base_url: https://site.example/a/\n{config}"));
        }
        project.build().success();
        project
    };
    copies.chain([Project::example()]).map(addressed).collect()
}
