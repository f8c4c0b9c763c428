//! TimelineJS3 (<https://timeline.knightlab.com/docs/json-format.html>): a slide for each event.
//!
//! Its dates give only the parts that are known; `display_date` says the rest in words. Its years
//! before Christ are negative and have no zero.

use serde_json::{Map, Value, json};

use super::loss::{
    CHANGES, CLAIMS, KEYS, Loss, MORE_PICTURES, REASONS, RELATIONS, UNDATED, WITHDRAWN, is_inexact,
};
use super::span::{self, Parts};
use super::{Document, Event, Format, Make, Media, Sources, feed};
use crate::html::escape;

const INEXACT: Loss = Loss {
    field: "dates that are open, approximate, uncertain, sets, seasons or with gaps",
    becomes: "start and end, and the date in words",
    count: |document| document.count(is_inexact),
};
const ENDS: Loss = Loss {
    field: "ends of spans known to the month or the year",
    becomes: "drawn at the beginning of that month or year",
    count: |document| {
        let coarse = |event: &Event| {
            let end = span::of(&event.when).and_then(|span| span.end);
            end.is_some_and(|end| end.day.is_none())
        };
        document.count(coarse)
    },
};
const ZONES: Loss = Loss {
    field: "zones of clock times",
    becomes: "only in the date in words",
    count: |document| {
        document.count(|event| span::clocks(&event.when).iter().any(|clock| clock.offset.is_some()))
    },
};
const TERMS: Loss = Loss {
    field: "terms",
    becomes: "if the timeline has a chart, its first term among the eight most frequent ones is the group",
    count: |document| document.shown().map(|event| event.terms().count()).sum(),
};
const UNREACHABLE: Loss = Loss {
    field: "pictures, where `base_url` is not set",
    becomes: "left out",
    count: |document| match document.base_url {
        Some(_) => 0,
        None => document.count(|event| !event.media.is_empty()),
    },
};

pub(super) const FORMAT: Format = Format {
    name: "timelinejs",
    about: "JSON for TimelineJS3",
    media_type: "application/json",
    needs_base_url: false,
    has_sources: false,
    losses: &[
        &UNDATED,
        &INEXACT,
        &ENDS,
        &ZONES,
        &TERMS,
        &KEYS,
        &CLAIMS,
        &RELATIONS,
        &REASONS,
        &CHANGES,
        &MORE_PICTURES,
        &UNREACHABLE,
        &WITHDRAWN,
    ],
    make: Make::Text(timelinejs),
};

/// Beyond these years TimelineJS3 counts only in years, and needs an option for it.
const HUMAN_YEARS: std::ops::RangeInclusive<i64> = -271_820..=275_759;

/// The document; a title slide first.
fn timelinejs(document: &Document, _: Sources) -> String {
    let mut title = json!({"headline": escape(document.heading())});
    if let Some(description) = &document.description {
        title["text"] = format!("<p>{}</p>", escape(description)).into();
    }
    let events: Vec<Value> = document.shown().filter_map(|event| slide(document, event)).collect();
    let mut value = json!({"title": {"text": title}, "events": events});
    let spans = || document.shown().filter_map(|event| span::of(&event.when));
    let far = |parts: Parts| !HUMAN_YEARS.contains(&parts.year);
    if spans().any(|span| far(span.start) || span.end.is_some_and(far)) {
        value["scale"] = "cosmological".into();
    }
    value.to_string() + "\n"
}

fn slide(document: &Document, event: &Event) -> Option<Value> {
    let span = span::of(&event.when)?;
    let mut slide = json!({
        "unique_id": event.id,
        "start_date": date(span.start),
        "display_date": escape(&event.full_date_words()),
        "text": {"headline": escape(&event.title_with_status), "text": words(document, event)},
        "autolink": false,
    });
    if let Some(end) = span.end {
        slide["end_date"] = date(end);
    }
    if let Some(group) = document.groups.get(&event.id) {
        slide["group"] = group.clone().into();
    }
    if let Some(media) = event.media.first().and_then(|one| media(document, one)) {
        slide["media"] = media;
    }
    Some(slide)
}

fn date(parts: Parts) -> Value {
    let mut date = Map::new();
    let year = if parts.year < 1 { parts.year - 1 } else { parts.year };
    date.insert("year".into(), year.into());
    for (name, part) in [("month", parts.month), ("day", parts.day)] {
        date.extend(part.map(|part| (name.to_owned(), part.into())));
    }
    if let Some(clock) = parts.clock {
        date.insert("hour".into(), clock.hour.into());
        date.insert("minute".into(), clock.minute.into());
        date.extend(clock.second.map(|second| ("second".to_owned(), second.into())));
    }
    Value::Object(date)
}

/// The text, the sources and the way to the event's page.
fn words(document: &Document, event: &Event) -> String {
    let mut html = event.text.absolute(document.base_url.as_deref());
    let sources: String =
        event.sources().into_iter().map(|one| format!("<li>{}</li>", feed::source(one))).collect();
    if !sources.is_empty() {
        let heading = escape(&document.label("sources"));
        let heading = match document.absolute(&event.url) {
            Some(url) => format!("<a href=\"{}\">{heading}</a>", escape(&url)),
            None => heading,
        };
        html.push_str(&format!("<p>{heading}:</p><ul>{sources}</ul>"));
    }
    html
}

fn media(document: &Document, media: &Media) -> Option<Value> {
    let mut value = json!({"url": document.absolute(&media.url)?, "alt": media.alt});
    if let Some(caption) = &media.caption {
        value["caption"] = caption.absolute(document.base_url.as_deref()).into();
    }
    if let Some(credit) = &media.credit {
        value["credit"] = escape(credit).into();
    }
    Some(value)
}
