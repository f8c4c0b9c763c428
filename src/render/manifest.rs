//! A theme's `theme.yaml` as written, then as meant.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

use super::themes::{Origins, ThemeFiles};
use super::view::CONTRACT;
use crate::colour::Colour;
use crate::diag::{Code, Diagnostic, Place, Severity};
use crate::keys::{self, Checker};
use crate::yaml::{self, Spanned};

/// What a theme asks the program for because it costs something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// The sources of each list, numbered: `list.references`, `row.sources[].number`.
    References,
    /// The site's title as the custom property `--dateline-title`, for margins of printed pages.
    Title,
}

/// The colours that a theme's text stands on.
#[derive(Debug, Clone, Default)]
pub(super) struct Grounds {
    /// By light.
    pub light: Option<Vec<Colour>>,
    /// By dark; empty where the theme has no dark.
    pub dark: Option<Vec<Colour>>,
}

/// What a theme says of itself.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// The theme that it extends, and where it says so.
    pub extends: Option<(String, Place)>,
    /// Its options with their defaults.
    pub options: Value,
    /// From where else its pages load something.
    pub origins: Origins,
    /// What its text stands on.
    pub grounds: Grounds,
    /// What it asks for.
    pub needs: BTreeSet<Need>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ManifestFile {
    extends: Option<Spanned<String>>,
    contract: Option<Spanned<u64>>,
    #[serde(rename = "title")]
    _title: Option<String>,
    options: Value,
    origins: BTreeMap<String, Vec<Spanned<String>>>,
    grounds: GroundsFile,
    needs: BTreeSet<Need>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct GroundsFile {
    light: Option<Vec<Spanned<String>>>,
    dark: Option<Vec<Spanned<String>>>,
}

/// Reads the `theme.yaml` among a theme's files, which may lack one. What is wrong goes to
/// `diagnostics`, and what is announced to readers of a build as well.
pub(super) fn read(files: &ThemeFiles, diagnostics: &mut Vec<Diagnostic>) -> Manifest {
    let Some(bytes) = files.files.get("theme.yaml") else { return Manifest::default() };
    let file: Arc<str> = format!("themes/{}/theme.yaml", files.name).into();
    let text = String::from_utf8_lossy(bytes);
    let mut faults = Vec::new();
    let tree = yaml::parse(&file, &text, 0, 64, &mut faults);
    let mut checker =
        Checker { file: &file, taxonomies: &[], unknown: Severity::Error, found: faults };
    let written = tree.as_ref().map(|node| keys::check(&mut checker, node, &keys::THEME).decode());
    let manifest = manifest(&mut checker, written.unwrap_or_default());
    diagnostics.extend(checker.found);
    manifest
}

fn manifest(checker: &mut Checker<'_>, written: ManifestFile) -> Manifest {
    let ManifestFile { extends, contract, _title, options, origins, grounds, needs } = written;
    if let Some(version) = contract.filter(|version| version.value != u64::from(CONTRACT)) {
        let message = "a version of the template contract that this program does not have";
        checker
            .report(Code::BadValue, &version.range, message.into())
            .add_help(format!("this version of dateline has contract {CONTRACT}"));
    }
    let GroundsFile { light, dark } = grounds;
    Manifest {
        extends: extends.map(|name| (name.value, Place::new(checker.file, name.range))),
        options,
        origins: sound_origins(checker, origins),
        grounds: Grounds {
            light: light.map(|written| colours(checker, written)),
            dark: dark.map(|written| colours(checker, written)),
        },
        needs,
    }
}

/// The origins that are sound; each is announced where it stands.
fn sound_origins(
    checker: &mut Checker<'_>,
    written: BTreeMap<String, Vec<Spanned<String>>>,
) -> Origins {
    let mut origins = Origins::default();
    for (what, written) in written {
        for Spanned { value: origin, range } in written {
            if let Some((message, help)) = origin_fault(&origin) {
                checker.report(Code::BadValue, &range, message).add_help(help);
                continue;
            }
            let message = format!("pages will ask `{}` for {what}", &origin["https://".len()..]);
            checker.report(Code::OutsideOrigin, &range, message).add_help(
                "that server learns who reads which page; files in the theme's `static/` need none",
            );
            origins.of_mut(&what).insert(origin);
        }
    }
    origins
}

fn colours(checker: &mut Checker<'_>, written: Vec<Spanned<String>>) -> Vec<Colour> {
    let mut colours = Vec::with_capacity(written.len());
    for Spanned { value: text, range } in written {
        match Colour::parse(&text) {
            Ok(colour) => colours.push(colour),
            Err(_) => checker
                .report(Code::BadValue, &range, format!("`{text}` is no opaque colour"))
                .add_help("write a colour of CSS, in quotes where it begins with `#`"),
        }
    }
    colours
}

/// What is wrong with an origin, and what to do about it.
fn origin_fault(origin: &str) -> Option<(String, &'static str)> {
    const HELP: &str = "write scheme and host alone, such as `https://fonts.example.org`";
    let Some(rest) = origin.strip_prefix("https://") else {
        return Some((format!("`{origin}` is no `https` origin"), HELP));
    };
    if rest.contains('*') {
        let help = "name each host: a wildcard would let any of them in";
        return Some((format!("`{origin}` holds a wildcard"), help));
    }
    let (host, port) = rest.split_once(':').unwrap_or((rest, "443"));
    let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let label =
        |label: &str| !label.is_empty() && label.bytes().all(letter) && !label.starts_with('-');
    let sound = host.split('.').all(label) && port.parse::<u16>().is_ok_and(|port| port > 0);
    (!sound).then(|| (format!("`{origin}` is no origin"), HELP))
}
