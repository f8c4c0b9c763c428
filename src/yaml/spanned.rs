//! A value with its place in the file.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::ops::{Deref, Range};

use serde::Deserialize;

/// A value and the bytes of the file from which it was read. Comparisons ignore the place.
///
/// Serde fills it from trees that know places: as a tuple of start, end and value, which no other of our
/// structs is.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Parts<T>")]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Bytes of the file.
    pub range: Range<usize>,
}

impl<T> Spanned<T> {
    /// Makes a value that is in no file, such as a default.
    pub fn without_place(value: T) -> Self {
        Spanned { value, range: 0..0 }
    }
}

#[derive(Deserialize)]
struct Parts<T>(usize, usize, T);

impl<T> From<Parts<T>> for Spanned<T> {
    fn from(Parts(start, end, value): Parts<T>) -> Self {
        Spanned { value, range: start..end }
    }
}

impl<T> Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Spanned<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Spanned<T> {}

impl<T: PartialOrd> PartialOrd for Spanned<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.value.partial_cmp(&other.value)
    }
}

impl<T: Ord> Ord for Spanned<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.value.cmp(&other.value)
    }
}

/// Finds keys of a map without their places.
impl Borrow<str> for Spanned<String> {
    fn borrow(&self) -> &str {
        &self.value
    }
}
