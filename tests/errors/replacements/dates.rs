//! Dates in other notations, in each place where a date can be.

use std::fs;

use super::{Files, Mistake, assert_followable, assert_mistakes, errors};
use crate::support::repository;

/// Inputs in addition to those of `tests/dates.txt`.
const OTHERS: &[&str] = &[
    "early September 2022",
    "mid-2022",
    "end of 2023",
    "late 1990s",
    "night of 20–21 August 2022",
    "26 вересня 2022",
    "в червні 2024 року",
    "в начале мая 2023 года",
    "Anfang Mai 2023",
    "19 czerwca 2024",
    "15 de junio de 2024",
    "3 août 2021",
    "2024年6月19日",
    "2024년 6월 19일",
    "19 يونيو 2024",
    "19 ביוני 2024",
    "“2024-02-07”",
    "„2024-02-07“",
    "«2024-02-07»",
    "‘2024-02-07’",
    "(2024-02-07)",
    "2024-02-07.",
    "2024-02-07,",
    "\u{200b}2024-02-07",
    "2024-02-07\u{200b}",
    "2024-\u{ad}02-07",
    "\u{200e}2024-02-07",
    "\u{202a}2024-02-07\u{202c}",
    "\u{2066}2024\u{2069}",
    "\u{feff}2024-02-07",
    "\u{a0}2024-02-07",
    "2024-02-07\u{a0}",
    "\u{3000}2024",
    "5 or 6 July 2024",
    "“5 or 6 July 2024”",
    "5 and 6 July 2024",
    "between 6 and 23 September 2022",
    "before 2024",
    "before March 2024",
    "before 19 June 2024",
    "before 500 BC",
    "before the 1980s",
    "before spring 2024",
    "before 2024-01-01",
    "before 2024-06-19 10:00",
    "before c. 1850",
    "before 1 AD",
    "earlier than 2024",
    "prior to June 2024",
    "by 2024-06-19",
    "by 500 BC",
    "by 19 June 2024, 9:30 pm",
    "no later than 19 June 2024",
    "not later than 2024",
    "on or before 1 March 2024",
    "2024 or earlier",
    "2024 at the latest",
    "until 19 June 2024",
    "up to 2024",
    "after 19 June 2024",
    "after 2024-12-31",
    "after December 2024",
    "after the 19th century",
    "later than 2024",
    "no earlier than 2024",
    "not before 3 May 2024",
    "June 2024 or later",
    "since 2024",
    "as of June 2024",
    "<2024",
    "<= 2024",
    "≥2024",
    "2022-09–10",
    "2022-09—10",
    "2022–09–10",
    "1664150580",
    "1728950400",
    "1728950400000",
    "TBD",
    "to be announced",
    "n/a",
    "…",
];

/// Starts of texts that YAML does not read as a text; other tests have them.
const SIGNS: &str = "[{>|-?:,&*!%@`#\"'~]}";

/// All inputs for which there is something to write instead.
fn inputs() -> Vec<String> {
    let table = fs::read_to_string(repository().join("tests/dates.txt")).expect("it is there");
    let with_advice = table.lines().filter(|line| line.contains(" | write `"));
    let input = |line: &str| line.split(" |").next().unwrap_or_default().to_owned();
    let others = OTHERS.iter().map(ToString::to_string);
    let all: Vec<String> = with_advice.map(input).chain(others).collect();
    all.into_iter().filter(|text| !text.starts_with([' ', '#', '"'])).collect()
}

/// Makes a note for each input, by a template with `DATE` and `ID`.
fn notes(inputs: &[String], template: &str) -> Files {
    let config = "limits: {dates_per_event: 100000}\n".to_owned();
    let note = |(number, date): (usize, &String)| {
        let text = template.replace("DATE", date).replace("ID", &format!("e{number}"));
        (format!("content/n{number}.md"), text)
    };
    let mut files: Files = inputs.iter().enumerate().map(note).collect();
    files.insert("dateline.yaml".to_owned(), config);
    files
}

#[test]
fn dates_in_front_matter_can_be_written_as_help_says() {
    let mut inputs = inputs();
    assert!(inputs.len() > 200, "{}", inputs.len());
    let in_quotes = notes(&inputs, "---\ntitle: A\ndate: \"DATE\"\n---\n");
    assert_followable(&in_quotes);
    inputs.retain(|text| !text.starts_with(|c| SIGNS.contains(c)) && !text.contains('\u{feff}'));
    assert_followable(&notes(&inputs, "---\ntitle: A\ndate: DATE\n---\n"));
    inputs.retain(|text| !text.contains([',', '{', '}', '[', ']', '?']));
    assert_followable(&notes(
        &inputs,
        "---\ntitle: A\ndate: 2024\nevents:\n  - {id: ID, date: DATE, title: X}\n---\n",
    ));
    assert_followable(&notes(
        &inputs,
        "---\ntitle: A\ndate: 2024\nevents:\n  - id: ID\n    date: DATE\n    title: X\n---\n",
    ));
}

#[test]
fn dates_in_texts_can_be_written_as_help_says() {
    let mut inputs = inputs();
    inputs.retain(|text| text != "…");
    let link =
        "---\ntitle: A\ndate: 2024\nevents:\n  - {id: ID, title: X}\n---\n[x](event:ID \"DATE\")\n";
    assert_followable(&notes(&inputs, link));
    let line = "---\ntitle: A\ndate: 2024\n---\n## X {#ID key}\ndate:: DATE\n";
    assert_followable(&notes(&inputs, line));
    inputs.retain(|text| !text.contains([' ', '{', '}', '<', '>', '\u{a0}', '\u{3000}', '=']));
    let heading = "---\ntitle: A\ndate: 2024\n---\n## X {#ID date=DATE}\n";
    assert_followable(&notes(&inputs, heading));
}

#[test]
fn dates_in_the_configuration_can_be_written_as_help_says() {
    let note = "---\ntitle: A\ndate: 2024\n---\n".to_owned();
    for date in ["5 or 6 July 2024", "June 2024", "“2024”", "before 2024", "\u{200b}2024"] {
        let config = format!("timelines: [{{id: x, title: X, where: {{from: {date}}}}}]\n");
        let files = Files::from([
            ("content/a.md".to_owned(), note.clone()),
            ("dateline.yaml".to_owned(), config),
        ]);
        let [error] = &errors(&files)[..] else { panic!("{date}") };
        for replacement in &error.replacements {
            let mut after = files.clone();
            after.extend([super::followed(&files, error, replacement)]);
            assert!(errors(&after).is_empty(), "{after:?}");
        }
        assert!(!error.replacements.is_empty(), "{date}");
    }
}

/// What the message of a date in another notation begins with.
const NOT_A_DATE: &str = "expected a date such as 2024-06-19, found `";

/// Dates, words of the message and of the help.
#[rustfmt::skip]
const READINGS: &[(&str, &str, &str)] = &[
    ("early September 2022", NOT_A_DATE, "write `2022-09` (`date_text: early September 2022` keeps the words of a claim)"),
    ("26 вересня 2022", NOT_A_DATE, "write `2022-09-26`"),
    ("5 or 6 July 2024", NOT_A_DATE, "write `\"[2024-07-05,2024-07-06]\"`"),
    ("before 2024", NOT_A_DATE, "write `\"[..2023]\"` (once, earlier) or `../2023` (it lasted until then)"),
    ("before 1 March 2024", NOT_A_DATE, "write `\"[..2024-02-29]\"` (once, earlier) or `../2024-02-29` (it lasted until then)"),
    ("after 19 June 2024", NOT_A_DATE, "write `\"[2024-06-20..]\"` (once, later) or `2024-06-20/..` (it lasted from then on)"),
    ("by June 2024", NOT_A_DATE, "write `\"[..2024-06]\"` (once, by then) or `../2024-06` (it lasted until then)"),
    ("2022-09–10", NOT_A_DATE, "write `2022-09/2022-10` (from one month to the other) or `2022-09-10` (a day)"),
    ("1664150580", NOT_A_DATE, "write `2022-09-26T00:03:00Z` (as a Unix time) or `Y1664150580` (a year)"),
    ("TBD", NOT_A_DATE, "if the date is not known yet"),
    ("“2024”", "quotation marks around the date `2024`", "write `2024`"),
    ("\u{200b}2024", "an invisible character (U+200B) in the date `2024`", "write `2024`"),
    ("\u{a0}2024", "an invisible character (U+00A0) in the date `2024`", "write `2024`"),
];

#[test]
fn the_help_names_every_reading_and_the_cause() {
    let mistakes = READINGS.iter().map(|(date, message, help)| {
        let text = format!("---\ntitle: A\ndate: {date}\n---\n");
        Mistake { text, code: "bad-date", places: "3:7", message, help }
    });
    assert_mistakes(&mistakes.collect::<Vec<_>>(), &Files::new());
}
