//! The configuration as written: the structs that belong to the table `keys::CONFIG`.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::terms::TermFiles;
use crate::markdown::RawHtml;
use crate::yaml::Spanned;

/// `dateline.yaml` as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ConfigFile {
    pub title: Option<String>,
    pub description: Option<String>,
    pub base_url: Option<Spanned<String>>,
    pub lang: Option<Spanned<String>>,
    pub languages: BTreeMap<Spanned<String>, Language>,
    pub author: Option<AuthorName>,
    /// Names of organisations.
    pub organisations: Vec<String>,
    pub publisher: Option<Publisher>,
    pub home: Home,
    pub cover: Option<Spanned<CoverFile>>,
    pub license: Option<Spanned<String>>,
    pub content: Option<Spanned<String>>,
    pub ignore: Vec<Spanned<String>>,
    pub order: Order,
    pub terms: BTreeMap<Spanned<String>, TermFiles>,
    pub closed_terms: Vec<Spanned<String>>,
    pub outlets: BTreeMap<Spanned<String>, Outlet>,
    pub timelines: Vec<Spanned<TimelineFile>>,
    pub moved: BTreeMap<Spanned<String>, Spanned<String>>,
    pub theme: ThemeFile,
    pub nav: Vec<Spanned<Nav>>,
    pub footer: Option<String>,
    pub headers: Spanned<BTreeSet<HeaderHost>>,
    pub edit_url: Option<Spanned<String>>,
    pub article_type: ArticleType,
    pub hemisphere: Season,
    pub html: RawHtml,
    pub unknown_keys: UnknownKeys,
    pub extra_keys: Vec<Spanned<String>>,
    pub outputs: BTreeMap<String, Output>,
    pub limits: Limits,
    pub lints: BTreeMap<Spanned<String>, Level>,
    pub extra: Value,
}

/// A further language of the site.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Language {
    /// The site's title in it.
    pub title: Option<String>,
    /// The site's description in it.
    pub description: Option<String>,
    /// The line at the foot of every page in it (Markdown).
    pub footer: Option<String>,
    /// The words of the cover in it.
    pub cover: CoverWords,
}

/// The words of the cover in another language.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct CoverWords {
    /// What it shows.
    pub alt: Option<String>,
    /// Who made it.
    pub credit: Option<String>,
}

/// The cover as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CoverFile {
    pub image: Option<Spanned<String>>,
    pub alt: Option<String>,
    pub credit: Option<String>,
}

/// An author, as notes and the configuration write one.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct AuthorName {
    /// Name.
    pub name: Option<String>,
    /// `person` or `organisation`.
    pub kind: Option<String>,
}

/// The publisher of the site.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Publisher {
    /// Name.
    pub name: Option<String>,
    /// Address.
    pub url: Option<String>,
    /// Logo, a path below `static/`.
    pub logo: Option<Spanned<String>>,
}

/// The home page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Home {
    /// Whether it shows the latest events.
    pub latest: bool,
}

/// The words of a named timeline in another language.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct TimelineWords {
    /// Title.
    pub title: Option<String>,
    /// Paragraph above it (Markdown).
    pub intro: Option<String>,
}

/// What is known about the reports of one host.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Outlet {
    /// Name of the outlet.
    pub name: Option<String>,
    /// Language of its reports.
    pub lang: Option<String>,
    /// `free` or `paywall`.
    pub access: Option<String>,
}

/// A named timeline as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct TimelineFile {
    pub id: Option<String>,
    pub title: Option<String>,
    pub intro: Option<String>,
    pub events: Option<Vec<Spanned<String>>>,
    pub r#where: Option<WhereFile>,
    pub order: Option<Order>,
    pub chart: Option<Spanned<String>>,
    pub translations: BTreeMap<String, TimelineWords>,
}

/// The conditions of a named timeline as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WhereFile {
    pub status: Vec<String>,
    pub key: Option<bool>,
    pub from: Option<Spanned<String>>,
    pub to: Option<Spanned<String>>,
    pub terms: BTreeMap<String, Vec<Spanned<String>>>,
}

/// The theme as written.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ThemeFile {
    pub name: Option<Spanned<String>>,
    pub accent: Option<Spanned<String>>,
    pub width: Option<Spanned<String>>,
    pub font: Option<Spanned<String>>,
    pub options: Spanned<Value>,
}

/// A link in the header.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Nav {
    /// Text.
    pub title: Option<String>,
    /// Slug of the page that it leads to.
    pub page: Option<Spanned<String>>,
    /// Address that it leads to.
    pub url: Option<String>,
    /// Text by language.
    pub translations: BTreeMap<String, String>,
}

/// The order of a timeline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Oldest events first.
    #[default]
    OldestFirst,
    /// Newest events first.
    NewestFirst,
}

/// The hemisphere whose seasons are meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Season {
    #[default]
    North,
    South,
}

/// A kind of server with a file of its own for headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeaderHost {
    /// Netlify, Cloudflare Pages and others that read `_headers`.
    Netlify,
    /// Apache.
    Apache,
    /// nginx.
    Nginx,
}

impl HeaderHost {
    /// Returns the path of the file that it reads.
    pub fn path(self) -> &'static str {
        match self {
            HeaderHost::Netlify => "_headers",
            HeaderHost::Apache => ".htaccess",
            HeaderHost::Nginx => "nginx-headers.conf",
        }
    }
}

/// The type of an event's page, as schema.org names it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize)]
pub enum ArticleType {
    /// <https://schema.org/Article>
    #[default]
    Article,
    /// <https://schema.org/NewsArticle>
    NewsArticle,
    /// <https://schema.org/Report>; reference managers take the page for a report.
    Report,
}

/// How an unknown key in a note is reported.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum UnknownKeys {
    #[default]
    Error,
    Warn,
}

/// Whether an output is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Output {
    /// Always.
    #[default]
    Always,
    /// Never.
    Never,
    /// Up to [`super::MAX_EVENTS_FOR_AUTO`] events.
    Auto,
}

/// Limits that keep notes from exhausting the machine.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// Bytes of a note.
    pub note: u64,
    /// Bytes of the front matter of a note.
    pub front_matter: u64,
    /// Nesting of lists and maps.
    pub yaml_depth: usize,
    /// Nesting of Markdown.
    pub markdown_depth: usize,
    /// Claims in a note.
    pub events_per_note: usize,
    /// Different dates in the claims of one event: each is compared with each other.
    pub dates_per_event: usize,
    /// Terms of one taxonomy in one note, claim or event: each term has a page with its events and all
    /// their terms.
    pub terms: usize,
    /// Named timelines, taxonomies, entries of `nav`, and undated pages where there is no `nav`: every
    /// page lists them all.
    pub menu: usize,
    /// Bytes of HTML of one page, above which a build prints a note.
    pub page: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            note: 16 << 20,
            front_matter: 8 << 20,
            yaml_depth: 64,
            markdown_depth: 256,
            events_per_note: 100_000,
            dates_per_event: 200,
            terms: 200,
            menu: 200,
            page: 2 << 20,
        }
    }
}

/// The level that `lints` gives a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Not reported.
    Allow,
    /// A warning.
    Warn,
    /// An error.
    Deny,
}
