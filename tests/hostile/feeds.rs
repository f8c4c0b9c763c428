//! Feeds, oEmbed and the sitemap.

use super::{BASE, TEXTS, TREES, assert_inert, json_of, paths, text, with_single_spaces};
use crate::export::read_with_python;
use crate::support::Project;
use crate::support::formats::xml;

/// The parts of an entry of a feed.
const PARTS: [&str; 8] =
    ["title", "id", "link", "published", "updated", "category", "content", "timeline:date"];

#[test]
fn feeds_have_all_entries_with_texts_as_written() {
    for tree in TREES {
        for (name, suffix) in [("feed.xml", ""), ("changes.xml", "#correction-1")] {
            let path = format!("{tree}{name}");
            let feed = xml(&text(&path)).unwrap_or_else(|fault| panic!("{path}: {fault}"));
            let entries = feed.named("entry");
            assert_eq!(entries.len(), 2 * TEXTS.len(), "{path}");
            for entry in &entries {
                let parts = entry.all().into_iter().skip(1).map(|part| &*part.name);
                let foreign: Vec<&str> = parts.filter(|name| !PARTS.contains(name)).collect();
                assert_eq!(foreign, [""; 0], "{path}");
                assert_inert(&entry.named("content")[0].text(), &[]);
            }
            for (at, written) in TEXTS.iter().enumerate() {
                let id = format!("{BASE}{tree}events/e{at}/{suffix}");
                let own = entries.iter().find(|entry| entry.named("id")[0].text() == id);
                let own = own.unwrap_or_else(|| panic!("{path} has no {id}"));
                let title = own.named("title")[0].text();
                assert!(
                    title.ends_with(&format!(": {}", with_single_spaces(written))),
                    "{path}: {title}"
                );
                assert_eq!(
                    own.named("category")[0].attribute("term").map(with_single_spaces),
                    Some(with_single_spaces(written))
                );
            }
        }
    }
}

#[test]
fn feeds_name_sources_as_written() {
    let feed = xml(&text("feed.xml")).expect("it is XML");
    for entry in feed.named("entry") {
        let id = entry.named("id")[0].text();
        let number = id.trim_end_matches('/').rsplit(['e', 'n']).next().expect("a number");
        let written = TEXTS[number.parse::<usize>().expect("a number")];
        let content = assert_inert(&entry.named("content")[0].text(), &[]);
        let link = content.named("a").pop().expect("a link to the source");
        assert_eq!(link.text(), with_single_spaces(written), "{id}");
        assert_eq!(
            link.attribute("href"),
            Some(&*format!("https://s.example/?a=1&b=<x>'{number}"))
        );
    }
}

#[test]
fn another_library_reads_the_same_entries() {
    let test = "another_library_reads_the_same_entries";
    let project = Project::new().file("feed.xml", text("feed.xml"));
    let path = project.path("feed.xml");
    let path = path.to_str().expect("a plain name");
    let Some(entries) = read_with_python(test, "feedparser", &["feed", path]) else { return };
    let titles = entries.as_array().expect("entries").iter();
    let titles: Vec<String> =
        titles.map(|entry| with_single_spaces(entry["title"].as_str().expect("a title"))).collect();
    assert_eq!(titles.len(), 2 * TEXTS.len());
    for written in TEXTS {
        let written = with_single_spaces(written);
        assert!(titles.contains(&written), "{written} is not in {titles:?}");
    }
}

#[test]
fn json_feeds_have_the_same_entries() {
    for tree in TREES {
        let feed = json_of(&format!("{tree}feed.json"));
        let items = feed["items"].as_array().expect("a list");
        assert_eq!(items.len(), 2 * TEXTS.len());
        for item in items {
            assert_inert(item["content_html"].as_str().expect("HTML"), &[]);
        }
        for (at, written) in TEXTS.iter().enumerate() {
            let id = format!("{BASE}{tree}events/e{at}/");
            let own = items.iter().find(|item| item["id"] == id).expect("an item");
            assert!(own["title"].as_str().is_some_and(|title| title.ends_with(written)), "{own}");
            assert_eq!(own["tags"][0], written.trim());
        }
    }
}

#[test]
fn oembed_files_contain_a_link_and_a_frame_of_the_site() {
    for tree in TREES {
        for path in paths(&format!("{tree}oembed/"), ".json") {
            let answer = json_of(path);
            let html = assert_inert(answer["html"].as_str().expect("HTML"), &["iframe"]);
            let names: Vec<&str> = html.all().iter().skip(1).map(|one| &*one.name).collect();
            assert_eq!(names, ["blockquote", "a", "iframe"], "{path}");
            let frame = html.named("iframe")[0];
            assert!(frame.attribute("src").is_some_and(|src| src.starts_with(BASE)), "{path}");
            let title = answer["title"].as_str().expect("a text");
            assert_eq!(
                frame.attribute("title").map(with_single_spaces),
                Some(with_single_spaces(title)),
                "{path}"
            );
        }
        for (at, written) in TEXTS.iter().enumerate() {
            let title = json_of(&format!("{tree}oembed/events/e{at}.json"))["title"].clone();
            assert!(title.as_str().is_some_and(|title| title.ends_with(written)), "{title}");
        }
    }
}

#[test]
fn the_sitemap_lists_only_pages_of_the_site() {
    let map = xml(&text("sitemap.xml")).expect("it is XML");
    let places = map.named("loc");
    assert!(places.len() > TEXTS.len());
    for place in places {
        let place = place.text();
        let path = place.strip_prefix(BASE).unwrap_or_else(|| panic!("{place}"));
        text(&format!("{path}index.html"));
    }
}
