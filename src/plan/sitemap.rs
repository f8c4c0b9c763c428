//! The sitemap: its pages, and the number of its files.

use super::{Item, Page, Plan, Planner, TermOrder};
use crate::timeline::Timeline;

/// Maximum number of addresses in a file (sitemaps.org, protocol 0.9).
pub const MAX_ADDRESSES: usize = 50_000;

/// A file of the sitemap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sitemap {
    /// All addresses.
    Whole,
    /// The list of this many parts.
    Index(usize),
    /// One part, counted from 0.
    Part(usize),
}

impl Sitemap {
    /// Returns its path.
    pub fn path(self) -> String {
        match self {
            Sitemap::Whole | Sitemap::Index(_) => "sitemap.xml".into(),
            Sitemap::Part(part) => format!("sitemap-{}.xml", part + 1),
        }
    }
}

impl Plan {
    /// Returns the pages that search engines should know, by path.
    pub fn listed<'a>(
        &'a self,
        timeline: &'a Timeline,
    ) -> impl Iterator<Item = (&'a str, &'a Page)> {
        self.items.iter().filter_map(|(path, item)| {
            let Item::Page(_, page) = item else { return None };
            is_listed(page, timeline).then_some((path.as_str(), page))
        })
    }
}

fn is_listed(page: &Page, timeline: &Timeline) -> bool {
    match page {
        Page::Alias(_) | Page::NotFound | Page::Search | Page::Embed(_) => false,
        Page::Taxonomy(page) => page.order == TermOrder::Count,
        Page::Event(event) => !timeline.events[*event].withdrawn,
        _ => true,
    }
}

impl Planner<'_> {
    /// Plans the files of the sitemap, when all pages are planned.
    pub(super) fn sitemap(&mut self) {
        for file in files(self.plan.listed(self.timeline).count()) {
            self.add_item(file.path(), Item::Sitemap(file), None);
        }
    }
}

/// Returns the files for a number of addresses.
fn files(addresses: usize) -> Vec<Sitemap> {
    match addresses.div_ceil(MAX_ADDRESSES) {
        0 | 1 => vec![Sitemap::Whole],
        parts => {
            std::iter::once(Sitemap::Index(parts)).chain((0..parts).map(Sitemap::Part)).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_holds_fifty_thousand_addresses() {
        assert_eq!(files(0), [Sitemap::Whole]);
        assert_eq!(files(MAX_ADDRESSES), [Sitemap::Whole]);
        let two = [Sitemap::Index(2), Sitemap::Part(0), Sitemap::Part(1)];
        assert_eq!(files(MAX_ADDRESSES + 1), two);
        assert_eq!(files(2 * MAX_ADDRESSES), two);
        assert_eq!(two.map(Sitemap::path), ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
    }
}
