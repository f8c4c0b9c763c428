//! Pages and reports as a bibliography names them: in words, and as files.

use super::Model;
use super::context::PageContext;
use super::view::Link;
use super::view::event::CiteView;
use crate::cite::{Cited, Format, write};
use crate::plan::{CiteScope, TreeIndex, sources_path};
use crate::timeline::EventIndex;
use crate::words::Arg;

/// A bibliography at its path.
pub(super) fn file(model: &Model, path: &str, of: CiteScope, format: Format) -> String {
    match of {
        CiteScope::Event(tree, event) => {
            let context = PageContext::new(model, tree, path);
            write(format, &[context.cited_event(event)])
        }
        CiteScope::Sources => {
            let cited = || model.editions[TreeIndex::FIRST].cited_reports();
            write(format, model.cited_reports.get_or_init(cited))
        }
    }
}

impl PageContext<'_> {
    /// How to cite the page of an event.
    pub(super) fn cite(&self, index: EventIndex) -> CiteView {
        let event = &self.model.timeline.events[index];
        let work = self.cited_event(index);
        let date = &self.event(index).date_for_citations();
        let authors: Vec<String> = work.authors.into_iter().map(|author| author.name).collect();
        let authors = self.words().list_and(&authors);
        let titled = [("title", Arg::Text(&work.title)), ("date", Arg::Text(date))];
        let updated =
            work.issued.map(|issued| self.label_with("last-updated", "date", &issued.words));
        let parts = [
            authors,
            self.words().message("cite-event", &titled),
            work.container.unwrap_or_default(),
            updated.unwrap_or_default(),
        ];
        let path = self.tree().event(&event.id);
        let formats = Format::ALL.into_iter();
        CiteView {
            text: self.sentences(&parts),
            href: self.absolute(&path),
            files: self
                .files(formats.map(|format| (format, self.tree().event_cite(&event.id, format)))),
        }
    }

    /// Links to the files of all reports.
    pub(super) fn sources_files(&self) -> Vec<Link> {
        self.files(Format::ALL.into_iter().map(|format| (format, sources_path(format))))
    }

    /// Links to those of the files that will exist.
    fn files(&self, files: impl Iterator<Item = (Format, String)>) -> Vec<Link> {
        let link = |(format, path): (Format, String)| {
            self.exists(&path).then(|| Link { href: self.to(&path), text: format.name().into() })
        };
        files.filter_map(link).collect()
    }

    /// Each part that says something, as a sentence.
    fn sentences(&self, parts: &[String]) -> String {
        let parts = parts.iter().filter(|part| !part.is_empty());
        let sentences = parts.map(|part| self.label_with("sentence", "text", part));
        let join = |first: String, next: String| {
            let args = [("first", Arg::Text(&first)), ("next", Arg::Text(&next))];
            self.words().message("sentences", &args)
        };
        sentences.reduce(join).unwrap_or_default()
    }

    /// The page of an event as a bibliography names it.
    fn cited_event(&self, index: EventIndex) -> Cited {
        let id = &self.model.timeline.events[index].id;
        Cited { url: self.absolute(&self.tree().event(id)), ..self.event(index).cited() }
    }
}
