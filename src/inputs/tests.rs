//! The same files are the same inputs, on disk and in memory.

use std::fmt::Debug;
use std::fs;

use super::*;

const TODAY: Day = Day { year: 2025, month: 6, day: 1 };
const NOTE: &[u8] = b"---\ntitle: A\ndate: 2024\n---\n";
const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0\x12\x16\xf1\x4d";

/// Every kind of file that a project may have, and some that it should not.
const FILES: &[(&str, &[u8])] = &[
    ("dateline.yaml", b"content: notes\nignore: [drafts, '*.tmp']\nlimits: {note: 1KiB}\n"),
    ("notes/.hidden/a.md", NOTE),
    ("notes/_private.md", NOTE),
    ("notes/a.md", b"\xef\xbb\xbf---\ntitle: A\ndate: 2024\n---\n"),
    ("notes/a.tmp", b"x"),
    ("notes/b.md/c.md", NOTE),
    ("notes/drafts/old.md", NOTE),
    ("notes/folder/d.MD", NOTE),
    ("notes/folder/d.md", NOTE),
    ("notes/folder/inner/e.md", b"\xff\xfe"),
    ("notes/folder-2/f.md", &[b'x'; 1025]),
    ("notes/folder-2/map.svg", b"<svg width=\"4\" height=\"5\"></svg>"),
    ("notes/picture.png", PNG),
    ("other/g.md", NOTE),
    ("static/.DS_Store", b"x"),
    ("static/.git/config", b"x"),
    ("static/.htaccess", b"x"),
    ("static/.well-known/security.txt", b"x"),
    ("static/.well-known/.hidden/x", b"x"),
    ("static/logo.svg", b"<svg/>"),
    ("static/windows\\logo.svg", b"<svg/>"),
    ("themes/house/.hidden.html", b"x"),
    ("themes/house/static/a\\b.css", b"x"),
    ("themes/house/theme.yaml", b"title: House\n"),
];

/// The folder's name is the site's title.
fn write(files: &[(&str, &[u8])]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join(TITLE);
    fs::create_dir(&root).unwrap();
    for (path, bytes) in files {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    (folder, root)
}

fn read_both(files: &[(&str, &[u8])]) -> [Inputs; 2] {
    let (_folder, root) = write(files);
    let on_disk = Inputs::read(&root, Drafts::LeaveOut, TODAY).unwrap();
    let in_memory = Inputs::from_files(files.iter().copied(), Drafts::LeaveOut, TODAY).unwrap();
    [on_disk, in_memory]
}

/// Compares the two in everything except the folders of their files.
#[track_caller]
fn assert_equal([a, b]: &[Inputs; 2]) {
    fn same(a: impl Debug, b: impl Debug) {
        assert_eq!(format!("{a:#?}"), format!("{b:#?}"));
    }
    let sorted = |inputs: &Inputs| {
        let mut diagnostics = inputs.diagnostics.clone();
        crate::diag::sort(&mut diagnostics);
        diagnostics
    };
    same(&a.config, &b.config);
    same(&a.config_text, &b.config_text);
    same(sorted(a), sorted(b));
    same(&a.source_files, &b.source_files);
    same(a.files.keys(), b.files.keys());
    same(&a.sizes, &b.sizes);
    same(&a.formats, &b.formats);
    same(&a.ignored, &b.ignored);
    same(a.statics.keys(), b.statics.keys());
    same(&a.hidden_statics, &b.hidden_statics);
    same(&a.themes, &b.themes);
}

#[test]
fn files_mean_the_same_on_disk_and_in_memory() {
    let both = read_both(FILES);
    assert_equal(&both);
    let inputs = &both[1];
    let notes: Vec<&str> =
        inputs.source_files.iter().map(|source_file| &*source_file.file).collect();
    let expected = ["a.md", "b.md/c.md", "folder-2/f.md", "folder/d.md", "folder/inner/e.md"];
    assert_eq!(notes, expected.map(|path| format!("notes/{path}")));
    let files = ["folder-2/map.svg", "folder/d.MD", "picture.png"];
    assert_eq!(inputs.files.keys().collect::<Vec<_>>(), files);
    assert_eq!(inputs.sizes["picture.png"], (3, 2));
    let passed = [".hidden", "_private.md", "a.tmp", "drafts"];
    assert_eq!(inputs.ignored, passed);
    let statics: Vec<&String> = inputs.statics.keys().collect();
    assert_eq!(statics, [".htaccess", ".well-known/security.txt", "logo.svg"]);
    assert_eq!(inputs.hidden_statics, [".DS_Store", ".git", ".well-known/.hidden"]);
    assert_eq!(inputs.themes.keys().collect::<Vec<_>>(), ["house/theme.yaml"]);
    let refused = inputs.diagnostics.iter().filter_map(|one| one.place.as_ref());
    let refused: Vec<&str> = refused.map(|place| &*place.file).collect();
    let expected = [
        "notes/b.md",
        "notes/folder/d.MD",
        "static/windows\\logo.svg",
        "themes/house/static/a\\b.css",
    ];
    assert_eq!(refused, expected);
}

#[test]
fn projects_without_notes_are_the_same_on_disk_and_in_memory() {
    let without: [&[(&str, &[u8])]; 4] = [
        &[],
        &[("dateline.yaml", b"title: \xff")],
        &[("content/x.txt", b"x")],
        &[("content.md", NOTE), ("content/_a.md", NOTE)],
    ];
    for files in without {
        assert_equal(&read_both(files));
    }
}

#[test]
fn a_refresh_of_files_in_memory_changes_nothing() {
    let inputs = Inputs::from_files([("content/a.md", NOTE)], Drafts::LeaveOut, TODAY).unwrap();
    for changed in [&[][..], &[PathBuf::from("content/a.md")]] {
        let again = inputs.refresh(changed).unwrap();
        assert_equal(&[inputs.clone(), again.clone()]);
        assert!(
            Arc::ptr_eq(&inputs.source_files[0].parsed, &again.source_files[0].parsed),
            "parsed again"
        );
    }
}

#[test]
fn a_path_that_leads_elsewhere_is_refused() {
    for path in ["", "/etc/a", "a//b", "content/", "./a", "content/../a", "a\0"] {
        let refused = Inputs::from_files([(path, "x")], Drafts::LeaveOut, TODAY);
        assert!(matches!(refused, Err(Error::Usage(_))), "{path:?}");
    }
}
