//! Collects the values of one type from a tree.

use super::{Table, ValueType};
use crate::yaml::{Node, NodeKind, Spanned};

/// Returns the scalars of a map whose keys have a type that `is_wanted` accepts, with their places.
pub fn scalars(
    node: &Node,
    table: &Table,
    is_wanted: fn(ValueType) -> bool,
) -> Vec<Spanned<String>> {
    let mut found = Vec::new();
    in_map(node, table, is_wanted, &mut found);
    found
}

fn in_map(
    node: &Node,
    table: &Table,
    is_wanted: fn(ValueType) -> bool,
    found: &mut Vec<Spanned<String>>,
) {
    for entry in node.entries() {
        if let Some(key) = table.find(&entry.key) {
            in_value(&entry.value, key.value_type, is_wanted, found);
        }
    }
}

fn in_value(
    node: &Node,
    value_type: ValueType,
    is_wanted: fn(ValueType) -> bool,
    found: &mut Vec<Spanned<String>>,
) {
    match (value_type, &node.kind) {
        (ValueType::List(_) | ValueType::Maps(_), NodeKind::List(items)) => {
            for item in items {
                in_value(item, value_type, is_wanted, found);
            }
        }
        (ValueType::List(of), _) => in_value(node, *of, is_wanted, found),
        (ValueType::Named(of), NodeKind::Map(entries)) => {
            for entry in entries {
                in_value(&entry.value, *of, is_wanted, found);
            }
        }
        (
            ValueType::Map(table) | ValueType::Maps(table) | ValueType::TextOr(table, _),
            NodeKind::Map(_),
        ) => in_map(node, table, is_wanted, found),
        (_, NodeKind::Scalar { text, .. }) if is_wanted(value_type) && !node.is_null() => {
            found.push(Spanned { value: text.clone(), range: node.range.clone() });
        }
        _ => {}
    }
}
