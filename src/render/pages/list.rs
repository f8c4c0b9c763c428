//! The page of a list of events, or of a part of one.

use crate::config::Order;
use crate::date::{Point, Shape};
use crate::edition::capitalise;
use crate::html::Html;
use crate::plan::{List, ListIndex, ListKind, ListRange};
use crate::render::context::PageContext;
use crate::render::text::description;
use crate::render::view::Link;
use crate::render::view::pages::ListPage;
use crate::timeline::{EventIndex, Term};

/// Maximum number of events that began earlier and are named on the page of a year.
const ONGOING: usize = 12;

impl PageContext<'_> {
    /// Those of these events that have a date.
    pub(in crate::render) fn dated(&self, events: &[EventIndex]) -> Vec<EventIndex> {
        let dated = |index: &EventIndex| {
            self.model.timeline.events[*index].date.when.sorting_day().is_some()
        };
        events.iter().copied().filter(dated).collect()
    }

    /// Events in an order.
    pub(in crate::render) fn in_order(
        &self,
        events: &[EventIndex],
        order: Order,
    ) -> Vec<EventIndex> {
        crate::plan::ordered(&self.model.timeline, events.to_vec(), order)
    }

    pub(in crate::render) fn list_page(&self, index: ListIndex) -> ListPage {
        let list = &self.model.plan.lists[index];
        let eyebrow = self.list_title(list).1;
        let mut crumbs = vec![self.crumb_home()];
        crumbs.extend(eyebrow.clone());
        let mut up = Vec::new();
        let mut above = list.whole;
        while let Some(index) = above {
            up.push(self.list_link(index));
            above = self.model.plan.lists[index].whole;
        }
        crumbs.extend(up.into_iter().rev().map(|link| Link { href: link.href, text: link.text }));
        let whole_list = list.whole.is_none();
        let title = self.list_name(list);
        let kind = match list.kind {
            ListKind::All => "all",
            ListKind::Decade(_) => "decade",
            ListKind::Year(_) => "year",
            ListKind::Term(..) => "term",
            ListKind::Timeline(_) => "timeline",
            ListKind::Key => "key",
            ListKind::Status(_) => "status",
        };
        let mut page = self.page(kind, title);
        page.crumbs = crumbs;
        let term = self.term_of(list);
        let intro_html = self.intro(list);
        page.description = self.list_description(list, term);
        let reads = self.fields;
        let mut view = self.list(list);
        view.nav = reads.make("nav", || self.list_navigator(list.kind, &view));
        if let (ListKind::Year(_), Order::OldestFirst) = (list.kind, list.order) {
            // What began on another year's page may end here.
            self.add_ends(&mut view, &self.model.links.spans);
        }
        let ongoing = match (list.kind, whole_list) {
            (ListKind::Year(year), true) => self.ongoing_in(year),
            _ => Vec::new(),
        };
        let same_as = term.and_then(|term| term.declared.same_as.first());
        ListPage {
            intro_html,
            eyebrow,
            aliases: term.map(|term| term.declared.aliases.clone()).unwrap_or_default(),
            same_as: same_as.map(|url| Link { href: url.clone(), text: host(url) }),
            overview: reads.make("overview", || self.overview(list)),
            strip: reads.make("strip", || self.list_strip(list)),
            chart: reads.make("chart", || self.list_chart(list)),
            list: view,
            ongoing: ongoing.iter().take(ONGOING).map(|index| self.event_ref(*index)).collect(),
            ongoing_more: ongoing.len().saturating_sub(ONGOING),
            previous: list.earlier.map(|index| self.list_link(index)),
            next: list.later.map(|index| self.list_link(index)),
            page,
        }
    }

    /// The heading of a list's page: the name of the list, or of the part that the page shows.
    pub(in crate::render) fn list_name(&self, list: &List) -> String {
        let name = self.list_title(list).0;
        match (list.kind, list.whole) {
            (_, None) => name,
            (ListKind::Year(_), Some(_)) => self.part_name(list),
            (_, Some(_)) => format!("{name}: {}", self.part_name(list)),
        }
    }

    /// The name of the whole list, and what kind of thing it is.
    pub(in crate::render) fn list_title(&self, list: &List) -> (String, Option<Link>) {
        match list.kind {
            ListKind::All => (self.label("all-events"), None),
            ListKind::Decade(start) => (self.decade(start), None),
            ListKind::Year(year) => (self.words().year(year), None),
            ListKind::Timeline(index) => (self.edition().timeline_title(index).to_owned(), None),
            ListKind::Key => (self.label("key-events"), self.search_link()),
            ListKind::Status(status) => {
                let label = self.label(&format!("status-{}", status.word()));
                (capitalise(&label), self.search_link())
            }
            ListKind::Term(taxonomy, term) => {
                let taxonomy = &self.model.timeline.taxonomies[taxonomy];
                let href = self.to(&self.tree().term(&taxonomy.name, ""));
                let text = self.edition().taxonomy_label(&taxonomy.name);
                (self.edition().term_title(&taxonomy.terms[term]), Some(Link { href, text }))
            }
        }
    }

    /// "1980s"; decades that EDTF cannot write by their first and last year.
    fn decade(&self, start: i64) -> String {
        match (1000..10_000).contains(&start) {
            true => self.words().date(&Shape::Point(Point::decade(start))),
            false => format!("{} – {}", self.words().year(start), self.words().year(start + 9)),
        }
    }

    fn term_of(&self, list: &List) -> Option<&Term> {
        match list.kind {
            ListKind::Term(taxonomy, term) if list.range == ListRange::Whole => {
                Some(&self.model.timeline.taxonomies[taxonomy].terms[term])
            }
            _ => None,
        }
    }

    fn intro(&self, list: &List) -> Html {
        let text = match list.kind {
            ListKind::Timeline(index) if list.range == ListRange::Whole => {
                self.edition().timeline_intro(index)
            }
            _ => self.term_of(list).and_then(|term| self.edition().term_description(term)),
        };
        text.map(|text| self.configured(text, "intro-")).unwrap_or_default()
    }

    fn list_description(&self, list: &List, term: Option<&Term>) -> String {
        let text = match list.kind {
            ListKind::Timeline(index) => self.edition().timeline_intro(index),
            _ => term.and_then(|term| self.edition().term_description(term)),
        };
        match text {
            Some(text) => description(&self.edition().plain(text, "")),
            None => self.span(&self.dated(&list.events)),
        }
    }
}

/// The host of an address, for the text of a link.
fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest).trim_start_matches("www.").to_owned()
}
