//! `init`, `new` and `find` as an author runs them.

mod find;
mod new;
mod theme;

use std::path::Path;
use std::process::{Command, Output};

/// Runs the program in a folder, at noon of 20 November 2026.
fn run(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.current_dir(folder).args(words).env("SOURCE_DATE_EPOCH", "1795176000");
    if words.first() == Some(&"build") {
        command.arg("--no-sync");
    }
    command.env_remove("NO_COLOR").output().expect("the program starts")
}

/// Exit code, stdout and stderr.
fn said(folder: &Path, words: &[&str]) -> (i32, String, String) {
    let output = run(folder, words);
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let (code, _, stderr) = said(folder.path(), &["init"]);
    assert_eq!(code, 0, "{stderr}");
    folder
}

#[test]
fn the_site_that_init_creates_builds_without_warnings() {
    let folder = site();
    let (code, stdout, stderr) = said(folder.path(), &["build", "--strict"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stdout.contains("3 notes, 3 claims, 2 events, 1 with rival dates"), "{stdout}");
    assert!(stderr.contains("note[settled-dates]") && !stderr.contains("warning["), "{stderr}");
}

#[test]
fn any_notes_of_the_site_that_init_creates_can_be_deleted() {
    let created =
        ["about.md", "2024-05-02-herald.md", "2024-05-03-courier.md", "events/bridge-opens.md"];
    for deleted in 0..1 << created.len() {
        let folder = site();
        for (_, path) in created.iter().enumerate().filter(|(bit, _)| deleted >> bit & 1 == 1) {
            std::fs::remove_file(folder.path().join("content").join(path)).expect("it exists");
        }
        if deleted == (1 << created.len()) - 1 {
            assert_eq!(said(folder.path(), &["new", "First report"]).0, 0);
        }
        let (code, stdout, _) = said(folder.path(), &["check"]);
        assert_eq!(code, 0, "without {deleted:04b}: {stdout}");
    }
}

#[test]
fn the_published_folder_of_a_new_site_can_be_committed_elsewhere() {
    let folder = site();
    assert_eq!(said(folder.path(), &["build"]).0, 0);
    assert!(!folder.path().join("public/.gitignore").exists());
    let git = |words: &[&str], at: &str| {
        let mut git = Command::new("git");
        git.args(words).current_dir(folder.path().join(at)).output().ok()
    };
    if git(&["init", "-q"], "").is_none() {
        return crate::support::skip(
            "the_published_folder_of_a_new_site_can_be_committed_elsewhere",
            "git",
        );
    }
    let added = |at: &str| {
        assert!(git(&["add", "--all", "."], at).expect("it runs").status.success());
        let listed = git(&["ls-files"], at).expect("it runs").stdout;
        String::from_utf8(listed).expect("UTF-8")
    };
    assert!(!added("").contains("public"), "the site's own repository ignores it");
    let copy = folder.path().join("pages");
    std::fs::rename(folder.path().join("public"), &copy).expect("a copy");
    git(&["init", "-q"], "pages");
    assert!(added("pages").contains("index.html"));
}

/// Writes a file below a folder.
fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().expect("it is below")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

fn read(folder: &Path, path: &str) -> String {
    std::fs::read_to_string(folder.join(path)).expect("it is there")
}

#[test]
fn init_refuses_a_folder_with_a_project() {
    for taken in ["content/mine.md", "dateline.yaml"] {
        let folder = tempfile::tempdir().expect("a folder");
        write(folder.path(), taken, "mine");
        let (code, stdout, stderr) = said(folder.path(), &["init"]);
        assert_eq!((code, stdout.as_str()), (2, ""), "{taken}");
        assert!(stderr.contains("does not overwrite files"), "{stderr}");
        let all = std::fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!((all, read(folder.path(), taken).as_str()), (1, "mine"));
        let (code, stdout, _) = said(folder.path(), &["init", "inside"]);
        assert_eq!(code, 0);
        assert!(stdout.contains("cd inside\n"), "{stdout}");
        assert!(folder.path().join("inside/content/about.md").exists());
    }
}

#[test]
fn init_keeps_existing_files_of_the_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), ".gitignore", "mine");
    write(folder.path(), "public/.gitignore", "mine too");
    let (code, _, stderr) = said(folder.path(), &["init"]);
    assert_eq!(code, 0, "{stderr}");
    assert_eq!(read(folder.path(), ".gitignore"), "mine");
    assert_eq!(read(folder.path(), "public/.gitignore"), "mine too");
    assert!(folder.path().join("content/events/bridge-opens.md").exists());
}

#[test]
fn init_takes_one_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "file", "mine");
    let table: [(&[&str], &str); 2] = [
        (&["init", "file"], "`file` is a file; name a folder"),
        (&["init", "a", "--root", "b"], "named twice"),
    ];
    for (words, message) in table {
        let (code, stdout, stderr) = said(folder.path(), words);
        assert_eq!((code, stdout.as_str()), (2, ""), "{words:?}");
        assert!(stderr.contains(message), "{stderr}");
    }
    assert_eq!(
        said(folder.path(), &["init", "--root", "b", "--quiet"]),
        (0, String::new(), String::new())
    );
    assert!(folder.path().join("b/dateline.yaml").exists());
}

#[test]
fn without_a_project_the_error_names_init() {
    let folder = tempfile::tempdir().expect("a folder");
    for words in [&["build"][..], &["check"], &["find", "x"], &["new", "A"], &["serve"]] {
        let (code, _, stderr) = said(folder.path(), words);
        assert_eq!(code, 2, "{words:?}: {stderr}");
        assert!(stderr.contains("`dateline init` creates a small one"), "{stderr}");
    }
}
