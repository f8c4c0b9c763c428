//! Reads a day with a clock time: `2024-06-19 10:00`, `19 June 2024, 9:30 pm`, `…T24:00`.

use super::{Reading, named, numeric, parses};
use crate::date::parse::is_number;
use crate::date::{Bound, Hemisphere, When};

/// Returns readings of lower-case text; none if it does not end in a clock time.
pub(super) fn readings(low: &str) -> Vec<Reading> {
    let splits = low.match_indices(['t', ' ']).map(|(at, _)| at);
    for at in splits {
        let (day, time) = (&low[..at], &low[at + 1..]);
        let Some(clock) = clock(time.trim()) else { continue };
        let day = day.trim_end_matches([',', ' ']).trim_end_matches(" at");
        let days = if parses(day) {
            Reading::plain(day)
        } else {
            [numeric::readings(day), named::readings(day)].concat()
        };
        let dated: Vec<Reading> = days.into_iter().filter_map(|r| at_clock(r, &clock)).collect();
        if !dated.is_empty() {
            return dated;
        }
    }
    Vec::new()
}

/// Returns a day with a clock time; 24:00 is 00:00 of the next day.
fn at_clock(day: Reading, clock: &str) -> Option<Reading> {
    let text = match clock.strip_prefix("24:00") {
        Some(rest) => {
            let when = When::parse(&day.text, Hemisphere::North).ok()?;
            let Bound::Day(last) = when.bounds().latest else { return None };
            format!("{}T00:00{rest}", last.successor())
        }
        None => format!("{}T{clock}", day.text),
    };
    parses(&text).then_some(Reading { text, ..day })
}

/// Returns a clock time in EDTF, except that its hour may be 24; `None` for other texts.
fn clock(text: &str) -> Option<String> {
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, ':' | '.'));
    let (digits, rest) = text.split_at(end.unwrap_or(text.len()));
    let digits = digits.split_once('.').map_or(digits, |(whole, _)| whole);
    let rest = rest.trim();
    let mut fields: Vec<&str> = digits.split(':').collect();
    if let [only] = fields.as_slice()
        && matches!(only.len(), 4 | 6)
    {
        fields = (0..only.len()).step_by(2).map(|at| &only[at..at + 2]).collect();
    }
    let (hour, zone) = match rest {
        "am" | "a.m." | "pm" | "p.m." => (half_day(fields[0], rest)?, String::new()),
        _ => (fields[0].parse().ok()?, zone(rest)?),
    };
    let tail = &fields[1..];
    let is_tail = (1..=2).contains(&tail.len()) || (tail.is_empty() && rest.ends_with('m'));
    if !is_tail || !tail.iter().all(|field| field.len() == 2 && is_number(field)) {
        return None;
    }
    let minutes = if tail.is_empty() { "00".to_owned() } else { tail.join(":") };
    Some(format!("{hour:02}:{minutes}{zone}"))
}

/// Returns the hour, 0 to 23, of a twelve-hour clock.
fn half_day(hour: &str, half: &str) -> Option<u8> {
    let hour: u8 = hour.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    Some(hour % 12 + if half.starts_with('p') { 12 } else { 0 })
}

/// Returns a zone in EDTF.
fn zone(text: &str) -> Option<String> {
    match text {
        "" => return Some(String::new()),
        "z" | "utc" | "gmt" => return Some("Z".to_owned()),
        _ => {}
    }
    let sign = text.chars().next().filter(|c| matches!(c, '+' | '-'))?;
    let digits = text[1..].replace(':', "");
    match (digits.len(), is_number(&digits)) {
        (2, true) => Some(format!("{sign}{digits}")),
        (4, true) => Some(format!("{sign}{}:{}", &digits[..2], &digits[2..])),
        _ => None,
    }
}
