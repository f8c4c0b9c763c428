//! Each limit allows exactly the number that it names, and refuses one more.

use super::{entries, note, repeated};
use crate::errors::no_internal::writing_everything;
use crate::support::Site;

/// A limit of `dateline.yaml`, the number tried, and a site that contains that number of what it counts.
type Case = (&'static str, usize, fn(usize) -> Site);

#[rustfmt::skip]
const CASES: &[Case] = &[
    ("front_matter", 100, |size| note(&format!("extra: {{x: {}}}\n", "y".repeat(size - 39)), "x")),
    ("yaml_depth", 9, |depth| note(&format!("extra: {{x: {}{}}}\n", "[".repeat(depth - 2), "]".repeat(depth - 2)), "x")),
    ("markdown_depth", 9, |depth| note("", &format!("{}x", "> ".repeat(depth - 1)))),
    ("events_per_note", 7, |count| entries(count, |at| format!("  - {{id: e{at}x, title: E, date: 2024}}\n"))),
    ("events_per_note", 7, |count| note("", &repeated(count, |at| format!("[e](event:e{at}x \"2024\")\n\n")))),
    ("events_per_note", 7, |count| note("", &repeated(count, |at| format!("## E {{#e{at}x date=2024}}\n\n")))),
    ("dates_per_event", 7, |count| entries(count, |at| format!("  - {{id: it, title: It, date: {}}}\n", 1900 + at))),
    ("terms", 7, |count| note(&format!("tags: [{}]\n", repeated(count, |at| format!("t{at}x, "))), "x")),
    ("terms", 7, |count| entries(count, |at| format!("  - {{id: it, title: It, date: 2024, actors: [a{at}x]}}\n"))),
];

#[test]
fn a_limit_allows_its_number_and_refuses_one_more() {
    for &(limit, most, site) in CASES {
        let config = format!("limits: {{{limit}: {most}}}\n");
        let allowed = site(most).config(&config).build();
        let report = allowed.report();
        assert!(!report.contains("over-limit"), "{limit} at {most}:\n{report}");
        let refused = writing_everything(&site(most + 1).config(&config)).build();
        let report = refused.report();
        let names_it = report.contains("error[over-limit]") && report.contains(limit);
        assert!(names_it, "{limit} at {}:\n{report}", most + 1);
    }
}

#[test]
fn the_menu_counts_timelines_taxonomies_and_pages_each_up_to_its_limit() {
    let timeline = |at: usize| format!("  - {{id: t{at}x, title: T, where: {{tags: [a]}}}}\n");
    let parts: [&dyn Fn(usize) -> String; 3] = [
        &|count| format!("timelines:\n{}", repeated(count, timeline)),
        &|count| format!("taxonomies: [{}tags]\n", repeated(count - 1, |at| format!("t{at}x, "))),
        &|count| format!("nav: [{}]\n", repeated(count, |_| "{title: X, url: /}, ".to_owned())),
    ];
    for part in parts {
        for (count, allowed) in [(7, true), (8, false)] {
            let config = format!("limits: {{menu: 7}}\n{}", part(count));
            let report = note("tags: [a]\n", "x").config(&config).build().report();
            assert_eq!(!report.contains("over-limit"), allowed, "{config}{report}");
        }
    }
}
