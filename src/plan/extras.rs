//! Files other than pages: those for hosts and search engines, the theme's assets, and those of the site.

use std::collections::BTreeMap;

use super::{CiteScope, Item, Planner, file_path, sources_path};
use crate::cite::Format;
use crate::diag::{Code, Diagnostic, Place};
use crate::inputs::FileSource;
use crate::raster;

/// What is missing without `base_url`.
const WITHOUT_BASE_URL: &str = "`base_url` is not set, so the site has no sitemap, feeds, canonical URLs or oEmbed files, calendars have no links, and fragments have relative links";

/// Files other than pages: those of the site, and the theme's assets by name.
pub struct Extras<'a> {
    /// Files of `static/`, by path below it.
    pub statics: &'a BTreeMap<String, FileSource>,
    /// Files below the content folder that are not notes, by path below it.
    pub files: &'a BTreeMap<String, FileSource>,
    /// Width and height in pixels of the images among them.
    pub sizes: &'a BTreeMap<String, (u32, u32)>,
    /// The format of the smaller versions of those that have some.
    pub formats: &'a BTreeMap<String, raster::Format>,
    /// The theme's assets.
    pub assets: Vec<String>,
    /// Whether the theme's settings make a style sheet.
    pub settings: bool,
}

impl Planner<'_> {
    /// Plans everything except the pages.
    pub(super) fn extras(&mut self, extras: &Extras<'_>) {
        self.add_item(".nojekyll".into(), Item::NoJekyll, None);
        self.add_item("robots.txt".into(), Item::Robots, None);
        let headers = &self.config.headers;
        for host in &headers.value {
            let place = Place::new(&self.config.file, headers.range.clone());
            self.add_item(host.path().into(), Item::Headers(*host), Some(place));
        }
        if self.config.base_url.is_some() {
            self.sitemap();
        } else {
            self.diagnostics.push(
                Diagnostic::new(Code::NoBaseUrl, None, WITHOUT_BASE_URL)
                    .help("write `base_url: https://…/` in `dateline.yaml` when you know the address of the site"),
            );
        }
        self.data_files();
        self.cards();
        // One file for all reports is not per event: only `never` leaves it out.
        let cite = self.config.writes("cite", 0);
        for format in Format::ALL.into_iter().filter(|_| cite) {
            self.add_item(sources_path(format), Item::Cite(CiteScope::Sources, format), None);
        }
        for asset in &extras.assets {
            self.add_item(format!("theme/{asset}"), Item::Asset(asset.clone()), None);
        }
        if extras.settings {
            self.add_item("theme/settings.css".into(), Item::Settings, None);
        }
        for file in &self.timeline.files {
            let place = Place::file(&format!("{}/{file}", self.config.content).into());
            self.add_item(file_path(file), Item::File(file.clone()), Some(place.clone()));
            self.versions(file, &place, extras);
        }
        for (path, source) in extras.statics {
            let place = Place::file(&format!("static/{path}").into());
            self.add_item(path.clone(), Item::Static(source.clone()), Some(place));
        }
    }
}
