//! The page of the chart of the whole timeline.

use crate::render::context::PageContext;
use crate::render::pictures::Choice;
use crate::render::view::pages::ChartPage;

impl PageContext<'_> {
    pub(in crate::render) fn chart_page(&self) -> ChartPage {
        let mut page = self.page("chart", self.label("chart"));
        page.crumbs = vec![self.crumb_home()];
        page.description = self.label("chart-intro");
        let shown = &self.model.links.shown;
        let (drawn, choice) = self.choose(shown);
        let taxonomy = self.lane_taxonomy();
        let lanes = self.lanes(&drawn, taxonomy);
        let label = taxonomy.map(|one| self.edition().taxonomy_label(&one.name));
        let reads = self.fields;
        let chart = self.draw_chart(&drawn, &lanes);
        let numbered = chart.as_ref().map(|chart| chart.numbered.as_slice()).unwrap_or_default();
        ChartPage {
            page,
            chart: chart.as_ref().map(|chart| self.chart_view(chart, &choice, shown.len())),
            strip: match choice {
                Choice::All => None,
                Choice::Key | Choice::Latest => reads.make("strip", || self.home_strip()),
            },
            lanes_label: label.filter(|_| lanes.len() > 1).unwrap_or_default(),
            rows: reads.make("rows", || self.chart_rows(&drawn, &lanes, numbered)),
        }
    }
}
