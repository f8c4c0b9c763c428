//! The reports on which the timeline is based, each once, and what a bibliography says of them and of events.

use std::collections::BTreeSet;

use super::claim::published;
use super::{Edition, EditionEvent};
use crate::cite::{Author, Cited, Dated, Kind};
use crate::date::{Day, Moment, Precision, When};
use crate::note::{Note, Source};
use crate::slug::slugify;
use crate::timeline::Event;
use crate::work::{self, Step};

/// One report, wherever it is named.
pub struct Report<'e> {
    /// The report.
    pub source: &'e Source,
    /// The first note that names it.
    pub note: &'e Note,
}

impl Edition {
    /// Every report, once, in the order of publication and path.
    pub fn reports(&self) -> impl Iterator<Item = Report<'_>> {
        self.timeline.reports().into_iter().filter_map(|report| {
            let note = &self.timeline.notes[report.note];
            Some(Report { source: self.timeline.source_of(&report)?, note })
        })
    }

    /// Returns when a report named in a note was published, if that is known.
    pub fn published<'s>(&self, source: &'s Source, note: &'s Note) -> Option<&'s When> {
        published(source, note)
    }

    /// Every report as a bibliography names it, under a name of its own, in the order of
    /// [`Edition::reports`].
    pub fn cited_reports(&self) -> Vec<Cited> {
        let mut taken = BTreeSet::new();
        let mut works = Vec::new();
        for report in self.reports() {
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
        let published = published(source, note);
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
            issued: published.and_then(|when| self.dated(when)),
            accessed: source.accessed.as_ref().and_then(|when| self.dated(when)),
            url: source.url.clone(),
            archived: source.archived.clone(),
            lang: source.lang.clone(),
        }
    }

    /// A date with its words; an unknown one says nothing.
    fn dated(&self, when: &When) -> Option<Dated> {
        let known = when.precision() != Precision::Unknown;
        known.then(|| Dated { when: when.clone(), words: self.words.date(when.shape()) })
    }

    /// The latest day on which a note was added, revised or corrected or, as far as the day is known, a
    /// report published.
    pub fn last_updated(&self) -> Option<Day> {
        let notes = self.timeline.notes.iter().filter_map(|note| last_day(note));
        notes.chain(self.timeline.events.iter().filter_map(last_correction)).max()
    }
}

impl EditionEvent<'_> {
    /// Its page as a bibliography names it, without the address.
    pub fn cited(self) -> Cited {
        let edition = self.edition;
        let config = &edition.config;
        let publisher = || config.publisher.name.clone().map(Author::organisation);
        let updated = self.notes().filter_map(last_day).max().max(last_correction(self.facts));
        Cited {
            id: self.facts.id.clone(),
            kind: Kind::Page,
            title: self.title_with_status(),
            authors: config.author.iter().cloned().chain(publisher()).take(1).collect(),
            container: Some(edition.site_title().to_owned()),
            publisher: config.publisher.name.clone().filter(|_| config.author.is_some()),
            issued: updated.and_then(|day| edition.dated(&When::on(day))),
            lang: Some(edition.lang().to_string()),
            ..Cited::default()
        }
    }
}

/// The latest day that a note names: of its revision, its joining the site, or its reports.
fn last_day(note: &Note) -> Option<Day> {
    work::count(Step::NoteDated);
    let moments = [&note.updated, &note.added].into_iter().flatten().map(Moment::day);
    let sources = note.claims.iter().filter_map(|claim| claim.source.as_ref());
    let published = sources.filter_map(|source| source.published.as_ref()).chain(note.published());
    moments.chain(published.filter_map(exact_day)).max()
}

/// The day of the latest correction of an event.
pub(super) fn last_correction(event: &Event) -> Option<Day> {
    event.changes.iter().filter_map(|change| exact_day(&change.date)).max()
}

/// The day of a date that names one, with or without a clock time.
fn exact_day(when: &When) -> Option<Day> {
    let exact = matches!(when.precision(), Precision::Day | Precision::Minute | Precision::Second);
    when.sorting_day().filter(|_| exact)
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
