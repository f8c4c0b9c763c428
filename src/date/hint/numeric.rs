//! Reads dates in digits: `19/06/2024`, `2024-6-1`, `20240619`, `-500`, `2024-W25`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::Reading;
use crate::date::day::year_text;
use crate::date::parse::is_number;

/// English month names.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Note of a reading as a span of years.
pub(super) const SPAN: &str = "years";

/// Returns readings of lower-case text; none if there is anything but digits and separators.
pub(super) fn readings(low: &str) -> Vec<Reading> {
    if let Some(rest) = low.strip_prefix('-') {
        return negative(rest);
    }
    if is_number(low) {
        return number(low);
    }
    if let Some(found) = week_or_ordinal(low) {
        return Reading::plain(found);
    }
    for separator in ['/', '.', '-'] {
        let parts: Vec<&str> = low.split(separator).map(str::trim).collect();
        if !parts.iter().all(|part| is_number(part)) {
            continue;
        }
        match parts.as_slice() {
            [a, b, c] => return three(a, b, c, separator),
            [a, b] => return two(a, b),
            _ => {}
        }
    }
    Vec::new()
}

/// Reads a number alone: a year, or a date without hyphens.
fn number(text: &str) -> Vec<Reading> {
    let dashed = |at: &[usize]| {
        let mut text = text.to_owned();
        at.iter().rev().for_each(|at| text.insert(*at, '-'));
        text
    };
    match text.len() {
        1..=3 => Reading::plain(format!("{text:0>4}")),
        6 => vec![
            Reading::with_note(dashed(&[4]), "a month"),
            Reading::with_note(format!("Y{text}"), "a year"),
        ],
        8 => Reading::plain(dashed(&[4, 6])),
        _ => {
            let year = Reading::with_note(format!("Y{text}"), "");
            match super::unix::reading(text) {
                Some(moment) => vec![moment, Reading { note: "a year".to_owned(), ..year }],
                None => vec![year],
            }
        }
    }
}

/// Reads what follows a minus: most authors mean that year before Christ, EDTF does not.
fn negative(rest: &str) -> Vec<Reading> {
    let (year, tail) = match rest.split_once('-') {
        Some((year, tail)) => (year, format!("-{tail}")),
        None => (rest, String::new()),
    };
    let Some(number) = year.parse::<i64>().ok().filter(|year| *year > 0 && is_number(rest)) else {
        return match year.parse::<i64>() {
            Ok(number) if number > 0 && !tail.is_empty() => vec![
                Reading::with_note(
                    format!("{}{tail}", year_text(1 - number)),
                    format!("{number} BCE"),
                ),
                Reading::with_note(
                    format!("{}{tail}", year_text(-number)),
                    format!("{} BCE", number.saturating_add(1)),
                ),
            ],
            _ => Vec::new(),
        };
    };
    let astronomical = format!("which is {} BCE", number.saturating_add(1));
    let same = format!("in EDTF `{}`", year_text(1 - number));
    vec![
        Reading::with_note(format!("{number} BCE"), same),
        Reading::with_note(year_text(-number), astronomical),
    ]
}

/// Reads `2024-w25`, `2024-w25-3`, `2024-171`: ISO weeks as an interval, other days as they are.
fn week_or_ordinal(low: &str) -> Option<String> {
    let (year, rest) = low.split_once('-').or_else(|| low.split_at_checked(4))?;
    if year.len() != 4 || !is_number(year) {
        return None;
    }
    let year: i32 = year.parse().ok()?;
    let text =
        |date: NaiveDate| format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
    if let Some(week) = rest.strip_prefix('w') {
        let (week, day) = week.split_once('-').map_or((week, None), |(w, d)| (w, Some(d)));
        let week: u32 = week.parse().ok()?;
        let of = |day: Weekday| NaiveDate::from_isoywd_opt(year, week, day).map(text);
        return match day {
            None => Some(format!("{}/{}", of(Weekday::Mon)?, of(Weekday::Sun)?)),
            Some(day) => of(Weekday::try_from(day.parse::<u8>().ok()?.checked_sub(1)?).ok()?),
        };
    }
    let day = Some(rest).filter(|rest| rest.len() == 3 && is_number(rest))?;
    NaiveDate::from_yo_opt(year, day.parse().ok()?).map(text)
}

/// Reads three numbers: the year has four digits; a full stop means that the day comes first.
fn three(a: &str, b: &str, c: &str, separator: char) -> Vec<Reading> {
    if a.len() > 4 {
        return vec![large(a)];
    }
    if a.len() == 4 && b.len() <= 2 && c.len() <= 2 {
        return Reading::plain(format!("{a}-{b:0>2}-{c:0>2}"));
    }
    if c.len() != 4 || a.len() > 2 || b.len() > 2 {
        return Vec::new();
    }
    let day_first = format!("{c}-{b:0>2}-{a:0>2}");
    if separator == '.' {
        return Reading::plain(day_first);
    }
    let month_first = format!("{c}-{a:0>2}-{b:0>2}");
    let both = [(day_first, a, b), (month_first, b, a)];
    let real: Vec<(String, &str, &str)> =
        both.iter().filter(|(text, ..)| super::parses(text)).cloned().collect();
    match real.as_slice() {
        [] => Reading::plain(both[0].0.clone()),
        [(only, ..)] => Reading::plain(only.clone()),
        [(first, ..), (second, ..), ..] if first == second => Reading::plain(first.clone()),
        _ => real.iter().map(|(text, day, month)| day_with_name(text, day, month)).collect(),
    }
}

/// Reads a year of more than four digits.
fn large(year: &str) -> Reading {
    Reading::with_note(format!("Y{year}"), "a year of more than four digits has no month")
}

/// Returns a day with its name in words.
fn day_with_name(text: &str, day: &str, month: &str) -> Reading {
    let month = month.parse::<usize>().ok().and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    let day = day.trim_start_matches('0');
    Reading::with_note(text, format!("{day} {}", month.unwrap_or(&"")))
}

/// Reads two numbers: a year with a month, or two years.
fn two(a: &str, b: &str) -> Vec<Reading> {
    match (a.len(), b.len()) {
        (5.., 1..=2) => vec![large(a)],
        (4, 4) => Reading::plain(format!("{a}/{b}")),
        (1..=2, 4) => Reading::plain(format!("{b}-{a:0>2}")),
        (4, 1) => Reading::plain(format!("{a}-0{b}")),
        (4, 2) => {
            let month = Reading::with_note(format!("{a}-{b}"), "a month");
            let years = Reading::with_note(format!("{a}/{}{b}", &a[..2]), SPAN);
            let is_month = b.parse().is_ok_and(|month: u8| (1..=12).contains(&month));
            match (is_month, super::parses(&years.text) && a[2..] < *b) {
                (true, true) => vec![month, years],
                (false, true) => vec![years],
                _ => Reading::plain(month.text),
            }
        }
        _ => Vec::new(),
    }
}
