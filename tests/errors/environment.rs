//! Environment errors: exit code 3, with the path in the message.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use super::{earlier_files, publish_earlier_site};
use crate::support::{Project, Run, skip};

const NOTE: &str = "---\ntitle: A\ndate: 2024\n---\n";

/// The user id of Debian's `nobody`.
const NOBODY: &str = "65534";

#[test]
fn an_unreadable_file_ends_the_build_with_its_path() {
    let project = Project::new().note("a.md", NOTE).note("b.md", NOTE);
    let before = publish_earlier_site(&project);
    fs::set_permissions(project.path("content/b.md"), fs::Permissions::from_mode(0o000)).unwrap();
    let root = fs::read(project.path("content/b.md")).is_ok();
    let build = project.command(&["build"]);
    let run = if root {
        // Root can read everything, so another user runs the build.
        let Some(command) = as_other_user(&project, &build) else {
            return skip("an_unreadable_file_ends_the_build_with_its_path", "setpriv");
        };
        Run::of(command)
    } else {
        Run::of(build)
    };
    run.exit_code(3)
        .stderr_has("error: cannot read `")
        .stderr_has("content/b.md`: Permission denied");
    assert!(earlier_files(&project) == before);
}

/// The same command as a user without permissions, if possible.
fn as_other_user(project: &Project, command: &Command) -> Option<Command> {
    Command::new("setpriv").arg("--version").output().ok()?;
    fs::set_permissions(project.path(""), fs::Permissions::from_mode(0o755)).ok()?;
    // The program itself may be in a folder that only root can read.
    let program = project.path("dateline");
    fs::copy(command.get_program(), &program).ok()?;
    let mut other = Command::new("setpriv");
    other.args(["--reuid", NOBODY, "--clear-groups"]).arg(program).args(command.get_args());
    other.current_dir(project.path("")).env_clear();
    other.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    Some(other)
}

#[test]
fn a_full_disk_ends_the_build_with_its_path() {
    let long = format!("{NOTE}{}\n", "A very long text. ".repeat(4000));
    let project = Project::new().note("a.md", &long);
    let before = publish_earlier_site(&project);
    let build = project.command(&["build"]);
    let mut shell = Command::new("sh");
    // The signal is ignored, so that a write beyond the limit fails as on a full disk.
    shell.args(["-c", "trap '' XFSZ; ulimit -f 64; exec \"$0\" \"$@\""]).arg(build.get_program());
    shell.args(build.get_args()).current_dir(project.path(""));
    shell.env_clear().envs(build.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let run = Run::of(shell).exit_code(3);
    run.stderr_has("error: cannot write `").stderr_has("public");
    assert!(earlier_files(&project) == before);
    let left: Vec<_> =
        fs::read_dir(project.path("")).unwrap().map(|one| one.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("stage")), "{left:?}");
}

#[test]
fn special_files_are_refused_and_never_opened() {
    let project = Project::new().note("a.md", NOTE).note("sub/c.md/d.md", NOTE);
    let made = Command::new("mkfifo").arg(project.path("content/sub/b.md")).status();
    if !made.is_ok_and(|status| status.success()) {
        return skip("special_files_are_refused_and_never_opened", "mkfifo");
    }
    let before = publish_earlier_site(&project);
    project
        .build()
        .failure()
        .expect_errors(&[
            ("refused-file", "content/sub/b.md"),
            ("refused-file", "content/sub/c.md"),
        ])
        .stderr_has("`sub/b.md` is not a regular file")
        .stderr_has("`sub/c.md` is a folder with the name of a note");
    assert!(earlier_files(&project) == before);
}
