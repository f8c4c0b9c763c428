//! The filter bar and the search page without scripts.

use std::fmt::Write;

use super::pieces::Index;
use crate::support::html::Element;
use crate::support::{Site, example};

/// The numbers of the rows of a list.
fn numbers(page: &Element) -> Vec<usize> {
    let list = page.classed("timeline").into_iter().find_map(|list| list.attribute("data-numbers"));
    let ranges = list.unwrap_or_default().split(' ').filter(|range| !range.is_empty());
    let mut numbers = Vec::new();
    for range in ranges {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let (first, last): (usize, usize) = (first.parse().unwrap(), last.parse().unwrap());
        match first <= last {
            true => numbers.extend(first..=last),
            false => numbers.extend((last..=first).rev()),
        }
    }
    numbers
}

#[test]
fn rows_of_lists_have_the_numbers_of_the_index() {
    for order in ["oldest-first", "newest-first"] {
        let site = Site::example();
        let config = site.config_text().replace("order: oldest-first", &format!("order: {order}"));
        let project = site.config(&config).build().success();
        let index = Index::read(&project, "");
        let mut lists = 0;
        for (path, bytes) in project.output().iter().filter(|(path, _)| path.ends_with(".html")) {
            if !String::from_utf8_lossy(bytes).contains("data-numbers") {
                continue;
            }
            let page = project.page(path);
            let list = page.classed("timeline").remove(0);
            let rows = list.classed("event");
            let ids: Vec<&str> = rows.iter().map(|row| row.attribute("id").unwrap()).collect();
            let numbered = numbers(&page);
            let numbered: Vec<String> =
                numbered.iter().map(|number| format!("e-{}", index.id(*number))).collect();
            assert_eq!(ids, numbered, "{path}");
            lists += 1;
        }
        assert!(lists > 20, "{lists}");
    }
}

#[test]
fn lists_have_a_filter_bar_that_links_to_the_search_page() {
    let project = example();
    let paths = ["index.html", "2024/index.html", "actors/russia/index.html", "all/index.html"];
    for path in paths.into_iter().chain(["timelines/ratification/index.html"]) {
        let page = project.page(path);
        let form = page.classed("filter").remove(0);
        let folder = "../".repeat(path.matches('/').count());
        assert_eq!(
            form.attribute("action"),
            Some(&*format!("{folder}search/index.html")),
            "{path}"
        );
        let names: Vec<_> =
            form.named("input").iter().map(|input| input.attribute("name")).collect();
        assert_eq!(names, ["q", "from", "to", "show", "show"].map(Some), "{path}");
    }
    let events = project.page("events/treaty-signed/index.html");
    assert!(events.classed("filter").is_empty());
}

#[test]
fn without_scripts_the_search_page_links_to_everything() {
    let project = example();
    let page = project.page("search/index.html");
    assert!(page.text().contains("Search needs JavaScript."));
    let links: Vec<&str> =
        page.named("a").iter().filter_map(|link| link.attribute("href")).collect();
    for link in [
        "key/index.html",
        "disputed/index.html",
        "../2024/index.html",
        "../actors/index.html",
        "../timelines/ratification/index.html",
    ] {
        assert!(links.contains(&link), "{link}: {links:?}");
    }
    let keys = project.page("search/key/index.html");
    let data = project.data();
    let expected = data["events"].as_array().unwrap().iter().filter(|event| event["key"] == true);
    assert_eq!(keys.classed("event").len(), expected.count());
}

#[test]
fn the_filter_of_a_split_list_searches_its_own_events() {
    let mut note =
        "---\ntitle: Almanac\ndate: 1991\nsource: {name: Almanac}\ntags: [weather]\nevents:\n"
            .to_owned();
    for number in 0..1100 {
        let (month, day) = (number / 100 + 1, number % 28 + 1);
        writeln!(
            note,
            "  - {{id: e{number}, date: 1990-{month:02}-{day:02}, title: Event {number}}}"
        )
        .unwrap();
    }
    let project = Site::new().note("almanac.md", &(note + "---\n")).build().success();
    let of = |path: &str, name: &str| -> Vec<String> {
        let page = project.page(path);
        let inputs = page.named("input");
        let named = inputs.iter().filter(|input| input.attribute("name") == Some(name));
        named.map(|input| input.attribute("value").unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(of("1990/index.html", "from"), ["1990"]);
    assert_eq!(of("1990/index.html", "to"), ["1990"]);
    assert_eq!(of("tags/weather/index.html", "tags"), ["weather"]);
    assert_eq!(of("1990/02/index.html", "from"), [""], "its rows are there and can be filtered");
    assert!(numbers(&project.page("1990/index.html")).is_empty());
    assert_eq!(numbers(&project.page("1990/02/index.html")).len(), 100);
    assert_eq!(Index::read(&project, "").events.len(), 1100);
}

#[test]
fn a_taxonomy_cannot_have_the_name_of_a_query_parameter() {
    for name in ["q", "from", "to", "show", "order", "status", "timelines"] {
        let project = Site::new()
            .config(&format!("taxonomies: [tags, {name}]\n"))
            .note("a.md", "---\ntitle: A\ndate: 2024\n---\n");
        project.build().failure().expect_errors(&[("reserved-name", "dateline.yaml:1:20")]);
    }
}

#[test]
fn a_site_can_leave_out_the_search() {
    let project = Site::example();
    let config = format!("{}\noutputs: {{search: never}}\n", project.config_text());
    let project = project.config(&config).build().success();
    let mut pages = 0;
    for (path, bytes) in project.output() {
        let below = path.strip_prefix("uk/").unwrap_or(path);
        let is_index =
            below == "search/index.html" || below.starts_with("search/") && below.ends_with(".js");
        assert!(!is_index, "{path}");
        if path.ends_with(".html") {
            let text = std::str::from_utf8(bytes).expect("UTF-8");
            assert!(!text.contains("filter.js") && !text.contains("<search"), "{path}");
            assert!(!text.contains("search/index.html\""), "{path}");
            pages += 1;
        }
    }
    assert!(pages > 100, "{pages}");
}
