//! Markwhen (<https://docs.markwhen.com/syntax/syntax>): a line for each event, with properties.
//!
//! Written as its parser reads: every range is one that it knows, and no line of a text is taken for
//! an event, a heading or a comment.

use chrono::{Duration, NaiveDate};

use super::loss::{
    CHANGES, CLAIMS, Loss, MORE_PICTURES, REASONS, RELATIONS, UNDATED, WITHDRAWN, is_inexact,
    is_undated,
};
use super::span::{self, Parts, Span};
use super::{Document, Event, Format, Make, Sources, text};
use crate::date::Clock;

const INEXACT: Loss = Loss {
    field: "dates that are open, approximate, uncertain, sets, seasons or with gaps",
    becomes: "start and end, and the properties `edtf` and `date`",
    count: |document| document.count(|event| range(event).is_some() && is_inexact(event)),
};
const EARLY: Loss = Loss {
    field: "months and days before year 1 or after 9999",
    becomes: "the year alone, and the property `edtf`",
    count: |document| {
        document.count(|event| ends(event).any(|end| far(end) && end.month.is_some()))
    },
};
const FURTHEST: Loss = Loss {
    field: "years of more than five digits",
    becomes: "their events are left out",
    count: |document| document.count(|event| !is_undated(event) && range(event).is_none()),
};
const LOCAL: Loss = Loss {
    field: "clock times without a zone",
    becomes: "minutes without seconds, which Markwhen reads as UTC",
    count: |document| {
        let local = |clock: &Clock| clock.offset.is_none();
        document.count(|event| span::clocks(&event.when).iter().any(local))
    },
};

pub(super) const FORMAT: Format = Format {
    name: "markwhen",
    about: "a text for Markwhen",
    media_type: "text/plain",
    needs_base_url: false,
    has_sources: false,
    losses: &[
        &UNDATED,
        &FURTHEST,
        &EARLY,
        &LOCAL,
        &INEXACT,
        &CLAIMS,
        &RELATIONS,
        &REASONS,
        &CHANGES,
        &MORE_PICTURES,
        &WITHDRAWN,
    ],
    make: Make::Text(markwhen),
};

/// The document, in sections where its events have groups.
fn markwhen(document: &Document, _: Sources) -> String {
    let mut written = format!("---\ntitle: {}\n", quoted(document.heading()));
    if let Some(description) = &document.description {
        written.push_str(&format!("description: {}\n", quoted(description)));
    }
    // Without a zone the same file would be read differently from place to place.
    written.push_str("timezone: UTC\n---\n");
    let group = |event: &Event| document.groups.get(&event.id);
    let mut names: Vec<Option<&String>> = document.shown().map(group).collect();
    names.sort();
    names.dedup();
    for name in names {
        if let Some(name) = name {
            written.push_str(&format!("\n# {}\nstyle: section\n", harmless(name)));
        }
        let events = document.shown().filter(|event| group(event) == name);
        events.for_each(|event| put(&mut written, document, event));
    }
    written
}

fn put(written: &mut String, document: &Document, event: &Event) {
    let Some(range) = range(event) else { return };
    written.push_str(&format!("\n{range}: {}", harmless(&event.title_with_status)));
    let is_plain = |term: &&str| {
        term.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && !term.chars().all(|c| c.is_ascii_digit())
    };
    for term in event.terms().filter(is_plain) {
        written.push_str(&format!(" #{term}"));
    }
    let mut property = |name: &str, value: &str| {
        written.push_str(&format!("\n{name}: {}", quoted(value)));
    };
    property("id", &event.id);
    property("edtf", &event.edtf);
    property("date", &event.full_date_words());
    property("status", event.status);
    if event.key {
        property("key", "true");
    }
    if let Some(address) = document.absolute(&event.url) {
        property("url", &address);
    }
    let terms: Vec<String> = event.terms().filter(|term| !is_plain(term)).map(quoted).collect();
    list(written, "tags", &terms);
    let source = |source: &super::Source| {
        let parts = [source.name.as_deref(), source.published.as_deref(), source.url.as_deref()];
        quoted(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    };
    let sources: Vec<String> = event.sources().into_iter().map(source).collect();
    list(written, "sources", &sources);
    written.push('\n');
    body(written, document, event);
}

fn list(written: &mut String, name: &str, items: &[String]) {
    if !items.is_empty() {
        written.push_str(&format!("\n{name}: [{}]", items.join(", ")));
    }
}

fn body(written: &mut String, document: &Document, event: &Event) {
    let lines: Vec<&str> = event.plain.lines().filter(|line| !line.trim().is_empty()).collect();
    if !lines.is_empty() {
        written.push('\n');
    }
    for line in lines {
        // Most lines could be taken for something: a colon makes an event, a hash a heading.
        let odd = line.contains(':') || line.trim_start().starts_with(['#', '/', '-', '!', '@']);
        let mark = if odd { ". " } else { "" };
        written.push_str(&format!("{mark}{}\n", harmless(line)));
    }
    if let Some(media) = event.media.first()
        && let Some(address) = document.absolute(&media.url)
    {
        let alt = text::one_line(&media.alt.replace(['[', ']'], " "));
        written.push_str(&format!(". ![{alt}]({address})\n"));
        let credit = document.credit(media).map(|credit| format!(". {}\n", harmless(&credit)));
        written.extend(credit);
    }
}

/// A text on one line that names no tag and no id.
fn harmless(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text::one_line(text).chars() {
        written.push(c);
        if matches!(c, '#' | '!') {
            // A character without width separates the mark from the word after it.
            written.push('\u{200b}');
        }
    }
    written
}

/// A text as YAML and JSON both quote it, on one line.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text::one_line(text)).to_string()
}

fn ends(event: &Event) -> impl Iterator<Item = Parts> {
    let span = span::of(&event.when);
    span.into_iter().flat_map(|span| std::iter::once(span.start).chain(span.end))
}

/// Whether a year must be written with its era.
fn far(parts: Parts) -> bool {
    !(1..=9999).contains(&parts.year)
}

/// The range; `None` where Markwhen knows none.
fn range(event: &Event) -> Option<String> {
    let Span { start, end } = span::of(&event.when)?;
    let Some(end) = end else {
        return match far(start) {
            true => era(start.year),
            false => iso(start),
        };
    };
    match far(start) || far(end) {
        true if start.year == end.year => era(start.year),
        true => Some(format!("{} - {}", era(start.year)?, era(end.year)?)),
        false => Some(format!("{}/{}", iso(start)?, iso(end)?)),
    }
}

/// A year of at most five digits with its era.
fn era(year: i64) -> Option<String> {
    match year {
        1..=99_999 => Some(format!("{year} CE")),
        -99_998..=0 => Some(format!("{} BCE", 1 - year)),
        _ => None,
    }
}

fn iso(parts: Parts) -> Option<String> {
    let year = format!("{:04}", parts.year);
    Some(match (parts.month, parts.day, parts.clock) {
        (Some(month), Some(day), Some(clock)) => time(parts.year, month, day, clock)?,
        (Some(month), Some(day), None) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None, _) => format!("{year}-{month:02}"),
        _ => year,
    })
}

/// A clock time: with a zone the instant in UTC, without one the minute as written.
fn time(year: i64, month: u8, day: u8, clock: Clock) -> Option<String> {
    let day = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month.into(), day.into())?;
    let begin = day.and_hms_opt(0, 0, 0)?;
    let Some(offset) = clock.offset else {
        // 24:00 is the next day's beginning, which Markwhen does not know by this name.
        let at = begin + Duration::minutes(i64::from(clock.hour) * 60 + i64::from(clock.minute));
        return Some(at.format("%Y-%m-%d %H:%M").to_string());
    };
    let minutes = i64::from(clock.hour) * 60 + i64::from(clock.minute) - i64::from(offset.minutes);
    let seconds = i64::from(clock.second.unwrap_or(0));
    let at = begin + Duration::minutes(minutes) + Duration::seconds(seconds);
    Some(at.format("%Y-%m-%dT%H:%M:%SZ").to_string())
}
