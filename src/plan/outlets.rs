//! The outlets of the timeline's reports: which of them have pages of their own, and the pages of their index.

use std::collections::{BTreeMap, BTreeSet};

use super::{Item, Page, Planner, Tree, TreeIndex};
use crate::id::Id;
use crate::slug;
use crate::timeline::NamedReport;

/// Maximum number of outlets on a page of their index.
pub const OUTLETS_PER_PAGE: usize = 200;
/// Maximum number of reports on a page of an outlet.
pub const REPORTS_PER_PAGE: usize = 300;
/// Maximum number of reports of a site whose index has them all.
const MAX_REPORTS_ON_ONE_PAGE: usize = 200;
/// Maximum number of reports of an outlet in the index of a site with more.
const MAX_REPORTS_IN_INDEX: usize = 3;

/// An outlet.
#[derive(Debug, Clone)]
pub struct Outlet {
    /// Its name, or the host of its reports.
    pub name: String,
    /// Its part of addresses and anchors.
    pub slug: String,
    /// Its reports, in the order of publication.
    pub reports: Vec<NamedReport>,
    /// Whether it has a page of its own; else its reports are in the index.
    pub has_page: bool,
}

/// Slugs of outlets, each different.
#[derive(Default)]
struct Slugs {
    taken: BTreeSet<String>,
    /// Next number to append for each slug.
    next: BTreeMap<String, usize>,
}

impl Slugs {
    fn add(&mut self, name: &str) -> String {
        let base = slug::slugify(name);
        let base = match slug::problem(&base) {
            _ if base.is_empty() => "outlet".to_owned(),
            Some(_) => format!("outlet-{base}"),
            None => base,
        };
        let next = self.next.entry(base.clone()).or_insert(1);
        loop {
            let slug = if *next == 1 { base.clone() } else { format!("{base}-{next}") };
            *next += 1;
            if self.taken.insert(slug.clone()) {
                return slug;
            }
        }
    }
}

impl Planner<'_> {
    /// Collects the outlets, in the order of their names.
    pub(super) fn outlets(&mut self) {
        let reports = self.timeline.reports();
        let is_short = reports.len() <= MAX_REPORTS_ON_ONE_PAGE;
        let mut outlets: BTreeMap<(String, String), Vec<NamedReport>> = BTreeMap::new();
        for report in reports {
            let name = self.timeline.outlet_of(&report);
            outlets.entry((slug::normalize(&name), name)).or_default().push(report);
        }
        let mut slugs = Slugs::default();
        for ((_, name), reports) in outlets {
            let slug = slugs.add(&name);
            let has_page = !is_short && reports.len() > MAX_REPORTS_IN_INDEX;
            self.plan.outlets.push(Outlet { name, slug, reports, has_page });
        }
    }

    /// Plans the pages of outlets and of their index in a tree.
    pub(super) fn outlet_pages(&mut self, index: TreeIndex) {
        let tree = self.plan.trees[index].clone();
        let parts = self.plan.outlets.len().div_ceil(OUTLETS_PER_PAGE);
        for part in 0..parts.max(1) {
            let page = Item::Page(index, Page::Sources(part));
            self.add_item(tree.outlets_page(part), page, None);
        }
        if parts > 1 {
            self.add_item(tree.outlet_names(), Item::OutletNames(index), None);
        }
        for position in Id::all(&self.plan.outlets) {
            let outlet = self.plan.outlets[position].clone();
            let parts = outlet.reports.len().div_ceil(REPORTS_PER_PAGE);
            for part in (0..parts).filter(|_| outlet.has_page) {
                let page = Item::Page(index, Page::Outlet(position, part));
                self.add_item(tree.outlet_page(&outlet.slug, part), page, None);
            }
        }
    }
}

impl Tree {
    /// Returns a page of the index of outlets. Later pages are files and not folders, because a folder name
    /// there could be the slug of an outlet.
    pub fn outlets_page(&self, part: usize) -> String {
        match part {
            0 => self.own_page("sources"),
            _ => format!("{}sources/page-{}.html", self.prefix, part + 1),
        }
    }

    /// Returns a page of the reports of an outlet.
    pub fn outlet_page(&self, slug: &str, part: usize) -> String {
        match part {
            0 => self.page(&format!("sources/{slug}/")),
            _ => format!("{}sources/{slug}/page-{}.html", self.prefix, part + 1),
        }
    }

    /// Returns the path of the names of all outlets, for the filter of their index.
    pub fn outlet_names(&self) -> String {
        format!("{}sources/names.js", self.prefix)
    }
}
