//! Joins the spellings of a term, and names it as the configuration declares it or as most notes spell it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::finder::Guesses;
use super::term_slugs::aliases_to_write;
use super::{NoteIndex, Term, Timeline};
use crate::config::{self, Config};
use crate::diag::{Code, Diagnostic, Place};
use crate::id::{self, Id};
use crate::slug::{normalize, slugify};

/// One spelling of a term in a note.
type Spelling<'a> = (NoteIndex, &'a str, Range<usize>);

/// The spellings of a taxonomy's terms.
pub(super) struct TermNames<'a> {
    /// The name of each normalized spelling.
    names: BTreeMap<String, String>,
    /// The name of each spelling as notes write it, which is looked up for each term of each event.
    written: HashMap<&'a str, String>,
    spellings: Vec<Spelling<'a>>,
}

impl<'a> TermNames<'a> {
    /// Finds the names, and reports spellings that mean two terms, are not listed, or resemble another.
    pub(super) fn new(
        timeline: &'a Timeline,
        config: &Config,
        taxonomy: &str,
        guesses: &Guesses,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Self {
        let spellings = spellings(timeline, taxonomy);
        let mut names = BTreeMap::new();
        let declared = config.terms.get(taxonomy);
        for (name, term) in declared.into_iter().flatten() {
            for spelling in std::iter::once(&name.value).chain(&term.title).chain(&term.aliases) {
                let other = names.insert(normalize(spelling), name.value.clone());
                if let Some(other) = other.filter(|other| *other != name.value) {
                    let place = Place::new(&config.file, name.range.clone());
                    let message = format!("`{spelling}` means both `{}` and `{other}`", name.value);
                    diagnostics.push(
                        Diagnostic::new(Code::AmbiguousId, place, message)
                            .help("a spelling means one term: remove it from one of the two"),
                    );
                }
            }
        }
        let is_closed = config.closed_terms.iter().any(|closed| closed == taxonomy);
        if is_closed {
            report_closed_terms(timeline, guesses, &spellings, &names, taxonomy, diagnostics);
        }
        // There are few terms, and they are written often: each spelling is resolved once.
        let mut written: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, spelling, _) in &spellings {
            *written.entry(spelling).or_insert(0) += 1;
        }
        let joined = join_spellings(&written, &mut names);
        if !is_closed {
            let report = |(name, others)| {
                other_spellings((timeline, config), taxonomy, &spellings, name, others)
            };
            diagnostics.extend(joined.into_iter().map(report));
        }
        let meaning =
            |spelling: &'a str| Some((spelling, names.get(&normalize(spelling))?.clone()));
        let written = written.into_keys().filter_map(meaning).collect();
        TermNames { names, written, spellings }
    }

    /// Returns the name of a spelling in a note.
    pub(super) fn name(&self, spelling: &str) -> Option<&str> {
        self.written.get(spelling).map(String::as_str)
    }

    /// Returns where a term can be changed: its declaration, else the first note that writes it.
    pub(super) fn place(
        &self,
        timeline: &Timeline,
        config: &Config,
        taxonomy: &str,
        name: &str,
    ) -> Option<Place> {
        let declared = config.terms.get(taxonomy).and_then(|terms| terms.get_key_value(name));
        declared
            .map(|(name, _)| Place::new(&config.file, name.range.clone()))
            .or_else(|| first_place(timeline, &self.spellings, name))
    }

    /// Returns the index in `terms` of each normalized spelling.
    pub(super) fn places(&self, terms: &[Term]) -> BTreeMap<String, Id<Term>> {
        let by_name: BTreeMap<&str, Id<Term>> =
            id::indexed(terms).map(|(id, term)| (&*term.name, id)).collect();
        let place = |(spelling, name): (&String, &String)| {
            by_name.get(name.as_str()).map(|place| (spelling.clone(), *place))
        };
        self.names.iter().filter_map(place).collect()
    }

    /// Returns the terms, still without events, and the index of each by its name.
    pub(super) fn terms(
        &self,
        config: &Config,
        taxonomy: &str,
    ) -> (Vec<Term>, HashMap<&str, Id<Term>>) {
        let mut terms: Vec<Term> = Vec::new();
        let mut places: HashMap<&str, Id<Term>> = HashMap::new();
        for (note, spelling, _) in &self.spellings {
            let Some(name) = self.name(spelling) else { continue };
            let place = *places.entry(name).or_insert_with(|| {
                terms.push(new_term(name, config, taxonomy));
                Id::new(terms.len() - 1)
            });
            if terms[place].notes.last() != Some(note) {
                terms[place].notes.push(*note);
            }
        }
        (terms, places)
    }
}

/// Gives each spelling that is not declared its name: that of the declared term of which it is a variant, else
/// the most frequent of its variants. Returns the names that have other spellings, with these.
fn join_spellings(
    written: &BTreeMap<&str, usize>,
    names: &mut BTreeMap<String, String>,
) -> Vec<(String, Vec<String>)> {
    let mut declared: BTreeMap<String, Option<&str>> = BTreeMap::new();
    for (spelling, name) in &*names {
        let known = declared.entry(variant_key(spelling)).or_insert(Some(name));
        // A variant of two declared terms is a variant of neither.
        *known = known.filter(|known| known == name);
    }
    let mut variants: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for (spelling, count) in written.iter().filter(|one| !names.contains_key(&normalize(one.0))) {
        let composed: String = spelling.nfc().collect();
        *variants.entry(variant_key(spelling)).or_default().entry(composed).or_insert(0) += count;
    }
    let mut joined = Vec::new();
    let mut found = BTreeMap::new();
    for (key, counts) in variants {
        // Among equally frequent spellings the first in the alphabet.
        let most = counts.iter().max_by_key(|(spelling, count)| (**count, Reverse(*spelling)));
        let own = most.map(|(spelling, _)| spelling.as_str());
        let Some(name) = declared.get(&key).copied().flatten().or(own) else { continue };
        found.extend(counts.keys().map(|spelling| (normalize(spelling), name.to_owned())));
        let others: Vec<String> = counts.keys().filter(|other| *other != name).cloned().collect();
        if !others.is_empty() {
            joined.push((name.to_owned(), others));
        }
    }
    names.extend(found);
    joined
}

/// Returns what variants of one spelling have in common: all but case, spaces, hyphens, full stops and
/// apostrophes. Between digits these matter: 1.5 is not 15.
fn variant_key(spelling: &str) -> String {
    let normalized: Vec<char> = normalize(spelling).chars().collect();
    let mut key = String::with_capacity(normalized.len());
    let mut rest = normalized.as_slice();
    while let [first, after @ ..] = rest {
        rest = after;
        if !is_joint(*first) {
            key.push(*first);
            continue;
        }
        let end = rest.iter().position(|c| !is_joint(*c)).unwrap_or(rest.len());
        rest = &rest[end..];
        let is_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        if is_digit(key.chars().next_back()) && is_digit(rest.first().copied()) {
            key.push('-');
        }
    }
    // A name of signs only is a variant of itself alone.
    if key.is_empty() { normalized.into_iter().collect() } else { key }
}

/// Returns whether a character is a space, hyphen, full stop or apostrophe.
fn is_joint(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '-' | '.' | '\'' | '`' | '\u{b4}' | '\u{2b9}' | '\u{2bc}' | '\u{2032}')
        || matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2018}' | '\u{2019}' | '\u{200b}')
}

/// Returns the place where a note first writes a term like this.
fn first_place(timeline: &Timeline, spellings: &[Spelling<'_>], name: &str) -> Option<Place> {
    let name: String = name.nfc().collect();
    let exact = spellings.iter().find(|one| one.1.nfc().eq(name.chars()));
    let (note, _, range) =
        exact.or_else(|| spellings.iter().find(|one| normalize(one.1) == normalize(&name)))?;
    Some(timeline.notes[*note].place(range.clone()))
}

/// Reports that several spellings were joined to one term.
fn other_spellings(
    (timeline, config): (&Timeline, &Config),
    taxonomy: &str,
    spellings: &[Spelling<'_>],
    name: String,
    others: Vec<String>,
) -> Diagnostic {
    let place = |spelling: &String| first_place(timeline, spellings, spelling);
    let listed = others.iter().map(|other| format!("`{other}`")).collect::<Vec<_>>().join(", ");
    let message = format!("{listed} and `{name}` of `{taxonomy}` are treated as one term");
    let mut diagnostic =
        Diagnostic::new(Code::TermSpellings, place(&others[0]), message).help(format!(
            "use one spelling, or list the others in `dateline.yaml`: {}",
            aliases_to_write(config, taxonomy, &name, &others)
        ));
    for other in others[1..].iter().chain([&name]) {
        diagnostic.related.extend(place(other).map(|place| (place, format!("`{other}` here"))));
    }
    diagnostic
}

/// Makes a term without events.
fn new_term(name: &str, config: &Config, taxonomy: &str) -> Term {
    let declared = config.terms.get(taxonomy).and_then(|terms| terms.get(name)).cloned();
    let declared: config::Term = declared.unwrap_or_default();
    Term {
        name: name.to_owned(),
        slug: declared.slug.clone().unwrap_or_else(|| slugify(name)),
        declared,
        events: Vec::new(),
        notes: Vec::new(),
    }
}

fn spellings<'a>(timeline: &'a Timeline, taxonomy: &str) -> Vec<Spelling<'a>> {
    let mut spellings = Vec::new();
    for (index, note) in id::indexed(&timeline.notes) {
        let claims = note.claims.iter().map(|claim| &claim.terms);
        for terms in std::iter::once(&note.terms).chain(claims) {
            let terms = terms.get(taxonomy).map_or(&[][..], Vec::as_slice);
            spellings.extend(terms.iter().map(|term| (index, term.as_str(), term.range.clone())));
        }
    }
    spellings
}

fn report_closed_terms(
    timeline: &Timeline,
    guesses: &Guesses,
    spellings: &[Spelling<'_>],
    names: &BTreeMap<String, String>,
    taxonomy: &str,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (note, spelling, range) in spellings {
        if names.contains_key(&normalize(spelling)) {
            continue;
        }
        let guess = guesses.guess(spelling, || names.values().map(String::as_str));
        let place = timeline.notes[*note].place(range.clone());
        let mut diagnostic = Diagnostic::new(
            Code::UnknownTerm,
            place,
            format!("`{spelling}` is not listed under `terms: {{{taxonomy}: …}}`"),
        );
        diagnostic.help.extend(guess);
        diagnostics.push(diagnostic.help("`closed_terms` accepts only listed terms: list it in `dateline.yaml`, or write it as listed"));
    }
}
