//! Reports links to missing paths of the site, which only the plan knows.

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
        let config = self.config;
        let mut found = Vec::new();
        let mut check = |written: &str, range: &std::ops::Range<usize>| {
            let Target::Site(path) = target(written, "") else { return };
            let place = Place::new(&config.file, range.clone());
            found.extend(dead_link(&self.plan, &path, place));
        };
        for address in &config.addresses {
            check(address, &address.range);
        }
        for text in &config.texts {
            let outline = markdown::outline(text, config.limits.markdown_depth, "en");
            outline.links.iter().for_each(|link| check(&link.destination, &text.range));
            outline.images.iter().for_each(|image| check(&image.destination, &text.range));
        }
        if let Some(logo) = &config.publisher.logo {
            check(&format!("/{}", logo.trim_start_matches('/')), &logo.range);
        }
        found
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
