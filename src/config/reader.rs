//! Reads and checks the configuration.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::address::{self, AddressFault};
use super::file::{ConfigFile, Season, UnknownKeys};
use super::{Config, Nav, Organisations, Terms};
use crate::date::Hemisphere;
use crate::diag::{Checked, Code, Diagnostic, Severity, suggest};
use crate::keys::{self, Checker, ValueType};
use crate::slug;
use crate::words::Lang;
use crate::yaml::{self, Spanned};

/// Names at the root of a site that the program uses itself.
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

/// Names in queries of the search page, in addition to those of taxonomies.
const QUERY_NAMES: [&str; 5] = ["q", "from", "to", "show", "order"];

/// Reads the configuration. `text` is `None` if there is no file; `folder` is the title of a site without
/// one. Mistakes are reported, and defaults replace them.
pub fn read(file: &Arc<str>, text: Option<&str>, folder: &str) -> Checked<Config> {
    let mut diagnostics = Vec::new();
    let tree = text.and_then(|text| yaml::parse(file, text, 0, 64, &mut diagnostics));
    let taxonomies = tree.as_ref().map_or_else(default_taxonomies, taxonomies_of);
    let mut checker = Checker {
        file,
        text: text.unwrap_or_default(),
        taxonomies: &taxonomies,
        unknown: Severity::Error,
        extra_keys: &[],
        diagnostics,
    };
    let written = match &tree {
        Some(node) if matches!(node.kind, yaml::NodeKind::Map(_)) => {
            keys::warn_of_cut_values(&mut checker, node);
            keys::check(&mut checker, node, &keys::CONFIG).decode()
        }
        Some(node) if !node.is_null() => {
            let diagnostic = checker.report(Code::WrongType, &node.range, node.found());
            diagnostic.add_help("expected keys such as `title: …`, one a line");
            diagnostic.help.extend(yaml::as_keys(text.unwrap_or_default(), &node.range));
            ConfigFile::default()
        }
        _ => ConfigFile::default(),
    };
    let license = written.license.clone().filter(|license| address::is_meant(license));
    let mut reader = Reader { checker };
    let mut value = reader.config(written, taxonomies.clone(), folder);
    if let Some(tree) = &tree {
        let is_address = |value_type| matches!(value_type, ValueType::Address);
        let is_text = |value_type| matches!(value_type, ValueType::Markdown);
        value.addresses = keys::scalars(tree, &keys::CONFIG, is_address);
        value.addresses.extend(license);
        value.texts = keys::scalars(tree, &keys::CONFIG, is_text);
    }
    Checked { value, diagnostics: reader.checker.diagnostics }
}

fn default_taxonomies() -> Vec<Spanned<String>> {
    ["tags", "actors", "places"].map(|name| Spanned::without_place(name.to_owned())).to_vec()
}

/// Returns the taxonomies, which the check of all other keys needs.
fn taxonomies_of(node: &yaml::Node) -> Vec<Spanned<String>> {
    // `keys::check` reports empty items.
    let text = |node: &yaml::Node| {
        let text = node.as_text().filter(|_| !node.is_null())?;
        Some(Spanned { value: text.to_owned(), range: node.range.clone() })
    };
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
    pub(super) checker: Checker<'a>,
}

impl Reader<'_> {
    pub(super) fn report<T>(
        &mut self,
        code: Code,
        at: &Spanned<T>,
        message: String,
    ) -> &mut Diagnostic {
        self.checker.report(code, &at.range, message)
    }

    #[expect(clippy::too_many_lines, reason = "one line or two for each key, and none forgotten")]
    fn config(
        &mut self,
        written: ConfigFile,
        taxonomies: Vec<Spanned<String>>,
        folder: &str,
    ) -> Config {
        let ConfigFile {
            title,
            description,
            base_url,
            lang,
            languages,
            author,
            organisations,
            publisher,
            home,
            cover,
            license,
            content,
            ignore,
            order,
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
            extra_keys,
            outputs,
            limits,
            lints,
            extra,
        } = written;
        let terms = self.terms(terms);
        let taxonomies = self.taxonomies(taxonomies, &terms, &closed_terms);
        let hemisphere = match hemisphere {
            Season::North => Hemisphere::North,
            Season::South => Hemisphere::South,
        };
        let lang = lang.map_or_else(Lang::english, |tag| self.lang(&tag));
        let languages =
            languages.into_iter().map(|(tag, language)| (self.lang(&tag), language)).collect();
        let publisher = publisher.unwrap_or_default();
        let outlets = self.outlets(outlets);
        let outlets_named = outlets.values().filter_map(|outlet| outlet.name.as_ref());
        let named = organisations.iter().chain(outlets_named).chain(&publisher.name);
        let organisations = Organisations::new(named);
        let unknown_keys = match unknown_keys {
            UnknownKeys::Error => Severity::Error,
            UnknownKeys::Warn => Severity::Warning,
        };
        self.check_nav(&nav);
        self.check_globs(&ignore);
        Config {
            title: title.unwrap_or_else(|| folder.to_owned()),
            description,
            base_url: base_url.and_then(|url| self.base_url(url)),
            lang,
            languages,
            author: author.and_then(|author| organisations.author(author, &[])),
            organisations,
            addresses: Vec::new(),
            texts: Vec::new(),
            publisher,
            home,
            cover: cover.and_then(|cover| self.cover(cover)),
            license: license.map(|license| license.value),
            content: self.content(content),
            ignore: values(ignore),
            order,
            timelines: self.timelines(timelines, &taxonomies, order, hemisphere),
            taxonomies,
            terms,
            closed_terms: values(closed_terms),
            outlets,
            moved,
            theme: self.theme(theme),
            nav,
            footer,
            headers,
            edit_url: edit_url.filter(|url| self.is_edit_url(url)).map(|url| url.value),
            article_type,
            hemisphere,
            html,
            unknown_keys,
            extra_keys: self.extra_keys(extra_keys),
            outputs,
            limits,
            lints: self.lints(lints, unknown_keys),
            extra,
            file: self.checker.file.clone(),
        }
    }

    fn lang(&mut self, tag: &Spanned<String>) -> Lang {
        self.checker.lang(tag).unwrap_or_else(Lang::english)
    }

    fn base_url(&mut self, url: Spanned<String>) -> Option<String> {
        match address::of_site(&url) {
            Ok(address) => Some(address),
            Err(AddressFault { problem, help }) => {
                let message = format!("`{}` {problem}", url.value);
                self.report(Code::BadValue, &url, message).add_help(help);
                None
            }
        }
    }

    fn content(&mut self, content: Option<Spanned<String>>) -> String {
        let Some(content) = content else { return "content".to_owned() };
        let trimmed = content.trim_end_matches('/');
        let plain = |part: &str| !part.is_empty() && part != "." && part != "..";
        if !trimmed.split('/').all(plain) || trimmed.contains('\\') {
            let message = format!("`{}` is not a folder inside the project", content.value);
            self.report(Code::BadValue, &content, message)
                .add_help("name a folder such as `content`");
            return "content".to_owned();
        }
        trimmed.to_owned()
    }

    fn is_edit_url(&mut self, url: &Spanned<String>) -> bool {
        let good = address::edits_notes(url);
        if !good {
            self.report(Code::BadValue, url, format!("expected an address with `{{file}}`, found `{}`", url.value))
                .add_help(
                    "write an address that contains `{file}`, such as `https://example.org/edit/{file}`",
                );
        }
        good
    }

    /// Returns the taxonomies without those that would have the addresses of something else.
    fn taxonomies(
        &mut self,
        taxonomies: Vec<Spanned<String>>,
        terms: &BTreeMap<Spanned<String>, Terms>,
        closed: &[Spanned<String>],
    ) -> Vec<Spanned<String>> {
        let (mut seen, mut usable) = (BTreeSet::new(), Vec::new());
        for name in &taxonomies {
            let reserved = keys::is_key_of_notes(name)
                || is_reserved(name)
                || QUERY_NAMES.contains(&name.as_str());
            let (code, message, help) = if let Some(fault) = slug::problem(&name.replace('_', "-"))
            {
                let message = format!("the taxonomy's name `{}` {fault}", name.value);
                let help =
                    "it is a key of notes and a part of addresses: write a word such as `tags`";
                (Code::BadId, message, help)
            } else if reserved {
                let message = format!("`{}` cannot be a taxonomy", name.value);
                let help =
                    "notes or the site already use this name; choose another, such as the plural";
                (Code::ReservedName, message, help)
            } else {
                // `keys::check` reports repeated names.
                usable.extend(seen.insert(name).then(|| name.clone()));
                continue;
            };
            self.report(code, name, message).add_help(help);
        }
        for name in terms.keys().chain(closed) {
            self.check_taxonomy(name, &taxonomies);
        }
        usable
    }

    /// Reports a name that is not a taxonomy.
    pub(super) fn check_taxonomy(
        &mut self,
        name: &Spanned<String>,
        taxonomies: &[Spanned<String>],
    ) {
        if taxonomies.contains(name) {
            return;
        }
        let known: Vec<&str> = taxonomies.iter().map(|known| known.as_str()).collect();
        let guess = suggest(name, known.iter().copied());
        let help = guess.unwrap_or(format!("the taxonomies are `{}`", known.join("`, `")));
        let message = format!("`{}` is not a taxonomy of this site", name.value);
        self.report(Code::BadValue, name, message).add_help(help);
    }

    fn check_nav(&mut self, nav: &[Spanned<Nav>]) {
        let whole = |item: &Nav| item.title.is_some() && item.page.is_some() != item.url.is_some();
        for item in nav.iter().filter(|item| !whole(item)) {
            self.report(Code::MissingKey, item, "an incomplete entry of `nav`".into()).add_help(
                "write `title` and either `page` or `url`: `{title: About, page: about}`",
            );
        }
    }

    /// Returns the patterns of keys that are let through, without those that could never match.
    fn extra_keys(&mut self, patterns: Vec<Spanned<String>>) -> Vec<String> {
        let good = |pattern: &str| {
            let name = pattern.strip_suffix('*').unwrap_or(pattern);
            !name.contains('*') && !keys::is_key_of_notes(name) && !name.is_empty()
        };
        let mut names = Vec::new();
        for pattern in patterns {
            if good(&pattern) {
                names.push(pattern.value);
                continue;
            }
            let message = format!("`{}` cannot be the name of your own keys", pattern.value);
            self.report(Code::BadValue, &pattern, message).add_help(
                "write a key that dateline does not use, or the beginning of several keys with `*`, such as `my_*`",
            );
        }
        names
    }

    fn check_globs(&mut self, patterns: &[Spanned<String>]) {
        for pattern in patterns {
            if let Err(error) = globset::Glob::new(pattern) {
                let message =
                    format!("`{}` is not a glob pattern: {}", pattern.value, error.kind());
                self.report(Code::BadValue, pattern, message)
                    .add_help("write a pattern such as `Templates/**` or `*.tmp.md`");
            }
        }
    }
}

/// Returns the values without their places.
fn values(spanned: Vec<Spanned<String>>) -> Vec<String> {
    spanned.into_iter().map(|one| one.value).collect()
}

/// Returns whether the site uses this name at its root: an address of its own, a year, or a language.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
        || name.bytes().all(|b| b.is_ascii_digit())
        || (name.len() == 2 && Lang::parse(name).is_some())
        || matches!(name.as_bytes(), [b'y', b'-' | b'0'..=b'9', rest @ ..] if rest.iter().all(u8::is_ascii_digit))
}
