//! `data/v1/timeline.json`: every event with every claim, for programs.
//!
//! Members may be added, never renamed or removed within `v1`. Days are `null` where open or unknown;
//! links begin at the site's root, without a slash.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Model;
use super::here::Here;
use super::text::Written;
use crate::date::{Bound, When};
use crate::markdown::FirstHeading;
use crate::note::Source;
use crate::plan::url;
use crate::timeline::{Event, EventIndex};

#[derive(Serialize)]
struct Document<'a> {
    version: u8,
    title: &'a str,
    lang: &'a str,
    counts: CountsData,
    events: Vec<EventData<'a>>,
}

#[derive(Serialize)]
struct CountsData {
    notes: usize,
    claims: usize,
    events: usize,
    rival_dates: usize,
}

#[derive(Serialize)]
struct EventData<'a> {
    id: &'a str,
    url: String,
    title: &'a str,
    text: String,
    date: String,
    earliest: Option<String>,
    latest: Option<String>,
    precision: &'static str,
    qualifiers: Vec<&'static str>,
    date_words: String,
    status: &'static str,
    key: bool,
    rival_dates: bool,
    settled: bool,
    because: Option<&'a str>,
    follows: Vec<&'a str>,
    part_of: Option<&'a str>,
    related: Vec<&'a str>,
    aliases: &'a [String],
    taxonomies: &'a BTreeMap<String, Vec<String>>,
    translations: BTreeMap<String, Translated<'a>>,
    claims: Vec<ClaimData<'a>>,
}

#[derive(Serialize)]
struct Translated<'a> {
    title: Option<&'a str>,
}

#[derive(Serialize)]
struct ClaimData<'a> {
    id: &'a str,
    note: &'a str,
    note_url: Option<String>,
    source: Option<SourceData<'a>>,
    date: Option<&'a str>,
    date_text: Option<&'a str>,
    title: Option<&'a str>,
    /// HTML, where the claim has a text of its own.
    text: Option<String>,
    quote: Option<&'a str>,
    quote_translation: Option<&'a str>,
    according_to: Option<&'a str>,
    page: Option<&'a str>,
    status: &'static str,
    lead: bool,
}

#[derive(Serialize)]
struct SourceData<'a> {
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    author: &'a [String],
    url: Option<&'a str>,
    #[serde(rename = "type")]
    kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    via: Option<&'a str>,
    published: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    accessed: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    archived: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    access: Option<&'a str>,
}

/// The whole timeline as JSON, oldest first.
pub(super) fn timeline_json(model: &Model) -> String {
    // Links inside texts begin at the root, as those of a page there do.
    let here = Here { model, tree: 0, path: "index.html" };
    let document = Document {
        version: 1,
        title: model.title(0),
        lang: model.config.lang.as_str(),
        counts: CountsData {
            notes: model.counts.notes,
            claims: model.counts.claims,
            events: model.counts.events,
            rival_dates: model.counts.rival_dates,
        },
        events: (0..model.timeline.events.len()).map(|index| event(&here, index)).collect(),
    };
    serde_json::to_string(&document).unwrap_or_default() + "\n"
}

fn event<'a>(here: &Here<'a>, index: EventIndex) -> EventData<'a> {
    let timeline = &here.model.timeline;
    let event: &'a Event = &timeline.events[index];
    let when = &event.date.when;
    let id = |other: &EventIndex| timeline.events[*other].id.as_str();
    let translations = timeline.translated.iter().filter_map(|(lang, words)| {
        let words = words.events.get(&index)?;
        Some((lang.to_string(), Translated { title: words.title.as_deref() }))
    });
    EventData {
        id: &event.id,
        url: url::directory(&here.tree().event(&event.id)),
        title: &event.title,
        text: here.event_html(index, 2),
        date: match here.undecided(event) {
            true => when.edtf(),
            false => when.as_written().to_owned(),
        },
        earliest: day(when.bounds().earliest),
        latest: day(when.bounds().latest),
        precision: when.precision().name(),
        qualifiers: qualifiers(when),
        date_words: here.event_date(event).words,
        status: event.status.word(),
        key: event.key,
        rival_dates: !event.date.rivals.is_empty(),
        settled: event.date.settled,
        because: event.date.because.as_deref(),
        follows: event.follows.iter().map(id).collect(),
        part_of: event.part_of.as_ref().map(id),
        related: event.related.iter().map(id).collect(),
        aliases: &event.aliases,
        taxonomies: &event.terms,
        translations: translations.collect(),
        claims: (0..event.claims.len()).map(|position| claim(here, event, position)).collect(),
    }
}

fn claim<'a>(here: &Here<'a>, event: &'a Event, position: usize) -> ClaimData<'a> {
    let place = &event.claims[position];
    let said = here.said(place);
    let own = said.claim;
    let text = |value: fn(&crate::note::Claim) -> &Option<String>| {
        own.and_then(|claim| value(claim).as_deref())
    };
    ClaimData {
        id: &place.id,
        note: &said.note.slug,
        note_url: here.note_path(said.note).map(|path| url::directory(&path)),
        source: said.source.map(|source| source_data(source, said.note.published())),
        date: said.date.map(When::as_written),
        date_text: said.date_text,
        title: match own {
            Some(claim) => claim.title.as_deref(),
            None => Some(&said.note.title),
        },
        text: own.and_then(|claim| claim.text.as_ref()).map(|text| {
            let prefix = format!("t-{}-", place.id);
            let first = FirstHeading::Keep;
            here.blocks(&Written {
                markdown: &text.markdown,
                note: said.note,
                level: 2,
                prefix: &prefix,
                first,
            })
        }),
        quote: text(|claim| &claim.quote),
        quote_translation: text(|claim| &claim.quote_translation),
        according_to: text(|claim| &claim.according_to),
        page: text(|claim| &claim.page),
        status: said.status.word(),
        lead: own.is_some_and(|claim| claim.lead),
    }
}

fn source_data<'a>(source: &'a Source, published: Option<&'a When>) -> SourceData<'a> {
    SourceData {
        name: source.label(),
        title: source.title.as_deref(),
        author: &source.author,
        url: source.url.as_deref(),
        kind: &source.kind,
        publisher: source.publisher.as_deref(),
        number: source.number.as_deref(),
        via: source.via.as_deref(),
        published: source.published.as_ref().or(published).map(When::as_written),
        accessed: source.accessed.as_ref().map(When::as_written),
        archived: source.archived.as_deref(),
        lang: source.lang.as_deref(),
        access: source.access.as_deref(),
    }
}

fn day(bound: Bound) -> Option<String> {
    bound.day().map(|day| day.to_string())
}

fn qualifiers(when: &When) -> Vec<&'static str> {
    let pairs = [(when.is_approximate(), "approximate"), (when.is_uncertain(), "uncertain")];
    pairs.into_iter().filter(|(holds, _)| *holds).map(|(_, name)| name).collect()
}
