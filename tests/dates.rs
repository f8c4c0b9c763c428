//! Dates: the table `dates.txt`, the examples of the Library of Congress, and properties of all dates.

use std::cmp::Ordering;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use dateline::date::{Bound, Day, Hemisphere, HtmlDate, Precision, Reading, When};
use proptest::prelude::*;

/// Reads a file below `tests/`.
fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// A valid date, with the seasons of the northern hemisphere.
fn date(text: &str) -> When {
    When::parse(text, Hemisphere::North).unwrap_or_else(|e| panic!("{text}: {e}, {:?}", e.help))
}

/// A valid day.
fn day(year: i64, month: u8, of_month: u8) -> Day {
    Day::new(year, month, of_month).expect("a real day")
}

/// A bound in the form of the table.
fn bound(bound: Bound) -> String {
    match bound {
        Bound::Day(day) => day.to_string(),
        Bound::Open => "open".to_owned(),
        Bound::Unknown => "unknown".to_owned(),
    }
}

/// The input of a row: its first column, in quotation marks if white space matters.
fn input(row: &str) -> &str {
    let first = row.split(" |").next().unwrap_or_default().trim_end();
    first.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(first)
}

/// The row of an input with the current results.
fn row(text: &str) -> String {
    let quoted = if text.trim() != text || text.is_empty() || text.starts_with('#') {
        format!("\"{text}\"")
    } else {
        text.to_owned()
    };
    match When::parse(text, Hemisphere::North) {
        Ok(when) => {
            let html = match when.html() {
                HtmlDate::Time(value) => format!("time {value}"),
                HtmlDate::Data(value) => format!("data {value}"),
            };
            let bounds = when.bounds();
            let (earliest, latest) = (bound(bounds.earliest), bound(bounds.latest));
            format!("{quoted} | {earliest} | {latest} | {} | {html}", when.precision().name())
        }
        Err(error) => {
            let place = format!("{}+{}", error.offset, error.len);
            let mut row = format!("{quoted} | error {place} | {}", error.message);
            for Reading { text, note } in error.readings {
                let note = if note.is_empty() { note } else { format!(" ({note})") };
                write!(row, " | write `{text}`{note}").expect("strings take everything");
            }
            for help in error.help {
                write!(row, " | help: {help}").expect("strings take everything");
            }
            row
        }
    }
}

/// Whether a line of the table is a row, not a heading.
fn is_row(line: &&str) -> bool {
    !line.is_empty() && !line.starts_with('#')
}

#[test]
fn dates_are_as_the_table_says() {
    let path = file("dates.txt");
    let table = fs::read_to_string(&path).expect("the table is there");
    let now: String = table
        .lines()
        .map(|line| if is_row(&line) { row(input(line)) } else { line.to_owned() } + "\n")
        .collect();
    if std::env::var_os("DATELINE_BLESS").is_some() {
        fs::write(&path, now).expect("the table can be written");
        return;
    }
    let rows = table.lines().filter(is_row).count();
    assert!(rows >= 150, "the table has only {rows} rows");
    for (line, (expected, found)) in table.lines().zip(now.lines()).enumerate() {
        assert_eq!(expected, found, "line {} of dates.txt", line + 1);
    }
}

#[test]
fn every_date_in_help_texts_is_valid() {
    let table = fs::read_to_string(file("dates.txt")).expect("the table is there");
    let mut advised = 0;
    for line in table.lines().filter(is_row) {
        let Err(error) = When::parse(input(line), Hemisphere::North) else { continue };
        for reading in &error.readings {
            date(&reading.text);
            advised += 1;
        }
    }
    assert!(advised > 80, "only {advised} pieces of advice");
}

#[test]
fn all_examples_of_the_library_of_congress_are_valid() {
    let text = fs::read_to_string(file("data/edtf/loc-edtf-examples.json")).expect("is there");
    let data: serde_json::Value = serde_json::from_str(&text).expect("is JSON");
    let edtf = |key: &str| -> Vec<String> {
        let list = data[key].as_array().expect("a list");
        list.iter().map(|one| one["edtf"].as_str().expect("a text").to_owned()).collect()
    };
    let examples = edtf("examples");
    assert_eq!(examples.len(), 64);
    for example in examples {
        assert_eq!(date(&example).edtf(), example);
    }
    let others = edtf("invalid");
    assert_eq!(others.len(), 2);
    for other in others {
        assert!(When::parse(&other, Hemisphere::North).is_err(), "{other}");
    }
}

#[test]
fn seasons_have_the_months_of_their_hemisphere() {
    let table = [
        ("2024-21", "2024-09-01", "2024-11-30"),
        ("2024-22", "2024-12-01", "2025-02-28"),
        ("2024-23", "2024-03-01", "2024-05-31"),
        ("2024-24", "2024-06-01", "2024-08-31"),
        ("2024-25", "2024-03-01", "2024-05-31"),
        ("2024-29", "2024-09-01", "2024-11-30"),
        ("2024-33", "2024-01-01", "2024-03-31"),
        ("2024-24/2024-08", "2024-06-01", "2024-08-31"),
        ("[2024-21,2024-23]", "2024-03-01", "2024-11-30"),
    ];
    for (text, earliest, latest) in table {
        let when = When::parse(text, Hemisphere::South).expect("a date");
        let bounds = when.bounds();
        assert_eq!(
            (bound(bounds.earliest), bound(bounds.latest)),
            (earliest.into(), latest.into())
        );
    }
}

#[test]
fn dates_are_sorted_oldest_first() {
    let in_order = [
        "Y-13800000000",
        "500 BCE",
        "-0043",
        "[..1760-12-31,1800..]",
        "../1760",
        "198X",
        "1980",
        "2022-02-24/..",
        "2024",
        "2024-01/2024-03",
        "2024-01",
        "2024-06~",
        "2024-06-18/",
        "[2024-06-18,2024-06-19]",
        "2024-06-18",
        "2024-06-18T09:00+09:00",
        "2024-06-18T10:00",
        "2024-06-18T10:00:00",
        "2024-06-19",
        "Y12024",
        "unknown",
    ];
    for pair in in_order.windows(2) {
        let [a, b] = pair else { unreachable!() };
        assert_eq!(date(a).order(&date(b)), Ordering::Less, "{a} before {b}");
    }
    assert_eq!(date("2024~").order(&date("2024")), Ordering::Equal);
}

#[test]
fn dates_are_sorted_newest_first() {
    let in_order = [
        "2022-02-24/..",
        "Y12024",
        "2024-12-31",
        "2024-12",
        "2024",
        "2024?",
        "2024-06-19T10:00",
        "2024-06-19T09:00",
        "2024-06-19",
        "2024-06-18",
        "1914/1918",
        "500 BCE",
        "unknown",
    ];
    for pair in in_order.windows(2) {
        let [a, b] = pair else { unreachable!() };
        assert_eq!(date(a).order_newest(&date(b)), Ordering::Less, "{a} before {b}");
    }
}

#[test]
fn more_precise_dates_come_before_those_that_contain_them() {
    let narrowing = [
        "unknown",
        "../2024",
        "1XXX",
        "2024?",
        "2024",
        "2024-06~",
        "2024-06",
        "[2024-06-18,2024-06-19]",
        "2024-06-19~",
        "2024-06-19",
        "2024-06-19T10:00",
        "2024-06-19T10:00:00",
        "2024-06-19T10:00:00Z",
    ];
    for pair in narrowing.windows(2) {
        let [wide, narrow] = pair else { unreachable!() };
        assert_eq!(date(narrow).narrower(&date(wide)), Ordering::Less, "{narrow} < {wide}");
        assert!(!date(narrow).contains(&date(wide)), "{narrow} in {wide}");
    }
    let contained = [
        ("unknown", "2024"),
        ("2024", "2024-06-19"),
        ("2024-06~", "2024-06"),
        ("2024-06-19", "2024-06-19T10:00"),
        ("1914/1918", "1916"),
        ("XXXX-06", "2024-06-19"),
        ("[2024-06-18,2024-06-20]", "2024-06-20"),
    ];
    for (wide, narrow) in contained {
        assert!(date(wide).contains(&date(narrow)), "{narrow} in {wide}");
        assert!(!date(narrow).contains(&date(wide)), "{wide} in {narrow}");
    }
    for (a, b) in [("2024-06", "2024-07"), ("[2024-06-18,2024-06-20]", "2024-06-19")] {
        assert!(!date(a).contains(&date(b)) && !date(b).contains(&date(a)), "{a} and {b}");
    }
    assert!(!date("2024").contains(&date("2024")));
}

#[test]
fn rival_dates_become_a_set_or_an_interval() {
    let table: &[(&[&str], &str)] = &[
        (&["2024-06-19", "2024-06-18"], "[2024-06-18,2024-06-19]"),
        (&["2024-06-19", "2024-06-18", "2024-06-19"], "[2024-06-18,2024-06-19]"),
        (&["2024-06-19"], "2024-06-19"),
        (&["2024~", "500 BCE"], "[-0499,2024~]"),
        (&["2024-06-19T10:00+09:00", "2024-06-18"], "[2024-06-18,2024-06-19]"),
        (&["2024-06-19T10:00", "2024-06-19T12:00"], "2024-06-19"),
        (
            &["[2024-06-18,2024-06-20..2024-06-22]", "2024-06-19"],
            "[2024-06-18,2024-06-19,2024-06-20..2024-06-22]",
        ),
        (&["[..1984]", "1990"], "[..1984,1990]"),
        (&["1916/1920", "1914/1918"], "1914/1920"),
        (&["1914-03/1918-11-11", "1916-02-03/1917"], "1914-03/1918-11-11"),
        (&["1915/1916", "1910/1920", "1912/1913"], "1910/1920"),
        (&["1912/1918", "1910/1916", "1911/1917"], "1910/1918"),
        (&["-0043-03/0014", "-0043-03-15/0013"], "-0043-03/0014"),
        (&["1916/..", "1914"], "1914/.."),
        (&["/1916", "1918"], "/1918"),
        (&["{1960,1961}", "1963"], "1960/1963"),
        (&["Y-13800000000", "1914/1918"], "Y-13800000000/1918"),
        (&["../1984", "1990/.."], "unknown"),
        (&[], "unknown"),
    ];
    for (dates, expected) in table {
        let dates: Vec<When> = dates.iter().map(|text| date(text)).collect();
        let rivals = When::rivals(&dates.iter().collect::<Vec<_>>());
        assert_eq!(rivals.as_written(), *expected);
    }
}

#[test]
fn own_forms_of_dates_have_no_more_precise_edtf() {
    let table = [
        ("500 BCE", "-0499"),
        ("500 BCE~", "-0499~"),
        ("44 BCE/14", "-0043/0014"),
        ("10001 BCE", "Y-10000"),
        ("44 BCE/14 BCE", "-0043/-0013"),
        ("2024-06-19T10:00+09:00", "2024-06-19"),
        ("2024-06-19T10:00:00Z", "2024-06-19T10:00:00Z"),
        ("2024-06-19T10:00/2024-06-20T12:00", "2024-06-19/2024-06-20"),
        ("2024-06-19T10:00:00Z/..", "2024-06-19/.."),
        ("2024-06-19T01:00+09:00/2024-06-18T23:00Z", "2024-06-18/2024-06-19"),
        ("2024-06~", "2024-06~"),
    ];
    for (text, edtf) in table {
        let when = date(text);
        assert_eq!((when.edtf().as_str(), when.as_written()), (edtf, text));
        assert!(edtf_core::is_valid(edtf), "{edtf}");
    }
}

#[test]
fn filters_match_dates_that_may_be_in_the_span() {
    let (from, to) = (Some(day(2024, 1, 1)), Some(day(2024, 12, 31)));
    for text in ["2024", "202X", "2023-12/2024-01", "2022/..", "../2024", "[2023,2024-06]", "2020/"]
    {
        assert!(date(text).overlaps(from, to), "{text}");
    }
    for text in ["2023", "2025-01-01", "[2023,2025]", "../2023", "2025/..", "unknown"] {
        assert!(!date(text).overlaps(from, to), "{text}");
    }
    assert!(date("2025").overlaps(from, None) && date("2020").overlaps(None, to));
    assert!(date("unknown").overlaps(None, None));
    let today = day(2024, 6, 19);
    assert!(date("2024-06-20").starts_after(today) && !date("2024-06").starts_after(today));
    assert!(date("2024-06-18").ended_before(today) && !date("2024-06").ended_before(today));
    assert!(!date("unknown").starts_after(today) && !date("unknown").ended_before(today));
    assert!(!date("2020/").ended_before(today) && !date("../2025").starts_after(today));
}

/// Dates of every form, close enough to each other to overlap.
fn any_date() -> impl Strategy<Value = When> {
    let table = fs::read_to_string(file("dates.txt")).expect("the table is there");
    let rows: Vec<When> = table
        .lines()
        .filter(is_row)
        .filter_map(|line| When::parse(input(line), Hemisphere::North).ok())
        .collect();
    let point =
        "20(19|2[0-3X])(-(0[1-9]|1[0-2X]|2[1-9]|3[0-9]|XX)(-(0[1-9]|1[0-9X]|2[0-8]|XX))?)?[?~%]?";
    let clock = "2024-06-1[89]T(0[0-9]|1[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+]09:00|-05)?";
    let bce = "[1-9][0-9]{0,4} BCE[?~%]?";
    let whole = |pattern: String| {
        let valid = |text: String| When::parse(&text, Hemisphere::North).ok();
        proptest::string::string_regex(&pattern).expect("a pattern").prop_filter_map("", valid)
    };
    prop_oneof![
        prop::sample::select(rows),
        whole(point.to_owned()),
        whole(clock.to_owned()),
        whole(bce.to_owned()),
        whole(format!("(({point})?|[.][.])/(({point})?|[.][.])")),
        whole(format!("\\[{point}(,{point}){{0,2}}\\]")),
    ]
}

proptest! {
    #[test]
    fn order_is_total(a in any_date(), b in any_date(), c in any_date()) {
        for order in [When::order, When::order_newest, When::narrower] {
            prop_assert_eq!(order(&a, &a), Ordering::Equal);
            prop_assert_eq!(order(&a, &b), order(&b, &a).reverse());
            if order(&a, &b) != Ordering::Greater && order(&b, &c) != Ordering::Greater {
                prop_assert_ne!(order(&a, &c), Ordering::Greater);
            }
        }
    }

    #[test]
    fn agreement_is_symmetric_and_reflexive(a in any_date(), b in any_date()) {
        prop_assert!(a.agrees(&a));
        prop_assert_eq!(a.agrees(&b), b.agrees(&a));
    }

    #[test]
    fn a_date_that_contains_another_is_less_precise(a in any_date(), b in any_date(), c in any_date()) {
        if a.contains(&b) {
            prop_assert!(!b.contains(&a));
            prop_assert_eq!(b.narrower(&a), Ordering::Less);
            prop_assert!(!b.contains(&c) || a.contains(&c));
        }
    }

    #[test]
    fn combined_rival_dates_contain_each_of_them(dates in prop::collection::vec(any_date(), 1..4)) {
        let rivals = When::rivals(&dates.iter().collect::<Vec<_>>());
        for one in &dates {
            let (all, its) = (rivals.bounds(), one.bounds());
            let unknown = rivals.precision() == Precision::Unknown;
            let reaches = |all: Option<Day>, its: Option<Day>, ok: fn(Day, Day) -> bool| {
                all.is_none_or(|all| its.is_some_and(|its| ok(all, its)))
            };
            prop_assert!(unknown || reaches(all.earliest.day(), its.earliest.day(), |a, b| a <= b));
            prop_assert!(unknown || reaches(all.latest.day(), its.latest.day(), |a, b| a >= b));
            // Intervals agree by their ends, so an interval need not agree with a date inside it.
            if one.precision() != Precision::Interval {
                prop_assert!(rivals.agrees(one));
            }
        }
    }

    #[test]
    fn edtf_output_has_the_same_days(when in any_date()) {
        let again = date(&when.edtf());
        prop_assert_eq!(again.bounds(), when.bounds());
        prop_assert_eq!(again.is_approximate(), when.is_approximate());
        prop_assert_eq!(again.edtf(), when.edtf());
    }

    #[test]
    fn bounds_are_ordered_and_contain_the_sorting_day(when in any_date()) {
        let bounds = when.bounds();
        if let (Bound::Day(a), Bound::Day(b)) = (bounds.earliest, bounds.latest) {
            prop_assert!(a <= b);
            prop_assert!(when.overlaps(Some(a), Some(a)) && when.overlaps(Some(b), Some(b)));
        }
        prop_assert_eq!(when.sorting_day().is_none(), when.precision() == Precision::Unknown);
    }

    #[test]
    fn the_parser_never_panics(text in "\\PC{0,30}") {
        check_error(&text)?;
    }

    #[test]
    fn the_parser_never_panics_on_letters_of_dates(
        text in "[0-9XYESTBCZ/.,~?%:+\\[\\]{} –-]{0,24}|([0-9]{1,4}|june|q3|c\\.|bc|to|or|between|and|1980s|[ /–.,-]){1,8}"
    ) {
        check_error(&text)?;
    }
}

/// Parses any text, and asserts that the place of an error is inside it.
fn check_error(text: &str) -> Result<(), TestCaseError> {
    if let Err(error) = When::parse(text, Hemisphere::South) {
        prop_assert!(text.get(error.offset..error.offset + error.len).is_some(), "{:?}", error);
        prop_assert!(!error.message.is_empty());
        prop_assert!(!error.help.is_empty() || !error.readings.is_empty());
        for reading in &error.readings {
            prop_assert!(When::parse(&reading.text, Hemisphere::North).is_ok(), "{:?}", error);
        }
    }
    Ok(())
}
