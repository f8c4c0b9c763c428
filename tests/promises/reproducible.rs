//! Reproducible output: the same inputs give the same bytes, and a second build writes nothing.

use std::collections::BTreeMap;
use std::fs;

use dateline::publish::MANIFEST_NAME;

use crate::support::{Project, Run, example};

#[test]
fn environment_and_machine_change_no_byte() {
    let expected = published(&Project::example(), &[]);
    let variants: [&[(&str, &str)]; 5] = [
        &[("RAYON_NUM_THREADS", "1")],
        &[("RAYON_NUM_THREADS", "8")],
        &[("TZ", "Pacific/Kiritimati"), ("LANG", "uk_UA.UTF-8"), ("LC_ALL", "uk_UA.UTF-8")],
        &[("SOURCE_DATE_EPOCH", "4102444800"), ("TZ", "America/Adak")],
        &[("HOME", "/nowhere"), ("TERM", "xterm-256color"), ("COLUMNS", "40")],
    ];
    for variant in variants {
        assert_same(&published(&Project::example(), variant), &expected, &format!("{variant:?}"));
    }
}

#[test]
fn a_site_in_memory_is_equal_to_the_published_one() {
    let mut published = published(&Project::example(), &[]);
    published.remove(MANIFEST_NAME).expect("the program writes what it knows");
    assert_same(example().output(), &published, "in memory");
}

#[test]
fn the_order_of_creating_notes_changes_no_byte() {
    let example = Project::example();
    let mut files: Vec<_> = crate::support::tree(&example.path("content")).into_iter().collect();
    let expected = published(&example, &[]);
    files.reverse();
    let middle = files.len() / 3;
    files.rotate_left(middle);
    let config = fs::read(example.path("dateline.yaml")).unwrap();
    let shuffled = files
        .into_iter()
        .fold(Project::new(), |project, (path, bytes)| {
            project.file(&format!("content/{path}"), bytes)
        })
        .file("dateline.yaml", config);
    assert_same(&published(&shuffled, &[]), &expected, "another order");
}

#[test]
fn a_second_build_writes_nothing() {
    let project = Project::example();
    project.build().success();
    let before = stamps(&project);
    project.build().success().stdout_has(" 0 files written").stdout_has(" 0 removed");
    assert_eq!(stamps(&project), before);
}

#[test]
fn a_changed_note_changes_only_pages_that_mention_it() {
    let project = Project::new()
        .note("a.md", "---\ntitle: First\ndate: 2001-05-06\n---\n")
        .note("b.md", "---\ntitle: Second\ndate: 2003-04\n---\n");
    project.build().success();
    let before = project.output();
    project.write("content/b.md", "---\ntitle: Second, changed\ndate: 2003-04\n---\n");
    project.build().success();
    let after = project.output();
    let changed: Vec<&str> = after
        .iter()
        .filter(|(path, bytes)| before.get(*path) != Some(bytes))
        .map(|(path, _)| path.as_str())
        .collect();
    assert!(changed.contains(&"events/b/index.html"), "{changed:?}");
    assert!(!changed.contains(&"2001/index.html"), "{changed:?}");
    assert!(!changed.contains(&"about/index.html"), "{changed:?}");
}

#[test]
fn a_removed_note_removes_its_pages() {
    let project = Project::new()
        .note("a.md", "---\ntitle: First\ndate: 2001-05-06\n---\n")
        .note("b.md", "---\ntitle: Second\ndate: 2003-04\n---\n");
    project.build().success();
    assert!(project.path("public/events/b/index.html").exists());
    fs::remove_file(project.path("content/b.md")).unwrap();
    project.build().success();
    for removed in ["events/b", "notes/b", "2003"] {
        assert!(!project.path("public").join(removed).exists(), "{removed}");
    }
}

/// The files that a build in this environment publishes.
fn published(project: &Project, environment: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    let mut command = project.command(&["build"]);
    command.envs(environment.iter().copied());
    Run::of(command).success();
    project.output()
}

#[track_caller]
fn assert_same(
    found: &BTreeMap<String, Vec<u8>>,
    expected: &BTreeMap<String, Vec<u8>>,
    what: &str,
) {
    assert!(expected.len() > 50, "{} files", expected.len());
    assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{what}");
    for (path, bytes) in expected {
        assert!(found[path] == *bytes, "{what}: {path} differs");
    }
}

/// The time of modification of each published file.
fn stamps(project: &Project) -> BTreeMap<String, std::time::SystemTime> {
    let stamp = |path: String| {
        let file = project.path("public").join(&path);
        (path, fs::metadata(file).unwrap().modified().unwrap())
    };
    project.output().into_keys().map(stamp).collect()
}
