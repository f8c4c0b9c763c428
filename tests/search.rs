//! The search: words of texts, the pieces of the index, the filter bar and the search page.

mod browser;
mod index;
mod pages;
mod pieces;
mod words;
