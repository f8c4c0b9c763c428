//! Output in proportion: what single events, short lists and long lists have in addition to their pages.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use dateline::plan::output_that_keeps;

use super::BASE;
use crate::support::{BuiltSite, Site, example};

/// The most files that the example may have.
const MAX_FILES_OF_EXAMPLE: usize = 400;

/// Years with one, two, three, nine and ten events, a disputed event and two planned ones.
fn years(more: &str) -> Site {
    let mut note = String::from("---\ntitle: N\ndate: 2024\nsource: {name: S}\nevents:\n");
    for (year, events) in [(2001, 1), (2002, 2), (2003, 3), (2009, 9), (2010, 10)] {
        for at in 1..=events {
            let status = match (year, at) {
                (2001, 1) => "disputed",
                (2010, 1..=3) => "planned",
                _ => "reported",
            };
            writeln!(
                note,
                "  - {{id: e{year}x{at}, date: {year}-01-{at:02}, title: E, status: {status}}}"
            )
            .expect("strings grow");
        }
    }
    Site::new().note("n.md", &(note + "---\n")).config(&format!("base_url: {BASE}\n{more}"))
}

/// The years that have a file of this kind.
fn with(project: &BuiltSite, path: &str) -> String {
    let paths: BTreeSet<&str> = project.paths().collect();
    let years = ["2001", "2002", "2003", "2009", "2010"].into_iter();
    let years = years.filter(|year| paths.contains(&*path.replace("YEAR", year)));
    years.collect::<Vec<_>>().join(" ")
}

#[test]
fn years_have_files_by_the_number_of_their_events() {
    const ALL: &str = "2001 2002 2003 2009 2010";
    const ALWAYS: &str =
        "outputs: {embeds: always, fragments: always, oembed: always, text: always}\n";
    // The configuration, and the years with frames, with all forms of fragments, and with texts.
    let table = [
        ("", "2003 2009 2010", "2010", "2003 2009 2010"),
        ("moved: {year/1999: year/2001}\n", "2001 2003 2009 2010", "2010", "2003 2009 2010"),
        (ALWAYS, ALL, ALL, ALL),
        ("outputs: {embeds: never, fragments: never, oembed: never, text: never}\n", "", "", ""),
        ("outputs: {years: never}\n", "", "", ""),
    ];
    for (more, views, forms, texts) in table {
        let project = years(more).build().success();
        let pages = if more.contains("years: never") { "" } else { ALL };
        let expected = [
            ("YEAR/index.html", pages),
            ("embed/v1/year/YEAR/index.html", views),
            ("fragments/v1/year/YEAR.html", views),
            ("oembed/year/YEAR.json", views),
            ("fragments/v1/year/YEAR.h3.html", forms),
            ("fragments/v1/year/YEAR.h4.html", forms),
            ("fragments/v1/year/YEAR.shadow.html", forms),
            ("YEAR/timeline.md", texts),
        ];
        for (path, years) in expected {
            assert_eq!(with(&project, path), years, "{path} {more}");
        }
    }
}

#[test]
fn statuses_of_one_or_two_events_have_pages_but_no_text() {
    let project = years("").build().success();
    for (status, written) in [("disputed", false), ("planned", true)] {
        assert!(project.has(&format!("search/{status}/index.html")), "{status}");
        assert_eq!(project.has(&format!("search/{status}/timeline.md")), written, "{status}");
    }
}

#[test]
fn single_events_have_a_frame_and_one_fragment() {
    let forms = |project: &BuiltSite| {
        let forms = ["", ".h3", ".h4", ".shadow"].into_iter();
        let path = |form: &str| format!("fragments/v1/events/e2001x1{form}.html");
        forms.filter(|form| project.has(&path(form))).collect::<Vec<_>>()
    };
    // The snippet of an include names the form that exists, also on the page about embeds.
    let includes = |project: &BuiltSite, ending: &str| {
        for (page, event) in [("events/e2001x1/", "e2001x1"), ("embed/", "EVENT-ID")] {
            let page = project.text(&format!("{page}index.html"));
            let include = format!("/site/fragments/v1/events/{event}{ending}");
            assert!(page.contains(&include), "{include}");
        }
    };
    let few = years("").build().success();
    assert!(few.has("embed/v1/events/e2001x1/index.html"));
    assert_eq!(forms(&few), [""]);
    includes(&few, ".html");
    let all = years("outputs: {fragments: always}\n").build().success();
    assert_eq!(forms(&all), ["", ".h3", ".h4", ".shadow"]);
    includes(&all, ".h3.html");
}

#[test]
fn the_example_has_few_files() {
    let files = example().paths().count();
    assert!(files <= MAX_FILES_OF_EXAMPLE, "{files} files");
}

#[test]
fn a_build_names_the_line_that_keeps_what_it_removes() {
    let always = "outputs: {embeds: always, event_data: always, fragments: always}";
    let project = years(&format!("{always}\n")).on_disk();
    let _ = project.build().success();
    let before: BTreeSet<String> = project.output().into_keys().collect();
    let project = project.config(&format!("base_url: {BASE}\n"));
    let run = project.build().success();
    let now: BTreeSet<String> = project.output().into_keys().collect();
    let removed = before.difference(&now).filter(|path| output_that_keeps(path).is_some()).count();
    // Two frames of years, three fragments of each event and of two years, four of two others, and data.
    assert_eq!(removed, 2 + 25 * 3 + 2 * 3 + 2 * 4 + 25);
    let _ = run.stderr_has(&format!("warning: {removed} addresses below")).stderr_has(always);
    let project = project.config(&format!("base_url: {BASE}\n{always}\n"));
    let _ = project.build().success();
    assert_eq!(project.output().into_keys().collect::<BTreeSet<_>>(), before);
}

#[test]
fn each_address_is_kept_by_a_key_of_outputs() {
    let table = [
        ("embed/v1/events/e/index.html", Some("embeds")),
        ("uk/embed/v1/year/2024/index.html", Some("embeds")),
        ("embed/v1/key/index.html", Some("embeds")),
        ("embed/v1/tags/a/index.html", Some("terms")),
        ("fragments/v1/all.h3.html", Some("fragments")),
        ("uk/fragments/v1/timelines/t.html", Some("fragments")),
        ("fragments/v1/places/a.html", Some("terms")),
        ("data/v1/events/e.json", Some("event_data")),
        ("data/v1/terms/tags/a.json", Some("term_data")),
        ("data/v1/years/2024.json", Some("data")),
        ("embed/index.html", None),
        ("events/e/index.html", None),
        ("2024/timeline.md", None),
    ];
    for (path, output) in table {
        assert_eq!(output_that_keeps(path), output, "{path}");
    }
}
