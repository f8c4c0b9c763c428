//! Pages and reports as a bibliography names them: in words, and as files.

use std::collections::BTreeSet;

use super::Model;
use super::here::Here;
use super::pages::Report;
use super::view::Link;
use super::view::event::CiteView;
use crate::cite::{Cited, Dated, Format, Kind, write};
use crate::date::{Precision, When};
use crate::note::Source;
use crate::plan::{Cite, TreeIndex, sources_path};
use crate::slug::slugify;
use crate::timeline::EventIndex;
use crate::words::Arg;

/// A bibliography at its path.
pub(super) fn file(model: &Model, path: &str, of: Cite, format: Format) -> String {
    match of {
        Cite::Event(tree, event) => {
            let here = Here::new(model, tree, path);
            write(format, &[here.cited_event(event)])
        }
        Cite::Sources => {
            let here = Here::new(model, TreeIndex::FIRST, path);
            write(format, &here.cited_reports())
        }
    }
}

impl Here<'_> {
    /// How to cite the page of an event.
    pub(super) fn cite(&self, index: EventIndex) -> CiteView {
        let event = &self.model.timeline.events[index];
        let work = self.cited_event(index);
        let date = &self.event_date(index).words;
        let authors = self.words().list_and(&work.authors);
        let titled = [("title", Arg::Text(&work.title)), ("date", Arg::Text(date))];
        let updated = work.issued.map(|issued| self.say_of("last-updated", "date", &issued.words));
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
        let sentences = parts.map(|part| self.say_of("sentence", "text", part));
        let join = |first: String, next: String| {
            let args = [("first", Arg::Text(&first)), ("next", Arg::Text(&next))];
            self.words().message("sentences", &args)
        };
        sentences.reduce(join).unwrap_or_default()
    }

    fn cited_event(&self, index: EventIndex) -> Cited {
        let event = &self.model.timeline.events[index];
        let config = &self.model.config;
        let updated = self.model.event_updated(event);
        Cited {
            id: event.id.clone(),
            kind: Kind::Page,
            title: self.event_title(index).0,
            authors: config.author.iter().chain(&config.publisher.name).take(1).cloned().collect(),
            container: Some(self.model.title(self.tree).to_owned()),
            publisher: config.publisher.name.clone().filter(|_| config.author.is_some()),
            issued: updated.and_then(|day| self.worded(&When::on(day))),
            url: self.absolute(&self.tree().event(&event.id)),
            lang: Some(self.words().lang().to_string()),
            ..Cited::default()
        }
    }

    /// Every report under a name of its own, in the order of [`Model::reports`].
    pub(super) fn cited_reports(&self) -> Vec<Cited> {
        let mut taken = BTreeSet::new();
        let mut works = Vec::new();
        for report in self.model.reports() {
            let mut work = self.cited_report(&report);
            let base = work.id.clone();
            let mut next = 2;
            while !taken.insert(work.id.clone()) {
                work.id = format!("{base}-{next}");
                next += 1;
            }
            works.push(work);
        }
        works
    }

    fn cited_report(&self, report: &Report<'_>) -> Cited {
        let Report { source, note, .. } = report;
        let published = self.published(source, note);
        let label = source.label();
        let own = note.source.as_ref() == Some(*source);
        // Brackets say that the title is not the report's own but ours.
        let supplied = || own.then(|| format!("[{}]", note.title));
        let title = source.title.clone().or_else(supplied).or_else(|| label.clone());
        let year = published.and_then(When::sorting_day).map(|day| day.year.to_string());
        let slug = slugify(label.as_deref().unwrap_or(&note.title));
        let id: Vec<String> = [slug, year.unwrap_or_default()].into();
        let id = id.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
        Cited {
            id: if id.is_empty() { "report".into() } else { id },
            kind: kind(source),
            title: title.unwrap_or_else(|| note.title.clone()),
            authors: source.author.clone(),
            container: source.name.clone(),
            publisher: source.publisher.clone(),
            number: source.number.clone(),
            issued: published.and_then(|when| self.worded(when)),
            accessed: source.accessed.as_ref().and_then(|when| self.worded(when)),
            url: source.url.clone(),
            archived: source.archived.clone(),
            lang: source.lang.clone(),
        }
    }

    /// A date with its words; an unknown one says nothing.
    fn worded(&self, when: &When) -> Option<Dated> {
        let known = when.precision() != Precision::Unknown;
        known.then(|| Dated { when: when.clone(), words: self.words().date(when.shape()) })
    }
}

fn kind(source: &Source) -> Kind {
    match source.kind.as_str() {
        "article" => Kind::Article,
        "book" => Kind::Book,
        "document" => Kind::Document,
        "statement" => Kind::Statement,
        "video" => Kind::Video,
        _ => Kind::Other,
    }
}
