//! A theme's `theme.yaml` as written, then as meant.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Deserialize;

use super::themes::{Origins, ThemeFiles};
use super::view::CONTRACT;
use crate::colour::Colour;
use crate::diag::{Code, Diagnostic, Place, Severity};
use crate::keys::{self, Checker, Places};
use crate::yaml::{self, Value};

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
    extends: Option<String>,
    contract: Option<u64>,
    #[serde(rename = "title")]
    _title: Option<String>,
    options: Value,
    origins: BTreeMap<String, Vec<String>>,
    grounds: GroundsFile,
    needs: BTreeSet<Need>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct GroundsFile {
    light: Option<Vec<String>>,
    dark: Option<Vec<String>>,
}

/// Reads the `theme.yaml` among a theme's files, which may lack one. What is wrong goes to `told`, and
/// what is announced to readers of a build as well.
pub(super) fn read(files: &ThemeFiles, told: &mut Vec<Diagnostic>) -> Manifest {
    let Some(bytes) = files.files.get("theme.yaml") else { return Manifest::default() };
    let file: Arc<str> = format!("themes/{}/theme.yaml", files.name).into();
    let text = String::from_utf8_lossy(bytes);
    let mut faults = Vec::new();
    let tree = yaml::parse(&file, &text, 0, 64, &mut faults);
    let checker = Checker { file: &file, taxonomies: &[], unknown: Severity::Error, found: faults };
    let mut reader = Reader { checker, places: Places::default() };
    let mut written = ManifestFile::default();
    if let Some(node) = &tree {
        let mut found = keys::check(&mut reader.checker, node, &keys::THEME);
        written = found.decode();
        reader.places = found.places;
    }
    let manifest = reader.manifest(written);
    told.extend(reader.checker.found);
    manifest
}

struct Reader<'a> {
    checker: Checker<'a>,
    places: Places,
}

impl Reader<'_> {
    fn manifest(&mut self, written: ManifestFile) -> Manifest {
        let ManifestFile { extends, contract, _title, options, origins, grounds, needs } = written;
        if contract.is_some_and(|version| version != u64::from(CONTRACT)) {
            self.tell(
                "contract",
                "a version of the template contract that this program does not have".into(),
            )
            .say(format!("this version of dateline has contract {CONTRACT}"));
        }
        let GroundsFile { light, dark } = grounds;
        let place = self.places.get("extends").unwrap_or(0..0);
        Manifest {
            extends: extends.map(|name| (name, Place::new(self.checker.file, place))),
            options,
            origins: self.origins(origins),
            grounds: Grounds {
                light: light.map(|colours| self.colours("grounds.light", colours)),
                dark: dark.map(|colours| self.colours("grounds.dark", colours)),
            },
            needs,
        }
    }

    fn tell(&mut self, path: &str, message: String) -> &mut Diagnostic {
        let range = self.places.get(path).unwrap_or(0..0);
        self.checker.tell(Code::BadValue, &range, message)
    }

    /// The origins that are sound; each is announced where it stands.
    fn origins(&mut self, written: BTreeMap<String, Vec<String>>) -> Origins {
        let mut origins = Origins::default();
        for (what, written) in written {
            for (index, origin) in written.into_iter().enumerate() {
                let path = format!("origins.{what}[{index}]");
                if let Some((message, help)) = origin_fault(&origin) {
                    self.tell(&path, message).say(help);
                    continue;
                }
                let range = self.places.get(&path).unwrap_or(0..0);
                let message =
                    format!("pages will ask `{}` for {what}", &origin["https://".len()..]);
                self.checker.tell(Code::OutsideOrigin, &range, message).say(
                    "that server learns who reads which page; files in the theme's `static/` need none",
                );
                origins.of_mut(&what).insert(origin);
            }
        }
        origins
    }

    fn colours(&mut self, path: &str, written: Vec<String>) -> Vec<Colour> {
        let mut colours = Vec::with_capacity(written.len());
        for (index, text) in written.into_iter().enumerate() {
            match Colour::parse(&text) {
                Ok(colour) => colours.push(colour),
                Err(_) => self
                    .tell(&format!("{path}[{index}]"), format!("`{text}` is no opaque colour"))
                    .say("write a colour of CSS, in quotes where it begins with `#`"),
            }
        }
        colours
    }
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
