//! Reports foreign keys, with what to write instead.

use super::edit::{deletion, join, moved_below};
use super::value::{is_valid, new_value, span};
use super::{Home, value_type};
use crate::diag::{Code, Diagnostic};
use crate::keys::check::Intended;
use crate::keys::{Checker, Table, ValueType};
use crate::yaml::Entry;

/// Length of a text, in characters, up to which help repeats it.
const MAX_SHOWN: usize = 120;

/// Maximum number of foreign keys of one map that are rewritten.
const MAX_MEMBERS: usize = 20;

/// Foreign keys of one map whose values belong together.
struct Group<'a> {
    /// The key under which they belong; none if they belong nowhere or below the front matter.
    key: Option<&'static str>,
    /// The keys with their homes.
    members: Vec<(&'a Entry, Home)>,
    /// Whether the map has more foreign keys than can be rewritten quickly.
    are_many: bool,
}

/// Reports the foreign keys among the entries of a map; those whose values belong together have one help.
/// Returns the keys under which they belong.
pub(in crate::keys) fn report_foreign<'a, 't>(
    checker: &mut Checker<'_>,
    found: Vec<(&'a Entry, Home)>,
    entries: &'a [Entry],
    table: &'t Table,
) -> Vec<Intended<'t, 'a>> {
    let groups = groups(found);
    let severity = checker.unknown;
    let mut homes = Vec::new();
    for group in &groups {
        let help = help(checker, group, entries, table);
        for (entry, _) in &group.members {
            let message = format!("`{}` is not a key of {}", entry.key, table.name);
            let diagnostic = checker.report(Code::UnknownKey, &entry.key_range, message);
            diagnostic.help.clone_from(&help.help);
            diagnostic.replacements.clone_from(&help.replacements);
            diagnostic.severity = severity;
        }
        let (entry, home) = group.members[0];
        let is_value = matches!(home, Home::Key(_));
        let key = group.key.and_then(|key| table.find(key));
        homes.extend(key.map(|key| Intended { key, entry, is_value }));
    }
    homes
}

/// Groups foreign keys whose values belong together. Of many, each is a group of its own.
fn groups<'a>(found: Vec<(&'a Entry, Home)>) -> Vec<Group<'a>> {
    let are_many = found.len() > MAX_MEMBERS;
    let mut groups: Vec<Group<'a>> = Vec::new();
    for (entry, home) in found {
        let key = key_of(home);
        let together = |group: &&mut Group<'_>| {
            !are_many && group.key == key && (key.is_some() || group.members[0].1 == home)
        };
        match groups.iter_mut().find(together) {
            Some(group) => group.members.push((entry, home)),
            None => groups.push(Group { key, members: vec![(entry, home)], are_many }),
        }
    }
    groups
}

/// Returns the key of the map under which a home is.
fn key_of(home: Home) -> Option<&'static str> {
    match home {
        Home::Key(key) | Home::Part(key, _) => Some(key),
        Home::Start | Home::End | Home::Time => Some("date"),
        Home::Alias => Some("aliases"),
        Home::NotDraft => Some("draft"),
        Home::Own => Some("extra"),
        Home::Body | Home::Nowhere(_) => None,
    }
}

/// Returns a diagnostic with the help for the keys of a group.
fn help(checker: &Checker<'_>, group: &Group<'_>, entries: &[Entry], table: &Table) -> Diagnostic {
    let (first, home) = group.members[0];
    let mut diagnostic = Diagnostic::new(Code::UnknownKey, None, "");
    match (home, group.key) {
        (Home::Nowhere(reason), _) => {
            diagnostic.add_help(format!("{reason}: delete the {}", lines(group.members.len())));
            let members = group.members.iter().filter(|_| !group.are_many);
            let edits = members.map(|(entry, _)| deletion(checker, entry, entries));
            diagnostic.replacements.extend(join(checker, edits.collect()));
        }
        (Home::Body, _) => {
            diagnostic.add_help("write the text below the front matter, after the second `---`");
            diagnostic.replacements.extend(moved_below(checker, first, entries));
        }
        (_, Some(key)) => add_rewriting(checker, &mut diagnostic, key, (group, entries, table)),
        _ => {}
    }
    diagnostic
}

/// Returns what a message calls this number of lines.
fn lines(count: usize) -> &'static str {
    if count == 1 { "line" } else { "lines" }
}

/// Adds the help to write the values of a group under `key`.
fn add_rewriting(
    checker: &Checker<'_>,
    diagnostic: &mut Diagnostic,
    key: &str,
    (group, entries, table): (&Group<'_>, &[Entry], &Table),
) {
    let known = if group.are_many { &[] } else { entries };
    let existing = known.iter().find(|entry| entry.key == key);
    let of = value_type(table, checker.taxonomies, key).unwrap_or(ValueType::Free);
    let value = (!group.are_many)
        .then(|| new_value(of, existing.map(|entry| &entry.value), &group.members))
        .flatten()
        .filter(|value| is_valid(checker, key, value, of));
    let Some(value) = value else {
        diagnostic.add_help(match (existing, group.members[0].1) {
            (_, Home::Own) => "keys of your own belong under `extra`".to_owned(),
            (_, Home::Time) => "write the time after the day: `date: 2024-06-19T14:30`".to_owned(),
            (Some(_), Home::Start | Home::End) => format!(
                "write both days as one date, `date: {}`, of the claim in which the report says it",
                span(&group.members).unwrap_or_else(|| "2024-06-19/2024-06-21".to_owned()),
            ),
            (Some(_), _) => format!("dateline calls it `{key}`, which is already there"),
            (None, _) => format!("dateline calls it `{key}`; expected {}", of.describe()),
        });
        return;
    };
    let colon = separator(checker, group.members[0].0);
    let text = format!("{key}{colon} {value}");
    let rest = group.members.len() - usize::from(existing.is_none());
    let reason = match group.members[0].1 {
        Home::Own => "keys of your own belong under `extra`: ",
        _ if value.contains("alt: \"\"") => "say in `alt` what the image shows: ",
        _ => "",
    };
    let delete =
        if rest > 0 { format!(", and delete the other {}", lines(rest)) } else { String::new() };
    match text.chars().count() > MAX_SHOWN {
        true => diagnostic.add_help(format!("{reason}write the value under `{key}`{delete}")),
        false => diagnostic.add_help(format!("{reason}write `{text}`{delete}")),
    }
    let target = existing.unwrap_or(group.members[0].0);
    let edits = std::iter::once(Some((target.key_range.start..target.value.range.end, text)));
    let others = group.members.iter().skip(usize::from(existing.is_none()));
    let deletions = others.map(|(entry, _)| deletion(checker, entry, entries));
    diagnostic.replacements.extend(join(checker, edits.chain(deletions).collect()));
}

/// Returns the sign after a key: two colons in the lines below a dated heading.
fn separator(checker: &Checker<'_>, entry: &Entry) -> &'static str {
    let rest = checker.text.get(entry.key_range.end..).unwrap_or_default();
    if rest.starts_with("::") { "::" } else { ":" }
}
