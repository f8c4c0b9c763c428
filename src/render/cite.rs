//! Pages and reports as a bibliography names them: in words, and as files.

use super::Model;
use super::context::PageContext;
use super::view::event::{CiteFile, CiteView};
use crate::cite::{Cited, Format, write};
use crate::plan::{CiteScope, TreeIndex, sources_path, url};
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
        let files = self.event_files(&event.id, &work);
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
        let href = self.absolute(&self.tree().event(&event.id));
        CiteView { text: self.sentences(&parts), href, files }
    }

    /// The files of an event: those beside its page, else links that contain them.
    fn event_files(&self, id: &str, work: &Cited) -> Vec<CiteFile> {
        let events = self.model.timeline.events.len();
        let inline = self.model.config.writes("cite", events);
        let link = |format: Format| {
            let href = self.link_to(&self.tree().event_cite(id, format)).or_else(|| {
                let contents = || write(format, std::slice::from_ref(work));
                inline.then(|| url::data_link(format.media_type(), &contents()))
            })?;
            Some(CiteFile::new(format, href, id))
        };
        Format::ALL.into_iter().filter_map(link).collect()
    }

    /// The files of all reports.
    pub(super) fn sources_files(&self) -> Vec<CiteFile> {
        let link = |format: Format| {
            let href = self.link_to(&sources_path(format))?;
            Some(CiteFile::new(format, href, "sources"))
        };
        Format::ALL.into_iter().filter_map(link).collect()
    }

    /// Links to a file, if it will exist.
    fn link_to(&self, path: &str) -> Option<String> {
        self.exists(path).then(|| self.to(path))
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

impl CiteFile {
    /// A file of this format, saved under this name.
    fn new(format: Format, href: String, name: &str) -> CiteFile {
        let name = format!("{name}.{}", format.ending());
        CiteFile { href, text: format.name().into(), name }
    }
}
