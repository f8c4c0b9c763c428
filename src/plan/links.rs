//! Reports links to missing paths of the site, which only the plan knows.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::{Plan, Planner};
use crate::diag::{Code, Diagnostic, Place};
use crate::inputs::FileSource;
use crate::markdown;
use crate::note::{Note, Target, target};

impl Planner<'_> {
    /// Reports links of notes and of the configuration to paths that the site does not have.
    pub(super) fn site_links(&mut self, files: &BTreeMap<String, FileSource>) {
        let plan = &self.plan;
        let of_notes = self.timeline.notes.par_iter().map(|note| of_note(plan, note));
        let of_notes: Vec<Vec<DeadLink>> = of_notes.collect();
        let dead = of_notes.into_iter().flatten().chain(self.of_configuration());
        let dead: Vec<Diagnostic> = dead.map(|link| self.dead(link, files)).collect();
        self.diagnostics.extend(dead);
    }

    /// Reports a link, with the file or page that was probably meant.
    fn dead(&self, link: DeadLink, files: &BTreeMap<String, FileSource>) -> Diagnostic {
        let notes = self.timeline.notes.iter().map(|note| note.path.as_str());
        let files = files.keys().map(String::as_str).chain(notes);
        let shown = self.plan.items.keys().filter(|path| !path.as_str().starts_with("embed/"));
        let pages = || -> Vec<String> {
            let page = |path: &str| path.strip_suffix("index.html").unwrap_or(path).to_owned();
            shown.map(|path| format!("/{}", page(path.as_str()))).collect()
        };
        let site = || {
            let pages = pages();
            self.guesses.path(&link.path, "", pages.iter().map(String::as_str))
        };
        let help = match link.folder {
            Some(folder) => self.guesses.path(&link.path, &folder, files).or_else(site),
            None => site(),
        };
        let message = format!("there is no page or file at `{}`", link.path);
        Diagnostic::new(Code::MissingFile, link.place, message).help(help.unwrap_or_else(|| {
            "a link that begins with `/` leads to a page of the site, such as `/search/`, or to a file of `static/`; to link to a note, write its path, `[words](note.md)`; to link to an event, write its id, `[words](event:ID)`".into()
        }))
    }

    fn of_configuration(&self) -> Vec<DeadLink> {
        let dead = self.configured_links().into_iter().filter_map(|(to, range)| {
            let Target::Site(path) = to else { return None };
            dead_link(&self.plan, &path, (Place::new(&self.config.file, range), None))
        });
        dead.collect()
    }

    /// Returns what the configuration links to, each with its place.
    pub(super) fn configured_links(&self) -> Vec<(Target, Range<usize>)> {
        let config = self.config;
        let mut links = Vec::new();
        let mut add = |written: &str, range: &Range<usize>| {
            links.push((target(written, ""), range.clone()));
        };
        for address in &config.addresses {
            add(address, &address.range);
        }
        for text in &config.texts {
            let outline = markdown::outline(text, config.limits.markdown_depth, "en");
            outline.links.iter().for_each(|link| add(&link.destination, &text.range));
            outline.images.iter().for_each(|image| add(&image.destination, &text.range));
        }
        if let Some(logo) = &config.publisher.logo {
            add(&format!("/{}", logo.trim_start_matches('/')), &logo.range);
        }
        links
    }
}

/// A link to a path that the site does not have.
struct DeadLink {
    path: String,
    place: Place,
    /// Folder of the note, with a `/` at its end unless empty; `None` in the configuration.
    folder: Option<String>,
}

fn of_note(plan: &Plan, note: &Note) -> Vec<DeadLink> {
    let folder = note.path.rfind('/').map_or("", |at| &note.path[..=at]);
    let dead = note.references.iter().filter_map(|reference| {
        let Target::Site(path) = &reference.to else { return None };
        let place = note.place(reference.place.clone());
        dead_link(plan, path, (place, Some(folder.to_owned())))
    });
    dead.collect()
}

fn dead_link(
    plan: &Plan,
    path: &str,
    (place, folder): (Place, Option<String>),
) -> Option<DeadLink> {
    plan.find(path).is_none().then(|| DeadLink { path: path.to_owned(), place, folder })
}
