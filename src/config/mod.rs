//! `dateline.yaml` as written, then as meant: defaults filled in, names checked.

mod check;
mod file;
mod parts;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

pub use check::{RESERVED, is_reserved, read};
pub use file::{
    ArticleType, HeaderHost, Language, Level, Limits, Nav, Order, Outlet, Output, Publisher, Term,
    TermWords, Terms, TimelineWords,
};

use crate::colour::Colour;
use crate::date::{Hemisphere, When};
use crate::diag::{Code, Severity};
use crate::keys;
use crate::markdown::RawHtml;
use crate::words::Lang;
use crate::yaml::Spanned;

/// Above this number of events, outputs that are `auto` are left out.
pub const AUTO: usize = 1000;

/// The configuration of a site.
#[derive(Debug, Clone)]
pub struct Config {
    /// The file's path below the root, there or not.
    pub file: Arc<str>,
    /// The site's title.
    pub title: String,
    /// What it tells.
    pub description: Option<String>,
    /// Where it will stand; ends with `/`.
    pub base_url: Option<String>,
    /// Its language.
    pub lang: Lang,
    /// Further languages.
    pub languages: BTreeMap<Lang, Language>,
    /// Who writes it.
    pub author: Option<String>,
    /// Who publishes it.
    pub publisher: Publisher,
    /// The licence of its own words.
    pub license: Option<String>,
    /// The folder of notes below the root.
    pub content: String,
    /// Files below it that are left alone, as glob patterns.
    pub ignore: Vec<String>,
    /// Its order.
    pub order: Order,
    /// Keys that sort events into terms.
    pub taxonomies: Vec<Spanned<String>>,
    /// What is known about terms, by taxonomy and by term.
    pub terms: BTreeMap<Spanned<String>, Terms>,
    /// Taxonomies whose terms must all be listed.
    pub closed_terms: Vec<String>,
    /// Outlets by host name.
    pub outlets: BTreeMap<String, Outlet>,
    /// Named timelines.
    pub timelines: Vec<NamedTimeline>,
    /// Old names of what others embed, each with what stands for it now.
    pub moved: BTreeMap<Spanned<String>, Spanned<String>>,
    /// The theme and its settings.
    pub theme: ThemeChoice,
    /// Links in the header.
    pub nav: Vec<Spanned<Nav>>,
    /// A line at the foot (Markdown).
    pub footer: Option<String>,
    /// The servers for which a file with headers is written.
    pub headers: Spanned<BTreeSet<HeaderHost>>,
    /// Where a note can be edited.
    pub edit_url: Option<String>,
    /// What an event's page is to search engines and reference managers.
    pub article_type: ArticleType,
    /// Which months a season has.
    pub hemisphere: Hemisphere,
    /// What becomes of raw HTML.
    pub html: RawHtml,
    /// What an unknown key in a note is.
    pub unknown_keys: Severity,
    /// What is written, where that is not as usual.
    pub outputs: BTreeMap<String, Output>,
    /// Limits on notes.
    pub limits: Limits,
    /// What is made of some codes.
    pub lints: BTreeMap<Code, Level>,
    /// Free.
    pub extra: Value,
}

/// A named timeline.
#[derive(Debug, Clone)]
pub struct NamedTimeline {
    /// The last part of its address.
    pub id: String,
    /// Where it stands.
    pub place: Range<usize>,
    /// Its title.
    pub title: String,
    /// A paragraph above it (Markdown).
    pub intro: Option<String>,
    /// Which events it holds.
    pub selection: Selection,
    /// Its order.
    pub order: Order,
    /// The taxonomy whose terms are the lanes of its chart.
    pub chart: Option<String>,
    /// Its words by language.
    pub translations: BTreeMap<String, TimelineWords>,
}

/// Which events a timeline holds.
#[derive(Debug, Clone)]
pub enum Selection {
    /// These.
    Events(Vec<Spanned<String>>),
    /// All that fulfil the conditions.
    Where(Conditions),
}

/// Conditions on events: values of one key are alternatives, keys narrow.
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
    /// Its name.
    pub name: Spanned<String>,
    /// The accent colour.
    pub accent: Option<Spanned<Colour>>,
    /// The width of the text column, a CSS length.
    pub width: Option<String>,
    /// The font stack.
    pub font: Option<String>,
    /// The theme's own options.
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

    /// Whether a key sorts events into terms.
    pub fn is_taxonomy(&self, key: &str) -> bool {
        self.taxonomies.iter().any(|name| name.value == key)
    }

    /// Whether `output` (a key of `outputs`) is written for a site of so many events.
    pub fn writes(&self, output: &str, events: usize) -> bool {
        match self.outputs.get(output).copied().unwrap_or_else(|| usual(output)) {
            Output::Always => true,
            Output::Never => false,
            Output::Auto => events <= AUTO,
        }
    }
}

/// What holds for an output that the configuration does not name.
fn usual(output: &str) -> Output {
    match keys::OUTPUTS.find(output).and_then(|key| key.default) {
        Some("auto") => Output::Auto,
        _ => Output::Always,
    }
}
