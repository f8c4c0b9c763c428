//! A feed in JSON Feed 1.1 (<https://www.jsonfeed.org/version/1.1/>) of what is new.

use serde_json::{Value, json};

use super::feed::{self, Item, OLDER, WITHOUT_DAY};
use super::loss::{CLAIMS, PICTURES, REASONS, RELATIONS, WITHDRAWN};
use super::{Document, Format, Make};

pub(super) const FORMAT: Format = Format {
    name: "jsonfeed",
    about: "a feed of the newest fifty events and notes (JSON Feed)",
    media_type: "application/feed+json",
    needs_base_url: true,
    has_sources: false,
    losses: &[&OLDER, &WITHOUT_DAY, &CLAIMS, &RELATIONS, &REASONS, &PICTURES, &WITHDRAWN],
    make: Make::Text(|document, _| json_feed(document)),
};

/// The newest events and notes.
pub fn json_feed(document: &Document) -> String {
    let home = document.absolute(&document.prefix).unwrap_or_default();
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": document.heading(),
        "home_page_url": home,
        "feed_url": format!("{home}feed.json"),
        "language": document.lang,
    });
    feed["description"] = document.description.clone().into();
    feed["authors"] = document.author.iter().map(|name| json!({"name": name})).collect();
    without_nothing(&mut feed);
    feed["items"] = feed::newest(document).iter().map(item).collect();
    feed.to_string() + "\n"
}

fn item(item: &Item<'_>) -> Value {
    let mut value = json!({
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "content_html": item.html,
        "date_published": item.published.utc(),
        "date_modified": item.updated.utc(),
        "tags": item.terms,
    });
    if let Some(event) = item.event {
        value["_timeline"] = json!({
            "edtf": event.edtf,
            "start": event.earliest,
            "end": event.latest,
            "precision": event.precision,
            "words": event.date_words,
        });
    }
    without_nothing(&mut value);
    value
}

/// Leaves out members that hold nothing: the format knows no `null`.
fn without_nothing(value: &mut Value) {
    if let Value::Object(members) = value {
        members.retain(|_, value| {
            !value.is_null() && value.as_array().is_none_or(|all| !all.is_empty())
        });
        if let Some(inner) = members.get_mut("_timeline") {
            without_nothing(inner);
        }
    }
}
