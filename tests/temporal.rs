//! Dates in texts: a table for each language, and properties of all texts.

use std::collections::BTreeSet;
use std::fs;

use chrono::NaiveDate;
use dateline::date::{Hemisphere, When};
use dateline::temporal::{
    Context, Expression, Language, Mode, expressions, expressions_by_paragraph, parse_work,
    typed_date,
};
use dateline::words::{Lang, Words};
use proptest::prelude::*;

use crate::support::repository;

mod growth;

/// Returns the context of a text that was published on a day.
fn published(day: &str, language: Option<Language>) -> Context {
    let published = day.trim().parse::<NaiveDate>().ok();
    Context { published, language, mode: None }
}

/// Returns the dates as the tables write them: `words = EDTF`, with another reading after `or`.
fn row(text: &str, found: &[Expression]) -> String {
    let one = |one: &Expression| {
        let other =
            one.other.as_ref().map(|other| format!(" or {}", other.edtf)).unwrap_or_default();
        format!("{} = {}{other}", &text[one.range.clone()], one.edtf.as_deref().unwrap_or("?"))
    };
    found.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Checks the table of a language: lines `day of publication | text | dates`, the day empty if unknown.
fn check_table(code: &str) {
    let path = repository().join(format!("tests/temporal/{code}.txt"));
    let table = fs::read_to_string(&path).expect("the table can be read");
    let language = Language::from_code(code);
    assert!(language.is_some(), "{code}");
    let mut wrong = Vec::new();
    let mut rows = 0;
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let [day, text, wanted] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
            panic!("three columns: {line}");
        };
        let found = row(text, &expressions(text, &published(day, language)));
        if found != wanted {
            wrong.push(format!("{day} | {text} | {found}"));
        }
        rows += 1;
    }
    assert!(wrong.is_empty(), "found:\n{}", wrong.join("\n"));
    assert!(rows > 30, "{code}: {rows} rows");
}

#[test]
fn english_dates_are_found() {
    check_table("en");
}

#[test]
fn ukrainian_dates_are_found() {
    check_table("uk");
}

#[test]
fn russian_dates_are_found() {
    check_table("ru");
}

#[test]
fn german_dates_are_found() {
    check_table("de");
}

#[test]
fn the_language_of_a_text_is_detected() {
    for (text, wanted) in [
        ("The treaty was signed by both presidents in the capital.", Language::English),
        ("Договір підписали обидва президенти у столиці держави.", Language::Ukrainian),
        ("Договор подписали оба президента в столице государства.", Language::Russian),
        (
            "Der Vertrag wurde von beiden Präsidenten in der Hauptstadt unterzeichnet.",
            Language::German,
        ),
        ("Угоду підписали в червні.", Language::Ukrainian),
        ("Вона померла в 1999 році.", Language::Ukrainian),
        ("Договор подписали в июне.", Language::Russian),
        ("Она умерла в марте.", Language::Russian),
        ("Er starb im Juni.", Language::German),
        ("Sie kam am 3. Mai.", Language::German),
        ("She died in June.", Language::English),
        ("", Language::English),
    ] {
        assert_eq!(Language::of(text, Language::ALL), wanted, "{text}");
    }
    let among = [Language::German, Language::Russian];
    assert_eq!(Language::of("1234", &among), Language::German);
}

#[test]
fn a_paragraph_in_another_language_is_read_with_its_grammar() {
    let german = "Der Vertrag wurde im Juni in der Hauptstadt unterzeichnet, und das Parlament der Republik \
                  stimmte ihm am 3. Juli nach langer Debatte zu.";
    let text = format!(
        "The treaty was signed in June, the ministry said.\n\n{german}\n\nIt ends in May 2030.\n"
    );
    let found = expressions_by_paragraph(&text, Language::English, &published("2024-10-15", None));
    assert_eq!(
        row(&text, &found),
        "June = 2024-06; Juni = 2024-06; 3. Juli = 2024-07-03; May 2030 = 2030-05"
    );
    let languages: Vec<Language> = found.iter().map(|one| one.language).collect();
    use Language::{English, German};
    assert_eq!(languages, [English, German, German, English]);
    assert!(found.iter().all(|one| text[one.sentence.clone()].contains(&text[one.range.clone()])));
}

#[test]
fn a_sentence_keeps_its_abbreviations_together() {
    for (language, text, sentence) in [
        (
            Language::English,
            "It began. The case U.S. v. Maxwell was closed in June 2021. It ended.",
            "The case U.S. v. Maxwell was closed in June 2021.",
        ),
        (
            Language::Ukrainian,
            "Це початок. Угоду від 19 червня 2024 р. підписали в Києві. Кінець.",
            "Угоду від 19 червня 2024 р. підписали в Києві.",
        ),
        (
            Language::German,
            "Er kam. Viele Orte, z. B. Bonn, feierten im Juni 2024. Ende.",
            "Viele Orte, z. B. Bonn, feierten im Juni 2024.",
        ),
    ] {
        let found = expressions(text, &published("2024-10-15", Some(language)));
        let sentences: Vec<&str> = found.iter().map(|one| &text[one.sentence.clone()]).collect();
        assert_eq!(sentences, [sentence], "{text}");
    }
}

#[test]
fn a_narrative_counts_from_event_to_event_and_news_from_publication() {
    let narrative = "The war began in September 1939. In May 1940 the front broke. By June the city had fallen, \
                 and in 1941 the front moved. The next winter was hard.";
    let found = expressions(narrative, &published("2009-12-19", None));
    assert!(found.iter().all(|one| one.mode == Mode::Narrative), "{found:?}");
    assert!(row(narrative, &found).contains("June = 1940-06"), "{}", row(narrative, &found));
    let news = "The talks failed on Monday. Last month the court ruled. In June both had signed.";
    let found = expressions(news, &published("2024-10-15", None));
    assert!(found.iter().all(|one| one.mode == Mode::News), "{found:?}");
    assert!(row(news, &found).contains("June = 2024-06"), "{}", row(news, &found));
}

#[test]
fn a_report_counts_from_a_past_event_only_where_it_is_about_that_event() {
    let report = "The museum has received 61 objects, its director said on Monday. Divers raised them in August.\n\n\
                  The ship left port on 28 January 1911. On 2 February it was seen off the cape; three days later it \
                  was gone. The inquiry began in April.\n\n\
                  In June the owners were ruined.\n\n\
                  The museum, which opened in 1998, expects more visitors next year. A dive is planned for May.";
    let found = row(report, &expressions(report, &published("2019-12-03", None)));
    for wanted in [
        "August = 2019-08",
        "2 February = 1911-02-02",
        "three days later = 1911-02-05",
        "April = 1911-04",
        "June = XXXX-06 or [1911-06,2019-06]",
        "next year = 2020",
        "May = 2020-05",
    ] {
        assert!(found.contains(wanted), "{wanted}: {found}");
    }
}

#[test]
fn a_typed_date_is_read_in_every_language_of_the_interface() {
    let mut wrong = Vec::new();
    for tag in ["ar", "de", "en", "es", "fr", "he", "ja", "ko", "pl", "ru", "uk", "zh"] {
        let lang = Lang::parse(tag).expect("a language");
        let words = Words::load(&lang, &[]).value;
        for month in 1..=12 {
            for (text, wanted) in [
                (words.day(2024, month, 5), format!("2024-{month:02}-05")),
                (words.month_of_year(2024, month), format!("2024-{month:02}")),
            ] {
                let found = typed_date(&text).map(|date| date.edtf);
                if found.as_deref() != Some(&*wanted) {
                    wrong.push(format!("{tag}: {text}: {found:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_typed_date_keeps_the_words_that_say_more() {
    for (text, wanted) in [
        ("early September 2022", Some(("2022-09", true))),
        ("mid-2022", Some(("2022", true))),
        ("end of 2023", Some(("2023", true))),
        ("the end of 2023", Some(("2023", true))),
        ("night of 20–21 August", Some(("XXXX-08-20/XXXX-08-21", true))),
        ("night of 20–21 August 2024", Some(("2024-08-20/2024-08-21", true))),
        ("about 1850", Some(("1850~", false))),
        ("19 June 2024", Some(("2024-06-19", false))),
        ("since March 2020", Some(("2020-03/..", false))),
        ("на початку червня 2024 року", Some(("2024-06", true))),
        ("конец 2023 года", Some(("2023", true))),
        ("в ночь на 21 августа 2024 года", Some(("2024-08-21", true))),
        ("Anfang Juni 2024", Some(("2024-06", true))),
        ("début juin 2024", Some(("2024-06", true))),
        ("a mediados de junio de 2024", Some(("2024-06", true))),
        ("na początku czerwca 2024", None),
        ("w czerwcu 2024", Some(("2024-06", false))),
        ("2024年6月", Some(("2024-06", false))),
        ("last Friday", None),
        ("yesterday", None),
        ("June", Some(("XXXX-06", false))),
        ("31 June 2024", None),
        ("treaty of June 2024", None),
        ("", None),
    ] {
        let found = typed_date(text);
        let found = found.as_ref().map(|date| (date.edtf.as_str(), date.words_say_more));
        assert_eq!(found, wanted, "{text}");
    }
}

#[test]
fn reading_takes_linear_time() {
    let units = [
        "the ",
        "early ",
        "in ",
        "of ",
        "1.",
        "1 ",
        "18 and ",
        "2024-",
        "12 May ",
        "May ",
        "No. ",
        "(",
        "–",
        "two weeks ",
        "On 12 May 2024, he said. ",
        "last ",
        "last year ",
        "last year, in early ",
        "2 years, ",
        "Monday, the ",
    ];
    for unit in units {
        let (small, large) = (unit.repeat(500), unit.repeat(5000));
        let (small, large) =
            (parse_work(&small, Language::English), parse_work(&large, Language::English));
        assert!(large <= small * 11, "{unit:?}: {small} and {large}");
    }
}

/// Generates texts from the words of dates and from other characters.
fn text() -> impl Strategy<Value = String> {
    let words: BTreeSet<&str> = [
        "the",
        "18",
        "19th",
        "2024",
        "June",
        "May",
        "червня",
        "року",
        "в",
        "с",
        "по",
        "18.",
        "Juni",
        "vor",
        "zwei",
        "weeks",
        "ago",
        "last",
        "from",
        "to",
        "until",
        "44",
        "BC",
        "-",
        "–",
        "/",
        ",",
        ".",
        "(",
        "\n",
        "99999",
        "0",
        "31",
        "February",
        "29",
        "10:30",
        "p.m.",
        "90-х",
        "the day before",
        "next",
        "year",
        "century",
        "XXI",
        "mid-",
        "about",
        "Monday",
        "\u{301}",
        "п'ятницю",
        "1990s",
        "24.02.2022",
        "9999",
    ]
    .into();
    let word = proptest::sample::select(words.into_iter().collect::<Vec<_>>());
    let part = prop_oneof![6 => word.prop_map(str::to_owned), 1 => any::<String>()];
    proptest::collection::vec((part, prop_oneof![3 => Just(" "), 1 => Just("")]), 0..30)
        .prop_map(|parts| parts.into_iter().map(|(part, blank)| part + blank).collect())
}

proptest! {
    #[test]
    fn every_date_of_every_text_parses_and_lies_in_its_sentence(
        text in text(),
        language in proptest::sample::select(Language::ALL),
        day in proptest::option::of((1_i32..9999, 1_u32..13, 1_u32..29)),
        mode in proptest::option::of(proptest::sample::select(&[Mode::News, Mode::Narrative][..])),
    ) {
        let published = day.and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        let context = Context { published, language: Some(language), mode };
        let mut end = 0;
        for one in expressions(&text, &context) {
            prop_assert!(one.range.start >= end && one.range.start < one.range.end, "{one:?}");
            end = one.range.end;
            prop_assert!(text.get(one.range.clone()).is_some(), "{one:?}");
            prop_assert!(text.get(one.sentence.clone()).is_some(), "{one:?}");
            prop_assert!(one.sentence.start <= one.range.start && one.range.end <= one.sentence.end, "{one:?}");
            let ends = one.ends.iter().map(|(_, edtf)| edtf);
            let other = one.other.iter().map(|other| &other.edtf);
            for edtf in one.edtf.iter().chain(ends).chain(other) {
                let parsed = When::parse(edtf, Hemisphere::North);
                prop_assert!(parsed.is_ok(), "{text:?}: {edtf}: {parsed:?}");
            }
        }
    }
}
