//! Reports terms without an address of their own.

use std::collections::BTreeMap;

use super::Term;
use crate::diag::{Code, Diagnostic, Place};
use crate::slug::slugify;
use crate::yaml::quote;

/// Reports terms without an address of their own, and removes them, so that each is reported once.
pub(super) fn retain_addressable(
    terms: &mut Vec<Term>,
    taxonomy: &str,
    place: impl Fn(&Term) -> Option<Place>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut slugs: BTreeMap<String, Option<Term>> =
        terms.iter().map(|term| (term.slug.clone(), None)).collect();
    terms.retain(|term| {
        if term.slug.is_empty() {
            let message = format!("the term `{}` of `{taxonomy}` yields no address", term.name);
            let help = slug_help(taxonomy, term, &mut slugs);
            diagnostics.push(Diagnostic::new(Code::NoSlug, place(term), message).help(help));
            return false;
        }
        let Some(Some(other)) = slugs.get(&term.slug).cloned() else {
            slugs.insert(term.slug.clone(), Some(term.clone()));
            return true;
        };
        let message = format!(
            "the terms `{}` and `{}` of `{taxonomy}` have the same address `{}`",
            other.name, term.name, term.slug
        );
        let mut diagnostic = Diagnostic::new(Code::PathCollision, place(term), message)
            .help(slug_help(taxonomy, term, &mut slugs))
            .help(format!(
                "if both mean the same, write instead {}",
                alias(taxonomy, &other, term)
            ));
        let related = place(&other).map(|place| (place, format!("`{}` here", other.name)));
        diagnostic.related.extend(related);
        diagnostics.push(diagnostic);
        false
    });
}

/// Returns what to write so that two terms become one.
fn alias(taxonomy: &str, term: &Term, other: &Term) -> String {
    format!(
        "`terms: {{{taxonomy}: {{{}: {{aliases: [{}]}}}}}}`",
        quote(&term.name),
        quote(&other.name)
    )
}

/// Returns the line that gives a term an address that no other term has.
fn slug_help(taxonomy: &str, term: &Term, taken: &mut BTreeMap<String, Option<Term>>) -> String {
    let spelled = slugify(&spell_signs(&term.name));
    let base = if spelled.is_empty() { "term" } else { &spelled };
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let slug =
        std::iter::once(base.to_owned()).chain(numbered).find(|slug| !taken.contains_key(slug));
    let (name, slug) = (quote(&term.name), slug.unwrap_or_default());
    taken.insert(slug.clone(), None);
    format!(
        "give it a slug in `dateline.yaml`: `terms: {{{taxonomy}: {{{name}: {{slug: {slug}}}}}}}`"
    )
}

/// Replaces signs that addresses drop by their names.
fn spell_signs(name: &str) -> String {
    let sign = |c: char| match c {
        '+' => " plus ".to_owned(),
        '#' => " sharp ".to_owned(),
        '&' => " and ".to_owned(),
        '@' => " at ".to_owned(),
        '%' => " percent ".to_owned(),
        '?' => " question mark ".to_owned(),
        '!' => " exclamation mark ".to_owned(),
        c => c.to_string(),
    };
    name.chars().map(sign).collect()
}
