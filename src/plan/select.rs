//! Selects the events of a named timeline.

use super::Planner;
use crate::config::{Conditions, NamedTimeline, Selection};
use crate::date::Day;
use crate::diag::{Code, Diagnostic, Place};
use crate::id::Id;
use crate::timeline::{Event, EventIndex};
use crate::yaml::Spanned;

impl Planner<'_> {
    /// The events that the named timeline selects among `shown`.
    pub(super) fn select(
        &mut self,
        position: Id<NamedTimeline>,
        shown: &[EventIndex],
    ) -> Vec<EventIndex> {
        let timeline = &self.config.timelines[position];
        match &timeline.selection {
            // Unknown ids are reported by `timeline`, as are all unknown references.
            Selection::Events(ids) => {
                let known = ids.iter().filter_map(|id| self.timeline.names.get(&id.value).copied());
                let mut events: Vec<EventIndex> =
                    known.filter(|event| shown.binary_search(event).is_ok()).collect();
                events.sort_unstable();
                events.dedup();
                events
            }
            Selection::Where(conditions) => {
                let terms = self.terms(conditions);
                let meets =
                    |index: &&EventIndex| meets(&self.timeline.events[**index], conditions, &terms);
                shown.iter().filter(meets).copied().collect()
            }
        }
    }

    /// Warns of a named timeline without events, unless a mistake in it has been reported.
    pub(super) fn report_empty(&mut self, timeline: &NamedTimeline) {
        let names = &self.timeline.names;
        let is_reported = match &timeline.selection {
            Selection::Events(ids) => ids.iter().any(|id| !names.contains_key(&id.value)),
            Selection::Where(conditions) => conditions.terms.iter().any(|(taxonomy, names)| {
                names.iter().any(|name| self.timeline.term(taxonomy, name).is_none())
            }),
        };
        if is_reported {
            return;
        }
        let place = Place::new(&self.config.file, timeline.place.clone());
        let message = format!("the timeline `{}` has no events", timeline.id);
        self.diagnostics.push(
            Diagnostic::new(Code::EmptyTimeline, place, message).help(
                "no event meets all conditions of `where`: check them, or delete the timeline",
            ),
        );
    }

    /// Returns the terms of the conditions by name; unknown ones are reported.
    fn terms(&mut self, conditions: &Conditions) -> Vec<(String, Vec<String>)> {
        let mut wanted = Vec::new();
        for (taxonomy, names) in &conditions.terms {
            let mut known = Vec::new();
            for name in names {
                match self.timeline.term(taxonomy, name) {
                    Some(term) => known.push(term.name.clone()),
                    None => self.unknown_term(taxonomy, name),
                }
            }
            wanted.push((taxonomy.clone(), known));
        }
        wanted
    }

    fn unknown_term(&mut self, taxonomy: &str, name: &Spanned<String>) {
        let timelines = &self.timeline.taxonomies;
        let terms =
            timelines.iter().filter(|known| known.name == taxonomy).flat_map(|known| &known.terms);
        let guess = self.guesses.guess(name, || terms.map(|term| term.name.as_str()));
        let place = Place::new(&self.config.file, name.range.clone());
        let message = format!("no note has the term `{}` under `{taxonomy}`", name.value);
        let mut diagnostic = Diagnostic::new(Code::UnknownTerm, place, message);
        diagnostic.help.extend(guess.or_else(|| Some("write a term that a note has".into())));
        self.diagnostics.push(diagnostic);
    }
}

fn meets(event: &Event, conditions: &Conditions, terms: &[(String, Vec<String>)]) -> bool {
    let first: Option<Day> = conditions.from.as_ref().and_then(|from| from.bounds().earliest.day());
    let last: Option<Day> = conditions.to.as_ref().and_then(|to| to.bounds().latest.day());
    let has = |(taxonomy, wanted): &(String, Vec<String>)| {
        event.terms.get(taxonomy).is_some_and(|own| wanted.iter().any(|term| own.contains(term)))
    };
    terms.iter().all(has)
        && (conditions.status.is_empty()
            || conditions.status.iter().any(|word| word == event.status.word()))
        && conditions.key.is_none_or(|key| event.key == key)
        && (first.is_none() && last.is_none() || event.date.when.overlaps(first, last))
}
