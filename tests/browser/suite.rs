//! The browser suite: the assertions of `docs/internals/accessibility.md` on four sites.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, Mutex, PoisonError, RwLock};

use crate::support::browser::{Browser, assert_good, folder_of};
use crate::support::{Project, repository, skip};

/// The sites of this run, by name, each built once.
static BUILT: LazyLock<Mutex<BTreeMap<String, PathBuf>>> = LazyLock::new(Mutex::default);
/// Parts that measure time run alone.
static QUIET: RwLock<()> = RwLock::new(());

const ALL: [&str; 4] = ["example", "dates", "rtl", "large"];

#[test]
fn every_page_has_a_valid_structure_and_sends_no_requests_elsewhere() {
    run("every_page_has_a_valid_structure_and_sends_no_requests_elsewhere", "pages.mjs", &ALL);
}

#[test]
fn the_first_screen_of_home_pages_has_an_event() {
    let test = "the_first_screen_of_home_pages_has_an_event";
    run(test, "opening.mjs", &["example", "events-300", "cover", "events-5000"]);
}

#[test]
fn axe_finds_no_errors() {
    let test = "axe_finds_no_errors";
    if folder_of(test, "axe-core").is_some() {
        run(test, "axe.mjs", &ALL);
    }
}

#[test]
fn embeds_are_as_accessible_as_pages() {
    let test = "embeds_are_as_accessible_as_pages";
    if folder_of(test, "axe-core").is_some() {
        run(test, "embeds.mjs", &["example", "rtl"]);
    }
}

#[test]
fn nu_and_html_validate_find_no_errors() {
    let test = "nu_and_html_validate_find_no_errors";
    if folder_of(test, "vnu-jar").is_some() && is_installed(test, "java") {
        run(test, "markup.mjs", &ALL);
    }
}

#[test]
fn every_control_is_reachable_and_visible_by_keyboard() {
    run("every_control_is_reachable_and_visible_by_keyboard", "keyboard.mjs", &ALL);
}

#[test]
fn small_screens_large_text_and_reduced_motion_lose_no_content() {
    let test = "small_screens_large_text_and_reduced_motion_lose_no_content";
    run(test, "modes.mjs", &[&ALL[..], &["long-words"]].concat());
}

#[test]
fn pages_have_the_same_text_without_scripts() {
    run("pages_have_the_same_text_without_scripts", "scripts.mjs", &ALL);
}

#[test]
fn filters_and_search_announce_their_results() {
    run("filters_and_search_announce_their_results", "filters.mjs", &ALL);
}

#[test]
fn results_are_on_the_first_screen_and_filters_beside_them() {
    let test = "results_are_on_the_first_screen_and_filters_beside_them";
    run(test, "search.mjs", &["example", "rtl", "large"]);
}

#[test]
fn paper_has_every_title_date_and_address() {
    let test = "paper_has_every_title_date_and_address";
    if is_installed(test, "pdftotext") {
        run(test, "print.mjs", &ALL);
    }
}

#[test]
fn links_into_long_pages_reach_their_targets() {
    run("links_into_long_pages_reach_their_targets", "large.mjs", &["large"]);
}

#[test]
fn pages_of_ten_thousand_events_meet_their_budgets() {
    let test = "pages_of_ten_thousand_events_meet_their_budgets";
    // Only then do times have a budget too.
    let is_thorough = std::env::var_os("DATELINE_EVERY_PAGE").is_some();
    let _alone = is_thorough.then(|| QUIET.write().unwrap_or_else(PoisonError::into_inner));
    let _beside = (!is_thorough).then(|| QUIET.read().unwrap_or_else(PoisonError::into_inner));
    if let Some(table) = run_part_on(test, "speed.mjs", &["large"]) {
        // Not captured by the test harness, since the report is of interest even if the test passes.
        std::io::stdout().write_all(table.as_bytes()).expect("it can be written");
    }
}

#[test]
fn each_line_of_the_accessibility_list_names_assertions_that_exist() {
    let list = repository().join("docs/internals/accessibility.md");
    let list = std::fs::read_to_string(list).unwrap();
    let code = suite_scripts();
    let mut lines = BTreeSet::new();
    for row in list.lines().filter(|row| row.starts_with("| ")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let Ok(line) = cells[0].parse::<u8>() else { continue };
        lines.insert(line);
        let names: Vec<&str> = cells[2].split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "line {line} names no assertion");
        for name in names {
            let quoted = format!("\"{name}\"");
            assert!(code.contains(&quoted), "line {line}: no assertion is named `{name}`");
        }
    }
    let expected: BTreeSet<u8> = (1..=25).collect();
    assert_eq!(lines, expected);
}

/// Runs one part on these sites, in parallel with others.
#[track_caller]
fn run(test: &str, part: &str, sites: &[&str]) {
    let _beside = QUIET.read().unwrap_or_else(PoisonError::into_inner);
    let _ = run_part_on(test, part, sites);
}

/// Runs one part on these sites. Returns its output, or `None` if tools are missing.
#[track_caller]
fn run_part_on(test: &str, part: &str, sites: &[&str]) -> Option<String> {
    run_part_in(&Browser::find(test)?, part, sites)
}

/// Runs one part on these sites in this browser.
#[track_caller]
pub(super) fn run_part_in(browser: &Browser, part: &str, sites: &[&str]) -> Option<String> {
    run_part_with(browser, part, sites, &[])
}

/// As `run_part_in`, with more arguments.
#[track_caller]
pub(super) fn run_part_with(
    browser: &Browser,
    part: &str,
    sites: &[&str],
    more: &[&str],
) -> Option<String> {
    let words: Vec<String> =
        sites.iter().map(|name| format!("{name}={}", built(name).display())).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).chain(more.iter().copied()).collect();
    let output = browser.script(&format!("suite/{part}"), &words).output().expect("node starts");
    assert_good(&output);
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The folder of a site, which the first part that needs it builds.
fn built(name: &str) -> PathBuf {
    let mut built = BUILT.lock().unwrap_or_else(PoisonError::into_inner);
    built.entry(name.to_owned()).or_insert_with(|| build(name)).clone()
}

/// Builds a site in a folder below `target/`, so the next run finds most files unchanged.
fn build(name: &str) -> PathBuf {
    let sites = repository().join("tests/browser/sites");
    let project = match name {
        "example" => Project::example(),
        "online" => online_site(),
        "dates" => dates_site(),
        "large" => large_site(),
        "events-300" => site_of(300),
        "events-5000" => site_of(5000),
        "cover" => site_with_cover(),
        other => Project::copy_of(&sites.join(other)),
    };
    let output = Path::new(env!("CARGO_TARGET_TMPDIR")).join("suite").join(name);
    let to = output.to_str().expect("a plain name").to_owned();
    // If every test is a process of its own, only one builds at a time.
    std::fs::create_dir_all(output.parent().expect("it has one")).expect("a folder");
    let lock = std::fs::File::create(output.with_extension("lock")).expect("a file");
    lock.lock().expect("the lock is free again");
    let _ = project.run(&["build", "--force", "--allow-shrink", "--output", &to]).success();
    output
}

/// The example with an address, which the scripts replace by that of their server.
fn online_site() -> Project {
    let project = Project::example();
    let config = std::fs::read_to_string(project.path("dateline.yaml")).expect("it has one");
    let address = "base_url: https://timeline.example/\noutputs: {cards: never, cite: never}\n";
    project.config(&format!("{config}{address}"))
}

/// Every kind of date, in English and in Ukrainian.
fn dates_site() -> Project {
    let site = repository().join("tests/sites/dates");
    let config = std::fs::read_to_string(site.join("dateline.yaml")).unwrap();
    Project::copy_of(&site).config(&format!("{config}languages:\n  uk: {{title: Усі види дат}}\n"))
}

/// A site with this number of events over ten years, some of them key events with pictures, and pages that need no more.
fn site_of(events: usize) -> Project {
    let config = "title: The bridge at Harrow Point\nauthor: Ana Writer\npublisher: {name: The Coast Wire}\n\
         description: How a bridge came to be closed, who knew of it, and what each side said, report by \
         report.\noutputs: {notes: never, embeds: never, event_data: never, cite: never}\n";
    let picture = "<svg viewBox=\"0 0 9 6\" xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9v6H0z\"/></svg>";
    let mut project = Project::new().config(config).file("content/picture.svg", picture);
    let event = |at: usize| {
        let day = at * 3650 / events;
        let date = format!("{}-{:02}-{:02}", 2014 + day / 365, day % 365 / 31 + 1, day % 28 + 1);
        let key = if at.is_multiple_of(50) {
            ", key: true, media: {image: picture.svg, alt: A bridge}"
        } else {
            ""
        };
        format!(
            "  - {{id: e{at}, date: {date}, title: The harbour authority postpones report {at}{key}}}\n"
        )
    };
    for first in (0..events).step_by(100) {
        let claims: String = (first..(first + 100).min(events)).map(event).collect();
        let note = format!(
            "---\ntitle: Report {first}\ndate: 2024-12-31\nsource: {{name: Coast Wire}}\nevents:\n{claims}---\n"
        );
        project = project.note(&format!("r{first}.md"), &note);
    }
    project
}

/// A site with pictures and a cover.
fn site_with_cover() -> Project {
    let project = site_of(300);
    let config = std::fs::read_to_string(project.path("dateline.yaml")).expect("it has one");
    let cover = "cover: {image: picture.svg, alt: A bridge, credit: Drawn by us}\n";
    project.config(&format!("{config}{cover}"))
}

/// Ten thousand events, the same in every run.
fn large_site() -> Project {
    let project = Project::new();
    let mut generate = Command::new("node");
    generate.arg(repository().join("tests/browser/suite/generate.mjs")).arg(project.path(""));
    assert_good(&generate.output().expect("node starts"));
    project
}

/// Whether a program is installed; reports a skipped test if not.
fn is_installed(test: &str, program: &'static str) -> bool {
    let there = Command::new(program).arg("-version").output().is_ok();
    if !there {
        skip(test, program);
    }
    there
}

/// All scripts of the suite, joined.
fn suite_scripts() -> String {
    let folder = repository().join("tests/browser/suite");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}
