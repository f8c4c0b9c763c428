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
fn a_first_question_loads_little_of_an_archive_and_offers_the_terms_of_its_hits() {
    let test = "a_first_question_loads_little_of_an_archive_and_offers_the_terms_of_its_hits";
    let Some(browser) = Browser::find(test) else { return };
    let outputs = "embeds: never, cards: never, text: never, cite: never, ics: never, terms: never";
    let config = format!("taxonomies: [tags, actors]\noutputs: {{{outputs}}}\n");
    let folder = Site::new().config(&config).note("archive.md", &archive(2000));
    let folder = folder.build().success().folder();
    browser.run("archive.mjs", &[folder.path().to_str().expect("a plain name")]);
}

/// An archive of this many events with as many terms as real ones have: a few belong to many events, and most
/// to one. Every 40th title has the word "harbour", and every third "council".
fn archive(events: usize) -> String {
    let mut state = 1_u64;
    let mut random = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    let word = |number: usize| {
        let syllables =
            ["bar", "cor", "den", "gar", "hol", "kel", "mor", "quin", "sel", "tor", "var"];
        format!(
            "{}{}{}",
            syllables[number % 11],
            syllables[number / 11 % 11],
            syllables[number / 121 % 11]
        )
    };
    let mut note = "---\ntitle: Archive\ndate: 2020\nevents:\n".to_owned();
    let mut used: [Vec<String>; 2] = Default::default();
    for number in 0..events {
        let mut terms: [Vec<String>; 2] = Default::default();
        for (all, own) in used.iter_mut().zip(&mut terms) {
            for _ in 0..4 {
                let is_new = all.is_empty() || random(100) < 46;
                let name = if is_new {
                    format!("{} {}", word(random(1331)), word(random(1331)))
                } else {
                    all[random(all.len())].clone()
                };
                all.push(name.clone());
                own.push(name);
            }
        }
        let [tags, actors] = terms.map(|terms| terms.join(", "));
        let marks = [
            if number % 40 == 7 { "harbour " } else { "" },
            if number % 3 == 0 { "council " } else { "" },
        ];
        let title: Vec<String> = (0..7).map(|_| word(random(400))).collect();
        let text: Vec<String> = (0..40).map(|_| word(random(1331))).collect();
        let (year, month, day) = (2000 + number / 100, number / 9 % 12 + 1, number % 28 + 1);
        writeln!(
            note,
            "  - {{id: e{number}, date: {year}-{month:02}-{day:02}, title: The {}{}{}, text: {}., tags: [{tags}], actors: [{actors}]}}",
            marks[0], marks[1], title.join(" "), text.join(" ")
        )
        .unwrap();
    }
    note + "---\n"
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
    note + "  - {id: last, date: 1991, title: The last meeting}\n---\n"
}
