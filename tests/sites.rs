//! Small sites with expected results: the main part of their pages, their data, their paths and their
//! diagnostics.
//!
//! A site is a folder below `tests/sites/` with `content/`, optionally a configuration and themes, and
//! `expected/`. `DATELINE_BLESS=1` rewrites the expected files; read the difference line by line.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{Project, repository, small_sites, tree};

mod split;

/// The sites, each with the published files that are compared. Of all other files only the paths are
/// compared.
const SITES: &[(&str, &[&str])] = &[
    ("dates", &["index.html", "undated/index.html", "data/v1/timeline.json", "sitemap.xml"]),
    (
        "files",
        &[
            "about/index.html",
            "data/v1/timeline.json",
            "events/first/index.html",
            "events/second/index.html",
            "events/number-one/index.html",
            "notes/first-report/index.html",
            "old/about.html",
            "changes/index.html",
            "sources/index.html",
            "tags/big/index.html",
            "tags/index.html",
        ],
    ),
    ("newest-first", &["index.html", "timelines/forwards/index.html"]),
    (
        "rivals",
        &[
            "changes/index.html",
            "data/v1/timeline.json",
            "events/fire/index.html",
            "events/siege/index.html",
            "index.html",
            "rival-dates/index.html",
        ],
    ),
    (
        "statuses",
        &[
            "data/v1/timeline.json",
            "events/resignation/index.html",
            "events/strike/index.html",
            "events/summit/index.html",
            "index.html",
            "timelines/firm/index.html",
        ],
    ),
    (
        "theme",
        &["about/index.html", "events/one/index.html", "theme/chronicle.css", "theme/settings.css"],
    ),
    (
        "two-languages",
        &[
            "about/index.html",
            "data/v1/timeline.json",
            "events/signed/index.html",
            "index.html",
            "uk/actors/ukraine/index.html",
            "uk/events/signed/index.html",
            "uk/index.html",
            "uk/timelines/steps/index.html",
        ],
    ),
    ("ukrainian", &["events/signed/index.html", "index.html"]),
    (
        "ways",
        &[
            "data/v1/timeline.json",
            "events/bridge-opened/index.html",
            "events/bridge-repaired/index.html",
            "events/flood/index.html",
            "index.html",
            "notes/letter/index.html",
            "notes/source-only/index.html",
            "places/ford/index.html",
        ],
    ),
    (
        "wikilinks",
        &[
            "about/index.html",
            "data/v1/timeline.json",
            "events/balloon/index.html",
            "events/treaty-signed/index.html",
            "notes/gazette/index.html",
            "timeline.md",
            "uk/about/index.html",
            "uk/events/treaty-signed/index.html",
        ],
    ),
];

#[test]
fn small_sites_are_as_expected() {
    let bless = std::env::var_os("DATELINE_BLESS").is_some();
    let names: Vec<String> = small_sites()
        .iter()
        .filter_map(|site| Some(site.file_name()?.to_str()?.to_owned()))
        .collect();
    assert_eq!(names, SITES.iter().map(|(name, _)| *name).collect::<Vec<_>>());
    let mut different = Vec::new();
    for (name, files) in SITES {
        let site = repository().join("tests/sites").join(name);
        let found = results_of(&site, files);
        let folder = site.join("expected");
        if bless {
            write(&folder, &found);
        }
        let expected = tree(&folder);
        for path in found.keys().chain(expected.keys()).collect::<std::collections::BTreeSet<_>>() {
            let text = |files: Option<&Vec<u8>>| {
                files.map(|bytes| String::from_utf8_lossy(bytes).into_owned())
            };
            let (is, mut should) = (found.get(path).cloned(), text(expected.get(path)));
            if path == "paths.txt" && !cfg!(feature = "cards") {
                should = should.map(|paths| without_cards(&paths));
            }
            if is != should {
                different.push(format!("{name}/expected/{path}: {}", difference(is, should)));
            }
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
}

/// The paths of a site that is built without the feature `cards`.
fn without_cards(paths: &str) -> String {
    paths.split_inclusive('\n').filter(|path| !path.ends_with("card.png\n")).collect()
}

/// The results of a build: the files to compare, all paths, and the diagnostics.
fn results_of(site: &Path, files: &[&str]) -> BTreeMap<String, String> {
    let project = Project::copy_of(site);
    let run = project.build().success();
    let counts = run.stdout.lines().next().unwrap_or_default();
    let paths: Vec<String> = project.output().into_keys().collect();
    let mut found = BTreeMap::from([
        ("paths.txt".to_owned(), paths.join("\n") + "\n"),
        ("diagnostics.txt".to_owned(), format!("{counts}\n\n{}", run.stderr)),
    ]);
    for path in files {
        let text = project.text(path);
        let text = match path.rsplit_once('.').map(|(_, ending)| ending) {
            Some("html") => main_part(&text).to_owned(),
            Some("json") => pretty(&text),
            _ => text,
        };
        found.insert((*path).to_owned(), text);
    }
    found
}

/// The main element of a page; the whole of a page without one.
fn main_part(page: &str) -> &str {
    let begin = page.find("<main").unwrap_or(0);
    let end = page.find("</main>").map_or(page.len(), |end| end + "</main>\n".len());
    &page[begin..end]
}

fn pretty(json: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(json).expect("it is JSON");
    serde_json::to_string_pretty(&value).expect("it is JSON") + "\n"
}

fn write(folder: &Path, files: &BTreeMap<String, String>) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("the old files can go");
    }
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("it is below")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
}

/// The first line in which two texts differ.
fn difference(found: Option<String>, expected: Option<String>) -> String {
    let (Some(found), Some(expected)) = (&found, &expected) else {
        let what = if found.is_some() { "not expected" } else { "expected, and nothing was found" };
        return format!("{what}; run `DATELINE_BLESS=1 cargo test` and read the difference");
    };
    let pairs = found.lines().zip(expected.lines()).enumerate();
    match pairs.into_iter().find(|(_, (found, expected))| found != expected) {
        Some((at, (found, expected))) => {
            format!("line {}\n  found    {found}\n  expected {expected}", at + 1)
        }
        None => "one is longer".to_owned(),
    }
}
