//! Reports links to missing paths of the site, which only the plan knows.

use std::ops::Range;

use rayon::prelude::*;

use super::{Plan, Planner};
use crate::diag::{Code, Diagnostic, Place};
use crate::markdown;
use crate::note::{Note, Target, target};

impl Planner<'_> {
    /// Reports links of notes and of the configuration to paths that the site does not have.
    pub(super) fn site_links(&mut self) {
        let plan = &self.plan;
        let of_notes = self.timeline.notes.par_iter().map(|note| of_note(plan, note));
        let of_notes: Vec<Vec<Diagnostic>> = of_notes.collect();
        let of_config = self.of_configuration();
        self.diagnostics.extend(of_notes.into_iter().flatten().chain(of_config));
    }

    fn of_configuration(&self) -> Vec<Diagnostic> {
        let dead = self.configured_links().into_iter().filter_map(|(to, range)| {
            let Target::Site(path) = to else { return None };
            dead_link(&self.plan, &path, Place::new(&self.config.file, range))
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

fn of_note(plan: &Plan, note: &Note) -> Vec<Diagnostic> {
    let dead = note.references.iter().filter_map(|reference| {
        let Target::Site(path) = &reference.to else { return None };
        dead_link(plan, path, note.place(reference.place.clone()))
    });
    dead.collect()
}

fn dead_link(plan: &Plan, path: &str, place: Place) -> Option<Diagnostic> {
    let message = format!("there is no page or file at `{path}`");
    plan.find(path).is_none().then(|| {
        Diagnostic::new(Code::MissingFile, place, message)
            .help("a link beginning with `/` leads to a page of the site or to a file of `static/`")
    })
}
