//! The content of pages: steps, crowded days, lasting events, navigation.

mod event;
mod home;
mod site;
mod sources;

use std::collections::BTreeMap;

use crate::support::html::{Element, Node};
use crate::support::{BuiltSite, Site, example};

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
        assert_eq!(section.named("h2")[0].text(), "Sequence 3 of 5 have happened");
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
            "Upper house February 2024 has happened",
            "Lower house 2 March 2024 disputed In force December 2099 has not happened yet · also follows: Upper house",
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
            "D 2023 has happened · also follows: C",
            "A January 2024 has happened · this event",
            "B February 2024 has happened C March 2024 has happened · also follows: A",
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
fn a_day_with_times_is_a_heading_and_its_events_have_the_clock() {
    let claims = [
        "id: before, date: 2024-05-31T23:50, title: The only one of its day",
        "id: night, date: 2024-06-01T00:33, title: First fault",
        "id: zone, date: 2024-06-01T09:30+09:00, title: Report from Tokyo",
        "id: about, date: 2024-06-01~, title: About then",
        "id: day, date: 2024-06-01, title: Some time that day",
        "id: noon, date: 2024-06-01T12:00:05, title: Last fault",
        "id: next, date: 2024-06-02, title: The day after",
    ];
    let page = build_site(&claims).page("index.html");
    let days = page.classed("day");
    assert_eq!(days.len(), 1);
    let heading = days[0].named("h4")[0];
    assert_eq!(
        (heading.text().as_str(), heading.attribute("id")),
        ("1 June 2024", Some("d2024-06-01"))
    );
    let dates = |rows: &[&Element]| -> Vec<[String; 2]> {
        let title = |row: &Element| [row.classed("date")[0], row.named("a")[0]].map(Element::text);
        rows.iter().map(|row| title(row)).collect()
    };
    let expected = [
        ["about 1 June 2024", "About then"],
        ["1 June 2024", "Some time that day"],
        ["00:33", "First fault"],
        ["09:30 UTC+9", "Report from Tokyo"],
        ["12:00:05", "Last fault"],
    ];
    assert_eq!(dates(&days[0].classed("event")), expected);
    assert!(days[0].classed("event").iter().all(|row| row.named("h5").len() == 1));
    let all = dates(&page.classed("event"));
    assert_eq!(all[0], ["31 May 2024, 23:50", "The only one of its day"]);
    assert_eq!(all[6], ["2 June 2024", "The day after"]);
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
        texts(page.classed("covered")).concat()
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
fn reports_link_their_notes_by_translated_titles() {
    let note = "---\ntitle: A report\ndate: 2024-01-02\nsource: {name: Daily}\n---\nText.\n";
    let pages = Site::new()
        .config("lang: en\nlanguages: {uk: {}}\n")
        .note("a.md", note)
        .note("a.uk.md", "---\ntitle: Звіт\n---\n")
        .build()
        .success();
    for (tree, title) in [("", "A report"), ("uk/", "Звіт")] {
        let page = pages.page(&format!("{tree}sources/index.html"));
        let links = page.named("a").into_iter();
        let mut links =
            links.filter(|link| link.attribute("href") == Some("../notes/a/index.html"));
        assert_eq!(links.next().expect("it links the note").text(), title);
    }
}
