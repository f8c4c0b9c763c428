//! Reports a mistake that many pages run into only once.

use super::Diagnostic;

/// Merges diagnostics that differ only in their last sentence of help: keeps the first, with the number
/// of the others. Every page that uses a template runs into its mistake, and the last sentence names the
/// page. The order stays.
pub fn merge_repeated(diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut kept: Vec<(Diagnostic, usize)> = Vec::new();
    for one in diagnostics {
        match kept.iter_mut().find(|(known, _)| is_same(known, &one)) {
            Some((_, others)) => *others += 1,
            None => kept.push((one, 0)),
        }
    }
    let report = |(one, others): (Diagnostic, usize)| match others {
        0 => one,
        1 => one.help("the same on another page"),
        _ => one.help(format!("the same on {others} other pages")),
    };
    kept.into_iter().map(report).collect()
}

/// Returns whether two diagnostics are the same except for their last sentence of help.
fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    let but_last = |help: &[String]| help.split_last().map(|(_, rest)| rest.to_vec());
    one.code == other.code
        && one.place.is_some()
        && one.place == other.place
        && one.message == other.message
        && but_last(&one.help) == but_last(&other.help)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::diag::{Code, Place};

    #[test]
    fn diagnostics_that_differ_only_in_the_last_sentence_are_merged() {
        let file: Arc<str> = "themes/house/templates/a.html".into();
        let one = |at: usize, page: &str| {
            let place = Place::new(&file, at..at + 1);
            Diagnostic::new(Code::TemplateError, place, "gone").help("there is: x").help(page)
        };
        let folded =
            merge_repeated(vec![one(1, "a"), one(2, "a"), one(1, "b"), one(1, "c"), one(2, "b")]);
        let help: Vec<Vec<&str>> =
            folded.iter().map(|one| one.help.iter().map(String::as_str).collect()).collect();
        let expected = [
            ["there is: x", "a", "the same on 2 other pages"],
            ["there is: x", "a", "the same on another page"],
        ];
        assert_eq!(help, expected);
    }

    #[test]
    fn what_has_no_place_stays_apart() {
        let heavy = |page: &str| Diagnostic::new(Code::HeavyPage, None, page).help("the limit");
        assert_eq!(merge_repeated(vec![heavy("a"), heavy("a")]).len(), 2);
    }
}
