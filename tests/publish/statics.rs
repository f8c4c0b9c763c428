//! Every file in `static/` is published, listed as left out, or refused.

use std::fs;
use std::os::unix::ffi::OsStrExt;

use crate::support::{Project, skip};

const NOTE: &str = "---\ntitle: First\ndate: 2024-05-06\n---\n";

#[test]
fn hidden_files_of_static_are_published_or_listed() {
    let published = [".htaccess", ".domains", ".well-known/security.txt", "sub/.user.ini", "CNAME"];
    let left_out =
        [".DS_Store", ".gitkeep", "sub/.index.html.swp", "._logo.svg", ".git/HEAD", ".idea/x"];
    let mut project = Project::new().note("a.md", NOTE);
    for path in published.iter().chain(&left_out) {
        project = project.file(&format!("static/{path}"), *path);
    }
    let run = project.run(&["build", "--verbose"]).success();
    for path in published {
        assert_eq!(project.text(path), path);
    }
    for path in left_out {
        assert!(!project.path("public").join(path).exists(), "{path}");
        let listed = path.strip_suffix("/HEAD").or(path.strip_suffix("/x")).unwrap_or(path);
        let line = format!("skipped: `static/{listed}`, hidden");
        assert!(run.stderr.contains(&line), "{line} in {}", run.stderr);
    }
    run.stdout_has(&format!("{} other files", left_out.len()));
}

#[test]
fn files_of_static_that_cannot_be_published_are_refused() {
    let project = Project::new().note("a.md", NOTE).file("secret", "secret");
    project.write("static/.dateline-manifest.json", "{}");
    project.write("themes/house/theme.yaml", "title: House\n");
    let odd = project.path("static").join(std::ffi::OsStr::from_bytes(b"\xff.txt"));
    fs::write(odd, "x").unwrap();
    for link in ["static/link.txt", "themes/house/link.css"] {
        std::os::unix::fs::symlink(project.path("secret"), project.path(link)).unwrap();
    }
    let pipe = std::process::Command::new("mkfifo").arg(project.path("static/pipe")).status();
    if !pipe.is_ok_and(|status| status.success()) {
        return skip("files_of_static_that_cannot_be_published_are_refused", "mkfifo");
    }
    project.build().failure().expect_errors(&[
        ("refused-file", "static/.dateline-manifest.json"),
        ("symbolic-link", "static/link.txt"),
        ("refused-file", "static/pipe"),
        ("refused-file", "static/\u{fffd}.txt"),
        ("symbolic-link", "themes/house/link.css"),
    ]);
    assert!(!project.path("public").exists());
}

#[test]
fn a_file_of_static_at_a_path_that_dateline_writes_is_an_error() {
    let project = Project::new()
        .note("a.md", NOTE)
        .config("base_url: https://example.org/\nheaders: [apache]\n")
        .file("static/.htaccess", "Require valid-user\n");
    project.build().failure().stderr_has(".htaccess");
}
