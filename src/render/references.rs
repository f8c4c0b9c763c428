//! The sources of a list, numbered in the order in which its events name them: for themes that ask for
//! `references`.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::here::Here;
use super::manifest::Need;
use super::model::source_key;
use super::said::Saying;
use super::view::Link;
use super::view::list::{ListView, Reference, Row};
use crate::note::Status;
use crate::timeline::Event;

impl<'a> Here<'a> {
    /// Gives each source of the list's rows its number, and the list its references; nothing where no
    /// theme asks for them.
    pub(super) fn number(&self, list: &mut ListView) {
        if !self.model.needs.contains(&Need::References) {
            return;
        }
        let mut numbers = BTreeMap::new();
        let mut references = Vec::new();
        for row in rows(list) {
            let Some(event) = self.model.timeline.event(&row.id) else { continue };
            for (source, said) in
                Arc::make_mut(&mut row.sources).iter_mut().zip(self.speakers(event))
            {
                let Some(key) = said.source.map(source_key) else { continue };
                source.number = *numbers.entry(key).or_insert_with(|| {
                    references.extend(self.reference(&said, references.len() + 1));
                    references.len()
                });
            }
        }
        list.references = references;
    }

    /// The claims of an event that name a source and are not retracted, as rows show them.
    pub(super) fn speakers(&self, event: &'a Event) -> impl Iterator<Item = Saying<'a>> {
        let timeline = &self.model.timeline;
        let said = event.claims.iter().map(move |claim| Saying::of(timeline, claim));
        said.filter(|said| said.status != Status::Retracted && said.source.is_some())
    }

    fn reference(&self, said: &Saying<'_>, number: usize) -> Option<Reference> {
        let source = self.source(said.source?, said.note);
        let own = said.note.source.as_ref() == said.source;
        let path = self.note_path(said.note).filter(|_| own);
        let note = path.map(|path| Link { href: self.to(&path), text: said.note.title.clone() });
        Some(Reference { number, anchor: format!("r-{number}"), source, note })
    }
}

/// All rows of a list, in reading order.
fn rows(list: &mut ListView) -> impl Iterator<Item = &mut Row> {
    let years = list.years.iter_mut().flat_map(|year| &mut year.months);
    let dated = years.flat_map(|month| &mut month.events);
    list.key_events.iter_mut().chain(dated).chain(&mut list.unknown)
}
