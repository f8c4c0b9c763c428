//! What a page weighs, and what it should: its bytes, and the elements that a browser makes of them.

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
