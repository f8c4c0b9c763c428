//! Recognizes the names of organisations.

use std::collections::BTreeSet;

use super::file::AuthorName;
use crate::cite::Author;
use crate::slug::normalize;

/// Names of organisations: those that the configuration lists, those of outlets and of the publisher.
#[derive(Debug, Clone, Default)]
pub struct Organisations(BTreeSet<String>);

impl Organisations {
    pub(super) fn new<'a>(names: impl Iterator<Item = &'a String>) -> Self {
        Organisations(names.map(|name| normalize(name)).collect())
    }

    /// Decides whether an author is a person: by the written kind, else by these names and by `outlet`, the names
    /// of the report's outlet and publisher, else by a guess. `None` without a name.
    pub fn author(&self, written: AuthorName, outlet: &[&Option<String>]) -> Option<Author> {
        let name = written.name.filter(|name| !name.trim().is_empty())?;
        let folded = normalize(&name);
        let is_outlet = || outlet.iter().copied().flatten().any(|other| normalize(other) == folded);
        Some(match written.kind.as_deref() {
            Some("organisation") => Author::organisation(name),
            Some("person") => Author::person(name),
            _ if self.0.contains(&folded) || is_outlet() => Author::organisation(name),
            _ => Author::guess(name),
        })
    }
}
