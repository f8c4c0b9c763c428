//! `theme.yaml`: what a theme says about itself, as written and as checked.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

use super::{CONTRACT, Origins, ThemeFiles};
use crate::colour::Colour;
use crate::diag::{Code, Diagnostic, Place, Severity};
use crate::keys::{self, Checker};
use crate::yaml::{self, Spanned};

/// Something that the program makes only for themes that ask for it, because it takes time or space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// The sources of each list, numbered: `list.references`, `row.sources[].number`.
    References,
    /// The site's title as the custom property `--dateline-title`, for margins of printed pages.
    Title,
}

/// The background colours of a theme's text.
#[derive(Debug, Clone, Default)]
pub(super) struct Backgrounds {
    /// In light mode.
    pub light: Option<Vec<Colour>>,
    /// In dark mode; empty if the theme has none.
    pub dark: Option<Vec<Colour>>,
}

/// A checked `theme.yaml`.
#[derive(Debug, Default)]
pub(super) struct Manifest {
    /// Theme that it extends, and the place of its name.
    pub extends: Option<(String, Place)>,
    /// Options with their defaults.
    pub options: Value,
    /// Origins from which its pages load something.
    pub origins: Origins,
    /// Background colours of its text.
    pub backgrounds: Backgrounds,
    /// What it asks the program for.
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

/// Reads the `theme.yaml` of a theme; a theme without one has a default manifest. Errors and the notice
/// about each outside origin go to `diagnostics`.
pub(super) fn read(files: &ThemeFiles, diagnostics: &mut Vec<Diagnostic>) -> Manifest {
    let Some(bytes) = files.files.get("theme.yaml") else { return Manifest::default() };
    let file: Arc<str> = format!("themes/{}/theme.yaml", files.name).into();
    let text = String::from_utf8_lossy(bytes);
    let mut faults = Vec::new();
    let tree = yaml::parse(&file, &text, 0, 64, &mut faults);
    let mut checker = Checker {
        file: &file,
        text: &text,
        taxonomies: &[],
        unknown: Severity::Error,
        extra_keys: &[],
        diagnostics: faults,
    };
    let written = tree.as_ref().map(|node| keys::check(&mut checker, node, &keys::THEME).decode());
    let manifest = manifest(&mut checker, written.unwrap_or_default());
    diagnostics.extend(checker.diagnostics);
    manifest
}

fn manifest(checker: &mut Checker<'_>, written: ManifestFile) -> Manifest {
    let ManifestFile { extends, contract, _title, options, origins, grounds, needs } = written;
    if let Some(version) = contract.filter(|version| version.value != u64::from(CONTRACT)) {
        let message = "this version of dateline does not support this template contract";
        checker
            .report(Code::BadValue, &version.range, message.into())
            .add_help(format!("this version of dateline has contract {CONTRACT}"));
    }
    let GroundsFile { light, dark } = grounds;
    Manifest {
        extends: extends.map(|name| (name.value, Place::new(checker.file, name.range))),
        options,
        origins: valid_origins(checker, origins),
        backgrounds: Backgrounds {
            light: light.map(|written| colours(checker, written)),
            dark: dark.map(|written| colours(checker, written)),
        },
        needs,
    }
}

/// Returns the valid origins, and reports each of them: its server learns who reads the pages.
fn valid_origins(
    checker: &mut Checker<'_>,
    written: BTreeMap<String, Vec<Spanned<String>>>,
) -> Origins {
    let mut origins = Origins::default();
    for (kind, written) in written {
        for Spanned { value: origin, range } in written {
            if let Some((message, help)) = origin_fault(&origin) {
                checker.report(Code::BadValue, &range, message).add_help(help);
                continue;
            }
            let message = format!("pages will load {kind} from `{}`", &origin["https://".len()..]);
            checker.report(Code::OutsideOrigin, &range, message).add_help(
                "that server learns who reads which page; files in the theme's `static/` folder need no other server",
            );
            origins.of_kind_mut(&kind).insert(origin);
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
                .report(Code::BadValue, &range, format!("`{text}` is not an opaque colour"))
                .add_help("write a CSS colour, in quotation marks if it begins with `#`"),
        }
    }
    colours
}

/// Returns what is wrong with an origin, and what to write instead.
fn origin_fault(origin: &str) -> Option<(String, &'static str)> {
    const HELP: &str = "write only the scheme and host, such as `https://fonts.example.org`";
    let Some(rest) = origin.strip_prefix("https://") else {
        return Some((format!("`{origin}` is not an `https` origin"), HELP));
    };
    if rest.contains('*') {
        let help = "name each host: a wildcard would allow all of them";
        return Some((format!("`{origin}` contains a wildcard"), help));
    }
    let (host, port) = rest.split_once(':').unwrap_or((rest, "443"));
    let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    let label =
        |label: &str| !label.is_empty() && label.bytes().all(letter) && !label.starts_with('-');
    let valid = host.split('.').all(label) && port.parse::<u16>().is_ok_and(|port| port > 0);
    (!valid).then(|| (format!("`{origin}` is not an origin"), HELP))
}
