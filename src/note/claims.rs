//! The four ways to claim an event: entries, dated headings, dated links, and the note itself.

use std::collections::BTreeMap;
use std::ops::Range;

use super::front::{RawClaim, Reader};
use super::source::RawSource;
use super::{Body, Claim, EventKeys, Source, Text, Way};
use crate::diag::Code;
use crate::keys::{self, Found, Places, Takes};
use crate::markdown::{AttributeKind, Definitions, Field, Heading, Link, is_dated};
use crate::slug;
use crate::yaml::{self, Entry, Node, NodeKind};

/// What all claims of a note share.
pub struct Owner<'a> {
    /// The note's slug, for ids that are not given.
    pub slug: &'a str,
    /// In a record, the event that all its claims are about.
    pub record: Option<&'a str>,
}

/// Claims of a list of entries (`events` of a note, `claims` of a record).
pub fn entries(reader: &mut Reader<'_, '_>, node: &Node, owner: &Owner<'_>) -> Vec<Claim> {
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

/// Claims of the dated headings of a body.
pub fn headings(reader: &mut Reader<'_, '_>, body: &Body, owner: &Owner<'_>) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut definitions = None;
    for heading in &body.outline.headings {
        leftover(reader, body, heading);
        let Some(node) = heading_node(reader, body, heading) else { continue };
        let found = keys::check(reader.checker, &node, &keys::CLAIM);
        let definitions = definitions.get_or_insert_with(|| Definitions::of(&body.markdown));
        let text = section(body, heading, definitions);
        claims.extend(claim(reader, found, node.range, Way::Heading, text, owner));
    }
    claims
}

/// The text under a dated heading, with the definitions of links and footnotes that it needs to stand
/// elsewhere.
fn section(body: &Body, heading: &Heading, definitions: &Definitions) -> Option<Text> {
    let slice = &body.markdown[heading.section.clone()];
    let words = slice.trim();
    if words.is_empty() {
        return None;
    }
    let start = heading.section.start + (slice.len() - slice.trim_start().len());
    let markdown = definitions.section(&body.markdown, start..start + words.len()).into_owned();
    Some(Text { markdown, place: body.offset + start..body.offset + start + words.len() })
}

/// Braces that the parser left in a heading and that were meant for us.
fn leftover(reader: &mut Reader<'_, '_>, body: &Body, heading: &Heading) {
    let Some(range) = heading.leftover.clone() else { return };
    if body.markdown[range.clone()].contains("date=") {
        let range = range.start + body.offset..range.end + body.offset;
        reader
            .checker
            .tell(Code::BadHeading, &range, "these attributes are not understood".into())
            .say("attributes stand at the end of the heading, without spaces or braces in their values: `## Treaty signed {#treaty-signed date=2024-06-19}`; longer values stand in lines such as `date_text:: in June` right under it");
    }
}

/// The keys of a dated heading as the map that an entry would be; `None` for other headings.
fn heading_node(reader: &mut Reader<'_, '_>, body: &Body, heading: &Heading) -> Option<Node> {
    let dated = is_dated(heading);
    let at = |range: &Range<usize>| range.start + body.offset..range.end + body.offset;
    let mut entries: Vec<Entry> = Vec::new();
    let mut tags = Vec::new();
    for attribute in &heading.attributes {
        let range = at(&attribute.range);
        let (key, key_range, value) = match &attribute.kind {
            AttributeKind::Id(id) => {
                ("id", range.clone(), Node::text(id, range.start + 1..range.end))
            }
            AttributeKind::Class(tag) => {
                tags.push(Node::text(tag, range.start + 1..range.end));
                continue;
            }
            AttributeKind::Word(word) if word == "key" => {
                ("key", range.clone(), plain("true", range.clone()))
            }
            AttributeKind::Pair { key, key_range, value, value_range }
                if matches!(key.as_str(), "id" | "date" | "status" | "key") =>
            {
                (key.as_str(), at(key_range), plain(value, at(value_range)))
            }
            AttributeKind::Pair { key, .. } | AttributeKind::Word(key) => {
                let message = format!("`{key}` is no attribute of a heading");
                reader
                    .checker
                    .tell(Code::BadHeading, &range, message)
                    .say("attributes are `#id`, `.tag`, `date=`, `status=` and `key`; other keys stand in lines such as `according_to:: …` right under the heading");
                continue;
            }
        };
        if entries.iter().any(|entry| entry.key == key) {
            let message = format!("`{key}` stands in this heading twice");
            reader.checker.tell(Code::BadHeading, &range, message).say("keep one of the two");
            continue;
        }
        entries.push(Entry { key: key.to_owned(), key_range, value });
    }
    if !dated {
        return None;
    }
    if heading.nesting > 0 {
        reader
            .checker
            .tell(
                Code::BadHeading,
                &at(&heading.range),
                "a dated heading inside a quotation or list".into(),
            )
            .say("put it at the top level, so that it is clear where its section ends");
        return None;
    }
    if !tags.is_empty() {
        push_tags(reader, &mut entries, tags, at(&heading.range));
    }
    for field in &heading.fields {
        push_field(reader, body, &mut entries, field);
    }
    let title = Node::text(&heading.text, at(&heading.title_range));
    if !heading.text.is_empty() && !entries.iter().any(|entry| entry.key == "title") {
        entries.push(Entry { key: "title".into(), key_range: title.range.clone(), value: title });
    }
    Some(Node { range: at(&heading.range), kind: NodeKind::Map(entries) })
}

fn plain(text: &str, range: Range<usize>) -> Node {
    Node { range, kind: NodeKind::Scalar { text: text.to_owned(), plain: true } }
}

/// Classes are terms of the site's first taxonomy.
fn push_tags(
    reader: &mut Reader<'_, '_>,
    entries: &mut Vec<Entry>,
    tags: Vec<Node>,
    range: Range<usize>,
) {
    match reader.checker.taxonomies.first() {
        Some(first) => {
            let value = Node { range: range.clone(), kind: NodeKind::List(tags) };
            entries.push(Entry { key: first.clone(), key_range: range, value });
        }
        None => {
            reader
                .checker
                .tell(Code::BadHeading, &range, "tags, where this site has no taxonomies".into())
                .say("leave them out, or name a taxonomy under `taxonomies` in `dateline.yaml`");
        }
    }
}

/// A line `key:: value`: lists may stand in brackets, or plainly with commas.
fn push_field(reader: &mut Reader<'_, '_>, body: &Body, entries: &mut Vec<Entry>, field: &Field) {
    let at = |range: &Range<usize>| range.start + body.offset..range.end + body.offset;
    let (key_range, range) = (at(&field.key_range), at(&field.value_range));
    if field.key == "text" {
        reader
            .checker
            .tell(Code::BadHeading, &key_range, "a `text::` line under a dated heading".into())
            .say("the section under the heading is its text: write it there");
        return;
    }
    if let Some(first) = entries.iter().find(|entry| entry.key == field.key) {
        let first = crate::diag::Place::new(reader.checker.file, first.key_range.clone());
        let message = format!("`{}` is given a second time", field.key);
        let diagnostic = reader.checker.tell(Code::DuplicateKey, &key_range, message);
        diagnostic.say("keep one of the two");
        diagnostic.related.push((first, "first given here".into()));
        return;
    }
    let taxonomy = reader.checker.taxonomies.contains(&field.key);
    let takes = keys::CLAIM.find(&field.key).map(|key| key.takes);
    let value = if field.value.starts_with(['[', '{'])
        && !matches!(takes, Some(Takes::Text | Takes::Date))
    {
        let depth = reader.config.limits.yaml_depth;
        let mut found = std::mem::take(&mut reader.checker.found);
        let node = yaml::parse(reader.checker.file, &field.value, range.start, depth, &mut found);
        reader.checker.found = found;
        match node {
            Some(node) => node,
            None => return,
        }
    } else if taxonomy || matches!(takes, Some(Takes::List(_))) {
        Node { range: range.clone(), kind: NodeKind::List(split_commas(&field.value, range.start)) }
    } else {
        plain(&field.value, range)
    };
    entries.push(Entry { key: field.key.clone(), key_range, value });
}

fn split_commas(value: &str, start: usize) -> Vec<Node> {
    let mut at = start;
    let mut items = Vec::new();
    for item in value.split(',') {
        let trimmed = item.trim();
        let begin = at + (item.len() - item.trim_start().len());
        if !trimmed.is_empty() {
            items.push(Node::text(trimmed, begin..begin + trimmed.len()));
        }
        at += item.len() + 1;
    }
    items
}

/// The claim of a dated link, `[in June](event:treaty-signed "2024-06")`.
pub fn link(
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
    let (terms, term_places) = split_terms(found.terms);
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
            // An id of wrong form is told already.
            if places.get("id").is_none() && !reader.told_at(Code::BadId, place) {
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

/// Terms and their places apart.
pub fn split_terms(
    found: BTreeMap<String, Vec<(String, Range<usize>)>>,
) -> (super::Terms, BTreeMap<String, Vec<Range<usize>>>) {
    let mut terms = super::Terms::new();
    let mut places = BTreeMap::new();
    for (taxonomy, list) in found {
        let (names, ranges) = list.into_iter().unzip();
        terms.insert(taxonomy.clone(), names);
        places.insert(taxonomy, ranges);
    }
    (terms, places)
}

impl Reader<'_, '_> {
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
