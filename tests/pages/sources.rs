//! The pages of sources: every report, by outlet.

use std::fmt::Write;

use crate::support::{Site, links};

/// A site with the given number of reports of each outlet; an outlet with a dot has no name, only addresses.
fn site(outlets: &[(&str, usize)]) -> Site {
    let mut note = "---\ntitle: N\ndate: 2024-01-01\nevents:\n".to_owned();
    let mut count = 0;
    for (outlet, reports) in outlets {
        for report in 0..*reports {
            count += 1;
            // Few events with many claims.
            let event = count % 40;
            let source = match outlet.contains('.') {
                true => format!("{{url: \"https://www.{outlet}/{report}\", title: T {report}}}"),
                false => format!("{{name: \"{outlet}\", title: \"T {report}\"}}"),
            };
            writeln!(
                note,
                "  - {{id: e{event}, date: 2023-01-02, title: E {event}, source: {source}}}"
            )
            .unwrap();
        }
    }
    Site::new().note("n.md", &(note + "---\n"))
}

#[test]
fn sources_without_a_name_are_grouped_by_their_host() {
    let project = site(&[("news.example", 5), ("Agency", 2)]).build().success();
    let page = project.page("sources/index.html");
    let outlets: Vec<String> = page.named("h2").iter().map(|heading| heading.text()).collect();
    assert_eq!(outlets, ["Agency 2 reports", "news.example 5 reports"]);
    assert_eq!(page.by_id("s-news-example").expect("an anchor").named("a").len(), 0);
    assert!(!project.has("sources/news-example/index.html"), "a short index has all reports");
}

#[test]
fn many_reports_are_on_pages_of_their_outlets() {
    let small: Vec<String> = (1..=205).map(|number| format!("Outlet {number}")).collect();
    // Names that are also those of pages of the index.
    let mut outlets = vec![("many.example", 301), ("Page 2", 4), ("Names", 4), ("page-2", 1)];
    outlets.extend(small.iter().map(|name| (name.as_str(), 1)));
    let project = site(&outlets).build().success();
    let faults = links::faults(project.output(), None);
    assert!(faults.is_empty(), "{faults:?}");
    let reports = |path: &str| {
        let page = project.page(path);
        page.classed("reports").iter().map(|list| list.named("li").len()).sum::<usize>()
    };
    assert_eq!(reports("sources/index.html") + reports("sources/page-2.html"), 206);
    let own = [
        ("sources/many-example/index.html", 300),
        ("sources/many-example/page-2.html", 1),
        ("sources/page-2/index.html", 4),
        ("sources/names/index.html", 4),
    ];
    for (path, count) in own {
        assert_eq!(reports(path), count, "{path}");
    }
    assert!(!project.has("sources/outlet-1/index.html"), "three reports need no page");
    let script = project.text("sources/names.js");
    assert!(script.contains(r#"["many.example","many-example/index.html"]"#), "{script}");
    assert!(script.contains(r##"["page-2","page-2.html#s-page-2-2"]"##), "{script}");
}

#[test]
fn the_headline_of_a_report_is_its_title_or_that_of_its_note() {
    // The source in a note, the headline of its report, and where that leads.
    let table = [
        ("{name: Gazette, title: Own, url: 'https://g.example/1'}", "Own", "https://g.example/1"),
        ("{name: Gazette, url: 'https://g.example/2'}", "Note 1", "../notes/n1/index.html"),
        ("{title: Own, url: 'https://h.example/3'}", "Own", "https://h.example/3"),
        ("https://h.example/4", "Note 3", "../notes/n3/index.html"),
        ("{title: Own, name: Gazette}", "Own", ""),
    ];
    let mut site = Site::new();
    for (at, (source, ..)) in table.iter().enumerate() {
        let note =
            format!("---\ntitle: Note {at}\ndate: 2024-01-0{}\nsource: {source}\n---\n", at + 1);
        site = site.note(&format!("n{at}.md"), &note);
    }
    let notes_have_no_page = site.clone().config("outputs: {notes: never}\n").build().success();
    let project = site.build().success();
    let headlines = |project: &crate::support::BuiltSite| -> Vec<(String, String)> {
        let page = project.page("sources/index.html");
        let headline = page.classed("source").into_iter().map(|headline| {
            let links = headline.named("a");
            let href = links.first().and_then(|link| link.attribute("href")).unwrap_or_default();
            (headline.text().trim().to_owned(), href.to_owned())
        });
        headline.collect()
    };
    // By outlet: the gazette's, then the host's.
    let expected = [0, 1, 4, 2, 3].map(|at| (table[at].1.to_owned(), table[at].2.to_owned()));
    assert_eq!(headlines(&project), expected);
    // Reports whose headline is a note's have a link of their own.
    let html = project.text("sources/index.html");
    for address in table.iter().filter_map(|row| row.0.split_once("https:")) {
        let address = address.1.trim_end_matches(['}', '\'']);
        assert_eq!(html.matches(&format!("href=\"https:{address}\"")).count(), 1, "{address}");
    }
    let without: Vec<String> =
        headlines(&notes_have_no_page).into_iter().map(|(text, _)| text).collect();
    assert_eq!(without, ["Own", "Gazette", "Own", "Own", "h.example"]);
}

#[test]
fn an_index_of_outlets_has_their_counts_and_years() {
    let names = ["A", "B", "C", "D", "E", "F"];
    let few: Vec<_> = names[..5].iter().map(|name| (*name, 1)).collect();
    let few = site(&few).build().success();
    assert!(few.page("sources/index.html").classed("outlet-index").is_empty());
    let mut note = String::from("---\ntitle: N\ndate: 2024-01-01\nevents:\n");
    let mut report = |at: usize, outlet: &str, published: &str| {
        let source = format!("{{name: {outlet}, title: T {at}{published}}}");
        writeln!(note, "  - {{id: e{at}, date: 2023, title: E, source: {source}}}").unwrap();
    };
    for (at, name) in names.iter().enumerate() {
        report(at, name, ", published: 2019-05");
    }
    report(6, "A", ", published: 2021-12-31/2022-01-02");
    report(7, "A", "");
    report(8, "G", "");
    // Enough of one outlet for a page of its own.
    (10..211).for_each(|at| report(at, "F", ", published: \"-0043\""));
    let project = Site::new().note("n.md", &(note + "---\n")).build().success();
    let page = project.page("sources/index.html");
    let entries = page.classed("outlet-index")[0].named("li").into_iter().map(|entry| {
        let href = entry.named("a")[0].attribute("href").map(str::to_owned);
        (entry.text(), href.unwrap_or_default())
    });
    let entries: Vec<(String, String)> = entries.collect();
    let entry = |text: &str, href: &str| (text.to_owned(), href.to_owned());
    assert_eq!(entries[0], entry("A 3 reports · 2019–2022", "#s-a"));
    assert_eq!(entries[1], entry("B 1 report · 2019", "#s-b"));
    assert_eq!(entries[5], entry("F 202 reports · 44 BCE – 2019 CE", "f/index.html"));
    assert_eq!(entries[6], entry("G 1 report", "#s-g"));
    // Outlets with a page of their own are only in the index.
    assert!(page.by_id("s-f").is_none() && page.by_id("s-a").is_some());
    let faults = links::faults(project.output(), None);
    assert!(faults.is_empty(), "{faults:?}");
}
