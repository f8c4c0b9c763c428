//! The key tables into the reference of `docs/format.md`: a Markdown table for each kind of map.

use super::{CLAIM, CONFIG, Key, NOTE, PAGE, RECORD, THEME, TRANSLATION, Table, Takes};

/// Every key with what it takes and what it means: notes, records, pages, claims, translations, the
/// configuration and themes, each followed by the maps that its keys hold.
pub fn reference() -> String {
    let mut tables = Vec::new();
    for table in [&NOTE, &RECORD, &PAGE, &CLAIM, &TRANSLATION, &CONFIG, &THEME] {
        gather(table, &mut tables);
    }
    tables.into_iter().map(section).collect::<Vec<_>>().join("\n")
}

/// Adds a table and those that its keys hold, each once.
fn gather(table: &'static Table, tables: &mut Vec<&'static Table>) {
    if tables.iter().any(|known| std::ptr::eq(*known, table)) {
        return;
    }
    tables.push(table);
    for held in table.keys.iter().filter_map(|key| held(&key.takes)) {
        gather(held, tables);
    }
}

/// The table of the maps that a value holds.
fn held(takes: &'static Takes) -> Option<&'static Table> {
    match takes {
        Takes::Map(table) | Takes::Maps(table) | Takes::TextOr(table, _) => Some(table),
        Takes::List(of) | Takes::Named(of) => held(of),
        _ => None,
    }
}

/// A heading and the table under it.
fn section(table: &'static Table) -> String {
    let mut out = format!("### {}\n\n| key | takes | meaning |\n|---|---|---|\n", heading(table));
    for key in table.keys {
        out.push_str(&row(key));
    }
    if table.terms {
        out.push_str(TERMS);
    }
    out
}

const TERMS: &str = "| `tags`, `actors`, `places`, or what `taxonomies` names | text, or list of \
    texts | Terms of that taxonomy. |\n";

fn heading(table: &Table) -> String {
    format!("Keys of {}", table.name)
}

fn row(key: &'static Key) -> String {
    let mut meaning = key.about.to_owned();
    if key.required {
        meaning.push_str(" **Required.**");
    }
    if let Some(default) = key.default {
        meaning.push_str(&format!(" Default: `{default}`."));
    }
    format!("| `{}` | {} | {meaning} |\n", key.name, words(&key.takes))
}

/// What a value may be, in a few words.
fn words(takes: &'static Takes) -> String {
    match takes {
        Takes::Text => "text".into(),
        Takes::Date => "[date](#dates)".into(),
        Takes::Moment => "day or date-time".into(),
        Takes::Bool => "`true` or `false`".into(),
        Takes::Size => "number, or size".into(),
        Takes::Id => "id".into(),
        Takes::OneOf(words) => {
            words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        }
        Takes::List(Takes::OneOf(_)) => format!("one or more of {}", words(one(takes))),
        Takes::List(of) => format!("{}, or list of them", words(of)),
        Takes::Map(table) => link("map", table),
        Takes::Maps(table) => format!("{}, or list of them", link("map", table)),
        Takes::TextOr(table, key) => format!("{}, or text alone: its `{key}`", link("map", table)),
        Takes::Named(of) => format!("map from names: {}", words(of)),
        Takes::Free => "anything".into(),
        Takes::Apart => format!("list of {}", link("claims", &CLAIM)),
    }
}

/// What a list holds.
fn one(takes: &'static Takes) -> &'static Takes {
    match takes {
        Takes::List(of) => of,
        other => other,
    }
}

/// A link to a table's section, by the anchor that code hosts give its heading.
fn link(text: &str, table: &Table) -> String {
    let anchor: String = heading(table)
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect();
    format!("[{text}](#{anchor})")
}
