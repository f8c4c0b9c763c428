//! The page of corrections.

use crate::id::indexed;
use crate::note::Change;
use crate::render::context::PageContext;
use crate::render::view::event::ChangeView;
use crate::render::view::pages::ChangesPage;
use crate::timeline::EventIndex;

impl PageContext<'_> {
    pub(in crate::render) fn changes(&self) -> ChangesPage {
        let mut page = self.page("changes", self.label("changes"));
        page.crumbs = vec![self.crumb_home()];
        let mut changes: Vec<_> = Vec::new();
        for (index, event) in indexed(&self.model.timeline.events) {
            for (position, change) in event.changes.iter().enumerate() {
                changes.push((change, index, position));
            }
        }
        changes.sort_by(|a, b| b.0.date.order(&a.0.date).then(a.1.cmp(&b.1)).then(a.2.cmp(&b.2)));
        let view = |(change, index, position): (&Change, EventIndex, usize)| {
            let event = &self.model.timeline.events[index];
            let prefix = format!("change-{}-{position}-", event.id);
            ChangeView {
                date: self.date(&change.date),
                text_html: self.owned_inline(index, &change.text, &prefix),
                event: Some(self.event_ref(index)),
            }
        };
        ChangesPage { page, changes: changes.into_iter().map(view).collect() }
    }
}
