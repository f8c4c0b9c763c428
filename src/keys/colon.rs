//! Reports keys between braces that have no colon, such as `{id treaty-signed, key}`.

use super::report::display_text;
use super::{Checker, Table, ValueType};
use crate::diag::Code;
use crate::yaml::{self, Entry};

/// Returns whether a key between braces has neither a colon nor a value.
pub(super) fn is_without_colon(checker: &Checker<'_>, entry: &Entry) -> bool {
    let is_plain = !checker.text.get(entry.key_range.clone()).unwrap_or_default().is_empty();
    let rest = || checker.text.get(entry.key_range.end..).unwrap_or_default().trim_start();
    entry.value.is_null() && is_plain && rest().starts_with([',', '}'])
}

/// Reports such a key; returns the key of the table that was probably meant.
pub(super) fn report_without_colon(
    checker: &mut Checker<'_>,
    entry: &Entry,
    entries: &[Entry],
    table: &Table,
) -> Option<&'static str> {
    let written = entry.key.as_str();
    let name = written.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(written.len());
    let (name, value) = written.split_at(name);
    let key = table.find(name);
    let value =
        value.trim_start_matches(|c: char| matches!(c, ':' | '=' | ';') || c.is_whitespace());
    let before = entries.iter().rfind(|other| other.key_range.end < entry.key_range.start);
    let before =
        before.filter(|_| key.is_none()).and_then(|other| Some((other, other.value.as_text()?)));
    let range = entry.key_range.clone();
    let message = format!("`{}` has no colon and no value", display_text(written));
    let diagnostic = checker.report(Code::WrongType, &range, message);
    match (key, before) {
        (Some(key), _) if !value.is_empty() => {
            diagnostic.add_replacement("", range, format!("{}: {}", key.name, yaml::quote(value)));
        }
        (Some(key), _) if matches!(key.value_type, ValueType::Bool) => {
            diagnostic.add_replacement("", range, format!("{}: true", key.name));
        }
        (Some(key), _) => diagnostic.add_help(format!("write `{}:` and its value", key.name)),
        (None, Some((other, text))) if !other.value.is_null() => {
            let text = yaml::quote(&format!("{text}, {written}"));
            let reason = "a text with a comma must be in quotation marks here: ";
            diagnostic.add_replacement(reason, other.value.range.start..range.end, text);
        }
        _ => diagnostic.add_help("between braces, each key has a colon, a space and a value"),
    }
    key.map(|key| key.name)
}
