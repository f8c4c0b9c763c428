//! Embeds that were moved or removed: their old addresses lead to what replaces them.

use serde_json::Value;

use super::{BASE, in_browser_with, sixty_events};
use crate::support::BuiltSite;

const MOVED: &str = "moved: {timelines/old: timelines/short, tags/strange: /tags/odd/, year/1999: all, subjects/x: key}\n\
                     languages: {uk: {}}\n";

fn moved() -> BuiltSite {
    let config = sixty_events().config_text() + MOVED;
    sixty_events().config(&config).build().success()
}

#[test]
fn old_addresses_lead_to_the_moved_timeline() {
    let project = moved();
    let cases = [
        ("timelines/old", "timelines/short/", "The first five"),
        ("tags/strange", "tags/odd/", "odd"),
        ("year/1999", "", "Sixty <events> & more"),
        ("subjects/x", "search/key/", "Key events"),
    ];
    for (old, to, title) in cases {
        let to = if old == "subjects/x" { "" } else { to };
        let frame = project.page(&format!("embed/v1/{old}/index.html"));
        let said = frame.classed("dateline-none");
        assert_eq!(said[0].text(), format!("This timeline has moved. {title}"), "{old}");
        let link = said[0].named("a")[0].attribute("href").expect("it leads somewhere");
        let expected = format!("{}{to}index.html", "../".repeat(4));
        assert_eq!(link, expected, "{old}");
        assert_eq!(said[0].attribute("hidden"), None);
        assert!(frame.classed("dateline-event").is_empty(), "{old}");
        for form in ["", ".h3", ".h4", ".shadow"] {
            let fragment = project.text(&format!("fragments/v1/{old}{form}.html"));
            assert!(fragment.contains("This timeline has moved."), "{old}{form}");
            assert!(fragment.contains(&format!("href=\"{BASE}{to}\"")), "{fragment}");
            let anchor = format!("id=\"dateline-{}\"", old.replace('/', "-"));
            assert!(fragment.contains(&anchor), "{fragment}");
        }
        let page = project.text(&format!("{}/index.html", old.trim_start_matches("year/")));
        assert!(page.contains("http-equiv=\"refresh\""), "{page}");
    }
    let answer = |path: &str| -> Value { serde_json::from_str(&project.text(path)).expect("JSON") };
    assert_eq!(answer("oembed/timelines/old.json"), answer("oembed/timelines/short.json"));
    let frame = project.page("uk/embed/v1/timelines/old/index.html");
    assert!(frame.text().contains("Цю хронологію перенесено."), "{}", frame.text());
}

#[test]
fn moved_addresses_that_exist_and_unknown_targets_are_errors() {
    let check = |moved: &str, told: &[&str]| {
        let config = format!("{}moved: {{{moved}}}\n", sixty_events().config_text());
        let report = sixty_events().config(&config).build().failure().report();
        assert!(told.iter().all(|text| report.contains(text)), "{report}");
    };
    check(
        "tags/old: tags/od",
        &["bad-value", "there is no embed `tags/od`", "did you mean `tags/odd`"],
    );
    check("events/e01: all", &["bad-value", "`events/e01` is not an old address", "`aliases`"]);
    check("data/v1: all", &["bad-value", "`data/v1` is not an old address"]);
    check("key: all", &["bad-value", "`key` is not an old address"]);
    check("tags/A b: all", &["bad-value", "`tags/A b` is not an old address"]);
    check(
        "tags/odd: all",
        &["path-collision", "two outputs have the path `embed/v1/tags/odd/index.html`"],
    );
}

#[test]
fn frames_and_elements_at_old_addresses_work() {
    in_browser_with("frames_and_elements_at_old_addresses_work", "embeds/moved.mjs", moved);
}
