//! The index of a taxonomy: its terms in two orders, a part of them on each page.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Tree;
use crate::id::{Id, indexed};
use crate::timeline::{Taxonomy, Term};

/// Maximum number of terms on a page of the index of a taxonomy.
pub const TERMS_PER_PAGE: usize = 200;

/// Minimum number of terms of an index that can be read by name and searched.
const MIN_TERMS_FOR_NAMES: usize = 20;

/// The terms of a taxonomy as its index lists them.
#[derive(Debug, Clone, Default)]
pub struct TermIndex {
    by_count: Vec<Id<Term>>,
    by_name: Vec<Id<Term>>,
    /// The letters with which names begin, each with the first term in the order of names.
    pub initials: Vec<(String, Id<Term>)>,
}

/// The order of an index.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermOrder {
    /// Commonest first. These pages also list the events of terms that have no page of their own.
    Count,
    /// By name.
    Name,
}

/// A page of the index of a taxonomy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermsPage {
    /// The taxonomy.
    pub taxonomy: Id<Taxonomy>,
    /// The order of its terms.
    pub order: TermOrder,
    /// The number of the page, counted from 0.
    pub part: usize,
}

impl TermIndex {
    /// Makes the index of terms that are sorted by name, from their numbers of events.
    pub(super) fn new(terms: &[Term], counts: &[usize]) -> TermIndex {
        let by_name: Vec<Id<Term>> = Id::all(terms).collect();
        let mut by_count = by_name.clone();
        by_count.sort_by_key(|term| Reverse(counts[term.place()]));
        let mut seen = BTreeSet::new();
        let mut initials = Vec::new();
        for (position, term) in indexed(terms) {
            let title = term.declared.title.as_ref().unwrap_or(&term.name);
            let Some(letter) = title.chars().find(|c| c.is_alphanumeric()) else { continue };
            let letter = letter.to_uppercase().to_string();
            if seen.insert(letter.clone()) {
                initials.push((letter, position));
            }
        }
        TermIndex { by_count, by_name, initials }
    }

    /// Returns the terms in an order.
    pub fn terms(&self, order: TermOrder) -> &[Id<Term>] {
        match order {
            TermOrder::Count => &self.by_count,
            TermOrder::Name => &self.by_name,
        }
    }

    /// Returns whether the index can also be read by name and searched.
    pub fn has_names(&self) -> bool {
        self.by_name.len() >= MIN_TERMS_FOR_NAMES
    }

    /// Returns the pages of the index of a taxonomy.
    pub(super) fn pages(&self, taxonomy: Id<Taxonomy>) -> Vec<TermsPage> {
        // An index without terms has a page that says so.
        let parts = self.by_name.len().div_ceil(TERMS_PER_PAGE).max(1);
        let orders = [Some(TermOrder::Count), self.has_names().then_some(TermOrder::Name)];
        let page = |order, part| TermsPage { taxonomy, order, part };
        let orders = orders.into_iter().flatten();
        orders.flat_map(|order| (0..parts).map(move |part| page(order, part))).collect()
    }
}

impl Tree {
    /// Returns a page of the index of a taxonomy. The first is that of the taxonomy; the others are files
    /// beside it, because every folder there may be that of a term.
    pub fn terms_page(&self, taxonomy: &str, order: TermOrder, part: usize) -> String {
        let number = part + 1;
        match (order, part) {
            (TermOrder::Count, 0) => self.term(taxonomy, ""),
            (TermOrder::Count, _) => format!("{}{taxonomy}/page-{number}.html", self.prefix),
            (TermOrder::Name, 0) => format!("{}{taxonomy}/names.html", self.prefix),
            (TermOrder::Name, _) => format!("{}{taxonomy}/names-{number}.html", self.prefix),
        }
    }

    /// Returns the path of the names of all terms of a taxonomy, for the filter of its index.
    pub fn term_names(&self, taxonomy: &str) -> String {
        format!("{}{taxonomy}/names.js", self.prefix)
    }
}
