//! Facts of a timeline by name, for the tables.

use dateline::timeline::{Event, EventIndex, EventText, NoteIndex, Timeline};

/// A fact as text: `events`, `files`, `terms.TAXONOMY`, `note.NAME`, or `ID.WHAT` of an event; `-` if it is
/// missing.
pub(super) fn fact(timeline: &Timeline, name: &str) -> String {
    match name {
        "events" => join(timeline.events.iter().map(|event| event.id.clone())),
        "files" => join(timeline.files.iter().cloned()),
        _ => {
            let (left, right) = name.split_once('.').unwrap_or_else(|| panic!("no fact `{name}`"));
            match left {
                "terms" => terms(timeline, right),
                "note" => {
                    let note = timeline.note_names.get(right);
                    note.map_or("-".to_owned(), |index| timeline.notes[*index].path.clone())
                }
                id => match timeline.event(id) {
                    Some(event) => of_event(timeline, event, right),
                    None => "-".to_owned(),
                },
            }
        }
    }
}

fn join(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    if items.is_empty() { "-".to_owned() } else { items.join(", ") }
}

/// Each term with its address, its events and its notes.
fn terms(timeline: &Timeline, taxonomy: &str) -> String {
    let known = timeline.taxonomies.iter().find(|known| known.name == taxonomy);
    let terms = known.unwrap_or_else(|| panic!("no taxonomy `{taxonomy}`")).terms.iter();
    join(terms.map(|term| {
        let (events, notes) = (term.events.len(), term.notes.len());
        format!("{}/{} {events}+{notes}", term.name, term.slug)
    }))
}

fn of_event(timeline: &Timeline, event: &Event, what: &str) -> String {
    let path = |note: &NoteIndex| timeline.notes[*note].path.clone();
    let id = |index: &EventIndex| timeline.events[*index].id.clone();
    match what {
        "id" => event.id.clone(),
        "title" => event.title.clone(),
        "text" => text(timeline, event),
        "date" => event.date.when.as_written().to_owned(),
        "date_text" => event.date.date_text.clone().unwrap_or("-".into()),
        "because" => event.date.because.clone().unwrap_or("-".into()),
        "status" => event.status.word().to_owned(),
        "key" => event.key.to_string(),
        "media" => join(
            event
                .media
                .iter()
                .map(|(note, media)| format!("{} of {}", media.image, timeline.notes[*note].path)),
        ),
        "part_of" => join(event.part_of.iter().map(id)),
        "follows" => join(event.follows.iter().map(id)),
        "related" => join(event.related.iter().map(id)),
        "aliases" => join(event.aliases.keys().cloned()),
        "changes" => join(event.changes.iter().map(|change| change.text.clone())),
        "claims" => join(event.claims.iter().map(|claim| claim.id.clone())),
        "record" => join(event.record.iter().map(path)),
        "mentions" => join(event.mentions.iter().map(path)),
        "terms" => join(
            event.terms.iter().map(|(taxonomy, terms)| format!("{taxonomy} [{}]", terms.join(" "))),
        ),
        "uk" => join(timeline.translated.values().filter_map(|words| {
            let words = words.events.get(timeline.names.get(&event.id)?)?;
            let given = |words: &Option<String>| words.clone().unwrap_or("-".into());
            Some(format!("{} / {}", given(&words.title), given(&words.text)))
        })),
        what => panic!("an event has no fact `{what}`"),
    }
}

fn text(timeline: &Timeline, event: &Event) -> String {
    match event.text {
        None => "-".to_owned(),
        Some(EventText::Record(note)) => timeline.notes[note].body.markdown.trim().to_owned(),
        Some(EventText::Claim(at)) => {
            let claim = &event.claims[at];
            let claim = claim.claim.map(|at| &timeline.notes[claim.note].claims[at]);
            let text = claim.and_then(|claim| claim.text.as_ref());
            text.expect("the claim has a text").markdown.clone()
        }
    }
}
