//! From the file as written to the configuration as meant.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use super::Config;
use super::file::{ConfigFile, Season, UnknownKeys};
use crate::date::Hemisphere;
use crate::diag::{Checked, Code, Diagnostic, Severity, did_you_mean, nearest};
use crate::keys::{self, Checker, Found};
use crate::words::Lang;
use crate::{slug, yaml};

/// Names at the root of a site that are its own.
pub const RESERVED: [&str; 21] = [
    "events",
    "notes",
    "timelines",
    "undated",
    "rival-dates",
    "changes",
    "sources",
    "search",
    "chart",
    "all",
    "decade",
    "embed",
    "fragments",
    "oembed",
    "data",
    "files",
    "feed",
    "timeline",
    "sitemap",
    "assets",
    "theme",
];

/// Names that a question to the search page has for itself, beside those of taxonomies.
const ASKED: [&str; 5] = ["q", "from", "to", "show", "order"];

/// Reads the configuration. `text` is `None` where there is no file; `folder` is the title of a site
/// that gives none. Whatever is wrong is told, and the default stands in for it.
pub fn read(file: &Arc<str>, text: Option<&str>, folder: &str) -> Checked<Config> {
    let mut diagnostics = Vec::new();
    let tree = text.and_then(|text| yaml::parse(file, text, 0, 64, &mut diagnostics));
    let taxonomies = tree.as_ref().map_or_else(default_taxonomies, taxonomies_of);
    let mut checker =
        Checker { file, taxonomies: &taxonomies, unknown: Severity::Error, found: diagnostics };
    let mut found = match &tree {
        Some(node) if matches!(node.kind, yaml::NodeKind::Map(_)) => {
            keys::check(&mut checker, node, &keys::CONFIG)
        }
        Some(node) if !node.is_null() => {
            checker
                .tell(Code::WrongType, &node.range, format!("{} stands here", node.type_name()))
                .say("expected keys such as `title: …`, one a line");
            Found::default()
        }
        _ => Found::default(),
    };
    let written: ConfigFile = found.decode();
    let mut reader = Reader { checker, places: found.places };
    let value = reader.config(written, taxonomies.clone(), folder);
    Checked { value, diagnostics: reader.checker.found }
}

fn default_taxonomies() -> Vec<String> {
    ["tags", "actors", "places"].map(str::to_owned).to_vec()
}

/// The taxonomies, which the check of all other keys needs beforehand.
fn taxonomies_of(node: &yaml::Node) -> Vec<String> {
    let text = |node: &yaml::Node| node.as_text().map(str::to_owned);
    match node.get("taxonomies") {
        Some(node) if node.is_null() => default_taxonomies(),
        Some(node) => match &node.kind {
            yaml::NodeKind::List(items) => items.iter().filter_map(text).collect(),
            _ => text(node).map_or_else(default_taxonomies, |name| vec![name]),
        },
        None => default_taxonomies(),
    }
}

pub(super) struct Reader<'a> {
    checker: Checker<'a>,
    places: keys::Places,
}

impl Reader<'_> {
    pub(super) fn tell(&mut self, code: Code, path: &str, message: String) -> &mut Diagnostic {
        let range = self.range(path);
        self.checker.tell(code, &range, message)
    }

    fn range(&self, path: &str) -> Range<usize> {
        self.places.get(path).unwrap_or(0..0)
    }

    #[expect(clippy::too_many_lines, reason = "one line or two for each key, and none forgotten")]
    fn config(&mut self, written: ConfigFile, taxonomies: Vec<String>, folder: &str) -> Config {
        let ConfigFile {
            title,
            description,
            base_url,
            lang,
            languages,
            author,
            publisher,
            license,
            content,
            ignore,
            order,
            taxonomies: _,
            terms,
            closed_terms,
            outlets,
            timelines,
            moved,
            theme,
            nav,
            footer,
            headers,
            edit_url,
            article_type,
            hemisphere,
            html,
            unknown_keys,
            outputs,
            limits,
            lints,
            extra,
        } = written;
        self.check_taxonomies(&taxonomies, &terms, &closed_terms);
        let hemisphere = match hemisphere {
            Season::North => Hemisphere::North,
            Season::South => Hemisphere::South,
        };
        let lang = self.lang("lang", lang.as_deref().unwrap_or("en"));
        let languages = languages
            .into_iter()
            .map(|(tag, language)| (self.lang(&format!("languages.{tag}#key"), &tag), language))
            .collect();
        self.check_nav(&nav);
        self.check_globs(&ignore);
        Config {
            title: title.unwrap_or_else(|| folder.to_owned()),
            description,
            base_url: base_url.and_then(|url| self.base_url(url)),
            lang,
            languages,
            author,
            publisher: publisher.unwrap_or_default(),
            license,
            content: self.content(content),
            ignore,
            order,
            timelines: self.timelines(timelines, &taxonomies, order, hemisphere),
            taxonomies,
            terms,
            closed_terms,
            outlets,
            moved,
            theme: self.theme(theme),
            nav,
            footer,
            headers: headers.into_iter().collect(),
            edit_url: edit_url.filter(|url| self.is_edit_url(url)),
            article_type,
            hemisphere,
            html,
            unknown_keys: match unknown_keys {
                UnknownKeys::Error => Severity::Error,
                UnknownKeys::Warn => Severity::Warning,
            },
            outputs,
            limits,
            lints: self.lints(lints),
            extra,
            file: self.checker.file.clone(),
            places: self.places.clone(),
        }
    }

    fn lang(&mut self, path: &str, tag: &str) -> Lang {
        Lang::parse(tag).unwrap_or_else(|| {
            self.tell(Code::BadValue, path, format!("`{tag}` is no language tag"))
                .say("write a tag such as `en`, `uk` or `pt-BR` (BCP 47)");
            Lang::english()
        })
    }

    fn base_url(&mut self, url: String) -> Option<String> {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        if rest.is_none_or(|rest| rest.is_empty() || rest.contains(['?', '#', ' ', '"', '<'])) {
            self.tell(Code::BadValue, "base_url", format!("`{url}` is no address of a site")).say(
                "write the whole address without query, such as `https://example.org/treaty/`",
            );
            return None;
        }
        Some(if url.ends_with('/') { url } else { url + "/" })
    }

    fn content(&mut self, content: Option<String>) -> String {
        let content = content.unwrap_or_else(|| "content".to_owned());
        let trimmed = content.trim_end_matches('/');
        let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
        if !trimmed.split('/').all(plain) || trimmed.contains('\\') {
            self.tell(
                Code::BadValue,
                "content",
                format!("`{content}` is no folder below the site's"),
            )
            .say("name a folder such as `content`");
            return "content".to_owned();
        }
        trimmed.to_owned()
    }

    fn is_edit_url(&mut self, url: &str) -> bool {
        let good =
            url.contains("{file}") && (url.starts_with("https://") || url.starts_with("http://"));
        if !good {
            self.tell(Code::BadValue, "edit_url", format!("`{url}` does not lead to a note")).say(
                "write an address that holds `{file}`, such as `https://example.org/edit/{file}`",
            );
        }
        good
    }

    fn check_taxonomies(
        &mut self,
        taxonomies: &[String],
        terms: &BTreeMap<String, BTreeMap<String, super::Term>>,
        closed: &[String],
    ) {
        let mut seen = BTreeSet::new();
        for (index, name) in taxonomies.iter().enumerate() {
            let path = format!("taxonomies[{index}]");
            if let Some(fault) = slug::fault(name) {
                self.tell(Code::BadId, &path, format!("the taxonomy's name `{name}` {fault}"))
                    .say("it is a key of notes and a part of addresses: write it like `tags`");
            } else if keys::reserved(name) || is_reserved(name) || ASKED.contains(&name.as_str()) {
                self.tell(Code::ReservedName, &path, format!("`{name}` cannot be a taxonomy"))
                    .say("notes or the site use this name themselves; choose another, such as the plural");
            } else if !seen.insert(name) {
                self.tell(
                    Code::DuplicateKey,
                    &path,
                    format!("the taxonomy `{name}` stands here twice"),
                )
                .say("keep one of the two");
            }
        }
        let named = terms.keys().map(|name| (format!("terms.{name}#key"), name.as_str()));
        let closed = closed.iter().enumerate();
        let closed = closed.map(|(index, name)| (format!("closed_terms[{index}]"), name.as_str()));
        for (path, name) in named.chain(closed) {
            self.check_taxonomy(&path, name, taxonomies);
        }
    }

    /// Tells where `name` is no taxonomy.
    pub(super) fn check_taxonomy(&mut self, path: &str, name: &str, taxonomies: &[String]) {
        if taxonomies.iter().any(|known| known == name) {
            return;
        }
        let known = taxonomies.iter().map(String::as_str);
        let guess = did_you_mean(&nearest(name, known));
        let list = taxonomies.join("`, `");
        let diagnostic =
            self.tell(Code::BadValue, path, format!("`{name}` is no taxonomy of this site"));
        diagnostic.say(guess.unwrap_or(format!("the taxonomies are `{list}`")));
    }

    fn check_nav(&mut self, nav: &[super::Nav]) {
        for (index, item) in nav.iter().enumerate() {
            if item.title.is_none() || item.page.is_some() == item.url.is_some() {
                self.tell(
                    Code::MissingKey,
                    &format!("nav[{index}]"),
                    "an incomplete link of `nav`".into(),
                )
                .say("write `title` and either `page` or `url`: `{title: About, page: about}`");
            }
        }
    }

    fn check_globs(&mut self, patterns: &[String]) {
        for (index, pattern) in patterns.iter().enumerate() {
            if let Err(error) = globset::Glob::new(pattern) {
                self.tell(
                    Code::BadValue,
                    &format!("ignore[{index}]"),
                    format!("`{pattern}` is no glob pattern: {}", error.kind()),
                )
                .say("write a pattern such as `Templates/**` or `*.tmp.md`");
            }
        }
    }
}

/// Whether the site uses this name at its root: an address of its own, a year, or a language.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
        || name.bytes().all(|b| b.is_ascii_digit())
        || (name.len() == 2 && Lang::parse(name).is_some())
        || matches!(name.as_bytes(), [b'y', b'-' | b'0'..=b'9', rest @ ..] if rest.iter().all(u8::is_ascii_digit))
}
