//! The content of pages: steps, crowded days, lasting events, navigation, images.

use std::collections::BTreeMap;
use std::process::Command;

use crate::support::browser::Browser;
use crate::support::html::{Element, Node};
use crate::support::{BuiltSite, Site, example, skip};

/// A site of one note with these claims, in YAML's flow style.
fn site(claims: &[&str]) -> Site {
    let mut note = String::from(
        "---\ntitle: Many things\ndate: 2024-07-01\nsource: {name: Daily, url: https://daily.example/}\nevents:\n",
    );
    for claim in claims {
        note += &format!("  - {{{claim}}}\n");
    }
    Site::new().note("a.md", &(note + "---\n"))
}

fn build_site(claims: &[&str]) -> BuiltSite {
    site(claims).build().success()
}

/// The child elements of an element.
fn children(element: &Element) -> Vec<&Element> {
    let children = element.children.iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    children.collect()
}

fn texts(elements: Vec<&Element>) -> Vec<String> {
    elements.into_iter().map(Element::text).collect()
}

const TREATY: [&str; 6] = [
    "id: announced, date: 2023-01-10, title: Announced",
    "id: signed, date: 2024-01-10, title: Signed, follows: [announced]",
    "id: upper, date: 2024-02, title: Upper house, follows: [signed]",
    "id: lower, date: 2024-03-02, title: Lower house, follows: [signed], status: disputed",
    "id: in-force, date: 2099-12, title: In force, follows: [upper, lower], status: planned",
    "id: apart, date: 2024-03-03, title: Something else",
];

#[test]
fn steps_are_shown_on_each_of_their_events_with_the_open_one() {
    let project = build_site(&TREATY);
    for (id, title) in
        [("announced", "Announced"), ("lower", "Lower house"), ("in-force", "In force")]
    {
        let page = project.page(&format!("events/{id}/index.html"));
        let section = page
            .named("section")
            .into_iter()
            .find(|section| section.attribute("aria-labelledby") == Some("steps"));
        let section = section.expect("a section of steps");
        assert_eq!(section.named("h2")[0].text(), "Steps 3 of 5 steps done");
        let steps = section.classed("step");
        assert_eq!(steps.len(), 5, "each once");
        let current: Vec<&&Element> =
            steps.iter().filter(|step| step.attribute("aria-current") == Some("step")).collect();
        assert_eq!(current.len(), 1);
        assert!(current[0].text().starts_with(title), "{}", current[0].text());
    }
    let page = project.page("events/signed/index.html");
    // Two branches, with the last step after the later one.
    let branches = texts(children(page.classed("branches")[0]));
    assert_eq!(
        branches,
        [
            "Upper house February 2024 done",
            "Lower house 2 March 2024 disputed In force December 2099 open step · also follows: Upper house",
        ]
    );
    assert!(project.page("events/apart/index.html").classed("step").is_empty());
}

#[test]
fn a_step_that_follows_several_chains_is_shown_once() {
    let project = build_site(&[
        "id: a, date: 2024-01, title: A",
        "id: b, date: 2024-02, title: B",
        "id: c, date: 2024-03, title: C, follows: [a, b]",
        "id: d, date: 2023, title: D, follows: [c]",
    ]);
    let page = project.page("events/a/index.html");
    let chains = page.classed("steps");
    let text = texts(chains);
    // An event that follows one with a later date begins a chain of its own and names what it follows.
    assert_eq!(
        text,
        [
            "D 2023 done · also follows: C",
            "A January 2024 done · this event",
            "B February 2024 done C March 2024 done · also follows: A",
        ]
    );
}

#[test]
fn a_crowded_day_is_folded_after_five_events_without_loss() {
    let claims: Vec<String> = (0..30)
        .map(|n| format!("id: busy-{n:02}x, date: 2024-06-15, title: Statement {n}"))
        .collect();
    let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
    let project = build_site(&claims);
    for path in ["index.html", "2024/index.html", "all/index.html"] {
        let page = project.page(path);
        let ids = page.classed("event").iter().filter_map(|row| row.attribute("id")).count();
        assert_eq!(ids, 30, "{path}");
        let folds = page.classed("more");
        assert_eq!(folds.len(), 1);
        assert_eq!(folds[0].named("summary")[0].text(), "25 more on 15 June 2024");
        let inside = folds[0].classed("event");
        assert_eq!(inside.len(), 25);
        assert_eq!(inside[0].attribute("id"), Some("e-busy-05x"));
    }
    let seven = build_site(&claims[..7]);
    assert!(seven.page("index.html").classed("more").is_empty());
    let eight = build_site(&claims[..8]).page("index.html");
    assert_eq!(texts(eight.classed("more")[0].named("summary")), ["3 more on 15 June 2024"]);
}

#[test]
fn lasting_events_are_listed_again_where_they_continue_and_end() {
    let claims = [
        "id: war, date: 2022-02-24/.., title: The war",
        "id: sanctions, date: 2023-03/2024-02, title: The sanctions",
        "id: short, date: 2024-02-03/2024-02-20, title: A short thing",
        "id: over, date: 2021/2022, title: Long over",
        "id: vote, date: 2024-02-10, title: A vote",
    ];
    let project = build_site(&claims);
    let year = project.page("2024/index.html");
    let ongoing = year.classed("ongoing");
    assert_eq!(
        texts(ongoing[0].named("li")),
        ["The war since 24 February 2022", "The sanctions March 2023 – February 2024"]
    );
    let ends = |path: &str| texts(project.page(path).classed("ends"));
    assert_eq!(ends("2024/index.html"), ["Ends: The sanctions March 2023 – February 2024"]);
    assert_eq!(ends("index.html"), ["Ends: The sanctions March 2023 – February 2024"]);
    assert!(project.page("2022/index.html").text().contains("Long over 2021–2022"));
    // Newest first, it is listed where it ends.
    let project = site(&claims).config("order: newest-first\n").build().success();
    assert!(project.page("index.html").classed("ends").is_empty());
}

#[test]
fn the_navigator_counts_every_event_that_has_a_date() {
    let project = example();
    for path in ["index.html", "all/index.html"] {
        let page = project.page(path);
        let rail = page.classed("rail-years")[0];
        let mut counts: BTreeMap<bool, usize> = BTreeMap::new();
        let mut years = true;
        for element in rail.all() {
            match (element.name.as_str(), element.attribute("class")) {
                ("a", _) => {
                    let href = element.attribute("href").expect("a link");
                    assert!(page.by_id(href.trim_start_matches('#')).is_some(), "{href}");
                    years = href.starts_with("#y");
                }
                (_, Some("count")) => {
                    *counts.entry(years).or_default() +=
                        element.text().parse::<usize>().expect("a number");
                }
                _ => {}
            }
        }
        assert_eq!(counts, BTreeMap::from([(true, 19), (false, 19)]), "{path}");
    }
    let year = project.page("2024/index.html");
    let current = year.classed("rail")[0]
        .named("a")
        .into_iter()
        .find(|a| a.attribute("aria-current").is_some());
    assert_eq!(current.map(Element::text).as_deref(), Some("2024"));
    assert_eq!(
        texts(year.classed("rail-months")[0].named("li")),
        ["Jun 1", "Oct 3", "Nov 4", "Dec 1"]
    );
}

#[test]
fn rival_times_of_one_day_are_two_dates_and_two_spellings_are_one() {
    let project = build_site(&[
        "id: strike, date: '2024-06-19T10:00', title: A strike",
        "id: strike, date: '2024-06-19T11:00'",
        "id: fall, date: 500 BCE, title: A fall",
        "id: fall, date: '-0499', source: https://b.example/",
        "id: fall, date: 499 BCE, source: https://c.example/",
    ]);
    let given = |id: &str| {
        let page = project.page(&format!("events/{id}/index.html"));
        texts(page.classed("rivals")[0].named("dt"))
    };
    assert_eq!(given("strike"), ["19 June 2024, 10:00", "19 June 2024, 11:00"]);
    assert_eq!(given("fall"), ["500 BCE", "499 BCE"]);
}

#[test]
fn the_span_of_a_site_is_from_its_first_day_to_its_last() {
    let span = |claims: &[&str]| {
        let page = build_site(claims).page("index.html");
        let meta = texts(page.classed("meta"));
        meta[0].split(" · ").next().expect("a first part").to_owned()
    };
    let later = "id: later, date: 2024-12-04, title: Later";
    assert_eq!(
        span(&["id: a, date: 2024-06-18, title: A", "id: a, date: 2024-06-19", later]),
        "From June 2024 to 4 December 2024"
    );
    assert_eq!(
        span(&[
            "id: a, date: 1914/1918, title: A",
            "id: a, date: 1916/1920",
            "id: b, date: 1915, title: B"
        ]),
        "From 1914 to 1920"
    );
    assert_eq!(
        span(&["id: a, date: 2024-03/.., title: A", later]),
        "From March 2024 to 4 December 2024"
    );
    assert_eq!(span(&["id: a, date: 2024-03/.., title: A"]), "since March 2024");
}

#[test]
fn images_are_shown_with_their_size() {
    // The beginning of a PNG (W3C, PNG 11.2.1): its signature and the first chunk, 3 by 2 pixels.
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0\x12\x16\xf1\x4d";
    let svg = "<?xml version=\"1.0\"?><svg data-width=\"1\" viewBox=\"0 0 12.6 7\" xmlns=\"http://www.w3.org/2000/svg\"></svg>";
    let note = "---\ntitle: A\ndate: 2024\nsource: https://a.example/\nmedia: [{image: a.png, alt: One}, {image: c.png, alt: Three}]\n---\n![Two](b.svg)\n";
    let project = Site::new()
        .note("a.md", note)
        .file("content/a.png", png)
        .file("content/b.svg", svg)
        .file("content/c.png", "no image")
        .build()
        .success();
    let page = project.page("notes/a/index.html");
    let size = |image: &&Element| {
        let of = |name| image.attribute(name).map(str::to_owned);
        (of("alt").expect("a text"), of("width"), of("height"))
    };
    let sizes: Vec<_> = page.named("img").iter().map(size).collect();
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        sizes,
        [
            ("Two".to_owned(), some("13"), some("7")),
            ("One".to_owned(), some("3"), some("2")),
            ("Three".to_owned(), None, None),
        ]
    );
}

#[test]
fn every_page_has_an_icon_and_a_title_address_and_date_in_print() {
    let project = site(&["id: a, date: 2024, title: A"])
        .config("title: T\nbase_url: https://example.org/t/\n")
        .build()
        .success();
    let icon = |page: &Element| {
        let links = page.named("link");
        let icon = links.iter().find(|link| link.attribute("rel") == Some("icon"));
        icon.and_then(|link| link.attribute("href")).expect("an icon").to_owned()
    };
    let page = project.page("events/a/index.html");
    assert!(icon(&page).starts_with("../../theme/icon.svg?v="));
    let paper = texts(page.classed("paper"));
    assert_eq!(paper, ["T · https://example.org/t/events/a/ · Last updated 1 July 2024"]);
    let own =
        site(&["id: a, date: 2024, title: A"]).file("static/favicon.ico", "icon").build().success();
    assert_eq!(icon(&own.page("events/a/index.html")), "../../favicon.ico");
}

#[test]
fn footers_link_onwards_with_counts_and_headers_to_pages_about_the_site() {
    let project = site(&[
        "id: a, date: 2024, title: A, changes: [{date: 2024-08-01, text: One}, {date: 2024-08-02, text: Two}]",
        "id: b, date: unknown, title: B",
    ])
    .note("about.md", "---\ntitle: About us\nkind: page\n---\nWe.\n").build().success();
    let page = project.page("events/a/index.html");
    let foot = texts(page.classed("site-footer")[0].named("li"));
    for item in ["Changes 2", "Date unknown 1", "Sources 1"] {
        assert!(foot.iter().any(|one| one == item), "{item}: {foot:?}");
    }
    assert!(!foot.iter().any(|one| one.starts_with("Rival dates")), "{foot:?}");
    let head = texts(page.classed("site-header")[0].named("a"));
    assert!(head.contains(&"About us".to_owned()), "{head:?}");
}

#[test]
fn the_home_page_lists_recent_additions_and_corrections_are_marked() {
    let note = |title: &str, added: &str, rest: &str| {
        format!(
            "---\ntitle: {title}\ndate: 2024-05-01\nadded: {added}\nsource: https://a.example/\n{rest}---\n"
        )
    };
    let changed =
        "events: [{id: b, date: 2024-05-02, title: B, changes: [{date: 2024-08-06, text: X}]}]\n";
    let project = Site::new()
        .note("a.md", &note("A", "2024-05-03", ""))
        .note("b.md", &note("Of B", "2024-06-04T10:00:00Z", changed))
        .build()
        .success();
    let page = project.page("index.html");
    let additions = texts(page.classed("additions")[0].named("li"));
    assert_eq!(additions, ["B 2 May 2024 · added 4 June 2024", "A 1 May 2024 · added 3 May 2024"]);
    let badges = texts(page.by_id("e-b").expect("its row").classed("badge"));
    assert_eq!(badges, ["corrected 6 August 2024"]);
    // If all events were added at once, the list is left out.
    let project = Site::new().note("a.md", &note("A", "2024-05-03", "")).build().success();
    assert!(project.page("index.html").classed("additions").is_empty());
}

#[test]
fn a_report_of_unknown_day_shows_no_day() {
    let note = "---\ntitle: A\ndate: unknown\nsource: https://a.example/\nevents: [{id: x, date: 2024, title: X}]\n---\n";
    let project = Site::new().note("a.md", note).build().success();
    let page = project.page("events/x/index.html");
    assert!(!page.text().contains("published"), "{}", page.text());
}

#[test]
fn an_archived_report_links_to_the_copy_with_its_day() {
    let note = "---\ntitle: A\ndate: 2024-06-01\nsource: {name: N, url: https://a.example/, archived: 'https://web.archive.org/web/20240602101500/https://a.example/', access: paywall}\n---\n";
    let project = Site::new().note("a.md", note).build().success();
    let page = project.page("events/a/index.html");
    let links = page.classed("claim")[0].named("a");
    assert_eq!(links[0].attribute("data-originalurl"), Some("https://a.example/"));
    assert_eq!(links[0].attribute("data-versiondate"), Some("2024-06-02"));
    assert_eq!(links[1].text(), "archived copy of 2 June 2024");
    assert_eq!(links[0].attribute("data-versionurl"), links[1].attribute("href"));
}

#[test]
fn copying_jumping_folds_and_printing_work_in_a_browser() {
    let test = "copying_jumping_folds_and_printing_work_in_a_browser";
    let Some(browser) = Browser::find(test) else { return };
    let mut claims: Vec<String> = (0..12)
        .map(|n| format!("id: busy-{n:02}x, date: 2024-06-15, title: Statement {n}"))
        .collect();
    claims.push("id: war, date: 2022-02-24, title: The war".into());
    claims.push("id: earlier, date: 2023-09-01, title: Earlier".into());
    for letter in ["b", "c", "d", "e"] {
        claims.push(format!("id: busy-03x, source: 'https://{letter}.example/news_{letter}?a=1'"));
    }
    let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
    let project = site(&claims).config("title: T\nbase_url: https://example.org/t/\n").on_disk();
    project.build().success();
    let folder = project.path("public");
    browser.run("pages.mjs", &[folder.to_str().expect("a temporary folder has a plain name")]);
    let Ok(read) = Command::new("pdftotext").arg(project.path("all.pdf")).arg("-").output() else {
        skip(test, "pdftotext");
        return;
    };
    // Lines break where necessary, also inside addresses.
    let paper: String = String::from_utf8_lossy(&read.stdout).split_whitespace().collect();
    for n in 0..12 {
        assert!(paper.contains(&format!("Statement{n}")), "{paper}");
    }
    for part in [
        "T·https://example.org/t/all/",
        "<https://daily.example/>",
        "<https://e.example/news_e?a=1>",
    ] {
        assert!(paper.contains(part), "{part}: {paper}");
    }
}
