//! Strips and charts of lists: which events they show, of which time, and the words under them.

use std::collections::{BTreeMap, BTreeSet};

use super::context::PageContext;
use super::view::picture::{ChartRow, ChartView, Rail, StripBin, StripView};
use crate::date::Day;
use crate::picture::{BinLink, BinRow, Chart, ChartLane, ChartMark, Frame, Mark, Strip, Unit};
use crate::plan::{List, ListKind, ListRange, url};
use crate::timeline::{Event, EventIndex, Taxonomy};
use crate::words::Arg;

/// A strip of fewer dated events says less than their list.
const FEWEST: usize = 10;
/// Minimum number of steps with events for a strip to be useful.
const STEPS: usize = 3;
/// Maximum number of events in a chart.
const DRAWN: usize = 250;
/// Maximum number of lanes in a chart, not counting the lane of all other events.
const LANES: usize = 12;
/// Maximum number of further lanes, in a fold below them.
const FOLDED: usize = 24;
/// The taxonomy whose terms are the lanes of the site's chart, if it has terms.
const ACTORS: &str = "actors";

/// Which events a chart draws.
pub(super) enum Choice {
    All,
    /// Key events and what lasted.
    Key,
    Latest,
}

impl PageContext<'_> {
    /// The overview of the whole timeline.
    pub(super) fn home_strip(&self) -> Option<StripView> {
        Some(self.strip_view(self.whole_strip()?, &self.model.links.shown, None, "strip", None))
    }

    /// A year's place in the whole timeline; none if the timeline has only one year.
    pub(super) fn overview(&self, list: &List) -> Option<StripView> {
        let years = self.model.plan.year_lists.len();
        let (ListKind::Year(year), ListRange::Year(_), true) = (list.kind, list.range, years > 1)
        else {
            return None;
        };
        let mut view = self.strip_view(
            self.whole_strip()?,
            &self.model.links.shown,
            None,
            "overview",
            days_of(list),
        );
        view.title = self.label_with("strip-marked", "period", &self.words().year(year));
        Some(view)
    }

    /// The overview of a list.
    pub(super) fn list_strip(&self, list: &List) -> Option<StripView> {
        if matches!(list.range, ListRange::Day(_) | ListRange::Page(..)) {
            return None;
        }
        let frame = days_of(list).map_or(Frame::Fitting, |(from, to)| Frame::Days(from, to));
        let strip = self.strip(&list.events, frame)?;
        Some(self.strip_view(&strip, &list.events, Some(list), "strip", None))
    }

    /// The chart of a named timeline that asks for one.
    pub(super) fn list_chart(&self, list: &List) -> Option<ChartView> {
        let (ListKind::Timeline(index), ListRange::Whole) = (list.kind, list.range) else {
            return None;
        };
        let name = self.model.config.timelines[index].chart.as_ref()?;
        let (drawn, choice) = self.choose(&list.events);
        let lanes = self.lanes(&drawn, self.taxonomy_named(name));
        // The list below has rows for what is not drawn, unless it is in parts.
        let listed = if list.parts.is_empty() { list.events.as_slice() } else { &[] };
        let rest = listed.iter().copied().filter(|event| !drawn.contains(event));
        let marks: Vec<EventIndex> = drawn.iter().copied().chain(rest).collect();
        let chart = self.draw_chart(&marks, &lanes)?;
        let numbered = chart.numbered.iter().map(|mark| self.event_ref(marks[*mark]));
        let view = self.chart_view(&chart, &choice, list.events.len());
        Some(ChartView { numbered: numbered.collect(), ..view })
    }

    /// How many events there are in each step of time, as the strip of these events shows it.
    pub(super) fn card_bars(&self, events: &[EventIndex]) -> Vec<f64> {
        let strip = self.strip(events, Frame::Fitting);
        let bins = strip.iter().flat_map(|strip| &strip.bins);
        bins.map(|bin| f64::from(u32::try_from(bin.certain).unwrap_or(u32::MAX)) + bin.soft)
            .collect()
    }

    fn whole_strip(&self) -> Option<&Strip> {
        let made = || self.strip(&self.model.links.shown, Frame::Fitting);
        self.model.overviews[self.tree].get_or_init(made).as_ref()
    }

    /// The strip of some events, if it is useful.
    fn strip(&self, events: &[EventIndex], frame: Frame) -> Option<Strip> {
        if events.len() < FEWEST {
            return None;
        }
        let marks: Vec<Mark<'_>> = events.iter().map(|index| mark(self.event_at(*index))).collect();
        let strip = Strip::count(&marks, frame, self.words())?;
        (strip.dated >= FEWEST && strip.filled() >= STEPS).then_some(strip)
    }

    /// The view of the strip of some events: all of a list or, without one, of the site.
    fn strip_view(
        &self,
        strip: &Strip,
        events: &[EventIndex],
        list: Option<&List>,
        id: &str,
        marked: Option<(Day, Day)>,
    ) -> StripView {
        let link = |bin: &BinRow| {
            let href = self.listed(events[bin.mark?], list)?;
            Some(BinLink { href, text: self.bin_words(bin) })
        };
        let links: Vec<Option<BinLink>> = strip.bins.iter().map(link).collect();
        let bin = |(bin, link): (&BinRow, &Option<BinLink>)| StripBin {
            label: match bin.far {
                true => self.label_with("strip-far", "period", &bin.label),
                false => bin.label.clone(),
            },
            href: link.as_ref().map(|link| link.href.clone()),
            certain: bin.certain,
            possible: bin.possible,
        };
        let any = |(bin, _): &(&BinRow, &Option<BinLink>)| bin.certain + bin.possible > 0;
        StripView {
            svg_html: strip.svg(id, marked, &links, self.words()),
            name: strip.name.clone(),
            title: self.unit_words(strip.unit),
            notes: self.strip_notes(strip),
            bins: strip.bins.iter().zip(&links).filter(any).map(bin).collect(),
            uncertain: strip.is_hatched(),
        }
    }

    /// The numbers of a bar in words.
    fn bin_words(&self, bin: &BinRow) -> String {
        let count = Arg::Number(bin.certain as u64);
        let mut texts = vec![self.words().message("count-events", &[("count", count)])];
        for (label, number) in [("picture-possible", bin.possible), ("key-events", bin.keys)] {
            if number > 0 {
                texts.push(format!(
                    "{}: {}",
                    self.label(label),
                    self.words().number(number as u64)
                ));
            }
        }
        texts.join(" · ")
    }

    /// The address where an event is listed: in a list, if it is one of that, or else in the site's.
    fn listed(&self, event: EventIndex, list: Option<&List>) -> Option<String> {
        let href = match list {
            Some(list) => self.row_href(list, event),
            None => self.timeline_row(event)?,
        };
        // By a bare anchor, a script sees that the row is on this page.
        let on_page = href.strip_prefix(&self.to(self.path)).filter(|rest| rest.starts_with('#'));
        Some(on_page.map(str::to_owned).unwrap_or(href))
    }

    fn unit_words(&self, unit: Unit) -> String {
        match unit {
            Unit::Hours(1) => self.label("strip-hours"),
            Unit::Hours(_) => self.label("strip-part-days"),
            Unit::Day => self.label("strip-days"),
            Unit::Week => self.label("strip-weeks"),
            Unit::Months(1) => self.label("strip-months"),
            Unit::Months(_) => self.label("strip-quarters"),
            Unit::Years(years) => {
                let args = [("years", Arg::Number(years.unsigned_abs()))];
                self.words().message("strip-years", &args)
            }
        }
    }

    fn strip_notes(&self, strip: &Strip) -> Vec<String> {
        let signs = [
            ("strip-hatched", strip.is_hatched()),
            ("strip-keys", strip.keys),
            ("strip-lasting", strip.has_lasting()),
            ("strip-break", strip.is_broken()),
        ];
        let counts = [
            ("strip-earlier", strip.before.count),
            ("strip-later", strip.after.count),
            ("picture-undated", strip.undated),
        ];
        self.notes(&signs, &counts)
    }

    /// The signs that there are, and the numbers that are not 0.
    fn notes(&self, signs: &[(&str, bool)], counts: &[(&str, usize)]) -> Vec<String> {
        let signs = signs.iter().filter(|(_, there)| *there).map(|(id, _)| self.label(id));
        let counts = counts
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(id, count)| self.words().message(id, &[("count", Arg::Number(*count as u64))]));
        signs.chain(counts).collect()
    }

    /// The events that a chart draws, oldest first: all, or, if there are too many, the key ones and
    /// what lasted, or else the latest.
    pub(super) fn choose(&self, events: &[EventIndex]) -> (Vec<EventIndex>, Choice) {
        let mut events = events.to_vec();
        events.sort_unstable();
        let dated = |index: &&EventIndex| self.event_at(**index).date.when.sorting_day().is_some();
        if events.iter().filter(dated).count() <= DRAWN {
            return (events, Choice::All);
        }
        events.retain(|index| dated(&index));
        let latest = |some: Vec<EventIndex>| some[some.len().saturating_sub(DRAWN)..].to_vec();
        let those = |test: &dyn Fn(&Event) -> bool| -> Vec<EventIndex> {
            events.iter().copied().filter(|index| test(self.event_at(*index))).collect()
        };
        let keys = those(&|event| event.key);
        let both = those(&|event| event.key || event.date.when.ends().is_some());
        match (keys.len(), both.len()) {
            (_, 0) => (latest(events), Choice::Latest),
            (_, all) if all <= DRAWN => (both, Choice::Key),
            (0, _) => (latest(both), Choice::Key),
            _ => (latest(keys), Choice::Key),
        }
    }

    /// The taxonomy of the site's chart: the actors, else the first that has terms.
    pub(super) fn lane_taxonomy(&self) -> Option<&Taxonomy> {
        let actors = self.taxonomy_named(ACTORS).filter(|one| !one.terms.is_empty());
        let first = || self.model.timeline.taxonomies.iter().find(|one| !one.terms.is_empty());
        actors.or_else(first)
    }

    fn taxonomy_named(&self, name: &str) -> Option<&Taxonomy> {
        self.model.timeline.taxonomies.iter().find(|taxonomy| taxonomy.name == name)
    }

    /// The lanes of some events: the terms that most of them have, the fullest first, some of them folded,
    /// and the rest.
    pub(super) fn lanes(
        &self,
        events: &[EventIndex],
        taxonomy: Option<&Taxonomy>,
    ) -> Vec<ChartLane> {
        let places: BTreeMap<EventIndex, usize> = events.iter().copied().zip(0..).collect();
        let terms = taxonomy.map(|one| one.terms.as_slice()).unwrap_or_default();
        let term_taxonomy = taxonomy.map(|one| one.name.as_str()).unwrap_or_default();
        let lane = |term| {
            let marks = |event: &EventIndex| places.get(event).copied();
            ChartLane {
                title: self.edition().term_title(term),
                marks: term.events.iter().filter_map(marks).collect(),
                folded: false,
                term: format!("{}/{}", term_taxonomy, term.name),
            }
        };
        let mut lanes: Vec<ChartLane> = terms.iter().map(lane).collect();
        lanes.retain(|lane| !lane.marks.is_empty());
        // Stable: terms of the same size stay in the order of their titles.
        lanes.sort_by_key(|lane| std::cmp::Reverse(lane.marks.len()));
        lanes.truncate(LANES + FOLDED);
        lanes.iter_mut().skip(LANES).for_each(|lane| lane.folded = true);
        let placed: BTreeSet<usize> = lanes.iter().flat_map(|lane| lane.marks.clone()).collect();
        let others: Vec<usize> = (0..events.len()).filter(|mark| !placed.contains(mark)).collect();
        if !others.is_empty() {
            let title = if lanes.is_empty() { String::new() } else { self.label("chart-others") };
            let folded = lanes.last().is_some_and(|last| last.folded);
            lanes.push(ChartLane { title, marks: others, folded, term: String::new() });
        }
        lanes
    }

    /// The chart of some events in lanes; `None` if none of them has a place in time.
    pub(super) fn draw_chart(&self, events: &[EventIndex], lanes: &[ChartLane]) -> Option<Chart> {
        let marks: Vec<ChartMark<'_>> =
            events.iter().map(|index| self.chart_mark(*index)).collect();
        Chart::draw(&marks, lanes, self.words(), "chart")
    }

    /// The view of a chart, without a list of its numbers.
    pub(super) fn chart_view(&self, chart: &Chart, choice: &Choice, total: usize) -> ChartView {
        let signs = [
            ("chart-hatched", chart.hatched),
            ("chart-lasting", chart.lasting),
            ("chart-beyond", chart.beyond),
        ];
        let mut notes = self.notes(&signs, &[("picture-undated", chart.undated)]);
        let only = match choice {
            Choice::All => None,
            Choice::Key => Some("chart-keys-only"),
            Choice::Latest => Some("chart-latest-only"),
        };
        notes.extend(only.map(|id| {
            let shown = Arg::Number(chart.drawn as u64);
            self.words().message(id, &[("shown", shown), ("total", Arg::Number(total as u64))])
        }));
        ChartView {
            svg_html: chart.html.clone(),
            name: chart.name.clone(),
            notes,
            numbered: Vec::new(),
        }
    }

    fn chart_mark(&self, index: EventIndex) -> ChartMark<'_> {
        let event = self.event_at(index);
        ChartMark {
            mark: mark(event),
            id: &event.id,
            title: self.event(index).title().text.clone(),
            date: self.event(index).date().words.clone(),
            href: self.to(&self.tree().event(&event.id)),
        }
    }

    /// The table of a chart, with the numbers of those marks that have some.
    pub(super) fn chart_rows(
        &self,
        drawn: &[EventIndex],
        lanes: &[ChartLane],
        numbered: &[usize],
    ) -> Vec<ChartRow> {
        let row = |(place, index): (usize, &EventIndex)| {
            let event = self.event_ref(*index);
            let own = lanes.iter().zip(1..).filter(|(lane, _)| lane.marks.contains(&place));
            let (titles, rails): (Vec<String>, Vec<Rail>) = own
                .map(|(lane, number)| {
                    (lane.title.clone(), Rail { number, term: lane.term.clone() })
                })
                .unzip();
            ChartRow {
                anchor: url::event_anchor(&self.event_at(*index).id),
                number: numbered.iter().position(|mark| *mark == place).map(|at| at + 1),
                href: event.href,
                title: event.title,
                lang: event.lang,
                date: event.date,
                badge: event.badge,
                key: self.event_at(*index).key,
                lanes: titles.join(" · "),
                rails,
            }
        };
        drawn.iter().enumerate().map(|(place, index)| row((place, index))).collect()
    }

    fn event_at(&self, index: EventIndex) -> &Event {
        &self.model.timeline.events[index]
    }
}

fn mark(event: &Event) -> Mark<'_> {
    Mark { when: &event.date.when, key: event.key }
}

/// The first and last day of the time that a list is about; none of a list about something else.
fn days_of(list: &List) -> Option<(Day, Day)> {
    let years = |first: i64, last: i64| {
        (Day { year: first, month: 1, day: 1 }, Day { year: last, month: 12, day: 31 })
    };
    match (list.range, list.kind) {
        (ListRange::Whole, ListKind::Decade(start)) => Some(years(start, start.saturating_add(9))),
        (ListRange::Whole, _) => None,
        (ListRange::Year(year), _) => Some(years(year, year)),
        (ListRange::Month(year, month), _) => {
            let last = Day::months_len(year, month);
            Some((Day { year, month, day: 1 }, Day { year, month, day: last }))
        }
        (ListRange::Day(day) | ListRange::Page(day, _), _) => Some((day, day)),
    }
}
