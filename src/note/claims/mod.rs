//! The four forms of claims: entries, dated headings, dated links, and the note itself.

mod attributes;
mod heading;
mod whole_note;

use std::collections::BTreeSet;
use std::ops::Range;

use super::front_matter::{RawClaim, RawEventFields, Reader};
use super::references::shift;
use super::source::RawSource;
use super::{Body, Claim, ClaimForm, ClaimPlaces, EventFields, Source, Text};
use crate::diag::Code;
use crate::keys::{self, CheckedMap};
use crate::markdown::Link;
use crate::slug;
use crate::yaml::{Entry, Node, NodeKind, Spanned};

pub(super) use heading::headings;
pub(super) use whole_note::{OwnEvent, claims_of_note};

/// What all claims of a note share.
pub(super) struct Owner<'a> {
    /// Slug of the note, for claims without an id.
    pub slug: &'a str,
    /// In a record, the event that all its claims are about.
    pub record: Option<&'a str>,
}

/// Returns the claims of a list of entries (`events` of a note, `claims` of a record).
pub(super) fn entries(reader: &mut Reader<'_, '_>, node: &Node, owner: &Owner<'_>) -> Vec<Claim> {
    let items = match &node.kind {
        NodeKind::List(items) => items.as_slice(),
        _ => {
            reader
                .checker
                .report(Code::WrongType, &node.range, node.found())
                .add_help("expected a list of claims, each `- title: …` or `- id: …`; `[]` says that there are none");
            return Vec::new();
        }
    };
    let most = reader.config.limits.events_per_note;
    if items.len() > most {
        reader
            .checker
            .report(
                Code::OverLimit,
                &node.range,
                format!("{} claims, more than {most}", items.len()),
            )
            .add_help("the limit is `limits: {events_per_note: …}` in `dateline.yaml`");
        return Vec::new();
    }
    let mut claims = Vec::with_capacity(items.len());
    for item in items {
        if let NodeKind::Map(_) = item.kind {
            let checked = keys::check(reader.checker, item, &keys::CLAIM);
            claims.extend(claim(
                reader,
                &checked,
                item.range.clone(),
                ClaimForm::Entry,
                None,
                owner,
            ));
        } else {
            let diagnostic = reader.checker.report(Code::WrongType, &item.range, item.found());
            diagnostic.add_help("expected a claim with keys, such as `- title: Treaty signed`");
            if item.as_text().is_some_and(|text| slug::problem(text).is_none()) {
                diagnostic.add_help(format!(
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

/// Returns the claim of a dated link, `[in June](event:treaty-signed "2024-06")`.
pub(super) fn link(
    reader: &mut Reader<'_, '_>,
    body: &Body,
    link: &Link,
    id: &str,
    owner: &Owner<'_>,
) -> Option<Claim> {
    let at = |range: &Range<usize>| shift(range, body.offset);
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
    let checked = keys::check(reader.checker, &node, &keys::CLAIM);
    claim(reader, &checked, whole, ClaimForm::Link, None, owner).pop()
}

/// Returns the claim or, with `sources`, the claims of one checked entry.
fn claim(
    reader: &mut Reader<'_, '_>,
    checked: &CheckedMap<'_>,
    place: Range<usize>,
    form: ClaimForm,
    section: Option<Text>,
    owner: &Owner<'_>,
) -> Vec<Claim> {
    let raw: RawClaim = checked.decode();
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
        terms,
    } = raw;
    let places = ClaimPlaces {
        id: checked.place("id", id.as_ref()),
        date: checked.place("date", date.as_ref()),
        quote: quote.as_ref().map(|quote| quote.range.clone()),
    };
    let mut sources = several_sources(reader, source.as_ref(), sources);
    if let Some(source) = source {
        sources.insert(0, reader.source(source));
    }
    if let Some(because) = because.as_ref().filter(|_| !lead.value) {
        reader
            .checker
            .report(Code::BadValue, &because.range, "`because` needs `lead`".into())
            .add_help("add `lead: true` if this claim takes precedence, or move the reason to a record of the event");
    }
    let (id, explicit) = identity(reader, id, title.as_ref(), owner, (checked, &place));
    let claim = Claim {
        id,
        explicit,
        form,
        event_fields: reader.event_fields(checked.decode::<RawEventFields>()),
        terms: reader.terms(terms),
        date: reader.date(date),
        date_text,
        title: title.map(|title| title.value),
        text: section.or_else(|| text.map(Text::from)),
        quote: quote.map(|quote| quote.value),
        quote_translation,
        page,
        status,
        according_to,
        source: None,
        lead,
        because: because.map(|because| because.value),
        extra,
        place,
        places,
    };
    of_sources(claim, sources)
}

/// Returns one claim for each source, or the claim itself if there is none. Only the first of them has
/// the fields of the event.
fn of_sources(claim: Claim, sources: Vec<Source>) -> Vec<Claim> {
    if sources.is_empty() {
        return vec![claim];
    }
    let mut claims: Vec<Claim> = Vec::with_capacity(sources.len());
    for source in sources {
        let event_fields =
            if claims.is_empty() { claim.event_fields.clone() } else { EventFields::default() };
        let lead = if claims.is_empty() { claim.lead.clone() } else { Spanned::default() };
        claims.push(Claim { source: Some(source), event_fields, lead, ..claim.clone() });
    }
    claims
}

/// Returns the `sources` of a claim; `source` beside them is a mistake.
pub(super) fn several_sources(
    reader: &mut Reader<'_, '_>,
    source: Option<&Spanned<RawSource>>,
    sources: Spanned<Vec<Spanned<RawSource>>>,
) -> Vec<Source> {
    if source.is_some() && !sources.is_empty() {
        reader
            .checker
            .report(
                Code::ContradictingKey,
                &sources.range,
                "this claim has both `source` and `sources`".into(),
            )
            .add_help("list them all under `sources`: each makes its own claim");
    }
    let mut known = BTreeSet::new();
    let mut read = Vec::with_capacity(sources.len());
    for raw in sources.value {
        let range = raw.range.clone();
        let source = reader.source(raw);
        // One that could not be read is reported already.
        if source.label().is_none() || known.insert(format!("{source:?}")) {
            read.push(source);
            continue;
        }
        reader
            .checker
            .report(Code::RepeatedClaim, &range, "this source is listed twice".into())
            .add_help(
                "leave it out, or say how the two differ, for example by `title` or `number`",
            );
    }
    read
}

/// Returns the id of the event that a claim is about, and whether it is explicit.
fn identity(
    reader: &mut Reader<'_, '_>,
    id: Option<Spanned<String>>,
    title: Option<&Spanned<String>>,
    owner: &Owner<'_>,
    (checked, place): (&CheckedMap<'_>, &Range<usize>),
) -> (String, bool) {
    match (id, owner.record, title) {
        (Some(id), Some(record), _) if id.value != record => {
            let message = format!("the record of `{record}` contains a claim about `{}`", id.value);
            reader
                .checker
                .report(Code::ContradictingKey, &id.range, message)
                .add_help("a record has claims about its own event only: leave `id` out, or move the claim to a note");
            (record.to_owned(), true)
        }
        (_, Some(record), _) => (record.to_owned(), true),
        (Some(id), None, _) => (id.value, true),
        (None, None, Some(title)) => (default_id(reader, title, owner), false),
        (None, None, None) => {
            // An unusable value is reported already.
            let unusable = ["id", "title"].iter().any(|key| checked.unusable(key).is_some());
            if !unusable && !reader.is_reported(Code::BadId, place) {
                reader
                    .checker
                    .report(Code::MissingTitle, place, "this claim has no `id` and no `title`".into())
                    .add_help("write `title:` for a new event, or the `id:` of an event that has a title in another claim");
            }
            (String::new(), false)
        }
    }
}

fn default_id(reader: &mut Reader<'_, '_>, title: &Spanned<String>, owner: &Owner<'_>) -> String {
    let tail = slug::slugify(title);
    if tail.is_empty() {
        let message = format!("cannot make an id from the title `{}`", title.value);
        reader
            .checker
            .report(Code::NoSlug, &title.range, message)
            .add_help("give the event an `id`");
        return String::new();
    }
    slug::slugify(&format!("{}-{tail}", owner.slug))
}

impl Reader<'_, '_> {
    /// Returns whether this code has been reported for a part of `place`.
    fn is_reported(&self, code: Code, place: &Range<usize>) -> bool {
        self.checker.diagnostics.iter().rev().take(40).any(|diagnostic| {
            let inside = |at: &crate::diag::Place| {
                place.start <= at.range.start && at.range.end <= place.end
            };
            diagnostic.code == code && diagnostic.place.as_ref().is_some_and(inside)
        })
    }
}
