//! Values by taxonomy.

use crate::yaml::Spanned;

/// A value for each taxonomy, sorted by its name. There are few taxonomies, and a site has such a map for
/// each note and event: a list takes a tenth of the memory of a tree.
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
    /// Returns the value of a taxonomy.
    pub fn get(&self, taxonomy: &str) -> Option<&T> {
        self.0.iter().find(|(name, _)| name == taxonomy).map(|(_, given)| given)
    }

    /// Sets the value of a taxonomy.
    pub fn insert(&mut self, taxonomy: &str, given: T) {
        match self.0.binary_search_by(|(name, _)| name.as_str().cmp(taxonomy)) {
            Ok(at) => self.0[at].1 = given,
            Err(at) => {
                self.0.reserve_exact(1);
                self.0.insert(at, (taxonomy.to_owned(), given));
            }
        }
    }

    /// Returns each taxonomy that has a value, with the value.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &T)> {
        self.0.iter().map(|(name, given)| (name, given))
    }
}
