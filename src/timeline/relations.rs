//! Resolves the relations of events, and reports contradictions and cycles.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::finder::Finder;
use super::identity::Group;
use super::{EventIndex, Timeline};
use crate::diag::{Code, Diagnostic, Place};
use crate::id::Id;
use crate::note::{EventFields, Note};
use crate::yaml::Spanned;

/// The name of an event, and the place of the name.
type Name = (String, Place);

/// The relations of an event, as its notes name them.
#[derive(Debug, Default)]
pub(super) struct Relations {
    part_of: Vec<Name>,
    follows: Vec<Name>,
    related: Vec<Name>,
}

impl Relations {
    pub(super) fn of(notes: &[Arc<Note>], group: &Group) -> Relations {
        let mut relations = Relations::default();
        if let Some(note) = group.record.map(|index| &notes[index])
            && let Some(record) = note.record()
        {
            relations.add(&record.event_fields, note);
        }
        for (note, claim) in &group.claims {
            let (note, claim) = (&notes[*note], &notes[*note].claims[*claim]);
            relations.add(&claim.event_fields, note);
        }
        relations
    }

    fn add(&mut self, own: &EventFields, note: &Note) {
        let name = |id: &Spanned<String>| (id.value.clone(), note.place(id.range.clone()));
        self.part_of.extend(own.part_of.iter().map(name));
        self.follows.extend(own.follows.iter().map(name));
        self.related.extend(own.related.iter().map(name));
    }
}

/// The resolved relations of every event.
pub(super) struct ResolvedRelations(Vec<EventRelations>);

/// The relations of one event.
struct EventRelations {
    part_of: Option<EventIndex>,
    follows: Vec<EventIndex>,
    related: Vec<EventIndex>,
}

impl ResolvedRelations {
    /// Sets the relations of each event.
    pub(super) fn apply(self, timeline: &mut Timeline) {
        for (event, own) in timeline.events.iter_mut().zip(self.0) {
            event.part_of = own.part_of;
            event.follows = own.follows;
            event.related = own.related;
        }
    }
}

/// The relations from one event to another, with their places.
type Edges = BTreeMap<(EventIndex, EventIndex), Place>;

/// Resolves the names of relations, in the order of the events, and reports cycles.
pub(super) fn relate(
    timeline: &Timeline,
    relations: Vec<Relations>,
    finder: &Finder<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> ResolvedRelations {
    let mut steps = Edges::new();
    let mut wholes = Edges::new();
    let mut all = Vec::with_capacity(relations.len());
    for (index, relations) in Id::all(&timeline.events).zip(relations) {
        let part_of = resolve(relations.part_of, finder, diagnostics);
        let follows = resolve(relations.follows, finder, diagnostics);
        let mut related = resolve(relations.related, finder, diagnostics);
        related.retain(|(event, _)| *event != index);
        contradiction(&part_of, timeline, diagnostics);
        steps.extend(follows.iter().map(|(event, place)| ((index, *event), place.clone())));
        let whole = part_of.first();
        wholes.extend(whole.map(|(event, place)| ((index, *event), place.clone())));
        let bare = |list: Vec<Step>| list.into_iter().map(|(event, _)| event).collect();
        all.push(EventRelations {
            part_of: part_of.first().map(|(event, _)| *event),
            follows: bare(follows),
            related: bare(related),
        });
    }
    report_cycles("follows", &steps, timeline, diagnostics);
    report_cycles("part_of", &wholes, timeline, diagnostics);
    ResolvedRelations(all)
}

/// An event to which a relation leads, and the place of the relation.
type Step = (EventIndex, Place);

/// Returns the events of these names, each once; unknown names are reported.
fn resolve(names: Vec<Name>, finder: &Finder<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Step> {
    let mut events: Vec<Step> = Vec::new();
    let mut known = BTreeSet::new();
    for (id, place) in names {
        match finder.event(&id) {
            Ok(event) if known.insert(event) => events.push((event, place)),
            Ok(_) => {}
            Err(fault) => diagnostics.push(fault(place)),
        }
    }
    events
}

fn contradiction(part_of: &[Step], timeline: &Timeline, diagnostics: &mut Vec<Diagnostic>) {
    let [first, second, ..] = part_of else { return };
    let id = |(event, _): &Step| timeline.events[*event].id.clone();
    diagnostics.push(
        Diagnostic::new(
            Code::ContradictingKey,
            second.1.clone(),
            format!("`part_of` is `{}` here and `{}` elsewhere", id(second), id(first)),
        )
        .help("an event is part of one other: keep one of the two")
        .related(first.1.clone(), "the other one"),
    );
}

/// Reports cycles of relations, each at the relation that closes it.
fn report_cycles(key: &str, edges: &Edges, timeline: &Timeline, diagnostics: &mut Vec<Diagnostic>) {
    let mut next: BTreeMap<EventIndex, Vec<EventIndex>> = BTreeMap::new();
    for (from, to) in edges.keys() {
        next.entry(*from).or_default().push(*to);
    }
    let mut seen = BTreeSet::new();
    for start in next.keys().copied() {
        if !seen.insert(start) {
            continue;
        }
        // The current path: each event with the number of its relations that are done.
        let mut way: Vec<(EventIndex, usize)> = vec![(start, 0)];
        let mut on_way = BTreeSet::from([start]);
        while let Some((event, at)) = way.last_mut() {
            let event = *event;
            let Some(to) = next.get(&event).and_then(|list| list.get(*at)).copied() else {
                way.pop();
                on_way.remove(&event);
                continue;
            };
            *at += 1;
            if on_way.contains(&to) {
                let ring = way.iter().map(|(event, _)| *event).skip_while(|event| *event != to);
                diagnostics.push(report_cycle(
                    key,
                    ring.chain([to]),
                    timeline,
                    edges.get(&(event, to)),
                ));
            } else if seen.insert(to) {
                way.push((to, 0));
                on_way.insert(to);
            }
        }
    }
}

fn report_cycle(
    key: &str,
    ring: impl Iterator<Item = EventIndex>,
    timeline: &Timeline,
    place: Option<&Place>,
) -> Diagnostic {
    let ids: Vec<&str> = ring.map(|event| timeline.events[event].id.as_str()).collect();
    let message = format!("`{key}` forms a cycle: `{}`", ids.join("` → `"));
    Diagnostic::new(Code::Cycle, place.cloned(), message)
        .help(format!("delete one `{key}` of the cycle"))
}
