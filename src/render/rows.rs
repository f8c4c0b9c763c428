//! Events as rows, grouped by year and month.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::context::PageContext;
use super::text::TextInput;
use super::view::CountedLink;
use super::view::list::{ListView, MonthGroup, PartView, Row, SubpartView, YearGroup};
use crate::config::Order;
use crate::date::{Day, End, Member, Point, Precision, Shape};
use crate::edition::capitalise;
use crate::html::Html;
use crate::id::Id;
use crate::plan::{List, ListIndex, ListKind, ListRange, url};
use crate::timeline::EventIndex;
use crate::timeline::display_day;
use crate::words::Arg;

/// Minimum number of events for each thread that looks at them.
const LOOKED_AT: usize = 1000;
/// A day with more events is folded, unless one of them has a time of day.
const MOST_OF_DAY: usize = 7;
/// Number of events of such a day that are not folded.
const OPEN_OF_DAY: usize = 5;
/// Maximum number of key events at the head of a list.
pub(super) const MAX_KEY_EVENTS: usize = 12;

impl PageContext<'_> {
    /// A list of the plan.
    pub(super) fn list(&self, list: &List) -> ListView {
        if list.parts.is_empty() {
            return self.events(&list.events, list.order);
        }
        let (dated, unknown) = self.placed(&list.events, list.order);
        let dated: Vec<EventIndex> = dated.into_iter().map(|(index, _)| index).collect();
        let keys = match list.kind {
            // All events of this list are key events, and its parts show them.
            ListKind::Key => Vec::new(),
            _ => self.keys(&list.events, MAX_KEY_EVENTS + 1),
        };
        let mut view = ListView {
            count: list.events.len(),
            order: PageContext::order_name(list.order),
            span: self.span(&dated),
            within: self.within(list),
            key_events: self.key_rows(&keys),
            all_key_events: keys.get(MAX_KEY_EVENTS).and_then(|next| self.link_to_key_event(*next)),
            unknown: self.rows(&unknown, list.order),
            parts: list.parts.iter().map(|part| self.part(*part)).collect(),
            ..ListView::default()
        };
        self.number(&mut view);
        view
    }

    /// Events with the days under which they are listed in this order, and those that have none.
    fn placed(
        &self,
        events: &[EventIndex],
        order: Order,
    ) -> (Vec<(EventIndex, Day)>, Vec<EventIndex>) {
        let day = |index: &EventIndex| display_day(&self.model.timeline.events[*index], order);
        // This pass over the events takes longer than the rest of this function.
        let days: Vec<Option<Day>> = events.par_iter().with_min_len(LOOKED_AT).map(day).collect();
        let (mut placed, mut unknown) = (Vec::with_capacity(events.len()), Vec::new());
        for (index, day) in events.iter().zip(days) {
            match day {
                Some(day) => placed.push((*index, day)),
                None => unknown.push(*index),
            }
        }
        (placed, unknown)
    }

    /// Events in their order.
    pub(super) fn events(&self, events: &[EventIndex], order: Order) -> ListView {
        let (placed, unknown) = self.placed(events, order);
        let dated: Vec<EventIndex> = placed.iter().map(|(index, _)| *index).collect();
        let mut list = ListView {
            count: events.len(),
            order: PageContext::order_name(order),
            span: self.span(&dated),
            numbers: self.numbers(&[dated.as_slice(), &unknown].concat()),
            years: self.years(&placed, order),
            unknown: self.rows(&unknown, order),
            ..ListView::default()
        };
        self.number(&mut list);
        // If the newest events come first, an event that lasts is listed where it ends.
        if order == Order::OldestFirst {
            let own: BTreeSet<EventIndex> = events.iter().copied().collect();
            let spans = self.model.links.spans.iter().filter(|index| own.contains(index)).copied();
            self.add_ends(&mut list, &spans.collect::<Vec<_>>());
        }
        list
    }

    /// Adds to each month which of these events end in it.
    pub(super) fn add_ends(&self, list: &mut ListView, spans: &[EventIndex]) {
        for group in &mut list.years {
            for month in &mut group.months {
                let Some(number) = month.month else { continue };
                month.ends = self.ends_in(spans, group.year, number);
            }
        }
    }

    /// The first key events among `events`.
    pub(super) fn key_rows(&self, events: &[EventIndex]) -> Vec<Row> {
        self.rows(&self.keys(events, MAX_KEY_EVENTS), Order::OldestFirst)
    }

    /// The first key events of a list.
    pub(super) fn keys(&self, events: &[EventIndex], most: usize) -> Vec<EventIndex> {
        let keys = events.iter().copied().filter(|index| self.model.timeline.events[*index].key);
        keys.take(most).collect()
    }

    /// The link to a key event in the list of all key events; none without such a list.
    fn link_to_key_event(&self, event: EventIndex) -> Option<CountedLink> {
        let plan = &self.model.plan;
        let whole = Id::all(&plan.lists).find(|list| plan.lists[*list].kind == ListKind::Key)?;
        Some(CountedLink {
            href: self.row_href(&plan.lists[whole], event),
            text: self.label("all-key-events"),
            count: plan.lists[whole].events.len(),
        })
    }

    /// The address of an event's row in a list, on the part that has it.
    pub(super) fn row_href(&self, list: &List, event: EventIndex) -> String {
        let part = self.model.plan.part_with(list, &self.model.timeline, event);
        let anchor = url::event_anchor(&self.model.timeline.events[event].id);
        format!("{}#{anchor}", self.to(&self.tree().page(&part.address)))
    }

    fn years(&self, placed: &[(EventIndex, Day)], order: Order) -> Vec<YearGroup> {
        let years: Vec<_> = placed.chunk_by(|a, b| a.1.year == b.1.year).collect();
        let year = |run: &[(EventIndex, Day)]| {
            let events: Vec<EventIndex> = run.iter().map(|(index, _)| *index).collect();
            self.year(run[0].1.year, &events, order)
        };
        // A home page may hold them all.
        let mut groups: Vec<YearGroup> = years.par_iter().map(|run| year(run)).collect();
        let gaps = self.gaps(&years, order);
        groups.iter_mut().zip(gaps).for_each(|(group, gap)| group.gap = gap);
        groups
    }

    fn day_of(&self, index: EventIndex, order: Order) -> Day {
        let day = display_day(&self.model.timeline.events[index], order);
        day.unwrap_or(Day { year: 0, month: 1, day: 1 })
    }

    fn year(&self, year: i64, events: &[EventIndex], order: Order) -> YearGroup {
        let path = self.tree().year(year);
        let anchor = url::year_anchor(year);
        let mut months: Vec<MonthGroup> = Vec::new();
        for run in runs(events, |index| self.listed_under(*index, order)) {
            let (label, month) = self.heading(run[0], order);
            // A month that something less precise interrupts would have its anchor twice.
            let month = month.filter(|_| months.iter().all(|group| group.month != month));
            months.push(MonthGroup {
                month,
                anchor: match month {
                    Some(month) => url::month_anchor(year, month),
                    None => format!("{anchor}-{}", months.len() + 1),
                },
                label,
                size: size_class(run.len()),
                events: self.rows(run, order),
                ends: Vec::new(),
            });
        }
        YearGroup {
            year,
            label: self.words().year(year),
            href: (path != self.path && self.exists(&path)).then(|| self.to(&path)),
            count: events.len(),
            gap: None,
            anchor,
            months,
        }
    }

    /// What events under one heading share: the month, or the words.
    fn listed_under(&self, index: EventIndex, order: Order) -> Result<(i64, u8), String> {
        match names_month(self.model.timeline.events[index].date.when.shape()) {
            true => Ok((self.day_of(index, order).year, self.day_of(index, order).month)),
            false => Err(self.heading(index, order).0),
        }
    }

    /// The heading under which an event is listed, never more precise than its date: its month, "During
    /// 2024", or the date's own words; and the month if it is one.
    fn heading(&self, index: EventIndex, order: Order) -> (String, Option<u8>) {
        let event = &self.model.timeline.events[index];
        let when = &event.date.when;
        let day = self.day_of(index, order);
        if names_month(when.shape()) {
            return (self.words().month_of_year(day.year, day.month), Some(day.month));
        }
        match when.precision() {
            Precision::Year => {
                (self.label_with("during", "date", &self.words().year(day.year)), None)
            }
            _ => (capitalise(&self.event(index).date().words), None),
        }
    }

    /// Rows of one list; the first of each day has the anchor of the day.
    pub(super) fn rows(&self, events: &[EventIndex], order: Order) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::with_capacity(events.len());
        let mut seen = BTreeSet::new();
        let mut days: Vec<(Option<Day>, bool)> = Vec::with_capacity(events.len());
        for index in events {
            let mut row = self.row(*index);
            row.same_date = rows.last().is_some_and(|before| before.date.words == row.date.words);
            let event = &self.model.timeline.events[*index];
            let precision = event.date.when.precision();
            let is_timed = matches!(precision, Precision::Minute | Precision::Second);
            let day = display_day(event, order);
            let day = day.filter(|_| is_timed || precision == Precision::Day);
            if let Some(day) = day.filter(|day| seen.insert(*day)) {
                row.day_anchor = Some(url::day_anchor(day));
            }
            days.push((day, is_timed));
            rows.push(row);
        }
        self.group_days(events, &mut rows, &days);
        rows
    }

    /// Puts the events of a day below a heading if several have times. Otherwise, the first events of a long day
    /// are open, and the others in a fold. `days` has the day of each row, and whether its event has a time.
    fn group_days(&self, events: &[EventIndex], rows: &mut [Row], days: &[(Option<Day>, bool)]) {
        let mut start = 0;
        for run in days.chunk_by(|(a, _), (b, _)| a == b) {
            let rows = &mut rows[start..][..run.len()];
            let events = &events[start..][..run.len()];
            start += run.len();
            let (Some(day), timed) =
                (run[0].0, run.iter().filter(|(_, is_timed)| *is_timed).count())
            else {
                continue;
            };
            let date = self.words().day(day.year, day.month, day.day);
            if timed > 1 {
                for (row, event) in rows.iter_mut().zip(events) {
                    row.in_day = true;
                    row.clock = self.clock(*event);
                }
                rows[0].day = Some(date);
                rows[run.len() - 1].day_end = true;
            } else if timed == 0 && run.len() > MOST_OF_DAY {
                let count = Arg::Number((run.len() - OPEN_OF_DAY) as u64);
                let args = [("count", count), ("date", Arg::Text(&date))];
                rows[OPEN_OF_DAY].fold = Some(self.words().message("more-on-day", &args));
                rows[run.len() - 1].fold_end = true;
            }
        }
    }

    /// The time of day of an event with a single date.
    fn clock(&self, event: EventIndex) -> Option<String> {
        match self.model.timeline.events[event].date.when.shape() {
            Shape::Point(point) => self.words().clock(point),
            _ => None,
        }
    }

    /// An event's text as HTML.
    pub(super) fn event_html(&self, index: EventIndex, level: u8) -> Html {
        let Some(text) = self.event(index).text() else { return Html::default() };
        let prefix = ["t-", self.model.timeline.events[index].id.as_str(), "-"].concat();
        self.blocks(&TextInput { level, prefix: &prefix, ..TextInput::from(&text) })
    }

    fn part(&self, index: ListIndex) -> PartView {
        let list = &self.model.plan.lists[index];
        let parts = list.parts.iter().map(|part| {
            let list = &self.model.plan.lists[*part];
            SubpartView { anchor: part_anchor(list.range), link: self.list_link(*part) }
        });
        PartView {
            anchor: part_anchor(list.range),
            parts: parts.collect(),
            link: self.list_link(index),
        }
    }

    /// The link to a list, or to a part of one.
    pub(super) fn list_link(&self, index: ListIndex) -> CountedLink {
        let list = &self.model.plan.lists[index];
        CountedLink {
            href: self.to(&self.tree().page(&list.address)),
            text: self.part_name(list),
            count: list.events.len(),
        }
    }

    /// What a part of a list is called: "2024", "June 2024", "19 June 2024".
    pub(super) fn part_name(&self, list: &List) -> String {
        let words = self.words();
        match list.range {
            ListRange::Whole => self.list_title(list).0,
            ListRange::Year(year) => words.year(year),
            ListRange::Month(year, month) => words.month_of_year(year, month),
            ListRange::Day(day) => words.day(day.year, day.month, day.day),
            ListRange::Page(day, page) => {
                format!("{} ({page})", words.day(day.year, day.month, day.day))
            }
        }
    }
}

/// Neighbours that share a key.
fn runs<K: PartialEq>(
    events: &[EventIndex],
    key: impl Fn(&EventIndex) -> K,
) -> impl Iterator<Item = &[EventIndex]> {
    events.chunk_by(move |a, b| key(a) == key(b))
}

/// Whether a date contains the month of the day under which it is listed.
pub(super) fn names_month(shape: &Shape) -> bool {
    let known = |point: &Point| point.month.is_some();
    match shape {
        Shape::Unknown => false,
        Shape::Point(point) => known(point),
        Shape::Interval(End::Point(point), _) | Shape::Interval(_, End::Point(point)) => {
            known(point)
        }
        Shape::Interval(..) => false,
        Shape::OneOf(members) | Shape::AllOf(members) => {
            members.iter().all(|member| match member {
                Member::Point(point) | Member::OnOrBefore(point) | Member::OnOrAfter(point) => {
                    known(point)
                }
                Member::Range(first, last) => known(first) && known(last),
            })
        }
    }
}

/// The height class of a month, by its number of events.
fn size_class(events: usize) -> u8 {
    match events {
        0..=5 => 1,
        6..=10 => 2,
        11..=20 => 3,
        21..=40 => 4,
        41..=80 => 5,
        _ => 6,
    }
}

fn part_anchor(range: ListRange) -> String {
    match range {
        ListRange::Whole => String::new(),
        ListRange::Year(year) => url::year_anchor(year),
        ListRange::Month(year, month) => url::month_anchor(year, month),
        ListRange::Day(day) => url::day_anchor(day),
        ListRange::Page(day, page) => format!("{}-{page}", url::day_anchor(day)),
    }
}
