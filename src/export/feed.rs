//! What feeds hold: events and notes as they joined the site, and what changed since.

use super::loss::Loss;
use super::{Document, Event, Note, Source, text};

/// A feed holds at most so many items.
pub(super) const MOST: usize = 50;

/// One item of a feed.
pub(super) struct Item<'d> {
    /// Its id for ever: an absolute address.
    pub id: String,
    /// Where it can be read.
    pub url: String,
    /// What it is called; of an event, the date first.
    pub title: String,
    /// When it joined, as [`super::moment`] writes it.
    pub published: String,
    /// When it was last revised, likewise.
    pub updated: String,
    /// What it says, as HTML with absolute addresses.
    pub html: String,
    /// Its terms.
    pub terms: Vec<&'d str>,
    /// The event that it is about.
    pub event: Option<&'d Event>,
}

/// Items beyond the newest.
pub(super) const OLDER: Loss = Loss {
    field: "events and notes that are not among the newest fifty",
    becomes: "left out",
    count: |document| all(document).len().saturating_sub(MOST),
};

/// Events and notes of which no day is known on which they joined.
pub(super) const WITHOUT_DAY: Loss = Loss {
    field: "events and notes without a day of `added`, `updated` or publication",
    becomes: "left out",
    count: |document| {
        let notes = document.notes.iter().filter(|note| is_item(note) && note.joined.is_none());
        document.count(|event| event.joined.is_none()) + notes.count()
    },
};

/// The newest events and notes, newest first.
pub(super) fn newest(document: &Document) -> Vec<Item<'_>> {
    let mut items = all(document);
    items.truncate(MOST);
    items
}

/// The latest changes, newest first.
pub(super) fn changes(document: &Document) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for event in document.shown() {
        items.extend(corrections(document, event));
        items.extend(revision(document, event));
    }
    sort(&mut items);
    items.truncate(MOST);
    items
}

fn all(document: &Document) -> Vec<Item<'_>> {
    let events = document.shown().filter_map(|event| of_event(document, event));
    let notes = document.notes.iter().filter(|note| is_item(note));
    let notes = notes.filter_map(|note| of_note(document, note));
    let mut items: Vec<Item<'_>> = events.chain(notes).collect();
    sort(&mut items);
    items
}

/// By moment, then by id, so that the order is one.
fn sort(items: &mut [Item<'_>]) {
    items.sort_by(|a, b| b.published.cmp(&a.published).then_with(|| a.id.cmp(&b.id)));
}

fn is_item(note: &Note) -> bool {
    !note.own_event && note.url.is_some()
}

fn of_event<'d>(document: &'d Document, event: &'d Event) -> Option<Item<'d>> {
    let url = document.absolute(&event.url)?;
    let published = event.joined.clone()?;
    let updated = event.updated.as_deref().and_then(super::moment);
    Some(Item {
        id: url.clone(),
        url,
        title: title(event),
        updated: updated.filter(|updated| *updated > published).unwrap_or(published.clone()),
        published,
        html: html(document, event),
        terms: event.terms().collect(),
        event: Some(event),
    })
}

fn of_note<'d>(document: &'d Document, note: &'d Note) -> Option<Item<'d>> {
    let url = document.absolute(note.url.as_ref()?)?;
    let published = note.joined.clone()?;
    let updated = note.updated.as_deref().and_then(super::moment);
    let summary = note.summary.iter().map(|summary| format!("<p>{}</p>", text::escape(summary)));
    let source = note.source.iter().map(|source| format!("<p>{}</p>", self::source(source)));
    Some(Item {
        id: url.clone(),
        url,
        title: note.title.clone(),
        updated: updated.filter(|updated| *updated > published).unwrap_or(published.clone()),
        published,
        html: summary.chain(source).collect(),
        terms: Vec::new(),
        event: None,
    })
}

/// An item for each correction of an event.
fn corrections<'d>(document: &'d Document, event: &'d Event) -> Vec<Item<'d>> {
    let Some(url) = document.absolute(&event.url) else { return Vec::new() };
    // Corrections stand latest first; numbered from the oldest, a number stays.
    let count = event.changes.len();
    let item = |(position, change): (usize, &'d super::Change)| {
        let moment = change.moment.clone()?;
        Some(Item {
            id: format!("{url}#correction-{}", count - position),
            url: url.clone(),
            title: title(event),
            published: moment.clone(),
            updated: moment,
            html: format!("<p>{}</p>", text::absolute(&change.text, document.base_url.as_deref())),
            terms: event.terms().collect(),
            event: Some(event),
        })
    };
    event.changes.iter().enumerate().filter_map(item).collect()
}

/// An item for the last revision of an event's notes, where they were revised after they joined.
fn revision<'d>(document: &'d Document, event: &'d Event) -> Option<Item<'d>> {
    let written = event.updated.as_deref()?;
    let moment = super::moment(written).filter(|moment| event.joined.as_ref() < Some(moment))?;
    let item = of_event(document, event)?;
    Some(Item {
        id: format!("{}#updated-{}", item.id, moment.replace([':', '-'], "")),
        published: moment.clone(),
        updated: moment,
        ..item
    })
}

/// The event's date and title.
fn title(event: &Event) -> String {
    format!("{}: {}", event.date_words, event.title)
}

/// An event's text and its sources.
fn html(document: &Document, event: &Event) -> String {
    let mut html = text::absolute(&event.text, document.base_url.as_deref());
    html.extend(event.date_note.iter().map(|note| format!("<p>{}</p>", text::escape(note))));
    let sources = event.sources();
    if !sources.is_empty() {
        let items: String = sources.iter().map(|one| format!("<li>{}</li>", source(one))).collect();
        let heading = text::escape(&document.words.sources);
        html.push_str(&format!("<p>{heading}:</p><ul>{items}</ul>"));
    }
    html
}

/// A source's name, linked, and the day of its publication.
pub(super) fn source(source: &Source) -> String {
    let name = source.name.as_deref().or(source.url.as_deref()).unwrap_or_default();
    let mut html = match &source.url {
        Some(url) => format!("<a href=\"{}\">{}</a>", text::escape(url), text::escape(name)),
        None => text::escape(name),
    };
    for more in
        [source.title.as_ref().filter(|title| *title != name), source.published_words.as_ref()]
    {
        html.extend(more.map(|more| format!(", {}", text::escape(more))));
    }
    html
}
