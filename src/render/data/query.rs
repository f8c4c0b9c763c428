//! Which events somebody asks for.

use std::collections::BTreeSet;

use super::{events_of, whole};
use crate::cite::Cited;
use crate::config::NamedTimeline;
use crate::date::When;
use crate::export::{Document, ROOT};
use crate::id::{Id, indexed};
use crate::plan::{DataScope, ListKind, Plan, Tree, TreeIndex};
use crate::render::Model;
use crate::render::context::PageContext;
use crate::timeline::{EventIndex, Timeline, source_key};

/// What somebody asks for; everything, unless one of these narrows it.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// The id of a named timeline.
    pub timeline: Option<String>,
    /// The address of a list's page, such as `2024/` or `uk/tags/treaty/`; of a tree's home page, the
    /// whole timeline in its language. Slashes at its ends and `base_url` before it do not matter.
    pub page: Option<String>,
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
    /// What it should be the name of: "timeline", "term" or "page of events".
    pub what: &'static str,
    /// The name.
    pub name: String,
    /// The names that there are.
    pub known: Vec<String>,
}

/// The events that a query asks for, in the site's own language unless the page that it names has
/// another.
///
/// # Errors
/// A timeline, page or term that the site does not have.
pub(in crate::render) fn asked(model: &Model, query: &Query) -> Result<Document, Unknown> {
    let (tree, scope) = match (&query.timeline, &query.page) {
        (Some(id), _) => (TreeIndex::FIRST, DataScope::Timeline(position(model, id)?)),
        (None, Some(page)) => page_of(&model.plan, model.config.base_url.as_deref(), page)?,
        (None, None) => (TreeIndex::FIRST, DataScope::Site),
    };
    let context = PageContext::new(model, tree, ROOT);
    let mut events = events_of(model, scope);
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
    let reports = reports(&context, &events);
    Ok(Document { reports, ..whole(&context, &events, scope) })
}

/// The tree and the list of the page at an address.
fn page_of(
    plan: &Plan,
    base: Option<&str>,
    asked: &str,
) -> Result<(TreeIndex, DataScope), Unknown> {
    let address = base.and_then(|base| asked.strip_prefix(base)).unwrap_or(asked);
    let wanted = address.trim_end_matches("index.html").trim_matches('/');
    let mut known = Vec::new();
    for (tree, Tree { prefix, .. }) in indexed(&plan.trees) {
        if wanted == prefix.trim_end_matches('/') {
            return Ok((tree, DataScope::Site));
        }
        for (index, list) in indexed(&plan.lists) {
            let address = format!("{prefix}{}", list.address.trim_end_matches('/'));
            if wanted == address {
                // The page for printing shows the whole timeline.
                let whole = list.kind == ListKind::All;
                return Ok((tree, if whole { DataScope::Site } else { DataScope::List(index) }));
            }
            known.push(address);
        }
    }
    Err(Unknown { what: "page of events", name: asked.to_owned(), known })
}

/// The reports that speak of these events, under the names that they have among all reports; of all
/// events, also those that speak of none.
fn reports(context: &PageContext<'_>, events: &[EventIndex]) -> Vec<Cited> {
    let model = context.model;
    let claims = events.iter().flat_map(|index| context.event(*index).claims());
    let sources = claims.filter_map(|claim| claim.source);
    let used: BTreeSet<String> = sources.map(source_key).collect();
    let whole = events.len() == model.timeline.events.len();
    let works = context.edition().reports().zip(context.edition().cited_reports());
    let works = works.filter(|(report, _)| whole || used.contains(&source_key(report.source)));
    works.map(|(_, work)| work).collect()
}

fn position(model: &Model, id: &str) -> Result<Id<NamedTimeline>, Unknown> {
    let timelines = &model.config.timelines;
    let named = indexed(timelines).find(|(_, timeline)| timeline.id == id);
    named.map(|(position, _)| position).ok_or_else(|| Unknown {
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
