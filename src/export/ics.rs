//! A calendar in iCalendar form (RFC 5545), of whole days.
//!
//! A calendar knows days and nothing coarser. What is known to the month or the season takes its
//! whole span, with the date in words before the title and in EDTF next to it; what is known to the
//! year or less is left out, since a bar through a year says that it lasted so long.

mod line;

use line::Lines;

use super::loss::{
    ADDRESSES, CHANGES, CLAIMS, Loss, REASONS, RELATIONS, UNDATED, WITHDRAWN, is_undated,
};
use super::{Document, Event, Format, Make, span};
use crate::date::{Bound, Day, End, Member, Moment, Point, Shape};

const COARSE: Loss = Loss {
    field: "events known only to the year, or less precisely",
    becomes: "left out",
    count: |document| document.count(|event| !is_undated(event) && is_coarse(event)),
};
const FAR: Loss = Loss {
    field: "events before year 1 or after 9999",
    becomes: "left out",
    count: |document| {
        document.count(|event| !is_undated(event) && !is_coarse(event) && days(event).is_none())
    },
};
const VAGUE: Loss = Loss {
    field: "dates other than days and spans of days",
    becomes: "the whole span that they can mean, the words before the title, and `X-EDTF`",
    count: |document| document.count(|event| days(event).is_some() && needs_words(event)),
};
const CLOCKS: Loss = Loss {
    field: "clock times",
    becomes: "the whole day, and the words in the description",
    count: |document| document.count(|event| days(event).is_some() && has_clock(event)),
};

pub(super) const FORMAT: Format = Format {
    name: "ics",
    about: "a calendar (iCalendar)",
    media_type: "text/calendar",
    needs_base_url: false,
    has_sources: false,
    losses: &[
        &UNDATED, &COARSE, &FAR, &VAGUE, &CLOCKS, &CLAIMS, &RELATIONS, &REASONS, &CHANGES,
        &WITHDRAWN, &ADDRESSES,
    ],
    make: Make::Text(|document, _| calendar(document)),
};

/// The moment of events without a day of addition.
const BEGINNING: &str = "1970-01-01T00:00:00Z";

/// The calendar.
pub fn calendar(document: &Document) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//dateline//timeline//EN");
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    lines.text("X-WR-CALNAME", document.heading());
    if let Some(description) = &document.description {
        lines.text("X-WR-CALDESC", description);
    }
    for event in document.shown() {
        if let Some(days) = days(event) {
            put(&mut lines, document, event, days);
        }
    }
    lines.put("END", "VCALENDAR");
    lines.finish()
}

fn put(lines: &mut Lines, document: &Document, event: &Event, (first, last): (Day, Option<Day>)) {
    lines.put("BEGIN", "VEVENT");
    lines.text("UID", &format!("{}@{}", event.id, place(document)));
    lines.put("DTSTAMP", &stamp(event.revised().or(event.joined.as_ref())));
    lines.put("DTSTART;VALUE=DATE", &day(first));
    lines.put("DTEND;VALUE=DATE", &day(last.unwrap_or(first).successor()));
    match needs_words(event) {
        true => {
            lines.text("SUMMARY", &format!("[{}] {}", event.date_words, event.title_with_status))
        }
        false => lines.text("SUMMARY", &event.title_with_status),
    }
    lines.text("DESCRIPTION", &description(document, event));
    if let Some(address) = document.absolute(&event.url) {
        lines.put("URL", &address);
    }
    lines.list("CATEGORIES", event.terms());
    for media in &event.media {
        if let Some(address) = document.absolute(&media.url) {
            lines.put("ATTACH", &address);
        }
    }
    lines.put("TRANSP", "TRANSPARENT");
    lines.put("SEQUENCE", &event.changes.len().to_string());
    if event.revised().is_some() {
        lines.put("LAST-MODIFIED", &stamp(event.revised()));
    }
    lines.text("X-EDTF", &event.edtf);
    lines.text("X-DATELINE-STATUS", event.status);
    lines.put("END", "VEVENT");
}

/// What tells this site's events from those of others: its host and folder.
fn place(document: &Document) -> String {
    let base = document.base_url.as_deref().and_then(|base| base.split_once("://"));
    match base {
        Some((_, place)) => place.trim_end_matches('/').to_owned(),
        // RFC 2606 reserves this name for what has no address.
        None => format!("{}.invalid", crate::slug::slugify(&document.title)),
    }
}

/// A moment of the data as iCalendar writes it; no clock of this machine is asked.
fn stamp(moment: Option<&Moment>) -> String {
    moment.map_or(BEGINNING.to_owned(), Moment::utc).replace(['-', ':'], "")
}

fn description(document: &Document, event: &Event) -> String {
    let mut lines =
        vec![format!("{}: {}", document.label("date-heading"), event.full_date_words())];
    lines.extend(event.date_note.clone());
    if !event.plain.is_empty() {
        lines.push(event.plain.clone());
    }
    let sources = event.sources();
    if !sources.is_empty() {
        lines.push(format!("{}:", document.label("sources")));
    }
    for source in sources {
        let parts =
            [source.name.as_deref(), source.published_words.as_deref(), source.url.as_deref()];
        let parts: Vec<&str> = parts.into_iter().flatten().collect();
        lines.push(format!("- {}", parts.join(", ")));
    }
    lines.extend(event.media.iter().filter_map(|media| document.credit(media)));
    lines.join("\n")
}

/// The first and the last day, each inside of the years that a calendar has; of what has no end, or
/// is only known to go on, the span of its beginning.
fn days(event: &Event) -> Option<(Day, Option<Day>)> {
    if event.withdrawn || is_undated(event) || is_coarse(event) {
        return None;
    }
    let bounds = event.when.bounds();
    let (first, last) = match (bounds.earliest, bounds.latest) {
        (Bound::Day(first), Bound::Day(last)) => (first, last),
        (Bound::Day(first), _) => (first, end_of(event, first, |(start, _)| start.latest)),
        (_, Bound::Day(last)) => (end_of(event, last, |(_, end)| end.earliest), last),
        _ => return None,
    };
    let fits = |day: Day| (1..=9999).contains(&day.year);
    (fits(first) && fits(last) && fits(last.successor())).then_some((first, Some(last)))
}

/// The other end of the known end of an interval; `known` if there is none.
fn end_of(
    event: &Event,
    known: Day,
    side: fn((crate::date::Bounds, crate::date::Bounds)) -> Bound,
) -> Day {
    event.when.ends().and_then(|ends| side(ends).day()).unwrap_or(known)
}

/// Whether a part of the date is known to the year or less.
fn is_coarse(event: &Event) -> bool {
    let coarse = |point: &Point| {
        point.partial || (point.month.is_none() && point.season.is_none() && point.day.is_none())
    };
    let end = |end: &End| matches!(end, End::Point(point) if coarse(point));
    match event.when.shape() {
        Shape::Unknown => true,
        Shape::Point(point) => coarse(point),
        Shape::Interval(from, to) => end(from) || end(to),
        Shape::OneOf(members) | Shape::AllOf(members) => {
            members.iter().any(|member| match member {
                Member::Point(one) | Member::OnOrBefore(one) | Member::OnOrAfter(one) => {
                    coarse(one)
                }
                Member::Range(from, to) => coarse(from) || coarse(to),
            })
        }
    }
}

/// Whether the days alone would say more than the date, or less.
fn needs_words(event: &Event) -> bool {
    let exact = |point: &Point| {
        point.day.is_some() && !point.approximate && !point.uncertain && !point.partial
    };
    match event.when.shape() {
        Shape::Point(point) => !exact(point),
        Shape::Interval(End::Point(from), End::Point(to)) => !exact(from) || !exact(to),
        _ => true,
    }
}

fn has_clock(event: &Event) -> bool {
    !span::clocks(&event.when).is_empty()
}

/// `20240619`
fn day(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year, day.month, day.day)
}
