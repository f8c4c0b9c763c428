//! The index agrees with the data, and has every word of the texts of events.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use dateline::date::Day;
use dateline::inputs::{Drafts, Inputs};
use dateline::lint_levels::Strictness;
use dateline::site::Recipe;

use super::pieces::Index;
use crate::support::{BuiltSite, Project, Site, built_small_sites, example};

#[test]
fn facts_and_rows_agree_with_the_data() {
    for project in [example(), site("dates"), site("statuses"), site("newest-first")] {
        let index = Index::read(project, "");
        let data = project.data();
        let events = data["events"].as_array().unwrap();
        assert!(index.events.len() > 3);
        for event in &index.events {
            let id = event.row[0].as_str().unwrap();
            let known = events.iter().find(|one| one["id"] == id).expect("it is an event");
            assert_eq!(event.row[1], known["title"], "{id}");
            assert_eq!(event.row[2], known["date_words"], "{id}");
            assert_eq!(event.status, known["status"].as_str().unwrap(), "{id}");
            assert_eq!(event.key, known["key"].as_bool().unwrap(), "{id}");
            assert_eq!(event.rival, known["rival_dates"].as_bool().unwrap(), "{id}");
            assert_eq!(
                event.days.first().and_then(|first| first.0),
                day_number(&known["earliest"])
            );
            assert_eq!(
                event.days.last().and_then(|last| last.1),
                day_number(&known["latest"]),
                "{id}"
            );
            let terms = known["taxonomies"].as_object().unwrap();
            let count: usize = terms.values().map(|terms| terms.as_array().unwrap().len()).sum();
            let own = event.terms.iter().filter(|term| !term.starts_with("timelines="));
            assert_eq!(own.count(), count, "{id}");
        }
    }
}

#[test]
fn the_filter_names_a_timeline_as_its_page_does() {
    let timeline = "{id: steps, title: Steps, events: [signed], translations: {uk: Кроки}}";
    let pages = Site::new()
        .config(&format!("lang: en\nlanguages: {{uk: {{}}}}\ntimelines: [{timeline}]\n"))
        .note("signed.md", "---\nkind: event\ntitle: Treaty signed\ndate: 2024-06-19\n---\n")
        .build()
        .success();
    for (tree, title) in [("", "Steps"), ("uk/", "Кроки")] {
        let terms = Index::read(&pages, tree).terms;
        let groups = terms["groups"].as_array().unwrap();
        let timelines = groups.iter().find(|group| group["id"] == "timelines").unwrap();
        assert_eq!(timelines["terms"][0][0], title);
        let page = pages.page(&format!("{tree}timelines/steps/index.html"));
        assert_eq!(page.named("h1")[0].text(), title);
    }
}

fn site(name: &str) -> &'static BuiltSite {
    let named = built_small_sites().iter().find(|(folder, _)| folder.ends_with(name));
    named.map(|(_, pages)| pages).expect("there is such a site")
}

/// The number of an EDTF day since 1970.
fn day_number(day: &serde_json::Value) -> Option<i64> {
    let text = day.as_str()?.trim_start_matches('Y');
    let (rest, day) = text.rsplit_once('-')?;
    let (year, month) = rest.rsplit_once('-')?;
    let day = Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    i64::try_from(day.ordinal()).ok()
}

#[test]
fn every_text_of_an_event_finds_it() {
    let project = Site::new()
        .config("taxonomies: [actors]\nterms: {actors: {DPRK: {title: North Korea, aliases: [КНДР]}}}\n")
        .note(
            "a.md",
            "---\ntitle: Report\ndate: 2024-10-15\nsource: {name: Herald, title: Dispatches, author: Ann Quill}\n\
             events:\n  - {id: one, date: 2024-06, title: Treaty signed, actors: [DPRK], text: 'With **fanfare** and [pomp](https://example.org/hidden).', quote: exact wording, quote_translation: das Zitat, according_to: Spokesperson}\n---\n",
        )
        .note(
            "b.md",
            "---\ntitle: Second\ndate: 2024-10-16\nsource: {name: Courier, publisher: Printers, via: Wire}\n\
             events:\n  - {id: one, date: 2024-06-19, title: Partnership concluded, text: A second account.}\n  - {id: two, date: 2024, title: 'Ратифікація договору'}\n---\n",
        ).build().success();
    let index = Index::read(&project, "");
    for word in [
        "treaty",
        "TREATY",
        "treat",
        "June",
        "north",
        "korea",
        "dprk",
        "кндр",
        "fanfare",
        "pomp",
        "wording",
        "zitat",
        "spokesperson",
        "herald",
        "dispatch",
        "quill",
        "partnership",
        "account",
    ] {
        assert_eq!(index.find(word), ["one"], "{word}");
    }
    for word in ["ратиф", "Договору", "2024", "courier", "printers", "wire"] {
        assert!(index.find(word).contains(&"two"), "{word}");
    }
    for word in ["hidden", "https", "nothing"] {
        assert_eq!(index.find(word), [""; 0], "{word}");
    }
}

#[test]
fn withdrawn_and_private_texts_are_not_found() {
    let project = Site::new()
        .note(
            "a.md",
            "---\ntitle: Report\ndate: 2024-10-15\nsource: {name: Herald}\nevents:\n\
         \x20 - {id: kept, date: 2024-06, title: Kept, private: Whispered to me}\n\
         \x20 - {id: gone, date: 2024-06, title: Withdrawn, status: retracted}\n---\n",
        )
        .build()
        .success();
    let index = Index::read(&project, "");
    assert_eq!(index.events.len(), 1);
    for word in ["withdrawn", "whispered"] {
        assert_eq!(index.find(word), [""; 0], "{word}");
    }
}

#[test]
fn each_language_has_its_own_index() {
    let project = site("two-languages");
    let (english, ukrainian) = (Index::read(project, ""), Index::read(project, "uk/"));
    assert_eq!(english.events.len(), ukrainian.events.len());
    let titles = |index: &Index| -> BTreeSet<String> {
        index.events.iter().map(|event| event.row[1].to_string()).collect()
    };
    assert_ne!(titles(&english), titles(&ukrainian));
    for index in [&english, &ukrainian] {
        for (number, event) in index.events.iter().enumerate() {
            let word = event.row[1].as_str().unwrap().split(' ').max_by_key(|word| word.len());
            assert!(index.find(word.unwrap()).contains(&index.id(number)));
        }
    }
    assert_eq!(ukrainian.terms["labels"]["search-more"], "Показати більше");
}

#[test]
fn the_index_of_a_thousand_events_is_small() {
    let project = Site::new().note("almanac.md", &news_note(1000)).build().success();
    let index = Index::read(&project, "");
    let size = |name: &str| project.text(&format!("search/{name}.js")).len();
    let rows: usize = (0..40).map(|piece| size(&format!("rows-{piece}"))).sum();
    let (terms, days) = (size("terms"), size("days-0"));
    println!("terms {terms} B, days {days} B, rows {rows} B, words {} B", index.size_of_words());
    assert!(terms < 20_000 && days < 10_000 && rows < 120_000 && index.size_of_words() < 60_000);
}

#[test]
fn rare_terms_are_in_the_rows_of_their_events_and_found_by_their_names() {
    let project = long_tail(400, 10).build().success();
    let index = Index::read(&project, "");
    assert_eq!(index.terms["groups"][0]["rare"], 4000);
    let common = index.terms["groups"][0]["terms"].as_array().unwrap();
    assert_eq!(common.len(), 1, "{common:?}");
    for (number, event) in index.events.iter().enumerate() {
        assert_eq!(event.terms.len(), 11);
        for term in event.terms.iter().filter(|term| *term != "tags=frequent") {
            let slug = term.strip_prefix("tags=").unwrap();
            for word in slug.split('-') {
                let found = index.find_terms(word);
                assert_eq!(found.get(term), Some(&[number].into()), "{term} by {word}");
            }
        }
    }
    assert!(index.find_terms("frequent").is_empty(), "every query loads it");
}

#[test]
fn common_terms_have_more_events_than_rare_ones() {
    for (events, terms_each) in [(3, 1), (400, 5), (400, 10)] {
        let project = long_tail(events, terms_each).build().success();
        let index = Index::read(&project, "");
        let group = &index.terms["groups"][0];
        let common = group["terms"].as_array().unwrap();
        let counts: Vec<usize> =
            common.iter().map(|term| term[2].as_str().unwrap().split(' ').count()).collect();
        assert!(counts.contains(&events), "the commonest term is always common: {counts:?}");
        let are_all_common = group["rare"] == 0;
        assert_eq!(are_all_common, events * terms_each < 3000, "{events} {terms_each}");
        assert!(are_all_common || counts.iter().all(|count| *count > 1), "{counts:?}");
    }
}

/// Events of one day each, all with one tag, and each with this number of tags of its own.
fn long_tail(events: usize, terms_each: usize) -> Site {
    let mut note = "---\ntitle: Almanac\ndate: 2000\nevents:\n".to_owned();
    for number in 0..events {
        // A tab and a line break are white space like any other.
        let own = |at| format!("\"Quarterly\\tfigure {number}\\nof {at}\"");
        let tags: Vec<String> = (0..terms_each).map(own).collect();
        writeln!(
            note,
            "  - {{id: e{number}, date: 1990-01-{:02}, title: Event, tags: [Frequent, {}]}}",
            number % 28 + 1,
            tags.join(", ")
        )
        .unwrap();
    }
    let config = "outputs: {embeds: never, years: never}\n";
    Site::new().config(config).note("almanac.md", &(note + "---\n"))
}

#[test]
fn the_index_takes_a_small_part_of_the_build_time() {
    let project = Project::new().note("almanac.md", &news_note(1000));
    let (index, all) = times(&project.path(""));
    let share = index.as_secs_f64() / all.as_secs_f64();
    println!("the index takes {index:?} of {all:?}: {:.1} %", share * 100.0);
    assert!(share < 0.3, "{share}");
}

/// The time for the pieces of the index, and for a whole build without writing, on one thread.
/// `DATELINE_SEARCH_SITE` names another site to measure.
fn times(root: &Path) -> (Duration, Duration) {
    let other = std::env::var_os("DATELINE_SEARCH_SITE");
    let root = other.as_deref().map_or(root, Path::new);
    let begin = Instant::now();
    let today = Day { year: 2025, month: 6, day: 1 };
    let inputs = Inputs::read(root, Drafts::LeaveOut, today).unwrap();
    let built = dateline::build(&inputs, Strictness::Normal);
    let site = built.site();
    let mut index = Duration::ZERO;
    for (path, recipe) in &site.recipes {
        let Recipe::OnDemand(kind) = recipe else { continue };
        let begin = Instant::now();
        assert!(site.make(path, *kind).diagnostics.is_empty(), "{path}");
        if path.as_str().starts_with("search/") && path.as_str().ends_with(".js") {
            index += begin.elapsed();
        }
    }
    (index, begin.elapsed())
}

/// A note of this number of events, with words as in news: a few hundred common ones, and names.
fn news_note(count: usize) -> String {
    let mut text = "---\ntitle: Almanac\ndate: 2000\nsource: {name: Almanac}\nevents:\n".to_owned();
    let words = ["treaty", "council", "minister", "border", "signed", "visit"];
    for number in 0..count {
        let name = ["Pyong", "Mosk", "Vladi", "Kha", "Ir"][number % 5];
        let name = format!("{name}{}", number % 97);
        let [a, b, c] = [number, number / 6, number / 36].map(|seed| words[seed % words.len()]);
        let (year, month, day) = (1900 + number / 10, number % 12 + 1, number % 28 + 1);
        writeln!(
            text,
            "  - {{id: e{number}, date: {year}-{month:02}-{day:02}, title: The {a} of {name} and the {b}, \
             text: After a {c} in {name} the {a} was told of {number}., tags: [t{}, u{}]}}",
            number % 50,
            number % 7
        )
        .unwrap();
    }
    text + "---\n"
}
