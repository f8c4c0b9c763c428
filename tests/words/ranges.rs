//! Ranges of dates compared with those of CLDR, as Node prints them (`tests/data/intl/ranges.mjs`).

use dateline::date::Point;
use serde_json::Value;

use super::shapes::{span, y, ym, ymd};
use super::{with_plain_spaces, words};

/// Differences from CLDR: language, first, last, the text of dateline, and the reason.
#[rustfmt::skip]
const DIFFERENT: [(&str, &str, &str, &str, &str); 45] = [
    ("cs", "2024-06-19", "2024-06-21", "19.–21. června 2024", NAMES),
    ("cs", "2024-06-09", "2024-06-30", "9.–30. června 2024", NAMES),
    ("cs", "2024-06-28", "2024-07-03", "28. června – 3. července 2024", NAMES),
    ("cs", "2023-12-28", "2024-01-03", "28. prosince 2023 – 3. ledna 2024", NAMES),
    ("cs", "2023-06-19", "2024-06-19", "19. června 2023 – 19. června 2024", NAMES),
    ("cs", "2024-06", "2024-08", "červen – srpen 2024", ONCE),
    ("cs", "2024-01", "2024-12", "leden – prosinec 2024", ONCE),
    ("fi", "2024-06", "2024-08", "kesäkuu – elokuu 2024", ONCE),
    ("fi", "2024-01", "2024-12", "tammikuu – joulukuu 2024", ONCE),
    ("fi", "2023-12", "2024-02", "joulukuu 2023 – helmikuu 2024", SPACES),
    ("he", "2024-06-28", "2024-07-03", "28 ביוני – 3 ביולי 2024", PREFIX),
    ("he", "2023-12-28", "2024-01-03", "28 בדצמבר 2023 – 3 בינואר 2024", PREFIX),
    ("he", "2023-06-19", "2024-06-19", "19 ביוני 2023 – 19 ביוני 2024", PREFIX),
    ("he", "2023-12", "2024-02", "דצמבר 2023 – פברואר 2024", SPACES),
    ("it", "2024-06-09", "2024-06-30", "9–30 giugno 2024", ZERO),
    ("it", "2024-06-28", "2024-07-03", "28 giugno – 3 luglio 2024", ZERO),
    ("it", "2023-12-28", "2024-01-03", "28 dicembre 2023 – 3 gennaio 2024", ZERO),
    ("ja", "2024-06-19", "2024-06-21", "2024年6月19日～21日", NAMES),
    ("ja", "2024-06-09", "2024-06-30", "2024年6月9日～30日", NAMES),
    ("ja", "2024-06-28", "2024-07-03", "2024年6月28日～7月3日", NAMES),
    ("ja", "2023-12-28", "2024-01-03", "2023年12月28日～2024年1月3日", NAMES),
    ("ja", "2023-06-19", "2024-06-19", "2023年6月19日～2024年6月19日", NAMES),
    ("ja", "2024-06", "2024-08", "2024年6月～8月", NAMES),
    ("ja", "2024-01", "2024-12", "2024年1月～12月", NAMES),
    ("ja", "2023-12", "2024-02", "2023年12月～2024年2月", NAMES),
    ("ko", "2019", "2021", "2019년~2021년", SPACED),
    ("ko", "1914", "1918", "1914년~1918년", SPACED),
    ("pl", "2024-06", "2024-08", "czerwiec – sierpień 2024", ONCE),
    ("pl", "2024-01", "2024-12", "styczeń – grudzień 2024", ONCE),
    ("ru", "2024-06", "2024-08", "июнь – август 2024 г.", ONCE),
    ("ru", "2024-01", "2024-12", "январь – декабрь 2024 г.", ONCE),
    ("uk", "2023-12-28", "2024-01-03", "28 грудня 2023 р. – 3 січня 2024 р.", EACH_YEAR),
    ("uk", "2023-06-19", "2024-06-19", "19 червня 2023 р. – 19 червня 2024 р.", EACH_YEAR),
    ("uk", "2024-06", "2024-08", "червень – серпень 2024 р.", ONCE),
    ("uk", "2024-01", "2024-12", "січень – грудень 2024 р.", ONCE),
    ("zh", "2024-06-19", "2024-06-21", "2024年6月19日至21日", NAMES),
    ("zh", "2024-06-09", "2024-06-30", "2024年6月9日至30日", NAMES),
    ("zh", "2024-06-28", "2024-07-03", "2024年6月28日至7月3日", NAMES),
    ("zh", "2023-12-28", "2024-01-03", "2023年12月28日至2024年1月3日", NAMES),
    ("zh", "2023-06-19", "2024-06-19", "2023年6月19日至2024年6月19日", NAMES),
    ("zh", "2024-06", "2024-08", "2024年6月至8月", NAMES),
    ("zh", "2024-01", "2024-12", "2024年1月至12月", NAMES),
    ("zh", "2023-12", "2024-02", "2023年12月至2024年2月", NAMES),
    ("zh", "2019", "2021", "2019年至2021年", WORD),
    ("zh", "1914", "1918", "1914年至1918年", WORD),
];

const NAMES: &str = "CLDR falls back to numerals; months have names in all our dates";
const ONCE: &str = "CLDR repeats the year of months; in all our languages it is said once";
const ZERO: &str = "CLDR pads days with zeros in ranges but not in dates";
const SPACED: &str = "CLDR spaces the sign between years but not between days";
const SPACES: &str = "CLDR spaces the dash between days but not between months";
const PREFIX: &str = "CLDR drops the preposition of the month in ranges but not in dates";
const WORD: &str = "CLDR has a dash between years; Chinese says the word, as between days";
const EACH_YEAR: &str = "CLDR joins two years under one abbreviation; we repeat it as in each date";

#[test]
fn ranges_are_those_of_cldr_except_listed_differences() {
    let table: Value =
        serde_json::from_str(include_str!("../data/intl/ranges.json")).expect("a table");
    let rows = table["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 230);
    let mut used = 0;
    for row in rows {
        let [lang, first, last, text] =
            ["lang", "first", "last", "text"].map(|key| row[key].as_str().expect("a text"));
        let ours = with_plain_spaces(&words(lang).date(&span(point(first), point(last))));
        let theirs = without_spaces_between_numbers(&with_plain_spaces(text));
        let listed = DIFFERENT.iter().find(|row| (row.0, row.1, row.2) == (lang, first, last));
        let expected = listed.map_or(theirs.as_str(), |row| row.3);
        if let Some(row) = listed {
            used += 1;
            assert_ne!(row.3, theirs, "`{}` no longer holds: {lang} {first}/{last}", row.4);
        }
        assert_eq!(ours, expected, "{lang} {first}/{last}");
    }
    assert_eq!(used, DIFFERENT.len());
}

/// Removes the thin spaces around the dash between two numbers, which CLDR has in a few languages.
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

/// Parses a year, a month or a day in ISO form.
fn point(text: &str) -> Point {
    let numbers: Vec<i64> = text.split('-').map(|part| part.parse().expect("a number")).collect();
    match numbers[..] {
        [year] => y(year),
        [year, month] => ym(year, month as u8),
        [year, month, day] => ymd(year, month as u8, day as u8),
        _ => panic!("not a date: {text}"),
    }
}
