//! The model as data ([`Document`]): the whole timeline, a part of it, or what a query asks for.
//!
//! Addresses begin at the site's root, without a slash.

mod event;
mod query;

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub(super) use query::asked;
pub use query::{Query, Unknown};

use super::Model;
use super::context::PageContext;
use crate::date::Moment;
use crate::edition::Title;
use crate::export::{
    self, Counts, Document, FEED, Note, ROOT, Selection, Sources, Taxonomy, Term, VERSION,
};
use crate::id::{Id, indexed};
use crate::plan::{DataFile, DataFormat, DataScope, List, ListKind, ListRange, TreeIndex, url};
use crate::timeline::{Event, EventIndex, NoteIndex};

/// A file for programs.
pub(super) fn file(model: &Model, file: &DataFile) -> String {
    if file.format == DataFormat::Schema {
        return format!("{:#}\n", export::schema());
    }
    let document = match file.format {
        DataFormat::Atom | DataFormat::JsonFeed | DataFormat::Changes => {
            fed(model, file.tree, file.format)
        }
        _ => part(model, file.tree, file.scope),
    };
    match file.format {
        DataFormat::Json => export::json(&document),
        DataFormat::Events => export::events_csv(&document),
        DataFormat::Claims => export::claims_csv(&document),
        DataFormat::Calendar => export::calendar(&document),
        DataFormat::Atom => export::atom(&document),
        DataFormat::JsonFeed => export::json_feed(&document),
        DataFormat::Changes => export::changes(&document),
        DataFormat::Text => export::markdown(&document, Sources::default()),
        DataFormat::Picture => export::svg(&document),
        DataFormat::Schema => String::new(),
    }
}

/// What a feed of the site can hold: of events and notes those that joined last, or else the events
/// that changed.
fn fed(model: &Model, tree: TreeIndex, format: DataFormat) -> Document {
    let context = PageContext::new(model, tree, ROOT);
    if format == DataFormat::Changes {
        let events = &model.timeline.events;
        let changes = |index: &EventIndex| {
            !events[*index].changes.is_empty() || context.event(*index).updated().is_some()
        };
        let changed: Vec<EventIndex> = Id::all(events).filter(changes).collect();
        return document(&context, &changed, context.notes_beside(&changed), DataScope::Site);
    }
    let (shown, of_notes) = model.joined_last.get_or_init(|| joined_last(&context));
    document(&context, shown, of_notes.clone(), DataScope::Site)
}

/// The events and the reports that were added last.
fn joined_last(context: &PageContext<'_>) -> (Vec<EventIndex>, Vec<NoteIndex>) {
    let model = context.model;
    let (events, notes) = (&model.timeline.events, &model.timeline.notes);
    let joined = |index: &EventIndex| {
        Some((context.event(*index).joined()?, events[*index].id.as_str(), *index))
    };
    let shown = newest(model.links.shown.iter().filter_map(joined).collect());
    // For the others, the event is what is new.
    let is_report =
        |note: &crate::note::Note| !note.is_event() && !note.is_page() && note.record().is_none();
    let reports = indexed(notes).filter(|(_, note)| is_report(note));
    let joined = |(index, _): (NoteIndex, &Arc<crate::note::Note>)| {
        Some((context.edition().note_joined(index)?, notes[index].slug.as_str(), index))
    };
    (shown, newest(reports.filter_map(joined).collect()))
}

/// The places of those with the latest moments, rising; of equal ones the first by name.
fn newest<T>(mut all: Vec<(Moment, &str, Id<T>)>) -> Vec<Id<T>> {
    all.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let mut places: Vec<Id<T>> = all.into_iter().take(FEED).map(|(.., place)| place).collect();
    places.sort_unstable();
    places
}

/// A part of the site in the language of a tree.
fn part(model: &Model, tree: TreeIndex, scope: DataScope) -> Document {
    let context = PageContext::new(model, tree, ROOT);
    whole(&context, &events_of(model, scope), scope)
}

/// The events of a part of the site, in the order of time.
fn events_of(model: &Model, scope: DataScope) -> Vec<EventIndex> {
    let all = &model.timeline.events;
    let year = |event: &Event| event.date.when.sorting_day().map(|day| day.year);
    // Events are in the order of these years, those without one last.
    let until =
        |wanted: i64| all.partition_point(|event| year(event).is_some_and(|year| year < wanted));
    let dated = || all.partition_point(|event| year(event).is_some());
    match scope {
        DataScope::Site => Id::all(all).collect(),
        DataScope::Year(wanted) => {
            Id::range(until(wanted)..until(wanted.saturating_add(1))).collect()
        }
        DataScope::Undated => Id::range(dated()..all.len()).collect(),
        DataScope::Event(index) => vec![index],
        DataScope::Timeline(position) => model.listed(ListKind::Timeline(position)),
        DataScope::Term(taxonomy, term) => {
            let taxonomy = &model.timeline.taxonomies[taxonomy];
            let list = model.plan.term_list(&taxonomy.name, &taxonomy.terms[term]);
            list.map(|list| oldest_first(&model.plan.lists[list])).unwrap_or_default()
        }
        DataScope::List(list) => oldest_first(&model.plan.lists[list]),
    }
}

/// These events of a part of the site, which are in the order of time, as data, and the notes that
/// speak of them.
fn whole(context: &PageContext<'_>, events: &[EventIndex], scope: DataScope) -> Document {
    let all = scope == DataScope::Site && events.len() == context.model.timeline.events.len();
    let notes = match all {
        true => Id::all(&context.model.timeline.notes).collect(),
        false => context.notes_beside(events),
    };
    document(context, events, notes, scope)
}

/// These events and notes of a part of the site as data.
fn document(
    context: &PageContext<'_>,
    events: &[EventIndex],
    notes: Vec<NoteIndex>,
    scope: DataScope,
) -> Document {
    let model = context.model;
    let selection = context.selection(scope);
    let chart = match model.list_kind(scope) {
        Some(ListKind::Timeline(position)) => model.config.timelines[position].chart.as_deref(),
        _ => None,
    };
    let whole = selection.is_none() && events.len() == model.timeline.events.len();
    let claiming = context.notes_of(events);
    let all = events.iter().map(|index| &model.timeline.events[*index]);
    let counts = Counts {
        notes: if whole { model.counts.notes } else { claiming.len() },
        claims: all.clone().map(|event| event.claims.len()).sum(),
        events: events.len(),
        rival_dates: all.filter(|event| !event.date.rivals.is_empty()).count(),
    };
    let description = context.edition().site_description().to_owned();
    Document {
        version: VERSION,
        title: context.edition().site_title().to_owned(),
        description: Some(description).filter(|text| !text.is_empty()),
        lang: context.words().lang().to_string(),
        base_url: model.config.base_url.clone(),
        author: model
            .config
            .author
            .as_ref()
            .map(|author| author.name.clone())
            .or_else(|| model.config.publisher.name.clone()),
        license: model.config.license.clone(),
        updated: model.updated,
        selection,
        counts,
        taxonomies: context.used_terms(events),
        events: events.iter().map(|index| context.event_data(*index)).collect(),
        notes: notes.into_iter().filter_map(|index| context.note_data(index)).collect(),
        words: context.edition().words().clone(),
        page: context.tree().prefix.clone()
            + &scope.page(&model.plan, &model.timeline, &model.config),
        accent: context.accent(),
        prefix: context.tree().prefix.clone(),
        groups: chart.map(|taxonomy| groups(model, events, taxonomy)).unwrap_or_default(),
        reports: Vec::new(),
    }
}

/// The most groups that other programs can show beside each other.
const MAX_GROUPS: usize = 8;

/// Returns the groups of events by their ids: the first term of a taxonomy, as written, among the commonest.
fn groups(model: &Model, events: &[EventIndex], taxonomy: &str) -> BTreeMap<String, String> {
    let timeline = &model.timeline;
    let Some(taxonomy) = timeline.taxonomies.iter().find(|one| one.name == taxonomy) else {
        return BTreeMap::new();
    };
    let terms = |index: &EventIndex| {
        timeline.terms_as_written(&timeline.events[*index], taxonomy).map(|term| term.name.as_str())
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for term in events.iter().flat_map(|index| terms(index).collect::<BTreeSet<&str>>()) {
        *counts.entry(term).or_default() += 1;
    }
    let mut commonest: Vec<&str> = counts.keys().copied().collect();
    commonest.sort_by_key(|term| Reverse(counts[term]));
    commonest.truncate(MAX_GROUPS);
    let group = |index: &EventIndex| {
        let first = terms(index).find(|term| commonest.contains(term))?;
        Some((timeline.events[*index].id.clone(), first.to_owned()))
    };
    events.iter().filter_map(group).collect()
}

impl Model {
    /// What kind of list a part of the site is, if it is one.
    fn list_kind(&self, scope: DataScope) -> Option<ListKind> {
        match scope {
            DataScope::Timeline(position) => Some(ListKind::Timeline(position)),
            DataScope::Term(taxonomy, term) => Some(ListKind::Term(taxonomy, term)),
            DataScope::List(list) => Some(self.plan.lists[list].kind),
            _ => None,
        }
    }

    /// The events of a list, in the order of time.
    fn listed(&self, kind: ListKind) -> Vec<EventIndex> {
        let list = self.plan.lists.iter().find(|list| list.kind == kind && list.whole.is_none());
        list.map(oldest_first).unwrap_or_default()
    }
}

/// The events of a list, in the order of time.
fn oldest_first(list: &List) -> Vec<EventIndex> {
    let mut events = list.events.clone();
    // Indices are in that order.
    events.sort_unstable();
    events
}

impl PageContext<'_> {
    fn selection(&self, scope: DataScope) -> Option<Selection> {
        let select =
            |kind, id: String, title: String| Selection { kind, id, title, taxonomy: None };
        Some(match scope {
            DataScope::Site => return None,
            DataScope::Year(year) => {
                select("year", url::year_folder(year), self.words().year(year))
            }
            DataScope::Undated => select("undated", "undated".into(), self.label("undated")),
            DataScope::Event(index) => {
                let id = self.model.timeline.events[index].id.clone();
                select("event", id, self.event(index).title().text.clone())
            }
            DataScope::Timeline(position) => {
                let timeline = &self.model.config.timelines[position];
                select(
                    "timeline",
                    timeline.id.clone(),
                    self.edition().timeline_title(position).to_owned(),
                )
            }
            DataScope::Term(taxonomy, term) => {
                let taxonomy = &self.model.timeline.taxonomies[taxonomy];
                let term = &taxonomy.terms[term];
                let selection = select("term", term.slug.clone(), self.edition().term_title(term));
                Selection { taxonomy: Some(taxonomy.name.clone()), ..selection }
            }
            DataScope::List(index) => {
                let list = &self.model.plan.lists[index];
                match (list.kind, list.range) {
                    (ListKind::Timeline(position), ListRange::Whole) => {
                        return self.selection(DataScope::Timeline(position));
                    }
                    (ListKind::Term(taxonomy, term), ListRange::Whole) => {
                        return self.selection(DataScope::Term(taxonomy, term));
                    }
                    _ => {}
                }
                let address = list.address.trim_end_matches('/').to_owned();
                select("list", address, self.list_name(list))
            }
        })
    }

    /// The notes that claim something of these events, records that claim nothing among them not.
    fn notes_of(&self, events: &[EventIndex]) -> BTreeSet<NoteIndex> {
        let claims = events.iter().flat_map(|index| &self.model.timeline.events[*index].claims);
        claims.map(|claim| claim.note).collect()
    }

    /// The notes that claim something of these events or mention them.
    fn notes_beside(&self, events: &[EventIndex]) -> Vec<NoteIndex> {
        let mentions = events.iter().flat_map(|index| &self.model.timeline.events[*index].mentions);
        let notes: BTreeSet<NoteIndex> =
            self.notes_of(events).into_iter().chain(mentions.copied()).collect();
        notes.into_iter().collect()
    }

    /// The taxonomies with those of their terms that these events have.
    fn used_terms(&self, events: &[EventIndex]) -> Vec<Taxonomy> {
        let timeline = &self.model.timeline;
        let mut used: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for index in events {
            for (taxonomy, terms) in timeline.events[*index].terms.iter() {
                used.entry(taxonomy).or_default().extend(terms.iter().map(String::as_str));
            }
        }
        let view = |taxonomy: &crate::timeline::Taxonomy| {
            let used = used.get(taxonomy.name.as_str()).into_iter().flatten();
            let places: BTreeSet<_> = used.filter_map(|name| taxonomy.place_of(name)).collect();
            let terms = places.into_iter().map(|place| &taxonomy.terms[place]);
            Taxonomy {
                id: taxonomy.name.clone(),
                title: self.edition().taxonomy_label(&taxonomy.name),
                terms: terms.map(|term| self.term_data(&taxonomy.name, term)).collect(),
            }
        };
        timeline.taxonomies.iter().map(view).collect()
    }

    fn term_data(&self, taxonomy: &str, term: &crate::timeline::Term) -> Term {
        let address = self.model.plan.term_address(self.tree(), taxonomy, term);
        Term {
            name: term.name.clone(),
            title: self.edition().term_title(term),
            url: address.map(|to| url::directory(&to.path) + &to.fragment),
            description: term.declared.description.clone(),
            same_as: term.declared.same_as.clone(),
        }
    }

    /// A note about a report; `None` for records and pages.
    fn note_data(&self, index: NoteIndex) -> Option<Note> {
        let note = &self.model.timeline.notes[index];
        if note.is_page() || note.record().is_some() {
            return None;
        }
        let Title { text: title, lang } = self.edition().note_title(index);
        Some(Note {
            id: note.slug.clone(),
            url: self.note_path(note).map(|path| url::directory(&path)),
            title,
            summary: self.edition().note_summary(index).map(Cow::into_owned),
            lang,
            source: note.source.as_ref().map(|source| self.source_data(source, note)),
            added: note.added.clone(),
            updated: note.updated.clone(),
            own_event: note.is_event(),
            joined: self.edition().note_joined(index),
        })
    }
}
