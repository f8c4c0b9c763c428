//! Which theme a site has: its chain of folders, catalogues, options and settings.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

use super::manifest::{self, Grounds, Need};
use super::settings::settings;
use super::site_view::free;
use super::stylesheet;
use super::themes::{self, Origins, ThemeFiles};
use crate::config::Config;
use crate::diag::{Checked, Code, Diagnostic, Place, did_you_mean, nearest};
use crate::words::Catalogue;

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
    /// From where else pages may load something: what all themes of the chain name.
    pub origins: Origins,
    /// What any theme of the chain asks the program for.
    pub needs: BTreeSet<Need>,
    /// The style sheet made from the configuration.
    pub settings: Option<String>,
}

/// Finds the configured theme among the site's own (`own`: path below `themes/`, and bytes) and those
/// that are compiled in.
pub fn load(config: &Config, own: &BTreeMap<String, Arc<[u8]>>) -> Checked<Theme> {
    let mut loader = Loader {
        config,
        own,
        theme: Theme::default(),
        options: Vec::new(),
        grounds: Grounds::default(),
        found: Vec::new(),
    };
    loader.chain();
    loader.catalogues();
    let mut theme = loader.theme;
    loader.found.extend(stylesheet::faults(&theme.chain));
    for options in loader.options.iter().rev() {
        theme.options.extend(free(options));
    }
    let chosen = free(&config.theme.options);
    loader.found.extend(chosen.keys().filter_map(|name| unknown_option(config, &theme, name)));
    theme.options.extend(chosen);
    theme.settings = settings(config, &theme, &loader.grounds, &mut loader.found);
    Checked { value: theme, diagnostics: loader.found }
}

struct Loader<'a> {
    config: &'a Config,
    own: &'a BTreeMap<String, Arc<[u8]>>,
    theme: Theme,
    options: Vec<Value>,
    grounds: Grounds,
    found: Vec<Diagnostic>,
}

impl Loader<'_> {
    fn chain(&mut self) {
        let chosen = &self.config.theme.name;
        let mut place = Some(Place::new(&self.config.file, chosen.range.clone()));
        let mut name = chosen.value.clone();
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
                let extends = self.manifest(&files);
                next = extends.filter(|(extends, _)| *extends != name).or(next);
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

    /// Takes over what a theme says of itself; what it extends, and where it says so.
    fn manifest(&mut self, files: &ThemeFiles) -> Option<(String, Place)> {
        let said = manifest::read(files, &mut self.found);
        self.options.push(said.options);
        self.theme.origins.extend(said.origins);
        self.theme.needs.extend(said.needs);
        self.grounds.light = self.grounds.light.take().or(said.grounds.light);
        self.grounds.dark = self.grounds.dark.take().or(said.grounds.dark);
        said.extends
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

/// What is to be said of an option that no theme of the chain has; `theme` holds the declared ones.
fn unknown_option(config: &Config, theme: &Theme, name: &str) -> Option<Diagnostic> {
    if theme.options.contains_key(name) {
        return None;
    }
    let place = Place::new(&config.file, config.theme.options.range.clone());
    let message = format!("the theme `{}` has no option `{name}`", config.theme.name.value);
    let guess = did_you_mean(&nearest(name, theme.options.keys().map(String::as_str)));
    let known: Vec<&str> = theme.options.keys().map(String::as_str).collect();
    let help = guess.unwrap_or_else(|| match known.is_empty() {
        true => {
            "it has none; a theme declares them in its `theme.yaml`, with their defaults".into()
        }
        false => format!("its options are `{}`", known.join("`, `")),
    });
    Some(Diagnostic::new(Code::UnknownKey, place, message).help(help))
}
