//! Relations between events, and the links of all texts: what they name must exist.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::identity::Group;
use super::{EventIndex, Given, NoteIndex, Timeline};
use crate::config::{Config, Selection};
use crate::diag::{Code, Diagnostic, Place, did_you_mean, nearest};
use crate::note::{EventKeys, Kind, Note, Reference, Target};

/// A name of an event, and where it stands.
type Name = (String, Place);

/// An event's relations, as its notes name them.
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
            let at =
                |path: &str| note.place(record.places.get(path).unwrap_or(note.slug_place.clone()));
            relations.add(&record.own, &at);
        }
        for (note, claim) in &group.claims {
            let (note, claim) = (&notes[*note], &notes[*note].claims[*claim]);
            relations.add(&claim.own, &|path: &str| note.place(claim.place_of(path)));
        }
        relations
    }

    fn add(&mut self, own: &EventKeys, at: &dyn Fn(&str) -> Place) {
        self.part_of.extend(own.part_of.iter().map(|id| (id.clone(), at("part_of"))));
        let each = |key: &'static str, ids: &[String]| -> Vec<Name> {
            // The key itself holds a single id; a list of one is as good a place.
            let path =
                |index| if ids.len() == 1 { key.to_owned() } else { format!("{key}[{index}]") };
            let name = |(index, id): (usize, &String)| (id.clone(), at(&path(index)));
            ids.iter().enumerate().map(name).collect()
        };
        self.follows.extend(each("follows", &own.follows));
        self.related.extend(each("related", &own.related));
    }
}

/// Turns the names of relations into events, and tells rings.
pub(super) fn relate(
    timeline: &mut Timeline,
    relations: Vec<Relations>,
    given: &Given<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let finder = Finder::new(timeline, given);
    let mut steps: BTreeMap<(EventIndex, EventIndex), Place> = BTreeMap::new();
    let mut wholes: BTreeMap<(EventIndex, EventIndex), Place> = BTreeMap::new();
    let mut resolved = Vec::with_capacity(relations.len());
    for (index, relations) in relations.into_iter().enumerate() {
        let mut resolve = |names: Vec<Name>| -> Vec<(EventIndex, Place)> {
            let mut events: Vec<(EventIndex, Place)> = Vec::new();
            for (id, place) in names {
                match finder.event(&id) {
                    Ok(event) if events.iter().any(|(known, _)| *known == event) => {}
                    Ok(event) => events.push((event, place)),
                    Err(fault) => found.push(fault(place)),
                }
            }
            events
        };
        let part_of = resolve(relations.part_of);
        let follows = resolve(relations.follows);
        let related = resolve(relations.related);
        contradiction(&part_of, finder.timeline, found);
        steps.extend(follows.iter().map(|(event, place)| ((index, *event), place.clone())));
        wholes
            .extend(part_of.iter().take(1).map(|(event, place)| ((index, *event), place.clone())));
        let bare = |list: Vec<(EventIndex, Place)>| -> Vec<EventIndex> {
            list.into_iter().map(|(event, _)| event).collect()
        };
        resolved.push((part_of.first().map(|(event, _)| *event), bare(follows), bare(related)));
    }
    rings("follows", &steps, timeline, found);
    rings("part_of", &wholes, timeline, found);
    for (event, (part_of, follows, related)) in timeline.events.iter_mut().zip(resolved) {
        event.part_of = part_of;
        event.follows = follows;
        event.related = related;
    }
}

fn contradiction(
    part_of: &[(EventIndex, Place)],
    timeline: &Timeline,
    found: &mut Vec<Diagnostic>,
) {
    let [first, second, ..] = part_of else { return };
    let id = |(event, _): &(EventIndex, Place)| timeline.events[*event].id.clone();
    found.push(
        Diagnostic::new(
            Code::ContradictingKey,
            second.1.clone(),
            format!("`part_of` is `{}` here and `{}` elsewhere", id(second), id(first)),
        )
        .help("an event is part of one other: keep one of the two")
        .related(first.1.clone(), "the other one"),
    );
}

/// Tells each ring of relations once, at the relation of its first event.
fn rings(
    key: &str,
    edges: &BTreeMap<(EventIndex, EventIndex), Place>,
    timeline: &Timeline,
    found: &mut Vec<Diagnostic>,
) {
    let mut next: BTreeMap<EventIndex, Vec<EventIndex>> = BTreeMap::new();
    for (from, to) in edges.keys() {
        next.entry(*from).or_default().push(*to);
    }
    // 1: on the way that is being walked; 2: done.
    let mut state: BTreeMap<EventIndex, u8> = BTreeMap::new();
    for start in next.keys() {
        let mut way: Vec<(EventIndex, usize)> = vec![(*start, 0)];
        if state.contains_key(start) {
            continue;
        }
        state.insert(*start, 1);
        while let Some((event, at)) = way.last_mut() {
            let event = *event;
            let Some(to) = next.get(&event).and_then(|list| list.get(*at)).copied() else {
                state.insert(event, 2);
                way.pop();
                continue;
            };
            *at += 1;
            match state.get(&to) {
                None => {
                    state.insert(to, 1);
                    way.push((to, 0));
                }
                Some(1) => {
                    let from = way.iter().position(|(known, _)| *known == to).unwrap_or(0);
                    let ring: Vec<&str> = way[from..]
                        .iter()
                        .map(|(event, _)| timeline.events[*event].id.as_str())
                        .collect();
                    let message = format!(
                        "`{key}` leads back to where it began: {} → {}",
                        ring.join(" → "),
                        timeline.events[to].id
                    );
                    let mut told =
                        Diagnostic::new(Code::Cycle, edges.get(&(event, to)).cloned(), message)
                            .help(format!("take out one `{key}` of the ring"));
                    let steps = way[from..].windows(2).map(|pair| (pair[0].0, pair[1].0));
                    for place in steps.filter_map(|step| edges.get(&step)) {
                        told = told.related(place.clone(), "another step");
                    }
                    found.push(told);
                }
                Some(_) => {}
            }
        }
    }
}

/// Finds what names mean, and says what is wrong with those that mean nothing.
struct Finder<'a> {
    timeline: &'a Timeline,
    /// Ids of events that exist only in drafts, with the draft's path.
    draft_events: BTreeMap<String, String>,
    /// Slugs and paths of drafts.
    draft_notes: BTreeMap<String, String>,
}

/// Makes the diagnostic once the place is known.
type Fault = Box<dyn FnOnce(Place) -> Diagnostic>;

impl<'a> Finder<'a> {
    fn new(timeline: &'a Timeline, given: &Given<'_>) -> Self {
        let mut draft_events = BTreeMap::new();
        let mut draft_notes = BTreeMap::new();
        for draft in &given.drafts {
            let claims = draft.claims.iter().map(|claim| &claim.id);
            for id in claims.chain(draft.record().map(|record| &record.id)) {
                draft_events.entry(id.clone()).or_insert_with(|| draft.path.clone());
            }
            draft_notes.insert(draft.slug.clone(), draft.path.clone());
            draft_notes.insert(draft.path.clone(), draft.path.clone());
        }
        Finder { timeline, draft_events, draft_notes }
    }

    fn event(&self, id: &str) -> Result<EventIndex, Fault> {
        if let Some(event) = self.timeline.names.get(id) {
            return Ok(*event);
        }
        let id = id.to_owned();
        if let Some(draft) = self.draft_events.get(&id) {
            return Err(only_in_draft(format!("the event `{id}`"), draft));
        }
        let guess = did_you_mean(&nearest(&id, self.timeline.names.keys().map(String::as_str)));
        Err(Box::new(move |place| {
            Diagnostic::new(Code::UnknownEvent, place, format!("there is no event `{id}`"))
                .help(guess.unwrap_or_else(|| "an event exists when a note claims it by this `id`; `dateline find WORDS` lists ids".into()))
        }))
    }

    fn note(&self, name: &str) -> Result<NoteIndex, Fault> {
        let notes = &self.timeline.notes;
        let at = |path: &str| notes.binary_search_by(|note| note.path.as_str().cmp(path)).ok();
        let named = self.timeline.note_names.get(name).copied();
        if let Some(index) = named.or_else(|| at(name)).or_else(|| at(&format!("{name}.md"))) {
            return Ok(index);
        }
        if let Some(draft) =
            self.draft_notes.get(name).or_else(|| self.draft_notes.get(&format!("{name}.md")))
        {
            return Err(only_in_draft(format!("the note `{name}`"), draft));
        }
        let known = self.timeline.note_names.keys().map(String::as_str);
        let known = known.chain(notes.iter().map(|note| note.path.as_str()));
        let guess = did_you_mean(&nearest(name, known));
        let name = name.to_owned();
        Err(Box::new(move |place| {
            Diagnostic::new(Code::UnknownNote, place, format!("there is no note `{name}`")).help(
                guess.unwrap_or_else(|| {
                    "name a note by its slug, or by its path below the content folder".into()
                }),
            )
        }))
    }
}

fn only_in_draft(what: String, draft: &str) -> Fault {
    let draft = draft.to_owned();
    Box::new(move |place| {
        Diagnostic::new(
            Code::OnlyInDraft,
            place,
            format!("{what} exists only in the draft `{draft}`"),
        )
        .help("publish the draft, take out what leads to it, or build with `--drafts`")
    })
}

/// Checks the links of all notes and of the configuration; gathers mentions and files.
pub(super) fn check(timeline: &mut Timeline, given: &Given<'_>, found: &mut Vec<Diagnostic>) {
    let mut mentions: BTreeSet<(EventIndex, NoteIndex)> = BTreeSet::new();
    let mut files = BTreeSet::new();
    let finder = Finder::new(timeline, given);
    for (index, note) in timeline.notes.iter().enumerate() {
        for reference in &note.references {
            let place = note.place(reference.place.clone());
            match target(&finder, note, reference) {
                Ok(Some(event)) => drop(mentions.insert((event, index))),
                Ok(None) => {}
                Err(fault) => found.push(fault(place)),
            }
            if let Target::File(file) = &reference.to {
                file_named(file, note.place(reference.place.clone()), given, &mut files, found);
            }
        }
        for (file, place) in media(note) {
            file_named(&file, place, given, &mut files, found);
        }
    }
    configured(&finder, given.config, found);
    for (event, note) in mentions {
        let event = &mut timeline.events[event];
        let claimed =
            event.claims.iter().any(|claim| claim.note == note) || event.record == Some(note);
        if !claimed {
            event.mentions.push(note);
        }
    }
    timeline.files = files;
}

/// The event that a reference mentions, if it leads to one.
fn target(
    finder: &Finder<'_>,
    note: &Note,
    reference: &Reference,
) -> Result<Option<EventIndex>, Fault> {
    match &reference.to {
        Target::Event(id) => finder.event(id).map(Some),
        Target::Note { name, heading } => {
            let other = &finder.timeline.notes[finder.note(name)?];
            match heading {
                Some(anchor) => heading_in(other, anchor).map(|()| None),
                None => Ok(None),
            }
        }
        Target::Heading(anchor) => heading_in(note, anchor).map(|()| None),
        Target::File(_) | Target::Site(_) | Target::Web | Target::Outside => Ok(None),
    }
}

fn heading_in(note: &Note, anchor: &str) -> Result<(), Fault> {
    let anchors: Vec<&str> =
        note.body.outline.headings.iter().map(|heading| heading.anchor.as_str()).collect();
    if anchors.contains(&anchor) {
        return Ok(());
    }
    let guess = did_you_mean(&nearest(anchor, anchors.iter().copied()));
    let message = format!("`{}` has no heading `#{anchor}`", note.path);
    let help = guess.unwrap_or_else(|| match anchors.is_empty() {
        true => "that note has no headings".into(),
        false => format!("its headings are `#{}`", anchors.join("`, `#")),
    });
    Err(Box::new(move |place| Diagnostic::new(Code::UnknownHeading, place, message).help(help)))
}

/// Images that front matter names, with their places.
fn media(note: &Note) -> Vec<(String, Place)> {
    let own = note.media.iter().map(|media| (media.image.clone(), note.place(0..0)));
    let claims = note.claims.iter().flat_map(|claim| {
        let place = |index: usize| note.place(claim.place_of(&format!("media[{index}].image")));
        claim
            .own
            .media
            .iter()
            .enumerate()
            .map(move |(index, media)| (media.image.clone(), place(index)))
    });
    let record = match &note.kind {
        Kind::Record(record) => record.own.media.as_slice(),
        _ => &[],
    };
    let record =
        record.iter().map(|media| (media.image.clone(), note.place(note.title_place.clone())));
    own.chain(claims).chain(record).collect()
}

/// Files that could run in a reader's browser are no files of a site.
const REFUSED: [&str; 7] = ["html", "htm", "xhtml", "js", "mjs", "xht", "shtml"];

fn file_named(
    file: &str,
    place: Place,
    given: &Given<'_>,
    files: &mut BTreeSet<String>,
    found: &mut Vec<Diagnostic>,
) {
    let ending = file.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    if REFUSED.contains(&ending.as_str()) {
        found.push(
            Diagnostic::new(
                Code::RefusedFile,
                place,
                format!("`{file}` is not published: it could run in a reader's browser"),
            )
            .help("link a PDF or an image, or put pages of your own into `static/`"),
        );
    } else if given.files.contains_key(file) {
        files.insert(file.to_owned());
    } else {
        let guess = did_you_mean(&nearest(file, given.files.keys().map(String::as_str)));
        let message = format!("there is no file `{file}` below the content folder");
        let help = guess.unwrap_or_else(|| {
            "paths are relative to the note; names beginning with `.` or `_` are left alone".into()
        });
        found.push(Diagnostic::new(Code::MissingFile, place, message).help(help));
    }
}

/// Events and pages that the configuration names.
fn configured(finder: &Finder<'_>, config: &Config, found: &mut Vec<Diagnostic>) {
    let place = |path: &str| Place::new(&config.file, config.places.get(path).unwrap_or(0..0));
    for (position, timeline) in config.timelines.iter().enumerate() {
        let Selection::Events(ids) = &timeline.selection else { continue };
        for (index, id) in ids.iter().enumerate() {
            if let Err(fault) = finder.event(id) {
                found.push(fault(place(&format!("timelines[{position}].events[{index}]"))));
            }
        }
    }
    for (index, item) in config.nav.iter().enumerate() {
        let Some(page) = &item.page else { continue };
        let pages = finder.timeline.notes.iter().filter(|note| note.is_page());
        let slugs: Vec<&str> = pages.map(|note| note.slug.as_str()).collect();
        if !slugs.contains(&page.as_str()) {
            let guess = did_you_mean(&nearest(page, slugs.iter().copied()));
            let help = guess
                .unwrap_or_else(|| "a page is a note of `kind: page`, named by its slug".into());
            let place = place(&format!("nav[{index}].page"));
            found.push(
                Diagnostic::new(Code::UnknownNote, place, format!("there is no page `{page}`"))
                    .help(help),
            );
        }
    }
}
