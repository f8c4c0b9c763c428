//! Symbolic links inside the published folder are never followed.

use std::fs;
use std::os::unix::fs::symlink;

use dateline::publish::Adopt;

use super::{FIRST, Project, file_map, site, tree};

#[test]
fn a_folder_that_became_a_link_is_not_followed() {
    let second = [("a.css", "style"), ("events/one/index.html", "two"), ("index.html", "home")];
    for link in ["events", "events/one", "events/one/index.html"] {
        // The new site has the same files, or other ones.
        for files in [FIRST, second] {
            let mut project = Project::new();
            project.options.adopt = Adopt::Yes;
            project.publish(&site(FIRST)).unwrap();
            let outside = project.root.join("content/outside");
            fs::rename(project.out.join(link), &outside).unwrap();
            symlink(&outside, project.out.join(link)).unwrap();
            let before = (tree(&outside), tree(&project.out));
            let text = project.refusal(&site(files));
            assert!(text.contains(&format!("`{link}`")), "{link}: {text}");
            assert_eq!((tree(&outside), tree(&project.out)), before, "{link}");
        }
    }
}

#[test]
fn a_link_is_moved_as_a_link() {
    let project = Project::new();
    project.publish(&site(FIRST)).unwrap();
    let outside = project.root.join("content/outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("secret"), "secret").unwrap();
    symlink(&outside, project.out.join("mine")).unwrap();
    project.publish(&site([("index.html", "new"), ("mine.html", "x")])).unwrap();
    assert_eq!(fs::read_link(project.out.join("mine")).unwrap(), outside);
    assert_eq!(tree(&outside), file_map([("secret", "secret")]));
}

#[test]
fn a_manifest_that_became_a_link_is_not_read() {
    let project = Project::new();
    project.publish(&site(FIRST)).unwrap();
    let outside = project.root.join("content/manifest");
    let manifest = project.out.join(dateline::publish::MANIFEST_NAME);
    fs::rename(&manifest, &outside).unwrap();
    symlink(&outside, &manifest).unwrap();
    let before = (tree(&project.root.join("content")), tree(&project.out));
    let cause = match project.publish(&site([("index.html", "new")])) {
        Err(dateline::error::Error::Io { path, cause, .. }) if path == manifest => cause,
        other => panic!("{other:?}"),
    };
    assert!(cause.to_string().contains("symbolic link"), "{cause}");
    assert_eq!((tree(&project.root.join("content")), tree(&project.out)), before);
}
