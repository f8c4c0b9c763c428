//! Events in lists: rows, already grouped by year and month.

use std::sync::Arc;

use serde::Serialize;

use super::event::{EventRef, MediaView, SourceView};
use super::{Badge, CountedLink, DateView, Link};
use crate::html::Html;

/// A list of events, in its order.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ListView {
    /// Number of events that belong to the list, including those of `parts`.
    pub count: usize,
    /// `oldest-first` or `newest-first`.
    pub order: String,
    /// The span that its events cover, in words; empty without dated events.
    pub span: String,
    /// The way to its years and months; empty where the list is short or split into `parts`.
    pub nav: Vec<NavYear>,
    /// The numbers of its events in the search index, in the order of the rows, as in `0-21 25 27`;
    /// empty where the rows are not on this page.
    pub numbers: String,
    /// The query that limits a search over all events to this list; empty where all rows are on this page
    /// and can be filtered in place.
    pub within: Within,
    /// The events by year; empty where the list is split into `parts`.
    pub years: Vec<YearGroup>,
    /// Events with an unknown date; they are last.
    pub unknown: Vec<Row>,
    /// For a list of more than 1,000 events: its first key events, 12 at most.
    pub key_events: Vec<Row>,
    /// The link to the list of all key events, at the first one that is not in `key_events`; none if all
    /// are in it.
    pub all_key_events: Option<CountedLink>,
    /// For a list of more than 1,000 events: its parts.
    pub parts: Vec<PartView>,
    /// The sources that the list's events name, each once, numbered in that order; empty unless the
    /// theme `needs` `references`.
    pub references: Vec<Reference>,
}

/// A source at the end of a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Reference {
    /// Its number, from 1.
    pub number: usize,
    /// Its anchor: `r-1`.
    pub anchor: String,
    /// The report.
    pub source: SourceView,
    /// The note about it; none where it is only named in a claim.
    pub note: Option<Link>,
}

/// A year in the navigator of a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NavYear {
    /// The year's place in this page, or its own page.
    pub link: CountedLink,
    /// The year in the form that HTML dates have: `2024`; empty on a site of more than 400 years, where the
    /// page of a year lists only the years around it.
    pub at: String,
    /// It is the year that this page is about.
    pub current: bool,
    /// Its months that have events; empty if there are too many, or if they are on another page.
    pub months: Vec<NavMonth>,
}

/// A month in the navigator of a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct NavMonth {
    /// The month's place in this page, or its own page.
    pub link: CountedLink,
    /// `2024-06`; empty where `at` of the year is empty.
    pub at: String,
}

/// What a query to the search page asks for.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Within {
    /// The first day, month or year, as in `2024-06`; may be empty.
    pub from: String,
    /// The last one, in the same form.
    pub to: String,
    /// Key events only.
    pub key: bool,
    /// The other fields of the query.
    pub fields: Vec<Field>,
}

/// A field of a query to the search page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Field {
    /// `status`, `timelines` or a taxonomy's name.
    pub name: String,
    /// A status, a timeline's id or a term's slug.
    pub value: String,
}

/// A part of a list that is too long for one page.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct PartView {
    /// The anchor that the year or month would have in the whole list: `y2024`.
    pub anchor: String,
    /// The part's page, its words and its number of events.
    pub link: CountedLink,
    /// Its own parts (months of a year), if any.
    pub parts: Vec<SubpartView>,
}

/// A part of a part.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SubpartView {
    /// The anchor that the month or day would have in the whole list: `m2024-06`.
    pub anchor: String,
    /// Its page, its words and its number of events.
    pub link: CountedLink,
}

/// The events of one year.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct YearGroup {
    /// `2024`; `-43` is 44 BCE.
    pub year: i64,
    /// `y2024`
    pub anchor: String,
    /// "2024", "44 BCE"
    pub label: String,
    /// The year's page; none on that page itself.
    pub href: Option<String>,
    /// Number of events in the year.
    pub count: usize,
    /// The time since the previous year in the list, if it is long: "Six years
    /// later".
    pub gap: Option<String>,
    /// The months that have events and, between them in the order of dates, what is not known to the
    /// month: "During 2024", "Spring 2024", "1980s".
    pub months: Vec<MonthGroup>,
}

/// The events of one month, those that are known to the month only first; or events whose month is not
/// known.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MonthGroup {
    /// 1 to 12 in the first group of a month; none in a further one, and where no month is known.
    pub month: Option<u8>,
    /// `m2024-06`; `y2024-1` and so on where no month is known.
    pub anchor: String,
    /// "June 2024"; the date's own words where no month is known.
    pub label: String,
    /// Size class of the month, from 1 to 6 (up to 5, 10, 20, 40 or 80 events, or more), so that a style
    /// sheet can reserve its height without a `style` attribute.
    pub size: u8,
    /// Its events, in order.
    pub events: Vec<Row>,
    /// What ends in this month and is listed under the month in which it began.
    pub ends: Vec<EventRef>,
}

/// One event in a list.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Row {
    /// The event's id.
    pub id: String,
    /// The event's page.
    pub href: String,
    /// Its anchor in the list: `e-treaty-signed`. Give it to one list per page only.
    pub anchor: String,
    /// `d2024-06-19` on the first event of a day, none on the others.
    pub day_anchor: Option<String>,
    /// When it happened.
    pub date: DateView,
    /// The sign of its date, the same in lists as in charts: `day` where the day is known, `span` for what
    /// lasted, `rough` for everything else.
    pub mark: String,
    /// The date reads the same as that of the row before in the same list.
    pub same_date: bool,
    /// If a day has many events, some are folded away. On the first of these: the label of the fold, as in
    /// "4 more on 15 June 2024".
    pub fold: Option<String>,
    /// It is the last one of a fold.
    pub fold_end: bool,
    /// On the first event of a day whose events have times: the day, as a heading.
    pub day: Option<String>,
    /// It is below such a heading.
    pub in_day: bool,
    /// It is the last one below such a heading.
    pub day_end: bool,
    /// Below such a heading: its time of day, `09:30` or `09:30 UTC+9`; none if its date says more or less.
    pub clock: Option<String>,
    /// Its title.
    pub title: String,
    /// The title's and the summary's language.
    pub lang: Option<String>,
    /// The first sentence of its text, 1,000 characters of it at most, inline HTML without links; may be empty.
    pub summary_html: Arc<Html>,
    /// The language of that sentence, where it is not the page's.
    pub summary_lang: Option<String>,
    /// Its status where that is a warning: `planned`, `disputed`, `denied` or `retracted`.
    pub badge: Option<Badge>,
    /// It is a key event.
    pub key: bool,
    /// Of a key event: the first picture of its own.
    pub picture: Option<MediaView>,
    /// Of a key event: a report's own words about it, or their translation; none where no report has a
    /// short quotation in the page's language.
    pub pull: Option<PullQuote>,
    /// That it has been corrected, and when last: "corrected 6 August 2024".
    pub corrected: Option<String>,
    /// A sentence where sources give dates that cannot all be true: "Sources give different dates."
    pub rival_sentence: Option<String>,
    /// A record or a lead has settled the rival dates with a reason.
    pub settled: bool,
    /// Who says so: one entry per claim, in the order of publication, retracted ones left out.
    pub sources: Vec<RowSource>,
    /// Number of different sources.
    pub source_count: usize,
}

/// Words of a report that a row shows large.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct PullQuote {
    /// The words.
    pub text: String,
    /// They are the site's translation of the report's words.
    pub translated: bool,
    /// Whom the report names as the speaker.
    pub speaker: Option<String>,
    /// The outlet or author; empty where the site itself reports.
    pub source: String,
}

/// A source of a row, and its words for the date.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct RowSource {
    /// The outlet or author: "UNN".
    pub name: String,
    /// Its words for the date, where they are not those of the row: "in June", "19 June 2024".
    pub says: Option<String>,
    /// The language of these words, where it is not the page's.
    pub says_lang: Option<String>,
    /// The report's address.
    pub href: Option<String>,
    /// The report's language.
    pub lang: Option<String>,
    /// Its number in the list's `references`; 0 where these are not asked for.
    pub number: usize,
}
