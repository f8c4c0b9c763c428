//! What publishing refuses, with its reasons, without touching anything.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use dateline::diag::Checked;
use dateline::error::Error;
use dateline::publish::{Adopt, MANIFEST_NAME, Options, Shrink};

use super::{FIRST, Project, add_page, file_map, inode_and_time, publish, site, tree};

#[test]
fn an_unknown_folder_is_adopted_only_on_request() {
    for unknown in ["notes.txt", "old/index.html", ".htaccess"] {
        let mut project = Project::new();
        project.write(unknown, "mine");
        let text = project.refusal(&site(FIRST));
        assert!(text.contains("dateline build --force"), "{text}");
        assert!(text.contains(unknown.split('/').next().unwrap()), "{text}");
        assert_eq!(project.files(), file_map([(unknown, "mine")]));
        project.options.adopt = Adopt::Yes;
        project.publish(&site(FIRST)).unwrap();
        assert_eq!(project.files()[unknown], "mine");
        project.options.adopt = Adopt::No;
        project.publish(&site(FIRST)).unwrap();
    }
    for usual in [".gitignore", ".nojekyll", ".git/HEAD"] {
        let project = Project::new();
        project.write(usual, "mine");
        project.publish(&site(FIRST)).unwrap();
        assert_eq!(project.files()[usual], "mine");
    }
}

#[test]
fn foreign_files_that_block_the_site_are_refused_by_name() {
    let rows: [(&str, &str); 4] = [
        ("index.html", "index.html"),
        ("events", "events"),
        ("a.css/x", "a.css"),
        ("events/one/index.html/x", "events/one/index.html"),
    ];
    for (foreign, named) in rows {
        let mut project = Project::new();
        project.write(foreign, "mine");
        project.options.adopt = Adopt::Yes;
        let text = project.refusal(&site(FIRST));
        assert!(text.contains(&format!("`{named}`")), "{foreign}: {text}");
        assert_eq!(project.files(), file_map([(foreign, "mine")]));
        project.assert_no_leftovers();
    }
    let mut project = Project::new();
    project.write("index.html", "home");
    project.options.adopt = Adopt::Yes;
    let done = project.publish(&site(FIRST)).unwrap();
    assert_eq!((done.written, done.unchanged), (2, 1), "an equal file is no obstacle");
}

#[test]
fn a_link_inside_the_output_is_not_followed() {
    use std::os::unix::fs::symlink;
    for (link, clashes) in [("index.html", true), ("events", true), ("elsewhere", false)] {
        let mut project = Project::new();
        project.options.adopt = Adopt::Yes;
        let outside = project.root.join("content");
        fs::write(outside.join("index.html"), "outside").unwrap();
        fs::create_dir(&project.out).unwrap();
        let target = if link == "index.html" { outside.join(link) } else { outside.clone() };
        symlink(&target, project.out.join(link)).unwrap();
        assert_eq!(project.publish(&site(FIRST)).is_err(), clashes, "{link}");
        assert_eq!(fs::read_link(project.out.join(link)).unwrap(), target);
        assert_eq!(tree(&outside), file_map([("index.html", "outside")]));
    }
}

#[test]
fn folders_that_may_not_be_the_output_are_refused() {
    let project = Project::new();
    let root = &project.root;
    fs::write(root.join("file"), "mine").unwrap();
    fs::create_dir(root.join("real")).unwrap();
    std::os::unix::fs::symlink(root.join("real"), root.join("link")).unwrap();
    std::os::unix::fs::symlink(root.join("content"), root.join("inward")).unwrap();
    let before = tree(root.parent().unwrap());
    let home = std::env::home_dir().unwrap();
    let rows = [
        (PathBuf::from("/"), "root of the file system"),
        (home.clone(), "home directory"),
        (home.join("nowhere/../.."), "goes upwards"),
        (PathBuf::from("/home"), "home directory"),
        (PathBuf::from("/home/somebody"), "home directory"),
        (root.clone(), "is or contains the project"),
        (root.join("content/.."), "is or contains the project"),
        (root.join(".."), "is or contains the project"),
        (root.join("content"), "which dateline reads"),
        (root.join("content/public"), "is inside"),
        (root.join("inward/public"), "is inside"),
        (root.join("file"), "is a file"),
        (root.join("link"), "symbolic link"),
        (root.join("link/"), "symbolic link"),
    ];
    for (out, reason) in rows {
        let options = Options { adopt: Adopt::Yes, ..project.options.clone() };
        match publish(&site(FIRST), &out, &options) {
            Err(Error::Refused(text)) => assert!(text.contains(reason), "{out:?}: {text}"),
            other => panic!("{out:?} was not refused: {other:?}"),
        }
    }
    assert_eq!(tree(root.parent().unwrap()), before);
}

#[test]
fn a_site_that_lost_its_events_is_refused_unless_allowed() {
    for (before, after, refused) in
        [(10, 5, false), (10, 4, true), (9, 5, false), (9, 4, true), (0, 0, true), (1, 0, true)]
    {
        let mut project = Project::new();
        project.options.shrink = Shrink::Allow;
        let counted = |events| {
            let mut site = site([("index.html", "home")]);
            site.counts.events = events;
            site
        };
        project.publish(&counted(before)).unwrap();
        project.options.shrink = Shrink::Refuse;
        let stamped = inode_and_time(&project.out);
        match project.publish(&counted(after)) {
            Ok(_) => assert!(!refused, "{before} to {after}"),
            Err(Error::Refused(text)) => {
                assert!(refused, "{before} to {after}: {text}");
                assert!(text.contains("--allow-shrink"), "{text}");
                assert_eq!(inode_and_time(&project.out), stamped);
            }
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn a_concurrent_build_of_the_same_output_is_refused() {
    let project = Project::new();
    let (out, options) = (project.out.clone(), project.options.clone());
    let inner = Arc::new(Mutex::new(None));
    let said = inner.clone();
    let mut outer = site(FIRST);
    let page = move || {
        *said.lock().unwrap() = Some(publish(&site(FIRST), &out, &options).map(drop));
        Checked { value: Vec::new(), diagnostics: Vec::new() }
    };
    add_page(&mut outer, "page.html", page);
    project.publish(&outer).unwrap();
    let inner = inner.lock().unwrap().take();
    assert!(matches!(inner, Some(Err(Error::Locked(path))) if path == project.out));
    project.assert_no_leftovers();
}

#[test]
fn an_unknown_manifest_is_refused() {
    let rows = [
        "",
        "{}",
        r#"{"version": 2, "events": 1, "files": {}}"#,
        r#"{"version": 1, "events": 1, "files": {"../content/a.md": {"blake3": "", "size": 1}}}"#,
    ];
    for text in rows {
        let mut project = Project::new();
        project.options.adopt = Adopt::Yes;
        fs::write(project.root.join("content/a.md"), "note").unwrap();
        project.write(MANIFEST_NAME, text);
        assert!(project.refusal(&site(FIRST)).contains("manifest"), "{text}");
        assert_eq!(tree(&project.root.join("content")), file_map([("a.md", "note")]));
    }
}

#[cfg(unix)]
#[test]
fn a_folder_without_write_permission_stays_and_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::new();
    project.publish(&site(FIRST)).unwrap();
    let before = tree(&project.out);
    let allow = |mode| fs::set_permissions(&project.out, PermissionsExt::from_mode(mode)).unwrap();
    allow(0o555);
    let probe = project.out.join("probe");
    let is_root = fs::write(&probe, "").and_then(|()| fs::remove_file(&probe)).is_ok();
    let done = project.publish(&site([("a.css", "new"), ("index.html", "new")]));
    allow(0o755);
    project.assert_no_leftovers();
    match done {
        Err(Error::Io { path, .. }) => {
            assert!(path.starts_with(&project.out), "{path:?}");
            assert_eq!(tree(&project.out), before);
        }
        // Root may write anywhere.
        other => assert!(is_root && other.is_ok(), "{other:?}"),
    }
}
