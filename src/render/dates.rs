//! Dates as pages show them: in words, and as HTML writes them.

use super::context::PageContext;
use super::view::DateView;
use crate::date::{Day, HtmlDate, When};
use crate::edition::DateWords;
use crate::timeline::EventIndex;

impl PageContext<'_> {
    /// A date.
    pub(super) fn date(&self, when: &When) -> DateView {
        date_view(when, self.edition().date(when))
    }

    /// The date of an event.
    pub(super) fn event_date(&self, index: EventIndex) -> DateView {
        date_view(&self.model.timeline.events[index].date.when, self.event(index).date().clone())
    }

    /// A day.
    pub(super) fn day(&self, day: Day) -> DateView {
        self.date(&When::on(day))
    }
}

/// A date with what the attributes of `<time>` and `<data>` hold of it.
pub(super) fn date_view(when: &When, DateWords { words, note }: DateWords) -> DateView {
    let (datetime, value) = match when.html() {
        HtmlDate::Time(text) => (Some(text.clone()), text),
        HtmlDate::Data(text) => (None, text),
    };
    DateView { words, datetime, value, note }
}
