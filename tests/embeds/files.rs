//! The files that a build writes for embeds.

use std::collections::BTreeSet;

use super::{BASE, sixty_events};
use crate::support::html::Element;
use crate::support::{BuiltSite, Site};

/// The paths of an output in the folders of embeds.
fn embeds(project: &BuiltSite) -> BTreeSet<&str> {
    let folders = ["embed/", "fragments/", "oembed/"];
    project.paths().filter(|path| folders.iter().any(|folder| path.starts_with(folder))).collect()
}

#[test]
fn each_selection_has_its_files() {
    let project = sixty_events().build().success();
    let found = embeds(&project);
    let names = ["all", "key", "latest", "timelines/short", "tags/even", "year/2024", "events/e07"];
    for name in names {
        assert!(found.contains(&*format!("embed/v1/{name}/index.html")), "{name}");
        assert!(found.contains(&*format!("oembed/{name}.json")), "{name}");
        for form in ["", ".h3", ".h4", ".shadow"] {
            let path = format!("fragments/v1/{name}{form}.html");
            let written = match name {
                "tags/even" => !form.starts_with(".h"),
                "events/e07" => form.is_empty(),
                _ => true,
            };
            assert_eq!(found.contains(&*path), written, "{path}");
        }
    }
    let shared = ["host.js", "frame.js", "frame.css", "element.js"];
    let shared = shared.map(|name| format!("embed/v1/{name}"));
    for path in shared.iter().map(String::as_str).chain(["fragments/v1/fragment.css"]) {
        assert!(project.text(path).len() > 500, "{path}");
    }
    let sitemap = project.text("sitemap.xml");
    assert!(!sitemap.contains("/embed/") && !sitemap.contains("/fragments/"));
}

#[test]
fn outputs_decide_which_embeds_are_written() {
    let config = |outputs: &str| format!("base_url: {BASE}\noutputs: {{{outputs}}}\n");
    let note = "---\ntitle: A\ndate: 2024-01-01\n---\n";
    // The configuration, and paths that exist or, after `!`, do not.
    let table = [
        ("", "embed/v1/events/a/index.html embed/index.html fragments/v1/all.html oembed/all.json"),
        (
            "embeds: never",
            "!embed/v1/all/index.html !embed/v1/host.js !embed/index.html fragments/v1/all.html embed/v1/element.js",
        ),
        (
            "fragments: never",
            "!fragments/v1/all.html !fragments/v1/fragment.css !embed/v1/element.js embed/v1/host.js",
        ),
        ("oembed: never", "!oembed/all.json embed/v1/all/index.html"),
        ("years: never", "!embed/v1/year/2024/index.html embed/v1/all/index.html"),
    ];
    for (outputs, paths) in table {
        let project = Site::new().note("a.md", note).config(&config(outputs)).build().success();
        let found = embeds(&project);
        for path in paths.split(' ') {
            let (path, there) = (path.trim_start_matches('!'), !path.starts_with('!'));
            assert_eq!(found.contains(path), there, "{outputs}: {path}");
        }
        let home = project.text("index.html");
        assert_eq!(home.contains("embed-link"), outputs != "embeds: never", "{outputs}");
        assert_eq!(
            home.contains("json+oembed"),
            !["oembed: never", "embeds: never"].contains(&outputs)
        );
    }
}

#[test]
fn above_a_thousand_events_single_events_have_embeds_only_on_request() {
    let entries: String = (0..1001)
        .map(|number| format!("  - {{id: e{number}, date: 2024, title: E {number}}}\n"))
        .collect();
    let note = format!("---\ntitle: A\ndate: 2025-01-01\nevents:\n{entries}---\n");
    let project =
        Site::new().note("a.md", &note).config("outputs: {data: never}\n").build().success();
    let found = embeds(&project);
    assert!(found.contains("embed/v1/all/index.html"));
    assert!(!found.iter().any(|path| path.contains("/events/")));
    assert!(!project.text("events/e7/index.html").contains("embed-link"));
    assert!(project.text("embed/v1/all/index.html").contains("50 of 1,001"));
}

#[test]
fn the_embed_of_a_long_timeline_shows_its_key_events() {
    let entries: String = (1..=160)
        .map(|number| {
            let key = if number % 8 == 0 { ", key: true" } else { "" };
            format!("  - {{id: e{number}, date: {}, title: E {number}{key}}}\n", 1800 + number)
        })
        .collect();
    let note = format!("---\ntitle: A\ndate: 2025-01-01\nevents:\n{entries}---\n");
    let project = Site::new().note("a.md", &note).build().success();
    let shown = |name: &str| {
        let page = project.page(&format!("embed/v1/{name}/index.html"));
        let titles = page.classed("dateline-title");
        titles.iter().map(|title| title.text()).collect::<Vec<_>>()
    };
    let keys: Vec<String> = (1..=20).map(|number| format!("E {}", number * 8)).collect();
    assert_eq!(shown("all"), keys);
    assert_eq!(shown("key"), keys);
    let latest: Vec<String> = (111..=160).rev().map(|number| format!("E {number}")).collect();
    assert_eq!(shown("latest"), latest);
}

#[test]
fn without_a_base_url_outputs_that_need_it_are_reported_and_left_out() {
    let note = "---\ntitle: A\ndate: 2024-01-01\n---\n";
    let project = Site::new()
        .note("a.md", note)
        .build()
        .success()
        .reports("note[no-base-url]")
        .reports("calendars have no links");
    assert!(!embeds(&project).iter().any(|path| path.starts_with("oembed/")));
    let fragment = project.text("fragments/v1/events/a.html");
    assert!(fragment.contains("href=\"../../../events/a/index.html\""), "{fragment}");
    let page = project.page("embed/index.html").text();
    assert!(page.contains("https://your-site.example/embed/v1/all/"), "{page}");
}

#[test]
fn an_alias_of_an_event_keeps_its_embeds() {
    let note = "---\ntitle: A\ndate: 2024-01-01\nevents:\n  - {id: new, date: 2023, title: It, aliases: [old]}\n---\n";
    let project = Site::new().note("a.md", note).build().success();
    for path in ["embed/v1/events/old/index.html", "fragments/v1/events/old.html"] {
        let text = project.text(path);
        assert!(text.contains("events/new/index.html"), "{text}");
    }
}

#[test]
fn fragments_are_valid_at_every_level_of_headings() {
    let project = sixty_events().build().success();
    let mut levels = BTreeSet::new();
    for (path, bytes) in project.output() {
        if !path.starts_with("fragments/") || !path.ends_with(".html") {
            continue;
        }
        let text = std::str::from_utf8(bytes).expect("it is UTF-8");
        let page = Element::read(text).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        let mut ids = BTreeSet::new();
        for element in page.all() {
            let unwanted = ["script", "main", "header", "footer", "nav", "h1", "link"];
            assert!(!unwanted.contains(&&*element.name), "{path}: <{}>", element.name);
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on") && name != "style", "{path}: {name}");
                match name.as_str() {
                    "href" | "src" => assert!(value.starts_with("https://"), "{path}: {value}"),
                    "class" => assert!(
                        value.split(' ').all(|class| class.starts_with("dateline")),
                        "{path}: {value}"
                    ),
                    "id" => assert!(value.starts_with("dateline-") && ids.insert(value.clone())),
                    _ => {}
                }
            }
        }
        // Only a script, which declarative shadow roots do without, chooses among events.
        for event in page.classed("dateline-event") {
            let is_selectable = event.attribute("data-terms").is_some();
            assert_eq!(is_selectable, !path.contains(".shadow."), "{path}");
        }
        let first = page.classed("dateline-heading")[0].name.clone();
        let next = page.classed("dateline-title").first().map(|title| title.name.clone());
        let ending = path.trim_end_matches(".html").rsplit_once('.').map(|(_, form)| form);
        levels.insert((ending.unwrap_or_default().to_owned(), first, next));
    }
    let level = |form: &str, first: &str, next: &str| {
        (form.to_owned(), first.to_owned(), Some(next.to_owned()))
    };
    let expected = [
        level("", "h2", "h3"),
        level("h3", "h3", "h4"),
        level("h4", "h4", "h5"),
        level("shadow", "h2", "h3"),
    ];
    let with_events: BTreeSet<_> = levels.into_iter().filter(|(.., next)| next.is_some()).collect();
    assert_eq!(with_events, expected.into());
}

#[test]
fn the_policy_of_a_frame_names_the_origin_of_the_site() {
    for (config, own) in [
        ("", "style-src 'self'; script-src 'self'; font-src 'self'; "),
        (
            "base_url: https://a.example:81/b/\n",
            "style-src 'self' https://a.example:81; script-src 'self' https://a.example:81; ",
        ),
    ] {
        let project = sixty_events().config(config).build().success();
        let frame = project.text("embed/v1/all/index.html");
        assert!(frame.contains(own), "{frame}");
    }
}
