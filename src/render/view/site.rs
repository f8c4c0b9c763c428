//! The variable `site`: bounded by years and terms, never a list of all events.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Badge;

/// What all pages of one language share; made once per build.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SiteView {
    /// The site's title.
    pub title: String,
    /// One or two sentences; may be empty.
    pub description: String,
    /// The language of this tree.
    pub lang: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// Who wrote it; none if the configuration does not say.
    pub author: Option<String>,
    /// Who publishes it.
    pub publisher: Option<Publisher>,
    /// The licence's name as written: "CC-BY-4.0".
    pub license: Option<String>,
    /// The address of a well-known licence.
    pub license_href: Option<String>,
    /// The address of the site's root with its final slash; none where not configured.
    pub base_url: Option<String>,
    /// The configured navigation, in its order; without one, links to the pages (`kind: page`).
    pub nav: Vec<SiteLink>,
    /// The pages that dateline makes and that have content here (`rival-dates`,
    /// `changes`, `undated`, `sources`, `search`), in that order.
    pub pages: Vec<SiteLink>,
    /// The theme and its options.
    pub theme: ThemeView,
    /// The numbers of what the site contains.
    pub counts: CountsView,
    /// The span that the events cover: "February 2000 – December 2024"; empty without dated events.
    pub span: String,
    /// The latest day of an addition, a revision, a correction or a report: "5 December 2024"; empty where
    /// no note says.
    pub last_updated: String,
    /// The same as `YYYY-MM-DD`; empty where `last_updated` is.
    pub last_updated_datetime: String,
    /// `oldest-first` or `newest-first`.
    pub order: String,
    /// The years that have events, in the site's order.
    pub years: Vec<YearLink>,
    /// The decades that have events, oldest first; empty where the timeline covers 40 years or fewer.
    pub decades: Vec<SiteTerm>,
    /// The page with every event, for printing; none above 1,000 events.
    pub all_path: Option<String>,
    /// The site's own icon (`static/favicon.svg`, `.ico` or `.png`); none where it has none.
    pub icon_path: Option<String>,
    /// The page with the chart; none where fewer than two events have a date.
    pub chart_path: Option<String>,
    /// All taxonomies that have terms, in the order of the configuration.
    pub taxonomies: Vec<TaxonomyView>,
    /// The named timelines, in the order of the configuration.
    pub timelines: Vec<SiteTerm>,
    /// The files with the whole site, for programs: feeds, calendar, data.
    pub files: Vec<SiteFile>,
    /// Statuses and their words, for a legend, in the order `confirmed`, `planned`, `disputed`, `denied`,
    /// `retracted`.
    pub statuses: Vec<Badge>,
    /// What the filter bar needs to know; none where `outputs` leaves out the search.
    pub search: Option<SearchView>,
    /// The configuration's own `extra`.
    pub extra: BTreeMap<String, serde_json::Value>,
}

/// The search of this language, as the filter bar of every list uses it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SearchView {
    /// The search page, from the site's root; the pieces of the index are next to it.
    pub path: String,
    /// Changes whenever events are added, removed or change places.
    pub version: String,
}

/// A link from the site's root, or to elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SiteLink {
    /// What it says.
    pub text: String,
    /// Where it leads, from the site's root; empty for a link to elsewhere.
    pub path: String,
    /// The address of a link to elsewhere.
    pub href: Option<String>,
    /// How much the page contains, if that is counted: corrections, reports, events.
    pub count: Option<usize>,
}

/// A file for programs.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SiteFile {
    /// What it is.
    pub text: String,
    /// Its address, from the site's root.
    pub path: String,
    /// Its media type.
    pub media_type: String,
}

/// Who publishes the site.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Publisher {
    /// The name.
    pub name: String,
    /// The address.
    pub href: Option<String>,
    /// The logo's path from the site's root.
    pub logo_path: Option<String>,
}

/// The theme in use.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ThemeView {
    /// Its name.
    pub name: String,
    /// Its options: the theme's defaults, overridden by the configuration.
    pub options: BTreeMap<String, serde_json::Value>,
    /// The style sheet that the program makes from the options, its path from the site's root; none
    /// where no option changes a style.
    pub options_css_path: Option<String>,
}

/// The numbers of the site.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct CountsView {
    /// Notes, pages not counted.
    pub notes: usize,
    /// Reports with claims, each counted once.
    pub sources: usize,
    /// Claims.
    pub claims: usize,
    /// Events.
    pub events: usize,
    /// Events with rival dates, settled or not.
    pub rival_dates: usize,
    /// Events with an unknown date.
    pub undated: usize,
}

/// A year and how much happened in it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct YearLink {
    /// Its words: "2024", "44 BCE".
    pub label: String,
    /// Its anchor on lists: `y2024`.
    pub anchor: String,
    /// Its page, from the site's root.
    pub path: String,
    /// Number of its events.
    pub count: usize,
    /// How many of them are key events.
    pub keys: usize,
}

/// A taxonomy and its terms.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TaxonomyView {
    /// Its name in the configuration: `actors`.
    pub id: String,
    /// Its name for readers: "Actors".
    pub label: String,
    /// Its index page, from the site's root.
    pub path: String,
    /// Its terms, in the order of their titles.
    pub terms: Vec<SiteTerm>,
}

/// A term or a named timeline.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SiteTerm {
    /// Its slug or id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its page, from the site's root.
    pub path: String,
    /// Number of its events.
    pub count: usize,
}
