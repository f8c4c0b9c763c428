//! Redirects of old addresses in every language, and the sitemap's dates of revision.

use crate::support::Project;
use crate::support::formats::xml;

const BASE: &str = "https://x.example/t/";

/// An event with aliases, a note with an old slug and a moved page, in two languages.
fn project() -> Project {
    let note = "---\ntitle: N\ndate: 2024\nsource: {name: S}\nadded: 2024-01-02\nupdated: 2024-03-04\n\
        aliases: [was]\nevents: [{id: new, date: 2023, title: It, aliases: [old, /archive/it.html]}]\n---\n";
    Project::new()
        .config(&format!("base_url: {BASE}\nlanguages: {{uk: {{}}}}\n"))
        .note("n.md", note)
        .note("m.md", "---\ntitle: M\ndate: 2024\nadded: 2024-02-03\nevents: []\n---\n")
        .note("about.md", "---\ntitle: About\nkind: page\naliases: [method, /who]\n---\nWords.\n")
}

/// Old paths, each with its target.
const LEADS: &[(&str, &str)] = &[
    ("events/old/index.html", "../new/index.html"),
    ("uk/events/old/index.html", "../new/index.html"),
    ("archive/it.html", "../events/new/index.html"),
    ("notes/was/index.html", "../n/index.html"),
    ("uk/notes/was/index.html", "../n/index.html"),
    ("method/index.html", "../about/index.html"),
    ("uk/method/index.html", "../about/index.html"),
    ("who/index.html", "../about/index.html"),
];

#[test]
fn redirects_lead_to_the_page_in_the_same_language() {
    let project = project();
    project.build().success();
    for (path, expected) in LEADS {
        let page = project.page(path);
        let metas = page.named("meta");
        let refresh = metas.iter().find(|meta| meta.attribute("http-equiv") == Some("refresh"));
        let content = refresh.and_then(|meta| meta.attribute("content"));
        assert_eq!(content, Some(&*format!("0; url={expected}")), "{path}");
        let links = page.classed("lead")[0].named("a");
        assert_eq!(links[0].attribute("href"), Some(*expected), "{path}");
    }
    // Old paths are those of the site, not of its languages.
    for path in ["uk/archive/it.html", "uk/who/index.html"] {
        assert!(!project.path("public").join(path).exists(), "{path}");
    }
}

#[test]
fn the_sitemap_has_the_date_of_the_last_revision() {
    let project = project();
    project.build().success();
    let map = xml(&project.text("sitemap.xml")).expect("it is XML");
    let of = |path: &str| {
        let address = format!("{BASE}{path}");
        let own = map.named("url").into_iter().find(|url| url.named("loc")[0].text() == address);
        let own = own.unwrap_or_else(|| panic!("{path} is not in the sitemap"));
        own.named("lastmod").first().map(|day| day.text())
    };
    for tree in ["", "uk/"] {
        assert_eq!(of(&format!("{tree}notes/n/")).as_deref(), Some("2024-03-04"));
        assert_eq!(of(&format!("{tree}events/new/")).as_deref(), Some("2024-03-04"));
        assert_eq!(of(&format!("{tree}notes/m/")).as_deref(), Some("2024-02-03"));
        assert_eq!(of(&format!("{tree}about/")), None);
    }
}
