//! Which terms have a page of their own, and where links to a term lead.

use std::collections::BTreeSet;

use super::term_index::{TERMS_PER_PAGE, TermIndex, TermOrder};
use super::views::MIN_EVENTS_FOR_FILES;
use super::{Item, ListIndex, ListKind, Page, Plan, Planner, Tree, TreeIndex, url};
use crate::config::Output;
use crate::id::indexed;
use crate::note::{Target, decode};
use crate::timeline::{EventIndex, Term};

/// The terms that are named elsewhere, as `tags/treaty`, and what else old addresses lead to.
#[derive(Default)]
pub(super) struct NamedTerms {
    /// Links of notes, of the navigation and of other texts lead to them.
    linked: BTreeSet<String>,
    /// Old addresses lead to these.
    pub(super) moved_to: BTreeSet<String>,
}

/// Where readers find a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermAddress {
    /// Path of its page, or of the page of the index of its taxonomy that lists it.
    pub path: String,
    /// Empty for a page of its own, else `#` and the anchor of its entry in the index.
    pub fragment: String,
}

/// Where a term is, in all trees.
#[derive(Debug, Clone, Copy)]
pub(super) enum TermPlace {
    /// On a page of its own, that of this list.
    List(ListIndex),
    /// In this part of the index of its taxonomy, commonest terms first.
    Index(usize),
}

/// Returns the anchor of a term's entry in the index of its taxonomy.
pub fn term_anchor(slug: &str) -> String {
    format!("t-{slug}")
}

impl Plan {
    /// Returns the list of a term that has a page of its own.
    pub fn term_list(&self, taxonomy: &str, term: &Term) -> Option<ListIndex> {
        match self.term_places.get(&url::term_address(taxonomy, &term.slug)) {
            Some(TermPlace::List(list)) => Some(*list),
            _ => None,
        }
    }

    /// Returns where readers find a term; `None` if the site has no pages of terms.
    pub fn term_address(&self, tree: &Tree, taxonomy: &str, term: &Term) -> Option<TermAddress> {
        Some(match *self.term_places.get(&url::term_address(taxonomy, &term.slug))? {
            TermPlace::List(_) => {
                TermAddress { path: tree.term(taxonomy, &term.slug), fragment: String::new() }
            }
            TermPlace::Index(part) => TermAddress {
                path: tree.terms_page(taxonomy, TermOrder::Count, part),
                fragment: format!("#{}", term_anchor(&term.slug)),
            },
        })
    }
}

impl Planner<'_> {
    /// Adds the list of each term that has a page of its own, and the index of each taxonomy.
    pub(super) fn lists_of_terms(&mut self) {
        for (taxonomy, terms) in indexed(&self.timeline.taxonomies) {
            let mut counts = Vec::with_capacity(terms.terms.len());
            for (position, term) in indexed(&terms.terms) {
                let events: Vec<EventIndex> = self.timeline.shown_events(term).collect();
                counts.push(events.len());
                if self.has_page(&terms.name, term, events.len()) {
                    let address = url::term_address(&terms.name, &term.slug);
                    let kind = ListKind::Term(taxonomy, position);
                    let list = self.list(kind, address.clone(), events, self.config.order);
                    self.plan.term_places.insert(address, TermPlace::List(list));
                }
            }
            let index = TermIndex::new(&terms.terms, &counts);
            for (place, term) in index.terms(TermOrder::Count).iter().enumerate() {
                let address = url::term_address(&terms.name, &terms.terms[*term].slug);
                let place = TermPlace::Index(place / TERMS_PER_PAGE);
                self.plan.term_places.entry(address).or_insert(place);
            }
            self.plan.term_indexes.push(index);
        }
    }

    /// Plans the pages of the indexes of taxonomies in a tree.
    pub(super) fn term_pages(&mut self, index: TreeIndex) {
        let tree = self.plan.trees[index].clone();
        for (taxonomy, terms) in indexed(&self.timeline.taxonomies) {
            let Some(own) = self.plan.term_indexes.get(taxonomy.place()) else { continue };
            let (pages, has_names) = (own.pages(taxonomy), own.has_names());
            for page in pages {
                let path = tree.terms_page(&terms.name, page.order, page.part);
                self.add_item(path, Item::Page(index, Page::Taxonomy(page)), None);
            }
            if has_names {
                let names = Item::TermNames(index, taxonomy);
                self.add_item(tree.term_names(&terms.name), names, None);
            }
        }
    }

    /// Collects the terms that are named elsewhere.
    pub(super) fn named_terms(&self) -> NamedTerms {
        let notes = self.timeline.notes.iter();
        let of_notes = notes.flat_map(|note| &note.references).map(|reference| &reference.to);
        let mut linked: BTreeSet<String> = of_notes.filter_map(|to| self.term_name(to)).collect();
        for (target, _) in self.configured_links() {
            linked.extend(self.term_name(&target));
        }
        let moved = self.config.moved.values().map(|to| to.trim_matches('/').to_owned());
        NamedTerms { linked, moved_to: moved.collect() }
    }

    /// Returns the taxonomy and slug in a link to the page of a term: `tags/treaty`.
    fn term_name(&self, target: &Target) -> Option<String> {
        let Target::Site(path) = target else { return None };
        let path = decode(path.trim_matches('/'));
        let path = path.strip_suffix("/index.html").unwrap_or(&path);
        let prefixes = self.plan.trees.iter().map(|tree| tree.prefix.as_str());
        let own = prefixes.filter_map(|prefix| path.strip_prefix(prefix));
        // The first tree has no prefix, so that the shortest is what is below the language's folder.
        let name = own.min_by_key(|own| own.len())?;
        let (taxonomy, _) = name.split_once('/')?;
        self.config.is_taxonomy(taxonomy).then(|| name.to_owned())
    }

    /// Returns whether a term with this number of events has a page of its own.
    pub(super) fn has_page(&self, taxonomy: &str, term: &Term, events: usize) -> bool {
        let declared = &term.declared;
        let name = || format!("{taxonomy}/{}", term.slug);
        self.config.output("terms") == Output::Always
            || events >= MIN_EVENTS_FOR_FILES
            || declared.embed
            || declared.is_described()
            || self.named.linked.contains(&name())
            || self.named.moved_to.contains(&name())
    }
}
