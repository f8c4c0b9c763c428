//! Rendered pages, so that a page which is open in several tabs is rendered once.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use axum::body::Bytes;

/// Number of pages kept.
const MAX_PAGES: usize = 64;
/// Total size of the pages kept, in bytes.
const MAX_BYTES: usize = 64 * 1024 * 1024;

/// The pages of one site that were rendered last, oldest first.
#[derive(Default)]
pub(super) struct PageCache(Mutex<VecDeque<(String, Bytes)>>);

impl PageCache {
    /// Returns the page at a path if it is cached.
    pub(super) fn get(&self, path: &str) -> Option<Bytes> {
        let pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.iter().find(|(known, _)| known == path).map(|(_, page)| page.clone())
    }

    /// Adds a page, and drops the oldest ones beyond the limits.
    pub(super) fn insert(&self, path: &str, page: &Bytes) {
        let mut pages = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        pages.retain(|(known, _)| known != path);
        pages.push_back((path.to_owned(), page.clone()));
        let bytes = |pages: &VecDeque<(String, Bytes)>| {
            pages.iter().map(|page| page.1.len()).sum::<usize>()
        };
        while pages.len() > MAX_PAGES || bytes(&pages) > MAX_BYTES {
            pages.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_pages_are_dropped() {
        let cache = PageCache::default();
        for number in 0..MAX_PAGES + 2 {
            cache.insert(&number.to_string(), &Bytes::from(vec![b'x'; number]));
        }
        assert_eq!(cache.get("1"), None);
        assert_eq!(cache.get("2").map(|page| page.len()), Some(2));
        cache.insert("large", &Bytes::from(vec![0; MAX_BYTES - 10]));
        assert!(cache.get("large").is_some());
        assert_eq!(cache.get("65"), None);
        cache.insert("larger", &Bytes::from(vec![0; MAX_BYTES + 1]));
        assert_eq!(cache.get("larger"), None);
    }
}
