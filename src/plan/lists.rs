//! Lists of events with pages of their own: years, terms and named timelines, split if they are too long.

use std::collections::BTreeMap;

use super::{Plan, Planner, url};
use crate::config::{NamedTimeline, Order};
use crate::date::Day;
use crate::id::{Id, indexed};
use crate::note::Status;
use crate::timeline::{EventIndex, Taxonomy, Term, Timeline, display_day};

/// Maximum number of events on a page.
pub const MAX_EVENTS_PER_PAGE: usize = 1000;

/// Decades have pages if the timeline covers more years than this.
pub(super) const MIN_YEARS_FOR_DECADES: i64 = 40;

/// Index of a list in [`super::Plan::lists`].
pub type ListIndex = Id<List>;

/// A list of events, or a part of one.
#[derive(Debug, Clone)]
pub struct List {
    /// What it is a list of.
    pub kind: ListKind,
    /// Which part of that it has.
    pub range: ListRange,
    /// Folder, with a `/` at its end.
    pub address: String,
    /// All its events in its order, including those of its parts.
    pub events: Vec<EventIndex>,
    /// Order.
    pub order: Order,
    /// Its parts, if it is too long for one page.
    pub parts: Vec<ListIndex>,
    /// The list of which it is a part.
    pub whole: Option<ListIndex>,
    /// The year, or part of the same list, before it in time.
    pub earlier: Option<ListIndex>,
    /// The one after it.
    pub later: Option<ListIndex>,
}

/// What a list is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListKind {
    /// The whole timeline on one page, for printing; only for at most [`MAX_EVENTS_PER_PAGE`] events.
    All,
    /// Ten years from this one; only if the timeline covers more than 40 years.
    Decade(i64),
    /// A year.
    Year(i64),
    /// A term of a taxonomy.
    Term(Id<Taxonomy>, Id<Term>),
    /// A named timeline.
    Timeline(Id<NamedTimeline>),
    /// The key events.
    Key,
    /// The events of a status other than `reported`.
    Status(Status),
}

/// A part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListRange {
    /// All of it.
    Whole,
    /// The events of a year.
    Year(i64),
    /// The events of a month.
    Month(i64, u8),
    /// The events of a day.
    Day(Day),
    /// A part of a day's events, by its number.
    Page(Day, usize),
}

/// Returns events in an order.
pub fn ordered(timeline: &Timeline, mut events: Vec<EventIndex>, order: Order) -> Vec<EventIndex> {
    match order {
        // Indexes are in the order of dates.
        Order::OldestFirst => events.sort_unstable(),
        Order::NewestFirst => events.sort_unstable_by_key(|index| timeline.newest_place(*index)),
    }
    events
}

impl Plan {
    /// Returns the part of a list on whose page an event has its row; the list itself if it is not split.
    pub fn part_with<'a>(
        &'a self,
        mut list: &'a List,
        timeline: &Timeline,
        event: EventIndex,
    ) -> &'a List {
        let Some(day) = display_day(&timeline.events[event], list.order) else { return list };
        let holds = |part: &&List| match part.range {
            ListRange::Whole => true,
            ListRange::Year(year) => day.year == year,
            ListRange::Month(year, month) => (day.year, day.month) == (year, month),
            ListRange::Day(own) => day == own,
            ListRange::Page(..) => part.events.contains(&event),
        };
        while let Some(part) = list.parts.iter().map(|part| &self.lists[*part]).find(holds) {
            list = part;
        }
        list
    }
}

impl Planner<'_> {
    pub(super) fn lists(&mut self) {
        let shown = indexed(&self.timeline.events).filter(|(_, event)| !event.withdrawn);
        let shown: Vec<EventIndex> = shown.map(|(index, _)| index).collect();
        if shown.len() <= MAX_EVENTS_PER_PAGE {
            self.list(ListKind::All, "all/".into(), shown.clone(), self.config.order);
        }
        if self.plan.years {
            self.years(&shown);
        }
        if self.plan.terms {
            self.lists_of_terms();
        }
        for (position, timeline) in indexed(&self.config.timelines) {
            let events = self.select(position, &shown);
            if events.is_empty() {
                self.report_empty(timeline);
            }
            let address = url::timeline_address(&timeline.id);
            self.list(ListKind::Timeline(position), address, events, timeline.order);
        }
        if self.plan.terms {
            self.facets(&shown);
        }
    }

    /// Adds the lists for filters other than terms: key events, and statuses except `reported`.
    fn facets(&mut self, shown: &[EventIndex]) {
        let of = |kind: ListKind| -> Vec<EventIndex> {
            let belongs = |index: &&EventIndex| {
                let event = &self.timeline.events[**index];
                match kind {
                    ListKind::Status(status) => event.status == status,
                    _ => event.key,
                }
            };
            shown.iter().filter(belongs).copied().collect()
        };
        let states = [Status::Confirmed, Status::Planned, Status::Disputed, Status::Denied];
        let kinds = std::iter::once(ListKind::Key).chain(states.map(ListKind::Status));
        let lists: Vec<_> = kinds.map(|kind| (kind, of(kind))).collect();
        // On a large site, a status that most events have would repeat the timeline.
        let is_worth_pages = |kind: ListKind, events: &[EventIndex]| {
            kind == ListKind::Key
                || shown.len() <= MAX_EVENTS_PER_PAGE
                || events.len() * 2 <= shown.len()
        };
        for (kind, events) in lists {
            if events.is_empty() || !is_worth_pages(kind, &events) {
                continue;
            }
            let address = match kind {
                ListKind::Status(status) => format!("search/{}/", status.word()),
                _ => "search/key/".into(),
            };
            self.list(kind, address, events, self.config.order);
        }
    }

    fn years(&mut self, shown: &[EventIndex]) {
        let mut years: BTreeMap<i64, Vec<EventIndex>> = BTreeMap::new();
        for index in shown {
            if let Some(day) = display_day(&self.timeline.events[*index], self.config.order) {
                years.entry(day.year).or_default().push(*index);
            }
        }
        let mut lists = Vec::with_capacity(years.len());
        for (year, events) in years {
            let address = url::year_address(year);
            let list = self.list(ListKind::Year(year), address, events, self.config.order);
            self.plan.year_lists.insert(year, list);
            lists.push(list);
        }
        self.chain(&lists);
        self.decades(&lists);
    }

    /// Adds decades, which lead to their years.
    fn decades(&mut self, years: &[ListIndex]) {
        let year = |list: &List| match list.kind {
            ListKind::Year(year) => year,
            _ => 0,
        };
        let ends = years.first().zip(years.last());
        let span = ends.map_or(0, |(first, last)| {
            year(&self.plan.lists[*last]).saturating_sub(year(&self.plan.lists[*first]))
        });
        if span <= MIN_YEARS_FOR_DECADES {
            return;
        }
        let mut decades: BTreeMap<i64, Vec<ListIndex>> = BTreeMap::new();
        for index in years {
            let start = year(&self.plan.lists[*index]).div_euclid(10) * 10;
            decades.entry(start).or_default().push(*index);
        }
        let mut lists = Vec::with_capacity(decades.len());
        for (start, mut parts) in decades {
            let events = parts.iter().flat_map(|part| self.plan.lists[*part].events.clone());
            let order = self.config.order;
            let events = ordered(self.timeline, events.collect(), order);
            if order == Order::NewestFirst {
                parts.reverse();
            }
            let address = format!("decade/{}s/", url::year_folder(start));
            lists.push(Id::next(&self.plan.lists));
            self.plan.lists.push(List {
                kind: ListKind::Decade(start),
                range: ListRange::Whole,
                address,
                events,
                order,
                parts,
                whole: None,
                earlier: None,
                later: None,
            });
        }
        self.chain(&lists);
    }

    /// Adds a list, with its parts if it is too long.
    pub(super) fn list(
        &mut self,
        kind: ListKind,
        address: String,
        events: Vec<EventIndex>,
        order: Order,
    ) -> ListIndex {
        let range = match kind {
            ListKind::Year(year) => ListRange::Year(year),
            _ => ListRange::Whole,
        };
        let events = ordered(self.timeline, events, order);
        self.add(List {
            kind,
            range,
            address,
            events,
            order,
            parts: Vec::new(),
            whole: None,
            earlier: None,
            later: None,
        })
    }

    fn add(&mut self, list: List) -> ListIndex {
        let index = Id::next(&self.plan.lists);
        let too_long =
            list.events.len() > MAX_EVENTS_PER_PAGE && !matches!(list.range, ListRange::Page(..));
        self.plan.lists.push(list.clone());
        if too_long {
            let mut parts = Vec::new();
            for (range, events) in self.split(&list) {
                let address = format!("{}{}/", list.address, range.folder());
                let part = List {
                    range,
                    address,
                    events,
                    parts: Vec::new(),
                    whole: Some(index),
                    ..list.clone()
                };
                parts.push(self.add(part));
            }
            self.chain(&parts);
            if list.order == Order::NewestFirst {
                parts.reverse();
            }
            self.plan.lists[index].parts = parts;
        }
        index
    }

    /// Splits a list into finer parts, oldest first, each with its events in the list's order. Events
    /// without a date belong to no part: they are on the list's own page.
    fn split(&self, list: &List) -> BTreeMap<ListRange, Vec<EventIndex>> {
        let mut parts: BTreeMap<ListRange, Vec<EventIndex>> = BTreeMap::new();
        for (position, index) in list.events.iter().enumerate() {
            let Some(day) = display_day(&self.timeline.events[*index], list.order) else {
                continue;
            };
            let range = match list.range {
                ListRange::Whole => ListRange::Year(day.year),
                ListRange::Year(year) => ListRange::Month(year, day.month),
                ListRange::Month(..) => ListRange::Day(day),
                ListRange::Day(day) | ListRange::Page(day, _) => {
                    ListRange::Page(day, position / MAX_EVENTS_PER_PAGE + 1)
                }
            };
            parts.entry(range).or_default().push(*index);
        }
        parts
    }

    /// Links lists, oldest first, to their neighbours.
    fn chain(&mut self, lists: &[ListIndex]) {
        for pair in lists.windows(2) {
            self.plan.lists[pair[0]].later = Some(pair[1]);
            self.plan.lists[pair[1]].earlier = Some(pair[0]);
        }
    }
}

impl ListRange {
    /// Returns the last part of its address.
    fn folder(self) -> String {
        match self {
            ListRange::Whole => String::new(),
            ListRange::Year(year) => url::year_folder(year),
            ListRange::Month(_, month) => format!("{month:02}"),
            ListRange::Day(day) => format!("{:02}", day.day),
            ListRange::Page(_, page) => format!("page-{page}"),
        }
    }
}
