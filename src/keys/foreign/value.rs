//! Writes the values of foreign keys, and values of the wrong type, in the form of the right type.

use super::{Home, table_of};
use crate::date::{Hemisphere, Moment, When};
use crate::keys::check::check_value;
use crate::keys::words::{boolean, word};
use crate::keys::{Checker, Key, Table, ValueType};
use crate::slug;
use crate::words::Lang;
use crate::yaml::{self, Entry, Node, NodeKind};

/// Returns the value of a key with the values of foreign keys, as YAML on one line; `None` if they do not
/// fit together.
pub(super) fn new_value(
    of: ValueType,
    existing: Option<&Node>,
    members: &[(&Entry, Home)],
) -> Option<String> {
    let (first, home) = members[0];
    match (home, of) {
        (Home::Own, _) => own(existing, members),
        (Home::Start | Home::End | Home::Time, _) => date(existing, members),
        (Home::NotDraft, _) => {
            boolean(first.value.as_text()?).map(|is_public| (!is_public).to_string())
        }
        (_, ValueType::List(_)) => Some(list(existing, members)),
        (Home::Key(_), of) if table_of(of).is_none() => {
            let [(entry, _)] = members else { return None };
            existing.is_none().then(|| scalar(of, &entry.value))?
        }
        _ => map(of, existing, members),
    }
}

/// Returns `extra` with keys of the author's own.
fn own(existing: Option<&Node>, members: &[(&Entry, Home)]) -> Option<String> {
    let is_map = existing.is_none_or(|node| matches!(node.kind, NodeKind::Map(_)));
    let entries = existing.into_iter().flat_map(Node::entries);
    let entries = entries.chain(members.iter().map(|(entry, _)| *entry));
    let write = |entry: &Entry| (yaml::quote(&entry.key), yaml::on_one_line(&entry.value));
    is_map.then(|| yaml::map(entries.map(write)))
}

/// Returns a date from its parts.
fn date(existing: Option<&Node>, members: &[(&Entry, Home)]) -> Option<String> {
    let existing = existing.and_then(Node::as_text);
    let part = |wanted| part_of_date(members, wanted);
    let text = match (part(Home::Start), part(Home::End), part(Home::Time)) {
        (Some(_), _, _) if existing.is_some() => return None,
        (Some(_), _, None) => span(members)?,
        (None, Some(end), None) => format!("{}/{end}", existing?),
        (None, None, Some(time)) => format!("{}T{time:0>5}", existing?),
        _ => return None,
    };
    When::parse(&text, Hemisphere::North).is_ok().then(|| yaml::quote(&text))
}

/// Returns the date from a beginning to an end, if there is an end.
pub(super) fn span(members: &[(&Entry, Home)]) -> Option<String> {
    let end = part_of_date(members, Home::End).unwrap_or("..");
    Some(format!("{}/{end}", part_of_date(members, Home::Start)?))
}

/// Returns the value of a key that is this part of a date.
fn part_of_date<'a>(members: &[(&'a Entry, Home)], part: Home) -> Option<&'a str> {
    members.iter().find(|(_, home)| *home == part).and_then(|(entry, _)| entry.value.as_text())
}

/// Returns a list of the existing and new items.
fn list(existing: Option<&Node>, members: &[(&Entry, Home)]) -> String {
    let mut items: Vec<String> = Vec::new();
    for node in existing.into_iter().chain(members.iter().map(|(entry, _)| &entry.value)) {
        let new = match &node.kind {
            NodeKind::List(nodes) => nodes.iter().map(yaml::on_one_line).collect(),
            NodeKind::Scalar { text, plain: true } if text.contains([',', ';']) => {
                text.split([',', ';']).map(|item| yaml::quote(item.trim())).collect()
            }
            _ => vec![yaml::on_one_line(node)],
        };
        items.extend(new.into_iter().filter(|item| !matches!(item.as_str(), "~" | "\"\"")));
    }
    let mut seen = std::collections::BTreeSet::new();
    items.retain(|item| seen.insert(item.clone()));
    yaml::list(&items)
}

/// Returns a value that is one text, in the form of its type.
fn scalar(of: ValueType, node: &Node) -> Option<String> {
    let NodeKind::Scalar { text, .. } = &node.kind else {
        let is_free = matches!(of, ValueType::Free | ValueType::Private | ValueType::Named(_));
        return is_free.then(|| yaml::on_one_line(node));
    };
    match of {
        ValueType::Date => When::parse(text, Hemisphere::North).is_ok().then(|| yaml::quote(text)),
        ValueType::Moment => moment(text),
        ValueType::Bool => boolean(text).map(|is_true| is_true.to_string()),
        ValueType::OneOf(words) => word(text, words).map(str::to_owned),
        ValueType::Id => Some(slug::slugify(text)),
        _ => Some(yaml::quote(text)),
    }
}

/// Returns a day or date-time; of one without a zone only the day.
fn moment(text: &str) -> Option<String> {
    let whole = text.replacen(' ', "T", 1);
    let day = || text.get(..10);
    [Some(whole.as_str()), day()]
        .into_iter()
        .flatten()
        .find(|text| Moment::parse(text).is_some())
        .map(str::to_owned)
}

/// Returns a map with the existing keys and the new ones.
fn map(of: ValueType, existing: Option<&Node>, members: &[(&Entry, Home)]) -> Option<String> {
    let table = table_of(of)?;
    let mut parts: Vec<(String, String)> = Vec::new();
    if let Some(node) = existing {
        parts.extend(parts_of(of, table, node)?);
    }
    for (entry, home) in members {
        let Home::Part(_, sub) = home else {
            parts.extend(parts_of(of, table, &entry.value)?);
            continue;
        };
        match &entry.value.kind {
            NodeKind::Map(_) => parts.extend(parts_of(of, table, &entry.value)?),
            NodeKind::List(items) if *sub == "image" => {
                let images = items.iter().map(|item| image(yaml::on_one_line(item)));
                return (members.len() == 1 && existing.is_none())
                    .then(|| yaml::list(&images.collect::<Vec<_>>()));
            }
            _ => parts.push(((*sub).to_owned(), part(table, sub, &entry.value)?)),
        }
    }
    let has = |name: &str| parts.iter().any(|(other, _)| other == name);
    if has("image") && !has("alt") {
        parts.push(("alt".to_owned(), "\"\"".to_owned()));
    }
    let mut names = std::collections::BTreeSet::new();
    if !parts.iter().all(|(name, _)| names.insert(name.clone())) {
        return None;
    }
    Some(match (of, parts.as_slice()) {
        (ValueType::TextOr(_, key), [(name, value)]) if name == key => value.clone(),
        _ => yaml::map(parts),
    })
}

/// Returns an image without words for it.
fn image(file: String) -> String {
    yaml::map([("image".to_owned(), file), ("alt".to_owned(), "\"\"".to_owned())])
}

/// Returns a value inside a map, in the form of its type.
fn part(table: &Table, key: &str, node: &Node) -> Option<String> {
    match (table.find(key)?.value_type, &node.kind) {
        (ValueType::List(_), _) => Some(yaml::on_one_line(node)),
        (of, _) => scalar(of, node),
    }
}

/// Returns the keys of a map, or the key that a text alone stands for; keys that the table does not have
/// are left out.
fn parts_of(of: ValueType, table: &Table, node: &Node) -> Option<Vec<(String, String)>> {
    match (&node.kind, of) {
        (NodeKind::Map(entries), _) => {
            let known = entries.iter().filter(|entry| table.find(&entry.key).is_some());
            Some(known.map(|entry| (entry.key.clone(), yaml::on_one_line(&entry.value))).collect())
        }
        (NodeKind::Scalar { .. }, ValueType::TextOr(_, key)) => {
            let is_name = key == "url" && !node.as_text()?.contains("://");
            let key = if is_name { "name" } else { key };
            Some(vec![(key.to_owned(), yaml::on_one_line(node))])
        }
        _ => None,
    }
}

/// Writes a value of the wrong type as one of the right type, if it can only be meant as one.
pub(in crate::keys) fn in_form(
    checker: &Checker<'_>,
    of: ValueType,
    node: &Node,
) -> Option<String> {
    let raw = || checker.text.get(node.range.clone()).filter(|raw| !raw.contains('\n'));
    match (of, &node.kind) {
        (ValueType::Map(table) | ValueType::Maps(table), NodeKind::Scalar { text, .. }) => {
            let first =
                table.keys.first().filter(|key| matches!(key.value_type, ValueType::Text))?;
            let mut parts = vec![(first.name.to_owned(), part(table, first.name, node)?)];
            if first.name == "image" {
                parts.push(("alt".to_owned(), "\"\"".to_owned()));
            }
            if first.name == "title" && table.find("page").is_some() {
                parts.push(("page".to_owned(), slug::slugify(text)));
            }
            let required = table.keys.iter().filter(|key| key.required);
            let has = |key: &Key| parts.iter().any(|(name, _)| name == key.name);
            required.clone().all(has).then(|| yaml::map(parts))
        }
        (ValueType::Named(ValueType::Map(_)), NodeKind::List(items)) => {
            let names =
                items.iter().map(|item| Some((yaml::quote(item.as_text()?), "{}".to_owned())));
            Some(yaml::map(names.collect::<Option<Vec<_>>>()?))
        }
        (ValueType::Named(ValueType::Map(_)), NodeKind::Scalar { text, .. }) => {
            let names = text.split([',', ' ']).filter(|name| !name.is_empty());
            Some(yaml::map(names.map(|name| (yaml::quote(name), "{}".to_owned()))))
        }
        (ValueType::Date, NodeKind::List(_) | NodeKind::Map(_)) => {
            raw().filter(|raw| When::parse(raw, Hemisphere::North).is_ok()).map(yaml::quote)
        }
        (ValueType::Text | ValueType::Markdown, NodeKind::List(_) | NodeKind::Map(_)) => {
            raw().map(yaml::quote)
        }
        _ => None,
    }
}

/// Returns whether a value can be written under a key.
pub(super) fn is_valid(checker: &Checker<'_>, key: &str, value: &str, of: ValueType) -> bool {
    let mut diagnostics = Vec::new();
    let Some(node) = yaml::parse(checker.file, value, 0, 8, &mut diagnostics) else { return false };
    let text = node.as_text().unwrap_or_default();
    let is_address = || text.starts_with("https://") || text.starts_with("http://");
    let is_usable = match key {
        "source" | "base_url" if node.as_text().is_some() => is_address(),
        "lang" => Lang::parse(text).is_some(),
        "media" => !value.contains("://") && !value.contains(['\\']) && !value.contains("image: /"),
        _ => true,
    };
    let Checker { file, taxonomies, unknown, extra_keys, .. } = *checker;
    let mut inner = Checker { file, text: value, taxonomies, unknown, extra_keys, diagnostics };
    let entry = Entry { key: key.to_owned(), key_range: 0..0, value: node };
    check_value(&mut inner, &entry.value, of, &entry);
    is_usable && inner.diagnostics.is_empty()
}
