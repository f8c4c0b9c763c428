//! Exceeding a limit is an error that names the limit, before anything is built.

use super::{entries, note, repeated};
use crate::errors::no_internal::writing_everything;
use crate::support::Site;

/// An input and its diagnostics.
struct Case {
    what: &'static str,
    project: fn() -> Site,
    /// The place of the error.
    place: &'static str,
    /// The message.
    message: &'static str,
    /// The key that the help names.
    limit: &'static str,
}

const CASES: &[Case] = &[
    Case {
        what: "a note of 17 MB",
        project: || note("", &"A line of some words.\n".repeat(800_000)),
        place: "content/a.md:1:1",
        message: "the note has 17600036 bytes",
        limit: "note",
    },
    Case {
        what: "front matter of 9 MB",
        project: || note(&format!("summary: {}\n", "word ".repeat(1_800_000)), ""),
        place: "content/a.md:1:1",
        message: "the front matter has 9000036 bytes",
        limit: "front_matter",
    },
    Case {
        what: "a million quotations in each other",
        project: || note("", &format!("{} x", ">".repeat(1_000_000))),
        place: "content/a.md:6:257",
        message: "Markdown nested more than 256 levels deep",
        limit: "markdown_depth",
    },
    Case {
        what: "20,000 tags of a note",
        project: || note(&format!("tags: [{}x]\n", repeated(20_000, |at| format!("t{at}, "))), "x"),
        place: "content/a.md:4:1098",
        message: "20001 tags, more than 200",
        limit: "terms",
    },
    Case {
        what: "20,000 tags of an event, one from each claim",
        project: || {
            entries(20_000, |at| {
                format!("  - {{id: it, title: It, date: 2024, page: {at}, tags: [t{at}]}}\n")
            })
        },
        place: "content/a.md:5:10",
        message: "`it` is given 20000 tags, more than 200",
        limit: "terms",
    },
    Case {
        what: "1,000 rival dates of an event",
        project: || {
            entries(1_000, |at| format!("  - {{id: it, title: It, date: {}}}\n", 1_000 + at))
        },
        place: "content/a.md:205:31",
        message: "`it` is given 1000 different dates, more than 200",
        limit: "dates_per_event",
    },
    Case {
        what: "1,000 intervals that overlap",
        project: || {
            let entry =
                |at: usize| format!("  - {{id: it, title: It, date: {at:04}/{}}}\n", 3_000 + at);
            entries(1_000, entry)
        },
        place: "content/a.md:205:31",
        message: "`it` is given 1000 different dates, more than 200",
        limit: "dates_per_event",
    },
    Case {
        what: "more events in one note than are allowed",
        project: || {
            entries(10_001, |at| format!("  - {{id: e{at}x, title: E, date: 2024}}\n"))
                .config("limits: {events_per_note: 10000}\n")
        },
        place: "content/a.md:5:3",
        message: "10001 claims, more than 10000",
        limit: "events_per_note",
    },
    Case {
        what: "5,000 named timelines",
        project: || {
            let timeline =
                |at: usize| format!("  - {{id: t{at}x, title: T, where: {{tags: [a]}}}}\n");
            note("tags: [a]\n", "x").config(&format!("timelines:\n{}", repeated(5_000, timeline)))
        },
        place: "dateline.yaml:202:5",
        message: "5000 named timelines, more than 200",
        limit: "menu",
    },
    Case {
        what: "400 taxonomies",
        project: || {
            let taxonomies = repeated(400, |at| format!("t{at}x, "));
            note("", "x").config(&format!("taxonomies:\n  [{taxonomies}tags]\n"))
        },
        place: "dateline.yaml:2:1294",
        message: "401 taxonomies, more than 200",
        limit: "menu",
    },
    Case {
        what: "1,000 entries of a menu",
        project: || {
            let entry =
                |at: usize| format!("  - {{title: T, url: \"https://example.org/{at}\"}}\n");
            note("", "x").config(&format!("nav:\n{}", repeated(1_000, entry)))
        },
        place: "dateline.yaml:202:5",
        message: "1000 entries of `nav`, more than 200",
        limit: "menu",
    },
    Case {
        what: "1,000 undated pages without a menu",
        project: || {
            (0..1_000).fold(note("", "x"), |project, at| {
                project.note(&format!("p{at:04}.md"), "---\ntitle: Page\nkind: page\n---\nx\n")
            })
        },
        place: "content/p0200.md:1:1",
        message: "1000 pages, which the menu lists without `nav`, more than 200",
        limit: "menu",
    },
];

#[test]
fn exceeding_a_limit_is_an_error_that_names_the_limit() {
    let mut faults = Vec::new();
    for case in CASES {
        // With all outputs, so that no mistake is an internal error.
        let run = writing_everything(&(case.project)()).build().failure();
        let found = run.diagnostics();
        let over: Vec<(&str, &str)> = found
            .iter()
            .filter(|one| one.code == "over-limit")
            .map(|one| (&*one.place, &*one.message))
            .collect();
        let errors = found.iter().filter(|one| one.severity == "error").count();
        let help = format!("`limits: {{{}: …}}` in `dateline.yaml`", case.limit);
        if over != [(case.place, case.message)] || errors != 1 || !run.report().contains(&help) {
            faults.push(format!("{}: {errors} errors, of them {over:?}", case.what));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_configuration_can_raise_a_limit() {
    let rivals = |at: usize| format!("  - {{id: it, title: It, date: {}}}\n", 1_900 + at);
    let menu = repeated(5, |at| format!("  - {{title: T, url: \"https://example.org/{at}\"}}\n"));
    let raised = |most: usize| {
        let limits = format!("dates_per_event: {most}, terms: {most}, menu: {most}");
        format!("limits: {{{limits}}}\nnav:\n{menu}")
    };
    let tags = format!("tags: [{}x]\n", repeated(4, |at| format!("t{at}, ")));
    let project = |most: usize| {
        let front = format!("{tags}events:\n{}", repeated(5, rivals));
        note(&front, "").config(&raised(most))
    };
    let few = project(4);
    let limits = [
        ("over-limit", "content/a.md:4:24"),
        ("over-limit", "content/a.md:10:31"),
        ("over-limit", "dateline.yaml:7:5"),
    ];
    few.build().failure().expect_errors(&limits);
    let enough = project(5).build().success();
    let home = enough.page("index.html");
    let addresses = home.named("a").into_iter().filter_map(|link| link.attribute("href"));
    let in_menu = addresses.filter(|address| address.starts_with("https://example.org/")).count();
    assert_eq!(in_menu, 5);
    let event = &enough.data()["events"][0];
    assert_eq!(event["rivals"].as_array().map(Vec::len), Some(5), "{event}");
    assert_eq!(event["taxonomies"]["tags"].as_array().map(Vec::len), Some(5), "{event}");
}

#[test]
fn the_page_of_a_year_links_only_to_neighbours_among_very_many() {
    let outputs = "embeds: never, text: never, data: never, search: never, notes: never";
    let project =
        entries(402, |at| format!("  - {{id: e{at}x, title: T, date: {}}}\n", 1_500 + at))
            .config(&format!("outputs: {{{outputs}}}\n"))
            .build()
            .success();
    let years = |path: &str| -> Vec<String> {
        let page = project.page(path);
        let rail = page.classed("rail-years").first().map(|rail| rail.named("a"));
        rail.unwrap_or_default().iter().map(|link| link.text()).collect()
    };
    assert_eq!(years("index.html").len(), 402);
    let around = years("1700/index.html");
    let (first, last) = (around.first().map(String::as_str), around.last().map(String::as_str));
    assert_eq!((first, last), (Some("1500"), Some("1901")));
    assert_eq!(around.len(), 1 + 20 + 1 + 20 + 1, "{around:?}");
    assert_eq!(around[21], "1700");
}
