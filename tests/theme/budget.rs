//! The size of pages, styles and scripts: the budgets of the two built-in themes, and the reports of
//! `build --timings`.

use std::collections::BTreeMap;
use std::io::Write;

use dateline::weight::{PageKind, PieceKind, Weight};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::support::{Project, Site};

const KIB: usize = 1024;

/// Bytes after gzip.
fn gzip_size(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory").len()
}

/// The kind of a page of the example, with the maximum size of its HTML and scripts after gzip.
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

/// The files of the theme that a page names in an attribute.
fn named<'a>(html: &'a str, opening: &str, attribute: &str) -> Vec<&'a str> {
    let tags = html.split(opening).skip(1).filter_map(|rest| rest.split('>').next());
    let values =
        tags.filter_map(|tag| tag.split_once(&format!("{attribute}=\""))?.1.split('"').next());
    values.filter_map(|value| value.split_once("theme/")?.1.split('?').next()).collect()
}

#[test]
fn pages_of_both_themes_stay_within_their_budgets() {
    for theme in ["chronicle", "briefing"] {
        let site = Site::example();
        let config = site.config_text().replacen("name: chronicle", &format!("name: {theme}"), 1);
        let pages = site.config(&config).build().success();
        let output = pages.output();
        let assets: BTreeMap<&str, usize> = output
            .iter()
            .filter_map(|(path, bytes)| Some((path.strip_prefix("theme/")?, gzip_size(bytes))))
            .collect();
        let (mut pages, mut over) = (0, Vec::new());
        for (path, bytes) in output.iter().filter(|(path, _)| path.ends_with(".html")) {
            let html = std::str::from_utf8(bytes).expect("UTF-8");
            let (kind, most, most_script) = budget(path);
            let styles = named(html, "<link rel=\"stylesheet\"", "href");
            let scripts = named(html, "<script", "src");
            let own = |names: &[&str]| names.iter().filter(|name| **name != "settings.css").count();
            let of = |names: &[&str]| names.iter().map(|name| assets[name]).sum::<usize>();
            // A file that is small enough uncompressed need not be compressed.
            let html_size = if bytes.len() > most { gzip_size(bytes) } else { bytes.len() };
            // A page with a filter has a script that runs before the first paint, and the search page depends on its
            // scripts and is not in the table of budgets.
            let is_filtered = scripts.contains(&"early.js");
            let most_requests =
                4 + usize::from(is_filtered) + usize::from(path.contains("search/"));
            let measured = [
                ("HTML", html_size, most),
                ("CSS", of(&styles), 13 * KIB),
                ("JS", of(&scripts), most_script),
                // Settings of a site, such as its accent, are not counted.
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

fn one_event(config: &str) -> Site {
    Site::new()
        .config(config)
        .note("one.md", "---\ntitle: One\ndate: 2001\nsource: https://wire.example/a\n---\nText.\n")
}

#[test]
fn a_heavy_page_is_a_note_whose_level_lints_can_change() {
    let codes = |config: &str, command: &str, code| {
        let pages = one_event(config).build();
        let pages = if code == 0 { pages.success() } else { pages.failure() };
        let found =
            if command == "check" { pages.check_diagnostics() } else { pages.diagnostics() };
        let found = found.into_iter().filter(|one| one.code == "heavy-page");
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
    let quiet = one_event("limits: {page: 1KiB}\n").on_disk();
    assert_eq!(quiet.run(&["build", "--quiet"]).success().stderr, "");
}

#[test]
fn timings_list_the_weight_of_each_kind_of_page() {
    let project = one_event("").on_disk();
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
    // Frames and fragments are parts of other pages, and have their own budgets.
    let part = |path: &str| path.starts_with("embed/v1/") || path.starts_with("fragments/");
    let pages = project.output();
    let pages = pages.keys().filter(|path| path.ends_with(".html") && !part(path)).count();
    let counted = PageKind::ALL.iter().map(|kind| {
        let row = rows.iter().find(|row| row.first() == Some(&kind.word()));
        row.map_or(0, |row| row[1].parse::<usize>().expect("a number"))
    });
    assert_eq!(counted.sum::<usize>(), pages);
}

#[test]
fn timings_list_the_size_of_the_search_index() {
    let project = Project::example();
    let run = project.run(&["build", "--timings", "--quiet"]).success();
    let output = project.output();
    let pieces = |kind: PieceKind| {
        let is = |path: &str| {
            let name = path.strip_suffix(".js").and_then(|path| path.split_once("search/"));
            name.is_some_and(|(_, name)| name.split('-').next() == Some(kind.word()))
        };
        let sizes = output.iter().filter(|(path, _)| is(path));
        sizes.map(|(path, bytes)| (bytes.len(), path.as_str())).collect::<Vec<_>>()
    };
    let kib = |bytes: usize| format!("{:.1}", bytes as f64 / 1024.0);
    for kind in PieceKind::ALL {
        let mut pieces = pieces(kind);
        // All terms of the example are common.
        assert_eq!(pieces.is_empty(), kind == PieceKind::Names, "{kind:?}");
        if pieces.is_empty() {
            continue;
        }
        pieces.sort_unstable();
        let sum: usize = pieces.iter().map(|(bytes, _)| bytes).sum();
        let (count, (largest, path)) = (pieces.len(), pieces[pieces.len() - 1]);
        let (mean, largest) = (kib(sum / count), kib(largest));
        let row = [kind.word(), &count.to_string(), &mean, "KiB", &largest, "KiB", path];
        let is_row = |line: &str| line.split_whitespace().eq(row.iter().copied());
        assert!(run.stderr.lines().any(is_row), "no {row:?} in {}", run.stderr);
    }
    let first = |folder: &str| {
        let of = |kind: PieceKind| {
            let own = pieces(kind).into_iter().filter(|(_, path)| {
                path.rsplit_once('/').map(|(before, _)| before) == Some(folder)
            });
            let mut sizes: Vec<usize> = own.map(|(bytes, _)| bytes).collect();
            sizes.sort_unstable_by(|a, b| b.cmp(a));
            sizes.into_iter().take(kind.first_search()).sum::<usize>()
        };
        PieceKind::ALL.map(of).iter().sum::<usize>()
    };
    let most = pieces(PieceKind::Terms).into_iter();
    let most =
        most.filter_map(|(_, path)| path.rsplit_once('/')).map(|(folder, _)| first(folder)).max();
    let line =
        format!("a first search loads at most {} KiB", kib(most.expect("there is a search")));
    assert!(run.stderr.contains(&line), "no {line} in {}", run.stderr);
    assert!(!run.stderr.contains("it should"), "the example is within its budgets: {}", run.stderr);
}

#[test]
fn timings_name_pieces_of_the_index_that_are_too_large() {
    let title = |at: usize| format!("{at} {}", "word ".repeat(200));
    let entry =
        |at: usize| format!("  - {{id: e{at}x, date: {}, title: {}}}\n", 1900 + at % 9, title(at));
    let entries: String = (0..500).map(entry).collect();
    let note = format!("---\ntitle: A\ndate: 2024\nevents:\n{entries}---\n");
    let outputs =
        "embeds: never, text: never, data: never, cite: never, notes: never, years: never";
    let project = Project::new().note("a.md", &note).config(&format!("outputs: {{{outputs}}}\n"));
    let run = project.run(&["build", "--timings", "--quiet"]).success();
    let bytes = project.text("search/rows-0.js").len();
    let most = PieceKind::Rows.bytes();
    assert!(bytes > most);
    run.stderr_has(&format!("`search/rows-0.js` has {bytes} bytes; it should have at most {most}"));
    let without = project.config("outputs: {search: never}\n");
    let run = without.run(&["build", "--timings", "--quiet"]).success();
    assert!(!run.stderr.contains("a first search"), "{}", run.stderr);
}
