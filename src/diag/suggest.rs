//! Suggests the known names that an unknown name was probably meant to be.

use strsim::damerau_levenshtein;

/// Maximum number of names in one suggestion.
const MAX_NAMES: usize = 3;

/// Asks "did you mean …?" about the candidates nearest to `word`; `None` if none is near.
pub fn suggest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    did_you_mean(&nearest(word, candidates))
}

/// Returns the candidates that resemble `word`, nearest first and then by name, at most three.
///
/// Case is ignored, and `-`, `_` and space are the same. A candidate is near when it differs by few
/// changes for its length (two swapped neighbours are one change), or when it begins with `word`.
/// Candidates clearly further away than the best are left out.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let folded = fold(word);
    let mut near: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter_map(|candidate| Some((distance(&folded, candidate)?, candidate)))
        .collect();
    near.sort_unstable();
    near.dedup();
    let best = near.first().map_or(0, |(distance, _)| *distance);
    near.into_iter()
        .take_while(|(distance, _)| *distance <= best + 1)
        .take(MAX_NAMES)
        .map(|(_, candidate)| candidate)
        .collect()
}

/// Asks "did you mean …?" about names; `None` if there are none.
pub fn did_you_mean(names: &[&str]) -> Option<String> {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    let (last, others) = quoted.split_last()?;
    match others {
        [] => Some(format!("did you mean {last}?")),
        _ => Some(format!("did you mean {} or {last}?", others.join(", "))),
    }
}

/// Returns the number of changes between a folded word and a candidate, if they are few enough.
fn distance(folded: &str, candidate: &str) -> Option<usize> {
    let candidate = fold(candidate);
    let (ours, theirs) = (folded.chars().count(), candidate.chars().count());
    let limit = limit(ours.max(theirs));
    let begins = ours >= 3 && candidate.starts_with(folded);
    if ours.abs_diff(theirs) > limit {
        return begins.then_some(limit);
    }
    match damerau_levenshtein(folded, &candidate) {
        distance if distance <= limit => Some(distance),
        _ => begins.then_some(limit),
    }
}

/// Returns the number of changes up to which names of this length (in characters) resemble each other.
fn limit(length: usize) -> usize {
    match length {
        0..=2 => 0,
        3..=5 => 1,
        6..=8 => 2,
        9..=14 => 3,
        _ => 4,
    }
}

fn fold(word: &str) -> String {
    word.trim().to_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_names_are_found_in_a_fixed_order() {
        let keys = ["title", "date", "date_text", "events", "according_to", "source", "sources"];
        let ids = ["treaty-signed", "treaty-submitted", "duma-ratifies", "duma-ratified", "x", "y"];
        let table: &[(&str, &[&str], &[&str])] = &[
            ("evnets", &keys, &["events"]),
            ("according-to", &keys, &["according_to"]),
            ("Title", &keys, &["title"]),
            ("sourcs", &keys, &["source", "sources"]),
            ("zzz", &keys, &[]),
            ("", &keys, &[]),
            ("tretay-signed", &ids, &["treaty-signed"]),
            ("treaty", &ids, &["treaty-signed", "treaty-submitted"]),
            ("duma-ratifie", &ids, &["duma-ratified", "duma-ratifies"]),
            ("z", &ids, &[]),
            ("", &[], &[]),
        ];
        for (word, candidates, expected) in table {
            assert_eq!(&nearest(word, candidates.iter().copied()), expected, "{word}");
            let backwards = candidates.iter().rev().copied();
            assert_eq!(&nearest(word, backwards), expected, "{word}, backwards");
        }
    }

    #[test]
    fn a_name_given_twice_is_offered_once() {
        assert_eq!(nearest("dat", ["date", "date"]), ["date"]);
    }

    #[test]
    fn the_sentence_names_all() {
        let table: &[(&[&str], Option<&str>)] = &[
            (&[], None),
            (&["a"], Some("did you mean `a`?")),
            (&["a", "b"], Some("did you mean `a` or `b`?")),
            (&["a", "b", "c"], Some("did you mean `a`, `b` or `c`?")),
        ];
        for (names, sentence) in table {
            assert_eq!(did_you_mean(names).as_deref(), *sentence);
        }
    }
}
