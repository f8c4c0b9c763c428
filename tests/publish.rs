//! Publishing to folders on disk: what is written, kept and refused, and what readers see meanwhile.

use std::fs;

use dateline::diag::{Checked, Code, Diagnostic};
use dateline::error::Error;
use dateline::folder::FileBelow;
use dateline::publish::{Adopt, MANIFEST_NAME, PublishSummary};
use dateline::site::Recipe;

mod fingerprint;
mod links;
mod power_cut;
mod processes;
mod refusals;
mod settings;
mod setup;
mod statics;
mod ways_out;

use setup::{FIRST, Project, add_page, add_path, file_map, inode_and_time, publish, site, tree};

#[test]
fn a_published_site_has_a_summary() {
    let project = Project::new();
    let done = project.publish(&site(FIRST)).unwrap();
    assert_eq!(done, PublishSummary { written: 3, bytes: 12, ..PublishSummary::default() });
    assert_eq!(project.files(), file_map(FIRST));
    project.assert_no_leftovers();
}

#[test]
fn a_nested_output_folder_is_created() {
    let mut project = Project::new();
    project.out = project.root.join("build/new/site");
    project.publish(&site(FIRST)).unwrap();
    assert_eq!(project.files(), file_map(FIRST));
}

#[test]
fn a_file_of_the_project_is_copied_and_compared() {
    let project = Project::new();
    let source = project.root.join("content/map.svg");
    let mut site = site(FIRST);
    let file = FileBelow::new(&project.root.join("content").into(), "map.svg");
    add_path(&mut site, "files/map.svg", Recipe::File(file));
    for (text, written) in [("<svg/>", 4), ("<svg/>", 0), ("<svg>2", 1), ("<svg>longer", 1)] {
        fs::write(&source, text).unwrap();
        assert_eq!(project.publish(&site).unwrap().written, written, "{text}");
        assert_eq!(project.files()["files/map.svg"], text);
    }
    fs::remove_file(&source).unwrap();
    let before = tree(&project.out);
    match project.publish(&site) {
        Err(Error::Io { path, .. }) => assert_eq!(path, source),
        other => panic!("{other:?}"),
    }
    assert_eq!(tree(&project.out), before);
    project.assert_no_leftovers();
}

#[test]
fn publishing_twice_writes_nothing() {
    let project = Project::new();
    project.publish(&site(FIRST)).unwrap();
    let paths = ["", MANIFEST_NAME, "index.html", "events", "events/one"];
    let stamps = || paths.map(|path| inode_and_time(&project.out.join(path)));
    let before = stamps();
    let done = project.publish(&site(FIRST)).unwrap();
    assert_eq!((done.written, done.unchanged, done.removed.len()), (0, 3, 0));
    assert_eq!(stamps(), before);
}

#[cfg(unix)]
#[test]
fn names_that_json_escapes_are_read_back() {
    let project = Project::new();
    let names = ["a \"quotation\".css", "a\ttab.css", "Діло.css"];
    let files = names.map(|name| (name, "style"));
    project.publish(&site(files)).unwrap();
    let manifest = std::fs::read(project.out.join(MANIFEST_NAME)).unwrap();
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    let listed = |name: &&str| manifest["files"][*name]["size"] == 5;
    assert!(names.iter().all(listed), "{manifest}");
}

#[test]
fn equal_files_keep_inode_and_time_and_stale_ones_are_removed() {
    for extra in ["", ".git/config"] {
        let project = Project::new();
        if !extra.is_empty() {
            project.write(extra, "[core]");
        }
        project.publish(&site(FIRST)).unwrap();
        let before = inode_and_time(&project.out.join("a.css"));
        let second = [("a.css", "style"), ("events/two/index.html", "two"), ("index.html", "new")];
        let done = project.publish(&site(second)).unwrap();
        assert_eq!((done.written, done.unchanged, done.removed.len()), (2, 1, 1));
        assert_eq!(inode_and_time(&project.out.join("a.css")), before);
        let mut files = project.files();
        files.remove(".git/config");
        assert_eq!(files, file_map(second), "with `{extra}`");
    }
}

#[test]
fn a_published_file_edited_by_hand_is_restored() {
    let project = Project::new();
    project.publish(&site(FIRST)).unwrap();
    let path = project.out.join("index.html");
    let time = inode_and_time(&path).1;
    fs::write(&path, "hand").unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    assert_eq!(project.publish(&site(FIRST)).unwrap().written, 1);
    fs::remove_file(&path).unwrap();
    assert_eq!(project.publish(&site(FIRST)).unwrap().written, 1);
    assert_eq!(project.files(), file_map(FIRST));
}

#[test]
fn a_file_of_a_persons_own_stays_at_a_path_that_the_site_no_longer_has() {
    for extra in ["", ".git/config"] {
        let project = Project::new();
        if !extra.is_empty() {
            project.write(extra, "[core]");
        }
        project.publish(&site(FIRST)).unwrap();
        project.write("events/one/index.html", "mine");
        let next = [("a.css", "style"), ("index.html", "new")];
        for _ in 0..2 {
            let done = project.publish(&site(next)).unwrap();
            assert_eq!(done.removed.len(), 0, "with `{extra}`");
            assert_eq!(project.files()["events/one/index.html"], "mine", "with `{extra}`");
        }
    }
}

#[test]
fn foreign_files_stay_byte_for_byte() {
    let foreign: [&[(&str, &str)]; 4] = [
        &[(".gitignore", "*\n!.gitignore\n")],
        &[("CNAME", "example.org"), ("events/mine.txt", "kept"), ("events/one/mine.txt", "too")],
        &[(".git/HEAD", "ref"), (".git/objects/aa/bb", "blob")],
        &[("drafts/letter.txt", "dear"), ("events/mine.txt", "kept")],
    ];
    for foreign in foreign {
        let mut project = Project::new();
        foreign.iter().for_each(|(path, text)| project.write(path, text));
        let stamps = || foreign.iter().map(|(path, _)| inode_and_time(&project.out.join(path)));
        let before: Vec<_> = stamps().collect();
        let second = [("events", "now a file"), ("index.html", "new"), ("x/y.html", "y")];
        let third = [("index.html", "newer"), ("x/y.html", "y")];
        project.options.adopt = Adopt::Yes;
        for files in [&FIRST[..], &third[..], &second[1..]] {
            project.publish(&site(files.iter().copied())).unwrap();
            let all = files
                .iter()
                .chain(foreign)
                .map(|(path, text)| (path.to_string(), text.to_string()));
            assert_eq!(project.files(), all.collect());
            assert!(stamps().eq(before.iter().copied()), "{foreign:?}");
        }
        project.assert_no_leftovers();
    }
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    for extra in ["", ".git/config"] {
        let project = Project::new();
        if !extra.is_empty() {
            project.write(extra, "[core]");
        }
        let one = [("a", "file"), ("b/c/d", "deep"), ("index.html", "home")];
        let two = [("a/b/c", "deep"), ("b", "file"), ("index.html", "home")];
        for files in [one, two, one] {
            project.publish(&site(files)).unwrap();
            let mut found = project.files();
            found.remove(".git/config");
            assert_eq!(found, file_map(files), "with `{extra}`");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_page_with_an_error_publishes_nothing_and_all_pages_are_checked() {
    let project = Project::new();
    project.publish(&site(FIRST)).unwrap();
    let before = tree(&project.out);
    let mut broken = site([("a.css", "new"), ("z.html", "new")]);
    for (path, code) in [("c.html", Code::TemplateError), ("b.html", Code::NoAltText)] {
        let page = move || {
            let found = Diagnostic::new(code, None, "found");
            Checked { value: Vec::new(), diagnostics: vec![found] }
        };
        add_page(&mut broken, path, page);
    }
    let done = publish(&broken, &project.out, &project.options).unwrap();
    assert_eq!(done.value, None);
    let codes: Vec<Code> = done.diagnostics.iter().map(|found| found.code).collect();
    assert_eq!(codes, [Code::NoAltText, Code::TemplateError]);
    assert_eq!(tree(&project.out), before);
    project.assert_no_leftovers();

    broken.recipes.remove("c.html");
    broken.counts.events = 3;
    let done = publish(&broken, &project.out, &project.options).unwrap();
    assert!(done.value.is_some(), "a warning does not stop");
    assert_eq!(done.diagnostics.len(), 1);
}

#[test]
fn the_manifest_does_not_depend_on_earlier_sites() {
    let (one, two) = (Project::new(), Project::new());
    one.publish(&site(FIRST)).unwrap();
    two.write(".git/HEAD", "ref");
    two.publish(&site([("index.html", "old"), ("old.html", "old")])).unwrap();
    two.publish(&site(FIRST)).unwrap();
    let read = |project: &Project| fs::read_to_string(project.out.join(MANIFEST_NAME)).unwrap();
    assert_eq!(read(&one), read(&two));
}
