//! Reads dated headings: their attributes and `key:: value` lines as the map of an entry.

use std::ops::Range;

use super::{Owner, attributes, claim};
use crate::diag::Code;
use crate::keys::{self, ValueType};
use crate::markdown::{
    Attribute, AttributeKind, Definitions, Field, Heading, Link, Outline, is_dated,
};
use crate::note::front_matter::Reader;
use crate::note::references::shift;
use crate::note::{Body, Claim, ClaimForm, Text};
use crate::yaml::{self, Entry, Node, NodeKind};

/// Returns the claims of the dated headings of a body.
pub(crate) fn headings(
    reader: &mut Reader<'_, '_>,
    body: &Body,
    outline: &Outline,
    owner: &Owner<'_>,
) -> Vec<Claim> {
    let mut claims = Vec::new();
    let mut definitions = None;
    for heading in &outline.headings {
        if attributes::report_other_notation(reader, body, heading) {
            continue;
        }
        let Some(node) = heading_node(reader, body, heading, &outline.links) else { continue };
        let checked = keys::check(reader.checker, &node, &keys::CLAIM);
        let definitions = definitions.get_or_insert_with(|| Definitions::of(&body.markdown));
        // The report's own words are quoted, not published.
        let text = if body.published { section(body, heading, definitions) } else { None };
        claims.extend(claim(reader, &checked, node.range.clone(), ClaimForm::Heading, text, owner));
    }
    claims
}

/// Returns the text under a dated heading, with the definitions of links and footnotes that it needs
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

/// Returns the key, its place and the value of an attribute; a tag is added to `tags`.
fn key_of<'a>(
    reader: &mut Reader<'_, '_>,
    body: &Body,
    attribute: &'a Attribute,
    tags: &mut Vec<Node>,
) -> Option<(&'a str, Range<usize>, Node)> {
    let at = |range: &Range<usize>| shift(range, body.offset);
    let range = at(&attribute.range);
    match &attribute.kind {
        AttributeKind::Id(text) | AttributeKind::Class(text) if text.contains("date=") => {
            let message = "no space before `date=`".into();
            reader.checker.report(Code::BadHeading, &range, message).add_help(
                "separate attributes with plain spaces: `{#treaty-signed date=2024-06-19}`",
            );
            None
        }
        AttributeKind::Id(id) => {
            Some(("id", range.clone(), Node::text(id, range.start + 1..range.end)))
        }
        AttributeKind::Class(tag) => {
            tags.push(Node::text(tag, range.start + 1..range.end));
            None
        }
        AttributeKind::Word(word) if word == "key" => {
            Some(("key", range.clone(), super::plain("true", range.clone())))
        }
        AttributeKind::Pair { key, key_range, value, value_range }
            if matches!(key.as_str(), "id" | "date" | "status" | "key") =>
        {
            Some((key.as_str(), at(key_range), super::plain(value, at(value_range))))
        }
        AttributeKind::Pair { key, .. } | AttributeKind::Word(key) => {
            let message = format!("`{key}` is not an attribute of a heading");
            reader
                .checker
                .report(Code::BadHeading, &range, message)
                .add_help("possible attributes are `#id`, `.tag`, `date=`, `status=` and `key`; other keys belong on lines such as `according_to:: …` directly under the heading");
            None
        }
    }
}

/// Returns the keys of a dated heading as the map of an entry; `None` for other headings.
fn heading_node(
    reader: &mut Reader<'_, '_>,
    body: &Body,
    heading: &Heading,
    links: &[Link],
) -> Option<Node> {
    let dated = is_dated(heading);
    let at = |range: &Range<usize>| shift(range, body.offset);
    let mut entries: Vec<Entry> = Vec::new();
    let mut tags = Vec::new();
    for attribute in &heading.attributes {
        let range = at(&attribute.range);
        let Some((key, key_range, value)) = key_of(reader, body, attribute, &mut tags) else {
            continue;
        };
        if entries.iter().any(|entry| entry.key == key) {
            let message = format!("`{key}` appears twice in this heading");
            reader
                .checker
                .report(Code::BadHeading, &range, message)
                .add_help("keep one of the two");
            continue;
        }
        entries.push(Entry { key: key.to_owned(), key_range, value });
    }
    report_braces(reader, body, heading);
    if !dated {
        report_attributes_without_date(reader, &entries, &tags);
        return None;
    }
    report_link_as_id(reader, body, (heading, links), &entries);
    if heading.nesting > 0 {
        reader
            .checker
            .report(
                Code::BadHeading,
                &at(&heading.range),
                "this dated heading is inside a quotation or list".into(),
            )
            .add_help("move it out, so that it is clear where its section ends");
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

/// Reports braces that the parser leaves in the words of a heading, and empty ones.
fn report_braces(reader: &mut Reader<'_, '_>, body: &Body, heading: &Heading) {
    let title = &body.markdown[heading.title_range.clone()];
    let inner = title.strip_suffix('}').and_then(|title| title.rsplit_once('{'));
    let inner = inner.filter(|(before, _)| !before.ends_with('\\')).map(|(_, inner)| inner);
    let is_left = inner.is_some_and(|inner| inner.starts_with(['#', '.']));
    let is_empty = heading.attributes.is_empty()
        && body.markdown[heading.title_range.end..heading.range.end].contains('{');
    if is_left || is_empty {
        let place = shift(&heading.range, body.offset);
        reader
            .checker
            .report(Code::BadHeading, &place, "dateline does not understand these braces".into())
            .add_help("write all attributes in one pair of braces at the end: `## Treaty signed {#treaty-signed date=2024-06-19}`");
    }
}

/// Reports attributes that only an event has, in a heading without a date.
fn report_attributes_without_date(reader: &mut Reader<'_, '_>, entries: &[Entry], tags: &[Node]) {
    let help = "to make this heading an event, add `date=2024-06-19`, or `date=unknown`";
    let of_event = entries.iter().find(|entry| entry.key != "id");
    if let Some(Entry { key, key_range, .. }) = of_event {
        let message = format!("`{key}` describes an event, but this heading has no date");
        reader.checker.report(Code::BadHeading, key_range, message).add_help(help);
    } else if let Some(tag) = tags.first() {
        let message = "tags belong to an event, but this heading has no date".into();
        reader.checker.report(Code::UndatedHeading, &tag.range, message).add_help(help);
    }
}

/// Reports a dated heading without an id that is only a link to an event.
fn report_link_as_id(
    reader: &mut Reader<'_, '_>,
    body: &Body,
    (heading, links): (&Heading, &[Link]),
    entries: &[Entry],
) {
    let is_whole = |link: &&Link| link.range == heading.title_range && link.may_lead_to_event();
    if entries.iter().any(|entry| entry.key == "id") || !links.iter().any(|link| is_whole(&link)) {
        return;
    }
    let message = "a link does not say which event a heading is about".into();
    let place = shift(&heading.title_range, body.offset);
    reader.checker.report(Code::BadHeading, &place, message).add_help(
        "write the event's id in the braces, and words before them: `## Treaty signed {#treaty-signed date=2024-06-19}`",
    );
}

/// Adds classes as terms of the site's first taxonomy.
fn push_tags(
    reader: &mut Reader<'_, '_>,
    entries: &mut Vec<Entry>,
    tags: Vec<Node>,
    range: Range<usize>,
) {
    match reader.checker.taxonomies.first() {
        Some(first) => {
            let value = Node { range: range.clone(), kind: NodeKind::List(tags) };
            entries.push(Entry { key: first.value.clone(), key_range: range, value });
        }
        None => {
            reader
                .checker
                .report(
                    Code::BadHeading,
                    &range,
                    "this heading has tags, but this site has no taxonomies".into(),
                )
                .add_help(
                    "leave them out, or add a taxonomy under `taxonomies` in `dateline.yaml`",
                );
        }
    }
}

/// Adds a line `key:: value`: a list may be written in brackets, or with commas.
fn push_field(reader: &mut Reader<'_, '_>, body: &Body, entries: &mut Vec<Entry>, field: &Field) {
    let at = |range: &Range<usize>| shift(range, body.offset);
    let (key_range, range) = (at(&field.key_range), at(&field.value_range));
    report_second_key(reader, &field.value, range.start);
    if field.key == "text" {
        reader
            .checker
            .report(
                Code::BadHeading,
                &key_range,
                "a `text::` line has no effect under a dated heading".into(),
            )
            .add_help("write the text itself under the heading");
        return;
    }
    if matches!(field.value.as_str(), "" | "|" | ">" | "|-" | ">-") && field.key != "date" {
        let message = format!("`{}` has no value on its line", field.key);
        reader
            .checker
            .report(Code::WrongType, &key_range, message)
            .add_help(format!("write `{}:: …` on one line, or delete the line", field.key));
        return;
    }
    if let Some(first) = entries.iter().find(|entry| entry.key == field.key) {
        let first = crate::diag::Place::new(reader.checker.file, first.key_range.clone());
        let message = format!("`{}` appears twice", field.key);
        let diagnostic = reader.checker.report(Code::DuplicateKey, &key_range, message);
        diagnostic.add_help("keep one of the two");
        diagnostic.related.push((first, "also here".into()));
        return;
    }
    let taxonomy = reader.checker.taxonomies.iter().any(|name| **name == field.key);
    let value_type = keys::CLAIM.find(&field.key).map(|key| key.value_type);
    let value = if field.value.starts_with(['[', '{'])
        && !matches!(value_type, Some(ValueType::Text | ValueType::Markdown | ValueType::Date))
    {
        let depth = reader.config.limits.yaml_depth;
        let mut found = std::mem::take(&mut reader.checker.diagnostics);
        let node = yaml::parse(reader.checker.file, &field.value, range.start, depth, &mut found);
        reader.checker.diagnostics = found;
        match node {
            Some(node) => node,
            None => return,
        }
    } else if taxonomy || matches!(value_type, Some(ValueType::List(_))) {
        Node { range: range.clone(), kind: NodeKind::List(split_commas(&field.value, range.start)) }
    } else {
        super::plain(&field.value, range)
    };
    entries.push(Entry { key: field.key.clone(), key_range, value });
}

/// Reports a key inside the value of another: a line break is missing between them.
fn report_second_key(reader: &mut Reader<'_, '_>, value: &str, start: usize) {
    for (at, _) in value.match_indices("::") {
        let taxonomies = reader.checker.taxonomies.iter().map(|name| name.as_str());
        let mut keys = taxonomies.chain(keys::CLAIM.keys.iter().map(|key| key.name));
        let Some(key) = keys.find(|key| value[..at].ends_with(key)) else { continue };
        let place = start + at - key.len()..start + at + 2;
        let message = format!("`{key}` is on the same line as another key");
        reader
            .checker
            .report(Code::MisplacedKey, &place, message)
            .add_help("write it on its own line");
        return;
    }
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
