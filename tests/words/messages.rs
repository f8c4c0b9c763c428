//! Messages: plurals, overrides, fallback, isolation, lists.

use std::collections::BTreeSet;
use std::sync::Arc;

use dateline::diag::Code;
use dateline::words::{Arg, Catalogue, Lang, Words, message_ids};

use super::languages::ALL;
use super::{with_plain_spaces, words};

fn load(tag: &str, overrides: &[(&str, &str)]) -> (Words, Vec<dateline::diag::Diagnostic>) {
    let overrides: Vec<Catalogue> = overrides
        .iter()
        .map(|(file, text)| Catalogue { file: Arc::from(*file), text: (*text).to_owned() })
        .collect();
    let loaded = Words::load(&Lang::parse(tag).expect("a tag"), &overrides);
    (loaded.value, loaded.diagnostics)
}

#[test]
fn counts_take_the_plural_form_of_the_language() {
    let table = [
        (0, "0 events", "0 подій"),
        (1, "1 event", "1 подія"),
        (2, "2 events", "2 події"),
        (4, "4 events", "4 події"),
        (5, "5 events", "5 подій"),
        (11, "11 events", "11 подій"),
        (12, "12 events", "12 подій"),
        (21, "21 events", "21 подія"),
        (22, "22 events", "22 події"),
        (25, "25 events", "25 подій"),
        (111, "111 events", "111 подій"),
        (1001, "1,001 events", "1 001 подія"),
        (1234, "1,234 events", "1 234 події"),
    ];
    for (count, en, uk) in table {
        let args = [("count", Arg::Number(count))];
        assert_eq!(words("en").message("count-events", &args), en);
        assert_eq!(with_plain_spaces(&words("uk").message("count-events", &args)), uk);
    }
}

/// Every argument that a built-in message may take. A message with another one shows its name in braces.
const ARGS: [(&str, Arg); 44] = [
    ("about", Arg::Text("no")),
    ("author", Arg::Text("a")),
    ("bare", Arg::Text("a")),
    ("bare-of", Arg::Text("a")),
    ("count", Arg::Number(2)),
    ("century", Arg::Number(20)),
    ("credit", Arg::Text("a")),
    ("date", Arg::Text("a")),
    ("dates", Arg::Text("a")),
    ("first", Arg::Text("a")),
    ("first-of", Arg::Text("a")),
    ("initial", Arg::Number(7)),
    ("language", Arg::Text("a")),
    ("last", Arg::Text("a")),
    ("last-of", Arg::Text("a")),
    ("next", Arg::Text("a")),
    ("number", Arg::Text("a")),
    ("of", Arg::Text("a")),
    ("outlet", Arg::Text("a")),
    ("page", Arg::Text("a")),
    ("period", Arg::Text("a")),
    ("precision", Arg::Text("day")),
    ("reason", Arg::Text("a")),
    ("season", Arg::Text("none")),
    ("shown", Arg::Number(1)),
    ("site", Arg::Text("a")),
    ("source", Arg::Text("a")),
    ("speaker", Arg::Text("a")),
    ("taxonomy", Arg::Text("a")),
    ("tens", Arg::Number(80)),
    ("text", Arg::Text("a")),
    ("time", Arg::Text("a")),
    ("total", Arg::Number(2)),
    ("words", Arg::Text("a")),
    ("year", Arg::Text("a")),
    ("year-of", Arg::Text("a")),
    ("years", Arg::Number(5)),
    ("zone", Arg::Text("a")),
    ("title", Arg::Text("a")),
    ("name", Arg::Text("a")),
    ("term", Arg::Text("a")),
    ("event", Arg::Text("a")),
    ("id", Arg::Text("a")),
    ("note", Arg::Text("a")),
];

#[test]
fn every_message_is_complete_in_every_language() {
    for tag in ALL {
        for id in message_ids() {
            let text = words(tag).message(id, &ARGS);
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{tag} {id}: {text}");
        }
    }
}

#[test]
fn english_is_complete_and_gaps_of_other_languages_are_listed() {
    assert_eq!(words("en").missing().count(), 0);
    assert_eq!(words("en-US").missing().count(), 0);
    let swedish = words("sv");
    // The eras and the first day come from locale data if a catalogue has none.
    let optional = |id: &&str| id.starts_with("era-") || *id == "date-first-day";
    let rest = message_ids().into_iter().filter(|id| !optional(id));
    assert_eq!(swedish.missing().collect::<BTreeSet<_>>(), rest.collect());
    assert_eq!(swedish.message("sources", &[]), "Sources");
    let (some, _) = load("sv", &[("i18n/sv.ftl", "undated = Okänt datum\n")]);
    assert!(!some.missing().any(|id| id == "undated"));
    assert!(some.missing().any(|id| id == "sources"));
}

#[test]
fn an_unknown_message_is_shown_as_its_id() {
    assert_eq!(words("en").message("no-such-message", &[]), "no-such-message");
}

#[test]
fn the_last_override_of_a_message_wins() {
    let theme = ("themes/mine/i18n/uk.ftl", "sources = Звідки знаємо\nabout = Хто ми\n");
    let site = ("i18n/uk.ftl", "sources = Наші джерела\nmine = Моє\n");
    let (words, diagnostics) = load("uk", &[theme, site]);
    assert_eq!(diagnostics, []);
    let texts = ["sources", "about", "mine", "years"].map(|id| words.message(id, &[]));
    assert_eq!(texts, ["Наші джерела", "Хто ми", "Моє", "Роки"]);
}

#[test]
fn a_theme_may_rename_the_eras() {
    let eras = ("i18n/en.ftl", "era-before = BC\nera-after = AD\n");
    let (words, _) = load("en", &[eras]);
    assert_eq!([words.day(-43, 3, 15), words.year(14)], ["15 March 44 BC", "14 AD"]);
}

#[test]
fn a_broken_message_is_reported_with_its_place_and_others_still_work() {
    let text = "sources = Outlets\nthis is no message\nabout = Who we are\n";
    let (words, diagnostics) = load("en", &[("i18n/en.ftl", text)]);
    assert_eq!(
        [words.message("sources", &[]), words.message("about", &[])],
        ["Outlets", "Who we are"]
    );
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    assert_eq!(diagnostics[0].code, Code::BadCatalogue);
    let place = diagnostics[0].place.as_ref().expect("a place");
    assert_eq!(&*place.file, "i18n/en.ftl");
    assert_eq!(text[..place.range.start].matches('\n').count(), 1, "{place:?}");
}

#[test]
fn a_message_given_twice_is_reported_with_both_places() {
    let text = "sources = One\nabout = About\nsources = Two\n";
    let (_, diagnostics) = load("en", &[("i18n/en.ftl", text)]);
    let [found] = &diagnostics[..] else { panic!("{diagnostics:?}") };
    assert_eq!(found.code, Code::BadCatalogue);
    assert_eq!(found.place.as_ref().map(|place| place.range.clone()), Some(28..35));
    assert_eq!(found.related[0].0.range, 0..7);
}

#[test]
fn only_arguments_of_another_direction_are_isolated() {
    let table = [
        ("en", "UNN", "by UNN"),
        ("en", "УНН", "by УНН"),
        ("en", "הארץ", "by \u{2068}הארץ\u{2069}"),
        ("en", "Al Jazeera (الجزيرة)", "by \u{2068}Al Jazeera (الجزيرة)\u{2069}"),
        ("he", "UNN", "מאת \u{2068}UNN\u{2069}"),
        ("he", "הארץ", "מאת הארץ"),
        ("he", "2024", "מאת 2024"),
        ("ar", "УНН", "بقلم: \u{2068}УНН\u{2069}"),
        ("ar", "الجزيرة", "بقلم: الجزيرة"),
        ("fa", "UNN", "by \u{2068}UNN\u{2069}"),
    ];
    for (tag, author, text) in table {
        let args = [("author", Arg::Text(author))];
        assert_eq!(words(tag).message("author", &args), text, "{tag}");
    }
}

#[test]
fn a_sentence_ends_with_one_dot() {
    let table = [
        ("en", "2024", "2024."),
        ("uk", "2024 р.", "2024 р."),
        ("ru", "Планировалось: 19 июня 2024 г.", "Планировалось: 19 июня 2024 г."),
        ("ja", "2024年", "2024年。"),
        ("en", "and so on...", "and so on...."),
    ];
    for (tag, text, sentence) in table {
        assert_eq!(words(tag).message("sentence", &[("text", Arg::Text(text))]), sentence);
    }
    let settled = words("ru").message("rival-dates-settled", &[("date", Arg::Text("2024 г."))]);
    assert!(settled.ends_with("выбрала: 2024 г."), "{settled}");
}

#[test]
fn lists_join_any_number_of_items() {
    let table: [(&[&str], &str, &str); 4] = [
        (&[], "", ""),
        (&["a"], "a", "a"),
        (&["a", "b"], "a or b", "a і b"),
        (&["a", "b", "c"], "a, b or c", "a, b і c"),
    ];
    for (items, or, and) in table {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        assert_eq!(words("en").list_or(&items), or);
        assert_eq!(words("uk").list_and(&items), and);
    }
}

#[test]
fn words_can_be_shared_between_threads() {
    fn shared_words<T: Send + Sync>(_: &T) {}
    shared_words(&*words("en"));
}

#[test]
fn every_message_that_dates_use_exists() {
    let sources = [
        include_str!("../../src/words/mod.rs"),
        include_str!("../../src/words/date_note.rs"),
        include_str!("../../src/words/point.rs"),
        include_str!("../../src/words/date.rs"),
    ];
    let ids = message_ids();
    let literals = sources.iter().flat_map(|text| text.split('"').skip(1).step_by(2));
    let used: BTreeSet<&str> = literals
        .filter(|text| ["date-", "note-", "list-", "era-"].iter().any(|of| text.starts_with(of)))
        .collect();
    assert!(used.len() > 60, "{used:?}");
    assert_eq!(used.difference(&ids).collect::<Vec<_>>(), [&""; 0]);
}

#[test]
fn the_page_for_translators_lists_every_message() {
    let page = include_str!("../../docs/internals/translating.md");
    let (_, table) = page.split_once("## The groups of messages").expect("the table");
    let (table, _) = table.split_once("## Rules").expect("its end");
    let names = table.lines().filter_map(|line| line.strip_prefix("| `")?.split(" | ").next());
    let names: Vec<&str> = names.flat_map(|cell| cell.split("`, `")).collect();
    let names: Vec<&str> = names.iter().map(|name| name.trim_end_matches('`')).collect();
    let is_of = |name: &str, id: &str| match name.strip_suffix('…') {
        Some(beginning) => id.starts_with(beginning),
        None => id == name,
    };
    let ids = message_ids();
    let missing: Vec<&&str> =
        ids.iter().filter(|id| !names.iter().any(|name| is_of(name, id))).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let unused: Vec<&&str> =
        names.iter().filter(|name| !ids.iter().any(|id| is_of(name, id))).collect();
    assert!(unused.is_empty(), "{unused:?}");
}
