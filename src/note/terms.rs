//! What notes and events have of each taxonomy.

use crate::yaml::Spanned;

/// Something of each taxonomy, in the order of their names. There are few: a list takes a tenth of the
/// memory of a tree, and a site has one for each note and event.
#[derive(Debug, Clone, PartialEq)]
pub struct ByTaxonomy<T>(Vec<(String, T)>);

/// Terms of an event by taxonomy.
pub type Terms = ByTaxonomy<Vec<String>>;

/// Terms by taxonomy as notes write them.
pub type WrittenTerms = ByTaxonomy<Vec<Spanned<String>>>;

impl<T> Default for ByTaxonomy<T> {
    fn default() -> Self {
        ByTaxonomy(Vec::new())
    }
}

impl<T> ByTaxonomy<T> {
    /// What there is of a taxonomy.
    pub fn get(&self, taxonomy: &str) -> Option<&T> {
        self.0.iter().find(|(name, _)| name == taxonomy).map(|(_, given)| given)
    }

    /// Gives what there is of a taxonomy, in place of what was there.
    pub fn insert(&mut self, taxonomy: &str, given: T) {
        match self.0.binary_search_by(|(name, _)| name.as_str().cmp(taxonomy)) {
            Ok(at) => self.0[at].1 = given,
            Err(at) => {
                self.0.reserve_exact(1);
                self.0.insert(at, (taxonomy.to_owned(), given));
            }
        }
    }

    /// Each taxonomy that has something, and what.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(name, given)| (name, given))
    }
}
