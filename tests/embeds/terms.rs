//! Terms: which of them have pages and files for other people's pages, and where links to them lead.

use std::collections::BTreeSet;

use super::BASE;
use crate::support::{BuiltSite, Site, links};

/// Terms with one, two, three, nine and ten events, and one that is declared with its keys.
fn terms(declared: &str, more: &str) -> Site {
    let mut site = Site::new();
    for at in 1..=10 {
        let tags = [("one", 1), ("two", 2), ("three", 3), ("nine", 9), ("ten", 10)];
        let tags = tags.into_iter().filter(|(_, events)| at <= *events).map(|(name, _)| name);
        let tags: Vec<&str> = tags.chain((at == 1).then_some("own")).collect();
        let front = format!("kind: event\ntitle: Event {at}\ndate: 2024-01-{at:02}");
        site = site.note(
            &format!("e{at}.md"),
            &format!("---\n{front}\ntags: [{}]\n---\nText.\n", tags.join(", ")),
        );
    }
    let declared = if declared.is_empty() { "title: Own" } else { declared };
    site.config(&format!("base_url: {BASE}\nterms: {{tags: {{own: {{{declared}}}}}}}\n{more}"))
}

/// The names of the terms that have a file of this kind.
fn with(project: &BuiltSite, path: impl Fn(&str) -> String) -> String {
    let paths: BTreeSet<&str> = project.paths().collect();
    let names = ["one", "two", "three", "nine", "ten", "own"].into_iter();
    names.filter(|name| paths.contains(&*path(name))).collect::<Vec<_>>().join(" ")
}

#[test]
fn terms_have_files_by_the_number_of_their_events() {
    const ALL: &str = "one two three nine ten own";
    // What is declared of the term `own`, other configuration, and the terms with pages, with frames, data
    // and calendars, and with fragments of all forms.
    let table = [
        ("", "", "three nine ten", "ten", ""),
        ("embed: true", "", "three nine ten own", "ten own", ""),
        ("description: What it is.", "", "three nine ten own", "ten", ""),
        ("translations: {uk: {description: Що це.}}", "", "three nine ten own", "ten", ""),
        ("translations: {uk: Своє}", "", "three nine ten", "ten", ""),
        ("", "nav: [{title: N, url: /tags/own/}]\n", "three nine ten own", "ten", ""),
        ("", "footer: \"[N](/tags/two)\"\n", "two three nine ten", "ten", ""),
        ("", "moved: {tags/old: tags/own}\n", "three nine ten own", "ten own", ""),
        ("", "outputs: {terms: always}\n", ALL, ALL, ALL),
        ("", "outputs: {terms: never}\n", "", "", ""),
        (
            "",
            "outputs: {embeds: always, fragments: always, oembed: always, term_data: always}\n",
            "three nine ten",
            "three nine ten",
            "three nine ten",
        ),
    ];
    for (declared, more, pages, views, forms) in table {
        let project = terms(declared, more).build().success();
        let case = format!("{declared} {more}");
        assert_eq!(with(&project, |name| format!("tags/{name}/index.html")), pages, "{case}");
        let of_views: [fn(&str) -> String; 6] = [
            |name| format!("embed/v1/tags/{name}/index.html"),
            |name| format!("fragments/v1/tags/{name}.html"),
            |name| format!("fragments/v1/tags/{name}.shadow.html"),
            |name| format!("oembed/tags/{name}.json"),
            |name| format!("data/v1/terms/tags/{name}.json"),
            |name| format!("tags/{name}/timeline.ics"),
        ];
        for path in of_views {
            assert_eq!(with(&project, path), views, "{} {case}", path("x"));
        }
        for form in ["h3", "h4"] {
            let path = |name: &str| format!("fragments/v1/tags/{name}.{form}.html");
            assert_eq!(with(&project, path), forms, "{form} {case}");
        }
    }
}

#[test]
fn terms_without_a_page_are_in_the_index_with_their_events() {
    let more = "languages: {uk: {}}\noutputs: {event_data: always}\n";
    let project = terms("", more).build().success();
    for tree in ["", "uk/"] {
        let index = project.page(&format!("{tree}tags/index.html"));
        let entry = index.by_id("t-two").expect("an entry");
        let links: Vec<_> =
            entry.named("a").iter().filter_map(|link| link.attribute("href")).collect();
        assert_eq!(links, ["../events/e1/index.html", "../events/e2/index.html"]);
        assert!(entry.text().contains("Event 1"), "{}", entry.text());
        let other = index.by_id("t-three").expect("an entry");
        assert_eq!(other.named("a")[0].attribute("href"), Some("three/index.html"));
        assert_eq!(other.named("a").len(), 1);
        let event = project.page(&format!("{tree}events/e2/index.html"));
        let terms: Vec<_> = event
            .named("dd")
            .iter()
            .flat_map(|dd| dd.named("a"))
            .map(|a| a.attribute("href"))
            .collect();
        assert!(terms.contains(&Some("../../tags/index.html#t-two")), "{terms:?}");
        assert!(terms.contains(&Some("../../tags/three/index.html")), "{terms:?}");
    }
    let data: serde_json::Value =
        serde_json::from_str(&project.text("data/v1/events/e2.json")).expect("JSON");
    let urls = data["taxonomies"][0]["terms"].as_array().expect("terms").iter();
    let urls: Vec<_> = urls.filter_map(|term| term["url"].as_str()).collect();
    assert!(urls.contains(&"tags/#t-two") && urls.contains(&"tags/ten/"), "{urls:?}");
}

#[test]
fn a_link_of_a_note_gives_a_term_a_page() {
    let note = "---\ntitle: N\ndate: 2024-05-05\n---\nSee [one](/uk/tags/one/) and [two](/tags/two/index.html).\n";
    let project = terms("", "languages: {uk: {}}\n").note("n.md", note).build().success();
    let pages = with(&project, |name| format!("tags/{name}/index.html"));
    assert_eq!(pages, "one two three nine ten");
}

#[test]
fn a_build_says_once_how_many_embedded_addresses_it_removes() {
    let always = terms("", "outputs: {terms: always}\n");
    let few = terms("", "").config_text();
    let project = always.on_disk();
    let _ = project.build().success();
    let project = project.config(&few);
    // A frame, four fragments and data of five terms, and two fragments of the term with ten events.
    let run = project.build().success();
    let run = run.stderr_has("warning: 32 addresses below `/embed/v1/`, `/fragments/v1/` and");
    let _ =
        run.stderr_has("`outputs: {term_data: always, terms: always}`").stderr_has("`embed: true`");
    let again = project.build().success();
    assert!(!again.stderr.contains("addresses"), "{}", again.stderr);
}

#[test]
fn an_index_of_many_terms_has_several_pages_in_two_orders() {
    // Every term except `common` has one event, so the index lists them with it.
    const TERMS: usize = 401;
    let mut site = Site::new();
    for at in 0..4 {
        let own = (0..TERMS - 1).filter(|term| term % 4 == at);
        let own: Vec<String> =
            own.map(|term| format!("{} {term}", ["Alder", "Birch"][term / 200])).collect();
        site = site.note(
            &format!("e{at}.md"),
            &format!(
                "---\nkind: event\ntitle: Event {at}\ndate: 2024-01-0{}\ntags: [Zebra, {}]\n---\n",
                at + 1,
                own.join(", ")
            ),
        );
    }
    let project =
        site.config(&format!("base_url: {BASE}\nlimits: {{terms: 500}}\n")).build().success();
    let by_count = ["index", "page-2", "page-3"].map(|name| format!("tags/{name}.html"));
    let by_name = ["names", "names-2", "names-3"].map(|name| format!("tags/{name}.html"));
    let entries = |path: &String| -> Vec<String> {
        let page = project.page(path);
        let all = page.named("li").into_iter().filter_map(|entry| entry.attribute("id"));
        all.filter(|id| id.starts_with("t-")).map(str::to_owned).collect()
    };
    for pages in [&by_count, &by_name] {
        let sizes = pages.each_ref().map(|path| entries(path).len());
        assert_eq!(sizes, [200, 200, 1]);
        let all: BTreeSet<String> = pages.iter().flat_map(entries).collect();
        assert_eq!(all.len(), TERMS, "each term once");
        // Without a script, readers walk from page to page.
        assert!(project.text(&pages[0]).contains(&pages[1]["tags/".len()..]));
        assert!(project.text(&pages[1]).contains(&pages[2]["tags/".len()..]));
    }
    assert_eq!(entries(&by_count[0])[0], "t-zebra", "the commonest is first");
    assert_eq!(entries(&by_name[2]), ["t-zebra"]);
    let names = project.text("tags/names.html");
    for letter in ["names.html#t-alder-0\"", "names-2.html#t-birch-200\"", "names-3.html#t-zebra\""]
    {
        assert!(names.contains(letter), "{letter}");
    }
    // Every address of a term leads to its entry or its page, on pages and for the filter.
    let faults = links::faults(project.output(), Some(BASE));
    assert!(faults.is_empty(), "{faults:?}");
    let script = project.text("tags/names.js");
    let list = script.trim().trim_start_matches("dateline.names(").trim_end_matches(')');
    let list: Vec<(String, String)> = serde_json::from_str(list).expect("JSON");
    assert_eq!(list.len(), TERMS);
    for (title, address) in list {
        let (path, anchor) = address.split_once('#').unwrap_or((&address, ""));
        let path = format!("tags/{path}");
        assert!(project.has(&path), "{address}");
        let entry = anchor.is_empty() || project.text(&path).contains(&format!("id=\"{anchor}\""));
        assert!(entry, "{title}: {address}");
    }
}
