//! Indexes of tables as types: the id of an event is not the id of a note, whatever its number.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::iter::{Map, Zip};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};
use std::slice;

/// The index of a `T` in the one table that contains all of them.
pub struct Id<T>(usize, PhantomData<fn() -> T>);

/// Consecutive ids.
pub type Ids<T> = Map<Range<usize>, fn(usize) -> Id<T>>;

impl<T> Id<T> {
    /// The first item of a table.
    pub const FIRST: Self = Id::new(0);

    /// Makes the id of the item at this index, counted from 0.
    pub const fn new(place: usize) -> Self {
        Id(place, PhantomData)
    }

    /// Returns its index, counted from 0.
    pub const fn place(self) -> usize {
        self.0
    }

    /// Returns the id of the next item that is added to a table.
    pub const fn next(table: &[T]) -> Self {
        Id::new(table.len())
    }

    /// Returns the ids at these indexes.
    pub fn range(places: Range<usize>) -> Ids<T> {
        places.map(Id::new)
    }

    /// Returns the ids of all items of a table.
    pub fn all(table: &[T]) -> Ids<T> {
        Self::range(0..table.len())
    }
}

/// Returns the items of a table, each with its id.
pub fn indexed<T>(table: &[T]) -> Zip<Ids<T>, slice::Iter<'_, T>> {
    Id::all(table).zip(table)
}

/// One `V` for each `T` of another table, at the same index.
#[derive(Debug, Clone)]
pub struct Beside<T, V>(Vec<V>, PhantomData<fn() -> T>);

impl<T, V> Beside<T, V> {
    /// Makes a value for each item of a table.
    pub fn each(table: &[T], value: impl FnMut(Id<T>) -> V) -> Self {
        Id::all(table).map(value).collect()
    }

    /// Returns the values.
    pub fn iter(&self) -> impl Iterator<Item = &V> {
        self.0.iter()
    }

    /// Returns the values, to change them.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut()
    }
}

impl<T, V> FromIterator<V> for Beside<T, V> {
    fn from_iter<I: IntoIterator<Item = V>>(values: I) -> Self {
        Beside(values.into_iter().collect(), PhantomData)
    }
}

impl<T, V> Default for Beside<T, V> {
    fn default() -> Self {
        Beside(Vec::new(), PhantomData)
    }
}

impl<T, V> Index<Id<T>> for Beside<T, V> {
    type Output = V;

    fn index(&self, id: Id<T>) -> &V {
        &self.0[id.0]
    }
}

impl<T> Index<Id<T>> for [T] {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self[id.0]
    }
}

impl<T> Index<Id<T>> for Vec<T> {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self[id.0]
    }
}

impl<T> IndexMut<Id<T>> for Vec<T> {
    fn index_mut(&mut self, id: Id<T>) -> &mut T {
        &mut self[id.0]
    }
}

// Derived implementations would require the same of `T`.

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
