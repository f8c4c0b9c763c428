//! The page of events whose dates cannot all be true.

use crate::id::indexed;
use crate::plan::url;
use crate::render::context::PageContext;
use crate::render::view::pages::{RivalDatesPage, RivalEvent};

impl PageContext<'_> {
    pub(in crate::render) fn rival_dates(&self) -> RivalDatesPage {
        let mut page = self.page("rival-dates", self.label("rival-dates"));
        page.crumbs = vec![self.crumb_home()];
        page.description = self.label("rival-dates-intro");
        let mut view = RivalDatesPage { page, ..RivalDatesPage::default() };
        for (index, event) in indexed(&self.model.timeline.events) {
            let Some(rivals) = self.rivals(index) else { continue };
            let settled = rivals.settled;
            let rival = RivalEvent {
                event: self.event_ref(index),
                anchor: url::event_anchor(&event.id),
                rivals,
                because_html: self.because(index),
                because_lang: self.edition().foreign(self.event(index).edited_note()),
            };
            if settled { view.settled.push(rival) } else { view.open.push(rival) }
        }
        view
    }
}
