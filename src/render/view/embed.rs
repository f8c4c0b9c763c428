//! A selection of events that pages elsewhere show: frames, fragments, and the page about both.

use std::collections::BTreeMap;

use serde::Serialize;

use super::list::Row;
use super::{CountedLink, DateView, Link, Page};

/// `embed/frame.html`: a complete document that other pages show in a frame.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct FramePage {
    /// What every page has; `kind` is `frame`.
    pub page: Page,
    /// What the frame shows.
    pub embed: EmbedView,
}

/// `embed/fragment.html`: markup that other pages include as it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct FragmentPage {
    /// What every page has; `kind` is `fragment`, and links lead from the fragment's own file.
    pub page: Page,
    /// What the fragment shows.
    pub embed: EmbedView,
    /// It is in a shadow tree declared in HTML, and contains its style.
    pub shadow: bool,
}

/// A selection of events.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EmbedView {
    /// Its name in addresses: `key`, `tags/treaty`.
    pub name: String,
    /// The prefix of its ids: `dateline-tags-treaty`.
    pub anchor: String,
    /// What it is called: "Key events", "2024"; the site's title for the whole timeline.
    pub title: String,
    /// The title's language where it is not the page's.
    pub lang: Option<String>,
    /// Its address is an old one: there are no events, `href` and `title` say what replaces it.
    pub moved: bool,
    /// The site's title; none where `title` is already the site's title.
    pub site_title: Option<String>,
    /// The level of its heading; those of the events are one deeper.
    pub level: u8,
    /// The page that shows all of it. Absolute in a fragment where `base_url` is known.
    pub href: String,
    /// The text of the link to that page, where it is not in the heading: "Treaty: full timeline".
    pub link: String,
    /// The whole timeline, and the number of its events.
    pub timeline: CountedLink,
    /// When the site was last updated, as its home page says.
    pub updated: Option<DateView>,
    /// `oldest-first` or `newest-first`.
    pub order: String,
    /// The events, in that order; those without a date last.
    pub events: Vec<EmbedRow>,
    /// The number of events that belong to it, shown or not.
    pub total: usize,
    /// "0 of 212", "1 of 212" and so on up to the number of events that are shown, for a script that
    /// shows fewer; the last one is correct without it.
    pub counts: Vec<String>,
}

/// An event of a selection, with the values that scripts filter by.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EmbedRow {
    /// The event. Its `href` and the addresses of its picture are absolute in a fragment where `base_url` is
    /// known. A single event has a picture also where it is no key event.
    pub row: Row,
    /// Its earliest day as a number that can be compared, 20240619 for 19 June 2024; none where the
    /// start is open or the date unknown.
    pub from: Option<i64>,
    /// Its latest day, in the same form.
    pub to: Option<i64>,
    /// Its date is unknown.
    pub undated: bool,
    /// The slugs of its terms in all taxonomies, divided by spaces.
    pub terms: String,
    /// Up to three terms of the first taxonomy that it has any in, for reading.
    pub tags: Vec<String>,
}

/// `embed.html`: how to show the timeline, or a part of it, in other pages.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EmbedPage {
    /// What every page has.
    pub page: Page,
    /// The selections, without single events, the most used first.
    pub offers: Vec<EmbedOffer>,
    /// The offer for a single event, with the placeholder `EVENT-ID` for its id; none where events have no
    /// frames.
    pub event: Option<EmbedOffer>,
    /// A placeholder for the site's address in the snippets; none where that is known.
    pub assumed: Option<String>,
    /// The script with the names of all offers; none where one page has them all.
    pub names_href: Option<String>,
    /// The offers before these.
    pub previous: Option<Link>,
    /// The offers after these.
    pub next: Option<Link>,
}

/// `embed/dialog.html`: the dialog of the link "Embed", the same for all pages of a language.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EmbedDialog {
    /// What every page has; its `embed` offers the whole timeline, its key events and its latest events,
    /// and links lead from the dialog's own file.
    pub page: Page,
}

/// How to embed a page: the variable `page.embed`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct PageEmbed {
    /// The entry for this page on the page about embeds.
    pub href: String,
    /// The script of the dialog that this link opens.
    pub dialog_href: String,
    /// The oEmbed answer; none without `base_url` or where none is written.
    pub oembed_href: Option<String>,
    /// What it is called, with the site's title.
    pub title: String,
    /// This selection, then the whole timeline, its key events and its latest events.
    pub offers: Vec<EmbedOffer>,
    /// The snippets, with placeholders: names in braces, which each offer has under `fillings`.
    pub patterns: Vec<Snippet>,
    /// A placeholder for the site's address in `offers`; none where that is known.
    pub assumed: Option<String>,
}

/// A selection of events, and how to embed it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EmbedOffer {
    /// Its name in addresses.
    pub name: String,
    /// Its anchor on the page about embeds: `embed-tags-treaty`.
    pub anchor: String,
    /// What it is called: "Key events".
    pub title: String,
    /// What it is called with the site's title: "Grid attacks: Key events".
    pub full_title: String,
    /// Number of its events; 0 in `page.embed`.
    pub count: usize,
    /// The frame, as a link from this page.
    pub frame_href: String,
    /// Its static picture (SVG), as a link from this page; only of the whole timeline and of named ones.
    pub picture_href: Option<String>,
    /// The values for the placeholders of `page.embed.patterns`, by name: whole addresses and words.
    pub fillings: BTreeMap<String, String>,
    /// The snippets, with all values; empty in `page.embed`.
    pub snippets: Vec<Snippet>,
}

/// Something to copy.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Snippet {
    /// `link`, `frame`, `auto`, `element` or `include`.
    pub method: String,
    /// What it is called.
    pub label: String,
    /// The text.
    pub code: String,
}
