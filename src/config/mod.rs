//! `dateline.yaml`: as written, and as checked, with defaults filled in and all names valid.

mod address;
mod file;
mod organisations;
mod reader;
mod sections;
mod terms;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

pub use address::host;
pub use file::{
    ArticleType, AuthorName, CoverWords, HeaderHost, Home, Language, Level, Limits, Nav, Order,
    Outlet, Output, Publisher, TimelineWords,
};
pub use organisations::Organisations;
pub use reader::{RESERVED, is_reserved, read};
pub use terms::{Term, TermWords, Terms};

use crate::cite::Author;
use crate::colour::Colour;
use crate::date::{Hemisphere, When};
use crate::diag::{Code, Severity};
use crate::keys;
use crate::markdown::RawHtml;
use crate::words::Lang;
use crate::yaml::Spanned;

/// Maximum number of events for which outputs that are `auto` are written.
pub const MAX_EVENTS_FOR_AUTO: usize = 1000;

/// The configuration of a site.
#[derive(Debug, Clone)]
pub struct Config {
    /// Path of the file below the root, whether it exists or not.
    pub file: Arc<str>,
    /// Title of the site.
    pub title: String,
    /// Description of the site.
    pub description: Option<String>,
    /// Address where it will be published; ends with `/`.
    pub base_url: Option<String>,
    /// Language of the site.
    pub lang: Lang,
    /// Further languages.
    pub languages: BTreeMap<Lang, Language>,
    /// Author.
    pub author: Option<Author>,
    /// Names of organisations.
    pub organisations: Organisations,
    /// Addresses of `nav`, the publisher and terms.
    pub addresses: Vec<Spanned<String>>,
    /// Texts in Markdown, whose links start from the content folder.
    pub texts: Vec<Spanned<String>>,
    /// Publisher.
    pub publisher: Publisher,
    /// Home page.
    pub home: Home,
    /// Picture of the home page and of links to the site.
    pub cover: Option<Cover>,
    /// Licence of the site's own words.
    pub license: Option<String>,
    /// Folder of notes below the root.
    pub content: String,
    /// Files below it that are ignored, as glob patterns.
    pub ignore: Vec<String>,
    /// Order of events.
    pub order: Order,
    /// Keys that group events by terms.
    pub taxonomies: Vec<Spanned<String>>,
    /// Declared terms, by taxonomy and by term.
    pub terms: BTreeMap<Spanned<String>, Terms>,
    /// Taxonomies whose terms must all be declared.
    pub closed_terms: Vec<String>,
    /// Outlets by host name.
    pub outlets: BTreeMap<String, Outlet>,
    /// Named timelines.
    pub timelines: Vec<NamedTimeline>,
    /// Old names of embedded selections, each with the present one.
    pub moved: BTreeMap<Spanned<String>, Spanned<String>>,
    /// Theme and its settings.
    pub theme: ThemeChoice,
    /// Links in the header.
    pub nav: Vec<Spanned<Nav>>,
    /// Line at the foot (Markdown).
    pub footer: Option<String>,
    /// Servers for which a file with headers is written.
    pub headers: Spanned<BTreeSet<HeaderHost>>,
    /// Address where a note can be edited.
    pub edit_url: Option<String>,
    /// Type of an event's page for search engines and reference managers.
    pub article_type: ArticleType,
    /// Hemisphere of seasons.
    pub hemisphere: Hemisphere,
    /// Treatment of raw HTML.
    pub html: RawHtml,
    /// Severity of an unknown key in a note.
    pub unknown_keys: Severity,
    /// Unknown keys of notes that become free ones: names, or prefixes such as `x_*`.
    pub extra_keys: Vec<String>,
    /// When each output is written, for outputs that the configuration sets.
    pub outputs: BTreeMap<String, Output>,
    /// Limits on notes.
    pub limits: Limits,
    /// Levels of codes.
    pub lints: BTreeMap<Code, Level>,
    /// Free keys.
    pub extra: Value,
}

/// The picture of the home page.
#[derive(Debug, Clone)]
pub struct Cover {
    /// Its file, a path below the content folder.
    pub image: Spanned<String>,
    /// What it shows.
    pub alt: String,
    /// Who made it.
    pub credit: Option<String>,
}

/// A named timeline.
#[derive(Debug, Clone)]
pub struct NamedTimeline {
    /// Last part of its address.
    pub id: String,
    /// Its place in the file.
    pub place: Range<usize>,
    /// Title.
    pub title: String,
    /// Paragraph above it (Markdown).
    pub intro: Option<String>,
    /// Its events.
    pub selection: Selection,
    /// Order of events.
    pub order: Order,
    /// Taxonomy whose terms are the lanes of its chart.
    pub chart: Option<String>,
    /// Words by language.
    pub translations: BTreeMap<String, TimelineWords>,
}

/// The events of a named timeline.
#[derive(Debug, Clone)]
pub enum Selection {
    /// These events.
    Events(Vec<Spanned<String>>),
    /// All events that meet the conditions.
    Where(Conditions),
}

/// Conditions on events: one value of each key must match.
#[derive(Debug, Clone, Default)]
pub struct Conditions {
    /// Terms by taxonomy.
    pub terms: BTreeMap<String, Vec<Spanned<String>>>,
    /// Statuses, in the words of the notes.
    pub status: Vec<String>,
    /// Only key events, or only others.
    pub key: Option<bool>,
    /// Events that may have ended no earlier than this began.
    pub from: Option<When>,
    /// Events that may have begun no later than this ended.
    pub to: Option<When>,
}

/// The theme and its settings.
#[derive(Debug, Clone)]
pub struct ThemeChoice {
    /// Name of the theme.
    pub name: Spanned<String>,
    /// Accent colour.
    pub accent: Option<Spanned<Colour>>,
    /// Width of the text column, a CSS length.
    pub width: Option<String>,
    /// Font stack.
    pub font: Option<String>,
    /// Options of the theme.
    pub options: Spanned<Value>,
}

impl NamedTimeline {
    /// Its title in a language.
    pub fn title_in(&self, lang: &Lang) -> &str {
        let own = self.translations.get(lang.as_str()).and_then(|words| words.title.as_ref());
        own.unwrap_or(&self.title)
    }
}

impl Config {
    /// The site's title in a language.
    pub fn title_in(&self, lang: &Lang) -> &str {
        let own = self.languages.get(lang).and_then(|own| own.title.as_ref());
        own.unwrap_or(&self.title)
    }

    /// Returns the path at which the site will be published: that of `base_url`, or `/`.
    pub fn base_path(&self) -> &str {
        let base = self.base_url.as_deref().unwrap_or("/");
        let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
        rest.find('/').map_or("/", |at| &rest[at..])
    }

    /// Returns whether a key is a taxonomy.
    pub fn is_taxonomy(&self, key: &str) -> bool {
        self.taxonomies.iter().any(|name| name.value == key)
    }

    /// Returns when `output` (a key of `outputs`) is written.
    pub fn output(&self, output: &str) -> Output {
        self.outputs.get(output).copied().unwrap_or_else(|| default_output(output))
    }

    /// Returns whether `output` (a key of `outputs`) is written for a site with this number of events.
    pub fn writes(&self, output: &str, events: usize) -> bool {
        match self.output(output) {
            Output::Always => true,
            Output::Never => false,
            Output::Auto => events <= MAX_EVENTS_FOR_AUTO,
        }
    }
}

/// Returns when an output is written that the configuration does not name.
fn default_output(output: &str) -> Output {
    match keys::OUTPUTS.find(output).and_then(|key| key.default) {
        Some("auto") => Output::Auto,
        Some("never") => Output::Never,
        _ => Output::Always,
    }
}
