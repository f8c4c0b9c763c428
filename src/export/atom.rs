//! Feeds in Atom (RFC 4287): what is new, and what changed.
//!
//! `published` is the day on which an event joined the site. The day on which it happened is in
//! the title and in an element of a namespace of our own, never in `published`.

use super::feed::{self, Item, OLDER, WITHOUT_DAY};
use super::loss::{CLAIMS, PICTURES, REASONS, RELATIONS, WITHDRAWN};
use super::{Document, Event, Format, Make};
use crate::date::Moment;
use crate::xml::Xml;

pub(super) const FORMAT: Format = Format {
    name: "atom",
    about: "a feed of the newest fifty events and notes (Atom)",
    media_type: "application/atom+xml",
    needs_base_url: true,
    has_sources: false,
    losses: &[&OLDER, &WITHOUT_DAY, &CLAIMS, &RELATIONS, &REASONS, &PICTURES, &WITHDRAWN],
    make: Make::Text(|document, _| atom(document)),
};

/// The namespace of `timeline:date`.
const NAMESPACE: &str = "urn:x-dateline:timeline:1";

/// The newest events and notes.
pub fn atom(document: &Document) -> String {
    feed("feed.xml", document.heading(), document, &feed::newest(document))
}

/// The latest changes.
pub fn changes(document: &Document) -> String {
    let title = format!("{}: {}", document.title, document.label("changes"));
    feed("changes.xml", &title, document, &feed::changes(document))
}

fn feed(name: &str, title: &str, document: &Document, items: &[Item<'_>]) -> String {
    let home = document.absolute(&document.prefix).unwrap_or_default();
    let own = format!("{home}{name}");
    let mut xml = Xml::new();
    xml.begin(
        "feed",
        &[
            ("xmlns", "http://www.w3.org/2005/Atom"),
            ("xmlns:timeline", NAMESPACE),
            ("xml:lang", &document.lang),
        ],
    );
    xml.text("title", &[], title);
    if let Some(description) = &document.description {
        xml.text("subtitle", &[], description);
    }
    xml.text("id", &[], &own);
    xml.empty("link", &[("rel", "self"), ("type", FORMAT.media_type), ("href", &own)]);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &home)]);
    let latest = items.iter().map(|item| item.updated.clone()).max();
    let latest = latest.or_else(|| Moment::beginning_of(document.updated?));
    let latest = latest.map_or("1970-01-01T00:00:00Z".into(), |latest| latest.utc());
    xml.text("updated", &[], &latest);
    xml.begin("author", &[]);
    xml.text("name", &[], document.author.as_deref().unwrap_or(&document.title));
    xml.end();
    xml.text("generator", &[], "dateline");
    if let Some(license) = &document.license {
        xml.text("rights", &[], license);
    }
    items.iter().for_each(|item| entry(&mut xml, item));
    xml.finish()
}

fn entry(xml: &mut Xml, item: &Item<'_>) {
    xml.begin("entry", &[]);
    xml.text("title", &[], &item.title);
    xml.text("id", &[], &item.id);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &item.url)]);
    xml.text("published", &[], &item.published.utc());
    xml.text("updated", &[], &item.updated.utc());
    for term in &item.terms {
        xml.empty("category", &[("term", term)]);
    }
    xml.text("content", &[("type", "html")], &item.html);
    if let Some(event) = item.event {
        date(xml, event);
    }
    xml.end();
}

/// When the event happened.
fn date(xml: &mut Xml, event: &Event) {
    let mut attributes = vec![("edtf", event.edtf.as_str()), ("precision", event.precision)];
    attributes.extend(event.earliest.iter().map(|day| ("earliest", day.as_str())));
    attributes.extend(event.latest.iter().map(|day| ("latest", day.as_str())));
    xml.text("timeline:date", &attributes, &event.date_words);
}
