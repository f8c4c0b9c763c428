//! What the menus of all pages hold: each page has them whole, so that there cannot be very many.

use super::Planner;
use crate::diag::{Code, Diagnostic, Place};

impl Planner<'_> {
    /// Refuses more entries of one kind than a menu may have.
    pub(super) fn menus(&mut self) {
        let config = self.config;
        let most = config.limits.menu;
        let written = [
            ("timelines", config.timelines.len(), "named timelines"),
            ("taxonomies", config.taxonomies.len(), "taxonomies"),
            ("nav", config.nav.len(), "entries of `nav`"),
        ];
        for (key, count, what) in written.into_iter().filter(|(_, count, _)| *count > most) {
            let range = config.places.get(&format!("{key}[{most}]"));
            self.too_long(range.map(|range| Place::new(&config.file, range)), count, what);
        }
        // Without `nav` the menu has all pages.
        let pages: Vec<_> = self.timeline.notes.iter().filter(|note| note.is_page()).collect();
        if let Some(beyond) = pages.get(most).filter(|_| config.nav.is_empty()) {
            let place = beyond.place(beyond.slug_place.clone());
            self.too_long(Some(place), pages.len(), "pages, which the menu lists without `nav`");
        }
    }

    fn too_long(&mut self, place: Option<Place>, count: usize, what: &str) {
        let most = self.config.limits.menu;
        let message = format!("{count} {what}, more than {most}");
        let help =
            "every page would list them all; the limit is `limits: {menu: …}` in `dateline.yaml`";
        self.diagnostics.push(Diagnostic::new(Code::OverLimit, place, message).help(help));
    }
}
