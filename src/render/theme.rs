//! Which theme a site has: its chain of folders, catalogues, options and settings.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Deserialize;

use super::site_view::free;
use super::themes::{self, ThemeFiles};
use super::view::CONTRACT;
use crate::config::Config;
use crate::diag::{Checked, Code, Diagnostic, Place, Severity, did_you_mean, nearest};
use crate::keys::{self, Checker};
use crate::words::Catalogue;
use crate::yaml::{self, Value};

/// The theme that all others end in.
const DEFAULT: &str = "chronicle";

/// A theme, ready to be used.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// The folders, of which the first that has a file wins.
    pub chain: Vec<ThemeFiles>,
    /// Catalogues by language, later ones winning.
    pub catalogues: BTreeMap<String, Vec<Catalogue>>,
    /// Options: the themes' defaults, and over them what the configuration says.
    pub options: BTreeMap<String, serde_json::Value>,
    /// The style sheet made from accent, width and font.
    pub settings: Option<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ThemeFile {
    extends: Option<String>,
    contract: Option<u64>,
    #[serde(rename = "title")]
    _title: Option<String>,
    options: Value,
}

/// Finds the configured theme among the site's own (`own`: path below `themes/`, and bytes) and those
/// that are compiled in.
pub fn load(config: &Config, own: &BTreeMap<String, Arc<[u8]>>) -> Checked<Theme> {
    let mut loader =
        Loader { config, own, theme: Theme::default(), options: Vec::new(), found: Vec::new() };
    loader.chain();
    loader.catalogues();
    let mut theme = loader.theme;
    for options in loader.options.iter().rev() {
        theme.options.extend(free(options));
    }
    theme.options.extend(free(&config.theme.options));
    theme.settings = settings(config);
    Checked { value: theme, diagnostics: loader.found }
}

struct Loader<'a> {
    config: &'a Config,
    own: &'a BTreeMap<String, Arc<[u8]>>,
    theme: Theme,
    options: Vec<Value>,
    found: Vec<Diagnostic>,
}

impl Loader<'_> {
    fn chain(&mut self) {
        let range =
            self.config.places.get("theme.name").or_else(|| self.config.places.get("theme"));
        let mut place = range.map(|range| Place::new(&self.config.file, range));
        let mut name = self.config.theme.name.clone();
        loop {
            let own = self.own_files(&name);
            let builtin = themes::builtin(&name);
            if own.is_none() && builtin.is_none() {
                self.unknown(&name, place);
                name = DEFAULT.to_owned();
                place = None;
                continue;
            }
            let mut next = None;
            for files in own.into_iter().chain(builtin) {
                let file: Arc<str> = format!("themes/{name}/theme.yaml").into();
                let (extends, at) = self.manifest(&files, &file);
                if let Some(extends) = extends.filter(|extends| *extends != name) {
                    next = Some((extends, at));
                }
                self.theme.chain.push(files);
            }
            let (extends, at) = match next {
                Some((extends, at)) => (extends, Some(at)),
                None if name == DEFAULT => return,
                None => (DEFAULT.to_owned(), None),
            };
            if self.theme.chain.iter().any(|files| files.name == extends) {
                let message = format!("the theme `{name}` extends `{extends}`, which extends it");
                self.found.push(
                    Diagnostic::new(Code::Cycle, at, message)
                        .help("let one of them extend `chronicle`"),
                );
                return;
            }
            name = extends;
            place = at;
        }
    }

    /// A theme of the site's own.
    fn own_files(&self, name: &str) -> Option<ThemeFiles> {
        let folder = format!("{name}/");
        let inside =
            self.own.range(folder.clone()..).take_while(|(path, _)| path.starts_with(&folder));
        let files: BTreeMap<String, Vec<u8>> =
            inside.map(|(path, bytes)| (path[folder.len()..].to_owned(), bytes.to_vec())).collect();
        (!files.is_empty()).then(|| ThemeFiles { name: name.to_owned(), files, own: true })
    }

    fn unknown(&mut self, name: &str, place: Option<Place>) {
        let own = self
            .own
            .keys()
            .filter_map(|path| path.split_once('/'))
            .map(|(theme, _)| theme.to_owned());
        let mut known: Vec<String> = own.chain(themes::builtin_names()).collect();
        known.sort();
        known.dedup();
        let guess = did_you_mean(&nearest(name, known.iter().map(String::as_str)));
        let help = guess.unwrap_or_else(|| format!("there is: `{}`", known.join("`, `")));
        self.found.push(
            Diagnostic::new(Code::UnknownTheme, place, format!("there is no theme `{name}`"))
                .help(help)
                .help(format!("a theme of your own is a folder `themes/{name}/`")),
        );
    }

    /// Reads a theme's `theme.yaml`: what it extends, and where it says so.
    fn manifest(&mut self, files: &ThemeFiles, file: &Arc<str>) -> (Option<String>, Place) {
        let mut at = Place::file(file);
        let Some(bytes) = files.files.get("theme.yaml") else { return (None, at) };
        let text = String::from_utf8_lossy(bytes);
        let mut faults = Vec::new();
        let tree = yaml::parse(file, &text, 0, 64, &mut faults);
        let mut checker =
            Checker { file, taxonomies: &[], unknown: Severity::Error, found: faults };
        let mut written = ThemeFile::default();
        if let Some(node) = &tree {
            let mut found = keys::check(&mut checker, node, &keys::THEME);
            if let Some(range) = found.places.get("extends") {
                at = Place::new(file, range);
            }
            written = found.decode();
            if written.contract.is_some_and(|version| version != u64::from(CONTRACT)) {
                let range = found.places.get("contract").unwrap_or(0..0);
                checker
                    .tell(
                        Code::BadValue,
                        &range,
                        "a version of the template contract that this program does not have".into(),
                    )
                    .say(format!("this version of dateline has contract {CONTRACT}"));
            }
        }
        self.found.extend(checker.found);
        self.options.push(written.options);
        (written.extends, at)
    }

    /// Catalogues of the themes that are the site's own; the first theme of the chain wins.
    fn catalogues(&mut self) {
        for files in self.theme.chain.iter().rev().filter(|files| files.own) {
            for (path, bytes) in &files.files {
                let Some(name) = path.strip_prefix("i18n/") else { continue };
                let Some(lang) = name.strip_suffix(".ftl") else { continue };
                let file = format!("themes/{}/{path}", files.name).into();
                let text = String::from_utf8_lossy(bytes).into_owned();
                self.theme
                    .catalogues
                    .entry(lang.to_owned())
                    .or_default()
                    .push(Catalogue { file, text });
            }
        }
    }
}

/// Custom properties for what the configuration says of the theme's looks.
fn settings(config: &Config) -> Option<String> {
    let theme = &config.theme;
    let set = [("accent", &theme.accent), ("width", &theme.width), ("font", &theme.font)];
    let rules: Vec<String> = set
        .into_iter()
        .filter_map(|(name, value)| Some(format!("  --dateline-{name}: {};\n", value.as_ref()?)))
        .collect();
    (!rules.is_empty()).then(|| format!(":root {{\n{}}}\n", rules.concat()))
}
