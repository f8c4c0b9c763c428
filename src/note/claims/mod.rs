//! The four ways to claim an event: entries, dated headings, dated links, and the note itself.

use std::collections::BTreeMap;
use std::ops::Range;

mod heading;

use super::front::{RawClaim, Reader};
use super::source::RawSource;
use super::{Body, ByTaxonomy, Claim, EventKeys, Source, Text, Way};
use crate::diag::Code;
use crate::keys::{self, Found, Places};
use crate::markdown::Link;
use crate::slug;
use crate::yaml::{Entry, Node, NodeKind};

pub(super) use heading::headings;

/// What all claims of a note share.
pub(super) struct Owner<'a> {
    /// The note's slug, for ids that are not given.
    pub slug: &'a str,
    /// In a record, the event that all its claims are about.
    pub record: Option<&'a str>,
}

/// Claims of a list of entries (`events` of a note, `claims` of a record).
pub(super) fn entries(reader: &mut Reader<'_, '_>, node: &Node, owner: &Owner<'_>) -> Vec<Claim> {
    let items = match &node.kind {
        NodeKind::List(items) => items.as_slice(),
        _ => {
            let message = format!("{} stands here", node.type_name());
            reader
                .checker
                .tell(Code::WrongType, &node.range, message)
                .say("expected a list of claims, each `- title: …` or `- id: …`; `[]` says that there are none");
            return Vec::new();
        }
    };
    let most = reader.config.limits.events_per_note;
    if items.len() > most {
        reader
            .checker
            .tell(Code::OverLimit, &node.range, format!("{} claims, more than {most}", items.len()))
            .say("the limit is `limits: {events_per_note: …}` in `dateline.yaml`");
        return Vec::new();
    }
    let mut claims = Vec::with_capacity(items.len());
    for item in items {
        if let NodeKind::Map(_) = item.kind {
            let found = keys::check(reader.checker, item, &keys::CLAIM);
            claims.extend(claim(reader, found, item.range.clone(), Way::Entry, None, owner));
        } else {
            let message = format!("{} stands here", item.type_name());
            let diagnostic = reader.checker.tell(Code::WrongType, &item.range, message);
            diagnostic.say("expected a claim with keys, such as `- title: Treaty signed`");
            if item.as_text().is_some_and(|text| slug::fault(text).is_none()) {
                diagnostic.say(format!(
                    "to claim a known event, write `- id: {}`",
                    item.as_text().unwrap_or_default()
                ));
            }
        }
    }
    claims
}

fn plain(text: &str, range: Range<usize>) -> Node {
    Node { range, kind: NodeKind::Scalar { text: text.to_owned(), plain: true } }
}

/// The claim of a dated link, `[in June](event:treaty-signed "2024-06")`.
pub(super) fn link(
    reader: &mut Reader<'_, '_>,
    body: &Body,
    link: &Link,
    id: &str,
    owner: &Owner<'_>,
) -> Option<Claim> {
    let at = |range: &Range<usize>| range.start + body.offset..range.end + body.offset;
    let whole = at(&link.range);
    let mut entries = vec![
        ("id", Node::text(id, link.destination_range.as_ref().map_or(whole.clone(), at))),
        ("date", plain(&link.title, link.title_range.as_ref().map_or(whole.clone(), at))),
    ];
    if !link.text.is_empty() {
        entries.push(("date_text", Node::text(&link.text, whole.clone())));
    }
    if body.report {
        entries.push(("quote", Node::text(&*link.sentence, at(&link.sentence_range))));
    }
    let entry = |(key, value): (&str, Node)| Entry {
        key: key.into(),
        key_range: value.range.clone(),
        value,
    };
    let node = Node {
        range: whole.clone(),
        kind: NodeKind::Map(entries.into_iter().map(entry).collect()),
    };
    let found = keys::check(reader.checker, &node, &keys::CLAIM);
    claim(reader, found, whole, Way::Link, None, owner).pop()
}

/// The claim or, with `sources`, the claims of one checked entry.
fn claim(
    reader: &mut Reader<'_, '_>,
    mut found: Found,
    place: Range<usize>,
    way: Way,
    section: Option<Text>,
    owner: &Owner<'_>,
) -> Vec<Claim> {
    let raw: RawClaim = found.decode();
    let RawClaim {
        id,
        date,
        date_text,
        title,
        text,
        quote,
        quote_translation,
        page,
        status,
        according_to,
        source,
        sources,
        lead,
        because,
        extra,
        own,
    } = raw;
    let places = found.places;
    let at = |key: &str| places.get(key).unwrap_or_else(|| place.clone());
    let sources = claim_sources(reader, source, sources, &places, &place);
    if because.is_some() && !lead {
        reader
            .checker
            .tell(Code::BadValue, &at("because"), "`because` without `lead`".into())
            .say("add `lead: true` to say that this claim decides, or move the reason to a record of the event");
    }
    let (id, explicit) = identity(reader, id, title.as_deref(), owner, &places, &place);
    let own: EventKeys = reader.own(own, &places, &place);
    let (terms, term_places) = reader.split_terms(found.terms);
    let claim = Claim {
        id,
        explicit,
        way,
        date: reader.date(date, at("date")),
        date_text,
        title,
        text: section.or_else(|| text.map(|markdown| Text { markdown, place: at("text") })),
        quote,
        quote_translation,
        page,
        status,
        according_to,
        source: None,
        lead,
        because,
        terms,
        term_places,
        own,
        extra,
        place: place.clone(),
        places: places.clone(),
    };
    if sources.is_empty() {
        return vec![claim];
    }
    // What belongs to the event is said once, however many sources share the wording.
    let mut claims: Vec<Claim> = Vec::with_capacity(sources.len());
    for source in sources {
        let own = if claims.is_empty() { claim.own.clone() } else { EventKeys::default() };
        let lead = claim.lead && claims.is_empty();
        claims.push(Claim { source: Some(source), own, lead, ..claim.clone() });
    }
    claims
}

fn claim_sources(
    reader: &mut Reader<'_, '_>,
    source: Option<RawSource>,
    sources: Vec<RawSource>,
    places: &Places,
    place: &Range<usize>,
) -> Vec<Source> {
    if source.is_some() && !sources.is_empty() {
        let range = places.get("sources").unwrap_or_else(|| place.clone());
        reader
            .checker
            .tell(Code::ContradictingKey, &range, "both `source` and `sources`".into())
            .say("put them all into `sources`: each makes a claim of its own");
    }
    let mut read = Vec::with_capacity(sources.len() + 1);
    if let Some(raw) = source {
        read.push(reader.source(raw, "source", places, place.clone()));
    }
    for (index, raw) in sources.into_iter().enumerate() {
        read.push(reader.source(raw, &format!("sources[{index}]"), places, place.clone()));
    }
    read
}

/// The event that a claim is about, and whether its id is explicit.
fn identity(
    reader: &mut Reader<'_, '_>,
    id: Option<String>,
    title: Option<&str>,
    owner: &Owner<'_>,
    places: &Places,
    place: &Range<usize>,
) -> (String, bool) {
    match (id, owner.record, title) {
        (Some(id), Some(record), _) if id != record => {
            let range = places.get("id").unwrap_or_else(|| place.clone());
            let message = format!("a claim about `{id}` in the record of `{record}`");
            reader
                .checker
                .tell(Code::ContradictingKey, &range, message)
                .say("a record holds claims about its own event: leave `id` out, or move the claim to a note");
            (record.to_owned(), true)
        }
        (_, Some(record), _) => (record.to_owned(), true),
        (Some(id), None, _) => (id, true),
        (None, None, Some(title)) => (default_id(reader, title, owner, places, place), false),
        (None, None, None) => {
            // What is of wrong form is told already.
            let written = ["id", "title"].iter().any(|key| places.get(key).is_some());
            if !written && !reader.told_at(Code::BadId, place) {
                reader
                    .checker
                    .tell(Code::MissingTitle, place, "a claim without `id` and without `title`".into())
                    .say("write `title:` to declare an event, or `id:` to speak of one that is declared elsewhere");
            }
            (String::new(), false)
        }
    }
}

fn default_id(
    reader: &mut Reader<'_, '_>,
    title: &str,
    owner: &Owner<'_>,
    places: &Places,
    place: &Range<usize>,
) -> String {
    let tail = slug::slugify(title);
    if tail.is_empty() {
        let range = places.get("title").unwrap_or_else(|| place.clone());
        reader
            .checker
            .tell(Code::NoSlug, &range, format!("the title `{title}` yields no id"))
            .say("give the event an `id`");
        return String::new();
    }
    slug::slugify(&format!("{}-{tail}", owner.slug))
}

impl Reader<'_, '_> {
    /// Terms and their places apart; those beyond the limit are told and left out.
    pub(super) fn split_terms(
        &mut self,
        found: BTreeMap<String, Vec<(String, Range<usize>)>>,
    ) -> (super::Terms, ByTaxonomy<Vec<Range<usize>>>) {
        let most = self.config.limits.terms;
        let (mut terms, mut places) = (super::Terms::default(), ByTaxonomy::default());
        for (taxonomy, mut list) in found {
            if let Some((_, beyond)) = list.get(most) {
                let message = format!("{} {taxonomy}, more than {most}", list.len());
                self.checker
                    .tell(Code::OverLimit, beyond, message)
                    .say("the limit is `limits: {terms: …}` in `dateline.yaml`");
                list.truncate(most);
            }
            let (names, ranges) = list.into_iter().unzip();
            terms.insert(&taxonomy, names);
            places.insert(&taxonomy, ranges);
        }
        (terms, places)
    }

    /// Whether something of this kind has been told about a part of `place`.
    fn told_at(&self, code: Code, place: &Range<usize>) -> bool {
        self.checker.found.iter().rev().take(40).any(|diagnostic| {
            let inside = |told: &crate::diag::Place| {
                place.start <= told.range.start && told.range.end <= place.end
            };
            diagnostic.code == code && diagnostic.place.as_ref().is_some_and(inside)
        })
    }
}
