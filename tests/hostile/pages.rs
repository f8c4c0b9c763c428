//! Pages, frames and fragments.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{BASE, OUTPUT, TEXTS, TREES, paths, text, with_single_spaces};
use crate::support::html::Element;
use crate::support::links;

/// Classes of the `<svg>` elements of pictures.
const PICTURES: [&str; 5] = ["chart-hatch", "chart-axis", "chart-marks", "strip", "strip-bars"];

#[track_caller]
fn page(path: &str) -> Element {
    Element::read(&text(path)).unwrap_or_else(|fault| panic!("{path}: {fault}"))
}

#[test]
fn pages_are_valid_with_hostile_texts() {
    let published = |(path, _): &(&String, &Vec<u8>)| !path.starts_with("export.");
    let output: BTreeMap<String, Vec<u8>> = OUTPUT
        .iter()
        .filter(published)
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect();
    assert_eq!(links::faults(&output, Some(BASE)), [""; 0]);
}

#[test]
fn hostile_notes_add_no_elements_to_pages() {
    let frame = page("embed/v1/all/index.html").named("script")[0].text();
    for path in paths("", ".html") {
        if path.starts_with("export.") {
            continue;
        }
        let is_frame = path.contains("embed/v1/");
        for one in page(path).all() {
            let value = |name: &str| one.attribute(name).unwrap_or_default();
            let own = match &*one.name {
                "script" if value("type") == "application/ld+json" => {
                    serde_json::from_str::<Value>(&one.text()).is_ok()
                }
                "script" if is_frame => one.text() == frame,
                "script" => value("src").trim_start_matches(['.', '/']).contains("theme/"),
                "svg" => PICTURES.contains(&value("class")),
                "iframe" => one.attribute("src").is_none(),
                "img" => value("src").contains("files/"),
                "object" | "embed" | "base" => false,
                _ => true,
            };
            assert!(own, "{path}: <{} {:?}>", one.name, one.attributes);
            let acts = one.attributes.iter().find(|(name, _)| name.starts_with("on"));
            assert_eq!(acts, None, "{path}");
        }
    }
}

#[test]
fn headings_and_heads_contain_texts_as_written() {
    for tree in TREES {
        for (at, written) in TEXTS.iter().enumerate() {
            let written = with_single_spaces(written);
            for path in ["events/e", "notes/n", "timelines/l", "tags/t"] {
                let path = format!("{tree}{path}{at}/index.html");
                let page = page(&path);
                assert_eq!(page.named("h1")[0].text(), written, "{path}");
                assert!(page.named("title")[0].text().starts_with(&written), "{path}");
            }
        }
    }
}

#[test]
fn structured_data_contains_texts_as_written() {
    for (at, written) in TEXTS.iter().enumerate() {
        let page = page(&format!("events/e{at}/index.html"));
        let data = page.named("script").into_iter().find(|one| one.attribute("src").is_none());
        let data: Value =
            serde_json::from_str(&data.expect("structured data").text()).expect("JSON");
        let own = |name: &str| data["citation"][0][name].as_str().map(with_single_spaces);
        assert_eq!(
            data["headline"].as_str().map(with_single_spaces),
            Some(with_single_spaces(written))
        );
        assert_eq!(own("name"), Some(with_single_spaces(written)));
    }
}
