//! `init`, `new` and `find` as an author runs them.

use std::path::Path;
use std::process::{Command, Output};

/// Runs the program in a folder, at noon of 20 November 2026.
fn run(folder: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dateline"));
    command.current_dir(folder).args(words).env("SOURCE_DATE_EPOCH", "1795176000");
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
fn the_first_site_builds_without_a_warning() {
    let folder = site();
    let (code, stdout, stderr) = said(folder.path(), &["build", "--strict"]);
    assert_eq!(code, 0, "{stderr}");
    assert!(stdout.contains("3 notes, 3 claims, 2 events, 1 with rival dates"), "{stdout}");
    assert!(stderr.contains("note[settled-dates]") && !stderr.contains("warning["), "{stderr}");
    let ignored = std::fs::read_to_string(folder.path().join("public/.gitignore"));
    assert_eq!(ignored.expect("kept by publishing"), "*\n!.gitignore\n");
}

#[test]
fn a_folder_in_use_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir(folder.path().join("content")).expect("a folder");
    let (code, stdout, stderr) = said(folder.path(), &["init"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("nothing is overwritten"), "{stderr}");
    assert!(!folder.path().join("dateline.yaml").exists());
    let (code, _, _) = said(folder.path(), &["init", "inside"]);
    assert_eq!(code, 0);
    assert!(folder.path().join("inside/content/about.md").exists());
}

#[test]
fn new_notes_hold_what_is_known() {
    let folder = site();
    let table: [(&[&str], &str, &str); 5] = [
        (
            &["new", "Plain title"],
            "content/2026-11-20-plain-title.md",
            "---\ntitle: Plain title\ndate: 2026-11-20\nadded: 2026-11-20T12:00:00Z\n---\n\n",
        ),
        (
            &["new", "War: the \"start\"", "--published", "2024-06~"],
            "content/2024-06--war-the-start.md",
            "---\ntitle: \"War: the \\\"start\\\"\"\ndate: 2024-06~\nadded: 2026-11-20T12:00:00Z\n---\n\n",
        ),
        (
            &[
                "new",
                "Про договір",
                "--source",
                "https://www.unn.ua/x",
                "--event",
                "bridge-opens=2024",
                "--event",
                "new-one",
            ],
            "content/2026-11-20-pro-dogovir.md",
            "---\ntitle: Про договір\ndate: 2026-11-20\nsource:\n  name: unn.ua\n  url: https://www.unn.ua/x\nadded: 2026-11-20T12:00:00Z\nevents:\n  - id: bridge-opens\n    date: 2024\n  - id: new-one\n    title: New one\n---\n\n",
        ),
        (
            &["new", "Bridge closes", "--kind", "event", "--published", "2025-01"],
            "content/events/bridge-closes.md",
            "---\nkind: event\ntitle: Bridge closes\ndate: 2025-01\n---\n\n",
        ),
        (
            &["new", "Contact us", "--kind", "page"],
            "content/contact-us.md",
            "---\nkind: page\ntitle: Contact us\nadded: 2026-11-20T12:00:00Z\n---\n\n",
        ),
    ];
    for (words, path, text) in table {
        let (code, stdout, stderr) = said(folder.path(), words);
        assert_eq!((code, stdout.trim_end()), (0, path), "{stderr}");
        let written = std::fs::read_to_string(folder.path().join(path)).expect("written");
        assert_eq!(written, text);
    }
    let (code, _, stderr) = said(folder.path(), &["build"]);
    assert_eq!(code, 0, "{stderr}");
}

#[test]
fn new_refuses_what_a_build_would() {
    let folder = site();
    let table: [(&[&str], &str); 6] = [
        (&["new", "…"], "yields no file name"),
        (
            &["new", "A", "--published", "03/04/2024"],
            "`2024-04-03` (3 April) or `2024-03-04` (4 March)",
        ),
        (&["new", "A", "--source", "javascript:alert(1)"], "is no address of a report"),
        (&["new", "A", "--event", "Bad Id"], "write it like `treaty-signed`"),
        (&["new", "A", "--event", "x=June 2024"], "write `2024-06`"),
        (&["new", "About", "--kind", "page"], "nothing is overwritten"),
    ];
    let about = std::fs::read_to_string(folder.path().join("content/about.md")).expect("there");
    for (words, message) in table {
        let (code, stdout, stderr) = said(folder.path(), words);
        assert_eq!((code, stdout.as_str()), (2, ""), "{words:?}: {stderr}");
        assert!(stderr.contains(message), "{words:?}: {stderr}");
    }
    assert_eq!(
        about,
        std::fs::read_to_string(folder.path().join("content/about.md")).expect("there")
    );
}

#[test]
fn find_lists_events_best_first() {
    let folder = site();
    let found = |words: &[&str]| said(folder.path(), words);
    assert_eq!(
        found(&["find", "BRIDGE"]).1,
        "bridge-approved  November 2021  The council approves the bridge (1 claim)\n\
         bridge-opens     2 May 2024     The bridge opens to traffic (2 claims)\n"
    );
    assert_eq!(found(&["find", "brid", "traf"]).1.lines().count(), 1);
    assert_eq!(
        found(&["find", "barriers", "--link"]).1,
        "[The bridge opens to traffic](event:bridge-opens)\n"
    );
    assert_eq!(
        found(&["find", "courier", "--entry"]).1,
        "  - id: bridge-opens  # The bridge opens to traffic\n    date: 2024-05-02\n"
    );
    let (code, stdout, stderr) = found(&["find", "bridge-open5"]);
    assert_eq!((code, stdout.as_str()), (1, ""));
    assert_eq!(stderr, "no event matches; did you mean `bridge-opens`?\n");
}

#[test]
fn without_a_project_the_way_to_one_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    for words in [&["build"][..], &["check"], &["find", "x"], &["new", "A"], &["serve"]] {
        let (code, _, stderr) = said(folder.path(), words);
        assert_eq!(code, 2, "{words:?}: {stderr}");
        assert!(stderr.contains("`dateline init` makes a small one"), "{stderr}");
    }
}
