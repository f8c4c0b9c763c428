//! The English labels of the theme, read from its table.

use std::collections::BTreeMap;

use dateline::render::engine::{Translate, Value};

const TABLE: &str = include_str!("../../themes/chronicle/labels.txt");

/// Ids and texts of the table.
pub(super) fn table() -> BTreeMap<&'static str, &'static str> {
    let lines = TABLE.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once(" = ").expect("a label and its text")).collect()
}

/// Looks a label up and puts its arguments in; a label that the table lacks fails the test.
pub(super) fn english() -> Translate {
    let table = table();
    Box::new(move |id, arguments: &BTreeMap<String, Value>| {
        let text = table.get(id).unwrap_or_else(|| panic!("no label `{id}`"));
        let mut text =
            match text.strip_prefix("one: ").and_then(|rest| rest.split_once(" | other: ")) {
                Some((one, _)) if arguments["n"].to_string() == "1" => one.to_owned(),
                Some((_, other)) => other.to_owned(),
                None => (*text).to_owned(),
            };
        for (name, value) in arguments {
            text = text.replace(&format!("{{ ${name} }}"), &value.to_string());
        }
        assert!(!text.contains("{ $"), "`{id}` lacks an argument: {text}");
        text
    })
}
