//! What feeds hold: events and notes as they joined the site, and what changed since.

use super::loss::Loss;
use super::{Document, Event, Note, Source};
use crate::date::Moment;
use crate::html::escape;

/// Maximum number of items of a feed.
pub const MOST: usize = 50;

/// One item of a feed.
pub(super) struct Item<'d> {
    /// Its id for ever: an absolute address.
    pub id: String,
    /// Where it can be read.
    pub url: String,
    /// What it is called; of an event, the date first.
    pub title: String,
    /// When it joined.
    pub published: Moment,
    /// When it was last revised.
    pub updated: Moment,
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

/// What an item is made of, before it is made.
enum FeedSource<'d> {
    Event(&'d Event),
    Note(&'d Note),
    Correction(&'d Event, usize),
    Revision(&'d Event),
}

/// The newest events and notes, newest first.
pub(super) fn newest(document: &Document) -> Vec<Item<'_>> {
    made(document, all(document))
}

/// The latest changes, newest first.
pub(super) fn changes(document: &Document) -> Vec<Item<'_>> {
    let mut sources = Vec::new();
    for event in document.shown().rev() {
        for (position, change) in event.changes.iter().enumerate() {
            sources.extend(
                change.moment.clone().map(|at| (at, FeedSource::Correction(event, position))),
            );
        }
        let revised = event.updated.clone().filter(|at| event.joined.as_ref() < Some(at));
        sources.extend(revised.map(|at| (at, FeedSource::Revision(event))));
    }
    made(document, sources)
}

/// All that could be an item of the newest, each with its moment; the latest events first.
fn all(document: &Document) -> Vec<(Moment, FeedSource<'_>)> {
    let events = document.shown().rev().map(|event| (&event.joined, FeedSource::Event(event)));
    let notes = document.notes.iter().filter(|note| is_item(note));
    let notes = notes.map(|note| (&note.joined, FeedSource::Note(note)));
    events.chain(notes).filter_map(|(joined, source)| Some((joined.clone()?, source))).collect()
}

/// The latest of these as items. What has one moment stays in its order, events first and notes last.
fn made<'d>(document: &'d Document, mut sources: Vec<(Moment, FeedSource<'d>)>) -> Vec<Item<'d>> {
    sources.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.rank().cmp(&other.rank())));
    let latest = sources.into_iter().take(MOST);
    let item = |(at, source): (Moment, FeedSource<'d>)| match source {
        FeedSource::Event(event) => of_event(document, event, at),
        FeedSource::Note(note) => of_note(document, note, at),
        FeedSource::Correction(event, position) => correction(document, event, position, at),
        FeedSource::Revision(event) => revision(document, event, at),
    };
    latest.filter_map(item).collect()
}

impl FeedSource<'_> {
    /// What orders items of one moment by their kind.
    fn rank(&self) -> u8 {
        match self {
            FeedSource::Event(_) => 0,
            FeedSource::Revision(_) => 1,
            FeedSource::Correction(..) => 2,
            FeedSource::Note(_) => 3,
        }
    }
}

fn is_item(note: &Note) -> bool {
    !note.own_event && note.url.is_some()
}

fn of_event<'d>(document: &Document, event: &'d Event, published: Moment) -> Option<Item<'d>> {
    let url = document.absolute(&event.url)?;
    Some(Item {
        id: url.clone(),
        url,
        title: title(event),
        updated: revised(event.revised(), &published),
        published,
        html: html(document, event),
        terms: event.terms().collect(),
        event: Some(event),
    })
}

fn of_note<'d>(document: &Document, note: &'d Note, published: Moment) -> Option<Item<'d>> {
    let url = document.absolute(note.url.as_ref()?)?;
    let summary = note.summary.iter().map(|summary| format!("<p>{}</p>", escape(summary)));
    let source = note.source.iter().map(|source| format!("<p>{}</p>", self::source(source)));
    Some(Item {
        id: url.clone(),
        url,
        title: note.title.clone(),
        updated: revised(note.updated.as_ref(), &published),
        published,
        html: summary.chain(source).collect(),
        terms: Vec::new(),
        event: None,
    })
}

/// The last revision, never before the item joined.
fn revised(updated: Option<&Moment>, published: &Moment) -> Moment {
    updated.filter(|updated| *updated > published).unwrap_or(published).clone()
}

/// A correction of an event.
fn correction<'d>(
    document: &Document,
    event: &'d Event,
    position: usize,
    moment: Moment,
) -> Option<Item<'d>> {
    let url = document.absolute(&event.url)?;
    let change = event.changes.get(position)?;
    Some(Item {
        // Corrections are listed latest first; numbered from the oldest, a number stays.
        id: format!("{url}#correction-{}", event.changes.len() - position),
        url,
        title: title(event),
        published: moment.clone(),
        updated: moment,
        html: format!("<p>{}</p>", change.text.absolute(document.base_url.as_deref())),
        terms: event.terms().collect(),
        event: Some(event),
    })
}

/// The last revision of an event's notes.
fn revision<'d>(document: &Document, event: &'d Event, moment: Moment) -> Option<Item<'d>> {
    let item = of_event(document, event, moment.clone())?;
    let id = format!("{}#updated-{}", item.id, moment.utc().replace([':', '-'], ""));
    Some(Item { id, updated: moment, ..item })
}

/// The event's date and title.
fn title(event: &Event) -> String {
    format!("{}: {}", event.date_words, event.title_with_status)
}

/// An event's text and its sources.
fn html(document: &Document, event: &Event) -> String {
    let mut html = event.text.absolute(document.base_url.as_deref());
    if !event.dates_by_source.is_empty() {
        html.push_str(&format!("<p>{}</p>", escape(&event.full_date_words())));
    }
    html.extend(event.date_note.iter().map(|note| format!("<p>{}</p>", escape(note))));
    let sources = event.sources();
    if !sources.is_empty() {
        let items: String = sources.iter().map(|one| format!("<li>{}</li>", source(one))).collect();
        let heading = escape(&document.label("sources"));
        html.push_str(&format!("<p>{heading}:</p><ul>{items}</ul>"));
    }
    html
}

/// A source's name, linked, and the day of its publication.
pub(super) fn source(source: &Source) -> String {
    let name = source.name.as_deref().or(source.url.as_deref()).unwrap_or_default();
    let mut html = match &source.url {
        Some(url) => format!("<a href=\"{}\">{}</a>", escape(url), escape(name)),
        None => escape(name),
    };
    for more in
        [source.title.as_ref().filter(|title| *title != name), source.published_words.as_ref()]
    {
        html.extend(more.map(|more| format!(", {}", escape(more))));
    }
    html
}
