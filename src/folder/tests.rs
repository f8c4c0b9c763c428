//! Links below a folder are not followed, neither for reading nor for writing.
#![cfg(unix)]

use super::*;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::sync::Arc;

/// A folder with files, links, a pipe's stand-in and a file outside of it.
fn folder() -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("folder/inner/deep")).unwrap();
    fs::write(root.path().join("secret"), "secret").unwrap();
    let inside = root.path().join("folder");
    for path in ["a", "inner/b", "inner/deep/c"] {
        fs::write(inside.join(path), path).unwrap();
    }
    symlink(root.path().join("secret"), inside.join("link")).unwrap();
    symlink("a", inside.join("near")).unwrap();
    symlink("inner", inside.join("short")).unwrap();
    symlink(root.path(), inside.join("up")).unwrap();
    symlink("folder", root.path().join("named")).unwrap();
    root
}

const ROWS: [(&str, bool); 12] = [
    ("a", true),
    ("inner/b", true),
    ("inner/deep/c", true),
    ("link", false),
    ("near", false),
    ("short", false),
    ("short/b", false),
    ("short/deep/c", false),
    ("up/secret", false),
    ("inner", false),
    ("a/b", false),
    ("missing/a", false),
];

#[test]
fn no_link_below_a_folder_is_followed() {
    let root = folder();
    // The folder itself may be a link.
    for name in ["folder", "named"] {
        let open = Folder::open(&root.path().join(name)).unwrap();
        let below: Arc<Path> = root.path().join(name).into();
        for (path, is_file) in ROWS {
            let found = open.open_file(Path::new(path)).unwrap();
            assert_eq!(found.map(|(_, size)| size), is_file.then_some(path.len() as u64), "{path}");
            let file = FileBelow::new(&below, path);
            assert_eq!(file.read().ok(), is_file.then(|| path.into()), "{path}");
        }
    }
}

#[test]
fn both_ways_to_open_find_the_same_files() {
    let root = folder();
    let open = Folder::open(&root.path().join("folder")).unwrap();
    for (path, is_file) in ROWS {
        let opened = open.open_step_by_step(Path::new(path));
        let opened = opened.is_ok_and(|file| file.metadata().unwrap().is_file());
        assert_eq!(opened, is_file, "{path}");
    }
    for path in ["../secret", "/etc/passwd", "inner/../../secret"] {
        assert!(open.open_step_by_step(Path::new(path)).is_err(), "{path}");
        assert!(open.open_file(Path::new(path)).is_err(), "{path}");
    }
}

#[test]
fn an_error_says_why_a_file_cannot_be_read() {
    let root = folder();
    let below: Arc<Path> = root.path().join("folder").into();
    let error = |path: &str| FileBelow::new(&below, path).read().unwrap_err();
    assert_eq!(error("missing").kind(), ErrorKind::NotFound);
    assert!(error("link").to_string().contains("symbolic link"));
}

#[test]
fn nothing_is_changed_behind_a_link() {
    let root = folder();
    let open = Folder::open(&root.path().join("folder")).unwrap();
    let new = || {
        let new = root.path().join("new");
        fs::write(&new, "new").unwrap();
        new
    };
    for path in ["up/secret", "up/made", "short/b", "short/made/b", "link/b"] {
        assert!(open.receive(&new(), Path::new(path)).is_err(), "{path}");
        assert!(open.link(Path::new(path), &root.path().join("linked")).is_err(), "{path}");
        open.remove_file(Path::new(path)).unwrap();
        assert!(open.remove_folder(Path::new(path)).is_err(), "{path}");
        assert!(open.replace_file(Path::new(path), b"new").is_err(), "{path}");
    }
    open.remove_file(Path::new("link")).unwrap();
    assert_eq!(fs::read_to_string(root.path().join("secret")).unwrap(), "secret");
    assert_eq!(fs::read_to_string(root.path().join("folder/inner/b")).unwrap(), "inner/b");
    assert!(!root.path().join("made").exists() && !root.path().join("linked").exists());
    assert!(root.path().join("folder/link").is_symlink());
}

#[test]
fn files_are_moved_linked_and_removed() {
    let root = folder();
    let open = Folder::open(&root.path().join("folder")).unwrap();
    let inside = root.path().join("folder");
    for path in ["new", "inner/b", "a/../x"] {
        fs::write(root.path().join("new"), "new").unwrap();
        let moved = open.receive(&root.path().join("new"), Path::new(path));
        assert_eq!(moved.is_ok(), !path.contains(".."), "{path}");
    }
    fs::write(root.path().join("new"), "new").unwrap();
    open.receive(&root.path().join("new"), Path::new("some/new/folder/x")).unwrap();
    assert_eq!(fs::read_to_string(inside.join("some/new/folder/x")).unwrap(), "new");
    assert_eq!(fs::read_to_string(inside.join("inner/b")).unwrap(), "new");
    open.link(Path::new("some/new/folder/x"), &root.path().join("linked")).unwrap();
    assert_eq!(fs::read_to_string(root.path().join("linked")).unwrap(), "new");
    open.remove_file(Path::new("some/new/folder/x")).unwrap();
    assert!(open.remove_folder(Path::new("some/new")).is_err(), "it is not empty");
    open.remove_folder(Path::new("some/new/folder")).unwrap();
    assert!(!inside.join("some/new/folder").exists());
}

#[test]
fn a_file_is_replaced_only_if_it_is_as_before() {
    let root = folder();
    let below: Arc<Path> = root.path().join("folder").into();
    let file = FileBelow::new(&below, "inner/b");
    fs::set_permissions(file.path(), fs::Permissions::from_mode(0o640)).unwrap();
    assert!(!file.replace(b"something else", b"new").unwrap());
    assert_eq!(file.read().unwrap(), b"inner/b");
    // A crash has left the beginning of new content.
    fs::write(root.path().join("folder/inner/.b.dateline-new"), "half of it, and longer").unwrap();
    assert!(file.replace(b"inner/b", b"new").unwrap());
    assert_eq!(file.read().unwrap(), b"new");
    assert_eq!(fs::metadata(file.path()).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read_dir(root.path().join("folder/inner")).unwrap().count(), 2, "b and deep");
    for path in ["link", "near", "short/b", "inner", "missing"] {
        assert!(FileBelow::new(&below, path).replace(b"secret", b"new").is_err(), "{path}");
    }
    assert_eq!(fs::read_to_string(root.path().join("secret")).unwrap(), "secret");
}
