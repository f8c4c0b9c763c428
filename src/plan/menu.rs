//! Limits the menus: each page contains them completely.

use super::Planner;
use crate::diag::{Code, Diagnostic, Place};

impl Planner<'_> {
    /// Reports more entries of one kind than a menu may have.
    pub(super) fn menus(&mut self) {
        let config = self.config;
        let most = config.limits.menu;
        let timeline = config.timelines.get(most).map(|timeline| &timeline.place);
        let taxonomy = config.taxonomies.get(most).map(|name| &name.range);
        let link = config.nav.get(most).map(|item| &item.range);
        let written = [
            (timeline, config.timelines.len(), "named timelines"),
            (taxonomy, config.taxonomies.len(), "taxonomies"),
            (link, config.nav.len(), "entries of `nav`"),
        ];
        for (beyond, count, what) in written {
            if let Some(range) = beyond {
                self.too_long(Place::new(&config.file, range.clone()), count, what);
            }
        }
        // Without `nav` the menu has all pages.
        let pages: Vec<_> = self.timeline.notes.iter().filter(|note| note.is_page()).collect();
        if let Some(beyond) = pages.get(most).filter(|_| config.nav.is_empty()) {
            let place = beyond.place(beyond.slug_place.clone());
            self.too_long(place, pages.len(), "pages, which the menu lists without `nav`");
        }
    }

    fn too_long(&mut self, place: Place, count: usize, what: &str) {
        let most = self.config.limits.menu;
        let message = format!("{count} {what}, more than {most}");
        let help =
            "every page would list them all; the limit is `limits: {menu: …}` in `dateline.yaml`";
        self.diagnostics.push(Diagnostic::new(Code::OverLimit, place, message).help(help));
    }
}
