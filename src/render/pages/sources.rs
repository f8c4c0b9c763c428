//! The page of sources: every report, by outlet.

use std::collections::{BTreeMap, BTreeSet};

use crate::render::context::PageContext;
use crate::render::view::pages::{OutletView, ReportView, SourcesPage};
use crate::slug;

impl PageContext<'_> {
    pub(in crate::render) fn sources(&self) -> SourcesPage {
        let mut page = self.page("sources", self.label("sources"));
        page.crumbs = vec![self.crumb_home()];
        let mut outlets: BTreeMap<(String, String), OutletView> = BTreeMap::new();
        for report in self.edition().reports() {
            let name = report.label();
            let note = self.note_link(report.note_index);
            let outlet = outlets.entry((slug::normalize(&name), name.clone())).or_default();
            outlet.name = name;
            outlet.reports.push(ReportView {
                source: self.source(report.source, report.note),
                note,
                claim_count: report.claims,
            });
        }
        let mut taken = BTreeSet::new();
        let mut views: Vec<OutletView> = outlets.into_values().collect();
        for (position, outlet) in views.iter_mut().enumerate() {
            let slug = slug::slugify(&outlet.name);
            let free = !slug.is_empty() && taken.insert(slug.clone());
            outlet.anchor = if free { format!("s-{slug}") } else { format!("s-{}", position + 1) };
        }
        SourcesPage { page, outlets: views, cite_files: self.sources_files() }
    }
}
