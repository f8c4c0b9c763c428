//! One scalar, as written, into the value that its key takes.

use super::tell::{bad_id, shown, wrong};
use super::{Checker, Takes};
use crate::diag::{Code, did_you_mean, nearest};
use crate::slug;
use crate::yaml::{Node, Value};

/// The value of a scalar; what the key does not take is told.
pub(super) fn single(
    checker: &mut Checker<'_>,
    text: &str,
    takes: Takes,
    node: &Node,
) -> Option<Value> {
    if matches!(takes, Takes::Text) {
        return Some(Value::String(text.to_owned()));
    }
    // Block scalars end with a line break, which only a text may want.
    let text = text.trim_end_matches('\n');
    match takes {
        Takes::Bool => match text {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            _ => {
                wrong(checker, node, takes);
                None
            }
        },
        Takes::Size => match size(text) {
            Some(size) => Some(Value::Number(size.into())),
            None => {
                wrong(checker, node, takes);
                None
            }
        },
        Takes::OneOf(words) if !words.contains(&text) => {
            let diagnostic = checker.tell(
                Code::BadValue,
                &node.range,
                format!("`{}` is not known here", shown(text)),
            );
            diagnostic.say(format!("expected {}", takes.describe()));
            let guess = did_you_mean(&nearest(text, words.iter().copied()));
            diagnostic.help.extend(guess);
            None
        }
        Takes::Id => match slug::fault(text) {
            Some(fault) => {
                bad_id(checker, node, text, fault);
                None
            }
            None => Some(Value::String(text.to_owned())),
        },
        Takes::Date | Takes::Moment | Takes::OneOf(_) => Some(Value::String(text.to_owned())),
        _ => {
            wrong(checker, node, takes);
            None
        }
    }
}

/// Bytes of `16MiB`, `8KiB` or a plain number.
fn size(text: &str) -> Option<u64> {
    let (digits, unit) = match text {
        _ if text.ends_with("MiB") => (&text[..text.len() - 3], 1 << 20),
        _ if text.ends_with("KiB") => (&text[..text.len() - 3], 1 << 10),
        _ if text.ends_with("GiB") => (&text[..text.len() - 3], 1 << 30),
        _ => (text, 1),
    };
    digits.trim().parse::<u64>().ok()?.checked_mul(unit)
}
