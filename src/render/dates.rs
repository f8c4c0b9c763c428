//! Dates as pages show them: in words, and as HTML writes them.

use std::sync::Arc;

use super::here::Here;
use super::view::DateView;
use crate::date::{Day, HtmlDate, Shape, When};
use crate::timeline::{Event, EventIndex};

impl<'a> Here<'a> {
    /// A date in words and as HTML writes it.
    pub(super) fn date(&self, when: &When) -> DateView {
        let (datetime, value) = html_date(when);
        let shape = when.shape();
        DateView {
            words: self.words().date(shape),
            datetime,
            value,
            note: self.words().date_note(shape),
        }
    }

    /// The date of an event: of rivals that no set holds, each by name.
    pub(super) fn event_date(&self, index: EventIndex) -> &'a Arc<DateView> {
        let event = &self.model.timeline.events[index];
        self.model.dates[self.tree][index].get_or_init(|| Arc::new(self.made_date(event)))
    }

    fn made_date(&self, event: &Event) -> DateView {
        let mut view = self.date(&event.date.when);
        if self.undecided(event) && !matches!(event.date.when.shape(), Shape::OneOf(_)) {
            let rivals: Vec<String> =
                event.date.rivals.iter().map(|when| self.words().date(when.shape())).collect();
            view.words = self.words().list_or(&rivals);
            // The hull's note would speak of the hull.
            view.note = None;
        }
        view
    }

    /// Whether the date shown is the rivals together, rather than one that somebody chose.
    pub(super) fn undecided(&self, event: &Event) -> bool {
        let rivals: Vec<&When> = event.date.rivals.iter().collect();
        rivals.len() > 1 && event.date.when == When::rivals(&rivals)
    }

    /// A day.
    pub(super) fn day(&self, day: Day) -> DateView {
        self.date(&When::on(day))
    }
}

/// What the attributes of `<time>` and `<data>` hold of a date.
fn html_date(when: &When) -> (Option<String>, String) {
    match when.html() {
        HtmlDate::Time(text) => (Some(text.clone()), text),
        HtmlDate::Data(text) => (None, text),
    }
}
