//! Every built-in language: its table of dates and counts, its ids, its arguments.
//!
//! The tables are `tests/data/words/<tag>.txt`, with rows `input | text`, for editors of the language to
//! read. `DATELINE_BLESS=1 cargo test words::languages` rewrites the texts; read the difference.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use dateline::date::{Hemisphere, When};
use dateline::words::{Arg, Catalogue, Lang, Words, message_ids};

use super::words;

/// All languages that are compiled in.
pub const ALL: [&str; 12] =
    ["ar", "de", "en", "es", "fr", "he", "ja", "ko", "pl", "ru", "uk", "zh"];

/// The rows of every table: dates as in notes, and messages with their counts.
#[rustfmt::skip]
const INPUTS: [&str; 72] = [
    "2024-06-19", "2024-06-01", "2024-06", "2024", "0014", "-0043", "-0043-03", "-0043-03-15",
    "0079-08-24", "Y12024", "2024-06-19~", "2024-06~", "1850~", "-0499~", "2024-06-19?",
    "2024-06?", "2024?", "198X", "180X", "190X~", "200X", "201X~", "198X~", "19XX", "2024-21", "2024-22~", "2024-34",
    "2024-41", "2024-38", "2024-30", "2024-06-19T10:00:00+09:00", "2024-06-19T10:00",
    "2024-06-19/2024-06-21", "2024-06-28/2024-07-03", "2023-12-28/2024-01-03", "2024-06/2024-08",
    "2023-12/2024-02", "2019/2021", "-0043/0014", "2024-06~/2024-08",
    "2022-02-24/..", "2022-02-02/..", "2024-03/..", "2014/..", "2014~/..", "2022-02-24~/..",
    "198X/..", "2024-22/..", "2024-34/..", "../2024-06-19", "../2024-06", "../2024", "../198X", "../180X", "180X/189X",
    "../2024-21", "../2024-34", "../2024-06~", "2024-06/", "/2024",
    "[2024-06-18,2024-06-19]", "[2024-06-07,2024-06-08]", "[2024-09,2024-10]",
    "{1960,1961,1970}", "[2024-06-18..2024-06-20]", "[2024-06-28..2024-07-03]",
    "[2024-06..2024-08]", "[2019..2021]", "[2024-04..2024-06]", "[..2024-06-18]", "[2024..]",
    "2024-XX-15",
];

/// Counted messages of the tables.
const COUNTED: [&str; 5] =
    ["count-events", "count-key-events", "count-sources", "count-claims", "count-rival-dates"];
const COUNTS: [u64; 12] = [0, 1, 2, 3, 5, 11, 21, 100, 102, 103, 1234, 1_000_000];

#[test]
fn dates_and_counts_are_as_editors_of_each_language_write_them() {
    for tag in ALL {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("tests/data/words")
            .join(format!("{tag}.txt"));
        let found = table(&words(tag));
        if std::env::var_os("DATELINE_BLESS").is_some() {
            fs::write(&path, &found).expect("the table is written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        for (found, expected) in found.lines().zip(expected.lines()) {
            assert_eq!(found, expected, "{tag}");
        }
        assert_eq!(found.lines().count(), expected.lines().count(), "{tag}");
    }
}

/// The rows of a language, with `~` for non-breaking spaces, and `<` and `>` for isolates.
fn table(words: &Words) -> String {
    let dates = INPUTS.iter().map(|input| {
        let date = When::parse(input, Hemisphere::North).unwrap_or_else(|e| panic!("{input}: {e}"));
        format!("{input} | {}\n", shown(&words.date(date.shape())))
    });
    let counts = COUNTED.iter().flat_map(|id| COUNTS.iter().map(move |count| (id, *count)));
    let counts = counts.map(|(id, count)| {
        let text = words.message(id, &[("count", Arg::Number(count))]);
        format!("{id} {count} | {}\n", shown(&text))
    });
    let months = (1..=12).map(|month| format!("month {month} | {}\n", shown(&words.month(month))));
    dates.chain(counts).chain(months).collect()
}

fn shown(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], "~")
        .replace(['\u{2066}', '\u{2068}'], "<")
        .replace('\u{2069}', ">")
}

#[test]
fn no_catalogue_lacks_or_adds_a_message() {
    let english: BTreeSet<&str> = message_ids();
    let optional = ["date-first-day", "era-after", "era-before"];
    for tag in ALL {
        assert_eq!(words(tag).missing().collect::<Vec<_>>(), [""; 0], "{tag}");
        let path = format!("themes/chronicle/i18n/{tag}.ftl");
        let text = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(&path))
            .unwrap_or_else(|error| panic!("{path}: {error}"));
        let ids: Vec<&str> = text
            .lines()
            .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
            .filter_map(|line| line.split_once(" =").map(|(id, _)| id))
            .collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{tag} gives a message twice");
        let lacks = english.difference(&unique).filter(|id| !optional.contains(id));
        assert_eq!(lacks.collect::<Vec<_>>(), [&""; 0], "{tag} lacks");
        assert_eq!(unique.difference(&english).collect::<Vec<_>>(), [&""; 0], "{tag} adds");
    }
}

#[test]
fn every_count_is_complete_in_every_language() {
    for id in message_ids().into_iter().filter(|id| id.starts_with("count-")) {
        for tag in ALL {
            for count in COUNTS {
                let words = words(tag);
                let text = words.message(id, &[("count", Arg::Number(count))]);
                assert!(!text.contains(['{', '}']), "{tag} {id}: {text}");
                // Arabic and Hebrew have words for the smallest.
                let in_words = ["ar", "he"].contains(&tag) && count < 3;
                assert!(in_words || text.contains(&words.number(count)), "{tag} {id}: {text}");
            }
        }
    }
}

#[test]
fn arabic_chooses_plural_forms_by_the_last_two_digits() {
    let own = "mine = { $count ->\n    [few] few { $count }\n    [many] many { $count }\n   \
               *[other] other { $count }\n}\n";
    let catalogue = Catalogue { file: "i18n/ar.ftl".into(), text: own.to_owned() };
    let words = Words::load(&Lang::parse("ar").expect("a tag"), &[catalogue]).value;
    let table = [
        (3, "few 3"),
        (103, "few 103"),
        (110, "few 110"),
        (111, "many 111"),
        (1199, "many 1,199"),
        (200, "other 200"),
        (1002, "other 1002"),
    ];
    for (count, text) in table {
        assert_eq!(words.message("mine", &[("count", Arg::Number(count))]), text);
    }
}

#[test]
fn a_region_has_the_words_of_its_language_except_traditional_chinese() {
    let table = [
        ("zh-Hans", "来源"),
        ("zh-CN", "来源"),
        ("zh-Hans-HK", "来源"),
        ("zh-Hant", "Sources"),
        ("zh-TW", "Sources"),
        ("de-AT", "Quellen"),
        ("es-MX", "Fuentes"),
        ("ar-EG", "المصادر"),
    ];
    for (tag, sources) in table {
        assert_eq!(words(tag).message("sources", &[]), sources, "{tag}");
    }
}

#[test]
fn every_language_has_a_name_of_its_own_and_a_direction() {
    for tag in ALL {
        let lang = Lang::parse(tag).expect("a tag");
        assert_ne!(lang.name(), tag);
        assert_eq!(lang.dir() == "rtl", ["ar", "he"].contains(&tag), "{tag}");
    }
}

#[test]
fn conjunctions_depend_on_the_next_word() {
    let table = [
        ("es", "Rusia", "Irán", "Rusia e Irán"),
        ("es", "Irán", "Rusia", "Irán y Rusia"),
        ("he", "רוסיה", "איראן", "רוסיה ואיראן"),
        ("he", "18", "19", "18 ו־19"),
        ("ar", "18", "19", "18 و19"),
        ("zh", "俄罗斯", "朝鲜", "俄罗斯和朝鲜"),
    ];
    for (tag, first, last, text) in table {
        assert_eq!(words(tag).list_and(&[first.to_owned(), last.to_owned()]), text, "{tag}");
    }
}

#[test]
fn digits_are_the_same_in_counts_years_and_times() {
    let table = [("ar", "2024"), ("ar-EG", "٢٠٢٤"), ("he", "2024"), ("fa", "۲۰۲۴")];
    for (tag, year) in table {
        let words = words(tag);
        let date = When::parse("2024-06-19T20:24", Hemisphere::North).expect("a date");
        let time = words.date(date.shape());
        assert!(words.year(2024).contains(year), "{tag}");
        assert!(
            words
                .message("count-events", &[("count", Arg::Number(2024))])
                .contains(&words.number(2024))
        );
        assert!(time.contains(year), "{tag}: {time}");
        let foreign = if year.is_ascii() { '٢' } else { '2' };
        assert!(!time.contains(foreign) && !words.number(2024).contains(foreign), "{tag}: {time}");
    }
}
