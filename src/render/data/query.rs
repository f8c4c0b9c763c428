//! Which events somebody asks for.

use std::collections::BTreeSet;

use super::whole;
use crate::cite::Cited;
use crate::date::When;
use crate::export::{Document, Selection};
use crate::plan::Owner;
use crate::render::Model;
use crate::render::here::Here;
use crate::render::model::source_key;
use crate::timeline::{EventIndex, Timeline};

/// What somebody asks for; everything, unless one of these narrows it.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// The id of a named timeline.
    pub timeline: Option<String>,
    /// Terms, each `TAXONOMY:TERM` or, of the first taxonomy that has it, `TERM`. Those of one
    /// taxonomy are alternatives, taxonomies narrow.
    pub terms: Vec<String>,
    /// Events that may have ended no earlier than this began.
    pub from: Option<When>,
    /// Events that may have begun no later than this ended.
    pub to: Option<When>,
}

/// A name that means nothing here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    /// What it should be the name of: "timeline" or "term".
    pub what: &'static str,
    /// The name.
    pub name: String,
    /// The names that there are.
    pub known: Vec<String>,
}

/// The events that a query asks for, in the site's own language.
///
/// # Errors
/// A timeline or term that the site does not have.
pub(in crate::render) fn asked(model: &Model, query: &Query) -> Result<Document, Unknown> {
    let here = Here { model, tree: 0, path: "index.html" };
    let mut events: Vec<EventIndex> = (0..model.timeline.events.len()).collect();
    let mut selection = None;
    let mut lanes = None;
    if let Some(id) = &query.timeline {
        let position = position(model, id)?;
        let timeline = &model.config.timelines[position];
        events = model.listed(Owner::Timeline(position));
        let (id, title) = (timeline.id.clone(), timeline.title.clone());
        selection = Some(Selection { kind: "timeline", id, title, taxonomy: None });
        lanes.clone_from(&timeline.chart);
    }
    let wanted = terms(&model.timeline, &query.terms)?;
    let first = query.from.as_ref().and_then(|from| from.bounds().earliest.day());
    let last = query.to.as_ref().and_then(|to| to.bounds().latest.day());
    events.retain(|index| {
        let event = &model.timeline.events[*index];
        let has = |(taxonomy, names): &(String, Vec<String>)| {
            let own = event.terms.get(taxonomy);
            own.is_some_and(|own| names.iter().any(|name| own.contains(name)))
        };
        wanted.iter().all(has) && event.date.when.overlaps(first, last)
    });
    let reports = reports(&here, &events);
    Ok(Document { lanes, reports, ..whole(&here, &events, selection) })
}

/// The reports that speak of these events, under the names that they have among all reports; of all
/// events, also those that speak of none.
fn reports(here: &Here<'_>, events: &[EventIndex]) -> Vec<Cited> {
    let model = here.model;
    let claims = events.iter().flat_map(|index| &model.timeline.events[*index].claims);
    let sources = claims.filter_map(|claim| here.said(claim).source);
    let used: BTreeSet<String> = sources.map(source_key).collect();
    let whole = events.len() == model.timeline.events.len();
    let reports = model.reports();
    let works = reports.iter().zip(here.cited_reports());
    let works = works.filter(|(report, _)| whole || used.contains(&source_key(report.source)));
    works.map(|(_, work)| work).collect()
}

fn position(model: &Model, id: &str) -> Result<usize, Unknown> {
    let timelines = &model.config.timelines;
    timelines.iter().position(|timeline| timeline.id == id).ok_or_else(|| Unknown {
        what: "timeline",
        name: id.to_owned(),
        known: timelines.iter().map(|timeline| timeline.id.clone()).collect(),
    })
}

/// The terms by taxonomy, as events carry them.
fn terms(timeline: &Timeline, asked: &[String]) -> Result<Vec<(String, Vec<String>)>, Unknown> {
    let mut wanted: Vec<(String, Vec<String>)> = Vec::new();
    for name in asked {
        let (taxonomy, term) = term(timeline, name).ok_or_else(|| Unknown {
            what: "term",
            name: name.clone(),
            known: names(timeline),
        })?;
        match wanted.iter_mut().find(|(known, _)| *known == taxonomy) {
            Some((_, terms)) => terms.push(term),
            None => wanted.push((taxonomy, vec![term])),
        }
    }
    Ok(wanted)
}

fn term(timeline: &Timeline, name: &str) -> Option<(String, String)> {
    let in_taxonomy = |taxonomy: &str, name: &str| {
        let term = timeline.term(taxonomy, name)?;
        Some((taxonomy.to_owned(), term.name.clone()))
    };
    let exact = name.split_once(':').and_then(|(taxonomy, term)| in_taxonomy(taxonomy, term));
    exact.or_else(|| timeline.taxonomies.iter().find_map(|one| in_taxonomy(&one.name, name)))
}

fn names(timeline: &Timeline) -> Vec<String> {
    let terms = timeline.taxonomies.iter().flat_map(|taxonomy| &taxonomy.terms);
    terms.map(|term| term.name.clone()).collect()
}
