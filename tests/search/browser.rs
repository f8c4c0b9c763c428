//! Filters and search in a browser.

use std::fmt::Write;

use dateline::search::shard_of;

use crate::support::browser::{Browser, assert_good};
use crate::support::{Site, example, repository};

#[test]
fn the_script_splits_queries_as_the_program_splits_texts() {
    let test = "the_script_splits_queries_as_the_program_splits_texts";
    let Some(browser) = Browser::find(test) else { return };
    let words = ["ratified", "ратифікація", "北京", "معاهده", "19"];
    let shards = words.map(|word| format!("{word} {}", shard_of(word, 256)));
    let file = |path: &str| repository().join(path).to_str().expect("a plain name").to_owned();
    let (lookup, table) =
        (file("themes/chronicle/static/lookup.js"), file("tests/search/words.txt"));
    browser.run("words.mjs", &[&lookup, &table, &shards.join("\n")]);
}

#[test]
fn lists_are_filtered_in_place() {
    let Some(browser) = Browser::find("lists_are_filtered_in_place") else { return };
    let folder = example().folder();
    browser.run("filter.mjs", &[folder.path().to_str().expect("a plain name")]);
}

#[test]
fn the_search_finds_words_of_every_script() {
    let Some(browser) = Browser::find("the_search_finds_words_of_every_script") else { return };
    let mut note = "---\ntitle: Almanac\ndate: 2001\nsource: {name: Almanac}\nevents:\n".to_owned();
    for number in 0..119 {
        let (tag, day) = (number % 3, number % 28 + 1);
        writeln!(
            note,
            "  - {{id: e{number}, date: 1999-03-{day:02}, title: Event {number}, tags: [t{tag}]}}"
        )
        .unwrap();
    }
    for (id, title) in [
        ("ratified", "Treaty ratified"),
        ("lodz", "Talks in Łódź"),
        ("ratified-uk", "Ратифікація договору у Києві"),
        ("envoys", "П'ять послів у Києві"),
        ("fir", "Ёлка в Кремле"),
    ] {
        writeln!(note, "  - {{id: {id}, date: 1999-04, title: \"{title}\"}}").unwrap();
    }
    let own = |title: &str, lang: &str| {
        format!("---\ntitle: {title}\ndate: 1999-05\nlang: {lang}\n---\n")
    };
    let project = Site::new()
        .config("title: Almanac\nlanguages: {uk: {}, ar: {}, ja: {}}\n")
        .note("almanac.md", &(note + "---\n"))
        .note("arabic.md", &own("توقيع المعاهدة في موسكو", "ar"));
    let project = project.note("japanese.md", &own("ロシアと条約に署名", "ja"));
    let folder = project.build().success().folder();
    browser.run("search.mjs", &[folder.path().to_str().expect("a plain name")]);
}

#[test]
fn a_thousand_events_are_filtered_at_once() {
    let Some(browser) = Browser::find("a_thousand_events_are_filtered_at_once") else { return };
    let folder =
        Site::new().note("almanac.md", &site_of_thousand_events()).build().success().folder();
    let page = |path: &str| folder.path().join(path).to_str().expect("a plain name").to_owned();
    let (year, home) = (page("1990/index.html"), page("index.html"));
    let output = browser.script("thousand.mjs", &[&year, &home]).output().expect("node starts");
    assert_good(&output);
}

/// A year of a thousand events with texts as in news; a tenth of them have a tag.
fn site_of_thousand_events() -> String {
    let mut note = "---\ntitle: Almanac\ndate: 1991\nsource: {name: Almanac, url: 'https://example.org/'}\nevents:\n".to_owned();
    for number in 0..1000 {
        let (month, day) = (number % 12 + 1, number % 28 + 1);
        let tag = if number % 10 == 0 { "rare" } else { "common" };
        writeln!(
            note,
            "  - {{id: e{number}, date: 1990-{month:02}-{day:02}, title: The delegation meets for the {number}th time, \
             text: Both sides spoke of progress and agreed to meet again., tags: [{tag}]}}"
        )
        .unwrap();
    }
    note + "---\n"
}
