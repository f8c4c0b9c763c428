//! Invalid input: each has its code at its place, the exit code 1, and nothing is published.

mod doubts;
mod environment;
mod leftovers;
mod lint_levels;
pub(crate) mod no_internal;
mod replacements;
mod table;
mod typing_mistakes;

use std::collections::BTreeMap;
use std::time::SystemTime;

use crate::support::Project;

/// The files of an earlier output folder, with their bytes and times.
type Old = BTreeMap<String, (Vec<u8>, SystemTime)>;

/// Writes a published site to the project's `public/`, as from an earlier build.
fn publish_earlier_site(project: &Project) -> Old {
    let other = Project::new().note("old.md", "---\ntitle: Old\ndate: 1999\n---\n");
    let mut command = other.command(&["build", "--output"]);
    command.arg(project.path("public"));
    assert!(command.output().expect("it starts").status.success());
    earlier_files(project)
}

/// The files of the project's output folder.
fn earlier_files(project: &Project) -> Old {
    let with_time = |(path, bytes): (String, Vec<u8>)| {
        let file = project.path("public").join(&path);
        let time = std::fs::metadata(file).and_then(|data| data.modified()).expect("a time");
        (path, (bytes, time))
    };
    project.output().into_iter().map(with_time).collect()
}
