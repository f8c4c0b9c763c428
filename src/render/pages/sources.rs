//! The pages of sources: every report, by outlet.

use crate::date::{Point, Shape, When};
use crate::id::{Id, indexed};
use crate::plan::{OUTLETS_PER_PAGE, Outlet, REPORTS_PER_PAGE};
use crate::render::context::PageContext;
use crate::render::view::Link;
use crate::render::view::pages::{OutletView, ReportView, SourcesPage};
use crate::timeline::NamedReport;

impl PageContext<'_> {
    /// A page of the index of outlets.
    pub(in crate::render) fn sources(&self, part: usize) -> SourcesPage {
        let mut page = self.page("sources", self.label("sources"));
        page.crumbs = vec![self.crumb_home()];
        let mut parts = self.model.plan.outlets.chunks(OUTLETS_PER_PAGE);
        let outlets = parts.nth(part).unwrap_or_default();
        let view = |outlet: &Outlet| {
            let reports: &[NamedReport] = if outlet.has_page { &[] } else { &outlet.reports };
            self.outlet(outlet, reports)
        };
        let names = self.tree().outlet_names();
        SourcesPage {
            page,
            outlets: outlets.iter().map(view).collect(),
            cite_files: self.sources_files(),
            names_href: self.exists(&names).then(|| self.to(&names)),
            previous: part.checked_sub(1).map(|part| self.outlets_link(part)),
            next: parts.next().map(|_| self.outlets_link(part + 1)),
        }
    }

    /// A page of the reports of an outlet.
    pub(in crate::render) fn outlet_page(&self, index: Id<Outlet>, part: usize) -> SourcesPage {
        let outlet = &self.model.plan.outlets[index];
        let mut page = self.page("sources", outlet.name.clone());
        let above = self.tree().outlets_page(index.place() / OUTLETS_PER_PAGE);
        let above = Link { href: self.to(&above), text: self.label("sources") };
        page.crumbs = vec![self.crumb_home(), above];
        let mut parts = outlet.reports.chunks(REPORTS_PER_PAGE);
        let reports = parts.nth(part).unwrap_or_default();
        let link = |part: usize| Link {
            href: self.to(&self.tree().outlet_page(&outlet.slug, part)),
            text: format!("{} ({})", outlet.name, part + 1),
        };
        SourcesPage {
            page,
            outlets: vec![self.outlet(outlet, reports)],
            previous: part.checked_sub(1).map(link),
            next: parts.next().map(|_| link(part + 1)),
            ..SourcesPage::default()
        }
    }

    fn outlet(&self, outlet: &Outlet, reports: &[NamedReport]) -> OutletView {
        OutletView {
            anchor: anchor(outlet),
            name: outlet.name.clone(),
            count: outlet.reports.len(),
            years: self.years_of(&outlet.reports),
            href: outlet.has_page.then(|| self.to(&self.tree().outlet_page(&outlet.slug, 0))),
            reports: reports.iter().filter_map(|report| self.report(report)).collect(),
        }
    }

    /// The years in which reports were published, in words.
    fn years_of(&self, reports: &[NamedReport]) -> String {
        let timeline = &self.model.timeline;
        let published = reports.iter().filter_map(|report| {
            self.edition().published(timeline.source_of(report)?, &timeline.notes[report.note])
        });
        let bounds = published.map(When::bounds).map(|bounds| (bounds.earliest, bounds.latest));
        let known = bounds.filter_map(|(first, last)| Some((first.day()?.year, last.day()?.year)));
        let span = known.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let Some((first, last)) = span else { return String::new() };
        self.words().date(&match first == last {
            true => Shape::Point(Point::year(first)),
            false => Shape::between(Point::year(first), Point::year(last)),
        })
    }

    fn report(&self, report: &NamedReport) -> Option<ReportView> {
        let timeline = &self.model.timeline;
        let source = timeline.source_of(report)?;
        Some(ReportView {
            title: source.title.clone(),
            source: self.source(source, &timeline.notes[report.note]),
            note: self.note_link(report.note),
            claim_count: report.claims,
        })
    }

    /// The link to another page of the index, named by its first and last outlet.
    fn outlets_link(&self, part: usize) -> Link {
        let outlets = self.model.plan.outlets.chunks(OUTLETS_PER_PAGE).nth(part);
        let ends = outlets.and_then(|outlets| outlets.first().zip(outlets.last()));
        let names = ends.map(|(first, last)| format!("{} – {}", first.name, last.name));
        Link { href: self.to(&self.tree().outlets_page(part)), text: names.unwrap_or_default() }
    }

    /// The names of all outlets, and where each is.
    pub(in crate::render) fn outlet_names(&self) -> serde_json::Value {
        let name = |(index, outlet): (Id<Outlet>, &Outlet)| {
            let href = match outlet.has_page {
                true => self.to(&self.tree().outlet_page(&outlet.slug, 0)),
                false => {
                    let page = self.tree().outlets_page(index.place() / OUTLETS_PER_PAGE);
                    format!("{}#{}", self.to(&page), anchor(outlet))
                }
            };
            serde_json::json!([outlet.name, href])
        };
        indexed(&self.model.plan.outlets).map(name).collect()
    }
}

fn anchor(outlet: &Outlet) -> String {
    format!("s-{}", outlet.slug)
}
