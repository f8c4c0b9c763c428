//! Finds terms of one taxonomy that are probably one: a plural, or a typing mistake in a rare one.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hasher};

use super::Term;
use super::clusters::{MAX_NAMED, clusters, listed};
use super::similar_ids::within;
use crate::config::Config;
use crate::diag::{Code, Diagnostic, Place, did_you_mean, nearest};
use crate::yaml::quote;

/// Names with fewer letters resemble each other by chance.
const MIN_LETTERS: usize = 8;
/// Up to this number of uses, a term may be a mistyped other one.
const RARE: usize = 2;

/// Reports each group of terms that resemble each other, unless the configuration declares them.
pub(super) fn similar_terms(
    terms: &[Term],
    taxonomy: &str,
    place: impl Fn(&Term) -> Option<Place>,
    is_declared: impl Fn(&Term) -> bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let pairs = plurals(terms).into_iter().chain(mistypings(terms));
    let open = pairs.filter(|(a, b)| !is_declared(&terms[*a]) || !is_declared(&terms[*b]));
    for mut cluster in clusters(open) {
        // The commonest first.
        cluster.sort_by_key(|at| std::cmp::Reverse(uses(&terms[*at])));
        let cluster: Vec<&Term> = cluster.into_iter().map(|at| &terms[at]).collect();
        diagnostics.push(report(&cluster, taxonomy, &place));
    }
}

/// Reports declared terms that no note has, if they resemble one that is not declared.
pub(super) fn unused_declarations(
    terms: &[Term],
    taxonomy: &str,
    config: &Config,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(declared) = config.terms.get(taxonomy) else { return };
    let is_used = |name: &str| terms.iter().any(|term| term.name == name);
    let undeclared = terms.iter().map(|term| term.name.as_str());
    let undeclared: Vec<&str> = undeclared.filter(|name| !declared.contains_key(*name)).collect();
    for name in declared.keys().filter(|name| !is_used(name)) {
        let Some(help) = did_you_mean(&nearest(name, undeclared.iter().copied())) else { continue };
        let place = Place::new(&config.file, name.range.clone());
        let message = format!("no note has the term `{}` of `{taxonomy}`", name.value);
        diagnostics.push(Diagnostic::new(Code::SimilarTerms, place, message).help(help));
    }
}

/// The number of events and notes that have a term.
fn uses(term: &Term) -> usize {
    term.events.len().max(term.notes.len())
}

/// Returns pairs of terms of which one is the other with an `s`.
fn plurals(terms: &[Term]) -> Vec<(usize, usize)> {
    let by_slug: BTreeMap<&str, usize> =
        terms.iter().enumerate().map(|(at, term)| (term.slug.as_str(), at)).collect();
    let pair = |(at, term): (usize, &Term)| {
        let singular = term.slug.strip_suffix('s').filter(|singular| singular.len() > 2)?;
        Some((*by_slug.get(singular)?, at))
    };
    terms.iter().enumerate().filter_map(pair).collect()
}

/// Returns pairs of a rare and a common term that differ by one letter. Such names are equal, or become
/// equal without one letter of one or both.
fn mistypings(terms: &[Term]) -> Vec<(usize, usize)> {
    let long = |(_, term): &(usize, &Term)| term.slug.len() >= MIN_LETTERS;
    let (rare, common): (Vec<_>, Vec<_>) =
        terms.iter().enumerate().filter(long).partition(|(_, term)| uses(term) <= RARE);
    let mut shortened: Vec<(u64, usize)> = common
        .iter()
        .flat_map(|(at, term)| hashes(&term.slug).into_iter().map(move |hash| (hash, *at)))
        .collect();
    shortened.sort_unstable();
    let mut pairs = Vec::new();
    for (at, term) in rare {
        for hash in hashes(&term.slug) {
            let start = shortened.partition_point(|(other, _)| *other < hash);
            let same = shortened[start..].iter().take_while(|(other, _)| *other == hash);
            let near = same.map(|(_, other)| *other).filter(|other| {
                let (rare, common) = (term.slug.as_bytes(), terms[*other].slug.as_bytes());
                !differ_in_digits(rare, common) && within(rare, common, 1)
            });
            pairs.extend(near.map(|other| (other, at)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Returns whether two names have other digits, as numbered things do.
fn differ_in_digits(a: &[u8], b: &[u8]) -> bool {
    let digits = |name: &[u8]| name.iter().copied().filter(u8::is_ascii_digit).collect::<Vec<u8>>();
    digits(a) != digits(b)
}

/// Returns hashes of a name as it is, and without each of its letters.
fn hashes(slug: &str) -> Vec<u64> {
    let bytes = slug.as_bytes();
    let without = |left_out: usize| {
        let mut hasher = DefaultHasher::new();
        let rest = bytes.get(left_out + 1..).unwrap_or_default();
        hasher.write(&bytes[..left_out]);
        hasher.write(rest);
        hasher.finish()
    };
    (0..=bytes.len()).map(without).collect()
}

fn report(cluster: &[&Term], taxonomy: &str, place: impl Fn(&Term) -> Option<Place>) -> Diagnostic {
    let (common, others) = (cluster[0], &cluster[1..]);
    let names = listed(cluster.iter().map(|term| term.name.as_str()));
    let quoted = |terms: &[&Term]| terms.iter().map(|term| quote(&term.name)).collect::<Vec<_>>();
    let aliases = quoted(others).join(", ");
    let apart =
        quoted(cluster).iter().map(|name| format!("{name}: {{}}")).collect::<Vec<_>>().join(", ");
    let message = format!("{names} of `{taxonomy}` are nearly the same");
    let mut diagnostic = Diagnostic::new(Code::SimilarTerms, place(others[0]), message)
        .help(format!(
            "if they mean the same, write in `dateline.yaml`: `terms: {{{taxonomy}: {{{}: {{aliases: [{aliases}]}}}}}}`",
            quote(&common.name)
        ))
        .help(format!("if not, list them: `terms: {{{taxonomy}: {{{apart}}}}}`"));
    let related = others[1..].iter().chain([&common]).take(MAX_NAMED);
    for term in related {
        let place = place(term).map(|place| (place, format!("`{}` here", term.name)));
        diagnostic.related.extend(place);
    }
    diagnostic
}
