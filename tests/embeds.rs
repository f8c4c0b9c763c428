//! The timeline in pages of other sites: frames, fragments, the element and oEmbed files.

use std::fmt::Write as _;

use crate::support::browser::Browser;
use crate::support::{BuiltSite, Site, repository};

mod files;
mod headers;
mod moved;
mod proportion;
mod terms;

/// The `base_url` of the sites in these tests.
const BASE: &str = "https://timeline.example/site/";

/// Sixty events from 2020 to December 2024 with alternating tags and without key events, one event without
/// a date, and a named timeline of the first five.
fn sixty_events() -> Site {
    let mut note = String::from(
        "---\ntitle: A list\ndate: 2025-01-02\nadded: 2025-01-02T10:00:00Z\nsource: {name: Gazette, url: \"https://gazette.example/a?b=1&c=2\"}\nevents:\n",
    );
    for number in 1..=60_u32 {
        let (year, month) = (2020 + (number - 1) / 12, (number - 1) % 12 + 1);
        let date = match number {
            56..=60 => format!("2024-12-{:02}", number - 54),
            _ => format!("{year}-{month:02}"),
        };
        let media = match number {
            7 => ", media: {image: route.svg, alt: The route, credit: Drawn by us}",
            _ => "",
        };
        let tag = if number % 2 == 0 { "even" } else { "odd" };
        writeln!(
            note,
            "  - {{id: e{number:02}, date: {date}, tags: [{tag}], title: \"Event {number} <b> & \\\"so on\\\"\", text: What happened.{media}}}"
        )
        .unwrap();
    }
    note.push_str("  - {id: undated, date: unknown, title: Nobody knows}\n---\n");
    let first: Vec<String> = (1..=5).map(|number| format!("e{number:02}")).collect();
    let config = format!(
        "title: \"Sixty <events> & more\"\nbase_url: {BASE}\ntimelines:\n  - {{id: short, title: The first five, events: [{}]}}\n",
        first.join(", ")
    );
    let route = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 960 640\"/>";
    Site::new().note("list.md", &note).file("content/route.svg", route).config(&config)
}

#[test]
fn frames_fit_their_hosts_and_leak_nothing() {
    in_browser("frames_fit_their_hosts_and_leak_nothing", "embeds/frames.mjs");
}

#[test]
fn the_element_shows_fragments_and_keeps_its_content_on_errors() {
    in_browser("the_element_shows_fragments_and_keeps_its_content_on_errors", "embeds/element.mjs");
}

#[test]
fn pasted_links_and_old_snippets_work() {
    let test = "pasted_links_and_old_snippets_work";
    let Some(browser) = Browser::find(test) else { return };
    let folder = sixty_events().build().success().folder();
    let old_snippets = repository().join("tests/embeds/frozen");
    let paths =
        [folder.path(), &old_snippets].map(|path| path.to_str().expect("a plain name").to_owned());
    browser.run("embeds/oembed.mjs", &[&paths[0], &paths[1]]);
}

fn in_browser(test: &str, script: &str) {
    in_browser_with(test, script, || sixty_events().build().success());
}

/// Runs a script on the site that `built` returns, if there is a browser.
fn in_browser_with(test: &str, script: &str, built: impl Fn() -> BuiltSite) {
    let Some(browser) = Browser::find(test) else { return };
    let folder = built().folder();
    browser.run(script, &[folder.path().to_str().expect("a temporary folder has a plain name")]);
}
