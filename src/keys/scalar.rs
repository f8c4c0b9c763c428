//! One scalar, as written, into the value that its key takes.

use super::checked::CheckedValue;
use super::report::{bad_id, shown, wrong};
use super::{Checker, Takes};
use crate::diag::{Code, suggest};
use crate::slug;
use crate::yaml::Node;

/// The value of a scalar; what the key does not take is reported.
pub(super) fn single<'a>(
    checker: &mut Checker<'_>,
    text: &'a str,
    takes: Takes,
    node: &Node,
) -> Option<CheckedValue<'a>> {
    if matches!(takes, Takes::Text) {
        return Some(CheckedValue::Text(text));
    }
    // Block scalars end with a line break, which only a text may want.
    let text = text.trim_end_matches('\n');
    match takes {
        Takes::Bool if matches!(text, "true" | "false") => Some(CheckedValue::Plain(text)),
        Takes::Size => {
            let size = size(text).map(CheckedValue::Number);
            if size.is_none() {
                wrong(checker, node, takes);
            }
            size
        }
        Takes::OneOf(words) if !words.contains(&text) => {
            let diagnostic = checker.report(
                Code::BadValue,
                &node.range,
                format!("`{}` is not known here", shown(text)),
            );
            diagnostic.add_help(format!("expected {}", takes.describe()));
            let guess = suggest(text, words.iter().copied());
            diagnostic.help.extend(guess);
            None
        }
        Takes::Id => match slug::problem(text) {
            Some(fault) => {
                bad_id(checker, node, text, fault);
                None
            }
            None => Some(CheckedValue::Text(text)),
        },
        Takes::Date | Takes::Moment | Takes::OneOf(_) => Some(CheckedValue::Text(text)),
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
