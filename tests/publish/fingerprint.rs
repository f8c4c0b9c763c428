//! A build with the fingerprint of the published site renders no page again, and still repairs edited
//! files.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use dateline::diag::{Checked, Code, Severity};
use dateline::publish::MANIFEST_NAME;
use dateline::site::{PageLimit, Site};

use super::{Project, add_page, file_map, inode_and_time, publish};
use crate::support;

/// Two pages and a style sheet, with a count of rendered pages.
fn counted_site() -> (Site, Arc<AtomicUsize>) {
    let rendered = Arc::new(AtomicUsize::new(0));
    let mut site = super::site([("a.css", "style")]);
    for (path, text) in [("index.html", "home"), ("one/index.html", "one")] {
        let count = rendered.clone();
        let page = move || {
            count.fetch_add(1, Ordering::Relaxed);
            Checked { value: text.as_bytes().to_vec(), diagnostics: Vec::new() }
        };
        add_page(&mut site, path, page);
    }
    site.counts.events = 3;
    (site, rendered)
}

const FILES: [(&str, &str); 3] =
    [("a.css", "style"), ("index.html", "home"), ("one/index.html", "one")];

fn project(fingerprint: Option<&str>) -> Project {
    let mut project = Project::new();
    project.options.fingerprint = fingerprint.map(str::to_owned);
    project
}

#[test]
fn only_files_edited_by_hand_are_rendered_again() {
    let project = project(Some("these notes"));
    let (site, rendered) = counted_site();
    project.publish(&site).unwrap();
    assert_eq!(rendered.swap(0, Ordering::Relaxed), 2);
    let home = inode_and_time(&project.out.join("index.html"));
    project.publish(&site).unwrap();
    assert_eq!(rendered.load(Ordering::Relaxed), 0);

    let edits: [fn(&Project); 4] = [
        |project| project.write("one/index.html", "two"),
        |project| project.write("one/index.html", "longer"),
        |project| fs::remove_file(project.out.join("one/index.html")).unwrap(),
        |project| fs::remove_dir_all(project.out.join("one")).unwrap(),
    ];
    for edit in edits {
        edit(&project);
        let done = project.publish(&site).unwrap();
        assert_eq!((done.written, done.unchanged, done.removed.len()), (1, 2, 0));
        assert_eq!(rendered.swap(0, Ordering::Relaxed), 1);
        assert_eq!(project.files(), file_map(FILES));
        assert_eq!(inode_and_time(&project.out.join("index.html")), home);
    }
    project.assert_no_leftovers();
}

#[test]
fn without_a_fingerprint_every_page_is_rendered() {
    let project = project(None);
    let (site, rendered) = counted_site();
    project.publish(&site).unwrap();
    project.publish(&site).unwrap();
    assert_eq!(rendered.load(Ordering::Relaxed), 4);
}

#[test]
fn another_fingerprint_with_equal_bytes_changes_only_the_manifest() {
    let mut project = project(Some("these notes"));
    let (site, rendered) = counted_site();
    project.publish(&site).unwrap();
    let before: Vec<_> =
        FILES.iter().map(|(path, _)| inode_and_time(&project.out.join(path))).collect();
    project.options.fingerprint = Some("other notes".into());
    let done = project.publish(&site).unwrap();
    assert_eq!((done.written, done.unchanged, done.removed.len()), (0, 3, 0));
    assert_eq!(rendered.load(Ordering::Relaxed), 4);
    let after: Vec<_> =
        FILES.iter().map(|(path, _)| inode_and_time(&project.out.join(path))).collect();
    assert_eq!(after, before);
    let manifest = fs::read_to_string(project.out.join(MANIFEST_NAME)).unwrap();
    assert!(manifest.contains("\"made_of\": \"other notes\""), "{manifest}");
    project.publish(&site).unwrap();
    assert_eq!(rendered.load(Ordering::Relaxed), 4);
    project.assert_no_leftovers();
}

#[test]
fn a_page_that_is_not_rendered_keeps_its_weight_warning() {
    let project = project(Some("these notes"));
    let (mut site, rendered) = counted_site();
    site.page_limit = PageLimit { bytes: 3, severity: Some(Severity::Warning) };
    for round in 0..2 {
        let done = publish(&site, &project.out, &project.options).unwrap();
        let codes: Vec<Code> = done.diagnostics.iter().map(|found| found.code).collect();
        assert_eq!(codes, [Code::HeavyPage], "round {round}");
        assert!(done.diagnostics[0].message.contains("`index.html` has 4 bytes"));
    }
    assert_eq!(rendered.load(Ordering::Relaxed), 2);
    site.page_limit.severity = Some(Severity::Error);
    let done = publish(&site, &project.out, &project.options).unwrap();
    assert_eq!(done.value, None);
}

/// What a build says, without the warning that addresses are gone, which only a second build can give.
fn without_gone(said: &str) -> Vec<&str> {
    let gone = ["no longer exist", "  help: `outputs"];
    said.lines().filter(|line| !gone.iter().any(|part| line.contains(part))).collect()
}

/// A change of a project by its author.
type Change = fn(&support::Project);

#[test]
fn any_change_gives_the_same_site_as_a_first_build() {
    let picture = |width: u32| {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"10\"/>")
    };
    let gif = |width: u8| [b"GIF89a".as_slice(), &[width, 0, 9, 0, 0, 0, 0, b';']].concat();
    let make = || {
        support::Project::new()
            .config("title: Before\nlanguages: {uk: {}}\n")
            .note("a.md", "---\ntitle: First\ndate: 2001-05-06\n---\n![A](a.gif) ![B](b.svg)\n")
            .note("b.md", "---\ntitle: Second\ndate: 2003-04\ndraft: true\n---\n")
            .file("content/a.gif", gif(9))
            .file("content/b.svg", picture(10))
            .file("static/robots.md", "one")
            .file("themes/mine/templates/404.html", "one")
            .file("themes/mine/static/mine.css", "a {}")
    };
    let changes: [(&str, Change); 9] = [
        ("nothing", |_| {}),
        ("a word", |project| {
            project.write("content/a.md", "---\ntitle: First\ndate: 2001-05-06\n---\nA word.\n");
        }),
        ("a title", |project| project.write("dateline.yaml", "title: After\n")),
        ("a theme", |project| project.write("dateline.yaml", "title: Before\ntheme: mine\n")),
        ("its template", |project| project.write("themes/mine/templates/404.html", "two")),
        ("its sheet", |project| project.write("themes/mine/static/mine.css", "b {}")),
        ("a static file", |project| project.write("static/robots.md", "two")),
        ("a picture's width", |project| {
            let gif = [b"GIF89a".as_slice(), &[7, 0, 9, 0, 0, 0, 0, b';']].concat();
            project.write("content/a.gif", gif);
        }),
        ("a note more", |project| {
            project.write("content/c.md", "---\ntitle: Third\ndate: 2004\n---\n");
        }),
    ];
    let project = make();
    project.build().success();
    for (at, (name, change)) in changes.iter().enumerate() {
        change(&project);
        let second = project.build().success();
        let fresh = make();
        changes[..=at].iter().for_each(|(_, change)| change(&fresh));
        let first = fresh.build().success();
        assert_eq!(without_gone(&second.stderr), without_gone(&first.stderr), "{name}");
        assert!(project.output() == fresh.output(), "{name}: other bytes");
    }
    let with_options = |project: &support::Project, options: &[&str]| {
        project.run(&[&["build"], options].concat()).success().stderr
    };
    let drafts: &[&str] = &["--drafts"];
    for options in [drafts, &[], &["--drafts", "--strict"], &["--strict"]] {
        let second = with_options(&project, options);
        let fresh = make();
        changes.iter().for_each(|(_, change)| change(&fresh));
        let first = with_options(&fresh, options);
        assert_eq!(without_gone(&second), without_gone(&first), "{options:?}");
        assert!(project.output() == fresh.output(), "{options:?}: other bytes");
        let shown = project.path("public/events/b").exists();
        assert_eq!(shown, options.contains(&"--drafts"), "{options:?}");
    }
}
