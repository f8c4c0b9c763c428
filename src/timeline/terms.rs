//! Terms: how notes write them, and their names as the configuration declares them or as most notes spell
//! them.

use std::cell::LazyCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::finder::Guesses;
use super::{EventIndex, NoteIndex, Taxonomy, Term, Timeline};
use crate::config::{self, Config};
use crate::diag::{Checked, Code, Diagnostic, Place};
use crate::id::{self, Id};
use crate::note::{Status, WrittenTerms};
use crate::slug::{normalize, slugify};

/// One spelling of a term in a note.
type Spelling<'a> = (NoteIndex, &'a str, Range<usize>);

/// The taxonomies, and the terms of events by taxonomy.
pub(super) struct TermIndex {
    taxonomies: Vec<Taxonomy>,
    given: Vec<Vec<(EventIndex, Vec<String>)>>,
}

impl TermIndex {
    /// Sets the taxonomies, and the terms of each event.
    pub(super) fn apply(self, timeline: &mut Timeline) {
        for (taxonomy, given) in self.taxonomies.iter().zip(self.given) {
            for (event, own) in given {
                timeline.events[event].terms.insert(&taxonomy.name, own);
            }
        }
        timeline.taxonomies = self.taxonomies;
    }
}

/// Finds the terms of the taxonomies and of each event.
pub(super) fn index(timeline: &Timeline, config: &Config) -> Checked<TermIndex> {
    let mut diagnostics = Vec::new();
    let guesses = Guesses::default();
    let mut indexed = TermIndex { taxonomies: Vec::new(), given: Vec::new() };
    for name in &config.taxonomies {
        let names = Names::of(timeline, config, name, &guesses, &mut diagnostics);
        let (mut terms, places) = names.terms(config, name);
        let mut given = Vec::new();
        let owned = timeline.events.par_iter().map(|event| {
            let written = event_terms(timeline, event, name);
            let mut own: Vec<&str> = written.filter_map(|term| names.name(term)).collect();
            own.sort_unstable();
            own.dedup();
            own
        });
        let owned: Vec<Vec<&str>> = owned.collect();
        for ((index, event), mut own) in id::indexed(&timeline.events).zip(owned) {
            if own.len() > config.limits.terms {
                diagnostics.push(too_many(timeline, event, own.len(), (name, config)));
                own.truncate(config.limits.terms);
            }
            for term in &own {
                if let Some(place) = places.get(*term) {
                    terms[*place].events.push(index);
                }
            }
            if !own.is_empty() {
                given.push((index, own.into_iter().map(str::to_owned).collect()));
            }
        }
        terms.sort_by(|a, b| a.name.cmp(&b.name));
        terms.retain(|term| !term.events.is_empty() || !term.notes.is_empty());
        slugs(timeline, &names.spellings, &terms, (name, config), &mut diagnostics);
        let title = |term: &Term| normalize(term.declared.title.as_ref().unwrap_or(&term.name));
        terms.sort_by_cached_key(|term| (title(term), term.name.clone()));
        let spellings = names.places(&terms);
        indexed.given.push(given);
        indexed.taxonomies.push(Taxonomy { name: name.value.clone(), terms, spellings });
    }
    Checked { value: indexed, diagnostics }
}

/// Reports an event whose claims together have more terms than allowed.
fn too_many(
    timeline: &Timeline,
    event: &super::Event,
    count: usize,
    (taxonomy, config): (&str, &Config),
) -> Diagnostic {
    let most = config.limits.terms;
    let message = format!("`{}` is given {count} {taxonomy}, more than {most}", event.id);
    Diagnostic::new(Code::OverLimit, timeline.place_of_id(event), message)
        .help("the limit is `limits: {terms: …}` in `dateline.yaml`")
}

/// Returns the terms of an event as written: those of its record and those of its claims. A claim's own terms
/// replace its note's. A claim without a title only mentions the event, so it lends its own terms only.
fn event_terms<'a>(
    timeline: &'a Timeline,
    event: &'a super::Event,
    taxonomy: &'a str,
) -> impl Iterator<Item = &'a str> {
    let own = move |terms: &'a WrittenTerms| terms.get(taxonomy).map(Vec::as_slice);
    // Retracted claims do not count, unless there are no others.
    let counts = move |claim: &&super::EventClaim| {
        let own = claim.claim.map(|at| timeline.notes[claim.note].claims[at].status());
        event.withdrawn || own != Some(Status::Retracted)
    };
    let claims = event.claims.iter().filter(counts).flat_map(move |claim| {
        let note = &timeline.notes[claim.note];
        let written = claim.claim.map(|at| &note.claims[at]);
        let declares = written.is_none_or(|claim| claim.title.is_some());
        let of_claim = written.and_then(|claim| own(&claim.terms));
        of_claim.or_else(|| own(&note.terms).filter(|_| declares)).unwrap_or_default()
    });
    let record = event.record.and_then(move |record| own(&timeline.notes[record].terms));
    claims.chain(record.unwrap_or_default()).map(|term| term.as_str())
}

/// The spellings of a taxonomy's terms.
struct Names<'a> {
    /// The name of each normalized spelling.
    names: BTreeMap<String, String>,
    /// The name of each spelling as notes write it, which is looked up for each term of each event.
    written: HashMap<&'a str, String>,
    spellings: Vec<Spelling<'a>>,
}

impl<'a> Names<'a> {
    fn of(
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
                    let message = format!("`{spelling}` means `{}` and `{other}`", name.value);
                    diagnostics.push(
                        Diagnostic::new(Code::AmbiguousId, place, message)
                            .help("a spelling means one term: remove it from one of the two"),
                    );
                }
            }
        }
        if config.closed_terms.iter().any(|closed| closed == taxonomy) {
            report_closed_terms(timeline, guesses, &spellings, &names, taxonomy, diagnostics);
        }
        let mut counts: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
        // There are few terms, and they are written often: each spelling is resolved once.
        let mut written: BTreeMap<&str, usize> = BTreeMap::new();
        for (_, spelling, _) in &spellings {
            *written.entry(spelling).or_insert(0) += 1;
        }
        for (spelling, count) in &written {
            let composed: String = spelling.nfc().collect();
            *counts.entry(normalize(spelling)).or_default().entry(composed).or_insert(0) += count;
        }
        for (folded, counts) in counts {
            // Among equally frequent spellings the first in the alphabet.
            let most = counts
                .iter()
                .max_by_key(|(spelling, count)| (**count, std::cmp::Reverse(spelling.as_str())));
            if let Some((spelling, _)) = most {
                names.entry(folded).or_insert_with(|| spelling.clone());
            }
        }
        let meaning =
            |spelling: &'a str| Some((spelling, names.get(&normalize(spelling))?.clone()));
        let written = written.into_keys().filter_map(meaning).collect();
        Names { names, written, spellings }
    }

    /// Returns the name of a spelling in a note.
    fn name(&self, spelling: &str) -> Option<&str> {
        self.written.get(spelling).map(String::as_str)
    }

    /// Returns the index in `terms` of each normalized spelling.
    fn places(&self, terms: &[Term]) -> BTreeMap<String, Id<Term>> {
        let by_name: BTreeMap<&str, Id<Term>> =
            id::indexed(terms).map(|(id, term)| (&*term.name, id)).collect();
        let place = |(spelling, name): (&String, &String)| {
            by_name.get(name.as_str()).map(|place| (spelling.clone(), *place))
        };
        self.names.iter().filter_map(place).collect()
    }

    /// Returns the terms, still without events, and the index of each by its name.
    fn terms(&self, config: &Config, taxonomy: &str) -> (Vec<Term>, HashMap<&str, Id<Term>>) {
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
        diagnostics.push(diagnostic.help("`closed_terms` takes listed terms only: list it in `dateline.yaml`, or write it as listed"));
    }
}

/// Terms need addresses of their own.
fn slugs(
    timeline: &Timeline,
    spellings: &[Spelling<'_>],
    terms: &[Term],
    (taxonomy, config): (&str, &Config),
    diagnostics: &mut Vec<Diagnostic>,
) {
    let first = LazyCell::new(|| {
        let mut first: BTreeMap<String, &Spelling<'_>> = BTreeMap::new();
        for spelling in spellings {
            first.entry(normalize(spelling.1)).or_insert(spelling);
        }
        first
    });
    let place = |term: &Term| {
        let declared =
            config.terms.get(taxonomy).and_then(|terms| terms.get_key_value(&*term.name));
        let written = || first.get(&normalize(&term.name));
        declared.map(|(name, _)| Place::new(&config.file, name.range.clone())).or_else(|| {
            written().map(|(note, _, range)| timeline.notes[*note].place(range.clone()))
        })
    };
    let mut taken: BTreeMap<&str, &Term> = BTreeMap::new();
    for term in terms {
        let help = format!(
            "give it a slug in `dateline.yaml`: `terms: {{{taxonomy}: {{{:?}: {{slug: …}}}}}}`",
            term.name
        );
        if term.slug.is_empty() {
            let message = format!("the term `{}` of `{taxonomy}` yields no address", term.name);
            diagnostics.push(Diagnostic::new(Code::NoSlug, place(term), message).help(help));
        } else if let Some(other) = taken.get(term.slug.as_str()) {
            let message = format!(
                "the terms `{}` and `{}` of `{taxonomy}` have the same address `{}`",
                other.name, term.name, term.slug
            );
            let mut diagnostic = Diagnostic::new(Code::PathCollision, place(term), message)
                .help(help)
                .help("or declare one an alias of the other, if they mean the same");
            diagnostic
                .related
                .extend(place(other).map(|place| (place, format!("`{}` here", other.name))));
            diagnostics.push(diagnostic);
        } else {
            taken.insert(&term.slug, term);
        }
    }
}
