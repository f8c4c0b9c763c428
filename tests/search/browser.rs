//! Filters and search in a real browser.
