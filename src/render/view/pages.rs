//! One struct per kind of page: its fields are the variables of its template.

use std::collections::BTreeMap;

use serde::Serialize;

use super::event::{
    ChangeView, CiteFile, ClaimView, EventRef, EventView, MediaView, RivalsView, SourceView,
};
use super::list::{ListView, Row};
use super::picture::{ChartRow, ChartView, StripView};
use super::{CountedLink, DateView, Link, Page};
use crate::html::Html;

/// `home.html`: the whole timeline if it is short, otherwise a card for each year.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct HomePage {
    /// What every page has.
    pub page: Page,
    /// The picture at its top, if the configuration has a `cover`.
    pub cover: Option<MediaView>,
    /// The whole timeline; its `years` are empty above 1,000 events, when `years` has the links.
    pub list: ListView,
    /// The overview of the whole timeline.
    pub strip: Option<StripView>,
    /// Up to 12 key events, in order; empty where the whole timeline has at most 12 events.
    pub key_events: Vec<Row>,
    /// Two to four of them, for a row of cards: the first, the last, and between these those that have a
    /// picture, else the most reports. Cards show pictures only if at least half of them have one and there
    /// is no `cover`. Empty where the whole timeline has at most 12 events.
    pub cards: Vec<KeyCard>,
    /// The list of all key events, where there are more than `cards`.
    pub all_key_events: Option<CountedLink>,
    /// The latest events, latest first; empty unless the configuration asks for them (`home: {latest:
    /// true}`).
    pub latest: Vec<Row>,
    /// One card for each year, in the site's order; empty where `list` has all events, and for more than
    /// 200 years; use `site.years` then.
    pub years: Vec<YearCard>,
    /// The 5 events that were added last, latest first; empty if all were added on one day.
    pub additions: Vec<Addition>,
}

/// A key event as a card.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct KeyCard {
    /// The event.
    pub row: Row,
    /// How long it is from this event to the next card's: "5 years"; none on the last, and below one day.
    pub then: Option<String>,
}

/// A year of a long timeline, as its home page shows it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct YearCard {
    /// Its anchor: `y2024`.
    pub anchor: String,
    /// Its page, its words and its number of events.
    pub link: CountedLink,
    /// Its events by month, a small picture without words; empty where none is known to the month.
    pub strip_html: Html,
    /// Its first key events, 3 at most.
    pub key_events: Vec<EventRef>,
}

/// An event that was added to the site.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Addition {
    /// The event.
    pub event: EventRef,
    /// When its first note was added.
    pub added: DateView,
}

/// `list.html`: a year, a term, a named timeline, the key events or those of a status, or a part of
/// one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ListPage {
    /// What every page has; `kind` is `year`, `term`, `timeline`, `key` or `status`.
    pub page: Page,
    /// The text above the list; may be empty.
    pub intro_html: Html,
    /// What kind of thing the title names: "Actors"; none for years.
    pub eyebrow: Option<Link>,
    /// Other names of a term.
    pub aliases: Vec<String>,
    /// A page elsewhere about the same thing (`same_as`).
    pub same_as: Option<Link>,
    /// Of a year: its place in the whole timeline.
    pub overview: Option<StripView>,
    /// The overview of the list.
    pub strip: Option<StripView>,
    /// The chart of a named timeline that asks for one.
    pub chart: Option<ChartView>,
    /// The events.
    pub list: ListView,
    /// On pages of years: what began before the year and continues into it, oldest first, at most 12.
    pub ongoing: Vec<EventRef>,
    /// Number of those that continue into the year and are not in `ongoing`.
    pub ongoing_more: usize,
    /// The year or part before, in time.
    pub previous: Option<CountedLink>,
    /// The year or part after, in time.
    pub next: Option<CountedLink>,
}

/// `chart.html`: the events of the site on an axis of time.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ChartPage {
    /// What every page has.
    pub page: Page,
    /// The chart; none where no event has a date.
    pub chart: Option<ChartView>,
    /// The overview of all events, where the chart draws only some of them.
    pub strip: Option<StripView>,
    /// What the lanes are: "Actors"; empty where there is only one.
    pub lanes_label: String,
    /// The events that are drawn, oldest first.
    pub rows: Vec<ChartRow>,
}

/// `taxonomy.html`: the terms of a taxonomy, 200 on a page, by count or by name.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TaxonomyPage {
    /// What every page has.
    pub page: Page,
    /// The taxonomy's name in the configuration.
    pub id: String,
    /// The order of its terms: `count` (most frequent first) or `name`.
    pub order: String,
    /// Its terms on this page.
    pub terms: Vec<TermRow>,
    /// Number of its terms on all pages.
    pub count: usize,
    /// The first page of the terms by count.
    pub by_count: String,
    /// The first page of the terms by name; none if there are few.
    pub by_name: Option<String>,
    /// By name: the letters with which terms begin, each with its first term.
    pub letters: Vec<Link>,
    /// The script with the names of all terms; none if there are few.
    pub names_href: Option<String>,
    /// The page before.
    pub previous: Option<Link>,
    /// The page after.
    pub next: Option<Link>,
}

/// A term in its taxonomy's index.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TermRow {
    /// The anchor of this entry.
    pub anchor: String,
    /// Whether it has a page of its own.
    pub has_page: bool,
    /// Its page, or its entry in the index by count if it has none, with its title and number of events.
    pub link: CountedLink,
    /// The title's language.
    pub lang: Option<String>,
    /// What it is, inline HTML; may be empty.
    pub description_html: Html,
    /// The span that its events cover, in words; may be empty.
    pub span: String,
    /// By count: its events if it has no page of its own.
    pub events: Vec<EventRef>,
}

/// `event.html`: one event and every claim.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct EventPage {
    /// What every page has.
    pub page: Page,
    /// The event.
    pub event: EventView,
}

/// `note.html`: one note, its source and what it claims.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NotePage {
    /// What every page has.
    pub page: Page,
    /// The note.
    pub note: NoteView,
}

/// A note about one report.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NoteView {
    /// Its slug.
    pub slug: String,
    /// `note` or `event` (an editor's record).
    pub kind: String,
    /// Its language.
    pub lang: Option<String>,
    /// A sentence where the text is the original because no translation exists.
    pub untranslated: Option<String>,
    /// The report.
    pub source: Option<SourceView>,
    /// The note's date: when the report was published; none for a record without one.
    pub date: Option<DateView>,
    /// When the note joined the site.
    pub added: Option<DateView>,
    /// When the note was last revised.
    pub updated: Option<DateView>,
    /// A summary that is not part of the body; inline HTML, may be empty.
    pub summary_html: Html,
    /// The body in our words; empty where the report's text is not published.
    pub body_html: Html,
    /// Pictures and other files.
    pub media: Vec<MediaView>,
    /// What it claims, in the order of the note.
    pub claims: Vec<NoteClaim>,
    /// Events that it mentions and claims nothing of.
    pub mentions: Vec<EventRef>,
    /// The note's own `extra` keys.
    pub extra: BTreeMap<String, serde_json::Value>,
}

/// A claim on its note's page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NoteClaim {
    /// The event that it is about.
    pub event: EventRef,
    /// The claim; its `source` is none where that is the note's.
    pub claim: ClaimView,
    /// The claim on the event's page.
    pub href: String,
}

/// `page.html`: an undated page such as About.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TextPage {
    /// What every page has.
    pub page: Page,
    /// Its text.
    pub body_html: Html,
    /// When it was last revised.
    pub updated: Option<DateView>,
    /// Its images.
    pub media: Vec<MediaView>,
    /// Its own `extra` keys.
    pub extra: BTreeMap<String, serde_json::Value>,
}

/// `rival-dates.html`: every event whose dates cannot all be true.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RivalDatesPage {
    /// What every page has.
    pub page: Page,
    /// Those that no editor has decided, in order of date.
    pub open: Vec<RivalEvent>,
    /// Those that a record or lead has decided, in order of date.
    pub settled: Vec<RivalEvent>,
}

/// An event with its rival dates.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RivalEvent {
    /// The event.
    pub event: EventRef,
    /// Its anchor: `e-treaty-signed`.
    pub anchor: String,
    /// The dates.
    pub rivals: RivalsView,
    /// The reason why one was chosen, inline HTML.
    pub because_html: Option<Html>,
    /// The language of that reason, where it is not the page's.
    pub because_lang: Option<String>,
}

/// `changes.html`: all corrections, latest first.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ChangesPage {
    /// What every page has.
    pub page: Page,
    /// The corrections; each names its event.
    pub changes: Vec<ChangeView>,
}

/// `undated.html`: events with an unknown date.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct UndatedPage {
    /// What every page has.
    pub page: Page,
    /// The events, in the order of their ids.
    pub events: Vec<Row>,
}

/// `sources.html`: the outlets and their reports, 200 outlets on a page; or the reports of one outlet.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SourcesPage {
    /// What every page has.
    pub page: Page,
    /// The outlets on this page, in the order of their names; on the page of an outlet, only that.
    pub outlets: Vec<OutletView>,
    /// All reports as files for reference managers; empty where none are written.
    pub cite_files: Vec<CiteFile>,
    /// The script with the names of all outlets; none where one page has them all.
    pub names_href: Option<String>,
    /// The page before.
    pub previous: Option<Link>,
    /// The page after.
    pub next: Option<Link>,
}

/// An outlet and its reports.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct OutletView {
    /// `s-unn`
    pub anchor: String,
    /// The outlet's name, or the host of its reports.
    pub name: String,
    /// Number of its reports.
    pub count: usize,
    /// The years in which they were published: "2019", "2019–2024"; empty if no year is known.
    pub years: String,
    /// Its own page, if it has one: with more than 3 reports on a site with more than 200.
    pub href: Option<String>,
    /// Its reports, in the order of publication; in the index, empty if it has a page of its own.
    pub reports: Vec<ReportView>,
}

/// A report, and the claims from it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ReportView {
    /// The report's own title, also where it is the name of its source.
    pub title: Option<String>,
    /// The report.
    pub source: SourceView,
    /// The note about it; none where it is only named in a claim.
    pub note: Option<Link>,
    /// Number of claims from it.
    pub claim_count: usize,
}

/// `search.html`: the filters for all events, and links to them that need no script.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SearchPage {
    /// What every page has.
    pub page: Page,
    /// All events: their number and order only, as a script puts the results together.
    pub list: ListView,
    /// The lists of key events and of each status.
    pub facets: Vec<CountedLink>,
}

/// `alias.html`: leads from an old address to the present one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct AliasPage {
    /// What every page has; `canonical` is the target's.
    pub page: Page,
    /// Where it leads.
    pub target: Link,
}

/// `404.html`: no such page; served at any depth, so `page.root` begins with a slash.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NotFoundPage {
    /// What every page has.
    pub page: Page,
}
