//! What a page weighs, and what it should: its bytes, and the elements that a browser makes of them.
//! And the same of the pieces of the search index.

/// The kinds of pages that have budgets of their own.
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

/// What a page weighs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weight {
    /// Bytes of HTML, not compressed.
    pub bytes: usize,
    /// Elements, as far as opening tags tell.
    pub elements: usize,
}

impl Weight {
    /// Weighs a page.
    pub fn of(html: &[u8]) -> Weight {
        let opening = |pair: &&[u8]| pair[0] == b'<' && pair[1].is_ascii_alphabetic();
        Weight { bytes: html.len(), elements: html.windows(2).filter(opening).count() }
    }
}

impl PageKind {
    /// Every kind, in the order of reports.
    pub const ALL: [PageKind; 4] =
        [PageKind::Home, PageKind::List, PageKind::Event, PageKind::Other];

    /// The word for it: `home`, `list`, `event`, `other`.
    pub fn word(self) -> &'static str {
        match self {
            PageKind::Home => "home",
            PageKind::List => "list",
            PageKind::Event => "event",
            PageKind::Other => "other",
        }
    }

    /// The elements that a page of this kind should have at most, so that phones draw it at once:
    /// measured with a processor four times slower than a laptop's.
    pub fn elements(self) -> usize {
        match self {
            PageKind::Home => 4_000,
            PageKind::List | PageKind::Other => 20_000,
            PageKind::Event => 1_500,
        }
    }
}

/// The kinds of pieces of the search index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PieceKind {
    /// What the others share, and the terms: every question needs it.
    Terms,
    /// Days, terms and states of events: every question needs all of them.
    Facts,
    /// Titles and dates of events: results need those that they show.
    Rows,
    /// A shard of the words: a question needs one for each of its words.
    Words,
}

impl PieceKind {
    /// Every kind, in the order of reports.
    pub const ALL: [PieceKind; 4] =
        [PieceKind::Terms, PieceKind::Facts, PieceKind::Rows, PieceKind::Words];

    /// The bytes that the first search for a word should load at most, not compressed: about a second
    /// on a slow phone.
    pub const FIRST_SEARCH: usize = 512 << 10;

    /// The word for it: `terms`, `facts`, `rows`, `words`.
    pub fn word(self) -> &'static str {
        match self {
            PieceKind::Terms => "terms",
            PieceKind::Facts => "facts",
            PieceKind::Rows => "rows",
            PieceKind::Words => "words",
        }
    }

    /// The bytes that a piece of this kind should have at most, not compressed. The facts of 10,000
    /// events, two pieces, are allowed 66 KiB after gzip, which halves them; rows and words, of which a
    /// question needs few, shrink to a quarter and a third.
    pub fn bytes(self) -> usize {
        match self {
            PieceKind::Terms | PieceKind::Facts => 128 << 10,
            PieceKind::Rows | PieceKind::Words => 96 << 10,
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
