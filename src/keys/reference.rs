//! Writes the reference of `docs/format.md` from the key tables: a Markdown table for each kind of map.

use super::{CLAIM, CONFIG, Key, NOTE, PAGE, RECORD, THEME, TRANSLATION, Table, ValueType};

/// Returns every key with its type and meaning: notes, records, pages, claims, translations, the
/// configuration and themes, each followed by the maps that its keys take.
pub fn reference() -> String {
    let mut tables = Vec::new();
    for table in [&NOTE, &RECORD, &PAGE, &CLAIM, &TRANSLATION, &CONFIG, &THEME] {
        gather(table, &mut tables);
    }
    tables.into_iter().map(section).collect::<Vec<_>>().join("\n")
}

/// Adds a table and those that its keys take, each once.
fn gather(table: &'static Table, tables: &mut Vec<&'static Table>) {
    if tables.iter().any(|known| std::ptr::eq(*known, table)) {
        return;
    }
    tables.push(table);
    for held in table.keys.iter().filter_map(|key| held(&key.value_type)) {
        gather(held, tables);
    }
}

/// Returns the table of the maps that a value consists of.
fn held(value_type: &'static ValueType) -> Option<&'static Table> {
    match value_type {
        ValueType::Map(table) | ValueType::Maps(table) | ValueType::TextOr(table, _) => Some(table),
        ValueType::List(of) | ValueType::Named(of) => held(of),
        _ => None,
    }
}

/// Returns a heading and the table under it.
fn section(table: &'static Table) -> String {
    let mut out = format!("### {}\n\n| key | value | meaning |\n|---|---|---|\n", heading(table));
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

/// Returns the row of a key in its table.
pub fn row(key: &'static Key) -> String {
    let mut meaning = key.about.to_owned();
    if key.required {
        meaning.push_str(" **Required.**");
    }
    if let Some(default) = key.default {
        meaning.push_str(&format!(" Default: `{default}`."));
    }
    format!("| `{}` | {} | {meaning} |\n", key.name, words(&key.value_type))
}

/// Returns the possible values in a few words.
fn words(value_type: &'static ValueType) -> String {
    match value_type {
        ValueType::Text | ValueType::Address | ValueType::Markdown => "text".into(),
        ValueType::Date => "[date](#dates)".into(),
        ValueType::Moment => "day or date-time".into(),
        ValueType::Bool => "`true` or `false`".into(),
        ValueType::Number => "number".into(),
        ValueType::Size => "number, or size".into(),
        ValueType::Id => "id".into(),
        ValueType::OneOf(words) => {
            words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
        }
        ValueType::List(ValueType::OneOf(_)) => {
            format!("one or more of {}", words(one(value_type)))
        }
        ValueType::List(of) => format!("{}, or list of them", words(of)),
        ValueType::Map(table) => link("map", table),
        ValueType::Maps(table) => format!("{}, or list of them", link("map", table)),
        ValueType::TextOr(table, key) => {
            format!("{}, or text alone: its `{key}`", link("map", table))
        }
        ValueType::Named(of) => format!("map from names: {}", words(of)),
        ValueType::Free | ValueType::Private => "anything".into(),
        ValueType::Claims => format!("list of {}", link("claims", &CLAIM)),
    }
}

/// Returns the type of a list's items.
fn one(value_type: &'static ValueType) -> &'static ValueType {
    match value_type {
        ValueType::List(of) => of,
        other => other,
    }
}

/// Returns a link to a table's section, by the anchor that code hosts give its heading.
fn link(text: &str, table: &Table) -> String {
    let anchor: String = heading(table)
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
        .map(|c| if c == ' ' { '-' } else { c })
        .collect();
    format!("[{text}](#{anchor})")
}
