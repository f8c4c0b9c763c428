//! Marks in lanes in, the chart out: every mark by itself, as long as it lasted or may have.

use super::Mark;
use super::axis;
use super::lanes::{Place, Row, pack};
use super::reach::{DAY, Reach, Span};
use super::unit::Unit;
use crate::date::Shape;
use crate::words::{Arg, Words};

mod draw;
mod shape;

use shape::Scale;
pub(super) use shape::Traced;

/// The width of a chart in its own units; its texts are made for being shown about as large.
pub(super) const WIDTH: f64 = 960.0;
/// Room before and behind the time shown, so that marks at its ends are whole.
const MARGIN: f64 = 12.0;
/// So many days at most are divided into hours.
const HOURS: i128 = 3;
/// What is shorter gets a whole month around it.
const MONTH: i128 = 28 * DAY;

/// Marks that belong together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChartLane {
    /// What they have in common; plain text, empty for a chart of one lane.
    pub title: String,
    /// The marks, by their places among all.
    pub marks: Vec<usize>,
}

/// Marks drawn one by one on a common axis of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// The picture: an `<svg>` named by `name`, in which each mark is a link. The links cannot be
    /// reached by the tab key: give them in a list or table too.
    pub svg: String,
    /// What it shows, in a sentence; plain text.
    pub name: String,
    /// Number of rows of each lane, in the order of the lanes.
    pub rows: Vec<usize>,
    /// Some marks are hatched or hollow.
    pub hatched: bool,
    /// Some marks go on for a while.
    pub lasting: bool,
    /// Some marks lie beyond the ends of the axis and stand there as arrows.
    pub beyond: bool,
    /// Number of marks without a place in time, which are left out.
    pub undated: usize,
}

impl Chart {
    /// The chart of some marks in lanes; a mark may be in several and is drawn in each. `None` where
    /// no mark in a lane has a place in time. `id` is put before the ids of the parts of the picture,
    /// and must be another for each picture of a page.
    pub fn draw(marks: &[Mark], lanes: &[ChartLane], words: &Words, id: &str) -> Option<Chart> {
        let reaches: Vec<Option<Reach>> = marks.iter().map(|mark| Reach::of(&mark.when)).collect();
        let mut used: Vec<usize> = lanes.iter().flat_map(|lane| lane.marks.clone()).collect();
        used.sort_unstable();
        used.dedup();
        let wholes = used.iter().filter_map(|mark| Some(reaches.get(*mark)?.as_ref()?.whole()));
        let wholes: Vec<Span> = wholes.collect();
        let (scale, least) = scale(axis::fitting(&wholes, DAY)?, marks);
        let lanes: Vec<Lane> = lanes
            .iter()
            .map(|lane| Lane::place(lane, marks, &reaches, &scale))
            .filter(|lane| !lane.rows.is_empty())
            .collect();
        let any = |test: fn(&Traced) -> bool| {
            lanes.iter().flat_map(|lane| &lane.rows).flatten().any(|place| test(&place.traced))
        };
        let name = name(&scale, wholes.len(), words);
        Some(Chart {
            svg: draw::svg(&lanes, marks, &scale, least, &name, words, id),
            hatched: any(|traced| {
                !traced.soft.is_empty() || traced.dots.iter().any(|dot| !dot.exact)
            }),
            lasting: any(|traced| !traced.solid.is_empty()),
            beyond: any(|traced| traced.arrow.is_some()),
            undated: used.len() - wholes.len(),
            rows: lanes.iter().map(|lane| lane.rows.len()).collect(),
            name,
        })
    }
}

/// A lane with its marks in rows.
struct Lane<'a> {
    title: &'a str,
    rows: Vec<Row>,
}

impl<'a> Lane<'a> {
    fn place(
        lane: &'a ChartLane,
        marks: &[Mark],
        reaches: &[Option<Reach>],
        scale: &Scale,
    ) -> Lane<'a> {
        let mut order: Vec<(&Reach, usize)> = lane
            .marks
            .iter()
            .filter_map(|index| Some((reaches.get(*index)?.as_ref()?, *index)))
            .collect();
        order.sort_by(|a, b| marks[a.1].when.order(&marks[b.1].when).then(a.1.cmp(&b.1)));
        let traced = order.into_iter().map(|(reach, index)| scale.trace(reach, index));
        Lane { title: &lane.title, rows: pack(traced.collect::<Vec<Place>>(), marks) }
    }
}

/// The axis of a chart, and the shortest step of its ticks: whole days where hours are known, else
/// at least a month.
fn scale(shown: Span, marks: &[Mark]) -> (Scale, Unit) {
    let timed = marks
        .iter()
        .any(|mark| matches!(mark.when.shape(), Shape::Point(point) if point.clock.is_some()));
    let (unit, least) = match shown.len() {
        len if timed && len <= HOURS * DAY => (Unit::Day, Unit::Hours(1)),
        len if len < MONTH => (Unit::Months(1), Unit::Day),
        _ => (Unit::Day, Unit::Day),
    };
    let to = match unit.floor(shown.to) == shown.to {
        true => shown.to,
        false => unit.next(shown.to),
    };
    let shown = Span { from: unit.floor(shown.from), to };
    (Scale { shown, width: WIDTH, margin: MARGIN }, least)
}

fn name(scale: &Scale, total: usize, words: &Words) -> String {
    let unit = Unit::bins().find(|unit| scale.shown.len() / 40 < unit.next(0)).unwrap_or(Unit::Day);
    let [first, last] =
        [scale.shown.from, scale.shown.to - 1].map(|at| unit.words(unit.floor(at), words));
    let number = Arg::Number(total as u64);
    if first == last {
        let args = [("count", number), ("period", Arg::Text(&first))];
        return words.message("chart-name-one", &args);
    }
    let args = [("count", number), ("first", Arg::Text(&first)), ("last", Arg::Text(&last))];
    words.message("chart-name", &args)
}
