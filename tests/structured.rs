//! The metadata of pages for search engines, networks and libraries: JSON-LD, Open Graph, Dublin Core.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::browser::{assert_good, folder_of};
use crate::support::{BuiltSite, Project, Site, skip};

const CONFIG: &str = "\
title: A treaty
base_url: https://example.org/treaty/
license: CC-BY-4.0
author: Ada
publisher: {name: Institute, url: https://institute.example/}
terms:
  places:
    Pyongyang: {same_as: https://www.wikidata.org/wiki/Q18808}
";

const NOTE: &str = "\
---
title: A </script> note
date: 2024-10-15
added: 2025-01-02
source: {name: UNN, title: What it means, url: https://unn.ua/a, lang: en, archived: https://archive.example/a}
places: [Pyongyang]
events:
  - {id: signed, date: '2024-06~', title: Treaty signed, text: It <b> was.}
  - id: ratified
    date: 2024-10-24
    title: Treaty ratified
    changes: [{date: 2025-03-01, text: The day was *wrong*.}]
---
";

fn project(config: &str) -> BuiltSite {
    Site::new().config(config).note("a.md", NOTE).build().success()
}

/// The same site in a folder, for other programs.
fn on_disk(config: &str) -> Project {
    let project = Project::new().config(config).note("a.md", NOTE);
    project.build().success();
    project
}

/// The JSON-LD of a page, if it has any.
fn linked(project: &BuiltSite, path: &str) -> Option<Value> {
    let html = project.text(path);
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">")?;
    let (text, _) = rest.split_once("</script>").expect("it is closed");
    Some(serde_json::from_str(text).unwrap_or_else(|fault| panic!("{path}: {fault}")))
}

/// The content of a page's `<meta>` of this name or property.
fn meta(project: &BuiltSite, path: &str, name: &str) -> Option<String> {
    let page = project.page(path);
    let found = page.named("meta").into_iter().find(|meta| {
        meta.attributes.iter().any(|(key, value)| key != "content" && value == name)
    })?;
    found.attributes.iter().find(|(key, _)| key == "content").map(|(_, value)| value.clone())
}

#[test]
fn the_page_of_an_event_is_an_article_that_covers_the_time_of_the_event() {
    let project = project(CONFIG);
    let linked_data = linked(&project, "events/signed/index.html").expect("there is an address");
    let table = [
        ("/@context", json!("https://schema.org")),
        ("/@type", json!("Article")),
        ("/@id", json!("https://example.org/treaty/events/signed/")),
        ("/headline", json!("Treaty signed")),
        // About June, without a day, since no source gives one.
        ("/temporalCoverage", json!("2024-06")),
        ("/datePublished", json!("2025-01-02")),
        ("/author/name", json!("Ada")),
        ("/publisher/name", json!("Institute")),
        ("/license", json!("https://creativecommons.org/licenses/by/4.0/")),
        ("/citation/0/name", json!("What it means")),
        ("/citation/0/publisher/name", json!("UNN")),
        ("/citation/0/datePublished", json!("2024-10-15")),
        ("/citation/0/archivedAt", json!("https://archive.example/a")),
        ("/mentions/0/@type", json!("Place")),
        ("/mentions/0/sameAs/0", json!("https://www.wikidata.org/wiki/Q18808")),
    ];
    for (pointer, expected) in table {
        assert_eq!(linked_data.pointer(pointer), Some(&expected), "{pointer} of {linked_data:#}");
    }
    assert_eq!(linked_data.get("correction"), None);
    let corrected = linked(&project, "events/ratified/index.html").expect("there is an address");
    assert_eq!(corrected["temporalCoverage"], "2024-10-24");
    assert_eq!(corrected["correction"][0]["text"], "The day was wrong.");
    assert_eq!(corrected["dateModified"], "2025-03-01");
}

#[test]
fn the_time_that_an_event_covers_is_no_more_precise_than_its_date() {
    let table = [
        ("2024-06-19", Some("2024-06-19")),
        ("2024-06-19T10:00Z", Some("2024-06-19T10:00Z")),
        ("2024-06-XX", Some("2024-06")),
        ("2024-06-19~", Some("2024-06-19")),
        ("2024~", Some("2024")),
        ("2024-21", Some("2024-03/2024-05")),
        ("198X", Some("1980/1989")),
        ("2024-XX-15", Some("2024")),
        ("2024-06/2024-08-03", Some("2024-06/2024-08-03")),
        ("2024-06/..", Some("2024-06/..")),
        ("../2024", Some("../2024")),
        ("[2024-06-18,2024-07]", Some("2024-06-18/2024-07")),
        ("44 BCE", None),
        ("unknown", None),
    ];
    for (date, expected) in table {
        let note = format!("---\ntitle: T\nkind: event\ndate: \"{date}\"\n---\nText.\n");
        let site = Site::new().config("base_url: https://example.org/\n").note("t.md", &note);
        let site = site.build().success();
        assert_eq!(
            meta(&site, "events/t/index.html", "DC.coverage").as_deref(),
            expected,
            "{date}"
        );
    }
}

#[test]
fn the_home_page_is_a_collection_and_a_dataset() {
    let project = project(CONFIG);
    let linked_data = linked(&project, "index.html").expect("there is an address");
    let [collection, dataset] = linked_data["@graph"].as_array().expect("two").as_slice() else {
        panic!("{linked_data:#}");
    };
    let items = collection.pointer("/mainEntity/itemListElement").and_then(Value::as_array);
    let urls: Vec<_> = items.expect("a list").iter().map(|item| item["url"].as_str()).collect();
    let address = |id: &str| format!("https://example.org/treaty/events/{id}/");
    assert_eq!(urls, [Some(address("signed").as_str()), Some(address("ratified").as_str())]);
    assert_eq!(collection["mainEntity"]["numberOfItems"], 2);
    assert_eq!(collection["temporalCoverage"], "2024-06/2024-10-24");
    let files = dataset["distribution"].as_array().expect("files");
    assert!(files.iter().any(|file| file["encodingFormat"] == "application/json"), "{dataset:#}");
    for file in files {
        let url = file["contentUrl"].as_str().expect("an address");
        let path = url.strip_prefix("https://example.org/treaty/").expect("ours");
        assert!(!project.text(path).is_empty());
    }
}

#[test]
fn other_programs_distinguish_publication_dates_from_event_dates() {
    let project = project(CONFIG);
    let table = [
        ("events/signed/index.html", "og:type", Some("article")),
        ("events/signed/index.html", "og:title", Some("Treaty signed")),
        ("events/signed/index.html", "og:url", Some("https://example.org/treaty/events/signed/")),
        ("events/signed/index.html", "og:site_name", Some("A treaty")),
        ("events/signed/index.html", "article:published_time", Some("2025-01-02")),
        ("events/signed/index.html", "DC.coverage", Some("2024-06")),
        ("events/signed/index.html", "DC.creator", Some("Ada")),
        ("events/signed/index.html", "z:itemType", None),
        // With it, reference managers would assume a journal.
        ("events/signed/index.html", "citation_title", None),
        ("index.html", "og:type", Some("website")),
        ("index.html", "article:published_time", None),
    ];
    for (path, name, expected) in table {
        assert_eq!(meta(&project, path, name).as_deref(), expected, "{name} of {path}");
    }
}

#[test]
fn without_a_base_url_no_metadata_has_an_absolute_address() {
    let project = project(
        CONFIG.replace("base_url", "extra").replace("https://example.org/treaty/", "{}").as_str(),
    );
    for path in ["index.html", "events/signed/index.html"] {
        assert_eq!(linked(&project, path), None);
        assert_eq!(meta(&project, path, "og:url"), None);
        assert!(meta(&project, path, "og:title").is_some());
    }
}

#[test]
fn a_site_of_reports_has_the_configured_article_type() {
    let project = project(&format!("{CONFIG}article_type: Report\n"));
    let linked_data = linked(&project, "events/signed/index.html").expect("there is an address");
    assert_eq!(linked_data["@type"], "Report");
    assert_eq!(meta(&project, "events/signed/index.html", "z:itemType").as_deref(), Some("report"));
}

#[test]
fn the_vocabulary_is_that_of_schema_org() {
    let Some(folder) = folder_of("the_vocabulary_is_that_of_schema_org", "schema-dts") else {
        return;
    };
    let example = Project::example();
    let config = std::fs::read_to_string(example.path("dateline.yaml")).expect("it is there");
    let example = example.config(&format!("{config}\nbase_url: https://example.org/treaty/\n"));
    example.build().success();
    for project in
        [example, on_disk(CONFIG), on_disk(&format!("{CONFIG}article_type: NewsArticle\n"))]
    {
        let mut node = std::process::Command::new("node");
        node.arg(folder.join("linked.mjs")).arg(project.path("public"));
        assert_good(&node.output().expect("node starts"));
    }
}

#[test]
fn the_sitemap_is_valid() {
    let test = "the_sitemap_is_valid";
    let Some(folder) = folder_of(test, "sitemap") else { return };
    if Command::new("xmllint").arg("--version").output().is_err() {
        skip(test, "xmllint");
        return;
    }
    let schema = folder.join("node_modules/sitemap/schema/sitemap.xsd");
    let validate = |sitemap: &Path| {
        let words = ["--noout", "--nonet", "--schema"].map(Path::new);
        let words = words.into_iter().chain([schema.as_path(), sitemap]);
        Command::new("xmllint").args(words).output().expect("it starts")
    };
    let project = on_disk(CONFIG);
    let sitemap = project.path("public/sitemap.xml");
    assert_good(&validate(&sitemap));
    let wrong = project
        .text("sitemap.xml")
        .replace("<loc>https:", "<loc>https: ")
        .replace("loc>", "place>");
    std::fs::write(&sitemap, wrong).expect("it can be written");
    assert!(!validate(&sitemap).status.success(), "the validator accepts everything");
}
