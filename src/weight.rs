//! The size of pages and of pieces of the search index, and their budgets: bytes, and the elements that a
//! browser makes of them.

/// Kinds of pages with budgets of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageKind {
    /// The home page.
    Home,
    /// A list of events: all, a year, a term, a named timeline.
    List,
    /// An event's page.
    Event,
    /// Any other page.
    Other,
}

/// The size of a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// Bytes of HTML, uncompressed.
    pub bytes: usize,
    /// Number of elements, counted by opening tags.
    pub elements: usize,
}

impl Weight {
    /// Measures a page.
    pub fn of(html: &[u8]) -> Weight {
        let opening = |pair: &&[u8]| pair[0] == b'<' && pair[1].is_ascii_alphabetic();
        Weight { bytes: html.len(), elements: html.windows(2).filter(opening).count() }
    }
}

impl PageKind {
    /// All kinds, in the order of reports.
    pub const ALL: [PageKind; 4] =
        [PageKind::Home, PageKind::List, PageKind::Event, PageKind::Other];

    /// Returns its name: `home`, `list`, `event`, `other`.
    pub fn word(self) -> &'static str {
        match self {
            PageKind::Home => "home",
            PageKind::List => "list",
            PageKind::Event => "event",
            PageKind::Other => "other",
        }
    }

    /// Returns the maximum number of elements of such a page, so that phones draw it at once: measured
    /// with a processor four times slower than that of a laptop.
    pub fn elements(self) -> usize {
        match self {
            PageKind::Home | PageKind::List | PageKind::Other => 20_000,
            PageKind::Event => 1_500,
        }
    }
}

/// Kinds of pieces of the search index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PieceKind {
    /// What the others share, and the common terms: every query needs it.
    Terms,
    /// Days of events: a query with dates needs those of its list.
    Days,
    /// Titles, dates and rare terms of events: results need those that they show.
    Rows,
    /// A shard of the words: a query needs one for each of its words.
    Words,
    /// A shard of the words in names of rare terms: needed when a reader chooses one.
    Names,
}

impl PieceKind {
    /// All kinds, in the order of reports.
    pub const ALL: [PieceKind; 5] =
        [PieceKind::Terms, PieceKind::Days, PieceKind::Rows, PieceKind::Words, PieceKind::Names];

    /// Maximum bytes that the first search for a word loads, uncompressed: about a second on a slow
    /// phone.
    pub const FIRST_SEARCH: usize = 512 << 10;

    /// Returns its name: `terms`, `days`, `rows`, `words`, `names`.
    pub fn word(self) -> &'static str {
        match self {
            PieceKind::Terms => "terms",
            PieceKind::Days => "days",
            PieceKind::Rows => "rows",
            PieceKind::Words => "words",
            PieceKind::Names => "names",
        }
    }

    /// Maximum number of pieces of this kind that a first search for a word loads.
    pub fn first_search(self) -> usize {
        match self {
            PieceKind::Terms | PieceKind::Words => 1,
            PieceKind::Rows => 20,
            PieceKind::Days | PieceKind::Names => 0,
        }
    }

    /// Returns the maximum bytes of such a piece, uncompressed; gzip makes a third to a half of them.
    pub fn bytes(self) -> usize {
        match self {
            PieceKind::Terms => 192 << 10,
            PieceKind::Days | PieceKind::Words | PieceKind::Names => 96 << 10,
            PieceKind::Rows => 16 << 10,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_tags_are_counted_and_nothing_else() {
        let table = [
            ("", 0),
            ("<p>a</p>", 1),
            ("<!DOCTYPE html><html><br><a href=\"x\">1 < 2</a></html>", 3),
            ("a <3 b &lt;p&gt;", 0),
            ("<", 0),
        ];
        for (html, elements) in table {
            let weight = Weight { bytes: html.len(), elements };
            assert_eq!(Weight::of(html.as_bytes()), weight, "{html}");
        }
    }
}
