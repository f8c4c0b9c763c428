//! Reports terms without an address of their own.

use std::collections::BTreeMap;

use super::Term;
use crate::config::Config;
use crate::diag::{Code, Diagnostic, Place};
use crate::slug::slugify;
use crate::yaml::quote;

/// Reports terms without an address of their own, and removes them, so that each is reported once.
pub(super) fn retain_addressable(
    terms: &mut Vec<Term>,
    (config, taxonomy): (&Config, &str),
    place: impl Fn(&Term) -> Option<Place>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut slugs: BTreeMap<String, Option<Term>> =
        terms.iter().map(|term| (term.slug.clone(), None)).collect();
    terms.retain(|term| {
        if term.slug.is_empty() {
            let message =
                format!("cannot make an address from the term `{}` of `{taxonomy}`", term.name);
            let help = slug_help((config, taxonomy), term, &mut slugs);
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
            .help(slug_help((config, taxonomy), term, &mut slugs))
            .help(format!(
                "if both mean the same, write instead {}",
                aliases_to_write(config, taxonomy, &other.name, std::slice::from_ref(&term.name))
            ));
        let related = place(&other).map(|place| (place, format!("`{}` here", other.name)));
        diagnostic.related.extend(related);
        diagnostics.push(diagnostic);
        false
    });
}

/// Returns what to write in the configuration so that `others` are spellings of a term.
pub(super) fn aliases_to_write(
    config: &Config,
    taxonomy: &str,
    name: &str,
    others: &[String],
) -> String {
    let declared = config.terms.get(taxonomy).and_then(|terms| terms.get(name));
    let present = declared.map_or(&[][..], |term| &term.aliases[..]);
    let aliases: Vec<String> = present.iter().chain(others).map(|alias| quote(alias)).collect();
    key_to_write((config, taxonomy), name, &format!("aliases: [{}]", aliases.join(", ")))
}

/// Returns what to write in the configuration so that a term has a key: a block to paste, or the key for a term that
/// is listed there.
fn key_to_write((config, taxonomy): (&Config, &str), name: &str, key: &str) -> String {
    match config.terms.get(taxonomy).and_then(|terms| terms.get(name)) {
        None => format!("`terms: {{{taxonomy}: {{{}: {{{key}}}}}}}`", quote(name)),
        Some(_) => format!("`{key}` for `{name}`, which is already listed there"),
    }
}

/// Returns the line that gives a term an address that no other term has.
fn slug_help(
    place: (&Config, &str),
    term: &Term,
    taken: &mut BTreeMap<String, Option<Term>>,
) -> String {
    let spelled = slugify(&spell_signs(&term.name));
    let base = if spelled.is_empty() { "term" } else { &spelled };
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    let slug =
        std::iter::once(base.to_owned()).chain(numbered).find(|slug| !taken.contains_key(slug));
    let slug = slug.unwrap_or_default();
    taken.insert(slug.clone(), None);
    let key = key_to_write(place, &term.name, &format!("slug: {slug}"));
    format!("give it a slug in `dateline.yaml`: {key}")
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
