//! The configured theme and the themes that it extends: their files, catalogues, options and settings.
//!
//! [`load`] finds them, `files` contains them, `manifest` reads `theme.yaml`, `settings` and `stylesheet`
//! make style sheets, and `scripts` makes scripts smaller. Pages are not known here.

mod files;
mod manifest;
mod scripts;
mod settings;
mod stylesheet;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::Value;

pub use files::{ASSET_FOLDER, Asset, Origins, ThemeFiles, assets, builtin, builtin_names};
pub use manifest::Need;
pub(crate) use scripts::without_comments;

use crate::config::Config;
use crate::diag::{Checked, Code, Diagnostic, Place, suggest};
use crate::words::Catalogue;
use crate::yaml;
use manifest::Backgrounds;

/// Version of the template contract; a theme's `theme.yaml` names the one it was written for.
pub const CONTRACT: u32 = 1;

/// The built-in theme that all others extend in the end.
const DEFAULT: &str = "chronicle";

/// The configured theme with the themes that it extends.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    /// The themes, from the configured one to the last that is extended: the first that has a file wins.
    pub chain: Vec<ThemeFiles>,
    /// Catalogues of messages by language; later ones win.
    pub catalogues: BTreeMap<String, Vec<Catalogue>>,
    /// Options: the defaults of the themes, replaced by those of the configuration.
    pub options: BTreeMap<String, serde_json::Value>,
    /// Origins from which pages may load something: those of all themes together.
    pub origins: Origins,
    /// What the themes ask the program for.
    pub needs: BTreeSet<Need>,
    /// Style sheet made from the configuration.
    pub settings: Option<String>,
}

/// Loads the configured theme from the site's own themes (`own`: bytes by path below `themes/`) and the
/// built-in ones.
pub fn load(config: &Config, own: &BTreeMap<String, Arc<[u8]>>) -> Checked<Theme> {
    let mut loader = Loader {
        config,
        own,
        theme: Theme::default(),
        options: Vec::new(),
        backgrounds: Backgrounds::default(),
        diagnostics: Vec::new(),
    };
    loader.chain();
    loader.catalogues();
    let mut theme = loader.theme;
    loader.diagnostics.extend(stylesheet::missing_imports(&theme.chain));
    for options in loader.options.iter().rev() {
        theme.options.extend(yaml::object(options));
    }
    let chosen = yaml::object(&config.theme.options);
    loader
        .diagnostics
        .extend(chosen.keys().filter_map(|name| unknown_option(config, &theme, name)));
    theme.options.extend(chosen);
    theme.settings =
        settings::settings(config, &theme, &loader.backgrounds, &mut loader.diagnostics);
    Checked { value: theme, diagnostics: loader.diagnostics }
}

struct Loader<'a> {
    config: &'a Config,
    own: &'a BTreeMap<String, Arc<[u8]>>,
    theme: Theme,
    options: Vec<Value>,
    backgrounds: Backgrounds,
    diagnostics: Vec<Diagnostic>,
}

impl Loader<'_> {
    fn chain(&mut self) {
        let chosen = &self.config.theme.name;
        let mut place = Some(Place::new(&self.config.file, chosen.range.clone()));
        let mut name = chosen.value.clone();
        loop {
            let own = self.own_files(&name);
            let built_in = builtin(&name);
            if own.is_none() && built_in.is_none() {
                self.unknown(&name, place);
                name = DEFAULT.to_owned();
                place = None;
                continue;
            }
            let mut next = None;
            for files in own.into_iter().chain(built_in) {
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
                self.diagnostics.push(
                    Diagnostic::new(Code::Cycle, at, message)
                        .help("let one of them extend `chronicle`"),
                );
                return;
            }
            name = extends;
            place = at;
        }
    }

    /// Returns the files of a theme of the site's own, if there is one of this name.
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
        let mut known: Vec<String> = own.chain(builtin_names()).collect();
        known.sort();
        known.dedup();
        let guess = suggest(name, known.iter().map(String::as_str));
        let help = guess.unwrap_or_else(|| format!("there is: `{}`", known.join("`, `")));
        self.diagnostics.push(
            Diagnostic::new(Code::UnknownTheme, place, format!("there is no theme `{name}`"))
                .help(help)
                .help(format!("a theme of your own is a folder `themes/{name}/`")),
        );
    }

    /// Reads a theme's `theme.yaml`; returns the theme that it extends and the place of that key.
    fn manifest(&mut self, files: &ThemeFiles) -> Option<(String, Place)> {
        let manifest = manifest::read(files, &mut self.diagnostics);
        self.options.push(manifest.options);
        self.theme.origins.extend(manifest.origins);
        self.theme.needs.extend(manifest.needs);
        self.backgrounds.light = self.backgrounds.light.take().or(manifest.backgrounds.light);
        self.backgrounds.dark = self.backgrounds.dark.take().or(manifest.backgrounds.dark);
        manifest.extends
    }

    /// Collects the catalogues of the site's own themes; the first theme of the chain wins.
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

/// Returns an error for an option that no theme of the chain declares; `theme` has the declared ones.
fn unknown_option(config: &Config, theme: &Theme, name: &str) -> Option<Diagnostic> {
    if theme.options.contains_key(name) {
        return None;
    }
    let place = Place::new(&config.file, config.theme.options.range.clone());
    let message = format!("the theme `{}` has no option `{name}`", config.theme.name.value);
    let guess = suggest(name, theme.options.keys().map(String::as_str));
    let known: Vec<&str> = theme.options.keys().map(String::as_str).collect();
    let help = guess.unwrap_or_else(|| match known.is_empty() {
        true => {
            "it has none; a theme declares them in its `theme.yaml`, with their defaults".into()
        }
        false => format!("its options are `{}`", known.join("`, `")),
    });
    Some(Diagnostic::new(Code::UnknownKey, place, message).help(help))
}
