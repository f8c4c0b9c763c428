//! The configuration as written: the structs that belong to the table `keys::CONFIG`.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::Value;

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
    pub author: Option<String>,
    pub publisher: Option<Publisher>,
    pub license: Option<String>,
    pub content: Option<Spanned<String>>,
    pub ignore: Vec<Spanned<String>>,
    pub order: Order,
    pub terms: BTreeMap<Spanned<String>, Terms>,
    pub closed_terms: Vec<Spanned<String>>,
    pub outlets: BTreeMap<String, Outlet>,
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
}

/// Who publishes the site.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Publisher {
    /// Their name.
    pub name: Option<String>,
    /// Their address.
    pub url: Option<String>,
    /// Their logo, a path below `static/`.
    pub logo: Option<String>,
}

/// The declared terms of a taxonomy.
pub type Terms = BTreeMap<Spanned<String>, Term>;

/// What is known about a term.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Term {
    /// The last part of its address.
    pub slug: Option<String>,
    /// Its name for readers.
    pub title: Option<String>,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// What it is (Markdown).
    pub description: Option<String>,
    /// Addresses that identify it.
    pub same_as: Vec<String>,
    /// Its words by language.
    pub translations: BTreeMap<String, TermWords>,
}

/// What a term says in another language.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct TermWords {
    /// Its name.
    pub title: Option<String>,
    /// What it is (Markdown).
    pub description: Option<String>,
}

/// What a named timeline says in another language.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct TimelineWords {
    /// Its title.
    pub title: Option<String>,
    /// The paragraph above it (Markdown).
    pub intro: Option<String>,
}

/// What is known about the reports of one host.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Outlet {
    /// The outlet's name.
    pub name: Option<String>,
    /// The language it writes in.
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
    /// What it says.
    pub title: Option<String>,
    /// The slug of the page that it leads to.
    pub page: Option<Spanned<String>>,
    /// The address that it leads to.
    pub url: Option<String>,
    /// What it says by language.
    pub translations: BTreeMap<String, String>,
}

/// The order of a timeline.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// History reads forward.
    #[default]
    OldestFirst,
    /// The latest on top.
    NewestFirst,
}

/// Which half of the earth's seasons.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Season {
    #[default]
    North,
    South,
}

/// A kind of server that reads what to say of files from a file of its own.
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
    /// The file that it reads.
    pub fn path(self) -> &'static str {
        match self {
            HeaderHost::Netlify => "_headers",
            HeaderHost::Apache => ".htaccess",
            HeaderHost::Nginx => "nginx-headers.conf",
        }
    }
}

/// What an event's page is, as schema.org names it.
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

/// What an unknown key in a note is.
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
    /// Whatever the size of the site.
    #[default]
    Always,
    /// Not at all.
    Never,
    /// Up to 1,000 events.
    Auto,
}

/// Limits against notes that would exhaust the machine.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// Bytes of one note.
    pub note: u64,
    /// Bytes of one note's front matter.
    pub front_matter: u64,
    /// Levels of lists and maps.
    pub yaml_depth: usize,
    /// Levels of Markdown.
    pub markdown_depth: usize,
    /// Claims in one note.
    pub events_per_note: usize,
    /// Different dates that the claims of one event give: each is held against each other.
    pub dates_per_event: usize,
    /// Terms of one taxonomy that one note, claim or event has: each has a page, on which its events
    /// stand with all their terms.
    pub terms: usize,
    /// Named timelines, taxonomies, entries of `nav`, and undated pages where there is no `nav`: every page
    /// lists them all.
    pub menu: usize,
    /// Bytes of HTML of one page, above which a build says so.
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

/// What `lints` makes of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Not told.
    Allow,
    /// A warning.
    Warn,
    /// An error.
    Deny,
}
