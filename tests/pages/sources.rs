//! The pages of sources: every report, by outlet.

use std::fmt::Write;

use crate::support::{Site, links};

/// A site with so many reports of each outlet; an outlet with a dot has no name, only addresses.
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
