//! The published files for other programs and `dateline export`, read by other libraries.

pub mod calendar;
mod changes;
mod command;
mod csv;
mod docs;
mod feeds;
mod lists;
mod markdown_and_html;
mod picture;
mod programs;
mod schema;

use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;

use crate::support::{Project, Python, small_sites};

/// Reads a file with another library. Returns `None`, and reports it, if Python lacks the library.
pub fn read_with_python(test: &str, library: &str, arguments: &[&str]) -> Option<Value> {
    python(test, library, "read_published.py", arguments)
}

/// Runs a script of `tests/data/` and parses its output as JSON.
fn python(test: &str, library: &str, script: &str, arguments: &[&str]) -> Option<Value> {
    let python = Python::find(test, library)?;
    Some(serde_json::from_str(&python.script(script, arguments)).expect("it prints JSON"))
}

/// A path as text.
fn text(path: &Path) -> &str {
    path.to_str().expect("a temporary folder has a plain name")
}

/// All small sites and the example, each with a `base_url` and data of events, built once.
fn sites() -> &'static [Project] {
    static SITES: LazyLock<Vec<Project>> = LazyLock::new(build_all_sites);
    &SITES
}

fn build_all_sites() -> Vec<Project> {
    let copies = small_sites().into_iter().map(|site| Project::copy_of(&site));
    let addressed = |project: Project| {
        let path = project.path("dateline.yaml");
        let mut config = std::fs::read_to_string(path).unwrap_or_default();
        for line in ["base_url: https://site.example/a/", "outputs: {event_data: always}"] {
            let key = line.split(' ').next().expect("a key");
            if !config.lines().any(|line| line.starts_with(key)) {
                config.insert_str(0, &format!("{line}\n"));
            }
        }
        project.write("dateline.yaml", &config);
        project.build().success();
        project
    };
    let projects = copies.chain([Project::example()]).enumerate();
    let shared = |(at, project): (usize, Project)| project.shared(&format!("export-{at}"));
    projects.map(shared).map(addressed).collect()
}
