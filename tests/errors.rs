//! What bad input gets: its code at its place, exit code 1, and nothing published.

mod environment;
mod lint_levels;
mod table;

use std::collections::BTreeMap;
use std::time::SystemTime;

use crate::support::Project;

/// The files of an output folder that was there before, with their bytes and times.
type Old = BTreeMap<String, (Vec<u8>, SystemTime)>;

/// Puts a published site into the project's `public/`, as an earlier build left it.
fn publish_before(project: &Project) -> Old {
    let other = Project::new().note("old.md", "---\ntitle: Old\ndate: 1999\n---\n");
    let mut command = other.command(&["build", "--output"]);
    command.arg(project.path("public"));
    assert!(command.output().expect("it starts").status.success());
    old(project)
}

/// What the project's output folder holds.
fn old(project: &Project) -> Old {
    let with_time = |(path, bytes): (String, Vec<u8>)| {
        let file = project.path("public").join(&path);
        let time = std::fs::metadata(file).and_then(|data| data.modified()).expect("a time");
        (path, (bytes, time))
    };
    project.output().into_iter().map(with_time).collect()
}
