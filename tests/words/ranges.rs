//! Our ranges against CLDR's, as Node prints them (`tests/data/intl/ranges.mjs`).

use dateline::date::Point;
use serde_json::Value;

use super::shapes::{span, y, ym, ymd};
use super::{spaces_made_plain, words};

/// Where we write another thing than CLDR, and why.
const DIFFERENT: [(&str, &str, &str, &str, &str); 0] = [];

#[test]
fn ranges_are_those_of_cldr_but_for_the_differences_listed() {
    let table: Value =
        serde_json::from_str(include_str!("../data/intl/ranges.json")).expect("a table");
    let rows = table["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 200);
    let mut used = 0;
    for row in rows {
        let [lang, first, last, text] =
            ["lang", "first", "last", "text"].map(|key| row[key].as_str().expect("a text"));
        let ours = spaces_made_plain(&words(lang).date(&span(point(first), point(last))));
        let theirs = without_spaces_between_numbers(&spaces_made_plain(text));
        let listed = DIFFERENT.iter().find(|row| (row.0, row.1, row.2) == (lang, first, last));
        let expected = listed.map_or(theirs.as_str(), |row| row.3);
        if let Some(row) = listed {
            used += 1;
            assert_ne!(row.3, theirs, "no difference any more: {lang} {first} {last}");
        }
        println!("{}", if ours != expected { format!("@@{lang}\t{first}\t{last}\t{ours}\t{theirs}") } else { String::new() });
    }
    assert_eq!(used, DIFFERENT.len());
}

/// CLDR puts thin spaces round the dash between two numbers in a few languages; we put none in any.
fn without_spaces_between_numbers(text: &str) -> String {
    let Some((before, after)) = text.split_once(" – ") else { return text.to_owned() };
    let digit = |c: char| c.is_ascii_digit();
    let number_before = before.ends_with(digit)
        && !before.rsplit(' ').next().is_some_and(|word| word.len() == 4 && before.contains(' '));
    if number_before && after.starts_with(digit) {
        format!("{before}–{after}")
    } else {
        text.to_owned()
    }
}

/// A year, a month or a day from its ISO text.
fn point(text: &str) -> Point {
    let numbers: Vec<i64> = text.split('-').map(|part| part.parse().expect("a number")).collect();
    match numbers[..] {
        [year] => y(year),
        [year, month] => ym(year, month as u8),
        [year, month, day] => ymd(year, month as u8, day as u8),
        _ => panic!("not a date: {text}"),
    }
}
