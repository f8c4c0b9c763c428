//! Reads more than one point: `June – August 2024`, `18 or 19 June 2024`, `between 1910 and 1914`,
//! `2022-present`.

use super::{Reading, limit, parses, point};
use crate::date::parse::is_number;
use crate::date::{Hemisphere, Precision, When};

/// Ends of an interval that continues.
const ONGOING: &[&str] = &["present", "now", "today", "ongoing", "open", "current", ".."];

/// Returns readings of lower-case text.
pub(super) fn readings(low: &str) -> Vec<Reading> {
    if let Some((a, b)) = low.strip_prefix("between ").and_then(|rest| rest.split_once(" and ")) {
        return match pair(a, b) {
            Some((a, b)) => vec![
                Reading::with_note(format!("{a}/{b}"), "it lasted from one to the other"),
                Reading::with_note(format!("[{a},{b}]").replace(',', ".."), "once, in between"),
            ],
            None => Vec::new(),
        };
    }
    let joined = two_dates(low.strip_prefix("from ").unwrap_or(low));
    if !joined.is_empty() {
        return joined;
    }
    limit::readings(low)
}

/// Reads a set; none if a member cannot be read.
pub(super) fn set(low: &str) -> Vec<Reading> {
    let (open, close) = if low.starts_with('{') { ('{', '}') } else { ('[', ']') };
    let Some(inner) = low.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)) else {
        return Vec::new();
    };
    let member = |text: &str| {
        let text = text.trim().to_uppercase();
        let known = When::parse(&text, Hemisphere::North).ok();
        if known.as_ref().is_some_and(|when| when.precision() <= Precision::Minute) {
            return None;
        }
        let reading = || point(&text.to_lowercase()).first().map(|reading| reading.text.clone());
        let text = known.map(|when| when.edtf()).or_else(reading)?;
        (!text.contains(['T', '/'])).then_some(text)
    };
    let members: Option<Vec<String>> = inner.split(',').map(member).collect();
    members.map_or_else(Vec::new, |all| Reading::plain(format!("{open}{}{close}", all.join(","))))
}

/// Returns each reading with a prefix and a suffix.
pub(super) fn around(readings: Vec<Reading>, before: &str, behind: &str) -> Vec<Reading> {
    let wrap = |r: Reading| Reading { text: format!("{before}{}{behind}", r.text), ..r };
    readings.into_iter().filter(|r| !r.text.contains('/')).map(wrap).collect()
}

/// Reads two dates with a word or sign between them.
fn two_dates(low: &str) -> Vec<Reading> {
    const BETWEEN: &[(&str, &str, &str, &str)] = &[
        (" or ", "[", ",", "]"),
        (" and ", "{", ",", "}"),
        (" to ", "", "/", ""),
        (" until ", "", "/", ""),
        (" through ", "", "/", ""),
        (" - ", "", "/", ""),
        ("/", "", "/", ""),
        ("–", "", "/", ""),
        ("—", "", "/", ""),
        ("...", "", "/", ""),
        ("..", "", "/", ""),
        (", ", "[", ",", "]"),
        ("-", "", "/", ""),
    ];
    for (word, open, middle, close) in BETWEEN {
        let Some((a, b)) = low.split_once(word) else { continue };
        let (a, b) = (a.trim(), b.trim());
        if *middle == "/" && ONGOING.contains(&b) {
            return around(point(a), "", "/..");
        }
        if *word == "/" && matches!(a, "" | "unknown" | "open" | "?" | "..") {
            return around(point(b), if matches!(a, "open" | "..") { "../" } else { "/" }, "");
        }
        if *word == "/" && matches!(b, "" | "unknown" | "?") {
            return around(point(a), "", "/");
        }
        if let Some((a, b)) = pair(a, b) {
            let both = Reading::plain(format!("{open}{a}{middle}{b}{close}"));
            return dashes_as_hyphens(low, both);
        }
    }
    dashes_as_hyphens(low, Vec::new())
}

/// Adds the day that a text is if its dashes are hyphens: programs turn the one into the other.
fn dashes_as_hyphens(low: &str, mut readings: Vec<Reading>) -> Vec<Reading> {
    if !low.contains(['–', '—']) {
        return readings;
    }
    let hyphens = low.replace(['–', '—'], "-");
    let is_day = hyphens.len() == 10 && parses(&hyphens);
    match readings.as_mut_slice() {
        [] => point(&hyphens),
        [span] if is_day => {
            "from one month to the other".clone_into(&mut span.note);
            readings.push(Reading::with_note(hyphens, "a day"));
            readings
        }
        _ => readings,
    }
}

/// Reads a pair of dates; each may lack what the other has: `18`, `20 june 2024`.
fn pair(a: &str, b: &str) -> Option<(String, String)> {
    let one = |text: &str| match point(text).as_slice() {
        // The first half of `18 – 20 June` is not the year 18.
        _ if is_number(text) && text.len() < 4 => None,
        [only] if !only.text.contains('/') => Some(only.text.clone()),
        _ => None,
    };
    let words: Vec<&str> = b.split_whitespace().collect();
    let is_partial = a.len() <= 2 && is_number(a) && (words.len() > 1 || b.contains('-'));
    let borrowed =
        || (1..words.len()).find_map(|from| one(&format!("{a} {}", words[from..].join(" "))));
    let is_yearless = |text: &String| text.starts_with("XXXX");
    let first = match one(a) {
        Some(first) if !is_partial && !is_yearless(&first) => first,
        found => borrowed().or(found.filter(|_| !is_partial))?,
    };
    let is_short = b.len() <= 2 && is_number(b);
    let second = match first.len() {
        _ if !is_short => one(b).or_else(|| one(&format!("{} {b}", a.split_once(' ')?.0))),
        10 => Some(format!("{}{b:0>2}", &first[..8])),
        7 => Some(format!("{}{b:0>2}", &first[..5])),
        _ => None,
    }?;
    Some((first, second))
}
