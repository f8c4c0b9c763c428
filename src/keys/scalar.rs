//! Reads a scalar as the value that its key takes.

use super::checked::CheckedValue;
use super::private;
use super::report::{bad_id, display_text, wrong_type};
use super::{Checker, ValueType};
use crate::diag::{Code, suggest};
use crate::slug;
use crate::yaml::Node;

/// Returns the value of a scalar, or reports it.
pub(super) fn scalar_value<'a>(
    checker: &mut Checker<'_>,
    text: &'a str,
    value_type: ValueType,
    node: &Node,
) -> Option<CheckedValue<'a>> {
    match value_type {
        ValueType::Text | ValueType::Address
            if private::refuse_comment(checker, text, &node.range) =>
        {
            return None;
        }
        ValueType::Text | ValueType::Address => return Some(CheckedValue::Text(text.into())),
        ValueType::Markdown => {
            return Some(CheckedValue::Text(private::without_comments(checker, text, node)));
        }
        _ => {}
    }
    // Block scalars end with a line break, which only a text may have.
    let text = text.trim_end_matches('\n');
    match value_type {
        ValueType::Bool if matches!(text, "true" | "false") => Some(CheckedValue::Plain(text)),
        ValueType::Size => {
            let size = size(text).map(CheckedValue::Number);
            if size.is_none() {
                wrong_type(checker, node, value_type);
            }
            size
        }
        ValueType::OneOf(words) if !words.contains(&text) => {
            let diagnostic = checker.report(
                Code::BadValue,
                &node.range,
                format!("`{}` is not known here", display_text(text)),
            );
            diagnostic.add_help(format!("expected {}", value_type.describe()));
            let guess = suggest(text, words.iter().copied());
            diagnostic.help.extend(guess);
            None
        }
        ValueType::Id => match slug::problem(text) {
            Some(fault) => {
                bad_id(checker, node, text, fault);
                None
            }
            None => Some(CheckedValue::Text(text.into())),
        },
        ValueType::Date | ValueType::Moment | ValueType::OneOf(_) => {
            Some(CheckedValue::Text(text.into()))
        }
        _ => {
            wrong_type(checker, node, value_type);
            None
        }
    }
}

/// Returns the number of bytes of `16MiB`, `8KiB` or a plain number.
fn size(text: &str) -> Option<u64> {
    let (digits, unit) = match text {
        _ if text.ends_with("MiB") => (&text[..text.len() - 3], 1 << 20),
        _ if text.ends_with("KiB") => (&text[..text.len() - 3], 1 << 10),
        _ if text.ends_with("GiB") => (&text[..text.len() - 3], 1 << 30),
        _ => (text, 1),
    };
    digits.trim().parse::<u64>().ok()?.checked_mul(unit)
}
