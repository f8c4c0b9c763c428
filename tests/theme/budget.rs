//! What pages, styles and scripts weigh: the budgets of the two built-in themes, and what a build says
//! of its pages.

use std::collections::BTreeMap;
use std::io::Write;

use dateline::weight::{PageKind, Weight};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::support::Project;

const KIB: usize = 1024;

/// Bytes after gzip, as servers send them.
fn zipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory").len()
}

/// The kind of a page of the example, and the most that its HTML and scripts may weigh after gzip.
fn budget(path: &str) -> (PageKind, usize, usize) {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["index.html"] | [_, "index.html"] if parts[0].len() == 2 || parts.len() == 1 => {
            (PageKind::Home, 60 * KIB, 12 * KIB)
        }
        ["events", ..] | [_, "events", ..] => (PageKind::Event, 30 * KIB, 6 * KIB),
        _ => (PageKind::List, 150 * KIB, 12 * KIB),
    }
}

/// The files of the theme that a page names in attributes called `attribute`.
fn named<'a>(html: &'a str, opening: &str, attribute: &str) -> Vec<&'a str> {
    let tags = html.split(opening).skip(1).filter_map(|rest| rest.split('>').next());
    let values =
        tags.filter_map(|tag| tag.split_once(&format!("{attribute}=\""))?.1.split('"').next());
    values.filter_map(|value| value.split_once("theme/")?.1.split('?').next()).collect()
}

#[test]
fn pages_of_both_themes_stay_within_their_budgets() {
    for theme in ["chronicle", "briefing"] {
        let project = Project::example();
        let config = std::fs::read_to_string(project.path("dateline.yaml")).expect("it is there");
        let config = config.replacen("name: chronicle", &format!("name: {theme}"), 1);
        let project = project.config(&config);
        let _ = project.build().success();
        let output = project.output();
        let assets: BTreeMap<&str, usize> = output
            .iter()
            .filter_map(|(path, bytes)| Some((path.strip_prefix("theme/")?, zipped(bytes))))
            .collect();
        let (mut pages, mut over) = (0, Vec::new());
        for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with(".html")) {
            let html = std::str::from_utf8(bytes).expect("UTF-8");
            let (kind, most, most_script) = budget(path);
            let styles = named(html, "<link rel=\"stylesheet\"", "href");
            let scripts = named(html, "<script", "src");
            let own = |names: &[&str]| names.iter().filter(|name| **name != "settings.css").count();
            let of = |names: &[&str]| names.iter().map(|name| assets[name]).sum::<usize>();
            // What is small enough as it is need not be compressed to know.
            let html_size = if bytes.len() > most { zipped(bytes) } else { bytes.len() };
            // The search page is made of its scripts, and no page of the table of budgets.
            let most_requests = if path.contains("search/") { 5 } else { 4 };
            let measured = [
                ("HTML", html_size, most),
                ("CSS", of(&styles), 12 * KIB),
                ("JS", of(&scripts), most_script),
                // What a site sets for itself, such as its accent, comes on top.
                ("requests", 1 + own(&styles) + scripts.len(), most_requests),
                ("elements", Weight::of(bytes).elements, kind.elements()),
            ];
            let heavy = measured.iter().filter(|(_, measured, most)| measured > most);
            over.extend(heavy.map(|one| format!("{theme} {path}: {one:?}")));
            pages += 1;
        }
        assert!(pages > 50, "{pages}");
        assert!(over.is_empty(), "{}", over.join("\n"));
    }
}

fn one_event(config: &str) -> Project {
    Project::new()
        .config(config)
        .note("one.md", "---\ntitle: One\ndate: 2001\nsource: https://wire.example/a\n---\nText.\n")
}

#[test]
fn a_heavy_page_is_a_note_that_lints_can_change() {
    let codes = |config: &str, command: &str, code| {
        let project = one_event(config);
        let run = project.run(&[command]).code(code);
        let found = run.found().into_iter().filter(|one| one.code == "heavy-page");
        found.map(|one| one.severity).collect::<Vec<_>>()
    };
    assert_eq!(codes("", "build", 0), [] as [&str; 0]);
    let heavy = codes("limits: {page: 1KiB}\n", "build", 0);
    assert!(heavy.len() > 5 && heavy.iter().all(|severity| severity == "note"), "{heavy:?}");
    assert_eq!(codes("limits: {page: 1KiB}\n", "check", 0), heavy);
    let with = |level: &str| format!("limits: {{page: 1KiB}}\nlints: {{heavy-page: {level}}}\n");
    assert_eq!(codes(&with("allow"), "build", 0), [] as [&str; 0]);
    assert!(codes(&with("warn"), "build", 0).iter().all(|severity| severity == "warning"));
    assert!(codes(&with("deny"), "build", 1).iter().all(|severity| severity == "error"));
    let quiet = one_event("limits: {page: 1KiB}\n");
    assert_eq!(quiet.run(&["build", "--quiet"]).success().stderr, "");
}

#[test]
fn timings_say_what_each_kind_of_page_weighs() {
    let project = one_event("");
    let run = project.run(&["build", "--timings", "--quiet"]).success();
    let rows: Vec<Vec<&str>> =
        run.stderr.lines().map(|line| line.split_whitespace().collect()).collect();
    let row = |name: &str| {
        rows.iter().find(|row| row.first() == Some(&name)).unwrap_or_else(|| panic!("{rows:?}"))
    };
    let home = project.text("index.html");
    let size = format!("{:.1}", home.len() as f64 / 1024.0);
    let elements = Weight::of(home.as_bytes()).elements.to_string();
    let expected = [
        "home",
        "1",
        &size,
        "KiB",
        &size,
        "KiB",
        &elements,
        &format!("{elements}.0"),
        "index.html",
    ];
    assert_eq!(row("home"), &expected);
    let row = row("event");
    assert_eq!((row[1], row[7], row[8]), ("1", "-", "events/one/index.html"));
    // Frames and fragments are parts of other people's pages, and have budgets of their own.
    let part = |path: &str| path.starts_with("embed/v1/") || path.starts_with("fragments/");
    let pages = project.output();
    let pages = pages.keys().filter(|path| path.ends_with(".html") && !part(path)).count();
    let counted = PageKind::ALL.iter().map(|kind| {
        let row = rows.iter().find(|row| row.first() == Some(&kind.word()));
        row.map_or(0, |row| row[1].parse::<usize>().expect("a number"))
    });
    assert_eq!(counted.sum::<usize>(), pages);
}
