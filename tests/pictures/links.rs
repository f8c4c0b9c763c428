//! What the bars of strips lead to, and the colours of lanes.

use super::note;
use crate::support::Site;
use crate::support::browser::Browser;

/// Returns the addresses to which the bars of a page lead.
fn bars(page: &str) -> Vec<&str> {
    let bars = page.split("<a class=\"strip-bar\" href=\"").skip(1);
    bars.map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

#[test]
fn bars_lead_to_where_their_events_are_listed() {
    // Newest first, the first of these is listed under the year in which it ended.
    let across = "  - {id: long, date: 2022-12-20/2024-02-01, title: Long}\n  \
                  - {id: short, date: 2022-12-28, title: Short}\n";
    for (events, more, path, folder) in [
        (30, "", "index.html", ""),
        (30, "", "2024/index.html", "2024/"),
        (300, "", "index.html", ""),
        (300, "", "actors/a1/index.html", "actors/a1/"),
        (1001, across, "index.html", ""),
        (1001, across, "2022/index.html", "2022/"),
    ] {
        let text = note(events).replacen("events:\n", &format!("events:\n{more}"), 1);
        let config = if more.is_empty() { "" } else { "order: newest-first\n" };
        let project = Site::new().config(config).note("a.md", &text).build().success();
        let page = project.text(path);
        assert!(bars(&page).len() >= 3, "{path} of {events}");
        for href in bars(&page) {
            let (target, anchor) = href.split_once('#').expect("an anchor");
            let target = match target.strip_prefix("../") {
                Some(above) => above.to_owned(),
                None => format!("{folder}{target}"),
            };
            let target = if target.ends_with('/') || target.is_empty() {
                format!("{target}index.html")
            } else {
                target
            };
            let listed = project.text(&target);
            assert!(listed.contains(&format!("id=\"{anchor}\"")), "{href} on {path} of {events}");
            assert!(page.contains(&format!("<th scope=\"row\"><a href=\"{href}\">")));
        }
    }
}

#[test]
fn bars_choose_the_time_that_the_list_shows() {
    let Some(browser) = Browser::find("bars_choose_the_time_that_the_list_shows") else { return };
    let year = "events:\n  - {id: year, date: 2024, title: Event of a year}\n";
    let texts = [note(60), note(60).replacen("events:\n", year, 1)];
    let folders = texts.map(|text| Site::new().note("a.md", &text).build().success().folder());
    let pages = folders.each_ref().map(|folder| folder.path().join("index.html"));
    let pages = pages.each_ref().map(|page| page.to_str().expect("a plain name"));
    browser.run("strip.mjs", &pages);
}

#[test]
fn lanes_have_the_colours_of_the_configuration() {
    let config = "terms: {actors: {A1: {colour: yellow}}}\n";
    let project = Site::new().note("a.md", &note(24)).config(config).build().success();
    assert!(project.text("chart/index.html").contains(" data-term=\"actors/A1\""));
    let rule = "[data-term=\"actors/A1\"] { --dateline-lane: #";
    let css = project.text("theme/settings.css");
    assert!(css.contains(rule) && css.contains("light-dark(#"), "{css}");
    assert!(css.contains(", #ffff00)"), "yellow is strong enough in dark mode only: {css}");
    let bad = "terms: {actors: {A1: {colour: reddish}}}\n";
    let report = Site::new().note("a.md", &note(3)).config(bad).build();
    report.reports("`reddish` is not a colour");
}
