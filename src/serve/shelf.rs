//! Pages that have been asked for, so that a page which several readers have open is rendered once.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;

/// So many pages are kept.
const PAGES: usize = 64;
/// Pages are kept up to so many bytes in all.
const BYTES: usize = 64 * 1024 * 1024;

/// The last pages that were rendered of one site, oldest first.
#[derive(Default)]
pub(super) struct Shelf(Mutex<VecDeque<(String, Bytes)>>);

impl Shelf {
    /// The page at this path, if it is kept.
    pub(super) fn get(&self, path: &str) -> Option<Bytes> {
        let pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.iter().find(|(known, _)| known == path).map(|(_, page)| page.clone())
    }

    /// Keeps a page, and lets go of the oldest where these are too many.
    pub(super) fn put(&self, path: &str, page: &Bytes) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|(known, _)| known != path);
        pages.push_back((path.to_owned(), page.clone()));
        let bytes = |pages: &VecDeque<(String, Bytes)>| {
            pages.iter().map(|page| page.1.len()).sum::<usize>()
        };
        while pages.len() > PAGES || bytes(&pages) > BYTES {
            pages.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_pages_are_kept_and_the_oldest_let_go() {
        let shelf = Shelf::default();
        for number in 0..PAGES + 2 {
            shelf.put(&number.to_string(), &Bytes::from(vec![b'x'; number]));
        }
        assert_eq!(shelf.get("1"), None);
        assert_eq!(shelf.get("2").map(|page| page.len()), Some(2));
        shelf.put("large", &Bytes::from(vec![0; BYTES - 10]));
        assert!(shelf.get("large").is_some());
        assert_eq!(shelf.get("65"), None);
        shelf.put("larger", &Bytes::from(vec![0; BYTES + 1]));
        assert_eq!(shelf.get("larger"), None);
    }
}
