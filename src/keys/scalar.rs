//! Reads a scalar as the value that its key takes.

use super::checked::CheckedValue;
use super::private;
use super::report::{bad_id, display_text, wrong_type};
use super::words::{BOOLEAN, word};
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
    key: &str,
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
        ValueType::Number | ValueType::Size => {
            let number = match value_type {
                ValueType::Number => text.parse().ok(),
                _ => size(text),
            };
            if number.is_none() {
                wrong_type(checker, node, value_type);
            }
            number.map(CheckedValue::Number)
        }
        ValueType::OneOf(words) if !words.contains(&text) => {
            impossible(checker, node, Code::BadValue, key, words);
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
        ValueType::Bool if !text.is_empty() => {
            impossible(checker, node, Code::WrongType, key, BOOLEAN);
            None
        }
        _ => {
            wrong_type(checker, node, value_type);
            None
        }
    }
}

/// Reports a word that a key does not have, with the one that was probably meant.
fn impossible(
    checker: &mut Checker<'_>,
    node: &Node,
    code: Code,
    key: &str,
    words: &'static [&'static str],
) {
    let text = node.as_text().unwrap_or_default().trim_end_matches('\n');
    let message = format!("`{}` is not a possible value of `{key}`", display_text(text));
    let diagnostic = checker.report(code, &node.range, message);
    match word(text, words) {
        _ if key == "body" && text.contains(' ') => {
            diagnostic.add_help("the text belongs below the front matter, after the second `---`");
        }
        Some(word) => diagnostic.add_replacement("", node.range.clone(), word),
        None => diagnostic.help.extend(suggest(text, words.iter().copied())),
    }
    diagnostic.add_help(format!("possible: `{}`", words.join("`, `")));
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
